//! Settings, unsaved work and `check`.

use std::fs;
use std::path::{Path, PathBuf};

use aoa_tavle::app::check::{Outcome, check};
use aoa_tavle::app::words_of_problems as say;
use aoa_tavle::lang::Lang;
use aoa_tavle::model::Fault;
use aoa_tavle::store::settings::{self, KeepVersions, LookEvery, Settings, SettingsFinding};
use aoa_tavle::store::{
    Home, OpenError, Over, Problem, RealDisk, SaveError, Trouble, Version, recovery,
};
use aoa_tavle::text::Words;

use super::golden;
use super::hostile::golden_with;
use super::saving::renamed;
use crate::harness::{ground, monday, save};

fn mode(path: &Path) -> u32 {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }
    #[cfg(not(unix))]
    {
        if path.is_dir() { 0o700 } else { 0o600 }
    }
}

#[test]
fn settings_are_kept_and_a_damaged_file_is_put_aside() {
    let folder = tempfile::tempdir().unwrap();
    let home = Home::at(folder.path().join("hjem"));
    assert_eq!(
        settings::load(&RealDisk, &home),
        (Settings::default(), None)
    );
    let mut mine = Settings {
        name: "Maja".to_owned(),
        text_percent: 120,
        language: Some(Lang::En),
        machine: "Skranke 2".to_owned(),
        look_every: LookEvery::Minute,
        keep_versions: None,
        ..Settings::default()
    };
    mine.remember(Path::new("/sager/S-2026-0001.ron"));
    settings::save(&RealDisk, &home, &mine).unwrap();
    assert_eq!(settings::load(&RealDisk, &home), (mine.clone(), None));
    assert_eq!(
        (mode(home.folder()), mode(&home.settings())),
        (0o700, 0o600)
    );

    // A field of a newer version is no damage, and neither is one that is missing.
    fs::write(
        home.settings(),
        "(name: \"Maja\", colour: Green, text_percent: 900)",
    )
    .unwrap();
    let (read, finding) = settings::load(&RealDisk, &home);
    assert_eq!(
        (read.name.as_str(), read.text_percent, finding),
        ("Maja", 200, None)
    );
    assert_eq!(
        (read.machine.as_str(), read.look_every, read.keep_versions),
        ("", LookEvery::Secs15, Some(KeepVersions::OneYear))
    );

    for damaged in [
        b"(name: \"Ma".as_slice(),
        b"\xff\xfe",
        b"",
        b"(theme: Purple)",
    ] {
        fs::write(home.settings(), damaged).unwrap();
        let (read, finding) = settings::load(&RealDisk, &home);
        assert_eq!(read, Settings::default());
        let Some(SettingsFinding::Damaged { kept }) = finding else {
            panic!("{finding:?}");
        };
        assert_eq!(fs::read(&kept).unwrap(), damaged);
        assert!(!home.settings().exists());
        assert_eq!(
            settings::load(&RealDisk, &home),
            (Settings::default(), None)
        );
    }
}

