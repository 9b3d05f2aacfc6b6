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
/// two ties to the child.
#[must_use]
pub fn bond_path(measures: &Measures, one: &Spot, other: &Spot) -> Vec<At> {
    const PIECES: usize = 24;
    let (from, to) = (one.middle, other.middle);
    let length = from.distance(to).max(1.0);
    // The place of the straight line that comes nearest to the child.
    let along = -(from.x * (to.x - from.x) + from.y * (to.y - from.y)) / (length * length);
    let nearest = from.on_the_way(to, along.clamp(0.0, 1.0));
    let wanted = measures.child + 16.0;
    let is_clear = nearest.distance(At::default()) >= wanted;
    let path: Vec<At> = if is_clear {
        vec![from, to]
    } else {
        // A curve whose middle lies beside the child, on the side the line leans to and above where it leans to none.
        let (mut x, mut y) = (-(to.y - from.y) / length, (to.x - from.x) / length);
        let lean = x * nearest.x + y * nearest.y;
        let is_upwards = y < 0.0 || y == 0.0 && x > 0.0;
        if lean < -0.5 || lean.abs() <= 0.5 && !is_upwards {
            (x, y) = (-x, -y);
        }
        let middle = from.on_the_way(to, 0.5);
        // A curve of the second degree comes half as far as its handle is pulled. Where one end is much nearer to the child than the
        // other, it is pulled further, until all of the curve is clear of the child.
        let curve = |pull: f32| -> Vec<At> {
            let handle = At {
                x: middle.x + x * pull,
                y: middle.y + y * pull,
            };
            (0..=PIECES)
                .map(|n| {
                    let share = n as f32 / PIECES as f32;
                    let near = from.on_the_way(handle, share);
                    near.on_the_way(handle.on_the_way(to, share), share)
                })
                .collect()
        };
        let clears = |path: &[At]| {
            path.iter()
                .all(|place| place.distance(At::default()) >= measures.child + 8.0)
        };
        let mut pull = 2.0 * wanted;
        let mut path = curve(pull);
        while !clears(&path) && pull < 8.0 * wanted {
            pull += wanted / 2.0;
            path = curve(pull);
        }
        path
    };
    trimmed(path, one, other)
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
