//! What stands where nothing stands yet.

use egui::{Align, Color32, Layout, Response, Role, Sense, Ui, WidgetInfo, vec2};

use super::button::plain;
use super::paint::{centred, paragraph};
use super::shapes::dashed_box;
use crate::design::{Font, Icon, Tokens, icon_size};

/// An empty place: icon, one sentence or question on what it is for, one plain button.
#[derive(Clone, Copy, Debug)]
pub struct EmptyState<'a> {
    /// Its icon.
    pub icon: Icon,
    /// The icon's colour: a theme's ink, or muted.
    pub ink: Color32,
    /// One sentence or question.
    pub words: &'a str,
    /// The button, if there is one.
    pub action: Option<(Icon, &'a str)>,
}

impl EmptyState<'_> {
    /// Draws it in the middle of the width there is. Returns whether the button was pressed.
    pub fn ui(self, ui: &mut Ui, t: &Tokens) -> bool {
        const MOST: f32 = 460.0;
        ui.with_layout(Layout::top_down(Align::Center), |ui| {
            ui.add_space(24.0);
            let (place, _) =
                ui.allocate_exact_size(vec2(icon_size::EMPTY, icon_size::EMPTY), Sense::hover());
            self.icon
                .paint_in(ui.painter(), place, icon_size::EMPTY, self.ink);
            ui.add_space(4.0);
            let wide = ui.available_width().min(MOST);
            let galley = centred(ui.painter(), self.words, Font::Body, wide);
            let (rect, words) = ui.allocate_exact_size(galley.size(), Sense::hover());
            ui.painter().galley(rect.center_top(), galley, t.text);
            words.widget_info(|| WidgetInfo::labeled(Role::Label, true, self.words));
            ui.add_space(4.0);
            let pressed = self
                .action
                .is_some_and(|(icon, words)| plain(words).icon(icon).ui(ui, t).clicked());
            ui.add_space(16.0);
            pressed
        })
        .inner
    }
}

/// A dashed box with a calm sentence: nothing here, and that is allowed. Can be pressed to write something.
pub fn gap_ui(ui: &mut Ui, t: &Tokens, words: &str) -> Response {
    const PADDING: f32 = 12.0;
    let wide = ui.available_width();
    let galley = paragraph(ui.painter(), words, Font::Body, wide - 2.0 * PADDING);
    let (rect, response) =
        ui.allocate_exact_size(vec2(wide, galley.size().y + 2.0 * PADDING), Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, words));
    let painter = ui.painter();
    if response.hovered() {
        painter.rect_filled(rect, 4.0, t.row_hover);
    }
    dashed_box(painter, rect, t.border_strong);
    painter.galley(rect.min + vec2(PADDING, PADDING), galley, t.muted);
    if response.has_focus() {
        super::paint::focus_ring(painter, rect, egui::CornerRadius::same(4), t);
    }
    response
}
