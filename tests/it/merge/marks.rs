//! The mark of two versions where the item stands, and the way there and back.

use aoa_tavle::app::{Command, View};
use aoa_tavle::model::{Edit, ItemRef, ObservationId, ReactionId};
use egui::Key;
use egui_kittest::kittest::Queryable as _;

use super::flows::{Window, click, focused, open, press, tab_to};
use super::{jonas, two};
use crate::harness::{LAPTOP, NARROW, ROOMY, send};

const COMMENT: &str = "Rettet to steder, 2 versioner: Psykiske symptomer";
const CARD: &str = "Rettet to steder, 2 versioner: Sover hele natten, når far sidder hos ham";
const SLAP: &str = "Rettet to steder, 2 versioner: Slået af far";

/// The case with two versions of a comment, a date and a card, in a view.
fn marked(view: View, size: egui::Vec2) -> Window {
    let mut state = two()
        .in_conflict()
        .in_conflict_over_a_card()
        .seen_by_jonas();
    state.view = view;
    open(state, size)
}

/// Where the mark has led: the view of choices, with the keyboard on this choice.
fn assert_leads_to(window: &Window, choice: &str) {
    assert_eq!(window.state().state.view, View::Merge);
    assert_eq!(focused(window), choice);
}

#[test]
fn a_card_with_two_versions_leads_to_the_choice() {
    const CHOICE: &str =
        "Behold: Taget ud og rettet, Kortet Sover hele natten, når far sidder hos ham";
    let mut window = marked(View::Board, ROOMY);
    let said = "Sover hele natten, når far sidder hos ham. Noah S.. Sikkerhed, understøtter. Rettet to steder, 2 versioner";
    assert!(window.query_by_label(said).is_some(), "the card says it");
    click(&mut window, CARD);
    assert_leads_to(&window, CHOICE);
    let mut window = marked(View::Board, LAPTOP);
    tab_to(&mut window, CARD);
    press(&mut window, Key::Enter);
    assert_leads_to(&window, CHOICE);
}

#[test]
fn a_row_with_two_versions_leads_to_the_choice() {
    const CHOICE: &str = "Din: Kommentar, 6 Psykiske symptomer, screening 16. nov.";
    for size in [ROOMY, LAPTOP, NARROW] {
        let mut window = marked(View::Screening, size);
        click(&mut window, COMMENT);
        assert_leads_to(&window, CHOICE);
        let mut window = marked(View::Screening, size);
        tab_to(&mut window, COMMENT);
        press(&mut window, Key::Enter);
        assert_leads_to(&window, CHOICE);
    }
}

#[test]
fn an_observation_with_two_versions_leads_to_the_choice() {
    let mut two = two();
    let seen = ObservationId::fresh();
    let add = Edit::AddObservation {
        screening: two.screening,
        id: seen,
        text: "Gemmer mad på værelset".to_owned(),
    };
    two.case = two.case.with(&add, &jonas(2)).unwrap();
    let item = ItemRef::Observation(two.screening, seen);
    let mut state = two.with_two_versions_of(item).seen_by_jonas();
    state.view = View::Screening;
    let mut window = open(state, ROOMY);
    click(
        &mut window,
        "Rettet to steder, 2 versioner: Gemmer mad på værelset",
    );
    assert_eq!(window.state().state.view, View::Merge);
}

#[test]
fn an_experience_with_two_versions_leads_to_the_choice() {
    const CHOICE: &str = "Din: Hvornår, Oplevelsen Slået af far";
    // The mark stands in the row of the list, on the line, and in the panel of the chosen one, where the keyboard finds it.
    for size in [NARROW, ROOMY] {
        let mut window = marked(View::Timeline, size);
        click(&mut window, SLAP);
        assert_leads_to(&window, CHOICE);
    }
    let mut window = marked(View::Timeline, ROOMY);
    tab_to(&mut window, "Slået af far, ");
    assert!(focused(&window).ends_with("Rettet to steder, 2 versioner"));
    press(&mut window, Key::Enter);
    tab_to(&mut window, SLAP);
    press(&mut window, Key::Enter);
    assert_leads_to(&window, CHOICE);
}

#[test]
fn an_item_is_shown_where_it_belongs() {
    let two = two();
    let (row, slap, card) = (
        ItemRef::Row(two.screening, ReactionId::R09),
        ItemRef::Experience(two.slap),
        ItemRef::Card(two.card),
    );
    let mut window = open(two.seen_by_jonas(), LAPTOP);
    for (item, view, begins) in [
        (row, View::Screening, "Undgåelsesadfærd: kommentar"),
        (slap, View::Timeline, "Slået af far, "),
        (
            card,
            View::Board,
            "Sover hele natten, når far sidder hos ham. ",
        ),
    ] {
        send(&mut window.state_mut().state, Command::ShowItem(item));
        window.run();
        assert_eq!(window.state().state.view, view);
        let focused = focused(&window);
        assert!(focused.starts_with(begins), "{focused} for {begins}");
    }
    // Going elsewhere and back by oneself is no jump.
    press(&mut window, Key::Tab);
    let elsewhere = focused(&window);
    window.run();
    assert_eq!(focused(&window), elsewhere);
}
