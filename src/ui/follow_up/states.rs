//! How a sub-goal stands, in icon and words.

use crate::app::follow_up::FollowUp;
use crate::app::words_of_changes::status_words;
use crate::design::Icon;
use crate::model::{Case, SubGoal};
use crate::text::Words;
use crate::ui::status_icon;

/// Where a sub-goal stands at this meeting, under its name in the agenda.
pub fn row_state(
    words: &Words,
    case: &Case,
    follow_up: &FollowUp,
    goal: &SubGoal,
    is_current: bool,
) -> (Icon, String) {
    let status = status_words(words, goal.status);
    let args = [("status", status.into())];
    if is_current {
        return (Icon::ArrowRight, words.tf("follow-up-row-now", &args));
    }
    if follow_up.draft(goal.id).is_written(goal) {
        return (Icon::SquarePen, words.tf("follow-up-row-draft", &args));
    }
    if let Some(turn) = follow_up.turn(case, goal.id) {
        let key = if !turn.reason.is_empty() {
            "follow-up-row-changed"
        } else if turn.note.is_empty() {
            "follow-up-row-same"
        } else {
            "follow-up-row-noted"
        };
        return (Icon::Check, words.tf(key, &args));
    }
    if follow_up.skipped.contains(&goal.id) {
        return (
            status_icon(goal.status),
            words.tf("follow-up-row-skipped", &args),
        );
    }
    (status_icon(goal.status), status.to_owned())
}
