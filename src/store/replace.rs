//! Putting new content at the place of a file so that the place always holds the whole old or the whole new file.

use std::io;
use std::path::Path;
use std::time::Duration;

use super::disk::{Disk, Rights, Trouble, may_pass, read_at_most};
use super::temp;

/// Waits between attempts to rename: a virus scanner or a colleague's reading may hold the file. Fifteen seconds in all.
const WAITS_MS: [u64; 12] = [
    50, 100, 200, 400, 800, 1500, 2000, 2000, 2000, 2000, 2000, 2000,
];

/// Why the new content is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The new content could not be written. The old file is as it was.
    Before(Trouble),
    /// What was read back is not what was written, though every call said it went well. The old file is as it was.
    Unfaithful,
    /// The disk stopped answering at the moment of exchange: the place holds the old or the new file, whole.
    Unsure(Trouble),
}

/// Why an exchange did not take place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unexchanged {
    /// It was not [ready](Exchange::ready) any more. The old file is as it was.
    NotReady,
    /// The disk refused the exchange itself. The place does not hold the new content.
    Refused(Trouble),
    /// Anything else.
    Failed(Failure),
}

impl From<Failure> for Unexchanged {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}

/// New content and where it shall stand.
pub struct Exchange<'a> {
    /// The place.
    pub target: &'a Path,
    /// Where the content is written first, in the same folder. Nothing may be there.
    pub temporary: &'a Path,
    /// The content.
    pub bytes: &'a [u8],
    /// Who may read and write it.
    pub rights: Rights<'a>,
    /// Whether the exchange may still take place; asked at the last moment.
    pub ready: &'a dyn Fn() -> io::Result<bool>,
}

/// Puts `bytes` at `target`: temporary file in the same folder, write, sync, close, read back, rename, sync folder.
/// Never empties the file, never takes it away first.
pub fn replace(
    disk: &dyn Disk,
    target: &Path,
    bytes: &[u8],
    rights: Rights<'_>,
) -> Result<(), Failure> {
    let exchanged = exchange(
        disk,
        &Exchange {
            target,
            temporary: &temp::beside(target),
            bytes,
            rights,
            ready: &|| Ok(true),
        },
    );
    exchanged.map_err(|failure| match failure {
        // Whoever is always ready is never told otherwise.
        Unexchanged::NotReady => Failure::Unfaithful,
        Unexchanged::Refused(trouble) => Failure::Before(trouble),
        Unexchanged::Failed(failure) => failure,
    })
}

/// The same, for who has more to say about how.
pub fn exchange(disk: &dyn Disk, new: &Exchange<'_>) -> Result<(), Unexchanged> {
    let clean_up = |failure: Unexchanged| {
        // The next opening of the case sweeps what cannot be removed now.
        let _ = disk.remove(new.temporary);
        failure
    };
    match draft(disk, new) {
        Ok(true) => {}
        Ok(false) => return Err(clean_up(Failure::Unfaithful.into())),
        Err(error) => return Err(clean_up(Failure::Before(Trouble::of(&error)).into())),
    }
    let error = match rename(disk, new) {
        Ok(true) => None,
        Ok(false) => return Err(clean_up(Unexchanged::NotReady)),
        Err(error) => Some(error),
    };
    if let Some(error) = error {
        let trouble = match error.kind() {
            // A file is never in the way of another that takes its place: somebody holds it.
            io::ErrorKind::AlreadyExists => Trouble::Busy,
            _ => Trouble::of(&error),
        };
        // The error may have come after the deed, as over a network that lost the answer: look.
        return match holds(disk, new.target, new.bytes) {
            Ok(true) => {
                let _ = disk.remove(new.temporary);
                Ok(())
            }
            Ok(false) => Err(clean_up(Unexchanged::Refused(trouble))),
            // The temporary file is still there: it was not put anywhere.
            Err(_) if disk.kind(new.temporary).is_ok() => {
                Err(clean_up(Unexchanged::Refused(trouble)))
            }
            Err(_) => Err(clean_up(Failure::Unsure(trouble).into())),
        };
    }
    let folder = new.target.parent().unwrap_or(new.target);
    match disk.sync_folder(folder) {
        Err(error) if !holds(disk, new.target, new.bytes).unwrap_or(false) => {
            Err(Failure::Unsure(Trouble::of(&error)).into())
        }
        _ => Ok(()),
    }
}

/// Writes the temporary file; says whether it reads back as written.
fn draft(disk: &dyn Disk, new: &Exchange<'_>) -> io::Result<bool> {
    let mut file = disk.begin(new.temporary, new.rights)?;
    file.write_all(new.bytes)?;
    file.sync()?;
    file.close()?;
    holds(disk, new.temporary, new.bytes)
}

/// Whether a file holds exactly these bytes.
fn holds(disk: &dyn Disk, path: &Path, bytes: &[u8]) -> io::Result<bool> {
    let found = read_at_most(disk, path, bytes.len() as u64)?;
    Ok(found.is_some_and(|found| found == bytes))
}

/// Renames, if it is ready; says whether it was.
fn rename(disk: &dyn Disk, new: &Exchange<'_>) -> io::Result<bool> {
    let mut waits = WAITS_MS.into_iter();
    loop {
        if !(new.ready)()? {
            return Ok(false);
        }
        match disk.rename(new.temporary, new.target) {
            Err(error) if may_pass(&error) => match waits.next() {
                Some(wait) => disk.pause(Duration::from_millis(wait)),
                None => return Err(error),
            },
            done => return done.map(|()| true),
        }
    }
}
