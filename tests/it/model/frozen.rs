//! Rounds begin, are closed with their board, and stay what they were; sub-goals turn with a reason.

use std::sync::Arc;

use aoa_tavle::model::merge::{Answers, can_carry, carry, merge};
use aoa_tavle::model::{
    Bond, BondId, Card, CardId, Case, CorrectionId, Departure, DepartureId, Edit, EditError, Fault,
    ItemRef, Leaving, Meeting, MeetingId, MeetingText, PersonId, Round, RoundId, RoundText, Side,
    Status, Step, StepId, SubGoal, SubGoalId, ThemeId, TurnId, Voice, generate,
};
use aoa_tavle::store::format::{SaveId, decode, encode};
use chrono::NaiveDate;
use proptest::prelude::*;

use super::merge::open_rounds;
use super::rounds_or_asked;
use crate::harness::stamp;

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 9, day).unwrap()
}

fn with(case: &Case, edit: &Edit) -> Case {
    case.with(edit, &stamp())
        .unwrap_or_else(|error| panic!("{}: {error:?}", edit.name()))
}

fn refused(case: &Case, edit: &Edit) -> EditError {
    case.with(edit, &stamp()).unwrap_err()
}

fn begin(id: RoundId, on: u32) -> Edit {
    Edit::BeginRound { id, on: day(on) }
}

fn write(round: RoundId, text: &str) -> Edit {
    Edit::SetRoundText {
        round,
        field: RoundText::Note,
        text: text.to_owned(),
    }
}

fn meeting(round: RoundId, held: u32) -> Meeting {
    Meeting::blank(MeetingId::fresh(), round, day(held), &stamp())
}

/// Ten cards, the first said by Mor, and a sub-goal.
fn ground() -> Case {
    let mut case = generate::rounds(0, 10);
    Arc::make_mut(&mut case.cards[0]).voice = Voice::Person(case.people[0].id);
    case
}

#[test]
fn a_new_round_freezes_the_former_in_one_step_and_begins_with_the_present_cards() {
    let (first, second) = (RoundId::fresh(), RoundId::fresh());
    let case = with(&ground(), &begin(first, 1));
    assert!(case.open_round().unwrap().board.is_empty());
    assert_eq!(refused(&case, &begin(first, 2)), EditError::Twice);
    assert_eq!(
        refused(&with(&case, &begin(second, 8)), &begin(RoundId::fresh(), 7)),
        EditError::RoundEarlier
    );

    let case = with(&case, &begin(second, 8));
    let frozen = case.round(first).unwrap();
    assert_eq!(frozen.closed, Some(day(8)));
    assert_eq!(frozen.board, case.cards);
    assert_eq!(open_rounds(&case), 1);
    assert_eq!(case.open_round().unwrap().id, second);
    assert_eq!(case.round_number(first), Some(1));
    assert_eq!(case.round_number(second), Some(2));
    let order: Vec<RoundId> = case.rounds_in_order().iter().map(|it| it.id).collect();
    assert_eq!(order, [first, second]);

    // Who spoke is called what they were called then, also when they are gone.
    let mor = case.people[0].clone();
    let later = with(&case, &Edit::RemovePerson(mor.id));
    let frozen = later.round(first).unwrap();
    assert_eq!(frozen.called(mor.id), Some(mor.name.as_str()));
    assert_eq!(frozen.board, case.round(first).unwrap().board);
    assert_eq!(later.findings(), []);
}

