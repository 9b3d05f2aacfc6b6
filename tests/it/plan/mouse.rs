//! With the mouse.

use aoa_tavle::app::{Act, Command, View};
use aoa_tavle::model::{Card, Decision, Edit, ItemRef, Side, Status, ThemeId};
use egui::{Event, Key, PointerButton, Pos2};

use super::*;
use crate::harness::{LAPTOP, NARROW, ROOMY, forms};

#[test]
fn a_row_explains_everything_about_its_sub_goal() {
    let mut window = open(planned(), ROOMY);
    click_row(&mut window, "Mor og Noah går");
    for words in [
        "Tegn på forandring: Noah spørger højst én gang, om døren er låst",
        "Mor køber et nøgleskab. Mor",
    ] {
        assert!(shows(&window, words), "{words}");
    }
    assert!(shows_beginning(&window, "I gang. Gik godt i 9 af 14"));
    press(&mut window, Key::Escape);
    assert!(!shows(&window, "Mor køber et nøgleskab. Mor"));
}

#[test]
fn a_change_of_status_asks_for_a_reason_in_words_and_keeps_the_story() {
    let mut window = open(agreed(), ROOMY);
    click_row(&mut window, "Mor og Noah går");
    click(&mut window, Role::Button, "Skift status");
    click(&mut window, Role::RadioButton, "Sat på pause");
    click(&mut window, Role::Button, "Gem begrundelse");
    assert!(shows(
        &window,
        "Skriv kort, hvorfor. Så kan I se det igen senere."
    ));
    let before = goal(&window, "Mor og Noah går");
    assert_eq!(before.status, Status::UnderWay);
    assert!(story(&window, &before).is_empty());
    let label = "Begrundelse";
    type_into(&mut window, Role::MultilineTextInput, label, "Mor er syg.");
    click(&mut window, Role::Button, "Gem begrundelse");
    let after = goal(&window, "Mor og Noah går");
    assert_eq!(after.status, Status::Paused);
    let told = story(&window, &after);
    assert_eq!(told.len(), 2, "the former status stays in the story");
    assert_eq!(told[0], (Status::UnderWay, String::new()));
    assert_eq!(told[1], (Status::Paused, "Mor er syg.".to_owned()));
    assert_eq!(steps_back(&window), 1);
    assert_eq!(focused(&window), "Skift status");
    send(&mut window.state_mut().state, Act::Undo);
    window.run();
    assert_eq!(goal(&window, "Mor og Noah går"), before);
    assert!(story(&window, &before).is_empty());
}

#[test]
fn what_is_written_as_a_reason_counts_as_unsaved_and_survives_another_view() {
    let mut window = open(planned(), ROOMY);
    click_row(&mut window, "Mor og Noah går");
    click(&mut window, Role::Button, "Skift status");
    click(&mut window, Role::RadioButton, "Nået");
    let label = "Begrundelse";
    type_into(
        &mut window,
        Role::MultilineTextInput,
        label,
        "Det er blevet en vane.",
    );
    send(&mut window.state_mut().state, Act::GoBoard);
    window.run();
    let session = window.state().state.session.as_ref().unwrap();
    assert!(session.forms.hold_work());
    let kept = session.case_with_forms(&stamp());
    let goal_id = goal(&window, "Mor og Noah går").id;
    assert_eq!(kept.sub_goal(goal_id).unwrap().status, Status::Reached);
    send(&mut window.state_mut().state, Act::GoPlan);
    window.run();
    click(&mut window, Role::Button, "Gem begrundelse");
    assert_eq!(goal(&window, "Mor og Noah går").status, Status::Reached);
}

#[test]
fn what_is_written_about_a_sub_goal_comes_back_with_it() {
    let mut window = open(planned(), ROOMY);
    click_row(&mut window, "Mor og Noah går");
    let before = goal(&window, "Mor og Noah går");
    click(&mut window, Role::Button, "Tilføj trin");
    let step = "Købe regntøj";
    type_into(&mut window, Role::TextInput, "Hvad", step);
    click(&mut window, Role::Button, "Skift status");
    let label = "Begrundelse";
    let said = "Det er blevet en vane.";
    type_into(&mut window, Role::MultilineTextInput, label, said);
    send(
        &mut window.state_mut().state,
        Command::EditWithToast(Edit::RemoveSubGoal(before.id)),
    );
    window.run();
    assert!(window_case(&window).sub_goal(before.id).is_none());
    assert!(!forms(&window).hold_work());
    send(&mut window.state_mut().state, Act::Undo);
    window.run();
    let case = window_case(&window);
    assert_eq!(case.sub_goal(before.id).unwrap().status, before.status);
    let told = story(&window, &before);
    assert_eq!(told.last().unwrap().1, said);
    assert!(case.steps_of(before.id).any(|it| it.text == step));
}

