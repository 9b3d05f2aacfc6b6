//! There is one open round at a time, also where two people began one.

use std::collections::HashSet;
use std::sync::Arc;

use uuid::Uuid;

use super::Policy;
use super::presence::Sides;
use super::rename::rename;
use crate::model::case::Case;
use crate::model::conflict::Clash;
use crate::model::edit::EditError;
use crate::model::ids::{CorrectionId, RoundId};
use crate::model::place::{Field, Item as _, ItemRef};
use crate::model::removal::Gone;
use crate::model::round::Round;

/// Makes one round of two that were begun apart and are both open: the smaller identity stays, and what belongs to the other
/// belongs to it.
pub fn join(sides: &mut Sides, has_base: bool, policy: Policy) {
    if let Some((mine, theirs)) = begun_apart(sides) {
        if policy == Policy::Carry {
            // There is an open round; one that was only begun adds nothing to it.
            if sides.mine.says_nothing(mine) {
                sides.mine.take_out(&Gone::one(ItemRef::Round(mine)));
            }
            return;
        }
        let erased = |id: RoundId| {
            let mut marks = sides.mine.erased.iter().chain(&sides.theirs.erased);
            marks.any(|mark| mark.id == id.uuid())
        };
        let rank = |id: RoundId| (erased(id), id);
        let (stays, goes) = if rank(theirs) < rank(mine) {
            (theirs, mine)
        } else {
            (mine, theirs)
        };
        for case in [&mut sides.base, &mut sides.mine, &mut sides.theirs] {
            rename(case, ItemRef::Round(goes), stays.uuid());
        }
    }
    if has_base && policy == Policy::Merge {
        begin_alike(sides);
    }
}

/// An open round of each side that the other does not have, at least one of them begun since the beginning.
fn begun_apart(sides: &Sides) -> Option<(RoundId, RoundId)> {
    let only = |side: &Case, other: &Case| {
        let open = side.open_round()?;
        (other.round(open.id).is_none() && sides.base.round(open.id).is_none()).then_some(open.id)
    };
    Some((
        only(&sides.mine, &sides.theirs)?,
        only(&sides.theirs, &sides.mine)?,
    ))
}

/// A round both began is merged as if it had been begun empty, on the later of both days: what only one wrote stands, and it
/// began on the earlier.
fn begin_alike(sides: &mut Sides) {
    let known: HashSet<RoundId> = sides.base.rounds.iter().map(|round| round.id).collect();
    let mut begun = Vec::new();
    for mine in sides
        .mine
        .rounds
        .iter()
        .filter(|it| !known.contains(&it.id))
    {
        if let Some(theirs) = sides.theirs.round(mine.id) {
            let day = mine.begun.max(theirs.begun);
            begun.push(Arc::new(Round::begin(mine.id, day, &mine.created)));
        }
    }
    if !begun.is_empty() {
        sides.base.rounds.extend(begun);
        sides.base.rounds.sort_by_key(|round| round.begun);
    }
}

/// What one side erased for good goes from the closed boards of the other too. A note written beside an erased card since the
/// beginning becomes a note beside the round; without a beginning nobody knows which notes went with the card, and all do.
pub fn forget_erased(sides: &mut Sides, has_base: bool) {
    let marks = sides.mine.erased.iter().chain(&sides.theirs.erased);
    let ids: HashSet<Uuid> = marks.map(|mark| mark.id).collect();
    if ids.is_empty() {
        return;
    }
    if has_base {
        let known: HashSet<CorrectionId> = sides.base.corrections.iter().map(|it| it.id).collect();
        let notes = [&mut sides.mine, &mut sides.theirs].into_iter();
        for note in notes.flat_map(|case| &mut case.corrections) {
            let is_beside_erased = note.card.is_some_and(|card| ids.contains(&card.uuid()));
            if is_beside_erased && !known.contains(&note.id) {
                Arc::make_mut(note).card = None;
            }
        }
    }
    for case in [&mut sides.base, &mut sides.mine, &mut sides.theirs] {
        case.forget_on_boards(&ids);
    }
}

