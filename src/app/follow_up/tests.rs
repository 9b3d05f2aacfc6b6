use chrono::NaiveDate;

use super::*;
use crate::lang::Lang;
use crate::store::example;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 20).unwrap()
}

fn words() -> &'static Words {
    Words::of(Lang::Da)
}

fn stamp() -> Stamp {
    Stamp::new("2026-11-20T14:32:05+01:00".parse().unwrap(), "Maja")
}

fn day(text: &str) -> Option<NaiveDate> {
    match next_time(text, today(), words())?.date.point {
        Point::Day(day) => Some(day),
        _ => None,
    }
}

fn date(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day)
}

#[test]
fn a_day_said_from_today_becomes_that_day() {
    let next = next_time("om 14 dage", today(), words()).unwrap();
    assert_eq!(next.written, "4. dec. 2026");
    assert_eq!(day("om 14 dage"), date(2026, 12, 4));
    assert_eq!(day("4/12"), date(2026, 12, 4));
    assert_eq!(day("20/11"), date(2026, 11, 20));
    assert_eq!(day("19/11"), date(2027, 11, 19));
    assert_eq!(day("3. januar"), date(2027, 1, 3));
    assert_eq!(day("29/2"), None);
    assert_eq!(next_time("  ", today(), words()), None);
    let other = next_time("når skolen er begyndt", today(), words()).unwrap();
    assert!(other.date.is_unknown());
    assert_eq!(other.written, "når skolen er begyndt");
    let week = next_time("uge 50", today(), words()).unwrap();
    assert_eq!(week.written, "uge 50, 2026");
    // What is written down is understood as the same time later.
    let later = today() + chrono::Days::new(40);
    assert_eq!(parse(&next.written, later).unwrap().date, next.date);
}

#[test]
fn what_rests_is_passed_over_and_what_is_done_does_not_come_up() {
    let case = example();
    let follow_up = FollowUp::begin(&case, today(), words());
    let agenda = follow_up.agenda(&case);
    let active = case.sub_goals.iter().filter(|goal| is_active(goal.status));
    assert_eq!(agenda.len(), active.count());
    for id in &agenda {
        let goal = case.sub_goal(*id).unwrap();
        assert_eq!(
            follow_up.skipped.contains(id),
            goal.status == Status::Paused
        );
    }
    assert!(
        follow_up
            .at
            .is_some_and(|at| !follow_up.skipped.contains(&at))
    );
}

#[test]
fn an_order_of_its_own_holds_and_what_is_new_comes_last() {
    let mut case = example();
    let mut follow_up = FollowUp::begin(&case, today(), words());
    let before = follow_up.agenda(&case);
    follow_up.move_before(&case, before[0], before.len());
    let mut expected = before[1..].to_vec();
    expected.push(before[0]);
    assert_eq!(follow_up.agenda(&case), expected);
    follow_up.move_before(&case, before[0], 0);
    assert_eq!(follow_up.agenda(&case), before);
    let new = SubGoal::blank(SubGoalId::fresh(), &stamp());
    let id = new.id;
    case.sub_goals.insert(0, Arc::new(new));
    assert_eq!(follow_up.agenda(&case).last(), Some(&id));
    case.sub_goals.retain(|goal| goal.id != before[0]);
    assert!(!follow_up.agenda(&case).contains(&before[0]));
}

#[test]
fn another_status_asks_for_a_reason_and_nothing_else_does() {
    let case = example();
    let goal = case
        .sub_goals
        .iter()
        .find(|goal| goal.status == Status::UnderWay);
    let goal = goal.unwrap();
    let mut draft = TurnDraft::default();
    assert!(!draft.is_written(goal) && draft.can_be_saved(goal));
    draft.note = "Går fint".to_owned();
    assert!(draft.is_written(goal) && draft.can_be_saved(goal));
    draft.status = Some(Status::Reached);
    assert!(!draft.can_be_saved(goal));
    // Kept on the machine it is all there but for the status, which nobody gave a reason for.
    let kept = case
        .with(&draft.edit_to_keep(goal, today(), words()), &stamp())
        .unwrap();
    let turn = kept.turns_of(goal.id).last().unwrap();
    assert_eq!(
        (turn.status, turn.note.as_str()),
        (Status::UnderWay, "Går fint")
    );
    draft.reason = "Det gør de selv nu".to_owned();
    assert!(draft.can_be_saved(goal));
    draft.status = None;
    let edit = draft.edit(TurnId::fresh(), goal, today(), words());
    let case = case.with(&edit, &stamp()).unwrap();
    let turn = case.turns_of(goal.id).last().unwrap();
    assert_eq!(turn.reason, "");
    assert_eq!(turn.note, "Det gør de selv nu\nGår fint");
}

#[test]
fn the_summary_says_what_was_said_and_names_what_was_not_talked_about() {
    let case = example();
    let mut follow_up = FollowUp::begin(&case, today(), words());
    follow_up.participants = "mor, Noah".to_owned();
    let id = follow_up.agenda(&case)[0];
    let goal = case.sub_goal(id).unwrap();
    let draft = TurnDraft {
        status: Some(Status::Adjusted),
        reason: "Døren låses af far i lige uger".to_owned(),
        note: String::new(),
        next: "om 14 dage".to_owned(),
    };
    let turn = TurnId::fresh();
    let after = case
        .with(&draft.edit(turn, goal, today(), words()), &stamp())
        .unwrap();
    follow_up.saved.push((id, turn));
    assert_eq!(follow_up.talked_about(&after), 1);
    let text = summary(&follow_up, &after, today(), words());
    assert!(
        text.starts_with("Opfølgning for Noah S., 20. november 2026\nTil stede: mor, Noah\n\n"),
        "{text}"
    );
    for line in [
        goal.text.as_str(),
        "Begrundelse: Døren låses af far i lige uger",
        "Ses på igen: fredag 4. december 2026",
        "Ikke talt om denne gang",
    ] {
        assert!(text.contains(line), "{line}: {text}");
    }
    assert!(!text.contains("Note:"), "{text}");
    // Taken back, it was not talked about.
    assert_eq!(follow_up.talked_about(&case), 0);
}

#[test]
fn a_meeting_on_a_day_without_a_year_was_held_the_last_such_day() {
    let held = |typed: &str| {
        let follow_up = FollowUp {
            held: typed.to_owned(),
            ..FollowUp::default()
        };
        follow_up.held_on(today())
    };
    assert_eq!(held("19/11"), date(2026, 11, 19));
    assert_eq!(held("20/11"), date(2026, 11, 20));
    assert_eq!(held("21/11"), date(2025, 11, 21));
    assert_eq!(held("3. december"), date(2025, 12, 3));
    assert_eq!(held("29/2"), date(2024, 2, 29));
    assert_eq!(held("3. december 2026"), date(2026, 12, 3));
    assert_eq!(held("engang i efteråret"), None);
}
