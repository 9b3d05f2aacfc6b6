//! Others at the same case: what they changed, how the file stands, and what waits for a person's word.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::command::View;
use super::jobs::{Exit, Job, Lane, Report};
use super::notice::Notice;
use super::plan_forms::keep_written_about;
use super::save;
use super::session::Access;
use super::state::State;
use super::watching::{FileWatch, Found};
use crate::model::merge::{Answers, Fate, Stop};
use crate::model::{Case, Change, Stamp};
use crate::store::{Fingerprint, Ground, Opened, Present, SaveId, Trouble, presence};

/// How the file stands to what this session last read or wrote.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum FileState {
    /// As this session knows it.
    #[default]
    Same,
    /// Others have changed it; their work is taken in as soon as nobody is writing in a field.
    Changed {
        /// Who changed it last, and when.
        by: Stamp,
    },
    /// It cannot be looked at: the drive does not answer, or what is there cannot be read. Work goes on; nothing is saved there.
    Unchecked(Trouble),
    /// It is not where it was. It is never taken for deleted and never made again without asking.
    Vanished,
}

/// Something others did that came into the case while it was open here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct News {
    /// What.
    pub change: Change,
    /// The case as it was before it came in, so that what is told stays true whatever is written after.
    pub before: Arc<Case>,
    /// The case with it.
    pub after: Arc<Case>,
    /// Who wrote the file it came with, and when.
    pub by: Stamp,
    /// Whether it was looked at.
    pub is_seen: bool,
}

/// Work of others that is in the file and not in the case at hand yet.
#[derive(Clone, Debug)]
pub struct Incoming {
    /// What the file holds.
    pub theirs: Ground,
    /// What both began with, as far as it is known.
    pub base: Option<Arc<Case>>,
    /// What a person has said to it already.
    pub answers: Answers,
}

/// A merge that waits for a person's word. Nothing is saved to the file until then.
#[derive(Clone, Debug)]
pub struct Stopped {
    /// Where a save was to go that waits, when that is not the file of the case at hand.
    pub elsewhere: Option<PathBuf>,
    /// Why it waits.
    pub stop: Stop,
    /// The case as it stands in the file.
    pub theirs: Arc<Case>,
    /// Who wrote the file, and when.
    pub by: Stamp,
    /// What was said to it already.
    pub answers: Answers,
}

/// Begins to look after the file of the case at hand.
pub(super) fn watch_file(state: &mut State) {
    let who = state.who();
    let every = state.settings.look_every.time();
    let (disk, clock) = (Arc::clone(&state.disk), Arc::clone(&state.clock));
    let Some(session) = &state.session else {
        return;
    };
    let Some(path) = session.path.clone() else {
        return;
    };
    let orders = session.orders.clone();
    orders.with(|orders| {
        orders.ground.clone_from(&session.ground);
        orders.every = every;
    });
    let watch = FileWatch::new(disk, clock, path, who, orders);
    state.jobs.watch(Some(Box::new(watch)));
}

/// Tells the watch what this session knows of the file now.
pub(super) fn tell_watch(state: &State) {
    let every = state.settings.look_every.time();
    if let Some(session) = &state.session {
        session.orders.with(|orders| {
            orders.ground.clone_from(&session.ground);
            orders.every = every;
        });
    }
}

/// No longer looks after a file, and tells others that it is no longer open here.
pub(super) fn leave_file(state: &mut State) {
    let Some(session) = &state.session else {
        return;
    };
    if let Some(path) = session.path.clone() {
        let disk = Arc::clone(&state.disk);
        let me = session.id;
        state
            .jobs
            .start(Job::Look, Lane::Share, Exit::Lingers, move |_| {
                Report::Left(presence::leave(&*disk, &path, me))
            });
    }
    state.jobs.watch(None);
}

/// Whether a report is about the file at hand.
fn is_at_hand(state: &State, path: &Path) -> bool {
    state
        .session
        .as_ref()
        .is_some_and(|session| session.path.as_deref() == Some(path))
}

/// Takes up what a look at the file found.
pub(super) fn looked(state: &mut State, path: &Path, known: Fingerprint, found: Found) {
    if !is_at_hand(state, path) {
        return;
    }
    let Some(session) = &mut state.session else {
        return;
    };
    // What was found out about an older state of our knowledge is old news.
    if session
        .ground
        .as_ref()
        .is_none_or(|ground| ground.fingerprint != known)
    {
        return;
    }
    match found {
        Found::Same => {
            session.file_state = FileState::Same;
            forget_trouble(state);
        }
        Found::Changed(opened) => {
            forget_trouble(state);
            changed(state, *opened);
        }
        Found::Vanished => {
            session.file_state = FileState::Vanished;
            save::say(state, Notice::FileVanished);
        }
        Found::Unreadable(error) => {
            session.file_state = FileState::Unchecked(Trouble::Other(None));
            save::say(state, Notice::FileUnreadable(error));
        }
        Found::Unreachable(trouble) => {
            session.file_state = FileState::Unchecked(trouble);
            save::say(state, Notice::FileUnchecked(trouble));
        }
    }
}

fn forget_trouble(state: &mut State) {
    state.notices.retain(|notice| {
        !matches!(
            notice,
            Notice::FileUnchecked(_) | Notice::FileUnreadable(_) | Notice::FileVanished
        )
    });
}

