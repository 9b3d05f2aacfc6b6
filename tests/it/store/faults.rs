//! A disk that fails at any call: the file is the old one or the new one, whole, and nothing else is left.

use std::ffi::OsString;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use aoa_tavle::store::disk::{Disk, Draft, Hold, Kind, Rights};
use aoa_tavle::store::{Over, RealDisk, SaveError, Trouble, format, home::Home, open, recovery};

use super::golden::sample;
use super::saving::renamed;
use crate::harness::{ground, monday, quick_folder, save};

/// What goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The operating system's error; a write has written half by then.
    Error(i32),
    /// The deed is done, but the answer is lost.
    DoneButError(i32),
    /// Nothing is said, and only half is written.
    Silent,
}

/// The real disk, with a fault.
pub struct FaultyDisk {
    shared: Arc<Shared>,
}

/// Which call fails.
#[derive(Clone, Copy, Debug)]
pub enum At {
    /// The one with this number.
    Number(usize),
    /// Each of this name. Those on the lock and on versions have names of their own.
    Named(&'static str),
    /// The first of this name.
    FirstNamed(&'static str),
}

/// The name of a call, told apart by what it is about.
macro_rules! named {
    ($path:expr, $name:literal) => {
        match Of::path($path) {
            Of::Lock => concat!("lock ", $name),
            Of::Version => concat!("version ", $name),
            Of::Anything => $name,
        }
    };
}

/// What a call is about.
enum Of {
    Lock,
    Version,
    Anything,
}

impl Of {
    fn path(path: &Path) -> Self {
        let is_named = |path: &Path, wanted: fn(&str) -> bool| {
            let name = path.file_name().and_then(|name| name.to_str());
            name.is_some_and(wanted)
        };
        if is_named(path, |name| name.starts_with("lock")) {
            Self::Lock
        } else if path
            .parent()
            .is_some_and(|folder| is_named(folder, |name| name == "versions"))
        {
            Self::Version
        } else {
            Self::Anything
        }
    }
}

struct Shared {
    fault: Fault,
    at: At,
    /// Whether every later call fails too.
    lasts: bool,
    calls: AtomicUsize,
    began: AtomicBool,
    named: Mutex<Vec<&'static str>>,
    paused: Mutex<Duration>,
}

impl Shared {
    /// Whether the call now made fails.
    fn fails(&self, name: &'static str) -> bool {
        self.named.lock().unwrap().push(name);
        let number = self.calls.fetch_add(1, Ordering::Relaxed);
        let hit = match self.at {
            At::Number(at) => number == at,
            At::Named(at) => name == at,
            At::FirstNamed(at) => name == at && !self.began.load(Ordering::Relaxed),
        };
        if hit {
            self.began.store(true, Ordering::Relaxed);
        }
        hit || (self.lasts && self.began.load(Ordering::Relaxed))
    }

    fn call<T>(&self, name: &'static str, deed: impl FnOnce() -> io::Result<T>) -> io::Result<T> {
        if !self.fails(name) {
            return deed();
        }
        match self.fault {
            Fault::Error(code) => Err(io::Error::from_raw_os_error(code)),
            Fault::DoneButError(code) => {
                deed()?;
                Err(io::Error::from_raw_os_error(code))
            }
            Fault::Silent => deed(),
        }
    }
}

impl FaultyDisk {
    fn new(fault: Fault, at: At, lasts: bool) -> Self {
        Self {
            shared: Arc::new(Shared {
                fault,
                at,
                lasts,
                calls: AtomicUsize::new(0),
                began: AtomicBool::new(false),
                named: Mutex::default(),
                paused: Mutex::default(),
            }),
        }
    }

    /// Never fails. Waiting takes no time on it.
    pub fn without_fault() -> Self {
        Self::failing_at("nothing", Fault::Silent)
    }

    /// Fails at a call and ever after.
    pub fn failing_from(name: &'static str, fault: Fault) -> Self {
        Self::new(fault, At::Named(name), true)
    }

    /// Fails at one call.
    pub fn failing_at(name: &'static str, fault: Fault) -> Self {
        Self::new(fault, At::Named(name), false)
    }
}

impl Disk for FaultyDisk {
    fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        self.shared.call("canonical", || RealDisk.canonical(path))
    }
    fn kind(&self, path: &Path) -> io::Result<Kind> {
        self.shared.call("kind", || RealDisk.kind(path))
    }
    fn reader(&self, path: &Path) -> io::Result<Box<dyn Read>> {
        self.shared
            .call(named!(path, "reader"), || RealDisk.reader(path))
    }
    fn begin(&self, path: &Path, rights: Rights<'_>) -> io::Result<Box<dyn Draft>> {
        let draft = self
            .shared
            .call(named!(path, "begin"), || RealDisk.begin(path, rights))?;
        Ok(Box::new(FaultyDraft {
            draft,
            shared: Arc::clone(&self.shared),
            names: [
                named!(path, "write"),
                named!(path, "sync"),
                named!(path, "close"),
            ],
        }))
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.shared
            .call(named!(from, "rename"), || RealDisk.rename(from, to))
    }
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.shared
            .call("sync_folder", || RealDisk.sync_folder(folder))
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        self.shared
            .call(named!(path, "remove"), || RealDisk.remove(path))
    }
    fn names(&self, folder: &Path) -> io::Result<Vec<OsString>> {
        self.shared.call("names", || RealDisk.names(folder))
    }
    fn make_private_folder(&self, path: &Path) -> io::Result<()> {
        self.shared
            .call("make_private_folder", || RealDisk.make_private_folder(path))
    }
    fn make_folder(&self, path: &Path) -> io::Result<()> {
        self.shared
            .call("make_folder", || RealDisk.make_folder(path))
    }
    fn overwrite(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.shared
            .call("overwrite", || RealDisk.overwrite(path, bytes))
    }
    fn hold(&self, path: &Path) -> io::Result<Option<Hold>> {
        self.shared.call("hold", || RealDisk.hold(path))
    }
    fn age(&self, path: &Path) -> io::Result<Duration> {
        self.shared.call("age", || RealDisk.age(path))
    }
    fn pause(&self, time: Duration) {
        *self.shared.paused.lock().unwrap() += time;
    }
    fn elapsed(&self) -> Duration {
        *self.shared.paused.lock().unwrap()
    }
}

