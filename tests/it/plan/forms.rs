//! The form of an aim, and everything the form of a sub-goal holds.

use aoa_tavle::app::forms::LaterCheck;
use aoa_tavle::app::{Act, Command, Which};
use aoa_tavle::model::{Aim, ItemRef, Status};
use egui::{Key, Modifiers};

use super::*;
use crate::harness::{LAPTOP, ROOMY, forms};

const TEXT: Role = Role::TextInput;
const LINES: Role = Role::MultilineTextInput;

fn last_aim(window: &Harness<'static, App>) -> Aim {
    (**window_case(window).aims.last().unwrap()).clone()
}

#[test]
fn an_aim_is_received_as_a_copy_and_stays_as_it_came_until_somebody_says_otherwise() {
    let mut window = open(unplanned(), ROOMY);
    click(&mut window, Role::Button, "Nyt indsatsmål");
    type_into(&mut window, LINES, "Indsatsmålets ord", "Noah er tryg");
    type_into(&mut window, TEXT, "Lov eller paragraf", "Barnets lov § 32");
    type_into(&mut window, TEXT, "Modtaget", "3/8-26");
    click(&mut window, Role::Button, "Gem indsatsmålet");
    let aim = last_aim(&window);
    assert_eq!(
        (aim.text.as_str(), aim.reference.as_str()),
        ("Noah er tryg", "Barnets lov § 32")
    );
    assert!(aim.is_copy && aim.received.is_some());
    click(&mut window, Role::Button, "Menu for Noah er tryg");
    click(&mut window, Role::MenuItem, "Se indsatsmålet…");
    type_into(&mut window, LINES, "Indsatsmålets ord", "X");
    assert!(!forms(&window).hold_work());
    click(&mut window, Role::CheckBox, "Læsekopi");
    type_into(&mut window, LINES, "Indsatsmålets ord", " hjemme");
    click(&mut window, Role::Button, "Gem indsatsmålet");
    let aim = last_aim(&window);
    assert!(!aim.is_copy && aim.text.contains("hjemme"), "{}", aim.text);
    assert_eq!(steps_back(&window), 2);
}

#[test]
fn an_aim_is_written_with_the_keyboard_alone() {
    let mut window = open(unplanned(), LAPTOP);
    tab_to(&mut window, "Nyt indsatsmål");
    press(&mut window, Key::Enter);
    window.run();
    assert_eq!(focused(&window), "Indsatsmålets ord");
    type_text(&mut window, "Noah trives");
    tab_to(&mut window, "Læsekopi");
    press(&mut window, Key::Space);
    press_with(&mut window, Modifiers::COMMAND, Key::Enter);
    let aim = last_aim(&window);
    assert_eq!((aim.text.as_str(), aim.is_copy), ("Noah trives", false));
}

#[test]
fn everything_about_a_sub_goal_is_written_in_one_form_and_is_one_act() {
    let mut window = open(agreed(), ROOMY);
    click(&mut window, Role::Button, "Nyt delmål");
    type_into(&mut window, LINES, "Delmål", "Noah tegner sin historie");
    type_into(&mut window, LINES, "Familiens ord", "Min bog");
    click(&mut window, Role::CheckBox, "Barnets fortælling");
    let card = window_case(&window)
        .field(aoa_tavle::model::ThemeId::T5, Side::Hampers)
        .next()
        .unwrap()
        .clone();
    let name = window
        .get_by(|node| {
            node.role() == Role::CheckBox
                && node.label().is_some_and(|label| {
                    label.ends_with("Barnets fortælling, vanskeliggør")
                        && card
                            .text
                            .starts_with(label.split('.').next().unwrap_or_default())
                })
        })
        .accesskit_node()
        .label()
        .unwrap();
    click(&mut window, Role::CheckBox, &name);
    type_into(
        &mut window,
        LINES,
        "Tegn på forandring",
        "Han viser den frem",
    );
    type_into(&mut window, TEXT, "Metode", "Livshistoriebog");
    type_into(&mut window, TEXT, "Ses på", "1/12-26");
    click(&mut window, Role::Button, "Tilføj dato, det ses på igen");
    type_into(&mut window, TEXT, "Ses på, gang 2", "5/1-27");
    click(&mut window, Role::Button, "Tilføj trin");
    type_into(&mut window, TEXT, "Trin 1", "Købe en bog");
    type_into(&mut window, TEXT, "Trin 1: Hvem", "Jonas");
    type_into(&mut window, TEXT, "Trin 1: Hvornår", "uge 48");
    click(&mut window, Role::RadioButton, "I gang");
    press_with(&mut window, Modifiers::COMMAND, Key::Enter);
    let made = goal(&window, "Noah tegner");
    assert_eq!(made.family_wording, "Min bog");
    assert_eq!(made.cards, [card.id]);
    assert_eq!(
        (made.sign.as_str(), made.method.as_str()),
        ("Han viser den frem", "Livshistoriebog")
    );
    assert_eq!(made.further_checks.len(), 1);
    assert_eq!(made.status, Status::UnderWay);
    let steps: Vec<_> = window_case(&window).steps_of(made.id).cloned().collect();
    assert_eq!(steps.len(), 1);
    assert_eq!(
        (steps[0].text.as_str(), steps[0].who.as_str()),
        ("Købe en bog", "Jonas")
    );
    assert_eq!(steps_back(&window), 1);
}

