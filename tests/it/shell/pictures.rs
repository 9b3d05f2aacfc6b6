//! What the start screen and a refusal look like.

use aoa_tavle::app::files::{Copy, OpenError, Place};
use aoa_tavle::app::question::{Question, TextOf, TextToRead};
use aoa_tavle::app::recent::RecentCase;
use aoa_tavle::app::{Act, State};
use aoa_tavle::model::{Edit, Stamp, generate};
use aoa_tavle::store::presence::Present;
use aoa_tavle::store::recovery::Recovered;
use aoa_tavle::store::{self, Access, Problem, Refusal, SaveId, Trouble, example, format};
use egui::{Theme, vec2};

use crate::harness::{LAPTOP, NARROW, ROOMY, monday, picture, send, stamp, state_with, window};

/// The start screen of somebody who has worked here before.
fn start() -> State {
    let mut state = state_with(example());
    state.session = None;
    for (alias, born, days) in [
        ("Noah S.", 2015, 0),
        ("Freja B.", 2020, 1),
        ("Ayaan M.", 2016, 12),
    ] {
        let mut summary = example().summary();
        alias.clone_into(&mut summary.alias);
        summary.born = Some(born);
        summary.changed.at = monday() - chrono::TimeDelta::days(days);
        state.recent.push(RecentCase {
            path: format!("{alias}.ron").into(),
            content: Ok(summary),
            others: open_by(alias),
        });
    }
    state.recent.push(RecentCase {
        path: "S-2025-0417.ron".into(),
        content: Err(OpenError::Trouble(Trouble::Missing)),
        others: Vec::new(),
    });
    let mut before = generate::huge(2);
    "Sofia N.".clone_into(&mut before.child.alias);
    let bytes = format::encode(&before, &[SaveId::fresh()]).unwrap();
    let base = store::open::understand(&bytes).unwrap().ground;
    let mut case = before;
    for n in [3, 5] {
        let text = "Sover hele natten, når far sidder hos hende".to_owned();
        let id = case.cards[n].id;
        let edit = Edit::SetCardText { id, text };
        case = case.with(&edit, &stamp()).unwrap();
    }
    let gone = Edit::RemoveExperience(case.experiences[4].id);
    case = case.with(&gone, &stamp()).unwrap();
    let name = store::recovery::CopyName::fresh(case.id);
    state.recovered.push(Copy {
        path: "kopi.ron".into(),
        content: Ok(Recovered {
            case,
            access: Access::Editable,
            origin: Some("Familieteam Øst/SAG-0417.ron".into()),
            base: Some(base),
            kept: monday() - chrono::TimeDelta::days(2),
            saved: None,
            name,
        }),
    });
    state
}

/// Who has a case open.
fn open_by(alias: &str) -> Vec<Present> {
    let since = monday() - chrono::TimeDelta::minutes(320);
    let one = Present {
        user: "Mette".to_owned(),
        machine: "PC-17".to_owned(),
        since,
        last: monday(),
        session: uuid::Uuid::nil(),
    };
    match alias {
        "Freja B." => vec![one],
        "Ayaan M." => vec![one.clone(), one],
        _ => Vec::new(),
    }
}

#[test]
fn picture_of_the_start_in_light() {
    picture(&mut window(start(), ROOMY, Theme::Light), "start-light");
}

#[test]
fn picture_of_the_start_in_dark() {
    picture(&mut window(start(), ROOMY, Theme::Dark), "start-dark");
}

#[test]
fn picture_of_the_start_beside_another_window() {
    picture(&mut window(start(), NARROW, Theme::Light), "start-narrow");
}

#[test]
fn picture_of_a_refusal() {
    let mut state = start();
    state.question = Some(Question::Refused {
        path: "S-2026-0001.ron".into(),
        error: OpenError::Refused(Refusal {
            problem: Problem::Damaged,
            place: Some(Place {
                line: 24,
                column: 14,
                text: "      alias: ][,".to_owned(),
            }),
        }),
        newest: Some(Stamp::new(monday() - chrono::TimeDelta::hours(23), "Maja")),
    });
    picture(&mut window(state, LAPTOP, Theme::Light), "refusal-light");
}

#[test]
fn picture_of_the_text_of_a_damaged_file() {
    let mut state = start();
    let bytes = format::encode(&example(), &[SaveId::fresh()]).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    let fixed = |line: &str| match line
        .split_once("save_id: ")
        .or(line.split_once("checksum: "))
    {
        Some((before, _)) => format!("{before}…"),
        None => line.to_owned(),
    };
    let lines: Vec<String> = text.lines().map(fixed).collect();
    let path = "S-2026-0001.ron".into();
    let mut read = TextToRead::new(TextOf::File(path), &lines.join("\n"));
    read.marked = Some(49);
    state.question = Some(Question::Text(Box::new(read)));
    picture(&mut window(state, LAPTOP, Theme::Light), "file-text-light");
}

#[test]
fn settings_and_start_can_be_drawn_in_the_smallest_window_with_the_largest_text() {
    let mut state = start();
    state.settings.text_percent = 200;
    let mut window = window(state, vec2(800.0, 600.0), Theme::Light);
    window.run();
    for act in [Act::ShowSettings, Act::ShowKeys, Act::NewCase] {
        send(&mut window.state_mut().state, act);
        window.run();
    }
}
