//! The questions about a screening: its end, its date, who took part.

use std::sync::Arc;

use egui::{Context, Id};

use super::super::Cx;
use super::ScreeningView;
use super::sheet::Sheet;
use crate::app::Command;
use crate::design::{Font, Icon};
use crate::model::Edit;
use crate::model::date::{End, Point, Sense, parse};
use crate::ui::widgets::{self, Modal, ModalChoice};

/// A question on the screen.
#[derive(Clone, Debug)]
pub(super) enum Dialog {
    /// Whether to close the screening.
    Close,
    /// Another date, as typed so far.
    Date(String),
    /// Who took part; what stood there before.
    Participants(Arc<str>),
}

impl ScreeningView {
    /// Draws the question, if there is one.
    pub(super) fn dialog_ui(&mut self, ctx: &Context, cx: &mut Cx<'_>, sheet: &Sheet<'_>) {
        let Some(screening) = sheet.screening.filter(|_| sheet.editable) else {
            self.dialog = None;
            return;
        };
        let t = cx.tokens;
        let words = cx.words;
        let id = screening.id;
        match self.dialog.take() {
            None => {}
            Some(Dialog::Close) => {
                let open = screening.count().unanswered;
                let asked = Modal::new(
                    Id::unique("close the screening"),
                    words.t("screening-finish-title"),
                    words.t("not-yet"),
                )
                .primary(words.t("screening-finish-yes"))
                .show(ctx, t, |ui| {
                    ui.label(words.t("screening-finish-text"));
                    if open > 0 {
                        ui.label(words.tf("screening-finish-open", &[("n", open.into())]));
                    }
                });
                match asked.choice {
                    Some(ModalChoice::Primary) => {
                        let on = cx.state.today().max(screening.begun);
                        self.stop_writing(cx);
                        cx.push(Edit::CloseScreening { id, on });
                    }
                    Some(_) => {}
                    None => self.dialog = Some(Dialog::Close),
                }
            }
            Some(Dialog::Date(mut typed)) => {
                let today = cx.state.today();
                let day = parse(&typed, today).ok().and_then(|understood| {
                    match (
                        understood.date.sense,
                        understood.date.point,
                        understood.until,
                    ) {
                        (Sense::Exactly, Point::Day(day), End::Unsaid) => Some(day),
                        _ => None,
                    }
                });
                let reason = day.is_none().then(|| words.t("screening-date-how"));
                let mut submitted = false;
                let field = Id::unique("date of the screening");
                let asked = Modal::new(
                    Id::unique("date the screening"),
                    words.t("screening-date"),
                    words.t("cancel"),
                )
                .primary(words.t("save"))
                .primary_disabled_because(reason)
                .show(ctx, t, |ui| {
                    let outcome = widgets::text_field(field, &typed, words.t("screening-date"))
                        .icon(Icon::Calendar)
                        .ui(ui, t);
                    submitted = outcome.submitted;
                    let line = match day {
                        Some(day) => words.weekday_date(day),
                        None => words.t("screening-date-how").to_owned(),
                    };
                    widgets::label_ui(ui, &line, Font::Body, t.muted);
                    outcome.changed
                });
                first_focus(ctx, field);
                if let Some(text) = asked.inner {
                    typed = text;
                }
                let chosen = submitted || asked.choice == Some(ModalChoice::Primary);
                match (chosen, day, asked.choice) {
                    (true, Some(begun), _) => {
                        self.chosen = Some(id);
                        cx.push(Edit::DateScreening { id, begun });
                    }
                    (_, _, Some(_)) => {}
                    _ => self.dialog = Some(Dialog::Date(typed)),
                }
            }
            Some(Dialog::Participants(before)) => {
                let mut submitted = false;
                let field = Id::unique("participants");
                let asked = Modal::new(
                    Id::unique("participants of the screening"),
                    words.t("screening-participants"),
                    words.t("cancel"),
                )
                .primary(words.t("save"))
                .show(ctx, t, |ui| {
                    let name = words.t("screening-participants");
                    let outcome = widgets::text_field(field, &screening.participants, name)
                        .hint(words.t("screening-participants-hint"))
                        .icon(Icon::Users)
                        .ui(ui, t);
                    submitted = outcome.submitted;
                    outcome.changed
                });
                first_focus(ctx, field);
                if let Some(text) = asked.inner {
                    cx.push(Edit::SetParticipants { id, text });
                }
                match asked.choice {
                    Some(ModalChoice::Primary) => cx.push(Command::Rest),
                    Some(_) => {
                        let text = before.to_string();
                        if text != screening.participants {
                            cx.push(Edit::SetParticipants { id, text });
                        }
                        cx.push(Command::Rest);
                    }
                    None if submitted => cx.push(Command::Rest),
                    None => self.dialog = Some(Dialog::Participants(before)),
                }
            }
        }
    }
}

/// Gives the field the keyboard when its question has appeared: asked for after the question gave it to its plain button.
fn first_focus(ctx: &Context, field: Id) {
    let pass = ctx.cumulative_pass_nr();
    let seen = field.with("seen");
    let last: Option<u64> = ctx.data(|data| data.get_temp(seen));
    if last.is_none_or(|last| pass > last + 2) {
        ctx.memory_mut(|memory| memory.request_focus(field));
    }
    ctx.data_mut(|data| data.insert_temp(seen, pass));
}
