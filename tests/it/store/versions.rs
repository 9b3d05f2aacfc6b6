//! Older versions beside a case: kept when they are due, thinned out, read, and rewritten when something is erased for good.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use aoa_tavle::model::{Case, Edit, ItemRef, Stamp, generate};
use aoa_tavle::store::format::{Notice, decode, encode};
use aoa_tavle::store::salvage;
use aoa_tavle::store::versions::{self, Version};
use aoa_tavle::store::{
    self, Disk, KeepVersions, OpenError, Over, RealDisk, Request, SaveId, Trouble, Who, beside,
};
use chrono::{DateTime, FixedOffset, TimeDelta};
use uuid::{NoContext, Timestamp, Uuid};

use super::faults::{Fault, FaultyDisk};
use super::saving::renamed;
use crate::harness::monday;

/// A folder with the file of a case.
fn case_file() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("S-2026-0001.ron");
    fs::write(&path, file(&renamed("nu"), save_at(monday()))).unwrap();
    (folder, path)
}

/// The id of a save at a time.
fn save_at(at: DateTime<FixedOffset>) -> SaveId {
    let secs = u64::try_from(at.timestamp()).unwrap();
    SaveId::from_uuid(Uuid::new_v7(Timestamp::from_unix(NoContext, secs, 0)))
}

fn file(case: &Case, save_id: SaveId) -> Vec<u8> {
    encode(case, &[save_id]).unwrap()
}

/// A case with this name, changed then.
fn at(name: &str, at: DateTime<FixedOffset>) -> Case {
    let mut case = renamed(name);
    case.changed = Stamp::new(at, "Maja, sagsbehandler");
    case
}

/// Keeps a state of the case that was changed and saved then.
fn keep(path: &Path, name: &str, time: DateTime<FixedOffset>) -> SaveId {
    let save_id = save_at(time);
    let bytes = file(&at(name, time), save_id);
    versions::keep(&RealDisk, path, &bytes, save_id).unwrap();
    save_id
}

fn list(path: &Path) -> Vec<Version> {
    versions::list(&RealDisk, path).unwrap()
}

#[test]
fn versions_are_listed_newest_first_by_their_heads_and_read_as_they_were() {
    let (folder, path) = case_file();
    assert_eq!(list(&path), []);
    assert_eq!(
        versions::list(&RealDisk, &folder.path().join("væk").join("S.ron")),
        Err(Trouble::Missing),
        "a folder that is gone is no case without versions"
    );
    let times = [3, 2, 1].map(|days| monday() - TimeDelta::days(days));
    let ids = times.map(|time| keep(&path, &time.to_string(), time));
    // Files of others are nobody's business.
    let versions = beside::folder_of(&RealDisk, &path).join("versions");
    fs::write(versions.join("læs mig.txt"), "x").unwrap();
    fs::write(versions.join("kopi.ron"), "x").unwrap();
    let found = list(&path);
    assert_eq!(
        found
            .iter()
            .map(|version| version.save_id)
            .collect::<Vec<_>>(),
        [ids[2], ids[1], ids[0]]
    );
    for (version, time) in found.iter().rev().zip(times) {
        assert_eq!(version.changed, Stamp::new(time, "Maja, sagsbehandler"));
        assert_eq!(version.summary.as_ref().unwrap().alias, time.to_string());
        assert!(version.is_readable);
        let opened = versions::read(&RealDisk, version).unwrap();
        assert_eq!(opened.case, at(&time.to_string(), time));
        assert_eq!(opened.notices, []);
    }
    assert_eq!(
        found
            .iter()
            .map(|version| version.is_kept)
            .collect::<Vec<_>>(),
        [false, false, true]
    );
    // The exact bytes.
    assert_eq!(
        fs::read(&found[0].path).unwrap(),
        file(&at(&times[2].to_string(), times[2]), ids[2])
    );
}

