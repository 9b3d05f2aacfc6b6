//! Keeping work on this machine until it is in its file: a copy soon after the user rests, and half a minute after the
//! first change at the latest.

use std::sync::{Arc, Mutex, PoisonError};

use super::forms::Forms;
use super::jobs::{Exit, Report};
use super::session::{Access, Session};
use super::state::State;
use crate::model::Nature;
use crate::store::recovery::{self, CopyName};

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
    /// What the copy of this session is called.
    pub name: Option<CopyName>,
}

/// Makes a copy when it is time; says after how many seconds to look again.
pub(super) fn keep_work(state: &mut State) -> Option<f64> {
    let now = state.clock.seconds();
    let stamp = state.stamp();
    let home = state.home.clone()?;
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
    if keeping.is_writing || session.saving.is_some() {
        // The report wakes the window.
        return None;
    }
    keeping.unkept_secs = None;
    keeping.is_writing = true;
    keeping.has_copy = true;
    let id = session.case().id;
    let name = session
        .keeping
        .name
        .get_or_insert_with(|| CopyName::fresh(id))
        .clone();
    let case = session.case_with_forms(&stamp);
    let (origin, base) = (session.path.clone(), session.grounds.last().cloned());
    let disk = Arc::clone(&state.disk);
    let turn = state.copies.next_turn();
    state.jobs.start("keep", Exit::Waits, move || Report::Kept {
        case: case.id,
        outcome: turn.take(|| {
            let (origin, at) = (origin.as_deref(), stamp.at);
            recovery::keep(&*disk, &home, &name, &case, origin, base.as_ref(), at)
        }),
    });
    None
}

/// The order of writing and taking away copies: each runs on a thread of its own, and an older one that comes late must not
/// bring back what a newer one took away.
#[derive(Clone, Debug, Default)]
pub(super) struct Copies {
    last: u64,
    done: Arc<Mutex<u64>>,
}

/// One place in that order.
struct Turn {
    number: u64,
    done: Arc<Mutex<u64>>,
}

impl Copies {
    fn next_turn(&mut self) -> Turn {
        self.last += 1;
        Turn {
            number: self.last,
            done: Arc::clone(&self.done),
        }
    }
}

impl Turn {
    /// Does it, unless something newer was done already.
    fn take<E>(&self, work: impl FnOnce() -> Result<(), E>) -> Result<(), E> {
        let mut done = self.done.lock().unwrap_or_else(PoisonError::into_inner);
        if self.number < *done {
            return Ok(());
        }
        *done = self.number;
        work()
    }
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
    let (Some(name), Some(home)) = (session.keeping.name.clone(), state.home.clone()) else {
        return;
    };
    let disk = Arc::clone(&state.disk);
    let turn = state.copies.next_turn();
    state.jobs.start("remove-copy", Exit::Waits, move || {
        Report::CopyRemoved(turn.take(|| recovery::remove(&*disk, &home, &name)))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_late_copy_does_not_bring_back_what_was_taken_away() {
        let mut copies = Copies::default();
        let (keep, remove) = (copies.next_turn(), copies.next_turn());
        let mut there = true;
        let mut set = |to: bool| -> Result<(), ()> {
            there = to;
            Ok(())
        };
        assert!(remove.take(|| set(false)).is_ok());
        assert!(keep.take(|| set(true)).is_ok());
        assert!(!there);
        let again = copies.next_turn();
        assert!(
            again.take(|| Err::<(), ()>(())).is_err(),
            "the next one is done"
        );
    }
}
