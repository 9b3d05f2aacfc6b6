//! Copies of work that is not in its file yet, kept on this machine until it is.
//!
//! A copy is a case file with one comment line before it that says where the case came from. It is never taken away but by
//! [`remove`] and [`discard`]: what cannot be read is listed as such.

use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::disk::{Disk, Rights, Trouble};
use super::format::{self, Access, Problem, Refusal, SaveId};
use super::home::Home;
use super::open::{self, Fingerprint, OpenError};
use super::replace::{Failure, replace};
use super::save::SaveError;
use super::temp;
use crate::model::{Case, CaseId};

/// How the first line of a copy begins.
const MARK: &str = "// aoa-tavle-recovery ";

/// What the first line of a copy says.
#[derive(Debug, Serialize, Deserialize)]
struct Label {
    origin: Option<String>,
    base: Option<Fingerprint>,
    kept: DateTime<FixedOffset>,
}

/// Work that was kept.
#[derive(Clone, Debug)]
pub struct Recovered {
    /// The case as it was last.
    pub case: Case,
    /// Whether it may be changed.
    pub access: Access,
    /// The file it was opened from or saved to.
    pub origin: Option<PathBuf>,
    /// What that file held when this session last read or wrote it.
    pub base: Option<Fingerprint>,
    /// When it was kept.
    pub kept: DateTime<FixedOffset>,
    /// What the copy is called.
    pub name: CopyName,
}

/// A copy and what it holds, or why that cannot be read.
#[derive(Clone, Debug)]
pub struct Copy {
    /// Where it lies.
    pub path: PathBuf,
    /// What it holds.
    pub content: Result<Recovered, OpenError>,
}

/// What a copy is called. Every session keeps its own, so that two windows, or work that was left lying, never write over
/// each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CopyName(String);

impl CopyName {
    /// The name for the work of a new session on a case.
    pub fn fresh(case: CaseId) -> Self {
        Self(format!("{}.{}", case.uuid(), Uuid::now_v7()))
    }

    fn of_file(path: &Path) -> Option<Self> {
        Some(Self(path.file_stem()?.to_str()?.to_owned()))
    }
}

fn path_of(home: &Home, name: &CopyName) -> PathBuf {
    home.recovery().join(format!("{}.ron", name.0))
}

/// Keeps a case; takes the place of an older copy of the same name. Only this user can read it.
pub fn keep(
    disk: &dyn Disk,
    home: &Home,
    name: &CopyName,
    case: &Case,
    origin: Option<&Path>,
    base: Option<Fingerprint>,
    at: DateTime<FixedOffset>,
) -> Result<(), SaveError> {
    let label = Label {
        // A path that is no text is forgotten: the case is what matters.
        origin: origin.and_then(|path| path.to_str().map(str::to_owned)),
        base,
        kept: at,
    };
    let label = ron::to_string(&label).map_err(|_| SaveError::Internal)?;
    let mut bytes = format!("{MARK}{label}\n").into_bytes();
    bytes.extend(format::encode(case, &[SaveId::fresh()])?);
    disk.make_private_folder(&home.recovery())?;
    replace(disk, &path_of(home, name), &bytes, Rights::Private).map_err(|failure| match failure {
        Failure::Before(trouble) | Failure::Unsure(trouble) => trouble.into(),
        Failure::Unfaithful => SaveError::Unfaithful,
    })
}

/// All copies, the one kept last first, then those that cannot be read.
pub fn list(disk: &dyn Disk, home: &Home) -> Vec<Copy> {
    let folder = home.recovery();
    // No folder: nothing was ever kept.
    let Ok(mut names) = disk.names(&folder) else {
        return Vec::new();
    };
    names.sort();
    let mut copies: Vec<Copy> = names
        .into_iter()
        .filter(|name| Path::new(name).extension() == Some(OsStr::new("ron")))
        .map(|name| {
            let path = folder.join(name);
            temp::sweep(disk, &path);
            let content = read(disk, &path);
            Copy { path, content }
        })
        .collect();
    copies.sort_by_key(|copy| {
        let kept = copy.content.as_ref().ok().map(|content| content.kept);
        std::cmp::Reverse(kept)
    });
    copies
}

/// Takes the copy of a session away, once its work is in a file. No copy is as good as one taken away.
pub fn remove(disk: &dyn Disk, home: &Home, name: &CopyName) -> Result<(), Trouble> {
    take_away(disk, &path_of(home, name))
}

/// Takes a listed copy away, readable or not, because the user said so.
pub fn discard(disk: &dyn Disk, copy: &Copy) -> Result<(), Trouble> {
    take_away(disk, &copy.path)
}

fn take_away(disk: &dyn Disk, path: &Path) -> Result<(), Trouble> {
    match disk.remove(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(Trouble::of(&error)),
        _ => Ok(()),
    }
}

fn read(disk: &dyn Disk, path: &Path) -> Result<Recovered, OpenError> {
    let bytes = open::read(disk, path)?;
    let (label, file) = split(&bytes).ok_or(Refusal::at(Problem::Damaged, &bytes, 0))?;
    let decoded = format::decode(file)?;
    let name = CopyName::of_file(path).ok_or(Refusal::at(Problem::Damaged, &bytes, 0))?;
    Ok(Recovered {
        case: decoded.case,
        access: decoded.access,
        origin: label.origin.map(PathBuf::from),
        base: label.base,
        kept: label.kept,
        name,
    })
}

/// The label of a copy and the case file after it.
fn split(bytes: &[u8]) -> Option<(Label, &[u8])> {
    let end = bytes.iter().position(|byte| *byte == b'\n')?;
    let line = std::str::from_utf8(&bytes[..end]).ok()?;
    let label = ron::from_str(line.strip_prefix(MARK)?.trim_end()).ok()?;
    Some((label, &bytes[end + 1..]))
}
