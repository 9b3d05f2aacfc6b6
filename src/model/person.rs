//! The people around the child: who they are, how near they are, how they know each other, and who else could be drawn in.

use serde::{Deserialize, Serialize};

use super::date::When;
use super::ids::{BondId, InvolvementId, PersonId};
use super::stamp::Stamp;

/// Where a person belongs.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Group {
    /// Not said.
    #[default]
    Unsaid,
    /// Family.
    Family,
    /// Friends and neighbourhood.
    Neighbourhood,
    /// Professionals.
    Professional,
}

impl Group {
    /// All in the order lists show them: families first, those without a group last.
    pub const ALL: [Self; 4] = [
        Self::Family,
        Self::Neighbourhood,
        Self::Professional,
        Self::Unsaid,
    ];

    /// The stable name; words are found by it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Unsaid => "unsaid",
            Self::Family => "family",
            Self::Neighbourhood => "neighbourhood",
            Self::Professional => "professional",
        }
    }
}

/// What holds two people together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Tie {
    /// Not said.
    #[default]
    Unsaid,
    /// Close.
    Close,
    /// Ordinary.
    Ordinary,
    /// They seldom meet.
    Rare,
    /// Strained.
    Strained,
}

impl Tie {
    /// All in the order they are offered.
    pub const ALL: [Self; 5] = [
        Self::Unsaid,
        Self::Close,
        Self::Ordinary,
        Self::Rare,
        Self::Strained,
    ];

    /// The stable name; words are found by it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Unsaid => "unsaid",
            Self::Close => "close",
            Self::Ordinary => "ordinary",
            Self::Rare => "rare",
            Self::Strained => "strained",
        }
    }
}

/// Whether a person supports the child.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Support {
    /// Not said, or nobody knows.
    #[default]
    Unsaid,
    /// Supports.
    Yes,
    /// At times or in part.
    Partly,
    /// Does not.
    No,
}

impl Support {
    /// All in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Unsaid, Self::Yes, Self::Partly, Self::No];

    /// The stable name; words are found by it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Unsaid => "unsaid",
            Self::Yes => "yes",
            Self::Partly => "partly",
            Self::No => "no",
        }
    }
}

/// How near a person is to the child: a ring of the picture. No ring is worth more than another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Ring {
    /// Closest.
    Inner,
    /// Near.
    Near,
    /// Further away.
    Far,
}

impl Ring {
    /// All from the middle outwards.
    pub const ALL: [Self; 3] = [Self::Inner, Self::Near, Self::Far];

    /// The stable name; words are found by it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Inner => "inner",
            Self::Near => "near",
            Self::Far => "far",
        }
    }
}

/// A place in the picture of the network.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Seat {
    /// How near.
    pub ring: Ring,
    /// Where on the ring, in degrees from the top, clockwise; whole circles more mean the same place.
    pub degrees: u16,
}

/// A person around the child.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Stable identity.
    pub id: PersonId,
    /// What the person is called in the case ("Mor", "Farmor").
    pub name: String,
    /// What the person does or is to the child in short ("kontaktlærer", "bor hos").
    pub role: String,
    /// How the person is related ("fars mor").
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub relation: String,
    /// Where the person belongs.
    #[serde(default)]
    pub group: Group,
    /// What holds the person and the child together.
    #[serde(default)]
    pub tie: Tie,
    /// Whether the person supports the child.
    #[serde(default)]
    pub support: Support,
    /// How and how often they meet.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub contact: String,
    /// The place in the picture; `None` where nobody has put the person there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seat: Option<Seat>,
    /// Whose word it is.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// Anything else.
    pub note: String,
    /// Who wrote it first and when.
    pub created: Stamp,
    /// The last change.
    pub changed: Stamp,
}

impl Person {
    /// A person of whom nothing is known.
    pub fn blank(id: PersonId, stamp: &Stamp) -> Self {
        Self {
            id,
            name: String::new(),
            role: String::new(),
            relation: String::new(),
            group: Group::Unsaid,
            tie: Tie::Unsaid,
            support: Support::Unsaid,
            contact: String::new(),
            seat: None,
            sources: Vec::new(),
            note: String::new(),
            created: stamp.clone(),
            changed: stamp.clone(),
        }
    }
}

/// What holds two people together, neither of whom is the child.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bond {
    /// Stable identity.
    pub id: BondId,
    /// One of them.
    pub one: PersonId,
    /// The other.
    pub other: PersonId,
    /// What holds them together.
    pub tie: Tie,
    /// The same in words.
    pub note: String,
    /// Who wrote it first and when.
    pub created: Stamp,
    /// The last change.
    pub changed: Stamp,
}

impl Bond {
    /// A bond of which nothing is said.
    pub fn blank(id: BondId, one: PersonId, other: PersonId, stamp: &Stamp) -> Self {
        Self {
            id,
            one,
            other,
            tie: Tie::Unsaid,
            note: String::new(),
            created: stamp.clone(),
            changed: stamp.clone(),
        }
    }
}

/// What was decided about drawing somebody in. Every answer is a full answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Decision {
    /// Not decided.
    #[default]
    Unsaid,
    /// Yes.
    Yes,
    /// Perhaps.
    Maybe,
    /// Not yet.
    NotYet,
    /// No.
    No,
}

impl Decision {
    /// All in the order they are offered.
    pub const ALL: [Self; 5] = [Self::Unsaid, Self::Yes, Self::Maybe, Self::NotYet, Self::No];

    /// The stable name; words are found by it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Unsaid => "unsaid",
            Self::Yes => "yes",
            Self::Maybe => "maybe",
            Self::NotYet => "not-yet",
            Self::No => "no",
        }
    }
}

/// Somebody who could be drawn in (more), and what was decided about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Involvement {
    /// Stable identity.
    pub id: InvolvementId,
    /// A person of the case.
    pub person: Option<PersonId>,
    /// Somebody who is not among the people of the case ("Skolens psykolog").
    pub who: String,
    /// What was decided.
    pub decision: Decision,
    /// Why.
    pub reason: String,
    /// When it was decided.
    pub decided: Option<When>,
    /// Who asks them.
    pub asks: String,
    /// Who wrote it first and when.
    pub created: Stamp,
    /// The last change.
    pub changed: Stamp,
}

impl Involvement {
    /// Somebody about whom nothing is decided.
    pub fn blank(id: InvolvementId, stamp: &Stamp) -> Self {
        Self {
            id,
            person: None,
            who: String::new(),
            decision: Decision::Unsaid,
            reason: String::new(),
            decided: None,
            asks: String::new(),
            created: stamp.clone(),
            changed: stamp.clone(),
        }
    }
}
