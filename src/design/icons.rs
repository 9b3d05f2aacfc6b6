//! Lucide icons as glyphs: they live in the font atlas, so a row of icons and words is one mesh and an icon costs what a letter costs.

use egui::{
    Align2, Color32, FontId, GlyphRasterizer, GlyphRasterizerRequest, Painter, Pos2, Rect,
    RichText, Vec2,
};
use egui_extras::SvgGlyph;

use super::fonts::regular;

/// The first of the private characters that stand for icons. Plane 15 is used by no font we ship.
const FIRST: u32 = 0xF_0000;

/// How far below the baseline an icon reaches, in parts of its size, when it stands in a line of text: this puts it on the middle of the capitals.
const BELOW_BASELINE: f32 = 0.17;

macro_rules! icons {
    ($($name:ident $file:literal,)*) => {
        /// An icon by its Lucide name. Always beside a word, or with an accessible name and a tooltip.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[expect(missing_docs, reason = "each is named after the picture it shows")]
        #[repr(u32)]
        pub enum Icon { $($name,)* }

        impl Icon {
            /// Every icon there is.
            pub const ALL: &[Self] = &[$(Self::$name,)*];
        }

        const DRAWINGS: &[&str] = &[$(include_str!(concat!("../../assets/icons/", $file, ".svg")),)*];
    };
}

icons! {
    Archive "archive",
    ArchiveRestore "archive-restore",
    ArrowDown "arrow-down",
    ArrowDownUp "arrow-down-up",
    ArrowLeft "arrow-left",
    ArrowRight "arrow-right",
    ArrowRightLeft "arrow-right-left",
    ArrowUp "arrow-up",
    BedSingle "bed-single",
    Bell "bell",
    BookOpen "book-open",
    Bookmark "bookmark",
    Calendar "calendar",
    CalendarCheck "calendar-check",
    CalendarDays "calendar-days",
    CalendarOff "calendar-off",
    CalendarRange "calendar-range",
    Check "check",
    ChevronDown "chevron-down",
    ChevronLeft "chevron-left",
    ChevronRight "chevron-right",
    ChevronUp "chevron-up",
    Circle "circle",
    CircleAlert "circle-alert",
    CircleCheck "circle-check",
    CircleDashed "circle-dashed",
    CircleDot "circle-dot",
    CircleMinus "circle-minus",
    CirclePause "circle-pause",
    CirclePlus "circle-plus",
    CircleQuestionMark "circle-question-mark",
    CircleUser "circle-user",
    CircleX "circle-x",
    ClipboardCopy "clipboard-copy",
    Clock "clock",
    Columns2 "columns-2",
    Copy "copy",
    CornerDownLeft "corner-down-left",
    Download "download",
    Ellipsis "ellipsis",
    ExternalLink "external-link",
    Eye "eye",
    EyeOff "eye-off",
    FilePlus "file-plus",
    FileText "file-text",
    FileWarning "file-warning",
    Flame "flame",
    Folder "folder",
    FolderOpen "folder-open",
    GitCompareArrows "git-compare-arrows",
    GitFork "git-fork",
    GraduationCap "graduation-cap",
    GripVertical "grip-vertical",
    HardDrive "hard-drive",
    HeartHandshake "heart-handshake",
    History "history",
    House "house",
    Info "info",
    Key "key",
    Keyboard "keyboard",
    Languages "languages",
    LayoutDashboard "layout-dashboard",
    LayoutGrid "layout-grid",
    Library "library",
    Link "link",
    List "list",
    ListChecks "list-checks",
    Loader "loader",
    Lock "lock",
    LogOut "log-out",
    Map "map",
    Maximize "maximize",
    MessageCircle "message-circle",
    MessageCircleQuestionMark "message-circle-question-mark",
    Minimize "minimize",
    Minus "minus",
    Monitor "monitor",
    Moon "moon",
    Palette "palette",
    PanelRight "panel-right",
    Pause "pause",
    Pencil "pencil",
    Plus "plus",
    Presentation "presentation",
    Printer "printer",
    Quote "quote",
    Redo2 "redo-2",
    RefreshCw "refresh-cw",
    Repeat "repeat",
    Save "save",
    Search "search",
    Settings "settings",
    Shield "shield",
    SkipForward "skip-forward",
    SlidersHorizontal "sliders-horizontal",
    Soup "soup",
    Sprout "sprout",
    Square "square",
    SquareCheck "square-check",
    SquarePen "square-pen",
    Sun "sun",
    Target "target",
    Trash2 "trash-2",
    TriangleAlert "triangle-alert",
    Undo2 "undo-2",
    Unlink "unlink",
    Upload "upload",
    User "user",
    Users "users",
    Volleyball "volleyball",
    Waves "waves",
    X "x",
    Zap "zap",
    ZoomIn "zoom-in",
    ZoomOut "zoom-out",
}

impl Icon {
    /// The private character that is drawn as this icon, at the height of the text it stands in.
    pub fn character(self) -> char {
        char::from_u32(FIRST + self as u32).unwrap_or(char::REPLACEMENT_CHARACTER)
    }

    /// The icon as text, for egui's own buttons and menus.
    pub fn rich(self, size: f32) -> RichText {
        RichText::new(self.character()).font(regular(size))
    }

    /// Draws the icon `size` points high with its middle at `center`, on whole pixels.
    pub fn paint(self, painter: &Painter, center: Pos2, size: f32, color: Color32) {
        let mut buffer = [0; 4];
        let galley = painter.layout_no_wrap(
            self.character().encode_utf8(&mut buffer).to_owned(),
            FontId::proportional(size),
            Color32::PLACEHOLDER,
        );
        let pos = center - galley.mesh_bounds.center().to_vec2();
        painter.galley(pos, galley, color);
    }

    /// Draws the icon in the middle of `rect`.
    pub fn paint_in(self, painter: &Painter, rect: Rect, size: f32, color: Color32) {
        self.paint(painter, rect.center(), size, color);
    }

    /// Draws the icon against a side of `rect` and returns where it stands.
    pub fn paint_aligned(
        self,
        painter: &Painter,
        rect: Rect,
        align: Align2,
        size: f32,
        color: Color32,
    ) -> Rect {
        let place = align.align_size_within_rect(Vec2::splat(size), rect);
        self.paint(painter, place.center(), size, color);
        place
    }
}

/// Draws icons when text asks for their characters.
pub(super) fn rasterizer() -> GlyphRasterizer {
    GlyphRasterizer::new(
        "aoa_tavle::icons",
        |request: &GlyphRasterizerRequest<'_>| {
            let mut characters = request.cluster.chars();
            let index = u32::from(characters.next()?).checked_sub(FIRST)?;
            let drawing = DRAWINGS.get(usize::try_from(index).ok()?)?;
            if characters.next().is_some() {
                return None;
            }
            let glyph = SvgGlyph::from_bytes(drawing.as_bytes())
                .ok()?
                .with_baseline_offset(-BELOW_BASELINE)
                .with_color(false);
            glyph.rasterize(request.font_size_px)
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_icon_can_be_drawn() {
        for icon in Icon::ALL {
            let drawing = DRAWINGS[*icon as usize];
            let glyph = SvgGlyph::from_bytes(drawing.as_bytes())
                .unwrap_or_else(|error| panic!("{icon:?}: {error}"));
            let drawn = glyph
                .rasterize(18.0)
                .unwrap_or_else(|| panic!("{icon:?} cannot be drawn"));
            assert!(
                drawn
                    .bitmap
                    .image
                    .pixels
                    .iter()
                    .any(|pixel| pixel.a() > 128),
                "{icon:?} is empty"
            );
        }
    }
}