#[test]
fn the_form_of_a_known_sub_goal_changes_its_steps_and_leaves_its_status() {
    let mut window = open(planned(), ROOMY);
    let before = goal(&window, "Mor og Noah går");
    send(
        &mut window.state_mut().state,
        Command::OpenSubGoal(Which::Existing(before.id)),
    );
    window.run();
    assert!(
        window
            .query_by_role_and_label(Role::RadioButton, "Nået")
            .is_none()
    );
    click(&mut window, Role::Button, "Fjern: Trin 2");
    type_into(&mut window, TEXT, "Trin 1: Hvornår", "30/11-26");
    press_with(&mut window, Modifiers::COMMAND, Key::Enter);
    let steps: Vec<_> = window_case(&window).steps_of(before.id).cloned().collect();
    assert_eq!(steps.len(), 1);
    assert!(steps[0].when.is_some());
    assert_eq!(goal(&window, "Mor og Noah går").status, before.status);
}

#[test]
fn what_stands_in_the_forms_of_the_plan_is_kept() {
    let mut window = open(unplanned(), ROOMY);
    click(&mut window, Role::Button, "Nyt indsatsmål");
    type_into(&mut window, LINES, "Indsatsmålets ord", "Noah er tryg");
    let session = window.state().state.session.as_ref().unwrap();
    assert!(session.is_unsaved());
    let kept = session.case_with_forms(&stamp());
    assert_eq!(kept.aims.last().unwrap().text, "Noah er tryg");
    press(&mut window, Key::Escape);
    press(&mut window, Key::Escape);
    assert!(shows(&window, "Gem indsatsmålet?"));
    click(&mut window, Role::Button, "Bliv her");
    send(&mut window.state_mut().state, Act::Save);
    window.run();
}

/// Opens the form of a sub-goal of the case.
fn open_form(window: &mut Harness<'static, App>, goal: &SubGoal) {
    let which = Which::Existing(goal.id);
    send(&mut window.state_mut().state, Command::OpenSubGoal(which));
    window.run();
}

/// Makes an edit while the form is out of sight, and comes back to it.
fn meanwhile(window: &mut Harness<'static, App>, edit: Edit) {
    let view = window.state().state.view;
    send(&mut window.state_mut().state, Act::GoPlan);
    window.run();
    send(&mut window.state_mut().state, edit);
    window.run();
    window.state_mut().state.view = view;
    window.run();
}

#[test]
fn a_sub_goal_erased_while_its_form_was_open_does_not_come_back() {
    let mut window = open(planned(), ROOMY);
    let erased = goal(&window, "Mor og Noah går");
    open_form(&mut window, &erased);
    type_into(&mut window, TEXT, "Metode", "Gåture");
    meanwhile(&mut window, Edit::Erase(ItemRef::SubGoal(erased.id)));
    assert!(window_case(&window).sub_goal(erased.id).is_none());
    send(&mut window.state_mut().state, Command::CommitSubGoal);
    window.run();
    assert!(window_case(&window).sub_goal(erased.id).is_none());
    let session = window.state().state.session.as_ref().unwrap();
    let kept = session.case_with_forms(&stamp());
    assert!(kept.sub_goal(erased.id).is_none());
    // What was written stays in the form.
    assert!(session.forms.sub_goal.is_some());
}

