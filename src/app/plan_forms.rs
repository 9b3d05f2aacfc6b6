//! Forms of the plan: an aim as it was received, a step within a sub-goal, a turn in a sub-goal's story, and what a sub-goal is begun from.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;

use super::command::{Command, Which};
use super::dates::written;
use super::follow_up::next_time;
use super::forms::{Forms, ItemForm, SubGoalForm, Written as _};
use super::state::State;
use super::update::{make_all, make_as, update};
use super::writing::{editable, show_sub_goal};
use crate::model::{
    Aim, AimId, CardId, Case, Edit, ItemRef, Stamp, Status, Step, StepId, SubGoal, SubGoalId,
    ThemeId, TurnId, When,
};
use crate::text::Words;

/// An aim being written.
pub type AimForm = ItemForm<Aim>;
/// A step being written.
pub type StepForm = ItemForm<Step>;

/// What a new sub-goal is begun from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SubGoalStart {
    /// A card it will answer; it belongs to the card's theme.
    Card(CardId),
    /// A theme it belongs to.
    Theme(ThemeId),
    /// An aim it serves.
    Aim(AimId),
}

/// A turn in the story of a sub-goal, being written.
#[derive(Clone, Debug, PartialEq)]
pub struct TurnForm {
    /// The turn it becomes.
    pub id: TurnId,
    /// The sub-goal as it stood when the form was opened.
    pub goal: SubGoal,
    /// When it was to be looked at next, as that stood.
    pub agreed: Option<When>,
    /// Where it stands from then on, where somebody chose that.
    pub status: Option<Status>,
    /// Why.
    pub reason: String,
    /// What is typed as the day it is looked at again.
    pub check: String,
    /// The same as it was understood.
    pub next: Option<When>,
    /// Whether it was to be saved without a reason: then what is needed is said.
    pub is_asked: bool,
}

impl TurnForm {
    /// The form for a sub-goal as it stands now.
    pub fn of(case: &Case, goal: &SubGoal, today: NaiveDate) -> Self {
        let agreed = case.next_check(goal, today);
        Self {
            id: TurnId::fresh(),
            goal: goal.clone(),
            agreed: agreed.cloned(),
            status: None,
            reason: String::new(),
            check: written(agreed),
            next: agreed.cloned(),
            is_asked: false,
        }
    }

    /// Whether anything was chosen or written since it was opened.
    pub fn is_written(&self) -> bool {
        self.status.is_some_and(|status| status != self.goal.status)
            || !self.reason.trim().is_empty()
            || self.next != self.agreed
    }

    /// Whether there is a turn to save: every turn says why.
    pub fn can_be_saved(&self) -> bool {
        !self.reason.trim().is_empty()
    }

    /// Writes when it is looked at again; nothing written leaves the day that was set.
    pub fn write_check(&mut self, text: String, today: NaiveDate, words: &Words) {
        self.next = next_time(&text, today, words).or_else(|| self.agreed.clone());
        self.check = text;
    }

    /// The status the sub-goal has once the turn is saved: what nobody chose stays as it is now, also where others changed it
    /// since the form was opened.
    pub fn status(&self, case: &Case) -> Status {
        let now = case.sub_goal(self.goal.id);
        self.status
            .unwrap_or_else(|| now.map_or(self.goal.status, |goal| goal.status))
    }

    /// The edit that puts the turn into the story.
    pub fn edit(&self, case: &Case) -> Edit {
        Edit::TurnSubGoal {
            id: self.id,
            sub_goal: self.goal.id,
            status: self.status(case),
            reason: self.reason.trim().to_owned(),
            note: String::new(),
            next: self.next.clone().filter(|_| self.next != self.agreed),
        }
    }
}

/// The edits that put a turn into a story. Where the story has none yet, where the sub-goal stood until then goes first, without a
/// reason: so no former status is lost.
pub fn turn_edits(case: &Case, turn: Edit) -> Vec<Edit> {
    let Edit::TurnSubGoal {
        sub_goal, status, ..
    } = &turn
    else {
        return vec![turn];
    };
    let stood = case.sub_goal(*sub_goal).map(|goal| goal.status);
    let begins = case.turns_of(*sub_goal).next().is_none();
    match stood.filter(|stood| begins && stood != status) {
        Some(stood) => vec![
            Edit::TurnSubGoal {
                id: TurnId::fresh(),
                sub_goal: *sub_goal,
                status: stood,
                reason: String::new(),
                note: String::new(),
                next: None,
            },
            turn,
        ],
        None => vec![turn],
    }
}

