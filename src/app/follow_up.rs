//! A follow-up under way: the sub-goals are talked about one after another at a meeting. What is written about one belongs to the
//! session, as forms do, until it is saved as a turn of that sub-goal's story.

mod summary;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{Datelike, NaiveDate};

pub use summary::{next_words, summary};

use super::plan_forms::turn_edits;
use super::state::State;
use super::update::{make, make_as};
use super::writing::editable;
use crate::model::date::{NotUnderstood, PartialDate, Point, parse};
use crate::model::{
    Case, Edit, Meeting, MeetingId, Round, Stamp, Status, Step, StepId, SubGoal, SubGoalId,
    ThemeId, Turn, TurnId, When,
};
use crate::text::Words;

/// What is being written about one sub-goal.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TurnDraft {
    /// How it goes, where somebody said that anew.
    pub status: Option<Status>,
    /// Why the status changes.
    pub reason: String,
    /// What is noted.
    pub note: String,
    /// When it is looked at again, as typed. Empty: what was agreed stays.
    pub next: String,
}

impl TurnDraft {
    /// The status it would have.
    pub fn status(&self, goal: &SubGoal) -> Status {
        self.status.unwrap_or(goal.status)
    }

    /// Whether the status becomes another one.
    pub fn changes_status(&self, goal: &SubGoal) -> bool {
        self.status(goal) != goal.status
    }

    /// Whether anything stands in it that would be lost.
    pub fn is_written(&self, goal: &SubGoal) -> bool {
        self.changes_status(goal)
            || [&self.reason, &self.note, &self.next]
                .into_iter()
                .any(|text| !text.trim().is_empty())
    }

    /// Whether it can be saved: another status asks for a reason.
    pub fn can_be_saved(&self, goal: &SubGoal) -> bool {
        !self.changes_status(goal) || !self.reason.trim().is_empty()
    }

    /// The edit that makes it a turn of the story.
    pub fn edit(&self, id: TurnId, goal: &SubGoal, today: NaiveDate, words: &Words) -> Edit {
        let status = self.status(goal);
        // A reason written while another status was tried is still something that was said.
        let (reason, note) = if self.changes_status(goal) || self.reason.trim().is_empty() {
            (self.reason.trim(), self.note.trim().to_owned())
        } else {
            let both = [self.reason.trim(), self.note.trim()].join("\n");
            ("", both.trim().to_owned())
        };
        Edit::TurnSubGoal {
            id,
            sub_goal: goal.id,
            status,
            reason: reason.to_owned(),
            note,
            next: next_time(&self.next, today, words),
        }
    }

    /// The same where it is done to keep what is written: a status nobody gave a reason for stays as it was.
    pub fn edit_to_keep(&self, goal: &SubGoal, today: NaiveDate, words: &Words) -> Edit {
        let mut kept = self.clone();
        if !kept.can_be_saved(goal) {
            kept.status = None;
        }
        kept.edit(TurnId::fresh(), goal, today, words)
    }
}

/// When something is looked at again, as it was typed. "om 14 dage" becomes the day, for the words mean another day tomorrow, and a day
/// without a year is the next one. What is not understood stays as it was typed; `None` where nothing is.
pub fn next_time(text: &str, today: NaiveDate, words: &Words) -> Option<When> {
    let typed = text.trim();
    if typed.is_empty() {
        return None;
    }
    let date = match parse(typed, today) {
        Ok(understood) => Some(understood.date),
        Err(NotUnderstood::YearMissing) => with_coming_year(typed, today),
        Err(_) => None,
    };
    Some(match date {
        Some(date) if !date.is_unknown() => When {
            written: words.when_text(&date),
            date,
        },
        _ => When {
            written: typed.to_owned(),
            date: PartialDate::UNKNOWN,
        },
    })
}

/// The next time a day, week or month comes that was written without a year.
fn with_coming_year(typed: &str, today: NaiveDate) -> Option<PartialDate> {
    (today.year()..=today.year() + 1).find_map(|year| {
        let date = parse(&format!("{typed} {year}"), today).ok()?.date;
        date.span(None)
            .is_some_and(|span| span.latest >= today)
            .then_some(date)
    })
}

