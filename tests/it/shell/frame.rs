//! The frame: navigation, undo, menus, settings and keys.

use std::sync::Arc;

use aoa_tavle::app::{Act, State, View};
use aoa_tavle::desktop::App;
use aoa_tavle::model::{Case, Round, RoundId, generate};
use egui::{Key, Modifiers, Role, Theme};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::harness::{LAPTOP, ROOMY, monday, send, stamp, state_with, window, window_case};

fn open(case: Case) -> Harness<'static, App> {
    window(state_with(case), ROOMY, Theme::Light)
}

fn start() -> Harness<'static, App> {
    let mut state: State = state_with(generate::huge(1));
    state.session = None;
    window(state, LAPTOP, Theme::Light)
}

#[test]
fn the_navigation_goes_to_every_view_by_name_and_by_key() {
    let mut window = open(generate::huge(1));
    for (name, view) in [
        ("Oplevelser", View::Experiences),
        ("Dobbeltfokus", View::Focus),
        ("Tidslinje", View::Timeline),
        ("Kortlægning", View::Mapping),
        ("Temaer", View::Board),
        ("Mål og plan", View::Plan),
        ("Netværk", View::Network),
        ("Sammenlign", View::Compare),
        ("Screening", View::Screening),
    ] {
        window.get_by_role_and_label(Role::Tab, name).click();
        window.run();
        assert_eq!(window.state().state.view, view, "{name}");
    }
    for (key, view) in [
        (Key::Num2, View::Experiences),
        (Key::Num3, View::Focus),
        (Key::Num4, View::Timeline),
        (Key::Num5, View::Mapping),
        (Key::Num6, View::Board),
        (Key::Num7, View::Network),
        (Key::Num8, View::Plan),
        (Key::Num9, View::Round),
        (Key::Num1, View::Screening),
    ] {
        window.key_press_modifiers(Modifiers::COMMAND, key);
        window.run();
        assert_eq!(window.state().state.view, view, "{key:?}");
    }
}

#[test]
fn each_round_has_its_place_newest_first_and_the_older_ones_are_in_a_menu() {
    let mut case = generate::huge(1);
    case.rounds.clear();
    for n in 0..9 {
        let begun = monday().date_naive() - chrono::TimeDelta::weeks(8 * (9 - n));
        let mut round = Round::begin(RoundId::fresh(), begun, &stamp());
        round.closed = (n < 8).then(|| begun + chrono::TimeDelta::weeks(8));
        case.rounds.push(Arc::new(round));
    }
    let ids: Vec<_> = case.rounds.iter().map(|round| round.id).collect();
    let mut window = open(case);
    let newest = window.get_by_role_and_label(Role::Tab, "Runde 9 · i gang");
    let before = window.get_by_role_and_label(Role::Tab, "Runde 8 · 21. sep.");
    assert!(newest.rect().top() < before.rect().top());
    before.click();
    window.run();
    assert_eq!(window.state().state.view, View::Round);
    assert_eq!(window.state().state.shown_round(), Some(ids[7]));
    assert!(window.query_by_label_contains("Runde 2 ·").is_none());
    window.get_by_role_and_label(Role::Tab, "Flere").click();
    window.run();
    window.get_by_label_contains("Runde 2 ·").click();
    window.run();
    assert_eq!(window.state().state.shown_round(), Some(ids[1]));
}

#[test]
fn the_follow_up_takes_the_whole_window_and_esc_leads_back_to_the_plan() {
    let mut window = open(generate::huge(1));
    send(&mut window.state_mut().state, Act::FollowUp);
    window.run();
    assert!(
        window
            .query_by_role_and_label(Role::Tab, "Screening")
            .is_none()
    );
    // The first Esc leaves the field one would write in.
    for _ in 0..2 {
        window.key_press(Key::Escape);
        window.run();
    }
    assert_eq!(window.state().state.view, View::Plan);
    window.get_by_role_and_label(Role::Tab, "Mål og plan");
}

