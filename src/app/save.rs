//! Saving and opening: which file, over what, and what comes of it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::command::View;
use super::dialogs::{Chosen, FileDialog, names_a_cpr, suggested_name, with_extension};
use super::export;
use super::flow;
use super::jobs::{Exit, Job, Lane, Report};
use super::keep;
use super::notice::Notice;
use super::older;
use super::question::{After, PathPurpose, Question};
use super::rescue;
use super::session::{Access, Session};
use super::state::State;
use super::team::{self, FileState, Stopped};
use super::writing::add_all_typed;
use crate::model::Case;
use crate::model::merge::Answers;
use crate::store::{self, MergeKind, OpenError, Opened, Over, Request, SaveError, Saved};
use chrono::{DateTime, FixedOffset};

/// What a save may replace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Replace {
    /// What this session knows of its file, and nothing elsewhere.
    Known,
    /// Whatever is there: the user was asked.
    Anything,
    /// Nothing: the file of this session is gone and is made again, because the user said so.
    Nothing,
}

/// Saves the case to its file, or asks for one.
pub(super) fn save(state: &mut State) {
    if !may_save(state) {
        return;
    }
    match state
        .session
        .as_ref()
        .and_then(|session| session.path.clone())
    {
        Some(path) if !is_folder_read_only(state) => {
            write(state, path, Replace::Known, Answers::default());
        }
        _ => ask_where(state),
    }
}

/// Asks for a file to save the case to.
pub(super) fn save_as(state: &mut State) {
    if may_save(state) {
        ask_where(state);
    }
}

fn may_save(state: &mut State) -> bool {
    let Some(session) = &state.session else {
        return false;
    };
    if session.access == Access::ReadOnly && !session.is_folder_read_only {
        say(state, Notice::ReadOnly);
        return false;
    }
    true
}

fn ask_where(state: &mut State) {
    let Some(session) = &state.session else {
        return;
    };
    let folder = session.path.as_deref().and_then(Path::parent);
    state.dialog = Some(FileDialog {
        purpose: PathPurpose::Save,
        suggested: suggested_name(&session.case().child.key, "sag"),
        folder: folder.map(Path::to_owned).or_else(|| last_folder(state)),
    });
}

/// Asks for a file to open.
pub(super) fn ask_what(state: &mut State) {
    state.dialog = Some(FileDialog {
        purpose: PathPurpose::Open,
        suggested: String::new(),
        folder: last_folder(state),
    });
}

/// The folder of the case opened last.
pub(super) fn last_folder(state: &State) -> Option<PathBuf> {
    let last = state.settings.recent.first()?;
    last.parent().map(Path::to_owned)
}

/// A path was chosen for the dialog that was asked for, or none.
pub fn dialog_answered(state: &mut State, path: Option<PathBuf>, chosen: Chosen) {
    let Some(dialog) = state.dialog.take() else {
        return;
    };
    take_path(state, dialog.purpose, path, chosen);
}

/// No dialog came: the path is typed.
pub fn type_path(state: &mut State, dialog: &FileDialog) {
    let text = match (&dialog.purpose, &dialog.folder) {
        (PathPurpose::Save | PathPurpose::Export(_), Some(folder)) => {
            folder.join(&dialog.suggested).display().to_string()
        }
        (PathPurpose::Save | PathPurpose::Export(_), None) => dialog.suggested.clone(),
        (PathPurpose::Open, _) => String::new(),
    };
    state.question = Some(Question::TypePath {
        purpose: dialog.purpose,
        text,
    });
}

/// Goes on with a path, however it was chosen.
pub(super) fn take_path(
    state: &mut State,
    purpose: PathPurpose,
    path: Option<PathBuf>,
    chosen: Chosen,
) {
    let Some(path) = path else {
        state.after_save = None;
        state.let_go = None;
        state.export = None;
        return;
    };
    match purpose {
        PathPurpose::Open => flow::open(state, path),
        PathPurpose::Save => {
            let (path, is_extended) = with_extension(&path);
            if names_a_cpr(&path) {
                state.after_save = None;
                say(state, Notice::CprInFileName);
                return;
            }
            // A platform's dialog has asked about the file as it was named there, and about no other.
            let replace = if chosen == Chosen::InDialog && !is_extended {
                Replace::Anything
            } else {
                Replace::Known
            };
            write(state, path, replace, Answers::default());
        }
        PathPurpose::Export(_) => export::take_path(state, &path, chosen),
    }
}

