//! Flows by mouse and by keyboard alone, asserting on the case.

use aoa_tavle::app::{Access, Act, Command, InFocus, View};
use aoa_tavle::desktop::App;
use aoa_tavle::model::{Case, ExperienceId, ItemRef, ReactionId, generate};
use aoa_tavle::store::example;
use egui::{Event, Key, Modifiers, Role, Theme, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::harness::{LAPTOP, NARROW, ROOMY, send, state_with, window, window_case};

pub fn open(case: Case, size: Vec2, theme: Theme) -> Harness<'static, App> {
    let mut state = state_with(case);
    send(&mut state, Act::GoExperiences);
    let mut window = window(state, size, theme);
    window.run();
    window
}

fn press(window: &mut Harness<'static, App>, key: Key) {
    window.key_press(key);
    window.run();
}

pub fn click(window: &mut Harness<'static, App>, name: &str) {
    window.get_by_label(name).click();
    window.run();
}

/// The names of the rows, as they are read out, in their order.
fn rows(window: &Harness<'static, App>) -> Vec<String> {
    window
        .query_all_by_role(Role::Row)
        .filter_map(|node| node.accesskit_node().label())
        .collect()
}

fn focused(window: &Harness<'static, App>) -> String {
    let node = window.query_by(|node| node.is_focused() && node.role() == Role::Row);
    node.and_then(|node| node.accesskit_node().label())
        .unwrap_or_default()
}

fn chosen(window: &Harness<'static, App>) -> Option<ExperienceId> {
    match window.state().state.in_focus {
        Some(InFocus::Experience(id)) => Some(id),
        _ => None,
    }
}

fn id_of(case: &Case, word: &str) -> ExperienceId {
    let found = case
        .experiences
        .iter()
        .find(|item| item.name().contains(word));
    found.unwrap().id
}

/// Presses Tab until a row has the keyboard.
fn tab_to_table(window: &mut Harness<'static, App>) {
    for _ in 0..60 {
        press(window, Key::Tab);
        if !focused(window).is_empty() {
            return;
        }
    }
    panic!("Tab never reaches the table");
}

#[test]
fn every_experience_stands_in_the_table_with_what_is_known() {
    let window = open(example(), vec2(1920.0, 1400.0), Theme::Light);
    let rows = rows(&window);
    let case = window_case(&window);
    assert_eq!(rows.len(), case.experiences.len());
    let death = rows
        .iter()
        .find(|row| row.starts_with("Mormor døde"))
        .unwrap();
    assert!(death.contains("13 Dødsfald"), "{death}");
    assert!(rows.iter().any(|row| row.contains("uden tidspunkt")));
    for row in &rows {
        assert!(
            row.contains("ikke forbundet") || row.contains("forbundet med reaktion"),
            "{row}"
        );
    }
}

#[test]
fn a_click_explains_an_experience_and_another_lets_it_go() {
    let mut window = open(example(), ROOMY, Theme::Light);
    let id = id_of(window_case(&window), "Mormor døde");
    window.get_by_label_contains("Mormor døde, ").click();
    window.run();
    assert_eq!(chosen(&window), Some(id));
    window.get_by_label("Luk");
    click(&mut window, "Vis på tidslinjen");
    let state = &window.state().state;
    assert_eq!(state.view, View::Timeline);
    assert_eq!(state.jump.unwrap().item, ItemRef::Experience(id));
    send(&mut window.state_mut().state, Act::GoExperiences);
    window.run();
    click(&mut window, "Luk");
    assert_eq!(chosen(&window), None);
    assert!(
        focused(&window).starts_with("Mormor døde"),
        "{}",
        focused(&window)
    );
}

