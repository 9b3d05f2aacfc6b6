//! The life of one card through the rounds.

use std::sync::Arc;

use super::boards::{Board, boards};
use super::compare::{Compared, Kind};
use crate::model::{CardId, Case, Correction, Departure, Origin, SubGoal};

/// What became of a card up to one board.
#[derive(Clone, Debug)]
pub struct Stage {
    /// The board.
    pub board: Board,
    /// The card there, beside what it was on the board before.
    pub card: Compared,
}

/// A card through the rounds.
#[derive(Clone, Debug)]
pub struct CardLife {
    /// The card.
    pub card: CardId,
    /// Board by board, oldest first, from the one it first stands on: new there, then carried, changed, moved; where it left, once
    /// so. Boards it is not on afterwards are left out.
    pub stages: Vec<Stage>,
    /// Where it came from, as its last version says.
    pub origin: Option<Origin>,
    /// Why it left, oldest first.
    pub departures: Vec<Arc<Departure>>,
    /// Notes beside it in closed rounds, oldest first.
    pub corrections: Vec<Arc<Correction>>,
    /// The sub-goals that answer it.
    pub sub_goals: Vec<Arc<SubGoal>>,
}

impl CardLife {
    /// The boards where something other than carrying it on happened.
    pub fn turns(&self) -> impl Iterator<Item = &Stage> {
        self.stages.iter().filter(|it| !it.card.is(Kind::Carried))
    }
}

/// The life of a card; `None` when it stands on no board of the case.
pub fn life_of(case: &Case, card: CardId) -> Option<CardLife> {
    let mut stages: Vec<Stage> = Vec::new();
    let mut before = None;
    let mut last_board = Board::Present;
    for board in boards(case) {
        let after = board
            .cards(case)
            .and_then(|cards| cards.iter().find(|it| it.id == card));
        if before.is_some() || after.is_some() {
            // A card that left after a round was closed left before the next one.
            let departure = [board, last_board]
                .into_iter()
                .find_map(|board| match board {
                    Board::Round(round) => case.departure_of(round, card),
                    Board::Present => None,
                });
            stages.push(Stage {
                board,
                card: Compared::new(card, before, after, departure),
            });
        }
        before = after;
        last_board = board;
    }
    let last = stages.last()?.card.card()?;
    let origin = last.origin;
    Some(CardLife {
        card,
        stages,
        origin,
        departures: case
            .departures
            .iter()
            .filter(|it| it.card == card)
            .cloned()
            .collect(),
        corrections: case
            .corrections
            .iter()
            .filter(|it| it.card == Some(card))
            .cloned()
            .collect(),
        sub_goals: case.sub_goals_of_card(card).cloned().collect(),
    })
}
