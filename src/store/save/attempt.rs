//! One attempt to save, with the lock held.

use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use super::written::Written;
use super::{MergeKind, Merging, Over, Request, SaveError, Saved, find};
use crate::model::{Case, changes, merge};
use crate::store::disk::{Disk, Kind, Rights, Trouble, read_at_most};
use crate::store::format::{self, Access, LARGEST, Notice, Problem, Refusal, SaveId, chain};
use crate::store::lock::Held;
use crate::store::open::{Ground, Hash, Opened, understand};
use crate::store::replace::{Exchange, Failure, Unexchanged, exchange};
use crate::store::salvage::keep_damaged;
use crate::store::versions::{self, Replacing};

/// How many versions are read to find what two files both come from.
const MOST_VERSIONS: usize = 40;
/// How often, and how far apart, a file that does not read as a case is read again: it may be in the middle of being written
/// by something that is no AoA-tavlen.
const SECOND_LOOKS: usize = 3;
const LOOKS_APART: Duration = Duration::from_millis(500);

/// A save of which nobody can say yet whether it is in the file.
pub(super) struct Doubt {
    pub(super) tried: Ground,
    pub(super) merging: Option<Merging>,
    pub(super) trouble: Trouble,
}

/// How an attempt ended that is no error for good.
pub(super) enum Outcome {
    Done(Saved),
    /// The file is as it was, and the same may be tried again.
    Again(SaveError),
    /// Nobody knows.
    Doubt(Box<Doubt>),
}

/// One attempt to save, with the lock held.
pub(super) struct Attempt<'a> {
    pub(super) disk: &'a dyn Disk,
    pub(super) request: &'a Request<'a>,
    pub(super) target: &'a Path,
    pub(super) likely: &'a Written,
    pub(super) doubt: Option<&'a Doubt>,
    pub(super) held: &'a Held<'a>,
}

