//! The panel at the right that explains what is chosen: a line at its left, what scrolls, and a foot with buttons.

use egui::{Align, Layout, Rect, Role, Stroke, Ui, UiBuilder, pos2, vec2};

use crate::design::{Tokens, space};

/// Height of the foot with the line above it.
const FOOT: f32 = 61.0;
/// Above the title.
const HEAD: f32 = 14.0;

/// Where the parts of a side panel stand.
pub struct SidePanel<'a> {
    /// What it is called in the widget tree.
    pub id: &'static str,
    /// What it is called by a screen reader.
    pub name: &'a str,
    /// Whether there is something to press at its foot.
    pub has_foot: bool,
    /// Between what it holds and the window's edge.
    pub right: f32,
}

impl SidePanel<'_> {
    /// Draws the lines into all of the room, and gives the place for title and text, and the one for the buttons. The buttons are
    /// drawn last, so that Tab comes to them last.
    pub fn places(&self, ui: &mut Ui, t: &Tokens) -> (Ui, Option<Ui>) {
        let whole = ui.max_rect();
        let edge = Stroke::new(1.0, t.border);
        ui.painter()
            .vline(whole.left() + 0.5, whole.y_range(), edge);
        let foot = if self.has_foot { FOOT } else { 0.0 };
        let inner = Rect::from_min_max(
            pos2(whole.left() + space::WIDE, whole.top() + HEAD),
            pos2(whole.right() - self.right, whole.bottom() - foot),
        );
        let body = UiBuilder::new()
            .max_rect(inner)
            .id_salt(self.id)
            .accessibility_role(Role::Complementary)
            .accessibility_label(self.name);
        let body = ui.new_child(body);
        let foot = self.has_foot.then(|| {
            let rect =
                Rect::from_min_max(pos2(whole.left() + 1.0, whole.bottom() - FOOT), whole.max);
            ui.painter().hline(rect.x_range(), rect.top(), edge);
            let foot = UiBuilder::new()
                .max_rect(rect.shrink2(vec2(space::WIDE, 0.0)))
                .id_salt((self.id, "foot"))
                .layout(Layout::left_to_right(Align::Center));
            ui.new_child(foot)
        });
        (body, foot)
    }
}
