//! Lanes, other times, filters, links and other lives, by mouse and by keyboard alone.

use std::sync::Arc;

use aoa_tavle::app::settings::{LinksShown, SettingsChange, TimelineLane, TimelineLook};
use aoa_tavle::app::{Act, Command, InFocus};
use aoa_tavle::desktop::App;
use aoa_tavle::model::{
    Case, Experience, ItemRef, PartialDate, PeriodKind, Until, When, date::Point, generate,
};
use aoa_tavle::store::example;
use egui::{Key, Modifiers, Role, Theme, pos2, vec2};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};

use super::flows::{BEATING, click, open_in};
use crate::harness::{LAPTOP, ROOMY, forms, send, stamp, window_case};

const LASTING: &str = "Holdt udenfor på den gamle skole";

fn open(case: Case) -> Harness<'static, App> {
    open_in(case, ROOMY, Theme::Light)
}

fn named<'a>(case: &'a Case, name: &str) -> &'a Arc<Experience> {
    let found = case.experiences.iter().find(|item| item.name() == name);
    found.unwrap_or_else(|| panic!("no “{name}”"))
}

fn look(window: &Harness<'static, App>) -> TimelineLook {
    window.state().state.settings.timeline.clone()
}

fn press(window: &mut Harness<'static, App>, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

fn drag(window: &mut Harness<'static, App>, from: egui::Pos2, by: egui::Vec2) {
    window.drag_at(from);
    window.run();
    window.hover_at(from + by / 2.0);
    window.run();
    window.hover_at(from + by);
    window.run();
}

/// The middle of the diamond of a mark.
fn mark(window: &Harness<'static, App>, name: &str) -> egui::Pos2 {
    let rect = window.get_by_label_contains(name).rect();
    pos2(rect.left() + 10.0, rect.center().y)
}

#[test]
fn dragging_a_mark_dates_it_anew_in_one_step() {
    let mut window = open(example());
    let before = window_case(&window).clone();
    let from = mark(&window, BEATING);
    drag(&mut window, from, vec2(120.0, 30.0));
    assert_eq!(
        window_case(&window),
        &before,
        "nothing changes before it is let go"
    );
    window.drop_at(from + vec2(120.0, 30.0));
    window.run();
    let name = "Så far skubbe mor i entréen";
    let when = named(window_case(&window), name).when.clone().unwrap();
    assert!(
        matches!(when.date.point, Point::Season { .. } | Point::Year(_)),
        "{when:?}"
    );
    let words = aoa_tavle::text::Words::of(aoa_tavle::lang::Lang::Da);
    assert_eq!(when.written, words.when_text(&when.date));
    send(&mut window.state_mut().state, Act::Undo);
    window.run();
    assert_eq!(window_case(&window).experiences, before.experiences);
}

#[test]
fn at_one_year_a_drag_means_a_day() {
    let mut window = open(example());
    window.get_by_label_contains("Mormor døde, ").click();
    window.run();
    click(&mut window, "1 år");
    let from = mark(&window, "Mormor døde, ");
    drag(&mut window, from, vec2(40.0, 0.0));
    window.drop_at(from + vec2(40.0, 0.0));
    window.run();
    let when = named(window_case(&window), "Mormor døde")
        .when
        .clone()
        .unwrap();
    assert!(
        matches!(when.date.point, Point::Day(day) if day > chrono::NaiveDate::from_ymd_opt(2023, 2, 3).unwrap()),
        "{when:?}"
    );
}

#[test]
fn escape_takes_a_drag_back() {
    let mut window = open(example());
    let before = window_case(&window).clone();
    let from = mark(&window, BEATING);
    drag(&mut window, from, vec2(120.0, 0.0));
    press(&mut window, Modifiers::NONE, Key::Escape);
    window.drop_at(from + vec2(120.0, 0.0));
    window.run();
    assert_eq!(window_case(&window), &before);
}

#[test]
fn dragging_the_end_of_a_band_changes_its_end_only() {
    let mut window = open(example());
    let before = named(window_case(&window), LASTING).clone();
    // The band lies under the label, from its beginning; its end is found by its length in the picture.
    let rect = window.get_by_label_contains(LASTING).rect();
    let mut found = false;
    for step in 0..40 {
        let from = pos2(rect.left() + 8.0 + step as f32 * 4.0, rect.bottom() - 10.0);
        if from.x - rect.left() < 60.0 {
            continue;
        }
        drag(&mut window, from, vec2(60.0, 0.0));
        window.drop_at(from + vec2(60.0, 0.0));
        window.run();
        let now = named(window_case(&window), LASTING).clone();
        if now.until != before.until {
            assert_eq!(now.when, before.when);
            assert!(matches!(now.until, Until::At(_)));
            found = true;
            break;
        }
    }
    assert!(found, "the end of the band can be taken");
}

#[test]
fn by_keyboard_alone_beginning_and_end_are_moved() {
    let mut window = open(example());
    window.get_by_label_contains(LASTING).focus();
    window.run();
    let before = named(window_case(&window), LASTING).clone();
    press(&mut window, Modifiers::SHIFT, Key::ArrowRight);
    let moved = named(window_case(&window), LASTING).clone();
    assert_ne!(moved.when, before.when);
    assert_eq!(moved.until, before.until);
    assert!(window.get_by_label_contains(LASTING).is_focused());
    press(&mut window, Modifiers::ALT, Key::ArrowRight);
    let ended = named(window_case(&window), LASTING).clone();
    assert_eq!(ended.when, moved.when);
    assert_ne!(ended.until, moved.until);
    for _ in 0..2 {
        send(&mut window.state_mut().state, Act::Undo);
    }
    window.run();
    let back = named(window_case(&window), LASTING);
    assert_eq!((&back.when, &back.until), (&before.when, &before.until));
}

#[test]
fn a_span_of_another_kind_is_dated_by_key_too() {
    let mut window = open(example());
    window.get_by_label_contains("Den gamle skole, ").focus();
    window.run();
    let until = |window: &Harness<'static, App>| {
        let case = window_case(window);
        let school = case
            .periods
            .iter()
            .find(|item| item.text == "Den gamle skole");
        school.unwrap().until.clone()
    };
    let before = until(&window);
    press(&mut window, Modifiers::ALT, Key::ArrowLeft);
    assert_ne!(until(&window), before);
}

