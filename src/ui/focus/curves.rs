//! Links as curves from an experience to a reaction. They run behind the cards; the one looked at says what it means.

use egui::epaint::CubicBezierShape;
use egui::{Color32, Painter, Pos2, Rect, Stroke, StrokeKind, pos2, vec2};

use super::Looked;
use super::layout::Laid;
use super::read::{Pair, Read};
use crate::app::InFocus;
use crate::design::{Font, Tokens};
use crate::ui::widgets::paint::line;

/// From one end to the next on the same card.
const SPREAD: f32 = 14.0;
/// From a card to the end of a curve.
const OFF: f32 = 6.0;
/// This near the pointer is on a curve.
const NEAR: f32 = 8.0;

/// One link as it is drawn.
#[derive(Clone, Copy, Debug)]
pub(super) struct Curve {
    /// The link.
    pub pair: Pair,
    /// Beside the experience.
    pub from: Pos2,
    /// Beside the reaction.
    pub to: Pos2,
}

impl Curve {
    /// The curve as four points: it leaves and arrives level.
    fn points(&self) -> [Pos2; 4] {
        curve_points(self.from, self.to)
    }

    fn at(&self, share: f32) -> Pos2 {
        let [a, b, c, d] = self.points();
        let rest = 1.0 - share;
        let weigh = |p: Pos2, by: f32| p.to_vec2() * by;
        (weigh(a, rest * rest * rest)
            + weigh(b, 3.0 * rest * rest * share)
            + weigh(c, 3.0 * rest * share * share)
            + weigh(d, share * share * share))
        .to_pos2()
    }

    fn distance(&self, pointer: Pos2) -> f32 {
        const STEPS: u8 = 24;
        (0..=STEPS)
            .map(|step| self.at(f32::from(step) / f32::from(STEPS)))
            .zip((1..=STEPS).map(|step| self.at(f32::from(step) / f32::from(STEPS))))
            .map(|(a, b)| distance_to_segment(pointer, a, b))
            .fold(f32::INFINITY, f32::min)
    }
}

fn curve_points(from: Pos2, to: Pos2) -> [Pos2; 4] {
    let middle = f32::midpoint(from.x, to.x);
    [from, pos2(middle, from.y), pos2(middle, to.y), to]
}

fn distance_to_segment(point: Pos2, a: Pos2, b: Pos2) -> f32 {
    let along = b - a;
    let share = ((point - a).dot(along) / along.length_sq().max(0.001)).clamp(0.0, 1.0);
    (point - (a + along * share)).length()
}

/// Every link whose two ends stand as cards, ends on one card in the order of where they lead.
pub(super) fn curves(read: &Read, laid: &Laid, place: impl Fn(&Rect, bool) -> Rect) -> Vec<Curve> {
    let mut left = vec![None; read.experiences.len()];
    let mut right = vec![None; read.reactions.len()];
    for placed in &laid.placed {
        let side = match placed.item {
            InFocus::Experience(_) => &mut left,
            InFocus::Reaction(_) => &mut right,
        };
        side[placed.at] = Some(place(&placed.rect, placed.stays));
    }
    let ends: Vec<(Pair, Rect, Rect)> = read
        .pairs
        .iter()
        .filter_map(|pair| Some((*pair, left[pair.experience]?, right[pair.reaction]?)))
        .collect();
    ends.iter()
        .map(|(pair, from, to)| {
            let here = spread(
                &ends,
                |other| other.experience == pair.experience,
                |end| end.2.center().y,
                pair,
            );
            let there = spread(
                &ends,
                |other| other.reaction == pair.reaction,
                |end| end.1.center().y,
                pair,
            );
            Curve {
                pair: *pair,
                from: pos2(
                    from.right() + OFF,
                    from.center().y + here.min(from.height()),
                ),
                to: pos2(to.left() - OFF, to.center().y + there),
            }
        })
        .collect()
}

