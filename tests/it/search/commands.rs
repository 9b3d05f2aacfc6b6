//! What the palette offers to do, and what comes of it.

use aoa_tavle::app::forms::Forms;
use aoa_tavle::app::search::{Index, New, Target};
use aoa_tavle::app::{Access, Act, View};
use aoa_tavle::lang::Lang;
use aoa_tavle::store::example;
use aoa_tavle::text::Words;
use egui::{Key, Modifiers, Theme};
use egui_kittest::kittest::Queryable as _;

use super::flows::{chosen, open, press, search};
use crate::harness::{LAPTOP, window_case};

/// The variants of an enum, read from where it is written down.
fn variants(source: &str, name: &str) -> usize {
    let start = format!("pub enum {name} {{\n");
    let (_, rest) = source.split_once(&start).unwrap();
    let (body, _) = rest.split_once("\n}").unwrap();
    let lines = body.lines().map(str::trim);
    lines.filter(|line| !line.starts_with("//")).count()
}

#[test]
fn nothing_is_left_out_of_the_lists_of_what_can_be_done() {
    let acts = include_str!("../../../src/app/act.rs");
    assert_eq!(variants(acts, "Act"), Act::ALL.len());
    let new = include_str!("../../../src/app/search/mod.rs");
    assert_eq!(variants(new, "New"), New::ALL.len());
}

#[test]
fn every_act_is_offered_or_left_out_for_a_reason() {
    const LEFT_OUT: [(Act, &str); 2] = [
        (Act::SearchAll, "it is open already"),
        (Act::Print, "timeline and network stand there by themselves"),
    ];
    let case = example();
    let index = Index::of(Some(&case), Words::of(Lang::Da));
    for act in Act::ALL {
        let reason = LEFT_OUT.iter().find(|(left, _)| *left == act);
        let is_offered = index.item_of(Target::Act(act)).is_some();
        assert_ne!(is_offered, reason.is_some(), "{act:?}: {reason:?}");
    }
    for new in New::ALL {
        assert!(index.item_of(Target::New(new)).is_some(), "{new:?}");
    }
}

#[test]
fn everything_new_is_begun_by_keyboard_alone() {
    let typed = |new| match new {
        New::Experience => "Ny oplevelse",
        New::Entry => "Ny viden",
        New::Person => "Ny person",
        New::Question => "Nyt spørgsmål",
        New::Period => "Nyt forløb",
        New::Screening => "Ny screening",
        New::SubGoal => "Nyt delmål",
        New::Involvement => "Overvej en person",
    };
    for new in New::ALL {
        // From a view that has nothing to do with it.
        let mut window = open(example(), LAPTOP, Theme::Light);
        press(&mut window, Modifiers::COMMAND, Key::Num6);
        let screenings = window_case(&window).screenings.len();
        search(&mut window, typed(new));
        // What stands in the case comes first.
        for _ in 0..20 {
            if chosen(&window).starts_with(typed(new)) {
                break;
            }
            press(&mut window, Modifiers::NONE, Key::ArrowDown);
        }
        press(&mut window, Modifiers::NONE, Key::Enter);
        let state = &window.state().state;
        assert_eq!(state.search, None, "{new:?}");
        let Forms {
            experience,
            sub_goal,
            entry,
            period,
            question,
            network,
            ..
        } = &state.session.as_ref().unwrap().forms;
        let opened = [
            experience.is_some(),
            entry.is_some(),
            network.is_some(),
            question.is_some(),
            period.is_some(),
            sub_goal.is_some(),
        ];
        let wanted = match new {
            New::Experience => Some(0),
            New::Entry => Some(1),
            New::Person | New::Involvement => Some(2),
            New::Question => Some(3),
            New::Period => Some(4),
            New::SubGoal => Some(5),
            New::Screening => None,
        };
        for (n, is_open) in opened.into_iter().enumerate() {
            assert_eq!(is_open, Some(n) == wanted, "{new:?}, form {n}");
        }
        if new == New::Screening {
            assert_eq!(state.view, View::Screening);
            assert_eq!(window_case(&window).screenings.len(), screenings + 1);
        } else {
            // The form stands on the screen and can be sent away.
            assert!(window.query_by_label("Annuller").is_some(), "{new:?}");
        }
    }
}

#[test]
fn a_case_that_is_only_read_begins_nothing() {
    let mut window = open(example(), LAPTOP, Theme::Light);
    window.state_mut().state.session.as_mut().unwrap().access = Access::ReadOnly;
    window.run();
    search(&mut window, "ny screening");
    assert!(window.query_by_label_contains("Ny screening, ").is_none());
}
