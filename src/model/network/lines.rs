//! The lines and outlines of the network picture as plain places, the same on the screen and on paper.

use super::{At, Measures, Spot};

/// Air between a line and whom it leads to.
const AIR: f32 = 3.0;

/// The tie between the child and somebody, from edge to edge.
#[must_use]
pub fn tie_path(measures: &Measures, spot: &Spot) -> Vec<At> {
    let length = spot.middle.distance(At::default()).max(1.0);
    let at = |distance: f32| At::default().on_the_way(spot.middle, distance / length);
    vec![at(measures.child), at(length - spot.radius - AIR)]
}

/// The bond between two people, from edge to edge. One that would run behind the child goes round it: otherwise it would read as
/// two ties to the child. So it goes round the other people of the picture (`spots`) where there is a way.
#[must_use]
pub fn bond_path(measures: &Measures, one: &Spot, other: &Spot, spots: &[Spot]) -> Vec<At> {
    let (from, to) = (one.middle, other.middle);
    let length = from.distance(to).max(1.0);
    // The place of the straight line that comes nearest to the child.
    let along = -(from.x * (to.x - from.x) + from.y * (to.y - from.y)) / (length * length);
    let nearest = from.on_the_way(to, along.clamp(0.0, 1.0));
    let wanted = measures.child + 16.0;
    let is_clear = nearest.distance(At::default()) >= wanted;
    let straight = Course::of(from, to, At::default());
    let mut met: Vec<&Spot> = spots
        .iter()
        .filter(|spot| *spot != one && *spot != other)
        .collect();
    if is_clear && straight.people(&met) == 0 {
        return trimmed(vec![from, to], one, other);
    }
    // A curve whose middle lies beside the line: beside the child on the side the line leans to, and above where it leans to none.
    let (mut x, mut y) = (-(to.y - from.y) / length, (to.x - from.x) / length);
    let lean = x * nearest.x + y * nearest.y;
    let is_upwards = y < 0.0 || y == 0.0 && x > 0.0;
    if lean < -0.5 || lean.abs() <= 0.5 && !is_upwards {
        (x, y) = (-x, -y);
    }
    // Only those near the line can be in the way of any curve.
    let middle = from.on_the_way(to, 0.5);
    met.retain(|spot| spot.middle.distance(middle) <= length / 2.0 + MOST_PULLED * wanted);
    // A curve of the second degree comes half as far as its handle is pulled.
    let first = if is_clear { wanted / 2.0 } else { 2.0 * wanted };
    let pulls = std::iter::successors(Some(first), |pull| Some(pull + wanted / 2.0))
        .take_while(|pull| *pull <= MOST_PULLED * wanted)
        .flat_map(|pull| [pull, -pull]);
    let mut faults = straight.faults(measures, &met);
    faults.runs_behind_the_child |= !is_clear;
    let mut best = (faults, straight);
    for pull in pulls {
        if best.0 == Faults::default() {
            break;
        }
        let curve = Course::of(
            from,
            to,
            At {
                x: x * pull,
                y: y * pull,
            },
        );
        let faults = curve.faults(measures, &met);
        if faults < best.0 {
            best = (faults, curve);
        }
    }
    trimmed(best.1.places, one, other)
}

/// Air between a line and whom it goes round: a strained one swings to both sides.
const ROUND: f32 = 12.0;

/// How far the handle of a curve is pulled at most, in rooms around the child.
const MOST_PULLED: f32 = 8.0;

/// What speaks against a way, the worst first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Faults {
    runs_behind_the_child: bool,
    people: usize,
    leaves_the_picture: bool,
}

/// A way between two places.
#[derive(Clone, Debug)]
struct Course {
    places: Vec<At>,
}

impl Course {
    /// A curve of the second degree whose handle is pulled so far from the middle of the straight line.
    fn of(from: At, to: At, pulled: At) -> Self {
        const PIECES: usize = 24;
        let middle = from.on_the_way(to, 0.5);
        let handle = At {
            x: middle.x + pulled.x,
            y: middle.y + pulled.y,
        };
        let places = (0..=PIECES)
            .map(|n| {
                let share = n as f32 / PIECES as f32;
                let near = from.on_the_way(handle, share);
                near.on_the_way(handle.on_the_way(to, share), share)
            })
            .collect();
        Self { places }
    }

