//! Dated spans of a life: homes, placement, school, who was there, and what happened in the life of somebody else.

use serde::{Deserialize, Serialize};

use super::date::When;
use super::experience::{Certainty, Until};
use super::ids::{PeriodId, PersonId};
use super::stamp::Stamp;

/// What a span is about.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum PeriodKind {
    /// Where the child lives.
    #[default]
    Home,
    /// A placement outside the home, or relief.
    Placement,
    /// Nursery, kindergarten, school.
    School,
    /// A person is part of the child's life.
    Presence,
    /// Something in the life of a parent or another child, to be seen beside the child's own.
    Event,
}

impl PeriodKind {
    /// All in the order they are offered.
    pub const ALL: [Self; 5] = [
        Self::Home,
        Self::Placement,
        Self::School,
        Self::Presence,
        Self::Event,
    ];

    /// The stable name; words are found by it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Placement => "placement",
            Self::School => "school",
            Self::Presence => "presence",
            Self::Event => "event",
        }
    }

    /// Whether it is about a person.
    pub const fn needs_person(self) -> bool {
        matches!(self, Self::Presence | Self::Event)
    }
}

/// One span of time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// Stable identity.
    pub id: PeriodId,
    /// What it is about.
    pub kind: PeriodKind,
    /// What it is called ("Søskolen", "Hos mor").
    pub text: String,
    /// Whose it is, where the kind asks for it.
    pub person: Option<PersonId>,
    /// When it began; `None` where nobody knows.
    pub when: Option<When>,
    /// When it stopped.
    pub until: Until,
    /// Who it is known from.
    pub sources: Vec<String>,
    /// How sure it is.
    pub certainty: Certainty,
    /// Anything else.
    pub note: String,
    /// Who wrote it first and when.
    pub created: Stamp,
    /// The last change.
    pub changed: Stamp,
}

impl Period {
    /// A span nobody has described yet.
    pub fn blank(id: PeriodId, stamp: &Stamp) -> Self {
        Self {
            id,
            kind: PeriodKind::default(),
            text: String::new(),
            person: None,
            when: None,
            until: Until::Unsaid,
            sources: Vec::new(),
            certainty: Certainty::Unknown,
            note: String::new(),
            created: stamp.clone(),
            changed: stamp.clone(),
        }
    }
}