#[test]
fn a_case_that_is_read_cannot_be_dated() {
    let mut window = open(example());
    window.state_mut().state.session.as_mut().unwrap().access = aoa_tavle::app::Access::ReadOnly;
    window.run();
    let before = window_case(&window).clone();
    let from = mark(&window, BEATING);
    drag(&mut window, from, vec2(120.0, 0.0));
    window.drop_at(from + vec2(120.0, 0.0));
    window.run();
    window.get_by_label_contains(BEATING).focus();
    window.run();
    press(&mut window, Modifiers::SHIFT, Key::ArrowRight);
    assert_eq!(window_case(&window), &before);
}

#[test]
fn lanes_fold_and_move_by_menu_and_are_remembered() {
    let mut window = open(example());
    click(&mut window, "Opvækstvilkår, lange forløb");
    click(&mut window, "Fold sporet sammen");
    assert!(look(&window).is_folded(TimelineLane::Conditions));
    assert!(window.query_by_label_contains(LASTING).is_none());
    click(&mut window, "Opvækstvilkår, foldet sammen, 7");
    click(&mut window, "Flyt sporet ned");
    assert_eq!(
        look(&window).lanes(&[])[1..3],
        [TimelineLane::Experiences, TimelineLane::Conditions]
    );
    let first = window
        .get_by_label("Belastende oplevelser, pludselige")
        .rect();
    let second = window
        .get_by_label("Opvækstvilkår, foldet sammen, 7")
        .rect();
    assert!(first.top() < second.top());
    // It is a setting of the person and outlives the case.
    send(
        &mut window.state_mut().state,
        Command::Set(SettingsChange::Timeline(TimelineLook::default())),
    );
    window.run();
    window.get_by_label_contains(LASTING);
}

