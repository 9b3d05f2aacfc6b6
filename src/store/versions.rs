//! Earlier states of a case, kept in the hidden folder beside it: `versions/SAVE-ID.ron`, each the exact bytes its file once
//! held.
//!
//! A state is kept when it is about to be replaced, so that the file and what is kept never hold the same twice. Order is by
//! save id; times are only for thinning out and for people to read.

mod erase;
mod thin;

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset, TimeDelta};
use uuid::Uuid;

use super::beside;
use super::disk::{Disk, Rights, Trouble, read_at_most};
use super::format::{self, Notice, SaveId};
use super::open::{self, OpenError, Opened};
use super::replace::{Failure, replace};
use super::settings::KeepVersions;
use super::temp;
use crate::model::{Stamp, Summary};

pub(super) use erase::{Outcome, StillThere, without};
pub use erase::{Rewritten, erase};

/// So long after the state kept last the next one is kept.
const APART: TimeDelta = TimeDelta::minutes(10);

/// An earlier state of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// The save that wrote it.
    pub save_id: SaveId,
    /// Where it lies.
    pub path: PathBuf,
    /// How long it is, in bytes.
    pub bytes: u64,
    /// When it was changed last and by whom; where its head cannot be read, when it was saved.
    pub changed: Stamp,
    /// What its head says of it; `None` where that cannot be read.
    pub summary: Option<Summary>,
    /// Whether it is the oldest one, which is never thinned out.
    pub is_kept: bool,
    /// Whether its head can be read. Only opening it tells whether the rest can.
    pub is_readable: bool,
}

/// What the folder of the versions is called.
const FOLDER: &str = "versions";

/// The folder of the versions of a case. It need not exist.
fn folder(disk: &dyn Disk, case_path: &Path) -> PathBuf {
    beside::folder_of(disk, case_path).join(FOLDER)
}

/// Whether a path is that of a version, of whichever case.
pub fn is_version(path: &Path) -> bool {
    let folder = path.parent();
    let hidden = folder.and_then(Path::parent).and_then(Path::file_name);
    id_of(path).is_some()
        && folder.and_then(Path::file_name) == Some(OsStr::new(FOLDER))
        && hidden.is_some_and(|name| {
            let name = name.as_encoded_bytes();
            name.starts_with(b".") && name.ends_with(b".aoa")
        })
}

fn path_of(folder: &Path, save_id: SaveId) -> PathBuf {
    folder.join(format!("{}.ron", save_id.uuid()))
}

/// The save id a file of the folder is named after; anything else in the folder is nobody's business here.
fn id_of(path: &Path) -> Option<SaveId> {
    let name = path.file_name()?.to_str()?.strip_suffix(".ron")?;
    let id = Uuid::try_parse(name).ok()?;
    Some(SaveId::from_uuid(id))
}

/// When a state was saved, as its id says. Only for display, and where nothing else says it.
pub fn time_of(save_id: SaveId) -> Option<DateTime<FixedOffset>> {
    let (secs, nanos) = save_id.uuid().get_timestamp()?.to_unix();
    let time = DateTime::from_timestamp(i64::try_from(secs).ok()?, nanos)?;
    Some(time.fixed_offset())
}

/// Where versions lie, the newest first.
fn paths(disk: &dyn Disk, case_path: &Path) -> Result<Vec<(SaveId, PathBuf)>, Trouble> {
    let folder = folder(disk, case_path);
    let names = match disk.names(&folder) {
        Ok(names) => names,
        Err(error) => {
            return match Trouble::of(&error) {
                // Nothing was ever kept; but a share that is gone is no empty folder.
                Trouble::Missing if disk.kind(case_path).is_ok() => Ok(Vec::new()),
                trouble => Err(trouble),
            };
        }
    };
    let mut found: Vec<_> = names
        .into_iter()
        .map(|name| folder.join(name))
        .filter_map(|path| Some((id_of(&path)?, path)))
        .collect();
    found.sort_by_key(|(save_id, _)| std::cmp::Reverse(*save_id));
    Ok(found)
}

/// All versions of a case, the newest first, from their heads alone.
pub fn list(disk: &dyn Disk, case_path: &Path) -> Result<Vec<Version>, Trouble> {
    let mut versions: Vec<Version> = paths(disk, case_path)?
        .into_iter()
        .map(|(save_id, path)| version(disk, save_id, path))
        .collect();
    if let Some(oldest) = versions.last_mut() {
        oldest.is_kept = true;
    }
    Ok(versions)
}

fn version(disk: &dyn Disk, save_id: SaveId, path: PathBuf) -> Version {
    let summary = format::read_summary(disk, &path)
        .ok()
        .map(|(_, summary)| summary);
    let changed = summary.as_ref().map(|summary| summary.changed.clone());
    Version {
        bytes: disk.kind(&path).map_or(0, |kind| kind.bytes),
        changed: changed.unwrap_or_else(|| Stamp::new(time_of(save_id).unwrap_or_default(), "")),
        is_readable: summary.is_some(),
        is_kept: false,
        save_id,
        path,
        summary,
    }
}

/// The case as it was then.
pub fn read(disk: &dyn Disk, version: &Version) -> Result<Opened, OpenError> {
    let bytes = open::read(disk, &version.path)?;
    Ok(open::understand(&bytes)?)
}

