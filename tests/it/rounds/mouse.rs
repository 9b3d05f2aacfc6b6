//! The whole cycle by mouse.

use aoa_tavle::app::{Access, View};
use aoa_tavle::model::{CardId, Decision, Edit, Leaving, PartialDate, Side, ThemeId, Voice, When};
use chrono::TimeDelta;
use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;

use super::{
    Window, after_first_round, before_rounds, click, clock, day, in_first_round, newest, open_at,
    press, press_with, with, write, write_in,
};
use crate::harness::{LAPTOP, ROOMY, monday, window_case};

#[test]
fn a_case_without_rounds_says_so_and_begins_its_first() {
    let mut window = open_at(before_rounds(), &clock(), View::Round, ROOMY);
    window.get_by_label("Der er ingen runde endnu.");
    window.get_by_label("ingen runde endnu");
    click(&mut window, "Ny runde");
    window.get_by_role_and_label(Role::Dialog, "Begynd runde 1?");
    write_in(&mut window, "Hvem er med", "Mor og Jonas");
    click(&mut window, "Begynd runde 1");
    let round = newest(&window);
    assert_eq!(round.begun, monday().date_naive());
    assert_eq!(round.participants, "Mor og Jonas");
    assert!(round.is_open());
    window.get_by_role_and_label(Role::Tab, "Runde 1 · i gang");
    // One act, also where something was written: one step takes it all back.
    click(&mut window, "Fortryd");
    assert!(window_case(&window).rounds.is_empty());
}

