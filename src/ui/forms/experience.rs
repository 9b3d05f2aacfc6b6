//! The form of a stressful experience. Only the description must be written; all else may come later or never.

use egui::{Id, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::certainty::certainty_ui;
use super::dates::Life;
use super::kinds::{Kinds, paragraph_ui};
use super::leave::{Leaving, Question, Verdict};
use super::radios::radio_group_ui;
use super::sheet::{Columns, Sheet, columns_ui, gap};
use super::sources::Sources;
use super::times;
use crate::app::Command;
use crate::app::forms::ExperienceForm;
use crate::design::{Font, space};
use crate::model::{Experience, Response as Met, Stamp};
use crate::text::Words;
use crate::ui::Cx;
use crate::ui::experience_words::experience_mark;
use crate::ui::widgets::paint::{line_within, paint_line};
use crate::ui::widgets::{
    CardState, Field, Level, Mark, Pieces, Radio, Tile, heading_ui, paint_card, rule_ui,
    section_ui, suggest_field, text_area, text_field,
};

/// What the form remembers between passes.
#[derive(Debug, Default)]
pub struct ExperienceView {
    kinds: Kinds,
    sources: Sources,
    leaving: Leaving,
    /// The form that had the keyboard put into its first field.
    greeted: Option<Id>,
}

impl ExperienceView {
    /// Draws the form.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, form: &ExperienceForm) {
        let Some(case) = cx.case() else { return };
        let words = cx.words;
        let mut draft = form.clone();
        let is_new = case.experience(form.item.id).is_none();
        let title = words.t(if is_new {
            "experience-new"
        } else {
            "experience-edit"
        });
        let hint = if is_new {
            words.t("experience-form-hint").to_owned()
        } else {
            history_text(cx, &form.item.created, &form.item.changed)
        };
        let need = (!form.can_be_saved()).then(|| words.t("experience-need-text"));
        let id = Id::unique(("experience form", form.item.id));
        let sheet = Sheet {
            id,
            title,
            hint: &hint,
            save: words.t("experience-save"),
            need,
            begins: self.greeted != Some(id),
        };
        let life = Life {
            name: case.child.call_name(),
            birth: case.child.birth,
            today: cx.state.today(),
        };
        let people: Vec<&str> = case
            .people
            .iter()
            .map(|person| person.name.as_str())
            .collect();
        let wish = sheet.ui(ui, cx, |ui, columns| {
            let mut pages = Pages {
                cx,
                life,
                people: &people,
                form: &mut draft,
            };
            match columns {
                Columns::Three => columns_ui(ui, &[500.0, 660.0, 432.0], |ui, n| match n {
                    0 => {
                        heading_ui(ui, cx.tokens, words.t("experience-kind"), Level::Section);
                        ui.add_space(space::SMALL);
                        Kinds::list_ui(ui, cx, &mut pages.form.item.kind);
                    }
                    1 => {
                        pages.words_ui(ui);
                        pages.time_ui(ui);
                        pages.known_ui(ui, &mut self.sources);
                    }
                    _ => {
                        pages.adults_ui(ui);
                        pages.preview_ui(ui);
                    }
                }),
                Columns::Two => columns_ui(ui, &[640.0, 420.0], |ui, n| {
                    if n == 0 {
                        pages.kind_ui(ui, &mut self.kinds);
                        pages.words_ui(ui);
                        pages.time_ui(ui);
                        pages.known_ui(ui, &mut self.sources);
                    } else {
                        pages.adults_ui(ui);
                        pages.preview_ui(ui);
                    }
                }),
                Columns::One => columns_ui(ui, &[1.0], |ui, _| {
                    pages.kind_ui(ui, &mut self.kinds);
                    pages.words_ui(ui);
                    pages.time_ui(ui);
                    pages.known_ui(ui, &mut self.sources);
                    gap(ui);
                    pages.adults_ui(ui);
                    pages.preview_ui(ui);
                }),
            }
        });
        if self.greeted != Some(id) {
            self.greeted = Some(id);
            ui.memory_mut(|memory| memory.request_focus(description_id()));
        }
        if wish.is_some() {
            self.sources.finish(&mut draft.item.sources);
        }
        let question = Question {
            title: words.t("experience-leave-title"),
            save: sheet.save,
            need,
        };
        let verdict = self
            .leaving
            .ui(ui.ctx(), cx, wish, draft.is_written(), question);
        if draft != *form {
            cx.push(Command::WriteExperience(Box::new(draft)));
        }
        match verdict {
            Some(Verdict::Commit) => cx.push(Command::CommitExperience),
            Some(Verdict::Drop) => cx.push(Command::DropExperience),
            None => return,
        }
        *self = Self::default();
    }
}

