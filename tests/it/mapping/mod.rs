//! The mapping: knowledge is written, corrected and taken out by mouse and by keyboard alone.

mod forms;
mod keyboard;
mod mouse;
mod pictures;

use std::sync::Arc;

use aoa_tavle::app::{Act, Session};
use aoa_tavle::desktop::App;
use aoa_tavle::model::{Case, CaseId, Child, Entry, Heading, Side};
use egui::{Key, Modifiers, Theme, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::harness::{send, stamp, state_with, window, window_case};

type Window = Harness<'static, App>;

fn example() -> Case {
    aoa_tavle::store::example()
}

/// A case about which nothing is known.
fn empty() -> Case {
    let child = Child {
        alias: "Noah S.".to_owned(),
        ..Child::default()
    };
    Case::new(CaseId::fresh(), child, &stamp())
}

/// The window with the mapping of a case.
fn mapping(case: Case, size: Vec2, theme: Theme) -> Window {
    let mut window = window(state_with(case), size, theme);
    send(&mut window.state_mut().state, Act::GoMapping);
    window.run();
    window
}

fn session(window: &Window) -> &Session {
    window.state().state.session.as_ref().unwrap()
}

/// The knowledge of a cell.
fn cell(window: &Window, heading: Heading, side: Side) -> Vec<Arc<Entry>> {
    let mut entries = window_case(window).entries.clone();
    entries.retain(|entry| (entry.heading, entry.side) == (heading, side));
    entries
}

fn press(window: &mut Window, key: Key) {
    window.key_press(key);
    window.run();
}

fn press_with(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

/// Types where the keyboard is.
fn type_text(window: &mut Window, text: &str) {
    window.event(egui::Event::Text(text.to_owned()));
    window.run();
}

/// Clicks what has a name that begins like this.
fn click(window: &mut Window, name: &str) {
    let begins = egui_kittest::kittest::by().predicate({
        let name = name.to_owned();
        move |node| node.label().is_some_and(|label| label.starts_with(&name))
    });
    window.query_all(begins).next().unwrap().click();
    window.run();
}

/// Puts the keyboard on what has a name that begins like this.
fn focus(window: &mut Window, name: &str) {
    let begins = egui_kittest::kittest::by().predicate({
        let name = name.to_owned();
        move |node| node.label().is_some_and(|label| label.starts_with(&name))
    });
    window.query_all(begins).next().unwrap().focus();
    window.run();
}

/// The name of what has the keyboard.
#[expect(
    clippy::redundant_closure_for_method_calls,
    reason = "the method alone is not general enough in its lifetimes"
)]
fn focused(window: &Window) -> String {
    let has_focus = egui_kittest::kittest::by().predicate(|node| node.is_focused());
    window
        .query_all(has_focus)
        .find_map(|node| node.accesskit_node().label())
        .unwrap_or_default()
}

/// Whether something with a name that holds this is shown.
fn shows(window: &Window, name: &str) -> bool {
    window.query_all_by_label_contains(name).next().is_some()
}
