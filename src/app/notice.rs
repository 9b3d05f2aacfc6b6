//! What is said in a slim bar: technical facts that stay until they are dealt with or sent away.

use crate::model::EditError;
use crate::store::{self, SaveError, Trouble};

/// Something to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// An edit was not made.
    EditRefused(EditError),
    /// The case may only be read, so nothing was changed or saved.
    ReadOnly,
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
    /// The settings could not be written.
    SettingsNotSaved(Trouble),
    /// The settings could not be read; they are those of a fresh installation.
    SettingsDamaged,
}