fn description_id() -> Id {
    Id::unique("experience in own words")
}

/// Who wrote an entry and who changed it.
pub fn history_text(cx: &Cx<'_>, created: &Stamp, changed: &Stamp) -> String {
    let words = cx.words;
    let said = |key: &'static str, plain: &'static str, stamp: &Stamp| {
        let when = words.when(stamp.at.naive_local(), cx.state.now().naive_local());
        if stamp.by.is_empty() {
            words.tf(plain, &[("when", (&when).into())])
        } else {
            words.tf(
                key,
                &[("when", (&when).into()), ("who", (&stamp.by).into())],
            )
        }
    };
    let mut text = said("form-written-by", "form-written", created);
    if changed != created {
        text.push_str(" · ");
        text.push_str(&said("form-changed-by", "form-changed", changed));
    }
    text
}

/// The parts of the form, in the order they are read.
struct Pages<'a> {
    cx: &'a Cx<'a>,
    life: Life<'a>,
    people: &'a [&'a str],
    form: &'a mut ExperienceForm,
}

impl Pages<'_> {
    fn section(&self, ui: &mut Ui, words: &str, hint: &str) {
        section_ui(ui, self.cx.tokens, words, hint);
        ui.add_space(space::SMALL);
    }

    fn kind_ui(&mut self, ui: &mut Ui, kinds: &mut Kinds) {
        self.section(ui, self.cx.words.t("experience-kind"), "");
        kinds.select_ui(ui, self.cx, &mut self.form.item.kind);
        gap(ui);
    }

    fn words_ui(&mut self, ui: &mut Ui) {
        let words = self.cx.words;
        let label = words.t("experience-text");
        self.section(ui, label, "");
        let field = text_area(description_id(), &self.form.item.description, label, 4)
            .hint(words.t("experience-text-hint"));
        if let Some(text) = written(ui, self.cx, field) {
            self.form.item.description = text;
        }
        let asked = self.form.item.kind.get().asks.as_ref();
        if asked.is_some() || !self.form.item.whom.is_empty() {
            gap(ui);
            let question = asked.map_or(words.t("experience-whom"), |asks| {
                asks.question.get(self.cx.state.lang)
            });
            self.section(ui, question, "");
            let id = Id::unique("experience whom");
            let whom = self.form.item.whom.clone();
            let field = text_field(id, &whom, question);
            let outcome = suggest_field(id, &whom, field, self.people)
                .pieces(Pieces::ByComma)
                .ui(ui, self.cx.tokens);
            if let Some(text) = outcome.changed
                && !outcome.escaped
            {
                self.form.item.whom = text;
            }
        }
        gap(ui);
    }

    fn time_ui(&mut self, ui: &mut Ui) {
        const GAP: f32 = 16.0;
        let (words, t) = (self.cx.words, self.cx.tokens);
        self.section(
            ui,
            words.t("experience-when"),
            words.t("experience-when-hint"),
        );
        let course = self.form.item.course;
        times::period_ui(ui, self.cx, self.form, self.life, course);
        gap(ui);
        self.section(
            ui,
            words.t("experience-character"),
            words.t("experience-character-hint"),
        );
        let course = &mut self.form.item.course;
        let wide = ((ui.available_width() - GAP) / 2.0).floor();
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            for (mark, title, hint, on) in [
                (
                    Mark::Diamond,
                    "character-sudden",
                    "character-sudden-hint",
                    &mut course.sudden,
                ),
                (
                    Mark::Band,
                    "character-long",
                    "character-long-hint",
                    &mut course.lasting,
                ),
            ] {
                ui.allocate_ui(vec2(wide, 56.0), |ui| {
                    let tile = Tile {
                        mark,
                        title: words.t(title),
                        hint: words.t(hint),
                        checked: *on,
                    };
                    if tile.ui(ui, t).clicked() {
                        *on = !*on;
                    }
                });
            }
        });
        gap(ui);
    }

    fn known_ui(&mut self, ui: &mut Ui, sources: &mut Sources) {
        let words = self.cx.words;
        self.section(ui, words.t("experience-source"), "");
        sources.ui(ui, self.cx, &mut self.form.item.sources);
        gap(ui);
        self.section(
            ui,
            words.t("experience-certainty"),
            words.t("experience-certainty-hint"),
        );
        certainty_ui(ui, self.cx, &mut self.form.item.certainty);
    }

    fn adults_ui(&mut self, ui: &mut Ui) {
        const ALL: [Met; 5] = [
            Met::Understanding,
            Met::Partly,
            Met::Unseen,
            Met::Overwhelmed,
            Met::Unknown,
        ];
        let (words, t) = (self.cx.words, self.cx.tokens);
        heading_ui(ui, t, words.t("experience-nearest"), Level::Section);
        ui.add_space(space::TINY);
        let hint = words.tf(
            "experience-nearest-hint",
            &[("alias", self.life.name.into())],
        );
        paragraph_ui(ui, t, &hint, Font::Small);
        ui.add_space(space::SMALL);
        let names = [
            words.t("response-understood"),
            words.t("response-partly"),
            words.t("response-unseen"),
            words.t("response-affected"),
            words.t("response-unknown"),
        ];
        let chosen = ALL
            .iter()
            .position(|one| *one == self.form.item.response)
            .unwrap_or(4);
        let pressed = radio_group_ui(
            ui,
            words.t("experience-nearest"),
            ALL.len(),
            chosen,
            |ui, n, reach| {
                Radio {
                    words: names[n],
                    chosen: n == chosen,
                    reach,
                    ..Radio::default()
                }
                .ui(ui, t)
            },
        );
        if let Some(n) = pressed {
            self.form.item.response = ALL[n];
        }
        ui.add_space(space::MEDIUM);
        let field = text_area(
            Id::unique("experience response note"),
            &self.form.item.response_note,
            words.t("experience-response-note"),
            3,
        )
        .hint(words.t("experience-response-note"));
        if let Some(text) = written(ui, self.cx, field) {
            self.form.item.response_note = text;
        }
        gap(ui);
        let label = words.t("experience-helped");
        self.section(ui, label, "");
        let field = text_area(
            Id::unique("experience helped"),
            &self.form.item.helped,
            label,
            2,
        );
        if let Some(text) = written(ui, self.cx, field) {
            self.form.item.helped = text;
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
        let name = match item.name() {
            "" => words.t("experience-need-text"),
            name => name,
        };
        entry_card_ui(
            ui,
            self.cx,
            experience_mark(item),
            name,
            &meta_text(self.cx, item, self.life),
        );
        ui.add_space(space::LARGE);
        paragraph_ui(ui, t, words.t("experience-only-text"), Font::Small);
    }
}

