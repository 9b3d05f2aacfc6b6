//! Saving a case file: old or new, never half, never over something this program has not read, and with what others
//! wrote meanwhile merged in.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::disk::{Disk, Kind, Rights, Trouble, read_at_most};
use super::format::{self, Access, EncodeError, LARGEST, Notice, Problem, Refusal, SaveId, chain};
use super::open::{Fingerprint, Ground, Hash, Opened, understand};
use super::replace::{Failure, replace};
use super::settings::KeepVersions;
use super::who::{Holder, Who};
use crate::model::merge::{self, Stop};
use crate::model::{Case, Change, ConflictId, Finding, Place, Stamp, changes};

/// What a save may replace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over<'a> {
    /// Nothing: there must be no file yet.
    Nothing,
    /// What this session read, wrote, or [may have written](SaveError::Unsure), the newest last; what others wrote since is
    /// merged in. Without any ground everything that differs is kept in both versions.
    Grounds(&'a [Ground]),
    /// Whatever is there: the user was asked. Never what a newer version of the program wrote.
    Anything,
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

/// Why a case was not saved. The file is as it was, but for [`SaveError::Unsure`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveError {
    /// No room left.
    DiskFull,
    /// No right to write here.
    NoRights,
    /// The folder is not there any more, or the share.
    FolderGone,
    /// The disk or share only lets itself be read.
    ReadOnly,
    /// Somebody marked the file as not to be changed.
    WriteProtected,
    /// The name is longer than the disk takes, or has characters it does not.
    BadName,
    /// Somebody else holds the file.
    Busy,
    /// Somebody else has been saving this case all the time.
    Locked(Holder),
    /// A folder or device has the name.
    NotAFile,
    /// There is a file already, and the user was not asked.
    Exists,
    /// The file this session opened is gone; it is not made again without asking.
    Vanished,
    /// A newer version of the program wrote the file; it is never saved over.
    NewerThere,
    /// What is in the file now cannot be read; it is never saved over.
    Unreadable(Refusal),
    /// The file holds another case now; the two are never mixed.
    OtherCase,
    /// What others wrote is not merged without a person's word.
    Stopped {
        /// What there is to say a word to.
        stop: Stop,
        /// What the file holds.
        theirs: Box<Ground>,
    },
    /// The case is larger than a file may be.
    TooLarge,
    /// The case holds what a case must not hold: a fault of the program.
    Findings(Vec<Finding>),
    /// What would have been written does not read as the case: a fault of the program.
    Internal,
    /// What was written does not read back, though the disk said it went well.
    Unfaithful,
    /// The disk stopped answering at the moment of exchange. The file is the old or the new one, whole; the next save
    /// names what this one may have written among its [grounds](Over::Grounds).
    Unsure {
        /// What the file holds if it went well.
        tried: Ground,
        /// What the disk said.
        trouble: Trouble,
    },
    /// Something else; the number is the operating system's.
    Other(Option<i32>),
}

impl From<Trouble> for SaveError {
    fn from(trouble: Trouble) -> Self {
        match trouble {
            Trouble::DiskFull => Self::DiskFull,
            Trouble::NoRights => Self::NoRights,
            Trouble::Missing => Self::FolderGone,
            Trouble::ReadOnly => Self::ReadOnly,
            Trouble::BadName => Self::BadName,
            Trouble::Busy => Self::Busy,
            Trouble::Other(code) => Self::Other(code),
        }
    }
}

impl From<std::io::Error> for SaveError {
    fn from(error: std::io::Error) -> Self {
        Trouble::of(&error).into()
    }
}

impl From<EncodeError> for SaveError {
    fn from(error: EncodeError) -> Self {
        match error {
            EncodeError::Findings(findings) => Self::Findings(findings),
            EncodeError::TooLarge { .. } => Self::TooLarge,
            EncodeError::Internal => Self::Internal,
        }
    }
}

/// Saves a case. Nothing is touched before the bytes have been read back as the same case. `waiting` is called when somebody
/// else is found to be saving the case, which this save then waits for.
pub fn save(
    disk: &dyn Disk,
    request: &Request<'_>,
    waiting: &dyn Fn(&Holder),
) -> Result<Saved, SaveError> {
    let _ = waiting;
    let mine = Written::of(request.case, vec![request.save_id])?;
    let (target, there) = find(disk, request.path, request.over)?;
    let Some(there) = there else {
        return put(disk, &target, mine, Rights::OfFolder, None);
    };
    if !there.is_file {
        return Err(SaveError::NotAFile);
    }
    if there.is_write_protected {
        return Err(SaveError::WriteProtected);
    }
    let rights = Rights::OfFile(&target);
    match request.over {
        Over::Nothing => Err(SaveError::Exists),
        Over::Anything => {
            let bytes = read_all(disk, &target)?;
            if format::version_of_beginning(&bytes).is_some_and(|it| it > format::VERSION) {
                return Err(SaveError::NewerThere);
            }
            put(disk, &target, mine, rights, None)
        }
        Over::Grounds(grounds) => {
            let bytes = read_all(disk, &target)?;
            let hash = Hash::of(&bytes);
            if let Some(known) = grounds.iter().find(|it| it.fingerprint.hash == hash) {
                if Hash::of(&format::encode(request.case, &known.chain)?) == hash {
                    return Ok(Saved {
                        ground: known.clone(),
                        path: target,
                        is_new: false,
                        merging: None,
                        versions_trouble: None,
                    });
                }
                let chain = chain::after(&known.chain, request.save_id);
                let written = Written::of(request.case, chain)?;
                return put(disk, &target, written, rights, None);
            }
            let theirs = their_case(&bytes, request.case)?;
            let (case, chain, merging) = merged(request, grounds, &theirs)?;
            let written = Written::of(&case, chain)?;
            put(disk, &target, written, rights, Some(merging))
        }
    }
}

