//! The screening grid, by mouse and by keyboard.

mod keyboard;
mod mouse;
mod pictures;

use std::sync::Arc;

use aoa_tavle::desktop::App;
use aoa_tavle::model::{
    Answer, Birth, CardId, Case, CaseId, Child, Edit, Experience, ExperienceId, KindId, LinkId,
    Observation, ObservationId, Origin, PartialDate, ReactionId, Row, ScreeningId, Side, ThemeId,
    Voice, When,
};
use aoa_tavle::model::{Column, Until};
use chrono::NaiveDate;
use egui::{Event, Key};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::harness::{stamp, window_case};

/// A day.
pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A case without any screening.
pub fn bare() -> Case {
    let child = Child {
        key: "SAG-0417".to_owned(),
        alias: "Noah S.".to_owned(),
        birth: Birth::Date(day("2015-05-03")),
        ..Child::default()
    };
    Case::new(CaseId::fresh(), child, &stamp())
}

/// A case with a closed screening and one that is half filled in.
pub fn half_filled() -> Case {
    let mut case = bare();
    let mut make = |edit: Edit| case = case.with(&edit, &stamp()).unwrap();
    let former = ScreeningId::fresh();
    make(Edit::BeginScreening {
        id: former,
        begun: day("2025-05-14"),
    });
    for reaction in ReactionId::ALL {
        let answer = if reaction.number() % 3 == 0 {
            Answer::No
        } else {
            Answer::Yes
        };
        make(Edit::SetAnswer {
            screening: former,
            reaction,
            answer,
        });
    }
    let text = |screening, reaction, column, text: &str| Edit::SetRowText {
        screening,
        reaction,
        column,
        text: text.to_owned(),
    };
    make(text(
        former,
        ReactionId::R06,
        Column::Comment,
        "Intet at mærke hjemme.",
    ));
    make(text(former, ReactionId::R06, Column::Source, "Mor"));
    make(text(
        former,
        ReactionId::R01,
        Column::Comment,
        "Sover hos mor de fleste nætter, og vågner alligevel to gange.",
    ));
    make(Edit::CloseScreening {
        id: former,
        on: day("2025-06-01"),
    });
    let now = ScreeningId::fresh();
    make(Edit::BeginScreening {
        id: now,
        begun: day("2026-11-16"),
    });
    make(Edit::SetParticipants {
        id: now,
        text: "sammen med Noah og far".to_owned(),
    });
    let rows: [(ReactionId, Answer, &str, &str); 9] = [
        (
            ReactionId::R01,
            Answer::Yes,
            "Noah, far",
            "Ligger vågen til efter kl. 23 de fleste hverdage. Mareridt om lyde fra opgangen, oftest natten efter samvær.",
        ),
        (
            ReactionId::R02,
            Answer::Yes,
            "Skolen",
            "Først på dagen. Bedre, når dagens plan står på tavlen.",
        ),
        (
            ReactionId::R03,
            Answer::No,
            "Skolen",
            "Husker aftaler og lektier.",
        ),
        (ReactionId::R04, Answer::No, "Skolen", ""),
        (
            ReactionId::R06,
            Answer::Yes,
            "Mor",
            "Farer sammen ved døre, der smækker. Spørger flere gange om aftenen, om døren er låst.",
        ),
        (
            ReactionId::R07,
            Answer::Yes,
            "Skolen, mor",
            "Kaster med ting, når planen bliver lavet om uden varsel. Ikke hjemme hos far.",
        ),
        (
            ReactionId::R08,
            Answer::No,
            "Far",
            "Var tydeligt i foråret 2025, ikke nu.",
        ),
        (
            ReactionId::R09,
            Answer::Yes,
            "Noah",
            "Vil ikke gå forbi den gamle skole. Tager omvejen, også når det gør ham for sent på den.",
        ),
        (ReactionId::R10, Answer::No, "Egen vurdering", ""),
    ];
    for (reaction, answer, source, comment) in rows {
        make(Edit::SetAnswer {
            screening: now,
            reaction,
            answer,
        });
        make(text(now, reaction, Column::Source, source));
        make(text(now, reaction, Column::Comment, comment));
    }
    for (seen, source, comment) in [
        (
            "Samler på ting fra farmors hus",
            "Farmor",
            "Har dem i lommen, når han skal i skole.",
        ),
        (
            "Spørger meget til, hvem der henter",
            "Skolen",
            "Hver dag efter kl. 13. Falder til ro, når han får et navn.",
        ),
    ] {
        let id = ObservationId::fresh();
        make(Edit::AddObservation {
            screening: now,
            id,
            text: seen.to_owned(),
        });
        for (column, text) in [(Column::Source, source), (Column::Comment, comment)] {
            make(Edit::SetObservationText {
                screening: now,
                id,
                column,
                text: text.to_owned(),
            });
        }
    }
    for (description, when, lasting) in [
        ("Så far slå mor", "2020-11-02", false),
        ("Mor har depression", "2020-01-01", true),
        ("Mormor døde", "2023-02-03", false),
    ] {
        let mut item = Experience::blank(ExperienceId::fresh(), &stamp());
        item.kind = KindId::E05;
        description.clone_into(&mut item.description);
        item.when = Some(When {
            written: when.to_owned(),
            date: PartialDate::day(day(when)),
        });
        item.course.lasting = lasting;
        item.course.sudden = !lasting;
        if lasting {
            item.until = Until::Ongoing;
        }
        let experience = item.id;
        make(Edit::PutExperience(Box::new(item)));
        if description != "Mormor døde" {
            make(Edit::Link {
                id: LinkId::fresh(),
                reaction: ReactionId::R06,
                experience,
                basis: String::new(),
            });
        }
    }
    make(Edit::AddCard {
        id: CardId::fresh(),
        theme: ThemeId::T1,
        side: Side::Supports,
        text: "Far sidder hos ham, til han sover. Nabokonen har nøgle.".to_owned(),
        voice: Voice::Unsaid,
        origin: Some(Origin::Reaction(ReactionId::R06)),
    });
    case
}

/// The whole program in a window.
pub type Window = Harness<'static, App>;

/// The row of a reaction in the newest screening.
pub fn row(window: &Window, reaction: ReactionId) -> Row {
    let screening = window_case(window).last_screening().unwrap();
    screening.row(reaction).unwrap().clone()
}

/// What was seen outside the list in the newest screening.
pub fn observations(window: &Window) -> Vec<Arc<Observation>> {
    let screening = window_case(window).last_screening().unwrap();
    screening.observations.clone()
}

/// The name of what has the keyboard.
pub fn focused(window: &Window) -> String {
    #[expect(
        clippy::redundant_closure_for_method_calls,
        reason = "the method itself is not general enough over lifetimes"
    )]
    let node = window.get_by(|node| node.is_focused());
    node.accesskit_node().label().unwrap_or_default()
}

/// Presses a letter as a real keyboard does: as a key and as text.
pub fn type_keys(window: &mut Window, key: Key, text: &str) {
    window.key_down(key);
    window.event(Event::Text(text.to_owned()));
    window.key_up(key);
    window.run();
}
