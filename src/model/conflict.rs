//! What two people wrote at the same place, kept in the case until somebody chooses.

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::ids::ConflictId;
use super::place::{Field, ItemRef, Value};
use super::stamp::Stamp;

/// Two versions of one thing. The one that was in the file first stands in the item; the other is kept here, so that
/// nobody is held up and nothing is lost.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conflict {
    /// Made of what it says, so that two machines that find the same conflict find one.
    pub id: ConflictId,
    /// The item.
    pub item: ItemRef,
    /// What stands against what.
    pub clash: Clash,
}

impl Conflict {
    /// A conflict with the identity that belongs to it.
    pub fn new(item: ItemRef, clash: Clash) -> Self {
        let id = match &clash {
            Clash::Values { field, other, .. } => id_of(&(item, field, other)),
            Clash::Removed { .. } => id_of(&(item, "removed")),
        };
        Self {
            id: ConflictId::from_uuid(id),
            item,
            clash,
        }
    }
}

/// An identity made of what it stands for, so that every machine makes the same one.
pub(super) fn id_of(what: &(impl Serialize + std::fmt::Debug)) -> Uuid {
    // Everything a case holds can be written; what could not would still give one identity on every machine.
    let written = ron::to_string(what).unwrap_or_else(|_| format!("{what:?}"));
    let digest = Sha256::digest(written.as_bytes());
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest[..16]);
    Uuid::new_v8(bytes)
}

/// What stands against what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Clash {
    /// A field was written differently.
    Values {
        /// The field.
        field: Field,
        /// Who wrote what stands in the item, and when.
        current_by: Stamp,
        /// What the other wrote.
        other: Value,
        /// Who the other is, and when.
        other_by: Stamp,
    },
    /// One took the item out while another changed it or came to need it. It stays until somebody chooses.
    Removed {
        /// Who took it out, and when.
        by: Stamp,
        /// Who changed it, and when.
        changed_by: Stamp,
    },
}

/// What is chosen where two versions stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// What stands in the item; an item that was taken out by one stays.
    Current,
    /// What the other wrote; an item that was taken out by one goes.
    Other,
    /// Both: of texts, the text they become together; of anything else, a note beside what stands.
    Both(String),
}

/// What is left of an item that was erased for good: that it was, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Erased {
    /// The id the item had.
    pub id: Uuid,
    /// When.
    pub at: DateTime<FixedOffset>,
}
