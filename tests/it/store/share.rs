//! A share that behaves as badly as real ones: answers that are late, old, torn or none.

use std::collections::HashMap;
use std::ffi::OsString;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use aoa_tavle::model::generate::Dice;
use aoa_tavle::store::RealDisk;
use aoa_tavle::store::disk::{Disk, Draft, Kind, Rights};

use crate::harness::quick_folder;

/// How long a client believes what it was told of a file, and that there was none, as Windows does.
const STAT_STANDS: Duration = Duration::from_secs(10);
const NOTHING_STANDS: Duration = Duration::from_secs(5);
/// The operating system's "host is down" and "input or output error" and "the disk only lets itself be read".
pub const HOST_DOWN: i32 = 112;
const BROKEN: i32 = 5;
const ONLY_READ: i32 = 30;

/// A share.
pub struct Share {
    folder: tempfile::TempDir,
    state: Mutex<State>,
}

struct State {
    trouble: Suffering,
    calls: usize,
    dice: Dice,
}

/// What is wrong with a share.
#[derive(Clone, Copy, Debug, Default)]
pub struct Suffering {
    /// It does not answer.
    pub is_down: bool,
    /// Nothing can be written.
    pub is_read_only: bool,
    /// Of a hundred calls so many fail.
    pub fails: usize,
    /// Of a hundred readings of a case so many give a part of it.
    pub tears: usize,
    /// It goes down at the call with this number, counted from now, and stays so for as many calls as the second says.
    pub leaves_at: Option<(usize, usize)>,
    /// How long every call takes, in real time.
    pub takes: Duration,
}

impl Share {
    pub fn new() -> Arc<Self> {
        Arc::new(Self {
            folder: quick_folder(),
            state: Mutex::new(State {
                trouble: Suffering::default(),
                calls: 0,
                dice: Dice::new(5),
            }),
        })
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// From now on this is wrong with it, and nothing else.
    pub fn suffers(&self, trouble: Suffering) {
        let mut state = self.state.lock().unwrap();
        state.calls = 0;
        state.trouble = trouble;
    }

    /// A machine that uses it.
    pub fn client(self: &Arc<Self>) -> Client {
        Client {
            share: Arc::clone(self),
            clock: Mutex::default(),
            told: Mutex::default(),
        }
    }
}

/// A machine that uses a share. Its clock goes on when it waits, and only then.
pub struct Client {
    share: Arc<Share>,
    clock: Mutex<Duration>,
    /// What it was told of files, and until when it believes that.
    told: Mutex<HashMap<PathBuf, (Option<Kind>, Duration)>>,
}

impl Client {
    /// Makes a call, or not.
    fn ask<T>(&self, writes: bool, deed: impl FnOnce() -> io::Result<T>) -> io::Result<T> {
        let error = {
            let mut state = self.share.state.lock().unwrap();
            let trouble = state.trouble;
            let call = state.calls;
            state.calls += 1;
            let is_away = trouble
                .leaves_at
                .is_some_and(|(from, calls)| (from..from + calls).contains(&call));
            let fails = state.dice.percent(trouble.fails);
            std::thread::sleep(trouble.takes);
            if trouble.is_down || is_away {
                Some(HOST_DOWN)
            } else if trouble.is_read_only && writes {
                Some(ONLY_READ)
            } else {
                fails.then_some(BROKEN)
            }
        };
        match error {
            Some(code) => Err(io::Error::from_raw_os_error(code)),
            None => deed(),
        }
    }

    fn forget(&self, path: &Path) {
        self.told.lock().unwrap().remove(path);
    }
}

impl Disk for Client {
    fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        self.ask(false, || RealDisk.canonical(path))
    }
    fn kind(&self, path: &Path) -> io::Result<Kind> {
        let now = self.elapsed();
        let gone = || io::Error::from(io::ErrorKind::NotFound);
        if let Some((kind, until)) = self.told.lock().unwrap().get(path)
            && now < *until
        {
            return kind.ok_or_else(gone);
        }
        let kind = self.ask(false, || match RealDisk.kind(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            kind => kind.map(Some),
        })?;
        let kind = kind.map(|kind| Kind {
            written: kind.written.map(to_two_seconds),
            ..kind
        });
        let stands = if kind.is_some() {
            STAT_STANDS
        } else {
            NOTHING_STANDS
        };
        let mut told = self.told.lock().unwrap();
        told.insert(path.to_owned(), (kind, now + stands));
        kind.ok_or_else(gone)
    }
    fn reader(&self, path: &Path) -> io::Result<Box<dyn Read>> {
        self.ask(false, || {
            let mut bytes = Vec::new();
            RealDisk.reader(path)?.read_to_end(&mut bytes)?;
            let mut state = self.share.state.lock().unwrap();
            let tears = state.trouble.tears;
            if path.extension().is_some_and(|end| end == "ron") && state.dice.percent(tears) {
                let end = state.dice.below(bytes.len().max(1));
                bytes.truncate(end);
            }
            Ok(Box::new(io::Cursor::new(bytes)) as Box<dyn Read>)
        })
    }
    fn begin(&self, path: &Path, rights: Rights<'_>) -> io::Result<Box<dyn Draft>> {
        let draft = self.ask(true, || RealDisk.begin(path, rights))?;
        self.forget(path);
        Ok(draft)
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.ask(true, || RealDisk.rename(from, to))?;
        self.forget(from);
        self.forget(to);
        Ok(())
    }
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.ask(false, || RealDisk.sync_folder(folder))
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        self.ask(true, || RealDisk.remove(path))?;
        self.forget(path);
        Ok(())
    }
    fn names(&self, folder: &Path) -> io::Result<Vec<OsString>> {
        self.ask(false, || RealDisk.names(folder))
    }
    fn make_private_folder(&self, path: &Path) -> io::Result<()> {
        self.ask(true, || RealDisk.make_private_folder(path))
    }
    fn make_folder(&self, path: &Path) -> io::Result<()> {
        self.ask(true, || RealDisk.make_folder(path))
    }
    fn overwrite(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.ask(true, || RealDisk.overwrite(path, bytes))
    }
    fn hold(&self, path: &Path) -> io::Result<Option<Box<dyn std::any::Any + Send + Sync>>> {
        RealDisk.hold(path)
    }
    fn age(&self, path: &Path) -> io::Result<Duration> {
        self.ask(false, || RealDisk.age(path))
    }
    fn pause(&self, time: Duration) {
        *self.clock.lock().unwrap() += time;
        // Others get their turn.
        std::thread::sleep(Duration::from_micros(100));
    }
    fn elapsed(&self) -> Duration {
        *self.clock.lock().unwrap()
    }
}

/// A time as a FAT disk or an old server keeps it.
fn to_two_seconds(time: SystemTime) -> SystemTime {
    let secs = time
        .duration_since(SystemTime::UNIX_EPOCH)
        .map_or(0, |since| since.as_secs());
    SystemTime::UNIX_EPOCH + Duration::from_secs(secs / 2 * 2)
}
