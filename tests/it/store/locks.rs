//! The write lock and the signs of who is there: they outlive nobody and fool nobody.

use std::ffi::OsString;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use aoa_tavle::store::disk::{Disk, Draft, Kind, Rights};
use aoa_tavle::store::presence::{self, Seen};
use aoa_tavle::store::{Over, RealDisk, SaveError, Who};
use chrono::TimeDelta;
use uuid::Uuid;

use super::faults::FaultyDisk;
use super::saving::renamed;
use super::session::{Session, cards};
use crate::harness::{maja, monday, quick_folder, save};

fn case_file() -> (tempfile::TempDir, PathBuf) {
    let folder = quick_folder();
    let path = folder.path().join("S-2026-0001.ron");
    save(&RealDisk, &path, &renamed("A"), Over::Nothing).unwrap();
    (folder, path)
}

fn lock_of(path: &Path) -> PathBuf {
    path.with_file_name(".S-2026-0001.aoa").join("lock")
}

/// A disk that does something of its own the first time a case is put at its place, or whenever somebody waits.
struct Hooked<'a> {
    disk: FaultyDisk,
    before_exchange: Mutex<Option<Box<dyn FnOnce() + Send + 'a>>>,
    while_waiting: Option<Box<dyn Fn() + Send + Sync + 'a>>,
}

impl<'a> Hooked<'a> {
    fn before_exchange(deed: impl FnOnce() + Send + 'a) -> Self {
        Self {
            disk: FaultyDisk::without_fault(),
            before_exchange: Mutex::new(Some(Box::new(deed))),
            while_waiting: None,
        }
    }

    fn while_waiting(deed: impl Fn() + Send + Sync + 'a) -> Self {
        Self {
            disk: FaultyDisk::without_fault(),
            before_exchange: Mutex::default(),
            while_waiting: Some(Box::new(deed)),
        }
    }
}

impl Disk for Hooked<'_> {
    fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        self.disk.canonical(path)
    }
    fn kind(&self, path: &Path) -> io::Result<Kind> {
        self.disk.kind(path)
    }
    fn reader(&self, path: &Path) -> io::Result<Box<dyn Read>> {
        self.disk.reader(path)
    }
    fn begin(&self, path: &Path, rights: Rights<'_>) -> io::Result<Box<dyn Draft>> {
        self.disk.begin(path, rights)
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        if to.extension().is_some_and(|end| end == "ron") {
            let deed = self.before_exchange.lock().unwrap().take();
            if let Some(deed) = deed {
                deed();
            }
        }
        self.disk.rename(from, to)
    }
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.disk.sync_folder(folder)
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        self.disk.remove(path)
    }
    fn names(&self, folder: &Path) -> io::Result<Vec<OsString>> {
        self.disk.names(folder)
    }
    fn make_private_folder(&self, path: &Path) -> io::Result<()> {
        self.disk.make_private_folder(path)
    }
    fn make_folder(&self, path: &Path) -> io::Result<()> {
        self.disk.make_folder(path)
    }
    fn overwrite(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.disk.overwrite(path, bytes)
    }
    fn hold(&self, path: &Path) -> io::Result<Option<Box<dyn std::any::Any + Send + Sync>>> {
        self.disk.hold(path)
    }
    fn age(&self, path: &Path) -> io::Result<Duration> {
        self.disk.age(path)
    }
    fn pause(&self, time: Duration) {
        self.disk.pause(time);
        if let Some(deed) = &self.while_waiting {
            deed();
        }
    }
    fn elapsed(&self) -> Duration {
        self.disk.elapsed()
    }
}

/// What a lock says that somebody at another machine holds, by a clock that is some hours off.
fn lock_elsewhere(hours: i64) -> String {
    let at = monday() + TimeDelta::hours(hours);
    format!(
        "(v:1,token:\"{}\",user:\"Ole\",machine:\"PC-4\",session:\"{}\",process:(pid:1,boot:\"elsewhere\"),app:\"0.1.0\",at:\"{}\",temp:\".aoa-x.tmp\")",
        Uuid::now_v7(),
        Uuid::now_v7(),
        at.to_rfc3339(),
    )
}

