//! Who else has a case open. Each session keeps one small file beside the case and renews it; nobody is ever shut out.

use std::collections::HashMap;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::beside;
use super::disk::{Disk, Rights, Trouble, read_at_most};
use super::lock;
use super::open::Hash;
use super::who::{Process, Who};

/// Somebody who has the case open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Present {
    /// Who.
    pub user: String,
    /// At which machine.
    pub machine: String,
    /// Since when, by their clock.
    pub since: DateTime<FixedOffset>,
    /// When they last said so, by their clock.
    pub last: DateTime<FixedOffset>,
    /// Their session.
    pub session: Uuid,
}

/// How often a session says that it is there, in seconds.
pub const SHOW_EVERY_SECS: f64 = 60.0;

/// After so long without a sign somebody is taken to have left.
const GONE: Duration = Duration::from_mins(3);
/// A machine that slept has not looked: no more than this counts from one look to the next.
const LONGEST_LOOK: Duration = Duration::from_secs(90);
/// How old what programs that ended badly left behind must be to be taken away.
const ABANDONED: Duration = Duration::from_hours(24);
/// The most such a file is read, in bytes.
const LARGEST: u64 = 4096;
/// The most a name takes in it, in characters.
const LONGEST_NAME: usize = 60;

/// What the file of a session says. It is filled up with blanks, so that a shorter text leaves nothing of a longer one.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Sign {
    v: u32,
    session: Uuid,
    user: String,
    machine: String,
    process: Process,
    app: String,
    since: DateTime<FixedOffset>,
    last: DateTime<FixedOffset>,
}

impl Sign {
    /// What the bytes of such a file say.
    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        let sign: Self = ron::from_str(std::str::from_utf8(bytes).ok()?.trim_end()).ok()?;
        (sign.v == 1).then_some(sign)
    }

    fn present(self) -> Present {
        Present {
            user: self.user,
            machine: self.machine,
            since: self.since,
            last: self.last,
            session: self.session,
        }
    }
}

/// How long a sign is at least, in bytes.
const LENGTH: usize = 2000;

/// What was last read of each session, and for how long that has stood by the observer's own clock.
#[derive(Debug, Default)]
pub struct Seen {
    signs: HashMap<PathBuf, Stood>,
}

#[derive(Debug)]
struct Stood {
    hash: Hash,
    at: Duration,
    unchanged: Duration,
    present: Present,
}

impl Seen {
    /// What is known of a sign once it was looked at. One that cannot be read just now stands as it was read last.
    fn stood(
        &mut self,
        now: Duration,
        path: &Path,
        sign: Option<(Hash, Present)>,
    ) -> Option<&Stood> {
        match (self.signs.get_mut(path), sign) {
            (Some(stood), Some((hash, _))) if stood.hash == hash => stood.stand(now),
            (Some(stood), None) => stood.stand(now),
            (_, Some((hash, present))) => {
                let stood = Stood {
                    hash,
                    at: now,
                    unchanged: Duration::ZERO,
                    present,
                };
                self.signs.insert(path.to_owned(), stood);
            }
            (None, None) => {}
        }
        self.signs.get(path)
    }
}

impl Stood {
    fn stand(&mut self, now: Duration) {
        self.unchanged += now.saturating_sub(self.at).min(LONGEST_LOOK);
        self.at = now;
    }

    /// Whether a sign has stood still for so long that nobody renews it any more.
    fn is_gone(&self) -> bool {
        self.unchanged >= GONE
    }
}

fn name_of(session: Uuid) -> String {
    format!("open-{}.ron", session.simple())
}

fn is_sign(name: &str) -> bool {
    name.strip_prefix("open-")
        .is_some_and(|rest| rest.strip_suffix(".ron").is_some())
}

