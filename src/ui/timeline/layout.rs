//! Where everything of the line stands: a pure function of entries, scale and label widths.
//!
//! Each lane packs its own rows greedily: an item takes the first row where its shape and label meet nothing. What is
//! linked with the selection is packed last, into rows of its own, so that it lies nearest the reactions.

use super::collapse::{clustered, folded_goals};
use super::entries::{Entries, Entry, Extent, ItemId, Lane, Shape};
use super::scale::Scale;

/// Air between two items of a row, in points.
pub const AIR: f32 = 14.0;

/// Half of a mark, from corner to corner.
pub const HALF_MARK: f32 = 7.0;

/// So many rows of marks are read more easily than a count.
const CROWDED_ROWS: usize = 8;

/// Sub-goals unfold into bands when at most so many days are in view.
const UNFOLD_DAYS: f64 = 2.6 * 365.25;

/// The most icons of folded sub-goals in a row.
pub const GOAL_ICONS: usize = 8;

/// Room for one icon of a folded sub-goal.
pub const GOAL_STEP: f32 = 20.0;

/// Room for the chevron before a label that reaches out of view.
pub const CHEVRON: f32 = 13.0;

/// The widths of what is written on the line, in points.
pub trait Widths {
    /// An entry's label.
    fn entry(&self, n: usize) -> f32;
    /// A button that says how many are outside.
    fn outside(&self, count: usize) -> f32;
    /// The words after folded sub-goals.
    fn goals(&self, members: &[usize]) -> f32;
}

/// What stands at a place.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// The entry at this place in [`Entries::all`].
    Entry(usize),
    /// Several marks too near each other.
    Cluster(Vec<usize>),
    /// Several sub-goals folded.
    Goals(Vec<usize>),
}

/// An item with its place. Vertical places are set by [`Layout::stand`].
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// What it is.
    pub what: What,
    /// The row of its lane.
    pub row: usize,
    /// Left end of its shape within the view.
    pub x0: f32,
    /// Right end of its shape within the view.
    pub x1: f32,
    /// Where its diamond stands, if that is in view.
    pub mark: Option<f32>,
    /// How many points fade at the left and right end.
    pub fade: [f32; 2],
    /// Whether an arrow follows.
    pub arrow: bool,
    /// Left end of the label.
    pub label: f32,
    /// Width of the label.
    pub label_width: f32,
    /// It reaches further left than the view.
    pub chevron: bool,
    /// Dimmed items are not linked with the selection.
    pub related: bool,
    /// The middle of its shape, from the top of the lanes.
    pub y: f32,
    /// The middle of its label.
    pub label_y: f32,
}

impl Placed {
    /// The ends of everything it paints.
    pub fn ends(&self) -> (f32, f32) {
        let (mut left, mut right) = (self.x0, self.x1);
        if self.label_width > 0.0 {
            left = left.min(self.label - if self.chevron { CHEVRON } else { 0.0 });
            right = right.max(self.label + self.label_width);
        }
        if self.arrow {
            right = right.max(self.x1 + 16.0);
        }
        (left, right)
    }
}

/// A lane with what stands in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LaneLayout {
    /// Its items, oldest first within a row order of packing.
    pub items: Vec<Placed>,
    /// How many rows it has.
    pub rows: usize,
    /// Entries wholly before the view.
    pub before: Vec<usize>,
    /// Entries wholly after the view.
    pub after: Vec<usize>,
    /// Its top, from the top of the lanes.
    pub top: f32,
    /// Its height.
    pub height: f32,
    /// Height of a row.
    pub pitch: f32,
}

/// All lanes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Layout {
    /// In the order of [`Lane::ALL`].
    pub lanes: [LaneLayout; 5],
    /// The height of all lanes.
    pub height: f32,
    /// Whether sub-goals are drawn as bands.
    pub goals_unfolded: bool,
}