/// Replaces a file after the user was asked.
pub(super) fn overwrite(state: &mut State, path: PathBuf) {
    write(state, path, Replace::Anything, Answers::default());
}

/// Makes a file that is gone again, after the user was asked.
pub(super) fn make_again(state: &mut State, path: PathBuf) {
    write(state, path, Replace::Nothing, Answers::default());
}

/// Goes on with a save that waited for a person's word, in the file of the case or elsewhere.
pub(super) fn save_with(state: &mut State, elsewhere: Option<PathBuf>, answers: Answers) {
    let own = state
        .session
        .as_ref()
        .and_then(|session| session.path.clone());
    match (elsewhere, own) {
        (Some(path), _) => write(state, path, Replace::Anything, answers),
        (None, Some(path)) => write(state, path, Replace::Known, answers),
        (None, None) => {}
    }
}

fn is_folder_read_only(state: &State) -> bool {
    state
        .session
        .as_ref()
        .is_some_and(|session| session.is_folder_read_only)
}

fn write(state: &mut State, path: PathBuf, replace: Replace, answers: Answers) {
    add_all_typed(state);
    let now = state.clock.seconds();
    let who = state.who();
    let versions = state.settings.keep_versions;
    if state
        .session
        .as_ref()
        .is_none_or(|session| session.saving.is_some())
    {
        return;
    }
    keep::keep_before_save(state);
    let Some(session) = &mut state.session else {
        return;
    };
    let case = Arc::clone(session.case());
    session.saving = Some(Arc::clone(&case));
    session.saving_since = now;
    session.answers = answers;
    let is_own = session.path.as_ref() == Some(&path);
    let grounds: Vec<_> = session
        .ground
        .iter()
        .chain(&session.tried)
        .cloned()
        .collect();
    state
        .notices
        .retain(|notice| !matches!(notice, Notice::SaveFailed(_) | Notice::CprInFileName));
    let disk = Arc::clone(&state.disk);
    state
        .jobs
        .start(Job::Save, Lane::Share, Exit::WaitsForSave, move |teller| {
            let over = match replace {
                Replace::Nothing => Over::Nothing,
                Replace::Anything if !is_own => Over::Anything(&grounds),
                _ if is_own => Over::Grounds(&grounds),
                _ => Over::Nothing,
            };
            let request = Request {
                versions,
                answers,
                ..Request::new(&path, &case, over, &who)
            };
            let outcome = store::save(&*disk, &request, &|holder| {
                teller.tell(Report::Waiting(holder.clone()));
            });
            Report::Saved {
                path,
                case,
                outcome: Box::new(outcome),
            }
        });
}

/// A save has ended.
pub(super) fn saved(
    state: &mut State,
    path: PathBuf,
    case: &Arc<Case>,
    outcome: Result<Saved, SaveError>,
) {
    let now = state.now();
    let Some(session) = &mut state.session else {
        return;
    };
    if !session
        .saving
        .as_ref()
        .is_some_and(|saving| Arc::ptr_eq(saving, case))
    {
        return;
    }
    session.saving = None;
    session.holder = None;
    match outcome {
        Ok(saved) => was_saved(state, &path, case, saved, now),
        // A question that is being answered is not pushed aside.
        Err(SaveError::Exists) if state.question.is_none() => {
            state.question = Some(Question::Overwrite { path });
        }
        Err(SaveError::Stopped { stop, theirs }) => {
            session.stopped = Some(Stopped {
                elsewhere: Some(path).filter(|path| session.path.as_ref() != Some(path)),
                stop,
                by: theirs.case.changed.clone(),
                theirs: theirs.case,
                answers: session.answers,
            });
            session.save_failed = true;
            state.after_save = None;
            state.view = View::Merge;
        }
        Err(error) => {
            session.save_failed = true;
            state.after_save = None;
            let is_own = session.path.as_ref() == Some(&path);
            match error {
                SaveError::Vanished if is_own => {
                    session.file_state = FileState::Vanished;
                    session.orders.with(|orders| orders.forgets_told = true);
                    if state.question.is_none() {
                        state.question = Some(Question::Vanished { path });
                    } else {
                        say(state, Notice::FileVanished);
                    }
                }
                SaveError::Unsure { tried, trouble } => {
                    if is_own {
                        session.tried.push(tried.clone());
                    }
                    say(
                        state,
                        Notice::SaveFailed(SaveError::Unsure { tried, trouble }),
                    );
                }
                error => say(state, Notice::SaveFailed(error)),
            }
        }
    }
}