#[test]
fn a_closed_round_is_only_read_and_corrected_beside() {
    let round = RoundId::fresh();
    let case = with(&ground(), &begin(round, 1));
    let on_board = case.cards[2].id;
    let departure = DepartureId::fresh();
    let out = Edit::TakeOut {
        departure_id: departure,
        card: case.cards[9].id,
        leaving: Leaving::Resolved,
        reason: "Han sover selv nu".to_owned(),
    };
    let case = with(&case, &out);
    assert_eq!(case.cards.len(), 9);
    let held = meeting(round, 2);
    let case = with(&case, &Edit::PutMeeting(Box::new(held.clone())));
    let correct = |card: Option<CardId>| Edit::Correct {
        id: CorrectionId::fresh(),
        round,
        card,
        text: "Det var farfar".to_owned(),
    };
    assert_eq!(refused(&case, &correct(None)), EditError::RoundOpen);

    let close = Edit::CloseRound { round, on: day(3) };
    let case = with(&case, &close);
    let put = |change: fn(&mut Round)| {
        let mut item = Round::clone(case.round(round).unwrap());
        change(&mut item);
        Edit::PutRound(Box::new(item))
    };
    let in_meeting = Edit::SetMeetingText {
        meeting: held.id,
        field: MeetingText::Note,
        text: "Nyt".to_owned(),
    };
    let mut reason = Departure::clone(case.departure(departure).unwrap());
    reason.reason = "Andet".to_owned();
    for edit in [
        close,
        write(round, "Nyt"),
        put(|_| {}),
        put(|item| item.note = "Nyt".to_owned()),
        put(|item| item.closed = None),
        Edit::SetAgenda {
            round,
            themes: vec![ThemeId::T1],
        },
        in_meeting,
        Edit::RemoveMeeting(held.id),
        Edit::PutMeeting(Box::new(meeting(round, 2))),
        Edit::PutDeparture(Box::new(reason)),
        Edit::RemoveDeparture(departure),
        Edit::TakeOver {
            from: Arc::new(ground()),
            item: ItemRef::Round(round),
            field: None,
        },
    ] {
        assert_eq!(refused(&case, &edit), EditError::Frozen, "{}", edit.name());
    }
    assert_eq!(
        refused(&case, &correct(Some(CardId::fresh()))),
        EditError::Gone
    );
    let corrected = with(&with(&case, &correct(None)), &correct(Some(on_board)));
    assert_eq!(corrected.corrections_of(round).count(), 2);
    assert_eq!(corrected.rounds, case.rounds, "the round stands as it did");

    // A follow-up held after the closing belongs to the newest round until the next begins.
    let follow_up = Edit::PutMeeting(Box::new(meeting(round, 4)));
    let after = with(&case, &follow_up);
    assert_eq!(after.meetings_of(round).count(), 2);
    let next = with(&case, &begin(RoundId::fresh(), 5));
    assert_eq!(refused(&next, &follow_up), EditError::Frozen);
}

#[test]
fn a_closing_is_taken_back_until_a_card_changes_or_a_round_begins() {
    let round = RoundId::fresh();
    let open = with(&ground(), &begin(round, 1));
    let reopen = Edit::ReopenRound { round };
    assert_eq!(refused(&open, &reopen), EditError::RoundOpen);
    let closed = with(&open, &Edit::CloseRound { round, on: day(2) });
    let again = with(&closed, &reopen);
    assert!(again.round(round).unwrap().board.is_empty());
    assert_eq!(again.round(round).unwrap().closed, None);

    let card = closed.cards[0].id;
    let text = "Andre ord".to_owned();
    let changed = with(&closed, &Edit::SetCardText { id: card, text });
    assert_eq!(refused(&changed, &reopen), EditError::RoundGoneOn);
    let next = with(&closed, &begin(RoundId::fresh(), 3));
    assert_eq!(refused(&next, &reopen), EditError::RoundGoneOn);
    // A note stands beside words that do not change any more, whoever wrote it.
    let note = Edit::Correct {
        id: CorrectionId::fresh(),
        round,
        card: None,
        text: "Det var farfar".to_owned(),
    };
    let noted = with(&closed, &note);
    assert_eq!(refused(&noted, &reopen), EditError::RoundGoneOn);
    assert_eq!(can_carry(&closed, &open, &closed), Ok(()));
    assert_eq!(
        can_carry(&closed, &open, &noted),
        Err(EditError::RoundGoneOn)
    );
    // Before it began it cannot have ended.
    let early = Edit::CloseRound {
        round,
        on: NaiveDate::from_ymd_opt(2026, 8, 1).unwrap(),
    };
    assert_eq!(
        with(&open, &early).round(round).unwrap().closed,
        Some(day(1))
    );
}

#[test]
fn one_round_is_open_at_a_time() {
    let case = with(&ground(), &begin(RoundId::fresh(), 1));
    let other = Round::begin(RoundId::fresh(), day(2), &stamp());
    let put = Edit::PutRound(Box::new(other));
    assert_eq!(refused(&case, &put), EditError::RoundOpen);
}

#[test]
fn a_card_leaves_with_a_reason_that_the_newest_round_keeps() {
    let take_out = |case: &Case| Edit::TakeOut {
        departure_id: DepartureId::fresh(),
        card: case.cards[0].id,
        leaving: Leaving::Gone,
        reason: "Gælder ikke mere".to_owned(),
    };
    let case = ground();
    let without = with(&case, &take_out(&case));
    assert_eq!((without.cards.len(), without.departures.len()), (9, 0));

    let round = RoundId::fresh();
    let open = with(&case, &begin(round, 1));
    let gone = with(&open, &take_out(&open));
    let card = open.cards[0].id;
    assert_eq!(
        gone.departure_of(round, card).unwrap().resolved,
        Leaving::Gone
    );
    let closed = with(&open, &Edit::CloseRound { round, on: day(2) });
    let gone = with(&closed, &take_out(&closed));
    assert!(gone.departure_of(round, card).is_some());
    assert_eq!(gone.round(round), closed.round(round));
}

