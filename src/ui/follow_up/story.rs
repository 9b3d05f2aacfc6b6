//! What was said about a sub-goal before, newest first.

use std::sync::Arc;

use egui::{Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::app::words_of_changes::status_words;
use crate::design::{Font, space};
use crate::model::{Case, SubGoal, Turn};
use crate::ui::Cx;
use crate::ui::widgets::paint::{line, paragraph};
use crate::ui::widgets::{Level, heading_ui, label_ui, quiet};

/// So many turns are shown until somebody asks for all.
const SHOWN: usize = 6;
/// The columns before the words.
const DATE: f32 = 110.0;
const STATUS: f32 = 136.0;
/// A sheet narrower than this has the words below the date.
const BESIDE: f32 = 520.0;

/// Draws it.
pub fn story_ui(ui: &mut Ui, cx: &Cx<'_>, case: &Case, goal: &SubGoal, tells_all: &mut bool) {
    let (words, t) = (cx.words, cx.tokens);
    heading_ui(ui, t, words.t("follow-up-story"), Level::Section);
    ui.add_space(space::SMALL);
    let mut turns: Vec<&Arc<Turn>> = case.turns_of(goal.id).collect();
    if turns.is_empty() {
        label_ui(ui, words.t("follow-up-story-none"), Font::Body, t.muted);
        return;
    }
    turns.reverse();
    let count = turns.len();
    let shown = if *tells_all { count } else { SHOWN };
    for turn in turns.into_iter().take(shown) {
        turn_ui(ui, cx, turn);
    }
    if count > shown {
        ui.add_space(space::TINY);
        let all = words.tf("follow-up-story-all", &[("n", count.into())]);
        if quiet(&all).ui(ui, t).clicked() {
            *tells_all = true;
        }
    }
}

fn turn_ui(ui: &mut Ui, cx: &Cx<'_>, turn: &Turn) {
    let (words, t) = (cx.words, cx.tokens);
    let day = turn.created.at.date_naive();
    let date = words.date_seen_from(day, cx.state.today());
    let status = status_words(words, turn.status);
    let said: Vec<&str> = [turn.reason.trim(), turn.note.trim()]
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect();
    let said = said.join("\n");
    let room = ui.available_width();
    let is_beside = room >= BESIDE;
    let left = if is_beside { DATE + STATUS } else { 0.0 };
    let galley = paragraph(ui.painter(), &said, Font::Body, room - left);
    let row = Font::Body.line_height();
    let tall = match (is_beside, said.is_empty()) {
        (true, _) => galley.size().y.max(row),
        (false, true) => row,
        (false, false) => row + galley.size().y,
    };
    let (rect, response) = ui.allocate_exact_size(vec2(room, tall + space::SMALL), Sense::hover());
    let name = format!("{date}. {status}. {said}");
    response
        .widget_info(|| WidgetInfo::labeled(Role::Label, true, name.trim_end_matches([' ', '.'])));
    if !ui.is_rect_visible(rect) {
        return;
    }
    let painter = ui.painter();
    painter.galley(rect.min, line(painter, &date, Font::Body), t.muted);
    let at = if is_beside {
        DATE
    } else {
        line(painter, &date, Font::Body).size().x + space::MEDIUM
    };
    painter.galley(
        rect.min + vec2(at, 0.0),
        line(painter, status, Font::Strong),
        t.text,
    );
    let words_at = if is_beside {
        rect.min + vec2(left, 0.0)
    } else {
        pos2(rect.left(), rect.top() + row)
    };
    painter.galley(words_at, galley, t.text);
}
