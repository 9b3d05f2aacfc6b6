//! Looking after the file of the case at hand: whether others changed it, who else has it open, and telling them that we do.
//!
//! It runs on the thread that also saves, between saves, and wakes the window only with something new.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use chrono::{DateTime, FixedOffset};

use super::clock::Clock;
use super::jobs::{Care, Report, Teller, Watch};
use crate::store::look::{self, Look};
use crate::store::presence::{self, Seen};
use crate::store::{Disk, Ground, Hash, OpenError, Opened, Present, SaveId, Trouble, Who};

/// How often others are told that this session is still there.
const BEAT: Duration = Duration::from_mins(1);
/// So long after a save the file is read again: what a network disk promised must still be there.
const CONFIRM: Duration = Duration::from_secs(15);
/// How long to wait when nothing is due.
const LONG: Duration = Duration::from_hours(1);

/// What the watch goes by, written by the app.
#[derive(Debug, Default)]
pub struct Orders {
    /// What this session last read from or wrote to the file.
    pub ground: Option<Ground>,
    /// How often to look; `None` only when asked.
    pub every: Option<Duration>,
    /// The save that is to be found in the file a while after it was made.
    pub confirm: Option<SaveId>,
    /// Whether what was told last is no longer what the app shows.
    pub forgets_told: bool,
    /// When the file was last looked at with an answer.
    pub looked: Option<DateTime<FixedOffset>>,
}

/// The orders, shared between the app and the thread. Held for moments only, never while a disk is asked.
#[derive(Clone, Debug, Default)]
pub struct SharedOrders(Arc<Mutex<Orders>>);

