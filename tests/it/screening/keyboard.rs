//! The grid by keyboard alone.

use aoa_tavle::app::Act;
use aoa_tavle::lang::Lang;
use aoa_tavle::model::{Answer, ReactionId};
use egui::{Event, Key, Modifiers, Theme};
use egui_kittest::kittest::Queryable as _;

use super::super::harness::{LAPTOP, ROOMY, send, state_with, window};
use super::{Window, bare, focused, half_filled, observations, row, type_keys};

#[test]
fn j_n_and_delete_answer_and_arrows_move() {
    let mut window = window(state_with(bare()), LAPTOP, Theme::Light);
    window.run();
    // Nothing has the keyboard yet: the first key answers the current row and the grid takes over.
    window.key_press(Key::J);
    window.run();
    assert_eq!(focused(&window), "Søvnproblemer: JA");
    assert_eq!(row(&window, ReactionId::R01).answer, Answer::Yes);
    window.key_press(Key::ArrowDown);
    window.run();
    type_keys(&mut window, Key::N, "n");
    assert_eq!(row(&window, ReactionId::R02).answer, Answer::No);
    assert_eq!(
        focused(&window),
        "Koncentrations- og opmærksomhedsvanskeligheder: NEJ"
    );
    window.key_press(Key::ArrowUp);
    window.run();
    window.key_press(Key::Delete);
    window.run();
    assert_eq!(row(&window, ReactionId::R01).answer, Answer::Unanswered);
    assert_eq!(row(&window, ReactionId::R02).answer, Answer::No);
}

#[test]
fn arrows_reach_every_column_and_tab_walks_row_by_row() {
    let mut window = window(state_with(half_filled()), LAPTOP, Theme::Light);
    window.run();
    window.get_by_label("Søvnproblemer: JA").focus();
    window.run();
    let mut seen = Vec::new();
    for _ in 0..4 {
        seen.push(focused(&window));
        window.key_press(Key::ArrowRight);
        window.run();
    }
    assert_eq!(
        seen,
        [
            "Søvnproblemer: JA",
            "Søvnproblemer: NEJ",
            "Søvnproblemer: oplysninger stammer fra",
            "Søvnproblemer: kommentar",
        ]
    );
    assert_eq!(focused(&window), "Søvnproblemer: kommentar");
    window.key_press(Key::Tab);
    window.run();
    assert_eq!(
        focused(&window),
        "Koncentrations- og opmærksomhedsvanskeligheder: JA"
    );
    window.key_press_modifiers(Modifiers::SHIFT, Key::Tab);
    window.run();
    assert_eq!(focused(&window), "Søvnproblemer: kommentar");
    window.key_press_modifiers(Modifiers::COMMAND, Key::End);
    window.run();
    assert_eq!(focused(&window), "Selvdestruktiv adfærd: kommentar");
    // Out of the table at its end, and not caught in it.
    window.key_press(Key::Tab);
    window.run();
    assert!(!focused(&window).contains("Selvdestruktiv adfærd: kommentar"));
}

#[test]
fn typing_on_an_answer_starts_the_comment_and_esc_takes_it_back() {
    let mut window = window(state_with(half_filled()), LAPTOP, Theme::Light);
    window.run();
    window.get_by_label("Hukommelsesbesvær: NEJ").focus();
    window.run();
    type_keys(&mut window, Key::G, "G");
    for letter in ["l", "e", "m"] {
        window.event(Event::Text(letter.to_owned()));
        window.run();
    }
    assert_eq!(focused(&window), "Hukommelsesbesvær: kommentar");
    assert_eq!(
        row(&window, ReactionId::R03).comment,
        "Husker aftaler og lektier. Glem"
    );
    window.key_press(Key::Escape);
    window.run();
    assert_eq!(
        row(&window, ReactionId::R03).comment,
        "Husker aftaler og lektier."
    );
    assert_eq!(focused(&window), "Hukommelsesbesvær: kommentar");
    // At rest again: J and N are letters here, arrows move.
    window.key_press(Key::ArrowLeft);
    window.run();
    assert_eq!(
        focused(&window),
        "Hukommelsesbesvær: oplysninger stammer fra"
    );
    // The answer was never touched.
    assert_eq!(row(&window, ReactionId::R03).answer, Answer::No);
}

