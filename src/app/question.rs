//! Questions the app puts to the user; one at a time, over everything else.

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;

use super::card_form::CardForm;
use super::child_form::ChildForm;
use super::export::ExportForm;
use super::round_form::{RoundForm, TakeOutForm};
use super::sitting::AgendaForm;
use crate::model::{ItemRef, Stamp};
use crate::report::Format;
use crate::store::OpenError;

/// What to go on with once the present case may go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum After {
    /// The start screen.
    Start,
    /// A new case.
    New,
    /// The file dialog for opening.
    OpenDialog,
    /// This file.
    Open(PathBuf),
    /// The example case.
    Example,
    /// The recovered work at this place, to be read.
    Recovered(usize),
    /// The file that the recovered work at this place came from, with that work merged in.
    MergeRecovered(usize),
    /// An older version, to be read.
    ReadVersion {
        /// Its file.
        path: PathBuf,
        /// The case it belongs to.
        origin: PathBuf,
    },
    /// What can be read of a damaged file.
    Salvage(PathBuf),
    /// The newest older version of a damaged file that can be read.
    Newest(PathBuf),
    /// The end of the program.
    Quit,
}

/// What a typed path is for, where no file dialog can come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathPurpose {
    /// Opening a case.
    Open,
    /// Saving the case.
    Save,
    /// Writing a page to a file of this kind.
    Export(Format),
}

/// A question on the screen.
#[derive(Clone, Debug, PartialEq)]
pub enum Question {
    /// There is unsaved work: save, discard or cancel?
    Unsaved {
        /// What comes after.
        after: After,
    },
    /// The file chosen for saving exists: replace it?
    Overwrite {
        /// The file.
        path: PathBuf,
    },
    /// The file of the case is gone: make it again there, or save elsewhere?
    Vanished {
        /// Where it was.
        path: PathBuf,
    },
    /// No file dialog came: the path is typed.
    TypePath {
        /// What for.
        purpose: PathPurpose,
        /// What is typed so far.
        text: String,
    },
    /// Alias, key and birth of the child: for a new case or the one at hand.
    Child(Box<ChildForm>),
    /// A card for the board: what it says, where it lies, who says it.
    MakeCard(Box<CardForm>),
    /// A round that is to begin or to be closed.
    Round(Box<RoundForm>),
    /// A card that is to be taken out: how and why.
    TakeOut(Box<TakeOutForm>),
    /// Which themes a session at the board takes, and in what order.
    Agenda(Box<AgendaForm>),
    /// A file was not opened: what is wrong with it, and where.
    Refused {
        /// The file.
        path: PathBuf,
        /// Why.
        error: OpenError,
        /// The newest older version that can be read: when it was changed, and by whom. `None` while that is not known and where
        /// there is none.
        newest: Option<Stamp>,
    },
    /// A text that is only read.
    Text(Box<TextToRead>),
    /// An item is to be erased for good.
    Erase {
        /// The item.
        item: ItemRef,
        /// How many older versions there are.
        versions: usize,
        /// Whether it shall be erased from them too.
        also_versions: bool,
    },
    /// Kept work is to be taken away for good.
    DiscardRecovered {
        /// Which of [`super::State::recovered`].
        at: usize,
    },
    /// What shall stand on a page, before a file of it is written.
    Export(Box<ExportForm>),
    /// The file chosen for a page exists: replace it?
    ReplaceExport {
        /// The file.
        path: PathBuf,
    },
    /// The list of keys.
    Keys,
}

/// What a text is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextOf {
    /// What stands in a file.
    File(PathBuf),
    /// What could not be read of a damaged case.
    Lost,
}

/// A text that is shown line by line, to be read and copied.
#[derive(Clone, PartialEq)]
pub struct TextToRead {
    /// What it is.
    pub of: TextOf,
    /// The text.
    text: Arc<str>,
    /// Where each line begins, in bytes.
    starts: Arc<[usize]>,
    /// The line with the fault, 0 for the first.
    pub marked: Option<usize>,
    /// The question that stands again when the text has been read.
    pub before: Option<Box<Question>>,
}

impl TextToRead {
    /// A text of this much.
    pub fn new(of: TextOf, text: &str) -> Self {
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let starts = std::iter::once(0).chain(breaks.map(|(at, _)| at + 1));
        Self {
            of,
            starts: starts.collect(),
            text: text.into(),
            marked: None,
            before: None,
        }
    }

    /// How many lines there are.
    pub fn count(&self) -> usize {
        self.starts.len()
    }

    /// One of them, without its end.
    pub fn line(&self, n: usize) -> &str {
        let end = self.starts.get(n + 1).copied().unwrap_or(self.text.len());
        let line = self
            .starts
            .get(n)
            .and_then(|start| self.text.get(*start..end));
        line.unwrap_or_default().trim_end_matches(['\n', '\r'])
    }

    /// All of it.
    pub fn whole(&self) -> &str {
        &self.text
    }
}

/// Without the text: what is written down for a fault must not hold a child's data.
impl fmt::Debug for TextToRead {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TextToRead")
            .field("lines", &self.count())
            .field("marked", &self.marked)
            .finish_non_exhaustive()
    }
}

/// The answer to a [`Question`].
#[derive(Clone, Debug, PartialEq)]
pub enum Reply {
    /// The plain way out: nothing happens.
    Cancel,
    /// The act the primary button names.
    Go,
    /// The third way: discard the work.
    Discard,
    /// Leaves the work on this machine and goes on: it is offered again at the next start.
    Keep,
    /// The question as filled in so far.
    Write(Box<Question>),
}
