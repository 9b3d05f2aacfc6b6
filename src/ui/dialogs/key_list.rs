//! The list of keys.

use egui::{Context, Id, ScrollArea};

use super::answer;
use crate::design::{Font, space};
use crate::ui::Cx;
use crate::ui::key_rows::{key_rows, key_rows_ui};
use crate::ui::widgets::{Modal, label_ui};

pub(super) fn key_list_ui(ctx: &Context, cx: &mut Cx<'_>) {
    let words = cx.words;
    let t = cx.tokens;
    let title = words.t("help-keys-title");
    let outcome = Modal::new(Id::unique("key list"), title, words.t("close")).show(ctx, t, |ui| {
        label_ui(ui, words.t("help-keys-hint"), Font::Body, t.muted);
        ui.add_space(space::SMALL);
        let most = (ui.ctx().content_rect().height() - 240.0).max(120.0);
        ScrollArea::vertical()
            .max_height(most)
            .min_scrolled_height(most)
            .content_margin(egui::Margin {
                right: 14,
                ..egui::Margin::ZERO
            })
            .show(ui, |ui| {
                key_rows_ui(ui, cx, &key_rows(cx));
            });
    });
    answer(cx, outcome.choice);
}
