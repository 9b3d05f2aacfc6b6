//! Aims (*indsatsmål*) and the sub-goals (*delmål*) that grow from them.

use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::case::Case;
use super::date::When;
use super::ids::{AimId, CardId, StepId, SubGoalId, TurnId};
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
    /// Whether it is the wording as it was received, which nobody here changes before saying so.
    #[serde(default = "yes")]
    pub is_copy: bool,
    /// Who wrote it first and when.
    pub created: Stamp,
    /// The last change.
    pub changed: Stamp,
}

const fn yes() -> bool {
    true
}

impl Aim {
    /// An aim of which no word is written yet.
    pub fn blank(id: AimId, stamp: &Stamp) -> Self {
        Self {
            id,
            text: String::new(),
            reference: String::new(),
            received: None,
            is_copy: true,
            created: stamp.clone(),
            changed: stamp.clone(),
        }
    }
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
    /// The same in the family's own plain words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub family_wording: String,
    /// The themes it belongs to, in the instrument's order.
    pub themes: Vec<ThemeId>,
    /// The cards it answers, as they were chosen.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cards: Vec<CardId>,
    /// Who does what, in words.
    pub who: String,
    /// What will be seen when something has changed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub sign: String,
    /// A method or manual that is used, where there is one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub method: String,
    /// When the work begins.
    pub start: Option<When>,
    /// When it is looked at again.
    pub check: Option<When>,
    /// When it is looked at after that.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub further_checks: Vec<When>,
    /// Where it stands. It changes together with a [`Turn`] that says why.
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
            family_wording: String::new(),
            themes: Vec::new(),
            cards: Vec::new(),
            who: String::new(),
            sign: String::new(),
            method: String::new(),
            start: None,
            check: None,
            further_checks: Vec::new(),
            status: Status::Planned,
            created: stamp.clone(),
            changed: stamp.clone(),
        }
    }

    /// Lets go of the aim and the cards it points to that the case does not have.
    pub fn let_go_of_gone(&mut self, case: &Case) {
        self.aim = self.aim.filter(|aim| case.aim(*aim).is_some());
        self.cards.retain(|card| case.card(*card).is_some());
    }
}

/// A turn in the story of a sub-goal: where it stood from then on, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turn {
    /// Stable identity.
    pub id: TurnId,
    /// The sub-goal.
    pub sub_goal: SubGoalId,
    /// Where it stood from then on.
    pub status: Status,
    /// Why that changed; empty where it did not.
    pub reason: String,
    /// What was noted.
    pub note: String,
    /// When it was to be looked at again.
    pub next: Option<When>,
    /// Who wrote it first and when.
    pub created: Stamp,
    /// The last change.
    pub changed: Stamp,
}

impl Turn {
    /// A turn of which nothing is said.
    pub fn blank(id: TurnId, sub_goal: SubGoalId, status: Status, stamp: &Stamp) -> Self {
        Self {
            id,
            sub_goal,
            status,
            reason: String::new(),
            note: String::new(),
            next: None,
            created: stamp.clone(),
            changed: stamp.clone(),
        }
    }
}

/// A step within a sub-goal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Stable identity.
    pub id: StepId,
    /// The sub-goal.
    pub sub_goal: SubGoalId,
    /// What is done.
    pub text: String,
    /// Who does it, in words.
    pub who: String,
    /// When it is to be done.
    pub when: Option<When>,
    /// The day it was done.
    pub done: Option<NaiveDate>,
    /// Who wrote it first and when.
    pub created: Stamp,
    /// The last change.
    pub changed: Stamp,
}

impl Step {
    /// A step nobody has worded yet.
    pub fn blank(id: StepId, sub_goal: SubGoalId, stamp: &Stamp) -> Self {
        Self {
            id,
            sub_goal,
            text: String::new(),
            who: String::new(),
            when: None,
            done: None,
            created: stamp.clone(),
            changed: stamp.clone(),
        }
    }
}

impl Case {
    /// The turn with this id.
    pub fn turn(&self, id: TurnId) -> Option<&Arc<Turn>> {
        self.turns.iter().find(|item| item.id == id)
    }

    /// The step with this id.
    pub fn step(&self, id: StepId) -> Option<&Arc<Step>> {
        self.steps.iter().find(|item| item.id == id)
    }

    /// The story of a sub-goal, oldest turn first.
    pub fn turns_of(&self, sub_goal: SubGoalId) -> impl Iterator<Item = &Arc<Turn>> {
        self.turns.iter().filter(move |it| it.sub_goal == sub_goal)
    }

    /// The steps within a sub-goal, in their order.
    pub fn steps_of(&self, sub_goal: SubGoalId) -> impl Iterator<Item = &Arc<Step>> {
        self.steps.iter().filter(move |it| it.sub_goal == sub_goal)
    }

    /// When a sub-goal is looked at next: the first time set that has not passed, or the last where all have. A time without a last
    /// day never passes.
    pub fn next_check<'g>(&self, goal: &'g SubGoal, today: NaiveDate) -> Option<&'g When> {
        let birth = self.child.birth.reckoned();
        let stands = |check: &&When| {
            let span = check.date.span(birth);
            span.is_none_or(|span| span.open_end || span.latest >= today)
        };
        let checks = || goal.check.iter().chain(&goal.further_checks);
        checks().find(stands).or_else(|| checks().last())
    }

    /// The sub-goals that answer a card.
    pub fn sub_goals_of_card(&self, card: CardId) -> impl Iterator<Item = &Arc<SubGoal>> {
        self.sub_goals
            .iter()
            .filter(move |goal| goal.cards.contains(&card))
    }
}
