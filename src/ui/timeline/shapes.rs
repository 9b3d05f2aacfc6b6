//! The shape of an entry on a lane: its ends, its mark, and on which side its label stands. Pure.

use super::entries::{Entry, Extent, Lane, Shape};
use super::packing::{GOAL_STEP, HALF_MARK};

/// A band is seen and hit even where it is shorter.
pub const SHORTEST_BAND: f64 = 6.0;

/// A round is followed by the next one and must not reach into it for long.
pub const SHORTEST_ROUND: f64 = 3.0;

/// On which side of a shape its label stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Side {
    /// Over a band, at its beginning.
    Over,
    /// Behind it with so much air.
    After(f32),
    /// Before it with so much air.
    Before(f32),
}

/// A shape in points along the line, wherever that begins.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Form {
    /// Left end.
    pub x0: f64,
    /// Right end.
    pub x1: f64,
    /// Where a diamond, an icon or a dot stands.
    pub mark: Option<f64>,
    /// How many points fade at the left and right end.
    pub fade: [f64; 2],
    /// An arrow follows.
    pub arrow: bool,
    /// Where the label belongs.
    pub side: Side,
    /// From where the label begins, where it is not the left end.
    pub label_from: f64,
}

impl Form {
    /// The right end of all that is painted but the label.
    pub fn painted_to(&self) -> f64 {
        self.x1 + if self.arrow { 16.0 } else { 0.0 }
    }
}

/// The shape of an entry on one of its lanes. `x` gives the place of a moment; `unfolded` says whether there is room for
/// the bands of sub-goals.
pub fn form(
    entry: &Entry,
    extent: Extent,
    lane: Lane,
    unfolded: bool,
    x: impl Fn(f64) -> f64,
) -> Form {
    let half = f64::from(HALF_MARK);
    let (from, to, at) = (x(extent.from), x(extent.to), x(extent.at));
    let fade = [
        (x(extent.from_known) - from).max(0.0),
        (to - x(extent.to_known)).max(0.0),
    ];
    let mut form = Form {
        x0: from,
        x1: to,
        mark: None,
        fade,
        arrow: false,
        side: Side::Over,
        label_from: from,
    };
    match entry.shape {
        Shape::Band {
            sudden, ongoing, ..
        } if lane.labels_over() => {
            let longest = (to - from) * 0.45;
            form.fade = fade.map(|fade| fade.min(longest));
            form.arrow = ongoing;
            form.mark = (sudden && lane == Lane::Conditions).then_some(at);
            form.x1 = to.max(from + SHORTEST_BAND);
        }
        Shape::Band { ongoing, .. } => {
            // A shock with an end said: a diamond with its range behind it.
            form.arrow = ongoing;
            form.mark = Some(at);
            form.x0 = from.min(at - half);
            form.x1 = to.max(at + half);
            form.side = Side::After(if ongoing { 18.0 } else { 6.0 });
            form.label_from = form.x1;
        }
        Shape::Mark { .. } => {
            form.mark = Some(at);
            form.x0 = from.min(at - half);
            form.x1 = to.max(at + half);
            form.side = Side::After(5.0);
            form.label_from = at + half;
        }
        Shape::Round { .. } => {
            form.x1 = to.max(from + SHORTEST_ROUND);
            if let Some((_, last)) = entry.window {
                form.x1 = form.x1.max(x(last));
            }
            if !unfolded {
                form.side = Side::After(6.0);
                form.label_from = form.x1;
            }
        }
        Shape::Goal if unfolded => {
            form.x0 = from - f64::from(GOAL_STEP) - 2.0;
            form.x1 = to.max(form.x0 + f64::from(GOAL_STEP));
            form.mark = Some(from);
            form.side = Side::After(8.0);
            form.label_from = form.x1;
        }
        Shape::Goal | Shape::Screening | Shape::Note | Shape::FollowUp => {
            form.x0 = at - 8.0;
            form.x1 = at + 8.0;
            form.mark = Some(at);
            form.side = Side::After(6.0);
            form.label_from = form.x1;
        }
    }
    form
}

/// The label's left end where all of a life has room, and the ends of shape and label together. A label that does not fit
/// behind stands before its shape, and one over a band begins earlier rather than being cut.
pub fn with_label(form: &Form, label: f64, line_end: f64) -> (Side, f64, f64, f64) {
    let (x0, x1) = (form.x0, form.painted_to());
    if label <= 0.0 {
        return (form.side, x0, x0, x1);
    }
    match form.side {
        Side::Over => {
            let begin = form.label_from.min((line_end - label).max(0.0));
            (Side::Over, begin, x0.min(begin), x1.max(begin + label))
        }
        Side::After(gap) | Side::Before(gap) => {
            let after = form.label_from + f64::from(gap);
            let before = form.x0 - f64::from(gap) - label;
            if after + label <= line_end || before < 0.0 {
                let end = (after + label).min(line_end.max(after));
                (Side::After(gap), after, x0, x1.max(end))
            } else {
                (Side::Before(gap), before, before, x1)
            }
        }
    }
}
