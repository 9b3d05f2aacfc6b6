//! That something is chosen in every view at once, said in words where things step back because of it.

use egui::{Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use super::Cx;
use super::widgets::paint::{focus_ring, line_within, paint_line};
use crate::app::{Command, InFocus, words_of_changes};
use crate::design::{Font, Icon, height, icon_size};
use crate::model::Origin;

impl InFocus {
    /// The same as something a card can be made from.
    pub const fn origin(self) -> Origin {
        match self {
            Self::Reaction(reaction) => Origin::Reaction(reaction),
            Self::Experience(id) => Origin::Experience(id),
        }
    }
}

/// A chip that says what is chosen in every view, at most `most` points wide; pressed, it lets go. Nothing where nothing is chosen.
pub fn chosen_chip_ui(ui: &mut Ui, cx: &mut Cx<'_>, most: f32) -> Option<Response> {
    const PADDING: f32 = 12.0;
    const CROSS: f32 = icon_size::SMALL + 8.0;
    let (chosen, case) = (cx.state.in_focus?, cx.case()?);
    let (w, t) = (cx.words, cx.tokens);
    let name = words_of_changes::origin_item_name(w, case, chosen.origin());
    let words = w.tf("chosen-linked-with", &[("name", (&name).into())]);
    let room = most - 2.0 * PADDING - CROSS;
    let galley = line_within(ui.painter(), &words, Font::Body, room);
    let wide = galley.size().x + 2.0 * PADDING + CROSS;
    let (rect, response) = ui.allocate_exact_size(vec2(wide, height::FILTER), Sense::click());
    let spoken = w.tf("chosen-let-go", &[("name", (&name).into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
    if ui.is_rect_visible(rect) {
        let painter = ui.painter();
        let round = egui::CornerRadius::same((height::FILTER / 2.0) as u8);
        let edge = if response.hovered() {
            t.focus
        } else {
            t.select_edge
        };
        painter.rect(
            rect,
            round,
            t.select,
            Stroke::new(1.0, edge),
            StrokeKind::Inside,
        );
        let left = rect.left_center() + vec2(PADDING, 0.0);
        paint_line(painter, left, galley, t.on_select);
        let cross = rect.right_center() - vec2(PADDING + icon_size::SMALL / 2.0, 0.0);
        Icon::X.paint(painter, cross, icon_size::SMALL, t.on_select);
        if response.has_focus() {
            focus_ring(painter, rect, round, t);
        }
    }
    if response.clicked() {
        cx.push(Command::Choose(None));
    }
    Some(response.on_hover_text(spoken))
}
