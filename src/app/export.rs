//! From a case to a page in a file: what shall stand on it, where it shall lie, and what came of it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::dialogs::{Chosen, FileDialog, named_after, names_a_cpr, with_ending};
use super::jobs::{Exit, Job, Lane, Report};
use super::notice::Notice;
use super::question::{PathPurpose, Question};
use super::save::{last_folder, say};
use super::state::State;
use crate::model::Case;
use crate::model::rounds::Weeks;
use crate::report::{self, Drawing, Options, Print, Undrawn};
use crate::store::{self, InTheWay, SaveError};
use crate::text::Words;

pub use crate::report::{Extra, Format, Lane as PageLane, Names, Paper};

/// What is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Printed {
    /// The whole timeline.
    Timeline,
    /// Picture and list of the network.
    Network,
}

/// What was chosen for a page so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportForm {
    /// What is printed.
    pub printed: Printed,
    /// How.
    pub options: Options,
    /// How many pages that makes; `None` while they are counted.
    pub pages: Option<usize>,
}

/// Why a page was not written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExportError {
    /// Too large for a picture.
    TooLarge,
    /// The name of the file looks like a CPR number.
    CprInName,
    /// A fault of the program.
    Internal,
    /// The disk.
    Disk(Box<SaveError>),
}

impl From<Undrawn> for ExportError {
    fn from(undrawn: Undrawn) -> Self {
        match undrawn {
            Undrawn::TooLarge => Self::TooLarge,
            Undrawn::Internal => Self::Internal,
        }
    }
}

/// Draws what was chosen, of the case as it is now, on a thread of its own.
struct Work {
    case: Arc<Case>,
    words: &'static Words,
    today: chrono::NaiveDate,
    weeks: Weeks,
    author: String,
    form: ExportForm,
}

impl Work {
    fn of(state: &State, form: ExportForm) -> Option<Self> {
        Some(Self {
            case: Arc::clone(state.session.as_ref()?.case()),
            words: Words::of(state.lang),
            today: state.today(),
            weeks: state.settings.weeks,
            author: state.settings.author(),
            form,
        })
    }

    fn drawing(&self) -> Drawing {
        let print = Print {
            case: &self.case,
            words: self.words,
            today: self.today,
            weeks: self.weeks,
            author: &self.author,
        };
        match self.form.printed {
            Printed::Timeline => report::timeline(&print, &self.form.options),
            Printed::Network => report::network(&print, &self.form.options),
        }
    }
}

/// Asks what shall stand on the page.
pub(super) fn ask_what(state: &mut State, printed: Printed) {
    if state.session.is_none() {
        return;
    }
    state.question = Some(Question::Export(Box::new(ExportForm {
        printed,
        options: Options::default(),
        pages: None,
    })));
    count_pages(state);
}

/// Counts the pages of what is chosen now, if a page is being chosen.
pub(super) fn count_pages(state: &mut State) {
    let Some(Question::Export(form)) = &mut state.question else {
        return;
    };
    form.pages = None;
    let form = (**form).clone();
    let Some(work) = Work::of(state, form) else {
        return;
    };
    state
        .jobs
        .start(Job::Export, Lane::Own, Exit::Free, move |_| {
            let pages = work.drawing().pages.len();
            Report::PagesCounted(Box::new(work.form), pages)
        });
}

/// The pages were counted; of what is chosen no longer nobody wants to know.
pub(super) fn counted(state: &mut State, counted: &ExportForm, pages: usize) {
    if let Some(Question::Export(form)) = &mut state.question
        && **form == *counted
    {
        form.pages = Some(pages);
    }
}

/// Asks where the file shall lie. Its name says nothing of the child but the key of the case.
pub(super) fn ask_where(state: &mut State, form: ExportForm) {
    let Some(session) = &state.session else {
        return;
    };
    let words = Words::of(state.lang);
    let what = match form.printed {
        Printed::Timeline => words.t("export-name-timeline"),
        Printed::Network => words.t("export-name-network"),
    };
    let format = form.options.format;
    let folder = session.path.as_deref().and_then(Path::parent);
    let key = format!("{} {what}", session.case().child.key);
    state.dialog = Some(FileDialog {
        purpose: PathPurpose::Export(format),
        suggested: named_after(&key, what, format.extension()),
        folder: folder.map(Path::to_owned).or_else(|| last_folder(state)),
    });
    state.export = Some(form);
}

/// Asks for another place than the one that was taken.
pub(super) fn ask_where_again(state: &mut State) {
    if let Some(form) = state.export.take() {
        ask_where(state, form);
    }
}

/// A place was chosen.
pub(super) fn take_path(state: &mut State, path: &Path, chosen: Chosen) {
    let Some(form) = &state.export else {
        return;
    };
    let (path, is_extended) = with_ending(path, form.options.format.extension());
    if names_a_cpr(&path) {
        state.export = None;
        say(state, Notice::ExportFailed(ExportError::CprInName));
        return;
    }
    // A platform's dialog has asked about the file as it was named there, and about no other.
    let may = if chosen == Chosen::InDialog && !is_extended {
        InTheWay::File
    } else {
        InTheWay::Nothing
    };
    write(state, path, may);
}

/// Replaces a file after the user was asked.
pub(super) fn replace(state: &mut State, path: PathBuf) {
    write(state, path, InTheWay::File);
}

fn write(state: &mut State, path: PathBuf, may: InTheWay) {
    let Some(work) = state.export.clone().and_then(|form| Work::of(state, form)) else {
        return;
    };
    state
        .notices
        .retain(|notice| !matches!(notice, Notice::Exported(_) | Notice::ExportFailed(_)));
    state.exporting = Some((path.clone(), state.clock.seconds()));
    let disk = Arc::clone(&state.disk);
    state
        .jobs
        .start(Job::Export, Lane::Share, Exit::Lingers, move |_| {
            let outcome = report::bytes(&work.drawing(), work.form.options.format)
                .map_err(ExportError::from)
                .and_then(|bytes| {
                    store::put(&*disk, &path, &bytes, may)
                        .map_err(|error| ExportError::Disk(Box::new(error)))
                });
            Report::Exported { path, outcome }
        });
}

/// A page was written, or could not be.
pub(super) fn written(state: &mut State, path: PathBuf, outcome: Result<(), ExportError>) {
    if state
        .exporting
        .as_ref()
        .is_some_and(|(wanted, _)| *wanted == path)
    {
        state.exporting = None;
    }
    match outcome {
        Ok(()) => {
            state.export = None;
            say(state, Notice::Exported(path));
        }
        // A question that is being answered is not pushed aside.
        Err(ExportError::Disk(error))
            if *error == SaveError::Exists
                && state.question.is_none()
                && state.export.is_some() =>
        {
            state.question = Some(Question::ReplaceExport { path });
        }
        Err(error) => {
            state.export = None;
            say(state, Notice::ExportFailed(error));
        }
    }
}

/// The job ended without a result.
pub(super) fn broke(state: &mut State) {
    state.export = None;
    if state.exporting.take().is_some() {
        say(state, Notice::ExportFailed(ExportError::Internal));
    }
}