/// Says, or says again, that somebody has the case open. An error of [`Trouble::ReadOnly`] or [`Trouble::NoRights`] means
/// that nothing can be saved in this folder.
pub fn show(
    disk: &dyn Disk,
    case_path: &Path,
    who: &Who,
    since: DateTime<FixedOffset>,
    now: DateTime<FixedOffset>,
) -> Result<(), Trouble> {
    let target = disk.canonical(case_path).map_err(|it| Trouble::of(&it))?;
    let folder = beside::folder(&target);
    let cut = |text: &str| text.chars().take(LONGEST_NAME).collect();
    let sign = Sign {
        v: 1,
        session: who.session,
        user: cut(&who.user),
        machine: cut(&who.machine),
        process: Process::own(),
        app: env!("CARGO_PKG_VERSION").to_owned(),
        since,
        last: now,
    };
    let text = ron::to_string(&sign).map_err(|_| Trouble::Other(None))?;
    let text = format!("{text:<LENGTH$}\n");
    let path = folder.join(name_of(who.session));
    let shown = disk.overwrite(&path, text.as_bytes()).or_else(|error| {
        if error.kind() != ErrorKind::NotFound {
            return Err(error);
        }
        let rights = Rights::OfFile(&target);
        let mut draft = match disk.begin(&path, rights) {
            Err(error) if error.kind() == ErrorKind::NotFound => {
                disk.make_folder(&folder)?;
                disk.begin(&path, rights)?
            }
            begun => begun?,
        };
        draft.write_all(text.as_bytes())?;
        draft.close()
    });
    shown.map_err(|error| Trouble::of(&error))
}

/// Says no longer that this session has the case open.
pub fn leave(disk: &dyn Disk, case_path: &Path, session: Uuid) -> Result<(), Trouble> {
    let path = beside::folder_of(disk, case_path).join(name_of(session));
    match disk.remove(&path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(Trouble::of(&error)),
        _ => Ok(()),
    }
}

/// Who else has the case open, the longest there first. A sign that cannot be read counts as what was seen of it before; an
/// error says that nobody knows who is there.
pub fn others(
    disk: &dyn Disk,
    case_path: &Path,
    me: Option<Uuid>,
    seen: &mut Seen,
) -> Result<Vec<Present>, Trouble> {
    let folder = beside::folder_of(disk, case_path);
    let names = match disk.names(&folder) {
        Ok(names) => names,
        // Nobody ever said so; but a share that is gone is no empty folder.
        Err(error) if error.kind() == ErrorKind::NotFound && disk.kind(case_path).is_ok() => {
            return Ok(Vec::new());
        }
        Err(error) => return Err(Trouble::of(&error)),
    };
    let mut present = Vec::new();
    let mut paths = Vec::new();
    for name in names {
        let Some(name) = name.to_str() else { continue };
        let path = folder.join(name);
        if lock::is_rest(name) {
            sweep(disk, &path);
        } else if is_sign(name) {
            present.extend(read(disk, &path, me, seen));
            paths.push(path);
        }
    }
    seen.signs
        .retain(|path, _| path.parent() != Some(&folder) || paths.contains(path));
    present.sort_by_key(|present| (present.since, present.session));
    Ok(present)
}

/// Who a sign is of, if they are still there.
fn read(disk: &dyn Disk, path: &Path, me: Option<Uuid>, seen: &mut Seen) -> Option<Present> {
    let bytes = match read_at_most(disk, path, LARGEST) {
        Ok(bytes) => bytes.unwrap_or_default(),
        // Whoever it was has just left.
        Err(error) if error.kind() == ErrorKind::NotFound => return None,
        Err(_) => Vec::new(),
    };
    let sign = Sign::read(&bytes);
    if sign.as_ref().is_some_and(|sign| Some(sign.session) == me) {
        return None;
    }
    if sign.as_ref().is_some_and(|sign| sign.process.has_ended()) {
        // Somebody else may be sweeping too.
        let _ = disk.remove(path);
        return None;
    }
    let sign = sign.map(|sign| (Hash::of(&bytes), sign.present()));
    let stood = seen.stood(disk.elapsed(), path, sign)?;
    if stood.is_gone() {
        sweep(disk, path);
        return None;
    }
    Some(stood.present.clone())
}

/// Takes away what has been left behind for a day.
fn sweep(disk: &dyn Disk, path: &Path) {
    if disk.age(path).is_ok_and(|age| age > ABANDONED) {
        let _ = disk.remove(path);
    }
}
