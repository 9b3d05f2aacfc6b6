//! By mouse: choosing, linking in two actions, what a link rests on, and what steps back.

use aoa_tavle::app::{Access, Act, Command, InFocus, View};
use aoa_tavle::model::{Certainty, ItemRef, Link, ReactionId, generate};
use aoa_tavle::store::example;
use egui::{Key, Theme, vec2};
use egui_kittest::kittest::Queryable as _;

use super::{
    DEATH, FREE, LINKED, Window, card, chosen, click, click_card, described, experience, is_linked,
    open_in, press, unfold, write,
};
use crate::harness::{LAPTOP, NARROW, ROOMY, send, window_case};

const REACTION: &str = "Psykiske symptomer";

fn open() -> Window {
    open_in(example(), ROOMY, Theme::Light)
}

fn link(window: &Window, reaction: ReactionId, name: &str) -> Option<Link> {
    let case = window_case(window);
    let id = experience(case, name);
    case.links_of_experience(id)
        .find(|link| link.reaction == reaction)
        .map(|link| (**link).clone())
}

#[test]
fn choosing_one_says_of_every_other_whether_it_is_linked() {
    let mut window = open();
    assert!(described(&window, DEATH).contains("ikke forbundet"));
    click_card(&mut window, REACTION);
    assert_eq!(chosen(&window), Some(InFocus::Reaction(ReactionId::R06)));
    assert!(described(&window, DEATH).starts_with("ikke forbundet"));
    assert!(described(&window, LINKED).starts_with("forbundet"));
    click_card(&mut window, REACTION);
    assert_eq!(chosen(&window), None);
}

#[test]
fn a_pair_is_linked_and_unlinked_in_the_panel() {
    let mut window = open();
    click_card(&mut window, REACTION);
    click_card(&mut window, DEATH);
    click(&mut window, "Forbind");
    assert!(is_linked(&window, ReactionId::R06, DEATH));
    assert!(window.state().state.toast.is_some());
    let made = link(&window, ReactionId::R06, DEATH).unwrap();
    assert_eq!(made.created.by, "Maja, sagsbehandler");
    assert!(made.basis.is_empty() && made.sources.is_empty());
    assert!(described(&window, DEATH).starts_with("forbundet"));
    click(&mut window, "Fjern forbindelse");
    assert!(!is_linked(&window, ReactionId::R06, DEATH));
    send(&mut window.state_mut().state, Act::Undo);
    window.run();
    assert!(is_linked(&window, ReactionId::R06, DEATH));
}

#[test]
fn two_presses_link_and_two_take_the_link_away() {
    let mut window = open();
    click_card(&mut window, REACTION);
    let place = card(&window, DEATH).rect();
    window.hover_at(place.center());
    window.run();
    click(&mut window, "Forbind Mormor døde med Psykiske symptomer");
    assert!(is_linked(&window, ReactionId::R06, DEATH));

    let mut window = open();
    click_card(&mut window, REACTION);
    let place = card(&window, LINKED).rect();
    window.hover_at(place.center());
    window.run();
    click(
        &mut window,
        &format!("Fjern forbindelsen mellem {LINKED} og {REACTION}"),
    );
    assert!(!is_linked(&window, ReactionId::R06, LINKED));
}

#[test]
fn dragging_from_one_side_to_the_other_links() {
    let mut window = open();
    let from = card(&window, DEATH).rect().center();
    let to = card(&window, REACTION).rect().center();
    window.drag_at(from);
    window.run();
    window.hover_at(to);
    window.run();
    assert!(!is_linked(&window, ReactionId::R06, DEATH));
    window.drop_at(to);
    window.run();
    assert!(is_linked(&window, ReactionId::R06, DEATH));
}

#[test]
fn esc_gives_a_drag_up() {
    let mut window = open();
    let from = card(&window, DEATH).rect().center();
    let to = card(&window, REACTION).rect().center();
    window.drag_at(from);
    window.run();
    window.hover_at(to);
    window.run();
    press(&mut window, Key::Escape);
    window.drop_at(to);
    window.run();
    assert!(!is_linked(&window, ReactionId::R06, DEATH));
}

