//! The panel of a sub-goal, its steps and its dates, and what is said of what was done.

use aoa_tavle::app::Act;
use egui::{Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, TouchPhase, vec2};

use super::*;
use crate::harness::{LAPTOP, ROOMY, says};

fn wheel(window: &mut Harness<'static, App>, down: f32) {
    window.event(Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        delta: vec2(0.0, -down),
        phase: TouchPhase::Move,
        source: MouseWheelSource::Unknown,
        modifiers: Modifiers::NONE,
    });
    window.run_steps(8);
}

/// The plan with one sub-goal looked at on these days, in this order; the tests live on the sixteenth of November.
fn looked_at(days: &[&str]) -> Case {
    let mut case = agreed();
    let goal = Arc::make_mut(&mut case.sub_goals[0]);
    let mut checks = days.iter().map(|iso| day(iso, iso));
    goal.check = checks.next();
    goal.further_checks = checks.collect();
    case
}

#[test]
fn the_wheel_over_the_panel_turns_the_panel_and_not_the_plan_under_it() {
    let mut window = open(planned(), LAPTOP);
    click_row(&mut window, "Mor og Noah går");
    let panel = |window: &Harness<'static, App>| {
        window
            .get_by_role_and_label(Role::Button, "Skift status")
            .rect()
    };
    let tiles = |window: &Harness<'static, App>| {
        let name = "Temaer og delmål";
        window.get_by_role_and_label(Role::Heading, name).rect()
    };
    let (before, under) = (panel(&window), tiles(&window));
    window.hover_at(before.center() + vec2(0.0, 200.0));
    window.run();
    wheel(&mut window, 60.0);
    assert_eq!(tiles(&window), under);
    assert!(panel(&window).top() < before.top());
    // Beside it the plan is turned as ever.
    window.hover_at(egui::pos2(300.0, 500.0));
    window.run();
    wheel(&mut window, 60.0);
    assert!(tiles(&window).top() < under.top());
}

#[test]
fn what_comes_after_a_step_of_two_lines_stands_below_it() {
    let mut case = planned();
    let step = case.steps[1].id;
    let at = case.steps.iter().position(|it| it.id == step).unwrap();
    let text = "Øve aftenrunden hos farmor hver lørdag, så den også kendes der og ikke kun hjemme";
    text.clone_into(&mut Arc::make_mut(&mut case.steps[at]).text);
    for size in [ROOMY, LAPTOP] {
        let mut window = open(case.clone(), size);
        click_row(&mut window, "Mor og Noah går");
        let first = window.get_by_role_and_label(Role::CheckBox, "Mor køber et nøgleskab. Mor");
        let second = window.get_by(|node| {
            node.role() == Role::CheckBox
                && node
                    .label()
                    .is_some_and(|it| it.starts_with("Øve aftenrunden"))
        });
        let second = second.rect();
        assert!(second.top() >= first.rect().bottom());
        let add = window.get_by_role_and_label(Role::Button, "Tilføj trin");
        assert!(add.rect().top() >= second.bottom(), "{size}");
        click(&mut window, Role::Button, "Tilføj trin");
        window.run();
        // All of the box is in sight, and not only its first field.
        let foot = window.get_by_role_and_label(Role::Button, "Ret").rect();
        let last = window.get_by_role_and_label(Role::Button, "Gem trinnet");
        assert!(last.rect().bottom() <= foot.top(), "{size}");
        let what = window.get_by_role_and_label(Role::TextInput, "Hvad").rect();
        assert!(what.top() >= second.bottom() || what.top() > 60.0, "{size}");
    }
}

#[test]
fn the_day_shown_is_the_first_that_has_not_passed() {
    let mut window = open(looked_at(&["2026-11-15", "2026-12-06"]), ROOMY);
    let row = |window: &Harness<'static, App>| {
        let row = window.get_by(|node| {
            node.role() == Role::Row && node.label().is_some_and(|it| it.starts_with("Mor og Noah"))
        });
        row.accesskit_node().label().unwrap()
    };
    assert!(row(&window).contains("ses på 6. dec."), "{}", row(&window));
    click_row(&mut window, "Mor og Noah går");
    click(&mut window, Role::Button, "Skift status");
    let check = window.get_by_role_and_label(Role::TextInput, "Ses på");
    assert_eq!(check.value().as_deref(), Some("2026-12-06"));
    // What was agreed is no change, and nothing of it is written anew.
    assert!(!crate::harness::forms(&window).hold_work());
    click(&mut window, Role::Button, "Annuller");
    click(&mut window, Role::Button, "Ret");
    assert!(says(&window, "I gang · ses på 6. dec. 2026"));
    let window = open(looked_at(&["2026-11-10", "2026-11-15"]), ROOMY);
    assert!(row(&window).contains("ses på 15. nov."), "{}", row(&window));
    let window = open(looked_at(&["2026-11-16", "2026-12-06"]), ROOMY);
    assert!(row(&window).contains("ses på 16. nov."), "{}", row(&window));
}

