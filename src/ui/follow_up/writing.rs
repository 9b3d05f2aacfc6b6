//! The right: how it goes today, why that changed, a note, and when it is looked at again.

use egui::accesskit::Live;
use egui::{Id, Role, Sense, Ui, WidgetInfo, vec2};

use crate::app::follow_up::{FollowUp, TurnDraft, next_time, next_words};
use crate::design::{Font, Icon, icon_size, space, width};
use crate::model::date::Point;
use crate::model::{Status, SubGoal, SubGoalId, When};
use crate::text::Words;
use crate::ui::Cx;
use crate::ui::forms::{radio_group_ui, status_meaning};
use crate::ui::shell::uppercase_first;
use crate::ui::widgets::paint::paragraph;
use crate::ui::widgets::{
    FieldOutcome, Radio, RadioLook, paragraph_ui, section_ui, text_area, text_field,
};

/// The field of the note, which has the keyboard when a sub-goal comes up.
pub fn note_id(goal: SubGoalId) -> Id {
    Id::unique(("follow-up note", goal))
}

/// The field of the reason, which gets the keyboard where one is asked for.
pub fn reason_id(goal: SubGoalId) -> Id {
    Id::unique(("follow-up reason", goal))
}

/// Draws it. Says whether Esc was pressed in a field nothing had been written in: then it is not about the field.
pub fn writing_ui(ui: &mut Ui, cx: &Cx<'_>, goal: &SubGoal, follow_up: &mut FollowUp) -> bool {
    let mut draft = follow_up.draft(goal.id);
    let before = draft.clone();
    let mut leaves = false;
    ui.add_enabled_ui(cx.can_edit(), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.spacing_mut().interact_size.y = 0.0;
        status_ui(ui, cx, goal, &mut draft);
        leaves |= reason_ui(ui, cx, goal, &mut draft);
        leaves |= note_ui(ui, cx, goal, &mut draft);
        leaves |= next_ui(ui, cx, goal, &mut draft);
    });
    if draft != before {
        follow_up.write(goal.id, draft);
    }
    leaves
}

/// Takes over what was typed; says whether Esc found nothing to take back.
fn take(outcome: FieldOutcome, text: &mut String) -> bool {
    let leaves = outcome.leaves();
    if let Some(changed) = outcome.changed {
        *text = changed;
    }
    leaves
}

fn section(ui: &mut Ui, cx: &Cx<'_>, words: &str, hint: &str) {
    section_ui(ui, cx.tokens, words, hint);
    ui.add_space(space::SMALL);
}

fn is_roomy(ui: &Ui) -> bool {
    ui.ctx().content_rect().width() >= width::ROOMY_WINDOW
}

fn gap(ui: &mut Ui) {
    ui.add_space(if is_roomy(ui) { 20.0 } else { 14.0 });
}

fn status_ui(ui: &mut Ui, cx: &Cx<'_>, goal: &SubGoal, draft: &mut TurnDraft) {
    let (words, t) = (cx.words, cx.tokens);
    let name = words.t("follow-up-status");
    section(ui, cx, name, "");
    let all = Status::ALL;
    let status = draft.status(goal);
    let chosen = all
        .iter()
        .position(|one| *one == status)
        .unwrap_or_default();
    let pressed = radio_group_ui(ui, name, all.len(), chosen, |ui, n, reach| {
        if n > 0 {
            ui.add_space(5.0);
        }
        let (icon, name, meaning) = status_meaning(words, all[n]);
        let is_same = all[n] == goal.status;
        Radio {
            words: name,
            icon: Some(icon),
            meaning: if is_same {
                Some(words.t("follow-up-same"))
            } else {
                meaning
            },
            chosen: n == chosen,
            look: RadioLook::Boxed,
            reach,
            ..Radio::default()
        }
        .ui(ui, t)
    });
    if let Some(status) = pressed.and_then(|n| all.get(n)) {
        draft.status = (*status != goal.status).then_some(*status);
    }
    gap(ui);
}

/// Asked for only where the status changes.
fn reason_ui(ui: &mut Ui, cx: &Cx<'_>, goal: &SubGoal, draft: &mut TurnDraft) -> bool {
    if !draft.changes_status(goal) {
        return false;
    }
    let words = cx.words;
    let name = words.t("follow-up-reason");
    section(ui, cx, name, words.t("follow-up-reason-hint"));
    let id = reason_id(goal.id);
    let outcome = text_area(id, &draft.reason, name, 1).ui(ui, cx.tokens);
    let need = words.t("follow-up-reason-need");
    let is_needed = !draft.can_be_saved(goal);
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_required();
        if is_needed {
            node.set_description(need);
        }
    });
    if is_needed {
        ui.add_space(space::TINY);
        paragraph_ui(ui, need, Font::Body, cx.tokens.muted);
    }
    gap(ui);
    take(outcome, &mut draft.reason)
}

