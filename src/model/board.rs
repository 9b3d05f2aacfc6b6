//! The AoA board: cards on six themes, each theme with what supports and what hampers.

use serde::{Deserialize, Serialize};

use super::case::Case;
use super::ids::{CardId, EntryId, ExperienceId, PersonId};
use super::instrument::{ReactionId, ThemeId};
use super::place::ItemRef;
use super::stamp::Stamp;

/// The two sides of a theme, equal in weight; what supports always stands first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Side {
    /// *Understøtter*.
    Supports,
    /// *Vanskeliggør*.
    Hampers,
}

impl Side {
    /// Both sides in their order.
    pub const ALL: [Self; 2] = [Self::Supports, Self::Hampers];

    /// The opposite side.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Supports => Self::Hampers,
            Self::Hampers => Self::Supports,
        }
    }
}

/// Who says it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Voice {
    /// Nobody is named.
    #[default]
    Unsaid,
    /// The child itself.
    Child,
    /// A person of the case.
    Person(PersonId),
    /// Somebody else, in words ("Skolen").
    Named(String),
}

/// Where a card came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Origin {
    /// A reaction of the screening.
    Reaction(ReactionId),
    /// An experience of the child.
    Experience(ExperienceId),
    /// A person around the child.
    Person(PersonId),
    /// A piece of knowledge of the mapping.
    Entry(EntryId),
}

impl Origin {
    /// The item it is about. A reaction is the row of the newest screening; a case without one has no such row.
    pub fn item(self, case: &Case) -> Option<ItemRef> {
        match self {
            Self::Reaction(reaction) => case
                .last_screening()
                .map(|screening| ItemRef::Row(screening.id, reaction)),
            Self::Experience(id) => Some(ItemRef::Experience(id)),
            Self::Person(id) => Some(ItemRef::Person(id)),
            Self::Entry(id) => Some(ItemRef::Entry(id)),
        }
    }
}

/// A card of the board. Its place within a field is its place among the field's cards in [`super::Case::cards`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// Stable identity.
    pub id: CardId,
    /// Which theme it lies on.
    pub theme: ThemeId,
    /// Which side of the theme.
    pub side: Side,
    /// What it says.
    pub text: String,
    /// Who says it.
    pub voice: Voice,
    /// Where it came from.
    pub origin: Option<Origin>,
    /// Who wrote it first and when.
    pub created: Stamp,
    /// The last change of text, voice or place.
    pub changed: Stamp,
}
