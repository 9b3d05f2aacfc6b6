//! How high each piece of knowledge is, remembered between passes: a sheet of hundreds lays out only those that changed.

use std::collections::HashMap;
use std::sync::Arc;

use egui::{Galley, Painter};

use crate::design::{Font, height, space};
use crate::model::{Entry, EntryId};
use crate::ui::widgets::CONFLICT_MARK;
use crate::ui::widgets::paint::{height_within, lines_within};

use super::read::Shown;

/// Inside a piece of knowledge: left, past the side bar, and right.
pub const LEFT: f32 = 14.0;
/// At its right.
pub const RIGHT: f32 = 8.0;
/// Above and below.
pub const EDGE: f32 = 6.0;
/// From the text to the line below it.
pub const FOOT_GAP: f32 = 3.0;
/// A piece shows this many lines of its text; the panel shows the rest.
const MOST_LINES: usize = 2;

/// The lines of a piece of knowledge at this width.
pub fn text_lines(painter: &Painter, text: &str, wide: f32) -> Arc<Galley> {
    lines_within(painter, text, Font::Body, room(wide), MOST_LINES)
}

/// What the lines of a piece as wide as this have.
const fn room(wide: f32) -> f32 {
    wide - LEFT - RIGHT
}

/// Heights by piece. One stands until the piece changes (its `Arc` is another one) or the width or the pixel size does.
#[derive(Debug, Default)]
pub struct Heights {
    known: HashMap<EntryId, Height>,
    pixels_per_point: f32,
}

#[derive(Debug)]
struct Height {
    /// Held, so that its address cannot be given to another piece.
    item: Arc<Entry>,
    wide: f32,
    lines: f32,
}

impl Heights {
    /// Forgets everything if the pixels are of another size than before, or if most of it is of pieces that are gone.
    pub fn begin(&mut self, pixels_per_point: f32, entries: usize) {
        if self.pixels_per_point != pixels_per_point || self.known.len() > 2 * entries + 16 {
            self.known.clear();
            self.pixels_per_point = pixels_per_point;
        }
    }

    /// The height of a piece of knowledge, in points.
    pub fn of(&mut self, painter: &Painter, shown: &Shown, wide: f32) -> f32 {
        let known = self
            .known
            .get(&shown.item.id)
            .filter(|known| Arc::ptr_eq(&known.item, &shown.item) && known.wide == wide)
            .map(|known| known.lines);
        let lines = known.unwrap_or_else(|| {
            let lines = height_within(painter, &shown.text, Font::Body, room(wide), MOST_LINES);
            self.known.insert(
                shown.item.id,
                Height {
                    item: Arc::clone(&shown.item),
                    wide,
                    lines,
                },
            );
            lines
        });
        let mark = if shown.has_two_versions {
            CONFLICT_MARK + space::TINY
        } else {
            0.0
        };
        (lines + FOOT_GAP + height::CHIP + mark + 2.0 * EDGE).ceil()
    }
}