/// What a save wrote, if that is kept beside the case and reads as it was written.
pub fn of_save(disk: &dyn Disk, case_path: &Path, save_id: SaveId) -> Option<Opened> {
    let bytes = open::read(disk, &path_of(&folder(disk, case_path), save_id)).ok()?;
    let opened = open::understand(&bytes).ok()?;
    let is_whole = opened.ground.fingerprint.save_id == save_id
        && !opened.notices.contains(&Notice::ChangedOutside);
    is_whole.then_some(opened)
}

/// The newest version that reads as it was written, for when the case itself does not. `None` where there is none.
pub fn newest_readable(disk: &dyn Disk, case_path: &Path) -> Option<(Version, Opened)> {
    let mut doubtful = None;
    for version in list(disk, case_path).ok()? {
        let Ok(opened) = read(disk, &version) else {
            continue;
        };
        if !opened.notices.contains(&Notice::ChangedOutside) {
            return Some((version, opened));
        }
        doubtful.get_or_insert((version, opened));
    }
    doubtful
}

/// Whether the state a save is about to replace is to be kept: what a session began with is, and after that one state every
/// ten minutes. `changed` is the last change in what is being saved.
///
/// A state that was saved before the session began is what the session began with; ids tell, as they do for the order of
/// versions.
pub fn is_due(
    newest: Option<&Version>,
    replaced: SaveId,
    session: Uuid,
    changed: DateTime<FixedOffset>,
) -> bool {
    newest.is_none_or(|newest| {
        let is_what_it_began_with = replaced.uuid() < session;
        // A clock may be hours off, either way: better one more than none.
        newest.save_id != replaced
            && (is_what_it_began_with || (changed - newest.changed.at).abs() >= APART)
    })
}

/// What a save is about to do to a file.
#[derive(Clone, Copy, Debug)]
pub struct Replacing<'a> {
    /// What the file holds now.
    pub bytes: &'a [u8],
    /// The save that wrote that.
    pub save_id: SaveId,
    /// The session that saves.
    pub session: Uuid,
    /// The last change in what is being saved.
    pub changed: DateTime<FixedOffset>,
}

/// Keeps what a save is about to replace if it is due, and thins out what was kept.
pub fn keep_if_due(
    disk: &dyn Disk,
    case_path: &Path,
    replacing: &Replacing<'_>,
    reach: KeepVersions,
) -> Result<(), Trouble> {
    let Replacing {
        bytes,
        save_id,
        session,
        changed,
    } = *replacing;
    let newest = paths(disk, case_path)?.into_iter().next();
    let newest = newest.map(|(save_id, path)| version(disk, save_id, path));
    if is_due(newest.as_ref(), save_id, session, changed) {
        keep(disk, case_path, bytes, save_id)?;
        prune(disk, case_path, reach, changed)?;
    }
    Ok(())
}

/// Keeps what the file of a case holds now, whether or not it is due: before an older version takes its place.
pub fn keep_present(disk: &dyn Disk, case_path: &Path) -> Result<(), Trouble> {
    let refused = |error| match error {
        OpenError::Trouble(trouble) => trouble,
        // What cannot be read cannot be named, and is never replaced by a save.
        OpenError::Refused(_) => Trouble::Other(None),
    };
    let bytes = open::read(disk, case_path).map_err(refused)?;
    let opened = open::understand(&bytes).map_err(|error| refused(error.into()))?;
    keep(disk, case_path, &bytes, opened.ground.fingerprint.save_id)
}

/// Keeps a state of a case: the bytes its file holds. A state that is kept already and can be read stays as it is: what
/// was erased from it must not come back.
pub fn keep(
    disk: &dyn Disk,
    case_path: &Path,
    bytes: &[u8],
    save_id: SaveId,
) -> Result<(), Trouble> {
    let folder = folder(disk, case_path);
    let path = path_of(&folder, save_id);
    let is_kept = disk.kind(&path).is_ok()
        && read_at_most(disk, &path, format::LARGEST)
            .is_ok_and(|found| found.is_some_and(|found| format::decode(&found).is_ok()));
    if is_kept {
        return Ok(());
    }
    let trouble = |error: std::io::Error| Trouble::of(&error);
    if let Some(beside) = folder.parent() {
        beside::make(disk, beside)?;
    }
    disk.make_folder(&folder).map_err(trouble)?;
    let rights = if disk.kind(case_path).is_ok_and(|kind| kind.is_file) {
        Rights::OfFile(case_path)
    } else {
        Rights::OfFolder
    };
    put(disk, &path, bytes, rights)
}

/// Writes a version whole, or not at all.
fn put(disk: &dyn Disk, path: &Path, bytes: &[u8], rights: Rights<'_>) -> Result<(), Trouble> {
    replace(disk, path, bytes, rights).map_err(|failure| match failure {
        Failure::Before(trouble) | Failure::Unsure(trouble) => trouble,
        Failure::Unfaithful => Trouble::Other(None),
    })
}

/// Thins out the versions of a case: the twenty newest stay, then the last of each day of thirty, then the last of each
/// month for as long as `reach` says; the oldest stays whatever its age. Gives how many were taken away.
pub fn prune(
    disk: &dyn Disk,
    case_path: &Path,
    reach: KeepVersions,
    now: DateTime<FixedOffset>,
) -> Result<usize, Trouble> {
    temp::sweep_folder(disk, &folder(disk, case_path));
    let versions = list(disk, case_path)?;
    let mut gone = 0;
    for version in thin::superfluous(&versions, reach, now) {
        // Somebody else may be thinning out too, and what cannot be taken away now can be next time.
        gone += usize::from(disk.remove(&version.path).is_ok());
    }
    Ok(gone)
}
