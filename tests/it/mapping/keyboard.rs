//! With the keyboard alone.

use aoa_tavle::model::{Heading, Origin, Side};
use egui::{Key, Modifiers, Theme};

use super::*;
use crate::harness::ROOMY;

#[test]
fn arrows_go_through_the_table_and_across_its_sides() {
    let mut window = mapping(example(), ROOMY, Theme::Light);
    let first = |window: &Window, heading, side| {
        cell(window, heading, side)[0]
            .text
            .trim_end_matches('.')
            .to_owned()
    };
    let start = first(&window, Heading::Cognition, Side::Supports);
    focus(&mut window, &start);
    for (key, heading, side) in [
        (Key::ArrowDown, Heading::Regulation, Side::Supports),
        (Key::ArrowRight, Heading::Regulation, Side::Hampers),
        (Key::ArrowUp, Heading::Cognition, Side::Hampers),
        (Key::ArrowLeft, Heading::Cognition, Side::Supports),
    ] {
        press(&mut window, key);
        let expected = first(&window, heading, side);
        assert!(
            focused(&window).starts_with(&expected),
            "{key:?}: {}",
            focused(&window)
        );
    }
}

#[test]
fn a_name_says_text_place_source_and_certainty() {
    let mut window = mapping(example(), ROOMY, Theme::Light);
    focus(&mut window, "Er stadig ny i klassen");
    let name = focused(&window);
    for part in [
        "Anden beskyttelse, vanskeliggør",
        "Skolen",
        "sandsynligt",
        "Nyt siden runde 3",
    ] {
        assert!(name.contains(part), "{name}");
    }
}

#[test]
fn n_adds_in_the_cell_and_enter_corrects_and_delete_takes_out() {
    let mut window = mapping(example(), ROOMY, Theme::Light);
    focus(&mut window, "Nysgerrig og vedholdende");
    press(&mut window, Key::N);
    assert_eq!(
        focused(&window),
        "Temperament, understøtter: skriv ny viden"
    );
    type_text(&mut window, "Synger i bilen");
    press(&mut window, Key::Enter);
    press(&mut window, Key::Escape);
    let added = cell(&window, Heading::Temperament, Side::Supports)
        .pop()
        .unwrap();
    assert_eq!(added.text, "Synger i bilen");

    focus(&mut window, "Synger i bilen");
    press(&mut window, Key::Enter);
    assert_eq!(focused(&window), "Hvad ved I?");
    press(&mut window, Key::End);
    type_text(&mut window, ", mest om morgenen");
    press_with(&mut window, Modifiers::COMMAND, Key::Enter);
    window.run();
    let written = window_case(&window).entry(added.id).unwrap().text.clone();
    assert_eq!(written, "Synger i bilen, mest om morgenen");
    assert!(focused(&window).starts_with("Synger i bilen, mest"));

    press(&mut window, Key::Delete);
    assert!(window_case(&window).entry(added.id).is_none());
    window.run();
    assert!(
        !focused(&window).is_empty(),
        "the neighbour has the keyboard"
    );
    press_with(&mut window, Modifiers::COMMAND, Key::Z);
    assert!(window_case(&window).entry(added.id).is_some());
}

#[test]
fn plus_in_an_empty_cell_opens_its_line() {
    let mut window = mapping(empty(), ROOMY, Theme::Light);
    focus(
        &mut window,
        "Alder, især funktionel alder, vanskeliggør. Intet skrevet",
    );
    press(&mut window, Key::ArrowLeft);
    press(&mut window, Key::Plus);
    type_text(&mut window, "Læser som sine kammerater");
    press(&mut window, Key::Enter);
    assert_eq!(cell(&window, Heading::Age, Side::Supports).len(), 1);
}

#[test]
fn letters_typed_into_a_line_are_no_commands() {
    let mut window = mapping(empty(), ROOMY, Theme::Light);
    focus(&mut window, "Kognitivt niveau, understøtter. Hvad");
    press(&mut window, Key::N);
    window.key_press(Key::N);
    type_text(&mut window, "n");
    press(&mut window, Key::Delete);
    press(&mut window, Key::Enter);
    let texts = cell(&window, Heading::Cognition, Side::Supports);
    assert_eq!(texts.len(), 1);
    assert_eq!(texts[0].text, "n");
}

#[test]
fn what_is_chosen_becomes_a_card_by_key() {
    let mut window = mapping(example(), ROOMY, Theme::Light);
    focus(&mut window, "Nysgerrig og vedholdende");
    press_with(&mut window, Modifiers::COMMAND, Key::T);
    window.run();
    assert!(window.state().state.question.is_some());
    press_with(&mut window, Modifiers::COMMAND, Key::Enter);
    window.run();
    let case = window_case(&window);
    let piece = cell(&window, Heading::Temperament, Side::Supports)[0].clone();
    assert_eq!(case.cards_from(Origin::Entry(piece.id)).count(), 1);
}

#[test]
fn the_menu_of_every_sort_of_item_opens_by_key() {
    let case = example();
    let question = case.questions[0].text.clone();
    let span = case.periods[0].text.clone();
    for name in ["Nysgerrig og vedholdende", &question, &span] {
        let mut window = mapping(case.clone(), ROOMY, Theme::Light);
        focus(&mut window, name);
        assert!(window.query_by_label_contains("Slet").is_none(), "{name}");
        window.key_press_modifiers(Modifiers::SHIFT, Key::F10);
        window.run();
        let lines = window.query_all_by_label_contains("Slet").count();
        assert!(lines > 0, "{name}");
    }
}
