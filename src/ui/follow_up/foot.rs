//! The foot: back, where the meeting is, on without a word, on with what is written.

use egui::{Align, Id, Layout, Rect, Stroke, Ui, UiBuilder, pos2, vec2};

use super::Wish;
use crate::app::follow_up::FollowUp;
use crate::design::{Font, Icon, space, width};
use crate::model::{Case, SubGoal};
use crate::ui::Cx;
use crate::ui::widgets::{label_ui, plain, primary};

/// Draws it; gives what was pressed.
pub fn foot_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    case: &Case,
    goal: &SubGoal,
    follow_up: &FollowUp,
    foot: Rect,
) -> Option<Wish> {
    let (words, t) = (cx.words, cx.tokens);
    ground_ui(ui, cx, foot);
    let is_roomy = ui.ctx().content_rect().width() >= width::ROOMY_WINDOW;
    let margin = if is_roomy { 24.0 } else { space::LARGE };
    let inner = foot.shrink2(vec2(margin, 0.0));
    let next = follow_up.next(case);
    let mut wish = None;
    let buttons = right_of(ui, inner, Id::unique("follow-up foot"), |ui| {
        let keys = format!("{}+{}", words.t("key-ctrl"), words.t("key-page-down"));
        let skip = plain(words.t("follow-up-skip")).shortcut(&keys);
        if skip.ui(ui, t).clicked() {
            wish = Some(Wish::Skip);
        }
        let reason = if cx.can_edit() {
            (!follow_up.draft(goal.id).can_be_saved(goal)).then(|| words.t("follow-up-reason-need"))
        } else {
            Some(words.t("disabled-read-only"))
        };
        let keys = format!("{}+{}", words.t("key-ctrl"), words.t("key-enter"));
        let save = words.t(if next.is_some() {
            "follow-up-save"
        } else {
            "follow-up-save-end"
        });
        let button = primary(save).shortcut(&keys).disabled_because(reason);
        let response = button.ui(ui, t);
        if let Some(reason) = reason {
            ui.ctx()
                .accesskit_node_builder(response.id, |node| node.set_description(reason));
        }
        if response.clicked() {
            wish = Some(Wish::Save);
        }
    });
    let left = Rect::from_min_max(inner.min, pos2(buttons - space::LARGE, inner.bottom()));
    let row = Layout::left_to_right(Align::Center);
    ui.scope_builder(UiBuilder::new().max_rect(left).layout(row), |ui| {
        ui.spacing_mut().item_spacing.x = space::MEDIUM;
        let keys = format!("{}+{}", words.t("key-ctrl"), words.t("key-page-up"));
        let first = follow_up.previous(case).is_none();
        let previous = plain(words.t("follow-up-previous"))
            .icon(Icon::ArrowLeft)
            .shortcut(&keys)
            .disabled_because(first.then(|| words.t("follow-up-first")));
        if previous.ui(ui, t).clicked() {
            wish = Some(Wish::Previous);
        }
        if is_roomy {
            // Under the wording, as in the columns above.
            let middle = foot.left() + super::AGENDA + super::MIDDLE;
            ui.add_space((middle - ui.cursor().left()).max(0.0));
        }
        let agenda = follow_up.agenda(case);
        let n = agenda.iter().position(|id| *id == goal.id).unwrap_or(0) + 1;
        let place = words.tf(
            "follow-up-place",
            &[("n", n.into()), ("total", agenda.len().into())],
        );
        if ui.available_width() > 100.0 {
            label_ui(ui, &place, Font::Strong, t.text);
        }
        let after = next.and_then(|id| case.sub_goal(id)).map_or_else(
            || words.t("follow-up-after-end").to_owned(),
            |next| words.tf("follow-up-after", &[("goal", next.text.trim().into())]),
        );
        if ui.available_width() > 80.0 {
            label_ui(ui, &after, Font::Body, t.muted);
        }
    });
    wish
}

/// The card at the bottom, with its line.
pub fn ground_ui(ui: &Ui, cx: &Cx<'_>, foot: Rect) {
    let t = cx.tokens;
    ui.painter().rect_filled(foot, 0.0, t.card);
    ui.painter()
        .hline(foot.x_range(), foot.top() + 0.5, Stroke::new(1.0, t.border));
}

/// Draws a row of buttons at the right end of `room`; gives where it begins.
pub fn right_of(ui: &mut Ui, room: Rect, id: Id, add: impl FnOnce(&mut Ui)) -> f32 {
    let known: f32 = ui.data(|data| data.get_temp(id)).unwrap_or(320.0);
    let left = (room.right() - known).max(room.left());
    let builder = UiBuilder::new()
        .max_rect(room.with_min_x(left))
        .layout(Layout::left_to_right(Align::Center))
        .id_salt(id);
    let row = ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.x = space::SMALL;
        add(ui);
    });
    let taken = row.response.rect.width();
    if (taken - known).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(id, taken));
        ui.ctx()
            .request_discard("the buttons of a foot are measured");
    }
    left
}