/// The last time a day came that was written without a year. The twenty-ninth of February may lie eight years back.
fn with_past_year(typed: &str, today: NaiveDate) -> Option<PartialDate> {
    (0..=8).find_map(|years| {
        let year = today.year() - years;
        let date = parse(&format!("{typed} {year}"), today).ok()?.date;
        date.span(None)
            .is_some_and(|span| span.latest <= today)
            .then_some(date)
    })
}

/// What the meeting is at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    /// The sub-goals, one after another.
    #[default]
    Walk,
    /// The summary.
    Ending,
}

/// A follow-up under way.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FollowUp {
    /// The sub-goals in the order the meeting wants them; see [`FollowUp::agenda`].
    order: Vec<SubGoalId>,
    /// The one talked about.
    pub at: Option<SubGoalId>,
    /// Those not talked about this time.
    pub skipped: BTreeSet<SubGoalId>,
    /// What is being written, by sub-goal.
    pub drafts: BTreeMap<SubGoalId, TurnDraft>,
    /// The steps that were done when it began: what is ticked off later was done at the meeting.
    done_before: BTreeSet<StepId>,
    /// The turns saved at this meeting, in that order.
    saved: Vec<(SubGoalId, TurnId)>,
    /// Which page is shown.
    pub stage: Stage,
    /// When it is held, as typed.
    pub held: String,
    /// What stood there when it began.
    begun: String,
    /// Who takes part.
    pub participants: String,
    /// The summary, where somebody corrected it.
    pub summary: Option<String>,
}

/// Whether a sub-goal is worked on or waits for it.
pub const fn is_active(status: Status) -> bool {
    !matches!(status, Status::Reached | Status::TakenOut)
}

/// The sub-goals in the order of the plan: by aim, those without one last.
fn plan_order(case: &Case) -> Vec<SubGoalId> {
    let aims = case.aims.iter().map(|aim| Some(aim.id));
    let known = |aim| case.aims.iter().any(|item| Some(item.id) == aim);
    let mut order: Vec<SubGoalId> = aims
        .flat_map(|aim| case.sub_goals.iter().filter(move |goal| goal.aim == aim))
        .map(|goal| goal.id)
        .collect();
    let rest = case.sub_goals.iter().filter(|goal| !known(goal.aim));
    order.extend(rest.map(|goal| goal.id));
    order
}

impl FollowUp {
    /// A follow-up that begins today. What rests is passed over until somebody wants it.
    pub fn begin(case: &Case, today: NaiveDate, words: &Words) -> Self {
        let paused = case.sub_goals.iter();
        let paused = paused.filter(|goal| goal.status == Status::Paused);
        let done = case.steps.iter().filter(|step| step.done.is_some());
        let mut follow_up = Self {
            done_before: done.map(|step| step.id).collect(),
            skipped: paused.map(|goal| goal.id).collect(),
            held: words.date(today),
            begun: words.date(today),
            ..Self::default()
        };
        follow_up.order = follow_up.agenda(case);
        let first = follow_up.waiting_after(case, None);
        follow_up.at = first.or(follow_up.order.first().copied());
        follow_up
    }

    /// The sub-goals of the meeting in their order: those that are active, and those that were so when it began. One that came
    /// meanwhile stands last.
    pub fn agenda(&self, case: &Case) -> Vec<SubGoalId> {
        let mut agenda: Vec<SubGoalId> = self.order.clone();
        agenda.retain(|id| {
            case.sub_goal(*id).is_some_and(|goal| {
                is_active(goal.status)
                    || self.turn(case, *id).is_some()
                    || self.drafts.contains_key(id)
            })
        });
        for id in plan_order(case) {
            let is_new = case
                .sub_goal(id)
                .is_some_and(|goal| is_active(goal.status) && !agenda.contains(&id));
            if is_new {
                agenda.push(id);
            }
        }
        agenda
    }

    /// Moves a sub-goal before the one that stands at `before` now, or to the end.
    pub fn move_before(&mut self, case: &Case, id: SubGoalId, before: usize) {
        let mut agenda = self.agenda(case);
        let Some(from) = agenda.iter().position(|it| *it == id) else {
            return;
        };
        let to = if before > from { before - 1 } else { before };
        let id = agenda.remove(from);
        agenda.insert(to.min(agenda.len()), id);
        self.order = agenda;
    }

