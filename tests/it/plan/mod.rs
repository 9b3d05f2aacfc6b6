//! Aims and sub-goals: tables, panel, story, steps, coverage and the last box.

mod forms;
mod keyboard;
mod mouse;
mod panel;
mod pictures;

use std::sync::Arc;

use aoa_tavle::app::Act;
use aoa_tavle::desktop::App;
use aoa_tavle::model::date::PartialDate;
use aoa_tavle::model::{
    Aim, Case, Decision, Edit, Side, Stamp, Status, Step, StepId, SubGoal, TurnId, When,
};
use aoa_tavle::store::example;
use egui::{Key, Modifiers, Role, Theme, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::harness::{send, stamp, state_with, window, window_case};

/// A day as it is written.
pub fn day(written: &str, iso: &str) -> When {
    When {
        written: written.to_owned(),
        date: PartialDate::day(iso.parse().unwrap()),
    }
}

/// A day in November, by Jonas.
fn jonas(day: u32) -> Stamp {
    let at = format!("2026-11-{day:02}T10:00:00+01:00");
    Stamp::new(at.parse().unwrap(), "Jonas, familiebehandler")
}

/// The example with its plan, of which no story and no step is written.
pub fn agreed() -> Case {
    let mut case = example();
    case.turns.clear();
    case.steps.clear();
    case
}

/// The same with a plan in which everything is written that can be.
pub fn planned() -> Case {
    let mut case = agreed();
    let signs = [
        "Noah spørger højst én gang, om døren er låst",
        "Han går selv, før han kaster med noget",
        "Mor siger, hun kan mærke sine fødder",
        "I skole til tiden fire dage om ugen",
        "Noah ved selv, hvad der sker på onsdag",
    ];
    let goals: Vec<SubGoal> = case.sub_goals.iter().map(|goal| (**goal).clone()).collect();
    for (goal, sign) in goals.iter().zip(signs) {
        let mut goal = goal.clone();
        sign.clone_into(&mut goal.sign);
        let theme = goal.themes[0];
        let card = case.field(theme, Side::Hampers).next().map(|card| card.id);
        goal.cards = card.into_iter().collect();
        case = with(&case, &Edit::PutSubGoal(Box::new(goal)), 13);
    }
    let first = goals[0].id;
    for (text, who) in [
        ("Mor køber et nøgleskab", "Mor"),
        ("Øve aftenrunden hos farmor", "Noah, farmor"),
    ] {
        let mut step = Step::blank(StepId::fresh(), first, &stamp());
        text.clone_into(&mut step.text);
        who.clone_into(&mut step.who);
        case = with(&case, &Edit::PutStep(Box::new(step)), 13);
    }
    let said = [
        (
            0,
            Status::UnderWay,
            "Gik godt i 9 af 14 aftener. Svært, når mor er træt.",
        ),
        (
            1,
            Status::UnderWay,
            "Brugt 6 gange. Noah: “Det virker, når Ida ser mig.”",
        ),
        (
            2,
            Status::Paused,
            "Mor bad om at vente, til hendes egen behandling er begyndt.",
        ),
        (
            4,
            Status::Reached,
            "Noah skriver det selv i kalenderen. Fortsætter som vane.",
        ),
    ];
    for (n, status, reason) in said {
        case = turned(&case, &goals[n], status, reason);
    }
    let mut round = (**case.last_round().unwrap().1).clone();
    if round.is_open() {
        round.others = Decision::Yes;
        "kontaktlærer Ida".clone_into(&mut round.others_note);
        case = with(&case, &Edit::PutRound(Box::new(round)), 13);
    }
    case
}

/// The case after an edit of Jonas.
fn with(case: &Case, edit: &Edit, day: u32) -> Case {
    case.with(edit, &jonas(day)).unwrap()
}

/// The case with another turn in the story of a sub-goal.
pub fn turned(case: &Case, goal: &SubGoal, status: Status, reason: &str) -> Case {
    let edit = Edit::TurnSubGoal {
        id: TurnId::fresh(),
        sub_goal: goal.id,
        status,
        reason: reason.to_owned(),
        note: String::new(),
        next: None,
    };
    with(case, &edit, 14)
}

/// A case without a plan.
pub fn unplanned() -> Case {
    let mut case = example();
    case.aims.clear();
    case.sub_goals.clear();
    case.turns.clear();
    case.steps.clear();
    case
}

/// An aim that has no sub-goal.
pub fn lonely_aim(case: &mut Case) {
    let mut aim = Aim::blank(aoa_tavle::model::AimId::fresh(), &stamp());
    "Noah har en ven".clone_into(&mut aim.text);
    case.aims.push(Arc::new(aim));
}

/// The view with this case.
pub fn open(case: Case, size: Vec2) -> Harness<'static, App> {
    open_in(case, size, Theme::Light)
}

pub fn open_in(case: Case, size: Vec2, theme: Theme) -> Harness<'static, App> {
    let mut state = state_with(case);
    send(&mut state, Act::GoPlan);
    let mut window = window(state, size, theme);
    window.run();
    window
}

pub fn press(window: &mut Harness<'static, App>, key: Key) {
    window.key_press(key);
    window.run();
}

pub fn press_with(window: &mut Harness<'static, App>, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

pub fn type_text(window: &mut Harness<'static, App>, text: &str) {
    window.event(egui::Event::Text(text.to_owned()));
    window.run();
}

/// Presses what has this role and name.
pub fn click(window: &mut Harness<'static, App>, role: Role, name: &str) {
    window.get_by_role_and_label(role, name).click();
    window.run();
}

/// Presses the row of the sub-goal whose words begin so.
pub fn click_row(window: &mut Harness<'static, App>, start: &str) {
    let row = window.get_by(|node| {
        node.role() == Role::Row && node.label().is_some_and(|label| label.starts_with(start))
    });
    row.click();
    window.run();
}

/// Types into the field with this label.
pub fn type_into(window: &mut Harness<'static, App>, role: Role, label: &str, text: &str) {
    window.get_by_role_and_label(role, label).focus();
    window.run();
    type_text(window, text);
}

/// Presses Tab until a node whose name begins so has the keyboard.
pub fn tab_to(window: &mut Harness<'static, App>, name: &str) {
    for _ in 0..160 {
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

/// Whether anything is called so.
pub fn shows(window: &Harness<'static, App>, name: &str) -> bool {
    window.query_all_by_label(name).next().is_some()
}

/// Whether something's name begins so.
pub fn shows_beginning(window: &Harness<'static, App>, start: &str) -> bool {
    let begins = |words: Option<String>| words.is_some_and(|words| words.starts_with(start));
    window
        .query_all_by(|node| begins(node.label()) || begins(node.value()))
        .next()
        .is_some()
}

/// The sub-goal whose words begin so.
pub fn goal(window: &Harness<'static, App>, start: &str) -> SubGoal {
    let case = window_case(window);
    let found = case
        .sub_goals
        .iter()
        .find(|goal| goal.text.starts_with(start));
    (**found.unwrap_or_else(|| panic!("no sub-goal begins “{start}”"))).clone()
}

/// What is written in the story of a sub-goal: status and reason, oldest first.
pub fn story(window: &Harness<'static, App>, goal: &SubGoal) -> Vec<(Status, String)> {
    let case = window_case(window);
    let turns = case.turns_of(goal.id);
    turns
        .map(|turn| (turn.status, turn.reason.clone()))
        .collect()
}

/// How many steps can be taken back.
pub fn steps_back(window: &Harness<'static, App>) -> usize {
    let session = window.state().state.session.as_ref().unwrap();
    session.history().depth()
}
