//! Work that nearly was lost: kept copies merged back into their file, damaged files read as far as they can be, older
//! versions opened to be read.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::flow;
use super::jobs::{Exit, Job, Lane, Report};
use super::notice::Notice;
use super::question::{After, Question, TextOf, TextToRead};
use super::save;
use super::session::{Access, Session};
use super::state::State;
use crate::model::Stamp;
use crate::store::recovery::Recovered;
use crate::store::salvage::{self, Salvaged};
use crate::store::versions;
use crate::store::{self, Ground, OpenError, Opened, SaveError, Trouble};

/// What could be read of a damaged file, and whether the file was kept.
#[derive(Debug)]
pub struct Rescued {
    /// What could be read.
    pub salvaged: Salvaged,
    /// Whether the damaged file lies beside its place under a name of its own.
    pub kept: Result<(), Trouble>,
}

/// The recovered work at a place of the list, when it can be read.
fn work_at(state: &State, at: usize) -> Option<(PathBuf, Result<Recovered, OpenError>)> {
    let copy = state.recovered.get(at)?;
    Some((copy.path.clone(), copy.content.clone()))
}

/// The newest older version of a damaged file, and whether the damaged file was kept.
#[derive(Debug)]
pub struct Newest {
    /// What it holds.
    pub opened: Opened,
    /// When it was changed last, and by whom.
    pub changed: Stamp,
    /// Whether the damaged file lies beside its place under a name of its own.
    pub kept: Result<(), Trouble>,
}

/// Says why a file was not opened, and looks whether an older version of it can be.
pub(super) fn refuse(state: &mut State, path: PathBuf, error: OpenError) {
    let is_damaged = matches!(error, OpenError::Refused(_));
    state.question = Some(Question::Refused {
        path: path.clone(),
        error,
        newest: None,
    });
    if !is_damaged || versions::is_version(&path) {
        return;
    }
    let disk = Arc::clone(&state.disk);
    state
        .jobs
        .start(Job::Versions, Lane::Own, Exit::Free, move |_| {
            let newest = versions::newest_readable(&*disk, &path);
            Report::NewestFound {
                newest: newest.map(|(version, _)| version.changed),
                path,
            }
        });
}

/// Takes up whether there is an older version that can be read.
pub(super) fn newest_found(state: &mut State, of: &Path, found: Option<Stamp>) {
    let mut question = state.question.as_mut();
    if let Some(Question::Text(read)) = question {
        question = read.before.as_deref_mut();
    }
    if let Some(Question::Refused { path, newest, .. }) = question
        && path == of
    {
        *newest = found;
    }
}

/// Reads the newest older version of a damaged file, and keeps the damaged file as it is.
pub(super) fn open_newest(state: &mut State, path: PathBuf) {
    let disk = Arc::clone(&state.disk);
    let now = state.now();
    state.opening = Some((path.clone(), state.clock.seconds()));
    state
        .jobs
        .start(Job::Open, Lane::Own, Exit::Free, move |_| {
            let newest = versions::newest_readable(&*disk, &path).map(|(version, opened)| {
                let kept = salvage::keep_damaged(&*disk, &path, now).map(|_| ());
                Box::new(Newest {
                    opened,
                    changed: version.changed,
                    kept,
                })
            });
            Report::NewestRead {
                outcome: newest.ok_or(OpenError::Trouble(Trouble::Missing)),
                path,
            }
        });
}

/// Whether what was read of this path may take the place of what is shown: it is still wanted, and nothing was begun
/// meanwhile. Otherwise it is asked for again, once what was begun may go.
fn may_show(state: &mut State, path: &Path, again: After) -> bool {
    if state
        .opening
        .as_ref()
        .is_none_or(|(wanted, _)| wanted != path)
    {
        return false;
    }
    state.opening = None;
    if flow::is_free(state) {
        return true;
    }
    flow::leave(state, again);
    false
}