#[test]
fn a_state_is_due_when_a_session_begins_and_every_ten_minutes() {
    let (_folder, path) = case_file();
    let began = save_at(monday()).uuid();
    let before = save_at(monday() - TimeDelta::days(1));
    let since = save_at(monday() + TimeDelta::minutes(1));
    let due = |newest: Option<&Version>, replaced, minutes| {
        let changed = monday() + TimeDelta::minutes(minutes);
        versions::is_due(newest, replaced, began, changed)
    };
    assert!(due(None, since, 0));
    let id = keep(&path, "a", monday());
    let newest = &list(&path)[0];
    assert!(due(Some(newest), before, 1), "what the session began with");
    assert!(!due(Some(newest), since, 9));
    assert!(due(Some(newest), since, 10));
    // A clock two hours off.
    assert!(due(Some(newest), since, -120));
    // It is kept already.
    assert!(!due(Some(newest), id, 60));
}

#[test]
fn what_a_save_replaces_is_kept_when_it_is_due_and_the_rest_thinned_out() {
    let (_folder, path) = case_file();
    for hours in 1..60 {
        keep(&path, "a", monday() - TimeDelta::hours(6 * hours));
    }
    let session = save_at(monday()).uuid();
    let replace = |minutes, what_by| {
        let time = monday() + TimeDelta::minutes(minutes);
        let save_id = save_at(time);
        let bytes = file(&at(what_by, time), save_id);
        let replacing = versions::Replacing {
            bytes: &bytes,
            save_id,
            session,
            changed: time + TimeDelta::minutes(1),
        };
        versions::keep_if_due(&RealDisk, &path, &replacing, KeepVersions::OneYear).unwrap();
        list(&path)[0].save_id == save_id
    };
    assert!(replace(1, "den første"));
    assert!(list(&path).len() < 35, "thinned out");
    assert!(!replace(5, "for tidligt"));
    assert!(replace(12, "igen"));
}

#[test]
fn a_save_keeps_what_it_replaces() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("S-2026-0001.ron");
    let save = |minutes, over: Over<'_>, session, reach| {
        let case = Arc::new(at(
            &format!("minut {minutes}"),
            monday() + TimeDelta::minutes(minutes),
        ));
        let who = Who {
            user: "Maja".to_owned(),
            machine: "Skranke 2".to_owned(),
            session,
        };
        let request = Request {
            versions: reach,
            ..Request::new(&path, &case, over, &who)
        };
        let saved = store::save(&RealDisk, &request, &|_| {}).unwrap();
        assert_eq!(saved.versions_trouble, None);
        saved.ground
    };
    let reach = Some(KeepVersions::OneYear);
    let names = || -> Vec<String> {
        list(&path)
            .into_iter()
            .map(|version| version.summary.unwrap().alias)
            .collect()
    };
    let ground = save(0, Over::Nothing, Uuid::now_v7(), reach);
    assert_eq!(names(), [""; 0], "there was nothing to replace");
    let first = fs::read(&path).unwrap();
    let session = Uuid::now_v7();
    let ground = save(1, Over::Grounds(&[ground]), session, reach);
    assert_eq!(names(), ["minut 0"]);
    assert_eq!(fs::read(&list(&path)[0].path).unwrap(), first);
    let ground = save(2, Over::Grounds(&[ground]), session, reach);
    assert_eq!(names(), ["minut 0"], "too early");
    let ground = save(11, Over::Grounds(&[ground]), session, reach);
    assert_eq!(names(), ["minut 2", "minut 0"]);
    // Somebody else's first save keeps what they found, whenever that is.
    let other = Uuid::now_v7();
    let ground = save(12, Over::Grounds(&[ground]), other, reach);
    assert_eq!(names(), ["minut 11", "minut 2", "minut 0"]);
    // Who keeps no versions keeps no new ones.
    save(60, Over::Grounds(&[ground]), other, None);
    assert_eq!(names().len(), 3);
}

#[test]
fn the_present_state_is_kept_before_an_older_one_takes_its_place() {
    let (_folder, path) = case_file();
    versions::keep_present(&RealDisk, &path).unwrap();
    versions::keep_present(&RealDisk, &path).unwrap();
    let found = list(&path);
    assert_eq!(found.len(), 1);
    assert_eq!(fs::read(&found[0].path).unwrap(), fs::read(&path).unwrap());
    assert_eq!(found[0].bytes, fs::metadata(&path).unwrap().len());
    assert!(versions::is_version(&found[0].path));
    assert!(!versions::is_version(&path));
    fs::write(&path, "CaseFile(").unwrap();
    assert_eq!(
        versions::keep_present(&RealDisk, &path),
        Err(Trouble::Other(None))
    );
}

