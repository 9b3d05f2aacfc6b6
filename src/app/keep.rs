//! Keeping work on this machine until it is in its file: a copy soon after the user rests, and half a minute after the
//! first change at the latest.

use std::path::Path;
use std::sync::Arc;

use super::forms::Forms;
use super::jobs::{Exit, Job, Lane, Report};
use super::notice::Notice;
use super::save;
use super::session::{Access, Session};
use super::state::State;
use crate::model::{Case, Nature};
use crate::store::recovery::{self, CopyName};
use crate::store::{SaveError, SaveId};

/// So long after the last change a copy is made, in seconds.
const REST_SECS: f64 = 5.0;
/// So long after the first change that is not kept a copy is made even if the user does not rest, in seconds.
const LATEST_SECS: f64 = 25.0;

/// How far the work of a session is kept.
#[derive(Debug, Default)]
pub(super) struct Keeping {
    /// What was last seen: the revision and the forms.
    seen: Option<(u64, Forms)>,
    /// When what was last seen came about.
    changed_secs: f64,
    /// When the first change came that is not kept.
    unkept_secs: Option<f64>,
    /// Whether a copy is being written.
    is_writing: bool,
    /// Whether there is a copy that a clean save must take away.
    pub has_copy: bool,
    /// What the copy holds.
    kept: Option<Arc<Case>>,
    /// Whether the copy stays when the session ends.
    stays: bool,
    /// The save that made the copy needless, until it is confirmed.
    pub confirming: Option<SaveId>,
    /// What the copy of this session is called.
    pub name: Option<CopyName>,
}

/// Makes a copy when it is time; says after how many seconds to look again.
pub(super) fn keep_work(state: &mut State) -> Option<f64> {
    let now = state.clock.seconds();
    state.home.as_ref()?;
    let session = state.session.as_mut()?;
    // Of the invented example nothing is kept until the user gives it a file: the start screen says so.
    let is_example = session.path.is_none() && session.case().nature == Nature::Fiction;
    if session.access == Access::ReadOnly || is_example {
        return None;
    }
    let is_unsaved = session.is_unsaved();
    let revision = session.revision();
    let keeping = &mut session.keeping;
    let is_new = keeping
        .seen
        .as_ref()
        .is_none_or(|(seen, forms)| *seen != revision || *forms != session.forms);
    if is_new {
        let is_first = keeping.seen.is_none() && !is_unsaved;
        keeping.seen = Some((revision, session.forms.clone()));
        keeping.changed_secs = now;
        if !is_first {
            keeping.unkept_secs.get_or_insert(now);
        }
    }
    if !is_unsaved {
        keeping.unkept_secs = None;
        return None;
    }
    let due = (keeping.changed_secs + REST_SECS).min(keeping.unkept_secs? + LATEST_SECS);
    if now < due {
        return Some(due - now);
    }
    if keeping.is_writing {
        // The report wakes the window.
        return None;
    }
    keep_now(state);
    None
}

/// Makes a copy before a save is tried: whatever becomes of the save, the work is somewhere.
pub(super) fn keep_before_save(state: &mut State) {
    let is_needed = state.home.is_some()
        && state.session.as_ref().is_some_and(|session| {
            let is_kept = session
                .keeping
                .kept
                .as_ref()
                .is_some_and(|kept| Arc::ptr_eq(kept, session.case()));
            let is_example = session.path.is_none() && session.case().nature == Nature::Fiction;
            session.is_unsaved() && !is_kept && !is_example
        });
    if is_needed {
        keep_now(state);
    }
}

/// Makes a copy of the work at hand now.
pub(super) fn keep_now(state: &mut State) {
    let stamp = state.stamp();
    let (Some(home), Some(session)) = (state.home.clone(), state.session.as_mut()) else {
        // A machine without a place for copies: said where work would be lost.
        state.after_keep = None;
        return save::say(state, Notice::KeepFailed(SaveError::FolderGone));
    };
    let id = session.case().id;
    let keeping = &mut session.keeping;
    keeping.unkept_secs = None;
    keeping.is_writing = true;
    keeping.has_copy = true;
    keeping.confirming = None;
    keeping.stays = false;
    let name = keeping
        .name
        .get_or_insert_with(|| CopyName::fresh(id))
        .clone();
    let case = session.case_with_forms(&stamp);
    session.keeping.kept = Some(Arc::clone(&case));
    let revision = session.revision();
    let (origin, base) = (session.path.clone(), session.ground.clone());
    let disk = Arc::clone(&state.disk);
    state
        .jobs
        .start(Job::Keep, Lane::Home, Exit::Waits, move |_| {
            let (origin, at) = (origin.as_deref(), stamp.at);
            let base = base.as_ref();
            Report::Kept {
                case: case.id,
                revision,
                outcome: recovery::keep(&*disk, &home, &name, &case, origin, base, at),
            }
        });
}