#[test]
fn by_keyboard_alone_one_is_found_read_taken_out_and_brought_back() {
    let mut window = open(example(), ROOMY, Theme::Light);
    let before = window_case(&window).clone();
    tab_to_table(&mut window);
    let first = focused(&window);
    press(&mut window, Key::End);
    let last = focused(&window);
    assert_ne!(first, last);
    press(&mut window, Key::ArrowDown);
    assert_eq!(focused(&window), last);
    press(&mut window, Key::Home);
    assert_eq!(focused(&window), first);
    press(&mut window, Key::ArrowDown);
    let second = focused(&window);
    assert_ne!(second, first);
    press(&mut window, Key::Enter);
    assert!(chosen(&window).is_some());
    press(&mut window, Key::Escape);
    assert_eq!(chosen(&window), None);
    assert_eq!(focused(&window), second);
    press(&mut window, Key::Delete);
    assert_eq!(
        window_case(&window).experiences.len(),
        before.experiences.len() - 1
    );
    assert!(window.state().state.toast.is_some());
    assert!(
        !focused(&window).is_empty(),
        "the neighbour has the keyboard"
    );
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run();
    assert_eq!(*window_case(&window), before);
    assert_eq!(focused(&window), second, "what came back has the keyboard");
}

#[test]
fn filters_narrow_together_and_what_is_hidden_is_said() {
    let mut window = open(example(), ROOMY, Theme::Light);
    let all = window_case(&window).experiences.len();
    click(&mut window, "Uden tidspunkt");
    let undated = rows(&window).len();
    assert!(undated > 0 && undated < all);
    let hidden = format!("{} er skjult af filtre", all - undated);
    window.get_by_label(&hidden);
    click(&mut window, "Ikke forbundet");
    assert!(rows(&window).len() <= undated);
    click(&mut window, "Vis alle");
    assert!(
        window
            .query_by_label_contains("er skjult af filtre")
            .is_none()
    );
    click(&mut window, "Uden tidspunkt");
    click(&mut window, "Alle");
    assert!(
        window
            .query_by_label_contains("er skjult af filtre")
            .is_none()
    );
}

#[test]
fn what_is_typed_narrows_the_table_the_danish_way() {
    let mut window = open(example(), ROOMY, Theme::Light);
    let all = rows(&window).len();
    window.get_by_label("Søg i oplevelser").focus();
    window.run();
    window.event(Event::Text("MORMOR".to_owned()));
    window.run();
    let found = rows(&window);
    assert!(!found.is_empty() && found.len() < all, "{found:?}");
    assert!(found.iter().any(|row| row.starts_with("Mormor døde")));
    window.event(Event::Text("xyz".to_owned()));
    window.run();
    window.get_by_label("Ingen oplevelser passer til det, der er valgt.");
    window.get_all_by_label("Vis alle").next().unwrap().click();
    window.run();
    assert_eq!(rows(&window).len(), all);
}

#[test]
fn the_table_is_sorted_from_its_head() {
    let mut window = open(example(), ROOMY, Theme::Light);
    let by_kind = rows(&window);
    window
        .get_by_role_and_label(Role::ColumnHeader, "Sortér efter navn")
        .click();
    window.run();
    let by_name = rows(&window);
    assert_ne!(by_kind, by_name);
    assert!(
        by_name.is_sorted_by(|a, b| aoa_tavle::text::collation::compare(a, b).is_le()),
        "{by_name:?}"
    );
    window
        .get_by_role_and_label(Role::ColumnHeader, "Sortér efter tid")
        .click();
    window.run();
    assert!(rows(&window).last().unwrap().contains("uden tidspunkt"));
}

#[test]
fn the_form_leads_back_to_the_table() {
    let mut window = open(example(), ROOMY, Theme::Light);
    let before = window_case(&window).experiences.len();
    click(&mut window, "Ny oplevelse…");
    assert_eq!(window.state().state.view, View::Experiences);
    window.event(Event::Text("Flyttede midt i skoleåret".to_owned()));
    window.run();
    click(&mut window, "Gem oplevelsen");
    assert_eq!(window_case(&window).experiences.len(), before + 1);
    assert_eq!(window.state().state.view, View::Experiences);
    assert!(
        focused(&window).starts_with("Flyttede midt i skoleåret"),
        "{}",
        focused(&window)
    );
    // Correcting one leads back to it as well, and looking at another view in between loses nothing.
    press(&mut window, Key::Enter);
    click(&mut window, "Ret");
    send(&mut window.state_mut().state, Act::GoBoard);
    window.run();
    send(&mut window.state_mut().state, Act::GoExperiences);
    window.run();
    window
        .get_by_role_and_label(Role::Button, "Gem oplevelsen")
        .click();
    window.run();
    assert_eq!(window.state().state.view, View::Experiences);
    assert!(window.query_by_label("Gem oplevelsen").is_none());
}