/// A case as the bytes of a file that read back as it.
struct Written {
    bytes: Vec<u8>,
    ground: Ground,
}

impl Written {
    fn of(case: &Arc<Case>, chain: Vec<SaveId>) -> Result<Self, SaveError> {
        let save_id = *chain.last().ok_or(SaveError::Internal)?;
        let bytes = format::encode(case, &chain)?;
        match format::decode(&bytes) {
            Ok(read) if read.case == **case && read.notices.is_empty() && read.chain == chain => {}
            _ => return Err(SaveError::Internal),
        }
        Ok(Self {
            ground: Ground {
                case: Arc::clone(case),
                fingerprint: Fingerprint {
                    hash: Hash::of(&bytes),
                    save_id,
                },
                chain,
            },
            bytes,
        })
    }
}

fn put(
    disk: &dyn Disk,
    target: &Path,
    written: Written,
    rights: Rights<'_>,
    merging: Option<Merging>,
) -> Result<Saved, SaveError> {
    match replace(disk, target, &written.bytes, rights) {
        Ok(()) => Ok(Saved {
            ground: written.ground,
            path: target.to_owned(),
            is_new: true,
            merging,
            versions_trouble: None,
        }),
        Err(Failure::Before(trouble)) => Err(trouble.into()),
        Err(Failure::Unfaithful) => Err(SaveError::Unfaithful),
        Err(Failure::Unsure(trouble)) => Err(SaveError::Unsure {
            tried: written.ground,
            trouble,
        }),
    }
}

/// The whole of a file that may be a case.
fn read_all(disk: &dyn Disk, target: &Path) -> Result<Vec<u8>, SaveError> {
    let too_large = || Refusal::whole(Problem::TooLarge { bytes: LARGEST + 1 });
    read_at_most(disk, target, LARGEST)?.ok_or_else(|| SaveError::Unreadable(too_large()))
}

/// The case others wrote, if it may be merged with ours.
fn their_case(bytes: &[u8], ours: &Case) -> Result<Opened, SaveError> {
    let theirs = understand(bytes).map_err(|refusal| match refusal.problem {
        Problem::Newer { .. } => SaveError::NewerThere,
        _ => SaveError::Unreadable(refusal),
    })?;
    if theirs.case.id != ours.id {
        return Err(SaveError::OtherCase);
    }
    if theirs.access == Access::ReadOnly {
        return Err(why_read_only(&theirs.notices));
    }
    Ok(theirs)
}

/// Why a file that can be read must not be saved over.
fn why_read_only(notices: &[Notice]) -> SaveError {
    let unreadable = |problem, place: Option<&format::Place>| {
        SaveError::Unreadable(Refusal {
            problem,
            place: place.cloned(),
        })
    };
    for notice in notices {
        match notice {
            Notice::NewerVersion(_) => return SaveError::NewerThere,
            Notice::UnknownFields(places) | Notice::LeftOut(places) => {
                return unreadable(Problem::UnknownWord, places.first());
            }
            Notice::Fault { fault, place } => {
                return unreadable(Problem::Fault(*fault), Some(place));
            }
            Notice::ChangedOutside | Notice::SummaryMismatch => {}
        }
    }
    SaveError::Internal
}

type MergedCase = (Arc<Case>, Vec<SaveId>, Merging);

/// Our case and theirs as one.
fn merged(
    request: &Request<'_>,
    grounds: &[Ground],
    theirs: &Opened,
) -> Result<MergedCase, SaveError> {
    let their_chain = &theirs.ground.chain;
    let their_save = theirs.ground.fingerprint.save_id;
    let ours = grounds.last().map_or(&[][..], |ground| &ground.chain);
    let is_by_hand = theirs.notices.contains(&Notice::ChangedOutside);
    let common = grounds
        .iter()
        .rev()
        .find(|ground| their_chain.contains(&ground.fingerprint.save_id));
    let (base, kind) = match common {
        Some(ground) => (Some(&*ground.case), MergeKind::Changed),
        None if ours.contains(&their_save) && !is_by_hand => {
            (Some(&theirs.case), MergeKind::OlderCopy)
        }
        None => (None, MergeKind::Changed),
    };
    let merged =
        merge::merge(base, request.case, &theirs.case, request.answers).map_err(|stop| {
            SaveError::Stopped {
                stop,
                theirs: Box::new(theirs.ground.clone()),
            }
        })?;
    let merging = Merging {
        by: theirs.case.changed.clone(),
        incoming: changes(request.case, &merged.case),
        woven: merged.woven,
        new_conflicts: merged.new_conflicts,
        kind,
    };
    let chain = chain::joined(ours, their_chain, request.save_id);
    Ok((Arc::new(merged.case), chain, merging))
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
                Over::Nothing | Over::Anything => Ok((target, None)),
            }
        }
        Err(error) => Err(error.into()),
    }
}
