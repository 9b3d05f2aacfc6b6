//! A sub-goal is written, with an aim that is new or known.

use aoa_tavle::app::{Act, Command, Which};
use aoa_tavle::model::date::{PartialDate, Point};
use aoa_tavle::model::{Status, SubGoal, ThemeId};
use egui::accesskit::Role;
use egui::{Key, Modifiers, Theme};
use egui_kittest::kittest::Queryable as _;

use super::*;
use crate::harness::{LAPTOP, NARROW, ROOMY, window_case};

const TEXT: Role = Role::TextInput;
const LINES: Role = Role::MultilineTextInput;

fn last(window: &Harness<'static, App>) -> SubGoal {
    (**window_case(window).sub_goals.last().unwrap()).clone()
}

/// Presses Tab until what is called so has the keyboard.
fn tab_to(window: &mut Harness<'static, App>, name: &str) {
    for _ in 0..80 {
        press(window, Key::Tab);
        if focused_label(window) == name {
            return;
        }
    }
    panic!("Tab never reaches “{name}”");
}

#[test]
fn a_sub_goal_is_written_with_the_mouse_and_brings_its_aim() {
    let mut window = new_sub_goal(ROOMY, Theme::Light);
    type_into(&mut window, LINES, "Delmål", "Noah sover i sin egen seng.");
    click(&mut window, Role::CheckBox, "Dagligdag");
    click(&mut window, Role::CheckBox, "Sikkerhed");
    click(&mut window, Role::RadioButton, "Et nyt indsatsmål");
    type_text(&mut window, "En rolig hverdag");
    type_into(&mut window, TEXT, "Hvem", "Mor");
    type_into(&mut window, TEXT, "Fra", "i dag");
    type_into(&mut window, TEXT, "Ses på", "15/1-27");
    click(&mut window, Role::RadioButton, "I gang");
    click(&mut window, Role::Button, "Gem delmålet");
    let goal = last(&window);
    assert_eq!(goal.text, "Noah sover i sin egen seng.");
    assert_eq!(goal.themes, [ThemeId::T1, ThemeId::T2]);
    let aim = window_case(&window).aim(goal.aim.unwrap()).unwrap();
    assert_eq!(aim.text, "En rolig hverdag");
    assert_eq!((goal.who.as_str(), goal.status), ("Mor", Status::UnderWay));
    let check: PartialDate = goal.check.unwrap().date;
    assert_eq!(check.point, Point::Day("2027-01-15".parse().unwrap()));
    assert!(session(&window).forms.sub_goal.is_none());
    assert_eq!(session(&window).history().undo_name(), Some("put-sub-goal"));
}

#[test]
fn a_sub_goal_is_written_with_the_keyboard_alone() {
    let mut window = new_sub_goal(ROOMY, Theme::Light);
    assert_eq!(focused_label(&window), "Delmål");
    type_text(&mut window, "Skolen ringer samme dag.");
    press(&mut window, Key::Tab);
    assert_eq!(focused_label(&window), "Sikkerhed");
    press(&mut window, Key::Space);
    tab_to(&mut window, "Intet indsatsmål valgt");
    press(&mut window, Key::ArrowDown);
    press(&mut window, Key::Tab);
    assert_eq!(focused_label(&window), "Hvem");
    press(&mut window, Key::Tab);
    press(&mut window, Key::Tab);
    assert_eq!(focused_label(&window), "Ses på");
    type_text(&mut window, "uge 3 27");
    tab_to(&mut window, "Planlagt");
    press(&mut window, Key::ArrowDown);
    press_with(&mut window, Modifiers::COMMAND, Key::Enter);
    let goal = last(&window);
    assert_eq!(goal.aim, Some(window_case(&window).aims[0].id));
    assert_eq!(goal.themes, [ThemeId::T1]);
    assert_eq!(
        goal.check.unwrap().date.point,
        Point::Week {
            year: 2027,
            week: 3
        }
    );
    assert_eq!(goal.status, Status::UnderWay);
}

#[test]
fn sub_goals_of_the_example_are_opened_and_saved_unchanged() {
    let mut window = window(state_with(example()), ROOMY, Theme::Light);
    for goal in window_case(&window).sub_goals.clone() {
        send(
            &mut window.state_mut().state,
            Command::OpenSubGoal(Which::Existing(goal.id)),
        );
        window.run();
        for _ in 0..12 {
            press(&mut window, Key::Tab);
        }
        assert!(!session(&window).forms.hold_work(), "{}", goal.text);
        press_with(&mut window, Modifiers::COMMAND, Key::Enter);
        assert_eq!(session(&window).history().depth(), 0);
    }
}

