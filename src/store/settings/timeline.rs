//! How somebody likes the timeline: which lanes stand where, which are folded, which links are drawn.

use serde::{Deserialize, Serialize};

use crate::model::PersonId;

/// A lane that can be moved and folded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum TimelineLane {
    /// Dated notes of functional age.
    Ages,
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
    /// The life of somebody else; without a person, of those nobody named.
    Life(Option<PersonId>),
}

impl TimelineLane {
    /// Those of the child's own life from top to bottom, as they stand until somebody moves them.
    pub const ALL: [Self; 8] = [
        Self::Ages,
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
    /// Whose lives stand beside the child's, by no more than their ids: of each case those it knows are shown.
    pub lives: Vec<Option<PersonId>>,
}

/// Of how many lives it is remembered that they are shown.
const LIVES: usize = 64;

impl Default for TimelineLook {
    fn default() -> Self {
        Self {
            order: Vec::new(),
            folded: Vec::new(),
            shows_homes: true,
            links: LinksShown::default(),
            lives: Vec::new(),
        }
    }
}

impl TimelineLook {
    /// Every lane once, from top to bottom, with those of the lives that are shown.
    pub fn lanes(&self, lives: &[Option<PersonId>]) -> Vec<TimelineLane> {
        let shown = |lane: &TimelineLane| match lane {
            TimelineLane::Life(person) => lives.contains(person),
            _ => true,
        };
        let lives = lives.iter().map(|person| TimelineLane::Life(*person));
        // Notes of age stand under the axis until somebody moves them, also for those who moved others before they could.
        let ages = (!self.order.contains(&TimelineLane::Ages)).then_some(TimelineLane::Ages);
        let named = self.order.iter().copied().filter(shown);
        let mut lanes = Vec::with_capacity(TimelineLane::ALL.len());
        for lane in ages
            .into_iter()
            .chain(named)
            .chain(TimelineLane::ALL)
            .chain(lives)
        {
            if !lanes.contains(&lane) {
                lanes.push(lane);
            }
        }
        lanes
    }

    /// The same with a life shown, or hidden if it was; what was said about the lane of a hidden one is forgotten.
    #[must_use]
    pub fn with_life_turned(mut self, person: Option<PersonId>) -> Self {
        if self.lives.contains(&person) {
            self.forget(person);
            return self;
        }
        self.lives.push(person);
        while self.lives.len() > LIVES
            && let Some(oldest) = self.lives.first().copied()
        {
            self.forget(oldest);
        }
        self
    }

    fn forget(&mut self, person: Option<PersonId>) {
        let lane = TimelineLane::Life(person);
        self.lives.retain(|other| *other != person);
        self.order.retain(|other| *other != lane);
        self.folded.retain(|other| *other != lane);
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
    pub fn with_lane_moved(
        mut self,
        lane: TimelineLane,
        above: Option<TimelineLane>,
        lives: &[Option<PersonId>],
    ) -> Self {
        if above == Some(lane) {
            return self;
        }
        // Lives of other cases keep their places.
        let mut lanes = self.order.clone();
        for shown in self.lanes(lives) {
            if !lanes.contains(&shown) {
                let at = if shown == TimelineLane::Ages {
                    0
                } else {
                    lanes.len()
                };
                lanes.insert(at, shown);
            }
        }
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
        let lanes = look.lanes(&[]);
        assert_eq!(lanes.len(), TimelineLane::ALL.len());
        let first = [
            TimelineLane::Ages,
            TimelineLane::Rounds,
            TimelineLane::Conditions,
        ];
        assert_eq!(lanes[..3], first);
    }

    #[test]
    fn a_moved_lane_stands_above_the_other_and_comes_back() {
        let look = TimelineLook::default().with_lane_moved(
            TimelineLane::Rounds,
            Some(TimelineLane::Reactions),
            &[],
        );
        assert_eq!(look.lanes(&[])[3], TimelineLane::Rounds);
        let back = look.with_lane_moved(TimelineLane::Rounds, None, &[]);
        assert_eq!(back, TimelineLook::default());
        let folded = back.with_folding_turned(TimelineLane::Rounds);
        assert!(folded.is_folded(TimelineLane::Rounds));
        assert!(
            !folded
                .with_folding_turned(TimelineLane::Rounds)
                .is_folded(TimelineLane::Rounds)
        );
    }

    #[test]
    fn a_life_that_is_hidden_leaves_no_trace_and_others_keep_their_places() {
        let (mother, brother) = (Some(PersonId::fresh()), Some(PersonId::fresh()));
        let lane = TimelineLane::Life(mother);
        let look = TimelineLook::default()
            .with_life_turned(mother)
            .with_life_turned(brother);
        let lives = look.lives.clone();
        assert_eq!(
            look.lanes(&lives)[8..],
            lives
                .clone()
                .into_iter()
                .map(TimelineLane::Life)
                .collect::<Vec<_>>()
        );
        let moved = look
            .with_lane_moved(lane, Some(TimelineLane::Ages), &lives)
            .with_folding_turned(lane);
        assert_eq!(moved.lanes(&lives)[0], lane);
        assert_eq!(
            moved.lanes(&[])[0],
            TimelineLane::Ages,
            "in another case it is not there"
        );
        let hidden = moved.with_life_turned(mother);
        assert!(!hidden.order.contains(&lane) && !hidden.is_folded(lane));
        assert_eq!(hidden.lives, [brother]);
        let mut many = hidden;
        for _ in 0..200 {
            many = many.with_life_turned(Some(PersonId::fresh()));
        }
        assert_eq!(many.lives.len(), LIVES);
    }
}
