//! What the timeline looks like.

use aoa_tavle::model::generate;
use aoa_tavle::store::example;
use egui::Theme;
use egui_kittest::kittest::Queryable as _;

use super::flows::{BEATING, click, open_in};
use crate::harness::{LAPTOP, ROOMY, picture};

#[test]
fn picture_of_the_timeline_in_light() {
    let mut window = open_in(example(), ROOMY, Theme::Light);
    window.get_by_label_contains(BEATING).click();
    window.run();
    window.remove_cursor();
    window.run();
    picture(&mut window, "timeline-light");
}

#[test]
fn picture_of_the_timeline_in_dark() {
    let mut window = open_in(example(), LAPTOP, Theme::Dark);
    picture(&mut window, "timeline-dark");
}

#[test]
fn picture_of_one_year() {
    let mut window = open_in(example(), ROOMY, Theme::Light);
    click(&mut window, "1 år");
    window.remove_cursor();
    window.run();
    picture(&mut window, "timeline-year");
}

#[test]
fn picture_of_the_timeline_as_a_list() {
    let mut window = open_in(example(), ROOMY, Theme::Light);
    click(&mut window, "Liste");
    window.remove_cursor();
    window.run();
    picture(&mut window, "timeline-list");
}

#[test]
fn a_long_life_can_be_drawn_at_every_zoom() {
    let mut window = open_in(generate::huge(3), LAPTOP, Theme::Light);
    for zoom in ["10 år", "5 år", "1 år", "Hele livet"] {
        click(&mut window, zoom);
    }
}
