//! The mapping (*kortlægning*): what is known, piece by piece, under the three conditions that decide whether a load
//! traumatises, and what the child and the family have to draw on.

use serde::{Deserialize, Serialize};

use super::board::Side;
use super::date::When;
use super::experience::Certainty;
use super::ids::{EntryId, ExperienceId, PersonId};
use super::stamp::Stamp;

/// What a piece of knowledge is about: the three conditions of the instrument, and resources.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Heading {
    /// Resilience: cognitive level.
    #[default]
    Cognition,
    /// Resilience: regulation of impulses and feelings.
    Regulation,
    /// Resilience: age, above all functional age. With a time it is a dated note; the program computes none.
    Age,
    /// Resilience: temperament.
    Temperament,
    /// Resilience: safe upbringing and attachment.
    Attachment,
    /// Resilience: other protection as close relations, leisure interests, stable school.
    Protection,
    /// Extent and character of the loads.
    Load,
    /// The response of those nearest to the child.
    Response,
    /// What the child has to draw on, and what it likes.
    ChildResource,
    /// What the family has to draw on.
    FamilyResource,
}

impl Heading {
    /// All in the order of the sheet.
    pub const ALL: [Self; 10] = [
        Self::Cognition,
        Self::Regulation,
        Self::Age,
        Self::Temperament,
        Self::Attachment,
        Self::Protection,
        Self::Load,
        Self::Response,
        Self::ChildResource,
        Self::FamilyResource,
    ];

    /// The six headings of resilience.
    pub const RESILIENCE: [Self; 6] = [
        Self::Cognition,
        Self::Regulation,
        Self::Age,
        Self::Temperament,
        Self::Attachment,
        Self::Protection,
    ];

    /// The stable name; words are found by it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Cognition => "cognition",
            Self::Regulation => "regulation",
            Self::Age => "age",
            Self::Temperament => "temperament",
            Self::Attachment => "attachment",
            Self::Protection => "protection",
            Self::Load => "load",
            Self::Response => "response",
            Self::ChildResource => "child-resource",
            Self::FamilyResource => "family-resource",
        }
    }

    /// Whether it is a resource: that has the supporting side only.
    pub const fn is_resource(self) -> bool {
        matches!(self, Self::ChildResource | Self::FamilyResource)
    }
}

/// One piece of knowledge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Stable identity.
    pub id: EntryId,
    /// What it is about.
    pub heading: Heading,
    /// Whether it supports or hampers; a resource supports.
    pub side: Side,
    /// What is known, in the writer's own words.
    pub text: String,
    /// When it was so or was said.
    pub when: Option<When>,
    /// Who it is known from.
    pub sources: Vec<String>,
    /// How sure it is.
    pub certainty: Certainty,
    /// The experience it is about, pulled in by reference.
    pub experience: Option<ExperienceId>,
    /// The person it is about.
    pub person: Option<PersonId>,
    /// Who wrote it first and when.
    pub created: Stamp,
    /// The last change.
    pub changed: Stamp,
}

impl Entry {
    /// A piece of knowledge nobody has worded yet.
    pub fn blank(id: EntryId, stamp: &Stamp) -> Self {
        Self {
            id,
            heading: Heading::default(),
            side: Side::Supports,
            text: String::new(),
            when: None,
            sources: Vec::new(),
            certainty: Certainty::Unknown,
            experience: None,
            person: None,
            created: stamp.clone(),
            changed: stamp.clone(),
        }
    }
}
