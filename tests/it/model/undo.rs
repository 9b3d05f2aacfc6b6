//! Every act can be taken back, one at a time, as far as the beginning.

use std::sync::Arc;

use aoa_tavle::app::clock::StillClock;
use aoa_tavle::app::{Access, Act, Command, Session, State};
use aoa_tavle::model::{
    CardId, Case, Column, Edit, EditError, ExperienceId, LinkId, Origin, ReactionId, Side, ThemeId,
    generate,
};
use chrono::TimeDelta;
use proptest::prelude::*;

use super::rounds;
use crate::harness::{case, ground_of, monday, send, stamp, state_at, state_with};

proptest! {
    #![proptest_config(rounds(48))]

    #[test]
    fn everything_can_be_undone_and_done_again(seed in any::<u64>()) {
        let first = generate::random(seed, 6);
        let dice = &mut generate::Dice::new(!seed);
        let mut session = Session::unsaved(first.clone());
        let mut steps = vec![Arc::clone(session.case())];
        let mut revision = session.revision();
        let mut now_secs = 0.0;
        while steps.len() <= 250 {
            // Longer than any rest: every act is a step of its own.
            now_secs += 10.0;
            let edit = generate::random_edit(session.case(), dice);
            let before = Arc::clone(session.case());
            if session.edit(&edit, &stamp(), now_secs).is_ok() {
                prop_assert!(session.revision() > revision);
                prop_assert_eq!(session.history().undo_name(), Some(edit.name()));
                steps.push(Arc::clone(session.case()));
            } else {
                prop_assert!(Arc::ptr_eq(session.case(), &before));
                prop_assert_eq!(session.revision(), revision);
            }
            revision = session.revision();
        }
        prop_assert_eq!(session.history().depth(), steps.len() - 1);

        for step in steps.iter().rev().skip(1) {
            prop_assert!(session.undo().is_some());
            prop_assert_eq!(session.case(), step);
        }
        prop_assert_eq!(session.undo(), None);
        prop_assert_eq!(&**session.case(), &first);
        for step in &steps[1..] {
            prop_assert!(session.redo().is_some());
            prop_assert_eq!(session.case(), step);
        }
        prop_assert_eq!(session.redo(), None);
        prop_assert!(session.is_unsaved());
    }
}

#[test]
fn a_new_act_ends_what_could_be_done_again() {
    let mut state = state_with(generate::huge(2));
    let cards = case(&state).cards.len();
    let (one, two) = (case(&state).cards[0].id, case(&state).cards[1].id);
    send(&mut state, Edit::RemoveCard(one));
    send(&mut state, Act::Undo);
    send(&mut state, Edit::RemoveCard(two));
    send(&mut state, Act::Redo);
    assert_eq!(case(&state).cards.len(), cards - 1);
    assert!(case(&state).card(one).is_some());
}

fn type_card(state: &mut State, id: CardId, text: &str) {
    let text = text.to_owned();
    send(state, Edit::SetCardText { id, text });
}

fn depth(state: &State) -> usize {
    state.session.as_ref().unwrap().history().depth()
}

#[test]
fn typing_is_one_step_until_a_rest() {
    let clock = StillClock::at(monday());
    let mut state = state_at(generate::huge(3), &clock);
    let id = case(&state).cards[0].id;
    let before = case(&state).cards[0].text.clone();
    for text in ["H", "He", "Hej"] {
        clock.pass(TimeDelta::milliseconds(300));
        type_card(&mut state, id, text);
    }
    assert_eq!(depth(&state), 1);
    clock.pass(TimeDelta::seconds(3));
    type_card(&mut state, id, "Hej med");
    assert_eq!(depth(&state), 2, "a rest begins a new step");
    send(&mut state, Command::Rest);
    type_card(&mut state, id, "Hej med jer");
    assert_eq!(depth(&state), 3, "leaving the field begins a new step");

    for expect in ["Hej med", "Hej", before.as_str()] {
        send(&mut state, Act::Undo);
        assert_eq!(case(&state).card(id).unwrap().text, expect);
    }
    send(&mut state, Act::Redo);
    assert_eq!(case(&state).card(id).unwrap().text, "Hej");
    type_card(&mut state, id, "Hejsa");
    assert_eq!(
        depth(&state),
        2,
        "typing goes on from a redone step as a new one"
    );
}