#[test]
fn steps_are_added_ticked_off_and_taken_away() {
    let mut window = open(planned(), ROOMY);
    click_row(&mut window, "Mor og Noah går");
    click(&mut window, Role::Button, "Tilføj trin");
    type_into(&mut window, Role::TextInput, "Hvad", "Hænge en seddel op");
    type_into(&mut window, Role::TextInput, "Hvem", "Far");
    type_into(&mut window, Role::TextInput, "Hvornår", "20/11-26");
    click(&mut window, Role::Button, "Gem trinnet");
    let id = goal(&window, "Mor og Noah går").id;
    let added = (**window_case(&window).steps_of(id).last().unwrap()).clone();
    assert_eq!(
        (added.text.as_str(), added.who.as_str()),
        ("Hænge en seddel op", "Far")
    );
    assert!(added.when.is_some() && added.done.is_none());
    click(
        &mut window,
        Role::CheckBox,
        "Hænge en seddel op. Far  ·  20. nov.",
    );
    let done = window_case(&window).step(added.id).unwrap().done;
    assert_eq!(done, Some(crate::harness::monday().date_naive()));
    let ticked = "Hænge en seddel op. Far  ·  20. nov.  ·  gjort 16. nov.";
    click(&mut window, Role::CheckBox, ticked);
    assert_eq!(window_case(&window).step(added.id).unwrap().done, None);
    click(&mut window, Role::Button, "Menu for Hænge en seddel op");
    click(&mut window, Role::MenuItem, "Slet");
    assert!(window_case(&window).step(added.id).is_none());
}

#[test]
fn a_card_of_the_panel_leads_to_the_board_and_back() {
    let case = planned();
    let goal = case.sub_goals[0].clone();
    let card = case.card(goal.cards[0]).unwrap().clone();
    let mut window = open(case, ROOMY);
    click_row(&mut window, "Mor og Noah går");
    click(&mut window, Role::Button, &card.text);
    let state = &window.state().state;
    assert_eq!(state.view, View::Board);
    assert_eq!(state.jump.unwrap().item, ItemRef::Card(card.id));
    let words = format!("Vis delmål: {}", goal.text);
    click(&mut window, Role::Link, &words);
    assert_eq!(window.state().state.view, View::Plan);
    assert!(shows(&window, "Skift status"));
}

fn drag(window: &mut Harness<'static, App>, from: Pos2, to: Pos2) {
    let button = |pos, pressed| Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    window.event(Event::PointerMoved(from));
    window.event(button(from, true));
    window.run();
    for n in 1..=4 {
        let at = from + (to - from) * (n as f32 / 4.0);
        window.event(Event::PointerMoved(at));
        window.run();
    }
    window.event(button(to, false));
    window.run();
}

/// The board with its first hampering card of a theme let go over a tab.
fn dropped_on(tab: &str) -> (Harness<'static, App>, Arc<Card>) {
    let case = agreed();
    let card = case
        .field(ThemeId::T5, Side::Hampers)
        .next()
        .unwrap()
        .clone();
    let mut window = open(case, ROOMY);
    send(&mut window.state_mut().state, Act::GoBoard);
    window.run();
    let is_it = |label: String| label.starts_with(&card.text);
    let start = window
        .get_by(|node| node.role() == Role::ListItem && node.label().is_some_and(is_it))
        .rect()
        .center();
    let tab = window.get_by_role_and_label(Role::Tab, tab).rect().center();
    drag(&mut window, start, tab);
    (window, card)
}

#[test]
fn a_card_dragged_to_the_plan_begins_a_sub_goal() {
    let (window, card) = dropped_on("Mål og plan");
    let form = forms(&window).sub_goal.as_ref();
    let form = form.expect("the form of a sub-goal is open");
    assert_eq!(form.item.cards, [card.id]);
    assert_eq!(form.item.themes, [ThemeId::T5]);
    let lies = window_case(&window).card(card.id).unwrap();
    assert_eq!(*lies, card, "the card lies where it lay");
}

#[test]
fn a_card_let_go_elsewhere_begins_nothing() {
    let (window, _) = dropped_on("Netværk");
    assert!(forms(&window).sub_goal.is_none());
    assert_eq!(window.state().state.view, View::Board);
}

#[test]
fn the_menu_of_a_card_begins_a_sub_goal_and_tells_which_answer_it() {
    let case = planned();
    let goal = case.sub_goals[0].clone();
    let card = case.card(goal.cards[0]).unwrap().clone();
    let mut window = open(case, ROOMY);
    send(&mut window.state_mut().state, Act::GoBoard);
    window.run();
    let find = |window: &Harness<'static, App>| {
        window
            .get_by(|node| {
                node.role() == Role::ListItem
                    && node
                        .label()
                        .is_some_and(|label| label.starts_with(&card.text))
            })
            .accesskit_node()
            .label()
            .unwrap()
    };
    assert!(find(&window).ends_with("1 delmål"), "{}", find(&window));
    let name = find(&window);
    window
        .get_by_role_and_label(Role::ListItem, &name)
        .click_secondary();
    window.run();
    assert!(shows(&window, &format!("Vis delmål: {}", goal.text)));
    click(&mut window, Role::MenuItem, "Nyt delmål af kortet…");
    let form = forms(&window).sub_goal.clone();
    assert_eq!(form.unwrap().item.cards, [card.id]);
}

