//! Flows by mouse and by keyboard alone, asserting on the case.

use aoa_tavle::app::{Access, Act, Command};
use aoa_tavle::desktop::App;
use aoa_tavle::model::{
    Case, Edit, Entry, ExperienceId, Heading, PartialDate, Period, PeriodKind, date::Point,
    generate,
};
use aoa_tavle::store::example;
use egui::{Event, Key, Modifiers, Role, Theme, Vec2, pos2, vec2};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};

use crate::harness::{LAPTOP, NARROW, ROOMY, forms, send, state_with, window, window_case};

/// One whose day is known.
const DEATH: &str = "Mormor døde";

/// The name of an experience of the example, as its node begins.
pub const BEATING: &str = "Så far skubbe mor i entréen, 5 ";

fn open(case: Case, size: Vec2) -> Harness<'static, App> {
    open_in(case, size, Theme::Light)
}

pub fn open_in(case: Case, size: Vec2, theme: Theme) -> Harness<'static, App> {
    let mut state = state_with(case);
    send(&mut state, Act::GoTimeline);
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

fn beating(case: &Case) -> Option<ExperienceId> {
    let found = case
        .experiences
        .iter()
        .find(|item| item.name() == "Så far skubbe mor i entréen");
    found.map(|item| item.id)
}

/// Whether the panel is open.
fn panel(window: &Harness<'static, App>) -> bool {
    window.query_by_label("Luk").is_some()
}

/// Presses Tab until a node with this name has the keyboard.
fn tab_to(window: &mut Harness<'static, App>, name: &str) {
    for _ in 0..200 {
        press(window, Key::Tab);
        if window
            .query_by_label_contains(name)
            .is_some_and(|node| node.is_focused())
        {
            return;
        }
    }
    panic!("Tab never reaches “{name}”");
}

fn focused(window: &Harness<'static, App>) -> String {
    let node = window.query_by(|node| node.is_focused() && node.role() != Role::Window);
    node.and_then(|node| node.accesskit_node().label())
        .unwrap_or_default()
}

/// How many dated notes of functional age there are.
fn notes_of_age(case: &Case) -> usize {
    let dated =
        |entry: &&std::sync::Arc<Entry>| entry.heading == Heading::Age && entry.when.is_some();
    case.entries.iter().filter(dated).count()
}

/// How many spans there are of the child's own life.
fn own_periods(case: &Case) -> usize {
    let own = |period: &&std::sync::Arc<Period>| period.kind != PeriodKind::Event;
    case.periods.iter().filter(own).count()
}

#[test]
fn an_experience_and_a_sub_goal_are_begun_from_the_line() {
    let mut window = open(example(), ROOMY);
    click(&mut window, "Ny oplevelse");
    assert!(forms(&window).experience.is_some());
    send(&mut window.state_mut().state, Command::DropExperience);
    window.run();
    click(&mut window, "Nyt delmål");
    assert!(forms(&window).sub_goal.is_some());
}

#[test]
fn a_click_explains_an_item_and_it_is_deleted_and_brought_back() {
    let mut window = open(example(), ROOMY);
    assert!(!panel(&window));
    window.get_by_label_contains(BEATING).click();
    window.run();
    assert!(panel(&window));
    assert_eq!(
        window
            .query_all_by_label_contains("Kendskab til eller bevidnelse af fysisk")
            .count(),
        2
    );
    click(&mut window, "Slet");
    assert!(beating(window_case(&window)).is_none());
    assert!(!panel(&window));
    assert!(window.state().state.toast.is_some());
    send(&mut window.state_mut().state, Act::Undo);
    window.run();
    assert!(beating(window_case(&window)).is_some());
    window.get_by_label_contains(BEATING);
}

#[test]
fn the_panel_leads_to_the_form_and_back() {
    let mut window = open(example(), ROOMY);
    window.get_by_label_contains(BEATING).click();
    window.run();
    click(&mut window, "Ret");
    let form = forms(&window).experience.clone();
    assert_eq!(form.map(|form| form.item.id), beating(window_case(&window)));
}

