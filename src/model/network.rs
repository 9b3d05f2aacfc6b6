//! The geometry of the network picture: the child in the middle, three rings by closeness, people on them, names beside
//! them and ties between them. Lengths are points, counted from the middle of the child to the right and downwards.
//!
//! The picture shows where somebody was put, never more: whoever has no seat is not in it.

mod lines;
#[cfg(test)]
mod tests;

pub use lines::{bond_path, dots, hexagon, tie_path, zigzag};

use super::{Ring, Seat};

/// Up to so many people all have their names in the picture; above it the outermost ring is named in the list only.
pub const MOST_NAMED: usize = 16;

/// A place in the picture.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct At {
    /// To the right of the child's middle.
    pub x: f32,
    /// Below the child's middle.
    pub y: f32,
}

impl At {
    /// The place in this direction (0 is up, clockwise) and at this distance.
    #[must_use]
    pub fn towards(degrees: f32, distance: f32) -> Self {
        let (sine, cosine) = degrees.to_radians().sin_cos();
        Self {
            x: sine * distance,
            y: -cosine * distance,
        }
    }

    /// How far it is from another place.
    #[must_use]
    pub fn distance(self, other: Self) -> f32 {
        (self.x - other.x).hypot(self.y - other.y)
    }

    /// The place at this share of the way to another: 0 is here, 1 is there.
    #[must_use]
    pub fn on_the_way(self, other: Self, share: f32) -> Self {
        Self {
            x: self.x + (other.x - self.x) * share,
            y: self.y + (other.y - self.y) * share,
        }
    }

    /// Its direction from the child, 0 to 359, 0 up and clockwise.
    #[must_use]
    pub fn degrees(self) -> u16 {
        let degrees = self.x.atan2(-self.y).to_degrees().round() as i32;
        u16::try_from(degrees.rem_euclid(360)).unwrap_or_default()
    }
}

/// An upright box of the picture.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Area {
    /// Its left edge.
    pub left: f32,
    /// Its upper edge.
    pub top: f32,
    /// Its right edge.
    pub right: f32,
    /// Its lower edge.
    pub bottom: f32,
}

impl Area {
    /// A box of this size around its middle.
    #[must_use]
    pub fn around(middle: At, wide: f32, tall: f32) -> Self {
        Self {
            left: middle.x - wide / 2.0,
            top: middle.y - tall / 2.0,
            right: middle.x + wide / 2.0,
            bottom: middle.y + tall / 2.0,
        }
    }

    /// Its middle.
    #[must_use]
    pub fn middle(self) -> At {
        At {
            x: f32::midpoint(self.left, self.right),
            y: f32::midpoint(self.top, self.bottom),
        }
    }

    /// Whether two boxes share more than an edge.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    /// Whether another box lies wholly within this one.
    #[must_use]
    pub fn holds(self, other: Self) -> bool {
        self.left <= other.left
            && self.top <= other.top
            && self.right >= other.right
            && self.bottom >= other.bottom
    }

    /// Whether it comes nearer to a place than `radius`.
    #[must_use]
    pub fn touches(self, middle: At, radius: f32) -> bool {
        let nearest = At {
            x: middle.x.clamp(self.left, self.right),
            y: middle.y.clamp(self.top, self.bottom),
        };
        nearest.distance(middle) < radius
    }

    /// Whether the straight line between two places runs through it.
    #[must_use]
    pub fn is_crossed(self, from: At, to: At) -> bool {
        // Liang and Barsky: the part of the line that lies within each pair of edges, narrowed until it is gone.
        let (along_x, along_y) = (to.x - from.x, to.y - from.y);
        let (mut first, mut last) = (0.0_f32, 1.0_f32);
        for (step, room) in [
            (-along_x, from.x - self.left),
            (along_x, self.right - from.x),
            (-along_y, from.y - self.top),
            (along_y, self.bottom - from.y),
        ] {
            if step == 0.0 {
                if room < 0.0 {
                    return false;
                }
            } else if step < 0.0 {
                first = first.max(room / step);
            } else {
                last = last.min(room / step);
            }
        }
        first < last
    }
}

/// How large the picture is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measures {
    /// The edges of the three rings, innermost first, as radii.
    pub edges: [f32; 3],
    /// How far from the child people sit on each ring.
    pub paths: [f32; 3],
    /// The radius of the child's disc.
    pub child: f32,
    /// The radius of a person where there is room for it.
    pub person: f32,
    /// The room names must stay in.
    pub room: Area,
}

impl Measures {
    /// The largest picture for a room of this size, the child in its middle.
    #[must_use]
    pub fn within(wide: f32, tall: f32) -> Self {
        // A name of two lines stands outside whoever sits at the top, at the bottom and at the sides of the outer ring.
        const NAME: f32 = 74.0;
        const EDGE: f32 = 12.0;
        const SMALLEST: f32 = 150.0;
        let path = 0.85;
        let least = |half: f32| ((half - NAME) / path).min(half - EDGE);
        let radius = least(wide / 2.0).min(least(tall / 2.0)).max(SMALLEST);
        Self {
            edges: [radius * 0.4, radius * 0.7, radius],
            paths: [radius * 0.27, radius * 0.55, radius * path],
            child: (radius * 0.1).clamp(20.0, 38.0),
            person: (radius * 0.15 - 12.0).clamp(12.0, 26.0),
            room: Area::around(At::default(), wide, tall),
        }
    }

