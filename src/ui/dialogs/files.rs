//! Questions about files: replace one, type where one is, take a kept copy away.

use std::path::Path;

use egui::{Context, Id};

use super::{answer, paragraph_ui};
use crate::app::Command;
use crate::app::question::{PathPurpose, Question, Reply};
use crate::design::space;
use crate::ui::Cx;
use crate::ui::widgets::{Modal, ModalChoice, text_field};

pub(super) fn overwrite_ui(ctx: &Context, cx: &mut Cx<'_>, path: &Path) {
    let (words, t) = (cx.words, cx.tokens);
    let title = words.t("ask-overwrite-title");
    let text = path.display().to_string();
    let outcome = Modal::new(Id::unique("overwrite"), title, words.t("cancel"))
        .other(words.t("ask-unsaved-save-as"))
        .primary(words.t("ask-overwrite-yes"))
        .show(ctx, t, |ui| paragraph_ui(ui, t, &text));
    answer(cx, outcome.choice);
}

/// The file chosen for a page is there already.
pub(super) fn replace_export_ui(ctx: &Context, cx: &mut Cx<'_>, path: &Path) {
    let (words, t) = (cx.words, cx.tokens);
    let text = path.display().to_string();
    let outcome = Modal::new(
        Id::unique("replace page"),
        words.t("ask-overwrite-title"),
        words.t("cancel"),
    )
    .other(words.t("file-save-elsewhere"))
    .primary(words.t("ask-overwrite-yes"))
    .show(ctx, t, |ui| paragraph_ui(ui, t, &text));
    answer(cx, outcome.choice);
}

/// The file is gone: nothing is made again without a word.
pub(super) fn vanished_ui(ctx: &Context, cx: &mut Cx<'_>, path: &Path) {
    let (words, t) = (cx.words, cx.tokens);
    let title = words.t("ask-vanished-title");
    let where_it_was = path.display().to_string();
    let outcome = Modal::new(Id::unique("vanished"), title, words.t("cancel"))
        .other(words.t("ask-vanished-here"))
        .primary(words.t("file-save-elsewhere"))
        .show(ctx, t, |ui| {
            paragraph_ui(ui, t, words.t("ask-vanished-text"));
            ui.add_space(space::SMALL);
            paragraph_ui(ui, t, &where_it_was);
        });
    answer(cx, outcome.choice);
}

pub(super) fn type_path_ui(ctx: &Context, cx: &mut Cx<'_>, purpose: PathPurpose, text: &str) {
    let (words, t) = (cx.words, cx.tokens);
    let act = match purpose {
        PathPurpose::Open => words.t("dialog-path-open"),
        PathPurpose::Save | PathPurpose::Export(_) => words.t("save"),
    };
    let mut changed = None;
    let mut submitted = false;
    let mut escaped = false;
    let is_empty = text.trim().is_empty();
    let outcome = Modal::new(
        Id::unique("type path"),
        words.t("dialog-path-title"),
        words.t("cancel"),
    )
    .primary(act)
    .primary_disabled_because(is_empty.then(|| words.t("dialog-path-text")))
    .show(ctx, t, |ui| {
        paragraph_ui(ui, t, words.t("dialog-path-text"));
        ui.add_space(space::SMALL);
        let id = Id::unique("typed path");
        let field = text_field(id, text, words.t("dialog-path-field")).ui(ui, t);
        super::focus_first(ui, id);
        submitted = field.submitted;
        escaped = field.leaves();
        changed = field.changed;
    });
    if let Some(text) = changed {
        let question = Question::TypePath { purpose, text };
        cx.push(Command::Reply(Reply::Write(Box::new(question))));
    }
    let entered = (submitted && !is_empty).then_some(ModalChoice::Primary);
    let escaped = escaped.then_some(ModalChoice::Plain);
    answer(cx, outcome.choice.or(entered).or(escaped));
}

pub(super) fn discard_ui(ctx: &Context, cx: &mut Cx<'_>) {
    let (words, t) = (cx.words, cx.tokens);
    let title = words.t("recovery-discard-title");
    let outcome = Modal::new(Id::unique("discard copy"), title, words.t("cancel"))
        .primary(words.t("recovery-discard-yes"))
        .show(ctx, t, |ui| {
            paragraph_ui(ui, t, words.t("recovery-discard-text"));
        });
    answer(cx, outcome.choice);
}
