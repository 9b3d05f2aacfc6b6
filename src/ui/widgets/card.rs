//! Cards and the boxes things stand in.

use egui::{Frame, Margin, Painter, Rect, Shape, Stroke, StrokeKind, pos2, vec2};

use crate::design::style::{FOCUS_WIDTH, dragged_shadow};
use crate::design::{ThemeColors, Tokens, radius};

/// What a card is going through.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum CardState {
    /// Nothing.
    #[default]
    Rest,
    /// The pointer is over it.
    Hovered,
    /// It has the keyboard, or is the one selected: a ring.
    Focused,
    /// It is one of several selected.
    Chosen,
    /// It follows the pointer: the only card with a shadow.
    Dragged,
    /// Its round is closed.
    Frozen,
    /// It was corrected in two places.
    Conflict,
}

/// How the side bar is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Bar {
    /// Solid: *Understøtter*.
    #[default]
    Solid,
    /// Dotted: *Vanskeliggør*.
    Dotted,
}

/// Paints a card's ground and edge. Nothing inside moves between states.
pub fn paint_card(painter: &Painter, rect: Rect, t: &Tokens, state: CardState) {
    let (fill, edge) = card_colors(t, state);
    if state == CardState::Dragged {
        painter.add(dragged_shadow().as_shape(rect, radius::CARD));
    }
    painter.rect(rect, radius::CARD, fill, edge, StrokeKind::Inside);
}

fn card_colors(t: &Tokens, state: CardState) -> (egui::Color32, Stroke) {
    let line = |color| Stroke::new(1.0, color);
    match state {
        CardState::Rest | CardState::Dragged => (t.card, line(t.border)),
        CardState::Hovered => (t.card, line(t.border_strong)),
        CardState::Focused => (t.card, Stroke::new(FOCUS_WIDTH, t.focus)),
        CardState::Chosen => (t.select, line(t.select_edge)),
        CardState::Frozen => (t.sunk, Stroke::NONE),
        CardState::Conflict => (t.card, line(t.warn)),
    }
}

/// A frame with a card's ground, edge and padding.
pub fn card_frame(t: &Tokens, state: CardState) -> Frame {
    let (fill, edge) = card_colors(t, state);
    // The stroke lies inside the padding, so a wider ring does not push the content.
    let less = |side: f32| (side - edge.width) as i8;
    let margin = Margin {
        left: less(14.0),
        right: less(10.0),
        top: less(8.0),
        bottom: less(8.0),
    };
    let shadow = if state == CardState::Dragged {
        dragged_shadow()
    } else {
        egui::Shadow::NONE
    };
    Frame::NONE
        .fill(fill)
        .stroke(edge)
        .corner_radius(radius::CARD)
        .inner_margin(margin)
        .shadow(shadow)
}

/// The 3-point bar at a card's left: 5 in from the edge, 6 short of top and bottom.
pub fn paint_side_bar(painter: &Painter, card: Rect, ink: egui::Color32, bar: Bar) {
    const WIDE: f32 = 3.0;
    const DOT_STEP: f32 = 6.0;
    let left = card.left() + 5.0;
    let (top, bottom) = (card.top() + 6.0, card.bottom() - 6.0);
    match bar {
        Bar::Solid => {
            painter.rect_filled(
                Rect::from_min_max(pos2(left, top), pos2(left + WIDE, bottom)),
                1.0,
                ink,
            );
        }
        Bar::Dotted => {
            // One mesh of small squares: round dots this size look the same and cost ten times the vertices.
            let mut mesh = egui::Mesh::default();
            let count = (((bottom - top - WIDE) / DOT_STEP).floor().max(0.0)) as usize + 1;
            for n in 0..count {
                let dot =
                    Rect::from_min_size(pos2(left, top + n as f32 * DOT_STEP), vec2(WIDE, WIDE));
                mesh.add_colored_rect(dot, ink);
            }
            painter.add(Shape::mesh(mesh));
        }
    }
}

/// A panel: card fill, radius 12.
pub fn panel_frame(t: &Tokens) -> Frame {
    Frame::NONE
        .fill(t.card)
        .stroke(Stroke::new(1.0, t.border))
        .corner_radius(radius::PANEL)
        .inner_margin(Margin::same(16))
}

/// A theme's panel: its wash and edge.
pub fn theme_panel_frame(theme: &ThemeColors) -> Frame {
    Frame::NONE
        .fill(theme.wash)
        .stroke(Stroke::new(1.0, theme.edge))
        .corner_radius(radius::PANEL)
        .inner_margin(Margin::same(12))
}

/// The box around the rows of a table: card fill, radius 8, no padding.
pub fn row_box_frame(t: &Tokens) -> Frame {
    Frame::NONE
        .fill(t.card)
        .stroke(Stroke::new(1.0, t.border))
        .corner_radius(radius::CARD)
}
