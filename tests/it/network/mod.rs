//! The people around the child: list, picture and panel.

mod forms;
mod keyboard;
mod mouse;
mod pictures;

use aoa_tavle::app::Act;
use aoa_tavle::desktop::App;
use aoa_tavle::model::{Case, Person, Ring};
use egui::{Key, Pos2, Role, Theme, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::harness::{send, state_with, window, window_case};

/// The view with this case.
pub fn open(case: Case, size: Vec2) -> Harness<'static, App> {
    open_in(case, size, Theme::Light)
}

pub fn open_in(case: Case, size: Vec2, theme: Theme) -> Harness<'static, App> {
    let mut state = state_with(case);
    send(&mut state, Act::GoNetwork);
    let mut window = window(state, size, theme);
    window.run();
    window
}

pub fn press(window: &mut Harness<'static, App>, key: Key) {
    window.key_press(key);
    window.run();
}

pub fn click(window: &mut Harness<'static, App>, name: &str) {
    window.get_by_label(name).click();
    window.run();
}

/// Presses the button with this name, where other things are called the same.
pub fn press_button(window: &mut Harness<'static, App>, name: &str) {
    window.get_by_role_and_label(Role::Button, name).click();
    window.run();
}

/// Presses Tab until a node whose name begins so has the keyboard.
pub fn tab_to(window: &mut Harness<'static, App>, name: &str) {
    for _ in 0..120 {
        press(window, Key::Tab);
        if focused(window).starts_with(name) {
            return;
        }
    }
    panic!("Tab never reaches “{name}”, last “{}”", focused(window));
}

/// What has the keyboard.
pub fn focused(window: &Harness<'static, App>) -> String {
    let node = window.query_by(|node| node.is_focused() && node.role() != Role::Window);
    node.and_then(|node| node.accesskit_node().label())
        .unwrap_or_default()
}

/// Somebody of the case in the window.
pub fn person(window: &Harness<'static, App>, name: &str) -> Person {
    let case = window_case(window);
    let found = case.people.iter().find(|person| person.name == name);
    (**found.unwrap_or_else(|| panic!("nobody is called {name}"))).clone()
}

/// Whether a form or a question with this title is on the screen.
pub fn asks(window: &Harness<'static, App>, title: &str) -> bool {
    window
        .query_by_role_and_label(Role::Heading, title)
        .is_some()
}

/// The ring somebody sits on.
pub fn ring(window: &Harness<'static, App>, name: &str) -> Option<Ring> {
    person(window, name).seat.map(|seat| seat.ring)
}

/// The middle of what has this name.
pub fn middle(window: &Harness<'static, App>, name: &str) -> Pos2 {
    window.get_by_label(name).rect().center()
}

/// The middle of somebody's node in the picture.
pub fn node(window: &Harness<'static, App>, name: &str) -> Pos2 {
    let start = format!("{name}, ");
    let found = window.get_by(|node| {
        let label = node.label().unwrap_or_default();
        node.role() == Role::Button && label.starts_with(&start) && is_placed(&label)
    });
    found.rect().center()
}

/// Whether a name tells how near somebody is, as only the picture does.
fn is_placed(label: &str) -> bool {
    ["helt tæt på", "nær", "længere væk", "ikke placeret"]
        .iter()
        .any(|ring| label.ends_with(&format!(", {ring}")))
}

/// How many steps can be taken back.
pub fn steps(window: &Harness<'static, App>) -> usize {
    let session = window.state().state.session.as_ref().unwrap();
    session.history().depth()
}
