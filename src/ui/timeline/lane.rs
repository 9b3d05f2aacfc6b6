//! The lanes of the line: which there are and in which order they stand. Pure.

use crate::app::settings::{TimelineLane, TimelineLook};
use crate::model::PersonId;

/// A lane of the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Lane {
    /// Dated notes of functional age; right below the axis, beside real age and calendar.
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

    /// The lane somebody can move and fold; notes of age and other lives stay where they are.
    pub const fn movable(self) -> Option<TimelineLane> {
        Some(match self {
            Self::Conditions => TimelineLane::Conditions,
            Self::Experiences => TimelineLane::Experiences,
            Self::Reactions => TimelineLane::Reactions,
            Self::Placement => TimelineLane::Placement,
            Self::Presence => TimelineLane::Presence,
            Self::SubGoals => TimelineLane::SubGoals,
            Self::Rounds => TimelineLane::Rounds,
            Self::Ages | Self::Life(_) => return None,
        })
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
            TimelineLane::Conditions => Self::Conditions,
            TimelineLane::Experiences => Self::Experiences,
            TimelineLane::Reactions => Self::Reactions,
            TimelineLane::Placement => Self::Placement,
            TimelineLane::Presence => Self::Presence,
            TimelineLane::SubGoals => Self::SubGoals,
            TimelineLane::Rounds => Self::Rounds,
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
    let own = look.lanes().into_iter().map(|lane| {
        let folded = look.is_folded(lane);
        (Lane::from(lane), folded)
    });
    std::iter::once((Lane::Ages, false))
        .chain(own)
        .filter(|(lane, _)| lane.always_shown() || has(*lane))
        .chain(lives.iter().map(|person| (Lane::Life(*person), false)))
        .collect()
}
