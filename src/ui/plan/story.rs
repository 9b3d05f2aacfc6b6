//! Turns in the story of a sub-goal: how one is told, and the form that writes the next.

use egui::{Frame, Id, Key, Margin, Modifiers, Role, Sense, Stroke, Ui, WidgetInfo, vec2};

use super::{Focus, PlanView};
use crate::app::Command;
use crate::app::plan_forms::TurnForm;
use crate::app::words_of_changes::status_words;
use crate::app::words_of_plan::{in_one_line, turn_said, when_words};
use crate::design::{Font, icon_size, radius, space};
use crate::model::{Status, SubGoal, Turn};
use crate::ui::forms::{dates, radio_group_ui};
use crate::ui::timeline::told::who;
use crate::ui::widgets::paint::{line_within, paint_line, paragraph};
use crate::ui::widgets::{Level, Radio, heading_ui, primary, quiet, text_area, text_field};
use crate::ui::{Cx, status_icon};

/// A turn as it is told: where it stood from then on, who wrote it and when, and why.
pub fn told_turn_ui(ui: &mut Ui, cx: &Cx<'_>, goal: &SubGoal, turn: &Turn) {
    const LEFT: f32 = 24.0;
    let t = cx.tokens;
    let status = status_words(cx.words, turn.status);
    let said = turn_said(turn);
    // Where it stood before its first turn was written down with that turn: nobody said when it began.
    let is_beginning = said.is_empty() && turn.next.is_none();
    let by = if is_beginning {
        let who = who(cx, &goal.created);
        cx.words.tf("plan-story-begun", &[("who", (&who).into())])
    } else {
        who(cx, &turn.created)
    };
    let mut told = said.clone();
    if let Some(next) = &turn.next {
        let when = when_words(cx.words, next, cx.state.today());
        let next = cx.words.tf("plan-story-next", &[("when", (&when).into())]);
        if !told.is_empty() {
            told.push('\n');
        }
        told.push_str(&next);
    }
    let wide = ui.available_width() - LEFT;
    let painter = ui.painter().clone();
    let title = line_within(&painter, status, Font::Strong, wide);
    let by_galley = paragraph(&painter, &by, Font::Small, wide);
    let told_galley = paragraph(&painter, &told, Font::Body, wide);
    let told_tall = if told.is_empty() {
        0.0
    } else {
        told_galley.size().y + 2.0
    };
    let tall = 22.0 + told_tall + by_galley.size().y;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), tall), Sense::hover());
    let spoken = in_one_line(
        [status]
            .into_iter()
            .chain(told.lines())
            .chain([by.as_str()]),
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
    if !ui.is_rect_visible(rect) {
        return;
    }
    let icon = rect.min + vec2(icon_size::DENSE / 2.0, 11.0);
    status_icon(turn.status).paint(&painter, icon, icon_size::DENSE, t.text);
    paint_line(&painter, rect.min + vec2(LEFT, 11.0), title, t.text);
    let mut at = rect.min + vec2(LEFT, 22.0);
    if !told.is_empty() {
        painter.galley(at, told_galley, t.text);
        at.y += told_tall;
    }
    painter.galley(at, by_galley, t.muted);
}

fn reason_id() -> Id {
    Id::unique("plan turn reason")
}

impl PlanView {
    /// Whether the next turn of the chosen sub-goal is being written.
    pub(super) fn is_turning(&self, cx: &Cx<'_>) -> bool {
        cx.session()
            .and_then(|session| session.forms.turn.as_ref())
            .is_some_and(|form| self.chosen == Some(form.goal.id))
    }

    /// The form of the next turn: the status, why, and when it is looked at again.
    pub(super) fn turn_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let Some(form) = cx
            .session()
            .and_then(|session| session.forms.turn.as_deref())
        else {
            return;
        };
        let (words, t) = (cx.words, cx.tokens);
        let mut draft = form.clone();
        let is_covered = cx.is_covered();
        let mut saves =
            !is_covered && ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
        let mut drops = false;
        Frame::NONE
            .fill(t.canvas)
            .stroke(Stroke::new(1.0, t.border))
            .corner_radius(radius::CARD)
            .inner_margin(Margin::same(12))
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = space::HAIR;
                heading_ui(ui, t, words.t("plan-turn"), Level::Section);
                ui.add_space(space::TINY);
                self.statuses_ui(ui, cx, &mut draft);
                ui.add_space(space::SMALL);
                let label = words.t("plan-reason");
                heading_ui(ui, t, label, Level::Group);
                let need = draft.is_asked && !draft.can_be_saved();
                let error = need.then(|| words.t("plan-reason-need"));
                let field = text_area(reason_id(), &form.reason, label, 3)
                    .hint(words.t("plan-reason-hint"))
                    .error(error)
                    .ui(ui, t);
                if let Some(text) = field.changed
                    && !field.escaped
                {
                    draft.reason = text;
                }
                saves |= field.submitted;
                ui.add_space(space::SMALL);
                let label = words.t("subgoal-check");
                heading_ui(ui, t, label, Level::Group);
                let today = cx.state.today();
                let id = Id::unique("plan turn check");
                let field = text_field(id, &form.check, label)
                    .hint(words.t("subgoal-date-hint"))
                    .ui(ui, t);
                if let Some(text) = field.changed
                    && !field.escaped
                {
                    draft.write_check(text, today, words);
                }
                if draft.next != draft.agreed {
                    ui.add_space(space::TINY);
                    let reading = [dates::read_day(words, draft.next.as_ref(), today)];
                    dates::describe(ui, id, &reading);
                    dates::reading_box_ui(ui, t, &reading, |_| {});
                }
                ui.add_space(space::SMALL);
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = space::SMALL;
                    saves |= primary(words.t("plan-reason-save")).ui(ui, t).clicked();
                    drops = quiet(words.t("cancel")).ui(ui, t).clicked();
                });
            });
        if draft != *form {
            cx.push(Command::WriteTurn(Box::new(draft.clone())));
        }
        if saves {
            cx.push(Command::CommitTurn);
            if draft.can_be_saved() {
                self.focus_next = Some(Focus::Panel(draft.goal.id));
            } else {
                ui.memory_mut(|memory| memory.request_focus(reason_id()));
            }
        } else if drops {
            cx.push(Command::DropTurn);
            self.focus_next = Some(Focus::Panel(draft.goal.id));
        }
    }

    fn statuses_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, draft: &mut TurnForm) {
        let (words, t) = (cx.words, cx.tokens);
        let all = Status::ALL;
        let Some(case) = cx.case() else { return };
        let status = draft.status(case);
        let chosen = all
            .iter()
            .position(|one| *one == status)
            .unwrap_or_default();
        let waits = self.focus_next == Some(Focus::Turn);
        let mut first = None;
        let pressed = radio_group_ui(
            ui,
            words.t("subgoal-status"),
            all.len(),
            chosen,
            |ui, n, reach| {
                let response = Radio {
                    words: status_words(words, all[n]),
                    icon: Some(status_icon(all[n])),
                    chosen: n == chosen,
                    reach,
                    ..Radio::default()
                }
                .ui(ui, t);
                if n == chosen {
                    first = Some(response.clone());
                }
                response
            },
        );
        if let (true, Some(first)) = (waits, first) {
            self.take_focus(Focus::Turn, &first);
        }
        if let Some(n) = pressed {
            // What it is already is nothing chosen: others may change it while the reason is written.
            draft.status = Some(all[n]).filter(|chosen| {
                case.sub_goal(draft.goal.id)
                    .is_none_or(|goal| goal.status != *chosen)
            });
        }
    }
}
