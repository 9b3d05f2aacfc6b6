//! The summary of a follow-up as plain text: it is read aloud, corrected, and pasted into other programs.

use chrono::NaiveDate;

use super::FollowUp;
use crate::app::words_of_changes::{lower_first, status_words};
use crate::model::date::Point;
use crate::model::{Case, SubGoal, Turn, When};
use crate::text::Words;

/// What was said about each sub-goal at this meeting, in the order of the agenda, and what was not talked about.
pub fn summary(follow_up: &FollowUp, case: &Case, today: NaiveDate, words: &Words) -> String {
    let held = follow_up.held_on(today).map_or_else(
        || follow_up.held.trim().to_owned(),
        |day| words.date_long(day),
    );
    let mut text = words.tf(
        "follow-up-summary-title",
        &[
            ("alias", case.child.alias.as_str().into()),
            ("date", (&held).into()),
        ],
    );
    text.push('\n');
    let participants = follow_up.participants.trim();
    if !participants.is_empty() {
        text.push_str(&words.tf("follow-up-summary-present", &[("who", participants.into())]));
        text.push('\n');
    }
    let mut silent = Vec::new();
    for id in follow_up.agenda(case) {
        let Some(goal) = case.sub_goal(id) else {
            continue;
        };
        if follow_up.is_told(case, id) {
            text.push('\n');
            text.push_str(&said(follow_up, case, goal, words));
        } else {
            silent.push(goal);
        }
    }
    if !silent.is_empty() {
        text.push('\n');
        text.push_str(words.t("follow-up-summary-silent"));
        text.push('\n');
        for goal in silent {
            let status = lower_first(status_words(words, goal.status));
            let line = words.tf(
                "follow-up-summary-silent-goal",
                &[
                    ("goal", goal.text.trim().into()),
                    ("status", (&status).into()),
                ],
            );
            text.push_str(&line);
            text.push('\n');
        }
    }
    text.trim_end().to_owned()
}

/// One sub-goal: its wording, how it goes, why that changed, what was noted, which steps were ticked off, and when it is looked at
/// again.
fn said(follow_up: &FollowUp, case: &Case, goal: &SubGoal, words: &Words) -> String {
    let mut text = format!("{}\n", goal.text.trim());
    let mut line = |key: &'static str, value: &str| {
        let value = value.trim();
        if !value.is_empty() {
            text.push_str(&words.tf(key, &[("text", value.into())]));
            text.push('\n');
        }
    };
    let turn = follow_up.turn(case, goal.id);
    if let Some(turn) = turn {
        line(
            "follow-up-summary-status",
            &status_line(case, goal, turn, words),
        );
        line("follow-up-summary-reason", &turn.reason);
        line("follow-up-summary-note", &turn.note);
    }
    for step in follow_up.ticked(case, goal.id) {
        line("follow-up-summary-step", &step.text);
    }
    if let Some(next) = turn.and_then(|turn| turn.next.as_ref()) {
        line("follow-up-summary-next", &next_words(words, next));
    }
    text
}

/// "Justeret, før: i gang" where it changed at this meeting, else "i gang, som sidst".
fn status_line(case: &Case, goal: &SubGoal, turn: &Turn, words: &Words) -> String {
    let now = status_words(words, turn.status);
    if turn.reason.is_empty() {
        return words.tf("follow-up-status-same", &[("status", now.into())]);
    }
    let before = case
        .turns_of(goal.id)
        .take_while(|other| other.id != turn.id)
        .last();
    match before.map(|before| before.status) {
        Some(before) if before != turn.status => words.tf(
            "follow-up-status-from",
            &[
                ("status", now.into()),
                ("before", (&lower_first(status_words(words, before))).into()),
            ],
        ),
        _ => now.to_owned(),
    }
}

/// A day with its weekday, anything else as it is said.
pub fn next_words(words: &Words, next: &When) -> String {
    match next.date.point {
        Point::Day(day) if next.date.sense == crate::model::date::Sense::Exactly => {
            words.weekday_date(day)
        }
        Point::Unknown => next.written.clone(),
        _ => words.when_text_long(&next.date),
    }
}
