//! What is said in a slim bar: technical facts that stay until they are dealt with or sent away.

use std::path::PathBuf;

use super::export::ExportError;
use crate::model::{EditError, Stamp};
use crate::store::versions::Rewritten;
use crate::store::{self, OpenError, SaveError, Trouble};

/// Something to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// An edit was not made.
    EditRefused(EditError),
    /// The case may only be read, so nothing was changed or saved.
    ReadOnly,
    /// There is no open round that could be closed.
    NoOpenRound,
    /// The case is invented.
    Example,
    /// Something about the file the case was opened from.
    File(store::Notice),
    /// The case was not saved; it is still here.
    SaveFailed(SaveError),
    /// The chosen name of the file looks like a CPR number.
    CprInFileName,
    /// The work shown was kept on this machine and is not in its file yet.
    Recovered,
    /// Work that is not in its file yet could not be kept on this machine.
    KeepFailed(SaveError),
    /// Others have the case open too; who, stands in the session.
    Others,
    /// Others changed the case, and it was taken in.
    TakenIn {
        /// Who wrote the file it came with, and when.
        by: Stamp,
        /// How many changes.
        new: usize,
        /// How many choices they left.
        conflicts: usize,
    },
    /// What others did waits for a person's word before it is merged.
    Stopped,
    /// The file was put back to an older version than the one at hand.
    OlderCopy,
    /// The file holds something that does not come from what this session knows: a copy, or written by another program.
    FileForeign,
    /// The file is not where it was.
    FileVanished,
    /// The file cannot be looked at: work goes on, nothing is saved there.
    FileUnchecked(Trouble),
    /// What stands in the file now cannot be read.
    FileUnreadable(OpenError),
    /// Nothing can be written where the file lies.
    FolderReadOnly,
    /// The older version could not be kept; the case itself was saved.
    VersionNotKept(Trouble),
    /// An item was erased from older versions too.
    Erased(Rewritten),
    /// An older version is shown, to be read.
    ReadingVersion {
        /// The case it belongs to.
        origin: PathBuf,
    },
    /// Work that was kept on this machine is shown, to be read; its place in `State::recovered`.
    ReadingRecovered(usize),
    /// What can be read of a damaged file is shown.
    Salvaged {
        /// How many items were read.
        read: usize,
        /// Of how many.
        of: usize,
        /// The texts that could not be read.
        lost: Vec<String>,
        /// Whether the damaged file was kept beside its place, so that nothing can be saved over it.
        kept: Result<(), Trouble>,
    },
    /// The newest older version of a damaged file is shown, as a case that has no file yet.
    NewestVersion {
        /// When it was changed last, and by whom.
        changed: Stamp,
        /// Whether the damaged file was kept beside its place, so that nothing can be saved over it.
        kept: Result<(), Trouble>,
    },
    /// Something the program was to do in the background broke off, by a fault of the program.
    JobBroke,
    /// A page was written to this file.
    Exported(PathBuf),
    /// A page was not written.
    ExportFailed(ExportError),
    /// The settings could not be written.
    SettingsNotSaved(Trouble),
    /// The settings could not be read; they are those of a fresh installation.
    SettingsDamaged,
}
