//! Saving never replaces what it has not seen, and says why it did not save.

use std::fs;
use std::path::Path;

use aoa_tavle::model::Case;
use aoa_tavle::store::{Disk, MergeKind, Over, Problem, RealDisk, SaveError, open};

use super::golden::sample;
use crate::harness::{ground as opened, quick_folder, save};

/// The sample with another alias.
pub fn renamed(alias: &str) -> Case {
    let mut case = sample();
    case.child.alias = alias.into();
    case
}

fn saved_as(path: &Path, alias: &str) {
    save(&RealDisk, path, &renamed(alias), Over::Anything(&[])).unwrap();
}

#[test]
fn what_somebody_else_wrote_is_merged_and_not_replaced() {
    let folder = quick_folder();
    let path = folder.path().join("S-2026-0001.ron");
    saved_as(&path, "A");
    let mine = opened(&path);
    let theirs = save(
        &RealDisk,
        &path,
        &renamed("B"),
        Over::Grounds(std::slice::from_ref(&mine)),
    );
    let theirs = theirs.unwrap().ground;
    assert!(theirs.follows(&mine));
    let saved = save(&RealDisk, &path, &renamed("A"), Over::Grounds(&[mine])).unwrap();
    assert_eq!(
        saved.merging.as_ref().unwrap().kind,
        MergeKind::Changed,
        "{saved:?}"
    );
    assert!(saved.ground.follows(&theirs));
    assert_eq!(saved.ground.case.child.alias, "B");
    assert_eq!(opened(&path), saved.ground);
    // What this session may have written itself is known.
    let known = [theirs, opened(&path)];
    let saved = save(&RealDisk, &path, &renamed("C"), Over::Grounds(&known)).unwrap();
    assert_eq!(saved.merging, None);
    assert_eq!(opened(&path), saved.ground);
    assert_eq!(open(&RealDisk, &path).unwrap().case, renamed("C"));
}

#[test]
fn what_cannot_be_read_or_is_another_case_is_not_saved_over() {
    let folder = quick_folder();
    let path = folder.path().join("S-2026-0001.ron");
    saved_as(&path, "A");
    let mine = [opened(&path)];
    let whole = fs::read(&path).unwrap();
    let mut other = renamed("X");
    other.id = aoa_tavle::model::CaseId::from_uuid(uuid::Uuid::from_u128(7));
    let elsewhere = folder.path().join("S-2026-0002.ron");
    save(&RealDisk, &elsewhere, &other, Over::Nothing).unwrap();
    let unknown = String::from_utf8_lossy(&whole).replace("nature:", "later: 1, nature:");
    for (bytes, expected) in [
        (&whole[..whole.len() / 2], Some(Problem::CutShort)),
        (b"", Some(Problem::Empty)),
        (unknown.as_bytes(), Some(Problem::UnknownWord)),
        (&fs::read(&elsewhere).unwrap(), None),
    ] {
        fs::write(&path, bytes).unwrap();
        let refused = save(&RealDisk, &path, &renamed("B"), Over::Grounds(&mine)).unwrap_err();
        match expected {
            Some(problem) => assert!(
                matches!(&refused, SaveError::Unreadable(refusal) if refusal.problem == problem),
                "{refused:?}"
            ),
            None => assert_eq!(refused, SaveError::OtherCase),
        }
        assert_eq!(fs::read(&path).unwrap(), bytes);
    }
}

#[test]
fn a_file_that_is_gone_is_not_made_again() {
    let folder = quick_folder();
    let inner = folder.path().join("sager");
    fs::create_dir(&inner).unwrap();
    let path = inner.join("S-2026-0001.ron");
    saved_as(&path, "A");
    let known = [opened(&path)];
    fs::remove_file(&path).unwrap();
    let refused = save(&RealDisk, &path, &renamed("B"), Over::Grounds(&known)).unwrap_err();
    assert_eq!(refused, SaveError::Vanished);
    assert!(!path.exists());
    fs::remove_dir_all(&inner).unwrap();
    for over in [Over::Grounds(&known), Over::Nothing, Over::Anything(&[])] {
        let refused = save(&RealDisk, &path, &renamed("B"), over).unwrap_err();
        assert_eq!(refused, SaveError::FolderGone);
    }
    assert!(!inner.exists());
}

#[test]
fn a_file_that_is_there_is_replaced_only_when_asked_for() {
    let folder = quick_folder();
    let path = folder.path().join("S-2026-0001.ron");
    fs::write(&path, "noter").unwrap();
    let refused = save(&RealDisk, &path, &sample(), Over::Nothing).unwrap_err();
    assert_eq!(refused, SaveError::Exists);
    assert_eq!(fs::read(&path).unwrap(), b"noter");
    save(&RealDisk, &path, &sample(), Over::Anything(&[])).unwrap();
    assert_eq!(open(&RealDisk, &path).unwrap().case, sample());
}

#[test]
fn a_newer_file_is_never_saved_over() {
    let folder = quick_folder();
    let path = folder.path().join("S-2026-0001.ron");
    saved_as(&path, "A");
    for version in ["(1, 4)", "(2, 0)"] {
        let newer = fs::read_to_string(&path)
            .unwrap()
            .replace("(1, 3)", version);
        let other = folder.path().join("S-2026-0002.ron");
        fs::write(&other, &newer).unwrap();
        let refused = save(&RealDisk, &other, &sample(), Over::Anything(&[])).unwrap_err();
        assert_eq!(refused, SaveError::NewerThere);
        assert_eq!(fs::read_to_string(&other).unwrap(), newer);
    }
}