#[test]
fn enter_writes_commits_and_moves_down() {
    let mut window = window(state_with(half_filled()), LAPTOP, Theme::Light);
    window.run();
    window
        .get_by_label("Indlæringsvanskeligheder: kommentar")
        .focus();
    window.run();
    window.key_press(Key::Enter);
    window.run();
    window.event(Event::Text("Første linje".to_owned()));
    window.run();
    window.key_press_modifiers(Modifiers::SHIFT, Key::Enter);
    window.run();
    window.event(Event::Text("anden".to_owned()));
    window.run();
    assert_eq!(row(&window, ReactionId::R04).comment, "Første linje\nanden");
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(row(&window, ReactionId::R04).comment, "Første linje\nanden");
    assert_eq!(focused(&window), "Fysiske symptomer: kommentar");
}

#[test]
fn a_source_is_typed_with_what_was_named_before() {
    let mut window = window(state_with(half_filled()), LAPTOP, Theme::Light);
    window.run();
    window
        .get_by_label("Fysiske symptomer: oplysninger stammer fra")
        .focus();
    window.run();
    type_keys(&mut window, Key::S, "S");
    assert_eq!(row(&window, ReactionId::R05).source, "S");
    window.key_press(Key::ArrowDown);
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(row(&window, ReactionId::R05).source, "Skolen");
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(
        focused(&window),
        "Psykiske symptomer: oplysninger stammer fra"
    );
    // What is typed over another source replaces it, and Esc brings it back.
    type_keys(&mut window, Key::J, "j");
    assert_eq!(row(&window, ReactionId::R06).source, "j");
    assert_eq!(row(&window, ReactionId::R06).answer, Answer::Yes);
    window.key_press(Key::Escape);
    window.run();
    assert_eq!(row(&window, ReactionId::R06).source, "Mor");
    assert_eq!(
        focused(&window),
        "Psykiske symptomer: oplysninger stammer fra"
    );
}

#[test]
fn a_run_of_typing_is_one_step_back() {
    let mut window = window(state_with(half_filled()), LAPTOP, Theme::Light);
    window.run();
    window.get_by_label("Fysiske symptomer: kommentar").focus();
    window.run();
    for letter in ["O", "n", "d", "t"] {
        window.event(Event::Text(letter.to_owned()));
        window.run();
    }
    assert_eq!(row(&window, ReactionId::R05).comment, "Ondt");
    window.key_press(Key::Tab);
    window.run();
    send(&mut window.state_mut().state, Act::Undo);
    window.run();
    assert_eq!(row(&window, ReactionId::R05).comment, "");
}

#[test]
fn f1_is_help_on_the_row_and_not_the_list_of_keys() {
    for size in [LAPTOP, ROOMY] {
        let mut window = window(state_with(half_filled()), size, Theme::Light);
        window.run();
        window.get_by_label("Psykiske symptomer: JA").focus();
        window.run();
        window.key_press(Key::F1);
        window.run();
        let sentence = &ReactionId::R06.get().counts.get(Lang::Da)[0];
        window.get_by_label(sentence);
        assert!(window.state().state.question.is_none());
        window.key_press(Key::Escape);
        window.run();
        assert!(window.query_by_label(sentence).is_none());
        assert_eq!(focused(&window), "Psykiske symptomer: JA");
    }
}

#[test]
fn a_row_outside_the_list_is_written_by_keyboard() {
    let mut window = window(state_with(bare()), ROOMY, Theme::Light);
    window.run();
    window.get_by_label("Tilføj adfærd uden for listen").focus();
    window.run();
    window.key_press(Key::Enter);
    window.run();
    window.event(Event::Text("Samler på sten".to_owned()));
    window.run();
    window.key_press(Key::Tab);
    window.run();
    window.event(Event::Text("Farmor".to_owned()));
    window.run();
    window.key_press(Key::Tab);
    window.run();
    window.event(Event::Text("Altid i lommen".to_owned()));
    window.run();
    window.key_press(Key::Escape);
    window.run();
    let seen = observations(&window);
    assert_eq!(seen.len(), 1);
    assert_eq!(seen[0].text, "Samler på sten");
    assert_eq!(seen[0].source, "Farmor");
    assert_eq!(seen[0].comment, "", "Esc takes back what was begun last");
}

#[test]
fn english_answers_with_y() {
    let mut state = state_with(bare());
    state.lang = Lang::En;
    state.settings.language = Some(Lang::En);
    let mut window: Window = window(state, LAPTOP, Theme::Light);
    window.run();
    window.get_by_label("Sleep problems: NO").focus();
    window.run();
    type_keys(&mut window, Key::Y, "y");
    assert_eq!(row(&window, ReactionId::R01).answer, Answer::Yes);
    window.key_press(Key::N);
    window.run();
    assert_eq!(row(&window, ReactionId::R01).answer, Answer::No);
}
