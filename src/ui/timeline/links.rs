//! Links between experiences and reactions: straight down from the experience, along the reaction's row into its left
//! end. A shared row line reads as "all these may hang together with this" without ranking.

use std::collections::HashMap;

use egui::{Painter, Pos2, Rect, Stroke, pos2};

use super::entries::{ItemId, Lane};
use super::layout::Placed;
use super::packing::{HALF_MARK, What};
use super::scale::Scale;
use super::scene::Read;
use super::{Placing, TimelineView};
use crate::app::settings::LinksShown;
use crate::model::{ExperienceId, ReactionId};
use crate::ui::Cx;

/// The radius of the corner.
const CORNER: f32 = 14.0;

impl TimelineView {
    /// The pairs whose links are drawn.
    fn shown_links(&self, cx: &Cx<'_>, read: &Read) -> Vec<(ExperienceId, ReactionId)> {
        let links = read
            .case
            .links
            .iter()
            .map(|link| (link.experience, link.reaction));
        match cx.state.settings.timeline.links {
            LinksShown::None => return Vec::new(),
            LinksShown::All => return links.collect(),
            LinksShown::OfChosen => {}
        }
        match (self.chosen(), self.followed) {
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
        placing: &Placing,
        origin: f32,
    ) {
        let shown = self.shown_links(cx, read);
        let (scale, layout) = (&placing.scale, &placing.layout);
        if shown.is_empty() || layout.reaction_y(0).is_none() {
            return;
        }
        let t = cx.tokens;
        let mut from: HashMap<ItemId, Start> = HashMap::new();
        for lane in [Lane::Conditions, Lane::Experiences] {
            for placed in layout.lane(lane).into_iter().flat_map(|lane| &lane.items) {
                let start = start(placed, origin);
                match &placed.what {
                    What::Entry(n) => {
                        from.insert(read.entries.all[*n].id, start);
                    }
                    What::Cluster(members) | What::Goals(members) => {
                        from.extend(members.iter().map(|n| (read.entries.all[*n].id, start)));
                    }
                }
            }
        }
        let ends: Vec<(ReactionId, Rect)> = read
            .chosen
            .rows
            .iter()
            .enumerate()
            .filter_map(|(row, n)| {
                let place = Self::reaction_place(painter, read, scale, layout, row, origin)?;
                Some((read.entries.reactions[*n].id, place.rect))
            })
            .collect();
        // Those that are not of what is chosen lie behind and are lighter.
        let is_bright = |link: &(ExperienceId, ReactionId)| match (self.chosen(), self.followed) {
            (_, Some(reaction)) | (Some(ItemId::Reaction(reaction)), None) => link.1 == reaction,
            (Some(ItemId::Experience(id)), None) => link.0 == id,
            _ => false,
        };
        let rests = self.related(&read.case).items.is_empty();
        for bright in [false, true] {
            let stroke = if bright {
                Stroke::new(2.0, t.focus)
            } else if rests {
                Stroke::new(1.5, t.border_strong)
            } else {
                Stroke::new(1.5, t.link_rest_dimmed)
            };
            for link in shown.iter().filter(|link| is_bright(link) == bright) {
                let Some((_, end)) = ends.iter().find(|(reaction, _)| *reaction == link.1) else {
                    continue;
                };
                let item = ItemId::Experience(link.0);
                if let Some(start) = from.get(&item) {
                    paint_link(painter, *start, *end, stroke);
                } else if comes_from_before(read, scale, item) {
                    // Out of view on the left: the line comes in from there.
                    let y = end.center().y;
                    painter.hline(scale.left..=end.left(), y, stroke);
                    painter.circle_filled(pos2(end.left(), y), 4.0, stroke.color);
                }
            }
        }
    }
}

/// Whether something lies before the view.
fn comes_from_before(read: &Read, scale: &Scale, item: ItemId) -> bool {
    let extent = read
        .entries
        .position(item)
        .and_then(|n| read.entries.all[n].extent);
    extent.is_some_and(|extent| extent.at < scale.from)
}

/// Where the line of a link begins: at the lower and the upper edge of a shape.
#[derive(Clone, Copy, Debug)]
struct Start {
    x: f32,
    below: f32,
    above: f32,
}

fn start(placed: &Placed, origin: f32) -> Start {
    let y = origin + placed.y;
    if let Some(x) = placed.mark {
        Start {
            x,
            below: y + HALF_MARK + 1.0,
            above: y - HALF_MARK - 1.0,
        }
    } else {
        let solid = placed.x0 + placed.fade[0].clamp(6.0, 40.0);
        Start {
            x: solid.min(placed.x1),
            below: y + 5.0,
            above: y - 5.0,
        }
    }
}

/// The reactions may stand below the experiences or, moved there, above them.
fn paint_link(painter: &Painter, from: Start, end: Rect, stroke: Stroke) {
    let y = end.center().y;
    let down = y > from.below;
    let start_y = if down { from.below } else { from.above };
    painter.circle_filled(pos2(from.x, start_y), 4.0, stroke.color);
    if (end.left()..=end.right()).contains(&from.x) {
        let edge = if down { end.top() } else { end.bottom() };
        let (top, bottom) = (start_y.min(edge), start_y.max(edge));
        painter.vline(from.x, top..=bottom, stroke);
        painter.circle_filled(pos2(from.x, edge), 4.0, stroke.color);
        return;
    }
    let target = if from.x < end.left() {
        end.left()
    } else {
        end.right()
    };
    painter.line(right_angle(pos2(from.x, start_y), pos2(target, y)), stroke);
    painter.circle_filled(pos2(target, y), 4.0, stroke.color);
}

/// Down or up, round a corner, and along.
fn right_angle(from: Pos2, to: Pos2) -> Vec<Pos2> {
    let side = (to.x - from.x).signum();
    let way = (to.y - from.y).signum();
    let corner = CORNER.min((to.x - from.x).abs()).min((to.y - from.y).abs());
    let mut points = vec![from];
    let center = pos2(from.x + side * corner, to.y - way * corner);
    for step in 0..=6 {
        let angle = f32::from(step as u8) / 6.0 * std::f32::consts::FRAC_PI_2;
        points.push(pos2(
            center.x - side * corner * angle.cos(),
            center.y + way * corner * angle.sin(),
        ));
    }
    points.push(to);
    points
}