impl Attempt<'_> {
    pub(super) fn make(&self) -> Result<Outcome, SaveError> {
        // Links may have been turned elsewhere while others were waited for.
        let (target, there) = find(self.disk, self.request.path, self.request.over)?;
        if target != self.target {
            return Ok(Outcome::Again(SaveError::Busy));
        }
        let Some(there) = there else {
            return self.put(self.likely, None, None, None);
        };
        if !there.is_file {
            return Err(SaveError::NotAFile);
        }
        if there.is_write_protected {
            return Err(SaveError::WriteProtected);
        }
        match self.request.over {
            Over::Nothing => match self.read().map(|bytes| self.is_done(&bytes)) {
                Ok(Some(done)) => Ok(done),
                _ => Err(SaveError::Exists),
            },
            Over::Anything(grounds) => self.put_over(grounds, there),
            Over::Grounds(grounds) => self.put_knowing(grounds, &self.read()?, there),
        }
    }

    /// Saves over what this session knows, or together with what others wrote since.
    fn put_knowing(
        &self,
        grounds: &[Ground],
        bytes: &[u8],
        there: Kind,
    ) -> Result<Outcome, SaveError> {
        // What a save of unknown outcome wrote may hold more than this session has taken in: that is merged.
        match grounds.first() {
            Some(known) if known.fingerprint.hash == Hash::of(bytes) => {
                self.put_on(known, bytes, there)
            }
            _ => self.put_merged(grounds, bytes, there),
        }
    }

    /// Saves at a place the user said may be replaced.
    fn put_over(&self, grounds: &[Ground], there: Kind) -> Result<Outcome, SaveError> {
        let bytes = self.read()?;
        if let Some(done) = self.is_done(&bytes) {
            return Ok(done);
        }
        let (understood, bytes) = self.settled(bytes)?;
        if format::version_of_beginning(&bytes).is_some_and(|it| it > format::VERSION) {
            return Err(SaveError::NewerThere);
        }
        match understood {
            Ok(theirs) if theirs.case.id == self.request.case.id => {
                return self.put_knowing(grounds, &bytes, there);
            }
            Ok(theirs) => {
                let save_id = theirs.ground.fingerprint.save_id;
                versions::keep(self.disk, self.target, &bytes, save_id)?;
            }
            Err(_) => {
                let (save_id, changed) = (self.request.save_id, self.request.case.changed.at);
                let now = versions::time_of(save_id).unwrap_or(changed);
                let now = now.with_timezone(changed.offset());
                keep_damaged(self.disk, self.target, now)?;
            }
        }
        self.put(self.likely, None, Some(there), None)
    }

    /// Saves over what this session knows.
    fn put_on(&self, known: &Ground, bytes: &[u8], there: Kind) -> Result<Outcome, SaveError> {
        let request = self.request;
        let is_same = *known.case == **request.case
            && Hash::of(&format::encode(request.case, &known.chain)?) == known.fingerprint.hash;
        if is_same {
            return Ok(self.done(known.clone(), Saves::Nothing, None, None));
        }
        let chain = chain::after(&known.chain, request.save_id);
        let trouble = self.keep_version(bytes, known, Keep::WhenDue);
        if self.likely.ground.chain == chain {
            return self.put(self.likely, None, Some(there), trouble);
        }
        let written = Written::of(request.case, chain)?;
        self.put(&written, None, Some(there), trouble)
    }

    /// Saves what others wrote and ours as one.
    fn put_merged(
        &self,
        grounds: &[Ground],
        bytes: &[u8],
        there: Kind,
    ) -> Result<Outcome, SaveError> {
        if let Some(done) = self.is_done(bytes) {
            return Ok(done);
        }
        let (theirs, bytes) = self.their_case(bytes)?;
        let merged = self.merged(grounds, &theirs)?;
        let keep = match merged.merging.kind {
            MergeKind::Changed => Keep::WhenDue,
            MergeKind::OlderCopy => Keep::Always,
        };
        let merging = merged.merging.is_something().then_some(merged.merging);
        let is_theirs = *merged.case == theirs.case
            && grounds.last().is_some_and(|it| theirs.ground.follows(it))
            && !theirs.notices.contains(&Notice::ChangedOutside);
        if is_theirs {
            return Ok(self.done(theirs.ground, Saves::Nothing, merging, None));
        }
        let written = Written::of(&merged.case, merged.chain)?;
        let trouble = self.keep_version(&bytes, &theirs.ground, keep);
        self.put(&written, merging, Some(there), trouble)
    }

    /// Our case and theirs as one.
    fn merged(&self, grounds: &[Ground], theirs: &Opened) -> Result<Merged, SaveError> {
        let request = self.request;
        let their_chain = &theirs.ground.chain;
        let ours = grounds.last().map_or(&[][..], |ground| &ground.chain);
        let common = grounds
            .iter()
            .rev()
            .find(|ground| theirs.ground.follows(ground));
        let is_older = ours.contains(&theirs.ground.fingerprint.save_id)
            && !theirs.notices.contains(&Notice::ChangedOutside);
        let mut kind = MergeKind::Changed;
        let base = match common {
            Some(ground) => Some(Arc::clone(&ground.case)),
            None if is_older => {
                kind = MergeKind::OlderCopy;
                Some(Arc::clone(&theirs.ground.case))
            }
            None => match self.ground_through_versions(grounds, their_chain) {
                Some(ground) => Some(Arc::clone(&ground.case)),
                None => self.kept_base(ours, their_chain),
            },
        };
        let merged = merge::merge(base.as_deref(), request.case, &theirs.case, request.answers)
            .map_err(|stop| SaveError::Stopped {
                stop,
                theirs: Box::new(theirs.ground.clone()),
            })?;
        Ok(Merged {
            merging: Merging {
                by: theirs.case.changed.clone(),
                incoming: merged.incoming,
                woven: merged.woven,
                new_conflicts: merged.new_conflicts,
                kind,
            },
            case: Arc::new(merged.case),
            chain: chain::joined(ours, their_chain, request.save_id),
        })
    }

    /// The ground theirs comes from where that is so long ago that their file no longer names it, but the versions on the
    /// way do.
    fn ground_through_versions<'g>(
        &self,
        grounds: &'g [Ground],
        their_chain: &[SaveId],
    ) -> Option<&'g Ground> {
        let mut names: Vec<SaveId> = their_chain.iter().rev().copied().collect();
        let (mut at, mut read) = (0, 0);
        while let Some(save_id) = names.get(at).copied()
            && read < MOST_VERSIONS
        {
            at += 1;
            let Some(kept) = versions::of_save(self.disk, self.target, save_id) else {
                continue;
            };
            read += 1;
            let known = grounds.iter().rev().find(|it| kept.ground.follows(it));
            if known.is_some() {
                return known;
            }
            let older = kept.ground.chain.iter().rev().copied();
            let older: Vec<SaveId> = older.filter(|id| !names.contains(id)).collect();
            names.extend(older);
        }
        None
    }

    /// The newest state both come from that is kept beside the case.
    fn kept_base(&self, ours: &[SaveId], theirs: &[SaveId]) -> Option<Arc<Case>> {
        chain::common(ours, theirs)
            .find_map(|save_id| versions::of_save(self.disk, self.target, save_id))
            .map(|kept| kept.ground.case)
    }

    /// Whether this save is in the file already: an earlier attempt got through after all.
    fn is_done(&self, bytes: &[u8]) -> Option<Outcome> {
        let hash = Hash::of(bytes);
        if let Some(doubt) = self.doubt
            && doubt.tried.fingerprint.hash == hash
        {
            let ground = understand(bytes).ok()?.ground;
            return Some(self.done(ground, Saves::New, doubt.merging.clone(), None));
        }
        // Far quicker than to understand it, and enough to say that it is not.
        let id = self.request.save_id.uuid().to_string();
        bytes
            .windows(id.len())
            .find(|part| *part == id.as_bytes())?;
        let found = understand(bytes).ok()?;
        if !found.ground.chain.contains(&self.request.save_id) {
            return None;
        }
        let merging = Merging {
            by: found.case.changed.clone(),
            incoming: changes(self.request.case, &found.case),
            woven: Vec::new(),
            new_conflicts: Vec::new(),
            kind: MergeKind::Changed,
        };
        let merging = merging.is_something().then_some(merging);
        Some(self.done(found.ground, Saves::New, merging, None))
    }

    fn done(
        &self,
        ground: Ground,
        saves: Saves,
        merging: Option<Merging>,
        versions_trouble: Option<Trouble>,
    ) -> Outcome {
        Outcome::Done(Saved {
            ground,
            path: self.target.to_owned(),
            is_new: saves == Saves::New,
            merging,
            versions_trouble,
        })
    }

    /// The whole of the file.
    fn read(&self) -> Result<Vec<u8>, SaveError> {
        let too_large = || Refusal::whole(Problem::TooLarge { bytes: LARGEST + 1 });
        read_at_most(self.disk, self.target, LARGEST)?
            .ok_or_else(|| SaveError::Unreadable(too_large()))
    }

    /// What was read, understood, and read again where it does not read as a case.
    fn settled(&self, mut bytes: Vec<u8>) -> Result<(Result<Opened, Refusal>, Vec<u8>), SaveError> {
        let mut understood = understand(&bytes);
        for _ in 0..SECOND_LOOKS {
            if understood.is_ok() {
                break;
            }
            self.disk.pause(LOOKS_APART);
            bytes = self.read()?;
            understood = understand(&bytes);
        }
        Ok((understood, bytes))
    }

    /// The case others wrote, if it may be merged with ours, and its bytes.
    fn their_case(&self, bytes: &[u8]) -> Result<(Opened, Vec<u8>), SaveError> {
        let (understood, bytes) = self.settled(bytes.to_vec())?;
        let theirs = understood.map_err(|refusal| match refusal.problem {
            Problem::Newer { .. } => SaveError::NewerThere,
            _ => SaveError::Unreadable(refusal),
        })?;
        if theirs.case.id != self.request.case.id {
            return Err(SaveError::OtherCase);
        }
        if theirs.access == Access::ReadOnly {
            return Err(why_read_only(&theirs.notices));
        }
        Ok((theirs, bytes))
    }

    /// Keeps what is about to be replaced beside the case. That this fails never fails the save.
    fn keep_version(&self, bytes: &[u8], replaced: &Ground, keep: Keep) -> Option<Trouble> {
        let save_id = replaced.fingerprint.save_id;
        let kept = match (keep, self.request.versions) {
            (Keep::Always, _) => versions::keep(self.disk, self.target, bytes, save_id),
            (Keep::WhenDue, None) => return None,
            (Keep::WhenDue, Some(reach)) => {
                let replacing = Replacing {
                    bytes,
                    save_id,
                    session: self.request.who.session,
                    changed: self.request.case.changed.at,
                };
                versions::keep_if_due(self.disk, self.target, &replacing, reach)
            }
        };
        kept.err()
    }

    /// Puts a file at the place of the one that was read, which is `there`.
    fn put(
        &self,
        written: &Written,
        merging: Option<Merging>,
        there: Option<Kind>,
        versions_trouble: Option<Trouble>,
    ) -> Result<Outcome, SaveError> {
        let ready = || {
            let is_same = match (self.disk.kind(self.target), there) {
                (Ok(kind), Some(there)) => kind == there,
                (Ok(_), None) => false,
                (Err(error), there) if error.kind() == ErrorKind::NotFound => there.is_none(),
                (Err(error), _) => return Err(error),
            };
            Ok(is_same && self.held.is_ours()?)
        };
        let new = Exchange {
            target: self.target,
            temporary: self.held.temporary(),
            bytes: &written.bytes,
            rights: match there {
                Some(_) => Rights::OfFile(self.target),
                None => Rights::OfFolder,
            },
            ready: &ready,
        };
        match exchange(self.disk, &new) {
            Ok(()) => {
                let ground = written.ground.clone();
                Ok(self.done(ground, Saves::New, merging, versions_trouble))
            }
            Err(Unexchanged::NotReady) => Ok(Outcome::Again(SaveError::Busy)),
            // Tried for long enough.
            Err(Unexchanged::Refused(trouble @ (Trouble::Busy | Trouble::NoRights))) => {
                Err(trouble.into())
            }
            Err(Unexchanged::Refused(trouble)) => Ok(Outcome::Again(trouble.into())),
            Err(Unexchanged::Failed(Failure::Before(trouble))) => Err(trouble.into()),
            Err(Unexchanged::Failed(Failure::Unfaithful)) => Err(SaveError::Unfaithful),
            Err(Unexchanged::Failed(Failure::Unsure(trouble))) => {
                // What others wrote is no part of this session's work until it takes it in.
                let tried = Ground {
                    case: Arc::clone(self.request.case),
                    ..written.ground.clone()
                };
                Ok(Outcome::Doubt(Box::new(Doubt {
                    tried,
                    merging,
                    trouble,
                })))
            }
        }
    }
}

/// Whether a save wrote anything.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Saves {
    New,
    Nothing,
}

/// Whether what is replaced is kept among the versions.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Keep {
    Always,
    WhenDue,
}

/// Our case and theirs as one, and how it came about.
struct Merged {
    case: Arc<Case>,
    chain: Vec<SaveId>,
    merging: Merging,
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