/// A copy was written, or could not be.
pub(super) fn kept(session: &mut Session, is_kept: bool) {
    session.keeping.is_writing = false;
    session.keeping.has_copy |= is_kept;
}

/// A value of the case is in its file. A copy that holds just that stays until the file was read again a while later: what a network
/// disk promised must still be there. A copy that holds more, as a form does, is written anew.
pub(super) fn mark_saved(state: &mut State, path: &Path, saved: &Arc<Case>, save: SaveId) {
    let now = state.clock.seconds();
    let Some(session) = state.session.as_mut() else {
        return;
    };
    session.orders.with(|orders| orders.confirm = Some(save));
    let is_unsaved = session.is_unsaved();
    let keeping = &mut session.keeping;
    if !keeping.has_copy {
        return;
    }
    let is_just_that = keeping
        .kept
        .as_ref()
        .is_none_or(|kept| Arc::ptr_eq(kept, saved));
    if is_unsaved && !is_just_that {
        keeping.unkept_secs.get_or_insert(now);
        return;
    }
    keeping.confirming = Some(save);
    let (Some(name), Some(home)) = (keeping.name.clone(), state.home.clone()) else {
        return;
    };
    let disk = Arc::clone(&state.disk);
    let path = path.to_owned();
    state
        .jobs
        .start(Job::Keep, Lane::Home, Exit::Waits, move |_| {
            Report::CopyMarked(recovery::mark_saved(&*disk, &home, &name, &path, save))
        });
}

/// A save was found in its file a while later: the copy of that work is no longer needed.
pub(super) fn confirmed(state: &mut State, save: SaveId) {
    let is_it = state
        .session
        .as_ref()
        .is_some_and(|session| session.keeping.confirming == Some(save));
    if is_it {
        remove_copy(state);
    }
}

/// The copy stays when the session ends: the user goes on another day.
pub(super) fn leave_copy(state: &mut State) {
    if let Some(session) = state.session.as_mut() {
        session.keeping.stays = true;
    }
}

/// The session ends. What was saved and is not confirmed yet keeps its copy, which the next start looks at; the copy of
/// what the user let go goes.
pub(super) fn end(state: &mut State) {
    let stays = state.session.as_ref().is_some_and(|session| {
        let keeping = &session.keeping;
        keeping.stays || (keeping.confirming.is_some() && !session.is_unsaved())
    });
    if !stays {
        remove_copy(state);
    }
}

/// Takes the copy of the session at hand away.
fn remove_copy(state: &mut State) {
    let Some(session) = state.session.as_mut() else {
        return;
    };
    let keeping = &mut session.keeping;
    keeping.confirming = None;
    if !keeping.has_copy {
        return;
    }
    keeping.has_copy = false;
    keeping.kept = None;
    let (Some(name), Some(home)) = (keeping.name.clone(), state.home.clone()) else {
        return;
    };
    let disk = Arc::clone(&state.disk);
    state
        .jobs
        .start(Job::Keep, Lane::Home, Exit::Waits, move |_| {
            Report::CopyRemoved(recovery::remove(&*disk, &home, &name))
        });
}

/// Takes away a copy that the start screen lists, because the user said so.
pub(super) fn discard(state: &mut State, at: usize) {
    if at >= state.recovered.len() {
        return;
    }
    let copy = state.recovered.remove(at);
    let disk = Arc::clone(&state.disk);
    state
        .jobs
        .start(Job::Keep, Lane::Home, Exit::Waits, move |_| {
            Report::CopyRemoved(recovery::discard(&*disk, &copy))
        });
}

/// Looks for work kept by a program that did not end well.
pub(super) fn look_for_copies(state: &mut State) {
    let Some(home) = state.home.clone() else {
        return;
    };
    let disk = Arc::clone(&state.disk);
    state
        .jobs
        .start(Job::Lists, Lane::Own, Exit::Free, move |teller| {
            recovery::find(&*disk, &home, &mut |copies| {
                teller.tell(Report::Copies(copies));
            });
            Report::Nothing
        });
}