pub(super) fn blank_aim(stamp: &Stamp) -> Aim {
    Aim::blank(AimId::fresh(), stamp)
}

/// The edit that says a step is done today, or that it is not after all.
pub fn tick_step(step: &Step, today: NaiveDate) -> Edit {
    let done = step.done.is_none().then_some(today);
    Edit::PutStep(Box::new(Step {
        done,
        ..step.clone()
    }))
}

/// The form of a sub-goal of the case with its steps.
pub(super) fn sub_goal_form(case: &Case, id: SubGoalId, words: &Words) -> Option<SubGoalForm> {
    let item = case.sub_goal(id)?;
    let steps = case
        .steps_of(id)
        .map(|step| StepForm::of((**step).clone(), words))
        .collect();
    Some(SubGoalForm::of((**item).clone(), steps))
}

/// Begins a new sub-goal from something.
pub(super) fn begin_sub_goal(state: &mut State, start: SubGoalStart) {
    let mut item = SubGoal::blank(SubGoalId::fresh(), &state.stamp());
    let card = |id| Some(state.session.as_ref()?.case().card(id)?.theme);
    match start {
        SubGoalStart::Card(id) => {
            let Some(theme) = card(id) else { return };
            item.themes.push(theme);
            item.cards.push(id);
        }
        SubGoalStart::Theme(theme) => item.themes.push(theme),
        SubGoalStart::Aim(id) => item.aim = Some(id),
    }
    show_sub_goal(state, Some(SubGoalForm::of(item, Vec::new())));
}

/// Opens the form of a turn. One that is written in for another sub-goal is shown instead: a draft is never replaced.
pub(super) fn open_turn(state: &mut State, id: SubGoalId) {
    let today = state.today();
    let Some(session) = editable(&mut state.session) else {
        return;
    };
    match &session.forms.turn {
        Some(form) if form.goal.id == id => return,
        Some(form) if form.is_written() => {
            let item = ItemRef::SubGoal(form.goal.id);
            return update(state, Command::ShowItem(item));
        }
        _ => {}
    }
    let case = session.case();
    let goal = case.sub_goal(id);
    let form = goal.map(|goal| Box::new(TurnForm::of(case, goal, today)));
    session.forms.turn = form;
}

/// Puts the turn into the story and closes the form. Without a reason it stays and says what is needed.
pub(super) fn commit_turn(state: &mut State) {
    let Some(session) = &mut state.session else {
        return;
    };
    let Some(mut form) = session.forms.turn.take() else {
        return;
    };
    if !form.can_be_saved() {
        form.is_asked = true;
        session.forms.turn = Some(form);
        return;
    }
    let edits = turn_edits(session.case(), form.edit(session.case()));
    if !make_as(state, "turn-sub-goal", &edits)
        && let Some(session) = &mut state.session
    {
        session.forms.turn = Some(form);
    }
}

/// Opens the line for a step. One that is written in for another step is shown instead.
pub(super) fn open_step(state: &mut State, sub_goal: SubGoalId, which: Which<StepId>) {
    let (stamp, lang) = (state.stamp(), state.lang);
    let Some(session) = editable(&mut state.session) else {
        return;
    };
    if let Some(form) = &session.forms.step
        && form.is_written()
    {
        let item = ItemRef::SubGoal(form.item.sub_goal);
        return update(state, Command::ShowItem(item));
    }
    let item = match which {
        Which::New => Step::blank(StepId::fresh(), sub_goal, &stamp),
        Which::Existing(id) => match session.case().step(id) {
            Some(step) => (**step).clone(),
            None => return,
        },
    };
    session.forms.step = Some(Box::new(StepForm::of(item, Words::of(lang))));
}

