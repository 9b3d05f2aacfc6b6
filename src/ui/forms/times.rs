//! The fields for a time of its own and for a time with an end, with what was understood below them.

use egui::{Id, Ui, vec2};

use super::dates::{self, Life};
use super::mini_axis::MiniAxis;
use crate::app::forms::{ItemForm, Written};
use crate::design::space;
use crate::model::{Course, Until};
use crate::ui::Cx;
use crate::ui::widgets::{filter_chip_ui, text_field};

/// Between fields beside each other.
const GAP: f32 = 16.0;

/// When it was and until when, with the piece of life it lies in and other ways to say it.
pub fn period_ui<T: Written>(
    ui: &mut Ui,
    cx: &Cx<'_>,
    form: &mut ItemForm<T>,
    life: Life<'_>,
    course: Course,
) {
    let (words, t, today) = (cx.words, cx.tokens, life.today);
    let (when_id, until_id) = (when_id(), Id::unique("experience until"));
    let is_ongoing = *form.item.until() == Until::Ongoing;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(GAP, space::SMALL);
        let room = ui.available_width();
        let chip = 140.0;
        let wide = if room > 520.0 {
            (room - chip - 2.0 * GAP) / 2.0
        } else {
            (room - GAP) / 2.0
        };
        when_field_ui(ui, cx, form, wide, today);
        let text = form.until.clone();
        let outcome = text_field(until_id, &text, words.t("experience-until-name"))
            .hint(words.t("experience-until-hint"))
            .width(wide)
            .ui(ui, t);
        if let Some(text) = outcome.changed
            && !outcome.escaped
        {
            form.write_until(text, today, words);
        }
        if filter_chip_ui(ui, t, words.t("experience-ongoing"), None, is_ongoing).clicked() {
            form.set_ongoing(!is_ongoing, today, words);
        }
    });
    ui.add_space(space::MEDIUM);
    let readings = dates::read_period(words, form.item.when(), form.item.until(), life);
    dates::describe(ui, when_id, &readings);
    dates::describe(ui, until_id, &readings);
    dates::reading_box_ui(ui, t, &readings, |ui| {
        MiniAxis {
            life,
            when: form.item.when().map(|when| when.date),
            until: form.item.until(),
            course,
        }
        .ui(ui, t, words);
    });
    ui.add_space(space::SMALL);
    if let Some(way) = dates::other_ways_ui(ui, cx, life.birth) {
        form.write_when(way, today, words);
        ui.memory_mut(|memory| memory.request_focus(when_id));
    }
}

/// When it was, and how that was understood.
pub fn moment_ui<T: Written>(ui: &mut Ui, cx: &Cx<'_>, form: &mut ItemForm<T>, life: Life<'_>) {
    when_field_ui(ui, cx, form, ui.available_width(), life.today);
    ui.add_space(space::SMALL);
    let readings = dates::read_period(cx.words, form.item.when(), &Until::Unsaid, life);
    dates::describe(ui, when_id(), &readings);
    dates::reading_box_ui(ui, cx.tokens, &readings, |_| {});
}

fn when_id() -> Id {
    Id::unique("experience when")
}

fn when_field_ui<T: Written>(
    ui: &mut Ui,
    cx: &Cx<'_>,
    form: &mut ItemForm<T>,
    wide: f32,
    today: chrono::NaiveDate,
) {
    let text = form.when.clone();
    let outcome = text_field(when_id(), &text, cx.words.t("experience-when"))
        .width(wide)
        .ui(ui, cx.tokens);
    if let Some(text) = outcome.changed
        && !outcome.escaped
    {
        form.write_when(text, today, cx.words);
    }
    if outcome.left {
        form.leave_when(today, cx.words);
    }
}
