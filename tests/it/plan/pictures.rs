//! What the plan looks like.

use aoa_tavle::model::generate;
use egui::Theme;

use super::{click_row, open_in, planned, unplanned};
use crate::harness::{LAPTOP, NARROW, ROOMY, picture};

#[test]
fn picture_of_the_plan_in_light() {
    let mut window = open_in(planned(), ROOMY, Theme::Light);
    picture(&mut window, "plan-light");
}

#[test]
fn picture_of_a_sub_goal_in_dark() {
    let mut window = open_in(planned(), ROOMY, Theme::Dark);
    click_row(&mut window, "Mor og Noah går");
    window.remove_cursor();
    window.run();
    picture(&mut window, "plan-dark");
}

#[test]
fn picture_of_the_plan_on_a_laptop() {
    let mut window = open_in(planned(), LAPTOP, Theme::Light);
    picture(&mut window, "plan-laptop");
}

#[test]
fn picture_of_the_plan_on_a_narrow_window() {
    let mut window = open_in(planned(), NARROW, Theme::Light);
    picture(&mut window, "plan-narrow");
}

#[test]
fn picture_of_an_empty_plan() {
    let mut window = open_in(unplanned(), LAPTOP, Theme::Light);
    picture(&mut window, "plan-empty");
}

/// Not kept as a picture: that nothing panics and everything has its name is what is asked.
#[test]
fn a_large_plan_is_drawn_at_every_size() {
    for size in [ROOMY, LAPTOP, NARROW, egui::vec2(700.0, 500.0)] {
        open_in(generate::huge(1), size, Theme::Light);
    }
}
