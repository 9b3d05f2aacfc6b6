//! By keyboard alone.

use egui::{Key, Modifiers, Role, Theme};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::{CALLS, Window, open_in, pair, press, row, rows, says, three_rounds, two_rounds};
use crate::harness::{LAPTOP, NARROW, ROOMY, send, window_case};

/// What has the keyboard, as a screen reader says it.
fn reached(window: &Window) -> String {
    let node = window.get_by(|node| node.is_focused() && node.role() != Role::Window);
    node.accesskit_node()
        .data()
        .label()
        .unwrap_or_default()
        .to_owned()
}

/// Tab until what has the keyboard begins so.
fn tab_to(window: &mut Window, begins: &str) {
    for _ in 0..60 {
        press(window, Key::Tab);
        if reached(window).starts_with(begins) {
            return;
        }
    }
    panic!("no {begins} on the way of Tab");
}

#[test]
fn page_keys_step_through_all_rounds_with_nothing_in_hand() {
    let mut window = open_in(three_rounds(), ROOMY, Theme::Light);
    press(&mut window, Key::PageUp);
    assert_eq!(pair(&window), ["Runde 1", "Runde 2"]);
    press(&mut window, Key::PageUp);
    assert_eq!(pair(&window), ["Runde 1", "Runde 2"]);
    press(&mut window, Key::PageDown);
    assert_eq!(pair(&window), ["Runde 2", "Runde 3"]);
    press(&mut window, Key::ArrowLeft);
    assert_eq!(pair(&window), ["Runde 1", "Runde 2"]);
    press(&mut window, Key::ArrowRight);
    assert_eq!(pair(&window), ["Runde 2", "Runde 3"]);
}

#[test]
fn arrows_go_from_card_to_card_and_to_the_sides_from_step_to_step() {
    for look in ["Side om side", "Én tavle"] {
        let mut window = open_in(three_rounds(), ROOMY, Theme::Light);
        window.get_by_label(look).focus();
        press(&mut window, Key::Enter);
        tab_to(&mut window, "Ændret. Sover hele");
        press(&mut window, Key::ArrowDown);
        assert!(reached(&window).contains(CALLS), "{}", reached(&window));
        press(&mut window, Key::ArrowLeft);
        assert_eq!(pair(&window), ["Runde 1", "Runde 2"]);
        // The keyboard stays on the card.
        assert!(reached(&window).contains(CALLS), "{}", reached(&window));
        press(&mut window, Key::ArrowUp);
        assert!(reached(&window).starts_with("Ændret. Sover"));
    }
}

#[test]
fn what_is_folded_is_shown_by_enter_and_the_keyboard_goes_on_there() {
    let mut window = open_in(two_rounds(), LAPTOP, Theme::Light);
    tab_to(&mut window, "Ændret. Sover");
    let before = rows(&window).len();
    press(&mut window, Key::ArrowDown);
    press(&mut window, Key::ArrowDown);
    assert!(
        reached(&window).starts_with("Vis 3 videreførte"),
        "{}",
        reached(&window)
    );
    press(&mut window, Key::Enter);
    assert_eq!(rows(&window).len(), before + 3);
    assert!(
        reached(&window).contains("Ved, hvem han kan gå til"),
        "{}",
        reached(&window)
    );
    // And folded again: the keyboard stays at the line.
    for _ in 0..3 {
        press(&mut window, Key::ArrowDown);
    }
    assert_eq!(reached(&window), "Skjul 3 videreførte uden ændring");
    press(&mut window, Key::Enter);
    assert_eq!(rows(&window).len(), before);
    assert!(reached(&window).starts_with("Vis 3 videreførte"));
}

#[test]
fn a_life_is_opened_by_key_and_esc_gives_the_keyboard_back() {
    let mut window = open_in(three_rounds(), NARROW, Theme::Light);
    tab_to(&mut window, "Ændret. Sover hele");
    press(&mut window, Key::Enter);
    assert!(says(&window, "Gennem runderne"));
    assert_eq!(reached(&window), "Luk panelet");
    press(&mut window, Key::Escape);
    assert!(!says(&window, "Gennem runderne"));
    assert!(reached(&window).starts_with("Ændret. Sover hele"));
}

#[test]
fn on_the_board_alt_enter_opens_the_life_and_enter_still_writes() {
    let case = two_rounds();
    let mut window = open_in(case, ROOMY, Theme::Light);
    send(&mut window.state_mut().state, aoa_tavle::app::Act::GoBoard);
    window.run();
    let name = "Sover hele natten, når far sidder hos ham";
    window.get_by_label_contains(name).focus();
    window.run();
    let before = (**window_case(&window)).clone();
    window.key_press_modifiers(Modifiers::ALT, Key::Enter);
    window.run();
    assert!(says(&window, "Gennem runderne"));
    press(&mut window, Key::Escape);
    assert!(reached(&window).contains(name));
    assert_eq!(**window_case(&window), before);
    press(&mut window, Key::Enter);
    assert!(
        window
            .get_by(|node| node.is_focused() && node.role() != Role::Window)
            .accesskit_node()
            .is_text_input()
    );
}

#[test]
fn the_rounds_are_chosen_by_arrows_too() {
    let mut window = open_in(three_rounds(), ROOMY, Theme::Light);
    tab_to(&mut window, "Den ældre runde");
    press(&mut window, Key::ArrowUp);
    assert_eq!(pair(&window), ["Runde 1", "Runde 3"]);
    press(&mut window, Key::ArrowDown);
    assert_eq!(pair(&window), ["Runde 2", "Runde 3"]);
    // The list unfolds with Enter, and its chosen line has the keyboard.
    press(&mut window, Key::Enter);
    press(&mut window, Key::ArrowUp);
    press(&mut window, Key::Enter);
    assert_eq!(pair(&window), ["Runde 1", "Runde 3"]);
    let _ = row(&window, CALLS);
}