fn note_ui(ui: &mut Ui, cx: &Cx<'_>, goal: &SubGoal, draft: &mut TurnDraft) -> bool {
    let words = cx.words;
    let name = words.t("follow-up-note");
    section(ui, cx, name, words.t("follow-up-note-hint"));
    let id = note_id(goal.id);
    let rows = if is_roomy(ui) { 4 } else { 3 };
    let outcome = text_area(id, &draft.note, name, rows).ui(ui, cx.tokens);
    // Which sub-goal the note is about is heard where the keyboard comes straight to it.
    ui.ctx()
        .accesskit_node_builder(id, |node| node.set_description(goal.text.trim()));
    gap(ui);
    take(outcome, &mut draft.note)
}

fn next_ui(ui: &mut Ui, cx: &Cx<'_>, goal: &SubGoal, draft: &mut TurnDraft) -> bool {
    const FIELD: f32 = 190.0;
    /// A day with its weekday beside the field.
    const DAY: f32 = 212.0;
    let words = cx.words;
    let name = words.t("follow-up-next");
    section(ui, cx, name, "");
    let (icon, reading) = reading(cx, goal, &draft.next);
    let id = Id::unique(("follow-up next", goal.id));
    let field = text_field(id, &draft.next, name).hint(words.t("follow-up-next-hint"));
    let room = ui.available_width();
    let outcome = if room >= 140.0 + DAY {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::MEDIUM;
            let outcome = field.width(FIELD.min(room - DAY)).ui(ui, cx.tokens);
            reading_ui(ui, cx, icon, &reading);
            outcome
        })
        .inner
    } else {
        let outcome = field.ui(ui, cx.tokens);
        ui.add_space(space::SMALL);
        reading_ui(ui, cx, icon, &reading);
        outcome
    };
    ui.ctx()
        .accesskit_node_builder(id, |node| node.set_description(reading.as_str()));
    take(outcome, &mut draft.next)
}

/// How the day typed was understood; without one, the day that is agreed already.
fn reading(cx: &Cx<'_>, goal: &SubGoal, typed: &str) -> (Icon, String) {
    let words = cx.words;
    let agreed = cx
        .case()
        .and_then(|case| case.next_check(goal, cx.state.today()));
    match next_time(typed, cx.state.today(), words) {
        Some(next) if next.date.is_unknown() => (
            Icon::CircleQuestionMark,
            words.t("follow-up-next-unknown").to_owned(),
        ),
        Some(next) => (Icon::Check, uppercase_first(&short_words(words, &next))),
        None => match agreed {
            Some(check) => (
                Icon::Calendar,
                words.tf(
                    "follow-up-next-agreed",
                    &[("when", (&short_words(words, check)).into())],
                ),
            ),
            None => (Icon::CalendarOff, words.t("follow-up-next-none").to_owned()),
        },
    }
}

/// A day with its weekday and a short month: *fredag 4. dec. 2026*.
fn short_words(words: &Words, next: &When) -> String {
    let date = next.date;
    let Point::Day(day) = date.point else {
        return next_words(words, next);
    };
    let shown = words.when_text(&date);
    words.tf(
        "date-weekday",
        &[
            ("weekday", words.weekday(day).into()),
            ("date", (&shown).into()),
        ],
    )
}

fn reading_ui(ui: &mut Ui, cx: &Cx<'_>, icon: Icon, words: &str) {
    const LEFT: f32 = icon_size::DENSE + 8.0;
    let t = cx.tokens;
    let (font, ink) = if icon == Icon::Check {
        (Font::Strong, t.text)
    } else {
        (Font::Body, t.muted)
    };
    let galley = paragraph(ui.painter(), words, font, ui.available_width() - LEFT);
    let size = vec2(LEFT + galley.size().x, galley.size().y);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let first = rect.left_top() + vec2(icon_size::DENSE / 2.0, font.line_height() / 2.0);
    icon.paint(ui.painter(), first, icon_size::DENSE, ink);
    ui.painter().galley(rect.min + vec2(LEFT, 0.0), galley, ink);
    response.widget_info(|| WidgetInfo::labeled(Role::Status, true, words));
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
}
