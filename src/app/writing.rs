//! What is written before it stands in the case: forms that are opened, kept, committed and closed, and lines for new cards
//! and new knowledge.

use std::sync::Arc;

use super::command::{Command, View, Which};
use super::follow_up;
use super::forms::{Beginning, ExperienceForm, ItemForm, SubGoalForm, Written, new_entry};
use super::plan_forms::{can_be_committed, forget_gone, sub_goal_form};
use super::session::{Access, Session};
use super::state::State;
use super::update::{make, make_as, refuse, update};
use crate::model::{
    Aim, AimId, CardId, Case, CorrectionId, Decision, Edit, Entry, EntryId, Experience,
    ExperienceId, Heading, Period, PeriodId, Question, QuestionId, RoundId, Side, Stamp, SubGoal,
    SubGoalId, ThemeId, Voice, When,
};
use crate::text::Words;

/// Puts an item that was edited in a form into the case, and says whether that was done. `before` is the item as the form began
/// with it: where others changed it since, both are merged.
pub(super) fn put(state: &mut State, before: &Edit, after: &Edit) -> bool {
    let is_as_begun = state.session.as_ref().is_none_or(|session| {
        let case = session.case();
        match before {
            // An item that never was in the case is blank before; one that is gone was taken out by others.
            Edit::PutExperience(item) => case
                .experience(item.id)
                .map_or(item.description.is_empty(), |now| **now == **item),
            Edit::PutSubGoal(item) => case
                .sub_goal(item.id)
                .map_or(item.text.is_empty(), |now| **now == **item),
            Edit::PutAim(item) => case
                .aim(item.id)
                .map_or(item.text.is_empty(), |now| **now == **item),
            Edit::PutStep(item) => case
                .step(item.id)
                .map_or(item.text.is_empty(), |now| **now == **item),
            Edit::PutEntry(item) => case
                .entry(item.id)
                .map_or(item.text.is_empty(), |now| **now == **item),
            Edit::PutPeriod(item) => case
                .period(item.id)
                .map_or(item.text.is_empty(), |now| **now == **item),
            Edit::PutQuestion(item) => case
                .question(item.id)
                .map_or(item.text.is_empty(), |now| **now == **item),
            Edit::PutPerson(item) => case
                .person(item.id)
                .map_or(item.name.is_empty(), |now| **now == **item),
            Edit::PutBond(item) => case
                .bond(item.id)
                .map_or(item.one == item.other, |now| **now == **item),
            Edit::PutInvolvement(item) => case.involvement(item.id).map_or(
                item.decision == Decision::Unsaid && item.who.is_empty(),
                |now| **now == **item,
            ),
            _ => true,
        }
    });
    if is_as_begun {
        return make(state, after);
    }
    let stamp = state.stamp();
    let now_secs = state.clock.seconds();
    let Some(session) = &mut state.session else {
        return false;
    };
    match session.put(before, after, &stamp, now_secs) {
        Ok(()) => {
            state.toast = None;
            true
        }
        Err(error) => {
            refuse(state, error);
            false
        }
    }
}

/// Makes a card of what is typed in a field; blanks alone are no card.
pub(super) fn add_new_card(state: &mut State, theme: ThemeId, side: Side, voice: Voice) {
    let typed = state
        .session
        .as_mut()
        .and_then(|session| session.forms.new_cards.remove(&(theme, side)));
    let Some(typed) = typed.filter(|typed| !typed.trim().is_empty()) else {
        return;
    };
    let card = Edit::AddCard {
        id: CardId::fresh(),
        theme,
        side,
        text: typed.trim().to_owned(),
        voice,
        origin: None,
    };
    if !make(state, &card)
        && let Some(session) = &mut state.session
    {
        session.forms.new_cards.insert((theme, side), typed);
    }
}

