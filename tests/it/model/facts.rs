//! What is worked out from a case.

use aoa_tavle::model::date::{Point, Sense};
use aoa_tavle::model::{
    Answer, Birth, Case, Column, Count, Edit, Experience, ExperienceId, ObservationId, PartialDate,
    ReactionId, Screening, ScreeningId, first_sentence, generate,
};
use chrono::NaiveDate;

use crate::harness::{monday, stamp};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

#[test]
fn the_count_counts_answers_and_nothing_else() {
    use Answer::{No, Unanswered, Yes};
    for (answers, yes, no, unanswered) in [
        (vec![], 0, 0, 11),
        (vec![Yes], 1, 0, 10),
        (vec![No], 0, 1, 10),
        (vec![Yes, No, Unanswered, Yes], 2, 1, 8),
        (vec![Yes; 11], 11, 0, 0),
        (vec![No; 11], 0, 11, 0),
        (vec![Unanswered; 11], 0, 0, 11),
    ] {
        let mut screening = Screening::begin(ScreeningId::fresh(), day(2026, 1, 1), &stamp());
        for (row, answer) in screening.rows.iter_mut().zip(&answers) {
            row.answer = *answer;
        }
        let expect = Count {
            yes,
            no,
            unanswered,
        };
        assert_eq!(screening.count(), expect, "{answers:?}");
        // The order of the rows in a file does not matter, nor does a row that is not there.
        screening.rows.reverse();
        assert_eq!(screening.count(), expect, "{answers:?}");
        screening.rows.retain(|row| row.answer != Unanswered);
        assert_eq!(screening.count(), expect, "{answers:?}");
    }
}

#[test]
fn what_is_seen_outside_the_list_never_counts() {
    let id = ScreeningId::fresh();
    let begin = Edit::BeginScreening {
        id,
        begun: day(2026, 1, 1),
    };
    let mut case = generate::entries(0).with(&begin, &stamp()).unwrap();
    for text in ["Samler på sten", "Synger i bussen"] {
        let add = Edit::AddObservation {
            screening: id,
            id: ObservationId::fresh(),
            text: text.to_owned(),
        };
        case = case.with(&add, &stamp()).unwrap();
    }
    let count = case.screening(id).unwrap().count();
    assert_eq!((count.yes, count.no, count.unanswered), (0, 0, 11));
}

#[test]
fn a_birth_is_reckoned_no_more_than_half_a_year_off() {
    let noted = day(2026, 11, 16);
    for (birth, reckoned, is_exact, year) in [
        (Birth::Unknown, None, false, None),
        (
            Birth::Date(day(2016, 2, 29)),
            Some(day(2016, 2, 29)),
            true,
            Some(2016),
        ),
        (Birth::Year(2016), Some(day(2016, 7, 1)), false, Some(2016)),
        // Ten on that day: born between 17 November 2015 and 16 November 2016.
        (
            Birth::Age { years: 10, noted },
            Some(day(2016, 5, 16)),
            false,
            Some(2016),
        ),
        (
            Birth::Age { years: 0, noted },
            Some(day(2026, 5, 16)),
            false,
            Some(2026),
        ),
        (
            Birth::Age {
                years: 3,
                noted: day(2024, 8, 31),
            },
            Some(day(2021, 2, 28)),
            false,
            Some(2021),
        ),
    ] {
        assert_eq!(birth.reckoned(), reckoned, "{birth:?}");
        assert_eq!(birth.is_exact(), is_exact, "{birth:?}");
        assert_eq!(birth.year(), year, "{birth:?}");
    }
}

#[test]
fn an_age_that_was_told_is_never_shown_as_a_day() {
    let four = PartialDate {
        sense: Sense::Exactly,
        point: Point::Age {
            years: 4,
            months: None,
        },
    };
    assert!(!four.is_exact());
    assert_eq!(four.best(None), None);
    let span = four.span(Birth::Date(day(2016, 3, 14)).reckoned()).unwrap();
    assert_eq!(
        (span.earliest, span.latest),
        (day(2020, 3, 14), day(2021, 3, 13))
    );
}

#[test]
fn known_sources_come_by_use_and_then_by_first_mention() {
    let id = ScreeningId::fresh();
    let source = |reaction, text: &str| Edit::SetRowText {
        screening: id,
        reaction,
        column: Column::Source,
        text: text.to_owned(),
    };
    let mut experience = Experience::blank(ExperienceId::fresh(), &stamp());
    experience.sources = vec!["Farmor".into(), "  Skolen ".into(), String::new()];
    let edits = [
        Edit::BeginScreening {
            id,
            begun: monday().date_naive(),
        },
        source(ReactionId::R01, "Mor"),
        source(ReactionId::R02, "Far"),
        source(ReactionId::R03, "   "),
        source(ReactionId::R04, "Skolen"),
        source(ReactionId::R05, "Far"),
        Edit::PutExperience(Box::new(experience)),
    ];
    let case: Case = edits.iter().fold(generate::entries(0), |case, edit| {
        case.with(edit, &stamp()).unwrap()
    });
    assert_eq!(case.known_sources(), ["Far", "Skolen", "Mor", "Farmor"]);
}

#[test]
fn the_first_sentence_names_an_experience() {
    let long =
        "Familien flyttede tre gange på to år, først til Ølstykke og så til Ry og så tilbage igen";
    let one_word = "å".repeat(200);
    for (text, expect) in [
        ("", ""),
        ("   \n ", ""),
        ("Flytning", "Flytning"),
        ("  Flytning.  ", "Flytning"),
        ("Flyttede til Ry. Det var om foråret.", "Flyttede til Ry"),
        ("Flyttede til Ry! Endelig.", "Flyttede til Ry"),
        ("Hvornår flyttede de? Ingen ved det.", "Hvornår flyttede de"),
        ("Hvornår? Ved flytningen! Måske. Slut", "Hvornår"),
        ("Første linje\nanden linje", "Første linje"),
        ("Første linje\r\nanden linje", "Første linje"),
        (
            "Ca. 2020 flyttede de. Så kom hunden.",
            "Ca. 2020 flyttede de",
        ),
        ("kl. 3.30 om natten", "kl. 3.30 om natten"),
        ("Venter...", "Venter"),
        (
            long,
            "Familien flyttede tre gange på to år, først til Ølstykke og så til Ry og så",
        ),
        (one_word.as_str(), &one_word[..160]),
    ] {
        assert_eq!(first_sentence(text), expect, "{text:?}");
        assert!(first_sentence(text).chars().count() <= 80, "{text:?}");
    }
}

#[test]
fn the_first_sentence_stands_any_text() {
    for seed in 0..300 {
        for item in &generate::random(seed, 8).experiences {
            let name = item.name();
            assert!(item.description.contains(name), "{:?}", item.description);
            assert!(name.chars().count() <= 80, "{:?}", item.description);
            assert!(!name.contains('\n'), "{:?}", item.description);
        }
    }
}
