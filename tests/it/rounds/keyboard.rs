//! The whole cycle with the keyboard alone.

use aoa_tavle::app::View;
use chrono::TimeDelta;
use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;

use super::{
    SHIFT_CTRL, before_rounds, clock, focused, in_first_round, newest, open_at, press, press_with,
    tab_to, write,
};
use crate::harness::{ROOMY, window_case};

#[test]
fn the_whole_cycle_without_a_mouse() {
    let clock = clock();
    let mut window = open_at(before_rounds(), &clock, View::Board, ROOMY);
    // Begin, with who takes part.
    press_with(&mut window, Modifiers::COMMAND, Key::R);
    assert_eq!(focused(&window), "Runden begynder");
    tab_to(&mut window, "Hvem er med");
    write(&mut window, "Mor og Jonas");
    press_with(&mut window, Modifiers::COMMAND, Key::Enter);
    assert_eq!(newest(&window).participants, "Mor og Jonas");
    // Seven weeks later: write about it on its page, then close it.
    clock.pass(TimeDelta::weeks(7));
    press_with(&mut window, Modifiers::COMMAND, Key::Num9);
    tab_to(&mut window, "Hvad er ændret, i få ord");
    write(&mut window, "Noah sover bedre");
    assert_eq!(newest(&window).note, "Noah sover bedre");
    tab_to(&mut window, "Næste gang");
    for piece in ["11", ". ", "jan", ". ", "2027"] {
        write(&mut window, piece);
    }
    assert_eq!(newest(&window).next.unwrap().written, "11. jan. 2027");
    press_with(&mut window, SHIFT_CTRL, Key::R);
    assert_eq!(focused(&window), "Runden lukkes");
    press(&mut window, Key::Enter);
    assert!(!newest(&window).is_open());
    // A note beside the first card of the frozen board.
    let first = window_case(&window).cards[0].text.clone();
    tab_to(&mut window, &first);
    press(&mut window, Key::Enter);
    write(&mut window, "Kun når far er der");
    press(&mut window, Key::Enter);
    assert_eq!(
        window_case(&window).corrections[0].text,
        "Kun når far er der"
    );
    // And the next round.
    press_with(&mut window, Modifiers::COMMAND, Key::R);
    press(&mut window, Key::Enter);
    assert_eq!(window_case(&window).rounds.len(), 2);
    assert!(newest(&window).is_open());
}

#[test]
fn esc_leaves_the_question_and_nothing_has_happened() {
    let case = in_first_round();
    let mut window = open_at(case.clone(), &clock(), View::Board, ROOMY);
    press_with(&mut window, SHIFT_CTRL, Key::R);
    press(&mut window, Key::Escape);
    assert!(window.state().state.question.is_none());
    assert_eq!(**window_case(&window), case);
}

#[test]
fn a_card_is_taken_out_by_key_and_its_neighbour_has_the_keyboard() {
    let case = in_first_round();
    let (first, next) = (case.cards[0].clone(), case.cards[1].clone());
    let mut window = open_at(case, &clock(), View::Board, ROOMY);
    tab_to(&mut window, &first.text);
    press_with(&mut window, Modifiers::SHIFT, Key::Delete);
    assert_eq!(focused(&window), "Begrundelse");
    write(&mut window, "Det er ikke sådan mere");
    press(&mut window, Key::Enter);
    assert!(window_case(&window).card(first.id).is_none());
    assert_eq!(
        window_case(&window).departures[0].reason,
        "Det er ikke sådan mere"
    );
    assert!(
        focused(&window).starts_with(&next.text),
        "{}",
        focused(&window)
    );
}

#[test]
fn both_acts_are_in_the_search() {
    let mut window = open_at(in_first_round(), &clock(), View::Timeline, ROOMY);
    press_with(&mut window, Modifiers::COMMAND, Key::K);
    write(&mut window, "runde…");
    for name in ["Ny runde…", "Luk runde…"] {
        window.get_by_label_contains(name);
    }
    window.get_by_label_contains("Luk runde…").click();
    window.run();
    window.get_by_role_and_label(Role::Dialog, "Luk runde 1?");
}
