//! Looking whether the file of an open case is still as this session knows it.
//!
//! Nothing here rests on a disk telling of changes by itself, or on what it says of lengths and times alone: shares do
//! neither reliably.

use std::io::ErrorKind;
use std::path::Path;
use std::time::Duration;

use super::disk::{Disk, Kind, Trouble};
use super::format::{Problem, Refusal};
use super::open::{Ground, Hash, OpenError, Opened, read, understand};

/// After so long a file is read even if nothing seems to have changed.
const READ_EVERY: Duration = Duration::from_mins(1);
/// Between two readings that must agree before a new version is believed: it may be in the middle of being written.
const APART: Duration = Duration::from_millis(500);
/// How often it is read until two readings agree.
const READINGS: usize = 5;

/// What one session remembers of earlier looks at its file.
#[derive(Debug, Default)]
pub struct Watch {
    /// What was there when the file was last read, what it held, and when that was by our own clock.
    last: Option<(Kind, Hash, Duration)>,
}

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
    /// The disk or share does not let itself be asked, or the folder is not there.
    Unreachable(Trouble),
}

/// Looks at the file of a case. It is only read, and nobody is waited for longer than a few seconds.
pub fn look(disk: &dyn Disk, path: &Path, ground: &Ground, watch: &mut Watch, care: Care) -> Look {
    let kind = match disk.kind(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            // Some shares say so for a moment while a file takes the place of another.
            disk.pause(APART);
            match disk.kind(path) {
                Err(error) if error.kind() == ErrorKind::NotFound => {
                    watch.last = None;
                    return without_file(disk, path);
                }
                kind => kind,
            }
        }
        kind => kind,
    };
    let kind = match kind {
        Ok(kind) => kind,
        Err(error) => return unreachable(watch, &error),
    };
    let known = ground.fingerprint.hash;
    if let Some((last, hash, at)) = watch.last
        && care == Care::Usual
        && last == kind
        && hash == known
        && disk.elapsed().saturating_sub(at) < READ_EVERY
    {
        return Look::Same;
    }
    match settled(disk, path, known) {
        Ok(bytes) => {
            let hash = Hash::of(&bytes);
            watch.last = Some((kind, hash, disk.elapsed()));
            if hash == known {
                return Look::Same;
            }
            match understand(&bytes) {
                Ok(opened) => Look::Changed(Box::new(opened)),
                Err(refusal) => Look::Unreadable(refusal.into()),
            }
        }
        Err(found) => {
            watch.last = None;
            found
        }
    }
}

/// What a file holds, once two readings agree or it is what is known already.
fn settled(disk: &dyn Disk, path: &Path, known: Hash) -> Result<Vec<u8>, Look> {
    let mut before: Option<Hash> = None;
    for reading in 0..READINGS {
        if reading > 0 {
            disk.pause(APART);
        }
        let bytes = match read(disk, path) {
            Ok(bytes) => bytes,
            // Nothing is taken for gone that was there a moment ago.
            Err(OpenError::Trouble(trouble)) => return Err(Look::Unreachable(trouble)),
            Err(error @ OpenError::Refused(Refusal { problem, .. })) => match problem {
                Problem::NotAFile => return Err(Look::Unreadable(error)),
                _ if reading + 1 == READINGS => return Err(Look::Unreadable(error)),
                _ => {
                    before = None;
                    continue;
                }
            },
        };
        let hash = Hash::of(&bytes);
        if hash == known || before == Some(hash) {
            return Ok(bytes);
        }
        before = Some(hash);
    }
    Err(Look::Unreachable(Trouble::Busy))
}

/// A file that is not there is one thing, and a share that is not there another.
fn without_file(disk: &dyn Disk, path: &Path) -> Look {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    match disk.kind(folder) {
        Ok(_) => Look::Vanished,
        Err(error) => Look::Unreachable(Trouble::of(&error)),
    }
}

fn unreachable(watch: &mut Watch, error: &std::io::Error) -> Look {
    watch.last = None;
    Look::Unreachable(Trouble::of(error))
}