#[test]
fn unsaved_work_is_kept_listed_and_taken_away() {
    let folder = tempfile::tempdir().unwrap();
    let home = Home::at(folder.path().join("hjem"));
    assert!(recovery::list(&RealDisk, &home).is_empty());
    let path = folder.path().join("S-2026 'æøå'.ron");
    save(&RealDisk, &path, &renamed("gemt"), Over::Nothing).unwrap();
    let base = ground(&path);
    let case = renamed("ikke gemt");
    let name = recovery::CopyName::fresh(case.id);
    for _ in 0..2 {
        recovery::keep(
            &RealDisk,
            &home,
            &name,
            &case,
            Some(&path),
            Some(&base),
            monday(),
        )
        .unwrap();
    }
    let mut other = renamed("ny sag");
    other.id = aoa_tavle::model::CaseId::from_uuid(uuid::Uuid::from_u128(7));
    let later = monday() + chrono::TimeDelta::minutes(1);
    let its_name = recovery::CopyName::fresh(other.id);
    recovery::keep(&RealDisk, &home, &its_name, &other, None, None, later).unwrap();
    // Another window on the same case keeps its own work.
    let second_window = recovery::CopyName::fresh(other.id);
    recovery::keep(
        &RealDisk,
        &home,
        &second_window,
        &case,
        None,
        None,
        monday(),
    )
    .unwrap();
    // As long as the sessions are open, their work is at hand.
    assert_eq!(recovery::list(&RealDisk, &home).len(), 0);
    recovery::remove(&RealDisk, &home, &second_window).unwrap();
    drop((name, its_name));
    fs::write(
        home.recovery().join("damaged.ron"),
        "// aoa-tavle-recovery (\nCaseFile(",
    )
    .unwrap();
    fs::write(home.recovery().join("notes.txt"), "not ours").unwrap();

    let list = recovery::list(&RealDisk, &home);
    assert_eq!(list.len(), 3);
    let first = list[0].content.as_ref().unwrap();
    assert_eq!(
        (&first.case, first.kept, &first.origin),
        (&other, later, &None)
    );
    let second = list[1].content.as_ref().unwrap();
    assert_ne!(first.name, second.name);
    assert_eq!((&second.case, second.kept), (&case, monday()));
    assert_eq!(
        (second.origin.as_deref(), second.base.as_ref()),
        (Some(path.as_path()), Some(&base))
    );
    assert!(matches!(list[2].content, Err(OpenError::Refused(_))));
    assert_eq!(
        (mode(&home.recovery()), mode(&list[0].path)),
        (0o700, 0o600)
    );
    // What was recovered can be saved where it came from.
    save(&RealDisk, &path, &second.case, Over::Grounds(&[base])).unwrap();

    recovery::remove(&RealDisk, &home, &second.name).unwrap();
    recovery::remove(&RealDisk, &home, &second.name).unwrap();
    let list = recovery::list(&RealDisk, &home);
    assert_eq!(list.len(), 2);
    assert_eq!(list[0].content.as_ref().unwrap().case, other);
    recovery::discard(&RealDisk, &list[1]).unwrap();
    assert_eq!(recovery::list(&RealDisk, &home).len(), 1);
    assert!(home.recovery().join("notes.txt").exists());
}

#[test]
fn the_home_named_on_the_command_line_comes_first() {
    let home = Home::find(Some(PathBuf::from("somewhere"))).unwrap();
    assert_eq!(
        home.folder(),
        std::env::current_dir().unwrap().join("somewhere")
    );
}

/// The lines `check` writes for files with these bytes, without the folder they lie in, and what it ends with.
fn checked(lang: Lang, files: &[&[u8]]) -> (String, Outcome) {
    let folder = tempfile::tempdir().unwrap();
    let paths: Vec<PathBuf> = (1..=files.len())
        .map(|number| folder.path().join(format!("{number}.ron")))
        .collect();
    for (path, bytes) in paths.iter().zip(files) {
        fs::write(path, bytes).unwrap();
    }
    let mut out = Vec::new();
    let outcome = check(&RealDisk, &paths, lang, &mut out).unwrap();
    let folder = format!("{}{}", folder.path().display(), std::path::MAIN_SEPARATOR);
    (
        String::from_utf8(out).unwrap().replace(&folder, ""),
        outcome,
    )
}

#[test]
fn check_says_one_line_a_finding() {
    let clean = fs::read(golden::path()).unwrap();
    assert_eq!(
        checked(Lang::Da, &[&clean, &clean]),
        (String::new(), Outcome::Clean)
    );

    let noted = golden_with(
        "nature: Fiction,",
        "nature: Fiction,\n    colour: 1,\n    size: 2,",
    );
    let (lines, outcome) = checked(Lang::Da, &[&clean, &noted]);
    assert_eq!(outcome, Outcome::Findings);
    assert_eq!(
        lines,
        "2.ron:1:1: Filen er ændret uden for AoA-tavlen, eller den er beskadiget. Se sagen igennem, før du gemmer.\n\
         2.ron:27:5: Her står et felt, som denne udgave af AoA-tavlen ikke kender.\n\
         2.ron:28:5: Her står et felt, som denne udgave af AoA-tavlen ikke kender.\n"
    );

    let bad = golden_with(
        "id: \"01934ac0-0000-7000-8000-000000000002\"",
        "id: \"020117-1234\"",
    );
    let (lines, outcome) = checked(Lang::En, &[&noted, &bad, b""]);
    assert_eq!(outcome, Outcome::Unreadable);
    assert_eq!(outcome.exit_code(), 2);
    assert_eq!(lines.lines().count(), 5);
    assert!(lines.contains("2.ron:41:25: "), "{lines}");
    assert!(lines.ends_with("3.ron:1:1: The file is empty. Open an older copy of it.\n"));
    // What a file holds is never said where it may end up in a log.
    assert!(!lines.contains("020117"), "{lines}");
}