    /// The turn written about a sub-goal at this meeting, as long as nobody took it back.
    pub fn turn<'c>(&self, case: &'c Case, id: SubGoalId) -> Option<&'c Arc<Turn>> {
        let mut turns = self.saved.iter().rev().filter(|(goal, _)| *goal == id);
        turns.find_map(|(_, turn)| case.turn(*turn))
    }

    /// The steps of a sub-goal that were ticked off since the meeting began.
    pub fn ticked<'c>(&self, case: &'c Case, id: SubGoalId) -> impl Iterator<Item = &'c Arc<Step>> {
        case.steps_of(id)
            .filter(|step| step.done.is_some() && !self.done_before.contains(&step.id))
    }

    /// Whether something was said about a sub-goal: a turn of its story, or steps ticked off.
    fn is_told(&self, case: &Case, id: SubGoalId) -> bool {
        self.turn(case, id).is_some() || self.ticked(case, id).next().is_some()
    }

    /// Whether there is anything a meeting could be written down from.
    pub fn is_meeting(&self, case: &Case) -> bool {
        self.agenda(case).iter().any(|id| self.is_told(case, *id)) || self.tells_of_meeting()
    }

    /// How many sub-goals have been talked about.
    pub fn talked_about(&self, case: &Case) -> usize {
        let agenda = self.agenda(case);
        agenda
            .iter()
            .filter(|id| self.turn(case, **id).is_some())
            .count()
    }

    /// The sub-goal talked about now.
    pub fn goal<'c>(&self, case: &'c Case) -> Option<&'c Arc<SubGoal>> {
        let agenda = self.agenda(case);
        let at = self.at.filter(|id| agenda.contains(id));
        case.sub_goal(at.or(agenda.first().copied())?)
    }

    /// What comes after the one talked about: the next that is neither passed over nor talked about, from the top again where
    /// none is left below.
    pub fn next(&self, case: &Case) -> Option<SubGoalId> {
        self.waiting_after(case, self.goal(case).map(|goal| goal.id))
    }

    fn waiting_after(&self, case: &Case, at: Option<SubGoalId>) -> Option<SubGoalId> {
        let agenda = self.agenda(case);
        let place = agenda.iter().position(|id| Some(*id) == at);
        let from = place.map_or(0, |place| place + 1);
        let waits = |id: &&SubGoalId| {
            Some(**id) != at && !self.skipped.contains(id) && self.turn(case, **id).is_none()
        };
        let below = agenda.iter().skip(from).find(waits);
        below
            .or_else(|| agenda.iter().take(from).find(waits))
            .copied()
    }

    /// The one that stands before the one talked about.
    pub fn previous(&self, case: &Case) -> Option<SubGoalId> {
        let agenda = self.agenda(case);
        let current = self.goal(case)?.id;
        let at = agenda.iter().position(|id| *id == current)?;
        agenda.get(at.checked_sub(1)?).copied()
    }

    /// Goes on to what comes next, or to the summary.
    pub fn go_on(&mut self, case: &Case) {
        match self.next(case) {
            Some(next) => self.at = Some(next),
            None => self.stage = Stage::Ending,
        }
    }

    /// What is written about a sub-goal.
    pub fn draft(&self, id: SubGoalId) -> TurnDraft {
        self.drafts.get(&id).cloned().unwrap_or_default()
    }

    /// Keeps what is written about a sub-goal now.
    pub fn write(&mut self, id: SubGoalId, draft: TurnDraft) {
        if draft == TurnDraft::default() {
            self.drafts.remove(&id);
        } else {
            self.drafts.insert(id, draft);
        }
    }

    /// The sub-goals something is written about that is not saved yet.
    pub fn unsaved<'c>(&self, case: &'c Case) -> Vec<&'c Arc<SubGoal>> {
        let written = self.drafts.iter().filter_map(|(id, draft)| {
            let goal = case.sub_goal(*id)?;
            draft.is_written(goal).then_some(goal)
        });
        written.collect()
    }

    /// Whether something is written about the meeting itself: its day, who took part, or a summary corrected by hand.
    pub fn tells_of_meeting(&self) -> bool {
        self.summary.is_some()
            || !self.participants.trim().is_empty()
            || self.held.trim() != self.begun
    }

    /// Whether something is written that is not in the case yet.
    pub fn holds_work(&self, case: &Case) -> bool {
        !self.unsaved(case).is_empty() || self.tells_of_meeting()
    }

    /// The edits that keep what is written, so that it is not lost with the session.
    pub fn edits_to_keep(&self, case: &Case, stamp: &Stamp, words: &Words) -> Vec<Edit> {
        let today = stamp.at.date_naive();
        let edit = |goal: &Arc<SubGoal>| self.draft(goal.id).edit_to_keep(goal, today, words);
        let turns = self.unsaved(case).into_iter().map(edit);
        let meeting = self.meeting(case, stamp, words);
        let meeting = meeting.filter(|_| self.tells_of_meeting());
        let meeting = meeting.map(|meeting| Edit::PutMeeting(Box::new(meeting)));
        turns.chain(meeting).collect()
    }

    /// The round the meeting becomes part of.
    pub fn round<'c>(&self, case: &'c Case, today: NaiveDate) -> Option<&'c Arc<Round>> {
        case.round_of_meeting(self.held_on(today).unwrap_or(today))
    }

    /// The meeting with the summary as its note, where there is a round it can be part of.
    fn meeting(&self, case: &Case, stamp: &Stamp, words: &Words) -> Option<Meeting> {
        let today = stamp.at.date_naive();
        let held = self.held_on(today).unwrap_or(today);
        let round = case.round_of_meeting(held)?.id;
        Some(Meeting {
            participants: self.participants.trim().to_owned(),
            themes: self.themes(case),
            note: self.summary_text(case, today, words).trim().to_owned(),
            ..Meeting::blank(MeetingId::fresh(), round, held, stamp)
        })
    }

    /// The day it is held, where what is typed says one. A day without a year is the last such day: a meeting is written down
    /// when it has been held.
    pub fn held_on(&self, today: NaiveDate) -> Option<NaiveDate> {
        let typed = self.held.trim();
        let date = match parse(typed, today) {
            Ok(understood) => understood.date,
            Err(NotUnderstood::YearMissing) => with_past_year(typed, today)?,
            Err(_) => return None,
        };
        match date.point {
            Point::Day(day) => Some(day),
            _ => None,
        }
    }

    /// The summary as it stands: corrected by hand, or written from what was saved.
    pub fn summary_text(&self, case: &Case, today: NaiveDate, words: &Words) -> String {
        self.summary
            .clone()
            .unwrap_or_else(|| summary(self, case, today, words))
    }

    /// The themes of the sub-goals that were talked about, each once.
    fn themes(&self, case: &Case) -> Vec<ThemeId> {
        let agenda = self.agenda(case);
        let said = agenda.iter().filter(|id| self.is_told(case, **id));
        let goals = said.filter_map(|id| case.sub_goal(*id));
        let mut themes: Vec<ThemeId> = Vec::new();
        for theme in goals.flat_map(|goal| &goal.themes) {
            if !themes.contains(theme) {
                themes.push(*theme);
            }
        }
        themes
    }
}

