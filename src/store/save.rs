//! Saving a case file: old or new, never half, and never over something this program has not seen.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::disk::{Disk, Kind, Rights, Trouble, read_at_most, read_beginning};
use super::format::{self, EncodeError, LARGEST, SaveId};
use super::open::{Fingerprint, Hash};
use super::replace::{Failure, replace};
use crate::model::{Case, Finding};

/// What a save may replace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over<'a> {
    /// Nothing: there must be no file yet.
    Nothing,
    /// Only what this session read, wrote, or [may have written](SaveError::Unsure).
    Known(&'a [Fingerprint]),
    /// Whatever is there: the user was asked.
    Anything,
}

/// A case that is in its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// What the file holds now.
    pub fingerprint: Fingerprint,
    /// The file, at the end of any links.
    pub path: PathBuf,
    /// Whether anything was written; a case that is in the file already is not written again.
    pub is_new: bool,
}

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
    /// A folder or device has the name.
    NotAFile,
    /// There is a file already, and the user was not asked.
    Exists,
    /// The file is not as this session last saw it: somebody else saved, or it was changed by hand.
    ChangedOnDisk,
    /// The file this session opened is gone; it is not made again without asking.
    Vanished,
    /// A newer version of the program wrote the file; it is never saved over.
    NewerThere,
    /// The case is larger than a file may be.
    TooLarge,
    /// The case holds what a case must not hold: a fault of the program.
    Findings(Vec<Finding>),
    /// What would have been written does not read as the case: a fault of the program.
    Internal,
    /// What was written does not read back, though the disk said it went well.
    Unfaithful,
    /// The disk stopped answering at the moment of exchange. The file is the old or the new one, whole; the next save
    /// may find what this one [may have written](Over::Known).
    Unsure {
        /// What the file holds if it went well.
        tried: Fingerprint,
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

/// Saves a case. Nothing is touched before the bytes have been read back as the same case.
pub fn save(disk: &dyn Disk, path: &Path, case: &Case, over: Over<'_>) -> Result<Saved, SaveError> {
    let save_id = SaveId::fresh();
    let bytes = format::encode(case, save_id)?;
    match format::decode(&bytes) {
        Ok(read) if read.case == *case && read.notices.is_empty() => {}
        _ => return Err(SaveError::Internal),
    }
    let (target, there) = find(disk, path, over)?;
    if let Some(there) = there {
        let known = may_replace(disk, &target, there, over)?;
        if let Some(known) = known
            && Hash::of(&format::encode(case, known.save_id)?) == known.hash
        {
            return Ok(Saved {
                fingerprint: known,
                path: target,
                is_new: false,
            });
        }
    }
    let rights = match there {
        Some(_) => Rights::OfFile(&target),
        None => Rights::OfFolder,
    };
    let fingerprint = Fingerprint {
        hash: Hash::of(&bytes),
        save_id,
    };
    match replace(disk, &target, &bytes, rights) {
        Ok(()) => Ok(Saved {
            fingerprint,
            path: target,
            is_new: true,
        }),
        Err(Failure::Before(trouble)) => Err(trouble.into()),
        Err(Failure::Unfaithful) => Err(SaveError::Unfaithful),
        Err(Failure::Unsure(trouble)) => Err(SaveError::Unsure {
            tried: fingerprint,
            trouble,
        }),
    }
}

/// The file at the end of any links, and what is there now.
fn find(
    disk: &dyn Disk,
    path: &Path,
    over: Over<'_>,
) -> Result<(PathBuf, Option<Kind>), SaveError> {
    match disk.canonical(path) {
        Ok(target) => {
            let kind = disk.kind(&target)?;
            Ok((target, Some(kind)))
        }
        Err(error) if error.kind() == ErrorKind::NotFound => {
            let name = path.file_name().ok_or(SaveError::BadName)?;
            let folder = match path.parent() {
                Some(folder) if !folder.as_os_str().is_empty() => folder,
                _ => Path::new("."),
            };
            // The folder first: a share that is gone is another message than a file that is.
            let target = disk.canonical(folder)?.join(name);
            match over {
                Over::Known(_) => Err(SaveError::Vanished),
                Over::Nothing | Over::Anything => Ok((target, None)),
            }
        }
        Err(error) => Err(error.into()),
    }
}

/// Whether what is there may be replaced; gives the state this session knows when it is that.
fn may_replace(
    disk: &dyn Disk,
    target: &Path,
    there: Kind,
    over: Over<'_>,
) -> Result<Option<Fingerprint>, SaveError> {
    if !there.is_file {
        return Err(SaveError::NotAFile);
    }
    if there.is_write_protected {
        return Err(SaveError::WriteProtected);
    }
    match over {
        Over::Nothing => Err(SaveError::Exists),
        Over::Known(known) => {
            let hash = read_at_most(disk, target, LARGEST)?.map(|bytes| Hash::of(&bytes));
            let found = known.iter().find(|known| Some(known.hash) == hash);
            found.copied().map(Some).ok_or(SaveError::ChangedOnDisk)
        }
        Over::Anything => {
            if format::version_of_beginning(&read_beginning(disk, target)?)
                .is_some_and(|version| version > format::VERSION)
            {
                return Err(SaveError::NewerThere);
            }
            Ok(None)
        }
    }
}