#[test]
fn a_lock_whose_holder_died_elsewhere_is_claimed_after_a_while_whatever_the_clocks_say() {
    for hours in [-2, 0, 2] {
        let (_folder, path) = case_file();
        fs::write(lock_of(&path), lock_elsewhere(hours)).unwrap();
        let disk = FaultyDisk::without_fault();
        let mut session = Session::open(&RealDisk, &path, "Maja");
        session.add_card("ny");
        session.save(&disk).unwrap();
        let waited = disk.elapsed().as_secs();
        assert!((20..30).contains(&waited), "{waited} s");
        assert!(!lock_of(&path).exists());
    }
}

#[test]
fn a_lock_whose_holder_is_alive_is_waited_for_and_named() {
    for hours in [-2, 2] {
        let (_folder, path) = case_file();
        let before = fs::read(&path).unwrap();
        let lock = lock_elsewhere(hours);
        let token: String = lock[12..48].chars().filter(|c| *c != '-').collect();
        fs::write(lock_of(&path), &lock).unwrap();
        let beat = lock_of(&path).with_file_name(format!("lock-{token}.beat"));
        let beats = Mutex::new(0_u64);
        let disk = Hooked::while_waiting(|| {
            let mut beats = beats.lock().unwrap();
            *beats += 1;
            fs::write(&beat, format!("{:08}\n", *beats / 20)).unwrap();
        });
        let mut session = Session::open(&RealDisk, &path, "Maja");
        session.add_card("ny");
        let Err(SaveError::Locked(holder)) = session.save(&disk) else {
            panic!("it was not held");
        };
        assert_eq!(
            (holder.user.as_str(), holder.machine.as_str()),
            ("Ole", "PC-4")
        );
        assert!(disk.elapsed() >= Duration::from_secs(30));
        assert_eq!(fs::read_to_string(lock_of(&path)).unwrap(), lock);
        assert_eq!(fs::read(&path).unwrap(), before);
        // It is given back while somebody waits.
        let disk = Hooked::while_waiting(|| {
            let _ = fs::remove_file(lock_of(&path));
        });
        session.save(&disk).unwrap();
    }
}

