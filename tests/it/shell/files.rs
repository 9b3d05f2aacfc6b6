//! New, save, open, close and quit, and what is asked on the way.

use std::os::unix::fs::PermissionsExt as _;

use aoa_tavle::app::question::After;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use super::{Desk, alias_in};

#[test]
fn a_new_case_is_saved_and_opened_again_from_the_list() {
    let mut desk = Desk::new();
    desk.new_case("Ida");
    let path = desk.file("S-2026-0001.ron");
    desk.dialogs.answer(path.clone());
    desk.click("Gem");
    assert_eq!(alias_in(&path), "Ida");
    assert_eq!(desk.dialogs.asked()[0].suggested, "S-2026-0001.ron");
    assert!(desk.shows("Gemt 14.32"));
    desk.ctrl(Key::W);
    assert!(desk.state().session.is_none());
    assert!(desk.shows("Ida"), "the list has the case");
    desk.window.get_by_label_contains("Ida, ").click();
    desk.window.run();
    assert_eq!(desk.alias(), Some("Ida"));
    assert!(!desk.state().session.as_ref().unwrap().is_unsaved());
}

#[test]
fn the_close_button_of_the_window_asks_like_every_other_way_out() {
    let mut desk = Desk::new();
    desk.new_case("Ida");
    desk.press(Modifiers::NONE, Key::F1);
    close_window(&mut desk);
    assert!(!desk.state().quit);
    assert!(desk.shows("Vil du gemme Ida?"));
    close_window(&mut desk);
    assert!(desk.shows("Vil du gemme Ida?"));
    desk.click("Gem ikke");
    assert!(desk.state().quit);
}

fn close_window(desk: &mut Desk) {
    let root = egui::ViewportId::ROOT;
    let viewports = &mut desk.window.input_mut().viewports;
    let events = &mut viewports.entry(root).or_default().events;
    events.push(egui::ViewportEvent::Close);
    desk.window.step();
    let viewports = &mut desk.window.input_mut().viewports;
    viewports.entry(root).or_default().events.clear();
    desk.window.run();
}

#[test]
fn the_extension_is_added_and_an_existing_file_is_asked_about() {
    let mut desk = Desk::new();
    desk.new_case("Ida");
    let path = desk.file("sag.ron");
    std::fs::write(&path, "noget andet").unwrap();
    desk.dialogs.answer(desk.file("sag"));
    desk.ctrl(Key::S);
    assert!(desk.shows("Erstat den?"));
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "noget andet");
    desk.click("Erstat filen");
    assert_eq!(alias_in(&path), "Ida");
}

#[test]
fn a_file_named_like_a_cpr_number_is_not_written() {
    let mut desk = Desk::new();
    desk.new_case("Ida");
    desk.dialogs.answer(desk.file("010203-1234.ron"));
    desk.ctrl(Key::S);
    assert!(desk.shows("ligner et CPR-nummer"));
    assert!(!desk.file("010203-1234.ron").exists());
}

#[test]
fn unsaved_work_is_asked_about_and_each_answer_does_what_it_says() {
    let mut desk = Desk::new();
    desk.new_case("Ida");
    desk.ctrl(Key::W);
    assert!(desk.shows("Vil du gemme Ida?"));
    desk.click("Annuller");
    assert_eq!(desk.alias(), Some("Ida"));

    desk.ctrl(Key::W);
    let path = desk.file("ida.ron");
    desk.dialogs.answer(path.clone());
    desk.click("Gem");
    assert_eq!(desk.alias(), None, "saving goes on with closing");
    assert_eq!(alias_in(&path), "Ida");

    desk.new_case("Bo");
    desk.ctrl(Key::Q);
    assert!(desk.shows("Vil du gemme Bo?"));
    desk.click("Gem ikke");
    assert!(desk.state().quit);
    let desk = desk.crash();
    assert!(
        !desk.shows("Vi har gemt noget"),
        "what was let go is not kept"
    );
    assert_eq!(desk.copies(), 0);
}

#[test]
fn a_cancelled_dialog_keeps_the_case() {
    let mut desk = Desk::new();
    desk.new_case("Ida");
    desk.ctrl(Key::Q);
    let clock = desk.clock.clone();
    desk.click("Gem");
    // The dialog hangs open; the user thinks for a while and cancels.
    assert_eq!(desk.dialogs.asked().len(), 1);
    clock.pass(chrono::TimeDelta::seconds(3));
    assert_eq!(desk.alias(), Some("Ida"));
    assert!(!desk.state().quit);
}

