//! By mouse: which two rounds, side by side and as one board, what is shown of them, and stepping through all.

use aoa_tavle::app::Command;
use aoa_tavle::model::{CardId, DepartureId, Edit, Leaving, generate};
use egui::{Role, Theme};
use egui_kittest::kittest::{AccessKitNode, NodeT as _, Queryable as _};

use super::{
    CALLS, LATE, NEIGHBOUR, PLAN, QUARREL, SLEEPS, Window, Writing, bare, card, click, day,
    open_in, pair, row, rows, says, three_rounds, two_rounds,
};
use crate::harness::{LAPTOP, NARROW, ROOMY, send, stamp, window_case};

fn open() -> Window {
    open_in(two_rounds(), ROOMY, Theme::Light)
}

/// Opens every fold.
fn unfold_all(window: &mut Window) {
    let is_fold = |node: &AccessKitNode<'_>| {
        let words = node.label().unwrap_or_default();
        node.role() == Role::Button && words.starts_with("Vis ")
    };
    for _ in 0..20 {
        match window.query_all_by(is_fold).next() {
            Some(fold) => fold.click_accesskit(),
            None => return,
        }
        window.run();
    }
    panic!("folds do not open");
}

#[test]
fn the_last_two_rounds_are_compared_and_every_card_is_said_once() {
    let mut window = open();
    assert_eq!(pair(&window), ["Runde 1", "Runde 2"]);
    unfold_all(&mut window);
    let said = rows(&window);
    let case = window_case(&window);
    let mut all: Vec<CardId> = case.cards.iter().map(|card| card.id).collect();
    all.extend(case.rounds[0].board.iter().map(|card| card.id));
    all.sort_unstable();
    all.dedup();
    assert_eq!(said.len(), all.len());
    for (word, text) in [
        ("Ændret", "natten, når far sidder hos ham"),
        ("Videreført", CALLS),
        ("Ny", NEIGHBOUR),
        ("Flyttet", PLAN),
        ("Taget ud", QUARREL),
    ] {
        let row = row(&window, text);
        let label = row.accesskit_node().data().label().unwrap().to_owned();
        assert!(label.starts_with(&format!("{word}. ")), "{label}");
    }
}

#[test]
fn a_changed_text_is_told_to_a_screen_reader_with_what_went_and_what_came() {
    let window = open();
    let label = row(&window, "når far sidder hos ham")
        .accesskit_node()
        .data()
        .label()
        .unwrap()
        .to_owned();
    assert!(label.contains("taget ud: det meste af"), "{label}");
    assert!(label.contains("kun her: hele"), "{label}");
    assert!(label.contains("Sikkerhed, understøtter"), "{label}");
}

#[test]
fn a_card_that_left_says_why_and_who_wrote_it_and_corrections_stand_beside() {
    let window = open();
    let said = rows(&window);
    let gone = said.iter().find(|it| it.contains(QUARREL)).unwrap();
    assert!(gone.contains("Taget ud i runde 2"), "{gone}");
    assert!(
        gone.contains("Farmor henter ham nu. Skrevet af Jonas 9. okt"),
        "{gone}"
    );
    let corrected = said.iter().find(|it| it.contains("Låser døren")).unwrap();
    assert!(
        corrected.contains("Rettelse, Jonas 9. okt.: Det var tre gange"),
        "{corrected}"
    );
    assert!(says(&window, "Farmor var også med"));
}

#[test]
fn each_theme_says_what_changed_on_both_sides() {
    let window = open();
    assert!(says(
        &window,
        "Understøtter: 1 ny, 1 ændret, 4 videreførte. Vanskeliggør: 1 ny, 1 ændret, 1 taget ud."
    ));
    // The theme a card went away from says so, although no card stands there.
    assert!(says(
        &window,
        "Understøtter: 1 flyttet herfra. Vanskeliggør: ingen kort."
    ));
}

#[test]
fn a_filter_shows_one_kind_and_unfolds_what_it_shows() {
    let mut window = open();
    let all = rows(&window).len();
    click(&mut window, "Ændrede");
    let changed = rows(&window);
    assert_eq!(changed.len(), 2);
    assert!(changed.iter().all(|row| row.starts_with("Ændret")));
    click(&mut window, "Videreførte");
    assert_eq!(rows(&window).len(), 10);
    click(&mut window, "Videreførte");
    assert_eq!(rows(&window).len(), all);
}

#[test]
fn the_same_as_one_board_holds_every_card_once() {
    let mut window = open();
    click(&mut window, "Én tavle");
    let said = rows(&window);
    assert_eq!(said.len(), 16);
    assert_eq!(said.iter().filter(|it| it.contains(PLAN)).count(), 1);
    for theme in ["Sikkerhed", "Følelsesregulering", "Motivation"] {
        assert!(
            window
                .query_by_role_and_label(Role::Heading, theme)
                .is_some()
        );
    }
    click(&mut window, "Taget ud");
    assert_eq!(rows(&window).len(), 1);
}

