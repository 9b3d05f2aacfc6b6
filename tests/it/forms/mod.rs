//! The forms: filled in by mouse and by keyboard alone, and what becomes of what was written.

mod experience;
mod pictures;
mod sub_goal;

use aoa_tavle::app::{Act, Command, Session, Which};
use aoa_tavle::desktop::App;
use aoa_tavle::model::Case;
use egui::accesskit::Role;
use egui::{Key, Modifiers, Theme, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::harness::{send, state_with, window};

fn example() -> Case {
    aoa_tavle::store::example()
}

/// The example with a form open.
fn opened(command: Command, size: Vec2, theme: Theme) -> Harness<'static, App> {
    let mut window = window(state_with(example()), size, theme);
    send(&mut window.state_mut().state, Act::GoTimeline);
    send(&mut window.state_mut().state, command);
    window.run();
    window
}

/// The example with the form of a new experience open.
fn new_experience(size: Vec2, theme: Theme) -> Harness<'static, App> {
    opened(Command::OpenExperience(Which::New), size, theme)
}

/// The example with the form of a new sub-goal open.
fn new_sub_goal(size: Vec2, theme: Theme) -> Harness<'static, App> {
    opened(Command::OpenSubGoal(Which::New), size, theme)
}

fn session<'a>(window: &'a Harness<'static, App>) -> &'a Session {
    window.state().state.session.as_ref().unwrap()
}

/// Types into the field with this label.
fn type_into(window: &mut Harness<'static, App>, role: Role, label: &str, text: &str) {
    window.get_by_role_and_label(role, label).focus();
    window.run();
    window.get_by_role_and_label(role, label).type_text(text);
    window.run();
}

/// Types where the keyboard is.
fn type_text(window: &mut Harness<'static, App>, text: &str) {
    window.event(egui::Event::Text(text.to_owned()));
    window.run();
}

fn click(window: &mut Harness<'static, App>, role: Role, label: &str) {
    window.get_by_role_and_label(role, label).click();
    window.run();
}

fn press(window: &mut Harness<'static, App>, key: Key) {
    window.key_press(key);
    window.run();
}

fn press_with(window: &mut Harness<'static, App>, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

/// The label of what has the keyboard.
#[expect(
    clippy::redundant_closure_for_method_calls,
    reason = "the method alone is not general enough in its lifetimes"
)]
fn focused_label(window: &Harness<'static, App>) -> String {
    let has_focus = egui_kittest::kittest::by().predicate(|node| node.is_focused());
    window
        .query_all(has_focus)
        .find_map(|node| node.accesskit_node().label())
        .unwrap_or_default()
}
