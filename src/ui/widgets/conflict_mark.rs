//! The mark of something that two people wrote differently, and the way to the choice.

use egui::{Id, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::paint::{focus_ring, line, line_within, paint_line};
use crate::design::{Font, Icon, Tokens, icon_size, radius};

/// The height of the mark.
pub const CONFLICT_MARK: f32 = 22.0;

/// Between the icon and the words.
const GAP: f32 = 6.0;

/// How wide the mark is with these words, in points.
pub fn conflict_mark_width(ui: &Ui, words: &str) -> f32 {
    icon_size::SMALL + GAP + line(ui.painter(), words, Font::SmallStrong).size().x
}

/// Draws the mark at the left of `room`, never wider than it. `words` are short ("Rettet to steder"); `name` says of what.
pub fn conflict_mark_ui(
    ui: &Ui,
    t: &Tokens,
    id: Id,
    room: Rect,
    words: &str,
    name: &str,
) -> Response {
    let wide = conflict_mark_width(ui, words).min(room.width());
    let rect = Rect::from_min_size(
        pos2(room.left(), room.center().y - CONFLICT_MARK / 2.0),
        vec2(wide, CONFLICT_MARK),
    );
    let response = ui.interact(rect.expand2(vec2(4.0, 0.0)), id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    if ui.is_rect_visible(rect) {
        let painter = ui.painter();
        if response.hovered() {
            painter.rect_filled(response.rect, radius::CONTROL, t.sunk);
        }
        let y = rect.center().y;
        let half = icon_size::SMALL / 2.0;
        Icon::GitFork.paint(
            painter,
            pos2(rect.left() + half, y),
            icon_size::SMALL,
            t.warn,
        );
        let left = rect.left() + icon_size::SMALL + GAP;
        let galley = line_within(painter, words, Font::SmallStrong, rect.right() - left + 0.5);
        paint_line(painter, pos2(left, y), galley, t.text);
        if response.has_focus() {
            focus_ring(painter, response.rect, radius::CONTROL, t);
        }
    }
    response
}