#[test]
fn where_no_dialog_comes_the_path_is_typed() {
    let mut desk = Desk::new();
    desk.new_case("Ida");
    desk.dialogs.answer(None);
    desk.ctrl(Key::S);
    assert!(desk.shows("Skriv filens plads"));
    desk.press(Modifiers::COMMAND, Key::A);
    let path = desk.file("skrevet");
    desk.type_text(path.to_str().unwrap());
    desk.press(Modifiers::NONE, Key::Enter);
    assert_eq!(alias_in(&desk.file("skrevet.ron")), "Ida");
}

#[test]
fn a_failed_save_keeps_the_work_and_says_why() {
    let mut desk = Desk::new();
    desk.new_case("Ida");
    let gone = desk.file("mappe");
    desk.dialogs.answer(gone.join("ida.ron"));
    desk.ctrl(Key::S);
    assert!(desk.shows("Mappen er der ikke længere"));
    assert_eq!(desk.alias(), Some("Ida"));
    let path = desk.file("ida.ron");
    desk.dialogs.answer(path.clone());
    desk.click("Gem et andet sted…");
    assert_eq!(alias_in(&path), "Ida");
    assert!(!desk.shows("Ikke gemt"));
}

#[test]
fn a_file_changed_by_others_is_merged_and_not_made_again_once_gone() {
    let mut desk = Desk::new();
    desk.new_case("Ida");
    let path = desk.file("ida.ron");
    desk.dialogs.answer(path.clone());
    desk.ctrl(Key::S);
    let theirs = std::fs::read_to_string(&path).unwrap() + "\n";
    std::fs::write(&path, &theirs).unwrap();
    desk.rename("Ida B.");
    desk.ctrl(Key::S);
    assert!(!desk.shows("Ikke gemt"));
    assert_ne!(std::fs::read_to_string(&path).unwrap(), theirs);
    desk.rename("Ida C.");
    std::fs::remove_file(&path).unwrap();
    desk.ctrl(Key::S);
    assert!(desk.shows("Filen er ikke, hvor den var"));
    assert!(!path.exists());
    desk.click("Gem samme sted igen");
    assert_eq!(alias_in(&path), "Ida C.");
}

#[test]
fn a_folder_without_rights_is_named_as_such() {
    let mut desk = Desk::new();
    let folder = desk.file("låst");
    std::fs::create_dir(&folder).unwrap();
    std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o500)).unwrap();
    if std::fs::File::create(folder.join("prøve")).is_ok() {
        return; // Whoever runs the tests may write everywhere.
    }
    desk.new_case("Ida");
    desk.dialogs.answer(folder.join("ida.ron"));
    desk.ctrl(Key::S);
    assert!(desk.shows("ikke ret til at skrive"));
}

#[test]
fn a_file_that_is_no_case_is_refused_with_its_line() {
    let mut desk = Desk::new();
    desk.new_case("Ida");
    let path = desk.file("ida.ron");
    desk.dialogs.answer(path.clone());
    desk.ctrl(Key::S);
    desk.ctrl(Key::W);
    let broken = std::fs::read_to_string(&path)
        .unwrap()
        .replace("alias: \"Ida\"", "alias: ][");
    std::fs::write(&path, &broken).unwrap();
    desk.dialogs.answer(path.clone());
    desk.ctrl(Key::O);
    assert!(desk.shows("Sagen kan ikke åbnes"));
    assert!(desk.shows("linje"));
    assert!(desk.shows("alias: ]["), "the line is shown");
    assert_eq!(desk.alias(), None);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), broken);
}

#[test]
fn a_file_with_unknown_fields_is_only_read() {
    let mut desk = Desk::new();
    desk.new_case("Ida");
    let path = desk.file("ida.ron");
    desk.dialogs.answer(path.clone());
    desk.ctrl(Key::S);
    desk.ctrl(Key::W);
    let text = std::fs::read_to_string(&path).unwrap();
    let text = text.replacen("alias: \"Ida\",", "alias: \"Ida\",\n      ukendt: 1,", 2);
    std::fs::write(&path, &text).unwrap();
    let desk = Desk::at(
        desk.home.clone(),
        desk.folder.clone(),
        Some(After::Open(path)),
    );
    assert_eq!(desk.alias(), Some("Ida"));
    assert!(desk.shows("Du læser"));
    assert!(desk.shows("ikke ændres"));
}
