//! From what is known to the board: by menu, by key and by dragging onto *Temaer*.

use aoa_tavle::app::question::Question;
use aoa_tavle::app::{Act, Command, View};
use aoa_tavle::model::{Card, Origin, ReactionId, Side, ThemeId, Voice};
use aoa_tavle::store::example;
use egui::{Key, Modifiers, Role, Theme};
use egui_kittest::kittest::Queryable as _;

use super::{DEATH, Window, card, click, click_card, experience, open_in, press, unfold, write};
use crate::harness::{ROOMY, send, window_case};

fn open() -> Window {
    open_in(example(), ROOMY, Theme::Light)
}

fn asks(window: &Window) -> bool {
    matches!(window.state().state.question, Some(Question::MakeCard(_)))
}

fn death(window: &Window) -> Origin {
    Origin::Experience(experience(window_case(window), DEATH))
}

fn made_from(window: &Window, origin: Origin) -> Vec<Card> {
    window_case(window)
        .cards_from(origin)
        .map(|card| (**card).clone())
        .collect()
}

#[test]
fn the_menu_of_a_card_makes_one_and_enter_is_enough() {
    let mut window = open();
    let origin = death(&window);
    let before = made_from(&window, origin).len();
    card(&window, DEATH).click_secondary();
    window.run();
    click(&mut window, "Kort på temaerne…");
    assert!(asks(&window));
    press(&mut window, Key::Enter);
    assert!(!asks(&window));
    let made = made_from(&window, origin);
    assert_eq!(made.len(), before + 1);
    assert_eq!(made.last().unwrap().text, DEATH);
    window.get_by_label_contains("Kortet ligger på temaerne");
    // The panel says where it is used, and leads there.
    click_card(&mut window, DEATH);
    window
        .get_all_by_role_and_label(Role::Button, DEATH)
        .next()
        .unwrap()
        .click();
    window.run();
    assert_eq!(window.state().state.view, View::Board);
}

#[test]
fn the_key_asks_about_what_has_the_keyboard_in_every_view_that_says_so() {
    let mut window = open();
    card(&window, DEATH).focus();
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::T);
    window.run();
    let Some(Question::MakeCard(form)) = &window.state().state.question else {
        panic!("no question");
    };
    assert_eq!(form.origin, Some(death(&window)));
    press(&mut window, Key::Escape);
    assert!(!asks(&window));

    send(&mut window.state_mut().state, Act::GoScreening);
    window.run();
    window.get_by_label("Psykiske symptomer: JA").focus();
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::T);
    window.run();
    let Some(Question::MakeCard(form)) = &window.state().state.question else {
        panic!("no question");
    };
    assert_eq!(form.origin, Some(Origin::Reaction(ReactionId::R06)));
}

#[test]
fn dragging_onto_temaer_asks_and_esc_gives_it_up() {
    let mut window = open();
    let from = card(&window, DEATH).rect().center();
    let to = window.get_by_label("Temaer").rect().center();
    for gives_up in [true, false] {
        window.drag_at(from);
        window.run();
        window.hover_at(to);
        window.run();
        if gives_up {
            press(&mut window, Key::Escape);
        }
        window.drop_at(to);
        window.run();
        assert_eq!(asks(&window), !gives_up);
    }
    assert_eq!(window.state().state.view, View::Focus);
}

#[test]
fn everything_about_the_card_can_be_chosen() {
    let mut window = open();
    let origin = Origin::Reaction(ReactionId::R06);
    let before = made_from(&window, origin).len();
    send(&mut window.state_mut().state, Command::AskCard(origin));
    window.run();
    write(
        &mut window,
        "Hvad skal der stå på kortet?",
        "Lytter efter trin. ",
    );
    click(&mut window, "Motivation");
    click(&mut window, "Vanskeliggør");
    unfold(&mut window, "Hvem siger det?");
    let alias = window_case(&window).child.alias.clone();
    window
        .get_by_role_and_label(Role::ListBoxOption, &alias)
        .click();
    window.run();
    click(&mut window, "Lav kortet");
    let made = made_from(&window, origin);
    assert_eq!(made.len(), before + 1);
    let card = made.last().unwrap();
    assert!(card.text.contains("Lytter efter trin."));
    assert_eq!(
        (card.theme, card.side, &card.voice),
        (ThemeId::T6, Side::Hampers, &Voice::Child)
    );
}

#[test]
fn an_empty_card_is_not_made() {
    let mut window = open();
    send(&mut window.state_mut().state, Act::MakeCard);
    window.run();
    let before = window_case(&window).cards.len();
    assert!(asks(&window));
    press(&mut window, Key::Enter);
    assert!(asks(&window));
    assert_eq!(window_case(&window).cards.len(), before);
}

#[test]
fn a_card_on_the_board_leads_to_where_it_came_from() {
    let mut window = open();
    let origin = death(&window);
    send(&mut window.state_mut().state, Command::AskCard(origin));
    window.run();
    press(&mut window, Key::Enter);
    send(&mut window.state_mut().state, Act::GoBoard);
    window.run();
    let name = format!("Vis {DEATH}");
    let leads = window.get_all_by_label(&name).next();
    leads.unwrap().click();
    window.run();
    assert_eq!(window.state().state.view, View::Timeline);
}