#[test]
fn any_two_rounds_can_be_chosen_and_the_older_stays_left() {
    let mut window = open_in(three_rounds(), ROOMY, Theme::Light);
    assert_eq!(pair(&window), ["Runde 2", "Runde 3"]);
    let choose = |window: &mut Window, which: &str, round: &str| {
        window.get_by_role_and_label(Role::ComboBox, which).click();
        window.run();
        window.get_by_role_and_label(Role::MenuItem, round).click();
        window.run();
    };
    choose(&mut window, "Den ældre runde", "Runde 1");
    assert_eq!(pair(&window), ["Runde 1", "Runde 3"]);
    // What happened on the way is told with the round it happened in.
    assert!(
        rows(&window)
            .iter()
            .any(|it| it.contains("Taget ud i runde 2"))
    );
    assert!(
        rows(&window)
            .iter()
            .any(|it| it.starts_with("Løst.") && it.contains(LATE))
    );
    choose(&mut window, "Den nyere runde", "Runde 2");
    assert_eq!(pair(&window), ["Runde 1", "Runde 2"]);
    choose(&mut window, "Den ældre runde", "Runde 2");
    assert_eq!(pair(&window), ["Runde 2", "Runde 3"]);
}

#[test]
fn the_buttons_step_through_all_rounds_and_say_each_step_in_one_sentence() {
    let mut window = open_in(three_rounds(), LAPTOP, Theme::Light);
    assert!(says(
        &window,
        "Fra runde 2 til runde 3: 1 ny, 1 ændret, 13 videreførte, 1 løst."
    ));
    click(&mut window, "Forrige");
    assert_eq!(pair(&window), ["Runde 1", "Runde 2"]);
    assert!(says(
        &window,
        "Fra runde 1 til runde 2: 2 nye, 2 ændrede, 1 flyttet, 10 videreførte, 1 taget ud."
    ));
    assert!(says(&window, "naboen er kommet til"));
    assert!(
        window
            .get_by_label("Forrige")
            .accesskit_node()
            .is_disabled()
    );
    click(&mut window, "Næste");
    assert_eq!(pair(&window), ["Runde 2", "Runde 3"]);
    // Nothing moves by itself.
    window.run();
    assert_eq!(pair(&window), ["Runde 2", "Runde 3"]);
}

#[test]
fn without_two_rounds_a_neutral_sentence_says_what_to_do() {
    let mut window = open_in(bare(), LAPTOP, Theme::Light);
    assert!(says(&window, "Der er ingen runde endnu."));
    click(&mut window, "Ny runde…");
    assert!(window.state().state.question.is_some());

    let mut it = Writing::new();
    it.round("2026-10-02", "");
    let window = open_in(it.case, LAPTOP, Theme::Light);
    assert!(says(&window, "Der er én runde."));
}

#[test]
fn a_closed_round_is_compared_with_what_the_board_became_since() {
    let case = two_rounds();
    let round = case.open_round().unwrap().id;
    let on = day("2026-11-13");
    let case = case
        .with(&Edit::CloseRound { round, on }, &stamp())
        .unwrap();
    let window = open_in(case.clone(), ROOMY, Theme::Light);
    assert_eq!(pair(&window), ["Runde 1", "Runde 2"]);
    let gone = card(&case, SLEEPS).id;
    let leave = Edit::TakeOut {
        departure_id: DepartureId::fresh(),
        card: gone,
        leaving: Leaving::Gone,
        reason: "Far bor et andet sted nu".to_owned(),
    };
    let case = case.with(&leave, &stamp()).unwrap();
    let mut window = open_in(case, ROOMY, Theme::Light);
    assert_eq!(pair(&window), ["Runde 2", "Tavlen nu"]);
    let said = rows(&window);
    let said = said.iter().find(|it| it.contains(SLEEPS)).unwrap();
    assert!(said.starts_with("Taget ud."), "{said}");
    assert!(said.contains("Far bor et andet sted nu."), "{said}");
    row(&window, SLEEPS).click();
    window.run();
    assert!(says(
        &window,
        "Tavlen nu. Taget ud. Far bor et andet sted nu."
    ));
}

#[test]
fn every_window_and_a_case_of_many_rounds_can_be_drawn() {
    for size in [ROOMY, LAPTOP, NARROW, egui::vec2(500.0, 600.0)] {
        for look in ["Side om side", "Én tavle"] {
            let mut window = open_in(three_rounds(), size, Theme::Light);
            click(&mut window, look);
            assert!(!rows(&window).is_empty());
        }
    }
    open_in(generate::huge(3), ROOMY, Theme::Light).run();
}

#[test]
fn what_is_looked_for_is_counted_on_the_two_boards_that_are_shown() {
    let mut window = open_in(three_rounds(), LAPTOP, Theme::Light);
    for (wanted, count) in [
        // On both boards in two wordings, on one of them, and on neither.
        ("Sover hele natten", "1 sted"),
        (LATE, "1 sted"),
        (QUARREL, "0 steder"),
    ] {
        let find = Command::Find(Some(wanted.to_owned()));
        send(&mut window.state_mut().state, find);
        window.run();
        assert!(says(&window, count), "{wanted}");
        let fold = |node: &AccessKitNode<'_>| {
            let words = node.label().unwrap_or_default();
            words.starts_with("Vis ") && words.ends_with("uden ændring")
        };
        assert!(
            window.query_all_by(fold).next().is_none(),
            "nothing found stands in a fold"
        );
    }
}
