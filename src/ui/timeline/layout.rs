//! Where everything of the line stands that is in view: a pure function of the rows and the scale.

use super::entries::Lane;
use super::packing::{Item, Packed, PackedLane, Stage, What};
use super::scale::Scale;
use super::shapes::{Form, Side, form};

/// Shocks on a band nearer than this are painted once; on their own lane each stands for itself.
const SHOCKS_APART: f32 = 5.0;

/// A label that would be cut shorter than this is left out.
const SHORTEST_LABEL: f32 = 24.0;

/// Room for the chevron before a label that reaches out of view.
pub const CHEVRON: f32 = 13.0;

/// An item with its place in view. Vertical places are set by [`Layout::stand`].
#[derive(Clone, Debug, PartialEq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a fact of its own about the picture"
)]
pub struct Placed {
    /// What it is.
    pub what: What,
    /// The row of its lane, of those in view.
    pub row: usize,
    /// Left end of its shape within the view.
    pub x0: f32,
    /// Right end of its shape within the view.
    pub x1: f32,
    /// Where its mark stands, if that is in view.
    pub mark: Option<f32>,
    /// How many points fade at the left and right end.
    pub fade: [f32; 2],
    /// Whether an arrow follows.
    pub arrow: bool,
    /// The label stands over the shape.
    pub over: bool,
    /// Left end of the label.
    pub label: f32,
    /// Width of the label; 0 where there is no room for it.
    pub label_width: f32,
    /// It reaches further left than the view.
    pub chevron: bool,
    /// Shocks within a long condition, and where they stand on its band.
    pub inside: Vec<(usize, f32)>,
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
#[derive(Clone, Debug, PartialEq)]
pub struct LaneLayout {
    /// Which.
    pub lane: Lane,
    /// Only a strip of it is shown.
    pub folded: bool,
    /// Its items in view, oldest first.
    pub items: Vec<Placed>,
    /// How many rows it has in view.
    pub rows: usize,
    /// Which of the packed rows are in view.
    pub kept: Vec<bool>,
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

/// All lanes as they are in view.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Layout {
    /// In the order of [`Stage::lanes`].
    pub lanes: Vec<LaneLayout>,
    /// The height of all lanes.
    pub height: f32,
    /// Whether sub-goals and rounds are drawn as bands.
    pub unfolded: bool,
}

impl Layout {
    /// Takes what is in view. Rows in which nothing is in view are left out, but for those of `held`: while the view is
    /// moved, nothing moves up or down.
    pub fn of(packed: &Packed, stage: Stage<'_>, scale: &Scale, held: Option<&Self>) -> Self {
        let lanes = packed.lanes.iter().zip(stage.lanes).enumerate();
        let lanes = lanes.map(|(n, (packed_lane, (lane, folded)))| {
            let held = held.and_then(|held| held.lanes.get(n));
            let held = held.filter(|held| held.lane == *lane && held.folded == *folded);
            let mut out = LaneLayout {
                lane: *lane,
                folded: *folded,
                items: Vec::new(),
                rows: 0,
                kept: Vec::new(),
                before: Vec::new(),
                after: Vec::new(),
                top: 0.0,
                height: 0.0,
                pitch: 0.0,
            };
            if *lane == Lane::Reactions && !*folded {
                out.rows = stage.rows.len();
                for (n, _, extent) in stage.on(*lane) {
                    if extent.to < scale.from {
                        out.before.push(n);
                    } else if extent.from > scale.to() {
                        out.after.push(n);
                    }
                }
            } else if !*folded {
                in_view(&mut out, packed_lane, packed.unfolded, stage, scale, held);
            }
            out
        });
        Self {
            lanes: lanes.collect(),
            height: 0.0,
            unfolded: packed.unfolded,
        }
    }

    /// A lane, if it is shown.
    pub fn lane(&self, lane: Lane) -> Option<&LaneLayout> {
        self.lanes.iter().find(|place| place.lane == lane)
    }