/// Begins a follow-up, or goes on with the one that was left, among its sub-goals.
pub(super) fn begin(state: &mut State) {
    let (today, words) = (state.today(), Words::of(state.lang));
    let Some(session) = &mut state.session else {
        return;
    };
    if let Some(follow_up) = &mut session.forms.follow_up {
        follow_up.stage = Stage::Walk;
    } else {
        let follow_up = FollowUp::begin(session.case(), today, words);
        session.forms.follow_up = Some(Box::new(follow_up));
    }
    state.follows_up = true;
}

/// Saves what is written about the sub-goal at hand as a turn of its story, and goes on.
pub(super) fn save_turn(state: &mut State) {
    let goal = state.session.as_ref().and_then(|session| {
        let follow_up = session.forms.follow_up.as_ref()?;
        follow_up.goal(session.case()).map(|goal| goal.id)
    });
    if let Some(id) = goal
        && save_one(state, id)
        && let Some(session) = &mut state.session
    {
        let case = Arc::clone(session.case());
        if let Some(follow_up) = &mut session.forms.follow_up {
            follow_up.at = Some(id);
            follow_up.go_on(&case);
        }
    }
}

fn save_one(state: &mut State, id: SubGoalId) -> bool {
    let (today, words) = (state.today(), Words::of(state.lang));
    let turn = TurnId::fresh();
    let edits = editable(&mut state.session).and_then(|session| {
        let follow_up = session.forms.follow_up.as_ref()?;
        let goal = session.case().sub_goal(id)?;
        let draft = follow_up.draft(id);
        let edit = draft
            .can_be_saved(goal)
            .then(|| draft.edit(turn, goal, today, words))?;
        Some(turn_edits(session.case(), edit))
    });
    let Some(edits) = edits else { return false };
    if !make_as(state, "turn-sub-goal", &edits) {
        return false;
    }
    if let Some(follow_up) = state
        .session
        .as_mut()
        .and_then(|session| session.forms.follow_up.as_mut())
    {
        follow_up.drafts.remove(&id);
        follow_up.skipped.remove(&id);
        follow_up.saved.push((id, turn));
    }
    true
}

