//! What the page of settings looks like.

use aoa_tavle::app::Act;
use egui::Theme;

use super::state;
use crate::harness::{LAPTOP, ROOMY, picture, send, window};

fn picture_of(size: egui::Vec2, theme: Theme, name: &str) {
    let mut state = state();
    state.settings.recent = vec!["noah.ron".into()];
    send(&mut state, Act::ShowSettings);
    picture(&mut window(state, size, theme), name);
}

#[test]
fn picture_of_the_settings_in_light() {
    picture_of(ROOMY, Theme::Light, "settings-light");
}

#[test]
fn picture_of_the_settings_in_dark() {
    picture_of(ROOMY, Theme::Dark, "settings-dark");
}

#[test]
fn picture_of_the_settings_on_a_laptop() {
    picture_of(LAPTOP, Theme::Light, "settings-laptop");
}
