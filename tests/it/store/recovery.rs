//! Work kept on this machine: with what it rests on, until it is known to be in its file.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use aoa_tavle::model::generate::{self, Dice};
use aoa_tavle::model::{Case, ItemRef};
use aoa_tavle::store::format::encode;
use aoa_tavle::store::recovery::{self, Claim, Copy, CopyName, Recovered};
use aoa_tavle::store::{Disk, Ground, Home, RealDisk, SaveId, open};

use super::saving::renamed;
use crate::harness::monday;

struct Place {
    _folder: tempfile::TempDir,
    home: Home,
    /// A file with a case in it.
    file: PathBuf,
}

fn place() -> Place {
    let folder = tempfile::tempdir().unwrap();
    let home = Home::at(folder.path().join("hjem"));
    let share = folder.path().join("drev");
    fs::create_dir(&share).unwrap();
    let file = share.join("S-2026-0001.ron");
    write(&file, "på drevet", &[SaveId::fresh()]);
    Place {
        _folder: folder,
        home,
        file,
    }
}

fn write(file: &Path, name: &str, chain: &[SaveId]) {
    fs::write(file, encode(&renamed(name), chain).unwrap()).unwrap();
}

fn ground(file: &Path) -> Ground {
    open(&RealDisk, file).unwrap().ground
}

fn keep(home: &Home, name: &CopyName, case: &Case, file: &Path, ground: &Ground) {
    let (file, ground) = (Some(file), Some(ground));
    recovery::keep(&RealDisk, home, name, case, file, ground, monday()).unwrap();
}

/// Keeps work as a session does that then ends without saving.
fn left(home: &Home, case: &Case, file: &Path, ground: &Ground) {
    keep(home, &CopyName::fresh(case.id), case, file, ground);
}

fn list(home: &Home) -> Vec<Copy> {
    recovery::list(&RealDisk, home)
}

fn only(home: &Home) -> Recovered {
    let mut copies = list(home);
    assert_eq!(copies.len(), 1, "{copies:?}");
    copies.remove(0).content.unwrap()
}

