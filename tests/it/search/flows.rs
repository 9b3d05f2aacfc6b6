//! Flows by mouse and by keyboard alone: what is found, and where it leads.

use aoa_tavle::app::{Access, Act, Command, View};
use aoa_tavle::desktop::App;
use aoa_tavle::model::{Case, ItemRef, generate};
use aoa_tavle::store::example;
use egui::{Event, Key, Modifiers, Role, Theme, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::harness::{LAPTOP, NARROW, ROOMY, send, state_with, window, window_case};

pub fn open(case: Case, size: Vec2, theme: Theme) -> Harness<'static, App> {
    let mut window = window(state_with(case), size, theme);
    window.run();
    window
}

pub fn press(window: &mut Harness<'static, App>, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

/// Opens the search by key and types.
pub fn search(window: &mut Harness<'static, App>, text: &str) {
    press(window, Modifiers::COMMAND, Key::K);
    type_text(window, text);
}

pub fn type_text(window: &mut Harness<'static, App>, text: &str) {
    window.event(Event::Text(text.to_owned()));
    window.run();
}

fn view(window: &Harness<'static, App>) -> View {
    window.state().state.view
}

fn is_open(window: &Harness<'static, App>) -> bool {
    window.query_by_label("Søg overalt").is_some()
}

/// The name of the chosen row.
pub fn chosen(window: &Harness<'static, App>) -> String {
    window
        .query_all_by_role(Role::ListBoxOption)
        .find(|node| node.accesskit_node().is_selected() == Some(true))
        .and_then(|node| node.accesskit_node().label())
        .unwrap_or_default()
}

fn rows(window: &Harness<'static, App>) -> usize {
    window.query_all_by_role(Role::ListBoxOption).count()
}

/// The first experience of the example whose name holds a word.
fn experience(case: &Case, word: &str) -> ItemRef {
    let found = case
        .experiences
        .iter()
        .find(|item| item.name().contains(word));
    ItemRef::Experience(found.unwrap().id)
}

#[test]
fn by_keyboard_alone_something_is_found_and_gone_to() {
    let mut window = open(example(), ROOMY, Theme::Light);
    press(&mut window, Modifiers::COMMAND, Key::F);
    assert!(window.get_by_label("Søg overalt").is_focused());
    type_text(&mut window, "mormor død");
    assert!(
        chosen(&window).starts_with("Mormor døde, Oplevelser"),
        "{}",
        chosen(&window)
    );
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(!is_open(&window));
    assert_eq!(view(&window), View::Timeline);
    let jump = window.state().state.jump.unwrap();
    assert_eq!(jump.item, experience(window_case(&window), "Mormor døde"));
}

#[test]
fn text_and_enter_in_the_same_moment_go_to_what_was_typed() {
    let mut window = open(example(), ROOMY, Theme::Light);
    press(&mut window, Modifiers::COMMAND, Key::K);
    window.event(Event::Text("mormor død".to_owned()));
    window.key_press(Key::Enter);
    window.run();
    let jump = window.state().state.jump.unwrap();
    assert_eq!(jump.item, experience(window_case(&window), "Mormor døde"));
}

#[test]
fn the_arrows_choose_and_stay_within_the_list() {
    let mut window = open(example(), ROOMY, Theme::Light);
    search(&mut window, "mor");
    let first = chosen(&window);
    press(&mut window, Modifiers::NONE, Key::ArrowUp);
    assert_eq!(chosen(&window), first);
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    assert_ne!(chosen(&window), first);
    for _ in 0..200 {
        window.key_press(Key::ArrowDown);
    }
    window.run();
    let last = chosen(&window);
    assert!(!last.is_empty());
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    assert_eq!(chosen(&window), last);
    // Another text begins at the top again.
    type_text(&mut window, "m");
    assert!(rows(&window) == 0 || chosen(&window) != last);
}

#[test]
fn esc_gives_the_keyboard_back() {
    let mut state = state_with(example());
    send(&mut state, Act::GoTimeline);
    let mut window = window(state, ROOMY, Theme::Light);
    window.get_by_label("Ny oplevelse").focus();
    window.run();
    search(&mut window, "far");
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(!is_open(&window));
    assert!(window.get_by_label("Ny oplevelse").is_focused());
    assert_eq!(window.state().state.search, None);
    // What was typed does not come back.
    press(&mut window, Modifiers::COMMAND, Key::K);
    assert_eq!(window.state().state.search.as_deref(), Some(""));
}

#[test]
fn by_mouse_a_row_is_pressed_and_a_click_beside_closes() {
    let mut window = open(example(), ROOMY, Theme::Light);
    window.get_by_label("Sag").click();
    window.run();
    window.get_by_label("Søg overalt… (Ctrl+K)").click();
    window.run();
    type_text(&mut window, "mormor død");
    window
        .get_by_label_contains("Mormor døde, Oplevelser")
        .click();
    window.run();
    assert_eq!(view(&window), View::Timeline);
    search(&mut window, "far");
    window.drag_at(egui::pos2(200.0, 700.0));
    window.drop_at(egui::pos2(200.0, 700.0));
    window.run();
    assert!(!is_open(&window));
    search(&mut window, "far");
    window.get_by_label("Luk søgningen").click();
    window.run();
    assert!(!is_open(&window));
}

#[test]
fn few_of_a_group_are_shown_until_all_are_asked_for() {
    let mut window = open(generate::huge(1), LAPTOP, Theme::Light);
    search(&mut window, "skole");
    let folded = rows(&window);
    let all = window
        .query_all_by_label_contains("Vis alle ")
        .next()
        .unwrap();
    let name = all.accesskit_node().label().unwrap();
    let wanted: usize = name.rsplit(' ').next().unwrap().parse().unwrap();
    all.click();
    window.run();
    assert_eq!(rows(&window), folded - 3 + wanted);
    assert!(window.get_by_label("Søg overalt").is_focused());
}

#[test]
fn nothing_found_is_said() {
    let mut window = open(example(), ROOMY, Theme::Light);
    search(&mut window, "xyzzy");
    window.get_by_label("Intet med “xyzzy”. Prøv færre bogstaver.");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(is_open(&window), "there is nowhere to go");
}

#[test]
fn nothing_typed_shows_where_one_has_been_and_what_can_be_done() {
    let mut window = open(example(), ROOMY, Theme::Light);
    let item = experience(window_case(&window), "Mormor døde");
    send(&mut window.state_mut().state, Act::GoBoard);
    send(&mut window.state_mut().state, Command::ShowItem(item));
    send(&mut window.state_mut().state, Act::GoScreening);
    window.run();
    press(&mut window, Modifiers::COMMAND, Key::K);
    window.get_by_label_contains("Sidst besøgt");
    assert!(
        chosen(&window).starts_with("Mormor døde"),
        "{}",
        chosen(&window)
    );
    let is_heading = |name: &str| {
        window
            .query_all_by_role(Role::Heading)
            .filter_map(|node| node.accesskit_node().label())
            .any(|label| label.starts_with(name))
    };
    assert!(is_heading("Kommandoer og visninger"));
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(view(&window), View::Timeline);
}

#[test]
fn another_case_has_no_places_visited_yet() {
    let mut window = open(example(), ROOMY, Theme::Light);
    send(&mut window.state_mut().state, Act::GoBoard);
    assert!(window.state().state.visited.places().next().is_some());
    send(&mut window.state_mut().state, Act::OpenExample);
    window.run();
    if window.state().state.question.is_none() {
        assert!(window.state().state.visited.places().next().is_none());
    }
}

#[test]
fn a_command_is_found_and_done() {
    let mut window = open(example(), ROOMY, Theme::Light);
    search(&mut window, "indstil");
    assert!(
        chosen(&window).starts_with("Indstillinger"),
        "{}",
        chosen(&window)
    );
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(window.state().state.shows_settings);
    // Over the page of settings too, and out of it.
    search(&mut window, "vis temaer");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(!window.state().state.shows_settings);
    assert_eq!(view(&window), View::Board);
}

#[test]
fn ctrl_enter_shows_it_on_the_timeline() {
    let mut window = open(example(), ROOMY, Theme::Light);
    send(&mut window.state_mut().state, Act::GoBoard);
    let card = {
        let case = window_case(&window);
        let from_experience = |card: &&std::sync::Arc<aoa_tavle::model::Card>| {
            matches!(card.origin, Some(aoa_tavle::model::Origin::Experience(_)))
        };
        case.cards.iter().find(from_experience).unwrap().clone()
    };
    search(&mut window, &card.text);
    assert!(chosen(&window).contains("Kort"), "{}", chosen(&window));
    press(&mut window, Modifiers::COMMAND, Key::Enter);
    assert_eq!(view(&window), View::Timeline);
    let Some(aoa_tavle::model::Origin::Experience(origin)) = card.origin else {
        unreachable!()
    };
    let jump = window.state().state.jump.unwrap();
    assert_eq!(jump.item, ItemRef::Experience(origin));
}

#[test]
fn a_case_opened_to_read_is_searched_and_offers_nothing_new() {
    let mut window = open(example(), ROOMY, Theme::Light);
    window.state_mut().state.session.as_mut().unwrap().access = Access::ReadOnly;
    window.run();
    search(&mut window, "ny oplevelse");
    assert!(window.query_by_label_contains("Ny oplevelse…").is_none());
    press(&mut window, Modifiers::NONE, Key::Escape);
    search(&mut window, "mormor død");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(view(&window), View::Timeline);
}

#[test]
fn without_a_case_only_the_program_is_searched() {
    let mut state = state_with(example());
    state.session = None;
    let mut window = window(state, NARROW, Theme::Light);
    search(&mut window, "eksempel");
    assert!(
        chosen(&window).starts_with("Se et eksempel"),
        "{}",
        chosen(&window)
    );
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(window.state().state.session.is_some());
}

#[test]
fn behind_the_search_no_key_reaches_a_view() {
    let mut window = open(example(), ROOMY, Theme::Light);
    let before = window_case(&window).clone();
    press(&mut window, Modifiers::COMMAND, Key::K);
    press(&mut window, Modifiers::COMMAND, Key::Num6);
    assert_eq!(view(&window), View::Screening);
    type_text(&mut window, "jn");
    press(&mut window, Modifiers::NONE, Key::Delete);
    assert_eq!(*window_case(&window), before);
}

#[test]
fn every_item_of_a_case_leads_somewhere() {
    let case = example();
    let words = aoa_tavle::text::Words::of(aoa_tavle::lang::Lang::Da);
    let index = aoa_tavle::app::search::Index::of(Some(&case), words);
    let mut window = open(case.clone(), ROOMY, Theme::Light);
    for item in index.items() {
        assert!(!item.name.trim().is_empty(), "{item:?}");
        if let aoa_tavle::app::search::Target::Item(target) = item.target {
            assert!(case.has(target), "{item:?}");
            send(&mut window.state_mut().state, Command::ShowItem(target));
            window.step();
        }
    }
}
