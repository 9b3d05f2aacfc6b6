//! What is wrong with rounds, with what belongs to them, and with the stories of sub-goals.

use std::collections::HashSet;
use std::sync::Arc;

use super::{Fault, Found};
use crate::model::board::{Card, Voice};
use crate::model::case::Case;
use crate::model::round::Speaker;

impl Found {
    /// The rounds with what belongs to them.
    pub(super) fn rounds(&mut self, case: &Case) {
        for (at, item) in case.rounds.iter().enumerate() {
            let place = ("rounds", at);
            self.id(place, item.id.uuid());
            let texts = [
                &item.participants,
                &item.place,
                &item.note,
                &item.others_note,
            ];
            self.texts(place, texts);
            self.day(place, item.begun);
            if let Some(closed) = item.closed {
                self.day(place, closed);
            }
            self.when(place, item.next.as_ref());
            self.board(place, &item.board, &item.voices);
        }
        let has = |id| case.round(id).is_some();
        for (at, item) in case.corrections.iter().enumerate() {
            let place = ("corrections", at);
            self.id(place, item.id.uuid());
            self.texts(place, [&item.text]);
            self.reference(place, has(item.round));
        }
        for (at, item) in case.departures.iter().enumerate() {
            let place = ("departures", at);
            self.id(place, item.id.uuid());
            self.texts(place, [&item.reason]);
            self.reference(place, has(item.round));
        }
        for (at, item) in case.meetings.iter().enumerate() {
            let place = ("meetings", at);
            self.id(place, item.id.uuid());
            self.texts(place, [&item.participants, &item.note]);
            self.day(place, item.held);
            self.reference(place, has(item.round));
        }
    }

    /// A frozen board. Whom and what its cards point to may have gone since: they are copies.
    pub(super) fn board(
        &mut self,
        place: (&'static str, usize),
        board: &[Arc<Card>],
        voices: &[Speaker],
    ) {
        let mut known = HashSet::new();
        for card in board {
            if !known.insert(card.id) {
                self.add(place, Fault::DuplicateId);
            }
            self.texts(place, [&card.text]);
            if let Voice::Named(name) = &card.voice {
                self.texts(place, [name]);
            }
        }
        self.texts(place, voices.iter().map(|speaker| &speaker.name));
    }

    /// The stories of the sub-goals, and the steps within them.
    pub(super) fn stories(&mut self, case: &Case) {
        for (at, item) in case.turns.iter().enumerate() {
            let place = ("turns", at);
            self.id(place, item.id.uuid());
            self.texts(place, [&item.reason, &item.note]);
            self.when(place, item.next.as_ref());
            self.reference(place, case.sub_goal(item.sub_goal).is_some());
        }
        for (at, item) in case.steps.iter().enumerate() {
            let place = ("steps", at);
            self.id(place, item.id.uuid());
            self.texts(place, [&item.text, &item.who]);
            self.when(place, item.when.as_ref());
            if let Some(done) = item.done {
                self.day(place, done);
            }
            self.reference(place, case.sub_goal(item.sub_goal).is_some());
        }
    }
}
