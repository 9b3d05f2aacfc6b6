//! Taking what was erased for good out of the older versions as well.

use std::path::Path;

use uuid::Uuid;

use super::{paths, put};
use crate::model::{Case, Edit, ItemRef};
use crate::store::disk::{Disk, Rights, Trouble};
use crate::store::format::{self, Access};
use crate::store::open::{self, OpenError};
use crate::store::salvage;

/// How far older copies were rewritten.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rewritten {
    /// Copies that held it and do not any more.
    pub done: usize,
    /// Copies that hold it still or may hold it: they could not be read, or not be written.
    pub failed: usize,
}

impl Rewritten {
    /// Counts one more copy.
    pub(in crate::store) fn count(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::NotThere => {}
            Outcome::Done => self.done += 1,
            Outcome::Failed => self.failed += 1,
        }
    }
}

/// What became of one copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::store) enum Outcome {
    /// It held nothing of it.
    NotThere,
    /// It was written anew without it.
    Done,
    /// It could not be.
    Failed,
}

/// Takes the items with these ids, and what hangs on them, out of every older version of a case. Each keeps its save id and
/// is written whole. Damaged files that were put aside and name them are counted as failed: they are never written.
pub fn erase(disk: &dyn Disk, case_path: &Path, ids: &[Uuid]) -> Rewritten {
    let mut rewritten = Rewritten::default();
    match paths(disk, case_path) {
        Ok(paths) => {
            for (_, path) in paths {
                rewritten.count(erase_from(disk, &path, ids));
            }
        }
        // Whatever versions there are hold it still.
        Err(_) => rewritten.count(Outcome::Failed),
    }
    // Damaged files that were put aside are as they were, for good or ill.
    for path in salvage::damaged_copies(disk, case_path) {
        let holds = open::read(disk, &path).is_ok_and(|bytes| names(&bytes, ids));
        rewritten.count(if holds {
            Outcome::Failed
        } else {
            Outcome::NotThere
        });
    }
    rewritten
}

fn erase_from(disk: &dyn Disk, path: &Path, ids: &[Uuid]) -> Outcome {
    let bytes = match open::read(disk, path) {
        Ok(bytes) => bytes,
        // Taken away meanwhile: then it holds nothing.
        Err(OpenError::Trouble(Trouble::Missing)) => return Outcome::NotThere,
        Err(_) => return Outcome::Failed,
    };
    match without(&bytes, ids) {
        Ok(None) => Outcome::NotThere,
        Ok(Some(bytes)) if put(disk, path, &bytes, Rights::OfFile(path)).is_ok() => Outcome::Done,
        Ok(Some(_)) | Err(StillThere) => Outcome::Failed,
    }
}

/// What is asked to go cannot be taken out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::store) struct StillThere;

/// The file of a case without the items with these ids; `None` where it holds none of them.
pub(in crate::store) fn without(bytes: &[u8], ids: &[Uuid]) -> Result<Option<Vec<u8>>, StillThere> {
    let Ok(decoded) = format::decode(bytes) else {
        return if names(bytes, ids) {
            Err(StillThere)
        } else {
            Ok(None)
        };
    };
    let mut case = decoded.case;
    let changed = case.changed.clone();
    let erased = case.erased.clone();
    let mut held = false;
    for item in ids
        .iter()
        .filter_map(|id| item_with(&case, *id))
        .collect::<Vec<_>>()
    {
        held = true;
        // An item that went with another is not there any more.
        if case.has(item) {
            case = case
                .with(&Edit::Erase(item), &changed)
                .map_err(|_| StillThere)?;
        }
    }
    // A card may stand on boards of closed rounds only.
    held |= case.forget_on_boards(&ids.iter().copied().collect());
    if !held {
        // What this version does not know may hold it all the same.
        let may_hide = decoded.access == Access::ReadOnly && names(bytes, ids);
        return if may_hide { Err(StillThere) } else { Ok(None) };
    }
    if decoded.access == Access::ReadOnly {
        // Writing it anew would lose what this version does not know.
        return Err(StillThere);
    }
    // The state of then, but for what is gone: the mark of it stands in the case of now.
    case.changed = changed;
    case.erased = erased;
    let bytes = format::encode(&case, &decoded.chain).map_err(|_| StillThere)?;
    Ok(Some(bytes))
}

/// Whether the text of an id stands anywhere in a file, in any of the ways to write one.
fn names(bytes: &[u8], ids: &[Uuid]) -> bool {
    let text = String::from_utf8_lossy(bytes).to_ascii_lowercase();
    ids.iter().any(|id| {
        text.contains(&id.hyphenated().to_string()) || text.contains(&id.simple().to_string())
    })
}

/// The item with this id.
fn item_with(case: &Case, id: Uuid) -> Option<ItemRef> {
    case.items().find(|item| item.uuid() == Some(id))
}
