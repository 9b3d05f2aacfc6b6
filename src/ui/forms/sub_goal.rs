//! The form of a sub-goal: what the family would like to see, for which themes and which aim, who does what and when it
//! is looked at again. Only the wording must be written.

use egui::{
    Align, Id, Layout, Response, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, vec2,
};

use super::dates;
use super::experience::{entry_card_ui, history_text, written};
use super::kinds::paragraph_ui;
use super::leave::{Leaving, Question, Verdict};
use super::radios::radio_group_ui;
use super::sheet::{Columns, Sheet, columns_ui, focus_when_click_is_over, gap};
use crate::app::Command;
use crate::app::forms::SubGoalForm;
use crate::app::words_of_changes::status_words;
use crate::design::{Font, Icon, icon_size, radius, space};
use crate::model::{Case, Status, ThemeId, When, first_sentence};
use crate::text::Words;
use crate::ui::Cx;
use crate::ui::widgets::paint::{focus_ring, hover_mix, line_within, paint_line};
use crate::ui::widgets::{
    Level, Mark, Pieces, Radio, RadioLook, heading_ui, panel_frame, rule_ui, section_ui,
    suggest_field, text_area, text_field,
};
use crate::ui::{status_icon, theme_icon};

/// What the form remembers between passes.
#[derive(Debug, Default)]
pub struct SubGoalView {
    leaving: Leaving,
    /// A field that has just come and waits for the keyboard.
    waits: Option<Id>,
    /// The cards of all themes are offered.
    all_cards: bool,
    /// The form that had the keyboard put into its first field.
    greeted: Option<Id>,
}

impl SubGoalView {
    /// Draws the form.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, form: &SubGoalForm) {
        let Some(case) = cx.case() else { return };
        let words = cx.words;
        let mut draft = form.clone();
        let is_new = case.sub_goal(form.item.id).is_none();
        let hint = if is_new {
            words.t("experience-form-hint").to_owned()
        } else {
            history_text(cx, &form.item.created, &form.item.changed)
        };
        let need = (!form.can_be_saved()).then(|| words.t("subgoal-need-text"));
        let id = Id::unique(("sub-goal form", form.item.id));
        let sheet = Sheet {
            id,
            title: words.t(if is_new {
                "subgoal-new"
            } else {
                "subgoal-edit"
            }),
            hint: &hint,
            save: words.t("subgoal-save"),
            need,
            begins: self.greeted != Some(id),
        };
        let wish = sheet.ui(ui, cx, |ui, columns| {
            let mut pages = Pages {
                cx,
                case,
                form: &mut draft,
                waits: &mut self.waits,
                all_cards: &mut self.all_cards,
                is_new,
            };
            let shares: &[f32] = match columns {
                Columns::Three => &[500.0, 660.0, 432.0],
                Columns::Two => &[640.0, 420.0],
                Columns::One => &[1.0],
            };
            columns_ui(ui, shares, |ui, n| match (columns, n) {
                (Columns::Three, 0) => {
                    pages.text_ui(ui);
                    pages.themes_ui(ui);
                    gap(ui);
                    pages.family_ui(ui);
                    pages.cards_ui(ui);
                }
                (Columns::Three, 1) => {
                    pages.aim_ui(ui);
                    pages.who_ui(ui);
                    pages.dates_ui(ui);
                    pages.sign_ui(ui);
                    pages.steps_ui(ui);
                }
                (Columns::Two, 0) => pages.left_ui(ui),
                (Columns::One, _) => {
                    pages.left_ui(ui);
                    gap(ui);
                    pages.status_ui(ui);
                    pages.family_ui(ui);
                    pages.cards_ui(ui);
                    pages.method_ui(ui);
                    pages.preview_ui(ui);
                }
                (Columns::Three, _) => {
                    pages.status_ui(ui);
                    pages.method_ui(ui);
                    pages.preview_ui(ui);
                }
                (Columns::Two, _) => {
                    pages.status_ui(ui);
                    pages.family_ui(ui);
                    pages.cards_ui(ui);
                    pages.method_ui(ui);
                    pages.preview_ui(ui);
                }
            });
        });
        if self.greeted != Some(id) {
            self.greeted = Some(id);
            ui.memory_mut(|memory| memory.request_focus(text_id()));
        }
        let question = Question {
            title: words.t("subgoal-leave-title"),
            save: sheet.save,
            need,
        };
        let verdict = self
            .leaving
            .ui(ui.ctx(), cx, wish, draft.is_written(), question);
        if draft != *form {
            cx.push(Command::WriteSubGoal(Box::new(draft)));
        }
        match verdict {
            Some(Verdict::Commit) => cx.push(Command::CommitSubGoal),
            Some(Verdict::Drop) => cx.push(Command::DropSubGoal),
            None => return,
        }
        *self = Self::default();
    }
}

