//! Why a case was not saved.

use crate::model::Finding;
use crate::model::merge::Stop;
use crate::store::disk::Trouble;
use crate::store::format::{EncodeError, Refusal};
use crate::store::open::Ground;
use crate::store::who::Holder;

/// Why a case was not saved. The file is as it was, but for [`SaveError::Unsure`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveError {
    /// No room left.
    DiskFull,
    /// No right to write here.
    NoRights,
    /// The folder is not there any more, or the share.
    FolderGone,
    /// The disk or share only lets itself be read.
    ReadOnly,
    /// Somebody marked the file as not to be changed.
    WriteProtected,
    /// The name is longer than the disk takes, or has characters it does not.
    BadName,
    /// Somebody else holds the file.
    Busy,
    /// Somebody else has been saving this case all the time.
    Locked(Holder),
    /// A folder or device has the name.
    NotAFile,
    /// There is a file already, and the user was not asked.
    Exists,
    /// The file this session opened is gone; it is not made again without asking.
    Vanished,
    /// A newer version of the program wrote the file; it is never saved over.
    NewerThere,
    /// What is in the file now cannot be read; it is never saved over.
    Unreadable(Refusal),
    /// The file holds another case now; the two are never mixed.
    OtherCase,
    /// What others wrote is not merged without a person's word.
    Stopped {
        /// What there is to say a word to.
        stop: Stop,
        /// What the file holds.
        theirs: Box<Ground>,
    },
    /// The case is larger than a file may be.
    TooLarge,
    /// The case holds what a case must not hold: a fault of the program.
    Findings(Vec<Finding>),
    /// What would have been written does not read as the case: a fault of the program.
    Internal,
    /// What was written does not read back, though the disk said it went well.
    Unfaithful,
    /// The disk stopped answering at the moment of exchange. The file is the old or the new one, whole; the next save
    /// names what this one may have written among its [grounds](super::Over::Grounds).
    Unsure {
        /// What the file holds if it went well, but for what others wrote: its case is what was to be saved.
        tried: Ground,
        /// What the disk said.
        trouble: Trouble,
    },
    /// Something else; the number is the operating system's.
    Other(Option<i32>),
}

impl From<Trouble> for SaveError {
    fn from(trouble: Trouble) -> Self {
        match trouble {
            Trouble::DiskFull => Self::DiskFull,
            Trouble::NoRights => Self::NoRights,
            Trouble::Missing => Self::FolderGone,
            Trouble::ReadOnly => Self::ReadOnly,
            Trouble::BadName => Self::BadName,
            Trouble::Busy => Self::Busy,
            Trouble::Other(code) => Self::Other(code),
        }
    }
}

impl From<std::io::Error> for SaveError {
    fn from(error: std::io::Error) -> Self {
        Trouble::of(&error).into()
    }
}

impl From<EncodeError> for SaveError {
    fn from(error: EncodeError) -> Self {
        match error {
            EncodeError::Findings(findings) => Self::Findings(findings),
            EncodeError::TooLarge { .. } => Self::TooLarge,
            EncodeError::Internal => Self::Internal,
        }
    }
}