fn was_saved(
    state: &mut State,
    path: &Path,
    case: &Arc<Case>,
    saved: Saved,
    now: DateTime<FixedOffset>,
) {
    let Some(session) = &mut state.session else {
        return;
    };
    let is_elsewhere = session.path.as_deref() != Some(path);
    if is_elsewhere {
        team::leave_file(state);
    }
    let Some(session) = &mut state.session else {
        return;
    };
    session.path = Some(path.to_owned());
    if session.is_folder_read_only {
        session.is_folder_read_only = false;
        session.access = Access::Editable;
    }
    let save_id = saved.ground.fingerprint.save_id;
    session.was_saved(Arc::clone(case), saved.ground, now);
    state.settings.remember(path);
    state.notices.retain(|notice| {
        !matches!(
            notice,
            Notice::Recovered
                | Notice::Example
                | Notice::File(_)
                | Notice::FileUnchecked(_)
                | Notice::FileUnreadable(_)
                | Notice::FileVanished
                | Notice::FolderReadOnly
                | Notice::VersionNotKept(_)
        )
    });
    if saved
        .merging
        .is_some_and(|merging| merging.kind == MergeKind::OlderCopy)
    {
        say(state, Notice::OlderCopy);
    }
    if let Some(trouble) = saved.versions_trouble {
        say(state, Notice::VersionNotKept(trouble));
    }
    if is_elsewhere {
        team::watch_file(state);
    }
    keep::mark_saved(state, path, case, save_id);
    older::erase_older(state);
    if state.view == View::Versions {
        older::list(state);
    }
    team::tell_watch(state);
    team::take_in_when_free(state);
    if let Some(after) = state.after_save.take() {
        flow::leave(state, after);
    }
}

/// Reads a file, to show it in place of what is shown now.
pub(super) fn read(state: &mut State, path: PathBuf) {
    let path = std::path::absolute(&path).unwrap_or(path);
    state.opening = Some((path.clone(), state.clock.seconds()));
    let disk = Arc::clone(&state.disk);
    state
        .jobs
        .start(Job::Open, Lane::Own, Exit::Free, move |_| Report::Opened {
            outcome: store::open(&*disk, &path).map(Box::new),
            path,
        });
}

/// A file was read.
pub(super) fn opened(state: &mut State, path: PathBuf, outcome: Result<Box<Opened>, OpenError>) {
    // Only the file asked for last is shown.
    if state
        .opening
        .as_ref()
        .is_none_or(|(wanted, _)| *wanted != path)
    {
        return;
    }
    state.opening = None;
    match outcome {
        // Something was written while the file was read.
        Ok(_) if !flow::is_free(state) => flow::leave(state, After::Open(path)),
        Ok(opened) if older::is_version(&path) => {
            if let Some(origin) = state.reading_origin.take() {
                rescue::show_version(state, &opened.ground, origin);
            }
        }
        Ok(opened) => {
            state.settings.remember(&path);
            let session = Session::opened(opened.ground, path, opened.access);
            session.was_looked_at(state.now());
            flow::show(state, session);
            state
                .notices
                .extend(opened.notices.into_iter().map(Notice::File));
        }
        Err(error) => {
            state.let_go = None;
            rescue::refuse(state, path, error);
        }
    }
}

/// Says something in a bar, once.
pub(super) fn say(state: &mut State, notice: Notice) {
    let kind = std::mem::discriminant(&notice);
    state
        .notices
        .retain(|said| std::mem::discriminant(said) != kind);
    state.notices.push(notice);
}