#[test]
fn keeping_is_done_once_and_never_brings_back_what_was_erased() {
    let (_folder, path) = case_file();
    let save_id = keep(&path, "a", monday());
    let version = list(&path).remove(0);
    let other = file(&at("b", monday()), save_id);
    fs::write(&version.path, &other).unwrap();
    keep_again(&path, save_id);
    assert_eq!(fs::read(&version.path).unwrap(), other);
    // One that cannot be read is no version.
    fs::write(&version.path, &other[..other.len() / 2]).unwrap();
    keep_again(&path, save_id);
    assert_eq!(
        fs::read(&version.path).unwrap(),
        file(&at("a", monday()), save_id)
    );
    assert_eq!(list(&path).len(), 1);
}

fn keep_again(path: &Path, save_id: SaveId) {
    let bytes = file(&at("a", monday()), save_id);
    versions::keep(&RealDisk, path, &bytes, save_id).unwrap();
}

#[test]
fn thinning_out_takes_away_what_is_not_needed() {
    let (_folder, path) = case_file();
    for hours in 0..60 {
        keep(&path, "a", monday() - TimeDelta::hours(6 * hours));
    }
    let gone = versions::prune(&RealDisk, &path, KeepVersions::OneYear, monday()).unwrap();
    let left = list(&path);
    assert_eq!(left.len() + gone, 60);
    // Twenty, the nine days before them, and the first of all.
    assert_eq!(left.len(), 30);
    assert!(left.last().unwrap().is_kept);
    let again = versions::prune(&RealDisk, &path, KeepVersions::OneYear, monday());
    assert_eq!(again, Ok(0));
}

#[test]
fn a_damaged_version_hinders_none_of_the_others() {
    let (_folder, path) = case_file();
    let ids = [4, 3, 2, 1].map(|days| keep(&path, "a", monday() - TimeDelta::days(days)));
    let of = |id| list(&path).into_iter().find(|it| it.save_id == id).unwrap();
    // The newest is cut in its head, the next in its body, and of the next somebody changed a letter.
    let cut = |id, most: usize| {
        let bytes = fs::read(of(id).path).unwrap();
        fs::write(of(id).path, &bytes[..most]).unwrap();
    };
    cut(ids[3], 100);
    cut(ids[2], 3000);
    let text = fs::read_to_string(of(ids[1]).path).unwrap();
    fs::write(of(ids[1]).path, text.replace("Får læst", "Fik læst")).unwrap();
    let found = list(&path);
    assert_eq!(
        found.iter().map(|it| it.is_readable).collect::<Vec<_>>(),
        [false, true, true, true]
    );
    assert_eq!(
        found[0].changed.at,
        monday() - TimeDelta::days(1),
        "the time its id says"
    );
    assert!(matches!(
        versions::read(&RealDisk, &found[1]),
        Err(OpenError::Refused(_))
    ));
    // The newest that reads as it was written.
    let (version, opened) = versions::newest_readable(&RealDisk, &path).unwrap();
    assert_eq!(version.save_id, ids[0]);
    assert_eq!(opened.notices, []);
    // Better one that was changed by hand than none.
    fs::remove_file(of(ids[0]).path).unwrap();
    let (version, opened) = versions::newest_readable(&RealDisk, &path).unwrap();
    assert_eq!(version.save_id, ids[1]);
    assert_eq!(opened.notices, [Notice::ChangedOutside]);
    fs::remove_file(of(ids[1]).path).unwrap();
    assert!(versions::newest_readable(&RealDisk, &path).is_none());
    assert_eq!(
        versions::prune(&RealDisk, &path, KeepVersions::OneYear, monday()),
        Ok(0)
    );
}

/// Takes an item out as the app does when it is erased for good.
fn erased(case: &Case, item: ItemRef) -> Case {
    case.with(&Edit::Erase(item), &case.changed.clone())
        .unwrap()
}