#[test]
fn a_sub_goal_turns_with_a_reason_and_keeps_its_story() {
    let case = ground();
    let goal = Arc::clone(&case.sub_goals[0]);
    let other = *Status::ALL.iter().find(|it| **it != goal.status).unwrap();
    let mut by_form = SubGoal::clone(&goal);
    by_form.status = other;
    assert_eq!(
        refused(&case, &Edit::PutSubGoal(Box::new(by_form))),
        EditError::ReasonNeeded
    );
    let turn = |status: Status, reason: &str| Edit::TurnSubGoal {
        id: TurnId::fresh(),
        sub_goal: goal.id,
        status,
        reason: reason.to_owned(),
        note: "Mor fortalte".to_owned(),
        next: None,
    };
    assert_eq!(refused(&case, &turn(other, "  ")), EditError::ReasonNeeded);
    let known = case.turns_of(goal.id).count();
    let case = with(&case, &turn(goal.status, ""));
    let case = with(&case, &turn(other, "Det gik hurtigere"));
    let now = case.sub_goal(goal.id).unwrap();
    assert_eq!((now.status, &now.check), (other, &goal.check));
    let story: Vec<Status> = case.turns_of(goal.id).map(|it| it.status).collect();
    assert_eq!(story[known..], [goal.status, other]);

    let step = Step::blank(StepId::fresh(), goal.id, &stamp());
    let case = with(&case, &Edit::PutStep(Box::new(step)));
    let gone = with(&case, &Edit::RemoveSubGoal(goal.id));
    assert!(gone.turns_of(goal.id).next().is_none() && gone.steps_of(goal.id).next().is_none());
    assert_eq!(gone.findings(), []);
}

#[test]
fn a_sub_goal_loses_a_card_that_goes_and_the_frozen_board_keeps_it() {
    let case = ground();
    let card = case.cards[3].id;
    let goal = SubGoal {
        cards: vec![card, card],
        ..SubGoal::blank(SubGoalId::fresh(), &stamp())
    };
    let case = with(&case, &Edit::PutSubGoal(Box::new(goal.clone())));
    assert_eq!(case.sub_goal(goal.id).unwrap().cards, [card]);
    assert!(case.sub_goals_of_card(card).any(|it| it.id == goal.id));
    let (first, second) = (RoundId::fresh(), RoundId::fresh());
    let case = with(&with(&case, &begin(first, 1)), &begin(second, 2));
    let gone = with(&case, &Edit::RemoveCard(card));
    assert!(gone.sub_goal(goal.id).unwrap().cards.is_empty());
    assert!(gone.round(first).unwrap().card(card).is_some());
    let nothing = SubGoal {
        cards: vec![CardId::fresh()],
        ..SubGoal::blank(SubGoalId::fresh(), &stamp())
    };
    assert_eq!(
        refused(&case, &Edit::PutSubGoal(Box::new(nothing))),
        EditError::Gone
    );
}

#[test]
fn what_belongs_to_a_round_goes_with_it() {
    let case = generate::rounds(3, 40);
    let round = case.rounds[0].id;
    let gone = with(&case, &Edit::RemoveRound(round));
    assert!(gone.meetings_of(round).next().is_none());
    assert!(gone.corrections_of(round).next().is_none());
    assert!(gone.departures.iter().all(|it| it.round != round));
    assert_eq!(gone.findings(), []);
    assert_eq!(gone.rounds.len(), 2);
}

#[test]
fn nobody_is_held_together_with_oneself() {
    let mut case = ground();
    let mor = case.people[0].id;
    let bond = Bond::blank(BondId::fresh(), mor, mor, &stamp());
    let put = Edit::PutBond(Box::new(bond.clone()));
    assert_eq!(refused(&case, &put), EditError::Itself);
    let nobody = Bond::blank(BondId::fresh(), PersonId::fresh(), mor, &stamp());
    assert_eq!(
        refused(&case, &Edit::PutBond(Box::new(nobody))),
        EditError::Gone
    );
    case.bonds.push(Arc::new(bond));
    let faults: Vec<Fault> = case.findings().iter().map(|it| it.fault).collect();
    assert_eq!(faults, [Fault::JoinsItself]);
}

#[test]
fn a_board_holds_a_card_once() {
    let mut case = generate::rounds(2, 5);
    let round = Arc::make_mut(&mut case.rounds[0]);
    let card = Card {
        side: Side::Supports,
        ..Card::clone(&round.board[0])
    };
    round.board.push(Arc::new(card));
    let faults: Vec<Fault> = case.findings().iter().map(|it| it.fault).collect();
    assert_eq!(faults, [Fault::DuplicateId]);
}

