//! A session at the board by mouse and by keyboard alone, asserted on the case.

use aoa_tavle::app::{Act, tick};
use aoa_tavle::model::{Edit, ThemeId};
use chrono::TimeDelta;
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, Theme, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::{Window, board, example, notes, press, sitting};
use crate::harness::{LAPTOP, NARROW, ROOMY, send, stamp, window_case};

fn row(window: &Window, name: &str) -> egui::Pos2 {
    window
        .get_by_role_and_label(Role::CheckBox, name)
        .rect()
        .left_center()
        + vec2(80.0, 0.0)
}

fn is_board_of(window: &Window, theme: &str) -> bool {
    let field = |theme: &str| format!("{theme}, understøtter: nyt kort");
    let others = [
        "Sikkerhed",
        "Dagligdag",
        "Tilknytning",
        "Barnets fortælling",
    ];
    let shown = |theme: &&&str| window.query_by_label(&field(theme)).is_some();
    others.iter().filter(shown).copied().collect::<Vec<_>>() == [theme]
}

#[test]
fn the_board_follows_the_agenda_and_its_notes_are_part_of_the_round() {
    let case = example();
    let (mut window, _) = board(case.clone(), ROOMY, Theme::Light);
    press(&mut window, "Dagsorden…");
    // As the round has it: Tilknytning, Barnets fortælling, Sikkerhed. The last is dragged to the top, the third left out.
    let from = row(&window, "Sikkerhed, nummer 3");
    let to = row(&window, "Tilknytning, nummer 1") - vec2(0.0, 18.0);
    window.drag_at(from);
    window.run();
    window.hover_at(from - vec2(0.0, 20.0));
    window.run();
    window.hover_at(to);
    window.run();
    window.drop_at(to);
    window.run();
    window
        .get_by_role_and_label(Role::CheckBox, "Barnets fortælling, nummer 3")
        .click();
    window.run();
    press(&mut window, "Begynd mødet");

    let round = window_case(&window).open_round().unwrap().clone();
    assert_eq!(round.agenda, [ThemeId::T1, ThemeId::T3]);
    let meeting = window_case(&window).meetings.last().unwrap().clone();
    assert_eq!(
        (meeting.round, meeting.held),
        (round.id, stamp().at.date_naive())
    );
    assert_eq!(meeting.themes, [ThemeId::T1, ThemeId::T3]);
    assert!(is_board_of(&window, "Sikkerhed"));

    notes(&window).click();
    window.run();
    notes(&window).type_text("Noah flyttede kortet selv.");
    window.run();
    let note = |window: &Window| {
        window_case(window)
            .meeting(meeting.id)
            .unwrap()
            .note
            .clone()
    };
    assert_eq!(note(&window), "Noah flyttede kortet selv.");
    press(&mut window, "Næste");
    assert!(is_board_of(&window, "Tilknytning"));
    let next = window.get_by_role_and_label(Role::Button, "Næste");
    assert!(next.accesskit_node().is_disabled());
    press(&mut window, "Hele tavlen");
    window.get_by_label("Dagligdag, understøtter: nyt kort");
    press(&mut window, "Tema 1: Sikkerhed");
    assert!(is_board_of(&window, "Sikkerhed"));
    press(&mut window, "Slut mødet");
    assert!(sitting(&window).is_none());
    window.get_by_label("Dagligdag, understøtter: nyt kort");
    assert_eq!(note(&window), "Noah flyttede kortet selv.");
    // Typing was one act.
    send(&mut window.state_mut().state, Act::Undo);
    window.run();
    assert_eq!(note(&window), "");
}

#[test]
fn the_keyboard_alone_chooses_begins_writes_and_ends() {
    let (mut window, _) = board(example(), LAPTOP, Theme::Light);
    send(&mut window.state_mut().state, Act::Agenda);
    window.run();
    let key = |window: &mut Window, modifiers, key| {
        window.key_press_modifiers(modifiers, key);
        window.run();
    };
    window
        .get_by_role_and_label(Role::CheckBox, "Sikkerhed, nummer 3")
        .focus();
    window.run();
    key(&mut window, Modifiers::COMMAND, Key::ArrowUp);
    let moved = window.get_by_role_and_label(Role::CheckBox, "Sikkerhed, nummer 2");
    assert!(moved.accesskit_node().is_focused());
    key(&mut window, Modifiers::NONE, Key::Space);
    window.get_by_role_and_label(Role::CheckBox, "Sikkerhed, ikke med i dag");
    window.get_by_label("Begynd mødet").focus();
    window.run();
    key(&mut window, Modifiers::NONE, Key::Enter);
    assert!(is_board_of(&window, "Tilknytning"));
    key(&mut window, Modifiers::COMMAND, Key::PageDown);
    assert!(is_board_of(&window, "Barnets fortælling"));
    key(&mut window, Modifiers::COMMAND, Key::PageUp);
    assert!(is_board_of(&window, "Tilknytning"));
    notes(&window).focus();
    window.run();
    window.event(Event::Text("Kort møde.".to_owned()));
    window.run();
    let note = window_case(&window).meetings.last().unwrap().note.clone();
    assert_eq!(note, "Kort møde.");
    window.get_by_label("Slut mødet").focus();
    window.run();
    key(&mut window, Modifiers::NONE, Key::Enter);
    assert!(sitting(&window).is_none());
}

