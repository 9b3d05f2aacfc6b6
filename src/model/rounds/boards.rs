//! The boards of a case through its rounds.

use std::collections::HashMap;
use std::sync::Arc;

use super::compare::{Comparison, compare};
use crate::model::{Card, Case, Departure, RoundId};

/// A board of the case at one time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Board {
    /// As it stood when the round was closed; of a round that goes on as it stands.
    Round(RoundId),
    /// As it stands, outside of any round.
    Present,
}

impl Board {
    /// Its cards; `None` when there is no such round.
    pub fn cards(self, case: &Case) -> Option<&[Arc<Card>]> {
        match self {
            Self::Present => Some(&case.cards),
            Self::Round(id) => {
                let round = case.round(id)?;
                Some(match round.closed {
                    Some(_) => &round.board,
                    None => &case.cards,
                })
            }
        }
    }
}

/// The boards of a case, oldest first: one for each round, and the present one where no round goes on and the cards are not those
/// of the last round any more. Never empty.
pub fn boards(case: &Case) -> Vec<Board> {
    let rounds = case.rounds_in_order();
    let last = rounds.last().map(|round| (round.closed, &round.board));
    let is_told = last.is_some_and(|(closed, board)| closed.is_none() || *board == case.cards);
    let mut boards: Vec<Board> = rounds.iter().map(|round| Board::Round(round.id)).collect();
    if !is_told {
        boards.push(Board::Present);
    }
    boards
}

/// What became of the cards from one board of the case to another. Only what was said in the rounds after the first and up to the
/// second of them says why a card left. `None` when there is no such round.
pub fn between(case: &Case, before: Board, after: Board) -> Option<Comparison> {
    let rounds = case.rounds_in_order();
    let numbers: HashMap<RoundId, usize> = rounds
        .iter()
        .enumerate()
        .map(|(at, round)| (round.id, at))
        .collect();
    let number = |board: Board| match board {
        Board::Present => Some(usize::MAX),
        Board::Round(id) => numbers.get(&id).copied(),
    };
    let (first, last) = (number(before)?, number(after)?);
    let is_meanwhile = |it: &&Arc<Departure>| {
        let number = numbers.get(&it.round).map(|number| {
            // A card that still stands on the frozen board left after that.
            let stood = case
                .round(it.round)
                .is_some_and(|round| round.card(it.card).is_some());
            number + usize::from(stood)
        });
        number.is_some_and(|number| first < number && number <= last)
    };
    let departures: Vec<Arc<Departure>> = case
        .departures
        .iter()
        .filter(is_meanwhile)
        .cloned()
        .collect();
    Some(compare(
        before.cards(case)?,
        after.cards(case)?,
        &departures,
    ))
}