/// How far from the middle of its card an end stands. Many ends stand closer, so that all stay on the card.
fn spread(
    ends: &[(Pair, Rect, Rect)],
    is_here: impl Fn(&Pair) -> bool,
    leads: impl Fn(&(Pair, Rect, Rect)) -> f32,
    pair: &Pair,
) -> f32 {
    let own = ends.iter().find(|end| end.0.link == pair.link).map(&leads);
    let (mut before, mut count) = (0_u16, 0_u16);
    for end in ends.iter().filter(|end| is_here(&end.0)) {
        count += 1;
        let other = (leads(end), end.0.link);
        if other.0 < own.unwrap_or_default() || (Some(other.0) == own && other.1 < pair.link) {
            before += 1;
        }
    }
    let step = SPREAD.min(44.0 / f32::from(count.max(1)));
    (f32::from(before) - (f32::from(count) - 1.0) / 2.0) * step
}

/// The curve nearest to the pointer, if it is on one.
pub(super) fn nearest(curves: &[Curve], pointer: Pos2) -> Option<usize> {
    let within = |curve: &Curve| {
        let (low, high) = (curve.from.y.min(curve.to.y), curve.from.y.max(curve.to.y));
        (low - NEAR..=high + NEAR).contains(&pointer.y)
    };
    curves
        .iter()
        .enumerate()
        .filter(|(_, curve)| within(curve))
        .map(|(n, curve)| (n, curve.distance(pointer)))
        .filter(|(_, far)| *far <= NEAR)
        .min_by(|a, b| a.1.total_cmp(&b.1))
        .map(|(n, _)| n)
}

/// Draws all of them: those of the chosen one over the others, the one looked at over all.
pub(super) fn paint(
    painter: &Painter,
    t: &Tokens,
    read: &Read,
    all: &[Curve],
    chosen: Option<InFocus>,
    pair: Option<Looked>,
    pointed: Option<usize>,
) {
    let is_of = |curve: &Curve, item: InFocus| {
        read.reactions[curve.pair.reaction].item == item
            || read.experiences[curve.pair.experience].item == item
    };
    let is_looked = |curve: &Curve| pair.is_some_and(|pair| is_pair(read, curve, pair));
    let rank = |curve: &Curve| {
        u8::from(chosen.is_some_and(|item| is_of(curve, item))) + 2 * u8::from(is_looked(curve))
    };
    for level in 0..=3 {
        for (n, curve) in all.iter().enumerate() {
            if rank(curve) != level {
                continue;
            }
            let (wide, ink, dot) = match level {
                0 if pointed == Some(n) => (2.0, t.border_strong, 3.0),
                0 if chosen.is_some() => (1.5, t.link_rest_dimmed, 2.5),
                0 => (1.5, t.border_strong, 2.5),
                1 => (2.0, t.focus, 4.0),
                _ => (3.0, t.focus, 4.5),
            };
            curve_between(painter, curve.from, curve.to, Stroke::new(wide, ink));
            painter.circle_filled(curve.from, dot, ink);
            painter.circle_filled(curve.to, dot, ink);
        }
    }
}

/// Whether a curve is the link of a pair.
pub(super) fn is_pair(read: &Read, curve: &Curve, pair: Looked) -> bool {
    read.reactions[curve.pair.reaction].item == InFocus::Reaction(pair.0)
        && read.experiences[curve.pair.experience].item == InFocus::Experience(pair.1)
}

/// What the link says, in the middle of its curve as far as that can be seen.
pub(super) fn paint_pill(painter: &Painter, t: &Tokens, curve: &Curve, words: &str) {
    const TALL: f32 = 26.0;
    let clip = painter.clip_rect().shrink(TALL);
    let galley = line(painter, words, Font::SmallStrong);
    let mut middle = curve.at(0.5);
    middle.y = middle.y.clamp(clip.top(), clip.bottom().max(clip.top()));
    let rect = Rect::from_center_size(middle, vec2(galley.size().x + 24.0, TALL));
    let edge = Stroke::new(1.0, t.focus);
    painter.rect(rect, TALL / 2.0, t.select, edge, StrokeKind::Inside);
    painter.galley(rect.center() - galley.size() / 2.0, galley, t.on_select);
}

/// A curve, unless none of it can be seen.
pub(super) fn curve_between(painter: &Painter, from: Pos2, to: Pos2, stroke: Stroke) {
    if !painter
        .clip_rect()
        .expand(4.0)
        .intersects(Rect::from_two_pos(from, to))
    {
        return;
    }
    let points = curve_points(from, to);
    painter.add(CubicBezierShape::from_points_stroke(
        points,
        false,
        Color32::TRANSPARENT,
        stroke,
    ));
}
