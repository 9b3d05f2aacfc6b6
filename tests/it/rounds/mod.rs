//! Rounds: beginning and closing them, the page of each, corrections, and the window for the next one.

mod cycle;
mod deleting;
mod keyboard;
mod meanwhile;
mod mouse;
mod pictures;
mod window;

use aoa_tavle::app::clock::StillClock;
use aoa_tavle::app::{State, View};
use aoa_tavle::desktop::App;
use aoa_tavle::model::{Case, Edit, Round, RoundId};
use aoa_tavle::store::example;
use chrono::{DateTime, FixedOffset, NaiveDate};
use egui::{Key, Modifiers, Role, Theme, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::harness::{monday, stamp, state_at, window, window_case};

pub type Window = Harness<'static, App>;

/// A day in words of the files.
pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Seven weeks before the Monday of all tests.
pub const BEGUN: &str = "2026-09-28";

/// The example without its rounds.
pub fn before_rounds() -> Case {
    let mut case = example();
    for list in [case.rounds.iter().map(|it| it.id).collect::<Vec<_>>()] {
        for id in list {
            case.corrections.retain(|it| it.round != id);
            case.departures.retain(|it| it.round != id);
            case.meetings.retain(|it| it.round != id);
        }
    }
    case.rounds.clear();
    case
}

/// The case with these edits made.
pub fn with(mut case: Case, edits: &[Edit]) -> Case {
    for edit in edits {
        case = case.with(edit, &stamp()).unwrap();
    }
    case
}

/// The example in its first round, begun seven weeks before.
pub fn in_first_round() -> Case {
    let begin = Edit::BeginRound {
        id: RoundId::fresh(),
        on: day(BEGUN),
    };
    with(before_rounds(), &[begin])
}

/// The same after the first round was closed with words about it, and no other has begun.
pub fn after_first_round() -> Case {
    let case = in_first_round();
    let round = case.open_round().unwrap();
    let told = Round {
        participants: "Mor, far, Jonas og Ida".to_owned(),
        place: "Hjemme hos mor".to_owned(),
        note: "Noah sover bedre, og far henter om onsdagen".to_owned(),
        ..(**round).clone()
    };
    let close = Edit::CloseRound {
        round: round.id,
        on: day("2026-11-13"),
    };
    with(case, &[Edit::PutRound(Box::new(told)), close])
}

/// A window on a clock that stands still until the test moves it.
pub fn open_at(case: Case, clock: &StillClock, view: View, size: Vec2) -> Window {
    let mut state: State = state_at(case, clock);
    state.view = view;
    window(state, size, Theme::Light)
}

pub fn clock() -> StillClock {
    StillClock::at(monday())
}

/// A clock on another day.
pub fn clock_on(date: &str) -> StillClock {
    let at: DateTime<FixedOffset> = format!("{date}T14:32:05+01:00").parse().unwrap();
    StillClock::at(at)
}

pub fn click(window: &mut Window, name: &str) {
    window.get_by_label(name).click();
    window.run();
}

pub fn press(window: &mut Window, key: Key) {
    window.key_press(key);
    window.run();
}

pub fn press_with(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

pub fn write(window: &mut Window, text: &str) {
    window.event(egui::Event::Text(text.to_owned()));
    window.run();
}

/// Writes into the field with this name, at its end.
pub fn write_in(window: &mut Window, name: &str, text: &str) {
    let fields = window.query_all_by_label(name);
    let is_field = |role| matches!(role, Role::TextInput | Role::MultilineTextInput);
    let field = fields
        .into_iter()
        .find(|node| is_field(node.accesskit_node().role()))
        .unwrap_or_else(|| panic!("no field {name}"));
    field.focus();
    window.run();
    press(window, Key::End);
    write(window, text);
}

pub const SHIFT_CTRL: Modifiers = Modifiers {
    alt: false,
    ctrl: true,
    shift: true,
    mac_cmd: false,
    command: true,
};

/// The name of what has the keyboard.
pub fn focused(window: &Window) -> String {
    let nodes = window.root().children_recursive();
    nodes
        .map(|node| node.accesskit_node())
        .find_map(|node| node.is_focused().then(|| node.label()).flatten())
        .unwrap_or_default()
}

/// Steps with Tab until something with this name has the keyboard.
pub fn tab_to(window: &mut Window, name: &str) {
    for _ in 0..200 {
        if focused(window).starts_with(name) {
            return;
        }
        press(window, Key::Tab);
    }
    panic!("Tab never comes to {name}, last {}", focused(window));
}

/// What the open or newest round holds.
pub fn newest(window: &Window) -> Round {
    (**window_case(window).last_round().unwrap().1).clone()
}
