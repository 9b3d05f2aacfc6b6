//! Older versions of a case: listed, read, brought back, and erased from.

use aoa_tavle::app::question::{Question, Reply};
use aoa_tavle::app::{Access, Act, Command, Notice, View};
use aoa_tavle::model::{Field, ItemRef, ReactionId};

use super::{Colleague, Share, comment_of, small_case};

/// A case saved three times, ten minutes apart and more.
fn saved_thrice() -> (Share, Colleague) {
    let share = Share::with(&small_case());
    let mut maja = share.colleague("Maja");
    for text in ["Første", "Anden", "Tredje"] {
        maja.wait(700);
        maja.comment(text);
        maja.save();
    }
    maja.send(Act::GoVersions);
    (share, maja)
}

fn versions(who: &Colleague) -> &[aoa_tavle::app::VersionEntry] {
    let versions = who.state.versions.as_ref().unwrap();
    versions.entries.as_ref().unwrap().as_ref().unwrap()
}

#[test]
fn what_a_save_replaces_is_kept_and_says_what_it_changed() {
    let (_share, maja) = saved_thrice();
    assert_eq!(maja.state.view, View::Versions);
    let found = versions(&maja);
    assert_eq!(found.len(), 3, "the first state and two later ones");
    assert!(found[2].version.is_kept, "the oldest is kept for good");
    let changes = found[0].changes.as_ref().unwrap();
    assert_eq!(changes.len(), 1, "{changes:?}");
}

#[test]
fn a_version_becomes_the_newest_again_and_the_present_one_stays_in_the_list() {
    let (share, mut maja) = saved_thrice();
    let first = versions(&maja)[1].version.save_id;
    maja.send(Command::ChooseVersion(first));
    maja.send(Command::RestoreVersion);
    assert_eq!(comment_of(maja.case()), "Første");
    assert_eq!(comment_of(&share.case()), "Første", "it is saved at once");
    let paths: Vec<_> = versions(&maja)
        .iter()
        .map(|one| one.version.path.clone())
        .collect();
    let kept = paths.iter().any(|path| {
        comment_of(
            &aoa_tavle::store::open(&aoa_tavle::store::RealDisk, path)
                .unwrap()
                .ground
                .case,
        ) == "Tredje"
    });
    assert!(kept, "what was there before can be had again");
    maja.send(Act::Undo);
    assert_eq!(comment_of(maja.case()), "Tredje");
}

#[test]
fn one_place_is_fetched_from_a_version_and_the_rest_stays() {
    let (_share, mut maja) = saved_thrice();
    let card = maja.add_card("Farmor ringer hver søndag");
    let screening = maja.case().screenings[0].id;
    let first = versions(&maja)[1].version.save_id;
    maja.send(Command::ChooseVersion(first));
    maja.send(Command::TakeFromVersion {
        item: ItemRef::Row(screening, ReactionId::ALL[0]),
        field: Some(Field::Comment),
    });
    assert_eq!(comment_of(maja.case()), "Første");
    assert!(maja.card(card).is_some());
}

#[test]
fn a_version_is_read_in_every_view_and_left_again() {
    let (share, mut maja) = saved_thrice();
    let first = versions(&maja)[1].version.save_id;
    maja.send(Command::ReadVersion(first));
    assert_eq!(maja.session().access, Access::ReadOnly);
    assert_eq!(comment_of(maja.case()), "Første");
    assert!(
        !maja
            .state
            .settings
            .recent
            .iter()
            .any(|path| path != &share.path())
    );
    let back = maja.state.notices.iter().find_map(|said| match said {
        Notice::ReadingVersion { origin } => Some(origin.clone()),
        _ => None,
    });
    maja.send(Command::OpenPath(back.unwrap()));
    assert_eq!(comment_of(maja.case()), "Tredje");
    assert_eq!(maja.session().access, Access::Editable);
}

#[test]
fn what_is_erased_for_good_is_in_no_version_and_never_comes_back() {
    let share = Share::with(&small_case());
    let mut maja = share.colleague("Maja");
    let card = maja.add_card("Mormor døde i april");
    maja.save();
    maja.wait(700);
    maja.comment("Vågner om natten");
    maja.save();
    let jonas = share.colleague("Jonas");
    assert!(jonas.card(card).is_some());
    maja.send(Command::AskErase(ItemRef::Card(card)));
    assert!(
        matches!(maja.state.question, Some(Question::Erase { versions, also_versions: true, .. }) if versions > 0)
    );
    maja.send(Command::Reply(Reply::Go));
    assert!(maja.card(card).is_none());
    assert!(share.case().card(card).is_none());
    assert!(maja.says(|said| matches!(said, Notice::Erased(rewritten) if rewritten.failed == 0 && rewritten.done > 0)));
    let folder = share.path().parent().unwrap().to_owned();
    for file in walk(&folder) {
        let bytes = std::fs::read(&file).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("Mormor døde"), "{}", file.display());
    }
    let mut jonas = jonas;
    jonas.comment("Sover");
    jonas.save();
    assert!(
        share.case().card(card).is_none(),
        "no older state brings it back"
    );
}

/// All files under a folder.
fn walk(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(walk(&path));
        } else {
            found.push(path);
        }
    }
    found
}