#[test]
fn what_is_written_about_a_round_outlives_esc_and_the_question() {
    let mut window = open_at(in_first_round(), &clock(), View::Round, ROOMY);
    write_in(&mut window, "Hvor", "Hos farmor");
    press(&mut window, Key::Escape);
    assert_eq!(newest(&window).place, "Hos farmor");
    press_with(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(newest(&window).place, "");
    // The question is let be with something written in it, and asked once more.
    let mut window = open_at(in_first_round(), &clock(), View::Board, ROOMY);
    click(&mut window, "Luk runde");
    write_in(&mut window, "Hvad er ændret, i få ord", "Noah sover bedre");
    press(&mut window, Key::Escape);
    press(&mut window, Key::Escape);
    assert!(
        window
            .query_by_role_and_label(Role::Dialog, "Luk runde 1?")
            .is_none()
    );
    assert_eq!(newest(&window).note, "");
    click(&mut window, "Luk runde");
    click(&mut window, "Luk runde 1");
    assert_eq!(newest(&window).note, "Noah sover bedre");
}

#[test]
fn no_round_begins_or_is_closed_on_a_day_to_come_or_before_the_one_before_ended() {
    let mut window = open_at(in_first_round(), &clock(), View::Round, ROOMY);
    click(&mut window, "Luk runde");
    press_with(&mut window, Modifiers::COMMAND, Key::A);
    write(&mut window, "30. nov. 2026");
    window
        .get_by_label("Skriv 16. nov. 2026 eller en tidligere dag. Den dag er ikke kommet endnu.");
    press_with(&mut window, Modifiers::COMMAND, Key::A);
    write(&mut window, "1. sep. 2026");
    window.get_by_label_contains("Runden begyndte den dag.");
    press(&mut window, Key::Enter);
    assert!(newest(&window).is_open());

    let mut window = open_at(after_first_round(), &clock(), View::Round, ROOMY);
    click(&mut window, "Ny runde");
    press_with(&mut window, Modifiers::COMMAND, Key::A);
    write(&mut window, "1. nov. 2026");
    window.get_by_label("Skriv 13. nov. 2026 eller en senere dag: så længe var runden før i gang.");
    press_with(&mut window, Modifiers::COMMAND, Key::A);
    write(&mut window, "13. nov. 2026");
    press(&mut window, Key::Enter);
    assert_eq!(newest(&window).begun, day("2026-11-13"));
    // What was just begun is what is shown.
    assert_eq!(window.state().state.shown_round(), Some(newest(&window).id));
}

#[test]
fn a_card_is_new_as_long_as_the_board_closed_last_does_not_have_it() {
    let mut window = open_at(after_first_round(), &clock(), View::Board, ROOMY);
    let new = |window: &Window| {
        window
            .query_all_by_label_contains("Nyt siden runde 1")
            .count()
    };
    assert_eq!(new(&window), 0);
    let card = Edit::AddCard {
        id: CardId::fresh(),
        theme: ThemeId::T1,
        side: Side::Supports,
        text: "Farmor ringer".to_owned(),
        voice: Voice::Unsaid,
        origin: None,
    };
    crate::harness::send(&mut window.state_mut().state, card);
    window.run();
    assert_eq!(new(&window), 1);
    // Also in a round begun the same day.
    press_with(&mut window, Modifiers::COMMAND, Key::R);
    press(&mut window, Key::Enter);
    assert_eq!(newest(&window).begun, monday().date_naive());
    assert_eq!(new(&window), 1);
}

#[test]
fn a_round_is_closed_with_words_about_it_and_the_closing_is_taken_back() {
    let case = in_first_round();
    let mut window = open_at(case.clone(), &clock(), View::Board, ROOMY);
    click(&mut window, "Luk runde");
    window.get_by_role_and_label(Role::Dialog, "Luk runde 1?");
    write_in(&mut window, "Hvad er ændret, i få ord", "Noah sover bedre");
    write_in(&mut window, "Næste gang", "11. jan. 2027");
    let others = "Skal andre fagfolk eller nogen i netværket inddrages?";
    window.get_by_role_and_label(Role::ComboBox, others).click();
    window.run();
    click(&mut window, "Måske");
    write_in(&mut window, "Hvem, og hvordan", "Ida spørges");
    click(&mut window, "Luk runde 1");
    let round = newest(&window);
    assert_eq!(round.closed, Some(monday().date_naive()));
    assert_eq!(round.board, case.cards);
    assert_eq!(round.note, "Noah sover bedre");
    assert_eq!(round.next.as_ref().unwrap().written, "11. jan. 2027");
    assert_eq!(
        (round.others, &*round.others_note),
        (Decision::Maybe, "Ida spørges")
    );
    // The board says whose it is now.
    window.get_by_label_contains("Det, I ændrer nu, hører til den næste runde.");
    assert!(window.query_by_label("Luk runde").is_none());
    click(&mut window, "Fortryd");
    assert!(newest(&window).is_open());
    assert!(newest(&window).note.is_empty());
}

#[test]
fn a_new_round_closes_and_freezes_the_open_one_and_says_so_beforehand() {
    let case = in_first_round();
    let mut window = open_at(case.clone(), &clock(), View::Board, ROOMY);
    click(&mut window, "Ny runde");
    window.get_by_role_and_label(Role::Dialog, "Afslut runde 1 og begynd runde 2?");
    window.get_by_label_contains("Derefter kan runde 1 kun læses.");
    click(&mut window, "Annuller");
    assert_eq!(**window_case(&window), case);
    click(&mut window, "Ny runde");
    click(&mut window, "Afslut og begynd runde 2");
    let now = window_case(&window);
    assert_eq!(now.rounds.len(), 2);
    assert_eq!(
        now.cards, case.cards,
        "the board is the draft of the new one"
    );
    let rounds = now.rounds_in_order();
    assert_eq!(rounds[0].board, case.cards);
    assert!(rounds[1].is_open() && rounds[1].board.is_empty());
    click(&mut window, "Fortryd");
    assert_eq!(window_case(&window).rounds, case.rounds);
}

#[test]
fn a_day_that_is_none_or_too_early_keeps_the_round_from_beginning() {
    let mut window = open_at(in_first_round(), &clock(), View::Board, ROOMY);
    click(&mut window, "Ny runde");
    for typed in [" snart", "2020"] {
        write_in(&mut window, "Runden begynder", typed);
        click(&mut window, "Afslut og begynd runde 2");
        assert_eq!(window_case(&window).rounds.len(), 1, "{typed}");
    }
    window.get_by_label("Skriv en dag, for eksempel 16. nov. 2026.");
}

#[test]
fn the_day_a_round_began_is_set_right_while_it_is_open() {
    let mut window = open_at(in_first_round(), &clock(), View::Round, ROOMY);
    states(&window, "åben, uge 7");
    click(&mut window, "Ret datoen…");
    window.get_by_role_and_label(Role::Dialog, "Hvornår begyndte runde 1?");
    press_with(&mut window, Modifiers::COMMAND, Key::A);
    write(&mut window, "19. okt. 2026");
    window.get_by_role_and_label(Role::Dialog, "Hvornår begyndte runde 1?");
    press(&mut window, Key::Enter);
    assert_eq!(newest(&window).begun, day("2026-10-19"));
    states(&window, "ikke endnu");
    window.get_by_label_contains("runde 1, uge 4");
    click(&mut window, "Fortryd");
    states(&window, "åben, uge 7");
}

/// The frame and the box of the weeks say how today stands.
fn states(window: &Window, state: &str) {
    assert_eq!(window.get_all_by_label(state).count(), 2, "{state}");
}

#[test]
fn without_an_open_round_closing_says_so() {
    let mut window = open_at(after_first_round(), &clock(), View::Board, ROOMY);
    let close = aoa_tavle::app::Act::CloseRound;
    crate::harness::send(&mut window.state_mut().state, close);
    window.run();
    window.get_by_label_contains("Der er ingen åben runde at lukke.");
}

#[test]
fn finding_counts_the_cards_of_the_frozen_board() {
    let mut window = open_at(after_first_round(), &clock(), View::Round, ROOMY);
    let find = aoa_tavle::app::Command::Find(Some("farmor".to_owned()));
    crate::harness::send(&mut window.state_mut().state, find);
    window.run();
    assert!(window.query_all_by_label_contains(" sted").next().is_some());
}

#[test]
fn a_correction_stands_beside_the_original_with_date_and_name() {
    let case = after_first_round();
    let card = case.cards[0].clone();
    let mut window = open_at(case.clone(), &clock(), View::Round, ROOMY);
    window.get_by_label_contains("Runde 1 er lukket og kan kun læses.");
    window.get_by_label("Mor, far, Jonas og Ida");
    let name = format!(
        "{} · Sikkerhed, understøtter, {}",
        card.text, case.child.alias
    );
    let frozen = window.get_by_role_and_label(Role::ListItem, &name);
    frozen.click();
    window.run();
    write(&mut window, "Det er kun, når far er der");
    click(&mut window, "Gem noten");
    let now = window_case(&window);
    let note = &now.corrections[0];
    assert_eq!(
        (note.card, &*note.text),
        (Some(card.id), "Det er kun, når far er der")
    );
    assert_eq!(now.rounds, case.rounds, "the original stays as it was");
    window.get_by_label("Rettelse 16. nov. 2026 af Maja – Det er kun, når far er der");
    click(&mut window, "Skriv en note…");
    write(&mut window, "Ida var ikke med");
    click(&mut window, "Gem noten");
    assert_eq!(window_case(&window).corrections[1].card, None);
    window.get_by_label("Rettelse 16. nov. 2026 af Maja – Ida var ikke med");
}

#[test]
fn what_is_typed_beside_a_round_is_kept_while_one_looks_elsewhere_and_saved_with_the_rest() {
    let mut window = open_at(after_first_round(), &clock(), View::Round, ROOMY);
    click(&mut window, "Skriv en note…");
    write(&mut window, "Ida var ikke med");
    window.get_by_role_and_label(Role::Tab, "Temaer").click();
    window.run();
    window
        .get_by_role_and_label(Role::Tab, "Runde 1 · 13. nov.")
        .click();
    window.run();
    click(&mut window, "Gem noten");
    assert_eq!(window_case(&window).corrections.len(), 1);
}

#[test]
fn a_round_just_closed_is_opened_again_and_later_no_more() {
    let mut window = open_at(after_first_round(), &clock(), View::Round, ROOMY);
    click(&mut window, "Genåbn runden");
    assert!(newest(&window).is_open());
    click(&mut window, "Fortryd");
    let card = window_case(&window).cards[0].id;
    let edit = Edit::RemoveCard(card);
    crate::harness::send(&mut window.state_mut().state, edit);
    window.run();
    // It is not offered where it cannot be done.
    assert!(window.query_by_label("Genåbn runden").is_none());
}

#[test]
fn a_card_is_taken_out_with_a_reason_that_stands_in_the_round() {
    let case = in_first_round();
    let card = case.cards[0].clone();
    let mut window = open_at(case, &clock(), View::Board, ROOMY);
    let label = window
        .get_all_by_role(Role::ListItem)
        .find(|node| {
            let node = egui_kittest::kittest::NodeT::accesskit_node(node);
            node.label()
                .is_some_and(|label| label.starts_with(&card.text))
        })
        .unwrap();
    label.click_secondary();
    window.run();
    window.get_by_label_contains("Tag ud…").click();
    window.run();
    window.get_by_role_and_label(Role::Dialog, "Tag kortet ud?");
    click(&mut window, "Løst");
    write_in(&mut window, "Begrundelse", "Døren står åben nu");
    click(&mut window, "Tag ud");
    let now = window_case(&window);
    assert!(now.card(card.id).is_none());
    let departure = &now.departures[0];
    assert_eq!(departure.resolved, Leaving::Resolved);
    assert_eq!(departure.reason, "Døren står åben nu");
    window
        .get_by_role_and_label(Role::Tab, "Runde 1 · i gang")
        .click();
    window.run();
    window.get_by_label("Taget ud i denne runde");
    window.get_by_label("Løst. Døren står åben nu");
}

#[test]
fn seven_weeks_later_the_window_is_open_and_the_next_round_begins() {
    let clock = clock();
    let mut window = open_at(before_rounds(), &clock, View::Board, ROOMY);
    click(&mut window, "Ny runde");
    click(&mut window, "Begynd runde 1");
    window.get_by_label("ikke endnu");
    clock.pass(TimeDelta::weeks(7));
    window.run();
    window.get_by_label("åben, uge 7");
    click(&mut window, "Ny runde");
    click(&mut window, "Afslut og begynd runde 2");
    let round = newest(&window);
    assert_eq!(round.begun, day("2027-01-04"));
    window.get_by_label("ikke endnu");
    clock.pass(TimeDelta::weeks(11));
    window.run();
    window.get_by_label("over tiden");
}

#[test]
fn a_case_that_is_only_read_offers_nothing_and_shows_everything() {
    let mut window = open_at(after_first_round(), &clock(), View::Round, LAPTOP);
    window.state_mut().state.session.as_mut().unwrap().access = Access::ReadOnly;
    window.run();
    window.get_by_label("Mor, far, Jonas og Ida");
    for gone in ["Ny runde", "Luk runde", "Genåbn runden", "Skriv en note…"] {
        assert!(window.query_by_label(gone).is_none(), "{gone}");
    }
}

#[test]
fn the_next_round_said_from_today_is_the_day_itself() {
    let clock = clock();
    let mut window = open_at(in_first_round(), &clock, View::Round, ROOMY);
    write_in(&mut window, "Næste gang", "om 14 ");
    write(&mut window, "dage");
    assert_eq!(newest(&window).next.unwrap().written, "om 14 dage");
    // Closed while the keyboard is still in the field.
    press_with(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
    press(&mut window, Key::Enter);
    let closed = newest(&window);
    assert!(!closed.is_open());
    let next = closed.next.unwrap();
    assert_eq!(next.written, "30. nov. 2026");
    assert_eq!(next.date, PartialDate::day(day("2026-11-30")));
    window.get_by_label("30. nov. 2026");
}

#[test]
fn the_field_of_the_next_round_shows_the_day_once_it_is_left() {
    let mut window = open_at(in_first_round(), &clock(), View::Round, ROOMY);
    write_in(&mut window, "Næste gang", "om 14 dage");
    press(&mut window, Key::Tab);
    assert_eq!(newest(&window).next.unwrap().written, "30. nov. 2026");
}

#[test]
fn words_said_from_a_day_that_is_over_still_tell_the_day_they_meant() {
    let case = in_first_round();
    let round = case.open_round().unwrap().id;
    let next = When {
        written: "om 14 dage".to_owned(),
        date: PartialDate::day(day("2026-10-12")),
    };
    let edits = [
        Edit::SetRoundNext {
            round,
            next: Some(next),
        },
        Edit::CloseRound {
            round,
            on: day("2026-11-13"),
        },
    ];
    let window = open_at(with(case, &edits), &clock(), View::Round, ROOMY);
    window.get_by_label("12. okt. 2026");
}

#[test]
fn esc_in_a_note_keeps_what_is_typed_and_cancelling_clears_it() {
    let mut window = open_at(after_first_round(), &clock(), View::Round, ROOMY);
    let typed = |window: &Window| {
        let session = window.state().state.session.as_ref().unwrap();
        session.forms.new_corrections.values().next().cloned()
    };
    click(&mut window, "Skriv en note…");
    write(&mut window, "Ida var ikke med");
    press(&mut window, Key::Escape);
    assert_eq!(typed(&window).as_deref(), Some("Ida var ikke med"));
    click(&mut window, "Annuller");
    assert_eq!(typed(&window), None);
    // An empty field closes.
    click(&mut window, "Skriv en note…");
    window.get_by_label("Gem noten");
    press(&mut window, Key::Escape);
    assert!(window.query_by_label("Gem noten").is_none());
    assert!(window_case(&window).corrections.is_empty());
}
