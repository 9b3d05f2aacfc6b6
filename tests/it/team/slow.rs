//! Drives that take their time, and jobs that break.

use std::io;
use std::path::Path;
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};

use aoa_tavle::app::jobs::Jobs;
use aoa_tavle::app::{Act, Notice, Saved};
use aoa_tavle::store::disk::{Disk, Draft, Hold, Kind, Rights};
use aoa_tavle::store::{RealDisk, SaveError};

use super::{Colleague, Share, comment_of, small_case};

/// A disk that answers only while the gate is open.
#[derive(Clone, Default)]
struct Gate(Arc<(Mutex<bool>, Condvar)>);

impl Gate {
    fn set(&self, open: bool) {
        *self.0.0.lock().unwrap() = open;
        self.0.1.notify_all();
    }

    fn pass(&self) {
        let mut open = self.0.0.lock().unwrap();
        while !*open {
            open = self.0.1.wait(open).unwrap();
        }
    }
}

/// The real disk behind a gate, or one that breaks the program when something is written.
struct Behind {
    gate: Gate,
    breaks: bool,
}

impl Disk for Behind {
    fn canonical(&self, path: &Path) -> io::Result<std::path::PathBuf> {
        self.gate.pass();
        RealDisk.canonical(path)
    }
    fn kind(&self, path: &Path) -> io::Result<Kind> {
        self.gate.pass();
        RealDisk.kind(path)
    }
    fn reader(&self, path: &Path) -> io::Result<Box<dyn io::Read>> {
        self.gate.pass();
        RealDisk.reader(path)
    }
    fn begin(&self, path: &Path, rights: Rights<'_>) -> io::Result<Box<dyn Draft>> {
        assert!(!self.breaks, "a fault of the program");
        RealDisk.begin(path, rights)
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        RealDisk.rename(from, to)
    }
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        RealDisk.sync_folder(folder)
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        RealDisk.remove(path)
    }
    fn names(&self, folder: &Path) -> io::Result<Vec<std::ffi::OsString>> {
        self.gate.pass();
        RealDisk.names(folder)
    }
    fn make_private_folder(&self, path: &Path) -> io::Result<()> {
        RealDisk.make_private_folder(path)
    }
    fn make_folder(&self, path: &Path) -> io::Result<()> {
        self.gate.pass();
        RealDisk.make_folder(path)
    }
    fn overwrite(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        RealDisk.overwrite(path, bytes)
    }
    fn hold(&self, path: &Path) -> io::Result<Option<Hold>> {
        RealDisk.hold(path)
    }
    fn age(&self, path: &Path) -> io::Result<Duration> {
        RealDisk.age(path)
    }
    fn pause(&self, time: Duration) {
        RealDisk.pause(time);
    }
    fn elapsed(&self) -> Duration {
        RealDisk.elapsed()
    }
}

/// Takes up reports until something is so; half a minute is for ever.
fn until(who: &mut Colleague, so: impl Fn(&Colleague) -> bool) {
    let begun = Instant::now();
    while !so(who) {
        assert!(begun.elapsed() < Duration::from_secs(30), "it never came");
        std::thread::sleep(Duration::from_millis(5));
        who.tick();
    }
}

#[test]
fn a_drive_that_hangs_holds_up_nothing_but_the_end() {
    let share = Share::with(&small_case());
    let gate = Gate::default();
    gate.set(true);
    let disk = Behind {
        gate: gate.clone(),
        breaks: false,
    };
    let home = share.path().parent().unwrap().join("Maja");
    let mut maja = Colleague::new("Maja", &home, Arc::new(disk));
    maja.state.jobs = Jobs::on_threads();
    maja.send(aoa_tavle::app::Command::OpenPath(share.path()));
    until(&mut maja, |who| who.state.session.is_some());
    maja.comment("Vågner om natten");
    gate.set(false);
    maja.send(Act::Save);
    assert_eq!(maja.session().saved_state(), Saved::Saving);
    // The work goes on, every view is drawn from the state alone.
    maja.comment("Vågner hver nat");
    assert_eq!(comment_of(maja.case()), "Vågner hver nat");
    maja.send(Act::Quit);
    assert!(!maja.state.quit, "the window stays until the save is done");
    gate.set(true);
    until(&mut maja, |who| who.session().saving.is_none());
    assert_eq!(comment_of(&share.case()), "Vågner om natten");
    assert!(
        !maja.state.quit,
        "what was written meanwhile is asked about"
    );
    maja.send(Act::Save);
    until(&mut maja, |who| !who.session().is_unsaved());
    maja.send(Act::Quit);
    until(&mut maja, |who| who.state.quit);
    assert_eq!(comment_of(&share.case()), "Vågner hver nat");
}

#[test]
fn a_save_that_breaks_is_said_and_can_be_tried_again() {
    let share = Share::with(&small_case());
    let gate = Gate::default();
    gate.set(true);
    let disk = Behind { gate, breaks: true };
    let mut maja = share.colleague_with("Maja", Arc::new(disk));
    maja.comment("Vågner om natten");
    maja.save();
    assert!(maja.says(|said| *said == Notice::SaveFailed(SaveError::Internal)));
    assert_eq!(maja.session().saved_state(), Saved::Failed);
    maja.state.disk = Arc::new(RealDisk);
    maja.save();
    assert_eq!(comment_of(&share.case()), "Vågner om natten");
}
