//! What may hang together, as lines: straight down from the experience, round a corner, and along the row of the reaction to its
//! signs. They lie under everything, so that no words are crossed.

use std::collections::HashMap;

use super::super::drawing::{Area, Figure, Ink, Page, Pen, Point, Shape, at};
use crate::model::{Case, ExperienceId, ItemRef, ReactionId};

/// Radius of the corner.
const CORNER: f32 = 9.0;
/// Radius of the dot at either end.
const DOT: f32 = 1.8;
/// Between an end and what it belongs to.
const GAP: f32 = 1.5;
/// How far into a band its line begins.
const INTO_BAND: f32 = 7.0;

/// The line itself.
pub(in super::super) const PEN: Pen = Pen::solid(0.8, Ink::Line);

/// More experiences than this are not followed by eye from sheet to sheet: there their numbers tell it.
const MOST_CARRIED: usize = 20;

/// An end of a link: its sheet and its place there.
type End = (usize, Area);

/// Draws every link: on one sheet from end to end, over several at the same time on each of them. `charts` is from where to where
/// time is drawn on each sheet that has an axis.
pub(super) fn draw(case: &Case, pages: &mut [Page], charts: &[(usize, f32, f32)]) {
    let (experiences, reactions) = ends(pages);
    let linked = |id: &&ExperienceId| case.links_of_experience(**id).next().is_some();
    let carries = experiences.keys().filter(linked).count() <= MOST_CARRIED;
    let mut lines: Vec<Vec<Shape>> = vec![Vec::new(); pages.len()];
    for link in &case.links {
        let ends = (
            experiences.get(&link.experience),
            reactions.get(&link.reaction),
        );
        let (Some((first, from)), Some((last, to))) = ends else {
            continue;
        };
        if first == last {
            lines[*first].extend(line(*from, *to));
        } else if first < last && carries {
            for (page, top, bottom) in charts {
                let Some(lines) = lines.get_mut(*page) else {
                    continue;
                };
                let x = from.left + from.width / 2.0;
                if page == first {
                    let begin = at(x, from.bottom() + GAP);
                    lines.push(dot(begin));
                    lines.push(path(vec![begin, at(x, *bottom)]));
                } else if page == last {
                    lines.extend(line(Area::new(x, *top - GAP, 0.0, 0.0), *to).skip(1));
                } else if (first..last).contains(&page) {
                    lines.push(path(vec![at(x, *top), at(x, *bottom)]));
                }
            }
        }
    }
    for (page, lines) in pages.iter_mut().zip(lines) {
        if !lines.is_empty() {
            page.figures.insert(0, Figure::plain(lines));
        }
    }
}

/// Where experiences and the rows of reactions stand.
fn ends(pages: &[Page]) -> (HashMap<ExperienceId, End>, HashMap<ReactionId, End>) {
    let mut experiences = HashMap::new();
    let mut reactions = HashMap::new();
    for (n, page) in pages.iter().enumerate() {
        for figure in &page.figures {
            match figure.item {
                Some(ItemRef::Experience(id)) => {
                    experiences.extend(experience_area(figure).map(|area| (id, (n, area))));
                }
                Some(ItemRef::Row(_, id)) => {
                    reactions.extend(signs_area(figure).map(|area| (id, (n, area))));
                }
                _ => {}
            }
        }
    }
    (experiences, reactions)
}

/// The diamond of an experience, or the known beginning of its band; nothing for one that has no time.
fn experience_area(figure: &Figure) -> Option<Area> {
    let diamond = figure.shapes.iter().find_map(|shape| match shape {
        Shape::Corners { points, .. } => around(points),
        _ => None,
    });
    diamond.or_else(|| {
        figure.shapes.iter().find_map(|shape| match shape {
            Shape::Band { area, fade, .. } => {
                let into = (fade[0] / 2.0).max(INTO_BAND).min(area.width / 2.0);
                Some(Area::new(area.left + into, area.top, 0.0, area.height))
            }
            _ => None,
        })
    })
}

/// The signs of a reaction from the first to the last.
fn signs_area(figure: &Figure) -> Option<Area> {
    let corners: Vec<Point> = figure
        .shapes
        .iter()
        .flat_map(|shape| match shape {
            Shape::Disc { middle, radius, .. } => vec![
                at(middle.x - radius, middle.y - radius),
                at(middle.x + radius, middle.y + radius),
            ],
            Shape::Path { points, .. } => points.clone(),
            _ => Vec::new(),
        })
        .collect();
    around(&corners)
}

/// The smallest area that holds all places.
fn around(points: &[Point]) -> Option<Area> {
    let first = points.first()?;
    let (mut least, mut most) = (*first, *first);
    for point in points {
        least = at(least.x.min(point.x), least.y.min(point.y));
        most = at(most.x.max(point.x), most.y.max(point.y));
    }
    Some(Area::new(
        least.x,
        least.y,
        most.x - least.x,
        most.y - least.y,
    ))
}

const fn dot(middle: Point) -> Shape {
    Shape::Disc {
        middle,
        radius: DOT,
        fill: Some(PEN.ink),
        edge: None,
    }
}

const fn path(points: Vec<Point>) -> Shape {
    Shape::Path { points, pen: PEN }
}

/// A line with a dot at either end: first the dot it begins with.
fn line(from: Area, to: Area) -> impl Iterator<Item = Shape> {
    let x = from.left + from.width / 2.0;
    let y = to.top + to.height / 2.0;
    let is_down = y > from.bottom();
    let begin = if is_down {
        from.bottom() + GAP
    } else {
        from.top - GAP
    };
    // What lies over the signs goes straight to them.
    let (points, end) = if (to.left..=to.right()).contains(&x) {
        let edge = if is_down {
            to.top - GAP
        } else {
            to.bottom() + GAP
        };
        (vec![at(x, begin), at(x, edge)], at(x, edge))
    } else {
        let edge = if x < to.left {
            to.left - GAP
        } else {
            to.right() + GAP
        };
        (right_angle(at(x, begin), at(edge, y)), at(edge, y))
    };
    [dot(at(x, begin)), dot(end), path(points)].into_iter()
}

/// Down or up, round a corner, and along.
fn right_angle(from: Point, to: Point) -> Vec<Point> {
    const STEPS: u8 = 6;
    let side = (to.x - from.x).signum();
    let way = (to.y - from.y).signum();
    let corner = CORNER.min((to.x - from.x).abs()).min((to.y - from.y).abs());
    let middle = at(from.x + side * corner, to.y - way * corner);
    let bend = (0..=STEPS).map(|step| {
        let angle = f32::from(step) / f32::from(STEPS) * std::f32::consts::FRAC_PI_2;
        at(
            middle.x - side * corner * angle.cos(),
            middle.y + way * corner * angle.sin(),
        )
    });
    std::iter::once(from).chain(bend).chain([to]).collect()
}
