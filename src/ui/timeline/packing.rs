//! The rows of the lanes: a pure function of entries, zoom and label widths.
//!
//! [`Packed`] gives each item a row, once for each zoom and never while the view moves along the life. Each lane packs its
//! own rows greedily: an item takes the first row where its shape and label meet nothing. What is linked with the selection
//! is packed last, into rows of its own, so that it lies nearest the reactions.

use super::collapse::{clustered, folded_goals};
use super::entries::{Entries, Entry, Extent, ItemId, Lane, Shape};
use super::scale::{Life, Scale};
use super::shapes::{Side, form, with_label};

/// Air between two items of a row, in points.
pub const AIR: f32 = 14.0;

/// Half of a mark, from corner to corner.
pub const HALF_MARK: f32 = 7.0;

/// So many rows of marks are read more easily than a count.
const CROWDED_ROWS: usize = 8;

/// Sub-goals and rounds unfold into bands when at most so many days are in view.
const UNFOLD_DAYS: f64 = 2.6 * 365.25;

/// The most icons of folded sub-goals in a row.
pub const GOAL_ICONS: usize = 8;

/// Room for one icon of a folded sub-goal.
pub const GOAL_STEP: f32 = 20.0;

/// The widths of what is written on the line, in points.
pub trait Widths {
    /// An entry's label.
    fn entry(&self, n: usize) -> f32;
    /// The words after folded sub-goals.
    fn goals(&self, members: &[usize]) -> f32;
}

/// What is laid out.
#[derive(Clone, Copy, Debug)]
pub struct Stage<'a> {
    /// The case.
    pub entries: &'a Entries,
    /// The lanes from top to bottom, with whether each is folded.
    pub lanes: &'a [(Lane, bool)],
    /// Which of the entries are shown.
    pub shown: &'a [bool],
    /// Which of the reactions are shown.
    pub rows: &'a [usize],
    /// The time the line covers.
    pub life: Life,
}

impl<'a> Stage<'a> {
    /// What is shown of a lane and has a place in time, oldest first.
    pub fn on(self, lane: Lane) -> impl Iterator<Item = (usize, &'a Entry, Extent)> {
        self.entries.all[..self.entries.dated]
            .iter()
            .enumerate()
            .filter(move |(n, entry)| {
                entry.stands_in(lane) && self.shown.get(*n).copied().unwrap_or(true)
            })
            .filter_map(|(n, entry)| Some((n, entry, entry.extent?)))
    }
}

/// What is selected, for packing and dimming.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Related {
    /// Nothing is dimmed while this is empty.
    pub items: Vec<ItemId>,
}

impl Related {
    pub(super) fn holds(&self, id: ItemId) -> bool {
        self.items.is_empty() || self.items.contains(&id)
    }
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

/// An item with its row. Points are counted from the beginning of the life.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// What it is.
    pub what: What,
    /// Its row in the lane.
    pub row: usize,
    /// The ends of shape and label.
    pub ends: (f64, f64),
    /// The side of the label.
    pub side: Side,
    /// Where the label begins.
    pub label: f64,
    /// How wide it is.
    pub label_width: f32,
    /// Where its mark stands, in points, if it has one.
    pub mark: Option<f64>,
    /// The moment of the mark of several together, in days.
    pub day: f64,
    /// The ends of the shape of several together, from their mark.
    pub around: (f64, f64),
    /// Dimmed items are not linked with the selection.
    pub related: bool,
}

/// A lane whose items have rows.
#[derive(Clone, Debug, PartialEq)]
pub struct PackedLane {
    /// Its items, oldest first.
    pub items: Vec<Item>,
    /// How many rows they take.
    pub rows: usize,
}

/// All lanes, packed for one zoom.
#[derive(Clone, Debug, PartialEq)]
pub struct Packed {
    /// In the order of [`Stage::lanes`].
    pub lanes: Vec<PackedLane>,
    /// Whether sub-goals and rounds are drawn as bands.
    pub unfolded: bool,
}

