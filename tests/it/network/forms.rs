//! Forms over the view: drafts that stay, and what they wait for.

use aoa_tavle::app::network_forms::NetworkStart;
use aoa_tavle::app::{Act, Command, Which};
use aoa_tavle::model::Edit;
use aoa_tavle::store::example;
use egui::Key;
use egui_kittest::kittest::Queryable as _;

use super::{asks, click, open, person, press};
use crate::harness::{ROOMY, send, stamp, window_case};

#[test]
fn a_draft_stays_until_it_is_saved_or_sent_away() {
    let mut window = open(example(), ROOMY);
    click(&mut window, "Ny person…");
    window.event(egui::Event::Text("Onkel Bo".to_owned()));
    window.run();
    let session = window.state().state.session.as_ref().unwrap();
    assert!(session.is_unsaved());
    let kept = session.case_with_forms(&stamp());
    assert!(kept.people.iter().any(|one| one.name == "Onkel Bo"));
    send(&mut window.state_mut().state, Act::GoBoard);
    window.run();
    send(&mut window.state_mut().state, Act::GoNetwork);
    window.run();
    click(&mut window, "Annuller");
    assert!(asks(&window, "Gem det, du har skrevet?"));
    click(&mut window, "Bliv her");
    assert!(asks(&window, "Ny person"));
    click(&mut window, "Gem personen");
    assert_eq!(person(&window, "Onkel Bo").role, "");
    assert!(window.query_by_label("Gem personen").is_none());
}

#[test]
fn a_person_without_a_name_waits() {
    let mut window = open(example(), ROOMY);
    let before = window_case(&window).clone();
    click(&mut window, "Ny person…");
    press(&mut window, Key::Enter);
    assert!(window.query_by_label("Gem personen").is_some());
    press(&mut window, Key::Escape);
    assert!(window.query_by_label("Gem personen").is_none());
    assert_eq!(*window_case(&window), before);
}

#[test]
fn what_others_changed_meanwhile_is_merged_with_the_form() {
    let mut window = open(example(), ROOMY);
    let id = person(&window, "Farmor").id;
    let start = NetworkStart::Person(Which::Existing(id));
    send(
        &mut window.state_mut().state,
        Command::OpenNetworkForm(start),
    );
    window.run();
    let mut theirs = person(&window, "Farmor");
    theirs.contact = "Hver dag".to_owned();
    send(
        &mut window.state_mut().state,
        Edit::PutPerson(Box::new(theirs)),
    );
    window.run();
    window.event(egui::Event::Text(" Lis".to_owned()));
    window.run();
    click(&mut window, "Gem personen");
    let merged = person(&window, "Farmor Lis");
    assert_eq!(merged.contact, "Hver dag");
}

#[test]
fn a_bond_is_changed_and_removed_from_the_panel() {
    let mut window = open(example(), ROOMY);
    let before = window_case(&window).bonds.len();
    click(&mut window, "Farmor, Fars mor, tæt");
    window.get_by_label_contains("Mor, almindeligt").click();
    window.run();
    click(&mut window, "Bånd: Sjældent");
    click(&mut window, "Gem båndet");
    assert!(window.query_by_label_contains("Mor, sjældent").is_some());
    window.get_by_label_contains("Mor, sjældent").click();
    window.run();
    click(&mut window, "Fjern båndet");
    assert_eq!(window_case(&window).bonds.len(), before - 1);
    send(&mut window.state_mut().state, Act::Undo);
    window.run();
    assert_eq!(window_case(&window).bonds.len(), before);
}
