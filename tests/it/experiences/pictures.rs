//! What the table looks like.

use aoa_tavle::model::generate;
use aoa_tavle::store::example;
use egui::Theme;
use egui_kittest::kittest::Queryable as _;

use super::flows::open;
use crate::harness::{LAPTOP, NARROW, ROOMY, picture};

#[test]
fn picture_of_the_experiences_in_light() {
    let mut window = open(example(), ROOMY, Theme::Light);
    window.get_by_label_contains("Mor har depression, ").click();
    window.run();
    window.remove_cursor();
    window.run();
    picture(&mut window, "experiences-light");
}

#[test]
fn picture_of_the_experiences_in_dark() {
    let mut window = open(example(), LAPTOP, Theme::Dark);
    picture(&mut window, "experiences-dark");
}

#[test]
fn picture_of_the_experiences_beside_another_window() {
    let mut window = open(example(), NARROW, Theme::Light);
    picture(&mut window, "experiences-narrow");
}

#[test]
fn picture_of_a_long_table() {
    let mut window = open(generate::huge(1), ROOMY, Theme::Light);
    picture(&mut window, "experiences-huge");
}
