//! Older versions beside the present case: by mouse, by keyboard, and where there is nothing to show.

mod erasing;
mod pictures;
mod shelf;

use aoa_tavle::app::{Act, View};
use aoa_tavle::model::{ItemRef, changes};
use aoa_tavle::store::{Access, example};
use egui::{Key, Role, Theme, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use self::shelf::{Shelf, Window, chosen};
use crate::harness::{LAPTOP, NARROW, ROOMY, send, state_with, window, window_case};

fn open() -> Window {
    Shelf::full().open(ROOMY, Theme::Light)
}

fn click(window: &mut Window, name: &str) {
    window.get_by_label(name).click();
    window.run();
}

fn click_like(window: &mut Window, name: &str) {
    window.get_by_label_contains(name).click();
    window.run();
}

fn shows(window: &egui_kittest::Harness<'static, aoa_tavle::desktop::App>, words: &str) -> bool {
    window.query_all_by_label_contains(words).next().is_some()
}

fn focused(window: &Window) -> String {
    let node = window
        .root()
        .children_recursive()
        .find(egui_kittest::Node::is_focused);
    node.and_then(|node| node.accesskit_node().label())
        .unwrap_or_default()
}

#[test]
fn versions_stand_by_their_age_with_what_they_changed_and_who_did() {
    let window = open();
    for heading in ["I dag", "Tidligere"] {
        window.get_by_role_and_label(Role::Heading, heading);
    }
    assert!(shows(
        &window,
        "11.32, Sagen, som den er nu, Jonas, familiebehandler, nu"
    ));
    assert!(shows(&window, "9.32, Rettet svar, Du"));
    assert!(shows(
        &window,
        "14. nov., Flyttet kort, kort taget ud, Jonas"
    ));
    assert!(shows(&window, "5. nov., Rettet kort, Jonas"));
    assert!(shows(&window, "Jonas, familiebehandler"));
    assert!(shows(&window, "Den ældste udgave"));
    assert!(shows(&window, "Kan ikke læses"));
}

#[test]
fn what_is_different_stands_by_the_part_of_the_case_with_its_count() {
    let window = open();
    let case = window_case(&window);
    let count = changes(&chosen(window.state()), case).len();
    assert!(shows(&window, &format!("{count} steder er anderledes")));
    for part in [
        "Screening ",
        "Oplevelser og forbindelser",
        "Temaer",
        "Mål",
        "Barnet",
    ] {
        let headings = window.query_all_by_label_contains(part);
        assert!(
            headings
                .into_iter()
                .any(|node| node.accesskit_node().role() == Role::Heading),
            "{part}"
        );
    }
    for difference in [
        "Ny. Låst ude om natten",
        "Taget ud. Lørdage uden en plan bliver lange",
        "Flyttet. Går til fodbold",
        "kun her: Han ringer tit",
    ] {
        assert!(shows(&window, difference), "{difference}");
    }
}

#[test]
fn one_place_is_brought_over_and_the_rest_stays() {
    let mut window = open();
    let before = window_case(&window).clone();
    click_like(&mut window, "Taget ud. Lørdage uden en plan");
    click(&mut window, "Hent ét sted over…");
    assert!(shows(&window, "Den kommer tilbage i sagen"));
    click(&mut window, "Hent det over");
    let after = window_case(&window).clone();
    let told = changes(&before, &after);
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(matches!(told[0].item, ItemRef::Card(_)));
    assert!(!shows(&window, "Taget ud. Lørdage"));
    click(&mut window, "Fortryd");
    assert!(changes(&before, window_case(&window)).is_empty());
}

#[test]
fn what_cannot_be_brought_over_says_why_before_it_is_asked_for() {
    let mut window = open();
    window.get_by_label_contains("Ændret. Screening").focus();
    window.run();
    for _ in 0..40 {
        if focused(&window).contains("Sat på pause") && focused(&window).starts_with("Ændret") {
            break;
        }
        window.key_press(Key::ArrowDown);
        window.run();
    }
    window.key_press(Key::Enter);
    window.run();
    click(&mut window, "Hent ét sted over…");
    assert!(shows(&window, "Skift den i planen"));
    let take = window.get_by_role_and_label(Role::Button, "Hent det over");
    assert!(take.accesskit_node().is_disabled());
}

#[test]
fn of_an_item_with_several_differences_one_field_can_be_brought_over() {
    let mut window = open();
    let then = chosen(window.state());
    // It stands further down: the keyboard brings it into sight.
    window.get_by_label_contains("Ændret. Screening").focus();
    window.run();
    for _ in 0..30 {
        if focused(&window).starts_with("Ændret. Om barnet") {
            break;
        }
        window.key_press(Key::ArrowDown);
        window.run();
    }
    window.key_press(Key::Enter);
    window.run();
    click(&mut window, "Hent ét sted over…");
    click(&mut window, "Funktionel alder");
    click(&mut window, "Hent det over");
    let child = &window_case(&window).child;
    assert_eq!(child.functional_age, then.child.functional_age);
    assert_ne!(child.key, then.child.key);
}

#[test]
fn bringing_over_asks_for_a_place_first() {
    let mut window = open();
    click(&mut window, "Hent ét sted over…");
    assert!(shows(&window, "Vælg først det sted"));
    window.key_press(Key::Escape);
    window.run();
    assert!(!shows(&window, "Vælg først det sted"));
    assert_eq!(window.state().state.view, View::Versions);
}

#[test]
fn list_and_differences_are_one_stop_each_for_tab_and_arrows_go_on() {
    let mut window = open();
    for _ in 0..40 {
        window.key_press(Key::Tab);
        window.run();
        if focused(&window).starts_with("9.32") {
            break;
        }
    }
    assert!(focused(&window).starts_with("9.32"), "{}", focused(&window));
    window.key_press(Key::Tab);
    window.run();
    let first = focused(&window);
    assert!(first.starts_with("Ændret"), "{first}");
    window.key_press(Key::ArrowDown);
    window.run();
    let second = focused(&window);
    assert_ne!(first, second);
    assert!(second.starts_with("Ændret"), "{second}");
    for _ in 0..9 {
        window.key_press(Key::ArrowDown);
        window.run();
    }
    let last = window.get_by_label_contains("Ændret. Om barnet").rect();
    assert!(last.max.y < 930.0, "it came into sight: {last:?}");
    window.key_press(Key::Enter);
    window.run();
    window.key_press(Key::Escape);
    window.run();
    assert_eq!(
        window.state().state.view,
        View::Versions,
        "Esc first lets the place go"
    );
    window.key_press(Key::Escape);
    window.run();
    assert_eq!(
        window.state().state.view,
        View::Board,
        "then back where one came from"
    );
}

#[test]
fn a_narrow_window_shows_the_list_and_then_the_comparison() {
    let mut window = Shelf::full().open(NARROW, Theme::Light);
    assert!(!shows(&window, "steder er anderledes"));
    click_like(&mut window, "9.32, ");
    assert!(shows(&window, "steder er anderledes"));
    window.key_press(Key::Escape);
    window.run();
    assert!(shows(&window, "Den ældste udgave"));
    click_like(&mut window, "9.32, ");
    click(&mut window, "Alle udgaver");
    assert!(shows(&window, "Den ældste udgave"));
}

#[test]
fn where_there_is_nothing_to_show_it_says_so() {
    let mut state = state_with(example());
    state.view = View::Versions;
    assert!(shows(
        &window(state, LAPTOP, Theme::Light),
        "Sagen er ikke gemt i en fil endnu"
    ));
    let none = Shelf::empty().open(LAPTOP, Theme::Light);
    assert!(shows(&none, "Sagen har ingen ældre udgaver endnu."));
    let mut off = Shelf::empty();
    off.state.settings.keep_versions = None;
    assert!(shows(&off.open(LAPTOP, Theme::Light), "slået fra"));
}

#[test]
fn a_folder_that_does_not_answer_is_said_and_tried_again() {
    let mut shelf = Shelf::full();
    let session = shelf.state.session.as_mut().unwrap();
    let path = session.path.replace("findes/ikke/noah.ron".into());
    let mut window = shelf.open(LAPTOP, Theme::Light);
    assert!(shows(&window, "Udgaverne kan ikke ses lige nu."));
    window.state_mut().state.session.as_mut().unwrap().path = path;
    click(&mut window, "Prøv igen");
    assert!(shows(&window, "9.32, "));
}

#[test]
fn a_damaged_version_says_so_and_leaves_the_others() {
    let mut window = open();
    click_like(&mut window, "Kan ikke læses");
    assert!(shows(
        &window,
        "De andre udgaver og sagen selv er ikke berørt."
    ));
    assert!(window.query_by_label("Gendan som ny udgave…").is_none());
    click_like(&mut window, "13. nov.");
    window.get_by_label("Gendan som ny udgave…");
}

#[test]
fn a_version_is_restored_as_a_new_one_and_the_present_one_stays_in_the_list() {
    let mut window = open();
    let (then, now) = (chosen(window.state()), window_case(&window).clone());
    click(&mut window, "Gendan som ny udgave…");
    assert!(shows(&window, "bliver stående i listen"));
    click(&mut window, "Annuller");
    assert_eq!(*window_case(&window), now);
    click(&mut window, "Gendan som ny udgave…");
    click(&mut window, "Gendan udgaven");
    assert!(changes(&then, window_case(&window)).is_empty());
    assert!(
        shows(&window, "11.32, "),
        "what stood before is a version now"
    );
    click_like(&mut window, "11.32, ");
    assert!(changes(&now, &chosen(window.state())).is_empty());
}

#[test]
fn a_version_is_opened_to_read_it_in_every_view() {
    let mut window = open();
    let then = chosen(window.state());
    click(&mut window, "Åbn til læsning");
    let session = window.state().state.session.as_ref().unwrap();
    assert_eq!(session.access, Access::ReadOnly);
    assert!(changes(&then, session.case()).is_empty());
}

#[test]
fn a_case_open_for_reading_offers_no_way_back_but_reading() {
    let mut shelf = Shelf::full();
    shelf.state.session.as_mut().unwrap().access = Access::ReadOnly;
    let window = shelf.open(ROOMY, Theme::Light);
    window.get_by_label("Åbn til læsning");
    assert!(window.query_by_label("Gendan som ny udgave…").is_none());
    assert!(window.query_by_label("Hent ét sted over…").is_none());
}

#[test]
fn everything_can_be_drawn_in_the_smallest_window_with_the_largest_text() {
    for size in [ROOMY, LAPTOP, NARROW, vec2(400.0, 300.0)] {
        for percent in [100, 150, 200] {
            let mut shelf = Shelf::full();
            shelf.state.settings.text_percent = percent;
            let mut window = shelf.open(size, Theme::Light);
            if let Some(row) = window.query_all_by_label_contains("9.32, ").next() {
                row.click();
            }
            window.run();
        }
    }
}

#[test]
fn the_words_follow_the_language() {
    let mut shelf = Shelf::full();
    shelf.state.lang = aoa_tavle::lang::Lang::En;
    let mut window = shelf.open(ROOMY, Theme::Light);
    assert!(shows(&window, "places are different"));
    send(&mut window.state_mut().state, Act::GoBoard);
    window.run();
}