#[test]
fn a_lane_is_dragged_to_another_place() {
    let mut window = open(example());
    let from = window.get_by_label("Opvækstvilkår, lange forløb").rect();
    let to = window
        .get_by_label("Reaktioner fra screeninger, 2 screeninger")
        .rect();
    let from = pos2(from.left() + 60.0, from.top() + 50.0);
    let by = vec2(0.0, to.center().y + 20.0 - from.y);
    drag(&mut window, from, by);
    window.drop_at(from + by);
    window.run();
    assert_eq!(look(&window).lanes(&[])[3], TimelineLane::Conditions);
}

#[test]
fn by_keyboard_alone_a_lane_is_moved_and_folded() {
    let mut window = open(example());
    window.get_by_label("Opvækstvilkår, lange forløb").focus();
    window.run();
    press(&mut window, Modifiers::ALT, Key::ArrowDown);
    assert_eq!(look(&window).lanes(&[])[2], TimelineLane::Conditions);
    assert!(
        window
            .get_by_label("Opvækstvilkår, lange forløb")
            .is_focused()
    );
    press(&mut window, Modifiers::ALT, Key::ArrowUp);
    assert_eq!(look(&window), TimelineLook::default());
    press(&mut window, Modifiers::NONE, Key::Enter);
    for _ in 0..4 {
        if window.get_by_label("Fold sporet sammen").is_focused() {
            break;
        }
        press(&mut window, Modifiers::NONE, Key::Tab);
    }
    assert!(window.get_by_label("Fold sporet sammen").is_focused());
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(look(&window).is_folded(TimelineLane::Conditions));
}

#[test]
fn filters_apply_to_line_and_list_and_say_what_they_hide() {
    let mut window = open(example());
    click(&mut window, "Filtre");
    window.get_by_label("Søg i tidslinjen").focus();
    window.run();
    window.get_by_label("Søg i tidslinjen").type_text("mormor");
    window.run();
    assert!(window.query_by_label_contains(BEATING).is_none());
    window.get_by_label_contains("Mormor døde, ");
    window.get_by_label_contains("er skjult af filtre");
    click(&mut window, "Liste");
    let some = window.query_all_by_role(Role::ListItem).count();
    assert!(some > 0 && some < 6, "{some}");
    window.get_by_label_contains("er skjult af filtre");
    click(&mut window, "Vis alle");
    assert!(window.query_all_by_role(Role::ListItem).count() > 30);
    assert!(
        window
            .query_by_label_contains("er skjult af filtre")
            .is_none()
    );
}

#[test]
fn kinds_sources_and_certainty_are_chosen_together() {
    let mut window = open(example());
    click(&mut window, "Liste");
    click(&mut window, "Filtre");
    click(&mut window, "Kilde");
    window.get_by_label_contains("Noah (").click();
    window.run();
    press(&mut window, Modifiers::NONE, Key::Escape);
    let of_noah = window.query_all_by_role(Role::ListItem).count();
    click(&mut window, "Sikkerhed");
    window.get_by_label_contains("Sikkert (").click();
    window.run();
    press(&mut window, Modifiers::NONE, Key::Escape);
    let sure = window.query_all_by_role(Role::ListItem).count();
    assert!(sure > 0 && sure < of_noah, "{sure} of {of_noah}");
    let case = window_case(&window);
    let wanted = case.experiences.iter().filter(|item| {
        item.sources.iter().any(|source| source == "Noah")
            && item.certainty == aoa_tavle::model::Certainty::Sure
    });
    assert!(wanted.count() <= sure);
}

#[test]
fn a_time_narrows_to_what_touches_it() {
    let mut window = open(example());
    click(&mut window, "Liste");
    click(&mut window, "Filtre");
    click(&mut window, "Periode");
    window.get_by_role_and_label(Role::TextInput, "Fra").focus();
    window.run();
    window
        .get_by_role_and_label(Role::TextInput, "Fra")
        .type_text("2025");
    window.run();
    assert!(window.query_by_label_contains(BEATING).is_none());
    window.get_by_label_contains("Mor har depression, ");
}

