//! The sub-goals one after another at a meeting: by mouse, by keyboard alone, and what it looks like.

mod flows;
mod keyboard;
mod pictures;

use aoa_tavle::app::{Act, View};
use aoa_tavle::desktop::App;
use aoa_tavle::model::{Case, Status, SubGoal, SubGoalId, Turn};
pub use aoa_tavle::store::example;
use egui::accesskit::Role;
use egui::{Theme, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::harness::{send, state_with, window, window_case};

pub type Window = Harness<'static, App>;

/// The follow-up of a case in a window, just begun from the plan.
pub fn follow_up(case: Case, size: Vec2, theme: Theme) -> Window {
    let mut state = state_with(case);
    state.view = View::Plan;
    let mut window = window(state, size, theme);
    window.run();
    send(&mut window.state_mut().state, Act::FollowUp);
    window.run();
    window
}

/// The sub-goals of the example that come up, in the order of the plan.
pub fn active(case: &Case) -> Vec<SubGoal> {
    let done = |goal: &SubGoal| matches!(goal.status, Status::Reached | Status::TakenOut);
    let goals = case.sub_goals.iter().filter(|goal| !done(goal));
    goals.map(|goal| (**goal).clone()).collect()
}

/// The sub-goal talked about now.
pub fn current(window: &Window) -> SubGoalId {
    let session = window.state().state.session.as_ref().unwrap();
    let follow_up = session.forms.follow_up.as_ref().unwrap();
    follow_up.goal(session.case()).unwrap().id
}

/// The last turn of a sub-goal's story.
pub fn last_turn(window: &Window, goal: SubGoalId) -> Option<Turn> {
    let turn = window_case(window).turns_of(goal).last();
    turn.map(|turn| (**turn).clone())
}

pub fn press(window: &mut Window, role: Role, name: &str) {
    window.get_by_role_and_label(role, name).click();
    window.run();
}

/// A field by its name; its heading is called the same.
pub fn field<'w>(window: &'w Window, name: &'w str) -> egui_kittest::Node<'w> {
    window
        .query_by_role_and_label(Role::MultilineTextInput, name)
        .or_else(|| window.query_by_role_and_label(Role::TextInput, name))
        .unwrap()
}

pub fn write(window: &mut Window, name: &str, text: &str) {
    field(window, name).focus();
    window.run();
    field(window, name).type_text(text);
    window.run();
}