#[test]
fn the_agenda_is_kept_for_later_or_let_be() {
    let case = example();
    let (mut window, _) = board(case.clone(), ROOMY, Theme::Light);
    press(&mut window, "Dagsorden…");
    window
        .get_by_role_and_label(Role::CheckBox, "Dagligdag, ikke med i dag")
        .click();
    window.run();
    press(&mut window, "Annuller");
    assert_eq!(**window_case(&window), case);
    press(&mut window, "Dagsorden…");
    press(&mut window, "Dagligdag: flyt op");
    window
        .get_by_role_and_label(Role::CheckBox, "Dagligdag, ikke med i dag")
        .click();
    window.run();
    press(&mut window, "Gem til senere");
    let agenda = &window_case(&window).open_round().unwrap().agenda;
    assert_eq!(agenda.len(), 4);
    assert!(agenda.contains(&ThemeId::T2));
    assert_eq!(window_case(&window).meetings, case.meetings);
    assert!(sitting(&window).is_none());
}

#[test]
fn the_clock_shows_whole_minutes_and_wakes_once_a_minute_while_a_session_runs() {
    let (mut window, clock) = board(example(), ROOMY, Theme::Light);
    assert_eq!(tick(&mut window.state_mut().state), None);
    press(&mut window, "Dagsorden…");
    press(&mut window, "Begynd mødet");
    window.get_by_label("0 minutter");
    let wait = tick(&mut window.state_mut().state).unwrap();
    assert!(wait.as_secs_f64() > 59.0, "{wait:?}");
    clock.pass(TimeDelta::seconds(75));
    window.run();
    window.get_by_label("1 minut");
    let wait = tick(&mut window.state_mut().state).unwrap();
    assert!((44.0..46.0).contains(&wait.as_secs_f64()), "{wait:?}");
    press(&mut window, "Skjul tiden");
    assert!(window.query_by_label("1 minut").is_none());
    assert_eq!(tick(&mut window.state_mut().state), None);
    press(&mut window, "Vis tiden");
    window.get_by_label("1 minut");
    send(&mut window.state_mut().state, Act::GoTimeline);
    window.run();
    assert_eq!(tick(&mut window.state_mut().state), None);
    send(&mut window.state_mut().state, Act::GoBoard);
    window.run();
    press(&mut window, "Slut mødet");
    assert_eq!(tick(&mut window.state_mut().state), None);
}

#[test]
fn between_two_rounds_the_notes_of_a_session_stand_in_the_one_closed_last() {
    let mut case = example();
    let round = case.open_round().unwrap().id;
    let on = stamp().at.date_naive();
    case = case
        .with(&Edit::CloseRound { round, on }, &stamp())
        .unwrap();
    let (mut window, _) = board(case.clone(), ROOMY, Theme::Light);
    press(&mut window, "Dagsorden…");
    window.get_by_label_contains("bliver skrevet ind i runde 3, som blev lukket sidst");
    press(&mut window, "Begynd mødet");
    notes(&window).click();
    window.run();
    notes(&window).type_text("Noah viste skemaet.");
    window.run();
    let meeting = window_case(&window).meetings.last().unwrap();
    assert_eq!(meeting.round, round);
    assert_eq!(meeting.note, "Noah viste skemaet.");
}

#[test]
fn before_the_first_round_there_is_a_session_but_no_place_for_notes() {
    let mut case = example();
    case.rounds.clear();
    case.meetings.clear();
    case.departures.clear();
    case.corrections.clear();
    let (mut window, _) = board(case.clone(), ROOMY, Theme::Light);
    press(&mut window, "Dagsorden…");
    window.get_by_label_contains("Ingen runde er åben. I kan godt holde mødet");
    press(&mut window, "Begynd mødet");
    window.get_by_label_contains("mødet har ikke et sted til noter");
    assert!(
        window
            .query_by_label("Noter fra mødet")
            .is_some_and(|node| { node.accesskit_node().role() == Role::Heading })
    );
    assert_eq!(**window_case(&window), case);
    assert_eq!(sitting(&window).unwrap().themes, ThemeId::ALL);
}

#[test]
fn a_small_window_holds_board_and_notes() {
    for size in [LAPTOP, NARROW] {
        let (mut window, _) = board(example(), size, Theme::Light);
        press(&mut window, "Dagsorden…");
        press(&mut window, "Begynd mødet");
        notes(&window);
        window.get_by_label("Tilknytning, understøtter: nyt kort");
        press(&mut window, "Hele tavlen");
        window.get_by_label("Sikkerhed, understøtter: nyt kort");
    }
}
