//! A round begins or is closed: what happens is said beforehand, and what is known of the round can be written at once.

use chrono::NaiveDate;
use egui::{Context, Id, Key, Modifiers, ScrollArea, Ui};

use super::{answer, focus_first, paragraph_ui};
use crate::app::Command;
use crate::app::question::{Question, Reply};
use crate::app::round_form::{RoundAct, RoundForm, RoundLack};
use crate::design::space;
use crate::text::Words;
use crate::ui::Cx;
use crate::ui::rounds::record_fields_ui;
use crate::ui::widgets::{Level, Modal, ModalChoice, heading_ui, keep_focus_in_sight, text_field};

/// What stands around the fields: title, foot and the edges of the window.
const AROUND: f32 = 200.0;
/// With this much room everything stands there at once; with less it scrolls.
const ROOM: f32 = 560.0;

pub(super) fn round_ui(ctx: &Context, cx: &mut Cx<'_>, form: &RoundForm) {
    let Some(case) = cx.case() else { return };
    let (words, t) = (cx.words, cx.tokens);
    let said = Said::of(words, form, case.cards.len());
    let lack = form.lack().map(|lack| lack_words(words, lack));
    let mut written = form.clone();
    let mut is_done = false;
    let mut has_escaped = false;
    let most = (ctx.content_rect().height() - AROUND).max(120.0);
    let outcome = Modal::new(Id::unique("round-form"), &said.title, words.t("cancel"))
        .primary(&said.act)
        .primary_disabled_because(lack.as_deref())
        .show(ctx, t, |ui| {
            let mut content = |ui: &mut Ui| {
                ui.spacing_mut().item_spacing.y = space::TINY;
                if let Some(changed) = &said.changed {
                    paragraph_ui(ui, t, changed);
                    ui.add_space(space::SMALL);
                }
                paragraph_ui(ui, t, &said.body);
                ui.add_space(space::MEDIUM);
                let name = words.t(match form.act {
                    RoundAct::Begin | RoundAct::Date => "round-day-begins",
                    RoundAct::Close => "round-day-closes",
                });
                heading_ui(ui, t, name, Level::Group);
                let id = Id::unique("round-form-day");
                let day = text_field(id, &form.day, name)
                    .error(lack.as_deref())
                    .ui(ui, t);
                is_done |= day.submitted;
                has_escaped |= day.leaves();
                if let Some(text) = day.changed {
                    written.day = text;
                }
                if form.act != RoundAct::Date {
                    ui.add_space(space::MEDIUM);
                    let salt = Id::unique("round-form");
                    let heard = record_fields_ui(ui, cx, salt, &form.record);
                    has_escaped |= heard.escaped;
                    is_done |= heard.done;
                    if let Some(record) = heard.written {
                        written.record = record;
                    }
                }
                focus_first(ui, id);
            };
            if most >= ROOM {
                content(ui);
            } else {
                ScrollArea::vertical()
                    .max_height(most)
                    .min_scrolled_height(most)
                    .show(ui, |ui| {
                        content(ui);
                        keep_focus_in_sight(ui);
                    });
            }
            is_done |= ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
        });
    if written != *form {
        let question = Question::Round(Box::new(written));
        cx.push(Command::Reply(Reply::Write(Box::new(question))));
    }
    let entered = (is_done && lack.is_none()).then_some(ModalChoice::Primary);
    let escaped = has_escaped.then_some(ModalChoice::Plain);
    answer(cx, outcome.choice.or(entered).or(escaped));
}

/// What the question says.
struct Said {
    title: String,
    /// Why it is asked once more.
    changed: Option<String>,
    body: String,
    act: String,
}

impl Said {
    fn of(words: &Words, form: &RoundForm, cards: usize) -> Self {
        let open = form.open.map_or(0, |(_, number)| number);
        let args = [
            ("n", form.number.into()),
            ("before", open.into()),
            ("cards", cards.into()),
        ];
        let (title, body, act) = match (form.act, form.open) {
            (RoundAct::Begin, None) => (
                words.tf("round-begin-title", &args),
                words.tf("round-begin-body", &args),
                words.tf("round-begin-act", &args),
            ),
            (RoundAct::Begin, Some(_)) => (
                words.tf("round-next-title", &args),
                words.tf("round-next-body", &args),
                words.tf("round-next-act", &args),
            ),
            (RoundAct::Date, _) => (
                words.tf("round-date-title", &args),
                words.t("round-date-body").to_owned(),
                words.t("save").to_owned(),
            ),
            (RoundAct::Close, _) => (
                words.tf("round-close-title", &args),
                words.tf("round-close-body", &args),
                words.tf("round-close-act", &args),
            ),
        };
        let changed = form.is_asked_again.then(|| match form.open {
            Some(_) => words.tf("round-asked-again", &args[1..2]),
            None => words.t("round-asked-again-none").to_owned(),
        });
        Self {
            title,
            changed,
            body,
            act,
        }
    }
}

fn dated(words: &Words, key: &str, day: NaiveDate) -> String {
    words.tf(key, &[("date", (&words.date(day)).into())])
}

fn lack_words(words: &Words, lack: RoundLack) -> String {
    match lack {
        RoundLack::Day => words.t("round-day-need").to_owned(),
        RoundLack::Earlier(first) => dated(words, "round-day-earlier", first),
        RoundLack::BeforeItBegan(first) => dated(words, "round-day-before-it", first),
        RoundLack::ToCome(last) => dated(words, "round-day-to-come", last),
    }
}