fn text_id() -> Id {
    Id::unique("sub-goal text")
}

/// The icon, the name and the plain meaning of a status.
pub fn status_meaning(words: &Words, status: Status) -> (Icon, &str, Option<&str>) {
    let meaning = match status {
        Status::Planned => "status-planned-means",
        Status::UnderWay => "status-under-way-means",
        Status::Paused => "status-paused-means",
        Status::Adjusted => "status-adjusted-means",
        Status::Reached => "status-reached-means",
        Status::TakenOut => "status-taken-out-means",
    };
    let (icon, name) = (status_icon(status), status_words(words, status));
    (icon, name, Some(words.t(meaning)))
}

/// The parts of the form, in the order they are read.
pub(super) struct Pages<'a> {
    pub(super) cx: &'a Cx<'a>,
    pub(super) case: &'a Case,
    pub(super) form: &'a mut SubGoalForm,
    /// A field that has just come and waits for the keyboard.
    pub(super) waits: &'a mut Option<Id>,
    /// The cards of all themes are offered, and not those of the chosen themes alone.
    pub(super) all_cards: &'a mut bool,
    pub(super) is_new: bool,
}

impl Pages<'_> {
    fn left_ui(&mut self, ui: &mut Ui) {
        self.text_ui(ui);
        self.themes_ui(ui);
        gap(ui);
        self.aim_ui(ui);
        self.who_ui(ui);
        self.dates_ui(ui);
        self.sign_ui(ui);
        self.steps_ui(ui);
    }

    /// Gives a field the keyboard that has just come and waits for it.
    pub(super) fn greet(&mut self, ui: &Ui, field: Id) {
        self.waits
            .take_if(|waits| *waits == field && focus_when_click_is_over(ui, field));
    }

    pub(super) fn section(&self, ui: &mut Ui, words: &str, hint: &str) {
        section_ui(ui, self.cx.tokens, words, hint);
        ui.add_space(space::SMALL);
    }

    fn text_ui(&mut self, ui: &mut Ui) {
        let words = self.cx.words;
        let label = words.t("subgoal-text");
        self.section(ui, label, words.t("subgoal-text-hint"));
        let field = text_area(text_id(), &self.form.item.text, label, 4);
        if let Some(text) = written(ui, self.cx, field) {
            self.form.item.text = text;
        }
        gap(ui);
    }

    fn themes_ui(&mut self, ui: &mut Ui) {
        let name = self.cx.words.t("subgoal-themes");
        self.section(ui, name, self.cx.words.t("subgoal-themes-hint"));
        let group = UiBuilder::new()
            .accessibility_role(Role::Group)
            .accessibility_label(name);
        ui.scope_builder(group, |ui| {
            let wide = ((ui.available_width() - space::SMALL) / 2.0).floor();
            for pair in ThemeId::ALL.chunks(2) {
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = space::SMALL;
                    for theme in pair {
                        let on = self.form.item.themes.contains(theme);
                        let choice = theme_choice_ui(ui, self.cx, *theme, on, wide);
                        if choice.clicked() {
                            choice.request_focus();
                            let themes = &mut self.form.item.themes;
                            if on {
                                themes.retain(|other| other != theme);
                            } else {
                                themes.push(*theme);
                                themes.sort_unstable();
                            }
                        }
                    }
                });
                ui.add_space(space::SMALL);
            }
        });
    }

    fn aim_ui(&mut self, ui: &mut Ui) {
        const MOST_TALL: f32 = 300.0;
        let (words, t) = (self.cx.words, self.cx.tokens);
        let name = words.t("subgoal-aim");
        self.section(ui, name, words.t("subgoal-aim-hint"));
        let aims = &self.case.aims;
        let (none, new) = (0, aims.len() + 1);
        let chosen = if self.form.new_aim.is_some() {
            new
        } else {
            self.form
                .item
                .aim
                .and_then(|id| aims.iter().position(|aim| aim.id == id))
                .map_or(none, |n| n + 1)
        };
        let mut pressed = None;
        panel_frame(t)
            .inner_margin(egui::Margin::same(5))
            .show(ui, |ui| {
                egui::ScrollArea::vertical()
                    .id_salt("aims")
                    .max_height(MOST_TALL)
                    .min_scrolled_height(MOST_TALL)
                    .show(ui, |ui| {
                        ui.spacing_mut().item_spacing.y = 0.0;
                        pressed = radio_group_ui(ui, name, new + 1, chosen, |ui, n, reach| {
                            let text = if n == none {
                                words.t("subgoal-aim-none")
                            } else if n == new {
                                words.t("subgoal-aim-new")
                            } else {
                                aims[n - 1].text.as_str()
                            };
                            Radio {
                                words: text,
                                chosen: n == chosen,
                                look: RadioLook::Row,
                                reach,
                                ..Radio::default()
                            }
                            .ui(ui, t)
                        });
                    });
            });
        let new_id = Id::unique("sub-goal new aim");
        if let Some(n) = pressed {
            // The wording of a new aim stays while others are tried.
            let kept = self.form.new_aim.take();
            self.form.item.aim = None;
            if n == new {
                let wording = kept.or_else(|| ui.data(|data| data.get_temp(new_id)));
                self.form.new_aim = Some(wording.unwrap_or_default());
                *self.waits = Some(new_id);
            } else {
                ui.data_mut(|data| data.insert_temp(new_id, kept.unwrap_or_default()));
                self.form.item.aim = n.checked_sub(1).and_then(|n| aims.get(n)).map(|aim| aim.id);
            }
        }
        if let Some(text) = self.form.new_aim.clone() {
            ui.add_space(space::SMALL);
            let label = words.t("subgoal-aim-wording");
            let field = text_area(new_id, &text, label, 2).hint(label);
            if let Some(text) = written(ui, self.cx, field) {
                self.form.new_aim = Some(text);
            }
            self.greet(ui, new_id);
        }
        gap(ui);
    }

    fn who_ui(&mut self, ui: &mut Ui) {
        let words = self.cx.words;
        let label = words.t("subgoal-who");
        self.section(ui, label, words.t("subgoal-who-hint"));
        let people: Vec<&str> = self
            .case
            .people
            .iter()
            .map(|person| person.name.as_str())
            .collect();
        let id = Id::unique("sub-goal who");
        let who = self.form.item.who.clone();
        let outcome = suggest_field(id, &who, text_field(id, &who, label), &people)
            .pieces(Pieces::ByComma)
            .ui(ui, self.cx.tokens);
        if let Some(text) = outcome.changed
            && !outcome.escaped
        {
            self.form.item.who = text;
        }
        gap(ui);
    }

    fn dates_ui(&mut self, ui: &mut Ui) {
        const GAP: f32 = 16.0;
        let words = self.cx.words;
        let today = self.cx.state.today();
        let wide = ((ui.available_width() - GAP) / 2.0).floor();
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            let start = self.form.start.clone();
            let when = self.form.item.start.clone();
            if let Some(text) = self.date_ui(
                ui,
                Id::unique("start"),
                words.t("subgoal-start"),
                &start,
                when.as_ref(),
                wide,
            ) {
                self.form.write_start(text, today, words);
            }
            let check = self.form.check.clone();
            let when = self.form.item.check.clone();
            if let Some(text) = self.date_ui(
                ui,
                Id::unique("check"),
                words.t("subgoal-check"),
                &check,
                when.as_ref(),
                wide,
            ) {
                self.form.write_check(text, today, words);
            }
        });
        self.further_ui(ui);
        gap(ui);
    }

    /// One date with what was understood below it; gives what was typed.
    pub(super) fn date_ui(
        &self,
        ui: &mut Ui,
        id: Id,
        label: &str,
        text: &str,
        when: Option<&When>,
        wide: f32,
    ) -> Option<String> {
        let (words, t) = (self.cx.words, self.cx.tokens);
        ui.allocate_ui_with_layout(vec2(wide, 0.0), Layout::top_down(Align::Min), |ui| {
            ui.set_width(wide);
            ui.spacing_mut().item_spacing.y = 0.0;
            self.section(ui, label, "");
            let outcome = text_field(id, text, label)
                .hint(words.t("subgoal-date-hint"))
                .ui(ui, t);
            ui.add_space(space::SMALL);
            let reading = [dates::read_day(words, when, self.cx.state.today())];
            dates::describe(ui, id, &reading);
            dates::reading_box_ui(ui, t, &reading, |_| {});
            outcome.changed.filter(|_| !outcome.escaped)
        })
        .inner
    }

    /// Where a new one stands. Of one that is there it is said: it changes in the plan, with the reason.
    fn status_ui(&mut self, ui: &mut Ui) {
        let (words, t) = (self.cx.words, self.cx.tokens);
        let name = words.t("subgoal-status");
        self.section(ui, name, "");
        let all = Status::ALL;
        if !self.is_new {
            let (icon, name, _) = status_meaning(words, self.form.item.status);
            entry_card_ui(
                ui,
                self.cx,
                Mark::Icon(icon),
                name,
                words.t("subgoal-status-turn"),
            );
            gap(ui);
            return;
        }
        let chosen = all
            .iter()
            .position(|one| *one == self.form.item.status)
            .unwrap_or_default();
        let pressed = radio_group_ui(ui, name, all.len(), chosen, |ui, n, reach| {
            if n > 0 {
                ui.add_space(space::CARD);
            }
            let (icon, words, meaning) = status_meaning(words, all[n]);
            Radio {
                words,
                icon: Some(icon),
                meaning,
                chosen: n == chosen,
                look: RadioLook::Boxed,
                reach,
                ..Radio::default()
            }
            .ui(ui, t)
        });
        if let Some(n) = pressed {
            self.form.item.status = all[n];
        }
        gap(ui);
    }

    fn preview_ui(&mut self, ui: &mut Ui) {
        let (words, t) = (self.cx.words, self.cx.tokens);
        rule_ui(ui, t);
        ui.add_space(space::LARGE);
        heading_ui(ui, t, words.t("experience-preview"), Level::Group);
        ui.add_space(space::SMALL);
        let item = &self.form.item;
        let name = match first_sentence(&item.text) {
            "" => words.t("subgoal-need-text"),
            name => name,
        };
        let (icon, status, _) = status_meaning(words, item.status);
        let mut parts: Vec<String> = item
            .themes
            .iter()
            .map(|theme| theme.name(self.cx.state.lang).to_owned())
            .collect();
        parts.push(status.to_owned());
        let check = self.case.next_check(item, self.cx.state.today());
        if let Some(check) = check.filter(|check| !check.date.is_unknown()) {
            let when = words.when_text(&check.date);
            parts.push(words.tf("subgoal-check-at", &[("when", (&when).into())]));
        }
        entry_card_ui(ui, self.cx, Mark::Icon(icon), name, &parts.join(" · "));
        ui.add_space(space::LARGE);
        paragraph_ui(ui, t, words.t("subgoal-only-text"), Font::Small);
    }
}

