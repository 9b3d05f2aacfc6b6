//! The screening (*Identifikationsværktøjet*): eleven reactions, answered by professional judgement.

use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::ids::{ObservationId, ScreeningId};
use super::instrument::ReactionId;
use super::stamp::Stamp;

/// The three states of a reaction. Answers never offset each other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Answer {
    /// Nobody has judged it yet, which is a normal state for weeks.
    #[default]
    Unanswered,
    /// JA.
    Yes,
    /// NEJ.
    No,
}

/// One reaction in one screening.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Which of the eleven.
    pub reaction: ReactionId,
    /// The professional judgement.
    pub answer: Answer,
    /// *Oplysninger stammer fra*: who it is known from.
    pub source: String,
    /// *Kommentarer*: when and how it shows.
    pub comment: String,
    /// The last change of this row.
    pub changed: Option<Stamp>,
}

impl Row {
    /// An untouched row.
    pub const fn empty(reaction: ReactionId) -> Self {
        Self {
            reaction,
            answer: Answer::Unanswered,
            source: String::new(),
            comment: String::new(),
            changed: None,
        }
    }
}

/// Behaviour outside the list: same columns, never counted among the eleven.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Observation {
    /// Stable identity.
    pub id: ObservationId,
    /// What was seen.
    pub text: String,
    /// Who it is known from.
    pub source: String,
    /// When and how it shows.
    pub comment: String,
    /// The last change.
    pub changed: Stamp,
}

/// How many of the eleven have which answer. A hint, never a score: nothing is derived from it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// Reactions answered JA.
    pub yes: u8,
    /// Reactions answered NEJ.
    pub no: u8,
    /// Reactions not answered yet.
    pub unanswered: u8,
}

/// One dated screening. A case holds several over time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Screening {
    /// Stable identity.
    pub id: ScreeningId,
    /// The day it was begun.
    pub begun: NaiveDate,
    /// The day it was closed; `None` while it is under way. A closed screening is only read.
    pub closed: Option<NaiveDate>,
    /// Who took part, in the writer's words ("sammen med Noah og far").
    pub participants: String,
    /// The rows in the order of the instrument, always all of them.
    pub rows: Vec<Row>,
    /// What was seen outside the list.
    pub observations: Vec<Arc<Observation>>,
    /// Who began it and when.
    pub created: Stamp,
    /// The last change of anything in it.
    pub changed: Stamp,
}

impl Screening {
    /// A screening with every reaction unanswered.
    pub fn begin(id: ScreeningId, begun: NaiveDate, stamp: &Stamp) -> Self {
        Self {
            id,
            begun,
            closed: None,
            participants: String::new(),
            rows: ReactionId::ALL.into_iter().map(Row::empty).collect(),
            observations: Vec::new(),
            created: stamp.clone(),
            changed: stamp.clone(),
        }
    }

    /// The row of a reaction.
    pub fn row(&self, reaction: ReactionId) -> Option<&Row> {
        self.rows.iter().find(|row| row.reaction == reaction)
    }

    /// The answer to a reaction; unanswered where the file held no row.
    pub fn answer(&self, reaction: ReactionId) -> Answer {
        self.row(reaction)
            .map_or(Answer::Unanswered, |row| row.answer)
    }

    /// Counts the answers to the eleven; observations outside the list never count.
    pub fn count(&self) -> Count {
        let mut count = Count::default();
        for reaction in ReactionId::ALL {
            match self.answer(reaction) {
                Answer::Yes => count.yes += 1,
                Answer::No => count.no += 1,
                Answer::Unanswered => count.unanswered += 1,
            }
        }
        count
    }

    /// Whether it can still be filled in.
    pub const fn is_open(&self) -> bool {
        self.closed.is_none()
    }
}
