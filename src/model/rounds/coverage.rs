//! What the plan has taken up, and what stands open. Each list is a fact to look at, none of them a fault.

use chrono::NaiveDate;

use crate::model::{AimId, Case, Side, Status, SubGoal, SubGoalId, ThemeId, When};

/// What stands open between the board, the aims and the sub-goals. All lists in the order of the case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Themes with cards about what hampers, and no sub-goal at work.
    pub themes_without_sub_goal: Vec<ThemeId>,
    /// Sub-goals at work that belong to no theme.
    pub sub_goals_without_theme: Vec<SubGoalId>,
    /// Sub-goals at work that serve no aim.
    pub sub_goals_without_aim: Vec<SubGoalId>,
    /// Aims without a sub-goal, but for those taken out of the plan.
    pub aims_without_sub_goal: Vec<AimId>,
    /// Days to look at a sub-goal at work again that have passed, oldest first.
    pub checks_passed: Vec<PassedCheck>,
}

impl Coverage {
    /// Whether nothing stands open.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A time to look at a sub-goal again that has passed, with nothing written about the sub-goal since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PassedCheck {
    /// The sub-goal.
    pub sub_goal: SubGoalId,
    /// The time as it was written.
    pub check: When,
    /// The last day it may have meant.
    pub latest: NaiveDate,
}

/// Whether a sub-goal is still worked on: neither reached nor taken out.
const fn is_at_work(status: Status) -> bool {
    match status {
        Status::Planned | Status::UnderWay | Status::Paused | Status::Adjusted => true,
        Status::Reached | Status::TakenOut => false,
    }
}

/// What the plan has not taken up as of a day.
///
/// A time that is not one day has passed when its last day has; one without a last day ("after summer"), or that cannot be placed
/// on the calendar, never does.
pub fn coverage(case: &Case, today: NaiveDate) -> Coverage {
    let at_work: Vec<&SubGoal> = case
        .sub_goals
        .iter()
        .map(|goal| &**goal)
        .filter(|goal| is_at_work(goal.status))
        .collect();
    let without = |is_open: fn(&SubGoal) -> bool| -> Vec<SubGoalId> {
        let open = at_work.iter().filter(|goal| is_open(goal));
        open.map(|goal| goal.id).collect()
    };
    let mut checks_passed: Vec<PassedCheck> = at_work
        .iter()
        .flat_map(|goal| passed_checks(case, goal, today))
        .collect();
    checks_passed.sort_by_key(|passed| passed.latest);
    Coverage {
        themes_without_sub_goal: ThemeId::ALL
            .into_iter()
            .filter(|theme| case.field(*theme, Side::Hampers).next().is_some())
            .filter(|theme| !at_work.iter().any(|goal| goal.themes.contains(theme)))
            .collect(),
        sub_goals_without_theme: without(|goal| goal.themes.is_empty()),
        sub_goals_without_aim: without(|goal| goal.aim.is_none()),
        aims_without_sub_goal: case
            .aims
            .iter()
            .filter(|aim| {
                let serves =
                    |goal: &SubGoal| goal.aim == Some(aim.id) && goal.status != Status::TakenOut;
                !case.sub_goals.iter().any(|goal| serves(goal))
            })
            .map(|aim| aim.id)
            .collect(),
        checks_passed,
    }
}

fn passed_checks(case: &Case, goal: &SubGoal, today: NaiveDate) -> Vec<PassedCheck> {
    let birth = case.child.birth.reckoned();
    let written = case
        .turns_of(goal.id)
        .map(|turn| turn.created.at.date_naive())
        .max();
    let passed = |check: &When| {
        let span = check.date.span(birth)?;
        let is_over = !span.open_end && span.latest < today;
        let is_taken_up = written.is_some_and(|day| day >= span.earliest);
        (is_over && !is_taken_up).then(|| PassedCheck {
            sub_goal: goal.id,
            check: check.clone(),
            latest: span.latest,
        })
    };
    goal.check
        .iter()
        .chain(&goal.further_checks)
        .filter_map(passed)
        .collect()
}
