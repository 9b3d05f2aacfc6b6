//! Saving a case file: old or new, never half, never over something this program has not read, and with what others
//! wrote meanwhile merged in.

mod attempt;
mod error;
mod written;

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use super::disk::{Disk, Kind, Trouble};
use super::format::{SaveId, chain};
use super::lock;
use super::open::Ground;
use super::settings::KeepVersions;
use super::who::{Holder, Who};
use crate::model::{Case, Change, ConflictId, Place, Stamp, merge};
use attempt::{Attempt, Doubt, Outcome};
use written::Written;

pub use error::SaveError;

/// What a save may replace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over<'a> {
    /// Nothing: there must be no file yet.
    Nothing,
    /// What this session read, wrote, or [may have written](SaveError::Unsure), the newest last; what others wrote since is
    /// merged in. Without any ground everything that differs is kept in both versions.
    Grounds(&'a [Ground]),
    /// Whatever is there: the user was asked. But a file of this same case may be the session's own under another name, or
    /// a copy with others' work in it: it is merged as with these [grounds](Over::Grounds). Anything else is kept beside its
    /// place first, and without that nothing is saved. Never what a newer version of the program wrote.
    Anything(&'a [Ground]),
}

/// What is to be saved, and how.
#[derive(Clone, Debug)]
pub struct Request<'a> {
    /// The file.
    pub path: &'a Path,
    /// The case.
    pub case: &'a Arc<Case>,
    /// What may be replaced.
    pub over: Over<'a>,
    /// Who saves.
    pub who: &'a Who,
    /// How far back versions are kept beside the file; `None` keeps none.
    pub versions: Option<KeepVersions>,
    /// What the user said to a [`SaveError::Stopped`].
    pub answers: merge::Answers,
    /// The id of this save. Who tries the same save again uses the same id: so it is done once.
    pub save_id: SaveId,
}

impl<'a> Request<'a> {
    /// A new save that keeps no versions.
    pub fn new(path: &'a Path, case: &'a Arc<Case>, over: Over<'a>, who: &'a Who) -> Self {
        Self {
            path,
            case,
            over,
            who,
            versions: None,
            answers: merge::Answers::default(),
            save_id: SaveId::fresh(),
        }
    }
}

/// A case that is in its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// What the file holds now; the work of others is in it where [`Saved::merging`] says so.
    pub ground: Ground,
    /// The file, at the end of any links.
    pub path: PathBuf,
    /// Whether anything was written; a case that is in the file already is not written again.
    pub is_new: bool,
    /// What came in from others.
    pub merging: Option<Merging>,
    /// Why the older version was not kept beside the case, though it should have been. The save itself went well.
    pub versions_trouble: Option<Trouble>,
}

/// What came in from others during a save.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merging {
    /// Who changed their version last, and when.
    pub by: Stamp,
    /// What is different from what was to be saved.
    pub incoming: Vec<Change>,
    /// Texts of both that were put together paragraph by paragraph.
    pub woven: Vec<Place>,
    /// Conflicts that were not there before.
    pub new_conflicts: Vec<ConflictId>,
    /// What had become of the file.
    pub kind: MergeKind,
}

/// What had become of a file since a session last read or wrote it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MergeKind {
    /// Others had changed it.
    Changed,
    /// It had been put back to an older version. Nothing of the newer one is given up.
    OlderCopy,
}

impl Merging {
    /// Whether there is anything to tell.
    fn is_something(&self) -> bool {
        self.kind == MergeKind::OlderCopy
            || !(self.incoming.is_empty() && self.woven.is_empty() && self.new_conflicts.is_empty())
    }
}

/// How often a save is begun again when the disk refused the exchange, or somebody claimed the lock meanwhile.
const ROUNDS: u32 = 4;
/// The wait before the first of them; each is longer by as much again.
const REST: Duration = Duration::from_millis(150);

/// Saves a case. Nothing is touched before the bytes have been read back as the same case. `waiting` is called when somebody
/// else is found to be saving the case, which this save then waits for.
pub fn save(
    disk: &dyn Disk,
    request: &Request<'_>,
    waiting: &dyn Fn(&Holder),
) -> Result<Saved, SaveError> {
    // What most likely will be written; a case that must not be is refused before anything is asked of the disk.
    let chain = match request.over {
        Over::Grounds([.., ground]) => chain::after(&ground.chain, request.save_id),
        _ => vec![request.save_id],
    };
    let likely = Written::of(request.case, chain)?;
    let mut doubt: Option<Doubt> = None;
    let mut last = SaveError::Other(None);
    for round in 0..ROUNDS {
        if round > 0 {
            disk.pause(REST * round);
        }
        let (target, _) = match find(disk, request.path, request.over) {
            Ok(found) => found,
            Err(error) => return Err(in_doubt(doubt, error)),
        };
        let tried = lock::with(disk, &target, request.who, waiting, |held| {
            Attempt {
                disk,
                request,
                target: &target,
                likely: &likely,
                doubt: doubt.as_ref(),
                held,
            }
            .make()
        });
        match tried.and_then(|attempted| attempted) {
            Ok(Outcome::Done(saved)) => return Ok(saved),
            Ok(Outcome::Again(error)) => last = error,
            Ok(Outcome::Doubt(new)) => doubt = Some(*new),
            Err(error) => return Err(in_doubt(doubt, error)),
        }
    }
    Err(in_doubt(doubt, last))
}

/// What to say when a save fails after one of which nobody knows.
fn in_doubt(doubt: Option<Doubt>, error: SaveError) -> SaveError {
    let was_read = matches!(
        error,
        SaveError::Vanished
            | SaveError::NewerThere
            | SaveError::Unreadable(_)
            | SaveError::OtherCase
            | SaveError::Stopped { .. }
    );
    match doubt {
        Some(doubt) if !was_read => SaveError::Unsure {
            tried: doubt.tried,
            trouble: doubt.trouble,
        },
        _ => error,
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
                Over::Grounds(_) => Err(SaveError::Vanished),
                Over::Nothing | Over::Anything(_) => Ok((target, None)),
            }
        }
        Err(error) => Err(error.into()),
    }
}
