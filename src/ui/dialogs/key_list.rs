//! The list of keys.

use egui::{Context, Id, Key, Modifiers, ScrollArea, Ui, style::ScrollAnimation, vec2};

use super::answer;
use crate::design::{Font, space};
use crate::ui::Cx;
use crate::ui::key_rows::{ROW, key_rows, key_rows_ui};
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
                let turned = turned(ui, most);
                if turned != 0.0 {
                    let delta = vec2(0.0, -turned);
                    ui.scroll_with_delta_animation(delta, ScrollAnimation::none());
                }
                key_rows_ui(ui, cx, &key_rows(cx));
            });
    });
    answer(cx, outcome.choice);
}

/// How far the keys turn the list, in points. Nothing else in it wants them.
fn turned(ui: &Ui, tall: f32) -> f32 {
    let far = 1.0e7;
    let keys = [
        (Key::ArrowDown, ROW),
        (Key::ArrowUp, -ROW),
        (Key::PageDown, tall - ROW),
        (Key::PageUp, ROW - tall),
        (Key::End, far),
        (Key::Home, -far),
    ];
    ui.input_mut(|input| {
        keys.into_iter()
            .find(|(key, _)| input.consume_key(Modifiers::NONE, *key))
            .map_or(0.0, |(_, by)| by)
    })
}
