//! Edits of rounds and of the stories of sub-goals.

use std::sync::Arc;

use chrono::NaiveDate;

use super::put::{find, keep_once, put};
use super::{Edit, EditError};
use crate::model::case::Case;
use crate::model::date::When;
use crate::model::ids::{CardId, DepartureId, MeetingId, RoundId, SubGoalId, TurnId};
use crate::model::place::ItemRef;
use crate::model::plan::{Status, Turn};
use crate::model::round::{Correction, Departure, Leaving, MeetingText, Round, RoundText};
use crate::model::stamp::Stamp;

impl Case {
    /// Makes an edit of a round, or of what belongs to one.
    pub(super) fn apply_to_round(&mut self, edit: &Edit, stamp: &Stamp) -> Result<(), EditError> {
        match edit {
            Edit::BeginRound { id, on } => self.begin_round(*id, *on, stamp),
            Edit::CloseRound { round, on } => self.close_round(*round, *on, stamp)?,
            Edit::ReopenRound { round } => self.reopen_round(*round, stamp)?,
            Edit::Correct {
                id,
                round,
                card,
                text,
            } => self.corrections.push(Arc::new(Correction {
                id: *id,
                round: *round,
                card: *card,
                text: text.clone(),
                created: stamp.clone(),
            })),
            Edit::SetRoundText { round, field, text } => {
                self.set_round_text(*round, *field, text, stamp)?;
            }
            Edit::SetRoundNext { round, next } => {
                let round = find(&mut self.rounds, |it| it.id == *round)?;
                round.next.clone_from(next);
                round.changed = stamp.clone();
            }
            Edit::SetAgenda { round, themes } => {
                let round = find(&mut self.rounds, |it| it.id == *round)?;
                round.agenda.clone_from(themes);
                keep_once(&mut round.agenda);
                round.changed = stamp.clone();
            }
            Edit::TakeOut {
                departure_id,
                card,
                leaving,
                reason,
            } => self.take_card_out(*departure_id, *card, *leaving, reason, stamp)?,
            Edit::PutDeparture(item) => put(&mut self.departures, item, stamp, |item| item.id),
            Edit::RemoveDeparture(id) => self.remove(ItemRef::Departure(*id))?,
            Edit::PutMeeting(item) => put(&mut self.meetings, item, stamp, |item| item.id),
            Edit::SetMeetingText {
                meeting,
                field,
                text,
            } => self.set_meeting_text(*meeting, *field, text, stamp)?,
            Edit::RemoveMeeting(id) => self.remove(ItemRef::Meeting(*id))?,
            _ => {}
        }
        Ok(())
    }

    /// Makes an edit of the story of a sub-goal, or of its steps.
    pub(super) fn apply_to_story(&mut self, edit: &Edit, stamp: &Stamp) -> Result<(), EditError> {
        match edit {
            Edit::TurnSubGoal {
                id,
                sub_goal,
                status,
                reason,
                note,
                next,
            } => self.turn_sub_goal(
                (*id, *sub_goal),
                *status,
                (reason, note),
                next.as_ref(),
                stamp,
            )?,
            Edit::PutTurn(item) => put(&mut self.turns, item, stamp, |item| item.id),
            Edit::RemoveTurn(id) => self.remove(ItemRef::Turn(*id))?,
            Edit::PutStep(item) => put(&mut self.steps, item, stamp, |item| item.id),
            Edit::RemoveStep(id) => self.remove(ItemRef::Step(*id))?,
            _ => {}
        }
        Ok(())
    }

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
    ///
    /// # Errors
    /// A round that is gone, or frozen.
    pub fn meeting_can_be(&self, round: RoundId, held: NaiveDate) -> Result<(), EditError> {
        let found = self.round(round).ok_or(EditError::Gone)?;
        match found.closed {
            None => Ok(()),
            Some(closed) if held >= closed && self.is_newest(round) => Ok(()),
            Some(_) => Err(EditError::Frozen),
        }
    }

    /// The round a session held on this day is written in: the open one, or between two rounds the one closed last.
    pub fn round_of_meeting(&self, held: NaiveDate) -> Option<&Arc<Round>> {
        let newest = self.last_round().map(|(_, round)| round);
        let round = self.open_round().or(newest);
        round.filter(|round| self.meeting_can_be(round.id, held).is_ok())
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

    /// Whether the board still is what it was when a round was closed, nothing has begun since, and nothing was noted beside it: a
    /// note stands beside words that do not change any more.
    pub fn can_be_reopened(&self, id: RoundId) -> Result<(), EditError> {
        let round = self.round(id).ok_or(EditError::Gone)?;
        if round.is_open() {
            return Err(EditError::RoundOpen);
        }
        let is_as_closed = round.board == self.cards;
        let is_noted = self.corrections_of(id).next().is_some();
        if self.is_newest(id) && self.open_round().is_none() && is_as_closed && !is_noted {
            Ok(())
        } else {
            Err(EditError::RoundGoneOn)
        }
    }

    fn begin_round(&mut self, id: RoundId, on: NaiveDate, stamp: &Stamp) {
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

    fn close_round(&mut self, id: RoundId, on: NaiveDate, stamp: &Stamp) -> Result<(), EditError> {
        let (board, voices) = (self.cards.clone(), self.speakers());
        let round = find(&mut self.rounds, |round| round.id == id)?;
        round.freeze(on, board, voices);
        round.changed = stamp.clone();
        Ok(())
    }

    fn reopen_round(&mut self, id: RoundId, stamp: &Stamp) -> Result<(), EditError> {
        let round = find(&mut self.rounds, |round| round.id == id)?;
        round.closed = None;
        round.board.clear();
        round.voices.clear();
        round.changed = stamp.clone();
        Ok(())
    }

    fn set_round_text(
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

    fn set_meeting_text(
        &mut self,
        id: MeetingId,
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
    fn take_card_out(
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
            let text = self.card(card).map(|card| card.text.clone());
            self.departures.push(Arc::new(Departure {
                text: text.unwrap_or_default(),
                resolved: leaving,
                reason: reason.to_owned(),
                ..Departure::blank(id, round, card, stamp)
            }));
        }
        self.remove(ItemRef::Card(card))
    }

    fn turn_sub_goal(
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
