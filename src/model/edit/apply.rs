//! Making an edit: on a copy of the case, so that one that cannot be made changes nothing.

use std::sync::Arc;

use super::put::{find, keep_once, put};
use super::{Column, Edit, EditError};
use crate::model::board::{Card, Side};
use crate::model::case::Case;
use crate::model::experience::Link;
use crate::model::ids::{CardId, ScreeningId};
use crate::model::instrument::{ReactionId, ThemeId};
use crate::model::place::ItemRef;
use crate::model::screening::{Observation, Row, Screening};
use crate::model::stamp::Stamp;

impl Case {
    /// The case after an edit; `self` stays as it was.
    pub fn with(&self, edit: &Edit, stamp: &Stamp) -> Result<Self, EditError> {
        edit.check(self)?;
        let mut case = self.clone();
        case.apply(edit, stamp)?;
        case.changed = stamp.clone();
        Ok(case)
    }

    fn apply(&mut self, edit: &Edit, stamp: &Stamp) -> Result<(), EditError> {
        match edit {
            Edit::SetChild(child) => self.child = (**child).clone(),
            Edit::BeginScreening { id, begun } => {
                for screening in &mut self.screenings {
                    if screening.is_open() {
                        // A new one may be entered with an earlier day: none ends before it began.
                        Arc::make_mut(screening).closed = Some(screening.begun.max(*begun));
                    }
                }
                self.screenings
                    .push(Arc::new(Screening::begin(*id, *begun, stamp)));
                self.screenings.sort_by_key(|screening| screening.begun);
            }
            Edit::CloseScreening { id, on } => self.any_screening(*id, stamp)?.closed = Some(*on),
            Edit::ReopenScreening { id } => self.any_screening(*id, stamp)?.closed = None,
            Edit::DateScreening { id, begun } => {
                self.open_screening(*id, stamp)?.begun = *begun;
                self.screenings.sort_by_key(|screening| screening.begun);
            }
            Edit::SetParticipants { id, text } => {
                self.open_screening(*id, stamp)?
                    .participants
                    .clone_from(text);
            }
            Edit::RemoveScreening { id } => self.remove(ItemRef::Screening(*id))?,
            Edit::SetAnswer {
                screening,
                reaction,
                answer,
            } => {
                self.open_row(*screening, *reaction, stamp)?.answer = *answer;
            }
            Edit::SetRowText {
                screening,
                reaction,
                column,
                text,
            } => {
                let row = self.open_row(*screening, *reaction, stamp)?;
                match column {
                    Column::Source => row.source.clone_from(text),
                    Column::Comment | Column::Text => row.comment.clone_from(text),
                }
            }
            Edit::AddObservation {
                screening,
                id,
                text,
            } => {
                let screening = self.open_screening(*screening, stamp)?;
                screening.observations.push(Arc::new(Observation {
                    id: *id,
                    text: text.clone(),
                    source: String::new(),
                    comment: String::new(),
                    changed: stamp.clone(),
                }));
            }
            Edit::SetObservationText {
                screening,
                id,
                column,
                text,
            } => {
                let screening = self.open_screening(*screening, stamp)?;
                let seen = find(&mut screening.observations, |seen| seen.id == *id)?;
                match column {
                    Column::Text => seen.text.clone_from(text),
                    Column::Source => seen.source.clone_from(text),
                    Column::Comment => seen.comment.clone_from(text),
                }
                seen.changed = stamp.clone();
            }
            Edit::RemoveObservation { screening, id } => {
                self.open_screening(*screening, stamp)?;
                self.remove(ItemRef::Observation(*screening, *id))?;
            }
            Edit::PutExperience(item) => put(&mut self.experiences, item, stamp, |item| item.id),
            Edit::RemoveExperience(id) => self.remove(ItemRef::Experience(*id))?,
            Edit::DateExperience { id, when, until } => {
                let item = find(&mut self.experiences, |item| item.id == *id)?;
                item.when.clone_from(when);
                item.until.clone_from(until);
                item.changed = stamp.clone();
            }
            Edit::Link {
                id,
                reaction,
                experience,
                basis,
            } => {
                if self
                    .links
                    .iter()
                    .any(|link| link.reaction == *reaction && link.experience == *experience)
                {
                    return Err(EditError::LinkedAlready);
                }
                let mut link = Link::new(*id, *reaction, *experience, stamp);
                link.basis.clone_from(basis);
                self.links.push(Arc::new(link));
            }
            Edit::SetLink(link) => {
                let known = find(&mut self.links, |known| known.id == link.id)?;
                known.basis.clone_from(&link.basis);
                known.sources.clone_from(&link.sources);
                known.certainty = link.certainty;
                known.changed = Some(stamp.clone());
            }
            Edit::Unlink(id) => self.remove(ItemRef::Link(*id))?,
            Edit::AddCard {
                id,
                theme,
                side,
                text,
                voice,
                origin,
            } => {
                self.cards.push(Arc::new(Card {
                    id: *id,
                    theme: *theme,
                    side: *side,
                    text: text.clone(),
                    voice: voice.clone(),
                    origin: *origin,
                    created: stamp.clone(),
                    changed: stamp.clone(),
                }));
            }
            Edit::SetCardText { id, text } => self.changed_card(*id, stamp)?.text.clone_from(text),
            Edit::SetCardVoice { id, voice } => {
                self.changed_card(*id, stamp)?.voice.clone_from(voice);
            }
            Edit::SetCardOrigin { id, origin } => self.changed_card(*id, stamp)?.origin = *origin,
            Edit::MoveCard {
                id,
                theme,
                side,
                before,
            } => self.move_card(*id, *theme, *side, *before, stamp)?,
            Edit::RemoveCard(id) => self.remove(ItemRef::Card(*id))?,
            Edit::PutAim(item) => put(&mut self.aims, item, stamp, |item| item.id),
            Edit::RemoveAim(id) => self.remove(ItemRef::Aim(*id))?,
            Edit::PutSubGoal(item) => {
                let mut item = (**item).clone();
                keep_once(&mut item.cards);
                put(&mut self.sub_goals, &item, stamp, |item| item.id);
            }
            Edit::RemoveSubGoal(id) => self.remove(ItemRef::SubGoal(*id))?,
            Edit::PutPerson(item) => put(&mut self.people, item, stamp, |item| item.id),
            Edit::RemovePerson(id) => self.remove(ItemRef::Person(*id))?,
            Edit::SeatPerson { id, seat } => {
                let person = find(&mut self.people, |person| person.id == *id)?;
                person.seat = *seat;
                person.changed = stamp.clone();
            }
            Edit::DatePeriod { id, when, until } => {
                let item = find(&mut self.periods, |item| item.id == *id)?;
                item.when.clone_from(when);
                item.until.clone_from(until);
                item.changed = stamp.clone();
            }
            Edit::PutEntry(item) => {
                let mut item = (**item).clone();
                if item.heading.is_resource() {
                    item.side = Side::Supports;
                }
                put(&mut self.entries, &item, stamp, |item| item.id);
            }
            Edit::RemoveEntry(id) => self.remove(ItemRef::Entry(*id))?,
            Edit::PutPeriod(item) => put(&mut self.periods, item, stamp, |item| item.id),
            Edit::RemovePeriod(id) => self.remove(ItemRef::Period(*id))?,
            Edit::PutBond(item) => put(&mut self.bonds, item, stamp, |item| item.id),
            Edit::RemoveBond(id) => self.remove(ItemRef::Bond(*id))?,
            Edit::PutQuestion(item) => put(&mut self.questions, item, stamp, |item| item.id),
            Edit::RemoveQuestion(id) => self.remove(ItemRef::Question(*id))?,
            Edit::PutInvolvement(item) => put(&mut self.involvements, item, stamp, |item| item.id),
            Edit::RemoveInvolvement(id) => self.remove(ItemRef::Involvement(*id))?,
            Edit::PutRound(item) => {
                put(&mut self.rounds, item, stamp, |item| item.id);
                self.rounds.sort_by_key(|round| round.begun);
            }
            Edit::RemoveRound(id) => self.remove(ItemRef::Round(*id))?,
            Edit::TurnSubGoal { .. }
            | Edit::PutTurn(_)
            | Edit::RemoveTurn(_)
            | Edit::PutStep(_)
            | Edit::RemoveStep(_) => self.apply_to_story(edit, stamp)?,
            Edit::BeginRound { .. }
            | Edit::CloseRound { .. }
            | Edit::ReopenRound { .. }
            | Edit::Correct { .. }
            | Edit::SetRoundText { .. }
            | Edit::SetRoundNext { .. }
            | Edit::SetAgenda { .. }
            | Edit::TakeOut { .. }
            | Edit::PutDeparture(_)
            | Edit::RemoveDeparture(_)
            | Edit::PutMeeting(_)
            | Edit::SetMeetingText { .. }
            | Edit::RemoveMeeting(_) => self.apply_to_round(edit, stamp)?,
            Edit::Settle { id, choice } => self.settle(*id, choice, stamp)?,
            Edit::Restore(version) => self.restore(version)?,
            Edit::TakeOver { from, item, field } => self.take_over(from, *item, *field, stamp)?,
            Edit::Erase(item) => self.erase(*item, stamp)?,
        }
        Ok(())
    }

