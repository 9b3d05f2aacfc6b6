//! What the views of a life look like before anything is written, and with a great deal.

use aoa_tavle::app::{Act, Command};
use aoa_tavle::model::{Birth, Case, CaseId, Child, generate};
use egui::Theme;
use egui_kittest::SnapshotResults;

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

/// A view in both themes, before anything is written and with a great deal. Beside these stand its pictures of the example.
fn pictures_of(act: Act, name: &str) {
    let mut results = SnapshotResults::new();
    for (theme, shade) in [(Theme::Light, "light"), (Theme::Dark, "dark")] {
        for (case, much) in [(bare(), "empty"), (generate::huge(3), "huge")] {
            let mut shown = window(state_with(case), LAPTOP, theme);
            send(&mut shown.state_mut().state, act);
            shown.run();
            if act == Act::SearchAll {
                let typed = Command::Search(Some("far".to_owned()));
                send(&mut shown.state_mut().state, typed);
                shown.run();
            }
            picture(&mut shown, &format!("{name}-{much}-{shade}"));
            results.extend_harness(&mut shown);
        }
    }
}

#[test]
fn pictures_of_the_experiences() {
    pictures_of(Act::GoExperiences, "experiences");
}

#[test]
fn pictures_of_the_double_focus() {
    pictures_of(Act::GoFocus, "focus");
}

#[test]
fn pictures_of_the_timeline() {
    pictures_of(Act::GoTimeline, "timeline");
}

#[test]
fn pictures_of_the_mapping() {
    pictures_of(Act::GoMapping, "mapping");
}

#[test]
fn pictures_of_the_network() {
    pictures_of(Act::GoNetwork, "network");
}

#[test]
fn pictures_of_the_search() {
    pictures_of(Act::SearchAll, "search");
}

#[test]
fn pictures_of_the_plan() {
    pictures_of(Act::GoPlan, "plan");
}

#[test]
fn pictures_of_a_round() {
    pictures_of(Act::GoRound, "round");
}

#[test]
fn pictures_of_the_comparison() {
    pictures_of(Act::GoCompare, "compare");
}