    /// How far from the child people of a ring sit.
    #[must_use]
    pub const fn path(&self, ring: Ring) -> f32 {
        self.paths[number(ring)]
    }

    /// The edge of a ring, as a radius.
    #[must_use]
    pub const fn edge(&self, ring: Ring) -> f32 {
        self.edges[number(ring)]
    }

    /// The seat somebody gets who is let go at a place: the ring that lies there and the direction. `None` outside the picture.
    #[must_use]
    pub fn seat_at(&self, place: At) -> Option<Seat> {
        let distance = place.distance(At::default());
        // A little beyond the edge is still meant for the outer ring.
        let slack = self.person;
        Ring::ALL
            .into_iter()
            .find(|ring| {
                let more = if *ring == Ring::Far { slack } else { 0.0 };
                distance <= self.edge(*ring) + more
            })
            .map(|ring| Seat {
                ring,
                degrees: place.degrees(),
            })
    }

    /// How many degrees of a ring somebody takes who is drawn at full size.
    fn width_in_degrees(&self, ring: Ring) -> f32 {
        // Two points of air on each side.
        let half = (self.person + 2.0) / self.path(ring);
        2.0 * half.clamp(0.0, 1.0).asin().to_degrees()
    }
}

/// The place of a ring among the three, the innermost first.
const fn number(ring: Ring) -> usize {
    match ring {
        Ring::Inner => 0,
        Ring::Near => 1,
        Ring::Far => 2,
    }
}

/// Whether the name of somebody on `ring` stands in a picture of `count` people.
#[must_use]
pub fn shows_name(count: usize, ring: Ring) -> bool {
    count <= MOST_NAMED || ring != Ring::Far
}

/// Where somebody is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// The middle.
    pub middle: At,
    /// The radius.
    pub radius: f32,
}

/// Where people with these seats are drawn, in the same order. Everybody sits where the seat says, moved round the ring no
/// further than it takes for nobody to cover another; a ring with too many people draws them smaller.
#[must_use]
pub fn spots(measures: &Measures, seats: &[Seat]) -> Vec<Spot> {
    let mut spots = vec![
        Spot {
            middle: At::default(),
            radius: measures.person,
        };
        seats.len()
    ];
    for ring in Ring::ALL {
        let mut sitting: Vec<(f32, usize)> = seats
            .iter()
            .enumerate()
            .filter(|(_, seat)| seat.ring == ring)
            .map(|(at, seat)| (f32::from(seat.degrees % 360), at))
            .collect();
        if sitting.is_empty() {
            continue;
        }
        sitting.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
        let full = measures.width_in_degrees(ring);
        let share = 360.0 / sitting.len() as f32;
        let path = measures.path(ring);
        let radius = if full <= share || sitting.len() == 1 {
            measures.person
        } else {
            (path * (share / 2.0).to_radians().sin() - 2.0).max(4.0)
        };
        let wanted: Vec<f32> = sitting.iter().map(|(degrees, _)| *degrees).collect();
        let apart = spread(&wanted, full.min(share));
        for ((_, at), degrees) in sitting.into_iter().zip(apart) {
            spots[at] = Spot {
                middle: At::towards(degrees, path),
                radius,
            };
        }
    }
    spots
}

/// Directions at least `gap` degrees apart and as near as can be to those wanted, which come in ascending order.
fn spread(wanted: &[f32], gap: f32) -> Vec<f32> {
    let count = wanted.len();
    if count < 2 {
        return wanted.to_vec();
    }
    let free = |at: usize| (wanted[(at + 1) % count] - wanted[at]).rem_euclid(360.0);
    if (0..count).all(|at| free(at) >= gap) {
        return wanted.to_vec();
    }
    // The ring is cut where it is emptiest, and those after the cut are pushed apart like people on a bench: whoever would
    // overlap stands in one group, and a group sits round the middle of what its people want.
    let cut = (0..count)
        .max_by(|one, other| free(*one).total_cmp(&free(*other)).then(other.cmp(one)))
        .map_or(0, |at| (at + 1) % count);
    let mut groups: Vec<(f32, usize)> = Vec::new();
    for step in 0..count {
        let at = (cut + step) % count;
        let turn = if at < cut { 360.0 } else { 0.0 };
        groups.push((wanted[at] + turn - step as f32 * gap, 1));
        while let [.., before, last] = groups.as_slice()
            && before.0 > last.0
        {
            let people = before.1 + last.1;
            let middle = (before.0 * before.1 as f32 + last.0 * last.1 as f32) / people as f32;
            groups.truncate(groups.len() - 2);
            groups.push((middle, people));
        }
    }
    let mut placed: Vec<f32> = groups
        .iter()
        .flat_map(|(start, people)| std::iter::repeat_n(*start, *people))
        .enumerate()
        .map(|(step, start)| start + step as f32 * gap)
        .collect();
    let (first, last) = (placed[0], placed[count - 1]);
    if last - first > 360.0 - gap {
        // The two ends meet: there is room for all only when they sit evenly.
        let share = 360.0 / count as f32;
        let mean = placed.iter().sum::<f32>() / count as f32;
        let start = mean - share * (count - 1) as f32 / 2.0;
        placed = (0..count).map(|step| start + step as f32 * share).collect();
    }
    let mut answer = vec![0.0; count];
    for (step, degrees) in placed.into_iter().enumerate() {
        answer[(cut + step) % count] = degrees.rem_euclid(360.0);
    }
    answer
}

