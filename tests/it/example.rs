//! The example case that comes with the program: invented, rich enough to try everything on, and without a fault.

use aoa_tavle::model::date::{PartialDate, parse};
use aoa_tavle::model::{Instrument, Nature, Side, ThemeId, Until, When};
use aoa_tavle::store::example;
use aoa_tavle::store::format::{decode, encode};
use chrono::NaiveDate;

const FILE: &str = "assets/examples/noah.ron";

/// Written as the program would write it: whoever rewords the example by hand runs
/// `cargo test --test it write_the_example -- --ignored`.
#[test]
fn the_example_is_a_clean_case_file() {
    let bytes = std::fs::read(FILE).unwrap();
    let decoded = decode(&bytes).unwrap();
    assert_eq!(decoded.notices, []);
    assert!(
        encode(&decoded.case, &decoded.chain).unwrap() == bytes,
        "{FILE} is not as the program writes it"
    );
}

#[test]
#[ignore = "writes to the project"]
fn write_the_example() {
    let decoded = decode(&std::fs::read(FILE).unwrap()).unwrap();
    std::fs::write(FILE, encode(&decoded.case, &decoded.chain).unwrap()).unwrap();
}

#[test]
fn the_example_is_marked_as_fiction_and_has_no_fault() {
    let case = example();
    assert_eq!(case.nature, Nature::Fiction);
    assert_eq!(case.child.alias, "Noah S.");
    assert_eq!(case.instrument, Instrument::get().version);
    assert_eq!(case.findings(), []);
}

#[test]
fn the_example_holds_something_for_every_view() {
    let case = example();
    let answers: Vec<_> = case
        .screenings
        .iter()
        .map(|screening| screening.count())
        .collect();
    assert_eq!(answers.len(), 2);
    assert_eq!((answers[0].yes, answers[0].unanswered), (4, 1));
    assert_eq!((answers[1].yes, answers[1].unanswered), (5, 2));
    assert_eq!(
        case.screenings
            .iter()
            .map(|screening| screening.is_open())
            .collect::<Vec<_>>(),
        [false, true]
    );
    assert_eq!(case.people.len(), 7);
    assert_eq!(case.experiences.len(), 12);
    assert_eq!(
        case.experiences
            .iter()
            .filter(|item| item.when.is_none())
            .count(),
        2
    );
    assert_eq!(
        case.experiences
            .iter()
            .filter(|item| item.until == Until::Ongoing)
            .count(),
        1
    );
    assert!(
        case.links
            .iter()
            .filter(|link| !link.basis.is_empty())
            .count()
            > 3
    );
    let fields = ThemeId::ALL.map(|theme| Side::ALL.map(|side| case.field(theme, side).count()));
    assert_eq!(fields, [[3, 3], [3, 2], [2, 3], [3, 2], [0, 2], [2, 1]]);
    assert_eq!((case.aims.len(), case.sub_goals.len()), (2, 5));
}

/// What was typed and what the program made of it must not drift apart.
#[test]
fn the_dates_of_the_example_are_what_the_program_reads_from_their_words() {
    let case = example();
    let today = NaiveDate::from_ymd_opt(2026, 11, 20).expect("a day");
    let reads = |when: &When| -> PartialDate {
        parse(&when.written, today)
            .unwrap_or_else(|fault| panic!("{}: {fault:?}", when.written))
            .date
    };
    let mut checked = 0;
    let mut check = |when: Option<&When>| {
        if let Some(when) = when {
            assert_eq!(when.date, reads(when), "{}", when.written);
            checked += 1;
        }
    };
    for item in &case.experiences {
        check(item.when.as_ref());
        if let Until::At(when) = &item.until {
            check(Some(when));
        }
    }
    for goal in &case.sub_goals {
        check(goal.start.as_ref());
        check(goal.check.as_ref());
    }
    for aim in &case.aims {
        check(aim.received.as_ref());
    }
    assert!(checked > 20);
}