#[test]
fn a_lock_that_cannot_be_read_is_held_for_a_while() {
    for content in [&b""[..], b"(v:1,tok", b"(v:2)", &[0xff; 300]] {
        let (_folder, path) = case_file();
        fs::write(lock_of(&path), content).unwrap();
        let disk = FaultyDisk::without_fault();
        let mut session = Session::open(&RealDisk, &path, "Maja");
        session.add_card("ny");
        session.save(&disk).unwrap();
        assert!(disk.elapsed() >= Duration::from_secs(20));
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_lock_whose_holder_died_on_this_machine_is_claimed_at_once() {
    let (_folder, path) = case_file();
    // Its holder's own words, with the number of a process that has ended.
    let seen = Mutex::new(String::new());
    let disk = Hooked::before_exchange(|| {
        *seen.lock().unwrap() = fs::read_to_string(lock_of(&path)).unwrap();
    });
    let mut session = Session::open(&RealDisk, &path, "Maja");
    session.add_card("en");
    session.save(&disk).unwrap();
    let mut gone = std::process::Command::new("true").spawn().unwrap();
    gone.wait().unwrap();
    let lock = seen.lock().unwrap().clone();
    let dead = lock.replace(
        &format!("pid:{}", std::process::id()),
        &format!("pid:{}", gone.id()),
    );
    assert_ne!(lock, dead);
    fs::write(lock_of(&path), dead).unwrap();
    let disk = FaultyDisk::without_fault();
    let mut other = Session::open(&RealDisk, &path, "Ole");
    other.add_card("to");
    other.save(&disk).unwrap();
    assert!(disk.elapsed() < Duration::from_secs(1));
    // And what the same session left behind itself.
    fs::write(lock_of(&path), &lock).unwrap();
    session.add_card("tre");
    session.save(&disk).unwrap();
    assert!(disk.elapsed() < Duration::from_secs(1));
}

#[test]
fn a_machine_that_sleeps_before_the_exchange_and_wakes_does_not_undo_what_others_saved() {
    for others in 1..4 {
        let (_folder, path) = case_file();
        let mut sleeper = Session::open(&RealDisk, &path, "Maja");
        sleeper.add_card("fra Maja");
        let slept = AtomicBool::new(false);
        let disk = Hooked::before_exchange(|| {
            slept.store(true, Ordering::Relaxed);
            for other in 0..others {
                let mut session = Session::open(&RealDisk, &path, &format!("Ole {other}"));
                session.add_card(&format!("fra Ole {other}"));
                session.save(&FaultyDisk::without_fault()).unwrap();
            }
        });
        let saved = sleeper.save(&disk).unwrap();
        assert!(slept.load(Ordering::Relaxed));
        assert!(saved.merging.is_some());
        let opened = aoa_tavle::store::open(&RealDisk, &path).unwrap();
        assert_eq!(cards(&opened.case, "fra Maja"), 1);
        for other in 0..others {
            assert_eq!(cards(&opened.case, &format!("fra Ole {other}")), 1);
        }
        assert_eq!(RealDisk.names(path.parent().unwrap()).unwrap().len(), 2);
        assert!(
            RealDisk
                .names(lock_of(&path).parent().unwrap())
                .unwrap()
                .is_empty()
        );
    }
}

#[test]
fn many_who_find_a_dead_lock_save_one_after_the_other() {
    let rounds = std::env::var("AOA_TAVLE_TEST_STEALS")
        .ok()
        .and_then(|rounds| rounds.parse().ok())
        .unwrap_or(100);
    for round in 0..rounds {
        let (_folder, path) = case_file();
        fs::write(lock_of(&path), lock_elsewhere(0)).unwrap();
        std::thread::scope(|scope| {
            for number in 0..8 {
                let path = &path;
                scope.spawn(move || {
                    let mut session = Session::open(&RealDisk, path, &format!("{number}"));
                    session.add_card(&format!("fra {number}"));
                    // Their clocks run ahead of the real one, so that whoever waits soon takes the holder for dead.
                    session.save_at_last(&FaultyDisk::without_fault());
                });
            }
        });
        let opened = aoa_tavle::store::open(&RealDisk, &path).unwrap();
        for number in 0..8 {
            assert_eq!(
                cards(&opened.case, &format!("fra {number}")),
                1,
                "round {round}"
            );
        }
    }
}

#[test]
fn who_has_a_case_open_is_shown_until_they_leave_or_fall_silent() {
    let (_folder, path) = case_file();
    let me = maja();
    let ole = Who {
        user: "Ole, socialrådgiver".to_owned(),
        machine: "PC-4".to_owned(),
        session: Uuid::now_v7(),
    };
    let disk = FaultyDisk::without_fault();
    // A clock that is hours off is said, and nothing rests on it.
    let theirs = monday() + TimeDelta::hours(2);
    presence::show(&disk, &path, &me, monday(), monday()).unwrap();
    presence::show(&disk, &path, &ole, theirs, theirs).unwrap();
    let mut seen = Seen::default();
    let mut others = |me| presence::others(&disk, &path, me, &mut seen).unwrap();
    let found = others(Some(me.session));
    let [other] = found.as_slice() else {
        panic!("{found:?}");
    };
    assert_eq!((&other.user, &other.machine), (&ole.user, &ole.machine));
    assert_eq!(
        (other.since, other.last, other.session),
        (theirs, theirs, ole.session)
    );
    assert_eq!(others(None).len(), 2);
    for minute in 1..6 {
        disk.pause(Duration::from_mins(1));
        let now = theirs + TimeDelta::minutes(minute);
        presence::show(&disk, &path, &ole, theirs, now).unwrap();
        assert_eq!(others(Some(me.session))[0].last, now);
    }
    // A machine that was asleep, or off: nobody renews the sign.
    for (minutes, there) in [(1, 1), (1, 1), (1, 0), (1, 0)] {
        disk.pause(Duration::from_mins(minutes));
        assert_eq!(others(Some(me.session)).len(), there);
    }
    presence::show(&disk, &path, &ole, theirs, theirs + TimeDelta::hours(1)).unwrap();
    assert_eq!(others(Some(me.session)).len(), 1);
    presence::leave(&disk, &path, ole.session).unwrap();
    presence::leave(&disk, &path, ole.session).unwrap();
    assert!(others(Some(me.session)).is_empty());
    // What is no sign blocks nobody.
    let folder = lock_of(&path).parent().unwrap().to_owned();
    fs::write(folder.join("open-x.ron"), b"(v:1,").unwrap();
    fs::write(folder.join("open-y.ron"), vec![b' '; 100_000]).unwrap();
    fs::create_dir(folder.join("open-z.ron")).unwrap();
    assert!(others(Some(me.session)).is_empty());
}
