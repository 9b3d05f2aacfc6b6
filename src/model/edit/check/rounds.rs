//! What may be said of rounds and sub-goals.

use std::collections::HashSet;
use std::sync::Arc;

use chrono::NaiveDate;

use super::values::{day, put, text, there, when};
use crate::model::edit::EditError;
use crate::model::{
    Card, CardId, Case, ItemRef, Round, RoundId, Speaker, SubGoal, SubGoalId, Voice,
};

/// A sub-goal keeps its status.
pub fn put_sub_goal(case: &Case, item: &SubGoal) -> Result<(), EditError> {
    let texts = [
        &item.text,
        &item.family_wording,
        &item.who,
        &item.sign,
        &item.method,
    ];
    texts.into_iter().try_for_each(text)?;
    when(item.start.as_ref())?;
    when(item.check.as_ref())?;
    item.further_checks
        .iter()
        .try_for_each(|check| when(Some(check)))?;
    there(item.aim.is_none_or(|aim| case.aim(aim).is_some()))?;
    cards(case, &item.cards)?;
    let known = case.sub_goal(item.id);
    if known.is_some_and(|known| known.status != item.status) {
        return Err(EditError::ReasonNeeded);
    }
    put(case, item.id.uuid(), known.is_some())
}

/// An open round may be replaced, but not closed.
pub fn put_round(case: &Case, item: &Round) -> Result<(), EditError> {
    let texts = [
        &item.participants,
        &item.place,
        &item.note,
        &item.others_note,
    ];
    texts.into_iter().try_for_each(text)?;
    day(item.begun)?;
    when(item.next.as_ref())?;
    let known = case.round(item.id);
    if known.is_some_and(|known| !known.is_open() || !item.is_open()) {
        return Err(EditError::Frozen);
    }
    freeze(item.closed, &item.board, &item.voices)?;
    one_open(case, item.id, item.closed)?;
    put(case, item.id.uuid(), known.is_some())
}

/// A board as it may be frozen: no card lies on it twice. An open round has none.
pub fn freeze(
    closed: Option<NaiveDate>,
    board: &[Arc<Card>],
    voices: &[Speaker],
) -> Result<(), EditError> {
    closed.map_or(Ok(()), day)?;
    if closed.is_none() && !(board.is_empty() && voices.is_empty()) {
        return Err(EditError::Frozen);
    }
    let mut known = HashSet::new();
    for card in board {
        text(&card.text)?;
        if let Voice::Named(name) = &card.voice {
            text(name)?;
        }
        if !known.insert(card.id) {
            return Err(EditError::Twice);
        }
    }
    voices.iter().try_for_each(|speaker| text(&speaker.name))
}

/// There is one open round at a time.
pub fn one_open(case: &Case, id: RoundId, closed: Option<NaiveDate>) -> Result<(), EditError> {
    let is_other = |round: &Arc<Round>| round.is_open() && round.id != id;
    if closed.is_none() && case.rounds.iter().any(is_other) {
        return Err(EditError::RoundOpen);
    }
    Ok(())
}

/// The round something belongs to.
pub fn round(case: &Case, id: RoundId) -> Result<(), EditError> {
    there(case.round(id).is_some())
}

/// The sub-goal something belongs to.
pub fn sub_goal(case: &Case, id: SubGoalId) -> Result<(), EditError> {
    there(case.sub_goal(id).is_some())
}

/// Cards that are all there.
pub fn cards(case: &Case, cards: &[CardId]) -> Result<(), EditError> {
    let is_there = |card: &CardId| case.card(*card).is_some();
    there(cards.iter().all(is_there))
}

/// What a frozen round did not take with it.
pub fn thawed(case: &Case, item: ItemRef) -> Result<(), EditError> {
    if case.is_frozen(item) {
        Err(EditError::Frozen)
    } else {
        there(case.has(item))
    }
}