#[test]
fn zooming_keeps_what_is_under_the_pointer() {
    let mut window = open(example(), ROOMY);
    let before = window.get_by_label_contains(DEATH).rect();
    let at = pos2(before.left() + 10.0, 150.0);
    window.hover_at(at);
    window.run();
    for _ in 0..3 {
        window.event_modifiers(
            Event::MouseWheel {
                unit: egui::MouseWheelUnit::Point,
                delta: vec2(0.0, 60.0),
                phase: egui::TouchPhase::Move,
                source: egui::MouseWheelSource::Unknown,
                modifiers: Modifiers::COMMAND,
            },
            Modifiers::COMMAND,
        );
        window.run();
    }
    let after = window.get_by_label_contains(DEATH).rect();
    assert!(
        (after.left() - before.left()).abs() < 4.0,
        "{before:?} {after:?}"
    );
    // The strip of the whole life shows that something is out of view.
    window.get_by_label_contains("Hele livet: træk");
    click(&mut window, "Hele livet");
    assert!(window.query_by_label_contains("Hele livet: træk").is_none());
}

#[test]
fn what_lies_outside_the_view_is_counted_and_reached() {
    let mut window = open(example(), ROOMY);
    click(&mut window, "1 år");
    assert!(window.query_by_label_contains(BEATING).is_none());
    window
        .get_by_label_contains("Belastende oplevelser: ")
        .click();
    window.run();
    let before = window
        .query_all_by_label_contains("Belastende oplevelser: ")
        .count();
    assert!(
        before > 0,
        "the view moved to what lay nearest, the others are still outside"
    );
}

#[test]
fn dragging_out_of_the_tray_gives_a_time_that_can_be_taken_back() {
    let mut window = open(example(), ROOMY);
    let undated = |case: &Case| {
        case.experiences
            .iter()
            .filter(|item| item.when.is_none())
            .count()
    };
    assert_eq!(undated(window_case(&window)), 2);
    let name = {
        let case = window_case(&window);
        let item = case
            .experiences
            .iter()
            .find(|item| item.when.is_none())
            .unwrap();
        item.name().to_owned()
    };
    let from = window.get_by_label_contains(&name).rect().center();
    let to = pos2(
        window.get_by_label_contains(BEATING).rect().left() + 12.0,
        300.0,
    );
    window.drag_at(from);
    window.run();
    window.hover_at(pos2(from.x, from.y - 60.0));
    window.run();
    window.hover_at(to);
    window.run();
    window.drop_at(to);
    window.run();
    assert_eq!(undated(window_case(&window)), 1);
    let case = window_case(&window);
    let item = case
        .experiences
        .iter()
        .find(|item| item.name() == name)
        .unwrap();
    let when = item.when.as_ref().unwrap();
    assert_eq!(when.date.point, Point::Year(2020));
    assert_eq!(when.written, "ca. 2020");
    send(&mut window.state_mut().state, Act::Undo);
    window.run();
    assert_eq!(undated(window_case(&window)), 2);
}

#[test]
fn a_drop_outside_the_line_changes_nothing() {
    let mut window = open(example(), ROOMY);
    let before = window_case(&window).clone();
    let name = before
        .experiences
        .iter()
        .find(|item| item.when.is_none())
        .unwrap()
        .name()
        .to_owned();
    let from = window.get_by_label_contains(&name).rect().center();
    window.drag_at(from);
    window.run();
    window.hover_at(pos2(from.x + 300.0, from.y));
    window.run();
    window.drop_at(pos2(from.x + 300.0, from.y));
    window.run();
    assert_eq!(window_case(&window), &before);
}

#[test]
fn by_keyboard_alone_an_item_is_found_read_and_left() {
    let mut window = open(example(), ROOMY);
    tab_to(&mut window, BEATING);
    press(&mut window, Key::Enter);
    assert!(panel(&window));
    press(&mut window, Key::Escape);
    assert!(!panel(&window));
    assert!(
        window.get_by_label_contains(BEATING).is_focused(),
        "the keyboard is back at the item"
    );
    // Through the life in the order it was lived, also over what is out of view.
    press(&mut window, Key::ArrowRight);
    let next = focused(&window);
    assert!(!next.starts_with(BEATING), "{next}");
    press(&mut window, Key::ArrowLeft);
    assert!(window.get_by_label_contains(BEATING).is_focused());
    for _ in 0..6 {
        press(&mut window, Key::Plus);
    }
    assert!(
        window.query_by_label_contains("Hele livet: træk").is_some(),
        "zoomed in"
    );
    assert!(window.get_by_label_contains(BEATING).is_focused());
    press(&mut window, Key::End);
    let last = focused(&window);
    press(&mut window, Key::Home);
    assert_ne!(focused(&window), last);
}

