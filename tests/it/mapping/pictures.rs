//! What the mapping looks like.

use aoa_tavle::app::{Command, Which};
use aoa_tavle::model::generate;
use egui::{Theme, vec2};

use super::{empty, example, mapping};
use crate::harness::{LAPTOP, NARROW, ROOMY, picture, send};

#[test]
fn picture_of_the_mapping_in_light() {
    picture(
        &mut mapping(example(), ROOMY, Theme::Light),
        "mapping-light",
    );
}

#[test]
fn picture_of_the_mapping_in_dark() {
    picture(&mut mapping(example(), ROOMY, Theme::Dark), "mapping-dark");
}

#[test]
fn picture_of_the_mapping_on_a_laptop() {
    picture(
        &mut mapping(example(), LAPTOP, Theme::Light),
        "mapping-laptop",
    );
}

#[test]
fn picture_of_a_mapping_that_begins() {
    picture(&mut mapping(empty(), ROOMY, Theme::Light), "mapping-empty");
}

#[test]
fn a_narrow_and_a_full_mapping_can_be_drawn() {
    mapping(example(), NARROW, Theme::Light).run();
    mapping(generate::huge(3), ROOMY, Theme::Light).run();
}

/// Not a comparison: pictures for the eye, where the environment asks for them.
#[test]
fn looks_of_the_mapping() {
    let Ok(folder) = std::env::var("AOA_TAVLE_LOOKS") else {
        return;
    };
    let only = std::env::var("AOA_TAVLE_LOOK").unwrap_or_default();
    let looks = [
        ("roomy", ROOMY, Theme::Light),
        ("dark", ROOMY, Theme::Dark),
        ("1280", LAPTOP, Theme::Light),
        ("900", NARROW, Theme::Light),
        ("900-long", vec2(900.0, 2600.0), Theme::Light),
        ("large", vec2(1280.0, 667.0), Theme::Light),
        ("english", ROOMY, Theme::Light),
        ("empty", ROOMY, Theme::Light),
        ("huge", ROOMY, Theme::Light),
    ];
    for (name, size, theme) in looks {
        let case = match name {
            "empty" => empty(),
            "huge" => generate::huge(3),
            _ => example(),
        };
        if only.is_empty() || only == name {
            let mut window = mapping(case, size, theme);
            if name == "english" {
                window.state_mut().state.lang = aoa_tavle::lang::Lang::En;
                window.run();
            }
            let picture = window.render().unwrap();
            picture
                .save(format!("{folder}/mapping-{name}.png"))
                .unwrap();
        }
    }
    if only.is_empty() || only == "whole" {
        for (name, size) in [
            ("whole", vec2(1920.0, 2000.0)),
            ("whole-1280", vec2(1280.0, 2600.0)),
        ] {
            let mut window = mapping(example(), size, Theme::Light);
            super::click(&mut window, "Ingen vidste, at han stod");
            let picture = window.render().unwrap();
            picture
                .save(format!("{folder}/mapping-{name}.png"))
                .unwrap();
        }
    }
    for (name, command) in [
        ("entry", Command::OpenEntry(Which::New)),
        ("period", Command::OpenPeriod(Which::New)),
        ("question", Command::OpenQuestion(Which::New)),
    ] {
        if only.is_empty() || only == name || only == "small" {
            let size = if only == "small" {
                vec2(900.0, 500.0)
            } else {
                ROOMY
            };
            let mut window = mapping(example(), size, Theme::Light);
            send(&mut window.state_mut().state, command);
            window.run();
            let picture = window.render().unwrap();
            picture
                .save(format!("{folder}/mapping-form-{name}.png"))
                .unwrap();
        }
    }
}
