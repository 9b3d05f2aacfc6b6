//! Something else stands where the case stood: each is told from the others, and nothing is lost or made again.

use std::fs;
use std::path::{Path, PathBuf};

use aoa_tavle::store::format::chain::LONGEST;
use aoa_tavle::store::look::{Care, Look, Watch, look};
use aoa_tavle::store::{
    Disk, MergeKind, OpenError, Over, Problem, RealDisk, SaveError, open, versions,
};

use super::saving::renamed;
use super::session::{Session, cards};
use crate::harness::{quick_folder, save};

fn case_file() -> (tempfile::TempDir, PathBuf) {
    let folder = quick_folder();
    let path = folder.path().join("S-2026-0001.ron");
    save(&RealDisk, &path, &renamed("A"), Over::Nothing).unwrap();
    (folder, path)
}

fn found(session: &Session, path: &Path) -> Look {
    look(
        &RealDisk,
        path,
        &session.grounds[0],
        &mut Watch::default(),
        Care::Usual,
    )
}

#[cfg(unix)]
#[test]
fn what_is_no_file_any_more_is_never_opened_nor_replaced() {
    use std::os::unix::fs::symlink;
    type Deed = fn(&Path);
    let deeds: [(&str, Deed); 5] = [
        ("folder", |path| fs::create_dir(path).unwrap()),
        ("pipe", |path| {
            let made = std::process::Command::new("mkfifo").arg(path).status();
            assert!(made.unwrap().success());
        }),
        ("device", |path| symlink("/dev/zero", path).unwrap()),
        ("loop", |path| symlink(path, path).unwrap()),
        ("link to nothing", |path| {
            symlink("ingenting", path).unwrap();
        }),
    ];
    for (name, deed) in deeds {
        let (folder, path) = case_file();
        let mut session = Session::open(&RealDisk, &path, "Maja");
        session.add_card("ny");
        fs::rename(&path, folder.path().join("flyttet.ron")).unwrap();
        deed(&path);
        let error = session.save(&RealDisk).unwrap_err();
        let looked = found(&session, &path);
        match name {
            "loop" => {
                assert!(matches!(error, SaveError::Other(Some(_))), "{error:?}");
                assert!(matches!(looked, Look::Unreachable(_)), "{looked:?}");
            }
            "link to nothing" => {
                assert_eq!(error, SaveError::Vanished);
                assert!(matches!(looked, Look::Vanished), "{looked:?}");
            }
            _ => {
                assert_eq!(error, SaveError::NotAFile, "{name}");
                assert!(
                    matches!(&looked, Look::Unreadable(OpenError::Refused(refusal)) if refusal.problem == Problem::NotAFile),
                    "{name}: {looked:?}"
                );
            }
        }
        // The case that was moved is untouched, and no other was made.
        let names = RealDisk.names(folder.path()).unwrap();
        assert_eq!(names.len(), 3, "{name}: {names:?}");
        assert_eq!(
            open(&RealDisk, &folder.path().join("flyttet.ron"))
                .unwrap()
                .case,
            renamed("A")
        );
    }
}

#[cfg(unix)]
#[test]
fn a_link_to_the_case_stays_a_link_and_shares_its_lock() {
    let (folder, path) = case_file();
    let link = folder.path().join("genvej.ron");
    std::os::unix::fs::symlink(&path, &link).unwrap();
    let mut one = Session::open(&RealDisk, &path, "Maja");
    let mut other = Session::open(&RealDisk, &link, "Ole");
    one.add_card("fra Maja");
    one.save(&RealDisk).unwrap();
    other.add_card("fra Ole");
    other.save(&RealDisk).unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    let case = open(&RealDisk, &path).unwrap().case;
    assert_eq!((cards(&case, "fra Maja"), cards(&case, "fra Ole")), (1, 1));
    assert_eq!(RealDisk.names(folder.path()).unwrap().len(), 3);
}

