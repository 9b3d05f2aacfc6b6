//! Chips say who or what a thing comes from; filter chips choose; key caps name a key.

use egui::{
    Color32, CornerRadius, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2,
};

use super::paint::{focus_ring, hover_mix, line, paint_line};
use crate::design::{Font, Tokens, height, radius};

/// A voice or source: small text on `fill` (a theme's chip colour, or `sunk`). Cannot be pressed.
pub fn chip_ui(ui: &mut Ui, t: &Tokens, words: &str, fill: Color32) -> Response {
    const PADDING: f32 = 8.0;
    let galley = line(ui.painter(), words, Font::Small);
    let (rect, response) = ui.allocate_exact_size(
        vec2(galley.size().x + 2.0 * PADDING, height::CHIP),
        Sense::hover(),
    );
    if ui.is_rect_visible(rect) {
        ui.painter()
            .rect_filled(rect, half_height(height::CHIP), fill);
        ui.painter()
            .galley(rect.center() - galley.size() / 2.0, galley, t.text);
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    response
}

/// A choice that is on or off, with how many it would show. The count is not part of the name.
pub fn filter_chip_ui(
    ui: &mut Ui,
    t: &Tokens,
    words: &str,
    count: Option<usize>,
    on: bool,
) -> Response {
    const PADDING: f32 = 12.0;
    const GAP: f32 = 7.0;
    let word = line(ui.painter(), words, Font::Body);
    let number = count.map(|count| line(ui.painter(), &count.to_string(), Font::Small));
    let wide =
        word.size().x + number.as_ref().map_or(0.0, |number| number.size().x + GAP) + 2.0 * PADDING;
    let (rect, response) =
        ui.allocate_exact_size(vec2(wide.ceil(), height::FILTER), Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::Button, enabled, on, words));
    if ui.is_rect_visible(rect) {
        let round = half_height(height::FILTER);
        let (fill, edge, ink, small) = if on {
            (t.select, t.select_edge, t.on_select, t.on_select)
        } else {
            (
                hover_mix(ui, &response, t.card, t.sunk),
                hover_mix(ui, &response, t.border, t.border_strong),
                t.text,
                t.muted,
            )
        };
        let painter = ui.painter();
        painter.rect(
            rect,
            round,
            fill,
            Stroke::new(1.0, edge),
            StrokeKind::Inside,
        );
        let mut at = paint_line(painter, rect.left_center() + vec2(PADDING, 0.0), word, ink);
        if let Some(number) = number {
            at.x += GAP;
            paint_line(painter, at, number, small);
        }
        if response.has_focus() {
            focus_ring(painter, rect, round, t);
        }
    }
    response
}

/// A key as it stands on the keyboard.
pub fn key_cap_ui(ui: &mut Ui, t: &Tokens, key: &str) -> Response {
    const PADDING: f32 = 7.0;
    let galley = line(ui.painter(), key, Font::Small);
    let size = vec2((galley.size().x + 2.0 * PADDING).max(24.0).ceil(), 24.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    if ui.is_rect_visible(rect) {
        ui.painter().rect(
            rect,
            radius::KEY,
            t.canvas,
            Stroke::new(1.0, t.border),
            StrokeKind::Inside,
        );
        ui.painter()
            .galley(rect.center() - galley.size() / 2.0, galley, t.muted);
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, key));
    response
}

fn half_height(tall: f32) -> CornerRadius {
    CornerRadius::same((tall / 2.0) as u8)
}
