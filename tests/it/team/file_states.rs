//! A file that moves, vanishes, goes back in time or cannot be written.

use std::sync::Arc;

use aoa_tavle::app::question::{Question, Reply};
use aoa_tavle::app::{Access, Act, Command, FileState, Notice};
use aoa_tavle::model::Edit;
use aoa_tavle::model::merge::Fate;

use super::{Share, comment_of, small_case};
use crate::store::faults::{Fault, FaultyDisk};

/// The operating system's numbers for a share that is gone, and for one that only lets itself be read.
const STALE: i32 = 116;
const READ_ONLY: i32 = 30;

#[test]
fn a_file_that_is_gone_is_never_made_again_without_a_word() {
    let share = Share::with(&small_case());
    let mut maja = share.colleague("Maja");
    maja.comment("Vågner om natten");
    std::fs::remove_file(share.path()).unwrap();
    maja.look();
    assert_eq!(maja.session().file_state, FileState::Vanished);
    assert!(maja.says(|said| *said == Notice::FileVanished));
    maja.save();
    assert!(!share.path().exists());
    assert!(matches!(
        maja.state.question,
        Some(Question::Vanished { .. })
    ));
    maja.send(Command::Reply(Reply::Discard));
    assert_eq!(comment_of(&share.case()), "Vågner om natten");
    assert_eq!(maja.session().file_state, FileState::Same);
    assert!(!maja.says(|said| *said == Notice::FileVanished));
}

#[test]
fn a_file_that_comes_back_is_a_file_again() {
    let share = Share::with(&small_case());
    let mut maja = share.colleague("Maja");
    let away = share.path().with_extension("væk");
    std::fs::rename(share.path(), &away).unwrap();
    maja.look();
    assert_eq!(maja.session().file_state, FileState::Vanished);
    std::fs::rename(&away, share.path()).unwrap();
    maja.look();
    assert_eq!(maja.session().file_state, FileState::Same);
    assert!(maja.state.notices.is_empty());
}

#[test]
fn a_drive_that_does_not_answer_is_neither_unchanged_nor_gone() {
    let share = Share::with(&small_case());
    let mut maja = share.colleague("Maja");
    maja.state.disk = Arc::new(FaultyDisk::failing_from("kind", Fault::Error(STALE)));
    let path = share.path();
    // The watch keeps the disk it was begun with: the case is opened again over the bad one.
    maja.state.disk = Arc::new(aoa_tavle::store::RealDisk);
    maja.send(Command::OpenPath(path));
    let folder = share.path().parent().unwrap().to_owned();
    std::fs::rename(share.path(), folder.join("x")).unwrap();
    std::fs::create_dir(share.path()).unwrap();
    maja.look();
    assert!(matches!(maja.session().file_state, FileState::Unchecked(_)));
    maja.comment("Skrives alligevel");
    maja.save();
    assert!(maja.says(|said| matches!(said, Notice::SaveFailed(_))));
    assert_eq!(comment_of(maja.case()), "Skrives alligevel");
}

#[test]
fn an_older_copy_put_back_is_said_and_a_save_brings_the_newer_one_back() {
    let share = Share::with(&small_case());
    let mut maja = share.colleague("Maja");
    let older = std::fs::read(share.path()).unwrap();
    maja.comment("Vågner om natten");
    maja.save();
    std::fs::write(share.path(), &older).unwrap();
    maja.look();
    assert!(maja.says(|said| *said == Notice::OlderCopy));
    assert_eq!(
        comment_of(maja.case()),
        "Vågner om natten",
        "nothing is given up"
    );
    maja.comment("Vågner hver nat");
    maja.save();
    assert_eq!(comment_of(&share.case()), "Vågner hver nat");
}

#[test]
fn where_nothing_can_be_written_the_case_is_read_and_a_copy_offered() {
    let share = Share::with(&small_case());
    let disk = FaultyDisk::failing_from("overwrite", Fault::Error(READ_ONLY));
    let mut maja = share.colleague_with("Maja", Arc::new(disk));
    maja.look();
    assert_eq!(maja.session().access, Access::ReadOnly);
    assert!(maja.says(|said| *said == Notice::FolderReadOnly));
    maja.send(Act::Save);
    assert!(maja.state.dialog.is_some(), "a copy elsewhere is offered");
}

#[test]
fn work_waits_on_this_machine_while_the_drive_is_gone_and_is_merged_when_it_is_back() {
    let share = Share::with(&small_case());
    let (mut maja, mut jonas) = (share.colleague("Maja"), share.colleague("Jonas"));
    let hers = maja.add_card("Farmor ringer hver søndag");
    let away = share.path().with_extension("væk");
    std::fs::rename(share.path(), &away).unwrap();
    maja.save();
    maja.send(Command::Reply(Reply::Cancel));
    maja.send(Act::CloseCase);
    assert!(matches!(
        maja.state.question,
        Some(Question::Unsaved { .. })
    ));
    maja.send(Command::Reply(Reply::Keep));
    assert!(maja.state.session.is_none(), "the case is closed");

    std::fs::rename(&away, share.path()).unwrap();
    let his = jonas.add_card("Går til fodbold");
    jonas.save();
    let home = share.path().parent().unwrap().join("Maja");
    let mut maja = super::Colleague::new("Maja", &home, Arc::new(aoa_tavle::store::RealDisk));
    aoa_tavle::app::begin(&mut maja.state, None);
    maja.tick();
    assert_eq!(maja.state.recovered.len(), 1);
    maja.send(Command::MergeRecovered(0));
    assert!(maja.card(hers).is_some() && maja.card(his).is_some());
    assert!(maja.session().is_unsaved());
    maja.save();
    assert!(share.case().card(hers).is_some() && share.case().card(his).is_some());
}