/// Adds what is typed in a cell of the mapping; blanks alone are no knowledge.
pub(super) fn add_new_entry(state: &mut State, heading: Heading, side: Side) {
    let typed = state
        .session
        .as_mut()
        .and_then(|session| session.forms.new_entries.remove(&(heading, side)));
    let Some(typed) = typed.filter(|typed| !typed.trim().is_empty()) else {
        return;
    };
    let entry = new_entry(heading, side, &typed, &state.stamp());
    if !make(state, &entry)
        && let Some(session) = &mut state.session
    {
        session.forms.new_entries.insert((heading, side), typed);
    }
}

/// Notes what is typed beside a closed round or a card of its board; blanks alone are no note.
pub(super) fn add_correction(state: &mut State, round: RoundId, card: Option<CardId>) {
    let typed = state
        .session
        .as_mut()
        .and_then(|session| session.forms.new_corrections.remove(&(round, card)));
    let Some(typed) = typed.filter(|typed| !typed.trim().is_empty()) else {
        return;
    };
    if !make(state, &correction(round, card, &typed))
        && let Some(session) = &mut state.session
    {
        session.forms.new_corrections.insert((round, card), typed);
    }
}

/// The edit that notes something beside a closed round.
pub(super) fn correction(round: RoundId, card: Option<CardId>, text: &str) -> Edit {
    Edit::Correct {
        id: CorrectionId::fresh(),
        round,
        card,
        text: text.trim().to_owned(),
    }
}

/// Puts every open form into the case. False when one cannot be: then it is shown, so that it can be finished.
pub(super) fn commit_forms(state: &mut State) -> bool {
    fn can_be<T: Written>(form: Option<&ItemForm<T>>) -> bool {
        form.is_none_or(|form| !form.is_written() || form.can_be_saved())
    }
    let Some(session) = &state.session else {
        return true;
    };
    let forms = &session.forms;
    let sub_goal = forms.sub_goal.as_ref();
    let sub_goal_can = sub_goal.is_none_or(|form| !form.is_written() || form.can_be_saved());
    // These take the place of a view; the others lie over every view.
    if !can_be(forms.experience.as_deref()) || !sub_goal_can {
        show_form(state);
        return false;
    }
    if !can_be(forms.entry.as_deref())
        || !can_be(forms.period.as_deref())
        || !can_be(forms.question.as_deref())
        || !can_be(forms.aim.as_deref())
        || !forms
            .network
            .as_ref()
            .is_none_or(|form| !form.is_written() || form.can_be_saved())
    {
        return false;
    }
    forget_gone(state);
    if !can_be_committed(state) || !follow_up::commit(state) {
        return false;
    }
    for command in [
        Command::CommitExperience,
        Command::CommitSubGoal,
        Command::CommitEntry,
        Command::CommitPeriod,
        Command::CommitQuestion,
        Command::CommitNetworkForm,
        Command::CommitAim,
        Command::CommitStep,
        Command::CommitTurn,
    ] {
        update(state, command);
    }
    true
}

/// Puts everything typed for new cards, as new knowledge and beside closed rounds into the case: what stands on the screen is what is saved.
pub(super) fn add_all_typed(state: &mut State) {
    let Some(session) = &state.session else {
        return;
    };
    let fields: Vec<_> = session.forms.new_cards.keys().copied().collect();
    let cells: Vec<_> = session.forms.new_entries.keys().copied().collect();
    let notes: Vec<_> = session.forms.new_corrections.keys().copied().collect();
    for (theme, side) in fields {
        add_new_card(state, theme, side, Voice::Unsaid);
    }
    for (heading, side) in cells {
        add_new_entry(state, heading, side);
    }
    for (round, card) in notes {
        add_correction(state, round, card);
    }
}

pub(super) fn open_experience(state: &mut State, which: Which<ExperienceId>) {
    let stamp = state.stamp();
    let item = match which {
        Which::New => Some(Experience::blank(ExperienceId::fresh(), &stamp)),
        Which::Existing(id) => state
            .session
            .as_ref()
            .and_then(|session| session.case().experience(id))
            .map(|item| (**item).clone()),
    };
    show_experience(state, item);
}

