//! What is written is what is read.

use aoa_tavle::model::{Case, generate};
use aoa_tavle::store::format::{Access, HEAD_BYTES, SaveId, VERSION, decode, encode, summary};
use aoa_tavle::store::{Disk, Over, RealDisk, format, open};

use proptest::prelude::*;

use uuid::Uuid;

use crate::harness::save;

/// A save id that is the same in every run.
pub fn save_id() -> SaveId {
    SaveId::from_uuid(Uuid::from_u128(0x0193_0000_0000_7000_8000_0000_0000_0001))
}

fn survives(case: &Case) {
    let bytes = encode(case, &[save_id()]).unwrap();
    let read = decode(&bytes).unwrap();
    assert_eq!(read.case, *case);
    assert_eq!(read.notices, []);
    assert_eq!(read.access, Access::Editable);
    assert_eq!(read.save_id, save_id());
    assert_eq!(read.version, VERSION);
    assert_eq!(encode(&read.case, &read.chain).unwrap(), bytes);
    // The head alone tells what a list of cases shows.
    let head = bytes
        .windows(8)
        .position(|window| window == b"\n  case:")
        .unwrap();
    assert!(head < HEAD_BYTES, "the head takes {head} bytes");
    assert!(!bytes.contains(&b'\r'));
    // All on one line, as somebody's tool may leave it: what is within texts is the same.
    let text = String::from_utf8(bytes).unwrap();
    let line: String = text.lines().map(str::trim_start).collect();
    assert_eq!(decode(line.as_bytes()).unwrap().case, *case);
}

/// How many cases are tried, each with hundreds of texts.
fn cases() -> u32 {
    std::env::var("AOA_TAVLE_TEST_ROUND_TRIPS")
        .ok()
        .and_then(|cases| cases.parse().ok())
        .unwrap_or(200)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn any_case_survives_writing_and_reading(seed in any::<u64>(), size in 0_usize..12) {
        survives(&generate::random(seed, size));
    }
}

#[test]
fn a_long_life_survives_writing_and_reading() {
    survives(&generate::huge(1));
}

#[test]
fn the_longest_names_leave_room_in_the_head() {
    for c in ['a', 'å', '"', '\u{10ffff}', '\u{301}', '👩'] {
        let mut case = generate::random(7, 3);
        case.child.alias = c.to_string().repeat(5000);
        case.changed.by = c.to_string().repeat(5000);
        survives(&case);
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("S-2026-0001.ron");
        save(&RealDisk, &path, &case, Over::Nothing).unwrap();
        let (version, read) = format::read_summary(&RealDisk, &path).unwrap();
        assert_eq!(version, VERSION);
        assert_eq!(read, summary(&case));
        assert!(!read.alias.is_empty());
    }
}

#[test]
fn a_saved_case_opens_and_saving_it_unchanged_writes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("S-2026-0001.ron");
    let case = generate::huge(3);
    let saved = save(&RealDisk, &path, &case, Over::Nothing).unwrap();
    assert!(saved.is_new);
    let bytes = std::fs::read(&path).unwrap();
    let opened = open(&RealDisk, &path).unwrap();
    assert_eq!(opened.case, case);
    assert_eq!(opened.notices, []);
    assert_eq!(opened.ground, saved.ground);
    let again = save(
        &RealDisk,
        &path,
        &opened.case,
        Over::Grounds(std::slice::from_ref(&opened.ground)),
    )
    .unwrap();
    assert!(!again.is_new);
    assert_eq!(again.ground, opened.ground);
    assert_eq!(std::fs::read(&path).unwrap(), bytes);
    let mut names = RealDisk.names(folder.path()).unwrap();
    names.sort();
    assert_eq!(names, [".S-2026-0001.aoa", "S-2026-0001.ron"]);
    let beside = folder.path().join(".S-2026-0001.aoa");
    assert!(RealDisk.names(&beside).unwrap().is_empty());
}
