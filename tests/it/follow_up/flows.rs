//! A follow-up by mouse, asserted on the case.

use aoa_tavle::app::{Act, Command, View};
use aoa_tavle::model::date::Point;
use aoa_tavle::model::{Status, generate};
use chrono::NaiveDate;
use egui::accesskit::Role;
use egui::{Key, Theme, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::{active, current, example, field, follow_up, last_turn, press, write};
use crate::harness::{LAPTOP, NARROW, ROOMY, forms, send, stamp, window_case};

#[test]
fn steps_are_ticked_off_at_the_table_by_mouse_and_by_key() {
    let case = example();
    let goals = active(&case);
    let of = |window: &super::Window, n: usize| {
        let mut steps = window_case(window).steps_of(goals[0].id);
        steps.nth(n).unwrap().done
    };
    let mut window = follow_up(case.clone(), ROOMY, Theme::Light);
    let today = window.state().state.today();
    assert_eq!(of(&window, 1), None);
    window.get_by_label_contains("Aftale med Birthe").click();
    window.run();
    assert_eq!(of(&window, 1), Some(today));
    window.get_by_label_contains("Aftale med Birthe").focus();
    window.run();
    window.key_press(Key::Space);
    window.run();
    assert_eq!(of(&window, 1), None);
    // What is written beside it stays, and nothing is talked about yet.
    window.get_by_label("0 af 4 er talt om");
}

#[test]
fn a_meeting_walks_through_the_sub_goals_and_becomes_part_of_the_round() {
    let case = example();
    let goals = active(&case);
    let mut window = follow_up(case.clone(), ROOMY, Theme::Light);
    assert_eq!(current(&window), goals[0].id);
    window.get_by_label("0 af 4 er talt om");

    // The first goes on as before, with a note.
    write(
        &mut window,
        "Note fra i dag",
        "De lukker nu sammen med Emil.",
    );
    write(&mut window, "Ses på igen", "om 14 dage");
    window.get_by_label("Mandag 30. nov. 2026");
    press(&mut window, Role::Button, "Gem og gå til næste");
    let turn = last_turn(&window, goals[0].id).unwrap();
    assert_eq!(turn.status, Status::UnderWay);
    assert_eq!(turn.note, "De lukker nu sammen med Emil.");
    let day = NaiveDate::from_ymd_opt(2026, 11, 30).unwrap();
    let next = turn.next.unwrap();
    assert_eq!(next.date.point, Point::Day(day));
    assert_eq!(next.written, "30. nov. 2026");
    let stands = window_case(&window).sub_goal(goals[0].id).unwrap().clone();
    assert_eq!(stands.check, Some(next));

    // The second is reached: that asks for a reason.
    assert_eq!(current(&window), goals[1].id);
    assert!(window.query_by_label("Begrundelse").is_none());
    press(&mut window, Role::RadioButton, "Nået");
    let save = window.get_by_role_and_label(Role::Button, "Gem og gå til næste");
    assert!(save.accesskit_node().is_disabled());
    write(
        &mut window,
        "Begrundelse",
        "Kortet bliver liggende i skuffen.",
    );
    press(&mut window, Role::Button, "Gem og gå til næste");
    let turn = last_turn(&window, goals[1].id).unwrap();
    assert_eq!(turn.status, Status::Reached);
    assert_eq!(turn.reason, "Kortet bliver liggende i skuffen.");

    // What rests was passed over; the fourth is the last.
    assert_eq!(goals[2].status, Status::Paused);
    assert_eq!(current(&window), goals[3].id);
    press(&mut window, Role::Button, "Spring over");

    // The summary can be corrected, and is what is copied and kept.
    window.get_by_label_contains("Mødet bliver en del af runde 3");
    write(&mut window, "Hvem var med", "Noah, Mor");
    let summary = |window: &super::Window| {
        let session = window.state().state.session.as_ref().unwrap();
        let form = session.forms.follow_up.as_ref().unwrap();
        let state = &window.state().state;
        let words = aoa_tavle::text::Words::of(state.lang);
        form.summary_text(session.case(), state.today(), words)
    };
    let text = summary(&window);
    assert!(text.contains("Til stede: Noah, Mor"), "{text}");
    assert!(text.contains("Status: Nået"), "{text}");
    assert!(text.contains("De lukker nu sammen med Emil."), "{text}");
    write(&mut window, "Sammenfatning", "Læst højt. ");
    press(&mut window, Role::Button, "Kopiér teksten");
    let text = summary(&window);
    assert!(text.contains("Læst højt."), "{text}");
    window.get_by_label("Teksten er kopieret");
    press(&mut window, Role::Button, "Gem mødet og luk");
    let case = window_case(&window);
    let meeting = case.meetings.last().unwrap();
    assert_eq!(meeting.round, case.open_round().unwrap().id);
    assert_eq!(meeting.participants, "Noah, Mor");
    assert_eq!(meeting.note, text.trim());
    assert_eq!(meeting.held, stamp().at.date_naive());
    assert!(!meeting.themes.is_empty());
    let state = &window.state().state;
    assert!(!state.follows_up && state.view == View::Plan);
    assert!(state.session.as_ref().unwrap().forms.follow_up.is_none());
}

#[test]
fn each_save_is_one_act_that_can_be_taken_back() {
    let case = example();
    let mut window = follow_up(case.clone(), ROOMY, Theme::Light);
    let goal = current(&window);
    press(&mut window, Role::RadioButton, "Sat på pause");
    write(&mut window, "Begrundelse", "Det venter til efter jul.");
    press(&mut window, Role::Button, "Gem og gå til næste");
    window.get_by_label("1 af 4 er talt om");
    send(&mut window.state_mut().state, Act::Undo);
    window.run();
    let now = window_case(&window);
    assert_eq!((&now.turns, &now.sub_goals), (&case.turns, &case.sub_goals));
    assert!(window.state().state.follows_up);
    assert!(forms(&window).follow_up.is_some());
    window.get_by_label("0 af 4 er talt om");
    send(&mut window.state_mut().state, Act::Redo);
    window.run();
    let stands = window_case(&window).sub_goal(goal).unwrap();
    assert_eq!(stands.status, Status::Paused);
}

#[test]
fn what_is_half_written_stays_wherever_one_goes_and_is_unsaved_work() {
    let mut window = follow_up(example(), ROOMY, Theme::Light);
    let goal = current(&window);
    window
        .state_mut()
        .state
        .session
        .as_mut()
        .unwrap()
        .mark_saved(std::sync::Arc::new(example()), stamp().at);
    write(&mut window, "Note fra i dag", "Halv sætning");
    press(&mut window, Role::Button, "Spring over");
    window.get_by_label_contains("Skrevet, ikke gemt endnu");
    press(&mut window, Role::Button, "Tilbage til Mål og plan");
    assert!(!window.state().state.follows_up);
    let session = window.state().state.session.as_ref().unwrap();
    assert!(session.is_unsaved());
    let kept = session.case_with_forms(&stamp());
    let turn = kept.turns_of(goal).last().unwrap();
    assert_eq!(turn.note, "Halv sætning");
    send(&mut window.state_mut().state, Act::FollowUp);
    window.run();
    press(&mut window, Role::Button, "Slut og sammenfat…");
    let finish = window.get_by_role_and_label(Role::Button, "Gem mødet og luk");
    assert!(finish.accesskit_node().is_disabled());
    window
        .get_by_label_contains("Gå til Mor og Noah går")
        .click();
    window.run();
    assert_eq!(current(&window), goal);
    assert_eq!(
        field(&window, "Note fra i dag").value().as_deref(),
        Some("Halv sætning")
    );
}

#[test]
fn the_agenda_is_dragged_into_an_order_of_its_own() {
    let case = example();
    let goals = active(&case);
    let mut window = follow_up(case, ROOMY, Theme::Light);
    let row = |window: &super::Window, n: usize| {
        let name = format!("{}. {}", n + 1, goals[n].text);
        window.get_by_label_contains(&name).rect().center()
    };
    let (from, to) = (row(&window, 0), row(&window, 2) + vec2(0.0, 20.0));
    window.drag_at(from);
    window.run();
    window.hover_at(from + vec2(0.0, 20.0));
    window.run();
    window.hover_at(to);
    window.run();
    window.drop_at(to);
    window.run();
    let session = window.state().state.session.as_ref().unwrap();
    let agenda = session
        .forms
        .follow_up
        .as_ref()
        .unwrap()
        .agenda(session.case());
    let expected = [1, 2, 0, 3].map(|n: usize| goals[n].id);
    assert_eq!(agenda, expected);
}

#[test]
fn between_two_rounds_the_meeting_is_written_into_the_last_and_nothing_is_lost() {
    let mut case = example();
    let round = case.open_round().unwrap().id;
    let close = aoa_tavle::model::Edit::CloseRound {
        round,
        on: stamp().at.date_naive(),
    };
    case = case.with(&close, &stamp()).unwrap();
    let mut window = follow_up(case.clone(), ROOMY, Theme::Light);
    let goal = current(&window);
    write(&mut window, "Note fra i dag", "Stadig i gang");
    press(&mut window, Role::Button, "Gem og gå til næste");
    press(&mut window, Role::Button, "Slut og sammenfat…");
    write(&mut window, "Hvem var med", "Noah, Mor");
    write(&mut window, "Sammenfatning", "Læst højt. ");
    window.get_by_label_contains("Mødet bliver skrevet ind i runde 3, som blev lukket sidst");
    press(&mut window, Role::Button, "Gem mødet og luk");
    let now = window_case(&window);
    assert_eq!(now.turns_of(goal).last().unwrap().note, "Stadig i gang");
    assert_eq!(now.meetings.len(), case.meetings.len() + 1);
    let meeting = now.meetings.last().unwrap().clone();
    assert_eq!(
        (meeting.round, meeting.participants.as_str()),
        (round, "Noah, Mor")
    );
    assert!(meeting.note.contains("Læst højt."), "{}", meeting.note);

    // Where the round is shown its note can still be written.
    let shown = aoa_tavle::model::ItemRef::Round(round);
    send(&mut window.state_mut().state, Command::ShowItem(shown));
    window.run();
    let notes = window.query_all_by(|node| {
        node.role() == Role::MultilineTextInput
            && node.value().is_some_and(|text| text.contains("Læst højt."))
    });
    assert_eq!(notes.count(), 1);
}

#[test]
fn without_a_round_for_that_day_it_is_said_and_leaving_holds_what_is_written() {
    let mut case = example();
    let closed = case.open_round().unwrap().id;
    let close = aoa_tavle::model::Edit::CloseRound {
        round: closed,
        on: stamp().at.date_naive(),
    };
    case = case.with(&close, &stamp()).unwrap();
    let mut window = follow_up(case.clone(), ROOMY, Theme::Light);
    press(&mut window, Role::Button, "Slut og sammenfat…");
    let session = window.state_mut().state.session.as_mut().unwrap();
    session.forms.follow_up.as_mut().unwrap().held = "1. januar 2024".to_owned();
    window.run();
    window.get_by_label_contains("Runde 3 blev lukket efter den dag");
    send(&mut window.state_mut().state, Act::CloseCase);
    window.run();
    send(
        &mut window.state_mut().state,
        Command::Reply(aoa_tavle::app::question::Reply::Go),
    );
    window.run();
    assert!(window.state().state.follows_up);
    press(&mut window, Role::Button, "Luk opfølgningen");
    assert_eq!(window_case(&window).meetings, case.meetings);
}

#[test]
fn leaving_the_case_saves_what_can_be_saved_and_shows_what_cannot() {
    let mut window = follow_up(example(), ROOMY, Theme::Light);
    let goal = current(&window);
    press(&mut window, Role::RadioButton, "Nået");
    window.state_mut().state.follows_up = false;
    send(&mut window.state_mut().state, Act::CloseCase);
    window.run();
    send(
        &mut window.state_mut().state,
        Command::Reply(aoa_tavle::app::question::Reply::Go),
    );
    window.run();
    assert!(window.state().state.follows_up, "the reason is asked for");
    assert_eq!(current(&window), goal);
    assert!(window.state().state.session.is_some());
}

#[test]
fn a_case_without_sub_goals_says_so_and_leads_back() {
    let mut case = example();
    case.sub_goals.clear();
    case.turns.clear();
    case.steps.clear();
    let mut window = follow_up(case, LAPTOP, Theme::Light);
    window.get_by_label_contains("Der er ingen delmål at tale om lige nu");
    window.key_press(Key::Escape);
    window.run();
    assert!(!window.state().state.follows_up);
}

#[test]
fn a_read_only_case_can_be_walked_through_and_not_written_in() {
    let mut window = follow_up(example(), ROOMY, Theme::Light);
    window.state_mut().state.session.as_mut().unwrap().access = aoa_tavle::app::Access::ReadOnly;
    window.run();
    let save = window.get_by_role_and_label(Role::Button, "Gem og gå til næste");
    assert!(save.accesskit_node().is_disabled());
    press(&mut window, Role::Button, "Spring over");
    assert_eq!(**window_case(&window), example());
}

#[test]
fn small_windows_and_large_cases_hold_the_same() {
    for (case, size) in [
        (example(), LAPTOP),
        (example(), NARROW),
        (generate::huge(1), ROOMY),
    ] {
        let mut window = follow_up(case, size, Theme::Light);
        field(&window, "Note fra i dag");
        window.get_by_role_and_label(Role::Button, "Spring over");
        press(&mut window, Role::Button, "Slut og sammenfat…");
        field(&window, "Sammenfatning");
    }
    let mut window = follow_up(example(), NARROW, Theme::Light);
    press(&mut window, Role::Button, "I dag");
    let goals = active(&example());
    window
        .get_by_label_contains(&format!("2. {}", goals[1].text))
        .click();
    window.run();
    assert_eq!(current(&window), goals[1].id);
}

#[test]
fn who_was_there_the_day_and_a_corrected_summary_are_unsaved_work_that_is_kept() {
    let mut window = follow_up(example(), ROOMY, Theme::Light);
    window
        .state_mut()
        .state
        .session
        .as_mut()
        .unwrap()
        .mark_saved(std::sync::Arc::new(example()), stamp().at);
    let session = |window: &super::Window| {
        let session = window.state().state.session.as_ref().unwrap();
        let kept = session.case_with_forms(&stamp());
        let holds_work = |form: &aoa_tavle::app::follow_up::FollowUp| form.holds_work(&kept);
        let form = session.forms.follow_up.as_deref();
        (form.is_some_and(holds_work), kept.meetings.len())
    };
    let meetings = example().meetings.len();
    assert_eq!(session(&window), (false, meetings), "nothing is written");
    press(&mut window, Role::Button, "Slut og sammenfat…");
    write(&mut window, "Hvem var med", "Noah, Mor");
    assert_eq!(session(&window), (true, meetings + 1));
    write(&mut window, "Sammenfatning", "Læst højt. ");
    let kept = window.state().state.session.as_ref().unwrap();
    assert!(kept.is_unsaved());
    let kept = kept.case_with_forms(&stamp());
    let meeting = kept.meetings.last().unwrap();
    assert_eq!(meeting.participants, "Noah, Mor");
    assert!(meeting.note.contains("Læst højt."), "{}", meeting.note);
    assert_eq!(window_case(&window).meetings.len(), meetings);

    // Leaving the case with what is written keeps the meeting.
    send(&mut window.state_mut().state, Act::CloseCase);
    window.run();
    send(
        &mut window.state_mut().state,
        Command::Reply(aoa_tavle::app::question::Reply::Go),
    );
    window.run();
    let session = window.state().state.session.as_ref().unwrap();
    assert!(session.forms.follow_up.is_none());
    let meeting = session.case().meetings.last().unwrap();
    assert_eq!(meeting.participants, "Noah, Mor");
}

#[test]
fn in_a_narrow_window_it_opens_with_what_is_talked_about() {
    let goals = active(&example());
    for size in [vec2(900.0, 700.0), NARROW] {
        let mut window = follow_up(example(), size, Theme::Light);
        let top = |window: &super::Window, n: usize| {
            let heading = window.get_by_role_and_label(Role::Heading, goals[n].text.trim());
            heading.rect().top()
        };
        window.run();
        assert!(top(&window, 0) > 100.0, "{}", top(&window, 0));
        // One can write at once, and sees what one writes.
        window.event(egui::Event::Text("Det går.".to_owned()));
        window.run();
        window.run();
        let note = field(&window, "Note fra i dag");
        assert_eq!(note.value().as_deref(), Some("Det går."));
        assert!(note.rect().top() < size.y - 90.0, "{:?}", note.rect());
        press(&mut window, Role::Button, "Gem og gå til næste");
        window.run();
        assert!(top(&window, 1) > 100.0, "{}", top(&window, 1));
    }
}

#[test]
fn the_day_that_is_agreed_is_the_first_that_has_not_passed() {
    let mut case = example();
    let first = active(&case)[0].id;
    let at = case.sub_goals.iter().position(|goal| goal.id == first);
    let goal = std::sync::Arc::make_mut(&mut case.sub_goals[at.unwrap()]);
    let day = |iso: &str| aoa_tavle::model::When {
        written: iso.to_owned(),
        date: aoa_tavle::model::date::PartialDate::day(iso.parse().unwrap()),
    };
    goal.check = Some(day("2026-11-15"));
    goal.further_checks = vec![day("2026-12-06")];
    let window = follow_up(case, ROOMY, Theme::Light);
    window.get_by_label("Aftalt: søndag 6. dec. 2026");
}

#[test]
fn the_foot_never_names_the_sub_goal_at_hand_as_the_next() {
    let mut case = example();
    let goals: Vec<_> = active(&case).into_iter().take(2).collect();
    case.sub_goals.clear();
    case.turns.clear();
    case.steps.clear();
    let mut window = follow_up(case, ROOMY, Theme::Light);
    for goal in &goals {
        let edit = aoa_tavle::model::Edit::PutSubGoal(Box::new(goal.clone()));
        send(&mut window.state_mut().state, edit);
    }
    window.run();
    assert_eq!(current(&window), goals[0].id);
    window.get_by_label(&format!("Bagefter: {}", goals[1].text.trim()));
}

#[test]
fn esc_leads_from_the_summary_to_the_sub_goals_and_one_comes_back_to_them() {
    let at_walk = |window: &super::Window| {
        let form = forms(window).follow_up.as_ref().unwrap();
        form.stage == aoa_tavle::app::follow_up::Stage::Walk
    };
    let mut window = follow_up(example(), ROOMY, Theme::Light);
    press(&mut window, Role::Button, "Slut og sammenfat…");
    assert!(!at_walk(&window));
    window.key_press(Key::Escape);
    window.run();
    assert!(window.state().state.follows_up && at_walk(&window));
    press(&mut window, Role::Button, "Slut og sammenfat…");
    press(&mut window, Role::Button, "Tilbage til Mål og plan");
    send(&mut window.state_mut().state, Act::FollowUp);
    window.run();
    assert!(at_walk(&window));
}

#[test]
fn a_meeting_nothing_was_said_at_is_not_written_down() {
    let mut window = follow_up(example(), ROOMY, Theme::Light);
    press(&mut window, Role::Button, "Slut og sammenfat…");
    assert!(window.query_by_label("Gem mødet og luk").is_none());
    press(&mut window, Role::Button, "Luk opfølgningen");
    assert_eq!(**window_case(&window), example());
    let mut case = example();
    case.sub_goals.clear();
    case.turns.clear();
    case.steps.clear();
    let window = follow_up(case, ROOMY, Theme::Light);
    assert!(window.query_by_label("Slut og sammenfat…").is_none());
}

#[test]
fn esc_closes_the_menu_of_today_and_enter_on_the_row_at_hand_too() {
    let goals = active(&example());
    let row = format!("1. {}", goals[0].text);
    let mut window = follow_up(example(), NARROW, Theme::Light);
    press(&mut window, Role::Button, "I dag");
    window.get_by_label_contains(&row);
    window.key_press(Key::Escape);
    window.run();
    assert!(window.state().state.follows_up);
    assert!(window.query_by_label_contains(&row).is_none());
    press(&mut window, Role::Button, "I dag");
    window.get_by_label_contains(&row).focus();
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert!(window.query_by_label_contains(&row).is_none());
    assert_eq!(current(&window), goals[0].id);
}

#[test]
fn steps_ticked_off_at_the_meeting_stand_in_the_summary() {
    let case = example();
    let before = case.steps.iter().find(|step| step.done.is_some()).cloned();
    let mut window = follow_up(case, ROOMY, Theme::Light);
    window.get_by_role_and_label(Role::Heading, "Trin");
    window.get_by_label_contains("Aftale med Birthe").click();
    window.run();
    press(&mut window, Role::Button, "Slut og sammenfat…");
    let text = field(&window, "Sammenfatning").value().unwrap();
    assert!(text.contains("Trin gjort: Aftale med Birthe"), "{text}");
    let before = before.unwrap().text.clone();
    assert!(!text.contains(&before), "{text}");
    press(&mut window, Role::Button, "Gem mødet og luk");
    let meeting = window_case(&window).meetings.last().unwrap();
    assert!(meeting.note.contains("Trin gjort: Aftale med Birthe"));
}

#[test]
fn a_status_without_a_reason_says_under_the_field_what_it_needs() {
    let need = "Skriv kort, hvorfor status er ændret";
    let mut window = follow_up(example(), ROOMY, Theme::Light);
    assert!(window.query_by_label(need).is_none());
    press(&mut window, Role::RadioButton, "Nået");
    window.get_by_role_and_label(Role::Label, need);
    window.key_press_modifiers(egui::Modifiers::COMMAND, Key::Enter);
    window.run();
    let reason = field(&window, "Begrundelse");
    assert!(reason.accesskit_node().is_focused());
    write(&mut window, "Begrundelse", "Han gør det selv.");
    assert!(window.query_by_label(need).is_none());
}
