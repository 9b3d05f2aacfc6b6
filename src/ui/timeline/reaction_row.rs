//! The rows of the reactions: a dot, ring or dashes for each screening, and what is known between them.

use egui::{
    Color32, Mesh, Painter, Rect, Role, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, pos2,
    vec2,
};

use super::entries::{ItemId, ReactionRow};
use super::homes::Grounds;
use super::items::stepped_back;
use super::scale::{Scale, end_of};
use super::scene::Read;
use super::{Placing, TimelineView, node_id};
use crate::design::{Font, radius};
use crate::model::Answer;
use crate::ui::Cx;
use crate::ui::widgets::paint::{focus_ring, line, paint_line};
use crate::ui::widgets::shapes;

/// Dots nearer than this are drawn as one, the newest.
const DOTS_APART: f32 = 11.0;

impl TimelineView {
    #[expect(clippy::too_many_arguments, reason = "what the rows are drawn from")]
    pub(super) fn reaction_rows_ui(
        &mut self,
        ui: &mut Ui,
        painter: &Painter,
        cx: &mut Cx<'_>,
        read: &Read,
        placing: &Placing,
        chart: Rect,
        xs: &[f32],
        grounds: &Grounds,
    ) {
        let t = cx.tokens;
        let (scale, layout) = (&placing.scale, &placing.layout);
        let entries = &read.entries;
        let origin = chart.top();
        let today = scale.x(end_of(read.today));
        let in_view = |x: f32| (scale.left - 0.5..=scale.right() + 0.5).contains(&x);
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
        for (row, n) in read.chosen.rows.iter().enumerate() {
            let reaction = &entries.reactions[*n];
            let item = ItemId::Reaction(reaction.id);
            let Some(place) = Self::reaction_place(painter, read, scale, layout, row, origin)
            else {
                continue;
            };
            let y = place.rect.center().y;
            let response = ui.interact(place.rect, node_id(item), Sense::click());
            let chosen = self.chosen() == Some(item) || self.followed == Some(reaction.id);
            response
                .widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, &reaction.spoken));
            if !ui.is_rect_visible(place.rect)
                && !response.gained_focus()
                && self.focus_next != Some(item)
            {
                continue;
            }
            let followable = matches!(self.chosen(), Some(ItemId::Experience(id))
                if read.case.links_of_reaction(reaction.id).any(|link| link.experience == id));
            if response.clicked() && followable {
                self.followed = (self.followed != Some(reaction.id)).then_some(reaction.id);
            } else {
                self.item_response(ui, cx, item, &response, false);
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
            between_answers(
                painter,
                scale,
                reaction,
                xs,
                y,
                stepped_back(t, t.muted, dimmed),
            );
            let ground_at = |x: f32| {
                if chosen {
                    t.select
                } else {
                    grounds.behind(cx, x - 6.0, x)
                }
            };
            for n in &drawn {
                let at = pos2(xs[*n], y);
                let ground = ground_at(at.x);
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
                painter.rect_filled(
                    backing,
                    0.0,
                    grounds.behind(cx, backing.left(), backing.right()),
                );
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
            if response.hovered() && !reaction.course.is_empty() {
                response.on_hover_ui(|ui| {
                    ui.label(&reaction.name);
                    ui.colored_label(t.muted, &reaction.course);
                });
            }
        }
    }
}

/// From JA to JA it is still so: a line. Between a JA and a NEJ nobody knows when it began or ended: it fades.
fn between_answers(
    painter: &Painter,
    scale: &Scale,
    reaction: &ReactionRow,
    xs: &[f32],
    y: f32,
    ink: Color32,
) {
    for n in 1..reaction.answers.len() {
        let (before, after) = (reaction.answers[n - 1], reaction.answers[n]);
        let (from, to) = (xs[n - 1].max(scale.left), xs[n].min(scale.right()));
        if from >= to {
            continue;
        }
        match (before, after) {
            (Answer::Yes, Answer::Yes) => {
                painter.hline(from..=to, y, Stroke::new(1.5, ink));
            }
            (Answer::Yes, Answer::No) => fade(painter, from, to, y, ink, Color32::TRANSPARENT),
            (Answer::No, Answer::Yes) => fade(painter, from, to, y, Color32::TRANSPARENT, ink),
            _ => {}
        }
    }
}

/// A thin line whose colour runs from its left to its right end.
fn fade(painter: &Painter, from: f32, to: f32, y: f32, left: Color32, right: Color32) {
    let mut mesh = Mesh::default();
    for (x, color) in [(from, left), (to, right)] {
        mesh.colored_vertex(pos2(x, y - 0.75), color);
        mesh.colored_vertex(pos2(x, y + 0.75), color);
    }
    mesh.add_triangle(0, 1, 2);
    mesh.add_triangle(2, 1, 3);
    painter.add(Shape::mesh(mesh));
}
