//! From the first screening to the follow-up of the second round, in a case that begins empty: once with the mouse, once
//! without it. What has come of each stage is asked of the case and of the screen, and both ways come to the same.

use std::sync::Arc;

use aoa_tavle::app::View;
use aoa_tavle::app::clock::StillClock;
use aoa_tavle::model::{
    Answer, Case, CaseId, Child, Origin, ReactionId, Round, Side, Status, ThemeId,
};
use chrono::{NaiveDate, TimeDelta};
use egui::{Key, Modifiers, Role, Theme};
use egui_kittest::Node;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::{
    SHIFT_CTRL, Window, click, clock, focused, newest, press, press_with, tab_to, write, write_in,
};
use crate::harness::{ROOMY, monday, says, stamp, state_at, window, window_case};

const AWAKE: &str = "Ligger vågen, når det er mørkt";
const NEIGHBOUR: &str = "Naboen har nøgle";
const NOTE: &str = "Mor og Noah valgte at begynde med natten";
const AIM: &str = "Noah er tryg derhjemme";
const GOAL: &str = "Noah sover hele natten";
const SELDOM: &str = " og stille";
const LAMP: &str = "Har selv valgt sin natlampe";
const CORRECTION: &str = "Det gjaldt kun hos mor";
const TOLD: &str = "Sov igennem fire nætter i sidste uge";
const REASON: &str = "Det er blevet en vane";

/// The start page, from which a case is begun.
fn at_the_start(clock: &StillClock) -> Window {
    let nobody = Case::new(CaseId::fresh(), Child::default(), &stamp());
    let mut state = state_at(nobody, clock);
    state.session = None;
    let mut window = window(state, ROOMY, Theme::Light);
    window.run();
    window
}

/// What has this role and a name that begins so.
#[track_caller]
fn beginning<'w>(window: &'w Window, role: Role, start: &'w str) -> Node<'w> {
    window.get_by(move |node| {
        node.role() == role && node.label().is_some_and(|label| label.starts_with(start))
    })
}

#[track_caller]
fn click_on(window: &mut Window, role: Role, start: &str) {
    beginning(window, role, start).click();
    window.run();
}

fn day_of(weeks: i64) -> NaiveDate {
    monday().date_naive() + TimeDelta::weeks(weeks)
}

/// The first round.
fn first(window: &Window) -> Arc<Round> {
    Arc::clone(window_case(window).rounds_in_order()[0])
}

#[track_caller]
fn assert_begun(window: &Window) {
    let case = window_case(window);
    assert_eq!(case.child.alias, "Noah");
    assert!(case.screenings.is_empty() && case.cards.is_empty() && case.rounds.is_empty());
    assert_eq!(window.state().state.view, View::Screening);
    assert!(says(window, "0 JA af 11"));
    assert!(says(window, "ingen runde endnu"));
}

#[track_caller]
fn assert_screened(window: &Window) {
    let screening = window_case(window).last_screening().unwrap();
    assert_eq!(screening.begun, day_of(0));
    assert_eq!(screening.answer(ReactionId::R01), Answer::Yes);
    assert_eq!(screening.answer(ReactionId::R02), Answer::No);
    let row = screening.row(ReactionId::R01).unwrap();
    assert_eq!(row.comment, "Mest efter samvær");
    assert!(says(window, "1 JA af 11"));
}

#[track_caller]
fn assert_carded(window: &Window) {
    assert_eq!(window.state().state.view, View::Board);
    let told: Vec<_> = window_case(window)
        .cards
        .iter()
        .map(|card| (&*card.text, card.theme, card.side, card.origin))
        .collect();
    let sleep = Some(Origin::Reaction(ReactionId::R01));
    let (hampers, supports) = (Side::Hampers, Side::Supports);
    assert_eq!(
        told,
        [
            (AWAKE, ThemeId::T1, hampers, sleep),
            (NEIGHBOUR, ThemeId::T1, supports, None)
        ]
    );
    beginning(window, Role::ListItem, AWAKE);
    beginning(window, Role::ListItem, NEIGHBOUR);
}

#[track_caller]
fn assert_first_begun(window: &Window) {
    let round = newest(window);
    assert!(round.is_open() && round.board.is_empty());
    assert_eq!(
        (round.begun, &*round.participants),
        (day_of(0), "Mor og Noah")
    );
    assert!(says(window, "ikke endnu"));
    assert!(!says(window, "ingen runde endnu"));
    beginning(window, Role::Tab, "Runde 1 · i gang");
}