/// The form of an experience, unless one is being written.
fn show_experience(state: &mut State, item: Option<Experience>) {
    let lang = state.lang;
    let Some(session) = editable(&mut state.session) else {
        return;
    };
    if let Some(form) = &session.forms.experience
        && form.is_written()
    {
        // A draft is never replaced: it is shown instead.
        show_form(state);
        return;
    }
    let Some(item) = item else { return };
    session.forms.experience = Some(Box::new(ExperienceForm::of(item, Words::of(lang))));
    open_form(state);
}

/// Opens the form of something new, with the time it was or began.
pub(super) fn begin_at(state: &mut State, what: Beginning, when: When) {
    let when = Some(when);
    match what {
        Beginning::Experience(course) => {
            let blank = Experience::blank(ExperienceId::fresh(), &state.stamp());
            let item = Experience {
                when,
                course,
                ..blank
            };
            show_experience(state, Some(item));
        }
        Beginning::Period(kind, person) => {
            let blank = |stamp: &Stamp| Period {
                kind,
                person,
                when: when.clone(),
                ..blank_period(stamp)
            };
            open(state, Which::New, Case::period, blank);
        }
        Beginning::AgeNote => {
            let blank = |stamp: &Stamp| Entry {
                heading: Heading::Age,
                when: when.clone(),
                ..blank_entry(stamp)
            };
            open(state, Which::New, Case::entry, blank);
        }
        Beginning::SubGoal => {
            let blank = SubGoal::blank(SubGoalId::fresh(), &state.stamp());
            let item = SubGoal {
                start: when,
                ..blank
            };
            show_sub_goal(state, Some(SubGoalForm::of(item, Vec::new())));
        }
    }
}

/// Opens the form of an item, unless one of its kind is being written already: a draft is never replaced.
pub(super) fn open<T: Written, Id>(
    state: &mut State,
    which: Which<Id>,
    find: impl Fn(&Case, Id) -> Option<&Arc<T>>,
    blank: impl Fn(&Stamp) -> T,
) {
    let (stamp, lang) = (state.stamp(), state.lang);
    let Some(session) = editable(&mut state.session) else {
        return;
    };
    let item = match which {
        Which::New => blank(&stamp),
        Which::Existing(id) => match find(session.case(), id) {
            Some(item) => (**item).clone(),
            None => return,
        },
    };
    let slot = T::slot(&mut session.forms);
    if slot.as_ref().is_none_or(|form| !form.is_written()) {
        *slot = Some(Box::new(ItemForm::of(item, Words::of(lang))));
    }
}

pub(super) fn blank_entry(stamp: &Stamp) -> Entry {
    Entry::blank(EntryId::fresh(), stamp)
}

pub(super) fn blank_period(stamp: &Stamp) -> Period {
    Period::blank(PeriodId::fresh(), stamp)
}

pub(super) fn blank_question(stamp: &Stamp) -> Question {
    Question::blank(QuestionId::fresh(), stamp)
}

/// Keeps what stands in a form now.
pub(super) fn write<T: Written>(state: &mut State, form: Box<ItemForm<T>>) {
    if let Some(session) = &mut state.session {
        *T::slot(&mut session.forms) = Some(form);
    }
}

/// Puts the item of a form into the case and closes the form; where that cannot be done the form stays.
pub(super) fn commit<T: Written>(state: &mut State) {
    let form = state
        .session
        .as_mut()
        .and_then(|session| T::slot(&mut session.forms).take());
    if let Some(form) = form.filter(|form| form.is_written())
        && !put(state, &form.before.clone().put(), &form.item.clone().put())
    {
        write(state, form);
    }
}

/// Closes a form; what was written in it goes.
pub(super) fn close<T: Written>(state: &mut State) {
    if let Some(session) = &mut state.session {
        *T::slot(&mut session.forms) = None;
    }
}