/// The file holds something this session has not read before.
fn changed(state: &mut State, opened: Opened) {
    let Some(session) = &mut state.session else {
        return;
    };
    let Some(ground) = &session.ground else {
        return;
    };
    let theirs = opened.ground;
    let by = theirs.case.changed.clone();
    if opened.access == Access::ReadOnly {
        // A newer version of the program, or something this one does not understand: nothing can be merged with it.
        session.file_state = FileState::Changed { by };
        for notice in opened.notices {
            save::say(state, Notice::File(notice));
        }
        return;
    }
    if is_older(ground, &theirs) {
        session.file_state = FileState::Changed { by };
        save::say(state, Notice::OlderCopy);
    } else if let Some(base) = session.base_of(&theirs) {
        session.file_state = FileState::Changed { by };
        // What waited for a word was about another state of the file.
        session.stopped = None;
        session.incoming = Some(Incoming {
            base: Some(base),
            theirs,
            answers: Answers::default(),
        });
        take_in_when_free(state);
    } else {
        // Nothing in it says what both began with: a save finds that out among the older versions.
        session.file_state = FileState::Changed { by };
        save::say(state, Notice::FileForeign);
    }
}

/// Whether a file is an older state of what this session knows: somebody put it back.
fn is_older(ours: &Ground, theirs: &Ground) -> bool {
    let id = theirs.fingerprint.save_id;
    id != ours.fingerprint.save_id && ours.chain.contains(&id)
}

/// Takes in what others changed, unless somebody is writing in a field: nothing is pulled away under a pen.
pub(super) fn take_in_when_free(state: &mut State) {
    let is_saving = state
        .session
        .as_ref()
        .is_some_and(|session| session.saving.is_some());
    if !state.is_writing && !is_saving {
        take_in(state, Answers::default());
    }
}

/// Takes in what others changed, and says so.
pub(super) fn take_in(state: &mut State, answers: Answers) {
    let Some(session) = &mut state.session else {
        return;
    };
    if session.incoming.is_none() || (session.stopped.is_some() && answers == Answers::default()) {
        return;
    }
    let (news, conflicts) = (session.news.len(), session.case().conflicts.len());
    let before = Arc::clone(session.case());
    session.take_in(answers);
    let new = session.news.len() - news;
    let conflicts = session.case().conflicts.len().saturating_sub(conflicts);
    let by = session.news.last().map(|news| news.by.clone());
    let is_stopped = session.stopped.is_some();
    tell_watch(state);
    if is_stopped {
        save::say(state, Notice::Stopped);
        return;
    }
    state.notices.retain(|notice| *notice != Notice::Stopped);
    keep_written_about(state, &before);
    // Who looks at the changes already needs no bar that calls there.
    if let Some(by) = by
        && new > 0
        && state.view != View::Merge
    {
        save::say(state, Notice::TakenIn { by, new, conflicts });
    }
}

/// What becomes of what the others no longer have: the merge that waited for a person's word goes on.
pub(super) fn answer_stop(state: &mut State, fate: Fate) {
    let Some(session) = &mut state.session else {
        return;
    };
    let Some(stopped) = session.stopped.take() else {
        return;
    };
    // Both may be asked, one after the other: an answer given stays given.
    let answers = match stopped.stop {
        Stop::TakesOut { .. } => Answers {
            many_gone: Some(fate),
            ..stopped.answers
        },
        Stop::Erased(_) => Answers {
            erased: Some(fate),
            ..stopped.answers
        },
    };
    if session.incoming.is_some() && stopped.elsewhere.is_none() {
        take_in(state, answers);
    } else {
        save::save_with(state, stopped.elsewhere, answers);
    }
}

/// Takes up who else has the case open.
pub(super) fn others(state: &mut State, path: &Path, others: Vec<Present>) {
    if !is_at_hand(state, path) {
        return;
    }
    let Some(session) = &mut state.session else {
        return;
    };
    let known: Vec<_> = session.others.iter().map(|one| one.session).collect();
    let is_more = others.iter().any(|one| !known.contains(&one.session));
    session.others = others;
    if is_more {
        save::say(state, Notice::Others);
    } else if session.others.is_empty() {
        state.notices.retain(|notice| *notice != Notice::Others);
    }
}

/// Takes up whether others could be told that the case is open here. Where that cannot be written, nothing can.
pub(super) fn shown(state: &mut State, path: &Path, trouble: Option<Trouble>) {
    if !is_at_hand(state, path) {
        return;
    }
    let Some(session) = &mut state.session else {
        return;
    };
    let cannot_write = matches!(trouble, Some(Trouble::ReadOnly | Trouble::NoRights));
    let is_bound = session.access == Access::ReadOnly && !session.is_folder_read_only;
    if cannot_write && !is_bound && !session.is_folder_read_only {
        session.is_folder_read_only = true;
        // Who has begun to write goes on and saves a copy.
        if !session.is_unsaved() {
            session.access = Access::ReadOnly;
        }
        save::say(state, Notice::FolderReadOnly);
    } else if trouble.is_none() && session.is_folder_read_only {
        session.is_folder_read_only = false;
        session.access = Access::Editable;
        state
            .notices
            .retain(|notice| *notice != Notice::FolderReadOnly);
    }
}

/// Takes up that a save was found in the file a while later: no copy of it is needed any more.
pub(super) fn confirmed(state: &mut State, path: &Path, save: SaveId) {
    if is_at_hand(state, path) {
        super::keep::confirmed(state, save);
    }
}

/// Starts looking again, because somebody asks or comes back to the window.
pub(super) fn look_now(state: &mut State) {
    tell_watch(state);
    state.jobs.look_now();
}