struct FaultyDraft {
    draft: Box<dyn Draft>,
    shared: Arc<Shared>,
    names: [&'static str; 3],
}

impl Draft for FaultyDraft {
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        if !self.shared.fails(self.names[0]) {
            return self.draft.write_all(bytes);
        }
        let half = &bytes[..bytes.len() / 2];
        match self.shared.fault {
            Fault::Error(code) => {
                self.draft.write_all(half)?;
                Err(io::Error::from_raw_os_error(code))
            }
            Fault::DoneButError(code) => {
                self.draft.write_all(bytes)?;
                Err(io::Error::from_raw_os_error(code))
            }
            Fault::Silent => self.draft.write_all(half),
        }
    }
    fn sync(&mut self) -> io::Result<()> {
        let Self {
            draft,
            shared,
            names,
        } = self;
        shared.call(names[1], || draft.sync())
    }
    fn close(self: Box<Self>) -> io::Result<()> {
        let Self {
            draft,
            shared,
            names,
        } = *self;
        shared.call(names[2], || draft.close())
    }
}

#[cfg(unix)]
mod errors {
    use rustix::io::Errno;
    pub const ALL: [Errno; 9] = [
        Errno::NOSPC,
        Errno::DQUOT,
        Errno::ACCESS,
        Errno::IO,
        Errno::NOENT,
        Errno::ROFS,
        Errno::BUSY,
        Errno::STALE,
        Errno::TIMEDOUT,
    ];
}

/// Runs `deed` with a fault at call 0, 1, 2 … until a run meets none; gives how many runs met one.
#[cfg(unix)]
fn sweep(fault: Fault, lasts: bool, mut deed: impl FnMut(&FaultyDisk)) -> usize {
    for at in 0.. {
        let disk = FaultyDisk::new(fault, At::Number(at), lasts);
        deed(&disk);
        if disk.shared.calls.load(Ordering::Relaxed) <= at {
            return at;
        }
    }
    unreachable!()
}

