//! A line that folds what stands below it out and in.

use egui::{Id, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::design::{Font, Icon, icon_size, radius};
use crate::ui::Cx;
use crate::ui::widgets::paint::{focus_ring, line, paint_line};

/// The line.
#[derive(Clone, Copy, Debug)]
pub struct Fold<'a> {
    /// Its node.
    pub id: Id,
    /// What stands below it, as an icon.
    pub icon: Icon,
    /// The same in words, with how many.
    pub words: &'a str,
    /// Whether that is shown now.
    pub shown: bool,
}

impl Fold<'_> {
    /// Draws it as wide as there is room.
    pub fn ui(self, ui: &mut Ui, cx: &Cx<'_>) -> Response {
        const TALL: f32 = 34.0;
        let t = cx.tokens;
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), TALL));
        let response = ui.interact(rect, self.id, Sense::click());
        response.widget_info(|| {
            WidgetInfo::selected(Role::DisclosureTriangle, true, self.shown, self.words)
        });
        ui.ctx()
            .accesskit_node_builder(self.id, |node| node.set_expanded(self.shown));
        if ui.is_rect_visible(rect) {
            let painter = ui.painter();
            if response.hovered() {
                painter.rect_filled(rect, radius::CONTROL, t.row_hover);
            }
            let middle = rect.center().y;
            let size = icon_size::DENSE;
            let at = pos2(rect.left() + size / 2.0, middle);
            self.icon.paint(painter, at, size, t.muted);
            let galley = line(painter, self.words, Font::Body);
            paint_line(painter, pos2(rect.left() + 24.0, middle), galley, t.muted);
            let chevron = if self.shown {
                Icon::ChevronDown
            } else {
                Icon::ChevronRight
            };
            let at = pos2(rect.right() - size / 2.0, middle);
            chevron.paint(painter, at, size, t.muted);
            if response.has_focus() {
                focus_ring(painter, rect.shrink(1.0), radius::CONTROL, t);
            }
        }
        response
    }
}
