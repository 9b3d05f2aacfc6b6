//! The keys, so that they can be read while trying them.

use egui::{Margin, Rect, Ui, UiBuilder, pos2};

use crate::design::space;
use crate::ui::Cx;
use crate::ui::key_rows::{key_rows, key_rows_ui};
use crate::ui::widgets::{panel_frame, section_ui};

/// Between two columns of keys.
const GUTTER: f32 = 32.0;

/// Draws the keys in this many columns.
pub(super) fn keys_ui(ui: &mut Ui, cx: &Cx<'_>, columns: usize) {
    let (words, t) = (cx.words, cx.tokens);
    ui.scope(|ui| {
        ui.spacing_mut().interact_size.y = 0.0;
        section_ui(ui, t, words.t("help-keys-title"), words.t("help-keys-hint"));
    });
    ui.add_space(space::LIST);
    panel_frame(t)
        .inner_margin(Margin::symmetric(16, 6))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            let rows = key_rows(cx);
            let whole = ui.available_rect_before_wrap();
            let wide = (whole.width() + GUTTER) / columns as f32 - GUTTER;
            let mut drawn = Rect::from_min_size(whole.min, egui::Vec2::ZERO);
            for (n, rows) in rows.chunks(rows.len().div_ceil(columns).max(1)).enumerate() {
                let left = whole.left() + n as f32 * (wide + GUTTER);
                let place =
                    Rect::from_min_max(pos2(left, whole.top()), pos2(left + wide, whole.bottom()));
                let column = ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
                    key_rows_ui(ui, cx, rows);
                });
                drawn |= column.response.rect;
            }
            ui.advance_cursor_after_rect(drawn);
        });
}