/// Puts the sub-goal with its steps into the case and closes the form: a new one as one act, one that is there so that what others
/// changed in it meanwhile stays. A new aim goes first, so that the sub-goal can point to it.
pub(super) fn commit_sub_goal(state: &mut State) {
    let stamp = state.stamp();
    let Some(session) = &mut state.session else {
        return;
    };
    let Some(mut form) = session.forms.sub_goal.take() else {
        return;
    };
    if !form.is_written() {
        return;
    }
    // One that was in the case when the form was opened and is not now was taken out by somebody. It is put as every other form is,
    // so that what was erased for good does not come back.
    let is_new = form.is_begun_anew() && session.case().sub_goal(form.item.id).is_none();
    let as_written = form.clone();
    form.item.let_go_of_gone(session.case());
    let mut edits = Vec::new();
    if let Some(text) = form.wanted_aim() {
        let aim = Aim {
            text: text.to_owned(),
            // It is worded here and now, and not received.
            is_copy: false,
            ..Aim::blank(AimId::fresh(), &stamp)
        };
        let id = aim.id;
        edits.push(aim.put());
        form.item.aim = Some(id);
        form.new_aim = None;
    }
    let is_done = if is_new {
        edits.push(Edit::PutSubGoal(Box::new(form.item.clone())));
        let steps = form.steps.iter().filter(|step| step.can_be_saved());
        edits.extend(steps.map(|step| step.item.clone().put()));
        let is_done = make_as(state, "put-sub-goal", &edits);
        if !is_done {
            form = as_written;
        }
        is_done
    } else {
        edits.iter().all(|edit| make(state, edit)) && commit_known_sub_goal(state, &mut form)
    };
    if !is_done && let Some(session) = &mut state.session {
        session.forms.sub_goal = Some(form);
    }
}

/// Puts a sub-goal that is in the case already, and what changed among its steps; steps without words are none.
fn commit_known_sub_goal(state: &mut State, form: &mut SubGoalForm) -> bool {
    if form.item != form.before {
        let before = Edit::PutSubGoal(Box::new(form.before.clone()));
        let after = Edit::PutSubGoal(Box::new(form.item.clone()));
        if !put(state, &before, &after) {
            return false;
        }
        // Should a step be refused, the sub-goal is not put there once more.
        form.before = form.item.clone();
    }
    for id in std::mem::take(&mut form.removed) {
        make(state, &Edit::RemoveStep(id));
    }
    for step in &mut form.steps {
        if !step.is_written() || !step.can_be_saved() {
            continue;
        }
        if !put(state, &step.before.clone().put(), &step.item.clone().put()) {
            return false;
        }
        step.before = step.item.clone();
    }
    true
}

pub(super) fn open_sub_goal(state: &mut State, which: Which<SubGoalId>) {
    let (stamp, lang) = (state.stamp(), state.lang);
    let form = match which {
        Which::New => {
            let item = SubGoal::blank(SubGoalId::fresh(), &stamp);
            Some(SubGoalForm::of(item, Vec::new()))
        }
        Which::Existing(id) => state
            .session
            .as_ref()
            .and_then(|session| sub_goal_form(session.case(), id, Words::of(lang))),
    };
    show_sub_goal(state, form);
}

/// Shows the form of a sub-goal, unless one is being written: a draft is never replaced.
pub(super) fn show_sub_goal(state: &mut State, form: Option<SubGoalForm>) {
    let Some(session) = editable(&mut state.session) else {
        return;
    };
    if let Some(form) = &session.forms.sub_goal
        && form.is_written()
    {
        show_form(state);
        return;
    }
    let Some(form) = form else { return };
    session.forms.sub_goal = Some(Box::new(form));
    open_form(state);
}

/// The session, unless it is only read.
pub(super) fn editable(session: &mut Option<Session>) -> Option<&mut Session> {
    session
        .as_mut()
        .filter(|session| session.access == Access::Editable)
}

/// A form stands in the view it was opened from, so that closing it leads back there. What others changed and older versions
/// are no place to write.
fn open_form(state: &mut State) {
    state.form_view = match state.view {
        View::Merge | View::Versions => View::Timeline,
        view => view,
    };
    show_form(state);
}

/// Goes to the form that is open.
fn show_form(state: &mut State) {
    state.view = state.form_view;
    state.shows_settings = false;
    state.follows_up = false;
}
