//! What the mapping looks like.

use aoa_tavle::app::{Command, Which};
use aoa_tavle::model::{Case, CaseId, Child, generate};
use egui::{Theme, vec2};

use super::{example, mapping};
use crate::harness::{LAPTOP, NARROW, ROOMY, send, stamp};

/// Not a comparison: pictures for the eye, where the environment asks for them.
#[test]
fn looks_of_the_mapping() {
    let Ok(folder) = std::env::var("AOA_TAVLE_LOOKS") else {
        return;
    };
    let only = std::env::var("AOA_TAVLE_LOOK").unwrap_or_default();
    let looks: [(&str, fn() -> Case, egui::Vec2, Theme); 8] = [
        ("roomy", example, ROOMY, Theme::Light),
        ("dark", example, ROOMY, Theme::Dark),
        ("1280", example, LAPTOP, Theme::Light),
        ("900", example, NARROW, Theme::Light),
        ("900-long", example, vec2(900.0, 2600.0), Theme::Light),
        ("large", example, vec2(1280.0, 667.0), Theme::Light),
        ("empty", empty_case, ROOMY, Theme::Light),
        ("huge", || generate::huge(3), ROOMY, Theme::Light),
    ];
    for (name, case, size, theme) in looks {
        if only.is_empty() || only == name {
            let mut window = mapping(case(), size, theme);
            let picture = window.render().unwrap();
            picture.save(format!("{folder}/mapping-{name}.png")).unwrap();
        }
    }
    for (name, command) in [
        ("entry", Command::OpenEntry(Which::New)),
        ("period", Command::OpenPeriod(Which::New)),
        ("question", Command::OpenQuestion(Which::New)),
    ] {
        if only.is_empty() || only == name {
            let mut window = mapping(example(), ROOMY, Theme::Light);
            send(&mut window.state_mut().state, command);
            window.run();
            let picture = window.render().unwrap();
            picture.save(format!("{folder}/mapping-form-{name}.png")).unwrap();
        }
    }
}

fn empty_case() -> Case {
    let child = Child {
        alias: "Noah S.".to_owned(),
        ..Child::default()
    };
    Case::new(CaseId::fresh(), child, &stamp())
}
