//! A program that ends without a word loses at most the last seconds.

use egui::Key;

use super::{Desk, alias_in};

#[test]
fn work_is_kept_after_a_rest_and_comes_back_after_a_crash() {
    let mut desk = Desk::new();
    desk.new_case("Ida");
    let path = desk.file("ida.ron");
    desk.dialogs.answer(path.clone());
    desk.ctrl(Key::S);
    desk.rename("Ida B.");
    desk.wait(6);
    assert_eq!(desk.copies(), 1);

    let mut desk = desk.crash();
    assert!(desk.shows("Vi har gemt noget, der ikke nåede i filen: Ida B."));
    assert_eq!(alias_in(&path), "Ida", "the file is as it was saved");
    desk.click("Flet ind");
    assert_eq!(desk.alias(), Some("Ida B."));
    assert!(desk.state().session.as_ref().unwrap().is_unsaved());
    desk.ctrl(Key::S);
    assert_eq!(alias_in(&path), "Ida B.");
    assert_eq!(
        desk.copies(),
        1,
        "the copy stays until the file was read again"
    );
    let desk = desk.crash();
    assert!(!desk.shows("Vi har gemt noget"), "the work is in its file");
    assert_eq!(desk.copies(), 0);
}

#[test]
fn work_is_kept_within_half_a_minute_even_without_a_rest() {
    let mut desk = Desk::new();
    desk.new_case("Ida");
    for n in 0..9 {
        desk.rename(&format!("Ida {n}"));
        desk.wait(3);
    }
    assert_eq!(desk.copies(), 1);
}

#[test]
fn recovered_work_can_be_looked_at_or_taken_away() {
    let mut desk = Desk::new();
    desk.new_case("Ida");
    desk.wait(6);
    let mut desk = desk.crash();
    assert!(desk.shows("Sagen har ikke fået en fil endnu."));
    desk.click("Se");
    assert_eq!(desk.alias(), Some("Ida"), "it is only looked at");
    desk.ctrl(Key::W);
    assert!(desk.shows("Vi har gemt noget"), "and is offered still");
    desk.click("Kassér…");
    desk.click("Kassér kopien");
    assert_eq!(desk.copies(), 0);
}

#[test]
fn recovered_work_is_merged_with_a_file_that_has_changed_meanwhile() {
    let mut desk = Desk::new();
    desk.new_case("Ida");
    let path = desk.file("ida.ron");
    desk.dialogs.answer(path.clone());
    desk.ctrl(Key::S);
    desk.rename("Ida B.");
    desk.wait(6);
    let theirs = std::fs::read_to_string(&path).unwrap() + "\n";
    std::fs::write(&path, &theirs).unwrap();
    let mut desk = desk.crash();
    desk.click("Flet ind");
    desk.ctrl(Key::S);
    assert!(!desk.shows("Ikke gemt"));
    assert_ne!(std::fs::read_to_string(&path).unwrap(), theirs);
}

#[test]
fn an_open_form_counts_as_unsaved_work_and_is_kept() {
    use aoa_tavle::app::{Command, Which, update};
    let mut desk = Desk::new();
    desk.new_case("Ida");
    let path = desk.file("ida.ron");
    desk.dialogs.answer(path);
    desk.ctrl(Key::S);
    let state = &mut desk.window.state_mut().state;
    update(state, Command::OpenExperience(Which::New));
    let mut form = state
        .session
        .as_ref()
        .unwrap()
        .forms
        .experience
        .clone()
        .unwrap();
    form.item.description = "Flyttede til mormor".to_owned();
    update(state, Command::WriteExperience(form));
    desk.window.run();
    desk.wait(6);
    let mut desk = desk.crash();
    desk.click("Flet ind");
    let case = desk.state().session.as_ref().unwrap().case();
    assert_eq!(case.experiences[0].description, "Flyttede til mormor");
}

#[test]
fn of_the_example_nothing_is_kept_changed_or_not() {
    let mut desk = Desk::new();
    desk.click("Se et eksempel");
    desk.wait(60);
    assert_eq!(desk.copies(), 0);
    desk.click("Fysiske symptomer: JA");
    desk.wait(60);
    assert_eq!(desk.copies(), 0);
}
