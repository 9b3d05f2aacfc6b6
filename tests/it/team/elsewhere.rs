//! The file of a case under another name, and a folder that does not say for a while who is there.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use aoa_tavle::app::dialogs::Chosen;
use aoa_tavle::app::{Act, Command, dialog_answered};
use aoa_tavle::model::merge::Fate;
use aoa_tavle::model::{CardId, Edit, Side, ThemeId, Voice};
use aoa_tavle::store::RealDisk;

use super::{Colleague, Share, small_case};

/// Another name of the case's file, as a drive letter is one of a share.
fn other_name(share: &Share) -> PathBuf {
    #[cfg(unix)]
    {
        let link = share.path().with_file_name("genvej.ron");
        std::os::unix::fs::symlink(share.path(), &link).unwrap();
        link
    }
    #[cfg(not(unix))]
    share.path().with_file_name("SAGER.ron")
}

/// Saves at a place chosen in the platform's dialog, which asks whether to replace what is there.
fn save_as(who: &mut Colleague, path: &Path) {
    who.wait(1);
    who.send(Act::SaveAs);
    dialog_answered(&mut who.state, Some(path.to_owned()), Chosen::InDialog);
    who.tick();
}

#[test]
fn saving_as_the_same_file_by_another_name_takes_in_what_colleagues_wrote() {
    let share = Share::with(&small_case());
    let (mut maja, mut jonas) = (share.colleague("Maja"), share.colleague("Jonas"));
    let hers = maja.add_card("Farmor ringer hver søndag");
    maja.save();
    let his = jonas.add_card("Går til fodbold");
    let link = other_name(&share);
    save_as(&mut jonas, &link);
    let file = share.case();
    assert!(file.card(hers).is_some() && file.card(his).is_some());
    assert!(file.conflicts.is_empty());
    assert!(jonas.card(hers).is_some(), "hers came in with his save");
    assert_eq!(jonas.session().path.as_ref(), Some(&link));
    assert!(!jonas.session().is_unsaved());
}

#[test]
fn a_save_elsewhere_that_waits_for_an_answer_goes_on_there() {
    let mut case = small_case();
    for n in 0..20 {
        let edit = Edit::AddCard {
            id: CardId::fresh(),
            theme: ThemeId::T2,
            side: Side::Supports,
            text: format!("Kort {n}"),
            voice: Voice::Unsaid,
            origin: None,
        };
        case = case.with(&edit, &crate::harness::stamp()).unwrap();
    }
    let share = Share::with(&case);
    let (mut maja, mut jonas) = (share.colleague("Maja"), share.colleague("Jonas"));
    for card in &case.cards[..15] {
        maja.send(Edit::RemoveCard(card.id));
    }
    maja.save();
    let his = jonas.add_card("Går til fodbold");
    let link = other_name(&share);
    save_as(&mut jonas, &link);
    assert!(jonas.session().stopped.is_some(), "nothing was merged");
    assert!(share.case().card(his).is_none(), "nothing was saved");
    jonas.send(Command::AnswerStop(Fate::Stay));
    assert!(jonas.session().stopped.is_none());
    assert_eq!(jonas.session().path.as_ref(), Some(&link));
    assert_eq!(share.case().cards.len(), case.cards.len() + 1);
}

#[test]
fn who_is_there_stays_on_the_screen_while_the_folder_does_not_say() {
    let share = Share::with(&small_case());
    let mut maja = share.colleague("Maja");
    let mut jonas = share.colleague("Jonas");
    jonas.look();
    // Ole has the list of his cases before him.
    let home = share.path().with_file_name("Ole");
    let mut ole = Colleague::new("Ole", &home, Arc::new(RealDisk));
    ole.state.settings.recent = vec![share.path()];
    aoa_tavle::app::begin(&mut ole.state, None);
    let look = |maja: &mut Colleague, ole: &mut Colleague| {
        maja.look();
        ole.state.jobs.look_now();
        ole.tick();
        (
            maja.session().others.len(),
            ole.state.recent[0].others.len(),
        )
    };
    assert_eq!(look(&mut maja, &mut ole), (1, 2));
    let hidden = share.path().with_file_name(".sager.aoa");
    let away = share.path().with_file_name("væk");
    std::fs::rename(&hidden, &away).unwrap();
    std::fs::write(&hidden, "no folder").unwrap();
    assert_eq!(look(&mut maja, &mut ole), (1, 2));
    std::fs::remove_file(&hidden).unwrap();
    std::fs::rename(&away, &hidden).unwrap();
    let session = jonas.session().id;
    aoa_tavle::store::presence::leave(&RealDisk, &share.path(), session).unwrap();
    assert_eq!(look(&mut maja, &mut ole), (0, 1));
}
