//! Work that is not in the file yet: save it, leave it, or go back to it.

use egui::{Context, Id};

use super::{answer, paragraph_ui};
use crate::ui::Cx;
use crate::ui::widgets::Modal;

pub(super) fn unsaved_ui(ctx: &Context, cx: &mut Cx<'_>) {
    let alias = cx
        .case()
        .map(|case| case.child.alias.clone())
        .unwrap_or_default();
    let title = cx
        .words
        .tf("ask-unsaved-title", &[("alias", (&alias).into())]);
    let text = cx.words.t("ask-unsaved-text");
    let t = cx.tokens;
    let cancel = cx.words.t("ask-unsaved-cancel");
    let outcome = Modal::new(Id::unique("unsaved"), &title, cancel)
        .other(cx.words.t("ask-unsaved-discard"))
        .primary(cx.words.t("ask-unsaved-save"))
        .show(ctx, t, |ui| paragraph_ui(ui, t, text));
    answer(cx, outcome.choice);
}
