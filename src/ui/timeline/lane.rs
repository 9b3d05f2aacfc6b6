//! The lanes of the line: which there are and in which order they stand. Pure.

use crate::app::settings::{TimelineLane, TimelineLook};
use crate::model::PersonId;

/// A lane of the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Lane {
    /// Dated notes of functional age; right below the axis, beside real age and calendar, until somebody moves them.
    Ages,
    /// *Opvækstvilkår*: what went on.
    Conditions,
    /// *Belastende oplevelser*: what happened.
    Experiences,
    /// *Reaktioner fra screeninger*.
    Reactions,
    /// *Anbringelse og skole*, and where the child lived.
    Placement,
    /// People in the child's life.
    Presence,
    /// *Delmål*.
    SubGoals,
    /// Rounds.
    Rounds,
    /// The life of a parent or another child, beside the child's own; without a person, of those nobody named.
    Life(Option<PersonId>),
}

impl Lane {
    /// The lanes of the child's own life, from top to bottom as they stand until somebody moves them.
    pub const OWN: [Self; 8] = [
        Self::Ages,
        Self::Conditions,
        Self::Experiences,
        Self::Reactions,
        Self::Placement,
        Self::Presence,
        Self::SubGoals,
        Self::Rounds,
    ];

    /// The lane as it is moved, folded and remembered.
    pub const fn remembered(self) -> TimelineLane {
        match self {
            Self::Ages => TimelineLane::Ages,
            Self::Conditions => TimelineLane::Conditions,
            Self::Experiences => TimelineLane::Experiences,
            Self::Reactions => TimelineLane::Reactions,
            Self::Placement => TimelineLane::Placement,
            Self::Presence => TimelineLane::Presence,
            Self::SubGoals => TimelineLane::SubGoals,
            Self::Rounds => TimelineLane::Rounds,
            Self::Life(person) => TimelineLane::Life(person),
        }
    }

    /// Shown also while nothing stands in it, so that its place is known.
    pub const fn always_shown(self) -> bool {
        matches!(
            self,
            Self::Conditions
                | Self::Experiences
                | Self::Reactions
                | Self::Placement
                | Self::SubGoals
        )
    }

    /// Labels stand over its bands, not behind its marks.
    pub const fn labels_over(self) -> bool {
        matches!(
            self,
            Self::Conditions | Self::Placement | Self::Presence | Self::Rounds | Self::Life(_)
        )
    }

    /// What frames the life rather than loading it: drawn quieter.
    pub const fn is_quiet(self) -> bool {
        matches!(self, Self::Placement | Self::Presence | Self::Life(_))
    }
}

impl From<TimelineLane> for Lane {
    fn from(lane: TimelineLane) -> Self {
        match lane {
            TimelineLane::Ages => Self::Ages,
            TimelineLane::Conditions => Self::Conditions,
            TimelineLane::Experiences => Self::Experiences,
            TimelineLane::Reactions => Self::Reactions,
            TimelineLane::Placement => Self::Placement,
            TimelineLane::Presence => Self::Presence,
            TimelineLane::SubGoals => Self::SubGoals,
            TimelineLane::Rounds => Self::Rounds,
            TimelineLane::Life(person) => Self::Life(person),
        }
    }
}

/// The lanes from top to bottom with whether each is folded. `has` says whether anything stands in a lane; `lives` are
/// those whose lives are shown, in their order.
pub fn arranged(
    look: &TimelineLook,
    has: impl Fn(Lane) -> bool,
    lives: &[Option<PersonId>],
) -> Vec<(Lane, bool)> {
    look.lanes(lives)
        .into_iter()
        .map(|lane| (Lane::from(lane), look.is_folded(lane)))
        .filter(|(lane, _)| lane.always_shown() || matches!(lane, Lane::Life(_)) || has(*lane))
        .collect()
}