#[test]
fn an_empty_or_torn_file_is_not_saved_over() {
    for part in [0, 400] {
        let (_folder, path) = case_file();
        let mut session = Session::open(&RealDisk, &path, "Maja");
        session.add_card("ny");
        let whole = fs::read(&path).unwrap();
        fs::write(&path, &whole[..part]).unwrap();
        let error = session.save(&RealDisk).unwrap_err();
        assert!(matches!(error, SaveError::Unreadable(_)), "{error:?}");
        assert!(matches!(found(&session, &path), Look::Unreadable(_)));
        assert_eq!(fs::read(&path).unwrap(), whole[..part]);
        // Put right, it goes on.
        fs::write(&path, &whole).unwrap();
        assert!(matches!(found(&session, &path), Look::Same));
        session.save(&RealDisk).unwrap();
    }
}

#[test]
fn an_older_copy_at_the_place_of_the_case_takes_nothing_back() {
    let (_folder, path) = case_file();
    let mut session = Session::open(&RealDisk, &path, "Maja");
    let older = fs::read(&path).unwrap();
    for number in 0..3 {
        session.add_card(&format!("kort {number}"));
        session.save(&RealDisk).unwrap();
    }
    fs::write(&path, &older).unwrap();
    let Look::Changed(opened) = found(&session, &path) else {
        panic!("not seen");
    };
    assert!(!opened.ground.follows(&session.grounds[0]));
    assert!(session.grounds[0].follows(&opened.ground));
    session.add_card("kort 3");
    let saved = session.save(&RealDisk).unwrap();
    let merging = saved.merging.unwrap();
    assert_eq!(merging.kind, MergeKind::OlderCopy);
    assert!(merging.incoming.is_empty());
    let case = open(&RealDisk, &path).unwrap().case;
    for number in 0..4 {
        assert_eq!(cards(&case, &format!("kort {number}")), 1);
    }
    // The older copy is kept beside it, though this session keeps no versions.
    let versions = path.with_file_name(".S-2026-0001.aoa").join("versions");
    let kept = RealDisk.names(&versions).unwrap();
    assert_eq!(kept.len(), 1);
    assert_eq!(fs::read(versions.join(&kept[0])).unwrap(), older);

    // Somebody who still works on the newest sees it follow theirs.
    assert!(matches!(found(&session, &path), Look::Same));
}

#[test]
fn a_session_that_was_away_for_hundreds_of_saves_still_knows_what_it_began_with() {
    let (_folder, path) = case_file();
    let mut away = Session::open(&RealDisk, &path, "Maja");
    away.change(|case| case.child.key = "S-2026-0099".to_owned());
    let mut other = Session::open(&RealDisk, &path, "Ole");
    for number in 0..LONGEST * 2 + 20 {
        if number % 50 == 0 {
            let (bytes, ground) = (fs::read(&path).unwrap(), &other.grounds[0]);
            versions::keep(&RealDisk, &path, &bytes, ground.fingerprint.save_id).unwrap();
        }
        other.change(|case| case.child.functional_age = format!("{number}"));
        other.save(&RealDisk).unwrap();
    }
    assert!(!other.grounds[0].follows(&away.grounds[0]));
    away.save(&RealDisk).unwrap();
    assert_eq!(away.case.conflicts.len(), 0);
    assert_eq!(away.case.child.key, "S-2026-0099");
    assert_eq!(
        away.case.child.functional_age,
        format!("{}", LONGEST * 2 + 19)
    );
}

#[test]
fn names_in_both_spellings_of_danish_letters_are_saved_to() {
    // As Windows and as macOS write them.
    let folder = quick_folder();
    let mut sessions = Vec::new();
    for name in ["Sag \u{e6}\u{f8}\u{e5}.ron", "Sag \u{e6}\u{f8}a\u{30a}.ron"] {
        let path = folder.path().join(name);
        if !path.exists() {
            save(&RealDisk, &path, &renamed("A"), Over::Nothing).unwrap();
        }
        sessions.push((Session::open(&RealDisk, &path, "Maja"), path));
    }
    for (number, (session, path)) in sessions.iter_mut().enumerate() {
        session.add_card(&format!("kort {number}"));
        session.save(&RealDisk).unwrap();
        let case = open(&RealDisk, path).unwrap().case;
        assert_eq!(cards(&case, &format!("kort {number}")), 1);
    }
}