/// What is selected, for packing and dimming.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Related {
    /// Nothing is dimmed while this is empty.
    pub items: Vec<ItemId>,
}

impl Related {
    fn holds(&self, id: ItemId) -> bool {
        self.items.is_empty() || self.items.contains(&id)
    }
}

impl Layout {
    /// Works out rows and horizontal places.
    pub fn of(entries: &Entries, scale: &Scale, widths: &impl Widths, related: &Related) -> Self {
        let mut layout = Self {
            goals_unfolded: scale.days <= UNFOLD_DAYS,
            ..Self::default()
        };
        for lane in [
            Lane::Conditions,
            Lane::Experiences,
            Lane::Placement,
            Lane::SubGoals,
        ] {
            layout.lanes[lane.index()] =
                lane_layout(entries, lane, scale, widths, related, layout.goals_unfolded);
        }
        let reactions = &mut layout.lanes[Lane::Reactions.index()];
        reactions.rows = entries.reactions.len();
        for (n, entry) in entries.all[..entries.dated].iter().enumerate() {
            if let (Lane::Reactions, Some(extent)) = (entry.lane, entry.extent) {
                if extent.to < scale.from {
                    reactions.before.push(n);
                } else if extent.from > scale.to() {
                    reactions.after.push(n);
                }
            }
        }
        layout
    }

    /// Sets heights and vertical places. Room left below the lanes goes into the rows, at most nine points each.
    pub fn stand(&mut self, least_heights: [f32; 5], room: f32) {
        let mut needed = 0.0;
        let mut rows = 0;
        for ((lane, measures), least) in self.lanes.iter().zip(&MEASURES).zip(least_heights) {
            needed += measures.lane(lane.rows, measures.pitch).max(least);
            rows += lane.rows;
        }
        let spare = ((room - needed) / rows.max(1) as f32)
            .floor()
            .clamp(0.0, 9.0);
        let mut top = 0.0;
        for ((lane, measures), least) in self.lanes.iter_mut().zip(&MEASURES).zip(least_heights) {
            lane.pitch = measures.pitch + spare;
            lane.top = top;
            lane.height = measures.lane(lane.rows, lane.pitch).max(least);
            top += lane.height;
            for item in &mut lane.items {
                let row = lane.top + measures.above + item.row as f32 * lane.pitch;
                item.y = row + measures.shape;
                item.label_y = row + measures.label;
            }
        }
        self.height = top;
    }

    /// The middle of a reaction's row.
    pub fn reaction_y(&self, row: usize) -> f32 {
        let lane = &self.lanes[Lane::Reactions.index()];
        lane.top + MEASURES[Lane::Reactions.index()].above + (row as f32 + 0.5) * lane.pitch
    }
}

/// Distances within a lane, in points.
struct Measures {
    /// From the lane's top to its first row.
    above: f32,
    /// Height of a row at least.
    pitch: f32,
    /// From a row's top to the middle of its label.
    label: f32,
    /// From a row's top to the middle of its shape.
    shape: f32,
    /// Below the last row.
    below: f32,
}

impl Measures {
    fn lane(&self, rows: usize, pitch: f32) -> f32 {
        self.above + rows.max(1) as f32 * pitch + self.below
    }
}

/// In the order of [`Lane::ALL`].
const MEASURES: [Measures; 5] = [
    Measures {
        above: 8.0,
        pitch: 33.0,
        label: 11.0,
        shape: 24.0,
        below: 8.0,
    },
    Measures {
        above: 8.0,
        pitch: 27.0,
        label: 15.0,
        shape: 15.0,
        below: 8.0,
    },
    Measures {
        above: 24.0,
        pitch: 20.0,
        label: 10.0,
        shape: 10.0,
        below: 8.0,
    },
    Measures {
        above: 8.0,
        pitch: 33.0,
        label: 11.0,
        shape: 24.0,
        below: 8.0,
    },
    Measures {
        above: 8.0,
        pitch: 24.0,
        label: 14.0,
        shape: 14.0,
        below: 6.0,
    },
];