#[test]
fn a_sub_goal_is_saved_though_a_card_and_the_aim_it_points_to_are_gone() {
    let mut window = open(planned(), ROOMY);
    let (card, aim) = {
        let case = window_case(&window);
        (case.cards[0].id, case.aims[0].id)
    };
    let mut with_both = goal(&window, "Mor og Noah går");
    with_both.cards.push(card);
    with_both.aim = Some(aim);
    let edit = Edit::PutSubGoal(Box::new(with_both));
    send(&mut window.state_mut().state, edit);
    let with_both = goal(&window, "Mor og Noah går");
    open_form(&mut window, &with_both);
    type_into(&mut window, TEXT, "Metode", "Gåture");
    meanwhile(&mut window, Edit::RemoveCard(card));
    meanwhile(&mut window, Edit::RemoveAim(aim));
    let session = window.state().state.session.as_ref().unwrap();
    let kept = session.case_with_forms(&stamp());
    assert!(
        kept.sub_goal(with_both.id)
            .unwrap()
            .method
            .ends_with("Gåture")
    );
    press_with(&mut window, Modifiers::COMMAND, Key::Enter);
    let saved = goal(&window, "Mor og Noah går");
    assert!(saved.method.ends_with("Gåture"));
    assert!(!saved.cards.contains(&card));
    assert_eq!(saved.aim, None);
}

#[test]
fn a_new_sub_goal_is_saved_though_the_card_it_began_from_is_gone() {
    let mut window = open(agreed(), ROOMY);
    let card = window_case(&window).cards[0].id;
    let start = aoa_tavle::app::plan_forms::SubGoalStart::Card(card);
    send(&mut window.state_mut().state, Command::BeginSubGoal(start));
    window.run();
    type_into(&mut window, LINES, "Delmål", "Noah tegner sin historie");
    meanwhile(&mut window, Edit::RemoveCard(card));
    let session = window.state().state.session.as_ref().unwrap();
    let kept = session.case_with_forms(&stamp());
    assert!(
        kept.sub_goals
            .iter()
            .any(|goal| goal.text == "Noah tegner sin historie")
    );
    press_with(&mut window, Modifiers::COMMAND, Key::Enter);
    assert!(goal(&window, "Noah tegner").cards.is_empty());
}

#[test]
fn a_check_date_said_from_today_is_kept_as_the_day_and_stays_that_day() {
    let mut window = open(agreed(), ROOMY);
    click(&mut window, Role::Button, "Nyt delmål");
    type_into(&mut window, LINES, "Delmål", "Noah tegner sin historie");
    type_into(&mut window, TEXT, "Ses på", "om 14 dage");
    click(&mut window, Role::Button, "Tilføj dato, det ses på igen");
    type_into(&mut window, TEXT, "Ses på, gang 2", "om 30 dage");
    // The form stays open for a week.
    let session = window.state_mut().state.session.as_mut().unwrap();
    let mut form = session.forms.sub_goal.clone().unwrap();
    let next_week = "2026-11-23".parse().unwrap();
    let words = aoa_tavle::text::Words::of(aoa_tavle::lang::Lang::Da);
    form.further.push(LaterCheck::default());
    form.write_further(1, "i morgen".to_owned(), next_week, words);
    session.forms.sub_goal = Some(form);
    press_with(&mut window, Modifiers::COMMAND, Key::Enter);
    let made = goal(&window, "Noah tegner");
    assert_eq!(made.check, Some(day("30. nov. 2026", "2026-11-30")));
    assert_eq!(
        made.further_checks,
        [
            day("16. dec. 2026", "2026-12-16"),
            day("24. nov. 2026", "2026-11-24")
        ]
    );
}
