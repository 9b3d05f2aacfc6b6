//! Dobbeltfokus, and from what is known to the board.

mod cards;
mod flows;
mod keyboard;
mod pictures;

use aoa_tavle::app::{Act, InFocus};
use aoa_tavle::desktop::App;
use aoa_tavle::model::{Case, ExperienceId, ReactionId};
use egui::{Event, Key, Role, Theme, Vec2};
use egui_kittest::Harness;
use egui_kittest::Node;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::harness::{send, state_with, window, window_case};

pub type Window = Harness<'static, App>;

/// An experience of the example that nobody has linked.
pub const DEATH: &str = "Mormor døde";

/// Another one.
pub const FREE: &str = "Far drak i perioder";

/// One that is linked with reactions 1 and 6.
pub const LINKED: &str = "Så far skubbe mor i entréen";

/// The double focus of a case.
pub fn open_in(case: Case, size: Vec2, theme: Theme) -> Window {
    let mut state = state_with(case);
    send(&mut state, Act::GoFocus);
    let mut window = window(state, size, theme);
    window.run();
    window
}

/// The node of a card, by how its name begins.
pub fn card<'w>(window: &'w Window, name: &'w str) -> Node<'w> {
    window.get_by(move |node| {
        node.role() == Role::Button
            && node
                .label()
                .is_some_and(|label| label.starts_with(&format!("{name}, ")))
    })
}

/// What is said of a card beyond its name.
pub fn described(window: &Window, name: &str) -> String {
    card(window, name)
        .accesskit_node()
        .data()
        .description()
        .unwrap_or_default()
        .to_owned()
}

pub fn click_card(window: &mut Window, name: &str) {
    card(window, name).scroll_to_me();
    window.run();
    card(window, name).click();
    window.run();
}

pub fn click(window: &mut Window, name: &str) {
    window.get_by_label(name).click();
    window.run();
}

/// Puts the keyboard into the field of many lines with this name.
pub fn write(window: &mut Window, name: &str, text: &str) {
    window
        .get_by_role_and_label(Role::MultilineTextInput, name)
        .focus();
    window.run();
    window.event(Event::Text(text.to_owned()));
    window.run();
}

/// Opens the select with this name.
pub fn unfold(window: &mut Window, name: &str) {
    window.get_by_role_and_label(Role::ComboBox, name).click();
    window.run();
}

pub fn press(window: &mut Window, key: Key) {
    window.key_press(key);
    window.run();
}

/// An experience by its name.
pub fn experience(case: &Case, name: &str) -> ExperienceId {
    let found = case.experiences.iter().find(|item| item.name() == name);
    found.unwrap().id
}

/// Whether a reaction and an experience are linked in the case of the window.
pub fn is_linked(window: &Window, reaction: ReactionId, name: &str) -> bool {
    let case = window_case(window);
    case.is_linked(reaction, experience(case, name))
}

/// What is chosen.
pub fn chosen(window: &Window) -> Option<InFocus> {
    window.state().state.in_focus
}
