//! The same with the keyboard alone.

use aoa_tavle::app::{Act, View};
use aoa_tavle::model::{Decision, Status};
use egui::{Key, Modifiers};

use super::*;
use crate::harness::{LAPTOP, ROOMY, forms};

/// Begins at the first row.
fn first_row(window: &mut Harness<'static, App>) {
    tab_to(window, "Mor og Noah går");
}

#[test]
fn arrows_lead_through_all_tables() {
    let mut window = open(planned(), ROOMY);
    first_row(&mut window);
    for start in [
        "Noah har et kort",
        "Mor bliver i rummet",
        "Tasken er pakket",
    ] {
        press(&mut window, Key::ArrowDown);
        assert!(focused(&window).starts_with(start), "{}", focused(&window));
    }
    press(&mut window, Key::End);
    assert!(focused(&window).starts_with("Onsdag er farmordag"));
    press(&mut window, Key::Home);
    assert!(focused(&window).starts_with("Mor og Noah går"));
}

#[test]
fn the_status_is_changed_without_the_mouse() {
    for size in [ROOMY, LAPTOP] {
        let mut window = open(planned(), size);
        first_row(&mut window);
        press(&mut window, Key::Enter);
        assert_eq!(focused(&window), "Skift status");
        press(&mut window, Key::Enter);
        assert_eq!(focused(&window), "I gang");
        press(&mut window, Key::ArrowDown);
        assert_eq!(focused(&window), "Sat på pause");
        press_with(&mut window, Modifiers::COMMAND, Key::Enter);
        assert!(shows(
            &window,
            "Skriv kort, hvorfor. Så kan I se det igen senere."
        ));
        assert_eq!(focused(&window), "Begrundelse");
        type_text(&mut window, "Ferie.");
        press_with(&mut window, Modifiers::COMMAND, Key::Enter);
        let after = goal(&window, "Mor og Noah går");
        assert_eq!(after.status, Status::Paused);
        let told = story(&window, &after);
        assert_eq!(told.last().unwrap(), &(Status::Paused, "Ferie.".to_owned()));
        assert_eq!(focused(&window), "Skift status");
        press(&mut window, Key::Escape);
        assert!(focused(&window).starts_with("Mor og Noah går"));
        assert!(!shows(&window, "Skift status"));
    }
}

#[test]
fn a_step_is_written_and_ticked_off_without_the_mouse() {
    let mut window = open(planned(), ROOMY);
    first_row(&mut window);
    press(&mut window, Key::Enter);
    tab_to(&mut window, "Mor køber et nøgleskab");
    press(&mut window, Key::Space);
    let id = goal(&window, "Mor og Noah går").id;
    let is_done = window_case(&window).steps_of(id).next().unwrap().done;
    assert!(is_done.is_some());
    tab_to(&mut window, "Tilføj trin");
    press(&mut window, Key::Enter);
    assert_eq!(focused(&window), "Hvad");
    type_text(&mut window, "Ringe til farmor");
    press(&mut window, Key::Enter);
    let case = window_case(&window);
    assert_eq!(case.steps_of(id).last().unwrap().text, "Ringe til farmor");
    assert_eq!(focused(&window), "Tilføj trin");
}

#[test]
fn keys_on_a_row_open_its_form_its_menu_and_take_it_out() {
    let mut window = open(planned(), ROOMY);
    first_row(&mut window);
    press_with(&mut window, Modifiers::SHIFT, Key::F10);
    assert!(shows(&window, "Vis på tidslinjen"));
    press(&mut window, Key::Escape);
    first_row(&mut window);
    press(&mut window, Key::F2);
    assert!(forms(&window).sub_goal.is_some());
    // The first leaves the field, the second the form.
    press(&mut window, Key::Escape);
    press(&mut window, Key::Escape);
    assert_eq!(window.state().state.view, View::Plan);
    first_row(&mut window);
    let before = window_case(&window).sub_goals.len();
    press(&mut window, Key::Delete);
    assert_eq!(window_case(&window).sub_goals.len(), before - 1);
    assert!(focused(&window).starts_with("Noah har et kort"));
}

#[test]
fn a_card_begins_a_sub_goal_by_key() {
    let mut window = open(planned(), ROOMY);
    send(&mut window.state_mut().state, Act::GoBoard);
    window.run();
    let card = window_case(&window).cards[0].clone();
    tab_to(&mut window, &card.text);
    press_with(&mut window, Modifiers::COMMAND, Key::D);
    let form = forms(&window).sub_goal.clone();
    let form = form.expect("the form of a sub-goal is open");
    assert_eq!(form.item.cards, [card.id]);
    type_text(&mut window, "Noah ved, hvem der låser");
    press_with(&mut window, Modifiers::COMMAND, Key::Enter);
    let made = goal(&window, "Noah ved, hvem der låser");
    assert_eq!(made.cards, [card.id]);
    assert_eq!(made.themes, [card.theme]);
    assert_eq!(window.state().state.view, View::Board);
}

#[test]
fn what_stands_open_and_the_last_box_are_reached_with_tab() {
    let mut case = agreed();
    let last = case.rounds.len() - 1;
    Arc::make_mut(&mut case.rounds[last]).others = Decision::Unsaid;
    Arc::make_mut(&mut case.rounds[last]).others_note.clear();
    let mut window = open(case, LAPTOP);
    tab_to(&mut window, "Motivation: 1 vanskeliggør og intet delmål.");
    tab_to(&mut window, "Svar");
    press(&mut window, Key::Enter);
    tab_to(&mut window, "Ja");
    press(&mut window, Key::Space);
    press(&mut window, Key::ArrowRight);
    assert_eq!(
        window_case(&window).open_round().unwrap().others,
        Decision::Maybe
    );
    tab_to(&mut window, "Hvem, og hvad der er aftalt");
    type_text(&mut window, "Træneren");
    press_with(&mut window, Modifiers::COMMAND, Key::Enter);
    let round = window_case(&window).open_round().unwrap();
    assert_eq!(round.others_note, "Træneren");
    assert_eq!(focused(&window), "Ret svar");
}

#[test]
fn the_plan_has_its_place_and_its_key() {
    let mut window = open(planned(), ROOMY);
    send(&mut window.state_mut().state, Act::GoScreening);
    window.run();
    press_with(&mut window, Modifiers::COMMAND, Key::Num8);
    assert_eq!(window.state().state.view, View::Plan);
    assert!(
        window
            .query_by_role_and_label(Role::Tab, "Mål og plan")
            .is_some()
    );
}
