//! What rounds look like.

use aoa_tavle::app::{Act, State, View};
use aoa_tavle::model::{Case, CorrectionId, Edit, Leaving, RoundId};
use egui::Theme;

use super::{after_first_round, day, in_first_round, with};
use crate::harness::{LAPTOP, NARROW, ROOMY, picture, pictures, send, state_with, window};

fn on(case: Case, view: View) -> State {
    let mut state = state_with(case);
    state.view = view;
    state
}

/// A closed round that was corrected, and in which a card was taken out.
fn corrected() -> Case {
    let case = in_first_round();
    let out = Edit::TakeOut {
        departure_id: aoa_tavle::model::DepartureId::fresh(),
        card: case.cards[1].id,
        leaving: Leaving::Resolved,
        reason: "Farmor henter nu".to_owned(),
    };
    let round = case.open_round().unwrap().id;
    let close = Edit::CloseRound {
        round,
        on: day("2026-11-13"),
    };
    let note = |card, text: &str| Edit::Correct {
        id: CorrectionId::fresh(),
        round,
        card,
        text: text.to_owned(),
    };
    let first = case.cards[0].id;
    let edits = [
        out,
        close,
        note(Some(first), "Det gælder kun hos mor."),
        note(None, "Ida var med på telefon."),
        Edit::BeginRound {
            id: RoundId::fresh(),
            on: day("2026-11-13"),
        },
    ];
    with(case, &edits)
}

fn first_round(case: Case) -> State {
    let id = case.rounds_in_order()[0].id;
    let mut state = on(case, View::Board);
    let item = aoa_tavle::model::ItemRef::Round(id);
    send(&mut state, aoa_tavle::app::Command::ShowItem(item));
    state
}

#[test]
fn pictures_of_an_open_round() {
    let open = |theme| window(on(in_first_round(), View::Round), ROOMY, theme);
    pictures(open, "round-open-light", "round-open-dark");
}

#[test]
fn picture_of_a_closed_round_in_light() {
    let state = first_round(corrected());
    picture(
        &mut window(state, ROOMY, Theme::Light),
        "round-closed-light",
    );
}

#[test]
fn picture_of_a_closed_round_in_dark() {
    let state = first_round(corrected());
    picture(&mut window(state, LAPTOP, Theme::Dark), "round-closed-dark");
}

#[test]
fn pictures_of_the_question_before_a_new_round() {
    let asked = |theme| {
        let mut state = on(in_first_round(), View::Board);
        send(&mut state, Act::NewRound);
        window(state, LAPTOP, theme)
    };
    pictures(asked, "round-begin-light", "round-begin-dark");
}

#[test]
fn pictures_of_the_board_between_two_rounds() {
    let between = |theme| window(on(after_first_round(), View::Board), ROOMY, theme);
    pictures(between, "round-between-light", "round-between-dark");
}

#[test]
fn a_narrow_round_one_without_cards_and_forty_rounds_can_be_drawn() {
    let mut forty = aoa_tavle::model::generate::rounds(40, 200);
    forty.rounds.retain(|round| !round.is_open());
    window(on(forty, View::Round), ROOMY, Theme::Light).run();
    window(first_round(corrected()), NARROW, Theme::Light).run();
    let mut empty = in_first_round();
    empty.cards.clear();
    let round = empty.open_round().unwrap().id;
    let on_day = day("2026-11-13");
    let empty = with(empty, &[Edit::CloseRound { round, on: on_day }]);
    window(on(empty, View::Round), NARROW, Theme::Dark).run();
}