#[test]
fn a_press_on_a_curve_opens_its_link() {
    let mut window = open();
    let from = card(&window, LINKED).rect();
    let to = card(&window, REACTION).rect();
    // Where a curve meets its card only its own link is.
    let before = window_case(&window).clone();
    window.hover_at(from.center());
    click_card(&mut window, LINKED);
    click_card(&mut window, REACTION);
    window.get_by_label("Fjern forbindelse");
    press(&mut window, Key::Escape);
    assert!(window.query_by_label("Fjern forbindelse").is_none());
    let mut found = false;
    for step in -20_i16..=20 {
        let at = egui::pos2(to.left() - 14.0, to.center().y + f32::from(step));
        window.hover_at(at);
        window.drag_at(at);
        window.drop_at(at);
        window.run();
        found |= window.query_by_label("Fjern forbindelse").is_some();
    }
    assert!(found, "a curve at its end answers to the mouse");
    assert_eq!(**window_case(&window), *before);
}

#[test]
fn what_a_link_rests_on_is_written_in_place() {
    let mut window = open();
    click_card(&mut window, REACTION);
    click_card(&mut window, LINKED);
    click(&mut window, "Ret sikre");
    click(&mut window, "Vælg, hvem det er fra");
    let made = link(&window, ReactionId::R06, LINKED).unwrap();
    assert_eq!(made.certainty, Certainty::Sure);
    write(&mut window, "Hvad bygger I det på?", "Mor siger det samme.");
    let made = link(&window, ReactionId::R06, LINKED).unwrap();
    assert!(
        made.basis.contains("Mor siger det samme."),
        "{}",
        made.basis
    );
    assert_eq!(
        made.changed.map(|stamp| stamp.by).unwrap(),
        "Maja, sagsbehandler"
    );
}

#[test]
fn the_panel_shows_a_link_on_the_timeline() {
    let mut window = open();
    click_card(&mut window, REACTION);
    click_card(&mut window, LINKED);
    click(&mut window, "Vis på tidslinjen");
    assert_eq!(window.state().state.view, View::Timeline);
}

#[test]
fn the_choice_goes_along_to_the_screening_and_esc_lets_it_go() {
    let mut window = open();
    click_card(&mut window, LINKED);
    let id = experience(window_case(&window), LINKED);
    assert_eq!(chosen(&window), Some(InFocus::Experience(id)));
    send(&mut window.state_mut().state, Act::GoScreening);
    window.run();
    window.get_by_label_contains("Vis alt igen");
    // The help closes first.
    press(&mut window, Key::Escape);
    press(&mut window, Key::Escape);
    assert_eq!(chosen(&window), None);
    assert!(window.query_by_label_contains("Vis alt igen").is_none());
}

#[test]
fn answers_that_are_not_yes_are_reached_too() {
    let mut window = open();
    let shown = |window: &Window| {
        let starts = |node: &egui_kittest::kittest::AccessKitNode<'_>| {
            node.label()
                .is_some_and(|label| label.starts_with("Hukommelsesbesvær, 3"))
        };
        window.query_all_by(starts).count()
    };
    assert_eq!(shown(&window), 0);
    window.get_by_label_contains(" NEJ, ").click();
    window.run();
    assert_eq!(shown(&window), 1);
    click_card(&mut window, "Hukommelsesbesvær");
    click_card(&mut window, DEATH);
    click(&mut window, "Forbind");
    assert!(is_linked(&window, ReactionId::R03, DEATH));
    window.get_by_label_contains(" NEJ, ").click();
    window.run();
    // What has a link stays.
    assert_eq!(shown(&window), 1);
}

#[test]
fn another_screening_can_be_looked_at() {
    let mut window = open();
    let first = window_case(&window).screenings[0].begun;
    let words = aoa_tavle::text::Words::of(aoa_tavle::lang::Lang::Da);
    let name = format!("Screening {}", words.date(first));
    unfold(&mut window, "Screening");
    click(&mut window, &name);
    let yes = window_case(&window).screenings[0].count().yes;
    let heads = window.query_all_by_label(&yes.to_string()).count();
    assert!(heads > 0, "the number of JA is that of the other screening");
}

#[test]
fn deleting_an_experience_asks_nothing_and_says_what_went_along() {
    let mut window = open();
    card(&window, FREE).click_secondary();
    window.run();
    click(&mut window, "Slet oplevelsen");
    assert!(window.query_by_label_contains("gik med").is_none());
    let count = window_case(&window).links.len();
    card(&window, LINKED).click_secondary();
    window.run();
    click(&mut window, "Slet oplevelsen");
    let gone = count - window_case(&window).links.len();
    assert!(gone > 1);
    window.get_by_label_contains(&format!("{gone} forbindelser gik med"));
    window.get_by_label_contains("Fortryd:").click();
    window.run();
    assert_eq!(window_case(&window).links.len(), count);
}