#[test]
fn by_keyboard_alone_what_has_no_time_is_opened() {
    let mut window = open(example(), ROOMY);
    let name = {
        let case = window_case(&window);
        case.experiences
            .iter()
            .find(|item| item.when.is_none())
            .unwrap()
            .name()
            .to_owned()
    };
    tab_to(&mut window, &name);
    press(&mut window, Key::Enter);
    assert!(forms(&window).experience.is_some());
}

#[test]
fn the_list_tells_the_same_and_shares_the_selection() {
    let mut window = open(example(), LAPTOP);
    click(&mut window, "Liste");
    let case = window_case(&window).clone();
    let rows = window.query_all_by_role(Role::ListItem).count();
    assert_eq!(
        rows,
        case.experiences.len()
            + case.sub_goals.len()
            + case.screenings.len()
            + case.rounds.len()
            + notes_of_age(&case)
            + own_periods(&case)
    );
    window.get_by_label_contains(BEATING).focus();
    window.run();
    press(&mut window, Key::Enter);
    assert!(panel(&window));
    press(&mut window, Key::ArrowDown);
    assert!(!window.get_by_label_contains(BEATING).is_focused());
    click(&mut window, "Linje");
    assert!(panel(&window), "the selection stays");
}

#[test]
fn a_filter_narrows_the_list() {
    let mut window = open(example(), LAPTOP);
    click(&mut window, "Liste");
    let all = window.query_all_by_role(Role::ListItem).count();
    click(&mut window, "Opvækstvilkår");
    let some = window.query_all_by_role(Role::ListItem).count();
    assert!(some > 0 && some < all, "{some} of {all}");
    click(&mut window, "Alt");
    assert_eq!(window.query_all_by_role(Role::ListItem).count(), all);
}

#[test]
fn a_small_window_begins_with_the_list() {
    let window = open(example(), NARROW);
    assert!(window.query_all_by_role(Role::ListItem).count() > 0);
}

#[test]
fn an_empty_case_says_how_to_begin() {
    let mut case = example();
    case.experiences.clear();
    case.sub_goals.clear();
    case.screenings.clear();
    case.links.clear();
    case.periods.clear();
    case.entries.clear();
    case.rounds.clear();
    let mut window = open(case, LAPTOP);
    click(&mut window, "Ny oplevelse…");
    assert!(forms(&window).experience.is_some());
}

#[test]
fn a_case_opened_to_read_offers_no_changes() {
    let mut window = open(example(), ROOMY);
    window.state_mut().state.session.as_mut().unwrap().access = Access::ReadOnly;
    window.run();
    assert!(window.query_by_label("Ny oplevelse").is_none());
    assert!(window.query_by_label("Nyt delmål").is_none());
    window.get_by_label_contains(BEATING).click();
    window.run();
    assert!(panel(&window));
    assert!(window.query_by_label("Ret").is_none());
    assert!(window.query_by_label("Slet").is_none());
}

#[test]
fn everything_that_takes_the_keyboard_has_a_name() {
    for (case, size) in [(example(), ROOMY), (generate::huge(2), LAPTOP)] {
        for mode in ["Linje", "Liste"] {
            let mut window = open(case.clone(), size);
            click(&mut window, mode);
            let nameless = window
                .query_all_by(|node| {
                    let named = node.label().is_some_and(|name| !name.is_empty());
                    node.is_focusable(&accesskit_consumer::common_filter)
                        && !named
                        && node.role() != Role::Window
                })
                .count();
            assert_eq!(nameless, 0, "{mode}");
        }
    }
}

#[test]
fn an_item_without_a_birth_keeps_its_age_in_the_tray() {
    let mut case = example();
    case.child.birth = aoa_tavle::model::Birth::Unknown;
    let aged = case
        .experiences
        .iter()
        .filter(|item| {
            item.when
                .as_ref()
                .is_none_or(|when| when.date.span(None).is_none())
        })
        .count();
    let window = open(case, ROOMY);
    let words = if aged == 1 {
        "1 oplevelse".to_owned()
    } else {
        format!("{aged} oplevelser")
    };
    window.get_by_label_contains(&words);
    window.get_by_label_contains("Skriv barnets fødselsår");
    let _ = (PartialDate::UNKNOWN, Edit::RemoveExperience);
}