#[test]
fn a_sentence_ends_in_one_stop_and_what_was_said_is_not_glued() {
    let mut case = looked_at(&["2026-11-15"]);
    let goal = (*case.sub_goals[1]).clone();
    let turn = Edit::TurnSubGoal {
        id: TurnId::fresh(),
        sub_goal: goal.id,
        status: Status::Paused,
        reason: "Far bliver i bilen nu".to_owned(),
        note: "Liv sagde det selv.\nVi ser igen efter jul".to_owned(),
        next: None,
    };
    case = case.with(&turn, &stamp()).unwrap();
    let window = open(case.clone(), ROOMY);
    let name = case.sub_goals[0].text.trim();
    let note = format!("“{name}” var sat til at blive set på 15. nov.");
    window.get_by_role_and_label(Role::Button, &note);
    assert_eq!(
        aoa_tavle::app::words_of_plan::last_said(&case, &goal),
        "Far bliver i bilen nu. Liv sagde det selv. Vi ser igen efter jul"
    );
}

#[test]
fn copying_and_deleting_say_what_was_done() {
    let mut case = planned();
    lonely_aim(&mut case);
    let mut window = open(case, ROOMY);
    click(&mut window, Role::Button, "Kopiér som tekst");
    window.get_by_role_and_label(Role::Status, "Teksten er kopieret");
    let undo = "Fortryd: ";
    assert!(!shows_beginning(&window, undo), "nothing to take back");
    click(&mut window, Role::Button, "Menu for Noah har en ven");
    click(&mut window, Role::MenuItem, "Slet");
    window.get_by_role_and_label(Role::Status, "Indsatsmålet er slettet");
    assert!(shows_beginning(&window, undo));
}

#[test]
fn the_keyboard_goes_to_an_aim_that_was_saved_and_into_its_question() {
    for by_key in [true, false] {
        let mut window = open(unplanned(), ROOMY);
        click(&mut window, Role::Button, "Nyt indsatsmål");
        type_text(&mut window, "Noah er tryg");
        press(&mut window, Key::Escape);
        let aim = crate::harness::forms(&window).aim.clone().unwrap();
        if aim.item.text.is_empty() {
            type_into(
                &mut window,
                Role::MultilineTextInput,
                "Indsatsmålets ord",
                "Noah er tryg",
            );
        }
        window
            .get_by_role_and_label(Role::CheckBox, "Læsekopi")
            .focus();
        window.run();
        press(&mut window, Key::Escape);
        assert!(shows(&window, "Gem indsatsmålet?"));
        assert_eq!(focused(&window), "Bliv her");
        press(&mut window, Key::Enter);
        assert_eq!(focused(&window), "Indsatsmålets ord");
        if by_key {
            press_with(&mut window, Modifiers::COMMAND, Key::Enter);
        } else {
            click(&mut window, Role::Button, "Gem indsatsmålet");
        }
        assert_eq!(window_case(&window).aims.len(), 1);
        assert_eq!(focused(&window), "Menu for Noah er tryg");
    }
}

#[test]
fn the_list_of_keys_is_turned_with_the_keyboard() {
    let mut window = open(planned(), LAPTOP);
    send(&mut window.state_mut().state, Act::ShowKeys);
    window.run();
    let first =
        |window: &Harness<'static, App>| window.get_by_label("Nyt delmål af et kort").rect().top();
    let top = first(&window);
    press(&mut window, Key::ArrowDown);
    let by_arrow = first(&window);
    assert!(by_arrow < top);
    press(&mut window, Key::PageDown);
    assert!(first(&window) < by_arrow);
    press(&mut window, Key::End);
    let give_up = window.get_by_label("Fortryd det, du er ved at skrive, eller luk");
    assert!(give_up.rect().bottom() < LAPTOP.y - 60.0);
    press(&mut window, Key::Home);
    assert!((first(&window) - top).abs() < 1.0);
    window.get_by_label_contains("Gem det, du skriver");
}
