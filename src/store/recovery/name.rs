//! What copies are called, and which of them belong to a session that is still open.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use uuid::Uuid;

use crate::model::CaseId;
use crate::store::disk::{Disk, Hold};
use crate::store::home::Home;
use crate::store::open::Hash;

/// What a copy is called. Every session keeps its own, so that two windows, or work that was left lying, never write over
/// each other.
///
/// While the session lives it holds a small file of that name. The system lets go of it when the program ends, however it
/// ends: that is how another window tells work at hand from work that was left.
#[derive(Clone)]
pub struct CopyName(Arc<Mutex<Named>>);

struct Named {
    name: String,
    hold: Option<Hold>,
}

/// Two are the same when they name the same copy.
impl PartialEq for CopyName {
    fn eq(&self, other: &Self) -> bool {
        self.text() == other.text()
    }
}

impl Eq for CopyName {}

impl fmt::Debug for CopyName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("CopyName").field(&self.text()).finish()
    }
}

/// Whose a copy is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claim {
    /// This session's, from now on.
    Ours,
    /// A session's that is open in another window.
    Others,
}

impl CopyName {
    /// The name for the work of a new session on a case.
    pub fn fresh(case: CaseId) -> Self {
        Self::of(format!("{}.{}", case.uuid(), Uuid::now_v7()))
    }

    fn of(name: String) -> Self {
        Self(Arc::new(Mutex::new(Named { name, hold: None })))
    }

    fn lock(&self) -> MutexGuard<'_, Named> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn text(&self) -> String {
        self.lock().name.clone()
    }

    /// The name of the copy that lies here; `None` for a base.
    pub(super) fn of_file(path: &Path) -> Option<Self> {
        let stem = path.file_name()?.to_str()?.strip_suffix(".ron")?;
        (!stem.contains(BASE_MARK)).then(|| Self::of(stem.to_owned()))
    }

    /// The name of the copy a base belongs to.
    pub(super) fn of_base(path: &Path) -> Option<Self> {
        let stem = path.file_name()?.to_str()?.strip_suffix(".ron")?;
        let (name, _) = stem.split_once(BASE_MARK)?;
        Some(Self::of(name.to_owned()))
    }

    pub(super) fn work(&self, folder: &Path) -> PathBuf {
        folder.join(format!("{}.ron", self.text()))
    }

    /// Where the case this file held is kept. Each base has a name of its own: the work that lies there still rests on the
    /// former one until new work is written.
    pub(super) fn base(&self, folder: &Path, hash: Hash) -> PathBuf {
        let digits = String::from(hash);
        folder.join(format!("{}{BASE_MARK}{}.ron", self.text(), &digits[..16]))
    }

    /// Takes the copy for this session, so that no other window offers it as work that was left. Work is kept whether or
    /// not the disk can hold files.
    pub fn claim(&self, disk: &dyn Disk, home: &Home) -> Claim {
        self.lock().claim(disk, &home.recovery())
    }

    /// The same for work that is to be kept: where another window took up the same copy first, this session goes on under a
    /// name of its own.
    pub(super) fn claim_or_change(&self, disk: &dyn Disk, folder: &Path) {
        let mut named = self.lock();
        if named.claim(disk, folder) == Claim::Others {
            let case = named.name.split('.').next().unwrap_or_default();
            named.name = format!("{case}.{}", Uuid::now_v7());
            named.claim(disk, folder);
        }
    }

    /// Gives the copy back.
    pub(super) fn let_go(&self, disk: &dyn Disk, folder: &Path) {
        let mut named = self.lock();
        if named.hold.take().is_some() || !named.is_at_hand(disk, folder) {
            // A small file that stays says nothing.
            let _ = disk.remove(&named.held(folder));
        }
    }

    /// Whether a session that is open, this one or another's, works with it.
    pub(super) fn is_at_hand(&self, disk: &dyn Disk, folder: &Path) -> bool {
        self.lock().is_at_hand(disk, folder)
    }
}

impl Named {
    fn held(&self, folder: &Path) -> PathBuf {
        folder.join(format!("{}.open", self.name))
    }

    fn claim(&mut self, disk: &dyn Disk, folder: &Path) -> Claim {
        if self.hold.is_some() {
            return Claim::Ours;
        }
        if self.is_at_hand(disk, folder) {
            return Claim::Others;
        }
        self.hold = disk.hold(&self.held(folder)).ok().flatten();
        Claim::Ours
    }

    fn is_at_hand(&self, disk: &dyn Disk, folder: &Path) -> bool {
        let path = self.held(folder);
        // Looked for first: asking for the file makes it.
        if disk.kind(&path).is_err() {
            return false;
        }
        // A program that is just being started holds what its starter held, for the blink of an eye.
        (0..LOOKS).all(|look| {
            if look > 0 {
                disk.pause(BETWEEN_LOOKS);
            }
            matches!(disk.hold(&path), Ok(None))
        })
    }
}

/// How often it is looked whether a copy is held, before it is taken to be.
const LOOKS: u32 = 5;
/// How long after each other.
const BETWEEN_LOOKS: Duration = Duration::from_millis(40);

/// What stands between the name of a copy and that of its base.
const BASE_MARK: &str = ".base-";
