//! By keyboard alone.

use aoa_tavle::app::InFocus;
use aoa_tavle::model::ReactionId;
use aoa_tavle::store::example;
use egui::{Event, Key, Modifiers, Theme};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::{DEATH, LINKED, Window, chosen, is_linked, open_in, press};
use crate::harness::{ROOMY, window_case};

fn open() -> Window {
    open_in(example(), ROOMY, Theme::Light)
}

fn focused(window: &Window) -> String {
    window
        .query_by(|node| node.is_focused() && node.role() != egui::Role::Window)
        .and_then(|node| node.accesskit_node().label())
        .unwrap_or_default()
}

/// Presses a key until the card with this name has the keyboard.
fn go(window: &mut Window, key: Key, name: &str) {
    for _ in 0..120 {
        if focused(window).starts_with(&format!("{name}, ")) {
            return;
        }
        press(window, key);
    }
    panic!(
        "{key:?} never reaches “{name}”, it stands at “{}”",
        focused(window)
    );
}

#[test]
fn enter_chooses_and_links_and_delete_takes_the_link_away() {
    let mut window = open();
    go(&mut window, Key::Tab, LINKED);
    press(&mut window, Key::ArrowRight);
    go(&mut window, Key::ArrowDown, "Psykiske symptomer");
    press(&mut window, Key::Enter);
    assert_eq!(chosen(&window), Some(InFocus::Reaction(ReactionId::R06)));
    press(&mut window, Key::ArrowLeft);
    go(&mut window, Key::ArrowDown, DEATH);
    press(&mut window, Key::Enter);
    assert!(is_linked(&window, ReactionId::R06, DEATH));
    assert!(focused(&window).starts_with(DEATH));
    press(&mut window, Key::Delete);
    assert!(!is_linked(&window, ReactionId::R06, DEATH));
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run();
    assert!(is_linked(&window, ReactionId::R06, DEATH));
}

#[test]
fn enter_on_what_is_linked_opens_the_link_whose_basis_is_a_few_tabs_away() {
    let mut window = open();
    go(&mut window, Key::Tab, "Psykiske symptomer");
    press(&mut window, Key::Enter);
    press(&mut window, Key::ArrowLeft);
    assert!(focused(&window).len() > 3);
    press(&mut window, Key::Enter);
    window.get_by_label("Fjern forbindelse");
    for _ in 0..120 {
        if focused(&window) == "Hvad bygger I det på?" {
            break;
        }
        press(&mut window, Key::Tab);
    }
    window.event(Event::Text("Skrevet uden mus. ".to_owned()));
    window.run();
    let links = &window_case(&window).links;
    assert!(
        links
            .iter()
            .any(|link| link.basis.contains("Skrevet uden mus."))
    );
}

#[test]
fn space_chooses_the_other_side_and_esc_lets_go() {
    let mut window = open();
    go(&mut window, Key::Tab, "Psykiske symptomer");
    press(&mut window, Key::Enter);
    press(&mut window, Key::ArrowLeft);
    press(&mut window, Key::Space);
    assert!(matches!(chosen(&window), Some(InFocus::Experience(_))));
    press(&mut window, Key::Escape);
    assert_eq!(chosen(&window), None);
}

#[test]
fn the_menu_of_a_card_opens_by_key() {
    let mut window = open();
    go(&mut window, Key::Tab, DEATH);
    window.key_press_modifiers(Modifiers::SHIFT, Key::F10);
    window.run();
    window.get_by_label("Slet oplevelsen");
    press(&mut window, Key::Escape);
    assert!(window.query_by_label("Slet oplevelsen").is_none());
}