#[test]
fn typing_in_two_fields_is_two_steps() {
    let clock = StillClock::at(monday());
    let mut state = state_at(generate::huge(3), &clock);
    let screening = case(&state).last_screening().unwrap().id;
    let write = |reaction, column, text: &str| Edit::SetRowText {
        screening,
        reaction,
        column,
        text: text.to_owned(),
    };
    for (edit, steps) in [
        (write(ReactionId::R01, Column::Comment, "a"), 1),
        (write(ReactionId::R01, Column::Comment, "ab"), 1),
        (write(ReactionId::R01, Column::Source, "M"), 2),
        (write(ReactionId::R02, Column::Source, "M"), 3),
        (write(ReactionId::R02, Column::Source, "Mo"), 3),
        (write(ReactionId::R01, Column::Comment, "abc"), 4),
    ] {
        clock.pass(TimeDelta::milliseconds(200));
        send(&mut state, edit);
        assert_eq!(depth(&state), steps);
    }
    // An act in between ends the run, also where the field stays the same.
    let card = case(&state).cards[0].id;
    send(&mut state, Edit::RemoveCard(card));
    send(&mut state, write(ReactionId::R01, Column::Comment, "abcd"));
    assert_eq!(depth(&state), 6);
}

#[test]
fn an_experience_comes_back_with_its_links_and_origins() {
    let mut state = state_with(generate::huge(4));
    let id: ExperienceId = case(&state).links[0].experience;
    send(
        &mut state,
        Edit::AddCard {
            id: CardId::fresh(),
            theme: ThemeId::T3,
            side: Side::Hampers,
            text: "Mange skift".to_owned(),
            voice: aoa_tavle::model::Voice::Unsaid,
            origin: Some(Origin::Experience(id)),
        },
    );
    let pointing = |case: &Case| {
        let cards = case.cards.iter();
        let cards = cards.filter(|card| card.origin == Some(Origin::Experience(id)));
        (cards.count(), case.links_of_experience(id).count())
    };
    let before = Arc::clone(case(&state));
    let (cards, links) = pointing(&before);
    assert!(cards > 0 && links > 0);

    send(
        &mut state,
        Command::EditWithToast(Edit::RemoveExperience(id)),
    );
    assert_eq!(pointing(case(&state)), (0, 0));
    assert_eq!(case(&state).cards.len(), before.cards.len());
    assert_eq!(state.toast.as_ref().unwrap().act, "remove-experience");
    assert_eq!(case(&state).findings(), []);

    send(&mut state, Act::Undo);
    assert_eq!(*case(&state), before);
    assert_eq!(state.toast, None);
}

#[test]
fn a_refused_edit_changes_nothing_and_leaves_no_step() {
    let mut state = state_with(generate::huge(4));
    let before = Arc::clone(case(&state));
    send(&mut state, Edit::RemoveCard(CardId::fresh()));
    send(&mut state, Edit::Unlink(LinkId::fresh()));
    assert!(Arc::ptr_eq(case(&state), &before));
    assert_eq!(depth(&state), 0);
}

#[test]
fn a_case_that_is_only_read_takes_no_edit() {
    let case = generate::huge(4);
    let card = case.cards[0].id;
    let mut session = Session::opened(ground_of(case), "sag.ron".into(), Access::ReadOnly);
    let outcome = session.edit(&Edit::RemoveCard(card), &stamp(), 0.0);
    assert_eq!(outcome, Err(EditError::Closed));
    assert!(!session.is_changed() && !session.is_unsaved());
}

#[test]
fn undoing_back_to_the_saved_case_leaves_nothing_to_save() {
    let case = generate::huge(4);
    let card = case.cards[0].id;
    let mut session = Session::opened(ground_of(case), "sag.ron".into(), Access::Editable);
    assert!(!session.is_changed());
    session
        .edit(&Edit::RemoveCard(card), &stamp(), 0.0)
        .unwrap();
    assert!(session.is_changed() && session.is_unsaved());
    session.undo();
    assert!(!session.is_changed() && !session.is_unsaved());
    session.redo();
    session.mark_saved(Arc::clone(session.case()), monday());
    assert!(!session.is_unsaved());
    session.undo();
    assert!(session.is_changed(), "the file holds what was undone");
}