#[test]
fn what_is_no_file_is_not_replaced() {
    let folder = quick_folder();
    let path = folder.path().join("S-2026-0001.ron");
    fs::create_dir(&path).unwrap();
    for over in [Over::Grounds(&[]), Over::Nothing, Over::Anything(&[])] {
        let refused = save(&RealDisk, &path, &sample(), over).unwrap_err();
        assert_eq!(refused, SaveError::NotAFile);
    }
    let long = folder.path().join("æ".repeat(300) + ".ron");
    let refused = save(&RealDisk, &long, &sample(), Over::Nothing).unwrap_err();
    assert_eq!(refused, SaveError::BadName);
    // The longest name a disk takes is long enough for a case: the temporary file has a short one.
    if cfg!(unix) {
        let longest = folder.path().join("x".repeat(251) + ".ron");
        save(&RealDisk, &longest, &sample(), Over::Nothing).unwrap();
    }
}

#[test]
fn a_case_that_must_not_be_is_not_written() {
    let folder = quick_folder();
    let path = folder.path().join("S-2026-0001.ron");
    let mut case = sample();
    case.cards.push(case.cards[0].clone());
    let refused = save(&RealDisk, &path, &case, Over::Nothing).unwrap_err();
    assert!(matches!(refused, SaveError::Findings(found) if found.len() == 1));
    // A moment in a zone no file can tell does not read back as itself.
    let mut case = sample();
    let zone = chrono::FixedOffset::east_opt(3601).unwrap();
    case.changed.at = case.changed.at.with_timezone(&zone) + chrono::TimeDelta::milliseconds(5);
    let refused = save(&RealDisk, &path, &case, Over::Nothing).unwrap_err();
    assert_eq!(refused, SaveError::Internal);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[cfg(unix)]
#[test]
fn rights_and_links_stay() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let folder = quick_folder();
    let inner = folder.path().join("sager");
    fs::create_dir(&inner).unwrap();
    let (path, link) = (inner.join("S-2026-0001.ron"), folder.path().join("sag.ron"));
    saved_as(&path, "A");
    symlink(&path, &link).unwrap();
    for mode in [0o600, 0o660, 0o664] {
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
        let known = [opened(&link)];
        let saved = save(
            &RealDisk,
            &link,
            &renamed(&mode.to_string()),
            Over::Grounds(&known),
        )
        .unwrap();
        assert_eq!(saved.path, path.canonicalize().unwrap());
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(
            fs::metadata(&path).unwrap().permissions().mode() & 0o777,
            mode
        );
        assert_eq!(RealDisk.names(folder.path()).unwrap().len(), 2);
        // The case and its hidden folder.
        assert_eq!(RealDisk.names(&inner).unwrap().len(), 2);
    }
    let known = [opened(&path)];
    fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
    let refused = save(&RealDisk, &path, &renamed("B"), Over::Grounds(&known)).unwrap_err();
    assert_eq!(refused, SaveError::WriteProtected);
}

#[cfg(unix)]
#[test]
fn temporary_files_of_the_dead_are_swept_and_no_others() {
    let folder = quick_folder();
    let path = folder.path().join("S-2026-0001.ron");
    saved_as(&path, "A");
    // A process that has ended, and was waited for.
    let mut gone = std::process::Command::new("true").spawn().unwrap();
    gone.wait().unwrap();
    let names = temporary_names(&path);
    let [mine, machine] = names.as_slice() else {
        panic!("{names:?}");
    };
    let own = std::process::id().to_string();
    let dead = mine.replace(&format!("-{own}-"), &format!("-{}-", gone.id()));
    let elsewhere = dead.replace(machine.as_str(), "00000000");
    let other_case = format!(".aoa-00000000-{}", dead.splitn(3, '-').nth(2).unwrap());
    let old = elsewhere.replace(".tmp", "0.tmp");
    for name in [mine, &dead, &elsewhere, &other_case, &old] {
        fs::write(folder.path().join(name), "half").unwrap();
    }
    let long_ago =
        std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_700_000_000);
    fs::File::options()
        .write(true)
        .open(folder.path().join(&old))
        .unwrap()
        .set_modified(long_ago)
        .unwrap();
    open(&RealDisk, &path).unwrap();
    let mut left = RealDisk.names(folder.path()).unwrap();
    left.sort();
    let mut expected = [
        ".S-2026-0001.aoa",
        mine.as_str(),
        &elsewhere,
        &other_case,
        "S-2026-0001.ron",
    ];
    expected.sort_unstable();
    assert_eq!(left, expected);
}

/// The name of a temporary file this process would write for `path`, and the part of it that names this machine.
#[cfg(unix)]
fn temporary_names(path: &Path) -> Vec<String> {
    use super::faults::{Fault, FaultyDisk};
    // Writing fails and so does taking the file away: the temporary file is left.
    let disk = FaultyDisk::failing_from("write", Fault::Error(libc_error()));
    save(&disk, path, &renamed("B"), Over::Anything(&[])).unwrap_err();
    let folder = path.parent().unwrap();
    let name = RealDisk
        .names(folder)
        .unwrap()
        .into_iter()
        .filter_map(|name| name.into_string().ok())
        .find(|name| name.starts_with(".aoa-"))
        .unwrap();
    fs::remove_file(folder.join(&name)).unwrap();
    let machine = name.split('-').nth(2).unwrap().to_owned();
    vec![name, machine]
}

#[cfg(unix)]
fn libc_error() -> i32 {
    rustix::io::Errno::IO.raw_os_error()
}