/// One save under a fault, and all that must hold after it.
#[cfg(unix)]
fn save_under(disk: &FaultyDisk, start_with_file: bool) {
    let folder = quick_folder();
    let path = folder.path().join("S-2026-0001.ron");
    let (old_case, new_case) = (renamed("gammel"), renamed("ny"));
    let known = start_with_file.then(|| {
        save(&RealDisk, &path, &old_case, Over::Nothing).unwrap();
        ground(&path)
    });
    let old = fs::read(&path).ok();
    let known = known.as_slice();
    let over = if start_with_file {
        Over::Grounds(known)
    } else {
        Over::Nothing
    };
    let saved = save(disk, &path, &new_case, over);
    let story = format!(
        "{:?} at {:?}: {saved:?}",
        disk.shared.fault,
        disk.shared.named.lock().unwrap()
    );

    let now = fs::read(&path).ok();
    match &saved {
        Ok(saved) => {
            let opened = open(&RealDisk, &path).unwrap();
            assert_eq!(opened.case, new_case, "{story}");
            assert_eq!(opened.ground, saved.ground, "{story}");
        }
        // The outcome is not known: the old or the new file, whole, and a second attempt gets through.
        Err(SaveError::Unsure { tried, .. }) => {
            if now != old {
                let opened = open(&RealDisk, &path).unwrap();
                assert_eq!(opened.case, new_case, "{story}");
                assert_eq!(opened.ground, *tried, "{story}");
            }
            if now.is_some() {
                let known: Vec<_> = known.iter().cloned().chain([tried.clone()]).collect();
                save(
                    &FaultyDisk::without_fault(),
                    &path,
                    &new_case,
                    Over::Grounds(&known),
                )
                .unwrap();
            }
        }
        Err(_) => assert!(now == old, "{story}: the file changed"),
    }
    // A disk that can be written again has no temporary files; what lasts can only be swept later.
    let left: Vec<_> = RealDisk.names(folder.path()).unwrap();
    let temporary = left
        .iter()
        .filter(|name| name.to_string_lossy().ends_with(".tmp"))
        .count();
    let called = disk.shared.named.lock().unwrap();
    let could_clean_up = !disk.shared.lasts && !called.contains(&"remove");
    drop(called);
    if could_clean_up || saved.is_ok() {
        assert_eq!(temporary, 0, "{story}: {left:?}");
    }
}

#[cfg(unix)]
#[test]
fn whatever_call_fails_the_file_is_old_or_new() {
    let mut runs = 0;
    for start_with_file in [true, false] {
        for lasts in [false, true] {
            for error in errors::ALL {
                let code = error.raw_os_error();
                for fault in [Fault::Error(code), Fault::DoneButError(code)] {
                    runs += sweep(fault, lasts, |disk| save_under(disk, start_with_file));
                }
            }
            runs += sweep(Fault::Silent, lasts, |disk| {
                save_under(disk, start_with_file);
            });
        }
    }
    // canonical, kind, reader, begin, write, sync, close, reader, rename, sync_folder: none of them may be skipped.
    assert!(runs > 34 * 2 * 9, "only {runs} faults");
}

#[test]
fn a_save_asks_the_disk_in_this_order() {
    let folder = quick_folder();
    let path = folder.path().join("S-2026-0001.ron");
    save(&RealDisk, &path, &sample(), Over::Nothing).unwrap();
    let known = [ground(&path)];
    let disk = FaultyDisk::without_fault();
    save(&disk, &path, &renamed("ny"), Over::Grounds(&known)).unwrap();
    // The lock is held from before the file is read to after the exchange. What is there is read before anything is written; what was written is on the disk, closed and read back before
    // it takes the place; and the place itself is on the disk before the save is said to be done.
    assert_eq!(
        *disk.shared.named.lock().unwrap(),
        [
            "canonical",
            "kind",
            "lock begin",
            "lock write",
            "lock close",
            "canonical",
            "kind",
            "reader",
            "begin",
            "write",
            "sync",
            "close",
            "reader",
            "kind",
            "lock reader",
            "rename",
            "sync_folder",
            "lock reader",
            "lock remove",
        ]
    );
}

#[cfg(unix)]
#[test]
fn a_file_held_for_a_moment_is_replaced_after_it() {
    use rustix::io::Errno;
    for error in [Errno::BUSY, Errno::ACCESS, Errno::IO, Errno::STALE] {
        let folder = quick_folder();
        let path = folder.path().join("S-2026-0001.ron");
        save(&RealDisk, &path, &sample(), Over::Nothing).unwrap();
        let known = [ground(&path)];
        let fault = Fault::Error(error.raw_os_error());
        let disk = FaultyDisk::new(fault, At::FirstNamed("rename"), false);
        let saved = save(&disk, &path, &renamed("ny"), Over::Grounds(&known));
        assert!(saved.is_ok(), "{error:?}: {saved:?}");
        assert!(disk.shared.began.load(Ordering::Relaxed));
        assert_eq!(ground(&path).chain.len(), 2, "written once");
    }
}

#[cfg(unix)]
#[test]
fn a_mount_that_says_that_the_file_exists_while_somebody_reads_it_is_waited_for() {
    let folder = quick_folder();
    let path = folder.path().join("S-2026-0001.ron");
    save(&RealDisk, &path, &sample(), Over::Nothing).unwrap();
    let known = [ground(&path)];
    let exists = Fault::Error(rustix::io::Errno::EXIST.raw_os_error());
    let disk = FaultyDisk::new(exists, At::FirstNamed("rename"), false);
    save(&disk, &path, &renamed("ny"), Over::Grounds(&known)).unwrap();
    let calls = disk.shared.named.lock().unwrap().clone();
    let number = |wanted| calls.iter().filter(|name| **name == wanted).count();
    assert_eq!((number("begin"), number("rename")), (1, 2));

    // Somebody who holds it for good is named as such, and once is enough.
    let known = [ground(&path)];
    let disk = FaultyDisk::failing_at("rename", exists);
    let refused = save(&disk, &path, &renamed("C"), Over::Grounds(&known)).unwrap_err();
    assert_eq!(refused, SaveError::Busy);
    assert!(disk.elapsed() < Duration::from_secs(20));
}

