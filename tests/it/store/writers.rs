//! Many programs that save one case at once: nothing that was said to be saved is lost, also when they are killed.
//!
//! At full size, with its figures: `./dev writers`.

use std::collections::HashSet;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use aoa_tavle::model::generate::Dice;
use aoa_tavle::model::{Case, Nature};
use aoa_tavle::store::{Over, RealDisk, SaveError, open};

use super::saving::renamed;
use super::session::{Session, kept_beside};
use crate::harness::{quick_folder, save};

/// What a child is told: the file, which writer it is, how many saves, how many of a hundred at the same place.
const TASK: &str = "AOA_TAVLE_TEST_WRITER";

/// Sizes of a run by hand: writers, saves of each, edits of a hundred at the same place, kills (1) or none (0),
/// minutes at most.
const SIZE: &str = "AOA_TAVLE_TEST_WRITERS";

/// How far a writer has come, as its card says.
fn count_of(case: &Case, writer: usize) -> u64 {
    let mark = format!("skriver {writer}: ");
    case.cards
        .iter()
        .find_map(|card| card.text.strip_prefix(&mark)?.parse().ok())
        .unwrap_or(0)
}

/// Counts up its card in a loop, and now and then writes at the place where all write; says each save when it is done.
#[test]
fn child_that_writes_among_others() {
    let Ok(task) = std::env::var(TASK) else {
        return;
    };
    let mut parts = task.splitn(4, '|');
    let mut number = || parts.next().unwrap().parse::<usize>().unwrap();
    let (writer, saves, shared) = (number(), number() as u64, number());
    let path = PathBuf::from(parts.next().unwrap());
    let mut session = Session::open(&RealDisk, &path, &format!("skriver {writer}"));
    let mut dice = Dice::new(u64::from(std::process::id()));
    let mut out = std::io::stdout();
    let mut count = count_of(&session.case, writer);
    while count < saves {
        // Whoever has just saved is the first to find the lock free again; people leave others a moment.
        std::thread::sleep(Duration::from_millis(dice.below(20) as u64));
        count += 1;
        let mark = format!("skriver {writer}: ");
        let text = format!("{mark}{count}");
        if session
            .case
            .cards
            .iter()
            .any(|card| card.text.starts_with(&mark))
        {
            session.change(|case| {
                for card in &mut case.cards {
                    if card.text.starts_with(&mark) {
                        Arc::make_mut(card).text.clone_from(&text);
                    }
                }
            });
        } else {
            session.add_card(&text);
        }
        let value = format!("alder ifølge {writer}, {count}");
        let is_shared = dice.percent(shared);
        if is_shared {
            session.change(|case| case.child.functional_age.clone_from(&value));
        }
        while let Err(error) = session.save(&RealDisk) {
            assert!(matches!(error, SaveError::Locked(_)), "{error:?}");
        }
        assert_eq!(count_of(&session.case, writer), count);
        let state = if !is_shared {
            "alone"
        } else if session.case.child.functional_age == value {
            "stands"
        } else {
            assert!(
                kept_beside(&session.case).contains(&value),
                "{value} is lost"
            );
            "beside"
        };
        // On a line of its own: the test harness writes to the same place.
        writeln!(out, "\nsaved {count} {state}").unwrap();
        out.flush().unwrap();
    }
    writeln!(out, "\nfinished").unwrap();
    out.flush().unwrap();
}

/// What a writer has said.
#[derive(Default)]
struct Said {
    last: u64,
    saves: usize,
    repeats: usize,
    stood: usize,
    beside: HashSet<String>,
    is_finished: bool,
}

fn start(path: &Path, writer: usize, size: Size, said: &Arc<Mutex<Said>>) -> Child {
    let task = format!("{writer}|{}|{}|{}", size.saves, size.shared, path.display());
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args([
            "store::writers::child_that_writes_among_others",
            "--exact",
            "--nocapture",
        ])
        .env(TASK, task)
        .stdout(Stdio::piped())
        .stderr(Stdio::inherit())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let said = Arc::clone(said);
    std::thread::spawn(move || {
        for line in lines.map_while(Result::ok) {
            let mut said = said.lock().unwrap();
            if line == "finished" {
                said.is_finished = true;
            }
            let Some(rest) = line.strip_prefix("saved ") else {
                continue;
            };
            let (count, state) = rest.split_once(' ').unwrap();
            let count: u64 = count.parse().unwrap();
            // A later life of the writer goes on from what the file says: what was lost would be said again.
            said.repeats += usize::from(count <= said.last);
            said.last = said.last.max(count);
            said.saves += 1;
            said.stood += usize::from(state == "stands");
            if state == "beside" {
                said.beside
                    .insert(format!("alder ifølge {writer}, {count}"));
            }
        }
    });
    child
}