#[test]
fn what_stands_open_leads_to_each_thing() {
    let mut case = planned();
    lonely_aim(&mut case);
    {
        let goal = Arc::make_mut(&mut case.sub_goals[0]);
        goal.themes.clear();
        goal.aim = None;
        goal.check = Some(day("1/12-2026", "2026-12-01"));
    }
    {
        let goal = Arc::make_mut(&mut case.sub_goals[3]);
        goal.check = Some(day("2/11-2026", "2026-11-02"));
    }
    case.turns.clear();
    let mut window = open(case, egui::vec2(1920.0, 1500.0));
    let name = goal(&window, "Mor og Noah går").text;
    click(
        &mut window,
        Role::Button,
        &format!("“{name}” hører ikke til et tema."),
    );
    assert!(shows(&window, "Skift status"));
    press(&mut window, Key::Escape);
    click(
        &mut window,
        Role::Button,
        "Indsatsmålet “Noah har en ven” har intet delmål.",
    );
    assert_eq!(focused(&window), "Menu for Noah har en ven");
    assert!(shows(
        &window,
        &format!("“{name}” hører ikke til et indsatsmål.")
    ));
    assert!(shows_beginning(&window, "“Tasken er pakket"));
    click(
        &mut window,
        Role::Button,
        "Motivation: 1 vanskeliggør og intet delmål.",
    );
    assert_eq!(window.state().state.view, View::Board);
}

#[test]
fn a_theme_begins_a_sub_goal_of_its_own() {
    let mut window = open(agreed(), ROOMY);
    click(
        &mut window,
        Role::Button,
        "Motivation: 1 vanskeliggør · intet delmål",
    );
    click(&mut window, Role::MenuItem, "Nyt delmål i Motivation…");
    let form = forms(&window).sub_goal.clone();
    assert_eq!(form.unwrap().item.themes, [ThemeId::T6]);
}

#[test]
fn ended_sub_goals_of_earlier_rounds_show_among_all() {
    let mut case = planned();
    let last = case.rounds.len() - 1;
    Arc::make_mut(&mut case.rounds[last]).begun = "2026-11-15".parse().unwrap();
    let mut window = open(case, ROOMY);
    assert!(!shows_beginning(&window, "Onsdag er farmordag"));
    assert!(shows_beginning(&window, "Noahs uge hænger sammen"));
    click(&mut window, Role::RadioButton, "Også afsluttede");
    assert!(shows_beginning(&window, "Onsdag er farmordag"));
}

#[test]
fn the_whole_plan_is_copied_as_text() {
    let mut window = open(planned(), ROOMY);
    window
        .get_by_role_and_label(Role::Button, "Kopiér som tekst")
        .click();
    let mut text = None;
    for _ in 0..6 {
        window.step();
        let commands = &window.output().platform_output.commands;
        text = text.or(commands.iter().find_map(|command| match command {
            egui::OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        }));
    }
    let text = text.expect("text on the clipboard");
    for words in [
        "Mål og plan for Noah, 16. nov. 2026",
        "Indsatsmål: Noah er tryg derhjemme",
        "Barnets plan, Barnets lov § 91",
        "– Mor og Noah går aftenrunden",
        "Hvem: Mor og Noah",
        "Ses på: 27. nov. 2026",
        "Trin: Mor køber et nøgleskab, Mor",
        "Hvordan går det: Sat på pause. Mor bad om at vente",
        "Runde 3: Ja, kontaktlærer Ida",
    ] {
        assert!(text.contains(words), "“{words}” in\n{text}");
    }
}

#[test]
fn the_last_box_is_answered_in_the_open_round() {
    let mut case = agreed();
    let last = case.rounds.len() - 1;
    assert!(case.rounds[last].is_open());
    Arc::make_mut(&mut case.rounds[last]).others = Decision::Unsaid;
    Arc::make_mut(&mut case.rounds[last]).others_note.clear();
    let mut window = open(case, ROOMY);
    click(&mut window, Role::Button, "Svar");
    click(&mut window, Role::RadioButton, "Ja");
    let label = "Hvem, og hvad der er aftalt";
    type_into(&mut window, Role::MultilineTextInput, label, "Ida");
    let round = window_case(&window).open_round().unwrap().clone();
    assert_eq!(
        (round.others, round.others_note.as_str()),
        (Decision::Yes, "Ida")
    );
    click(&mut window, Role::Button, "Færdig");
    assert!(shows_beginning(
        &window,
        "Runde 3: Ja, Ida. Skrevet af Maja"
    ));
}

#[test]
fn on_small_windows_everything_can_be_reached() {
    for size in [LAPTOP, NARROW, egui::vec2(960.0, 500.0)] {
        let mut window = open(planned(), size);
        for name in ["Kopiér som tekst", "Nyt indsatsmål", "Nyt delmål"] {
            let rect = window.get_by_role_and_label(Role::Button, name).rect();
            assert!(rect.right() <= size.x, "{name} at {size}");
        }
        tab_to(&mut window, "Mor og Noah går");
        press(&mut window, Key::Enter);
        let turn = window
            .get_by_role_and_label(Role::Button, "Skift status")
            .rect();
        assert!(turn.right() <= size.x && turn.bottom() <= size.y, "{size}");
    }
}