    fn any_screening(
        &mut self,
        id: ScreeningId,
        stamp: &Stamp,
    ) -> Result<&mut Screening, EditError> {
        let screening = find(&mut self.screenings, |item| item.id == id)?;
        screening.changed = stamp.clone();
        Ok(screening)
    }

    fn open_screening(
        &mut self,
        id: ScreeningId,
        stamp: &Stamp,
    ) -> Result<&mut Screening, EditError> {
        let screening = self.any_screening(id, stamp)?;
        if screening.is_open() {
            Ok(screening)
        } else {
            Err(EditError::Closed)
        }
    }

    fn open_row(
        &mut self,
        screening: ScreeningId,
        reaction: ReactionId,
        stamp: &Stamp,
    ) -> Result<&mut Row, EditError> {
        let screening = self.open_screening(screening, stamp)?;
        let row = screening.row_mut(reaction);
        row.changed = Some(stamp.clone());
        Ok(row)
    }

    fn changed_card(&mut self, id: CardId, stamp: &Stamp) -> Result<&mut Card, EditError> {
        let card = find(&mut self.cards, |card| card.id == id)?;
        card.changed = stamp.clone();
        Ok(card)
    }

    fn move_card(
        &mut self,
        id: CardId,
        theme: ThemeId,
        side: Side,
        before: Option<CardId>,
        stamp: &Stamp,
    ) -> Result<(), EditError> {
        let from = self
            .cards
            .iter()
            .position(|card| card.id == id)
            .ok_or(EditError::Gone)?;
        if before == Some(id) {
            return Ok(());
        }
        let to = match before {
            None => self.cards.len(),
            Some(before) => self
                .cards
                .iter()
                .position(|card| card.id == before && card.theme == theme && card.side == side)
                .ok_or(EditError::Gone)?,
        };
        let mut card = self.cards.remove(from);
        let moved = Arc::make_mut(&mut card);
        moved.theme = theme;
        moved.side = side;
        moved.changed = stamp.clone();
        self.cards.insert(if from < to { to - 1 } else { to }, card);
        Ok(())
    }
}
