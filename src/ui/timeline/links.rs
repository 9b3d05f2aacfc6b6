//! Links between experiences and reactions: straight down from the experience, along the reaction's row into its left
//! end. A shared row line reads as "all these may hang together with this" without ranking.

use egui::{Painter, Pos2, Stroke, pos2};

use super::entries::{ItemId, Lane};
use super::layout::{HALF_MARK, Layout, What};
use super::scale::Scale;
use super::{Read, TimelineView};
use crate::model::{ExperienceId, ReactionId};
use crate::ui::Cx;

/// The radius of the corner.
const CORNER: f32 = 14.0;

impl TimelineView {
    /// The pairs whose links are drawn.
    fn shown_links(&self, read: &Read) -> Vec<(ExperienceId, ReactionId)> {
        let links = read
            .case
            .links
            .iter()
            .map(|link| (link.experience, link.reaction));
        match (self.selected, self.followed) {
            (_, Some(reaction)) | (Some(ItemId::Reaction(reaction)), None) => {
                links.filter(|link| link.1 == reaction).collect()
            }
            (Some(ItemId::Experience(id)), None) => links.filter(|link| link.0 == id).collect(),
            _ => Vec::new(),
        }
    }

    pub(super) fn paint_links(
        &self,
        painter: &Painter,
        cx: &Cx<'_>,
        read: &Read,
        scale: &Scale,
        layout: &Layout,
        origin: f32,
    ) {
        let shown = self.shown_links(read);
        if shown.is_empty() {
            return;
        }
        let stroke = Stroke::new(2.0, cx.tokens.focus);
        let experiences: Vec<_> = layout.lanes[Lane::Conditions.index()]
            .items
            .iter()
            .chain(&layout.lanes[Lane::Experiences.index()].items)
            .collect();
        for (experience, reaction) in shown {
            let Some(row) = read
                .entries
                .reactions
                .iter()
                .position(|row| row.id == reaction)
            else {
                continue;
            };
            let place = Self::reaction_place(painter, read, scale, layout, row, origin);
            let (end, y) = (place.rect, place.rect.center().y);
            let item = ItemId::Experience(experience);
            let from = experiences.iter().find(|placed| match &placed.what {
                What::Entry(n) => read.entries.all[*n].id == item,
                What::Cluster(members) | What::Goals(members) => {
                    members.iter().any(|n| read.entries.all[*n].id == item)
                }
            });
            let Some(from) = from else {
                // Out of view on the left: the line comes in from there.
                let extent = read
                    .entries
                    .position(item)
                    .and_then(|n| read.entries.all[n].extent);
                if extent.is_some_and(|extent| extent.at < scale.from) {
                    painter.hline(scale.left..=end.left(), y, stroke);
                    painter.circle_filled(pos2(end.left(), y), 4.0, stroke.color);
                }
                continue;
            };
            let (x, start_y) = if let Some(x) = from.mark {
                (x, origin + from.y + HALF_MARK + 1.0)
            } else {
                let solid = from.x0 + from.fade[0].clamp(6.0, 40.0);
                (solid.min(from.x1), origin + from.y + 5.0)
            };
            painter.circle_filled(pos2(x, start_y), 4.0, stroke.color);
            if (end.left()..=end.right()).contains(&x) {
                painter.vline(x, start_y..=end.top(), stroke);
                painter.circle_filled(pos2(x, end.top()), 4.0, stroke.color);
                continue;
            }
            let rightwards = x < end.left();
            let target = if rightwards { end.left() } else { end.right() };
            painter.line(right_angle(pos2(x, start_y), pos2(target, y)), stroke);
            painter.circle_filled(pos2(target, y), 4.0, stroke.color);
        }
    }
}

/// Down, round a corner, and along.
fn right_angle(from: Pos2, to: Pos2) -> Vec<Pos2> {
    let side = if to.x > from.x { 1.0 } else { -1.0 };
    let corner = CORNER.min((to.x - from.x).abs()).min((to.y - from.y).abs());
    let mut points = vec![from];
    let center = pos2(from.x + side * corner, to.y - corner);
    for step in 0..=6 {
        let angle = f32::from(step as u8) / 6.0 * std::f32::consts::FRAC_PI_2;
        points.push(pos2(
            center.x - side * corner * angle.cos(),
            center.y + corner * angle.sin(),
        ));
    }
    points.push(to);
    points
}