#[test]
fn so_many_rounds_with_so_many_cards_are_made() {
    let case = generate::rounds(40, 200);
    assert_eq!((case.rounds.len(), case.cards.len()), (40, 200));
    assert_eq!(open_rounds(&case), 1);
    assert!(case.rounds[..39].iter().all(|it| it.board.len() > 100));
    assert_eq!(case.findings(), []);
    assert_eq!(case, generate::rounds(40, 200));
}

/// The first correction beside a round that does not stand afterwards as it stood.
fn lost_correction(
    before: &Case,
    after: &Case,
    round: RoundId,
    is_erased: impl Fn(CorrectionId) -> bool,
) -> Option<String> {
    let mut all = before.corrections_of(round);
    let lost = all.find(|it| after.correction(it.id) != Some(it) && !is_erased(it.id))?;
    Some(format!("{lost:?} became {:?}", after.correction(lost.id)))
}

/// A case that somebody worked on with ordinary edits: no person chose between whole versions, and nothing was erased or
/// opened again.
fn worked_on(case: &Case, dice: &mut generate::Dice, edits: usize) -> Case {
    let mut case = case.clone();
    for _ in 0..edits {
        let edit = generate::random_edit(&case, dice);
        let is_ordinary = !matches!(
            edit,
            Edit::Settle { .. }
                | Edit::Restore(_)
                | Edit::ReopenRound { .. }
                | Edit::Erase(_)
                | Edit::RemoveRound(_)
                | Edit::TakeOver { .. }
        );
        if is_ordinary && let Ok(after) = case.with(&edit, &stamp()) {
            case = after;
        }
    }
    case
}

/// What is frozen in a case stands in the other to the letter, with every correction beside it.
fn stands(frozen: &Case, now: &Case) -> Result<(), TestCaseError> {
    for round in frozen.rounds.iter().filter(|it| !it.is_open()) {
        prop_assert_eq!(now.round(round.id), Some(round));
        let lost = lost_correction(frozen, now, round.id, |_| false);
        prop_assert_eq!(lost, None);
    }
    Ok(())
}

proptest! {
    #![proptest_config(rounds_or_asked(200))]

    #[test]
    fn what_is_frozen_stands_through_merging_undoing_and_saving(seed in any::<u64>()) {
        let case = generate::random(seed, 6);
        let dice = &mut generate::Dice::new(!seed);
        let mine = worked_on(&case, dice, 8);
        let theirs = worked_on(&case, dice, 8);
        // What one act undone, and both together, hold of it.
        let undone = carry(&mine, &case, &theirs);
        stands(&case, &undone)?;
        let merged = merge(Some(&case), &mine, &theirs, Answers::default());
        if let Ok(merged) = merged {
            stands(&case, &merged.case)?;
        }
        // In the file it stands to the letter.
        let bytes = encode(&mine, &[SaveId::fresh()]).unwrap();
        stands(&mine, &decode(&bytes).unwrap().case)?;
    }
}

proptest! {
    #![proptest_config(rounds_or_asked(400))]

    #[test]
    fn no_edit_changes_a_frozen_round(seed in any::<u64>()) {
        let mut case = generate::random(seed, 6);
        let dice = &mut generate::Dice::new(!seed);
        for _ in 0..40 {
            let edit = generate::random_edit(&case, dice);
            let Ok(after) = case.with(&edit, &stamp()) else {
                continue;
            };
            prop_assert!(open_rounds(&after) <= 1, "{}", edit.name());
            // A person chose between whole versions; and a closing just made is taken back as a whole.
            let is_chosen = matches!(
                edit,
                Edit::Settle { .. } | Edit::Restore(_) | Edit::ReopenRound { .. }
            );
            // What is erased for good goes from closed boards too, and nothing else does.
            let mut expected = case.clone();
            if let Edit::Erase(item) = &edit {
                expected.forget_on_boards(&item.uuid().into_iter().collect());
            }
            for frozen in expected.rounds.iter().filter(|it| !it.is_open() && !is_chosen) {
                if let Some(now) = after.round(frozen.id) {
                    prop_assert_eq!(now, frozen, "{}", edit.name());
                } else {
                    let goes = matches!(edit, Edit::RemoveRound(_) | Edit::Erase(_) | Edit::TakeOver { .. });
                    prop_assert!(goes, "{}", edit.name());
                    continue;
                }
                // Corrections are only added, and each stays what it was, but for one that is taken out for good.
                let is_erased = |id| edit == Edit::Erase(ItemRef::Correction(id));
                if let Some(lost) = lost_correction(&expected, &after, frozen.id, is_erased) {
                    prop_assert!(false, "{}: {lost}", edit.name());
                }
            }
            case = after;
        }
    }
}