fn lane_layout(
    entries: &Entries,
    lane: Lane,
    scale: &Scale,
    widths: &impl Widths,
    related: &Related,
    unfolded: bool,
) -> LaneLayout {
    let mut out = LaneLayout::default();
    let mut visible: Vec<(usize, Extent)> = Vec::new();
    for (n, entry) in entries.all[..entries.dated].iter().enumerate() {
        let here = entry.lane == lane || (lane == Lane::Placement && entry.placement);
        let Some(extent) = entry.extent.filter(|_| here) else {
            continue;
        };
        if extent.to < scale.from {
            out.before.push(n);
        } else if extent.from > scale.to() {
            out.after.push(n);
        } else {
            visible.push((n, extent));
        }
    }
    let place = |n: usize, extent: Extent| {
        place(
            n,
            &entries.all[n],
            extent,
            lane,
            scale,
            widths,
            related,
            unfolded,
        )
    };
    out.items = if lane == Lane::SubGoals && !unfolded {
        folded_goals(&visible, scale, widths, place, |n| {
            related.holds(entries.all[n].id)
        })
    } else {
        visible
            .iter()
            .map(|(n, extent)| place(*n, *extent))
            .collect()
    };
    let reserved = reserved(&out, scale, widths);
    out.rows = pack(&mut out.items, reserved, !related.items.is_empty());
    if lane == Lane::Experiences && out.rows > CROWDED_ROWS {
        out.items = clustered(out.items);
        out.rows = pack(&mut out.items, reserved, !related.items.is_empty());
    }
    out
}

/// How far the buttons for what is outside reach into the first row, from the left and from the right.
fn reserved(lane: &LaneLayout, scale: &Scale, widths: &impl Widths) -> (f32, f32) {
    let width = |items: &[usize]| {
        if items.is_empty() {
            0.0
        } else {
            widths.outside(items.len()) + CHEVRON
        }
    };
    let (before, after) = (width(&lane.before), width(&lane.after));
    (
        if before > 0.0 {
            scale.left + before
        } else {
            f32::NEG_INFINITY
        },
        if after > 0.0 {
            scale.right() - after
        } else {
            f32::INFINITY
        },
    )
}

#[expect(
    clippy::too_many_arguments,
    reason = "a closure of its one caller, named for reading"
)]
fn place(
    n: usize,
    entry: &Entry,
    extent: Extent,
    lane: Lane,
    scale: &Scale,
    widths: &impl Widths,
    related: &Related,
    unfolded: bool,
) -> Placed {
    let (left, right) = (scale.left, scale.right());
    let label_width = widths.entry(n);
    let (from, to) = (scale.x(extent.from), scale.x(extent.to));
    let mut placed = Placed {
        what: What::Entry(n),
        row: 0,
        x0: from.clamp(left, right),
        x1: to.clamp(left, right),
        mark: None,
        fade: [
            (scale.x(extent.from_known) - from).max(0.0),
            (to - scale.x(extent.to_known)).max(0.0),
        ],
        arrow: false,
        label: 0.0,
        label_width,
        chevron: from < left - 0.5,
        related: related.holds(entry.id),
        y: 0.0,
        label_y: 0.0,
    };
    let at = scale.x(extent.at);
    let in_view = (left - 0.5..=right + 0.5).contains(&at);
    match entry.shape {
        Shape::Band { sudden, ongoing } if lane != Lane::Experiences => {
            let longest = (to - from) * 0.45;
            placed.fade = placed.fade.map(|fade| fade.min(longest));
            placed.arrow = ongoing && to <= right;
            placed.mark = (sudden && in_view && lane != Lane::Placement).then_some(at);
            // A band is seen and hit even where it is shorter than a point.
            placed.x1 = placed.x1.max(placed.x0 + 6.0).min(right.max(placed.x0));
            label_over(&mut placed, left, right);
        }
        Shape::Band { ongoing, .. } => {
            // A shock with an end said: a diamond with its range behind it.
            placed.arrow = ongoing && to <= right;
            placed.mark = in_view.then_some(at);
            if in_view {
                placed.x0 = placed.x0.min(at - HALF_MARK);
            }
            label_after(&mut placed, left, right, if ongoing { 18.0 } else { 6.0 });
        }
        Shape::Mark { .. } => {
            placed.mark = in_view.then_some(at);
            if in_view {
                let (fade_left, fade_right) = (placed.x0, placed.x1);
                placed.x0 = at - HALF_MARK;
                placed.x1 = at + HALF_MARK;
                label_after(&mut placed, left, right, 5.0);
                placed.x0 = placed.x0.min(fade_left);
                placed.x1 = placed.x1.max(fade_right);
                placed.chevron = false;
            } else {
                label_after(&mut placed, left, right, 5.0);
            }
        }
        Shape::Goal if unfolded => {
            placed.x0 = (from - GOAL_STEP - 2.0).max(left);
            placed.x1 = placed.x1.max(placed.x0 + GOAL_STEP);
            placed.mark = in_view.then_some(from);
            label_after(&mut placed, left, right, 8.0);
        }
        Shape::Goal | Shape::Screening => {
            let middle = at.clamp(left, right);
            placed.x0 = middle - 8.0;
            placed.x1 = middle + 8.0;
            placed.mark = Some(middle);
            label_after(&mut placed, left, right, 6.0);
        }
    }
    placed
}