#[test]
fn a_new_case_is_made_with_the_keyboard_alone() {
    let mut window = start();
    window.key_press_modifiers(Modifiers::COMMAND, Key::N);
    window.run();
    window.event(egui::Event::Text("Ida".to_owned()));
    window.run();
    window.key_press(Key::Tab);
    window.run();
    window.event(egui::Event::Text("2/3-2015".to_owned()));
    window.run();
    window.get_by_label_contains("Forstået som 2. marts 2015");
    window.key_press(Key::Enter);
    window.run();
    let child = &window_case(&window).child;
    assert_eq!(child.alias, "Ida");
    assert_eq!(child.key, "S-2026-0001");
    assert!(child.birth.is_exact());
}

#[test]
fn a_cpr_number_is_not_taken_as_name_or_key() {
    let mut window = start();
    window.get_by_label("Ny sag…").click();
    window.run();
    window.event(egui::Event::Text("010203-1234".to_owned()));
    window.run();
    window.get_by_label_contains("ligner et CPR-nummer");
    window.key_press(Key::Enter);
    window.run();
    assert!(window.state().state.session.is_none());
}

#[test]
fn the_example_opens_and_closes_without_a_question() {
    let mut window = start();
    window.get_by_label("Se et eksempel").click();
    window.run();
    assert!(!window_case(&window).screenings.is_empty());
    window.key_press_modifiers(Modifiers::COMMAND, Key::W);
    window.run();
    assert!(window.state().state.session.is_none());
    window.get_by_label("Ny sag…");
}

#[test]
fn a_window_at_rest_asks_for_no_repaint() {
    let windows: [fn() -> Harness<'static, App>; 2] = [start, || open(generate::huge(1))];
    for begin in windows {
        let mut window = begin();
        window.run();
        window.step();
        let delay = window
            .output()
            .viewport_output
            .values()
            .map(|viewport| viewport.repaint_delay)
            .min();
        assert!(
            delay.is_none_or(|delay| delay.as_secs() > 3600),
            "{delay:?}"
        );
    }
}

#[test]
fn nothing_that_takes_the_keyboard_is_nameless() {
    for act in [
        None,
        Some("Indstillinger…"),
        Some("Taster"),
        Some("Ny sag…"),
    ] {
        let mut window = start();
        if let Some(act) = act {
            window.get_by_label(act).click();
            window.run();
        }
        assert_named(&window);
    }
    assert_named(&open(generate::huge(1)));
}

fn assert_named(window: &Harness<'static, App>) {
    use egui::accesskit::Action;
    for node in window.root().children_recursive() {
        let node = node.accesskit_node();
        let reachable = node.data().supports_action(Action::Focus);
        let container = matches!(
            node.role(),
            Role::Window | Role::ScrollView | Role::GenericContainer | Role::Pane | Role::Group
        );
        if reachable && !container {
            assert!(
                node.label().is_some_and(|label| !label.trim().is_empty()),
                "{:?} has no name",
                node.role()
            );
        }
    }
}

#[test]
fn the_menu_shows_every_act_and_does_them() {
    let mut window = open(generate::huge(1));
    window.get_by_label("Sag").click();
    window.run();
    let bottom = window.get_by_label("Afslut AoA-tavlen (Ctrl+Q)").rect();
    assert!(bottom.max.y < ROOMY.y && bottom.min.y > 400.0, "{bottom:?}");
    for act in ["Ny runde… (Ctrl+R", "Luk runde… (Ctrl+"] {
        window.get_by_label_contains(act);
    }
    window.get_by_label("Vis temaer (Ctrl+6)").click();
    window.run();
    assert_eq!(window.state().state.view, View::Board);
    assert!(window.query_by_label("Vis temaer (Ctrl+6)").is_none());
}

#[test]
fn finding_counts_its_hits_and_ends_with_esc() {
    let mut window = open(aoa_tavle::store::example());
    window.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::F);
    window.run();
    window.event(egui::Event::Text("skole".to_owned()));
    window.run();
    assert_eq!(window.state().state.find.as_deref(), Some("skole"));
    assert!(window.query_all_by_label_contains(" sted").next().is_some());
    window.key_press(Key::Escape);
    window.run();
    assert_eq!(window.state().state.find, None);
}