/// Shows the older version as a new case that has no file yet; one that may not be changed is only read.
pub(super) fn newest_read(
    state: &mut State,
    path: PathBuf,
    outcome: Result<Box<Newest>, OpenError>,
) {
    if !may_show(state, &path, After::Newest(path.clone())) {
        return;
    }
    match outcome {
        Err(error) => refuse(state, path, error),
        Ok(newest) => {
            let Newest {
                opened,
                changed,
                kept,
            } = *newest;
            flow::show(
                state,
                match opened.access {
                    Access::Editable => Session::unsaved(opened.case),
                    Access::ReadOnly => Session::to_read(opened.case),
                },
            );
            save::say(state, Notice::NewestVersion { changed, kept });
        }
    }
}

/// Reads the text of a file that was not opened.
pub(super) fn show_text(state: &mut State, path: PathBuf) {
    let disk = Arc::clone(&state.disk);
    state
        .jobs
        .start(Job::Lists, Lane::Own, Exit::Free, move |_| {
            let outcome = store::open::read(&*disk, &path).map(|bytes| {
                let text = String::from_utf8_lossy(&bytes);
                let text = text.trim_start_matches('\u{feff}');
                Box::new(TextToRead::new(TextOf::File(path.clone()), text))
            });
            Report::TextRead { path, outcome }
        });
}

/// Shows the text over the question why its file was not opened.
pub(super) fn text_read(state: &mut State, of: &Path, outcome: Result<Box<TextToRead>, OpenError>) {
    let Some(Question::Refused { path, error, .. }) = &state.question else {
        return;
    };
    if path != of {
        return;
    }
    let marked = match error {
        OpenError::Refused(refusal) => refusal.place.as_ref().map(|place| place.line),
        OpenError::Trouble(_) => None,
    };
    match outcome {
        Ok(mut read) => {
            read.marked = marked.and_then(|line| line.checked_sub(1));
            read.before = state.question.take().map(Box::new);
            state.question = Some(Question::Text(read));
        }
        Err(error) => refuse(state, of.to_owned(), error),
    }
}

/// Shows what could not be read of the damaged case at hand.
pub(super) fn show_lost(state: &mut State) {
    let lost = state.notices.iter().find_map(|notice| match notice {
        Notice::Salvaged { lost, .. } => Some(lost.join("\n\n")),
        _ => None,
    });
    if let Some(lost) = lost {
        let read = TextToRead::new(TextOf::Lost, &lost);
        state.question = Some(Question::Text(Box::new(read)));
    }
}

/// Shows kept work to be read. It stays in the list and can be merged from there.
pub(super) fn look_at_recovered(state: &mut State, at: usize) {
    match work_at(state, at) {
        None => {}
        Some((path, Err(error))) => refuse(state, path, error),
        Some((_, Ok(work))) => {
            flow::show(state, Session::to_read(work.case));
            save::say(state, Notice::ReadingRecovered(at));
        }
    }
}

/// Reads the file that kept work came from, to merge the work into it. Work that may not be changed is shown to be read and
/// stays in the list: nothing could bring it into its file.
pub(super) fn merge_recovered(state: &mut State, at: usize) {
    let (copy, work) = match work_at(state, at) {
        None => return,
        Some((path, Err(error))) => return refuse(state, path, error),
        Some((_, Ok(work))) if work.access == Access::ReadOnly => {
            flow::show(state, Session::to_read(work.case));
            return save::say(state, Notice::ReadOnly);
        }
        Some((path, Ok(work))) => (path, work),
    };
    let Some(origin) = work.origin.clone() else {
        return take_up(state, at, work);
    };
    let disk = Arc::clone(&state.disk);
    state.opening = Some((origin.clone(), state.clock.seconds()));
    state
        .jobs
        .start(Job::Open, Lane::Own, Exit::Free, move |_| {
            Report::OriginRead {
                copy,
                outcome: store::open(&*disk, &origin).map(Box::new),
            }
        });
}