fn files(home: &Home) -> Vec<String> {
    let mut names: Vec<String> = RealDisk
        .names(&home.recovery())
        .unwrap_or_default()
        .into_iter()
        .map(|name| name.into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn work_is_kept_with_what_it_rests_on() {
    let Place { home, file, .. } = &place();
    let ground = ground(file);
    left(home, &renamed("nyt"), file, &ground);
    let found = only(home);
    assert_eq!(found.case, renamed("nyt"));
    assert_eq!(found.origin.as_deref(), Some(&**file));
    assert_eq!(found.base, Some(ground));
    assert_eq!(found.saved, None);
}

#[test]
fn a_base_is_written_once_and_never_stands_for_another() {
    let Place { home, file, .. } = &place();
    let name = CopyName::fresh(renamed("").id);
    let first = ground(file);
    keep(home, &name, &renamed("a"), file, &first);
    let base = |name: &str| name.contains(".base-");
    let bases = || -> Vec<String> { files(home).into_iter().filter(|it| base(it)).collect() };
    let before = bases();
    let path = home.recovery().join(&before[0]);
    let written = fs::metadata(&path).unwrap().modified().unwrap();
    keep(home, &name, &renamed("b"), file, &first);
    assert_eq!(bases(), before);
    assert_eq!(fs::metadata(&path).unwrap().modified().unwrap(), written);
    // The file was saved since, and work goes on from there.
    write(file, "b", &[SaveId::fresh()]);
    let second = ground(file);
    keep(home, &name, &renamed("c"), file, &second);
    assert_eq!(bases().len(), 1);
    assert_ne!(bases(), before);
    // Another file's base in its place is none.
    let base = home.recovery().join(&bases()[0]);
    drop(name);
    assert_eq!(only(home).base.unwrap(), second);
    let text = fs::read_to_string(&base).unwrap();
    let hash = String::from(second.fingerprint.hash);
    fs::write(
        &base,
        text.replace(&hash, &String::from(first.fingerprint.hash)),
    )
    .unwrap();
    // As long as the file is as it was then, nothing is missed.
    assert_eq!(only(home).base.unwrap(), second);
    write(file, "andres", &[SaveId::fresh()]);
    let found = only(home);
    assert_eq!((found.base, found.case), (None, renamed("c")));
}

#[test]
fn copies_of_an_older_version_of_the_program_are_read() {
    let Place { home, file, .. } = &place();
    let ground = ground(file);
    fs::create_dir_all(home.recovery()).unwrap();
    let hash = String::from(ground.fingerprint.hash);
    let id = ground.fingerprint.save_id.uuid();
    let label = format!(
        "// aoa-tavle-recovery (origin:Some({:?}),base:Some((hash:\"{hash}\",save_id:\"{id}\")),kept:\"2026-11-16T14:32:05+01:00\")\n",
        file.to_str().unwrap()
    );
    let work = encode(&renamed("gammelt"), &[SaveId::fresh()]).unwrap();
    let path = home.recovery().join("a.b.ron");
    fs::write(&path, [label.as_bytes(), &work].concat()).unwrap();
    let found = only(home);
    assert_eq!(found.case, renamed("gammelt"));
    // The file itself is what the work rests on, as long as nobody touched it since.
    assert_eq!((found.base, found.saved), (Some(ground), None));
    write(file, "andres", &[SaveId::fresh()]);
    assert_eq!(only(home).base, None);
}

#[test]
fn work_of_a_session_that_is_open_is_not_offered() {
    let Place { home, file, .. } = &place();
    let ground = ground(file);
    let name = CopyName::fresh(renamed("").id);
    keep(home, &name, &renamed("a"), file, &ground);
    assert!(list(home).is_empty(), "it is at hand in another window");
    // The work of the session is on a file again, and then there is new work.
    recovery::remove(&RealDisk, home, &name).unwrap();
    assert_eq!(files(home), [""; 0]);
    keep(home, &name, &renamed("b"), file, &ground);
    assert!(list(home).is_empty());
    drop(name);
    let found = only(home);
    // Whoever takes it up first has it.
    let again = only(home);
    assert_eq!(found.name.claim(&RealDisk, home), Claim::Ours);
    assert_eq!(found.name.claim(&RealDisk, home), Claim::Ours);
    assert_eq!(again.name.claim(&RealDisk, home), Claim::Others);
    assert!(list(home).is_empty());
    drop(found);
    assert_eq!(only(home).case, renamed("b"));
}

#[test]
fn two_windows_that_take_up_the_same_copy_keep_both_their_work() {
    let Place { home, file, .. } = &place();
    let ground = ground(file);
    left(home, &renamed("a"), file, &ground);
    let copy = list(home).remove(0);
    let (one, other) = (only(home).name, only(home).name);
    keep(home, &one, &renamed("b"), file, &ground);
    // What the other window does with the copy it listed does nothing to the work of this one.
    recovery::discard(&RealDisk, &copy).unwrap();
    recovery::remove(&RealDisk, home, &other).unwrap();
    recovery::mark_saved(&RealDisk, home, &other, file, ground.fingerprint.save_id).unwrap();
    keep(home, &other, &renamed("c"), file, &ground);
    assert_ne!(one, other);
    assert!(list(home).is_empty());
    drop((one, other));
    let mut found: Vec<String> = list(home)
        .into_iter()
        .map(|copy| copy.content.unwrap().case.child.alias)
        .collect();
    found.sort();
    assert_eq!(found, ["b", "c"]);
}

#[test]
fn new_work_is_not_taken_for_saved() {
    let Place { home, file, .. } = &place();
    let name = CopyName::fresh(renamed("").id);
    let ground = ground(file);
    keep(home, &name, &renamed("a"), file, &ground);
    let save_id = SaveId::fresh();
    recovery::mark_saved(&RealDisk, home, &name, file, save_id).unwrap();
    keep(home, &name, &renamed("b"), file, &ground);
    write(file, "a", &[save_id]);
    drop(name);
    let found = only(home);
    assert_eq!((found.case, found.saved), (renamed("b"), None));
}

#[test]
fn work_that_first_got_a_file_with_its_save_is_judged_by_that_file() {
    let Place { home, file, .. } = &place();
    let name = CopyName::fresh(renamed("").id);
    recovery::keep(&RealDisk, home, &name, &renamed("a"), None, None, monday()).unwrap();
    let save_id = SaveId::fresh();
    recovery::mark_saved(&RealDisk, home, &name, file, save_id).unwrap();
    write(file, "a", &[save_id]);
    drop(name);
    assert!(list(home).is_empty());
    assert_eq!(files(home), [""; 0]);
    // Where there is no copy there is nothing to say.
    let name = CopyName::fresh(renamed("").id);
    recovery::mark_saved(&RealDisk, home, &name, file, save_id).unwrap();
    assert_eq!(files(home), [""; 0]);
}

/// A copy that is marked as saved and was left by a session that ended.
fn left_saved(home: &Home, file: &Path, save_id: SaveId) {
    let name = CopyName::fresh(renamed("").id);
    keep(home, &name, &renamed("a"), file, &ground(file));
    recovery::mark_saved(&RealDisk, home, &name, file, save_id).unwrap();
}

#[test]
fn at_start_a_marked_copy_is_judged_by_its_file() {
    let save_id = SaveId::fresh();
    // Its save is one the file comes from.
    let Place { home, file, .. } = &place();
    left_saved(home, file, save_id);
    write(file, "b", &[save_id, SaveId::fresh()]);
    assert!(list(home).is_empty());
    assert_eq!(files(home), [""; 0]);

    // The file was put back to an older one.
    let Place { home, file, .. } = &place();
    left_saved(home, file, save_id);
    assert_eq!(only(home).saved, Some(save_id));

    // It is damaged.
    let Place { home, file, .. } = &place();
    left_saved(home, file, save_id);
    fs::write(file, "CaseFile(").unwrap();
    assert_eq!(only(home).case, renamed("a"));

    // It is gone from a folder that is there: somebody must decide what becomes of the copy.
    let Place { home, file, .. } = &place();
    left_saved(home, file, save_id);
    fs::remove_file(file).unwrap();
    assert_eq!(only(home).case, renamed("a"));

    // The share is gone: nothing is known, so it stays and is not offered; once it is back it is judged.
    let Place { home, file, .. } = &place();
    left_saved(home, file, save_id);
    let share = file.parent().unwrap();
    let away = share.with_file_name("væk");
    fs::rename(share, &away).unwrap();
    let before = files(home);
    assert!(list(home).is_empty());
    assert_eq!(files(home), before);
    fs::rename(&away, share).unwrap();
    assert_eq!(only(home).case, renamed("a"));
}

#[test]
fn what_is_erased_goes_from_copies_and_from_what_they_rest_on() {
    let Place { home, file, .. } = &place();
    let case = generate::random(11, 8);
    let card = case.cards[0].id;
    fs::write(file, encode(&case, &[SaveId::fresh()]).unwrap()).unwrap();
    let ground = ground(file);
    left(home, &case, file, &ground);
    left(home, &renamed("andet"), file, &ground);
    fs::write(home.recovery().join("x.y.ron"), card.uuid().to_string()).unwrap();
    let rewritten = recovery::erase(&RealDisk, home, None, &[card.uuid()]);
    // One copy and two bases; the third file cannot be read and names it.
    assert_eq!((rewritten.done, rewritten.failed), (3, 1));
    let copies: Vec<Recovered> = list(home)
        .into_iter()
        .filter_map(|copy| copy.content.ok())
        .collect();
    assert_eq!(copies.len(), 2);
    for copy in copies {
        assert!(copy.case.card(card).is_none());
        let base = copy.base.unwrap();
        assert!(!base.case.has(ItemRef::Card(card)));
        assert_eq!(base.fingerprint, ground.fingerprint);
    }
}

#[test]
fn copies_others_work_with_are_left_to_them_and_counted() {
    let Place { home, file, .. } = &place();
    let case = generate::random(11, 8);
    let ids = [case.cards[0].id.uuid()];
    fs::write(file, encode(&case, &[SaveId::fresh()]).unwrap()).unwrap();
    let ground = ground(file);
    let (own, others) = (CopyName::fresh(case.id), CopyName::fresh(case.id));
    keep(home, &own, &case, file, &ground);
    keep(home, &others, &case, file, &ground);
    let rewritten = recovery::erase(&RealDisk, home, Some(&own), &ids);
    // A copy and its base each.
    assert_eq!((rewritten.done, rewritten.failed), (2, 2));
    assert_eq!(own.claim(&RealDisk, home), Claim::Ours, "it is held still");
    assert!(list(home).is_empty());
    drop((own, others));
    let with = |copy: &Copy| {
        let case = &copy.content.as_ref().unwrap().case;
        case.card(aoa_tavle::model::CardId::from_uuid(ids[0]))
            .is_some()
    };
    assert_eq!(list(home).iter().filter(|copy| with(copy)).count(), 1);
    // What nobody holds is let go again.
    let rewritten = recovery::erase(&RealDisk, home, None, &ids);
    assert_eq!((rewritten.done, rewritten.failed), (2, 0));
    let copies = list(home);
    assert_eq!(copies.len(), 2);
    assert!(!copies.iter().any(with));
}

#[test]
fn copies_are_told_before_any_file_is_asked() {
    let Place { home, file, .. } = &place();
    left(home, &renamed("ny"), file, &ground(file));
    let save_id = SaveId::fresh();
    left_saved(home, file, save_id);
    let mut told = Vec::new();
    recovery::find(&RealDisk, home, &mut |copies| {
        // The share answers at last, and only then.
        if told.is_empty() {
            write(file, "a", &[save_id]);
        }
        told.push(copies.len());
    });
    assert_eq!(told, [1], "the other's work was found in its file");
    assert_eq!(only(home).case, renamed("ny"));

    // What others wrote into a copy while its file was asked is theirs.
    let save_id = SaveId::fresh();
    left_saved(home, file, save_id);
    let mut told = Vec::new();
    recovery::find(&RealDisk, home, &mut |copies| {
        if told.is_empty() {
            write(file, "a", &[save_id]);
            for path in works(home) {
                let text = fs::read_to_string(&path).unwrap();
                let unmarked = text.replace(
                    &save_id.uuid().to_string(),
                    &SaveId::fresh().uuid().to_string(),
                );
                fs::write(path, unmarked).unwrap();
            }
        }
        told.push(copies.len());
    });
    assert_eq!(told, [1]);
    assert_eq!(works(home).len(), 2, "nothing was taken away");
}

/// Where copies lie, without what they rest on.
fn works(home: &Home) -> Vec<PathBuf> {
    files(home)
        .into_iter()
        .filter(|name| !name.contains(".base-"))
        .map(|name| home.recovery().join(name))
        .filter(|path| path.extension() == Some("ron".as_ref()))
        .collect()
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_read_is_not_taken_for_an_empty_one() {
    use super::faults::{Fault, FaultyDisk};
    use aoa_tavle::store::{OpenError, Trouble};
    let Place { home, file, .. } = &place();
    assert!(list(home).is_empty(), "nothing was ever kept");
    left(home, &renamed("a"), file, &ground(file));
    let disk = FaultyDisk::failing_from("names", Fault::Error(5));
    let copies = recovery::list(&disk, home);
    let [copy] = &*copies else {
        panic!("{copies:?}");
    };
    assert_eq!(
        copy.content.as_ref().unwrap_err(),
        &OpenError::Trouble(Trouble::Other(Some(5)))
    );
    let _ = recovery::discard(&disk, copy);
    let rewritten = recovery::erase(&disk, home, None, &[uuid::Uuid::now_v7()]);
    assert_eq!((rewritten.done, rewritten.failed), (0, 1));
    assert_eq!(only(home).case, renamed("a"));
}

#[cfg(unix)]
#[test]
fn whatever_call_fails_no_work_is_taken_away_and_no_base_stands_for_another() {
    use super::faults::{Fault, FaultyDisk};
    for call in [
        "make_private_folder",
        "hold",
        "kind",
        "begin",
        "write",
        "sync",
        "close",
        "reader",
        "rename",
        "sync_folder",
        "names",
        "remove",
    ] {
        for fault in [Fault::Error(28), Fault::DoneButError(5), Fault::Silent] {
            for lasts in [false, true] {
                let Place { home, file, .. } = &place();
                let name = CopyName::fresh(renamed("").id);
                let first = ground(file);
                keep(home, &name, &renamed("a"), file, &first);
                write(file, "a", &[SaveId::fresh()]);
                let second = ground(file);
                let disk = if lasts {
                    FaultyDisk::failing_from(call, fault)
                } else {
                    FaultyDisk::failing_at(call, fault)
                };
                let work = renamed("b");
                let (origin, base) = (Some(&**file), Some(&second));
                let kept = recovery::keep(&disk, home, &name, &work, origin, base, monday());
                let _ = recovery::mark_saved(&disk, home, &name, file, SaveId::fresh());
                drop(name);
                let found = only(home);
                let story = format!("{call} {fault:?} {lasts}");
                if kept.is_ok() {
                    assert_eq!(found.case, work, "{story}");
                }
                let expected = if found.case == work { &second } else { &first };
                if let Some(base) = found.base {
                    assert_eq!(base, *expected, "{story}");
                } else {
                    assert_ne!(found.case, work, "{story}: what it rests on is in its file");
                }
            }
        }
    }
}

/// Names the folder the child keeps its work in; without it the child has nothing to do.
const FOLDER: &str = "AOA_TAVLE_TEST_KEPT_FOLDER";
const KILLS: usize = 60;

/// Keeps work in a loop, each time with a larger number as alias and every third time on a new base, and says each number
/// when it is kept.
#[test]
fn child_that_keeps_until_it_is_killed() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else {
        return;
    };
    let home = Home::at(&folder);
    let file = folder.join("S-2026-0001.ron");
    let name = CopyName::fresh(renamed("").id);
    let mut out = std::io::stdout();
    for number in 0_u64.. {
        if number % 3 == 0 {
            write(&file, &format!("base {number}"), &[SaveId::fresh()]);
        }
        let ground = Ground {
            case: Arc::new(renamed(&format!("base {}", number - number % 3))),
            ..ground(&file)
        };
        keep(&home, &name, &renamed(&number.to_string()), &file, &ground);
        writeln!(out, "\nkept {number}").unwrap();
        out.flush().unwrap();
    }
}

#[test]
fn killing_a_program_that_keeps_work_loses_none_of_it() {
    let mut dice = Dice::new(9);
    for kill in 0..KILLS {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(folder.path());
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args([
                "store::recovery::child_that_keeps_until_it_is_killed",
                "--exact",
                "--nocapture",
            ])
            .env(FOLDER, folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let number = |line: String| -> Option<u64> {
            line.strip_prefix("kept ")
                .map(|number| number.parse().unwrap())
        };
        let first = lines
            .by_ref()
            .map_while(Result::ok)
            .find_map(number)
            .unwrap();
        assert!(list(&home).is_empty(), "the other program is at work");
        std::thread::sleep(Duration::from_micros(dice.below(12_000) as u64));
        child.kill().unwrap();
        child.wait().unwrap();
        let last = lines
            .map_while(Result::ok)
            .filter_map(number)
            .last()
            .unwrap_or(first);
        let found = only(&home);
        let kept: u64 = found.case.child.alias.parse().unwrap();
        assert!(
            kept == last || kept == last + 1,
            "kill {kill}: {kept} after {last}"
        );
        let base = found.base.unwrap();
        assert_eq!(
            base.case.child.alias,
            format!("base {}", kept - kept % 3),
            "kill {kill}"
        );
        // What the killed program left half is swept up.
        let left = files(&home);
        assert!(
            !left.iter().any(|name| name.starts_with(".aoa-")),
            "{left:?}"
        );
        assert_eq!(
            left.iter().filter(|name| name.contains(".base-")).count(),
            1,
            "kill {kill}: {left:?}"
        );
    }
}