/// Closes a round one side opened again while the other noted something beside it: a note stands beside words that do not change
/// any more. Where it is asked which closing counts, a person says.
pub fn close_what_is_corrected(case: &mut Case, base: Option<&Case>, mine: &Case, theirs: &Case) {
    let mut noted: HashSet<RoundId> = case.corrections.iter().map(|it| it.round).collect();
    for conflict in &case.conflicts {
        if let (
            ItemRef::Round(id),
            Clash::Values {
                field: Field::Closed,
                ..
            },
        ) = (conflict.item, &conflict.clash)
        {
            noted.remove(&id);
        }
    }
    let is_noted = |round: &&mut Arc<Round>| round.is_open() && noted.contains(&round.id);
    for round in case.rounds.iter_mut().filter(is_noted) {
        if let Some(closed) = when_closed(round.id, base, mine, theirs) {
            Arc::make_mut(round).take(closed, Field::Closed);
        }
    }
}

/// The round as one of them has it closed.
fn when_closed<'c>(
    id: RoundId,
    base: Option<&'c Case>,
    mine: &'c Case,
    theirs: &'c Case,
) -> Option<&'c Round> {
    [Some(mine), Some(theirs), base]
        .into_iter()
        .flatten()
        .filter_map(|side| side.round(id))
        .find(|known| !known.is_open())
        .map(|round| &**round)
}

/// Closes every open round but the newest, where the sides had no more than one each. A round that one side opened again while
/// the other went on is as it was when it was closed; one that was taken out and came back is closed with the cards of the
/// side that had it.
pub fn keep_one_open(case: &mut Case, base: Option<&Case>, mine: &Case, theirs: &Case) {
    let open = |case: &Case| case.rounds.iter().filter(|it| it.is_open()).count();
    if open(case) <= open(mine).max(open(theirs)).max(1) {
        return;
    }
    let rank = |round: &Arc<Round>| (round.begun, round.id);
    let newest = case
        .rounds
        .iter()
        .filter(|it| it.is_open())
        .max_by_key(|it| rank(it));
    let Some(newest) = newest.map(Arc::clone) else {
        return;
    };
    let (board, voices) = (case.cards.clone(), case.speakers());
    for round in &mut case.rounds {
        if !round.is_open() || round.id == newest.id {
            continue;
        }
        let id = round.id;
        let closed = when_closed(id, base, mine, theirs);
        let held = [mine, theirs]
            .into_iter()
            .find(|side| side.round(id).is_some_and(|it| it.is_open()));
        let round = Arc::make_mut(round);
        if let Some(closed) = closed {
            round.take(closed, Field::Closed);
        } else if let Some(side) = held {
            round.freeze(newest.begun, side.cards.clone(), side.speakers());
        } else {
            round.freeze(newest.begun, board.clone(), voices.clone());
        }
    }
}

/// Whether the change from `before` to `after` can be made on a case that has gone on since. One that would open a closed
/// round again cannot once somebody has changed a card or written in the next round.
///
/// # Errors
/// [`EditError::RoundGoneOn`] where it cannot.
pub fn can_carry(before: &Case, after: &Case, onto: &Case) -> Result<(), EditError> {
    let opened = |round: &&Arc<Round>| {
        let was = before.round(round.id);
        round.is_open() && was.is_some_and(|was| !was.is_open())
    };
    if !after.rounds.iter().any(|round| opened(&round)) {
        return Ok(());
    }
    // A note somebody wrote beside it meanwhile stands beside words that do not change any more.
    let is_noted = |round: &Arc<Round>| {
        let mut notes = onto.corrections_of(round.id);
        notes.any(|note| after.correction(note.id).is_none())
    };
    if after.rounds.iter().filter(opened).any(is_noted) {
        return Err(EditError::RoundGoneOn);
    }
    // What the change itself takes back: the round that was begun with the closing, as it was begun.
    let taken_back = |round: &&Arc<Round>| after.round(round.id).is_none();
    let is_as_begun = |round: &Arc<Round>| {
        let id = round.id;
        onto.round(id).is_none_or(|now| now.same_values(round))
            && onto.meetings_of(id).eq(before.meetings_of(id))
            && onto.corrections_of(id).eq(before.corrections_of(id))
            && onto
                .departures
                .iter()
                .filter(|it| it.round == id)
                .eq(before.departures.iter().filter(|it| it.round == id))
    };
    let has_begun = |round: &Arc<Round>| before.round(round.id).is_none();
    let begun = before.rounds.iter().filter(taken_back);
    if onto.cards == before.cards
        && begun.into_iter().all(is_as_begun)
        && !onto.rounds.iter().any(has_begun)
    {
        Ok(())
    } else {
        Err(EditError::RoundGoneOn)
    }
}
