//! Slim bars: at most two, the gravest first, whole sentences, and everything they offer.

use aoa_tavle::app::{Notice, State, View};
use aoa_tavle::desktop::App;
use aoa_tavle::store::{Trouble, example};
use egui::{Role, Theme, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::harness::{LAPTOP, NARROW, picture, stamp, state_with, window};

/// The case while much is to be said at once.
fn state() -> State {
    let mut state = state_with(example());
    state.notices = vec![
        Notice::Example,
        Notice::TakenIn {
            by: stamp(),
            new: 6,
            conflicts: 2,
        },
        Notice::FileUnchecked(Trouble::Other(None)),
    ];
    state
}

fn open(size: Vec2) -> Harness<'static, App> {
    let mut window = window(state(), size, Theme::Light);
    window.run();
    window
}

/// What the bars say, from above.
fn said(window: &Harness<'static, App>) -> Vec<String> {
    let bars = window.root().children_recursive().filter(|node| {
        let node = node.accesskit_node();
        matches!(node.role(), Role::Status | Role::Alert)
            && node.data().label().is_some_and(|label| label.len() > 40)
    });
    let mut bars: Vec<_> = bars
        .map(|node| {
            (
                node.rect().top(),
                node.accesskit_node().label().unwrap_or_default(),
            )
        })
        .collect();
    bars.sort_by(|one, other| one.0.total_cmp(&other.0));
    bars.into_iter().map(|(_, label)| label).collect()
}

#[test]
fn two_stand_at_once_and_what_went_wrong_comes_first() {
    let mut window = open(LAPTOP);
    let bars = said(&window);
    assert_eq!(bars.len(), 2, "{bars:?}");
    assert!(bars[0].contains("Drevet svarer ikke"), "{bars:?}");
    assert!(bars[1].contains("flettet ind"), "{bars:?}");
    window.get_by_label("Luk").click();
    window.run();
    let bars = said(&window);
    assert!(
        bars[1].contains("opdigtet"),
        "the next one moves up: {bars:?}"
    );
}

#[test]
fn each_of_two_buttons_does_what_it_says() {
    let mut window = open(LAPTOP);
    window.get_by_label("Se").click();
    window.run();
    assert_eq!(window.state().state.view, View::Merge);
    assert!(
        said(&window).iter().all(|bar| !bar.contains("flettet ind")),
        "who has gone to see needs no bar that calls there"
    );
    window.get_by_label("Gem et andet sted…").click();
    window.run();
    let asked = &window.state().state;
    assert!(
        asked.dialog.is_some() || asked.question.is_some(),
        "it asks where"
    );
}

#[test]
fn picture_of_bars_beside_another_window() {
    picture(&mut open(NARROW), "bars-narrow");
}
