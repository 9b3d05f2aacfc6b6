//! How somebody likes the timeline: which lanes stand where, which are folded, which links are drawn.

use serde::{Deserialize, Serialize};

/// A lane that can be moved and folded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum TimelineLane {
    /// What went on.
    Conditions,
    /// What happened.
    Experiences,
    /// Reactions of the screenings.
    Reactions,
    /// Homes, placements and schools.
    Placement,
    /// People in the child's life.
    Presence,
    /// Sub-goals.
    SubGoals,
    /// Rounds.
    Rounds,
}

impl TimelineLane {
    /// All from top to bottom as they stand until somebody moves them.
    pub const ALL: [Self; 7] = [
        Self::Conditions,
        Self::Experiences,
        Self::Reactions,
        Self::Placement,
        Self::Presence,
        Self::SubGoals,
        Self::Rounds,
    ];
}

/// Which links between experiences and reactions are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum LinksShown {
    /// Those of what is chosen.
    #[default]
    OfChosen,
    /// All.
    All,
    /// None.
    None,
}

impl LinksShown {
    /// All in the order they are offered.
    pub const ALL: [Self; 3] = [Self::OfChosen, Self::All, Self::None];
}

/// The timeline as somebody left it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TimelineLook {
    /// Lanes from top to bottom; those not named follow in their usual order.
    pub order: Vec<TimelineLane>,
    /// Lanes of which only a strip is shown.
    pub folded: Vec<TimelineLane>,
    /// Whether the homes of the child stand behind the lanes.
    pub shows_homes: bool,
    /// Which links are drawn.
    pub links: LinksShown,
}

impl Default for TimelineLook {
    fn default() -> Self {
        Self {
            order: Vec::new(),
            folded: Vec::new(),
            shows_homes: true,
            links: LinksShown::default(),
        }
    }
}

impl TimelineLook {
    /// Every lane once, from top to bottom.
    pub fn lanes(&self) -> Vec<TimelineLane> {
        let mut lanes = Vec::with_capacity(TimelineLane::ALL.len());
        for lane in self.order.iter().chain(&TimelineLane::ALL) {
            if !lanes.contains(lane) {
                lanes.push(*lane);
            }
        }
        lanes
    }

    /// Whether only a strip of a lane is shown.
    pub fn is_folded(&self, lane: TimelineLane) -> bool {
        self.folded.contains(&lane)
    }

    /// The same with a lane folded, or unfolded if it was.
    #[must_use]
    pub fn with_folding_turned(mut self, lane: TimelineLane) -> Self {
        if self.is_folded(lane) {
            self.folded.retain(|other| *other != lane);
        } else {
            self.folded.push(lane);
        }
        self
    }

    /// The same with a lane right above another one, or at the bottom.
    #[must_use]
    pub fn with_lane_moved(mut self, lane: TimelineLane, above: Option<TimelineLane>) -> Self {
        if above == Some(lane) {
            return self;
        }
        let mut lanes = self.lanes();
        lanes.retain(|other| *other != lane);
        let at = above
            .and_then(|above| lanes.iter().position(|other| *other == above))
            .unwrap_or(lanes.len());
        lanes.insert(at, lane);
        self.order = if lanes == TimelineLane::ALL {
            Vec::new()
        } else {
            lanes
        };
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_lane_stands_once_however_a_file_names_them() {
        let look = TimelineLook {
            order: vec![TimelineLane::Rounds, TimelineLane::Rounds],
            ..TimelineLook::default()
        };
        let lanes = look.lanes();
        assert_eq!(lanes.len(), TimelineLane::ALL.len());
        assert_eq!(lanes[0], TimelineLane::Rounds);
        assert_eq!(lanes[1], TimelineLane::Conditions);
    }

    #[test]
    fn a_moved_lane_stands_above_the_other_and_comes_back() {
        let look = TimelineLook::default()
            .with_lane_moved(TimelineLane::Rounds, Some(TimelineLane::Reactions));
        assert_eq!(look.lanes()[2], TimelineLane::Rounds);
        let back = look.with_lane_moved(TimelineLane::Rounds, None);
        assert_eq!(back, TimelineLook::default());
        let folded = back.with_folding_turned(TimelineLane::Rounds);
        assert!(folded.is_folded(TimelineLane::Rounds));
        assert!(
            !folded
                .with_folding_turned(TimelineLane::Rounds)
                .is_folded(TimelineLane::Rounds)
        );
    }
}