/// Saves everything written in a follow-up. False where something cannot be: then it is shown, so that it can be finished.
pub(super) fn commit(state: &mut State) -> bool {
    let Some(session) = &state.session else {
        return true;
    };
    let Some(follow_up) = &session.forms.follow_up else {
        return true;
    };
    let unsaved = follow_up.unsaved(session.case());
    let open = unsaved
        .iter()
        .find(|goal| !follow_up.draft(goal.id).can_be_saved(goal))
        .map(|goal| goal.id);
    if let Some(id) = open {
        show(state, id);
        return false;
    }
    let ids: Vec<SubGoalId> = unsaved.iter().map(|goal| goal.id).collect();
    ids.into_iter().all(|id| save_one(state, id)) && commit_meeting(state)
}

/// Ends a follow-up somebody wrote about as a meeting. Where there is no round for it, its end is shown: there stands what becomes of it.
fn commit_meeting(state: &mut State) -> bool {
    let today = state.today();
    let Some(session) = &mut state.session else {
        return true;
    };
    let case = Arc::clone(session.case());
    let Some(follow_up) = &mut session.forms.follow_up else {
        return true;
    };
    if !follow_up.tells_of_meeting() {
        return true;
    }
    if follow_up.round(&case, today).is_some() {
        end(state);
        return state
            .session
            .as_ref()
            .is_none_or(|session| session.forms.follow_up.is_none());
    }
    follow_up.stage = Stage::Ending;
    look_at(state);
    false
}

/// Goes to a sub-goal in the follow-up.
fn show(state: &mut State, id: SubGoalId) {
    if let Some(follow_up) = state
        .session
        .as_mut()
        .and_then(|session| session.forms.follow_up.as_mut())
    {
        follow_up.at = Some(id);
        follow_up.stage = Stage::Walk;
    }
    look_at(state);
}

fn look_at(state: &mut State) {
    state.view = super::command::View::Plan;
    state.shows_settings = false;
    state.follows_up = true;
}

/// Ends the follow-up: the meeting becomes part of a round, with the summary as its note. What is written and not saved holds it.
pub(super) fn end(state: &mut State) {
    let (stamp, words) = (state.stamp(), Words::of(state.lang));
    let Some(session) = &state.session else {
        return;
    };
    let Some(follow_up) = &session.forms.follow_up else {
        state.follows_up = false;
        return;
    };
    let case = session.case();
    if !follow_up.unsaved(case).is_empty() {
        return;
    }
    let meeting = follow_up.meeting(case, &stamp, words);
    if let Some(meeting) = meeting.filter(|_| follow_up.is_meeting(case))
        && !make(state, &Edit::PutMeeting(Box::new(meeting)))
    {
        return;
    }
    if let Some(session) = &mut state.session {
        session.forms.follow_up = None;
    }
    state.follows_up = false;
}

#[cfg(test)]
mod tests;
