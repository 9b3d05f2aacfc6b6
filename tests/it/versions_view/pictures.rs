//! What the versions look like.

use egui::{Theme, Vec2};
use egui_kittest::kittest::Queryable as _;

use super::shelf::Shelf;
use crate::harness::{LAPTOP, NARROW, ROOMY, picture};

fn picture_of(size: Vec2, theme: Theme, name: &str) {
    picture(&mut Shelf::full().open(size, theme), name);
}

#[test]
fn picture_of_the_versions_in_light() {
    picture_of(ROOMY, Theme::Light, "versions-light");
}

#[test]
fn picture_of_the_versions_in_dark() {
    picture_of(ROOMY, Theme::Dark, "versions-dark");
}

#[test]
fn picture_of_the_versions_on_a_laptop() {
    picture_of(LAPTOP, Theme::Light, "versions-laptop");
}

#[test]
fn picture_of_a_version_beside_another_window() {
    let mut window = Shelf::full().open(NARROW, Theme::Light);
    window.get_by_label_contains("9.32, ").click();
    window.run();
    picture(&mut window, "versions-narrow");
}
