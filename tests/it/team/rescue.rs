//! A damaged file is read as far as it can be, and stays as it is.

use std::sync::Arc;

use aoa_tavle::app::question::Question;
use aoa_tavle::app::{Access, Command, Notice};
use aoa_tavle::store::{Home, RealDisk};

use super::{Colleague, Share, small_case};

#[test]
fn what_can_be_read_of_a_damaged_file_becomes_a_new_case_and_the_file_stays() {
    let share = Share::with(&small_case());
    let text = std::fs::read_to_string(share.path()).unwrap();
    let damaged = text.replacen("voice: Unsaid", "voice: Uns(((", 1);
    assert_ne!(text, damaged);
    std::fs::write(share.path(), &damaged).unwrap();
    let home = share.path().parent().unwrap().join("Maja");
    let mut maja = Colleague::new("Maja", &home, Arc::new(RealDisk));
    maja.send(Command::OpenPath(share.path()));
    assert!(matches!(
        maja.state.question,
        Some(Question::Refused { .. })
    ));
    maja.send(Command::Salvage(share.path()));
    assert_eq!(maja.case().child.alias, "Ida");
    assert!(maja.session().path.is_none(), "it has no file yet");
    assert_eq!(maja.case().screenings.len(), 1);
    assert!(maja.says(|said| matches!(
        said,
        Notice::Salvaged { read, of, lost, kept: Ok(()) } if read < of && !lost.is_empty()
    )));
    assert_eq!(std::fs::read_to_string(share.path()).unwrap(), damaged);
    let folder = share.path().parent().unwrap().to_owned();
    let kept = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|path| path.to_string_lossy().contains("damaged"))
        .unwrap();
    assert_eq!(std::fs::read_to_string(kept).unwrap(), damaged);
}

#[test]
fn kept_work_is_looked_at_without_touching_anything() {
    let share = Share::with(&small_case());
    let mut maja = share.colleague("Maja");
    let card = maja.add_card("Farmor ringer hver søndag");
    maja.wait(6);
    let home = share.path().parent().unwrap().join("Maja");
    drop(maja);
    let mut maja = Colleague::new("Maja", &home, Arc::new(RealDisk));
    aoa_tavle::app::begin(&mut maja.state, None);
    maja.tick();
    assert_eq!(maja.state.recovered.len(), 1);
    maja.send(Command::OpenRecovered(0));
    assert!(maja.card(card).is_some());
    assert!(!maja.session().is_unsaved(), "it is only looked at");
    maja.send(aoa_tavle::app::Act::CloseCase);
    assert!(maja.state.session.is_none());
    assert_eq!(maja.state.recovered.len(), 1, "it is still offered");
    assert!(share.case().card(card).is_none());
}

#[test]
fn kept_work_that_may_not_be_changed_is_shown_and_stays_where_it_is() {
    let share = Share::with(&small_case());
    let mut maja = share.colleague("Maja");
    maja.add_card("Farmor ringer hver søndag");
    maja.wait(6);
    let home = share.path().parent().unwrap().join("Maja");
    drop(maja);
    // Another version of the program knows more about a child than this one.
    let copy = std::fs::read_dir(Home::at(&home).recovery())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|path| {
            let name = path.file_name().unwrap().to_str().unwrap();
            std::path::Path::new(name).extension() == Some("ron".as_ref()) && !name.contains("base")
        })
        .unwrap();
    let text = std::fs::read_to_string(&copy).unwrap();
    let newer = text.replacen("    child: (\n", "    child: (\n      shoes: 31,\n", 1);
    assert_ne!(text, newer);
    std::fs::write(&copy, &newer).unwrap();

    let mut maja = Colleague::new("Maja", &home, Arc::new(RealDisk));
    aoa_tavle::app::begin(&mut maja.state, None);
    maja.tick();
    maja.send(Command::MergeRecovered(0));
    assert_eq!(maja.case().cards.len(), 2);
    assert_eq!(maja.session().access, Access::ReadOnly);
    assert!(maja.says(|said| *said == Notice::ReadOnly));
    assert_eq!(maja.state.recovered.len(), 1, "it is still offered");
    maja.send(aoa_tavle::app::Act::CloseCase);
    assert!(maja.state.session.is_none());
    assert_eq!(std::fs::read_to_string(&copy).unwrap(), newer);
}
