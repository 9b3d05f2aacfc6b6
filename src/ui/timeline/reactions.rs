//! The lane of reactions: a row for each, a dot, ring or dashes for each screening.

use egui::{Painter, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::entries::{ItemId, Lane};
use super::items::stepped_back;
use super::layout::Layout;
use super::scale::{Scale, noon};
use super::{Read, TimelineView, node_id};
use crate::design::{Font, radius};
use crate::model::Answer;
use crate::ui::Cx;
use crate::ui::widgets::paint::{focus_ring, line, paint_line};
use crate::ui::widgets::shapes;

/// Dots nearer than this are drawn as one, the newest.
const DOTS_APART: f32 = 11.0;

/// Where a reaction's row stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct RowPlace {
    /// The box around dots and label.
    pub rect: Rect,
    /// Left end of the label.
    pub label: f32,
}

impl TimelineView {
    /// Where the row of the reaction at this place of [`super::entries::Entries::reactions`] stands.
    pub(super) fn reaction_place(
        painter: &Painter,
        read: &Read,
        scale: &Scale,
        layout: &Layout,
        row: usize,
        origin: f32,
    ) -> RowPlace {
        let y = origin + layout.reaction_y(row);
        let dots = read
            .entries
            .screenings
            .iter()
            .map(|(_, day)| scale.x(noon(*day)));
        let seen = dots.filter(|x| (scale.left..=scale.right()).contains(x));
        let (first, last) = seen.fold((f32::INFINITY, f32::NEG_INFINITY), |(a, b), x| {
            (a.min(x), b.max(x))
        });
        let name = &read.entries.reactions[row].name;
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
        let half = (layout.lanes[Lane::Reactions.index()].pitch / 2.0).min(12.0);
        let after = last + 14.0;
        if after + wide + 8.0 <= scale.right() {
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
        }
    }

