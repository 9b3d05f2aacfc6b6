//! Who has a case open is not forgotten because a share did not answer once.

use std::fs;
use std::time::Duration;

use aoa_tavle::store::presence::{self, Seen};
use aoa_tavle::store::{Disk as _, Over, RealDisk, Trouble, Who};

use super::faults::{Fault, FaultyDisk};
use super::golden::sample;
use crate::harness::{maja, monday, quick_folder, save};

#[test]
fn a_share_that_does_not_answer_is_no_empty_one() {
    let folder = quick_folder();
    let path = folder.path().join("S-2026-0001.ron");
    let mut seen = Seen::default();
    // Neither is one that is gone.
    let found = presence::others(&RealDisk, &path, None, &mut seen);
    assert_eq!(found, Err(Trouble::Missing));
    save(&RealDisk, &path, &sample(), Over::Nothing).unwrap();
    let hidden = folder.path().join(".S-2026-0001.aoa");
    fs::remove_dir_all(hidden).unwrap();
    let found = presence::others(&RealDisk, &path, None, &mut seen);
    assert_eq!(found, Ok(Vec::new()), "nobody ever had it open");

    presence::show(&RealDisk, &path, &maja(), monday(), monday()).unwrap();
    let there = |disk: &FaultyDisk| presence::others(disk, &path, None, &mut Seen::default());
    assert_eq!(there(&FaultyDisk::without_fault()).unwrap().len(), 1);
    let disk = FaultyDisk::failing_at("names", Fault::Error(5));
    assert_eq!(there(&disk), Err(Trouble::Other(Some(5))));
}

#[test]
fn a_sign_that_is_just_being_written_stands_as_it_was_until_it_has_for_too_long() {
    let folder = quick_folder();
    let path = folder.path().join("S-2026-0001.ron");
    save(&RealDisk, &path, &sample(), Over::Nothing).unwrap();
    let who: Who = maja();
    let disk = FaultyDisk::without_fault();
    presence::show(&disk, &path, &who, monday(), monday()).unwrap();
    let hidden = folder.path().join(".S-2026-0001.aoa");
    let sign = hidden.join(format!("open-{}.ron", who.session.simple()));
    let whole = fs::read(&sign).unwrap();
    let mut seen = Seen::default();
    let mut there = || presence::others(&disk, &path, None, &mut seen).unwrap();
    let known = there();
    assert_eq!(known.len(), 1);
    for torn in [&whole[..whole.len() / 40], b""] {
        fs::write(&sign, torn).unwrap();
        assert_eq!(there(), known);
    }
    fs::write(&sign, &whole).unwrap();
    assert_eq!(there(), known);
    // Nobody renews it: torn or not, it does not stand for ever.
    fs::write(&sign, b"").unwrap();
    for (minutes, number) in [(1, 1), (1, 1), (1, 0)] {
        disk.pause(Duration::from_mins(minutes));
        assert_eq!(there().len(), number);
    }
    fs::remove_file(&sign).unwrap();
    assert!(there().is_empty());
}
