//! The end of a follow-up: when it was held and who took part, and the summary to read, correct and copy.

use egui::accesskit::Live;
use egui::{Align, Id, Layout, Rect, ScrollArea, Ui, UiBuilder, vec2};

use super::foot::{ground_ui, right_of};
use super::{FOOT, padded};
use crate::app::Command;
use crate::app::follow_up::{FollowUp, Stage};
use crate::design::{Font, Icon, space, width};
use crate::model::{Case, Round};
use crate::ui::Cx;
use crate::ui::shell::uppercase_first;
use crate::ui::widgets::{
    Level, Pieces, heading_ui, label_ui, note_box_ui, paragraph_ui, plain, primary, quiet,
    section_ui, suggest_field, text_area, text_field,
};

/// The column beside the summary.
const COLUMN: f32 = 460.0;

/// The summary with the air around it.
const PAGE: f32 = 960.0;

/// Draws it; says whether the follow-up is to end.
pub fn ending_ui(ui: &mut Ui, cx: &mut Cx<'_>, case: &Case, follow_up: &mut FollowUp) -> bool {
    let whole = ui.available_rect_before_wrap();
    let (above, foot) = whole.split_top_bottom_at_y((whole.bottom() - FOOT).max(whole.top()));
    let is_wide = ui.ctx().content_rect().width() >= width::NARROW_WINDOW;
    if is_wide {
        let column = COLUMN.min(above.width() * 0.4);
        let (left, right) = above.split_left_right_at_x(above.left() + column);
        // Lines that are read aloud are not longer than a page is wide.
        let right = right.with_max_x(right.right().min(right.left() + PAGE));
        scroll_ui(ui, left, Id::unique("follow-up meeting"), |ui| {
            meeting_ui(ui, cx, case, follow_up);
        });
        scroll_ui(ui, right, Id::unique("follow-up summary"), |ui| {
            summary_ui(ui, cx, case, follow_up, above.height() - 150.0);
        });
    } else {
        scroll_ui(ui, above, Id::unique("follow-up meeting"), |ui| {
            meeting_ui(ui, cx, case, follow_up);
            ui.add_space(space::WIDE);
            summary_ui(ui, cx, case, follow_up, 320.0);
        });
    }
    let ends = foot_ui(ui, cx, case, follow_up, foot);
    ui.advance_cursor_after_rect(whole);
    ends
}

fn foot_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    case: &Case,
    follow_up: &mut FollowUp,
    foot: Rect,
) -> bool {
    let (words, t) = (cx.words, cx.tokens);
    ground_ui(ui, cx, foot);
    let inner = foot.shrink2(vec2(24.0, 0.0));
    let text = follow_up.summary_text(case, cx.state.today(), words);
    let mut ends = false;
    let mut copies = false;
    let buttons = right_of(ui, inner, Id::unique("follow-up ending foot"), |ui| {
        let copy = plain(words.t("follow-up-copy")).icon(Icon::ClipboardCopy);
        copies = copy.ui(ui, t).clicked();
        let is_waiting = !follow_up.unsaved(case).is_empty();
        let reason = is_waiting.then(|| words.t("follow-up-finish-need"));
        // A meeting nothing was said at is not written down.
        let has_place = follow_up.round(case, cx.state.today()).is_some();
        let becomes = follow_up.is_meeting(case) || is_waiting;
        let finish = words.t(if has_place && becomes {
            "follow-up-finish"
        } else {
            "follow-up-finish-alone"
        });
        let button = primary(finish).disabled_because(reason).ui(ui, t);
        if let Some(reason) = reason {
            ui.ctx()
                .accesskit_node_builder(button.id, |node| node.set_description(reason));
        }
        ends = button.clicked();
    });
    let row = Layout::left_to_right(Align::Center);
    let left = inner.with_max_x(buttons - space::LARGE);
    ui.scope_builder(UiBuilder::new().max_rect(left).layout(row), |ui| {
        ui.spacing_mut().item_spacing.x = space::MEDIUM;
        let back = plain(words.t("follow-up-back")).icon(Icon::ArrowLeft);
        if back.ui(ui, t).clicked() {
            follow_up.stage = Stage::Walk;
        }
    });
    if copies {
        cx.push(Command::Copy(text));
    }
    ends
}

fn scroll_ui(ui: &mut Ui, room: Rect, id: Id, add: impl FnOnce(&mut Ui)) {
    ui.scope_builder(UiBuilder::new().max_rect(room).id_salt(id), |ui| {
        ui.set_clip_rect(room.intersect(ui.clip_rect()));
        ScrollArea::vertical()
            .id_salt(id)
            .auto_shrink(false)
            .show(ui, |ui| padded(ui, 24.0, add));
    });
}

