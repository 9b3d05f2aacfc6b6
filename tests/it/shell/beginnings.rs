//! What the views of a life look like before anything is written, and with a great deal.

use aoa_tavle::app::{Act, Command};
use aoa_tavle::model::{Birth, Case, CaseId, Child, generate};
use egui::Theme;

use crate::harness::{LAPTOP, picture, send, stamp, state_with, window};

fn bare() -> Case {
    let child = Child {
        key: "S-2026-1116".to_owned(),
        alias: "Noah S.".to_owned(),
        birth: Birth::Year(2015),
        ..Child::default()
    };
    Case::new(CaseId::fresh(), child, &stamp())
}

fn picture_of(case: Case, act: Act, theme: Theme, name: &str) {
    let mut shown = window(state_with(case), LAPTOP, theme);
    send(&mut shown.state_mut().state, act);
    shown.run();
    if act == Act::SearchAll {
        let typed = Command::Search(Some("far".to_owned()));
        send(&mut shown.state_mut().state, typed);
        shown.run();
    }
    picture(&mut shown, name);
}

#[test]
fn picture_of_experiences_before_any_is_written() {
    picture_of(
        bare(),
        Act::GoExperiences,
        Theme::Light,
        "experiences-empty",
    );
}

#[test]
fn picture_of_a_life_before_anything_is_written() {
    picture_of(bare(), Act::GoTimeline, Theme::Dark, "timeline-empty");
}

#[test]
fn picture_of_a_search_that_finds_nothing() {
    picture_of(bare(), Act::SearchAll, Theme::Light, "search-nothing");
}

#[test]
fn picture_of_a_mapping_with_a_great_deal() {
    picture_of(
        generate::huge(3),
        Act::GoMapping,
        Theme::Dark,
        "mapping-huge",
    );
}

#[test]
fn picture_of_a_long_life() {
    picture_of(
        generate::huge(3),
        Act::GoTimeline,
        Theme::Light,
        "timeline-huge",
    );
}

#[test]
fn picture_of_a_search_in_a_great_deal() {
    picture_of(
        generate::huge(3),
        Act::SearchAll,
        Theme::Dark,
        "search-huge",
    );
}
