//! Forms that are filled in before they become one edit. They are kept with the session, so that nothing typed is lost
//! by looking at another view, and unsaved work includes them.

use std::collections::BTreeMap;

use crate::model::{Experience, Side, SubGoal, ThemeId};

/// An experience being written.
#[derive(Clone, Debug, PartialEq)]
pub struct ExperienceForm {
    /// The experience as it will stand.
    pub item: Experience,
    /// The item when the form was opened; tells whether anything was written.
    pub before: Experience,
    /// What is typed in *Hvornår?*, understood or not.
    pub when: String,
    /// What is typed in *til*.
    pub until: String,
}

/// A sub-goal being written.
#[derive(Clone, Debug, PartialEq)]
pub struct SubGoalForm {
    /// The sub-goal as it will stand.
    pub item: SubGoal,
    /// The item when the form was opened.
    pub before: SubGoal,
    /// What is typed as start.
    pub start: String,
    /// What is typed as check date.
    pub check: String,
}

/// The forms of a session; at most one of each kind is open.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Forms {
    /// The experience being written.
    pub experience: Option<Box<ExperienceForm>>,
    /// The sub-goal being written.
    pub sub_goal: Option<Box<SubGoalForm>>,
    /// What is typed for new cards that are not added yet, by field of the board.
    pub new_cards: BTreeMap<(ThemeId, Side), String>,
}

impl Forms {
    /// Whether something was written that is not in the case yet.
    pub fn hold_work(&self) -> bool {
        self.experience
            .as_ref()
            .is_some_and(|form| form.item != form.before)
            || self
                .sub_goal
                .as_ref()
                .is_some_and(|form| form.item != form.before)
            || !self.new_cards.is_empty()
    }
}
