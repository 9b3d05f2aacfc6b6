//! What was erased for good goes from the boards of closed rounds as well.

use std::collections::HashSet;
use std::sync::Arc;

use uuid::Uuid;

use super::board::{Card, Origin, Voice};
use super::case::Case;
use super::conflict::{Clash, Conflict};
use super::ids::CardId;
use super::place::Value;
use super::round::Speaker;

impl Case {
    /// Takes cards with these identities out of every closed board, with the notes beside them and why they left; and what the
    /// other cards tell of people, experiences and knowledge with these identities. Nothing else ever changes a closed board: it must not be the one place that keeps what was erased. Says whether
    /// there was anything to take out.
    pub fn forget_on_boards(&mut self, ids: &HashSet<Uuid>) -> bool {
        if ids.is_empty() {
            return false;
        }
        let mut forgot = false;
        for round in &mut self.rounds {
            if names_any(&round.board, &round.voices, ids) {
                let round = Arc::make_mut(round);
                forget(&mut round.board, &mut round.voices, ids);
                forgot = true;
            }
        }
        for conflict in &mut self.conflicts {
            if let Clash::Values {
                other: Value::Freeze(_, board, voices),
                ..
            } = &conflict.clash
                && names_any(board, voices, ids)
            {
                let mut new = Conflict::clone(conflict);
                if let Clash::Values {
                    other: Value::Freeze(_, board, voices),
                    ..
                } = &mut new.clash
                {
                    forget(board, voices, ids);
                }
                *conflict = Arc::new(Conflict::new(new.item, new.clash));
                forgot = true;
            }
        }
        let before = self.corrections.len() + self.departures.len();
        self.corrections
            .retain(|it| it.card.is_none_or(|card| !ids.contains(&card.uuid())));
        self.departures.retain(|it| !ids.contains(&it.card.uuid()));
        forgot || before > self.corrections.len() + self.departures.len()
    }

    /// The same for everything that is marked as erased in this case.
    pub(super) fn forget_erased_on_boards(&mut self) {
        let ids = self.erased.iter().map(|mark| mark.id).collect();
        self.forget_on_boards(&ids);
    }

    /// Whether a card stands on the board of a closed round.
    pub fn stands_on_a_closed_board(&self, card: CardId) -> bool {
        self.rounds.iter().any(|round| round.card(card).is_some())
    }
}

/// Whether a card of a closed board tells of anything with these identities.
fn tells_of(card: &Card, ids: &HashSet<Uuid>) -> bool {
    let said_by = matches!(card.voice, Voice::Person(person) if ids.contains(&person.uuid()));
    said_by || comes_from(card, ids)
}

fn comes_from(card: &Card, ids: &HashSet<Uuid>) -> bool {
    let id = match card.origin {
        Some(Origin::Experience(id)) => id.uuid(),
        Some(Origin::Person(id)) => id.uuid(),
        Some(Origin::Entry(id)) => id.uuid(),
        Some(Origin::Reaction(_)) | None => return false,
    };
    ids.contains(&id)
}

fn names_any(board: &[Arc<Card>], voices: &[Speaker], ids: &HashSet<Uuid>) -> bool {
    let is_named = |card: &Arc<Card>| ids.contains(&card.id.uuid()) || tells_of(card, ids);
    board.iter().any(is_named) || voices.iter().any(|it| ids.contains(&it.person.uuid()))
}

fn forget(board: &mut Vec<Arc<Card>>, voices: &mut Vec<Speaker>, ids: &HashSet<Uuid>) {
    board.retain(|card| !ids.contains(&card.id.uuid()));
    for card in board.iter_mut().filter(|card| tells_of(card, ids)) {
        let card = Arc::make_mut(card);
        if matches!(card.voice, Voice::Person(person) if ids.contains(&person.uuid())) {
            card.voice = Voice::Unsaid;
        }
        if comes_from(card, ids) {
            card.origin = None;
        }
    }
    voices.retain(|it| !ids.contains(&it.person.uuid()));
}
