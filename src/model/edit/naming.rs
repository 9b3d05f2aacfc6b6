//! What an edit is called, and which field it types into.

use super::{Column, Edit, TypingField};

impl Edit {
    /// The stable name of the act; the words of undo steps and toasts are found by it.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::SetChild(_) => "set-child",
            Self::BeginScreening { .. } => "begin-screening",
            Self::CloseScreening { .. } => "close-screening",
            Self::ReopenScreening { .. } => "reopen-screening",
            Self::DateScreening { .. } => "date-screening",
            Self::SetParticipants { .. } => "set-participants",
            Self::RemoveScreening { .. } => "remove-screening",
            Self::SetAnswer { .. } => "set-answer",
            Self::SetRowText {
                column: Column::Source,
                ..
            }
            | Self::SetObservationText {
                column: Column::Source,
                ..
            } => "set-source",
            Self::SetRowText { .. }
            | Self::SetObservationText {
                column: Column::Comment,
                ..
            } => "set-comment",
            Self::AddObservation { .. } => "add-observation",
            Self::SetObservationText { .. } => "set-observation",
            Self::RemoveObservation { .. } => "remove-observation",
            Self::PutExperience(_) => "put-experience",
            Self::RemoveExperience(_) => "remove-experience",
            Self::DateExperience { .. } => "date-experience",
            Self::Link { .. } => "link",
            Self::SetLink(_) => "set-link",
            Self::Unlink(_) => "unlink",
            Self::AddCard { .. } => "add-card",
            Self::SetCardText { .. } => "set-card-text",
            Self::SetCardVoice { .. } => "set-card-voice",
            Self::SetCardOrigin { .. } => "set-card-origin",
            Self::MoveCard { .. } => "move-card",
            Self::RemoveCard(_) => "remove-card",
            Self::PutAim(_) => "put-aim",
            Self::RemoveAim(_) => "remove-aim",
            Self::PutSubGoal(_) => "put-sub-goal",
            Self::RemoveSubGoal(_) => "remove-sub-goal",
            Self::PutPerson(_) => "put-person",
            Self::RemovePerson(_) => "remove-person",
            Self::SeatPerson { .. } => "seat-person",
            Self::DatePeriod { .. } => "date-period",
            Self::PutEntry(_) => "put-entry",
            Self::RemoveEntry(_) => "remove-entry",
            Self::PutPeriod(_) => "put-period",
            Self::RemovePeriod(_) => "remove-period",
            Self::PutBond(_) => "put-bond",
            Self::RemoveBond(_) => "remove-bond",
            Self::PutQuestion(_) => "put-question",
            Self::RemoveQuestion(_) => "remove-question",
            Self::PutInvolvement(_) => "put-involvement",
            Self::RemoveInvolvement(_) => "remove-involvement",
            Self::TurnSubGoal { .. } => "turn-sub-goal",
            Self::PutTurn(_) => "put-turn",
            Self::RemoveTurn(_) => "remove-turn",
            Self::PutStep(_) => "put-step",
            Self::RemoveStep(_) => "remove-step",
            Self::BeginRound { .. } => "begin-round",
            Self::CloseRound { .. } => "close-round",
            Self::ReopenRound { .. } => "reopen-round",
            Self::Correct { .. } => "correct",
            Self::PutRound(_) => "put-round",
            Self::SetRoundText { .. } => "set-round-text",
            Self::SetRoundNext { .. } => "set-round-next",
            Self::SetAgenda { .. } => "set-agenda",
            Self::RemoveRound(_) => "remove-round",
            Self::TakeOut { .. } => "take-out",
            Self::PutDeparture(_) => "put-departure",
            Self::RemoveDeparture(_) => "remove-departure",
            Self::PutMeeting(_) => "put-meeting",
            Self::SetMeetingText { .. } => "set-meeting-text",
            Self::RemoveMeeting(_) => "remove-meeting",
            Self::Settle { .. } => "settle",
            Self::Restore(_) => "restore",
            Self::TakeOver { .. } => "take-over",
            Self::Erase(_) => "erase",
        }
    }

    /// The field being typed into, when the edit is one of typing.
    pub const fn typing_field(&self) -> Option<TypingField> {
        match self {
            Self::SetChild(_) => Some(TypingField::Child),
            Self::SetParticipants { id, .. } => Some(TypingField::Participants(*id)),
            Self::SetRowText {
                screening,
                reaction,
                column,
                ..
            } => Some(TypingField::Row(*screening, *reaction, *column)),
            Self::SetObservationText {
                screening,
                id,
                column,
                ..
            } => Some(TypingField::Observation(*screening, *id, *column)),
            Self::SetCardText { id, .. } => Some(TypingField::Card(*id)),
            Self::SetLink(link) => Some(TypingField::Link(link.id)),
            Self::SetRoundNext { round, .. } => Some(TypingField::RoundNext(*round)),
            Self::SetRoundText { round, field, .. } => Some(TypingField::Round(*round, *field)),
            Self::SetMeetingText { meeting, field, .. } => {
                Some(TypingField::Meeting(*meeting, *field))
            }
            _ => None,
        }
    }
}