#[derive(Clone, Copy)]
struct Size {
    writers: usize,
    saves: usize,
    shared: usize,
    kills: bool,
    longest: Duration,
}

fn run(size: Size) {
    let began = Instant::now();
    let folder = quick_folder();
    let path = folder.path().join("S-2026-0001.ron");
    let mut case = renamed("fælles");
    case.nature = Nature::Fiction;
    save(&RealDisk, &path, &case, Over::Nothing).unwrap();
    let said: Vec<Arc<Mutex<Said>>> = (0..size.writers).map(|_| Arc::default()).collect();
    let mut children: Vec<Child> = (0..size.writers)
        .map(|writer| start(&path, writer, size, &said[writer]))
        .collect();
    let mut dice = Dice::new(11);
    let mut kills = 0;
    let is_finished = |writer: usize| said[writer].lock().unwrap().is_finished;
    while !(0..size.writers).all(is_finished) && began.elapsed() < size.longest {
        std::thread::sleep(Duration::from_millis(20 + dice.below(41) as u64));
        let victim = dice.below(size.writers);
        if size.kills && !is_finished(victim) {
            children[victim].kill().unwrap();
            let status = children[victim].wait().unwrap();
            assert_ne!(status.code(), Some(101), "writer {victim} broke off");
            kills += 1;
            children[victim] = start(&path, victim, size, &said[victim]);
        }
        for (writer, child) in children.iter_mut().enumerate() {
            // One that ends by itself has done all it had to do.
            if let Some(status) = child.try_wait().unwrap() {
                assert!(status.success(), "writer {writer} broke off");
            }
        }
    }
    for child in &mut children {
        let _ = child.kill();
        child.wait().unwrap();
    }
    // What was said before the end is read to the end.
    std::thread::sleep(Duration::from_millis(200));
    let opened = open(&RealDisk, &path).unwrap();
    assert_eq!(opened.notices, []);
    let beside = kept_beside(&opened.case);
    let (mut saves, mut stood, mut kept, mut finished) = (0, 0, 0, 0);
    for (writer, said) in said.iter().enumerate() {
        let said = said.lock().unwrap();
        let found = count_of(&opened.case, writer);
        assert_eq!(said.repeats, 0, "writer {writer} saved something twice");
        assert!(
            found >= said.last,
            "writer {writer}: {found} of {}",
            said.last
        );
        for value in &said.beside {
            let times = beside.iter().filter(|found| *found == value).count();
            assert_eq!(times, 1, "{value}");
        }
        saves += said.saves;
        stood += said.stood;
        kept += said.beside.len();
        finished += usize::from(said.is_finished);
    }
    println!(
        "{} writers, {saves} saves acknowledged, 0 lost, {kills} kills, {stood} values at the shared place stood, {kept} kept beside \
         ({} conflicts in the case), {} KiB, {} s, {finished} writers finished",
        size.writers,
        beside.len(),
        std::fs::metadata(&path).unwrap().len() >> 10,
        began.elapsed().as_secs()
    );
    let least = if size.kills {
        size.writers
    } else {
        size.writers * size.saves
    };
    assert!(
        saves >= least,
        "only {saves} saves in {:?}",
        began.elapsed()
    );
}

#[test]
fn writers_at_once_lose_nothing() {
    run(Size {
        writers: 4,
        saves: 50,
        shared: 25,
        kills: false,
        longest: Duration::from_mins(5),
    });
}

#[test]
fn writers_at_once_that_are_killed_lose_nothing() {
    run(Size {
        writers: 4,
        saves: 100,
        shared: 10,
        kills: true,
        longest: Duration::from_secs(40),
    });
}

#[test]
#[ignore = "takes an hour on a small machine: ./dev writers"]
fn writers_at_full_size() {
    let given = std::env::var(SIZE).unwrap_or_default();
    let mut sizes = given.split(',').filter_map(|size| size.trim().parse().ok());
    let mut next = |usual| sizes.next().unwrap_or(usual);
    run(Size {
        writers: next(16),
        saves: next(500),
        shared: next(2),
        kills: next(1) == 1,
        longest: Duration::from_mins(next(480) as u64),
    });
}
