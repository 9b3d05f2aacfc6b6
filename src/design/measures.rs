//! Distances, heights and radii, in points. One scale for the whole program.

use egui::CornerRadius;

/// Gaps, from a hair to a section: 2 4 8 12 16 24 32 48.
pub mod space {
    /// 2: between lines that belong together.
    pub const HAIR: f32 = 2.0;
    /// 4.
    pub const TINY: f32 = 4.0;
    /// 6: between cards.
    pub const CARD: f32 = 6.0;
    /// 8.
    pub const SMALL: f32 = 8.0;
    /// 10: between the rows of a list.
    pub const LIST: f32 = 10.0;
    /// 12: between panels.
    pub const MEDIUM: f32 = 12.0;
    /// 16.
    pub const LARGE: f32 = 16.0;
    /// 24: the screen's margin.
    pub const WIDE: f32 = 24.0;
    /// 32.
    pub const SECTION: f32 = 32.0;
    /// 48.
    pub const CHAPTER: f32 = 48.0;
}

/// Heights of things that stand in rows.
pub mod height {
    /// The bar at the top.
    pub const TOP_BAR: f32 = 52.0;
    /// A navigation item.
    pub const NAV: f32 = 34.0;
    /// A button, square if it is only an icon; an answer cell.
    pub const BUTTON: f32 = 32.0;
    /// An answer cell where room is scarce.
    pub const BUTTON_COMPACT: f32 = 28.0;
    /// A text field.
    pub const FIELD: f32 = 38.0;
    /// A filter chip.
    pub const FILTER: f32 = 28.0;
    /// A chip.
    pub const CHIP: f32 = 20.0;
    /// A slim bar under the top bar.
    pub const SLIM_BAR: f32 = 40.0;
    /// A toast.
    pub const TOAST: f32 = 48.0;
    /// A table row.
    pub const ROW: f32 = 50.0;
    /// A band on the life line.
    pub const BAND: f32 = 8.0;
    /// A mark on the life line.
    pub const MARK: f32 = 14.0;
    /// The area around a mark that can be clicked.
    pub const MARK_HIT: f32 = 26.0;
}

/// Widths that are the same on every screen.
pub mod width {
    /// Navigation with words.
    pub const NAV: f32 = 200.0;
    /// Navigation as icons.
    pub const NAV_COLLAPSED: f32 = 60.0;
    /// The side panel.
    pub const SIDE_PANEL: f32 = 372.0;
    /// A modal.
    pub const MODAL: f32 = 540.0;
    /// One cell of an answer.
    pub const ANSWER_CELL: f32 = 44.0;
    /// Below this window width the navigation shows icons only and margins shrink.
    pub const ROOMY_WINDOW: f32 = 1400.0;
    /// Below this window width panels cover the content.
    pub const NARROW_WINDOW: f32 = 1000.0;
}

/// Corner radii.
pub mod radius {
    use super::CornerRadius;

    /// A key as it stands on the keyboard.
    pub const KEY: CornerRadius = CornerRadius::same(4);
    /// Buttons, fields, answers.
    pub const CONTROL: CornerRadius = CornerRadius::same(6);
    /// Cards and boxes around rows.
    pub const CARD: CornerRadius = CornerRadius::same(8);
    /// Panels and modals.
    pub const PANEL: CornerRadius = CornerRadius::same(12);
    /// Cards in the family view.
    pub const FAMILY: CornerRadius = CornerRadius::same(16);
}

/// Icon sizes.
pub mod icon_size {
    /// Beside body text.
    pub const BODY: f32 = 18.0;
    /// In dense rows.
    pub const DENSE: f32 = 16.0;
    /// Beside small text.
    pub const SMALL: f32 = 14.0;
    /// In an empty place.
    pub const EMPTY: f32 = 32.0;
}

/// How long a hover or fade takes, in seconds. Nothing on text moves.
pub const FADE_SECS: f32 = 0.12;

/// How long a card takes to its new place, in seconds.
pub const MOVE_SECS: f32 = 0.2;
