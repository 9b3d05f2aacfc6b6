//! Older versions of a case: listed, read, brought back, and erased from.

use aoa_tavle::app::dialogs;
use aoa_tavle::app::question::{Question, Reply};
use aoa_tavle::app::{Access, Act, Command, Notice, View, dialog_answered, update};
use aoa_tavle::model::{CardId, Field, ItemRef, ReactionId};

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

/// The one card of the case, and what it says.
const CARD: &str = "Sover uroligt";

fn card(who: &Colleague) -> CardId {
    who.case().cards[0].id
}

/// Which files under the folder of a case hold its card.
fn holding(share: &Share) -> Vec<std::path::PathBuf> {
    let mut found = walk(share.path().parent().unwrap());
    found.retain(|file| String::from_utf8_lossy(&std::fs::read(file).unwrap()).contains(CARD));
    found
}

/// How many older versions of the case hold its card.
fn versions_holding(share: &Share) -> usize {
    let holding = holding(share);
    let is_version = |file: &&std::path::PathBuf| file.parent().unwrap().ends_with("versions");
    holding.iter().filter(is_version).count()
}

/// Asks for the card to be erased; the question is on the screen then.
fn ask(who: &mut Colleague) -> CardId {
    let card = card(who);
    who.send(Command::AskErase(ItemRef::Card(card)));
    assert!(matches!(who.state.question, Some(Question::Erase { .. })));
    card
}

/// How many copies and versions are said to be rewritten, and how many could not be.
fn said(who: &Colleague) -> Option<(usize, usize)> {
    who.state.notices.iter().find_map(|said| match said {
        Notice::Erased(rewritten) => Some((rewritten.done, rewritten.failed)),
        _ => None,
    })
}

/// The file is away for a moment, and nothing can be saved to it.
fn away(share: &Share) -> std::path::PathBuf {
    let away = share.path().with_extension("væk");
    std::fs::rename(share.path(), &away).unwrap();
    away
}

#[test]
fn the_version_an_erasing_save_makes_and_the_copies_here_do_not_hold_what_it_erased() {
    let share = Share::with(&small_case());
    let mut maja = share.colleague("Maja");
    maja.comment("Vågner om natten");
    maja.wait(6);
    let kept = holding(&share);
    assert_eq!(kept.len(), 3, "the file, a copy and its base: {kept:?}");
    ask(&mut maja);
    assert!(matches!(
        maja.state.question,
        Some(Question::Erase { versions: 0, .. })
    ));
    maja.send(Command::Reply(Reply::Go));
    assert!(holding(&share).is_empty(), "{:?}", holding(&share));
    // What the copy rests on, and the version. The copy itself was kept anew before the save.
    assert_eq!(said(&maja), Some((2, 0)));
}

#[test]
fn what_is_erased_while_a_save_runs_is_erased_by_a_save_of_its_own() {
    let share = Share::with(&small_case());
    let mut maja = share.colleague("Maja");
    maja.wait(700);
    maja.comment("Vågner om natten");
    ask(&mut maja);
    // Jobs of a test are done at once, but what came of them is taken up later.
    let question = maja.state.question.take();
    update(&mut maja.state, Act::Save.into());
    assert!(maja.session().saving.is_some());
    maja.state.question = question;
    update(&mut maja.state, Command::Reply(Reply::Go));
    assert!(!holding(&share).is_empty());
    maja.tick();
    assert!(share.case().cards.is_empty());
    assert!(holding(&share).is_empty(), "{:?}", holding(&share));
    assert!(said(&maja).is_some_and(|(done, failed)| done > 0 && failed == 0));
}

#[test]
fn what_was_taken_back_before_it_was_saved_stays_in_the_older_versions() {
    let share = Share::with(&small_case());
    let mut maja = share.colleague("Maja");
    maja.wait(700);
    maja.comment("Vågner om natten");
    maja.save();
    assert_eq!(versions_holding(&share), 1);

    // The save fails.
    let card = ask(&mut maja);
    let elsewhere = away(&share);
    maja.send(Command::Reply(Reply::Go));
    assert!(maja.card(card).is_none());
    maja.send(Command::Reply(Reply::Cancel));
    std::fs::rename(elsewhere, share.path()).unwrap();
    maja.send(Act::Undo);
    assert!(maja.card(card).is_some());
    maja.comment("Sover");
    maja.save();
    assert_eq!(comment_of(&share.case()), "Sover");
    assert_eq!(versions_holding(&share), 2);
    assert_eq!(said(&maja), None);

    // The save is slow, and the erasing is taken back before it ends.
    ask(&mut maja);
    update(&mut maja.state, Command::Reply(Reply::Go));
    update(&mut maja.state, Act::Undo.into());
    maja.tick();
    assert!(share.case().cards.is_empty(), "that save is done");
    assert!(maja.card(card).is_some());
    maja.save();
    assert!(share.case().card(card).is_some());
    assert_eq!(versions_holding(&share), 2);
    assert_eq!(said(&maja), None);

    // Nothing was forgotten: erased once more, it goes.
    ask(&mut maja);
    maja.send(Command::Reply(Reply::Go));
    assert!(holding(&share).is_empty(), "{:?}", holding(&share));
}

#[test]
fn an_erasing_that_is_refused_erases_nothing() {
    let (share, mut maja) = saved_thrice();
    assert_eq!(versions_holding(&share), 3);
    let id = ask(&mut maja);
    // The card goes the usual way while the question stands.
    update(
        &mut maja.state,
        aoa_tavle::model::Edit::RemoveCard(id).into(),
    );
    maja.send(Command::Reply(Reply::Go));
    maja.save();
    assert!(share.case().cards.is_empty());
    assert_eq!(
        versions_holding(&share),
        4,
        "they are as they were, and one more"
    );
    assert_eq!(said(&maja), None);
}

#[test]
fn a_case_saved_elsewhere_is_erased_from_where_it_lay_as_well() {
    let (share, mut maja) = saved_thrice();
    ask(&mut maja);
    let elsewhere = away(&share);
    maja.send(Command::Reply(Reply::Go));
    maja.send(Command::Reply(Reply::Cancel));
    std::fs::rename(&elsewhere, share.path()).unwrap();
    let other = share.path().with_file_name("ny.ron");
    maja.send(Act::SaveAs);
    dialog_answered(&mut maja.state, Some(other.clone()), dialogs::Chosen::Typed);
    maja.tick();
    assert_eq!(maja.session().path.as_deref(), Some(&*other));
    // Only the file that is not this session's any more holds it, and that is said.
    assert_eq!(holding(&share), [share.path()]);
    assert!(said(&maja).is_some_and(|(done, failed)| done >= 3 && failed == 1));
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
