//! The write lock of a case: a small file in the hidden folder beside it, held only while somebody saves.
//!
//! It is taken by making a file that must not exist, which every disk and share does for one program only. Whoever holds
//! it shows by a second file, named after the lock's token, that they are alive. A lock whose holder has died is claimed by
//! renaming it, so that of many only one gets it; and the holder's temporary file is taken away, so that a machine
//! that slept in the middle of a save and wakes cannot finish it over somebody else's.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::beside;
use super::disk::{Disk, Rights, Trouble, read_at_most};
use super::save::SaveError;
use super::temp;
use super::who::{self, Holder, Process, Who};

/// What the lock is called in its folder.
const NAME: &str = "lock";

/// The most a lock is read, in bytes.
const LARGEST: u64 = 4096;
/// The most a name takes in a lock, in characters.
const LONGEST_NAME: usize = 60;
/// How often the holder shows that they are alive.
const BEAT: Duration = Duration::from_secs(2);
/// After so long without a sign the holder is taken for dead: longer than any share holds back what others wrote.
const STALE: Duration = Duration::from_secs(20);
/// A machine that slept has not looked: no more than this counts from one look to the next.
const LONGEST_LOOK: Duration = Duration::from_secs(10);
/// A holder who has given no sign for so long may have lost the lock, and does not just take it away.
const DOUBTFUL: Duration = Duration::from_secs(10);
/// How long a save waits for another.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long the disk may refuse for reasons that may pass.
const PASSING: Duration = Duration::from_secs(3);
/// The first and the longest wait between two attempts.
const WAITS: (Duration, Duration) = (Duration::from_millis(5), Duration::from_millis(50));

/// What a lock says.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Record {
    v: u32,
    token: Uuid,
    user: String,
    machine: String,
    session: Uuid,
    process: Process,
    app: String,
    at: DateTime<FixedOffset>,
    /// The name of the temporary file the holder may be writing.
    temp: String,
}

impl Record {
    fn new(who: &Who, temporary: &Path) -> Self {
        let cut = |text: &str| text.chars().take(LONGEST_NAME).collect();
        let name = temporary.file_name().unwrap_or_default();
        Self {
            v: 1,
            token: Uuid::now_v7(),
            user: cut(&who.user),
            machine: cut(&who.machine),
            session: who.session,
            process: Process::own(),
            app: env!("CARGO_PKG_VERSION").to_owned(),
            at: who::now(),
            temp: name.to_string_lossy().into_owned(),
        }
    }

    /// What the bytes of a lock say.
    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        let record: Self = ron::from_str(std::str::from_utf8(bytes).ok()?).ok()?;
        (record.v == 1).then_some(record)
    }

    /// Whether its holder is known to be gone: the program has ended, or it is this one, which holds no other.
    fn is_left_behind(&self, who: &Who) -> bool {
        self.process.has_ended() || (self.session == who.session && self.process == Process::own())
    }
}

/// The lock of one case.
struct Place<'a> {
    disk: &'a dyn Disk,
    target: &'a Path,
    folder: PathBuf,
    path: PathBuf,
}

impl Place<'_> {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        let bytes = read_at_most(self.disk, path, LARGEST)?;
        Ok(bytes.unwrap_or_default())
    }

    /// Makes a file that must not exist.
    fn make(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        // Whoever can read the case can read who is saving it.
        let mut draft = match self.disk.begin(path, Rights::OfFile(self.target)) {
            Err(error) if error.kind() == ErrorKind::NotFound => {
                self.disk.begin(path, Rights::OfFolder)?
            }
            begun => begun?,
        };
        let written = draft.write_all(bytes).and_then(|()| draft.close());
        if written.is_err() {
            // Half a lock is worse than none, and it is ours.
            let _ = self.disk.remove(path);
        }
        written
    }

    fn beat_of(&self, token: Uuid) -> PathBuf {
        self.folder.join(format!("{NAME}-{}.beat", token.simple()))
    }

    fn claim_of(&self) -> PathBuf {
        let token = Uuid::now_v7();
        self.folder.join(format!("{NAME}.taken-{}", token.simple()))
    }

    /// Takes away what the holder of a lock was writing, so that it never gets to its place.
    fn fence(&self, held: &[u8]) {
        if let Some(record) = Record::read(held)
            && temp::is_for(self.target, &record.temp)
        {
            let _ = self.disk.remove(&self.target.with_file_name(&record.temp));
        }
    }

    /// Claims the lock if it still says `judged`. Of many who try only one gets it.
    fn claim(&self, judged: &[u8]) {
        self.fence(judged);
        let claimed = self.claim_of();
        let renamed = self.disk.rename(&self.path, &claimed);
        // The answer may be lost though the deed is done: what lies there tells.
        match self.read(&claimed) {
            Ok(found) if found == judged => {
                // Again, now that its holder can see that the lock is gone.
                self.fence(judged);
                let _ = self.disk.remove(&claimed);
                if let Some(record) = Record::read(judged) {
                    let _ = self.disk.remove(&self.beat_of(record.token));
                }
            }
            Ok(found) => {
                // Somebody living took it in between: they get it back, or begin again.
                if self.make(&self.path, &found).is_err() {
                    self.fence(&found);
                }
                let _ = self.disk.remove(&claimed);
            }
            Err(_) if renamed.is_ok() => {
                self.fence(judged);
                let _ = self.disk.remove(&claimed);
            }
            Err(_) => {}
        }
    }
}