#[test]
fn a_draft_of_a_sub_goal_is_asked_about() {
    let mut window = new_sub_goal(ROOMY, Theme::Light);
    click(&mut window, Role::RadioButton, "Et nyt indsatsmål");
    type_text(&mut window, "Ro");
    assert!(session(&window).is_unsaved());
    click(&mut window, Role::Button, "Annuller");
    assert!(
        window
            .query_by_role_and_label(Role::Heading, "Gem delmålet?")
            .is_some()
    );
    click(&mut window, Role::Button, "Bliv her");
    type_into(&mut window, LINES, "Delmål", "Ro om aftenen");
    send(&mut window.state_mut().state, Act::GoBoard);
    window.run();
    send(&mut window.state_mut().state, Act::GoTimeline);
    window.run();
    click(&mut window, Role::Button, "Annuller");
    let save = window
        .get_all_by_role_and_label(Role::Button, "Gem delmålet")
        .last()
        .unwrap();
    save.click();
    window.run();
    assert_eq!(last(&window).text, "Ro om aftenen");
}

#[test]
fn on_a_small_window_the_foot_of_a_sub_goal_stays() {
    for size in [NARROW, egui::vec2(960.0, 500.0), LAPTOP] {
        let window = new_sub_goal(size, Theme::Light);
        let save = window
            .get_by_role_and_label(Role::Button, "Gem delmålet")
            .rect();
        assert!(save.bottom() <= size.y && save.right() <= size.x, "{size}");
    }
}

#[test]
fn from_what_is_done_tab_goes_to_who_does_it_and_last_to_what_takes_it_away() {
    let mut window = new_sub_goal(ROOMY, Theme::Light);
    click(&mut window, Role::Button, "Tilføj trin");
    for name in ["Trin 1", "Trin 1: Hvem", "Trin 1: Hvornår", "Fjern: Trin 1"] {
        assert_eq!(focused_label(&window), name);
        press(&mut window, Key::Tab);
    }
    let remove = window.get_by_label("Fjern: Trin 1").rect();
    let what = window.get_by_role_and_label(TEXT, "Trin 1").rect();
    assert!(remove.left() > what.right() && remove.center().y < what.bottom());
    click(&mut window, Role::Button, "Fjern: Trin 1");
    assert!(window.query_by_label("Trin 1: Hvem").is_none());
}

#[test]
fn the_keyboard_stays_where_the_mouse_chose_and_goes_to_what_was_added() {
    let mut window = new_sub_goal(ROOMY, Theme::Light);
    click(&mut window, Role::CheckBox, "Dagligdag");
    assert_eq!(focused_label(&window), "Dagligdag");
    click(&mut window, Role::RadioButton, "I gang");
    assert_eq!(focused_label(&window), "I gang");
    press(&mut window, Key::ArrowDown);
    assert_eq!(focused_label(&window), "Sat på pause");
    for n in [2, 3] {
        window.get_by_label("Tilføj dato, det ses på igen").focus();
        window.run();
        press(&mut window, Key::Enter);
        assert_eq!(focused_label(&window), format!("Ses på, gang {n}"));
    }
}

#[test]
fn the_cards_it_answers_are_shown_without_turning() {
    for size in [ROOMY, LAPTOP, NARROW] {
        let mut window = new_sub_goal(size, Theme::Light);
        click(&mut window, Role::CheckBox, "Dagligdag");
        let more = window.get_by_label("Vis kort fra alle temaer").rect();
        let cards: Vec<egui::Rect> = window
            .query_all_by(|node| {
                node.role() == Role::CheckBox
                    && node.label().is_some_and(|it| it.contains("Dagligdag, "))
            })
            .map(|node| node.rect())
            .collect();
        assert!((4..=7).contains(&cards.len()), "{}", cards.len());
        assert!(
            cards.iter().all(|card| card.bottom() <= more.top()),
            "{size}"
        );
    }
}

#[test]
fn a_form_opens_at_its_top() {
    let mut window = window(state_with(example()), NARROW, Theme::Light);
    let goals = window_case(&window).sub_goals.clone();
    for goal in [&goals[0], &goals[0], &goals[1]] {
        let which = Which::Existing(goal.id);
        send(&mut window.state_mut().state, Command::OpenSubGoal(which));
        window.run();
        let title = window
            .get_by_role_and_label(Role::Heading, "Ret delmålet")
            .rect();
        assert!(title.top() > 50.0, "{title:?}");
        window.get_by_role_and_label(TEXT, "Metode").focus();
        window.run();
        let title = window
            .get_by_role_and_label(Role::Heading, "Ret delmålet")
            .rect();
        assert!(title.bottom() < 50.0, "{title:?}");
        click(&mut window, Role::Button, "Annuller");
    }
}
