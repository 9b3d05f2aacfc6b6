//! Saving over what is there because the user said so: nobody's work leaves the disk with that.

use std::fs;
use std::path::{Path, PathBuf};

use aoa_tavle::model::{CaseId, Clash};
use aoa_tavle::store::{Disk as _, Over, RealDisk, SaveError, open, versions};

use super::faults::{Fault, FaultyDisk};
use super::saving::renamed;
use crate::harness::{ground, quick_folder, save};

/// The operating system's "no right to do that".
const NO_RIGHTS: i32 = 13;

fn case_file() -> (tempfile::TempDir, PathBuf) {
    let folder = quick_folder();
    let path = folder.path().join("S-2026-0001.ron");
    save(&RealDisk, &path, &renamed("A"), Over::Nothing).unwrap();
    (folder, path)
}

fn copies_of_damaged(path: &Path) -> Vec<PathBuf> {
    let folder = path.parent().unwrap();
    let names = RealDisk.names(folder).unwrap().into_iter();
    names
        .filter(|name| name.to_string_lossy().contains(".ron.damaged-"))
        .map(|name| folder.join(name))
        .collect()
}

#[test]
fn the_same_case_is_merged_whatever_its_file_is_called() {
    let (_folder, path) = case_file();
    let mine = [ground(&path)];
    // Somebody else writes meanwhile.
    let mut theirs = renamed("A");
    theirs.child.functional_age = "som en på fem".to_owned();
    save(&RealDisk, &path, &theirs, Over::Grounds(&mine)).unwrap();
    let saved = save(&RealDisk, &path, &renamed("B"), Over::Anything(&mine)).unwrap();
    assert!(saved.merging.is_some());
    let both = open(&RealDisk, &path).unwrap().case;
    assert_eq!(both.child.alias, "B");
    assert_eq!(both.child.functional_age, "som en på fem");
    assert!(both.conflicts.is_empty());

    // Who knows nothing of the file keeps what differs twice.
    save(&RealDisk, &path, &renamed("C"), Over::Anything(&[])).unwrap();
    let both = open(&RealDisk, &path).unwrap().case;
    let clashes = both.conflicts.iter().map(|conflict| &conflict.clash);
    let kept = clashes.filter(|clash| matches!(clash, Clash::Values { .. }));
    assert!(kept.count() >= 1, "{:?}", both.conflicts.len());
}

#[test]
fn a_file_that_is_as_it_was_read_is_simply_replaced() {
    let (_folder, path) = case_file();
    let mine = [ground(&path)];
    let saved = save(&RealDisk, &path, &renamed("B"), Over::Anything(&mine)).unwrap();
    assert_eq!(saved.merging, None);
    assert!(saved.ground.follows(&mine[0]));
    assert_eq!(open(&RealDisk, &path).unwrap().case, renamed("B"));
}

#[test]
fn what_cannot_be_read_is_put_aside_first_and_without_that_nothing_is_saved() {
    let (_folder, path) = case_file();
    let whole = fs::read(&path).unwrap();
    let half = &whole[..whole.len() / 2];
    fs::write(&path, half).unwrap();
    // The folder is asked for its names only to put something aside.
    let disk = FaultyDisk::failing_at("names", Fault::Error(NO_RIGHTS));
    let refused = save(&disk, &path, &renamed("B"), Over::Anything(&[])).unwrap_err();
    assert_eq!(refused, SaveError::NoRights);
    assert_eq!(fs::read(&path).unwrap(), half);

    save(&RealDisk, &path, &renamed("B"), Over::Anything(&[])).unwrap();
    assert_eq!(open(&RealDisk, &path).unwrap().case, renamed("B"));
    let copies = copies_of_damaged(&path);
    assert_eq!(copies.len(), 1);
    assert_eq!(fs::read(&copies[0]).unwrap(), half);
}

#[test]
fn another_case_is_kept_among_the_versions_first_and_without_that_nothing_is_saved() {
    let (_folder, path) = case_file();
    let there = fs::read(&path).unwrap();
    let mut other = renamed("B");
    other.id = CaseId::from_uuid(uuid::Uuid::from_u128(7));
    let disk = FaultyDisk::failing_at("version write", Fault::Error(NO_RIGHTS));
    let refused = save(&disk, &path, &other, Over::Anything(&[])).unwrap_err();
    assert_eq!(refused, SaveError::NoRights);
    assert_eq!(fs::read(&path).unwrap(), there);

    save(&RealDisk, &path, &other, Over::Anything(&[])).unwrap();
    assert_eq!(open(&RealDisk, &path).unwrap().case, other);
    let kept = versions::list(&RealDisk, &path).unwrap();
    assert_eq!(kept.len(), 1);
    assert_eq!(fs::read(&kept[0].path).unwrap(), there);
}
