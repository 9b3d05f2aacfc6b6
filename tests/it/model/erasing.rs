//! What is erased for good goes from the boards of closed rounds too.

use aoa_tavle::model::merge::{Answers, carry, merge};
use aoa_tavle::model::{
    Card, Case, Clash, Conflict, CorrectionId, DepartureId, Edit, EditError, Field, ItemRef,
    Leaving, RoundId, Stamp, Value, Voice, generate,
};
use chrono::NaiveDate;
use std::sync::Arc;

use crate::harness::stamp;

const SECRET: &str = "Det må ingen læse mere";

fn with(case: &Case, edit: &Edit) -> Case {
    case.with(edit, &stamp())
        .unwrap_or_else(|error| panic!("{}: {error:?}", edit.name()))
}

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 9, day).unwrap()
}

fn holds_it(case: &Case) -> bool {
    ron::to_string(case).unwrap().contains(SECRET)
}

/// A card by a person, frozen in one round, noted beside, and taken out in the next.
fn told() -> (Case, Card) {
    let mut case = generate::rounds(0, 6);
    let person = case.people[0].id;
    let first = Arc::make_mut(&mut case.cards[0]);
    SECRET.clone_into(&mut first.text);
    first.voice = Voice::Person(person);
    let card = first.clone();
    let (one, two) = (RoundId::fresh(), RoundId::fresh());
    for edit in [
        Edit::BeginRound {
            id: one,
            on: day(1),
        },
        Edit::BeginRound {
            id: two,
            on: day(20),
        },
        Edit::Correct {
            id: CorrectionId::fresh(),
            round: one,
            card: Some(card.id),
            text: format!("{SECRET}, heller ikke her"),
        },
        Edit::TakeOut {
            departure_id: DepartureId::fresh(),
            card: card.id,
            leaving: Leaving::Gone,
            reason: format!("{SECRET}, derfor"),
        },
    ] {
        case = with(&case, &edit);
    }
    (case, card)
}

#[test]
fn a_card_that_stands_on_closed_boards_only_is_erased_there() {
    let (case, card) = told();
    assert!(case.card(card.id).is_none() && case.stands_on_a_closed_board(card.id));
    assert_eq!(case.departures[0].text, SECRET, "what it said when it left");
    let item = ItemRef::Card(card.id);
    let erased = with(&case, &Edit::Erase(item));
    assert!(!holds_it(&erased));
    assert!(erased.departures.is_empty() && erased.corrections.is_empty());
    assert_eq!(erased.rounds[0].board.len(), case.rounds[0].board.len() - 1);
    assert_eq!(erased.findings(), []);
    assert_eq!(
        erased.with(&Edit::Erase(item), &stamp()),
        Err(EditError::Gone)
    );
    // Nothing older brings it back, as a whole or round by round.
    let restored = with(&erased, &Edit::Restore(Box::new(case.clone())));
    assert!(!holds_it(&restored));
    // Nor does somebody who worked on with it.
    let note = |by: &str| {
        let stamp = Stamp::new(stamp().at, by);
        let edit = Edit::Correct {
            id: CorrectionId::fresh(),
            round: case.rounds[0].id,
            card: None,
            text: format!("Skrevet af {by}"),
        };
        case.with(&edit, &stamp).unwrap()
    };
    for (mine, theirs) in [
        (erased.clone(), note("Jonas")),
        (note("Jonas"), erased.clone()),
    ] {
        let merged = merge(Some(&case), &mine, &theirs, Answers::default()).unwrap();
        assert!(!holds_it(&merged.case));
        assert!(
            merged
                .case
                .corrections
                .iter()
                .any(|it| it.text.contains("Jonas"))
        );
    }
    assert_eq!(
        carry(&erased, &case, &erased),
        case,
        "undone as long as nobody else wrote"
    );
}

#[test]
fn a_merge_without_a_common_beginning_brings_nothing_erased_back() {
    let (case, card) = told();
    let erased = with(&case, &Edit::Erase(ItemRef::Card(card.id)));
    for (mine, theirs) in [(&erased, &case), (&case, &erased)] {
        let merged = merge(None, mine, theirs, Answers::default()).unwrap();
        assert!(!holds_it(&merged.case));
        assert_eq!(merged.case.findings(), []);
        // Both boards are the same without it: there is nothing to choose.
        assert_eq!(merged.case.conflicts, []);
    }
}

#[test]
fn what_somebody_notes_beside_a_card_that_is_erased_meanwhile_stays_beside_the_round() {
    let (case, card) = told();
    let erased = with(&case, &Edit::Erase(ItemRef::Card(card.id)));
    let noted = with(
        &case,
        &Edit::Correct {
            id: CorrectionId::fresh(),
            round: case.rounds[0].id,
            card: Some(card.id),
            text: "Skrevet imens".to_owned(),
        },
    );
    for (mine, theirs) in [(&erased, &noted), (&noted, &erased)] {
        let merged = merge(Some(&case), mine, theirs, Answers::default()).unwrap();
        assert!(!holds_it(&merged.case));
        let stand = &merged.case.corrections;
        assert_eq!(stand.len(), 1);
        assert_eq!((&*stand[0].text, stand[0].card), ("Skrevet imens", None));
    }
}

#[test]
fn taking_a_card_off_the_board_leaves_closed_boards_as_they_are() {
    let (case, card) = told();
    let boards: Vec<_> = case.rounds.iter().map(|it| it.board.clone()).collect();
    let other = case.cards[0].id;
    let removed = with(&case, &Edit::RemoveCard(other));
    let after: Vec<_> = removed.rounds.iter().map(|it| it.board.clone()).collect();
    assert_eq!(boards, after);
    assert!(removed.stands_on_a_closed_board(card.id));
}

#[test]
fn somebody_who_is_erased_is_not_named_on_closed_boards() {
    let (case, card) = told();
    let Voice::Person(person) = card.voice else {
        panic!("said by a person");
    };
    assert!(
        case.rounds[0]
            .voices
            .iter()
            .any(|voice| voice.person == person)
    );
    let erased = with(&case, &Edit::Erase(ItemRef::Person(person)));
    let round = &erased.rounds[0];
    assert!(round.voices.iter().all(|voice| voice.person != person));
    let frozen = round.card(card.id).unwrap();
    assert_eq!(
        (frozen.text.as_str(), &frozen.voice),
        (SECRET, &Voice::Unsaid)
    );
    assert_eq!(erased.findings(), []);
}

#[test]
fn the_other_version_of_a_closing_forgets_it_too() {
    let (mut case, card) = told();
    let round = case.rounds[0].clone();
    case.conflicts.push(Arc::new(Conflict::new(
        ItemRef::Round(round.id),
        Clash::Values {
            field: Field::Closed,
            current_by: stamp(),
            other: Value::Freeze(Some(day(9)), round.board.clone(), Vec::new()),
            other_by: stamp(),
        },
    )));
    let erased = with(&case, &Edit::Erase(ItemRef::Card(card.id)));
    assert!(!holds_it(&erased));
    assert_eq!(erased.conflicts.len(), 1);
}
