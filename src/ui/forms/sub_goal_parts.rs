//! What else can be written about a sub-goal: the family's own words, the cards it answers, later check dates, the sign of change, a
//! method, and its steps.

use egui::{
    Align, Id, Layout, Rect, Response, Role, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, pos2,
    vec2,
};

use super::experience::written;
use super::sheet::gap;
use super::sub_goal::Pages;
use crate::app::forms::{ItemForm, LaterCheck};
use crate::app::words_of_changes::spot_words;
use crate::design::{Font, Icon, icon_size, radius, space};
use crate::model::{Card, CardId, Step, StepId, first_sentence};
use crate::ui::Cx;
use crate::ui::theme_icon::theme_icon;
use crate::ui::widgets::paint::{focus_ring, line_within, paint_line};
use crate::ui::widgets::{
    Pieces, icon_button, label_ui, panel_frame, quiet, suggest_field, text_area, text_field,
};

/// The row of a card that can be answered.
const CARD: f32 = 34.0;

impl Pages<'_> {
    /// The wording the family uses, beside the professional one.
    pub(super) fn family_ui(&mut self, ui: &mut Ui) {
        let words = self.cx.words;
        let label = words.t("field-family-wording");
        self.section(ui, label, words.t("subgoal-family-hint"));
        let id = Id::unique("sub-goal family wording");
        let field = text_area(id, &self.form.item.family_wording, label, 2);
        if let Some(text) = written(ui, self.cx, field) {
            self.form.item.family_wording = text;
        }
        gap(ui);
    }

    /// What will be seen when something has changed.
    pub(super) fn sign_ui(&mut self, ui: &mut Ui) {
        let words = self.cx.words;
        let label = words.t("plan-sign");
        self.section(ui, label, words.t("subgoal-sign-hint"));
        let id = Id::unique("sub-goal sign");
        let field = text_area(id, &self.form.item.sign, label, 2);
        if let Some(text) = written(ui, self.cx, field) {
            self.form.item.sign = text;
        }
        gap(ui);
    }

    pub(super) fn method_ui(&mut self, ui: &mut Ui) {
        let words = self.cx.words;
        let label = words.t("field-method");
        self.section(ui, label, words.t("subgoal-method-hint"));
        let id = Id::unique("sub-goal method");
        let field = text_field(id, &self.form.item.method, label);
        if let Some(text) = written(ui, self.cx, field) {
            self.form.item.method = text;
        }
        gap(ui);
    }

    /// Later check dates, each in a field of its own, and the way to one more.
    pub(super) fn further_ui(&mut self, ui: &mut Ui) {
        const BUTTON: f32 = 36.0;
        let (words, t) = (self.cx.words, self.cx.tokens);
        let today = self.cx.state.today();
        let mut removed = None;
        for n in 0..self.form.further.len() {
            ui.add_space(space::SMALL);
            let LaterCheck { typed, when } = self.form.further[n].clone();
            let label = words.tf("subgoal-further", &[("n", (n + 2).into())]);
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = space::SMALL;
                let wide = ui.available_width() - BUTTON;
                let id = Id::unique(("sub-goal further", n));
                self.greet(ui, id);
                if let Some(text) = self.date_ui(ui, id, &label, &typed, when.as_ref(), wide) {
                    self.form.write_further(n, text, today, words);
                }
                let name = words.tf("subgoal-remove", &[("name", (&label).into())]);
                ui.with_layout(Layout::top_down(Align::Min), |ui| {
                    ui.add_space(30.0);
                    if icon_button(Icon::X, &name).ui(ui, t).clicked() {
                        removed = Some(n);
                    }
                });
            });
        }
        if let Some(n) = removed {
            self.form.remove_further(n);
        }
        ui.add_space(space::TINY);
        if quiet(words.t("subgoal-further-add"))
            .icon(Icon::Plus)
            .ui(ui, t)
            .clicked()
        {
            self.form.further.push(LaterCheck::default());
            let last = self.form.further.len() - 1;
            *self.waits = Some(Id::unique(("sub-goal further", last)));
        }
    }

    /// The cards it answers, chosen from the board.
    pub(super) fn cards_ui(&mut self, ui: &mut Ui) {
        /// Seven cards and half of the next: a cut row says that there is more.
        const MOST_TALL: f32 = 7.5 * CARD;
        let (words, t) = (self.cx.words, self.cx.tokens);
        let name = words.t("field-cards");
        self.section(ui, name, words.t("subgoal-cards-hint"));
        if self.case.cards.is_empty() {
            label_ui(ui, words.t("subgoal-cards-empty"), Font::Body, t.muted);
            gap(ui);
            return;
        }
        let themes = &self.form.item.themes;
        let all = *self.all_cards || themes.is_empty();
        let offered: Vec<&Card> = self
            .case
            .cards
            .iter()
            .map(|card| &**card)
            .filter(|card| {
                all || themes.contains(&card.theme) || self.form.item.cards.contains(&card.id)
            })
            .collect();
        let group = UiBuilder::new()
            .accessibility_role(Role::Group)
            .accessibility_label(name);
        let mut pressed: Option<CardId> = None;
        ui.scope_builder(group, |ui| {
            panel_frame(t)
                .inner_margin(egui::Margin::same(5))
                .show(ui, |ui| {
                    ui.set_width(ui.available_width());
                    ScrollArea::vertical()
                        .id_salt("sub-goal cards")
                        .max_height(MOST_TALL)
                        .min_scrolled_height(MOST_TALL)
                        .show(ui, |ui| {
                            ui.spacing_mut().item_spacing.y = 0.0;
                            for card in offered {
                                let on = self.form.item.cards.contains(&card.id);
                                let choice = card_choice_ui(ui, self.cx, card, on);
                                if choice.clicked() {
                                    choice.request_focus();
                                    pressed = Some(card.id);
                                }
                            }
                        });
                });
        });
        if let Some(card) = pressed {
            self.form.toggle_card(card);
        }
        if !self.form.item.themes.is_empty() {
            ui.add_space(space::TINY);
            let key = if *self.all_cards {
                "subgoal-cards-themes"
            } else {
                "subgoal-cards-all"
            };
            if quiet(words.t(key)).small().ui(ui, t).clicked() {
                *self.all_cards = !*self.all_cards;
            }
        }
        gap(ui);
    }

    /// Its steps: what, who and when, each in a line of its own.
    pub(super) fn steps_ui(&mut self, ui: &mut Ui) {
        let (words, t) = (self.cx.words, self.cx.tokens);
        self.section(ui, words.t("plan-steps"), words.t("subgoal-steps-hint"));
        let people: Vec<&str> = self.case.people.iter().map(|it| it.name.as_str()).collect();
        let mut removed = None;
        for n in 0..self.form.steps.len() {
            if step_line_ui(ui, self.cx, &mut self.form.steps[n], n, &people) {
                removed = Some(n);
            }
            ui.add_space(space::SMALL);
        }
        if let Some(n) = removed {
            self.form.remove_step(n);
        }
        if quiet(words.t("plan-step-add"))
            .icon(Icon::Plus)
            .ui(ui, t)
            .clicked()
        {
            let step = Step::blank(StepId::fresh(), self.form.item.id, &self.cx.state.stamp());
            *self.waits = Some(Id::unique(("sub-goal step", step.id)));
            self.form.steps.push(ItemForm::of(step, words));
        }
        if let Some(last) = self.form.steps.last() {
            let id = Id::unique(("sub-goal step", last.item.id));
            self.greet(ui, id);
        }
    }
}

