//! What the Tab key comes to.

use aoa_tavle::app::Act;
use aoa_tavle::store::example;
use egui::{Key, Role, Theme};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::harness::{LAPTOP, send, state_with, window};

/// With a panel open in each view: whatever takes the keyboard is something a screen reader can name.
#[test]
fn tab_comes_to_nothing_that_has_no_name() {
    const STOPS: usize = 90;
    for (act, chosen) in [
        (Act::GoExperiences, "Mor har depression, "),
        (Act::GoFocus, "Mor har depression, "),
        (Act::GoTimeline, "Mor blev hentet af ambulancen, "),
        (Act::GoMapping, "Regner hurtigt i hovedet"),
        (Act::GoNetwork, "Farmor, Fars mor, tæt"),
    ] {
        let mut shown = window(state_with(example()), LAPTOP, Theme::Light);
        send(&mut shown.state_mut().state, act);
        shown.run();
        shown
            .get_all_by_label_contains(chosen)
            .next()
            .unwrap()
            .click();
        shown.run();
        let mut before = String::new();
        for _ in 0..STOPS {
            shown.key_press(Key::Tab);
            shown.run();
            if shown.ctx.memory(egui::Memory::focused).is_none() {
                continue;
            }
            let name = shown
                .query_by(|node| node.is_focused() && node.role() != Role::Window)
                .and_then(|node| node.accesskit_node().label());
            assert!(
                name.is_some(),
                "{act:?}: after {before} comes a stop without a name"
            );
            before = name.unwrap_or_default();
        }
    }
}