/// The label stands over its band and stays in view as long as the band does.
fn label_over(placed: &mut Placed, left: f32, right: f32) {
    let indent = if placed.chevron { CHEVRON } else { 0.0 };
    placed.label = (placed.x0 + indent)
        .min(right - placed.label_width)
        .max(left + indent);
}

/// The label stands after its shape, or before it where there is no room.
fn label_after(placed: &mut Placed, left: f32, right: f32, gap: f32) {
    let after = placed.x1 + gap;
    let before = placed.x0 - gap - placed.label_width;
    if after + placed.label_width <= right {
        placed.label = after;
    } else if before >= left {
        placed.label = before;
        placed.chevron = false;
    } else {
        placed.label = (right - placed.label_width).max(left + CHEVRON);
    }
}

/// Gives each item the first row where it meets nothing. Returns the number of rows.
fn pack(items: &mut [Placed], reserved: (f32, f32), related_last: bool) -> usize {
    // Right ends per row; items come from left to right, so the last end is the furthest.
    let mut ends: Vec<f32> = Vec::new();
    let mut order: Vec<usize> = (0..items.len()).collect();
    order.sort_by(|a, b| {
        items[*a]
            .ends()
            .0
            .total_cmp(&items[*b].ends().0)
            .then(a.cmp(b))
    });
    let passes: &[bool] = if related_last {
        &[false, true]
    } else {
        &[true]
    };
    let mut first_row = 0;
    for related in passes {
        for n in &order {
            let item = &items[*n];
            if related_last && item.related != *related {
                continue;
            }
            let (left, right) = item.ends();
            // One row beyond those there are is always free, and one more where the first has no room.
            let row = (first_row..ends.len().max(first_row) + 2).find(|row| {
                let free = ends.get(*row).is_none_or(|end| left >= end + AIR);
                let inside = *row > 0 || (left >= reserved.0 + AIR && right <= reserved.1 - AIR);
                free && inside
            });
            let row = row.unwrap_or(first_row);
            if ends.len() <= row {
                ends.resize(row + 1, f32::NEG_INFINITY);
            }
            ends[row] = ends[row].max(right);
            items[*n].row = row;
        }
        first_row = ends.len();
    }
    let outside = reserved.0.is_finite() || reserved.1.is_finite();
    ends.len().max(usize::from(outside))
}
