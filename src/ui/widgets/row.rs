//! Rows of tables, the rules between them, and the thin line that shows how far something has come.

use egui::{
    CornerRadius, Id, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2,
};

use super::radio::Reach;
use crate::design::style::FOCUS_WIDTH;
use crate::design::{Tokens, height, radius};

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum RowState {
    /// One of many.
    #[default]
    Rest,
    /// The row of a form that is being worked in.
    Current,
    /// The chosen one.
    Selected,
}

/// A row of a table, as wide as there is room. Its cells are drawn over the rectangle of the response.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    /// What a screen reader says of the whole row.
    pub name: &'a str,
    /// Its height, in points.
    pub tall: f32,
    /// What it is.
    pub state: RowState,
    /// Rounded where the row meets the corners of its box.
    pub corners: CornerRadius,
    /// How the keyboard comes to it.
    pub reach: Reach,
    /// An id of its own, where another row must be able to hand it the keyboard.
    pub id: Option<Id>,
}

impl<'a> Row<'a> {
    /// A row at rest, 50 high.
    pub fn new(name: &'a str) -> Self {
        Self {
            name,
            tall: height::ROW,
            state: RowState::Rest,
            corners: CornerRadius::ZERO,
            reach: Reach::Tab,
            id: None,
        }
    }

    /// Draws its ground, edge and ring.
    pub fn ui(self, ui: &mut Ui, t: &Tokens) -> Response {
        const EDGE: f32 = 3.0;
        let size = vec2(ui.available_width(), self.tall);
        let (auto, rect) = ui.allocate_space(size);
        let response = ui.interact(rect, self.id.unwrap_or(auto), self.reach.sense());
        let enabled = ui.is_enabled();
        response.widget_info(|| WidgetInfo::labeled(Role::Row, enabled, self.name));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_selected(self.state == RowState::Selected);
        });
        if !ui.is_rect_visible(rect) {
            return response;
        }
        let painter = ui.painter();
        let fill = match self.state {
            RowState::Selected => Some(t.select),
            RowState::Current => Some(t.select_half),
            RowState::Rest if response.hovered() => Some(t.row_hover),
            RowState::Rest => None,
        };
        if let Some(fill) = fill {
            painter.rect_filled(rect, self.corners, fill);
        }
        if self.state != RowState::Rest {
            let edge = Rect::from_min_size(rect.min, vec2(EDGE, rect.height()));
            let corners = CornerRadius {
                ne: 0,
                se: 0,
                ..self.corners
            };
            painter.rect_filled(edge, corners, t.focus);
        }
        if response.has_focus() {
            // Inside, because the rows above and below leave no room outside.
            let ring = Stroke::new(FOCUS_WIDTH, t.focus);
            painter.rect_stroke(rect.shrink(1.0), radius::CONTROL, ring, StrokeKind::Inside);
        }
        response
    }
}

/// A line between two things, one point high, as wide as there is room.
pub fn rule_ui(ui: &mut Ui, t: &Tokens) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
    ui.painter().rect_filled(rect, 0.0, t.border);
}

/// How far something has come, 0 to 1, as a thin neutral line `wide` points long. The words stand beside it.
pub fn progress_line_ui(ui: &mut Ui, t: &Tokens, name: &str, share: f32, wide: f32) -> Response {
    const TALL: f32 = 5.0;
    let (rect, response) = ui.allocate_exact_size(vec2(wide, TALL), Sense::hover());
    let share = share.clamp(0.0, 1.0);
    ui.painter().rect_filled(rect, TALL / 2.0, t.sunk);
    let done = Rect::from_min_size(rect.min, vec2(wide * share, TALL));
    ui.painter().rect_filled(done, TALL / 2.0, t.band);
    response.widget_info(|| WidgetInfo {
        value: Some(f64::from(share)),
        ..WidgetInfo::labeled(Role::ProgressIndicator, true, name)
    });
    response
}
