//! Work that is not in the file yet: save it, leave it, or go back to it.

use egui::{Context, Id};

use super::{answer, paragraph_ui};
use crate::app::question::Reply;
use crate::app::{Command, FileState};
use crate::ui::Cx;
use crate::ui::widgets::{Modal, ModalChoice};

pub(super) fn unsaved_ui(ctx: &Context, cx: &mut Cx<'_>) {
    let alias = cx
        .case()
        .map(|case| case.child.alias.clone())
        .unwrap_or_default();
    let title = cx
        .words
        .tf("ask-unsaved-title", &[("alias", (&alias).into())]);
    // While the drive does not answer, the work can wait on this machine.
    let can_wait = cx.session().is_some_and(|session| {
        matches!(
            session.file_state,
            FileState::Unchecked(_) | FileState::Vanished
        ) || session.save_failed
            || session.saving.is_some()
    });
    let (text, primary) = if can_wait {
        ("ask-unsaved-wait-text", "ask-unsaved-keep")
    } else {
        ("ask-unsaved-text", "ask-unsaved-save")
    };
    let text = cx.words.t(text);
    let t = cx.tokens;
    let cancel = cx.words.t("ask-unsaved-cancel");
    let outcome = Modal::new(Id::unique("unsaved"), &title, cancel)
        .other(cx.words.t("ask-unsaved-discard"))
        .primary(cx.words.t(primary))
        .show(ctx, t, |ui| paragraph_ui(ui, t, text));
    match outcome.choice {
        Some(ModalChoice::Primary) if can_wait => cx.push(Command::Reply(Reply::Keep)),
        choice => answer(cx, choice),
    }
}
