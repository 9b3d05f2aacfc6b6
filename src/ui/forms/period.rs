//! The form of a span of time: a home, a placement, a school, somebody's presence, or something in the life of somebody else.

use egui::{Id, Ui};

use super::certainty::certainty_ui;
use super::entry::person_ui;
use super::experience::written;
use super::over::{Over, Page, Titles, gap};
use super::times;
use crate::app::Command;
use crate::app::forms::PeriodForm;
use crate::app::words_of_mapping::period_kind_words;
use crate::design::height;
use crate::model::{Course, ItemRef, Period, PeriodKind, Stamp};
use crate::ui::widgets::{Select, text_area, text_field};

impl Over for Period {
    const TITLES: Titles = Titles {
        new: "period-new",
        edit: "period-edit",
        save: "period-save",
        leave: "period-leave-title",
        need: "period-need-text",
    };

    fn first_field() -> Id {
        Id::unique("period text")
    }

    fn item_ref(&self) -> ItemRef {
        ItemRef::Period(self.id)
    }

    fn stamps(&self) -> (&Stamp, &Stamp) {
        (&self.created, &self.changed)
    }

    fn sources(&mut self) -> Option<&mut Vec<String>> {
        Some(&mut self.sources)
    }

    fn fields_ui(ui: &mut Ui, page: &mut Page<'_>, form: &mut PeriodForm) {
        let (cx, words, t) = (page.cx, page.cx.words, page.cx.tokens);
        let kinds = PeriodKind::ALL.map(|kind| period_kind_words(words, kind).to_owned());
        let chosen = PeriodKind::ALL
            .iter()
            .position(|kind| *kind == form.item.kind)
            .unwrap_or_default();
        let wide = 360.0_f32.min(ui.available_width());
        let select = Select {
            id: Id::unique("period kind"),
            name: words.t("period-kind"),
            wide,
            tall: height::FIELD,
        };
        if let Some(n) = select.ui(ui, t, &kinds, Some(chosen)) {
            form.item.kind = PeriodKind::ALL[n];
        }
        gap(ui);
        if form.item.kind.needs_person() || form.item.person.is_some() {
            page.section(ui, words.t("period-person"), words.t("period-person-hint"));
            person_ui(ui, page, &mut form.item.person, wide);
            gap(ui);
        }
        let label = words.t("period-text");
        let hint = words.t(match form.item.kind {
            PeriodKind::Home => "period-text-home",
            PeriodKind::Placement => "period-text-placement",
            PeriodKind::School => "period-text-school",
            PeriodKind::Presence => "period-text-presence",
            PeriodKind::Event => "period-text-event",
        });
        page.section(ui, label, hint);
        let outcome = text_field(Self::first_field(), &form.item.text, label).ui(ui, t);
        if let Some(text) = outcome.changed
            && !outcome.escaped
        {
            form.item.text = text;
        }
        gap(ui);
        page.section(
            ui,
            words.t("experience-when"),
            words.t("experience-when-hint"),
        );
        let course = Course {
            sudden: false,
            lasting: form.item.kind != PeriodKind::Event,
        };
        times::period_ui(ui, cx, form, page.life, course);
        gap(ui);
        page.section(ui, words.t("experience-source"), "");
        page.sources.ui(ui, cx, &mut form.item.sources);
        gap(ui);
        page.section(ui, words.t("experience-certainty"), "");
        certainty_ui(ui, cx, &mut form.item.certainty);
        gap(ui);
        let label = words.t("period-note");
        page.section(ui, label, "");
        let field = text_area(Id::unique("period note"), &form.item.note, label, 2);
        if let Some(text) = written(ui, cx, field) {
            form.item.note = text;
        }
    }

    fn keep(form: Box<PeriodForm>) -> Command {
        Command::WritePeriod(form)
    }

    fn commit() -> Command {
        Command::CommitPeriod
    }

    fn discard() -> Command {
        Command::DropPeriod
    }
}
