//! The tinted box that explains something inside a panel.

use egui::{Response, Role, Sense, Ui, WidgetInfo, vec2};

use super::paint::paragraph;
use crate::design::{Font, Tokens, radius};

/// A paragraph of help in a box of its own.
pub fn note_box_ui(ui: &mut Ui, t: &Tokens, words: &str) -> Response {
    const PADDING: egui::Vec2 = vec2(12.0, 8.0);
    let wide = ui.available_width();
    let galley = paragraph(ui.painter(), words, Font::Body, wide - 2.0 * PADDING.x);
    let (rect, response) = ui.allocate_exact_size(
        vec2(wide, galley.size().y + 2.0 * PADDING.y),
        Sense::hover(),
    );
    if ui.is_rect_visible(rect) {
        ui.painter().rect_filled(rect, radius::CONTROL, t.note);
        ui.painter().galley(rect.min + PADDING, galley, t.text);
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Note, true, words));
    response
}