#[test]
fn what_another_view_chose_is_chosen_here_and_the_other_way_round() {
    let mut window = open(example());
    let (reaction, experience) = {
        let link = &window_case(&window).links[0];
        (link.reaction, link.experience)
    };
    send(
        &mut window.state_mut().state,
        Command::Choose(Some(InFocus::Reaction(reaction))),
    );
    window.run();
    assert!(
        window.query_by_label("Luk").is_none(),
        "the panel stays closed"
    );
    send(
        &mut window.state_mut().state,
        Command::ShowItemIn(
            ItemRef::Experience(experience),
            aoa_tavle::app::View::Timeline,
        ),
    );
    window.run();
    assert_eq!(
        window.state().state.in_focus,
        Some(InFocus::Experience(experience))
    );
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert_eq!(window.state().state.in_focus, None);
}

#[test]
fn which_links_are_drawn_is_remembered() {
    let mut window = open(example());
    click(&mut window, "Vis alle forbindelser");
    assert_eq!(look(&window).links, LinksShown::All);
    window.get_by_label("Vis alle forbindelser").focus();
    window.run();
    press(&mut window, Modifiers::NONE, Key::ArrowRight);
    assert_eq!(look(&window).links, LinksShown::None);
}

#[test]
fn the_life_of_somebody_else_stands_below_when_asked_for() {
    let mut window = open(example());
    let event = {
        let case = window_case(&window);
        let event = case
            .periods
            .iter()
            .find(|item| item.kind == PeriodKind::Event);
        event.unwrap().clone()
    };
    let name = window_case(&window)
        .person(event.person.unwrap())
        .unwrap()
        .name
        .clone();
    assert!(window.query_by_label_contains(&event.text).is_none());
    click(&mut window, "Vis");
    window.get_by_label_contains(&format!("{name} (")).click();
    window.run();
    press(&mut window, Modifiers::NONE, Key::Escape);
    window.get_by_label(&format!("{name}, fra et andet liv"));
    window.get_by_label_contains(&event.text);
    // In the list too, with whose it is.
    click(&mut window, "Liste");
    window.get_by_label_contains(&event.text);
}

#[test]
fn what_is_asked_for_elsewhere_is_shown_whatever_is_folded_or_filtered() {
    let mut window = open(example());
    let event = {
        let case = window_case(&window);
        let event = case
            .periods
            .iter()
            .find(|item| item.kind == PeriodKind::Event);
        event.unwrap().clone()
    };
    let state = &mut window.state_mut().state;
    send(
        state,
        Command::Set(SettingsChange::Timeline(
            TimelineLook::default().with_folding_turned(TimelineLane::Placement),
        )),
    );
    send(state, Command::ShowItem(ItemRef::Period(event.id)));
    window.run();
    assert!(window.query_by_label("Luk").is_some());
    let school = window_case(&window)
        .periods
        .iter()
        .find(|item| item.kind == PeriodKind::School)
        .unwrap()
        .id;
    send(
        &mut window.state_mut().state,
        Command::ShowItem(ItemRef::Period(school)),
    );
    window.run();
    assert!(!look(&window).is_folded(TimelineLane::Placement));
}

#[test]
fn by_key_the_next_item_is_reached_from_anywhere() {
    let mut window = open(example());
    press(&mut window, Modifiers::COMMAND, Key::ArrowRight);
    let focused = |window: &Harness<'static, App>| {
        window
            .query_by(|node| node.is_focused() && node.role() == Role::Button)
            .map(|node| node.rect().left())
    };
    let first = focused(&window);
    assert!(first.is_some());
    press(&mut window, Modifiers::COMMAND, Key::ArrowRight);
    assert_ne!(focused(&window), first);
    press(&mut window, Modifiers::COMMAND, Key::ArrowLeft);
    assert_eq!(focused(&window), first);
}