#[track_caller]
fn assert_first_closed(window: &Window) {
    let round = newest(window);
    assert_eq!(round.closed, Some(day_of(0)));
    assert_eq!(
        round.board,
        window_case(window).cards,
        "frozen as the board stands"
    );
    assert_eq!(round.note, NOTE);
    assert!(says(window, "Det, I ændrer nu, hører til den næste runde."));
    beginning(window, Role::Tab, "Runde 1 · 16. nov.");
}

#[track_caller]
fn assert_planned(window: &Window) {
    let case = window_case(window);
    let (aim, goal) = (&case.aims[0], &case.sub_goals[0]);
    assert_eq!((&*aim.text, &*goal.text), (AIM, GOAL));
    assert_eq!(goal.aim, Some(aim.id));
    assert_eq!(goal.themes, [ThemeId::T1]);
    assert_eq!(goal.cards, [case.cards[0].id]);
    assert_eq!(goal.status, Status::UnderWay);
    assert_eq!(window.state().state.view, View::Plan);
    beginning(window, Role::Row, GOAL);
}

#[track_caller]
fn assert_window_is_open(window: &Window) {
    assert!(
        says(window, "åben, uge 7"),
        "the frame says that the window is open"
    );
    assert!(!says(window, "ikke endnu"));
}

#[track_caller]
fn assert_second_begun(window: &Window) {
    let case = window_case(window);
    assert_eq!(case.rounds.len(), 2);
    let round = newest(window);
    assert!(round.is_open());
    assert_eq!(round.begun, day_of(7));
    assert!(says(window, "ikke endnu"));
    assert_eq!(
        case.cards,
        first(window).board,
        "the draft is what stood there"
    );
}

#[track_caller]
fn assert_board_went_on(window: &Window) {
    let texts: Vec<_> = window_case(window)
        .cards
        .iter()
        .map(|card| card.text.clone())
        .collect();
    assert_eq!(
        texts,
        [
            format!("{AWAKE}{SELDOM}"),
            NEIGHBOUR.to_owned(),
            LAMP.to_owned()
        ]
    );
}

#[track_caller]
fn assert_compared(window: &Window) {
    assert_eq!(window.state().state.view, View::Compare);
    for (word, text) in [
        ("Ændret. ", "kun her: og stille"),
        ("Ny. ", LAMP),
        ("Videreført. ", NEIGHBOUR),
    ] {
        let row = window.get_by(|node| {
            node.role() == Role::Row && node.label().is_some_and(|label| label.contains(text))
        });
        let label = row.accesskit_node().label().unwrap();
        assert!(label.starts_with(word), "{label}");
    }
    assert_eq!(window.get_all_by_role(Role::Row).count(), 3);
    assert!(says(
        window,
        "Fra runde 1 til runde 2: 1 ny, 1 ændret, 1 videreført."
    ));
}

#[track_caller]
fn assert_corrected(window: &Window) {
    let note = &window_case(window).corrections[0];
    let round = first(window);
    assert_eq!((note.round, &*note.text), (round.id, CORRECTION));
    assert_eq!(note.card, Some(round.board[0].id));
    assert_eq!(window_case(window).corrections.len(), 1);
    assert!(says(window, "Rettelse 4. jan. 2027 af Maja"));
    // The words of the time are still there beside it.
    beginning(window, Role::ListItem, AWAKE);
}

#[track_caller]
fn assert_followed_up(window: &Window) {
    let case = window_case(window);
    let goal = &case.sub_goals[0];
    assert_eq!(goal.status, Status::Reached);
    let turn = case.turns_of(goal.id).last().unwrap();
    assert_eq!(
        (turn.status, &*turn.reason, &*turn.note),
        (Status::Reached, REASON, TOLD)
    );
    let [meeting] = &case.meetings[..] else {
        panic!("{} meetings", case.meetings.len());
    };
    assert_eq!(
        (meeting.round, meeting.held),
        (newest(window).id, day_of(7))
    );
    assert!(meeting.note.contains(TOLD), "{}", meeting.note);
    assert_eq!(window.state().state.view, View::Plan);
    assert!(!window.state().state.follows_up);
}

/// The page of the second round tells of the meeting, and the first round stands as it was closed.
#[track_caller]
fn assert_kept(window: &Window, closed: &Round) {
    let written = beginning(window, Role::MultilineTextInput, "Noter fra mødet").value();
    assert!(written.unwrap().contains(TOLD));
    assert_eq!(*first(window), *closed, "not a byte of it is another");
}

