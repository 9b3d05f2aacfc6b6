//! Aims (*indsatsmål*) and the sub-goals (*delmål*) that grow from them.

use serde::{Deserialize, Serialize};

use super::date::When;
use super::ids::{AimId, SubGoalId};
use super::instrument::ThemeId;
use super::stamp::Stamp;

/// An aim as the authority wrote it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Aim {
    /// Stable identity.
    pub id: AimId,
    /// The wording.
    pub text: String,
    /// The paragraph it rests on as free text ("Barnets lov § 32"): laws change, the app claims nothing.
    pub reference: String,
    /// When it was received.
    pub received: Option<When>,
    /// Who wrote it first and when.
    pub created: Stamp,
    /// The last change.
    pub changed: Stamp,
}

/// Where a sub-goal stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Status {
    /// Agreed, not begun.
    #[default]
    Planned,
    /// Worked on.
    UnderWay,
    /// Resting.
    Paused,
    /// Changed on the way.
    Adjusted,
    /// Reached.
    Reached,
    /// Taken out of the plan.
    TakenOut,
}

impl Status {
    /// All in the order they are offered.
    pub const ALL: [Self; 6] = [
        Self::Planned,
        Self::UnderWay,
        Self::Paused,
        Self::Adjusted,
        Self::Reached,
        Self::TakenOut,
    ];
}

/// A sub-goal made with the family.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SubGoal {
    /// Stable identity.
    pub id: SubGoalId,
    /// The aim it serves.
    pub aim: Option<AimId>,
    /// The wording.
    pub text: String,
    /// The themes it belongs to, in the instrument's order.
    pub themes: Vec<ThemeId>,
    /// Who does what, in words.
    pub who: String,
    /// When the work begins.
    pub start: Option<When>,
    /// When it is looked at again.
    pub check: Option<When>,
    /// Where it stands.
    pub status: Status,
    /// Who wrote it first and when.
    pub created: Stamp,
    /// The last change.
    pub changed: Stamp,
}

impl SubGoal {
    /// A sub-goal nobody has worded yet.
    pub fn blank(id: SubGoalId, stamp: &Stamp) -> Self {
        Self {
            id,
            aim: None,
            text: String::new(),
            themes: Vec::new(),
            who: String::new(),
            start: None,
            check: None,
            status: Status::Planned,
            created: stamp.clone(),
            changed: stamp.clone(),
        }
    }
}
