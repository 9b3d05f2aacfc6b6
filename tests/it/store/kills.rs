//! A program that is killed while it saves leaves the case readable, with everything it said was saved.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use aoa_tavle::model::generate::Dice;
use aoa_tavle::store::{Disk, Over, RealDisk, open};

use super::saving::renamed;
use crate::harness::{quick_folder, save};

/// Names the file the child saves to; without it the child has nothing to do.
const FILE: &str = "AOA_TAVLE_TEST_KILLED_FILE";
/// How many kills, and how many for a long run by hand.
const KILLS: usize = 500;
const KILLS_VARIABLE: &str = "AOA_TAVLE_TEST_KILLS";

/// Saves in a loop, each time with a larger number as alias, and says each number when it is saved.
#[test]
fn child_that_saves_until_it_is_killed() {
    let Some(path) = std::env::var_os(FILE).map(PathBuf::from) else {
        return;
    };
    let opened = open(&RealDisk, &path).unwrap();
    let mut number: u64 = opened.case.child.alias.parse().unwrap();
    let mut known = opened.ground;
    let mut out = std::io::stdout();
    loop {
        number += 1;
        let saved = save(
            &RealDisk,
            &path,
            &renamed(&number.to_string()),
            Over::Grounds(&[known]),
        );
        known = saved.unwrap().ground;
        // On a line of its own: the test harness writes to the same place.
        writeln!(out, "\nsaved {number}").unwrap();
        out.flush().unwrap();
    }
}

#[test]
fn killing_a_program_that_saves_loses_nothing() {
    let kills = std::env::var(KILLS_VARIABLE)
        .ok()
        .and_then(|kills| kills.parse().ok())
        .unwrap_or(KILLS);
    let folder = quick_folder();
    let path = folder.path().join("S-2026-0001.ron");
    save(&RealDisk, &path, &renamed("0"), Over::Nothing).unwrap();
    let mut dice = Dice::new(7);
    let (mut acknowledged, mut in_the_act) = (0, 0);
    let mut save_micros = 0;
    for kill in 0..kills {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args([
                "store::kills::child_that_saves_until_it_is_killed",
                "--exact",
                "--nocapture",
            ])
            .env(FILE, &path)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        // The child is at work once it has said something; then it gets a random while.
        let number = |line: String| {
            line.strip_prefix("saved ")
                .map(|number| number.parse().unwrap())
        };
        let mut last: u64 = lines
            .by_ref()
            .map_while(Result::ok)
            .find_map(number)
            .unwrap();
        // How long a save takes is another on every machine: the first child tells by its next one.
        if kill == 0 {
            let begun = Instant::now();
            last = lines
                .by_ref()
                .map_while(Result::ok)
                .find_map(number)
                .unwrap();
            save_micros = begun.elapsed().as_micros() as usize;
        }
        let end = Instant::now() + Duration::from_micros(dice.below(save_micros) as u64);
        // On a busy machine the child needs the processor that waiting would take.
        while Instant::now() < end {
            std::thread::yield_now();
        }
        child.kill().unwrap();
        child.wait().unwrap();
        last = lines
            .map_while(Result::ok)
            .filter_map(number)
            .last()
            .unwrap_or(last);

        let lock = folder.path().join(".S-2026-0001.aoa/lock");
        let left = fs::read_dir(folder.path()).unwrap().count() - 2;
        in_the_act += usize::from(left > 0 || lock.exists());
        let opened =
            open(&RealDisk, &path).unwrap_or_else(|error| panic!("kill {kill}: {error:?}"));
        assert_eq!(opened.notices, [], "kill {kill}");
        let found: u64 = opened.case.child.alias.parse().unwrap();
        // The save under way when the child died may have got through or not.
        assert!(
            found == last || found == last + 1,
            "kill {kill}: {found} after {last}"
        );
        let mut names = RealDisk.names(folder.path()).unwrap();
        names.sort();
        assert_eq!(
            names,
            [".S-2026-0001.aoa", "S-2026-0001.ron"],
            "kill {kill}"
        );
        acknowledged = last;
    }
    println!("{kills} kills, {in_the_act} in the act of saving, {acknowledged} saves acknowledged");
    assert!(
        in_the_act * 50 > kills,
        "only {in_the_act} of {kills} kills met a save"
    );
}
