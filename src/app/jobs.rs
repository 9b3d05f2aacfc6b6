//! Work that waits for a disk. It runs on threads of its own, so the window never waits; what came of it is taken up in
//! the next frame.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use super::export::{ExportError, ExportForm};
use super::older::Erasing;
use super::question::TextToRead;
use super::recent::RecentCase;
use super::rescue::{Newest, Rescued};
use super::watching::Found;
use crate::model::{Case, CaseId, Change, ItemRef, Stamp};
use crate::store::recovery::Copy;
use crate::store::versions::{Rewritten, Version};
use crate::store::{
    Fingerprint, Holder, OpenError, Opened, Present, SaveError, SaveId, Saved, Trouble,
};
use uuid::Uuid;

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
        outcome: Box<Result<Saved, SaveError>>,
    },
    /// A save waits for somebody else's to end.
    Waiting(Holder),
    /// A look at the file of the case at hand found something new.
    Looked {
        /// The file.
        path: PathBuf,
        /// What the session knew of it when it was looked at.
        known: Fingerprint,
        /// What was found.
        found: Found,
    },
    /// A save was found in its file a while later.
    Confirmed {
        /// The file.
        path: PathBuf,
        /// The save.
        save: SaveId,
    },
    /// Others were told that the case is open here, or could not be.
    Shown {
        /// The file.
        path: PathBuf,
        /// Why not.
        trouble: Option<Trouble>,
    },
    /// Who else has the case open has changed.
    Others {
        /// The file.
        path: PathBuf,
        /// Who.
        others: Vec<Present>,
    },
    /// Others were told that the case is closed here.
    Left(Result<(), Trouble>),
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
        /// The revision of the session that was kept.
        revision: u64,
        /// How it went.
        outcome: Result<(), SaveError>,
    },
    /// A kept copy was marked as saved, or could not be.
    CopyMarked(Result<(), Trouble>),
    /// A kept copy was taken away, or could not be.
    CopyRemoved(Result<(), Trouble>),
    /// A page was written to a file, or could not be.
    Exported {
        /// Where.
        path: PathBuf,
        /// How it went.
        outcome: Result<(), ExportError>,
    },
    /// How many pages there would be with what is chosen.
    PagesCounted(Box<ExportForm>, usize),
    /// The settings were written.
    SettingsSaved(Result<(), Trouble>),
    /// What stands at the beginning of the recent cases.
    Recent(Vec<RecentCase>),
    /// Work kept by a program that did not end well: more of it, as it is found.
    Copies(Vec<Copy>),
    /// The versions of the case at hand.
    Versions(Result<Vec<Version>, Trouble>),
    /// What a version changed from the one before it.
    VersionChanges(SaveId, Vec<Change>),
    /// A version was read.
    VersionRead(SaveId, Result<Arc<Case>, OpenError>),
    /// The present state of the file was put among the versions, before this older one takes its place.
    PresentKept(Result<(), Trouble>, Arc<Case>),
    /// How many versions may hold an item that is to be erased.
    EraseAsked(ItemRef, usize),
    /// Copies on this machine were rewritten without what was erased; the older versions are next.
    ErasedHere(Box<Erasing>),
    /// Copies and older versions were rewritten without what was erased.
    Erased(Rewritten),
    /// What can be read of a damaged file was read.
    Salvaged {
        /// The file.
        path: PathBuf,
        /// What there is, and where the damaged file was kept; nothing when it cannot be read at all.
        outcome: Result<Box<Rescued>, OpenError>,
    },
    /// Whether there is an older version of a damaged file that can be read, and from when.
    NewestFound {
        /// The file.
        path: PathBuf,
        /// When the version was changed, and by whom.
        newest: Option<Stamp>,
    },
    /// The newest older version of a damaged file was read.
    NewestRead {
        /// The file.
        path: PathBuf,
        /// What it holds.
        outcome: Result<Box<Newest>, OpenError>,
    },
    /// The text of a file was read.
    TextRead {
        /// The file.
        path: PathBuf,
        /// The text.
        outcome: Result<Box<TextToRead>, OpenError>,
    },
    /// The file that kept work came from was read, or could not be.
    OriginRead {
        /// Which of `State::recovered`, by where it lies.
        copy: PathBuf,
        /// What the file holds.
        outcome: Result<Box<Opened>, OpenError>,
    },
    /// About the case of one session: of no meaning for any other.
    Of(Uuid, Box<Report>),
    /// A job told all it had to tell.
    Nothing,
    /// Said by a job that goes on.
    Meanwhile(Box<Report>),
    /// A job broke off without a result, by a fault of the program or for want of a thread.
    Broke(Job),
}

