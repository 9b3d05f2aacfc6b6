//! The steps within the chosen sub-goal: ticked off, added and corrected in place.

use egui::{
    Frame, Id, Key, Margin, Modifiers, Rect, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2,
    vec2,
};

use super::{Focus, PlanView};
use crate::app::plan_forms::{StepForm, tick_step};
use crate::app::words_of_plan::when_words;
use crate::app::{Command, Which};
use crate::design::{Font, Icon, radius, space};
use crate::model::{Case, Edit, Step, SubGoal};
use crate::ui::Cx;
use crate::ui::timeline::told::muted_ui;
use crate::ui::widgets::paint::{focus_ring, paragraph};
use crate::ui::widgets::{
    Level, Pieces, heading_ui, menu_item_ui, more_menu_ui, plain, quiet, suggest_field, text_field,
};

fn text_id() -> Id {
    Id::unique("plan step text")
}

impl PlanView {
    pub(super) fn steps_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, case: &Case, goal: &SubGoal) {
        let t = cx.tokens;
        let form = cx
            .session()
            .and_then(|session| session.forms.step.as_deref())
            .filter(|form| form.item.sub_goal == goal.id);
        heading_ui(ui, t, cx.words.t("plan-steps"), Level::Group);
        let mut is_any = false;
        for step in case.steps_of(goal.id) {
            is_any = true;
            match form.filter(|form| form.item.id == step.id) {
                Some(form) => self.step_form_ui(ui, cx, case, form),
                None => self.step_ui(ui, cx, step),
            }
            super::panel::versions_ui(ui, cx, case, crate::model::ItemRef::Step(step.id));
        }
        match form.filter(|form| case.step(form.item.id).is_none()) {
            Some(form) => self.step_form_ui(ui, cx, case, form),
            None if cx.can_edit() => {
                let add = quiet(cx.words.t("plan-step-add"))
                    .icon(Icon::Plus)
                    .ui(ui, t);
                self.take_focus(Focus::NewStep, &add);
                if add.clicked() {
                    self.focus_next = Some(Focus::Step);
                    cx.push(Command::OpenStep(goal.id, Which::New));
                }
            }
            None if !is_any => muted_ui(ui, cx, cx.words.t("plan-steps-none")),
            None => {}
        }
    }

    /// A step: whether it is done, what, who and when.
    fn step_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, step: &Step) {
        const BOX: f32 = 18.0;
        const LEFT: f32 = 28.0;
        const MENU: f32 = 34.0;
        let t = cx.tokens;
        let facts = facts(cx, step);
        let can_edit = cx.can_edit();
        let menu = if can_edit { MENU } else { 0.0 };
        let wide = ui.available_width();
        let painter = ui.painter().clone();
        let text = paragraph(&painter, step.text.trim(), Font::Body, wide - LEFT - menu);
        let below = (!facts.is_empty())
            .then(|| paragraph(&painter, &facts, Font::Small, wide - LEFT - menu));
        let facts_tall = below.as_ref().map_or(0.0, |galley| galley.size().y);
        let tall = (text.size().y + facts_tall + 6.0).max(32.0);
        let (_, rect) = ui.allocate_space(vec2(wide, tall));
        let id = Id::unique(("plan step", step.id));
        let sense = if can_edit {
            Sense::click()
        } else {
            Sense::hover()
        };
        let press = rect.with_max_x(rect.right() - menu);
        let response = ui.interact(press, id, sense);
        let is_done = step.done.is_some();
        let spoken = if facts.is_empty() {
            step.text.trim().to_owned()
        } else {
            format!("{}. {facts}", step.text.trim())
        };
        response.widget_info(|| WidgetInfo::selected(Role::CheckBox, can_edit, is_done, &spoken));
        self.take_focus(Focus::StepDone(step.id), &response);
        if response.clicked() {
            cx.push(tick_step(step, cx.state.today()));
        }
        if ui.is_rect_visible(rect) {
            let (icon, ink) = if is_done {
                (Icon::SquareCheck, t.focus)
            } else {
                (Icon::Square, t.border_strong)
            };
            let place = Rect::from_min_size(rect.min + vec2(0.0, 4.0), vec2(BOX, BOX));
            icon.paint_in(&painter, place, BOX, ink);
            let mut at = rect.min + vec2(LEFT, 2.0);
            let text_tall = text.size().y;
            painter.galley(at, text, t.text);
            at.y += text_tall;
            if let Some(below) = below {
                painter.galley(at, below, t.muted);
            }
            if response.has_focus() {
                focus_ring(&painter, press.expand(1.0), radius::CONTROL, t);
            }
        }
        if can_edit {
            self.step_menu_ui(ui, cx, step, rect);
        }
    }

    fn step_menu_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, step: &Step, rect: Rect) {
        let t = cx.tokens;
        let place = Rect::from_min_size(pos2(rect.right() - 32.0, rect.top()), vec2(32.0, 32.0));
        let name = cx
            .words
            .tf("plan-menu-of", &[("name", step.text.trim().into())]);
        let builder = UiBuilder::new().max_rect(place).id_salt(step.id);
        // A child of its own, and no scope: what comes next begins below the whole step, and not below its button.
        let mut corner = ui.new_child(builder);
        more_menu_ui(&mut corner, t, &name, |ui| {
            let edit = cx.words.t("network-edit-ask");
            if menu_item_ui(ui, t, Some(Icon::Pencil), edit, None).clicked() {
                self.focus_next = Some(Focus::Step);
                cx.push(Command::OpenStep(step.sub_goal, Which::Existing(step.id)));
            }
            let delete = cx.words.t("details-delete");
            if menu_item_ui(ui, t, Some(Icon::Trash2), delete, None).clicked() {
                self.focus_next = Some(Focus::NewStep);
                cx.push(Command::EditWithToast(Edit::RemoveStep(step.id)));
            }
        });
    }

    /// The line a step is written in: what, who and when.
    fn step_form_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, case: &Case, form: &StepForm) {
        let (words, t) = (cx.words, cx.tokens);
        let mut draft = form.clone();
        let (mut saves, mut drops) = (false, false);
        let has_come = self.focus_next == Some(Focus::Step);
        let frame = Frame::NONE
            .fill(t.canvas)
            .stroke(Stroke::new(1.0, t.border))
            .corner_radius(radius::CARD)
            .inner_margin(Margin::same(12))
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = space::TINY;
                let label = words.t("plan-step-text");
                let field = text_field(text_id(), &form.item.text, label)
                    .hint(label)
                    .ui(ui, t);
                self.take_focus(Focus::Step, &field.response);
                saves |= field.submitted;
                if let Some(text) = field.changed
                    && !field.escaped
                {
                    draft.item.text = text;
                }
                let people: Vec<&str> = case.people.iter().map(|it| it.name.as_str()).collect();
                let id = Id::unique("plan step who");
                let who = &form.item.who;
                let label = words.t("subgoal-who");
                let field = suggest_field(id, who, text_field(id, who, label).hint(label), &people)
                    .pieces(Pieces::ByComma)
                    .ui(ui, t);
                saves |= field.submitted;
                if let Some(text) = field.changed
                    && !field.escaped
                {
                    draft.item.who = text;
                }
                let id = Id::unique("plan step when");
                let label = words.t("plan-step-when");
                let field = text_field(id, &form.when, label).hint(label).ui(ui, t);
                saves |= field.submitted;
                if let Some(text) = field.changed
                    && !field.escaped
                {
                    draft.write_when(text, cx.state.today(), words);
                }
                if draft.item.when.is_some() {
                    let reading = [crate::ui::forms::dates::read_day(
                        words,
                        draft.item.when.as_ref(),
                        cx.state.today(),
                    )];
                    crate::ui::forms::dates::describe(ui, id, &reading);
                    crate::ui::forms::dates::reading_box_ui(ui, t, &reading, |_| {});
                }
                ui.add_space(space::TINY);
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = space::SMALL;
                    let need = (!draft.can_be_saved()).then(|| words.t("plan-step-need"));
                    let save = plain(words.t("plan-step-save")).disabled_because(need);
                    saves |= save.ui(ui, t).clicked();
                    drops = quiet(words.t("cancel")).ui(ui, t).clicked();
                });
            });
        if has_come {
            // All of its fields, and not only the first.
            ui.scroll_to_rect(frame.response.rect.expand(space::SMALL), None);
        }
        if !cx.is_covered() && ui.memory(|memory| memory.has_focus(text_id())) {
            saves |= ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
        }
        if draft != *form {
            cx.push(Command::WriteStep(Box::new(draft.clone())));
        }
        if saves && draft.can_be_saved() {
            cx.push(Command::CommitStep);
            self.focus_next = Some(Focus::NewStep);
        } else if drops {
            cx.push(Command::DropStep);
            self.focus_next = Some(Focus::NewStep);
        }
    }
}

/// "Mor · 27. nov. · gjort 20. nov."
fn facts(cx: &Cx<'_>, step: &Step) -> String {
    let today = cx.state.today();
    let mut facts = Vec::new();
    if !step.who.trim().is_empty() {
        facts.push(step.who.trim().to_owned());
    }
    if let Some(when) = &step.when {
        facts.push(when_words(cx.words, when, today));
    }
    if let Some(done) = step.done {
        let done = cx.words.date_seen_from(done, today);
        facts.push(cx.words.tf("plan-step-done", &[("when", (&done).into())]));
    }
    facts.join("  ·  ")
}
