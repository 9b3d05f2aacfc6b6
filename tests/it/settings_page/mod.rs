//! The page of settings: by mouse, by keyboard, from the start screen and from a case.

mod pictures;

use aoa_tavle::app::settings::{KeepVersions, LookEvery, Theme};
use aoa_tavle::app::{Act, FileState, State, View};
use aoa_tavle::desktop::App;
use aoa_tavle::lang::Lang;
use aoa_tavle::store::{Access, Trouble, example};
use egui::{Key, Modifiers, Role, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::harness::{LAPTOP, NARROW, ROOMY, monday, send, state_with, window};

type Page = Harness<'static, App>;

/// The page over the example, with a file of its own.
fn state() -> State {
    let mut state = state_with(example());
    "PC-17".clone_into(&mut state.host);
    let session = state.session.as_mut().unwrap();
    session.path = Some("fælles/Familieteam Øst/noah.ron".into());
    session.was_looked_at(monday());
    state
}

fn page() -> Page {
    let mut state = state();
    send(&mut state, Act::ShowSettings);
    window(state, ROOMY, egui::Theme::Light)
}

fn click(page: &mut Page, name: &str) {
    page.get_by_label(name).click();
    page.run();
}

fn switch(page: &mut Page, name: &str) {
    page.get_by_role_and_label(Role::Switch, name).click();
    page.run();
}

fn now(page: &Page) -> &State {
    &page.state().state
}

fn shows(page: &Page, words: &str) -> bool {
    page.query_all_by_label_contains(words).next().is_some()
}

#[test]
fn every_choice_applies_at_once() {
    let mut page = page();
    for name in [
        "Farver: Mørke",
        "Se efter andres ændringer: 1 min.",
        "Behold udgaver: Hele forløbet",
        "Tekststørrelse: 115 %",
    ] {
        click(&mut page, name);
    }
    switch(&mut page, "Ingen bevægelse");
    let settings = &now(&page).settings;
    assert_eq!(settings.theme, Theme::Dark);
    assert!(!settings.calm, "it was on");
    assert_eq!(settings.look_every, LookEvery::Minute);
    assert_eq!(settings.keep_versions, Some(KeepVersions::Whole));
    assert_eq!(settings.text_percent, 115);

    click(&mut page, "Se efter andres ændringer: Kun selv");
    switch(&mut page, "Gem udgaver af sagerne");
    assert_eq!(now(&page).settings.look_every, LookEvery::Never);
    assert_eq!(now(&page).settings.keep_versions, None);
    assert!(
        !shows(&page, "Behold udgaver"),
        "nothing is kept, so no time is asked for"
    );
    switch(&mut page, "Gem udgaver af sagerne");
    assert_eq!(
        now(&page).settings.keep_versions,
        Some(KeepVersions::OneYear)
    );

    click(&mut page, "Sprog: English");
    assert_eq!(now(&page).lang, Lang::En);
    assert!(shows(&page, "Look for others' changes"));
}

#[test]
fn name_role_and_machine_are_written_and_esc_in_a_field_stays_on_the_page() {
    let mut page = page();
    for (field, text) in [
        ("Dit navn", "Jonas"),
        ("Din rolle", "familiebehandler"),
        ("Maskinens navn", "BRH-14"),
    ] {
        let node = page.get_by_role_and_label(Role::TextInput, field);
        node.click();
        page.run();
        page.key_press_modifiers(Modifiers::COMMAND, Key::A);
        page.event(egui::Event::Text(text.to_owned()));
        page.run();
    }
    let settings = &now(&page).settings;
    assert_eq!(settings.author(), "Jonas, familiebehandler");
    assert_eq!(settings.machine, "BRH-14");

    page.key_press(Key::Escape);
    page.run();
    assert!(now(&page).shows_settings, "that Esc was the field's");
    assert_eq!(
        now(&page).settings.machine,
        "BRH-14",
        "and what is typed stays"
    );
    page.key_press(Key::Escape);
    page.run();
    assert!(!now(&page).shows_settings);
}

#[test]
fn the_name_of_the_machine_is_its_own_until_another_is_written() {
    let page = page();
    let field = page.get_by_role_and_label(Role::TextInput, "Maskinens navn");
    let node = field.accesskit_node();
    assert_eq!(node.value().as_deref(), Some(""));
    assert_eq!(node.data().placeholder(), Some("PC-17"));
}

#[test]
fn the_page_is_reached_and_left_with_the_keyboard_alone() {
    let mut page = window(state(), LAPTOP, egui::Theme::Light);
    send(&mut page.state_mut().state, Act::GoBoard);
    page.key_press_modifiers(Modifiers::COMMAND, Key::Comma);
    page.run();
    assert!(now(&page).shows_settings);
    // The way back is the first thing Tab reaches.
    page.key_press(Key::Tab);
    page.run();
    let focused = page
        .root()
        .children_recursive()
        .find(egui_kittest::Node::is_focused);
    let focused = focused.and_then(|node| node.accesskit_node().label());
    assert_eq!(focused.as_deref(), Some("Tilbage til Noah S."));
    page.key_press(Key::Enter);
    page.run();
    assert!(!now(&page).shows_settings);
    assert_eq!(now(&page).view, View::Board, "back where one came from");
}

#[test]
fn from_the_start_screen_the_page_leads_back_there() {
    let mut state = state();
    state.session = None;
    let mut page = window(state, LAPTOP, egui::Theme::Light);
    click(&mut page, "Indstillinger…");
    assert!(!shows(&page, "Sagens mappe"));
    click(&mut page, "Tilbage til startsiden");
    assert!(shows(&page, "Ny sag…"));
}

#[test]
fn a_key_that_leads_elsewhere_leaves_the_page_and_undo_waits() {
    let mut page = page();
    let revision = now(&page).session.as_ref().unwrap().revision();
    page.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    page.run();
    assert!(now(&page).shows_settings);
    assert_eq!(now(&page).session.as_ref().unwrap().revision(), revision);
    page.key_press_modifiers(Modifiers::COMMAND, Key::Num4);
    page.run();
    assert!(!now(&page).shows_settings);
    assert_eq!(now(&page).view, View::Timeline);
}

#[test]
fn the_list_of_keys_closes_before_the_page() {
    let mut page = page();
    page.key_press(Key::F1);
    page.run();
    assert!(now(&page).question.is_some());
    page.key_press(Key::Escape);
    page.run();
    assert!(now(&page).question.is_none());
    assert!(now(&page).shows_settings);
}

#[test]
fn how_the_file_stands_is_said_in_words() {
    let by = crate::harness::stamp();
    for (file, access, words) in [
        (
            FileState::Same,
            Access::Editable,
            "Kan læses og skrives. Sidst set i dag 14.32",
        ),
        (
            FileState::Same,
            Access::ReadOnly,
            "Kan læses, men ikke skrives.",
        ),
        (
            FileState::Changed { by },
            Access::Editable,
            "Andre har rettet sagen.",
        ),
        (
            FileState::Unchecked(Trouble::Other(None)),
            Access::Editable,
            "Kan ikke ses lige nu.",
        ),
        (
            FileState::Vanished,
            Access::Editable,
            "Filen er ikke, hvor den var.",
        ),
    ] {
        let mut state = state();
        state.shows_settings = true;
        let session = state.session.as_mut().unwrap();
        session.file_state = file;
        session.access = access;
        assert!(
            shows(&window(state, ROOMY, egui::Theme::Light), words),
            "{words}"
        );
    }
    let mut state = state_with(example());
    state.shows_settings = true;
    let page = window(state, ROOMY, egui::Theme::Light);
    assert!(shows(&page, "Sagen ligger ikke i en fil endnu."));
}

#[test]
fn the_recent_cases_are_forgotten() {
    let mut state = state();
    state.settings.recent = vec!["a.ron".into()];
    state.shows_settings = true;
    let mut page = window(state, ROOMY, egui::Theme::Light);
    click(&mut page, "Glem de seneste sager");
    assert!(now(&page).settings.recent.is_empty());
    assert!(shows(&page, "Listen er tom."));
}

#[test]
fn everything_can_be_drawn_in_the_smallest_window_with_the_largest_text() {
    for size in [ROOMY, LAPTOP, NARROW, vec2(400.0, 300.0)] {
        for percent in [100, 150, 200] {
            let mut state = state();
            state.settings.text_percent = percent;
            state.shows_settings = true;
            window(state, size, egui::Theme::Light).run();
        }
    }
}
