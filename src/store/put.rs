//! Putting a file that is no case at its place: what was printed.

use std::io;
use std::path::Path;

use super::disk::{Disk, Rights};
use super::replace::{Exchange, Failure, Unexchanged, exchange};
use super::save::SaveError;
use super::temp;

/// What may be in the way of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InTheWay {
    /// Nothing: what is there stays.
    Nothing,
    /// A file, because the user said so.
    File,
}

/// Puts bytes at a place, whole or not at all. A folder or a device is never replaced.
pub fn put(disk: &dyn Disk, path: &Path, bytes: &[u8], may: InTheWay) -> Result<(), SaveError> {
    let is_ready = || match disk.kind(path) {
        Ok(kind) => Ok(kind.is_file && may == InTheWay::File),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(error),
    };
    let in_the_way = || match disk.kind(path) {
        Ok(kind) if kind.is_file => SaveError::Exists,
        _ => SaveError::NotAFile,
    };
    if !is_ready()? {
        return Err(in_the_way());
    }
    let exchanged = exchange(
        disk,
        &Exchange {
            target: path,
            temporary: &temp::beside(path),
            bytes,
            rights: Rights::OfFolder,
            ready: &is_ready,
        },
    );
    exchanged.map_err(|failure| match failure {
        Unexchanged::NotReady => in_the_way(),
        Unexchanged::Refused(trouble)
        | Unexchanged::Failed(Failure::Before(trouble) | Failure::Unsure(trouble)) => {
            trouble.into()
        }
        Unexchanged::Failed(Failure::Unfaithful) => SaveError::Unfaithful,
    })
}
