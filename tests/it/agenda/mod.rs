//! A session at the board: its agenda, its clock and its notes.

mod flows;
mod pictures;

use aoa_tavle::app::View;
use aoa_tavle::app::clock::StillClock;
use aoa_tavle::app::sitting::Sitting;
use aoa_tavle::desktop::App;
use aoa_tavle::model::Case;
pub use aoa_tavle::store::example;
use egui::accesskit::Role;
use egui::{Theme, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::harness::{monday, state_at, window};

pub type Window = Harness<'static, App>;

/// The board of a case in a window, on a clock of its own.
pub fn board(case: Case, size: Vec2, theme: Theme) -> (Window, StillClock) {
    let clock = StillClock::at(monday());
    let mut state = state_at(case, &clock);
    state.view = View::Board;
    let mut window = window(state, size, theme);
    window.run();
    (window, clock)
}

/// The session that goes on.
pub fn sitting(window: &Window) -> Option<&Sitting> {
    window.state().state.session.as_ref()?.sitting.as_ref()
}

pub fn press(window: &mut Window, name: &str) {
    window.get_by_role_and_label(Role::Button, name).click();
    window.run();
}

/// The field of the notes; its heading is called the same.
pub fn notes(window: &Window) -> egui_kittest::Node<'_> {
    window.get_by_role_and_label(Role::MultilineTextInput, "Noter fra mødet")
}