impl Packed {
    /// Gives everything shown its row at the zoom of `scale`.
    pub fn of(stage: Stage<'_>, scale: &Scale, widths: &impl Widths, related: &Related) -> Self {
        let unfolded = scale.days <= UNFOLD_DAYS;
        let lanes = stage
            .lanes
            .iter()
            .map(|(lane, folded)| {
                if *folded || *lane == Lane::Reactions {
                    PackedLane {
                        items: Vec::new(),
                        rows: 0,
                    }
                } else {
                    packed_lane(stage, *lane, scale, widths, related, unfolded)
                }
            })
            .collect();
        Self { lanes, unfolded }
    }
}

fn packed_lane(
    stage: Stage<'_>,
    lane: Lane,
    scale: &Scale,
    widths: &impl Widths,
    related: &Related,
    unfolded: bool,
) -> PackedLane {
    let points = f64::from(scale.width) / scale.days;
    let x = |day: f64| (day - stage.life.from) * points;
    let line_end = x(stage.life.to);
    let rounds = stage.on(Lane::Rounds);
    let is_round = |entry: &Entry| matches!(entry.shape, Shape::Round { .. });
    let last_round = rounds
        .filter(|(_, entry, _)| is_round(entry))
        .last()
        .map(|(n, ..)| n);
    let item = |n: usize, entry: &Entry, extent: Extent| {
        let form = form(entry, extent, lane, unfolded, x);
        let is_early_round = is_round(entry) && last_round != Some(n);
        let label_width = if is_early_round && !unfolded {
            0.0
        } else {
            widths.entry(n)
        };
        let (side, label, left, right) = with_label(&form, label_width.into(), line_end);
        Item {
            what: What::Entry(n),
            row: 0,
            ends: (left, right),
            side,
            label,
            label_width,
            mark: form.mark,
            day: extent.at,
            around: (0.0, 0.0),
            related: related.holds(entry.id),
        }
    };
    let mut items: Vec<Item> = if lane == Lane::SubGoals && !unfolded {
        folded_goals(stage, widths, x, line_end, item, |n| {
            related.holds(stage.entries.all[n].id)
        })
    } else {
        stage
            .on(lane)
            .map(|(n, entry, extent)| item(n, entry, extent))
            .collect()
    };
    let air = f64::from(air(lane));
    let mut rows = pack(&mut items, air, !related.items.is_empty());
    let counts = matches!(lane, Lane::Experiences | Lane::Ages | Lane::Life(_));
    if counts && rows > CROWDED_ROWS {
        items = clustered(stage.entries, items);
        rows = pack(&mut items, air, !related.items.is_empty());
    }
    PackedLane { items, rows }
}

/// Air between two items of a row of a lane: rounds follow upon each other without any.
pub(super) fn air(lane: Lane) -> f32 {
    if lane == Lane::Rounds { 0.0 } else { AIR }
}

/// Gives each item the first row where it meets nothing. Returns the number of rows.
fn pack(items: &mut [Item], air: f64, related_last: bool) -> usize {
    // Right ends per row; items come from left to right, so the last end is the furthest.
    let mut ends: Vec<f64> = Vec::new();
    let mut order: Vec<usize> = (0..items.len()).collect();
    order.sort_by(|a, b| items[*a].ends.0.total_cmp(&items[*b].ends.0).then(a.cmp(b)));
    let passes: &[bool] = if related_last {
        &[false, true]
    } else {
        &[true]
    };
    let mut first_row = 0;
    for related in passes {
        for n in &order {
            let item = &mut items[*n];
            if related_last && item.related != *related {
                continue;
            }
            let free = ends[first_row..]
                .iter()
                .position(|end| item.ends.0 >= end + air);
            let row = first_row + free.unwrap_or(ends.len() - first_row);
            if ends.len() <= row {
                ends.resize(row + 1, f64::NEG_INFINITY);
            }
            ends[row] = ends[row].max(item.ends.1);
            item.row = row;
        }
        first_row = ends.len();
    }
    ends.len()
}