#[test]
fn with_the_mouse_from_the_first_screening_to_the_follow_up() {
    let clock = clock();
    let mut window = at_the_start(&clock);
    click(&mut window, "Ny sag…");
    write_in(&mut window, "Navn i sagen", "Noah");
    click(&mut window, "Opret sagen");
    assert_begun(&window);

    click(
        &mut window,
        "Koncentrations- og opmærksomhedsvanskeligheder: NEJ",
    );
    click(&mut window, "Søvnproblemer: JA");
    click(&mut window, "Søvnproblemer: kommentar");
    write(&mut window, "Mest efter samvær");
    assert_screened(&window);

    click(&mut window, "Kort på temaerne…");
    press_with(&mut window, Modifiers::COMMAND, Key::A);
    write(&mut window, AWAKE);
    click_on(&mut window, Role::RadioButton, "Vanskeliggør");
    click(&mut window, "Lav kortet");
    click_on(&mut window, Role::Tab, "Temaer");
    click(&mut window, "Sikkerhed, understøtter: nyt kort");
    write(&mut window, NEIGHBOUR);
    click_on(&mut window, Role::Tab, "Temaer");
    assert_carded(&window);

    click(&mut window, "Ny runde");
    write_in(&mut window, "Hvem er med", "Mor og Noah");
    click(&mut window, "Begynd runde 1");
    assert_first_begun(&window);
    click(&mut window, "Luk runde");
    write_in(&mut window, "Hvad er ændret, i få ord", NOTE);
    click(&mut window, "Luk runde 1");
    assert_first_closed(&window);
    let closed = newest(&window);

    click_on(&mut window, Role::Tab, "Mål og plan");
    click(&mut window, "Nyt indsatsmål");
    write_in(&mut window, "Indsatsmålets ord", AIM);
    click(&mut window, "Gem indsatsmålet");
    click(&mut window, "Nyt delmål");
    write_in(&mut window, "Delmål", GOAL);
    click_on(&mut window, Role::CheckBox, "Sikkerhed");
    click_on(&mut window, Role::CheckBox, AWAKE);
    click_on(&mut window, Role::RadioButton, AIM);
    click_on(&mut window, Role::RadioButton, "I gang");
    click(&mut window, "Gem delmålet");
    assert_planned(&window);

    clock.pass(TimeDelta::weeks(7));
    window.run();
    assert_window_is_open(&window);
    click_on(&mut window, Role::Tab, "Temaer");
    click(&mut window, "Ny runde");
    click(&mut window, "Begynd runde 2");
    assert_second_begun(&window);
    beginning(&window, Role::ListItem, AWAKE).click_secondary();
    window.run();
    click(&mut window, "Ret kortet");
    press(&mut window, Key::End);
    write(&mut window, SELDOM);
    click(&mut window, "Dagligdag, understøtter: nyt kort");
    write(&mut window, LAMP);
    click_on(&mut window, Role::Tab, "Temaer");
    assert_board_went_on(&window);

    click_on(&mut window, Role::Tab, "Sammenlign");
    assert_compared(&window);

    click_on(&mut window, Role::Tab, "Runde 1");
    click_on(&mut window, Role::ListItem, AWAKE);
    write(&mut window, CORRECTION);
    click(&mut window, "Gem noten");
    assert_corrected(&window);
    click_on(&mut window, Role::Tab, "Sammenlign");
    assert!(says(&window, CORRECTION));

    click_on(&mut window, Role::Tab, "Mål og plan");
    click_on(&mut window, Role::Button, "Opfølgning");
    click_on(&mut window, Role::RadioButton, "Nået");
    write_in(&mut window, "Begrundelse", REASON);
    write_in(&mut window, "Note fra i dag", TOLD);
    click(&mut window, "Gem og sammenfat");
    click(&mut window, "Gem mødet og luk");
    assert_followed_up(&window);
    click_on(&mut window, Role::Tab, "Runde 2");
    assert_kept(&window, &closed);
}

/// Opens the search, types, and goes down to the line that begins so.
fn find(window: &mut Window, typed: &str, line: &str) {
    press_with(window, Modifiers::COMMAND, Key::K);
    write(window, typed);
    for _ in 0..20 {
        let options = window.query_all_by_role(Role::ListBoxOption);
        let chosen = options
            .map(|node| node.accesskit_node())
            .find_map(|node| {
                (node.is_selected() == Some(true))
                    .then(|| node.label())
                    .flatten()
            })
            .unwrap_or_default();
        if chosen.starts_with(line) {
            press(window, Key::Enter);
            return;
        }
        press(window, Key::ArrowDown);
    }
    panic!("the search does not find {line}");
}

/// Presses an arrow until what has the keyboard begins so.
fn step_to(window: &mut Window, arrow: Key, name: &str) {
    for _ in 0..12 {
        if focused(window).starts_with(name) {
            return;
        }
        press(window, arrow);
    }
    panic!("{arrow:?} never comes to {name}, last {}", focused(window));
}

