//! The form of a piece of knowledge. Only its words must be written.

use egui::{Id, Ui, vec2};

use super::certainty::certainty_ui;
use super::experience::written;
use super::over::{Over, Page, Titles, gap};
use super::times;
use crate::app::Command;
use crate::app::forms::EntryForm;
use crate::app::words_of_mapping::heading_words;
use crate::design::{height, space};
use crate::model::{Entry, ExperienceId, Heading, ItemRef, PersonId, Side, Stamp};
use crate::ui::widgets::{Choice, Select, choice_group_ui, text_area};

impl Over for Entry {
    const TITLES: Titles = Titles {
        new: "entry-new",
        edit: "entry-edit",
        save: "entry-save",
        leave: "entry-leave-title",
        need: "entry-need-text",
    };

    fn first_field() -> Id {
        Id::unique("entry text")
    }

    fn item_ref(&self) -> ItemRef {
        ItemRef::Entry(self.id)
    }

    fn stamps(&self) -> (&Stamp, &Stamp) {
        (&self.created, &self.changed)
    }

    fn sources(&mut self) -> Option<&mut Vec<String>> {
        Some(&mut self.sources)
    }

    fn fields_ui(ui: &mut Ui, page: &mut Page<'_>, form: &mut EntryForm) {
        let (cx, words) = (page.cx, page.cx.words);
        page.section(ui, words.t("entry-heading"), "");
        slot_ui(ui, page, &mut form.item);
        gap(ui);
        let label = words.t("entry-text");
        page.section(ui, label, "");
        let field = text_area(Self::first_field(), &form.item.text, label, 3)
            .hint(words.t("entry-text-hint"));
        if let Some(text) = written(ui, cx, field) {
            form.item.text = text;
        }
        gap(ui);
        page.section(ui, words.t("experience-source"), "");
        page.sources.ui(ui, cx, &mut form.item.sources);
        gap(ui);
        page.section(ui, words.t("experience-certainty"), "");
        certainty_ui(ui, cx, &mut form.item.certainty);
        gap(ui);
        let when_hint = words.t(if form.item.heading == Heading::Age {
            "entry-when-age-hint"
        } else {
            "experience-when-hint"
        });
        page.section(ui, words.t("entry-when"), when_hint);
        times::moment_ui(ui, cx, form, page.life);
        gap(ui);
        page.section(ui, words.t("entry-about"), words.t("entry-about-hint"));
        let wide = ((ui.available_width() - space::LARGE) / 2.0).floor();
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::LARGE;
            experience_ui(ui, page, &mut form.item.experience, wide);
            person_ui(ui, page, &mut form.item.person, wide);
        });
    }

    fn keep(form: Box<EntryForm>) -> Command {
        Command::WriteEntry(form)
    }

    fn commit() -> Command {
        Command::CommitEntry
    }

    fn discard() -> Command {
        Command::DropEntry
    }
}

/// Heading and side, beside each other where there is room.
fn slot_ui(ui: &mut Ui, page: &Page<'_>, item: &mut Entry) {
    let (words, t) = (page.cx.words, page.cx.tokens);
    let headings = Heading::ALL.map(|heading| heading_words(words, heading).to_owned());
    let chosen = Heading::ALL
        .iter()
        .position(|heading| *heading == item.heading)
        .unwrap_or_default();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::LARGE, space::SMALL);
        let select = Select {
            id: Id::unique("entry heading"),
            name: words.t("entry-heading"),
            wide: 360.0_f32.min(ui.available_width()),
            tall: height::FIELD,
        };
        if let Some(n) = select.ui(ui, t, &headings, Some(chosen)) {
            item.heading = Heading::ALL[n];
            if item.heading.is_resource() {
                item.side = Side::Supports;
            }
        }
        // A resource has one side.
        if item.heading.is_resource() {
            return;
        }
        let sides = [words.t("side-supports"), words.t("side-hampers")];
        let choices = sides.map(|words| Choice { words, name: words });
        let side = Side::ALL.iter().position(|side| *side == item.side);
        let group = (Id::unique("entry side"), words.t("entry-side"));
        if let Some(n) = choice_group_ui(ui, t, group, &choices, side, 0.0) {
            item.side = Side::ALL[n];
        }
    });
}

/// The experience it is about.
fn experience_ui(ui: &mut Ui, page: &Page<'_>, chosen: &mut Option<ExperienceId>, wide: f32) {
    let words = page.cx.words;
    let items = &page.case.experiences;
    let lang = page.cx.state.lang;
    let mut names = vec![words.t("entry-no-experience").to_owned()];
    names.extend(items.iter().map(|item| match item.name() {
        "" => item.kind.name(lang).to_owned(),
        name => name.to_owned(),
    }));
    let at = chosen
        .and_then(|id| items.iter().position(|item| item.id == id))
        .map_or(0, |at| at + 1);
    let select = Select {
        id: Id::unique("entry experience"),
        name: words.t("field-experience"),
        wide,
        tall: height::FIELD,
    };
    if let Some(n) = select.ui(ui, page.cx.tokens, &names, Some(at)) {
        *chosen = n
            .checked_sub(1)
            .and_then(|n| items.get(n))
            .map(|item| item.id);
    }
}

/// Somebody of the case, chosen by name.
pub fn person_ui(ui: &mut Ui, page: &Page<'_>, chosen: &mut Option<PersonId>, wide: f32) {
    let words = page.cx.words;
    let people = &page.case.people;
    let mut names = vec![words.t("entry-no-person").to_owned()];
    names.extend(people.iter().map(|person| person.name.clone()));
    let at = chosen
        .and_then(|id| people.iter().position(|person| person.id == id))
        .map_or(0, |at| at + 1);
    let select = Select {
        id: Id::unique("entry person"),
        name: words.t("field-person"),
        wide,
        tall: height::FIELD,
    };
    if let Some(n) = select.ui(ui, page.cx.tokens, &names, Some(at)) {
        *chosen = n
            .checked_sub(1)
            .and_then(|n| people.get(n))
            .map(|person| person.id);
    }
}