/// The file that kept work came from was read: the work is merged with what stands there now. Where the file cannot be read, the work
/// is shown as it is, and the next save merges it.
pub(super) fn origin_read(state: &mut State, copy: &Path, outcome: Result<Box<Opened>, OpenError>) {
    let Some(at) = state.recovered.iter().position(|known| known.path == copy) else {
        state.opening = None;
        return;
    };
    let Some((_, Ok(work))) = work_at(state, at) else {
        state.opening = None;
        return;
    };
    let origin = work.origin.clone().unwrap_or_default();
    if !may_show(state, &origin, After::MergeRecovered(at)) {
        return;
    }
    let mut work = work;
    let is_other = outcome
        .as_ref()
        .is_ok_and(|opened| opened.ground.case.id != work.case.id);
    if is_other {
        // Another child's case lies there now: the work becomes a case without a file.
        work.origin = None;
        work.base = None;
    }
    take_up(state, at, work);
    if is_other {
        return save::say(state, Notice::SaveFailed(SaveError::OtherCase));
    }
    if let (Ok(opened), Some(session)) = (outcome, &mut state.session) {
        if opened.access == Access::Editable {
            session.file_holds(opened.ground);
        }
        super::team::take_in_when_free(state);
        super::team::tell_watch(state);
    } else {
        state.jobs.look_now();
    }
}

/// Shows kept work as the work at hand; it leaves the list.
fn take_up(state: &mut State, at: usize, work: Recovered) {
    state.recovered.remove(at);
    flow::show(state, Session::recovered(work));
    save::say(state, Notice::Recovered);
}

/// Opens an older version to be read.
pub(super) fn read_version(state: &mut State, path: PathBuf, origin: PathBuf) {
    let disk = Arc::clone(&state.disk);
    state.opening = Some((path.clone(), state.clock.seconds()));
    state.reading_origin = Some(origin);
    state
        .jobs
        .start(Job::Open, Lane::Own, Exit::Free, move |_| Report::Opened {
            outcome: store::open(&*disk, &path).map(Box::new),
            path,
        });
}

/// Shows a version that was read.
pub(super) fn show_version(state: &mut State, ground: &Ground, origin: PathBuf) {
    flow::show(state, Session::to_read((*ground.case).clone()));
    save::say(state, Notice::ReadingVersion { origin });
}

/// Reads what can be read of a damaged file, and keeps the file as it is.
pub(super) fn salvage(state: &mut State, path: PathBuf) {
    let disk = Arc::clone(&state.disk);
    let now = state.now();
    state.opening = Some((path.clone(), state.clock.seconds()));
    state
        .jobs
        .start(Job::Open, Lane::Own, Exit::Free, move |_| {
            let outcome = store::open::read(&*disk, &path).and_then(|bytes| {
                let salvaged = salvage::salvage(&bytes).ok_or(OpenError::Refused(
                    store::Refusal::whole(store::Problem::NotOurs),
                ))?;
                let kept = salvage::keep_damaged(&*disk, &path, now).map(|_| ());
                Ok(Box::new(Rescued { salvaged, kept }))
            });
            Report::Salvaged { path, outcome }
        });
}

/// Shows what could be read as a new case that has no file yet.
pub(super) fn salvaged(state: &mut State, path: PathBuf, outcome: Result<Box<Rescued>, OpenError>) {
    if !may_show(state, &path, After::Salvage(path.clone())) {
        return;
    }
    match outcome {
        Err(error) => refuse(state, path, error),
        Ok(rescued) => {
            let Rescued { salvaged, kept } = *rescued;
            flow::show(state, Session::unsaved(salvaged.case));
            save::say(
                state,
                Notice::Salvaged {
                    read: salvaged.read,
                    of: salvaged.of,
                    lost: salvaged.lost,
                    kept,
                },
            );
        }
    }
}
