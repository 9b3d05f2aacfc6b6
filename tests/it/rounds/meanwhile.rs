//! What a colleague wrote comes in while a form of a round stands open.

use aoa_tavle::app::View;
use aoa_tavle::model::{Edit, Round, RoundId, RoundText};
use egui::Role;
use egui_kittest::kittest::Queryable as _;

use super::{
    Window, after_first_round, before_rounds, click, clock, day, in_first_round, newest, open_at,
    write_in,
};
use crate::harness::{ROOMY, send, window_case};

/// An edit that comes in from elsewhere.
fn comes_in(window: &mut Window, edit: Edit) {
    send(&mut window.state_mut().state, edit);
    window.run();
}

#[test]
fn closing_a_round_keeps_what_a_colleague_wrote_about_it_meanwhile() {
    let mut window = open_at(in_first_round(), &clock(), View::Board, ROOMY);
    click(&mut window, "Luk runde");
    write_in(&mut window, "Hvem er med", "Mor og Jonas");
    let round = newest(&window).id;
    for (field, text) in [
        (RoundText::Note, "Noah sover bedre"),
        (RoundText::OthersNote, "Ida spørges "),
    ] {
        let text = text.to_owned();
        comes_in(&mut window, Edit::SetRoundText { round, field, text });
    }
    click(&mut window, "Luk runde 1");
    let closed = newest(&window);
    assert!(!closed.is_open());
    assert_eq!(closed.participants, "Mor og Jonas");
    assert_eq!(closed.note, "Noah sover bedre");
    assert_eq!(closed.others_note, "Ida spørges ");
}

#[test]
fn a_round_a_colleague_began_meanwhile_is_not_closed_unasked() {
    let mut window = open_at(before_rounds(), &clock(), View::Board, ROOMY);
    click(&mut window, "Ny runde");
    write_in(&mut window, "Hvem er med", "Mor og Jonas");
    let id = RoundId::fresh();
    let on = day("2026-11-12");
    comes_in(&mut window, Edit::BeginRound { id, on });
    click(&mut window, "Begynd runde 1");
    assert_eq!(window_case(&window).rounds.len(), 1);
    assert!(newest(&window).is_open());
    window.get_by_label_contains("runde 1 er i gang nu. Læs spørgsmålet igen");
    window.get_by_role_and_label(Role::Dialog, "Afslut runde 1 og begynd runde 2?");
    // The answer is theirs, and what was typed still stands.
    click(&mut window, "Afslut og begynd runde 2");
    assert_eq!(window_case(&window).rounds.len(), 2);
    assert_eq!(newest(&window).participants, "Mor og Jonas");
}

#[test]
fn a_round_a_colleague_closed_meanwhile_is_asked_about_again() {
    let mut window = open_at(in_first_round(), &clock(), View::Board, ROOMY);
    click(&mut window, "Ny runde");
    let (round, on) = (newest(&window).id, day("2026-11-13"));
    comes_in(&mut window, Edit::CloseRound { round, on });
    click(&mut window, "Afslut og begynd runde 2");
    assert!(!newest(&window).is_open());
    window.get_by_label_contains("ingen runde er i gang nu. Læs spørgsmålet igen");
    click(&mut window, "Begynd runde 2");
    assert_eq!(window_case(&window).rounds.len(), 2);

    // Closing what is closed already says so.
    let mut window = open_at(in_first_round(), &clock(), View::Board, ROOMY);
    click(&mut window, "Luk runde");
    let round = newest(&window).id;
    comes_in(&mut window, Edit::CloseRound { round, on });
    click(&mut window, "Luk runde 1");
    window.get_by_label_contains("Der er ingen åben runde at lukke.");
}

#[test]
fn a_form_that_closes_another_round_takes_along_only_what_was_typed() {
    let mut window = open_at(in_first_round(), &clock(), View::Board, ROOMY);
    click(&mut window, "Luk runde");
    write_in(&mut window, "Hvor", "Hjemme hos mor");
    let second = RoundId::fresh();
    let on = day("2026-11-14");
    comes_in(&mut window, Edit::BeginRound { id: second, on });
    let text = "Noah sover bedre".to_owned();
    let field = RoundText::Note;
    comes_in(
        &mut window,
        Edit::SetRoundText {
            round: second,
            field,
            text,
        },
    );
    click(&mut window, "Luk runde 1");
    let open: Round = newest(&window);
    assert!(open.is_open());
    click(&mut window, "Luk runde 2");
    let closed = newest(&window);
    assert_eq!(
        (closed.is_open(), &*closed.place, &*closed.note),
        (false, "Hjemme hos mor", "Noah sover bedre")
    );
}

#[test]
fn a_round_somebody_noted_something_beside_is_not_opened_again() {
    let mut window = open_at(after_first_round(), &clock(), View::Round, ROOMY);
    click(&mut window, "Skriv en note…");
    super::write(&mut window, "Ida var ikke med");
    click(&mut window, "Gem noten");
    assert!(window.query_by_label("Genåbn runden").is_none());
    let round = newest(&window).id;
    send(&mut window.state_mut().state, Edit::ReopenRound { round });
    window.run();
    assert!(!newest(&window).is_open());
    window.get_by_label_contains("Skriv en rettelse ved siden af.");
}
