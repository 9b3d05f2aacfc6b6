//! Files of what was printed: whole or not at all, and never over something nobody was asked about.

use std::fs;

use aoa_tavle::store::{InTheWay, RealDisk, SaveError, put};

use super::faults::{Fault, FaultyDisk};
use crate::harness::quick_folder;

#[test]
fn a_file_is_replaced_only_where_that_was_said() {
    let folder = quick_folder();
    let path = folder.path().join("side.pdf");
    assert_eq!(put(&RealDisk, &path, b"en", InTheWay::Nothing), Ok(()));
    assert_eq!(fs::read(&path).unwrap(), b"en");
    let refused = put(&RealDisk, &path, b"to", InTheWay::Nothing);
    assert_eq!(refused, Err(SaveError::Exists));
    assert_eq!(fs::read(&path).unwrap(), b"en");
    assert_eq!(put(&RealDisk, &path, b"to", InTheWay::File), Ok(()));
    assert_eq!(fs::read(&path).unwrap(), b"to");
}

#[test]
fn a_folder_stays_and_a_folder_that_is_not_there_is_not_made() {
    let folder = quick_folder();
    let inside = folder.path().join("side.pdf");
    fs::create_dir(&inside).unwrap();
    for may in [InTheWay::Nothing, InTheWay::File] {
        let refused = put(&RealDisk, &inside, b"en", may);
        assert_eq!(refused, Err(SaveError::NotAFile));
        let nowhere = folder.path().join("ingen/side.pdf");
        let refused = put(&RealDisk, &nowhere, b"en", may);
        assert_eq!(refused, Err(SaveError::FolderGone));
    }
}

#[test]
fn a_fault_leaves_the_old_file_whole_and_nothing_beside_it() {
    const NO_ROOM: i32 = 28;
    for (call, fault) in [
        ("begin", Fault::Error(NO_ROOM)),
        ("write", Fault::Error(NO_ROOM)),
        ("write", Fault::Silent),
        ("sync", Fault::Error(NO_ROOM)),
        ("close", Fault::Error(NO_ROOM)),
        ("rename", Fault::Error(NO_ROOM)),
    ] {
        let folder = quick_folder();
        let path = folder.path().join("side.pdf");
        fs::write(&path, "den gamle").unwrap();
        let disk = FaultyDisk::failing_at(call, fault);
        let outcome = put(&disk, &path, b"den nye side", InTheWay::File);
        let expect = if fault == Fault::Silent {
            SaveError::Unfaithful
        } else {
            SaveError::DiskFull
        };
        assert_eq!(outcome, Err(expect), "{call}");
        assert_eq!(fs::read(&path).unwrap(), b"den gamle", "{call}");
        assert_eq!(folder.path().read_dir().unwrap().count(), 1, "{call}");
    }
}
