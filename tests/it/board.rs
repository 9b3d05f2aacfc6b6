//! The AoA board: flows by mouse and by keyboard, and what it looks like.

mod flows;
mod pictures;

use aoa_tavle::app::View;
use aoa_tavle::desktop::App;
use aoa_tavle::model::{Card, Case, Side, ThemeId};
pub use aoa_tavle::store::example;
use egui::{Theme, Vec2};
use egui_kittest::Harness;

use crate::harness::{state_with, window, window_case};

/// The board of a case in a window.
pub fn board(case: Case, size: Vec2, theme: Theme) -> Harness<'static, App> {
    let mut state = state_with(case);
    state.view = View::Board;
    let mut window = window(state, size, theme);
    window.run();
    window
}

/// The cards of a field.
pub fn field(window: &Harness<'static, App>, theme: ThemeId, side: Side) -> Vec<Card> {
    window_case(window)
        .field(theme, side)
        .map(|card| (**card).clone())
        .collect()
}
