//! A card leaves the board with a word on how and why.

use egui::{Context, Id, Key, Modifiers};

use super::{answer, focus_first, paragraph_ui};
use crate::app::Command;
use crate::app::question::{Question, Reply};
use crate::app::round_form::TakeOutForm;
use crate::design::space;
use crate::model::{Leaving, first_sentence};
use crate::ui::Cx;
use crate::ui::forms::radio_group_ui;
use crate::ui::widgets::{Level, Modal, ModalChoice, Radio, RadioLook, heading_ui, text_area};

pub(super) fn take_out_ui(ctx: &Context, cx: &mut Cx<'_>, form: &TakeOutForm) {
    let (words, t) = (cx.words, cx.tokens);
    let Some(card) = cx.case().and_then(|case| case.card(form.card)) else {
        return answer(cx, Some(ModalChoice::Plain));
    };
    let mut written = form.clone();
    let mut is_done = false;
    let mut has_escaped = false;
    let title = words.t("take-out-title");
    let outcome = Modal::new(Id::unique("take-out"), title, words.t("cancel"))
        .primary(words.t("take-out-act"))
        .show(ctx, t, |ui| {
            ui.spacing_mut().item_spacing.y = space::TINY;
            let what = words.tf(
                "take-out-body",
                &[("card", first_sentence(&card.text).into())],
            );
            paragraph_ui(ui, t, &what);
            ui.add_space(space::MEDIUM);
            let name = words.t("take-out-how");
            heading_ui(ui, t, name, Level::Group);
            let chosen = Leaving::ALL
                .iter()
                .position(|leaving| *leaving == form.leaving)
                .unwrap_or_default();
            let count = Leaving::ALL.len();
            let pressed = radio_group_ui(ui, name, count, chosen, |ui, n, reach| {
                let (words, meaning) = match Leaving::ALL[n] {
                    Leaving::Gone => (words.t("leaving-gone"), words.t("leaving-gone-meaning")),
                    Leaving::Resolved => (
                        words.t("leaving-resolved"),
                        words.t("leaving-resolved-meaning"),
                    ),
                };
                Radio {
                    words,
                    meaning: Some(meaning),
                    chosen: n == chosen,
                    look: RadioLook::Boxed,
                    reach,
                    ..Radio::default()
                }
                .ui(ui, t)
            });
            if let Some(leaving) = pressed.and_then(|n| Leaving::ALL.get(n)) {
                written.leaving = *leaving;
            }
            ui.add_space(space::MEDIUM);
            let name = words.t("take-out-why");
            heading_ui(ui, t, name, Level::Group);
            let id = Id::unique("take-out-why");
            // Enter takes the card out; Shift+Enter begins a new line.
            is_done = ui.memory(|memory| memory.has_focus(id))
                && ui.input_mut(|input| {
                    !input.modifiers.shift && input.consume_key(Modifiers::NONE, Key::Enter)
                });
            let field = text_area(id, &form.reason, name, 2).ui(ui, t);
            is_done |= field.submitted;
            has_escaped = field.leaves();
            if let Some(text) = field.changed {
                written.reason = text;
            }
            focus_first(ui, id);
            is_done |= ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
        });
    if written != *form {
        let question = Question::TakeOut(Box::new(written));
        cx.push(Command::Reply(Reply::Write(Box::new(question))));
    }
    let entered = is_done.then_some(ModalChoice::Primary);
    let escaped = has_escaped.then_some(ModalChoice::Plain);
    answer(cx, outcome.choice.or(entered).or(escaped));
}
