//! Items packed into the rows of a lane, and their shapes. An item takes the first row where its shape and its words meet nothing.

use super::super::drawing::{Area, Axis, Figure, Ink, Pen, Shape, at};
use super::super::label::{Label, Notes};
use super::super::sheets::Row;
use super::life::{Extent, Form, Item};

/// Air between two items of a row.
const AIR: f32 = 12.0;
/// Air below a row.
const BELOW: f32 = 5.0;
/// Half a diamond, from corner to corner.
const HALF: f32 = 5.0;
/// Height of a band.
const BAND: f32 = 6.5;
/// Room of a shape that stands over or under its words.
const SHAPE: f32 = 11.0;
/// A range that reaches further than this does not push its words away: they stand below.
const NEAR: f32 = 26.0;
/// Width of the words of an item.
const NARROW: f32 = 168.0;
/// The most words are wide, over a long band or before what lies near the right edge.
const WIDE: f32 = 330.0;

/// An item with its place in a lane.
struct Placed<'a> {
    item: &'a Item,
    extent: Extent,
    label: Label,
    /// Both ends of all it draws.
    left: f32,
    right: f32,
    height: f32,
    label_left: f32,
    /// From the top of the item.
    label_top: f32,
    shape_y: f32,
}

/// The rows of a lane.
pub(super) fn rows(items: &[&Item], axis: &Axis, notes: &mut Notes, band: Ink) -> Vec<Row> {
    let mut placed: Vec<Placed<'_>> = items
        .iter()
        .filter_map(|item| Some(place(item, item.extent?, axis, notes)))
        .collect();
    placed.sort_by(|a, b| a.left.total_cmp(&b.left));
    let mut rows: Vec<Vec<Placed<'_>>> = Vec::new();
    for item in placed {
        let free = rows.iter_mut().find(|row| {
            row.iter()
                .all(|other| other.right + AIR <= item.left || item.right + AIR <= other.left)
        });
        match free {
            Some(row) => row.push(item),
            None => rows.push(vec![item]),
        }
    }
    rows.iter()
        .map(|row| {
            let height = row.iter().map(|item| item.height).fold(0.0, f32::max);
            let figures = row.iter().map(|item| {
                // Bands of a row lie on one line, marks begin on one.
                let down = match item.item.form {
                    Form::Band { .. } | Form::Window => height - item.height,
                    Form::Mark | Form::Note => 0.0,
                };
                figure(item, axis, band).moved(0.0, down)
            });
            Row {
                figures: figures.collect(),
                height: height + BELOW,
            }
        })
        .collect()
}

fn place<'a>(item: &'a Item, extent: Extent, axis: &Axis, notes: &mut Notes) -> Placed<'a> {
    let (from, to, mark) = (axis.x(extent.from), axis.x(extent.to), axis.x(extent.at));
    let is_band = item.form.is_long();
    if is_band && from + NARROW > axis.right && from - WIDE - 8.0 > axis.left {
        let label = Label::new(notes, &item.name, &item.about, WIDE);
        let label_left = from - 8.0 - label.width;
        return Placed {
            item,
            extent,
            left: label_left,
            right: to + 12.0,
            height: label.height.max(SHAPE),
            label_left,
            label_top: 0.0,
            shape_y: 7.2,
            label,
        };
    }
    // Over a long band there is room for longer lines.
    let width = if is_band {
        (to - from).clamp(NARROW, WIDE)
    } else {
        NARROW
    };
    let label = Label::new(notes, &item.name, &item.about, width);
    if is_band {
        let label_left = from.min(axis.right - label.width).max(axis.left);
        let arrow = match item.form {
            Form::Band { ongoing: true, .. } => 12.0,
            _ => 0.0,
        };
        return Placed {
            item,
            extent,
            left: label_left.min(from),
            right: (label_left + label.width).max(to + arrow),
            height: label.height + SHAPE,
            label_left,
            label_top: 0.0,
            shape_y: label.height + SHAPE / 2.0,
            label,
        };
    }
    let (shape_left, shape_right) = (from.min(mark - HALF), to.max(mark + HALF));
    let beside = shape_right + 5.0;
    let before = shape_left - 5.0 - label.width;
    let (label_left, is_beside) = if to - mark <= NEAR && beside + label.width <= axis.right {
        (beside, true)
    } else if mark - from <= NEAR && to - mark <= NEAR && before >= axis.left {
        (before, true)
    } else {
        let left = (mark - HALF).min(axis.right - label.width);
        (left.max(axis.left), false)
    };
    let label_top = if is_beside { 0.0 } else { SHAPE };
    Placed {
        item,
        extent,
        left: shape_left.min(label_left),
        right: shape_right.max(label_left + label.width),
        height: label.height.max(SHAPE) + label_top,
        label_left,
        label_top,
        shape_y: if is_beside { 7.2 } else { SHAPE / 2.0 },
        label,
    }
}

