//! Questions over the window, one at a time.

mod agenda;
mod child;
mod erase;
mod export;
mod files;
mod key_list;
mod make_card;
mod refused;
mod round;
mod take_out;
mod text;
mod unsaved;

use egui::{Context, Id, Ui};

use super::Cx;
use super::widgets::{self, ModalChoice};
use crate::app::Command;
use crate::app::question::{Question, Reply};
use crate::design::{Font, Tokens};
use crate::model::EditError;
use crate::text::Words;

/// Draws the question on the screen, if there is one.
pub fn question_ui(ctx: &Context, cx: &mut Cx<'_>) {
    let Some(question) = &cx.state.question else {
        return;
    };
    match question {
        Question::Unsaved { .. } => unsaved::unsaved_ui(ctx, cx),
        Question::Child(form) => child::child_ui(ctx, cx, form),
        Question::Agenda(form) => agenda::agenda_ui(ctx, cx, form),
        Question::MakeCard(form) => make_card::make_card_ui(ctx, cx, form),
        Question::Round(form) => round::round_ui(ctx, cx, form),
        Question::TakeOut(form) => take_out::take_out_ui(ctx, cx, form),
        Question::Keys => key_list::key_list_ui(ctx, cx),
        Question::Overwrite { path } => files::overwrite_ui(ctx, cx, path),
        Question::Erase {
            item,
            versions,
            also_versions,
        } => erase::erase_ui(ctx, cx, *item, *versions, *also_versions),
        Question::Vanished { path } => files::vanished_ui(ctx, cx, path),
        Question::TypePath { purpose, text } => files::type_path_ui(ctx, cx, *purpose, text),
        Question::Refused {
            path,
            error,
            newest,
        } => refused::refused_ui(ctx, cx, path, error, newest.as_ref()),
        Question::Text(read) => text::text_ui(ctx, cx, read),
        Question::Export(form) => export::export_ui(ctx, cx, form),
        Question::ReplaceExport { path } => files::replace_export_ui(ctx, cx, path),
        Question::DiscardRecovered { .. } => files::discard_ui(ctx, cx),
    }
}

/// Hands a modal's answer on.
fn answer(cx: &mut Cx<'_>, choice: Option<ModalChoice>) {
    match choice {
        None => {}
        Some(ModalChoice::Plain) => cx.push(Command::Reply(Reply::Cancel)),
        Some(ModalChoice::Other) => cx.push(Command::Reply(Reply::Discard)),
        Some(ModalChoice::Primary) => cx.push(Command::Reply(Reply::Go)),
    }
}

/// Why an edit was not made, and what to do instead.
pub fn edit_error_words(words: &Words, error: EditError) -> &str {
    match error {
        EditError::Gone => words.t("error-edit-not-found"),
        EditError::Closed => words.t("error-edit-closed-screening"),
        EditError::TooLong => words.t("error-edit-too-long"),
        EditError::Twice | EditError::LinkedAlready => words.t("error-edit-twice"),
        EditError::OutOfRange => words.t("error-edit-out-of-range"),
        EditError::Frozen => words.t("error-edit-frozen"),
        EditError::RoundGoneOn => words.t("error-edit-round-gone-on"),
        EditError::RoundOpen => words.t("error-edit-round-open"),
        EditError::RoundEarlier => words.t("error-edit-round-earlier"),
        EditError::ReasonNeeded => words.t("error-edit-reason-needed"),
        EditError::OnlyInPlan => words.t("error-edit-only-in-plan"),
        EditError::Itself => words.t("error-edit-itself"),
    }
}

/// A paragraph of plain text, read as one.
fn paragraph_ui(ui: &mut Ui, t: &Tokens, words: &str) {
    widgets::paragraph_ui(ui, words, Font::Body, t.text);
}

/// The first field has the keyboard when a form opens.
fn focus_first(ui: &Ui, field: Id) {
    let seen = field.with("seen");
    let pass = ui.ctx().cumulative_pass_nr();
    let last: Option<u64> = ui.data(|data| data.get_temp(seen));
    ui.data_mut(|data| data.insert_temp(seen, pass));
    if last.is_none_or(|last| pass.saturating_sub(last) > 2) {
        ui.memory_mut(|memory| memory.request_focus(field));
    }
}