impl SharedOrders {
    /// Reads or writes the orders.
    pub fn with<T>(&self, deed: impl FnOnce(&mut Orders) -> T) -> T {
        deed(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// What a look at the file found.
#[derive(Debug)]
pub enum Found {
    /// It is as this session knows it.
    Same,
    /// Others have changed it.
    Changed(Box<Opened>),
    /// It is not where it was.
    Vanished,
    /// What is there cannot be read as a case.
    Unreadable(OpenError),
    /// The drive does not answer.
    Unreachable(Trouble),
}

/// What was told last, so that only news wakes the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Told {
    Same,
    Changed(SaveId, [u8; 32]),
    Vanished,
    Unreadable,
    Unreachable(Trouble),
}

/// The watch over one file.
pub struct FileWatch {
    disk: Arc<dyn Disk>,
    clock: Arc<dyn Clock>,
    path: PathBuf,
    who: Who,
    since: DateTime<FixedOffset>,
    orders: SharedOrders,
    memory: look::Watch,
    seen: Seen,
    next_look: Duration,
    next_beat: Duration,
    /// The save to be confirmed, and when it is time.
    confirm: Option<(SaveId, Duration)>,
    /// What was told last, and what the session knew of the file then.
    told: Option<(Hash, Told)>,
    told_others: Vec<Present>,
    told_presence: Option<Trouble>,
}

impl FileWatch {
    /// A watch that begins at once.
    pub fn new(
        disk: Arc<dyn Disk>,
        clock: Arc<dyn Clock>,
        path: PathBuf,
        who: Who,
        orders: SharedOrders,
    ) -> Self {
        let now = disk.elapsed();
        Self {
            since: clock.now(),
            disk,
            clock,
            path,
            who,
            orders,
            memory: look::Watch::default(),
            seen: Seen::default(),
            next_look: now,
            next_beat: now,
            confirm: None,
            told: None,
            told_others: Vec::new(),
            told_presence: None,
        }
    }

    fn look_at_file(&mut self, care: look::Care, teller: &Teller) {
        let (ground, forgets) = self.orders.with(|orders| {
            let forgets = std::mem::take(&mut orders.forgets_told);
            (orders.ground.clone(), forgets)
        });
        let Some(ground) = ground else {
            return;
        };
        let found = look::look(&*self.disk, &self.path, &ground, &mut self.memory, care);
        let told = match &found {
            Look::Same => Told::Same,
            Look::Changed(opened) => Told::Changed(
                opened.ground.fingerprint.save_id,
                opened.ground.fingerprint.hash.0,
            ),
            Look::Vanished => Told::Vanished,
            Look::Unreadable(_) => Told::Unreadable,
            Look::Unreachable(trouble) => Told::Unreachable(*trouble),
        };
        if matches!(found, Look::Same | Look::Changed(_)) {
            let now = self.clock.now();
            self.orders.with(|orders| orders.looked = Some(now));
        }
        // What is told is about what the session knows: a report may be dropped because it has gone on.
        let told = (ground.fingerprint.hash, told);
        let is_known = match self.told {
            _ if forgets => false,
            // A file that is as it was when it was opened is no news.
            None => told.1 == Told::Same,
            Some(before) => before == told,
        };
        self.told = Some(told);
        if is_known {
            return;
        }
        teller.tell(Report::Looked {
            path: self.path.clone(),
            known: ground.fingerprint,
            found: match found {
                Look::Same => Found::Same,
                Look::Changed(opened) => Found::Changed(opened),
                Look::Vanished => Found::Vanished,
                Look::Unreadable(error) => Found::Unreadable(error),
                Look::Unreachable(trouble) => Found::Unreachable(trouble),
            },
        });
    }

    /// Reads the file a while after a save, with nothing taken on trust.
    fn confirm_save(&mut self, teller: &Teller) {
        let Some((save, _)) = self.confirm.take() else {
            return;
        };
        self.look_at_file(look::Care::Thorough, teller);
        if matches!(self.told, Some((_, Told::Same))) {
            self.orders.with(|orders| {
                if orders.confirm == Some(save) {
                    orders.confirm = None;
                }
            });
            teller.tell(Report::Confirmed {
                path: self.path.clone(),
                save,
            });
        }
    }

    fn show_ourselves(&mut self, teller: &Teller) {
        let outcome = presence::show(
            &*self.disk,
            &self.path,
            &self.who,
            self.since,
            self.clock.now(),
        );
        let trouble = outcome.err();
        if trouble != self.told_presence {
            self.told_presence = trouble;
            teller.tell(Report::Shown {
                path: self.path.clone(),
                trouble,
            });
        }
    }

    fn look_for_others(&mut self, teller: &Teller) {
        let me = Some(self.who.session);
        // Where nobody knows who is there, what was told last stands.
        let Ok(others) = presence::others(&*self.disk, &self.path, me, &mut self.seen) else {
            return;
        };
        let who = |all: &[Present]| all.iter().map(|one| one.session).collect::<Vec<_>>();
        if who(&others) != who(&self.told_others) {
            self.told_others.clone_from(&others);
            teller.tell(Report::Others {
                path: self.path.clone(),
                others,
            });
        }
    }
}

impl Watch for FileWatch {
    fn wait(&self) -> Duration {
        let now = self.disk.elapsed();
        let looks = self.orders.with(|orders| orders.every.is_some());
        let confirm = self.confirm.map(|(_, at)| at);
        // A save made since the last look is taken up then, or with the next beat.
        [
            Some(self.next_beat),
            looks.then_some(self.next_look),
            confirm,
        ]
        .into_iter()
        .flatten()
        .map(|at| at.saturating_sub(now))
        .min()
        .unwrap_or(LONG)
    }

    fn look(&mut self, care: Care, teller: &Teller) {
        let (every, wanted) = self.orders.with(|orders| (orders.every, orders.confirm));
        match (wanted, self.confirm) {
            (Some(wanted), known) if known.is_none_or(|(known, _)| known != wanted) => {
                self.confirm = Some((wanted, self.disk.elapsed() + CONFIRM));
            }
            (None, Some(_)) => self.confirm = None,
            _ => {}
        }
        if self.disk.elapsed() >= self.next_beat {
            self.show_ourselves(teller);
            self.look_for_others(teller);
            self.next_beat = self.disk.elapsed() + BEAT;
        }
        let now = self.disk.elapsed();
        if self.confirm.is_some_and(|(_, at)| now >= at) {
            self.confirm_save(teller);
        }
        let is_due = every.is_some() && now >= self.next_look;
        if is_due || care == Care::Asked {
            let care = match care {
                Care::Due => look::Care::Usual,
                Care::Asked => look::Care::Thorough,
            };
            self.look_at_file(care, teller);
            self.look_for_others(teller);
            // A drive that takes long to answer is asked less often.
            self.next_look = self.disk.elapsed() + every.unwrap_or(LONG);
        }
    }
}