#[test]
fn a_reaction_chosen_elsewhere_is_said_and_can_be_let_go() {
    let mut window = open(example(), ROOMY, Theme::Light);
    let reaction = InFocus::Reaction(ReactionId::R01);
    send(
        &mut window.state_mut().state,
        Command::Choose(Some(reaction)),
    );
    window.run();
    window.get_by_label_contains("Det, der er forbundet med 1 ");
    click(&mut window, "Slip valget");
    assert_eq!(window.state().state.in_focus, None);
}

#[test]
fn a_card_is_asked_for_by_key_and_by_carrying_a_row_to_the_themes() {
    use aoa_tavle::app::question::Question;
    let mut window = open(example(), ROOMY, Theme::Light);
    let asks = |window: &Harness<'static, App>| {
        matches!(window.state().state.question, Some(Question::MakeCard(_)))
    };
    tab_to_table(&mut window);
    window.key_press_modifiers(Modifiers::COMMAND, Key::T);
    window.run();
    assert!(asks(&window));
    press(&mut window, Key::Escape);
    assert!(!asks(&window));
    let from = window
        .get_by_label_contains("Mormor døde, ")
        .rect()
        .center();
    let to = window
        .get_by_role_and_label(Role::Tab, "Temaer")
        .rect()
        .center();
    window.drag_at(from);
    window.run();
    window.hover_at(from + vec2(-60.0, 0.0));
    window.run();
    window.hover_at(to);
    window.run();
    window.drop_at(to);
    window.run();
    assert!(asks(&window));
}

#[test]
fn a_case_opened_to_read_offers_no_changes() {
    let mut window = open(example(), ROOMY, Theme::Light);
    window.state_mut().state.session.as_mut().unwrap().access = Access::ReadOnly;
    window.run();
    assert!(window.query_by_label("Ny oplevelse…").is_none());
    tab_to_table(&mut window);
    let before = window_case(&window).clone();
    press(&mut window, Key::Delete);
    assert_eq!(*window_case(&window), before);
    press(&mut window, Key::Enter);
    assert!(chosen(&window).is_some());
    assert!(window.query_by_label("Ret").is_none());
    window.get_by_label("Vis på tidslinjen");
}

#[test]
fn an_empty_case_says_how_to_begin() {
    let mut window = open(generate::entries(0), LAPTOP, Theme::Light);
    window.get_by_label_contains("Her samler I det, ");
    click(&mut window, "Ny oplevelse…");
    assert!(window.query_by_label("Gem oplevelsen").is_some());
}

#[test]
fn of_a_long_table_only_what_is_in_sight_is_there_and_all_of_it_is_reached() {
    let mut window = open(generate::huge(1), LAPTOP, Theme::Light);
    let all = window_case(&window).experiences.len();
    assert!(rows(&window).len() < 30 && all > 100);
    tab_to_table(&mut window);
    let mut seen = std::collections::BTreeSet::from([focused(&window)]);
    for _ in 0..40 {
        press(&mut window, Key::ArrowDown);
        assert!(!focused(&window).is_empty());
        seen.insert(focused(&window));
    }
    assert!(seen.len() > 30, "{}", seen.len());
    press(&mut window, Key::End);
    let last = focused(&window);
    assert!(!last.is_empty());
    press(&mut window, Key::ArrowDown);
    assert_eq!(focused(&window), last);
}

#[test]
fn everything_that_takes_the_keyboard_has_a_name() {
    for (case, size) in [
        (example(), ROOMY),
        (generate::huge(2), LAPTOP),
        (example(), NARROW),
    ] {
        let mut window = open(case, size, Theme::Light);
        tab_to_table(&mut window);
        press(&mut window, Key::Enter);
        let nameless = window
            .query_all_by(|node| {
                let named = node.label().is_some_and(|name| !name.is_empty());
                node.is_focusable(&accesskit_consumer::common_filter)
                    && !named
                    && node.role() != Role::Window
            })
            .count();
        assert_eq!(nameless, 0);
    }
}