fn figure(placed: &Placed<'_>, axis: &Axis, band: Ink) -> Figure {
    let (extent, y) = (placed.extent, placed.shape_y);
    let x = |day| axis.x(day);
    let mark = x(extent.at);
    let mut shapes = Vec::new();
    match placed.item.form {
        Form::Band { sudden, ongoing } => {
            // A band is seen even where it is shorter than a point.
            let (left, right) = (x(extent.from), x(extent.to).max(x(extent.from) + 2.0));
            let longest = (right - left) * 0.45;
            shapes.push(Shape::Band {
                area: Area::new(left, y - BAND / 2.0, right - left, BAND),
                fade: [
                    (x(extent.from_known) - left).clamp(0.0, longest),
                    (right - x(extent.to_known)).clamp(0.0, longest),
                ],
                ink: band,
            });
            if ongoing {
                shapes.extend(arrow(right + 2.0, y));
            }
            if sudden {
                shapes.push(diamond(mark, y, extent.is_exact));
            }
        }
        Form::Window => {
            let (left, right) = (x(extent.from), x(extent.to));
            let wide = (right - left).max(2.0);
            shapes.extend(hatched(Area::new(left, y - BAND / 2.0, wide, BAND)));
        }
        Form::Mark => {
            shapes.extend(range(extent, axis, y));
            shapes.push(diamond(mark, y, extent.is_exact));
        }
        Form::Note => {
            shapes.extend(range(extent, axis, y));
            shapes.push(square(mark, y, extent.is_exact));
        }
    }
    shapes.extend(placed.label.shapes(placed.label_left, placed.label_top));
    Figure {
        item: placed.item.of,
        spoken: format!("{}, {}", placed.item.name, placed.item.about),
        shapes,
    }
}

/// Where something that happened at no known day may lie: most dense at its mark, fading both ways.
fn range(extent: Extent, axis: &Axis, y: f32) -> Option<Shape> {
    let (left, right, mark) = (axis.x(extent.from), axis.x(extent.to), axis.x(extent.at));
    (!extent.is_exact && right - left > 1.0).then(|| Shape::Band {
        area: Area::new(left, y - 1.5, right - left, 3.0),
        fade: [mark - left, right - mark],
        ink: Ink::Band,
    })
}

/// What happened: filled when the day is known, hollow when not.
pub(in super::super) fn diamond(x: f32, y: f32, is_exact: bool) -> Shape {
    Shape::Corners {
        points: vec![
            at(x, y - HALF),
            at(x + HALF, y),
            at(x, y + HALF),
            at(x - HALF, y),
        ],
        fill: Some(if is_exact { Ink::Text } else { Ink::Paper }),
        edge: Some(Pen::solid(1.2, Ink::Text)),
    }
}

/// The window for a new round: an outline with slanting lines.
pub(in super::super) fn hatched(area: Area) -> Vec<Shape> {
    const STEP: f32 = 4.0;
    let pen = Pen::solid(0.6, Ink::Text);
    let mut shapes = vec![Shape::Box {
        area,
        round: 1.0,
        fill: Some(Ink::Paper),
        edge: Some(pen),
    }];
    // Each line runs from the lower side, or the left one, to the upper side, or the right one.
    let mut x = area.left - area.height + STEP;
    while x < area.right() {
        let low = (area.left - x).max(0.0);
        let high = (area.right() - x).min(area.height);
        if high > low {
            shapes.push(Shape::Path {
                points: vec![
                    at(x + low, area.bottom() - low),
                    at(x + high, area.bottom() - high),
                ],
                pen,
            });
        }
        x += STEP;
    }
    shapes
}

/// What somebody noted.
pub(in super::super) fn square(x: f32, y: f32, is_exact: bool) -> Shape {
    Shape::Box {
        area: Area::new(x - 3.5, y - 3.5, 7.0, 7.0),
        round: 1.0,
        fill: Some(if is_exact { Ink::Text } else { Ink::Paper }),
        edge: Some(Pen::solid(1.2, Ink::Text)),
    }
}

/// It still goes on.
pub(in super::super) fn arrow(x: f32, y: f32) -> [Shape; 2] {
    let pen = Pen::solid(1.1, Ink::Text);
    [
        Shape::Path {
            points: vec![at(x, y), at(x + 8.0, y)],
            pen,
        },
        Shape::Path {
            points: vec![at(x + 5.0, y - 3.0), at(x + 8.0, y), at(x + 5.0, y + 3.0)],
            pen,
        },
    ]
}
