//! The mapping: knowledge is written, corrected and taken out by mouse and by keyboard alone.

mod pictures;

use aoa_tavle::app::Act;
use aoa_tavle::desktop::App;
use aoa_tavle::model::Case;
use egui::{Theme, Vec2};
use egui_kittest::Harness;

use crate::harness::{send, state_with, window};

fn example() -> Case {
    aoa_tavle::store::example()
}

/// The window with the mapping of a case.
fn mapping(case: Case, size: Vec2, theme: Theme) -> Harness<'static, App> {
    let mut window = window(state_with(case), size, theme);
    send(&mut window.state_mut().state, Act::GoMapping);
    window.run();
    window
}
