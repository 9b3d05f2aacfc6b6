//! Keeping work on this machine until it is in its file: a copy soon after the user rests, and half a minute after the
//! first change at the latest.

use std::sync::Arc;

use super::forms::Forms;
use super::jobs::{Exit, Report};
use super::session::{Access, Session};
use super::state::State;
use crate::model::CaseId;
use crate::store::recovery;

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
}

/// Makes a copy when it is time; says after how many seconds to look again.
pub(super) fn keep_work(state: &mut State) -> Option<f64> {
    let now = state.clock.seconds();
    let stamp = state.stamp();
    let home = state.home.clone()?;
    let session = state.session.as_mut()?;
    if session.access == Access::ReadOnly {
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
    if keeping.is_writing || session.saving.is_some() {
        // The report wakes the window.
        return None;
    }
    keeping.unkept_secs = None;
    keeping.is_writing = true;
    keeping.has_copy = true;
    let case = session.case_with_forms(&stamp);
    let (origin, base) = (session.path.clone(), session.known.last().copied());
    let disk = Arc::clone(&state.disk);
    state.jobs.start("keep", Exit::Waits, move || Report::Kept {
        case: case.id,
        outcome: recovery::keep(&*disk, &home, &case, origin.as_deref(), base, stamp.at),
    });
    None
}

/// A copy was written, or could not be.
pub(super) fn kept(session: &mut Session, is_kept: bool) {
    session.keeping.is_writing = false;
    session.keeping.has_copy |= is_kept;
}

/// Takes the copy of the session at hand away: its work is in a file, or the user let it go.
pub(super) fn remove_copy(state: &mut State) {
    let Some(session) = state.session.as_mut() else {
        return;
    };
    if !session.keeping.has_copy {
        return;
    }
    session.keeping.has_copy = false;
    session.keeping.unkept_secs = None;
    let case = session.case().id;
    remove_copy_of(state, case);
}

fn remove_copy_of(state: &mut State, case: CaseId) {
    let Some(home) = state.home.clone() else {
        return;
    };
    let disk = Arc::clone(&state.disk);
    state.jobs.start("remove-copy", Exit::Waits, move || {
        Report::CopyRemoved(recovery::remove(&*disk, &home, case))
    });
}

/// Takes away a copy that the start screen lists, because the user said so.
pub(super) fn discard(state: &mut State, at: usize) {
    if at >= state.recovered.len() {
        return;
    }
    let copy = state.recovered.remove(at);
    let disk = Arc::clone(&state.disk);
    state.jobs.start("discard-copy", Exit::Waits, move || {
        Report::CopyRemoved(recovery::discard(&*disk, &copy))
    });
}

/// Looks for work kept by a program that did not end well.
pub(super) fn look_for_copies(state: &mut State) {
    let Some(home) = state.home.clone() else {
        return;
    };
    let disk = Arc::clone(&state.disk);
    state.jobs.start("copies", Exit::Free, move || {
        Report::Copies(recovery::list(&*disk, &home))
    });
}
