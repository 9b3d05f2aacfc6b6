//! Looking whether the file of an open case is still as this session knows it.

use std::path::Path;

use super::disk::{Disk, Trouble};
use super::open::{Ground, OpenError, Opened, open};

/// What one session remembers of earlier looks at its file.
#[derive(Debug, Default)]
pub struct Watch {}

/// How closely to look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Care {
    /// The file is read when its length, time or number changed, and once a minute anyway.
    Usual,
    /// The file is read.
    Thorough,
}

/// What a look found.
#[derive(Debug)]
pub enum Look {
    /// The file is as the session knows it.
    Same,
    /// It holds something else. [`Ground::follows`] says whether what this session saved last is in it.
    Changed(Box<Opened>),
    /// It is not there, though its folder is: moved, renamed or deleted by somebody.
    Vanished,
    /// It is there and cannot be read as a case.
    Unreadable(OpenError),
    /// The disk or share does not let itself be asked.
    Unreachable(Trouble),
}

/// Looks at the file of a case.
pub fn look(disk: &dyn Disk, path: &Path, ground: &Ground, watch: &mut Watch, care: Care) -> Look {
    let _ = (watch, care);
    match open(disk, path) {
        Ok(opened) if opened.ground.fingerprint.hash == ground.fingerprint.hash => Look::Same,
        Ok(opened) => Look::Changed(Box::new(opened)),
        Err(OpenError::Trouble(Trouble::Missing)) => Look::Vanished,
        Err(OpenError::Trouble(trouble)) => Look::Unreachable(trouble),
        Err(error) => Look::Unreadable(error),
    }
}
