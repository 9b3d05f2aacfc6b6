//! The forms: filled in by mouse and by keyboard alone, and what becomes of what was written.

mod experience;
mod pictures;

use aoa_tavle::app::{Command, Which};
use aoa_tavle::desktop::App;
use aoa_tavle::model::Case;
use egui::{Theme, Vec2};
use egui_kittest::Harness;

use crate::harness::{send, state_with, window};

fn example() -> Case {
    ron::from_str(include_str!("../../../assets/examples/noah.ron")).unwrap()
}

/// The example with the form of a new experience open.
fn new_experience(size: Vec2, theme: Theme) -> Harness<'static, App> {
    let mut window = window(state_with(example()), size, theme);
    send(
        &mut window.state_mut().state,
        Command::OpenExperience(Which::New),
    );
    window.run();
    window
}
