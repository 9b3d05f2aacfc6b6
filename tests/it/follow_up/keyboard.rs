//! A follow-up with the keyboard alone.

use aoa_tavle::app::View;
use aoa_tavle::model::Status;
use egui::{Event, Key, Modifiers, Theme};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::{Window, active, current, example, field, follow_up, last_turn};
use crate::harness::{ROOMY, forms, window_case};

fn focused(window: &Window, name: &str) -> bool {
    let mut nodes = window.query_all_by_label(name);
    nodes.any(|node| node.accesskit_node().is_focused())
}

fn typed(window: &mut Window, text: &str) {
    window.event(Event::Text(text.to_owned()));
    window.run();
}

fn key(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

#[test]
fn the_keyboard_alone_walks_writes_orders_and_ends() {
    let case = example();
    let goals = active(&case);
    let mut window = follow_up(case, ROOMY, Theme::Light);
    assert!(focused(&window, "Note fra i dag"), "one can write at once");
    typed(&mut window, "Det går.");
    key(&mut window, Modifiers::COMMAND, Key::Enter);
    assert_eq!(last_turn(&window, goals[0].id).unwrap().note, "Det går.");
    assert_eq!(current(&window), goals[1].id);
    assert!(focused(&window, "Note fra i dag"));

    // Back from the note to the status, where the arrows choose.
    key(&mut window, Modifiers::SHIFT, Key::Tab);
    assert!(focused(&window, "I gang"));
    key(&mut window, Modifiers::NONE, Key::ArrowDown);
    assert!(focused(&window, "Sat på pause"));
    key(&mut window, Modifiers::NONE, Key::Tab);
    assert!(focused(&window, "Begrundelse"));
    typed(&mut window, "Ida er på orlov");
    key(&mut window, Modifiers::NONE, Key::Tab);
    key(&mut window, Modifiers::NONE, Key::Tab);
    assert!(focused(&window, "Ses på igen"));
    typed(&mut window, "uge 50");
    key(&mut window, Modifiers::COMMAND, Key::Enter);
    let turn = last_turn(&window, goals[1].id).unwrap();
    assert_eq!(
        (turn.status, turn.reason.as_str()),
        (Status::Paused, "Ida er på orlov")
    );
    assert_eq!(turn.next.unwrap().written, "uge 50, 2026");

    // Back and on without a word.
    key(&mut window, Modifiers::COMMAND, Key::PageUp);
    assert_eq!(current(&window), goals[2].id);
    key(&mut window, Modifiers::COMMAND, Key::PageDown);
    assert_eq!(current(&window), goals[3].id);

    // The order.
    let name = format!("4. {}", goals[3].text);
    window.get_by_label_contains(&name).focus();
    window.run();
    key(&mut window, Modifiers::COMMAND, Key::ArrowUp);
    let name = format!("3. {}", goals[3].text);
    let row = window.get_by_label_contains(&name);
    assert!(
        row.accesskit_node().is_focused(),
        "the keyboard follows the row"
    );

    // A last one without a change, then the summary and out.
    key(&mut window, Modifiers::COMMAND, Key::Enter);
    field(&window, "Sammenfatning");
    window.get_by_label("Gem mødet og luk").focus();
    window.run();
    let meetings = window_case(&window).meetings.len();
    key(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(window_case(&window).meetings.len(), meetings + 1);
    assert_eq!(window.state().state.view, View::Plan);
    assert!(!window.state().state.follows_up);
}

#[test]
fn escape_leaves_a_field_first_and_then_the_meeting() {
    let mut window = follow_up(example(), ROOMY, Theme::Light);
    typed(&mut window, "Hov");
    key(&mut window, Modifiers::NONE, Key::Escape);
    assert_eq!(
        field(&window, "Note fra i dag").value().as_deref(),
        Some("Hov")
    );
    assert!(window.state().state.follows_up);
    key(&mut window, Modifiers::NONE, Key::Escape);
    assert!(!window.state().state.follows_up);
    let kept = &forms(&window).follow_up;
    assert!(kept.as_ref().unwrap().holds_work(window_case(&window)));
}