    /// How many people it runs behind.
    fn people(&self, met: &[&Spot]) -> usize {
        met.iter()
            .filter(|spot| {
                self.places
                    .iter()
                    .any(|place| place.distance(spot.middle) < spot.radius + ROUND)
            })
            .count()
    }

    fn faults(&self, measures: &Measures, met: &[&Spot]) -> Faults {
        let room = measures.room;
        Faults {
            runs_behind_the_child: self
                .places
                .iter()
                .any(|place| place.distance(At::default()) < measures.child + 8.0),
            people: self.people(met),
            leaves_the_picture: self.places.iter().any(|place| {
                place.x < room.left
                    || place.x > room.right
                    || place.y < room.top
                    || place.y > room.bottom
            }),
        }
    }
}

/// The part of a path outside those it leads from and to.
fn trimmed(path: Vec<At>, one: &Spot, other: &Spot) -> Vec<At> {
    let outside = |spot: &Spot, place: At| place.distance(spot.middle) >= spot.radius + AIR;
    let cut = |spot: &Spot, mut path: Vec<At>| -> Vec<At> {
        let Some(first) = path.iter().position(|place| outside(spot, *place)) else {
            return Vec::new();
        };
        if first > 0 {
            // Where it leaves the circle, found by halving: exact to a hundredth of a point.
            let (mut inner, mut outer) = (path[first - 1], path[first]);
            for _ in 0..16 {
                let middle = inner.on_the_way(outer, 0.5);
                if outside(spot, middle) {
                    outer = middle;
                } else {
                    inner = middle;
                }
            }
            path.drain(..first);
            path.insert(0, outer);
        }
        path
    };
    let mut path = cut(one, path);
    path.reverse();
    let mut path = cut(other, path);
    path.reverse();
    path
}

/// Places along a path, `step` points from one to the next, beginning half a step in.
#[must_use]
pub fn dots(path: &[At], step: f32) -> Vec<At> {
    let mut places = Vec::new();
    let mut left = step / 2.0;
    for piece in path.windows(2) {
        let length = piece[0].distance(piece[1]);
        while left <= length && length > 0.0 {
            places.push(piece[0].on_the_way(piece[1], left / length));
            left += step;
        }
        left -= length;
    }
    places
}

/// A path that swings to both sides of another, `swing` points out and one swing each `step` points; straight at both ends.
#[must_use]
pub fn zigzag(path: &[At], swing: f32, step: f32) -> Vec<At> {
    let (Some(first), Some(last)) = (path.first(), path.last()) else {
        return Vec::new();
    };
    let mut line = vec![*first];
    let mut left = step;
    let mut side = 1.0;
    let whole: f32 = path
        .windows(2)
        .map(|piece| piece[0].distance(piece[1]))
        .sum();
    let mut gone = 0.0;
    for piece in path.windows(2) {
        let length = piece[0].distance(piece[1]);
        while left <= length && length > 0.0 && gone + left < whole - step / 2.0 {
            let place = piece[0].on_the_way(piece[1], left / length);
            let (x, y) = (
                (piece[1].x - piece[0].x) / length,
                (piece[1].y - piece[0].y) / length,
            );
            line.push(At {
                x: place.x - y * swing * side,
                y: place.y + x * swing * side,
            });
            side = -side;
            left += step;
        }
        left -= length;
        gone += length;
    }
    line.push(*last);
    line
}

/// The corners of a hexagon round a place, two of them at its sides.
#[must_use]
pub fn hexagon(middle: At, radius: f32) -> Vec<At> {
    (0..6_u8)
        .map(|n| {
            let corner = At::towards(30.0 + 60.0 * f32::from(n), radius);
            At {
                x: middle.x + corner.x,
                y: middle.y + corner.y,
            }
        })
        .collect()
}