/// A theme that can be on or off, with its icon in its ink.
fn theme_choice_ui(ui: &mut Ui, cx: &Cx<'_>, theme: ThemeId, on: bool, wide: f32) -> Response {
    const TALL: f32 = 40.0;
    let t = cx.tokens;
    let name = theme.name(cx.state.lang);
    let (rect, response) = ui.allocate_exact_size(vec2(wide, TALL), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, on, name));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let (fill, edge, ink, font) = if on {
        (t.select, t.focus, t.on_select, Font::Strong)
    } else {
        let edge = hover_mix(ui, &response, t.border, t.border_strong);
        (t.card, edge, t.text, Font::Body)
    };
    let painter = ui.painter();
    painter.rect(
        rect,
        radius::CARD,
        fill,
        Stroke::new(1.0, edge),
        StrokeKind::Inside,
    );
    theme_icon(theme).paint(
        painter,
        rect.left_center() + vec2(22.0, 0.0),
        icon_size::BODY,
        t.theme(theme.index()).ink,
    );
    let galley = line_within(painter, name, font, rect.width() - 80.0);
    paint_line(painter, rect.left_center() + vec2(42.0, 0.0), galley, ink);
    let (mark, ink) = if on {
        (Icon::SquareCheck, t.focus)
    } else {
        (Icon::Square, t.border_strong)
    };
    mark.paint(
        painter,
        rect.right_center() - vec2(20.0, 0.0),
        icon_size::BODY,
        ink,
    );
    if response.has_focus() {
        focus_ring(painter, rect, radius::CARD, t);
    }
    response
}