/// When and who, what is not saved yet, and what becomes of the meeting.
fn meeting_ui(ui: &mut Ui, cx: &mut Cx<'_>, case: &Case, follow_up: &mut FollowUp) {
    let (words, t) = (cx.words, cx.tokens);
    let today = cx.state.today();
    heading_ui(ui, t, words.t("follow-up-meeting"), Level::Section);
    ui.add_space(space::LARGE);

    let name = words.t("follow-up-held");
    section_ui(ui, t, name, "");
    ui.add_space(space::SMALL);
    let id = Id::unique("follow-up held");
    let field = text_field(id, &follow_up.held, name).hint(words.t("follow-up-held-hint"));
    let typed = field.ui(ui, t).changed;
    ui.add_space(space::TINY);
    let reading = follow_up.held_on(today).map_or_else(
        || words.t("follow-up-held-unknown").to_owned(),
        |day| uppercase_first(&words.weekday_date(day)),
    );
    let said = label_ui(ui, &reading, Font::Body, t.muted);
    ui.ctx()
        .accesskit_node_builder(said.id, |node| node.set_live(Live::Polite));
    ui.ctx()
        .accesskit_node_builder(id, |node| node.set_description(reading.as_str()));
    if let Some(text) = typed {
        follow_up.held = text;
    }
    ui.add_space(space::LARGE);

    let name = words.t("follow-up-participants");
    section_ui(ui, t, name, words.t("follow-up-participants-hint"));
    ui.add_space(space::SMALL);
    let mut people = vec![case.child.call_name()];
    people.extend(case.people.iter().map(|person| person.name.as_str()));
    let id = Id::unique("follow-up participants");
    let participants = follow_up.participants.clone();
    let field = text_field(id, &participants, name);
    let outcome = suggest_field(id, &participants, field, &people)
        .pieces(Pieces::ByComma)
        .ui(ui, t);
    if let Some(text) = outcome.changed {
        follow_up.participants = text;
    }
    ui.add_space(space::WIDE);
    unsaved_ui(ui, cx, case, follow_up);
    fate_ui(ui, cx, case, follow_up);
}

/// What is written about a sub-goal and not saved, with the way there.
fn unsaved_ui(ui: &mut Ui, cx: &Cx<'_>, case: &Case, follow_up: &mut FollowUp) {
    let (words, t) = (cx.words, cx.tokens);
    let unsaved: Vec<_> = follow_up.unsaved(case).into_iter().cloned().collect();
    if unsaved.is_empty() {
        return;
    }
    section_ui(ui, t, words.t("follow-up-unsaved"), "");
    ui.add_space(space::TINY);
    for goal in unsaved {
        let name = words.tf("follow-up-unsaved-go", &[("goal", goal.text.trim().into())]);
        let button = quiet(goal.text.trim()).name(&name).icon(Icon::SquarePen);
        if button.ui(ui, t).clicked() {
            follow_up.at = Some(goal.id);
            follow_up.stage = Stage::Walk;
        }
    }
    ui.add_space(space::LARGE);
}

/// Whether the meeting becomes part of a round, said as it is.
fn fate_ui(ui: &mut Ui, cx: &Cx<'_>, case: &Case, follow_up: &FollowUp) {
    let (words, t) = (cx.words, cx.tokens);
    let number = |round: &Round| ("n", case.round_number(round.id).unwrap_or(1).into());
    let round = follow_up.round(case, cx.state.today());
    let sentence = match (round, case.last_round()) {
        (Some(round), _) if round.is_open() => words.tf("follow-up-fate-round", &[number(round)]),
        (Some(round), _) => words.tf("follow-up-fate-after", &[number(round)]),
        (None, Some((_, round))) => words.tf("follow-up-fate-before", &[number(round)]),
        (None, None) => words.t("follow-up-fate-alone").to_owned(),
    };
    note_box_ui(ui, t, &sentence);
}

/// The summary as text that can be corrected.
fn summary_ui(ui: &mut Ui, cx: &Cx<'_>, case: &Case, follow_up: &mut FollowUp, tall: f32) {
    let (words, t) = (cx.words, cx.tokens);
    let name = words.t("follow-up-summary");
    section_ui(ui, t, name, words.t("follow-up-summary-hint"));
    ui.add_space(space::SMALL);
    let text = follow_up.summary_text(case, cx.state.today(), words);
    let rows = (tall / Font::Body.line_height()).floor().max(6.0) as usize;
    let field = text_area(Id::unique("follow-up summary"), &text, name, rows);
    if let Some(written) = field.ui(ui, t).changed {
        follow_up.summary = Some(written);
    }
    if follow_up.summary.is_some() {
        ui.add_space(space::SMALL);
        paragraph_ui(ui, words.t("follow-up-corrected"), Font::Body, t.muted);
        let again = quiet(words.t("follow-up-write-again")).icon(Icon::RefreshCw);
        if again.ui(ui, t).clicked() {
            follow_up.summary = None;
        }
    }
}