    /// Sets heights and vertical places. Room left below the lanes goes into the rows, at most nine points each.
    pub fn stand(&mut self, least_heights: &[f32], room: f32) {
        let unfolded = self.unfolded;
        let mut needed = 0.0;
        let mut rows = 0;
        let least = |n: usize| least_heights.get(n).copied().unwrap_or_default();
        for (n, lane) in self.lanes.iter().enumerate() {
            needed += lane
                .needed(&measures(lane.lane, unfolded), 0.0)
                .max(least(n));
            rows += lane.rows;
        }
        let spare = ((room - needed) / rows.max(1) as f32)
            .floor()
            .clamp(0.0, 9.0);
        let mut top = 0.0;
        for (n, lane) in self.lanes.iter_mut().enumerate() {
            let measures = measures(lane.lane, unfolded);
            lane.pitch = measures.pitch + spare;
            lane.top = top;
            lane.height = lane.needed(&measures, spare).max(least(n));
            top += lane.height;
            for item in &mut lane.items {
                let row = lane.top + measures.above + item.row as f32 * lane.pitch;
                item.y = row + measures.shape;
                item.label_y = if item.over {
                    row + measures.label
                } else {
                    item.y
                };
            }
        }
        self.height = top;
    }

    /// The middle of the row of a reaction, by its place among those shown.
    pub fn reaction_y(&self, row: usize) -> Option<f32> {
        let lane = self.lane(Lane::Reactions).filter(|lane| !lane.folded)?;
        let above = measures(Lane::Reactions, self.unfolded).above;
        Some(lane.top + above + (row as f32 + 0.5) * lane.pitch)
    }
}

impl LaneLayout {
    fn needed(&self, measures: &Measures, spare: f32) -> f32 {
        if self.folded {
            return 0.0;
        }
        let rows = self.rows.max(1) as f32;
        measures.above + rows * (measures.pitch + spare) + measures.below
    }
}

/// Places the items of a lane that are in view.
fn in_view(
    out: &mut LaneLayout,
    packed: &PackedLane,
    unfolded: bool,
    stage: Stage<'_>,
    scale: &Scale,
    held: Option<&LaneLayout>,
) {
    let points = f64::from(scale.width) / scale.days;
    let shift = f64::from(scale.left) - (scale.from - stage.life.from) * points;
    let edges = (f64::from(scale.left), f64::from(scale.right()));
    let before_held = held
        .map(|held| &held.kept)
        .filter(|kept| kept.len() == packed.rows);
    out.kept = before_held
        .cloned()
        .unwrap_or_else(|| vec![false; packed.rows]);
    for item in &packed.items {
        // The shape counts: a label whose mark is out of view goes with it.
        let placed = match &item.what {
            What::Entry(n) => {
                let entry = &stage.entries.all[*n];
                let Some(extent) = entry.extent else { continue };
                let x = |day: f64| f64::from(scale.left) + (day - scale.from) * points;
                let form = form(entry, extent, out.lane, unfolded, x);
                if form.x1 < edges.0 {
                    out.before.push(*n);
                    continue;
                }
                if form.x0 > edges.1 {
                    out.after.push(*n);
                    continue;
                }
                let mut placed = placed_entry(item, &form, shift, edges);
                placed.inside = entry
                    .inside
                    .iter()
                    .filter(|n| out.lane == Lane::Conditions && stage.shown[**n])
                    .filter_map(|n| Some((*n, x(stage.entries.all[*n].extent?.at))))
                    .filter(|(_, at)| (edges.0..=edges.1).contains(at))
                    .map(|(n, at)| (n, at as f32))
                    .collect();
                // Those that would lie on each other are painted once.
                placed
                    .inside
                    .dedup_by(|later, earlier| later.1 - earlier.1 < SHOCKS_APART);
                placed
            }
            What::Cluster(members) | What::Goals(members) => {
                let mark = f64::from(scale.left) + (item.day - scale.from) * points;
                if mark + item.around.1 < edges.0 {
                    out.before.extend(members);
                    continue;
                }
                if mark + item.around.0 > edges.1 {
                    out.after.extend(members);
                    continue;
                }
                placed_group(item, mark, shift, edges)
            }
        };
        out.kept[item.row] = true;
        out.items.push(placed);
    }
    // Oldest first, also where several stood together.
    out.before.sort_unstable();
    out.after.sort_unstable();
    let mut place = Vec::with_capacity(packed.rows);
    let mut rows = 0;
    for kept in &out.kept {
        place.push(rows);
        rows += usize::from(*kept);
    }
    for item in &mut out.items {
        item.row = place[item.row];
    }
    out.rows = rows;
}

fn placed_entry(item: &Item, form: &Form, shift: f64, (left, right): (f64, f64)) -> Placed {
    let width = f64::from(item.label_width);
    let chevron = form.x0 < left - 0.5 && form.x1 > left;
    let (label, chevron) = match item.side {
        // It stays in view as long as its band does.
        Side::Over => {
            let begin = item.label + shift;
            let end = form.x1.max(begin + width);
            if chevron {
                let inner = left + f64::from(CHEVRON);
                (
                    begin.max(inner).min((end - width).max(begin)),
                    begin < inner,
                )
            } else {
                (begin, false)
            }
        }
        Side::After(gap) => (form.label_from + f64::from(gap), false),
        Side::Before(gap) => (form.x0 - f64::from(gap) - width, false),
    };
    let mut placed = Placed {
        what: item.what.clone(),
        row: item.row,
        x0: form.x0.clamp(left, right) as f32,
        x1: form.x1.clamp(left, right) as f32,
        mark: form
            .mark
            .filter(|mark| (left - 0.5..=right + 0.5).contains(mark))
            .map(|mark| mark as f32),
        fade: form.fade.map(|fade| fade as f32),
        arrow: form.arrow && form.x1 <= right,
        over: item.side == Side::Over,
        label: label as f32,
        label_width: item.label_width,
        chevron,
        inside: Vec::new(),
        related: item.related,
        y: 0.0,
        label_y: 0.0,
    };
    cut_label(&mut placed, left as f32, right as f32);
    placed
}

fn placed_group(item: &Item, mark: f64, shift: f64, (left, right): (f64, f64)) -> Placed {
    let mut placed = Placed {
        what: item.what.clone(),
        row: item.row,
        x0: (mark + item.around.0) as f32,
        x1: (mark + item.around.1) as f32,
        mark: Some(mark as f32),
        fade: [0.0, 0.0],
        arrow: false,
        over: false,
        label: (item.label + shift) as f32,
        label_width: item.label_width,
        chevron: false,
        inside: Vec::new(),
        related: item.related,
        y: 0.0,
        label_y: 0.0,
    };
    cut_label(&mut placed, left as f32, right as f32);
    placed
}

/// A label is cut where the view ends, and left out where too little of it would be read.
fn cut_label(placed: &mut Placed, left: f32, right: f32) {
    if placed.label_width <= 0.0 {
        return;
    }
    let room = right - placed.label;
    if room < placed.label_width {
        placed.label_width = if room < SHORTEST_LABEL.min(placed.label_width) {
            0.0
        } else {
            room
        };
    }
    if placed.label + placed.label_width < left + SHORTEST_LABEL {
        placed.label_width = 0.0;
        placed.chevron = false;
    }
}

/// Distances within a lane, in points.
struct Measures {
    /// From the lane's top to its first row.
    above: f32,
    /// Height of a row at least.
    pitch: f32,
    /// From a row's top to the middle of a label over a band.
    label: f32,
    /// From a row's top to the middle of its shape.
    shape: f32,
    /// Below the last row.
    below: f32,
}

fn measures(lane: Lane, unfolded: bool) -> Measures {
    let row = |above: f32, pitch: f32, middle: f32, below: f32| Measures {
        above,
        pitch,
        label: middle,
        shape: middle,
        below,
    };
    match lane {
        Lane::Conditions | Lane::Placement | Lane::Presence | Lane::Life(_) => Measures {
            above: 6.0,
            pitch: 28.0,
            label: 9.0,
            shape: 21.0,
            below: 6.0,
        },
        Lane::Rounds if unfolded => Measures {
            above: 6.0,
            pitch: 31.0,
            label: 9.0,
            shape: 23.0,
            below: 6.0,
        },
        Lane::Experiences => row(7.0, 24.0, 13.0, 7.0),
        Lane::Ages => row(4.0, 20.0, 11.0, 3.0),
        Lane::Reactions => row(24.0, 20.0, 10.0, 8.0),
        Lane::SubGoals | Lane::Rounds => row(8.0, 24.0, 14.0, 6.0),
    }
}
