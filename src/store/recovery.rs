//! Copies of work that is not in its file yet, kept on this machine until it is known to be.
//!
//! A copy is a case file with one comment line before it that says where the case came from; beside it lies the case it rests
//! on, so that it can be merged with what others wrote meanwhile. Nothing takes a copy away but [`remove`], [`discard`] and
//! finding at [start](list) that its work is in its file: what cannot be read is listed as such.

mod erase;
mod label;
mod name;

use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};

use super::disk::{Disk, Rights, Trouble};
use super::format::{self, Access, Problem, Refusal, SaveId};
use super::home::Home;
use super::open::{self, Fingerprint, Ground, OpenError};
use super::replace::{Failure, replace};
use super::save::SaveError;
use super::temp;
use crate::model::Case;
use label::Label;

pub use erase::erase;
pub use name::{Claim, CopyName};

/// Work that was kept.
#[derive(Clone, Debug)]
pub struct Recovered {
    /// The case as it was last.
    pub case: Case,
    /// Whether it may be changed.
    pub access: Access,
    /// The file it was opened from or saved to.
    pub origin: Option<PathBuf>,
    /// What that file held when this session last read or wrote it: from there the work can be merged. `None` where it
    /// never had a file, or what that held can no longer be read.
    pub base: Option<Ground>,
    /// When it was kept.
    pub kept: DateTime<FixedOffset>,
    /// The save that once brought it into its file. It is listed all the same, since the file does not come from that save
    /// any more.
    pub saved: Option<SaveId>,
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

/// Keeps a case; takes the place of an older copy of the same name. Only this user can read it.
///
/// What it rests on is kept first, once for each base. Where that fails the work is kept without: it can still be saved and
/// looked at, only merging then asks more.
pub fn keep(
    disk: &dyn Disk,
    home: &Home,
    name: &CopyName,
    case: &Case,
    origin: Option<&Path>,
    base: Option<&Ground>,
    at: DateTime<FixedOffset>,
) -> Result<(), SaveError> {
    let label = Label {
        // A path that is no text is forgotten: the case is what matters.
        origin: origin.and_then(|path| path.to_str().map(str::to_owned)),
        base: base.map(|base| base.fingerprint),
        kept: at,
        saved: None,
    };
    let mut bytes = label.line().ok_or(SaveError::Internal)?.into_bytes();
    bytes.extend(format::encode(case, &[SaveId::fresh()])?);
    disk.make_private_folder(&home.recovery())?;
    let folder = home.recovery();
    name.claim_or_change(disk, &folder);
    let is_new_base = base.is_some_and(|base| keep_base(disk, &folder, name, base));
    replace(disk, &name.work(&folder), &bytes, Rights::Private).map_err(
        |failure| match failure {
            Failure::Before(trouble) | Failure::Unsure(trouble) => trouble.into(),
            Failure::Unfaithful => SaveError::Unfaithful,
        },
    )?;
    if is_new_base || base.is_none() {
        remove_bases(disk, &folder, name, base.map(|base| base.fingerprint));
    }
    Ok(())
}

/// Keeps what work rests on, unless it is kept already; says whether it was written now.
fn keep_base(disk: &dyn Disk, folder: &Path, name: &CopyName, base: &Ground) -> bool {
    let path = name.base(folder, base.fingerprint.hash);
    if disk.kind(&path).is_ok() {
        return false;
    }
    let Ok(file) = format::encode(&base.case, &base.chain) else {
        return false;
    };
    let mut bytes = label::base_line(base.fingerprint.hash).into_bytes();
    bytes.extend(file);
    replace(disk, &path, &bytes, Rights::Private).is_ok()
}

/// Takes the bases of a copy away, but for one.
fn remove_bases(disk: &dyn Disk, folder: &Path, name: &CopyName, stays: Option<Fingerprint>) {
    let stays = stays.map(|base| name.base(folder, base.hash));
    // What cannot be taken away now is found again when copies are listed.
    for path in files(disk, folder).unwrap_or_default() {
        let is_its = CopyName::of_base(&path).is_some_and(|of| of == *name);
        if is_its && stays.as_ref() != Some(&path) {
            let _ = disk.remove(&path);
        }
    }
}

/// The files of the folder, by name. No folder: nothing was ever kept.
fn files(disk: &dyn Disk, folder: &Path) -> Result<Vec<PathBuf>, Trouble> {
    let mut names = match disk.names(folder) {
        Ok(names) => names,
        Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
        Err(error) => return Err(Trouble::of(&error)),
    };
    names.sort();
    Ok(names
        .into_iter()
        .filter(|name| Path::new(name).extension() == Some(OsStr::new("ron")))
        .map(|name| folder.join(name))
        .collect())
}

/// All copies of work that was left, the one kept last first, then those that cannot be read. Which are among them says
/// [`find`].
pub fn list(disk: &dyn Disk, home: &Home) -> Vec<Copy> {
    let mut copies = Vec::new();
    find(disk, home, &mut |found| copies.extend(found));
    sort(&mut copies);
    copies
}

/// Tells all copies of work that was left: first those that say themselves what they are, then one by one those whose file
/// has to be asked, since a share may take for ever to answer. A folder that cannot be read is told as a copy that cannot be.
///
/// Copies of sessions that are open are not among them, nor those whose work is in its file: such copies are taken away.
/// Where that file cannot be reached to tell, the copy stays and is not told.
pub fn find(disk: &dyn Disk, home: &Home, tell: &mut dyn FnMut(Vec<Copy>)) {
    let folder = home.recovery();
    temp::sweep_folder(disk, &folder);
    let files = match files(disk, &folder) {
        Ok(files) => files,
        Err(trouble) => {
            let content = Err(OpenError::Trouble(trouble));
            return tell(vec![Copy {
                path: folder,
                content,
            }]);
        }
    };
    let (mut told, mut asks) = (Vec::new(), Vec::new());
    for path in &files {
        let Some(name) = CopyName::of_file(path) else {
            sweep_base(disk, &folder, path, &files);
            continue;
        };
        if name.is_at_hand(disk, &folder) {
            continue;
        }
        match read(disk, &folder, path, name) {
            Ok(kept) => {
                // A program that was killed may have left another.
                remove_bases(disk, &folder, &kept.work.name, kept.base);
                if kept.asks_its_file() {
                    asks.push((path, kept));
                } else {
                    told.push(copy(path, Ok(kept.work)));
                }
            }
            Err(error) => told.push(copy(path, Err(error))),
        }
    }
    sort(&mut told);
    tell(told);
    for (path, kept) in asks {
        if let Some(work) = judge(disk, home, path, kept) {
            tell(vec![copy(path, Ok(work))]);
        }
    }
}

fn copy(path: &Path, content: Result<Recovered, OpenError>) -> Copy {
    Copy {
        path: path.to_owned(),
        content,
    }
}

/// The one kept last first, then those that cannot be read.
fn sort(copies: &mut [Copy]) {
    copies.sort_by_key(|copy| {
        let kept = copy.content.as_ref().ok().map(|content| content.kept);
        std::cmp::Reverse(kept)
    });
}

/// Asks the file of a copy what becomes of it; gives the work that is to be told.
fn judge(disk: &dyn Disk, home: &Home, path: &Path, kept: Kept) -> Option<Recovered> {
    let Kept { base, mut work } = kept;
    if work.base.is_none()
        && let (Some(base), Some(origin)) = (base, work.origin.as_deref())
    {
        // Nobody may have touched the file since.
        work.base = open::open(disk, origin)
            .ok()
            .map(|opened| opened.ground)
            .filter(|ground| ground.fingerprint == base);
    }
    let fate = fate(disk, &work);
    // The file may have taken long to answer, and others have had the time to take the copy up and write more into it.
    let folder = home.recovery();
    let is_as_it_was = !work.name.is_at_hand(disk, &folder)
        && read(disk, &folder, path, work.name.clone())
            .is_ok_and(|now| now.work.saved == work.saved && now.work.kept == work.kept);
    match fate {
        Fate::Offered if is_as_it_was => Some(work),
        Fate::Over if is_as_it_was => {
            // What cannot be taken away now is found again next time.
            let _ = remove(disk, home, &work.name);
            None
        }
        Fate::Offered | Fate::Over | Fate::Waits => None,
    }
}

/// A base without its work is what is left of a copy that was taken away.
fn sweep_base(disk: &dyn Disk, folder: &Path, path: &Path, files: &[PathBuf]) {
    if let Some(name) = CopyName::of_base(path)
        && !files.contains(&name.work(folder))
        && !name.is_at_hand(disk, folder)
    {
        let _ = disk.remove(path);
    }
}

/// What becomes of a copy.
enum Fate {
    /// It is offered.
    Offered,
    /// It is asked again next time.
    Waits,
    /// Its work is in its file.
    Over,
}

fn fate(disk: &dyn Disk, recovered: &Recovered) -> Fate {
    let Some((saved, origin)) = recovered.saved.zip(recovered.origin.as_deref()) else {
        return Fate::Offered;
    };
    let found = open::read(disk, origin).and_then(|bytes| Ok(format::decode(&bytes)?));
    match found {
        Ok(found) if found.chain.contains(&saved) => Fate::Over,
        // The file was put back to an older one, or is damaged: the work may be nowhere but here.
        Ok(_) | Err(OpenError::Refused(_)) => Fate::Offered,
        Err(OpenError::Trouble(Trouble::Missing)) => {
            // A file that is gone from a folder that is there; of a share that is gone nothing is known.
            let folder = origin.parent();
            if folder.is_some_and(|folder| disk.names(folder).is_ok()) {
                Fate::Offered
            } else {
                Fate::Waits
            }
        }
        Err(OpenError::Trouble(_)) => Fate::Waits,
    }
}

/// Says of the copy of a session that a save brought its work into this file. It stays until a later look finds that save
/// there, or the next start does: on a share that is not the same moment.
pub fn mark_saved(
    disk: &dyn Disk,
    home: &Home,
    name: &CopyName,
    file: &Path,
    save_id: SaveId,
) -> Result<(), Trouble> {
    let path = name.work(&home.recovery());
    let is_missing = |error: io::Error| error.kind() == io::ErrorKind::NotFound;
    if disk.kind(&path).is_err_and(is_missing) {
        return Ok(());
    }
    // Another window may have taken up the same copy and written more into it since.
    if name.claim(disk, home) == Claim::Others {
        return Ok(());
    }
    let bytes = match open::read(disk, &path) {
        Ok(bytes) => bytes,
        Err(OpenError::Trouble(Trouble::Missing)) => return Ok(()),
        Err(OpenError::Trouble(trouble)) => return Err(trouble),
        // Nothing to mark: it is listed as what cannot be read.
        Err(OpenError::Refused(_)) => return Err(Trouble::Other(None)),
    };
    let (mut label, work) = label::split(&bytes).ok_or(Trouble::Other(None))?;
    label.saved = Some(save_id);
    label.origin = file.to_str().map(str::to_owned).or(label.origin);
    let mut marked = label.line().ok_or(Trouble::Other(None))?.into_bytes();
    marked.extend(work);
    write(disk, &path, &marked)
}

/// Takes the copy of a session away, once its work is in a file. No copy is as good as one taken away, and so is one that
/// another window works with.
pub fn remove(disk: &dyn Disk, home: &Home, name: &CopyName) -> Result<(), Trouble> {
    if name.claim(disk, home) == Claim::Others {
        return Ok(());
    }
    remove_all(disk, &home.recovery(), name)
}

/// Takes a listed copy away, readable or not, because the user said so; unless another window works with it by now.
pub fn discard(disk: &dyn Disk, copy: &Copy) -> Result<(), Trouble> {
    match (copy.path.parent(), CopyName::of_file(&copy.path)) {
        (Some(folder), Some(name)) if name.is_at_hand(disk, folder) => Ok(()),
        (Some(folder), Some(name)) => remove_all(disk, folder, &name),
        _ => take_away(disk, &copy.path),
    }
}

/// The work first: a base without it is swept up, while work without its base can be merged less well.
fn remove_all(disk: &dyn Disk, folder: &Path, name: &CopyName) -> Result<(), Trouble> {
    take_away(disk, &name.work(folder))?;
    remove_bases(disk, folder, name, None);
    name.let_go(disk, folder);
    Ok(())
}

fn take_away(disk: &dyn Disk, path: &Path) -> Result<(), Trouble> {
    match disk.remove(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(Trouble::of(&error)),
        _ => Ok(()),
    }
}

fn write(disk: &dyn Disk, path: &Path, bytes: &[u8]) -> Result<(), Trouble> {
    replace(disk, path, bytes, Rights::Private).map_err(|failure| match failure {
        Failure::Before(trouble) | Failure::Unsure(trouble) => trouble,
        Failure::Unfaithful => Trouble::Other(None),
    })
}

/// What a copy holds.
struct Kept {
    /// What it says of the file it rests on.
    base: Option<Fingerprint>,
    work: Recovered,
}

impl Kept {
    /// Whether only its file can tell what becomes of it, or what it rests on.
    fn asks_its_file(&self) -> bool {
        let lacks_base = self.base.is_some() && self.work.base.is_none();
        self.work.origin.is_some() && (self.work.saved.is_some() || lacks_base)
    }
}

/// What a copy holds, as far as this machine tells.
fn read(disk: &dyn Disk, folder: &Path, path: &Path, name: CopyName) -> Result<Kept, OpenError> {
    let bytes = open::read(disk, path)?;
    let (label, work) = understand(&bytes)?;
    let base = label.base.and_then(|base| {
        let kept = open::read(disk, &name.base(folder, base.hash)).ok();
        kept.and_then(|bytes| understand_base(&bytes))
            .filter(|ground| ground.fingerprint == base)
    });
    let work = Recovered {
        case: work.case,
        access: work.access,
        origin: label.origin.map(PathBuf::from),
        base,
        kept: label.kept,
        saved: label.saved,
        name,
    };
    Ok(Kept {
        base: label.base,
        work,
    })
}

/// What the bytes of a copy say and hold.
pub(crate) fn understand(bytes: &[u8]) -> Result<(Label, format::Decoded), Refusal> {
    let (label, file) = label::split(bytes).ok_or(Refusal::at(Problem::Damaged, bytes, 0))?;
    Ok((label, format::decode(file)?))
}

/// What the bytes of a base hold.
pub(crate) fn understand_base(bytes: &[u8]) -> Option<Ground> {
    let (hash, file) = label::split_base(bytes)?;
    let decoded = format::decode(file).ok()?;
    Some(Ground {
        case: Arc::new(decoded.case),
        fingerprint: Fingerprint {
            hash,
            save_id: decoded.save_id,
        },
        chain: decoded.chain,
    })
}
