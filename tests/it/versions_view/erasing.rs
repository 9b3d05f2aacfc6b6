//! Every sort of item can be erased for good, from where it stands, and out of the older versions too.

use aoa_tavle::app::question::Question;
use aoa_tavle::app::{Act, Command};
use aoa_tavle::model::ItemRef;
use egui::{Key, Modifiers, Theme};
use egui_kittest::kittest::Queryable as _;

use super::shelf::{Shelf, Window};
use super::{click, click_like, focused, shows};
use crate::harness::{ROOMY, send, window_case};

fn open() -> Window {
    Shelf::full().open(ROOMY, Theme::Light)
}

fn go(window: &mut Window, act: Act) {
    send(&mut window.state_mut().state, act);
    window.run();
}

/// What the question on the screen would erase.
fn asked(window: &Window) -> Option<ItemRef> {
    match &window.state().state.question {
        Some(Question::Erase { item, .. }) => Some(*item),
        _ => None,
    }
}

#[test]
fn a_card_is_erased_from_its_menu_and_from_the_older_versions() {
    let mut window = open();
    go(&mut window, Act::GoBoard);
    let card = window_case(&window)
        .cards
        .iter()
        .find(|card| card.text.contains("farmor, når"))
        .unwrap()
        .id;
    window
        .get_by_label_contains("Går hen til farmor")
        .click_secondary();
    window.run();
    click(&mut window, "Slet for altid…");
    assert_eq!(asked(&window), Some(ItemRef::Card(card)));
    assert!(shows(&window, "Slet for altid?"));
    assert!(shows(&window, "Også i 6 ældre udgaver"));
    click(&mut window, "Annuller");
    assert!(window_case(&window).card(card).is_some());

    window
        .get_by_label_contains("Går hen til farmor")
        .click_secondary();
    window.run();
    click(&mut window, "Slet for altid…");
    click(&mut window, "Slet for altid");
    assert!(window_case(&window).card(card).is_none());
    go(&mut window, Act::GoVersions);
    for version in ["14. nov.", "5. nov."] {
        click_like(&mut window, version);
        let then = super::chosen(window.state());
        assert!(then.card(card).is_none(), "{version}");
    }
}

#[test]
fn an_experience_and_a_sub_goal_are_erased_from_their_details() {
    let mut window = open();
    go(&mut window, Act::GoTimeline);
    let case = window_case(&window).clone();
    for item in [
        ItemRef::Experience(case.experiences[0].id),
        ItemRef::SubGoal(case.sub_goals[0].id),
    ] {
        send(&mut window.state_mut().state, Command::ShowItem(item));
        window.run();
        click(&mut window, "Flere valg");
        click(&mut window, "Slet for altid…");
        assert_eq!(asked(&window), Some(item));
        click(&mut window, "Annuller");
    }
}

#[test]
fn a_screening_and_a_behaviour_outside_the_list_are_erased_by_mouse_and_by_key() {
    let mut window = open();
    go(&mut window, Act::GoScreening);
    let screening = window_case(&window).screenings.last().unwrap().clone();
    click_like(&mut window, ": menu");
    click(&mut window, "Slet for altid…");
    assert_eq!(asked(&window), Some(ItemRef::Screening(screening.id)));
    click(&mut window, "Annuller");

    let observation = ItemRef::Observation(screening.id, screening.observations[0].id);
    let bin = "Slet rækken uden for listen, 1";
    window.get_by_label(bin).click_secondary();
    window.run();
    click(&mut window, "Slet for altid…");
    assert_eq!(asked(&window), Some(observation));
    click(&mut window, "Annuller");

    window.get_by_label(bin).focus();
    window.run();
    assert_eq!(focused(&window), bin);
    window.key_press_modifiers(Modifiers::SHIFT, Key::F10);
    window.run();
    window.get_by_label("Slet for altid…").focus();
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(asked(&window), Some(observation));
}
