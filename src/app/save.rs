//! Saving and opening: which file, over what, and what comes of it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::dialogs::{Chosen, FileDialog, names_a_cpr, suggested_name, with_extension};
use super::flow;
use super::jobs::{Exit, Report};
use super::keep;
use super::notice::Notice;
use super::question::{After, PathPurpose, Question};
use super::session::{Access, Session};
use super::state::State;
use super::update::add_all_new_cards;
use crate::model::Case;
use crate::store::{self, OpenError, Opened, Over, Request, SaveError, Saved, Who, machine_name};

/// What a save may replace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Replace {
    /// What this session knows of its file, and nothing elsewhere.
    Known,
    /// Whatever is there: the user was asked.
    Anything,
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
        Some(path) => write(state, path, Replace::Known),
        None => ask_where(state),
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
    if session.access == Access::ReadOnly {
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
fn last_folder(state: &State) -> Option<PathBuf> {
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
        (PathPurpose::Save, Some(folder)) => folder.join(&dialog.suggested).display().to_string(),
        (PathPurpose::Save, None) => dialog.suggested.clone(),
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
            write(state, path, replace);
        }
    }
}

/// Replaces a file after the user was asked.
pub(super) fn overwrite(state: &mut State, path: PathBuf) {
    write(state, path, Replace::Anything);
}

fn write(state: &mut State, path: PathBuf, replace: Replace) {
    add_all_new_cards(state);
    let now = state.clock.seconds();
    let Some(session) = &mut state.session else {
        return;
    };
    if session.saving.is_some() {
        return;
    }
    let case = Arc::clone(session.case());
    session.saving = Some(Arc::clone(&case));
    session.saving_since = now;
    let is_own = session.path.as_ref() == Some(&path);
    let grounds = session.grounds.clone();
    let base = session.base;
    let who = Who {
        user: state.settings.name.clone(),
        machine: match state.settings.machine.as_str() {
            "" => machine_name(),
            named => named.to_owned(),
        },
        session: session.id,
    };
    let versions = state.settings.keep_versions;
    state
        .notices
        .retain(|notice| !matches!(notice, Notice::SaveFailed(_) | Notice::CprInFileName));
    let disk = Arc::clone(&state.disk);
    state.jobs.start("save", Exit::Waits, move || {
        let mut grounds = grounds;
        // Work that was kept knows its file by its fingerprint alone.
        if let Some(base) = base
            && grounds.is_empty()
            && let Ok(opened) = store::open(&*disk, &path)
            && opened.ground.fingerprint == base
        {
            grounds.push(opened.ground);
        }
        let over = match replace {
            Replace::Anything if !is_own => Over::Anything,
            _ if is_own => Over::Grounds(&grounds),
            _ => Over::Nothing,
        };
        let mut request = Request::new(&path, &case, over, &who);
        request.versions = versions;
        let outcome = store::save(&*disk, &request, &|_| ());
        Report::Saved {
            path,
            case,
            outcome,
        }
    });
}

/// A save has ended.
pub(super) fn saved(
    state: &mut State,
    path: PathBuf,
    case: Arc<Case>,
    outcome: Result<Saved, SaveError>,
) {
    let now = state.now();
    let Some(session) = &mut state.session else {
        return;
    };
    if !session
        .saving
        .as_ref()
        .is_some_and(|saving| Arc::ptr_eq(saving, &case))
    {
        return;
    }
    session.saving = None;
    match outcome {
        Ok(saved) => {
            session.path = Some(path.clone());
            if saved.merging.is_none() {
                session.grounds = vec![saved.ground];
                session.mark_saved(case, now);
            } else if Arc::ptr_eq(session.case(), &case) {
                session.take_in(Arc::clone(&saved.ground.case));
                session.mark_saved(Arc::clone(&saved.ground.case), now);
                session.grounds = vec![saved.ground];
            }
            state.settings.remember(&path);
            state.notices.retain(|notice| {
                !matches!(
                    notice,
                    Notice::Recovered | Notice::Example | Notice::File(_)
                )
            });
            if !state.session.as_ref().is_some_and(Session::is_unsaved) {
                keep::remove_copy(state);
            }
            if let Some(after) = state.after_save.take() {
                flow::leave(state, after);
            }
        }
        Err(SaveError::Exists) => state.question = Some(Question::Overwrite { path }),
        Err(error) => {
            if let SaveError::Unsure { tried, .. } = &error
                && session.path.as_ref() == Some(&path)
            {
                session.grounds.push(tried.clone());
            }
            session.save_failed = true;
            state.after_save = None;
            say(state, Notice::SaveFailed(error));
        }
    }
}

/// Reads a file, to show it in place of what is shown now.
pub(super) fn read(state: &mut State, path: PathBuf) {
    let path = std::path::absolute(&path).unwrap_or(path);
    state.opening = Some((path.clone(), state.clock.seconds()));
    let disk = Arc::clone(&state.disk);
    state
        .jobs
        .start("open", Exit::Free, move || Report::Opened {
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
        Ok(opened) => {
            state.settings.remember(&path);
            let mut session = Session::opened(opened.case, path, opened.access);
            session.grounds = vec![opened.ground];
            session.seen_at = Some(state.now());
            flow::show(state, session);
            state
                .notices
                .extend(opened.notices.into_iter().map(Notice::File));
        }
        Err(error) => {
            state.let_go = None;
            state.question = Some(Question::Refused { path, error });
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
