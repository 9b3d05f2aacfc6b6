//! Edits succeed whole or change nothing, and leave a valid case.

use std::sync::Arc;

use aoa_tavle::model::date::Point;
use aoa_tavle::model::{
    Answer, CardId, Case, Column, Edit, EditError, Experience, ExperienceId, Field, ItemRef,
    LONGEST_TEXT, LinkId, ObservationId, Origin, PartialDate, Person, PersonId, ReactionId,
    ScreeningId, Side, Status, SubGoal, SubGoalId, ThemeId, TurnId, Voice, When, generate,
};
use chrono::NaiveDate;
use proptest::prelude::*;

use super::rounds;
use crate::harness::stamp;

proptest! {
    #![proptest_config(rounds(256))]

    #[test]
    fn no_sequence_of_edits_leaves_anything_wrong(seed in any::<u64>()) {
        let mut case = generate::random(seed, 6);
        let dice = &mut generate::Dice::new(!seed);
        for _ in 0..60 {
            let edit = generate::random_edit(&case, dice);
            let untouched = case.clone();
            let outcome = case.with(&edit, &stamp());
            prop_assert_eq!(&case, &untouched, "{}", edit.name());
            if let Ok(after) = outcome {
                prop_assert_eq!(after.findings(), vec![], "{}", edit.name());
                prop_assert_eq!(&after.changed, &stamp());
                prop_assert_eq!(after.id, case.id);
                prop_assert_eq!(&after.created, &case.created);
                case = after;
            }
        }
    }
}

