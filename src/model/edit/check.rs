//! What an edit must not bring into a case, looked at before anything is changed: whatever passes here leaves
//! [`Case::findings`] empty.

mod rounds;
mod values;

use super::{Edit, EditError};
use crate::model::{Case, Departure, ItemRef};
pub(super) use rounds::{one_open, round, sub_goal};
use rounds::{put_round, put_sub_goal, thawed};
use values::{about, birth, day, origin, put, span, text, there, voice, when};
pub(super) use values::{ends, new, pair, value};

impl Edit {
    /// Refuses what a case must not hold.
    pub(super) fn check(&self, case: &Case) -> Result<(), EditError> {
        match self {
            Self::SetChild(child) => {
                let texts = [&child.key, &child.alias, &child.functional_age];
                texts.into_iter().try_for_each(text)?;
                birth(child.birth)
            }
            Self::BeginScreening { id, begun } => {
                day(*begun)?;
                new(case, id.uuid())
            }
            Self::CloseScreening { on: date, .. } | Self::DateScreening { begun: date, .. } => {
                day(*date)
            }
            Self::SetParticipants { text: written, .. }
            | Self::SetRowText { text: written, .. }
            | Self::SetObservationText { text: written, .. }
            | Self::SetCardText { text: written, .. } => text(written),
            Self::AddObservation {
                id, text: written, ..
            } => {
                text(written)?;
                new(case, id.uuid())
            }
            Self::PutExperience(item) => {
                let texts = [
                    &item.description,
                    &item.whom,
                    &item.response_note,
                    &item.helped,
                ];
                texts.into_iter().chain(&item.sources).try_for_each(text)?;
                span(item.when.as_ref(), &item.until)?;
                put(case, item.id.uuid(), case.experience(item.id).is_some())
            }
            Self::Link {
                id,
                experience,
                basis,
                ..
            } => {
                text(basis)?;
                there(case.experience(*experience).is_some())?;
                new(case, id.uuid())
            }
            Self::AddCard {
                id,
                text: written,
                voice: says,
                origin: from,
                ..
            } => {
                text(written)?;
                voice(case, says)?;
                origin(case, *from)?;
                new(case, id.uuid())
            }
            Self::SetCardVoice { voice: says, .. } => voice(case, says),
            Self::SetCardOrigin { origin: from, .. } => origin(case, *from),
            Self::PutAim(item) => {
                [&item.text, &item.reference]
                    .into_iter()
                    .try_for_each(text)?;
                when(item.received.as_ref())?;
                put(case, item.id.uuid(), case.aim(item.id).is_some())
            }
            Self::PutSubGoal(item) => put_sub_goal(case, item),
            Self::TurnSubGoal {
                id,
                sub_goal,
                status,
                reason,
                note,
                next,
            } => {
                [reason, note].into_iter().try_for_each(text)?;
                when(next.as_ref())?;
                let goal = case.sub_goal(*sub_goal).ok_or(EditError::Gone)?;
                if goal.status != *status && reason.trim().is_empty() {
                    return Err(EditError::ReasonNeeded);
                }
                new(case, id.uuid())
            }
            Self::PutTurn(item) => {
                [&item.reason, &item.note].into_iter().try_for_each(text)?;
                when(item.next.as_ref())?;
                let goal = case.sub_goal(item.sub_goal).ok_or(EditError::Gone)?;
                let known = case.turn(item.id);
                there(known.is_none_or(|known| known.sub_goal == item.sub_goal))?;
                if known.map_or(goal.status, |known| known.status) != item.status {
                    return Err(EditError::ReasonNeeded);
                }
                put(case, item.id.uuid(), known.is_some())
            }
            Self::PutStep(item) => {
                [&item.text, &item.who].into_iter().try_for_each(text)?;
                when(item.when.as_ref())?;
                item.done.map_or(Ok(()), day)?;
                sub_goal(case, item.sub_goal)?;
                let known = case.step(item.id);
                there(known.is_none_or(|known| known.sub_goal == item.sub_goal))?;
                put(case, item.id.uuid(), known.is_some())
            }
            Self::PutPerson(item) => {
                let texts = [
                    &item.name,
                    &item.role,
                    &item.relation,
                    &item.contact,
                    &item.note,
                ];
                texts.into_iter().chain(&item.sources).try_for_each(text)?;
                put(case, item.id.uuid(), case.person(item.id).is_some())
            }
            Self::DateExperience {
                when: start,
                until: end,
                ..
            }
            | Self::DatePeriod {
                when: start,
                until: end,
                ..
            } => span(start.as_ref(), end),
            Self::SetLink(item) => {
                text(&item.basis)?;
                item.sources.iter().try_for_each(text)
            }
            Self::PutEntry(item) => {
                text(&item.text)?;
                item.sources.iter().try_for_each(text)?;
                when(item.when.as_ref())?;
                about(case, item.experience, item.person)?;
                put(case, item.id.uuid(), case.entry(item.id).is_some())
            }
            Self::PutPeriod(item) => {
                let texts = [&item.text, &item.note];
                texts.into_iter().chain(&item.sources).try_for_each(text)?;
                span(item.when.as_ref(), &item.until)?;
                about(case, None, item.person)?;
                put(case, item.id.uuid(), case.period(item.id).is_some())
            }
            Self::PutBond(item) => {
                text(&item.note)?;
                pair(case, item.one, item.other)?;
                put(case, item.id.uuid(), case.bond(item.id).is_some())
            }
            Self::PutQuestion(item) => {
                [&item.text, &item.why, &item.owner, &item.answer]
                    .into_iter()
                    .try_for_each(text)?;
                when(item.when.as_ref())?;
                put(case, item.id.uuid(), case.question(item.id).is_some())
            }
            Self::PutInvolvement(item) => {
                [&item.who, &item.reason, &item.asks]
                    .into_iter()
                    .try_for_each(text)?;
                when(item.decided.as_ref())?;
                about(case, None, item.person)?;
                put(case, item.id.uuid(), case.involvement(item.id).is_some())
            }
            Self::PutRound(item) => put_round(case, item),
            Self::BeginRound { id, on } => {
                day(*on)?;
                if case.last_round().is_some_and(|(_, last)| last.begun > *on) {
                    return Err(EditError::RoundEarlier);
                }
                new(case, id.uuid())
            }
            Self::CloseRound { round, on } => {
                day(*on)?;
                case.checked_open_round(*round).map(drop)
            }
            Self::ReopenRound { round } => case.can_be_reopened(*round),
            Self::Correct {
                id,
                round,
                card,
                text: written,
            } => {
                text(written)?;
                let round = case.round(*round).ok_or(EditError::Gone)?;
                if round.is_open() {
                    return Err(EditError::RoundOpen);
                }
                there(card.is_none_or(|card| round.card(card).is_some()))?;
                new(case, id.uuid())
            }
            Self::SetRoundText {
                round,
                text: written,
                ..
            } => {
                text(written)?;
                case.checked_open_round(*round).map(drop)
            }
            Self::SetRoundNext { round, next } => {
                if let Some(next) = next {
                    text(&next.written)?;
                }
                case.checked_open_round(*round).map(drop)
            }
            Self::SetAgenda { round, .. } => case.checked_open_round(*round).map(drop),
            Self::TakeOut {
                departure_id,
                card,
                reason,
                ..
            } => {
                text(reason)?;
                there(case.card(*card).is_some())?;
                new(case, departure_id.uuid())
            }
            Self::PutDeparture(item) => {
                text(&item.reason)?;
                let known = case.departure(item.id);
                let is_same =
                    |known: &Departure| (known.round, known.card) == (item.round, item.card);
                there(known.is_none_or(|known| is_same(known)))?;
                case.departure_can_be(item.round, item.card)?;
                put(case, item.id.uuid(), known.is_some())
            }
            Self::PutMeeting(item) => {
                [&item.participants, &item.note]
                    .into_iter()
                    .try_for_each(text)?;
                day(item.held)?;
                case.meeting_can_be(item.round, item.held)?;
                if let Some(known) = case.meeting(item.id) {
                    there(known.round == item.round)?;
                    case.meeting_can_be(known.round, known.held)?;
                }
                put(case, item.id.uuid(), case.meeting(item.id).is_some())
            }
            Self::SetMeetingText {
                meeting,
                text: written,
                ..
            } => {
                text(written)?;
                thawed(case, ItemRef::Meeting(*meeting))
            }
            Self::RemoveMeeting(id) => thawed(case, ItemRef::Meeting(*id)),
            Self::RemoveDeparture(id) => thawed(case, ItemRef::Departure(*id)),
            // What these bring in comes from elsewhere and is looked at piece by piece as it is written.
            Self::Settle { .. } | Self::Restore(_) | Self::TakeOver { .. } | Self::Erase(_) => {
                Ok(())
            }
            Self::ReopenScreening { .. }
            | Self::RemoveScreening { .. }
            | Self::SetAnswer { .. }
            | Self::RemoveObservation { .. }
            | Self::RemoveExperience(_)
            | Self::Unlink(_)
            | Self::MoveCard { .. }
            | Self::RemoveCard(_)
            | Self::RemoveAim(_)
            | Self::RemoveSubGoal(_)
            | Self::RemovePerson(_)
            | Self::SeatPerson { .. }
            | Self::RemoveEntry(_)
            | Self::RemovePeriod(_)
            | Self::RemoveBond(_)
            | Self::RemoveQuestion(_)
            | Self::RemoveInvolvement(_)
            | Self::RemoveTurn(_)
            | Self::RemoveStep(_)
            | Self::RemoveRound(_) => Ok(()),
        }
    }
}
