//! A folded lane: a strip that shows where something lies, and how much. The list tells it all.

use egui::{Painter, Stroke, pos2};

use super::Lane;
use super::entries::Shape;
use super::items::stepped_back;
use super::layout::LaneLayout;
use super::scale::Scale;
use super::scene::Read;
use crate::ui::Cx;
use crate::ui::widgets::shapes;

/// Height of a folded lane.
pub(super) const FOLDED: f32 = 30.0;

/// Marks nearer than this are painted once.
const APART: f32 = 2.0;

/// Paints the strip.
pub(super) fn folded_ui(
    painter: &Painter,
    cx: &Cx<'_>,
    read: &Read,
    scale: &Scale,
    place: &LaneLayout,
    origin: f32,
) {
    let t = cx.tokens;
    let y = (origin + place.top + FOLDED / 2.0).round();
    let ink = stepped_back(t, t.muted, true);
    let mut last = f32::NEG_INFINITY;
    let edges = (scale.left, scale.right());
    painter.hline(edges.0..=edges.1, y + 0.5, Stroke::new(1.0, t.grid));
    for (_, entry, extent) in read.stage().on(place.lane) {
        if !scale.shows(extent.from, extent.to) {
            continue;
        }
        let x = scale.x(extent.at);
        match entry.shape {
            Shape::Band { .. } | Shape::Round { .. } | Shape::Goal => {
                let ends = scale.x(extent.from).max(edges.0)..=scale.x(extent.to).min(edges.1);
                painter.hline(ends, y, Stroke::new(3.0, ink));
            }
            _ if x - last < APART => {}
            Shape::Mark { .. } if place.lane != Lane::Reactions => {
                shapes::diamond(painter, pos2(x, y), 10.0, ink);
                last = x;
            }
            _ => {
                painter.circle_filled(pos2(x, y), 3.0, ink);
                last = x;
            }
        }
    }
}