#[test]
fn every_cause_has_words_of_its_own() {
    let tried = aoa_tavle::store::Ground {
        case: std::sync::Arc::new(golden::sample()),
        fingerprint: aoa_tavle::store::Fingerprint {
            hash: aoa_tavle::store::Hash::of(b""),
            save_id: golden::save_id(),
        },
        chain: vec![golden::save_id()],
    };
    let save_errors = [
        SaveError::DiskFull,
        SaveError::NoRights,
        SaveError::FolderGone,
        SaveError::ReadOnly,
        SaveError::WriteProtected,
        SaveError::BadName,
        SaveError::Busy,
        SaveError::NotAFile,
        SaveError::Exists,
        SaveError::Locked(aoa_tavle::store::Holder {
            user: String::new(),
            machine: String::new(),
            since: monday(),
        }),
        SaveError::Unreadable(aoa_tavle::store::Refusal::whole(Problem::Empty)),
        SaveError::OtherCase,
        SaveError::Stopped {
            stop: aoa_tavle::model::merge::Stop::TakesOut { gone: 3, of: 4 },
            theirs: Box::new(tried.clone()),
        },
        SaveError::Vanished,
        SaveError::NewerThere,
        SaveError::TooLarge,
        SaveError::Internal,
        SaveError::Unfaithful,
        SaveError::Unsure {
            tried,
            trouble: Trouble::Busy,
        },
        SaveError::Other(None),
        SaveError::Other(Some(116)),
    ];
    let version = Version { major: 2, minor: 7 };
    let problems = [
        Problem::Empty,
        Problem::NotAFile,
        Problem::TooLarge { bytes: 70 << 20 },
        Problem::NotText,
        Problem::NotOurs,
        Problem::CutShort,
        Problem::Damaged,
        Problem::BadValue,
        Problem::UnknownWord,
        Problem::MissingField("key"),
        Problem::RepeatedField("key"),
        Problem::TooDeep,
        Problem::Newer { version },
        Problem::Fault(Fault::DuplicateId),
        Problem::Fault(Fault::DateOutOfRange),
    ];
    for lang in Lang::ALL {
        let words = Words::of(lang);
        let saving = save_errors
            .iter()
            .map(|error| say::save_error(words, error));
        let opening = problems.iter().map(|problem| say::problem(words, *problem));
        let said: Vec<String> = saving.chain(opening).collect();
        for (at, text) in said.iter().enumerate() {
            assert!(
                text.contains(' ') && text.ends_with('.') && !text.contains('{'),
                "{text}"
            );
            assert!(!said[..at].contains(text), "said twice: {text}");
        }
    }
    let da = Words::of(Lang::Da);
    assert!(say::problem(da, Problem::Newer { version }).contains("2.7"));
    assert!(say::problem(da, Problem::TooLarge { bytes: 70 << 20 }).contains("70 MB"));
    assert!(say::save_error(da, &SaveError::Other(Some(116))).contains("116"));
}

#[test]
fn check_keeps_a_name_on_its_line() {
    let mut out = Vec::new();
    let path = PathBuf::from("a\nb\u{202e}.ron");
    check(&RealDisk, &[path], Lang::Da, &mut out).unwrap();
    let out = String::from_utf8(out).unwrap();
    assert!(
        out.starts_with("a⟨U+000A⟩b⟨U+202E⟩.ron:1:1: Filen findes ikke"),
        "{out}"
    );
    assert_eq!(out.lines().count(), 1);
}
