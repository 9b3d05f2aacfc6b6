//! Putting new content at the place of a file so that the place always holds the whole old or the whole new file.

use std::io;
use std::path::Path;
use std::time::Duration;

use super::disk::{Disk, Rights, Trouble, is_held_on_windows, read_at_most};
use super::temp;

/// Waits between attempts to rename: a virus scanner or a colleague's reading may hold the file for a moment.
const WAITS_MS: [u64; 6] = [20, 50, 100, 200, 400, 800];

/// Why the new content is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The old file is as it was.
    Before(Trouble),
    /// What was read back is not what was written, though every call said it went well. The old file is as it was.
    Unfaithful,
    /// The disk stopped answering at the moment of exchange: the place holds the old or the new file, whole.
    Unsure(Trouble),
}

/// Puts `bytes` at `target`: temporary file in the same folder, write, sync, close, read back, rename, sync folder.
/// Never empties the file, never takes it away first.
pub fn replace(
    disk: &dyn Disk,
    target: &Path,
    bytes: &[u8],
    rights: Rights<'_>,
) -> Result<(), Failure> {
    let temporary = temp::beside(target);
    let clean_up = |failure| {
        // The next opening of the case sweeps what cannot be removed now.
        let _ = disk.remove(&temporary);
        failure
    };
    match draft(disk, &temporary, bytes, rights) {
        Ok(true) => {}
        Ok(false) => return Err(clean_up(Failure::Unfaithful)),
        Err(error) => return Err(clean_up(Failure::Before(Trouble::of(&error)))),
    }
    if let Err(error) = exchange(disk, &temporary, target) {
        let trouble = Trouble::of(&error);
        // The error may have come after the deed, as over a network that lost the answer: look.
        return match holds(disk, target, bytes) {
            Ok(true) => {
                let _ = disk.remove(&temporary);
                Ok(())
            }
            Ok(false) => Err(clean_up(Failure::Before(trouble))),
            // The temporary file is still there: it was not put anywhere.
            Err(_) if disk.kind(&temporary).is_ok() => Err(clean_up(Failure::Before(trouble))),
            Err(_) => Err(clean_up(Failure::Unsure(trouble))),
        };
    }
    let folder = target.parent().unwrap_or(target);
    match disk.sync_folder(folder) {
        Err(error) if !holds(disk, target, bytes).unwrap_or(false) => {
            Err(Failure::Unsure(Trouble::of(&error)))
        }
        _ => Ok(()),
    }
}

/// Writes the temporary file; says whether it reads back as written.
fn draft(disk: &dyn Disk, temporary: &Path, bytes: &[u8], rights: Rights<'_>) -> io::Result<bool> {
    let mut file = disk.begin(temporary, rights)?;
    file.write_all(bytes)?;
    file.sync()?;
    file.close()?;
    holds(disk, temporary, bytes)
}

/// Whether a file holds exactly these bytes.
fn holds(disk: &dyn Disk, path: &Path, bytes: &[u8]) -> io::Result<bool> {
    let found = read_at_most(disk, path, bytes.len() as u64)?;
    Ok(found.is_some_and(|found| found == bytes))
}

fn exchange(disk: &dyn Disk, temporary: &Path, target: &Path) -> io::Result<()> {
    let mut waits = WAITS_MS.into_iter();
    loop {
        match disk.rename(temporary, target) {
            Err(error) if may_pass(&error) => match waits.next() {
                Some(wait) => disk.pause(Duration::from_millis(wait)),
                None => return Err(error),
            },
            done => return done,
        }
    }
}

fn may_pass(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::PermissionDenied
            | io::ErrorKind::ResourceBusy
            | io::ErrorKind::ExecutableFileBusy
    ) || is_held_on_windows(error)
}