/// What a job is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Job {
    /// Saving the case.
    Save,
    /// Reading a case.
    Open,
    /// Keeping unsaved work on this machine, or taking a copy away.
    Keep,
    /// Writing the settings.
    Settings,
    /// Filling the lists of the start screen.
    Lists,
    /// Looking at the file and at who else has it open.
    Look,
    /// Reading or changing older versions.
    Versions,
    /// Writing a page to a file, or counting pages.
    Export,
}

/// Whether the program may end while a job runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// It waits: the job holds somebody's work.
    Waits,
    /// It waits, unless a save that hangs may be left behind.
    WaitsForSave,
    /// It waits, but not for long: a courtesy to others.
    Lingers,
    /// It need not wait.
    Free,
}

/// Which work waits for which. Work of one lane is done one after the other, in the order it was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lane {
    /// Case files, wherever they lie: a share that does not answer holds up nothing else.
    Share,
    /// What belongs to this person on this machine: copies of unsaved work, settings.
    Home,
    /// On a thread of its own: reading what may lie on a drive that never answers.
    Own,
}

/// Where jobs run.
#[derive(Debug, Default)]
enum Place {
    /// At once, in the caller: tests and command lines.
    #[default]
    Here,
    /// On threads; the lanes begin with their first job.
    Threads {
        share: Option<Sender<Order>>,
        home: Option<Sender<Order>>,
    },
}

type Work = Box<dyn FnOnce() + Send>;

/// What the thread of a lane is told.
enum Order {
    /// Do this.
    Work(Work),
    /// Look after this from now on, or after nothing.
    Watch(Option<Box<dyn Watch>>),
    /// Do what the watch does, now.
    Look,
}

/// Something the thread of a lane looks after between jobs, without waking the window.
pub trait Watch: Send {
    /// How long it can wait.
    fn wait(&self) -> Duration;
    /// Looks, and tells what is new.
    fn look(&mut self, care: Care, teller: &Teller);
}

/// How closely a [`Watch`] looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Care {
    /// What is due.
    Due,
    /// All of it, because somebody asked.
    Asked,
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
    saving: usize,
    lingering: usize,
    /// The watch where jobs run at once.
    watch: Option<Box<dyn Watch>>,
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
            saving: 0,
            lingering: 0,
            watch: None,
        }
    }
}

/// The way a job tells something before it is done.
#[derive(Clone)]
pub struct Teller {
    to_done: Sender<(Exit, Report)>,
    waker: Arc<Mutex<Option<Waker>>>,
}

impl Teller {
    /// Says something while the job goes on.
    pub fn tell(&self, report: Report) {
        self.send(Exit::Free, Report::Meanwhile(Box::new(report)));
    }

    fn send(&self, exit: Exit, report: Report) {
        // Nobody listens any more only when the program has ended.
        if self.to_done.send((exit, report)).is_ok()
            && let Ok(slot) = self.waker.lock()
            && let Some(wake) = &*slot
        {
            wake();
        }
    }
}

impl Jobs {
    /// Jobs that run on threads of their own.
    pub fn on_threads() -> Self {
        Self {
            place: Place::Threads {
                share: None,
                home: None,
            },
            ..Self::default()
        }
    }

    /// Says what is called, from any thread, when there is a report to take up.
    pub fn wake_with(&mut self, waker: impl Fn() + Send + Sync + 'static) {
        if let Ok(mut slot) = self.waker.lock() {
            *slot = Some(Arc::new(waker));
        }
    }

    /// Starts a job. A job that breaks, or that no thread can be had for, is reported as [`Report::Broke`].
    pub fn start(
        &mut self,
        job: Job,
        lane: Lane,
        exit: Exit,
        work: impl FnOnce(&Teller) -> Report + Send + 'static,
    ) {
        self.running += 1;
        self.holding += usize::from(exit == Exit::Waits);
        self.saving += usize::from(exit == Exit::WaitsForSave);
        self.lingering += usize::from(exit == Exit::Lingers);
        let teller = self.teller();
        let run: Work = Box::new({
            let teller = teller.clone();
            move || {
                let outcome = catch_unwind(AssertUnwindSafe(|| work(&teller)));
                teller.send(exit, outcome.unwrap_or(Report::Broke(job)));
            }
        });
        let is_started = match &mut self.place {
            Place::Here => {
                run();
                true
            }
            Place::Threads { share, home } => match lane {
                Lane::Share => hand_to(share, "share", Order::Work(run), &teller),
                Lane::Home => hand_to(home, "home", Order::Work(run), &teller),
                Lane::Own => on_thread("reading", run),
            },
        };
        if !is_started {
            teller.send(exit, Report::Broke(job));
        }
    }

