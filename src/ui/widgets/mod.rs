//! The pieces every screen is built from. They take words that are already in the reader's language and know nothing of cases.
//!
//! Everything that can be pressed has an accessible name, can be reached with Tab and answers to Enter and Space.

mod button;
mod card;
mod check;
mod chip;
mod choice;
mod conflict_mark;
mod difference;
mod empty;
mod field;
mod heading;
mod link_row;
mod menu;
mod modal;
mod nav;
mod note;
mod order;
pub mod paint;
mod radio;
mod row;
mod select;
pub mod shapes;
mod side_panel;
mod sight;
mod slim_bar;
mod suggest;
mod toast;
mod week_strip;

pub use button::{Button, help_button, icon_button, plain, primary, quiet};
pub use card::{
    Bar, CardState, card_frame, paint_card, paint_side_bar, panel_frame, row_box_frame,
    theme_panel_frame,
};
pub use check::{Tile, checkbox_ui, switch_ui};
pub use chip::{chip_ui, filter_chip_ui, key_cap_ui};
pub use choice::{Choice, Density, answer_ui, choice_group_ui, segmented_ui};
pub use conflict_mark::{CONFLICT_MARK, conflict_mark_ui, conflict_mark_width};
pub use difference::{Shown, difference_galley, difference_ui};
pub use empty::{EmptyState, gap_ui};
pub use field::{Field, FieldOutcome, cell_field, text_area, text_field};
pub use heading::{Level, heading_ui, label_ui, paragraph_ui, section_ui};
pub use link_row::LinkRow;
pub use menu::{context_menu_ui, menu_item_ui, more_menu_ui};
pub use modal::{Modal, ModalChoice, ModalOutcome};
pub use nav::{NavItem, NavWidth, nav_group_ui, nav_item_ui};
pub use note::note_box_ui;
pub use order::{landing, paint_landing};
pub use radio::{Radio, RadioLook, Reach};
pub use row::{Row, RowState, progress_line_ui, rule_ui};
pub use select::Select;
pub use shapes::Mark;
pub use side_panel::SidePanel;
pub use sight::{keep_focus_in_sight, know_focus, reveal_focus};
pub use slim_bar::{SlimBar, Tone};
pub use suggest::{Pieces, SuggestField, suggest_field};
pub use toast::{Toast, ToastOutcome};
pub use week_strip::{WeekNumbers, week_strip_ui};
