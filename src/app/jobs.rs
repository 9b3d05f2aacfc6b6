//! Work that waits for a disk. It runs on threads of its own, so the window never waits; what came of it is taken up in
//! the next frame.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};

use super::recent::RecentCase;
use crate::model::{Case, CaseId};
use crate::store::recovery::Copy;
use crate::store::{OpenError, Opened, SaveError, Saved, Trouble};

/// What came of a job.
#[derive(Debug)]
pub enum Report {
    /// A save has ended.
    Saved {
        /// Where it was to go.
        path: PathBuf,
        /// The case as it was to be written.
        case: Arc<Case>,
        /// How it went.
        outcome: Result<Saved, SaveError>,
    },
    /// A file was read.
    Opened {
        /// Which.
        path: PathBuf,
        /// What it holds.
        outcome: Result<Box<Opened>, OpenError>,
    },
    /// Work that is not in its file yet was kept on this machine.
    Kept {
        /// The case.
        case: CaseId,
        /// How it went.
        outcome: Result<(), SaveError>,
    },
    /// A kept copy was taken away, or could not be.
    CopyRemoved(Result<(), Trouble>),
    /// The settings were written.
    SettingsSaved(Result<(), Trouble>),
    /// What stands at the beginning of the recent cases.
    Recent(Vec<RecentCase>),
    /// Work kept by a program that did not end well.
    Copies(Vec<Copy>),
}

/// Whether the program may end while a job runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// It waits: the job holds somebody's work.
    Waits,
    /// It need not wait.
    Free,
}

/// Where jobs run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Place {
    /// At once, in the caller: tests and command lines.
    #[default]
    Here,
    /// On a thread each.
    Threads,
}

type Waker = Arc<dyn Fn() + Send + Sync>;

/// The jobs under way.
pub struct Jobs {
    place: Place,
    done: Receiver<(Exit, Report)>,
    to_done: Sender<(Exit, Report)>,
    waker: Arc<Mutex<Option<Waker>>>,
    running: usize,
    holding: usize,
}

impl Default for Jobs {
    /// Jobs that run at once.
    fn default() -> Self {
        let (to_done, done) = channel();
        Self {
            place: Place::Here,
            done,
            to_done,
            waker: Arc::default(),
            running: 0,
            holding: 0,
        }
    }
}

impl Jobs {
    /// Jobs that run on threads of their own.
    pub fn on_threads() -> Self {
        Self {
            place: Place::Threads,
            ..Self::default()
        }
    }

    /// Says what is called, from any thread, when there is a report to take up.
    pub fn wake_with(&mut self, waker: impl Fn() + Send + Sync + 'static) {
        if let Ok(mut slot) = self.waker.lock() {
            *slot = Some(Arc::new(waker));
        }
    }

    /// Starts a job. The name is that of its thread.
    pub fn start(
        &mut self,
        name: &str,
        exit: Exit,
        work: impl FnOnce() -> Report + Send + 'static,
    ) {
        self.running += 1;
        self.holding += usize::from(exit == Exit::Waits);
        let to_done = self.to_done.clone();
        let waker = Arc::clone(&self.waker);
        let run = move || {
            let report = work();
            // Nobody listens any more only when the program has ended.
            if to_done.send((exit, report)).is_ok()
                && let Ok(slot) = waker.lock()
                && let Some(wake) = &*slot
            {
                wake();
            }
        };
        match self.place {
            Place::Here => run(),
            Place::Threads => {
                let thread = std::thread::Builder::new().name(name.to_owned());
                if let Err(error) = thread.spawn(run) {
                    log::error!("no thread for {name}: {error}");
                    self.running -= 1;
                    self.holding -= usize::from(exit == Exit::Waits);
                }
            }
        }
    }

    /// The next report, if one has come.
    pub fn take_report(&mut self) -> Option<Report> {
        let (exit, report) = self.done.try_recv().ok()?;
        self.running -= 1;
        self.holding -= usize::from(exit == Exit::Waits);
        Some(report)
    }

    /// Whether a job runs that the end of the program must wait for.
    pub const fn hold_exit(&self) -> bool {
        self.holding > 0
    }

    /// Whether any job runs.
    pub const fn are_running(&self) -> bool {
        self.running > 0
    }
}

impl std::fmt::Debug for Jobs {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Jobs")
            .field("running", &self.running)
            .field("holding", &self.holding)
            .finish_non_exhaustive()
    }
}