#[test]
fn whatever_is_erased_of_the_mapping_and_the_network_goes_from_every_version() {
    let case = super::golden::sample();
    let items: Vec<ItemRef> = case
        .items()
        .filter(|item| {
            matches!(
                item,
                ItemRef::Person(_)
                    | ItemRef::Entry(_)
                    | ItemRef::Period(_)
                    | ItemRef::Bond(_)
                    | ItemRef::Question(_)
                    | ItemRef::Involvement(_)
                    | ItemRef::Round(_)
            )
        })
        .collect();
    assert!(items.len() > 30);
    let (_folder, path) = case_file();
    let save_id = SaveId::fresh();
    versions::keep(&RealDisk, &path, &file(&case, save_id), save_id).unwrap();
    for item in items {
        let id = item.uuid().unwrap();
        let rewritten = versions::erase(&RealDisk, &path, &[id]);
        assert_eq!(rewritten.failed, 0, "{item:?}");
        let text = fs::read_to_string(&list(&path)[0].path).unwrap();
        assert!(!text.contains(&id.to_string()), "{item:?} is still named");
    }
    let left = versions::read(&RealDisk, &list(&path)[0]).unwrap().case;
    assert_eq!(left.findings(), []);
    assert!(left.people.is_empty() && left.bonds.is_empty() && left.rounds.is_empty());
    assert_eq!(left.cards.len(), case.cards.len());
}

#[test]
fn a_card_on_the_board_of_a_closed_round_goes_from_every_version() {
    let mut case = generate::rounds(2, 5);
    let card = case.rounds[0].board[0].id;
    if case.card(card).is_some() {
        let stamp = case.changed.clone();
        case = case.with(&Edit::RemoveCard(card), &stamp).unwrap();
    }
    assert!(case.stands_on_a_closed_board(card));
    let (_folder, path) = case_file();
    let save_id = SaveId::fresh();
    versions::keep(&RealDisk, &path, &file(&case, save_id), save_id).unwrap();
    let rewritten = versions::erase(&RealDisk, &path, &[card.uuid()]);
    assert_eq!((rewritten.done, rewritten.failed), (1, 0));
    let text = fs::read_to_string(&list(&path)[0].path).unwrap();
    assert!(!text.contains(&card.uuid().to_string()));
}

#[test]
fn what_is_erased_goes_from_every_version_with_all_that_hangs_on_it() {
    let (_folder, path) = case_file();
    let case = (0..100)
        .map(|seed| generate::random(seed, 8))
        .find(|case| !case.links.is_empty() && !case.people.is_empty() && !case.cards.is_empty())
        .unwrap();
    let (experience, person, card) = (
        case.links[0].experience,
        case.people[0].id,
        case.cards[0].id,
    );
    let ids = [experience.uuid(), person.uuid(), card.uuid()];
    let with_all = SaveId::fresh();
    let without = SaveId::fresh();
    let one_by_one = erased(
        &erased(
            &erased(&case, ItemRef::Experience(experience)),
            ItemRef::Person(person),
        ),
        ItemRef::Card(card),
    );
    let kept = |case: &Case, save_id| {
        versions::keep(&RealDisk, &path, &file(case, save_id), save_id).unwrap();
    };
    kept(&case, with_all);
    kept(&one_by_one, without);
    let before = fs::read(&list(&path)[0].path).unwrap();

    let rewritten = versions::erase(&RealDisk, &path, &ids);
    assert_eq!((rewritten.done, rewritten.failed), (1, 0));
    let found = list(&path);
    assert_eq!(
        fs::read(&found[0].path).unwrap(),
        before,
        "it held nothing of it"
    );
    let opened = versions::read(&RealDisk, &found[1]).unwrap();
    assert_eq!(found[1].save_id, with_all);
    assert_eq!(opened.ground.fingerprint.save_id, with_all);
    assert_eq!(opened.notices, []);
    let mut expected = one_by_one.clone();
    expected.changed.clone_from(&case.changed);
    expected.erased.clone_from(&case.erased);
    assert_eq!(opened.case, expected);
    let text = fs::read_to_string(&found[1].path).unwrap();
    for id in ids {
        assert!(!text.contains(&id.to_string()), "{id} is still named");
    }
    let again = versions::erase(&RealDisk, &path, &ids);
    assert_eq!((again.done, again.failed), (0, 0));
}