#[test]
fn nothing_is_linked_by_looking() {
    for case in [example(), generate::huge(2)] {
        for size in [ROOMY, LAPTOP, NARROW, vec2(640.0, 480.0)] {
            let mut window = open_in(case.clone(), size, Theme::Light);
            window.run();
            assert_eq!(**window_case(&window), case);
        }
    }
}

#[test]
fn every_item_of_a_large_case_has_one_node() {
    let window = open_in(generate::huge(2), LAPTOP, Theme::Light);
    let case = window_case(&window);
    let described = window
        .query_all_by(|node| {
            node.role() == egui::Role::Button
                && node
                    .data()
                    .description()
                    .is_some_and(|text| text.contains("forbundet"))
        })
        .count();
    assert!(described >= case.experiences.len(), "{described}");
}

#[test]
fn beside_another_window_what_is_linked_stands_under_the_chosen_one() {
    let mut window = open_in(example(), NARROW, Theme::Light);
    click_card(&mut window, REACTION);
    let reaction = card(&window, REACTION).rect();
    let below = card(&window, LINKED).rect();
    assert!(below.top() > reaction.bottom() && below.top() < reaction.bottom() + 300.0);
    click_card(&mut window, LINKED);
    window.get_by_label("Fjern forbindelse");
}

#[test]
fn a_case_that_is_only_read_can_be_looked_at_and_not_linked() {
    let mut window = open();
    window.state_mut().state.session.as_mut().unwrap().access = Access::ReadOnly;
    window.run();
    click_card(&mut window, REACTION);
    click_card(&mut window, DEATH);
    assert!(window.query_by_label("Forbind").is_none());
    click_card(&mut window, LINKED);
    window.get_by_label("Ret sikre");
    assert!(window.query_by_label("Fjern forbindelse").is_none());
}

#[test]
fn a_link_is_shown_from_elsewhere() {
    let mut window = open();
    let made = link(&window, ReactionId::R06, LINKED).unwrap();
    send(&mut window.state_mut().state, Act::GoScreening);
    send(
        &mut window.state_mut().state,
        Command::ShowItem(ItemRef::Link(made.id)),
    );
    window.run();
    assert_eq!(window.state().state.view, View::Focus);
    window.get_by_label("Fjern forbindelse");
    assert_eq!(chosen(&window), Some(InFocus::Reaction(ReactionId::R06)));
}

#[test]
fn the_panel_closes_and_comes_back_with_the_next_pair() {
    let mut window = open();
    click(&mut window, "Luk panelet");
    assert!(window.query_by_label("Luk panelet").is_none());
    click_card(&mut window, REACTION);
    assert!(window.query_by_label("Luk panelet").is_none());
    click_card(&mut window, DEATH);
    window.get_by_label("Forbind");
}

#[test]
fn in_a_long_list_what_is_linked_comes_into_sight() {
    let mut window = open_in(generate::huge(2), LAPTOP, Theme::Light);
    window.hover_at(egui::pos2(300.0, 400.0));
    for _ in 0..6 {
        window.event(egui::Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            delta: vec2(0.0, -400.0),
            phase: egui::TouchPhase::Move,
            source: egui::MouseWheelSource::Unknown,
            modifiers: egui::Modifiers::NONE,
        });
        window.run_steps(8);
    }
    window.remove_cursor();
    window.run_steps(8);
    let link = window_case(&window).links[0].clone();
    let reaction = link.reaction.name(aoa_tavle::lang::Lang::Da);
    card(&window, reaction).click_accesskit();
    window.run_steps(8);
    assert!(chosen(&window).is_some());
    let linked = window
        .get_all_by(|node| {
            node.data()
                .description()
                .is_some_and(|text| text.starts_with("forbundet med ") && text.ends_with(reaction))
        })
        .filter(|node| node.rect().top() > 100.0 && node.rect().bottom() < LAPTOP.y)
        .count();
    assert!(linked > 1, "{linked} of {reaction} can be seen");
}

#[test]
fn on_a_laptop_a_pair_is_told_beside_both_sides() {
    let mut window = open_in(example(), LAPTOP, Theme::Light);
    click_card(&mut window, "Psykiske symptomer");
    click_card(&mut window, LINKED);
    let told = window.get_by_label("Forbindelse").rect();
    for name in ["Psykiske symptomer", LINKED] {
        let card = card(&window, name).rect();
        assert!(
            card.right() < told.left(),
            "{name}: {card:?} lies under what is told at {told:?}"
        );
    }
}
