//! Choosing between two versions and looking at what came in, by mouse and by keyboard.

use std::sync::Arc;

use aoa_tavle::app::{State, Stopped, View};
use aoa_tavle::desktop::App;
use aoa_tavle::model::merge::Stop;
use aoa_tavle::model::{ConflictId, Field, ItemRef, Value};
use egui::{Key, Theme, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::{HERS, MINE, Two, maja, two, when};
use crate::harness::{LAPTOP, NARROW, ROOMY, window, window_case};

/// The whole app in a window.
pub type Window = Harness<'static, App>;

const COMMENT: &str = "Kommentar, 6 Psykiske symptomer, screening 16. nov.";
const DATE: &str = "Hvornår, Oplevelsen Slået af far";
const CARD: &str = "Taget ud og rettet, Kortet Sover hele natten, når far sidder hos ham";

/// A window of this size.
pub fn open(state: State, size: Vec2) -> Window {
    let mut window = window(state, size, Theme::Light);
    window.run();
    window
}

/// Clicks what has this name.
pub fn click(window: &mut Window, label: &str) {
    window.get_by_label(label).click();
    window.run();
}

/// Presses a key.
pub fn press(window: &mut Window, key: Key) {
    window.key_press(key);
    window.run();
}

fn value(window: &Window, item: ItemRef, field: Field) -> Value {
    window_case(window).value(item, field).unwrap()
}

/// What has the keyboard.
#[expect(
    clippy::redundant_closure_for_method_calls,
    reason = "the node's type is not named here"
)]
pub fn focused(window: &Window) -> String {
    let mut nodes = window.query_all_by(|node| node.is_focused());
    let node = nodes.next();
    node.and_then(|node| node.accesskit_node().label())
        .unwrap_or_default()
}

/// Presses Tab until something has the keyboard whose name begins like this.
pub fn tab_to(window: &mut Window, begins: &str) {
    for _ in 0..80 {
        press(window, Key::Tab);
        if focused(window).starts_with(begins) {
            return;
        }
    }
    panic!("{begins} cannot be reached with Tab");
}

/// Chooses in a fresh case, saves, and gives the window.
fn chosen(two: Two, choice: &str, of: &str) -> Window {
    let mut window = open(two.seen_by_jonas(), ROOMY);
    click(&mut window, &format!("{choice}: {of}"));
    click(&mut window, "Gem valget");
    window
}

#[test]
fn a_comment_is_chosen_each_way() {
    for (choice, expect) in [
        ("Din", MINE.to_owned()),
        ("Majas", HERS.to_owned()),
        (
            "Begge",
            "Farer sammen ved døre, der smækker.\n\nSpørger flere gange om aftenen, om døren er låst. Værst søndag aften, når han kommer hjem fra far. Mor siger, det er blevet sjældnere i november.".to_owned(),
        ),
    ] {
        let two = two().in_conflict();
        let row = two.row();
        let window = chosen(two, choice, COMMENT);
        let text = value(&window, row, Field::Comment);
        assert_eq!(text, Value::Text(expect), "{choice}");
        let left = &window_case(&window).conflicts;
        assert_eq!(left.len(), 1, "only the comment is settled: {choice}");
    }
}

#[test]
fn a_date_is_chosen_each_way() {
    for (choice, expect, noted) in [
        ("Din", "foråret 2022", false),
        ("Majas", "2022", false),
        ("Begge", "2022", true),
    ] {
        let two = two().in_conflict();
        let slap = ItemRef::Experience(two.slap);
        let window = chosen(two, choice, DATE);
        let stands = value(&window, slap, Field::When);
        assert_eq!(stands, Value::When(Some(when(expect))), "{choice}");
        let Value::Text(description) = value(&window, slap, Field::Description) else {
            panic!("a description is a text");
        };
        assert_eq!(
            description.contains("skrev Jonas 16. nov. 2026: foråret 2022"),
            noted,
            "{choice}: {description}"
        );
    }
}

#[test]
fn a_card_taken_out_by_one_is_kept_or_goes() {
    for (choice, stays) in [("Behold", true), ("Tag ud", false)] {
        let two = two().in_conflict_over_a_card();
        let card = ItemRef::Card(two.card);
        let window = chosen(two, choice, CARD);
        assert_eq!(window_case(&window).has(card), stays, "{choice}");
        assert!(window_case(&window).conflicts.is_empty(), "{choice}");
    }
}

#[test]
fn nothing_is_chosen_for_anybody() {
    let two = two().in_conflict();
    let before = two.case.clone();
    let mut window = open(two.seen_by_jonas(), ROOMY);
    assert!(window.query_by_label("0 af 2 valgt.").is_some());
    let open = window.get_all_by_label("Ikke valgt endnu. Majas udgave gælder så længe.");
    assert_eq!(open.count(), 2, "it is said which one stands so far");
    click(&mut window, "Vælg senere");
    assert_eq!(window.state().state.view, View::Screening);
    assert_eq!(**window_case(&window), before);
}

#[test]
fn a_choice_can_be_undone() {
    let two = two().in_conflict();
    let before = two.case.clone();
    let mut window = chosen(two, "Din", COMMENT);
    window.key_press_modifiers(egui::Modifiers::COMMAND, Key::Z);
    window.run();
    assert_eq!(window_case(&window).conflicts, before.conflicts);
}

