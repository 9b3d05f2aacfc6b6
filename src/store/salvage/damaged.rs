//! Putting a copy of a damaged file aside, so that it survives whatever is saved at its place.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset};

use crate::store::disk::{Disk, Rights, Trouble, read_at_most};
use crate::store::format::LARGEST;

/// How many copies of one second are told apart.
const COPIES: usize = 100;

/// Copies a damaged file beside itself, as `NAME.ron.damaged-20261116-143205`, and reads the copy back. A copy with the same
/// bytes that is there already is as good.
pub fn keep_damaged(
    disk: &dyn Disk,
    path: &Path,
    now: DateTime<FixedOffset>,
) -> Result<PathBuf, Trouble> {
    let trouble = |error: std::io::Error| Trouble::of(&error);
    let target = disk.canonical(path).map_err(trouble)?;
    if !disk.kind(&target).map_err(trouble)?.is_file {
        return Err(Trouble::Other(None));
    }
    let bytes = read_at_most(disk, &target, LARGEST)
        .map_err(trouble)?
        .ok_or(Trouble::Other(None))?;
    let (folder, prefix) = target
        .parent()
        .zip(prefix(&target))
        .ok_or(Trouble::BadName)?;
    let holds = |path: &Path| {
        let is_as_long = disk
            .kind(path)
            .is_ok_and(|kind| kind.is_file && kind.bytes == bytes.len() as u64);
        is_as_long
            && read_at_most(disk, path, bytes.len() as u64)
                .is_ok_and(|found| found.is_some_and(|found| found == bytes))
    };
    let known = disk.names(folder).map_err(trouble)?;
    let mut copies = copies_among(&known, &prefix).map(|name| folder.join(name));
    if let Some(same) = copies.find(|path| holds(path)) {
        return Ok(same);
    }
    let time = now.format("%Y%m%d-%H%M%S");
    let free = (1..COPIES)
        .map(|number| {
            let mut name: OsString = prefix.clone();
            name.push(match number {
                1 => time.to_string(),
                _ => format!("{time}-{number}"),
            });
            name
        })
        .find(|name| !known.contains(name))
        .ok_or(Trouble::Busy)?;
    let copy = folder.join(free);
    let mut file = disk
        .begin(&copy, Rights::OfFile(&target))
        .map_err(trouble)?;
    // From here on the file is this call's own, and goes again if it does not hold everything.
    let written = file
        .write_all(&bytes)
        .and_then(|()| file.sync())
        .and_then(|()| file.close());
    if written.is_ok() && holds(&copy) {
        // Where a folder cannot be synced, the name comes to the disk a little later.
        let _ = disk.sync_folder(folder);
        return Ok(copy);
    }
    let _ = disk.remove(&copy);
    Err(written.err().map_or(Trouble::Other(None), trouble))
}

/// The copies of damaged files of a case that lie beside it, as far as the folder tells.
pub fn damaged_copies(disk: &dyn Disk, case_path: &Path) -> Vec<PathBuf> {
    let target = disk
        .canonical(case_path)
        .unwrap_or_else(|_| case_path.to_owned());
    let (Some(folder), Some(prefix)) = (target.parent(), prefix(&target)) else {
        return Vec::new();
    };
    let names = disk.names(folder).unwrap_or_default();
    copies_among(&names, &prefix)
        .map(|name| folder.join(name))
        .collect()
}

/// How the names of all copies of a file begin.
fn prefix(target: &Path) -> Option<OsString> {
    let mut prefix = target.file_name()?.to_owned();
    prefix.push(".damaged-");
    Some(prefix)
}

fn copies_among<'a>(
    names: &'a [OsString],
    prefix: &'a OsString,
) -> impl Iterator<Item = &'a OsString> {
    let begins = prefix.as_encoded_bytes();
    names
        .iter()
        .filter(move |name| name.as_encoded_bytes().starts_with(begins))
}