/// What was last read of a lock, and for how long it has said that.
#[derive(Debug, Default)]
struct Watch {
    seen: Option<(Vec<u8>, Vec<u8>)>,
    at: Duration,
    unchanged: Duration,
}

impl Watch {
    /// Whether lock and beat have stood still for so long that nobody holds the lock any more.
    fn is_stale(&mut self, now: Duration, lock: &[u8], beat: Vec<u8>) -> bool {
        let passed = now.saturating_sub(self.at).min(LONGEST_LOOK);
        self.at = now;
        let is_same = self
            .seen
            .as_ref()
            .is_some_and(|(seen, beaten)| seen == lock && *beaten == beat);
        if is_same {
            self.unchanged += passed;
        } else {
            self.unchanged = Duration::ZERO;
            self.seen = Some((lock.to_vec(), beat));
        }
        self.unchanged >= STALE
    }
}

/// A lock that is held.
pub(super) struct Held<'a> {
    place: Place<'a>,
    token: Uuid,
    bytes: Vec<u8>,
    temporary: PathBuf,
    /// When the holder last showed that they are alive.
    shown: Mutex<Duration>,
    has_beat: AtomicBool,
    is_over: Mutex<bool>,
    over: Condvar,
}

impl Held<'_> {
    /// Where the holder writes before it takes the place of the case. Whoever claims this lock takes it away.
    pub(super) fn temporary(&self) -> &Path {
        &self.temporary
    }

    /// Whether nobody has claimed it.
    pub(super) fn is_ours(&self) -> io::Result<bool> {
        match self.place.read(&self.place.path) {
            Ok(found) => Ok(found == self.bytes),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// Shows every other second that the holder is alive, until it is over.
    fn beat(&self) {
        let disk = self.place.disk;
        let path = self.place.beat_of(self.token);
        let mut number = 0_u64;
        let mut is_over = self.is_over.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            let waited = self
                .over
                .wait_timeout_while(is_over, BEAT, |is_over| !*is_over);
            is_over = waited.unwrap_or_else(PoisonError::into_inner).0;
            if *is_over {
                return;
            }
            drop(is_over);
            number += 1;
            let (now, text) = (disk.elapsed(), format!("{number:08}\n"));
            let shown = match disk.overwrite(&path, text.as_bytes()) {
                Err(error) if error.kind() == ErrorKind::NotFound => {
                    self.place.make(&path, text.as_bytes())
                }
                shown => shown,
            };
            if shown.is_ok() {
                self.has_beat.store(true, Ordering::Relaxed);
                *self.shown.lock().unwrap_or_else(PoisonError::into_inner) = now;
            }
            is_over = self.is_over.lock().unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn stop_beating(&self) {
        *self.is_over.lock().unwrap_or_else(PoisonError::into_inner) = true;
        self.over.notify_all();
    }

    /// Gives the lock back. What cannot be taken away now is seen to be left behind.
    fn release(&self) {
        let Place { disk, path, .. } = &self.place;
        let shown = *self.shown.lock().unwrap_or_else(PoisonError::into_inner);
        if disk.elapsed().saturating_sub(shown) > DOUBTFUL {
            // Somebody may be claiming it at this moment.
            self.place.claim(&self.bytes);
        } else if self.is_ours().unwrap_or(false) {
            let _ = disk.remove(path);
        }
        if self.has_beat.load(Ordering::Relaxed) {
            let _ = disk.remove(&self.place.beat_of(self.token));
        }
    }
}

/// Ends the beating and the lock, also when the work breaks off.
struct Ending<'a, 'b>(&'a Held<'b>);

impl Drop for Ending<'_, '_> {
    fn drop(&mut self) {
        self.0.stop_beating();
    }
}

/// Does some work while holding the write lock of the case at `target`, the path at the end of any links.
///
/// Waits for whoever holds it; `waiting` is called with each holder it meets.
pub(super) fn with<T>(
    disk: &dyn Disk,
    target: &Path,
    who: &Who,
    waiting: &dyn Fn(&Holder),
    work: impl FnOnce(&Held<'_>) -> T,
) -> Result<T, SaveError> {
    let held = take(disk, target, who, waiting)?;
    let done = std::thread::scope(|scope| {
        let _ending = Ending(&held);
        let thread = std::thread::Builder::new().name("lock".to_owned());
        // Without a thread the lock gives no sign of life; a save is seldom long enough for that to matter.
        let _ = thread.spawn_scoped(scope, || held.beat());
        work(&held)
    });
    held.release();
    Ok(done)
}

fn take<'a>(
    disk: &'a dyn Disk,
    target: &'a Path,
    who: &Who,
    waiting: &dyn Fn(&Holder),
) -> Result<Held<'a>, SaveError> {
    let folder = beside::folder(target);
    let place = Place {
        path: folder.join(NAME),
        disk,
        target,
        folder,
    };
    let temporary = temp::beside(target);
    let record = Record::new(who, &temporary);
    let bytes = ron::to_string(&record)
        .map_err(|_| SaveError::Internal)?
        .into_bytes();
    let began = disk.elapsed();
    let mut answered = began;
    let (mut wait, longest) = WAITS;
    let mut watch = Watch::default();
    let mut holder: Option<Holder> = None;
    let mut may_make_folder = true;
    loop {
        let made = place.make(&place.path, &bytes);
        let is_ours = match &made {
            Ok(()) => true,
            // The answer may be lost though the deed is done.
            Err(_) => place.read(&place.path).is_ok_and(|found| found == bytes),
        };
        if is_ours {
            return Ok(Held {
                shown: Mutex::new(disk.elapsed()),
                place,
                token: record.token,
                bytes,
                temporary,
                has_beat: AtomicBool::new(false),
                is_over: Mutex::new(false),
                over: Condvar::new(),
            });
        }
        let Err(error) = made else { continue };
        let now = disk.elapsed();
        let waited = now.saturating_sub(began);
        match (error.kind(), Trouble::of(&error)) {
            (ErrorKind::AlreadyExists, _) => answered = now,
            (ErrorKind::NotFound, _) if may_make_folder => {
                may_make_folder = false;
                beside::make(disk, &place.folder)?;
                continue;
            }
            // Some shares refuse for a moment what is just being taken away, and some answer only now and then.
            (_, Trouble::Busy | Trouble::NoRights | Trouble::Other(_))
                if now.saturating_sub(answered) < PASSING => {}
            (_, trouble) => return Err(trouble.into()),
        }
        let mut unread = None;
        match place.read(&place.path) {
            Ok(found) => {
                let record = Record::read(&found);
                let beat = record
                    .as_ref()
                    .and_then(|record| place.read(&place.beat_of(record.token)).ok())
                    .unwrap_or_default();
                let is_left = record.as_ref().is_some_and(|it| it.is_left_behind(who));
                let is_new = watch.seen.as_ref().is_none_or(|(seen, _)| *seen != found);
                if watch.is_stale(disk.elapsed(), &found, beat) || is_left {
                    place.claim(&found);
                    if waited < PATIENCE {
                        disk.pause(WAITS.0);
                        continue;
                    }
                }
                if is_new || holder.is_none() {
                    let met = record.map_or_else(unknown, |record| Holder {
                        user: record.user,
                        machine: record.machine,
                        since: record.at,
                    });
                    waiting(holder.insert(met));
                }
            }
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            // What cannot be read is held by somebody.
            Err(error) => unread = Some(Trouble::of(&error)),
        }
        if waited >= PATIENCE {
            return Err(match (unread, holder) {
                (Some(trouble), _) => trouble.into(),
                (None, holder) => SaveError::Locked(holder.unwrap_or_else(unknown)),
            });
        }
        disk.pause(wait + jitter(wait));
        wait = (wait * 3 / 2).min(longest);
    }
}

fn unknown() -> Holder {
    Holder {
        user: String::new(),
        machine: String::new(),
        since: who::now(),
    }
}

/// A part of a wait, another every time, so that many who wait do not all come at once.
fn jitter(wait: Duration) -> Duration {
    let random = Uuid::now_v7().as_bytes()[15];
    wait * u32::from(random) / 255
}

/// Whether a file of the hidden folder belongs to locks and would be left behind if its program died.
pub(super) fn is_rest(name: &str) -> bool {
    name.starts_with("lock.taken-") || name.starts_with("lock-")
}
