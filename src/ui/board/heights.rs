//! How high each card is, remembered between passes: a board of hundreds of cards lays out only those that changed.

use std::collections::HashMap;
use std::sync::Arc;

use egui::Painter;

use crate::design::{Font, space};
use crate::model::{Card, CardId};
use crate::ui::widgets::paint::{height_within, lines_within};

/// Inside a card, in points: left (past the side bar), right, top and bottom.
pub const PADDING: egui::Margin = egui::Margin {
    left: 14,
    right: 10,
    top: 8,
    bottom: 8,
};
/// A card at rest shows this many lines; the rest shows when it is opened.
pub const MOST_LINES: usize = 3;
/// From the text to the line with voice and origin.
pub const FOOT_GAP: f32 = space::TINY;
/// The height of the line with voice and origin.
pub const FOOT: f32 = crate::design::height::CHIP;

/// The lines of a card at rest, at this card width.
pub fn card_lines(painter: &Painter, text: &str, wide: f32) -> Arc<egui::Galley> {
    let room = wide - PADDING.sum().x;
    lines_within(painter, text, Font::Body, room, MOST_LINES)
}

/// Heights by card. A height stands until the card changes (its `Arc` is another one) or the width or the pixel size does.
#[derive(Debug, Default)]
pub struct Heights {
    known: HashMap<CardId, Height>,
    wide: f32,
    pixels_per_point: f32,
}

#[derive(Debug)]
struct Height {
    /// Held, so that its address cannot be given to another card.
    card: Arc<Card>,
    has_foot: bool,
    high: f32,
}

impl Heights {
    /// Forgets everything if cards are drawn at another size than before, and cards that are gone.
    pub fn begin(&mut self, wide: f32, pixels_per_point: f32, cards: usize) {
        if self.wide != wide
            || self.pixels_per_point != pixels_per_point
            || self.known.len() > 2 * cards + 16
        {
            self.known.clear();
            self.wide = wide;
            self.pixels_per_point = pixels_per_point;
        }
    }

    /// The width the cards are drawn at, in points.
    pub const fn width(&self) -> f32 {
        self.wide
    }

    /// The height of a card at rest, in points.
    pub fn of(&mut self, painter: &Painter, card: &Arc<Card>, has_foot: bool) -> f32 {
        if let Some(known) = self.known.get(&card.id)
            && Arc::ptr_eq(&known.card, card)
            && known.has_foot == has_foot
        {
            return known.high;
        }
        let room = self.wide - PADDING.sum().x;
        let lines = height_within(painter, &card.text, Font::Body, room, MOST_LINES);
        let foot = if has_foot { FOOT_GAP + FOOT } else { 0.0 };
        let high = (lines + foot + PADDING.sum().y).ceil();
        self.known.insert(
            card.id,
            Height {
                card: Arc::clone(card),
                has_foot,
                high,
            },
        );
        high
    }
}