#[test]
fn a_file_that_lost_most_of_the_case_stops_the_merge_until_somebody_answers() {
    let mut case = small_case();
    for n in 0..20 {
        let edit = Edit::AddCard {
            id: aoa_tavle::model::CardId::fresh(),
            theme: aoa_tavle::model::ThemeId::T2,
            side: aoa_tavle::model::Side::Supports,
            text: format!("Kort {n}"),
            voice: aoa_tavle::model::Voice::Unsaid,
            origin: None,
        };
        case = case.with(&edit, &crate::harness::stamp()).unwrap();
    }
    for fate in [Fate::Stay, Fate::Go] {
        let share = Share::with(&case);
        let (mut maja, mut jonas) = (share.colleague("Maja"), share.colleague("Jonas"));
        let ids: Vec<_> = maja.case().cards.iter().map(|card| card.id).collect();
        for id in &ids[..15] {
            maja.send(Edit::RemoveCard(*id));
        }
        maja.save();
        jonas.comment("Vågner om natten");
        jonas.save();
        assert!(jonas.session().stopped.is_some(), "nothing was merged");
        assert_eq!(comment_of(&share.case()), "", "nothing was saved");
        assert_eq!(jonas.case().cards.len(), ids.len());
        jonas.send(Command::AnswerStop(fate));
        assert!(jonas.session().stopped.is_none());
        let left = if fate == Fate::Stay {
            ids.len()
        } else {
            ids.len() - 15
        };
        assert_eq!(share.case().cards.len(), left);
        assert_eq!(comment_of(&share.case()), "Vågner om natten");
    }
}

#[test]
fn a_late_report_about_one_case_changes_no_other() {
    use aoa_tavle::app::jobs::Jobs;
    let (share, other) = (Share::with(&small_case()), Share::with(&small_case()));
    let mut maja = share.colleague("Maja");
    for text in ["Første", "Anden"] {
        maja.wait(700);
        maja.comment(text);
        maja.save();
    }
    maja.send(Act::GoVersions);
    let entries = maja.state.versions.as_ref().unwrap();
    let first = entries.entries.as_ref().unwrap().as_ref().unwrap()[0]
        .version
        .save_id;
    maja.send(Command::ChooseVersion(first));
    // From here on jobs take their time: the case is changed before the restoring comes back.
    maja.state.jobs = Jobs::on_threads();
    aoa_tavle::app::update(&mut maja.state, Command::RestoreVersion);
    aoa_tavle::app::update(&mut maja.state, Act::CloseCase.into());
    aoa_tavle::app::update(&mut maja.state, Command::OpenPath(other.path()));
    let begun = std::time::Instant::now();
    while maja.state.session.is_none() || maja.state.jobs.are_running() {
        assert!(begun.elapsed().as_secs() < 30);
        std::thread::sleep(std::time::Duration::from_millis(5));
        maja.tick();
    }
    assert_eq!(comment_of(maja.case()), "");
    assert_eq!(comment_of(&other.case()), "");
    assert!(!maja.session().is_unsaved());
}

#[test]
fn a_form_keeps_its_words_through_a_save_and_a_crash() {
    use aoa_tavle::app::Which;
    let share = Share::with(&small_case());
    let mut maja = share.colleague("Maja");
    maja.send(Command::OpenExperience(Which::New));
    let mut form = maja.session().forms.experience.clone().unwrap();
    form.item.description = "Flyttede til mormor".to_owned();
    maja.send(Command::WriteExperience(form));
    maja.wait(6);
    maja.comment("Vågner om natten");
    maja.save();
    // The save is found in the file a while later; the form is still open.
    maja.look();
    maja.wait(6);
    let home = share.path().parent().unwrap().join("Maja");
    drop(maja);
    let mut maja = super::Colleague::new("Maja", &home, Arc::new(aoa_tavle::store::RealDisk));
    aoa_tavle::app::begin(&mut maja.state, None);
    maja.tick();
    assert_eq!(maja.state.recovered.len(), 1, "the form is in no file");
    maja.send(Command::MergeRecovered(0));
    assert_eq!(
        maja.case().experiences[0].description,
        "Flyttede til mormor"
    );
    assert_eq!(comment_of(maja.case()), "Vågner om natten");
}

#[test]
fn kept_work_is_never_merged_into_the_case_of_another_child() {
    let share = Share::with(&small_case());
    let mut maja = share.colleague("Maja");
    let card = maja.add_card("Farmor ringer hver søndag");
    maja.wait(6);
    let home = share.path().parent().unwrap().join("Maja");
    drop(maja);
    let other = Share::with(&small_case());
    std::fs::copy(other.path(), share.path()).unwrap();
    let mut maja = super::Colleague::new("Maja", &home, Arc::new(aoa_tavle::store::RealDisk));
    aoa_tavle::app::begin(&mut maja.state, None);
    maja.tick();
    maja.send(Command::MergeRecovered(0));
    assert!(maja.card(card).is_some());
    assert!(maja.session().path.is_none(), "it has no file any more");
    assert!(share.case().card(card).is_none());
}