/// A step in the form. Gives whether it is to be taken away.
fn step_line_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    step: &mut ItemForm<Step>,
    n: usize,
    people: &[&str],
) -> bool {
    const BUTTON: f32 = 36.0;
    let (words, t) = (cx.words, cx.tokens);
    let name = words.tf("subgoal-step", &[("n", (n + 1).into())]);
    let part = |key: &str| format!("{name}: {}", words.t(key));
    let room = ui.available_width();
    let left = ui.cursor().left();
    let first = ui.horizontal(|ui| {
        let id = Id::unique(("sub-goal step", step.item.id));
        let field = text_field(id, &step.item.text, &name)
            .hint(words.t("plan-step-text"))
            .width(room - BUTTON - space::SMALL);
        if let Some(text) = written(ui, cx, field) {
            step.item.text = text;
        }
    });
    ui.add_space(space::TINY);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::SMALL;
        let wide = ((room - BUTTON - 2.0 * space::SMALL) / 2.0).floor();
        let id = Id::unique(("sub-goal step who", step.item.id));
        let label = part("subgoal-who");
        let field = text_field(id, &step.item.who, &label)
            .hint(words.t("subgoal-who"))
            .width(wide);
        let outcome = suggest_field(id, &step.item.who, field, people)
            .pieces(Pieces::ByComma)
            .ui(ui, t);
        if let Some(text) = outcome.changed.filter(|_| !outcome.escaped) {
            step.item.who = text;
        }
        let id = Id::unique(("sub-goal step when", step.item.id));
        let label = part("plan-step-when");
        let field = text_field(id, &step.when, &label)
            .hint(words.t("plan-step-when"))
            .width(wide);
        if let Some(text) = written(ui, cx, field) {
            step.write_when(text, cx.state.today(), words);
        }
    });
    // Drawn last, though it stands in the first line: Tab goes from what is done to who does it, and not to what takes it away.
    let place = Rect::from_min_max(
        pos2(left + room - BUTTON, first.response.rect.top()),
        pos2(left + room, first.response.rect.bottom()),
    );
    let builder = UiBuilder::new()
        .max_rect(place)
        .layout(Layout::left_to_right(Align::Center));
    let remove = words.tf("subgoal-remove", &[("name", (&name).into())]);
    icon_button(Icon::X, &remove)
        .ui(&mut ui.new_child(builder), t)
        .clicked()
}

