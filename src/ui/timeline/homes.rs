//! Where the child lived: bands behind all lanes, and their names in a row under the axis. Switchable.

use egui::{Color32, Mesh, Painter, Rect, Shape, Stroke, Ui, pos2};

use super::Sizes;
use super::entries::{Entry, Extent};
use super::scale::{Scale, end_of};
use super::scene::Read;
use crate::design::Font;
use crate::design::tokens::mix;
use crate::ui::Cx;
use crate::ui::widgets::paint::{line, line_within, paint_line};

/// Height of the row with the names.
pub(super) const NAMES: f32 = 22.0;

/// A name shorter than this says nothing.
const LEAST_NAME: f32 = 28.0;

/// The homes that are shown, oldest first.
fn homes(read: &Read) -> impl Iterator<Item = (&Entry, Extent)> {
    read.entries.all[..read.entries.dated]
        .iter()
        .enumerate()
        .filter(|(n, entry)| entry.home && read.shows(*n))
        .filter_map(|(_, entry)| Some((entry, entry.extent?)))
}

/// Whether homes stand behind the lanes.
pub(super) fn are_shown(cx: &Cx<'_>, read: &Read) -> bool {
    cx.state.settings.timeline.shows_homes && homes(read).next().is_some()
}

/// Every other home is darker, so that a move is seen; all of them differ from time of which nothing is written.
fn ground(cx: &Cx<'_>, n: usize) -> Color32 {
    let t = cx.tokens;
    mix(
        t.canvas,
        t.sunk,
        if n.is_multiple_of(2) { 0.6 } else { 0.3 },
    )
}

/// What lies behind a place of the line: a home, the future or nothing. For the ground of words that lines pass behind.
#[derive(Debug, Default)]
pub(super) struct Grounds {
    homes: Vec<(f32, f32, Color32)>,
    today: f32,
}

impl Grounds {
    pub fn of(cx: &Cx<'_>, read: &Read, scale: &Scale) -> Self {
        let today = scale.x(end_of(read.today));
        let homes = if are_shown(cx, read) {
            homes(read)
                .enumerate()
                .filter(|(_, (_, extent))| scale.shows(extent.from, extent.to))
                .map(|(n, (_, extent))| {
                    let from = f32::midpoint(scale.x(extent.from), scale.x(extent.from_known));
                    let to = f32::midpoint(scale.x(extent.to_known), scale.x(extent.to));
                    (from, to, ground(cx, n))
                })
                .collect()
        } else {
            Vec::new()
        };
        Self { homes, today }
    }

    /// The colour behind most of what stands from `left` to `right`.
    pub fn behind(&self, cx: &Cx<'_>, left: f32, right: f32) -> Color32 {
        let middle = f32::midpoint(left, right);
        let home = self
            .homes
            .iter()
            .rev()
            .find(|(from, to, _)| (*from..*to).contains(&middle));
        match home {
            Some((.., color)) => *color,
            None if middle > self.today => cx.tokens.future,
            None => cx.tokens.canvas,
        }
    }
}

/// The names of the homes under the axis.
pub(super) fn names_ui(ui: &Ui, cx: &Cx<'_>, read: &Read, scale: &Scale, row: Rect, sizes: Sizes) {
    let t = cx.tokens;
    let painter = ui.painter();
    let y = row.center().y;
    if sizes.label_column > 60.0 {
        let words = cx.words.t("timeline-homes");
        let column = pos2(row.left() - sizes.label_column, y);
        paint_line(painter, column, line(painter, words, Font::Small), t.muted);
    }
    let clipped = painter.with_clip_rect(row.intersect(painter.clip_rect()));
    let all: Vec<(&Entry, Extent)> = homes(read).collect();
    // Homes may overlap in time; their names do not.
    let mut taken = row.left();
    for (n, (entry, extent)) in all.iter().enumerate() {
        if !scale.shows(extent.from, extent.to) {
            continue;
        }
        let (from, to) = (scale.x(extent.from), scale.x(extent.to));
        let rect = Rect::from_x_y_ranges(
            from.max(row.left())..=to.min(row.right()),
            row.y_range().shrink(1.0),
        );
        fading(&clipped, scale, *extent, rect, ground(cx, n));
        let next = all
            .get(n + 1)
            .map_or(to, |(_, next)| scale.x(next.from).max(from));
        let left = (rect.left() + 5.0).max(taken);
        let room = to.min(next).min(row.right()) - left - 4.0;
        if room >= LEAST_NAME {
            let galley = line_within(painter, &entry.name, Font::Small, room);
            taken = paint_line(&clipped, pos2(left, y), galley, t.muted).x + 8.0;
        }
    }
}

/// The homes behind everything.
pub(super) fn paint_behind(
    painter: &Painter,
    cx: &Cx<'_>,
    read: &Read,
    scale: &Scale,
    chart: Rect,
    bottom: f32,
) {
    for (n, (_, extent)) in homes(read).enumerate() {
        if !scale.shows(extent.from, extent.to) {
            continue;
        }
        let (from, to) = (scale.x(extent.from), scale.x(extent.to));
        let rect = Rect::from_min_max(
            pos2(from.max(chart.left()), chart.top()),
            pos2(to.min(chart.right()), bottom),
        );
        fading(painter, scale, extent, rect, ground(cx, n));
        if extent.from_known - extent.from < 2.0 && from > chart.left() {
            let edge = Stroke::new(1.0, cx.tokens.border);
            painter.vline(from, rect.y_range(), edge);
        }
    }
}

/// A band that fades where its ends are not known.
fn fading(painter: &Painter, scale: &Scale, extent: Extent, rect: Rect, color: Color32) {
    let known = (
        scale.x(extent.from_known).clamp(rect.left(), rect.right()),
        scale.x(extent.to_known).clamp(rect.left(), rect.right()),
    );
    let mut mesh = Mesh::default();
    let mut piece = |left: f32, right: f32, from: Color32, to: Color32| {
        if right - left < 0.5 {
            return;
        }
        let first = mesh.vertices.len() as u32;
        mesh.colored_vertex(pos2(left, rect.top()), from);
        mesh.colored_vertex(pos2(right, rect.top()), to);
        mesh.colored_vertex(pos2(left, rect.bottom()), from);
        mesh.colored_vertex(pos2(right, rect.bottom()), to);
        mesh.add_triangle(first, first + 1, first + 2);
        mesh.add_triangle(first + 2, first + 1, first + 3);
    };
    let clear = Color32::TRANSPARENT;
    piece(rect.left(), known.0, clear, color);
    piece(known.0, known.1.max(known.0), color, color);
    piece(known.1.max(known.0), rect.right(), color, clear);
    painter.add(Shape::mesh(mesh));
}