/// Random edits are worth something only if both outcomes of every one of them come up.
#[test]
fn random_edits_reach_every_act_and_every_refusal() {
    let dice = &mut generate::Dice::new(11);
    let (mut made, mut refused) = (Vec::new(), Vec::new());
    for seed in 0..120 {
        let mut case = generate::random(seed, 6);
        for _ in 0..80 {
            let edit = generate::random_edit(&case, dice);
            match case.with(&edit, &stamp()) {
                Ok(after) => {
                    made.push(edit.name());
                    case = after;
                }
                Err(error) => refused.push(error),
            }
        }
    }
    made.sort_unstable();
    made.dedup();
    assert_eq!(made.len(), 66, "{made:?}");
    for error in [
        EditError::Gone,
        EditError::Twice,
        EditError::Closed,
        EditError::TooLong,
        EditError::LinkedAlready,
        EditError::OutOfRange,
        EditError::Frozen,
        EditError::RoundGoneOn,
        EditError::RoundOpen,
        EditError::RoundEarlier,
        EditError::ReasonNeeded,
        EditError::Itself,
    ] {
        assert!(refused.contains(&error), "{error:?} never came up");
    }
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn after(case: &Case, edits: &[Edit]) -> Case {
    edits.iter().fold(case.clone(), |case, edit| {
        case.with(edit, &stamp())
            .unwrap_or_else(|error| panic!("{}: {error:?}", edit.name()))
    })
}

fn refused(case: &Case, edit: &Edit) -> EditError {
    case.with(edit, &stamp()).unwrap_err()
}

#[test]
fn beginning_a_screening_closes_the_open_one_and_keeps_the_order() {
    let (first, second, earlier) = (
        ScreeningId::fresh(),
        ScreeningId::fresh(),
        ScreeningId::fresh(),
    );
    let begin = |id, begun| Edit::BeginScreening { id, begun };
    let case = after(
        &generate::entries(0),
        &[
            begin(first, day(2024, 3, 1)),
            begin(second, day(2025, 3, 1)),
        ],
    );
    assert_eq!(case.screening(first).unwrap().closed, Some(day(2025, 3, 1)));
    assert!(case.screening(second).unwrap().is_open());
    assert_eq!(case.last_screening().unwrap().id, second);

    // An older form found in a drawer comes before the others, and closes none before it began.
    let case = after(&case, &[begin(earlier, day(2023, 1, 1))]);
    let order: Vec<_> = case.screenings.iter().map(|item| item.id).collect();
    assert_eq!(order, [earlier, first, second]);
    assert_eq!(
        case.screening(second).unwrap().closed,
        Some(day(2025, 3, 1))
    );
    assert_eq!(
        refused(&case, &begin(first, day(2026, 1, 1))),
        EditError::Twice
    );
}

#[test]
fn a_closed_screening_is_only_read() {
    let id = ScreeningId::fresh();
    let seen = ObservationId::fresh();
    let case = after(
        &generate::entries(0),
        &[
            Edit::BeginScreening {
                id,
                begun: day(2024, 3, 1),
            },
            Edit::AddObservation {
                screening: id,
                id: seen,
                text: "Samler på sten".to_owned(),
            },
            Edit::CloseScreening {
                id,
                on: day(2024, 5, 1),
            },
        ],
    );
    let text = String::from("x");
    for edit in [
        Edit::SetAnswer {
            screening: id,
            reaction: ReactionId::R01,
            answer: Answer::Yes,
        },
        Edit::SetRowText {
            screening: id,
            reaction: ReactionId::R01,
            column: Column::Comment,
            text: text.clone(),
        },
        Edit::SetParticipants {
            id,
            text: text.clone(),
        },
        Edit::DateScreening {
            id,
            begun: day(2024, 4, 1),
        },
        Edit::AddObservation {
            screening: id,
            id: ObservationId::fresh(),
            text: text.clone(),
        },
        Edit::SetObservationText {
            screening: id,
            id: seen,
            column: Column::Source,
            text,
        },
        Edit::RemoveObservation {
            screening: id,
            id: seen,
        },
    ] {
        assert_eq!(refused(&case, &edit), EditError::Closed, "{}", edit.name());
        let again = after(&case, &[Edit::ReopenScreening { id }]);
        assert!(again.with(&edit, &stamp()).is_ok(), "{}", edit.name());
    }
}

#[test]
fn an_experience_takes_its_links_along_and_its_cards_forget_it() {
    let (gone, kept) = (ExperienceId::fresh(), ExperienceId::fresh());
    let card = CardId::fresh();
    let link = |experience, reaction| Edit::Link {
        id: LinkId::fresh(),
        reaction,
        experience,
        basis: "Set sammen på mødet".to_owned(),
    };
    let case = after(
        &generate::entries(0),
        &[
            Edit::PutExperience(Box::new(Experience::blank(gone, &stamp()))),
            Edit::PutExperience(Box::new(Experience::blank(kept, &stamp()))),
            link(gone, ReactionId::R01),
            link(gone, ReactionId::R02),
            link(kept, ReactionId::R01),
            Edit::AddCard {
                id: card,
                theme: ThemeId::T2,
                side: Side::Supports,
                text: "Madpakke hver dag".to_owned(),
                voice: Voice::Child,
                origin: Some(Origin::Experience(gone)),
            },
        ],
    );
    assert_eq!(
        refused(&case, &link(gone, ReactionId::R02)),
        EditError::LinkedAlready
    );
    let without = after(&case, &[Edit::RemoveExperience(gone)]);
    assert_eq!(without.links_of_experience(gone).count(), 0);
    assert_eq!(without.links_of_experience(kept).count(), 1);
    assert_eq!(without.links_of_reaction(ReactionId::R01).count(), 1);
    assert_eq!(without.card(card).unwrap().origin, None);
    assert_eq!(without.card(card).unwrap().text, "Madpakke hver dag");
    assert_eq!(
        refused(&without, &link(gone, ReactionId::R01)),
        EditError::Gone
    );
}

#[test]
fn a_person_who_leaves_stays_as_a_voice() {
    let id = PersonId::fresh();
    let card = CardId::fresh();
    let person = Person {
        name: "Farmor".to_owned(),
        ..Person::blank(id, &stamp())
    };
    let case = after(
        &generate::entries(0),
        &[
            Edit::PutPerson(Box::new(person)),
            Edit::AddCard {
                id: card,
                theme: ThemeId::T1,
                side: Side::Supports,
                text: String::new(),
                voice: Voice::Person(id),
                origin: Some(Origin::Person(id)),
            },
            Edit::RemovePerson(id),
        ],
    );
    let card = case.card(card).unwrap();
    assert_eq!(card.voice, Voice::Named("Farmor".to_owned()));
    assert_eq!(card.origin, None);
}

#[test]
fn sub_goals_outlive_their_aim() {
    let case = generate::huge(5);
    let aim = case.aims[0].id;
    let of_aim = |case: &Case| {
        let serving = case.sub_goals.iter().filter(|goal| goal.aim == Some(aim));
        serving.count()
    };
    assert!(of_aim(&case) > 0);
    let without = after(&case, &[Edit::RemoveAim(aim)]);
    assert_eq!(of_aim(&without), 0);
    assert_eq!(without.sub_goals.len(), case.sub_goals.len());
}

#[test]
fn the_status_of_a_sub_goal_is_not_taken_from_an_older_version() {
    let then = generate::huge(5);
    let goal = then.sub_goals[0].clone();
    let status = Status::ALL
        .into_iter()
        .find(|status| *status != goal.status)
        .unwrap();
    let turn = Edit::TurnSubGoal {
        id: TurnId::fresh(),
        sub_goal: goal.id,
        status,
        reason: "Aftalt".to_owned(),
        note: String::new(),
        next: None,
    };
    let mut worded = (*goal).clone();
    worded.status = status;
    worded.text = "Nye ord".to_owned();
    let now = after(&then, &[turn, Edit::PutSubGoal(Box::new(worded))]);
    let take = |field| Edit::TakeOver {
        from: Arc::new(then.clone()),
        item: ItemRef::SubGoal(goal.id),
        field,
    };
    assert_eq!(
        refused(&now, &take(Some(Field::Status))),
        EditError::OnlyInPlan
    );
    let whole = after(&now, &[take(None)]);
    let whole_goal = whole.sub_goal(goal.id).unwrap();
    assert_eq!((&whole_goal.text, whole_goal.status), (&goal.text, status));
    assert_eq!(whole.turns, now.turns);
    // One that is gone comes back as it was.
    let without = after(&now, &[Edit::RemoveSubGoal(goal.id)]);
    let back = after(&without, &[take(None)]);
    assert_eq!(back.sub_goal(goal.id).unwrap().status, goal.status);
}

#[test]
fn putting_an_item_again_keeps_who_made_it() {
    let case = generate::huge(5);
    let known = &case.experiences[3];
    let mut item = (**known).clone();
    item.description = "Nye ord".to_owned();
    item.created = stamp();
    let case = after(&case, &[Edit::PutExperience(Box::new(item))]);
    let put = &case.experiences[3];
    assert_eq!(put.description, "Nye ord");
    assert_eq!(put.created, known.created);
    assert_eq!(put.changed, stamp());
    assert_eq!(case.experiences.len(), 260);
}

#[test]
fn what_a_case_must_not_hold_is_refused() {
    let case = generate::huge(5);
    let card = case.cards[0].id;
    let nobody = PersonId::fresh();
    let nothing = ExperienceId::fresh();
    let too_long = "a".repeat(LONGEST_TEXT + 1);
    let when = |point| {
        Some(When {
            written: String::new(),
            date: PartialDate::exactly(point),
        })
    };
    let experience = |change: &dyn Fn(&mut Experience)| {
        let mut item = (*case.experiences[0]).clone();
        change(&mut item);
        Edit::PutExperience(Box::new(item))
    };
    for (expect, edit) in [
        (
            EditError::Gone,
            Edit::SetCardVoice {
                id: card,
                voice: Voice::Person(nobody),
            },
        ),
        (
            EditError::Gone,
            Edit::SetCardOrigin {
                id: card,
                origin: Some(Origin::Experience(nothing)),
            },
        ),
        (EditError::Gone, Edit::RemoveExperience(nothing)),
        (
            EditError::TooLong,
            Edit::SetCardText {
                id: card,
                text: too_long.clone(),
            },
        ),
        (
            EditError::TooLong,
            experience(&|item| item.sources.push(too_long.clone())),
        ),
        (
            EditError::OutOfRange,
            experience(&|item| item.when = when(Point::Year(1789))),
        ),
        (
            EditError::OutOfRange,
            experience(&|item| {
                item.when = when(Point::Month {
                    year: 2020,
                    month: 13,
                });
            }),
        ),
        (
            EditError::OutOfRange,
            Edit::BeginScreening {
                id: ScreeningId::fresh(),
                begun: day(2300, 1, 1),
            },
        ),
        (
            EditError::Twice,
            Edit::PutSubGoal(Box::new(SubGoal::blank(
                SubGoalId::from_uuid(card.uuid()),
                &stamp(),
            ))),
        ),
    ] {
        assert_eq!(refused(&case, &edit), expect, "{}", edit.name());
    }
    let longest = Edit::SetCardText {
        id: card,
        text: "a".repeat(LONGEST_TEXT),
    };
    assert!(case.with(&longest, &stamp()).is_ok());
}