/// A card that is answered or not, with the icon of its theme and its side.
fn card_choice_ui(ui: &mut Ui, cx: &Cx<'_>, card: &Card, on: bool) -> Response {
    let t = cx.tokens;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), CARD), Sense::click());
    let words = match first_sentence(&card.text) {
        "" => cx.words.t("item-card"),
        words => words,
    };
    let spot = spot_words(cx.words, card.theme, card.side);
    let name = format!("{words}. {spot}");
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, on, &name));
    if response.gained_focus() && !response.clicked() {
        response.scroll_to_me(None);
    }
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let painter = ui.painter();
    if on {
        painter.rect_filled(rect, radius::CONTROL, t.select);
    } else if response.hovered() {
        painter.rect_filled(rect, radius::CONTROL, t.row_hover);
    }
    let (mark, mark_ink) = if on {
        (Icon::SquareCheck, t.focus)
    } else {
        (Icon::Square, t.border_strong)
    };
    let left = rect.left_center();
    mark.paint(painter, left + vec2(16.0, 0.0), icon_size::BODY, mark_ink);
    let ink = t.theme(card.theme.index()).ink;
    theme_icon(card.theme).paint(painter, left + vec2(42.0, 0.0), icon_size::DENSE, ink);
    let (ink, quiet) = if on {
        (t.on_select, t.on_select)
    } else {
        (t.text, t.muted)
    };
    let side = match card.side {
        crate::model::Side::Supports => cx.words.t("side-supports-lower"),
        crate::model::Side::Hampers => cx.words.t("side-hampers-lower"),
    };
    let side = line_within(painter, side, Font::Small, 90.0);
    let right = rect.right() - 10.0 - side.size().x;
    let galley = line_within(painter, words, Font::Body, right - rect.left() - 66.0);
    paint_line(painter, left + vec2(58.0, 0.0), galley, ink);
    paint_line(painter, pos2(right, rect.center().y), side, quiet);
    if response.has_focus() {
        focus_ring(painter, rect.shrink(1.0), radius::CONTROL, t);
    }
    response.on_hover_text(words)
}