#[test]
fn a_version_can_be_clicked_itself() {
    let two = two().in_conflict();
    let row = two.row();
    let mut window = open(two.seen_by_jonas(), ROOMY);
    let half = window
        .query_all_by(|node| {
            node.value()
                .is_some_and(|value| value.starts_with("Din udgave, i dag 14.26"))
        })
        .next()
        .unwrap();
    assert!(
        half.value()
            .is_some_and(|said| said.contains("kun her: Værst søndag aften,")),
        "the difference is said"
    );
    half.click();
    window.run();
    click(&mut window, "Gem valget");
    let text = value(&window, row, Field::Comment);
    assert_eq!(text, Value::Text(MINE.to_owned()));
}

#[test]
fn everything_can_be_chosen_with_the_keyboard_alone() {
    for size in [ROOMY, LAPTOP, NARROW] {
        let two = two().in_conflict();
        let (row, slap) = (two.row(), ItemRef::Experience(two.slap));
        let mut window = open(two.seen_by_jonas(), size);
        tab_to(&mut window, &format!("Din: {COMMENT}"));
        press(&mut window, Key::Space);
        press(&mut window, Key::ArrowRight);
        assert_eq!(focused(&window), format!("Majas: {COMMENT}"));
        press(&mut window, Key::ArrowLeft);
        press(&mut window, Key::Tab);
        assert_eq!(
            focused(&window),
            format!("Din: {DATE}"),
            "a choice is one stop"
        );
        press(&mut window, Key::ArrowRight);
        tab_to(&mut window, "Gem valget");
        press(&mut window, Key::Enter);
        let text = value(&window, row, Field::Comment);
        assert_eq!(text, Value::Text(MINE.to_owned()));
        let date = value(&window, slap, Field::When);
        assert_eq!(date, Value::When(Some(when("2022"))));
        assert!(window_case(&window).conflicts.is_empty());
    }
}

#[test]
fn what_came_in_is_looked_at_one_by_one() {
    let mut window = open(two().seen_by_jonas(), ROOMY);
    let seen = |window: &Window| {
        let news = &window.state().state.session.as_ref().unwrap().news;
        news.iter().map(|news| news.is_seen).collect::<Vec<_>>()
    };
    click(&mut window, "Næste");
    click(&mut window, "Næste");
    assert_eq!(seen(&window), [true, true, false, false, false]);
    assert!(
        window
            .query_by_label("2 set, 3 tilbage. I behøver ikke se dem nu.")
            .is_some()
    );
    // With the keyboard: one stop, arrows go on, Enter goes to the item.
    tab_to(&mut window, "Rettet svar. 9 ");
    press(&mut window, Key::ArrowDown);
    assert!(focused(&window).starts_with("Flyttet kort. "));
    assert_eq!(seen(&window), [true, true, true, false, false]);
    press(&mut window, Key::Enter);
    assert_eq!(window.state().state.view, View::Board);
    let jump = window.state().state.jump.unwrap();
    assert!(matches!(jump.item, ItemRef::Card(_)));
}

#[test]
fn others_have_a_place_in_the_navigation_only_while_they_wait() {
    let mut state = two().in_conflict().seen_by_jonas();
    state.view = View::Board;
    let mut window = open(state, ROOMY);
    click(&mut window, "Rettet to steder, 2 ikke valgt endnu");
    assert_eq!(window.state().state.view, View::Merge);
    let mut state = two().seen_by_jonas();
    state.view = View::Board;
    if let Some(session) = &mut state.session {
        for news in &mut session.news {
            news.is_seen = true;
        }
    }
    let window = open(state, ROOMY);
    assert!(window.query_by_label("Rettet to steder").is_none());
    assert!(window.query_by_label("Rettet af andre").is_none());
}

#[test]
fn hundreds_of_choices_are_reached_one_after_the_other() {
    let mut two = two().in_conflict();
    let conflict = Arc::clone(&two.case.conflicts[1]);
    for _ in 0..200 {
        let mut more = (*conflict).clone();
        more.id = ConflictId::fresh();
        two.case.conflicts.push(Arc::new(more));
    }
    let slap = ItemRef::Experience(two.slap);
    let mut window = open(two.seen_by_jonas(), ROOMY);
    assert!(window.query_by_label("0 af 202 valgt.").is_some());
    tab_to(&mut window, &format!("Din: {COMMENT}"));
    for _ in 0..20 {
        press(&mut window, Key::Tab);
        assert!(focused(&window).starts_with("Din: Hvornår"));
    }
    press(&mut window, Key::Space);
    assert!(window.query_by_label("1 af 202 valgt.").is_some());
    click(&mut window, "Gem valget");
    let date = value(&window, slap, Field::When);
    assert_eq!(date, Value::When(Some(when("foråret 2022"))));
}

#[test]
fn a_merge_that_waits_says_what_would_go() {
    let two = two();
    let mut theirs = two.case.clone();
    theirs.cards.clear();
    let mut state = two.seen_by_jonas();
    if let Some(session) = &mut state.session {
        session.stopped = Some(Stopped {
            answers: aoa_tavle::model::merge::Answers::default(),
            elsewhere: None,
            stop: Stop::TakesOut { gone: 1, of: 3 },
            theirs: Arc::new(theirs),
            by: maja(29),
        });
    }
    for size in [ROOMY, NARROW] {
        let mut shown = open(two_again(&state), size);
        assert!(
            shown
                .query_by_label("Kortet Sover hele natten, når far sidder hos ham")
                .is_some()
        );
        tab_to(&mut shown, "Behold alt");
        tab_to(&mut shown, "Tag det ud også");
    }
}

/// The same state once more; a state itself cannot be copied.
fn two_again(state: &State) -> State {
    let session = state.session.as_ref().unwrap();
    let mut again = crate::harness::state_with((**session.case()).clone());
    again.view = state.view;
    if let Some(copy) = &mut again.session {
        copy.stopped.clone_from(&session.stopped);
    }
    again
}
