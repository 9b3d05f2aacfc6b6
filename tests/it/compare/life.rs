//! The life of a card: from its menu on the board, from the comparison, and where it leads.

use aoa_tavle::app::{Access, Act, Command, View};
use aoa_tavle::model::ItemRef;
use egui::{Key, Modifiers, Role, Theme};
use egui_kittest::kittest::Queryable as _;

use super::{LATE, Window, card, click, open_in, press, row, says, three_rounds};
use crate::harness::{ROOMY, send, window_case};

const LAST: &str = "Sover hele natten, også når far ikke sidder hos ham";

fn open_life(words: &str) -> Window {
    let mut window = open_in(three_rounds(), ROOMY, Theme::Light);
    row(&window, words).click();
    window.run();
    window
}

#[test]
fn it_tells_every_round_the_origin_and_the_sub_goals() {
    let window = open_life("sidder hos ham");
    assert!(says(&window, LAST));
    for said in [
        "Runde 1. Ny. Sover det meste af natten, når far sidder hos ham",
        "Runde 2. Ændret. Sover taget ud: det meste af kun her: hele natten",
        "Runde 3. Ændret.",
        "Noah falder i søvn i sin egen seng",
        "Skrevet af Jonas 14. aug.",
    ] {
        assert!(says(&window, said), "{said}");
    }
}

#[test]
fn a_card_that_is_gone_has_a_life_too() {
    let window = open_life(LATE);
    assert!(says(&window, "Kortet er ikke på tavlen nu."));
    assert!(says(
        &window,
        "Runde 3. Løst. Han har været der til tiden i en måned."
    ));
    assert!(window.query_by_label("Vis på temaerne").is_none());
}

#[test]
fn its_origin_its_sub_goal_and_its_place_lead_there() {
    let mut window = open_life("sidder hos ham");
    let goal = window_case(&window).sub_goals[0].id;
    window
        .get_by_role_and_label(Role::Button, "Noah falder i søvn i sin egen seng")
        .click();
    window.run();
    let jump = window.state().state.jump.unwrap();
    assert_eq!(jump.item, ItemRef::SubGoal(goal));

    let mut window = open_life("sidder hos ham");
    click(&mut window, "Vis 1 Søvnproblemer");
    assert_eq!(window.state().state.view, View::Screening);

    let mut window = open_life("sidder hos ham");
    let id = card(window_case(&window), LAST).id;
    click(&mut window, "Vis på temaerne");
    assert_eq!(window.state().state.view, View::Board);
    assert_eq!(window.state().state.jump.unwrap().item, ItemRef::Card(id));
    // On the way back it is closed.
    send(&mut window.state_mut().state, Act::GoCompare);
    window.run();
    assert!(!says(&window, "Gennem runderne"));
}

#[test]
fn it_opens_from_the_menu_of_the_card_also_where_nothing_can_be_changed() {
    for access in [Access::Editable, Access::ReadOnly] {
        let mut window = open_in(three_rounds(), ROOMY, Theme::Light);
        window.state_mut().state.session.as_mut().unwrap().access = access;
        send(&mut window.state_mut().state, Act::GoBoard);
        window.run();
        window.get_by_label_contains(LAST).click_secondary();
        window.run();
        click(&mut window, "Vis kortets historie");
        assert!(says(&window, "Gennem runderne"));
        press(&mut window, Key::Escape);
        assert!(!says(&window, "Gennem runderne"));
    }
}

#[test]
fn a_correction_beside_a_frozen_card_stands_in_its_round() {
    let window = open_life("Låser døren");
    assert!(says(
        &window,
        "Runde 1. Ny. Låser døren fire gange, før han kan lægge sig. Rettelse, Jonas 9. okt.: Det var tre gange, siger mor"
    ));
}

#[test]
fn a_card_of_a_frozen_board_tells_its_life_by_menu_and_by_key() {
    let mut window = open_in(three_rounds(), ROOMY, Theme::Light);
    let first = window_case(&window).rounds_in_order()[0].id;
    let show = Command::ShowItem(ItemRef::Round(first));
    send(&mut window.state_mut().state, show);
    send(&mut window.state_mut().state, Act::GoRound);
    window.run();
    let then = "Sover det meste af natten";
    window.get_by_label_contains(then).click_secondary();
    window.run();
    click(&mut window, "Vis kortets historie");
    assert!(says(&window, "Gennem runderne"));
    press(&mut window, Key::Escape);
    assert!(!says(&window, "Gennem runderne"));
    window.get_by_label_contains(then).focus();
    window.run();
    window.key_press_modifiers(Modifiers::ALT, Key::Enter);
    window.run();
    assert!(says(&window, "Gennem runderne"));
}
