//! Edits of rounds and of the stories of sub-goals.

use std::sync::Arc;

use chrono::NaiveDate;

use super::{EditError, find};
use crate::model::case::Case;
use crate::model::date::When;
use crate::model::ids::{CardId, DepartureId, RoundId, SubGoalId, TurnId};
use crate::model::place::ItemRef;
use crate::model::plan::{Status, Turn};
use crate::model::round::{Departure, Leaving, MeetingText, Round, RoundText};
use crate::model::stamp::Stamp;

impl Case {
    /// The open round with this id; a frozen one is only read.
    pub(super) fn checked_open_round(&self, id: RoundId) -> Result<&Round, EditError> {
        let round = self.round(id).ok_or(EditError::Gone)?;
        if round.is_open() {
            Ok(round)
        } else {
            Err(EditError::Frozen)
        }
    }

    /// Whether the item is a frozen round, or lies in what a frozen round took with it.
    pub(super) fn is_frozen(&self, item: ItemRef) -> bool {
        match item {
            ItemRef::Round(id) => self.round(id).is_some_and(|round| !round.is_open()),
            ItemRef::Meeting(id) => self
                .meeting(id)
                .is_some_and(|it| self.meeting_can_be(it.round, it.held).is_err()),
            ItemRef::Departure(id) => self
                .departure(id)
                .is_some_and(|it| self.departure_can_be(it.round, it.card).is_err()),
            ItemRef::Correction(id) => self.correction(id).is_some(),
            _ => false,
        }
    }

    /// Whether a session can be written in a round: in the open one, and after the newest was closed a follow-up held since.
    pub(super) fn meeting_can_be(&self, round: RoundId, held: NaiveDate) -> Result<(), EditError> {
        let found = self.round(round).ok_or(EditError::Gone)?;
        match found.closed {
            None => Ok(()),
            Some(closed) if held >= closed && self.is_newest(round) => Ok(()),
            Some(_) => Err(EditError::Frozen),
        }
    }

    /// Whether it can be written why a card left in a round: in the open one, and after the newest was closed of a card that
    /// lay on the board then.
    pub(super) fn departure_can_be(&self, round: RoundId, card: CardId) -> Result<(), EditError> {
        let found = self.round(round).ok_or(EditError::Gone)?;
        if found.is_open() || (self.is_newest(round) && found.card(card).is_some()) {
            Ok(())
        } else {
            Err(EditError::Frozen)
        }
    }

    fn is_newest(&self, round: RoundId) -> bool {
        self.last_round()
            .is_some_and(|(_, newest)| newest.id == round)
    }

    /// Whether the board still is what it was when a round was closed, and nothing has begun since.
    pub(super) fn can_be_reopened(&self, id: RoundId) -> Result<(), EditError> {
        let round = self.round(id).ok_or(EditError::Gone)?;
        if round.is_open() {
            return Err(EditError::RoundOpen);
        }
        let is_as_closed = round.board == self.cards;
        if self.is_newest(id) && self.open_round().is_none() && is_as_closed {
            Ok(())
        } else {
            Err(EditError::RoundGoneOn)
        }
    }

    pub(super) fn begin_round(&mut self, id: RoundId, on: NaiveDate, stamp: &Stamp) {
        self.close_open_rounds(on, stamp);
        self.rounds.push(Arc::new(Round::begin(id, on, stamp)));
        self.rounds.sort_by_key(|round| round.begun);
    }

    fn close_open_rounds(&mut self, on: NaiveDate, stamp: &Stamp) {
        let voices = self.speakers();
        for round in &mut self.rounds {
            if round.is_open() {
                let round = Arc::make_mut(round);
                round.freeze(on, self.cards.clone(), voices.clone());
                round.changed = stamp.clone();
            }
        }
    }

    pub(super) fn close_round(
        &mut self,
        id: RoundId,
        on: NaiveDate,
        stamp: &Stamp,
    ) -> Result<(), EditError> {
        let (board, voices) = (self.cards.clone(), self.speakers());
        let round = find(&mut self.rounds, |round| round.id == id)?;
        round.freeze(on, board, voices);
        round.changed = stamp.clone();
        Ok(())
    }

    pub(super) fn reopen_round(&mut self, id: RoundId, stamp: &Stamp) -> Result<(), EditError> {
        let round = find(&mut self.rounds, |round| round.id == id)?;
        round.closed = None;
        round.board.clear();
        round.voices.clear();
        round.changed = stamp.clone();
        Ok(())
    }

    pub(super) fn set_round_text(
        &mut self,
        id: RoundId,
        field: RoundText,
        text: &str,
        stamp: &Stamp,
    ) -> Result<(), EditError> {
        let round = find(&mut self.rounds, |round| round.id == id)?;
        let place = match field {
            RoundText::Participants => &mut round.participants,
            RoundText::Place => &mut round.place,
            RoundText::Note => &mut round.note,
            RoundText::OthersNote => &mut round.others_note,
        };
        text.clone_into(place);
        round.changed = stamp.clone();
        Ok(())
    }

    pub(super) fn set_meeting_text(
        &mut self,
        id: crate::model::ids::MeetingId,
        field: MeetingText,
        text: &str,
        stamp: &Stamp,
    ) -> Result<(), EditError> {
        let meeting = find(&mut self.meetings, |meeting| meeting.id == id)?;
        let place = match field {
            MeetingText::Participants => &mut meeting.participants,
            MeetingText::Note => &mut meeting.note,
        };
        text.clone_into(place);
        meeting.changed = stamp.clone();
        Ok(())
    }

    /// Takes a card out and notes why: in the open round, else in the newest. Before the first round there is nothing it is
    /// missing from.
    pub(super) fn take_card_out(
        &mut self,
        id: DepartureId,
        card: CardId,
        leaving: Leaving,
        reason: &str,
        stamp: &Stamp,
    ) -> Result<(), EditError> {
        let newest = self.last_round().map(|(_, round)| round);
        let round = self.open_round().or(newest).map(|round| round.id);
        if let Some(round) = round
            && self.departure_can_be(round, card).is_ok()
        {
            self.departures.push(Arc::new(Departure {
                resolved: leaving,
                reason: reason.to_owned(),
                ..Departure::blank(id, round, card, stamp)
            }));
        }
        self.remove(ItemRef::Card(card))
    }

    pub(super) fn turn_sub_goal(
        &mut self,
        (id, sub_goal): (TurnId, SubGoalId),
        status: Status,
        (reason, note): (&str, &str),
        next: Option<&When>,
        stamp: &Stamp,
    ) -> Result<(), EditError> {
        let goal = find(&mut self.sub_goals, |goal| goal.id == sub_goal)?;
        goal.status = status;
        if let Some(next) = next {
            goal.check = Some(next.clone());
        }
        goal.changed = stamp.clone();
        self.turns.push(Arc::new(Turn {
            reason: reason.to_owned(),
            note: note.to_owned(),
            next: next.cloned(),
            ..Turn::blank(id, sub_goal, status, stamp)
        }));
        Ok(())
    }
}