    fn teller(&self) -> Teller {
        Teller {
            to_done: self.to_done.clone(),
            waker: Arc::clone(&self.waker),
        }
    }

    /// Looks after something between the jobs of [`Lane::Share`], until told otherwise. The thread is a new one: what hangs on
    /// the drive of the last case holds up nothing of the next.
    pub fn watch(&mut self, watch: Option<Box<dyn Watch>>) {
        let teller = self.teller();
        match &mut self.place {
            Place::Here => self.watch = watch,
            Place::Threads { share, .. } => {
                // Dropping the old thread's orders ends it once it has done them.
                *share = None;
                if watch.is_some() && !hand_to(share, "share", Order::Watch(watch), &teller) {
                    teller.tell(Report::Broke(Job::Look));
                }
            }
        }
    }

    /// Lets the watch look now. Where jobs run at once it looks only then.
    pub fn look_now(&mut self) {
        let teller = self.teller();
        match &mut self.place {
            Place::Here => {
                if let Some(watch) = &mut self.watch {
                    watch.look(Care::Asked, &teller);
                }
            }
            Place::Threads { share, .. } => {
                if let Some(share) = share {
                    // A thread that ended has been reported when it broke.
                    let _ = share.send(Order::Look);
                }
            }
        }
    }

    /// The next report, if one has come.
    pub fn take_report(&mut self) -> Option<Report> {
        let (exit, report) = self.done.try_recv().ok()?;
        if let Report::Meanwhile(report) = report {
            return Some(*report);
        }
        self.running -= 1;
        self.holding -= usize::from(exit == Exit::Waits);
        self.saving -= usize::from(exit == Exit::WaitsForSave);
        self.lingering -= usize::from(exit == Exit::Lingers);
        Some(report)
    }

    /// Whether a job runs that the end of the program must wait for.
    pub const fn hold_exit(&self) -> bool {
        self.holding > 0
    }

    /// Whether a save runs.
    pub const fn hold_save(&self) -> bool {
        self.saving > 0
    }

    /// Whether a job runs that the end of the program waits for a moment for.
    pub const fn linger(&self) -> bool {
        self.lingering > 0
    }

    /// Whether any job runs.
    pub const fn are_running(&self) -> bool {
        self.running > 0
    }
}

/// Gives an order to the thread of a lane, which is begun when there is none yet.
fn hand_to(lane: &mut Option<Sender<Order>>, name: &str, order: Order, teller: &Teller) -> bool {
    if let Some(lane) = lane {
        return lane.send(order).is_ok();
    }
    let (to_lane, orders) = channel();
    let is_sent = to_lane.send(order).is_ok();
    let teller = teller.clone();
    let is_begun = on_thread(name, Box::new(move || work_through(&orders, &teller)));
    if is_begun {
        *lane = Some(to_lane);
    }
    is_sent && is_begun
}

/// The life of a lane's thread.
fn work_through(orders: &Receiver<Order>, teller: &Teller) {
    let mut watch: Option<Box<dyn Watch>> = None;
    loop {
        let order = match &watch {
            None => orders.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some(watch) => orders.recv_timeout(watch.wait()),
        };
        let care = match order {
            Ok(Order::Work(work)) => {
                work();
                continue;
            }
            Ok(Order::Watch(new)) => {
                watch = new;
                continue;
            }
            Ok(Order::Look) => Care::Asked,
            Err(RecvTimeoutError::Timeout) => Care::Due,
            Err(RecvTimeoutError::Disconnected) => return,
        };
        let Some(looking) = &mut watch else { continue };
        if catch_unwind(AssertUnwindSafe(|| looking.look(care, teller))).is_err() {
            watch = None;
            teller.tell(Report::Broke(Job::Look));
        }
    }
}

/// The stack of a thread that merges and reads: enough for deep nesting in unoptimised builds too.
const STACK_BYTES: usize = 16 << 20;

fn on_thread(name: &str, work: Work) -> bool {
    let thread = std::thread::Builder::new()
        .name(name.to_owned())
        .stack_size(STACK_BYTES);
    match thread.spawn(work) {
        Ok(_) => true,
        Err(error) => {
            log::error!("no thread for {name}: {:?}", error.kind());
            false
        }
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