#[test]
fn the_whole_life_is_moved_along_by_key() {
    let mut window = open(example());
    click(&mut window, "5 år");
    window.get_by_label_contains("Hele livet: træk").focus();
    window.run();
    let section = |window: &Harness<'static, App>| {
        window
            .query_by(|node| {
                node.label()
                    .is_some_and(|name| name.starts_with("Udsnit: "))
            })
            .and_then(|node| node.accesskit_node().label())
    };
    let before = section(&window);
    press(&mut window, Modifiers::NONE, Key::PageUp);
    assert_ne!(section(&window), before);
    press(&mut window, Modifiers::NONE, Key::Home);
    assert!(section(&window).is_some_and(|name| name.contains("2015")));
}

#[test]
fn what_lies_far_right_is_not_under_the_panel() {
    let mut case = example();
    let mut far = Experience::blank(aoa_tavle::model::ExperienceId::fresh(), &stamp());
    far.description = "Konfirmation".to_owned();
    far.when = Some(When {
        written: "2036".to_owned(),
        date: PartialDate::exactly(Point::Year(2036)),
    });
    case.experiences.push(Arc::new(far));
    let mut window = open_in(case, LAPTOP, Theme::Light);
    window.get_by_label_contains("Konfirmation").click();
    window.run();
    let panel = window.get_by_label("Luk").rect().right() - 372.0;
    let item = window.get_by_label_contains("Konfirmation, ").rect();
    assert!(item.left() + 14.0 < panel, "{item:?} under {panel}");
}

#[test]
fn every_kind_of_item_is_explained() {
    let mut window = open(example());
    let case = window_case(&window).clone();
    let round = ItemRef::Round(case.rounds[0].id);
    let note = case
        .entries
        .iter()
        .find(|item| item.heading == aoa_tavle::model::Heading::Age && item.when.is_some())
        .map(|item| ItemRef::Entry(item.id))
        .unwrap();
    let periods = PeriodKind::ALL.map(|kind| {
        let item = case.periods.iter().find(|item| item.kind == kind).unwrap();
        ItemRef::Period(item.id)
    });
    for item in [round, note].into_iter().chain(periods) {
        send(
            &mut window.state_mut().state,
            Command::ShowItemIn(item, aoa_tavle::app::View::Timeline),
        );
        window.run();
        assert!(window.query_by_label("Luk").is_some(), "{item:?}");
        assert!(
            window.query_by_label_contains("Skrevet af").is_some(),
            "{item:?}"
        );
    }
}

#[test]
fn a_huge_case_can_be_filtered_folded_and_listed() {
    for seed in [4, 9] {
        let mut window = open_in(generate::huge(seed), LAPTOP, Theme::Dark);
        let state = &mut window.state_mut().state;
        let all = TimelineLook {
            folded: TimelineLane::ALL.to_vec(),
            links: LinksShown::All,
            ..TimelineLook::default()
        };
        send(state, Command::Set(SettingsChange::Timeline(all)));
        window.run();
        click(&mut window, "Filtre");
        click(&mut window, "Liste");
    }
}

#[test]
fn a_card_is_asked_for_from_what_is_chosen_by_mouse_and_by_key() {
    let mut window = open(example());
    window.get_by_label_contains(BEATING).click();
    window.run();
    let make = aoa_tavle::text::Words::of(aoa_tavle::lang::Lang::Da).t("act-make-card");
    click(&mut window, make);
    assert!(window.state().state.question.is_some());
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(window.state().state.question.is_none());
    press(&mut window, Modifiers::COMMAND, Key::T);
    assert!(window.state().state.question.is_some());
}

#[test]
fn a_span_leads_to_its_form() {
    let mut window = open(example());
    window.get_by_label_contains("Den gamle skole, ").click();
    window.run();
    click(&mut window, "Ret");
    let forms = &forms(&window);
    assert!(forms.period.is_some());
}

#[test]
fn what_has_no_time_becomes_a_card_over_the_themes() {
    let mut window = open(example());
    let name = {
        let case = window_case(&window);
        let undated = case.experiences.iter().find(|item| item.when.is_none());
        undated.unwrap().name().to_owned()
    };
    let from = window.get_by_label_contains(&name).rect().center();
    let to = window.get_by_label_contains("Temaer").rect().center();
    drag(&mut window, from, to - from);
    window.drop_at(to);
    window.run();
    assert!(window.state().state.question.is_some());
}
