//! The screening grid: eleven reactions, answered like a spreadsheet, with their count never apart from the notice.

mod cell;
mod copy;
mod dialog;
mod foot;
mod header;
mod keys;
mod links;
mod marks;
mod measures;
mod names;
mod outside;
mod panel;
mod row;
mod sheet;
mod table;
mod writing;

use egui::{Id, Rect, Ui, UiBuilder, pos2};

use self::cell::Editing;
use self::dialog::Dialog;
use self::measures::Measures;
use self::names::Names;
use self::sheet::{Line, Place, Sheet, Spot};
use super::Cx;
use crate::design::{height, width};
use crate::model::{Answer, CaseId, Origin, ReactionId, ScreeningId};

/// The screening grid, with what it remembers between passes.
#[derive(Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "what is open and what is asked for are facts of their own"
)]
pub struct ScreeningView {
    /// The case all of this is about.
    case: Option<CaseId>,
    /// The screening looked at; the newest if it is not there.
    chosen: Option<ScreeningId>,
    /// The cell worked in, also while the keyboard is elsewhere.
    current: Place,
    /// Gets the keyboard as soon as it is drawn.
    focus_next: Option<Place>,
    /// Is opened for writing as soon as it is drawn.
    write_next: Option<Place>,
    editing: Option<Editing>,
    /// Becomes `editing` once the text that began it is in the case.
    next_editing: Option<Editing>,
    /// The widgets of the last pass.
    ids: Vec<(Id, Place)>,
    /// The lines of the last pass, from top to bottom.
    lines: Vec<Line>,
    /// The lines of this pass, as far as it has come.
    drawn: Vec<Line>,
    /// The lines with two versions.
    marked: Vec<Line>,
    /// The last jump that was made.
    jumped: u64,
    was_editable: bool,
    was_compact: bool,
    /// Help beside the table, where there is room for it.
    panel_open: bool,
    /// The room between header and foot in the last pass.
    room: Rect,
    /// Help over the table, where there is not.
    popover_open: bool,
    /// The help gets the keyboard.
    focus_help: bool,
    /// What is looked for among the experiences to link.
    link_filter: String,
    /// Whether the former screening is shown beside this one.
    with_former: bool,
    /// Whether the rows outside the list are shown; until somebody says so, where there is room.
    outside_open: Option<bool>,
    dialog: Option<Dialog>,
    names: Option<Names>,
    sources: Option<(u64, Vec<String>)>,
}

impl Default for ScreeningView {
    fn default() -> Self {
        Self {
            case: None,
            chosen: None,
            current: Place::new(Line::Reaction(ReactionId::R01), Spot::Yes),
            focus_next: None,
            write_next: None,
            editing: None,
            next_editing: None,
            ids: Vec::new(),
            lines: Vec::new(),
            drawn: Vec::new(),
            marked: Vec::new(),
            jumped: 0,
            was_editable: false,
            was_compact: false,
            panel_open: true,
            room: Rect::ZERO,
            popover_open: false,
            focus_help: false,
            link_filter: String::new(),
            with_former: false,
            outside_open: None,
            dialog: None,
            names: None,
            sources: None,
        }
    }
}

impl ScreeningView {
    /// Draws it into the room the frame leaves.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let Some(case) = cx.case() else { return };
        if self.case != Some(case.id) {
            *self = Self {
                case: Some(case.id),
                panel_open: self.panel_open,
                ..Self::default()
            };
            self.current.line = Line::Reaction(first_open(&Sheet::of(cx, None)));
        }
        if self.names.as_ref().is_none_or(|names| !names.fit(cx.words)) {
            self.names = Some(Names::new(cx.words));
        }
        self.jump_to(cx, case);
        cx.note_origin(self.helped().map(Origin::Reaction));
        let sheet = Sheet::of(cx, self.chosen);
        self.note_marks(case, &sheet);
        let whole = ui.available_rect_before_wrap();
        let window = ui.ctx().content_rect().width();
        self.was_compact = window < width::ROOMY_WINDOW;
        self.was_editable = sheet.editable;
        self.ids.clear();
        self.drawn.clear();

        let mut content = whole;
        if self.panel_open && !self.was_compact {
            content.set_right(whole.right() - width::SIDE_PANEL);
        }
        let with_former = self.with_former && sheet.former.is_some();
        let mut m = Measures::new(window, content.width(), with_former);

        // Placed before anything is drawn, drawn last: the keyboard goes from top to bottom.
        let foot = self.foot_height(ui, cx, &sheet, content.width(), &m);
        let foot = content.with_min_y(content.bottom() - foot);
        let mut top = content.top();
        if let Some(screening) = sheet.screening
            && screening.closed.is_some()
        {
            let bar = content.with_max_y(top + height::SLIM_BAR);
            self.closed_bar_ui(ui, cx, screening, bar);
            top = bar.bottom();
        }
        let header = Rect::from_min_max(
            pos2(content.left(), top),
            pos2(content.right(), top + m.header),
        );
        self.header_ui(ui, cx, &sheet, header, &m);
        let table = Rect::from_min_max(
            pos2(content.left(), header.bottom()),
            pos2(content.right(), foot.top()),
        );
        self.room = table;
        m.fit_rows(table.height() - m.head - 4.0);
        self.table_ui(ui, cx, &sheet, table, &m);
        let mut foot_ui = ui.new_child(UiBuilder::new().id_salt("foot").max_rect(foot));
        self.foot_ui(&mut foot_ui, cx, &sheet, &m);
        if self.panel_open && !self.was_compact {
            let panel = whole.with_min_x(content.right());
            self.panel_ui(ui, cx, &sheet, panel);
        }
        ui.advance_cursor_after_rect(whole);
        self.dialog_ui(ui.ctx(), cx, &sheet);

        std::mem::swap(&mut self.lines, &mut self.drawn);
        if let Some(editing) = self.next_editing.take() {
            self.editing = Some(editing);
        }
    }

    /// The reaction help is shown for.
    fn helped(&self) -> Option<ReactionId> {
        match self.current.line {
            Line::Reaction(reaction) => Some(reaction),
            Line::Outside(_) => None,
        }
    }

    fn help_open(&self) -> bool {
        if self.was_compact {
            self.popover_open
        } else {
            self.panel_open
        }
    }

    fn show_help(&mut self, open: bool) {
        if self.was_compact {
            self.popover_open = open;
            self.focus_help = open;
        } else {
            self.panel_open = open;
        }
    }

    fn outside_shown(&self) -> bool {
        self.outside_open.unwrap_or(!self.was_compact)
    }

    /// Sources named anywhere in the case, worked out once per change.
    fn known_sources(&mut self, cx: &Cx<'_>) -> &[String] {
        let revision = cx.session().map_or(0, crate::app::Session::revision);
        if self.sources.as_ref().is_none_or(|(of, _)| *of != revision) {
            let sources = cx.case().map(crate::model::Case::known_sources);
            self.sources = Some((revision, sources.unwrap_or_default()));
        }
        self.sources.as_ref().map_or(&[], |(_, sources)| sources)
    }
}

/// The first reaction nobody has answered yet, else the first of all.
fn first_open(sheet: &Sheet<'_>) -> ReactionId {
    let mut open = ReactionId::ALL
        .into_iter()
        .filter(|reaction| sheet.answer(*reaction) == Answer::Unanswered);
    open.next().unwrap_or(ReactionId::R01)
}