#[cfg(unix)]
#[test]
fn every_cause_has_its_own_name() {
    use rustix::io::Errno;
    let folder = quick_folder();
    let path = folder.path().join("S-2026-0001.ron");
    save(&RealDisk, &path, &sample(), Over::Nothing).unwrap();
    let other = Errno::STALE.raw_os_error();
    for (error, expected) in [
        (Errno::NOSPC, SaveError::DiskFull),
        (Errno::DQUOT, SaveError::DiskFull),
        (Errno::FBIG, SaveError::DiskFull),
        (Errno::ACCESS, SaveError::NoRights),
        (Errno::PERM, SaveError::NoRights),
        (Errno::ROFS, SaveError::ReadOnly),
        (Errno::NOENT, SaveError::FolderGone),
        (Errno::NAMETOOLONG, SaveError::BadName),
        (Errno::BUSY, SaveError::Busy),
        (Errno::STALE, SaveError::Other(Some(other))),
    ] {
        for call in ["begin", "write", "sync", "close", "rename"] {
            let fault = Fault::Error(error.raw_os_error());
            let lasts = call == "rename";
            // A rename that may pass is tried again: there the fault has to last, but looking at the outcome must not fail.
            let disk = if lasts {
                FaultyDisk::new(fault, At::Named("rename"), false)
            } else {
                FaultyDisk::failing_at(call, fault)
            };
            let saved = save(&disk, &path, &renamed("ny"), Over::Anything(&[]));
            assert_eq!(saved.unwrap_err(), expected, "{call}");
        }
    }
    let disk = FaultyDisk::failing_at("write", Fault::Silent);
    let saved = save(&disk, &path, &renamed("ny"), Over::Anything(&[]));
    assert_eq!(saved.unwrap_err(), SaveError::Unfaithful);
    assert_eq!(open(&RealDisk, &path).unwrap().case, sample());
    let disk = FaultyDisk::failing_from("rename", Fault::DoneButError(other));
    let saved = save(&disk, &path, &renamed("ny"), Over::Anything(&[]));
    assert!(
        matches!(saved, Err(SaveError::Unsure { trouble: Trouble::Other(Some(code)), .. }) if code == other)
    );
}

#[cfg(unix)]
#[test]
fn a_recovery_copy_is_old_or_new_as_well() {
    let code = rustix::io::Errno::NOSPC.raw_os_error();
    for (fault, lasts) in [
        (Fault::Error(code), false),
        (Fault::Error(code), true),
        (Fault::Silent, false),
    ] {
        let runs = sweep(fault, lasts, |disk| {
            let folder = quick_folder();
            let home = Home::at(folder.path());
            let name = recovery::CopyName::fresh(renamed("gammel").id);
            recovery::keep(
                &RealDisk,
                &home,
                &name,
                &renamed("gammel"),
                None,
                None,
                monday(),
            )
            .unwrap();
            let kept = recovery::keep(disk, &home, &name, &renamed("ny"), None, None, monday());
            drop(name);
            let found = recovery::list(&RealDisk, &home);
            assert_eq!(found.len(), 1);
            let case = &found[0].content.as_ref().unwrap().case;
            if kept.is_ok() {
                assert_eq!(*case, renamed("ny"));
            } else {
                assert!([renamed("gammel"), renamed("ny")].contains(case));
            }
        });
        assert!(runs >= 8, "{runs}");
    }
}

#[cfg(unix)]
#[test]
fn a_read_that_fails_is_no_damaged_file() {
    let folder = quick_folder();
    let path = folder.path().join("S-2026-0001.ron");
    save(&RealDisk, &path, &sample(), Over::Nothing).unwrap();
    for call in ["kind", "reader"] {
        let disk = FaultyDisk::failing_at(call, Fault::Error(5));
        let trouble = Trouble::Other(Some(5));
        assert_eq!(
            open(&disk, &path).unwrap_err(),
            aoa_tavle::store::OpenError::Trouble(trouble)
        );
        assert!(format::read_summary(&disk, &path).is_err() || call == "kind");
        // Not being able to read is never taken for a file that did not change.
        let known = [ground(&path)];
        let disk = FaultyDisk::failing_at(call, Fault::Error(5));
        let saved = save(&disk, &path, &renamed("ny"), Over::Grounds(&known));
        assert_eq!(saved.unwrap_err(), SaveError::Other(Some(5)));
    }
}
