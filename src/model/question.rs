//! Open questions: what nobody knows yet, and who finds out.

use serde::{Deserialize, Serialize};

use super::date::When;
use super::ids::QuestionId;
use super::stamp::Stamp;

/// How far a question has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum QuestionState {
    /// Nobody has begun.
    #[default]
    Untouched,
    /// Somebody was asked and the answer is awaited.
    Asked,
    /// It is taken up at a meeting.
    OnMeeting,
    /// It is answered.
    Answered,
}

impl QuestionState {
    /// All in the order they are offered.
    pub const ALL: [Self; 4] = [
        Self::Untouched,
        Self::Asked,
        Self::OnMeeting,
        Self::Answered,
    ];

    /// The stable name; words are found by it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Untouched => "untouched",
            Self::Asked => "asked",
            Self::OnMeeting => "on-meeting",
            Self::Answered => "answered",
        }
    }
}

/// A question nobody can answer yet, or the answer that was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Stable identity.
    pub id: QuestionId,
    /// The question.
    pub text: String,
    /// Why it is asked.
    pub why: String,
    /// Who finds out; empty while nobody does.
    pub owner: String,
    /// How far it has come.
    pub state: QuestionState,
    /// When it was asked, is taken up or was answered.
    pub when: Option<When>,
    /// The answer.
    pub answer: String,
    /// Who wrote it first and when.
    pub created: Stamp,
    /// The last change.
    pub changed: Stamp,
}

impl Question {
    /// A question nobody has worded yet.
    pub fn blank(id: QuestionId, stamp: &Stamp) -> Self {
        Self {
            id,
            text: String::new(),
            why: String::new(),
            owner: String::new(),
            state: QuestionState::Untouched,
            when: None,
            answer: String::new(),
            created: stamp.clone(),
            changed: stamp.clone(),
        }
    }
}
