//! Rounds of the AoA model: the days it was taken up again.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::ids::RoundId;
use super::stamp::Stamp;

/// One round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    /// Stable identity.
    pub id: RoundId,
    /// The day it began.
    pub begun: NaiveDate,
    /// The day it was closed; `None` while it goes on.
    pub closed: Option<NaiveDate>,
    /// Who took part.
    pub participants: String,
    /// What it brought, in a few words.
    pub note: String,
    /// Who wrote it first and when.
    pub created: Stamp,
    /// The last change.
    pub changed: Stamp,
}

impl Round {
    /// A round that begins.
    pub fn begin(id: RoundId, begun: NaiveDate, stamp: &Stamp) -> Self {
        Self {
            id,
            begun,
            closed: None,
            participants: String::new(),
            note: String::new(),
            created: stamp.clone(),
            changed: stamp.clone(),
        }
    }
}
