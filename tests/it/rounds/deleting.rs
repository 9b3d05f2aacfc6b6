//! A round begun by mistake and the notes of a meeting are taken out again.

use aoa_tavle::app::View;
use aoa_tavle::model::{Edit, Meeting, MeetingId, RoundId, RoundText};
use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;

use super::{
    Window, after_first_round, click, clock, day, in_first_round, newest, open_at, press,
    press_with, with,
};
use crate::harness::{ROOMY, stamp, window_case};

const ROUND_MENU: &str = "Mere om runde 2";
const MEETING_MENU: &str = "Mere om mødet 10. nov. 2026 · Mor";

/// A second round that was begun by mistake.
fn by_mistake() -> Window {
    let begin = Edit::BeginRound {
        id: RoundId::fresh(),
        on: day("2026-11-14"),
    };
    open_at(
        with(after_first_round(), &[begin]),
        &clock(),
        View::Round,
        ROOMY,
    )
}

/// The first round with the notes of a meeting.
fn with_meeting() -> Window {
    let case = in_first_round();
    let round = case.open_round().unwrap().id;
    let meeting = Meeting {
        participants: "Mor".to_owned(),
        note: "Noah sover bedre".to_owned(),
        ..Meeting::blank(MeetingId::fresh(), round, day("2026-11-10"), &stamp())
    };
    let put = Edit::PutMeeting(Box::new(meeting));
    open_at(with(case, &[put]), &clock(), View::Round, ROOMY)
}

fn choose(window: &mut Window, item: &str) {
    window.get_by_role_and_label(Role::MenuItem, item).click();
    window.run();
}

#[test]
fn a_round_begun_by_mistake_is_deleted_and_comes_back() {
    let mut window = by_mistake();
    click(&mut window, ROUND_MENU);
    choose(&mut window, "Slet runden");
    assert_eq!(window_case(&window).rounds.len(), 1);
    press_with(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(window_case(&window).rounds.len(), 2);

    // By key: Delete, and the menu with Shift+F10.
    window.get_by_label(ROUND_MENU).focus();
    window.run();
    press(&mut window, Key::Delete);
    assert_eq!(window_case(&window).rounds.len(), 1);
    press_with(&mut window, Modifiers::COMMAND, Key::Z);
    window.get_by_label(ROUND_MENU).focus();
    window.run();
    press_with(&mut window, Modifiers::SHIFT, Key::F10);
    window.get_by_role_and_label(Role::MenuItem, "Slet for altid…");
    choose(&mut window, "Slet runden");
    assert_eq!(window_case(&window).rounds.len(), 1);
}

#[test]
fn a_round_in_which_something_stands_is_not_offered_for_deleting() {
    let mut window = by_mistake();
    let write = Edit::SetRoundText {
        round: newest(&window).id,
        field: RoundText::Place,
        text: "Hjemme".to_owned(),
    };
    crate::harness::send(&mut window.state_mut().state, write);
    window.run();
    assert!(window.query_by_label(ROUND_MENU).is_none());
    let closed = open_at(after_first_round(), &clock(), View::Round, ROOMY);
    assert!(closed.query_by_label("Mere om runde 1").is_none());
}

#[test]
fn the_notes_of_a_meeting_are_deleted_by_mouse_and_by_key() {
    let mut window = with_meeting();
    let held = window_case(&window).meetings.clone();
    click(&mut window, MEETING_MENU);
    choose(&mut window, "Slet");
    assert_eq!(window_case(&window).meetings.len(), held.len() - 1);
    press_with(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(window_case(&window).meetings, held);
    window.get_by_label(MEETING_MENU).focus();
    window.run();
    press(&mut window, Key::Delete);
    assert_eq!(window_case(&window).meetings.len(), held.len() - 1);
    press_with(&mut window, Modifiers::COMMAND, Key::Z);
    window.get_by_label(MEETING_MENU).focus();
    window.run();
    press_with(&mut window, Modifiers::SHIFT, Key::F10);
    choose(&mut window, "Slet for altid…");
    window.get_by_role_and_label(Role::Dialog, "Slet for altid?");
    click(&mut window, "Slet for altid");
    assert_eq!(window_case(&window).meetings.len(), held.len() - 1);
}
