//! Stressful experiences and upbringing conditions, and the links between them and the child's reactions.

use serde::{Deserialize, Serialize};

use super::date::When;
use super::ids::{ExperienceId, LinkId};
use super::instrument::{KindId, ReactionId};
use super::stamp::Stamp;

/// When something stopped.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Until {
    /// Nothing is said about an end.
    #[default]
    Unsaid,
    /// It still goes on.
    Ongoing,
    /// It ended then.
    At(When),
}

/// Sudden (a shock), long-lasting (became part of growing up), both or not said: both can stand inside one another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Course {
    /// Came as a shock.
    pub sudden: bool,
    /// Went on until it became part of growing up.
    pub lasting: bool,
}

/// How sure it is that it happened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Certainty {
    /// Not said, or nobody knows.
    #[default]
    Unknown,
    /// It is certain.
    Sure,
    /// Probable.
    Likely,
    /// Doubtful.
    Unsure,
}

/// How the nearest adults responded; good responses protect.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Response {
    /// Not said, or nobody knows.
    #[default]
    Unknown,
    /// Met the child with understanding.
    Understanding,
    /// Partly.
    Partly,
    /// Did not see it.
    Unseen,
    /// Were too affected themselves.
    Overwhelmed,
}

/// One experience or condition of the child's life.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Experience {
    /// Stable identity.
    pub id: ExperienceId,
    /// Which of the fifteen kinds, or another.
    pub kind: KindId,
    /// In the writer's own words; the first sentence is its name in lists.
    pub description: String,
    /// When it happened or began; `None` stands in the tray without a time.
    pub when: Option<When>,
    /// When it stopped.
    pub until: Until,
    /// Sudden or long-lasting.
    pub course: Course,
    /// Whose illness, towards whom the violence, who died: asked where the kind asks for it.
    pub whom: String,
    /// Who it is known from.
    pub sources: Vec<String>,
    /// How sure it is.
    pub certainty: Certainty,
    /// How the nearest adults responded.
    pub response: Response,
    /// The same in words.
    pub response_note: String,
    /// What helped the child.
    pub helped: String,
    /// Who wrote it first and when.
    pub created: Stamp,
    /// The last change.
    pub changed: Stamp,
}

impl Experience {
    /// An experience nobody has described yet.
    pub fn blank(id: ExperienceId, stamp: &Stamp) -> Self {
        Self {
            id,
            kind: KindId::E00,
            description: String::new(),
            when: None,
            until: Until::Unsaid,
            course: Course::default(),
            whom: String::new(),
            sources: Vec::new(),
            certainty: Certainty::Unknown,
            response: Response::Unknown,
            response_note: String::new(),
            helped: String::new(),
            created: stamp.clone(),
            changed: stamp.clone(),
        }
    }

    /// The name in lists and on the timeline: the first sentence of the description, at most 80 characters.
    pub fn name(&self) -> &str {
        first_sentence(&self.description)
    }
}

/// The first sentence of a text without its full stop, cut at a word near 80 characters.
pub fn first_sentence(text: &str) -> &str {
    const LONGEST: usize = 80;
    let text = text.trim();
    let mut end = text.find('\n').unwrap_or(text.len());
    for stop in [". ", "! ", "? "] {
        // "ca. 2020" and other abbreviations: a sentence of under six letters is none.
        if let Some(at) = text[..end]
            .match_indices(stop)
            .map(|(at, _)| at)
            .find(|at| *at >= 6)
        {
            end = end.min(at);
        }
    }
    let line = text[..end].trim_end().trim_end_matches('.');
    match line.char_indices().nth(LONGEST) {
        None => line,
        Some((cut, _)) => match line[..cut].rfind(' ') {
            Some(space) if space > cut / 2 => &line[..space],
            _ => &line[..cut],
        },
    }
}

/// Somebody's view that a reaction may hang together with an experience (*kan hænge sammen med*).
/// Never made by the program.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// Stable identity.
    pub id: LinkId,
    /// The reaction.
    pub reaction: ReactionId,
    /// The experience.
    pub experience: ExperienceId,
    /// What the view rests on, in words; may be empty.
    pub basis: String,
    /// Whose view it is.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// How sure they are.
    #[serde(default)]
    pub certainty: Certainty,
    /// Who made it and when.
    pub created: Stamp,
    /// The last change of what it rests on; `None` while nobody has changed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changed: Option<Stamp>,
}

impl Link {
    /// A link that rests on nothing said yet.
    pub fn new(id: LinkId, reaction: ReactionId, experience: ExperienceId, stamp: &Stamp) -> Self {
        Self {
            id,
            reaction,
            experience,
            basis: String::new(),
            sources: Vec::new(),
            certainty: Certainty::Unknown,
            created: stamp.clone(),
            changed: None,
        }
    }

    /// When it was last written in, and by whom.
    pub fn last_change(&self) -> &Stamp {
        self.changed.as_ref().unwrap_or(&self.created)
    }
}
