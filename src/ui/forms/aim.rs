//! The form of an aim: its wording as it was received, where it comes from and when. As long as it is a copy it is only read.

use egui::{Id, Ui};

use super::dates;
use super::experience::written;
use super::over::{Over, Page, Titles, gap};
use crate::app::Command;
use crate::app::plan_forms::AimForm;
use crate::design::{Font, space};
use crate::model::{Aim, ItemRef, Stamp};
use crate::ui::widgets::{checkbox_ui, paragraph_ui, text_area, text_field};

impl Over for Aim {
    const TITLES: Titles = Titles {
        new: "plan-new-aim",
        edit: "aim-edit",
        save: "aim-save",
        leave: "aim-leave-title",
        need: "aim-need-text",
    };

    const IS_SHOWN: bool = true;

    fn first_field() -> Id {
        Id::unique("aim text")
    }

    fn item_ref(&self) -> ItemRef {
        ItemRef::Aim(self.id)
    }

    fn stamps(&self) -> (&Stamp, &Stamp) {
        (&self.created, &self.changed)
    }

    fn fields_ui(ui: &mut Ui, page: &mut Page<'_>, form: &mut AimForm) {
        let (cx, words, t) = (page.cx, page.cx.words, page.cx.tokens);
        // What is being received is written here first; afterwards a copy stays as it came until somebody says otherwise.
        let is_known = page.case.aim(form.item.id).is_some();
        let is_locked = is_known && form.item.is_copy;
        let label = words.t("aim-text");
        page.section(ui, label, words.t("aim-text-hint"));
        let field = text_area(Self::first_field(), &form.item.text, label, 3).locked(is_locked);
        if let Some(text) = written(ui, cx, field) {
            form.item.text = text;
        }
        gap(ui);
        let label = words.t("field-reference");
        page.section(ui, label, words.t("aim-reference-hint"));
        let id = Id::unique("aim reference");
        let field = text_field(id, &form.item.reference, label).locked(is_locked);
        if let Some(text) = written(ui, cx, field) {
            form.item.reference = text;
        }
        gap(ui);
        let label = words.t("field-received");
        page.section(ui, label, words.t("aim-received-hint"));
        if is_locked {
            let told = match form.when.trim() {
                "" => words.t("when-unknown"),
                when => when,
            };
            paragraph_ui(ui, told, Font::Body, t.text);
        } else {
            let today = page.life.today;
            let id = Id::unique("aim received");
            let text = form.when.clone();
            let field = text_field(id, &text, label).hint(words.t("subgoal-date-hint"));
            if let Some(text) = written(ui, cx, field) {
                form.write_when(text, today, words);
            }
            ui.add_space(space::SMALL);
            let reading = [dates::read_day(words, form.item.received.as_ref(), today)];
            dates::describe(ui, id, &reading);
            dates::reading_box_ui(ui, t, &reading, |_| {});
        }
        gap(ui);
        let is_copy = form.item.is_copy;
        if checkbox_ui(ui, t, words.t("aim-is-copy"), is_copy).clicked() {
            form.item.is_copy = !is_copy;
        }
        ui.add_space(space::TINY);
        let hint = if is_locked {
            "aim-is-copy-locked"
        } else {
            "aim-is-copy-hint"
        };
        paragraph_ui(ui, words.t(hint), Font::Small, t.muted);
    }

    fn keep(form: Box<AimForm>) -> Command {
        Command::WriteAim(form)
    }

    fn commit() -> Command {
        Command::CommitAim
    }

    fn discard() -> Command {
        Command::DropAim
    }
}
