//! At a place of the line: something new is begun there, what stands there is carried away, lanes stand elsewhere.

use aoa_tavle::app::question::Question;
use aoa_tavle::app::settings::TimelineLane;
use aoa_tavle::app::{Act, View};
use aoa_tavle::desktop::App;
use aoa_tavle::model::{Origin, PeriodKind, PersonId};
use aoa_tavle::store::example;
use egui::{Event, Key, Modifiers, PointerButton, Pos2, Role, Theme, pos2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use super::flows::{BEATING, click, open_in};
use crate::harness::{ROOMY, forms, send, state_with, window, window_case};

fn open() -> Harness<'static, App> {
    open_in(example(), ROOMY, Theme::Light)
}

fn press(window: &mut Harness<'static, App>, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

/// Twice within one frame: between two frames of the harness more time passes than between two clicks.
fn double_click(window: &mut Harness<'static, App>, at: Pos2) {
    window.hover_at(at);
    window.run();
    let button = |pressed| Event::PointerButton {
        pos: at,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    let events = [true, false, true, false].map(button);
    window.input_mut().events.extend(events);
    window.step();
    window.run();
}

/// A place in a lane where nothing stands: right of its name, at its upper edge.
fn in_lane(window: &Harness<'static, App>, name: &str, share: f32) -> Pos2 {
    let rect = window.get_by_label(name).rect();
    let left = rect.right() + 6.0;
    pos2(left + (1890.0 - left) * share, rect.top() + 3.0)
}

#[test]
fn a_double_click_in_a_lane_begins_something_new_at_that_time() {
    let mut window = open();
    let place = in_lane(&window, "Belastende oplevelser, pludselige", 0.5);
    double_click(&mut window, place);
    let form = forms(&window)
        .experience
        .as_deref()
        .expect("the form is open");
    assert!(form.item.course.sudden && !form.item.course.lasting);
    let when = form.item.when.clone().unwrap();
    assert!(!when.date.is_unknown());
    assert_eq!(form.when, when.written, "it stands in the field");
    assert!(!form.is_written(), "closing it asks nothing");
    press(&mut window, Modifiers::NONE, Key::Escape);
    send(
        &mut window.state_mut().state,
        aoa_tavle::app::Command::DropExperience,
    );
    window.run();
    // Further to the right is later.
    let place = in_lane(&window, "Opvækstvilkår, lange forløb", 0.9);
    double_click(&mut window, place);
    let form = forms(&window)
        .experience
        .as_deref()
        .expect("the form is open");
    assert!(form.item.course.lasting);
    let later = form.item.when.as_ref().unwrap().date;
    assert!(later.sort_key(None) > when.date.sort_key(None));
}

#[test]
fn a_double_click_beside_a_placement_begins_a_span_and_beside_rounds_nothing() {
    let mut window = open();
    let place = in_lane(&window, "Anbringelse og skole", 0.02);
    double_click(&mut window, place);
    let form = forms(&window).period.as_deref().expect("the form is open");
    assert_eq!(form.item.kind, PeriodKind::Placement);
    assert!(form.item.when.is_some());
    press(&mut window, Modifiers::NONE, Key::Escape);
    let before = forms(&window).clone();
    let place = in_lane(&window, "Runder", 0.3);
    double_click(&mut window, place);
    assert_eq!(*forms(&window), before);
}

#[test]
fn by_keyboard_alone_something_is_begun_when_another_thing_was() {
    let mut window = open();
    window.get_by_label_contains(BEATING).focus();
    window.run();
    press(&mut window, Modifiers::NONE, Key::N);
    let form = forms(&window)
        .experience
        .as_deref()
        .expect("the form is open");
    let when = form.item.when.as_ref().unwrap();
    assert!(when.written.contains("2020"), "{}", when.written);
}

/// Drags from a place to the middle of *Temaer* in the navigation, without letting go.
fn drag_to_themes(window: &mut Harness<'static, App>, from: Pos2) -> Pos2 {
    let to = window
        .get_by_role_and_label(Role::Tab, "Temaer")
        .rect()
        .center();
    window.drag_at(from);
    window.run();
    window.hover_at(from - vec2(40.0, 0.0));
    window.run();
    window.hover_at(to);
    window.run();
    window.hover_at(to + vec2(1.0, 0.0));
    window.run();
    to
}

fn beating(window: &Harness<'static, App>) -> Origin {
    let case = window_case(window);
    let found = case.experiences.iter().find(|item| {
        BEATING.starts_with(item.name())
            || item
                .name()
                .starts_with(BEATING.trim_end_matches([',', ' ']))
    });
    Origin::Experience(found.expect("it is in the example").id)
}

#[test]
fn a_mark_dragged_onto_themes_becomes_a_card_and_keeps_its_time() {
    // By its diamond, which otherwise dates it anew, and by its name.
    for by_name in [false, true] {
        let mut window = open();
        let before = window_case(&window).clone();
        let rect = window.get_by_label_contains(BEATING).rect();
        let x = if by_name {
            rect.right() - 20.0
        } else {
            rect.left() + 10.0
        };
        let to = drag_to_themes(&mut window, pos2(x, rect.center().y));
        assert_eq!(*window_case(&window), before);
        window.drop_at(to);
        window.run();
        assert_eq!(
            window_case(&window).experiences,
            before.experiences,
            "{by_name}"
        );
        let Some(Question::MakeCard(form)) = &window.state().state.question else {
            panic!("the card is asked about, {by_name}");
        };
        assert_eq!(form.origin, Some(beating(&window)));
        press(&mut window, Modifiers::NONE, Key::Enter);
        assert_eq!(window_case(&window).cards.len(), before.cards.len() + 1);
        send(&mut window.state_mut().state, Act::Undo);
        window.run();
        assert_eq!(*window_case(&window), before);
        assert_eq!(window.state().state.view, View::Timeline);
    }
}

#[test]
fn escape_lets_go_of_what_is_carried() {
    let mut window = open();
    let before = window_case(&window).clone();
    let rect = window.get_by_label_contains(BEATING).rect();
    let to = drag_to_themes(&mut window, pos2(rect.left() + 10.0, rect.center().y));
    press(&mut window, Modifiers::NONE, Key::Escape);
    window.drop_at(to);
    window.run();
    assert_eq!(window.state().state.question, None);
    assert_eq!(*window_case(&window), before);
}

#[test]
fn notes_of_age_fold_and_move_like_other_lanes() {
    let mut window = open();
    let lanes = |window: &Harness<'static, App>| window.state().state.settings.timeline.lanes(&[]);
    assert_eq!(lanes(&window)[0], TimelineLane::Ages);
    click(&mut window, "Funktionel alder");
    click(&mut window, "Fold sporet sammen");
    window
        .get_by_label_contains("Funktionel alder, foldet sammen")
        .focus();
    window.run();
    press(&mut window, Modifiers::ALT, Key::ArrowDown);
    assert_eq!(lanes(&window)[1], TimelineLane::Ages);
}

/// Somebody with events of their own, and how the lane is called.
fn life(window: &Harness<'static, App>) -> (PersonId, String) {
    let case = window_case(window);
    let event = case
        .periods
        .iter()
        .find(|item| item.kind == PeriodKind::Event && item.person.is_some());
    let person = event.and_then(|event| event.person).unwrap();
    (person, case.person(person).unwrap().name.clone())
}

#[test]
fn the_life_of_another_folds_moves_and_is_remembered_by_no_more_than_an_id() {
    let mut window = open();
    let (person, name) = life(&window);
    click(&mut window, "Vis");
    window.get_by_label_contains(&format!("{name} (")).click();
    window.run();
    press(&mut window, Modifiers::NONE, Key::Escape);
    let lane = format!("{name}, fra et andet liv");
    window.get_by_label(&lane).focus();
    window.run();
    press(&mut window, Modifiers::ALT, Key::ArrowUp);
    click(&mut window, &lane);
    click(&mut window, "Fold sporet sammen");
    let look = window.state().state.settings.timeline.clone();
    assert_eq!(look.lives, [Some(person)]);
    let of_life = TimelineLane::Life(Some(person));
    assert!(look.is_folded(of_life));
    assert_ne!(look.lanes(&look.lives).last(), Some(&of_life));
    assert!(!format!("{look:?}").contains(&name));
    // In the next window of this machine it is as it was left.
    let case = (**window_case(&window)).clone();
    let mut state = state_with(case);
    state.settings.timeline = look;
    send(&mut state, Act::GoTimeline);
    let mut next = window_of(state);
    let folded = format!("{name}, foldet sammen");
    next.get_by_label_contains(&folded).focus();
    next.run();
    next.get_by_label_contains(&folded).click();
    next.run();
    click(&mut next, "Vis ikke dette liv");
    let look = &next.state().state.settings.timeline;
    assert!(look.lives.is_empty() && !look.is_folded(of_life) && !look.order.contains(&of_life));
}

fn window_of(state: aoa_tavle::app::State) -> Harness<'static, App> {
    let mut window = window(state, ROOMY, Theme::Light);
    window.run();
    window
}
