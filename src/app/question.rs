//! Questions the app puts to the user; one at a time, over everything else.

use std::path::PathBuf;

use super::child_form::ChildForm;
use crate::model::ItemRef;
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
    /// A file was not opened: what is wrong with it, and where.
    Refused {
        /// The file.
        path: PathBuf,
        /// Why.
        error: OpenError,
    },
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
    /// The list of keys.
    Keys,
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
