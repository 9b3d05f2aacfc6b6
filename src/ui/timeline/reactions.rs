//! The lane of reactions: a row for each, a dot, ring or dashes for each screening.

use egui::{Painter, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::entries::{ItemId, Lane};
use super::homes::Grounds;
use super::items::stepped_back;
use super::layout::Layout;
use super::scale::{Scale, noon};
use super::scene::Read;
use super::{Placing, TimelineView, node_id};
use crate::design::{Font, radius};
use crate::ui::Cx;
use crate::ui::widgets::paint::{focus_ring, line, paint_line};

/// Where a reaction's row stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct RowPlace {
    /// The box around dots and label.
    pub rect: Rect,
    /// Left end of the label.
    pub label: f32,
}

impl TimelineView {
    /// Where the row of a reaction stands, by its place among those shown; nowhere while the lane is folded.
    pub(super) fn reaction_place(
        painter: &Painter,
        read: &Read,
        scale: &Scale,
        layout: &Layout,
        row: usize,
        origin: f32,
    ) -> Option<RowPlace> {
        let y = origin + layout.reaction_y(row)?;
        let dots = read
            .entries
            .screenings
            .iter()
            .map(|(_, day)| scale.x(noon(*day)));
        let seen = dots.filter(|x| (scale.left..=scale.right()).contains(x));
        let (first, last) = seen.fold((f32::INFINITY, f32::NEG_INFINITY), |(a, b), x| {
            (a.min(x), b.max(x))
        });
        let name = &read.entries.reactions[read.chosen.rows[row]].name;
        let wide = line(painter, name, Font::SmallStrong).size().x;
        let (first, last) = if first.is_finite() {
            (first, last)
        } else {
            // No screening is in view: the name stands at the side where they are.
            let left = read
                .entries
                .screenings
                .last()
                .is_none_or(|(_, day)| noon(*day) < scale.from);
            let x = if left { scale.left } else { scale.right() };
            (x, x)
        };
        let half = (layout.lane(Lane::Reactions)?.pitch / 2.0).min(12.0);
        let after = last + 14.0;
        Some(if after + wide + 8.0 <= scale.right() {
            RowPlace {
                rect: Rect::from_min_max(
                    pos2(first - 13.0, y - half),
                    pos2(after + wide + 9.0, y + half),
                ),
                label: after,
            }
        } else {
            let label = (first - 14.0 - wide).max(scale.left + 4.0);
            RowPlace {
                rect: Rect::from_min_max(
                    pos2(label - 9.0, y - half),
                    pos2((last + 13.0).max(label + wide + 9.0), y + half),
                ),
                label,
            }
        })
    }

    pub(super) fn reactions_ui(
        &mut self,
        ui: &mut Ui,
        painter: &Painter,
        cx: &mut Cx<'_>,
        read: &Read,
        placing: &Placing,
        chart: Rect,
    ) {
        let (scale, layout) = (&placing.scale, &placing.layout);
        let Some(lane) = layout.lane(Lane::Reactions).filter(|lane| !lane.folded) else {
            return;
        };
        let t = cx.tokens;
        let origin = chart.top();
        let entries = &read.entries;
        if entries.screenings.is_empty() {
            let galley = line(painter, cx.words.t("timeline-lane-empty"), Font::Small);
            paint_line(
                painter,
                pos2(scale.left + 4.0, origin + lane.top + 22.0),
                galley,
                t.faint,
            );
            return;
        }
        let xs: Vec<f32> = entries
            .screenings
            .iter()
            .map(|(_, day)| scale.x(noon(*day)))
            .collect();
        let in_view = |x: f32| (scale.left - 0.5..=scale.right() + 0.5).contains(&x);
        let header_y = origin + lane.top + 13.0;
        let last_row = layout.reaction_y(lane.rows.max(1) - 1);
        let last_row = origin + last_row.unwrap_or(lane.top);

        // Dates from the newest back; an older one that would meet a newer has its line only.
        let mut free_to = scale.right() + 10.0;
        let free_from = scale.left;
        let mut headers = Vec::new();
        for (n, x) in xs.iter().enumerate().rev().filter(|(_, x)| in_view(**x)) {
            let item = ItemId::Screening(entries.screenings[n].0);
            let Some(entry) = entries
                .position(item)
                .filter(|at| read.shows(*at))
                .map(|at| &entries.all[at])
            else {
                continue;
            };
            let galley = line(painter, &entry.when, Font::Small);
            let wide = galley.size().x;
            // The newest stands to the right of its line, over the names, and leaves room for the one before.
            let newest = n + 1 == xs.len();
            let begin = if newest { x + 8.0 } else { x - wide / 2.0 };
            let left = begin.clamp(scale.left, (scale.right() - wide).max(scale.left));
            let fits = left + wide + 10.0 <= free_to && left >= free_from - 0.5;
            if fits {
                free_to = left;
            }
            headers.push((entry, *x, left, fits.then_some(galley)));
        }
        headers.reverse();
        let grounds = Grounds::of(cx, read, scale);
        for (entry, x, left, galley) in headers {
            let item = entry.id;
            let wide = galley.as_ref().map_or(8.0, |galley| galley.size().x);
            let left = if galley.is_some() { left } else { x - 4.0 };
            let rect = Rect::from_min_max(
                pos2(left - 5.0, header_y - 10.0),
                pos2(left + wide + 5.0, header_y + 10.0),
            );
            let response = ui.interact(rect, node_id(item), Sense::click());
            let selected = self.chosen() == Some(item);
            response
                .widget_info(|| WidgetInfo::selected(Role::Button, true, selected, &entry.spoken));
            self.item_response(ui, cx, item, &response, false);
            let line_ink = stepped_back(t, t.muted, !selected);
            dotted(painter, x, header_y + 11.0, last_row + 6.0, line_ink);
            if let Some(galley) = galley {
                let fill = if selected {
                    t.select
                } else if response.hovered() {
                    t.sunk
                } else {
                    grounds.behind(cx, rect.left(), rect.right())
                };
                painter.rect_filled(rect, radius::CONTROL, fill);
                let ink = if selected { t.on_select } else { t.muted };
                paint_line(painter, pos2(left, header_y), galley, ink);
            } else {
                painter.circle_filled(
                    pos2(x, header_y),
                    2.5,
                    if selected { t.focus } else { t.muted },
                );
            }
            if selected {
                painter.rect_stroke(
                    rect,
                    radius::CONTROL,
                    Stroke::new(1.0, t.focus),
                    StrokeKind::Inside,
                );
            }
            if response.has_focus() {
                focus_ring(painter, rect, radius::CONTROL, t);
            }
            response.on_hover_ui(|ui| super::items::tooltip_ui(ui, t, entry));
        }
        self.reaction_rows_ui(ui, painter, cx, read, placing, chart, &xs, &grounds);
    }
}

/// A dotted line down. One mesh: as circles the dots of ten screenings would cost more than all the rest.
fn dotted(painter: &Painter, x: f32, top: f32, bottom: f32, color: egui::Color32) {
    let mut mesh = egui::Mesh::default();
    let mut y = top.round();
    while y < bottom {
        mesh.add_colored_rect(Rect::from_center_size(pos2(x, y), vec2(1.5, 1.5)), color);
        y += 4.0;
    }
    painter.add(egui::Shape::mesh(mesh));
}
