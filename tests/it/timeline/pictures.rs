//! What the timeline looks like.

use aoa_tavle::app::Command;
use aoa_tavle::app::settings::{LinksShown, SettingsChange, TimelineLane, TimelineLook};
use aoa_tavle::model::generate;
use aoa_tavle::store::example;
use egui::{Key, Theme};
use egui_kittest::kittest::Queryable as _;

use super::flows::{BEATING, click, open_in};
use crate::harness::{LAPTOP, ROOMY, picture, send};

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
fn picture_of_other_lives_and_folded_lanes() {
    let mut window = open_in(example(), ROOMY, Theme::Dark);
    let look = TimelineLook {
        folded: vec![
            TimelineLane::Conditions,
            TimelineLane::Placement,
            TimelineLane::SubGoals,
        ],
        links: LinksShown::All,
        ..TimelineLook::default()
    };
    let set = Command::Set(SettingsChange::Timeline(look));
    send(&mut window.state_mut().state, set);
    click(&mut window, "Vis");
    click(&mut window, "Mor (5)");
    window.key_press(Key::Escape);
    window.remove_cursor();
    window.run();
    picture(&mut window, "timeline-lives");
}

#[test]
fn a_long_life_can_be_drawn_at_every_zoom() {
    let mut window = open_in(generate::huge(3), LAPTOP, Theme::Light);
    for zoom in ["10 år", "5 år", "1 år", "Hele livet"] {
        click(&mut window, zoom);
    }
}