/// The emptiest direction of a ring: where somebody comes who is put on it without a direction of their own.
#[must_use]
pub fn free_direction(seats: &[Seat], ring: Ring) -> u16 {
    let mut taken: Vec<u16> = seats
        .iter()
        .filter(|seat| seat.ring == ring)
        .map(|seat| seat.degrees % 360)
        .collect();
    taken.sort_unstable();
    let Some(last) = taken.last() else {
        // Not straight up, where the name of the ring stands.
        return 45;
    };
    let mut before = i32::from(*last) - 360;
    let (mut widest, mut middle) = (-1, 0);
    for next in &taken {
        let next = i32::from(*next);
        if next - before > widest {
            widest = next - before;
            middle = before + widest / 2;
        }
        before = next;
    }
    u16::try_from(middle.rem_euclid(360)).unwrap_or_default()
}

/// Where names stand: beside whom they name, over no person, no other name, no caption and within the room, and on as few
/// lines as can be. `sizes` are the widths and heights of the names (`None` where none shall stand), in the order of `spots`;
/// `captions` what else is written in the picture, `lines` the ties. `None` where there is no room: such a name is told on focus and
/// in the list.
#[must_use]
pub fn labels(
    measures: &Measures,
    spots: &[Spot],
    sizes: &[Option<(f32, f32)>],
    lines: &[Vec<At>],
    captions: &[Area],
) -> Vec<Option<Area>> {
    let mut placed: Vec<Option<Area>> = vec![None; spots.len()];
    // Those nearest the child have the least room round them.
    let mut order: Vec<usize> = (0..spots.len()).collect();
    let distance = |at: usize| spots[at].middle.distance(At::default());
    order.sort_by(|one, other| distance(*one).total_cmp(&distance(*other)));
    for at in order {
        let Some(Some(size)) = sizes.get(at) else {
            continue;
        };
        let is_free = |area: &Area| {
            measures.room.holds(*area)
                && !area.touches(At::default(), measures.child)
                && !spots
                    .iter()
                    .any(|spot| area.touches(spot.middle, spot.radius))
                && !captions.iter().any(|caption| caption.overlaps(*area))
                && !placed.iter().flatten().any(|other| other.overlaps(*area))
        };
        let crossings = |area: &Area| {
            lines
                .iter()
                .filter(|line| {
                    line.windows(2)
                        .any(|piece| area.is_crossed(piece[0], piece[1]))
                })
                .count()
        };
        placed[at] = beside(&spots[at], *size)
            .into_iter()
            .filter(is_free)
            // The first of those on the fewest lines.
            .min_by_key(crossings);
    }
    placed
}

/// Where the name of somebody may stand, the best first: away from the child, so that no tie runs through it.
fn beside(spot: &Spot, (wide, tall): (f32, f32)) -> [Area; 12] {
    const AIR: f32 = 4.0;
    let At { x, y } = spot.middle;
    let reach = spot.radius + AIR;
    let away = if y < 0.0 { -1.0 } else { 1.0 };
    let out = if x < 0.0 { -1.0 } else { 1.0 };
    let at = |right: f32, down: f32| {
        let middle = At {
            x: x + right,
            y: y + down,
        };
        Area::around(middle, wide, tall)
    };
    let upright = reach + tall / 2.0;
    let across = reach + wide / 2.0;
    // So far that it begins where the person ends.
    let corner = wide / 2.0 + spot.radius * 0.6;
    // So far to a side that it still stands over or under half of the person.
    let aside = (wide / 2.0 - spot.radius * 0.4).max(0.0);
    [
        at(0.0, away * upright),
        at(out * aside, away * upright),
        at(-out * aside, away * upright),
        at(out * across, 0.0),
        at(0.0, -away * upright),
        at(out * aside, -away * upright),
        at(-out * aside, -away * upright),
        at(-out * across, 0.0),
        at(out * corner, away * upright),
        at(-out * corner, away * upright),
        at(out * corner, -away * upright),
        at(-out * corner, -away * upright),
    ]
}