/// The sub-goals something is written about that is not in the case yet.
fn written_about(forms: &Forms, case: &Case) -> BTreeSet<SubGoalId> {
    let turn = forms.written_turn().map(|form| form.goal.id);
    let step = forms.step.as_ref().filter(|form| form.is_written());
    let follow_up = forms.follow_up.as_deref();
    let drafts = follow_up.map(|form| form.unsaved(case)).unwrap_or_default();
    turn.into_iter()
        .chain(step.map(|form| form.item.sub_goal))
        .chain(drafts.into_iter().map(|goal| goal.id))
        .collect()
}

/// Keeps the sub-goals others removed while something was being written about them, with their stories and steps, and says so: what
/// is written would have no place. `before` is the case until the others' work came in.
pub(super) fn keep_written_about(state: &mut State, before: &Arc<Case>) {
    let Some(session) = editable(&mut state.session) else {
        return;
    };
    let (case, written) = (session.case(), written_about(&session.forms, before));
    let gone = written
        .into_iter()
        .filter(|id| case.sub_goal(*id).is_none());
    let gone: Vec<SubGoalId> = gone.filter(|id| before.sub_goal(*id).is_some()).collect();
    for id in gone {
        let steps = before.steps_of(id).map(|step| ItemRef::Step(step.id));
        let turns = before.turns_of(id).map(|turn| ItemRef::Turn(turn.id));
        let items = [ItemRef::SubGoal(id)].into_iter().chain(steps).chain(turns);
        let edits: Vec<Edit> = items
            .map(|item| Edit::TakeOver {
                from: Arc::clone(before),
                item,
                field: None,
            })
            .collect();
        make_all(state, "keep-sub-goal", &edits);
    }
}

/// Puts what is being written about a sub-goal into its story before somebody removes it: taking the removal back brings the words
/// back too.
pub(super) fn keep_before_removal(state: &mut State, id: SubGoalId) {
    let (today, words) = (state.today(), Words::of(state.lang));
    let Some(session) = editable(&mut state.session) else {
        return;
    };
    let case = Arc::clone(session.case());
    let Some(goal) = case.sub_goal(id) else {
        return;
    };
    let forms = &mut session.forms;
    let mut edits = Vec::new();
    if let Some(mut turn) = forms.turn.take_if(|form| form.goal.id == id)
        && turn.is_written()
    {
        if !turn.can_be_saved() {
            turn.status = None;
        }
        edits.extend(turn_edits(&case, turn.edit(&case)));
    }
    if let Some(step) = forms.step.take_if(|form| form.item.sub_goal == id)
        && step.is_written()
    {
        edits.push(step.item.put());
    }
    let draft = forms.follow_up.as_mut();
    if let Some(draft) = draft.and_then(|form| form.drafts.remove(&id))
        && draft.is_written(goal)
    {
        edits.push(draft.edit_to_keep(goal, today, words));
    }
    if !edits.is_empty() {
        make_as(state, "turn-sub-goal", &edits);
    }
}

/// Lets go of what is written about sub-goals that are gone: it has no place any more.
pub(super) fn forget_gone(state: &mut State) {
    let Some(session) = &mut state.session else {
        return;
    };
    let case = Arc::clone(session.case());
    let forms = &mut session.forms;
    forms
        .turn
        .take_if(|form| case.sub_goal(form.goal.id).is_none());
    forms
        .step
        .take_if(|form| case.sub_goal(form.item.sub_goal).is_none());
}

/// Whether what is written in the panel of the plan can be put into the case: a step has words, a turn a reason. What cannot is
/// shown, with what it needs.
pub(super) fn can_be_committed(state: &mut State) -> bool {
    let Some(session) = &mut state.session else {
        return true;
    };
    let turn = session.forms.turn.as_mut();
    let turn = turn.filter(|form| form.is_written() && !form.can_be_saved());
    let step = session.forms.step.as_ref();
    let step = step.filter(|form| form.is_written() && !form.can_be_saved());
    let goal = match (turn, step) {
        (Some(form), _) => {
            form.is_asked = true;
            form.goal.id
        }
        (None, Some(form)) => form.item.sub_goal,
        (None, None) => return true,
    };
    update(state, Command::ShowItem(ItemRef::SubGoal(goal)));
    false
}