#[test]
fn without_the_mouse_from_the_first_screening_to_the_follow_up() {
    let clock = clock();
    let mut window = at_the_start(&clock);
    press_with(&mut window, Modifiers::COMMAND, Key::N);
    write(&mut window, "Noah");
    press(&mut window, Key::Enter);
    assert_begun(&window);

    press(&mut window, Key::J);
    press(&mut window, Key::ArrowDown);
    press(&mut window, Key::N);
    press(&mut window, Key::ArrowUp);
    step_to(&mut window, Key::ArrowRight, "Søvnproblemer: kommentar");
    write(&mut window, "Mest efter samvær");
    press(&mut window, Key::Enter);
    press(&mut window, Key::ArrowUp);
    assert_screened(&window);

    press_with(&mut window, Modifiers::COMMAND, Key::T);
    press_with(&mut window, Modifiers::COMMAND, Key::A);
    write(&mut window, AWAKE);
    tab_to(&mut window, "Understøtter");
    press(&mut window, Key::ArrowRight);
    press_with(&mut window, Modifiers::COMMAND, Key::Enter);
    press_with(&mut window, Modifiers::COMMAND, Key::Num6);
    tab_to(&mut window, "Sikkerhed, understøtter: nyt kort");
    write(&mut window, NEIGHBOUR);
    press(&mut window, Key::Enter);
    assert_carded(&window);

    press_with(&mut window, Modifiers::COMMAND, Key::R);
    tab_to(&mut window, "Hvem er med");
    write(&mut window, "Mor og Noah");
    press_with(&mut window, Modifiers::COMMAND, Key::Enter);
    assert_first_begun(&window);
    press_with(&mut window, SHIFT_CTRL, Key::R);
    tab_to(&mut window, "Hvad er ændret, i få ord");
    write(&mut window, NOTE);
    press_with(&mut window, Modifiers::COMMAND, Key::Enter);
    assert_first_closed(&window);
    let closed = newest(&window);

    press_with(&mut window, Modifiers::COMMAND, Key::Num8);
    tab_to(&mut window, "Nyt indsatsmål");
    press(&mut window, Key::Enter);
    write(&mut window, AIM);
    press_with(&mut window, Modifiers::COMMAND, Key::Enter);
    find(&mut window, "nyt delmål", "Nyt delmål");
    write(&mut window, GOAL);
    tab_to(&mut window, "Sikkerhed");
    press(&mut window, Key::Space);
    tab_to(&mut window, AWAKE);
    press(&mut window, Key::Space);
    tab_to(&mut window, "Intet indsatsmål valgt");
    step_to(&mut window, Key::ArrowDown, AIM);
    tab_to(&mut window, "Planlagt");
    step_to(&mut window, Key::ArrowDown, "I gang");
    press_with(&mut window, Modifiers::COMMAND, Key::Enter);
    assert_planned(&window);

    clock.pass(TimeDelta::weeks(7));
    window.run();
    assert_window_is_open(&window);
    press_with(&mut window, Modifiers::COMMAND, Key::Num6);
    press_with(&mut window, Modifiers::COMMAND, Key::R);
    press(&mut window, Key::Enter);
    assert_second_begun(&window);
    tab_to(&mut window, AWAKE);
    press(&mut window, Key::Enter);
    press(&mut window, Key::End);
    write(&mut window, SELDOM);
    press(&mut window, Key::Enter);
    tab_to(&mut window, "Dagligdag, understøtter: nyt kort");
    write(&mut window, LAMP);
    press(&mut window, Key::Enter);
    assert_board_went_on(&window);

    find(&mut window, "sammenlign", "Sammenlign");
    assert_compared(&window);

    find(&mut window, "runde 1", "Runde 1");
    tab_to(&mut window, AWAKE);
    press(&mut window, Key::Enter);
    write(&mut window, CORRECTION);
    press(&mut window, Key::Enter);
    assert_corrected(&window);
    find(&mut window, "sammenlign", "Sammenlign");
    assert!(says(&window, CORRECTION));

    find(&mut window, "opfølgning", "Opfølgning");
    assert_eq!(focused(&window), "Note fra i dag");
    press_with(&mut window, Modifiers::SHIFT, Key::Tab);
    step_to(&mut window, Key::ArrowDown, "Nået");
    tab_to(&mut window, "Begrundelse");
    write(&mut window, REASON);
    tab_to(&mut window, "Note fra i dag");
    write(&mut window, TOLD);
    press_with(&mut window, Modifiers::COMMAND, Key::Enter);
    tab_to(&mut window, "Gem mødet og luk");
    press(&mut window, Key::Enter);
    assert_followed_up(&window);
    press_with(&mut window, Modifiers::COMMAND, Key::Num9);
    find(&mut window, "runde 2", "Runde 2");
    assert_kept(&window, &closed);
}