/// What was typed into a field of many lines. Esc leaves it and keeps what was typed: a form has its own way to let go.
pub fn written(ui: &mut Ui, cx: &Cx<'_>, field: Field<'_>) -> Option<String> {
    let outcome = field.ui(ui, cx.tokens);
    outcome.changed.filter(|_| !outcome.escaped)
}

/// "5 · ca. nov. 2020, 5 år · Noah, mor".
fn meta_text(cx: &Cx<'_>, item: &Experience, life: Life<'_>) -> String {
    let words: &Words = cx.words;
    let mut parts = vec![
        item.kind
            .number()
            .map_or(item.kind.name(cx.state.lang).to_owned(), |number| {
                number.to_string()
            }),
    ];
    let date = item.when.as_ref().map(|when| when.date).unwrap_or_default();
    let mut when = words.period_text(&date, &item.until);
    if let Some(age) = words.age_beside_text(life.birth, &date, &item.until) {
        when = format!("{when}, {age}");
    }
    parts.push(when);
    if !item.sources.is_empty() {
        parts.push(item.sources.join(", "));
    }
    parts.join(" · ")
}

/// A finished entry as it will stand in lists.
pub fn entry_card_ui(ui: &mut Ui, cx: &Cx<'_>, mark: Mark, name: &str, meta: &str) {
    const TALL: f32 = 66.0;
    let t = cx.tokens;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), TALL), Sense::hover());
    response.widget_info(|| {
        WidgetInfo::labeled(
            Role::Label,
            true,
            format!("{}. {meta}", name.trim_end_matches('.')),
        )
    });
    if !ui.is_rect_visible(rect) {
        return;
    }
    let painter = ui.painter();
    paint_card(painter, rect, t, CardState::Rest);
    mark.paint(painter, rect.left_center() + vec2(23.0, 0.0), t.text);
    let left = rect.left() + 46.0;
    let row = |y: f32| pos2(left, rect.top() + y);
    let room = Rect::from_min_max(row(0.0), rect.max).width() - 14.0;
    paint_line(
        painter,
        row(22.0),
        line_within(painter, name, Font::Strong, room),
        t.text,
    );
    paint_line(
        painter,
        row(45.0),
        line_within(painter, meta, Font::Small, room),
        t.muted,
    );
}