    #[expect(clippy::too_many_arguments, reason = "what the lane is drawn from")]
    pub(super) fn reactions_ui(
        &mut self,
        ui: &mut Ui,
        painter: &Painter,
        cx: &Cx<'_>,
        read: &Read,
        scale: &Scale,
        layout: &Layout,
        chart: Rect,
    ) {
        let t = cx.tokens;
        let origin = chart.top();
        let lane = &layout.lanes[Lane::Reactions.index()];
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
        let last_row = origin + layout.reaction_y(lane.rows.max(1) - 1);

        // Dates from the newest back; an older one that would meet a newer has its line only.
        let mut free_to = scale.right() + 10.0;
        let mut headers = Vec::new();
        let taken = |outside: &[usize]| {
            if outside.is_empty() {
                0.0
            } else {
                read.outside_width + super::layout::CHEVRON + 14.0
            }
        };
        let free_from = scale.left + taken(&lane.before);
        free_to -= taken(&lane.after);
        for (n, x) in xs.iter().enumerate().rev().filter(|(_, x)| in_view(**x)) {
            let item = ItemId::Screening(entries.screenings[n].0);
            let Some(entry) = entries.position(item).map(|at| &entries.all[at]) else {
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
        let today = scale.x(super::end_of(read.today));
        for (entry, x, left, galley) in headers {
            let item = entry.id;
            let wide = galley.as_ref().map_or(8.0, |galley| galley.size().x);
            let left = if galley.is_some() { left } else { x - 4.0 };
            let rect = Rect::from_min_max(
                pos2(left - 5.0, header_y - 10.0),
                pos2(left + wide + 5.0, header_y + 10.0),
            );
            let response = ui.interact(rect, node_id(item), Sense::click());
            let selected = self.selected == Some(item);
            response
                .widget_info(|| WidgetInfo::selected(Role::Button, true, selected, &entry.spoken));
            self.item_response(ui, item, &response, false);
            let line_ink = stepped_back(t, t.muted, !selected);
            dotted(painter, x, header_y + 11.0, last_row + 6.0, line_ink);
            if let Some(galley) = galley {
                let fill = if selected {
                    t.select
                } else if response.hovered() {
                    t.sunk
                } else if rect.left() > today {
                    t.future
                } else {
                    t.canvas
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

        // The newest of screenings that lie too near each other stands for them.
        let mut drawn: Vec<usize> = Vec::new();
        for n in (0..xs.len()).rev().filter(|n| in_view(xs[*n])) {
            if drawn
                .last()
                .is_none_or(|next| xs[*next] - xs[n] >= DOTS_APART)
            {
                drawn.push(n);
            }
        }
        drawn.reverse();
        let related = self.related(&read.case);
        for (row, reaction) in entries.reactions.iter().enumerate() {
            let item = ItemId::Reaction(reaction.id);
            let place = Self::reaction_place(painter, read, scale, layout, row, origin);
            let y = place.rect.center().y;
            let response = ui.interact(place.rect, node_id(item), Sense::click());
            let chosen = self.selected == Some(item) || self.followed == Some(reaction.id);
            response
                .widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, &reaction.spoken));
            if !ui.is_rect_visible(place.rect)
                && !response.gained_focus()
                && self.focus_next != Some(item)
            {
                continue;
            }
            let followable = matches!(self.selected, Some(ItemId::Experience(id))
                if read.case.links_of_reaction(reaction.id).any(|link| link.experience == id));
            if response.clicked() && followable {
                self.followed = (self.followed != Some(reaction.id)).then_some(reaction.id);
            } else {
                self.item_response(ui, item, &response, false);
            }
            let dimmed = !(related.items.is_empty() || related.items.contains(&item))
                || cx.misses([reaction.name.as_str()]);
            let ink = stepped_back(t, t.text, dimmed);
            if chosen {
                painter.rect(
                    place.rect,
                    radius::CONTROL,
                    t.select,
                    Stroke::new(1.5, t.focus),
                    StrokeKind::Inside,
                );
            } else if response.hovered() {
                painter.rect_filled(place.rect, radius::CONTROL, t.sunk);
            }
            // From JA to JA it is still so.
            for pair in 1..reaction.answers.len() {
                if reaction.answers[pair - 1] == Answer::Yes
                    && reaction.answers[pair] == Answer::Yes
                {
                    let (from, to) = (xs[pair - 1].max(scale.left), xs[pair].min(scale.right()));
                    if from < to {
                        painter.hline(
                            from..=to,
                            y,
                            Stroke::new(1.5, stepped_back(t, t.muted, dimmed)),
                        );
                    }
                }
            }
            let ground = if chosen { t.select } else { t.canvas };
            for n in &drawn {
                let at = pos2(xs[*n], y);
                match reaction.answers[*n] {
                    Answer::Yes => shapes::dot(painter, at, ink),
                    Answer::No => shapes::ring(painter, at, ink, ground),
                    Answer::Unanswered => {
                        // The line of the screening must not make a cross of the two dashes.
                        painter.rect_filled(
                            Rect::from_center_size(at, vec2(12.0, 9.0)),
                            0.0,
                            ground,
                        );
                        shapes::dashes(painter, at, ink);
                    }
                }
            }
            let font = if chosen {
                Font::SmallStrong
            } else {
                Font::Small
            };
            let galley = line(painter, &reaction.name, font);
            if !chosen
                && !response.hovered()
                && place.label < today
                && place.label + galley.size().x > today
            {
                let backing = Rect::from_min_size(
                    pos2(place.label - 2.0, y - 8.0),
                    galley.size() + vec2(4.0, 0.0),
                );
                painter.rect_filled(backing, 0.0, t.canvas);
            }
            paint_line(
                painter,
                pos2(place.label, y),
                galley,
                if chosen { t.on_select } else { ink },
            );
            if response.has_focus() {
                focus_ring(painter, place.rect, radius::CONTROL, t);
            }
        }
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
