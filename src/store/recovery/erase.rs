//! Taking what was erased for good out of the copies on this machine as well.

use std::path::Path;

use uuid::Uuid;

use super::label;
use super::name::{Claim, CopyName};
use super::{files, write};
use crate::store::disk::{Disk, Trouble};
use crate::store::home::Home;
use crate::store::open::{self, OpenError};
use crate::store::versions::{Outcome, Rewritten, StillThere, without};

/// Takes the items with these ids, and what hangs on them, out of every copy on this machine and out of what they rest on.
/// `own` is the copy of the session that asks. Those another window works with are left to it and counted as failed: it may
/// be writing more into them.
pub fn erase(disk: &dyn Disk, home: &Home, own: Option<&CopyName>, ids: &[Uuid]) -> Rewritten {
    let mut rewritten = Rewritten::default();
    match files(disk, &home.recovery()) {
        Ok(files) => {
            for path in files {
                rewritten.count(erase_from(disk, home, own, &path, ids));
            }
        }
        // Whatever copies there are hold it still.
        Err(_) => rewritten.count(Outcome::Failed),
    }
    rewritten
}

fn erase_from(
    disk: &dyn Disk,
    home: &Home,
    own: Option<&CopyName>,
    path: &Path,
    ids: &[Uuid],
) -> Outcome {
    match read_without(disk, path, ids) {
        Ok(None) => return Outcome::NotThere,
        Err(StillThere) => return Outcome::Failed,
        Ok(Some(_)) => {}
    }
    let Some(name) = CopyName::of_file(path).or_else(|| CopyName::of_base(path)) else {
        return Outcome::Failed;
    };
    let own = own.filter(|own| **own == name);
    if own.unwrap_or(&name).claim(disk, home) == Claim::Others {
        return Outcome::Failed;
    }
    // Read once more: until it was claimed others could write it.
    let outcome = match read_without(disk, path, ids) {
        Ok(None) => Outcome::NotThere,
        Ok(Some(anew)) if write(disk, path, &anew).is_ok() => Outcome::Done,
        Ok(Some(_)) | Err(StillThere) => Outcome::Failed,
    };
    if own.is_none() {
        name.let_go(disk, &home.recovery());
    }
    outcome
}

/// A copy or a base without the items with these ids; `None` where it holds none of them.
fn read_without(disk: &dyn Disk, path: &Path, ids: &[Uuid]) -> Result<Option<Vec<u8>>, StillThere> {
    let bytes = match open::read(disk, path) {
        Ok(bytes) => bytes,
        Err(OpenError::Trouble(Trouble::Missing)) => return Ok(None),
        Err(_) => return Err(StillThere),
    };
    let is_labelled = label::split(&bytes).is_some() || label::split_base(&bytes).is_some();
    let start = bytes
        .iter()
        .position(|byte| is_labelled && *byte == b'\n')
        .map_or(0, |end| end + 1);
    let file = without(&bytes[start..], ids)?;
    Ok(file.map(|file| [&bytes[..start], &file].concat()))
}