#[test]
fn a_version_that_may_still_hold_it_is_counted_as_such() {
    let (_folder, path) = case_file();
    let case = generate::random(11, 8);
    let card = case.cards[0].id.uuid();
    let keep = |bytes: &[u8]| {
        let save_id = SaveId::fresh();
        versions::keep(&RealDisk, &path, bytes, save_id).unwrap();
    };
    let whole = String::from_utf8(file(&case, SaveId::fresh())).unwrap();
    // Cut behind the card, and written by a newer version.
    let end = whole.find(&card.to_string()).unwrap() + 60;
    keep(&whole.as_bytes()[..end]);
    keep(
        whole
            .replacen("\n    nature:", "\n    later: 7,\n    nature:", 1)
            .as_bytes(),
    );
    // Cut before it: nothing of it is there.
    keep(&whole.as_bytes()[..2500]);
    let names = |version: &Version| {
        let text = fs::read_to_string(&version.path).unwrap();
        text.contains(&card.to_string())
    };
    let before: Vec<bool> = list(&path).iter().map(names).collect();
    assert_eq!(before.iter().filter(|it| **it).count(), 2);
    let rewritten = versions::erase(&RealDisk, &path, &[card]);
    assert_eq!((rewritten.done, rewritten.failed), (0, 2));
    assert_eq!(list(&path).iter().map(names).collect::<Vec<_>>(), before);
    // So is a damaged file that was put aside.
    fs::write(&path, &whole.as_bytes()[..end]).unwrap();
    let aside = salvage::keep_damaged(&RealDisk, &path, monday()).unwrap();
    let rewritten = versions::erase(&RealDisk, &path, &[card]);
    assert_eq!((rewritten.done, rewritten.failed), (0, 3));
    assert_eq!(fs::read(aside).unwrap(), whole.as_bytes()[..end]);
}

#[cfg(unix)]
#[test]
fn whatever_call_fails_a_version_is_whole_or_not_there() {
    for call in [
        "kind",
        "make_folder",
        "version begin",
        "version write",
        "version sync",
        "version close",
        "version reader",
        "version rename",
        "sync_folder",
    ] {
        for fault in [Fault::Error(28), Fault::DoneButError(5), Fault::Silent] {
            for lasts in [false, true] {
                let (_folder, path) = case_file();
                keep(&path, "før", monday() - TimeDelta::days(1));
                let disk = if lasts {
                    FaultyDisk::failing_from(call, fault)
                } else {
                    FaultyDisk::failing_at(call, fault)
                };
                let save_id = save_at(monday());
                let bytes = file(&at("nu", monday()), save_id);
                let kept = versions::keep(&disk, &path, &bytes, save_id);
                let found = list(&path);
                for version in &found {
                    versions::read(&RealDisk, version).unwrap();
                }
                if kept.is_ok() {
                    assert_eq!(found.len(), 2, "{call} {fault:?}");
                }
                // The next attempt gets through.
                versions::keep(&RealDisk, &path, &bytes, save_id).unwrap();
                assert_eq!(list(&path).len(), 2);
            }
        }
    }
}

#[cfg(unix)]
#[test]
fn erasing_under_a_fault_leaves_every_version_whole() {
    for call in [
        "names",
        "kind",
        "version reader",
        "version begin",
        "version write",
        "version sync",
        "version close",
        "version rename",
    ] {
        let (_folder, path) = case_file();
        let case = generate::random(11, 8);
        let card = case.cards[0].id.uuid();
        for _ in 0..2 {
            let save_id = SaveId::fresh();
            versions::keep(&RealDisk, &path, &file(&case, save_id), save_id).unwrap();
        }
        let disk = FaultyDisk::failing_from(call, Fault::Error(28));
        let rewritten = versions::erase(&disk, &path, &[card]);
        let failed = if call == "names" { 1 } else { 2 };
        assert_eq!((rewritten.done, rewritten.failed), (0, failed), "{call}");
        for version in list(&path) {
            let bytes = fs::read(&version.path).unwrap();
            assert_eq!(decode(&bytes).unwrap().case, case);
        }
    }
    // The names in a folder that cannot be read are not none.
    let (_folder, path) = case_file();
    let disk = FaultyDisk::failing_at("names", Fault::Error(5));
    assert!(versions::list(&disk, &path).is_err());
    let names = RealDisk.names(path.parent().unwrap()).unwrap();
    assert_eq!(names, ["S-2026-0001.ron"]);
}
