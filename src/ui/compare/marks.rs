//! The small marks of a compared card: what became of it, who says it, which side it stands on, and what is noted beside it.

use std::sync::Arc;

use egui::{Align2, Color32, Galley, Painter, Pos2, Rect, Stroke, StrokeKind, pos2, vec2};

use super::read::{Item, Note};
use super::told;
use crate::design::style::FOCUS_WIDTH;
use crate::design::{Font, Icon, ThemeColors, height, icon_size, radius, space};
use crate::model::Side;
use crate::ui::Cx;
use crate::ui::widgets::paint::{line, paint_line, paragraph};
use crate::ui::widgets::{Bar, paint_side_bar};

/// Between the parts of a card.
pub(super) const GAP: f32 = 4.0;

/// Notes laid out: each one's icon and words.
pub(super) type LaidNotes = Vec<(Icon, Arc<Galley>)>;

/// The lines of notes within a width, each with the room for its icon.
pub(super) fn lay_notes(painter: &Painter, notes: &[Note], wide: f32) -> LaidNotes {
    let room = wide - icon_size::SMALL - 6.0;
    notes
        .iter()
        .map(|note| {
            let words = paragraph(painter, &note.words, Font::Small, room);
            (note.icon, words)
        })
        .collect()
}

/// How high they are, with the gap before each.
pub(super) fn notes_height(notes: &LaidNotes) -> f32 {
    notes.iter().map(|(_, words)| GAP + words.size().y).sum()
}

/// Paints notes under each other; gives where they end.
pub(super) fn paint_notes(painter: &Painter, notes: &LaidNotes, at: Pos2, ink: Color32) -> f32 {
    let mut top = at.y;
    for (icon, words) in notes {
        top += GAP;
        let middle = pos2(
            at.x + icon_size::SMALL / 2.0,
            top + Font::Small.line_height() / 2.0,
        );
        icon.paint(painter, middle, icon_size::SMALL, ink);
        let left = at.x + icon_size::SMALL + 6.0;
        painter.galley(pos2(left, top), Arc::clone(words), ink);
        top += words.size().y;
    }
    top
}

/// A voice as a chip with its middle line at `left`; gives its right end.
pub(super) fn paint_voice(
    painter: &Painter,
    voice: &Arc<Galley>,
    left: Pos2,
    (fill, ink): (Color32, Color32),
) -> f32 {
    let wide = voice.size().x + 2.0 * space::SMALL;
    let chip = Rect::from_min_size(
        pos2(left.x, left.y - height::CHIP / 2.0),
        vec2(wide, height::CHIP),
    );
    painter.rect_filled(chip, height::CHIP / 2.0, fill);
    let words = pos2(left.x + space::SMALL, left.y);
    paint_line(painter, words, Arc::clone(voice), ink);
    chip.right()
}

/// How wide the chip of a voice is.
pub(super) fn chip_width(voice: Option<&Arc<Galley>>) -> f32 {
    voice.map_or(0.0, |voice| voice.size().x + 2.0 * space::SMALL)
}

/// The bar at a card's left: solid for what supports, dotted for what hampers.
pub(super) fn paint_bar(painter: &Painter, side: Side, rect: Rect, colors: &ThemeColors) {
    let bar = match side {
        Side::Supports => Bar::Solid,
        Side::Hampers => Bar::Dotted,
    };
    paint_side_bar(painter, rect, colors.ink, bar);
}

/// The icon of a side.
pub(super) const fn side_icon(side: Side) -> Icon {
    match side {
        Side::Supports => Icon::CirclePlus,
        Side::Hampers => Icon::CircleMinus,
    }
}

/// The icon of a side, with its middle at a place.
pub(super) fn paint_side(painter: &Painter, side: Side, middle: Pos2, ink: Color32) {
    side_icon(side).paint(painter, middle, icon_size::DENSE, ink);
}

/// The word for what became of a card, with its icon, on the line between its halves; two words stand under each other.
pub(super) fn paint_gutter(painter: &Painter, cx: &Cx<'_>, item: &Item, rect: Rect) {
    const ROW: f32 = 20.0;
    let t = cx.tokens;
    let (font, ink) = if item.is_carried() {
        (Font::Body, t.muted)
    } else {
        (Font::Strong, t.text)
    };
    let words: Vec<(Icon, Arc<Galley>)> = item
        .kinds
        .iter()
        .map(|kind| {
            let word = line(painter, cx.words.kind_text(*kind), font);
            (told::icon(*kind), word)
        })
        .collect();
    let wide = words
        .iter()
        .map(|(_, word)| word.size().x)
        .fold(0.0, f32::max)
        + icon_size::SMALL
        + 6.0;
    let middle = rect.center();
    let left = (middle.x - wide / 2.0).round();
    let first = middle.y - ROW * (words.len() - 1) as f32 / 2.0;
    for (n, (icon, word)) in words.into_iter().enumerate() {
        let y = first + ROW * n as f32;
        icon.paint(
            painter,
            pos2(left + icon_size::SMALL / 2.0, y),
            icon_size::SMALL,
            ink,
        );
        paint_line(painter, pos2(left + icon_size::SMALL + 6.0, y), word, ink);
    }
    let stroke = Stroke::new(1.0, t.border);
    let y = middle.y.round() + 0.5;
    let ends = [
        (rect.left() + 6.0, left - 6.0),
        (left + wide + 6.0, rect.right() - 6.0),
    ];
    for (from, to) in ends {
        if to - from > 2.0 {
            painter.hline(from..=to, y, stroke);
        }
    }
}

/// The words for what became of a card after each other, with their icons; gives the right end.
pub(super) fn paint_kinds(painter: &Painter, cx: &Cx<'_>, item: &Item, left: Pos2) -> f32 {
    let t = cx.tokens;
    let (font, ink) = if item.is_carried() {
        (Font::Small, t.muted)
    } else {
        (Font::SmallStrong, t.text)
    };
    let mut x = left.x;
    for kind in item.kinds {
        let place = Rect::from_min_size(pos2(x, left.y), vec2(icon_size::SMALL, 0.0));
        let icon = told::icon(*kind).paint_aligned(
            painter,
            place,
            Align2::LEFT_CENTER,
            icon_size::SMALL,
            ink,
        );
        let word = line(painter, cx.words.kind_text(*kind), font);
        let end = paint_line(painter, pos2(icon.right() + 5.0, left.y), word, ink);
        x = end.x + 10.0;
    }
    x - 10.0
}

/// How wide the words for what became of a card are.
pub(super) fn kinds_width(painter: &Painter, cx: &Cx<'_>, item: &Item) -> f32 {
    let words = item.kinds.iter().map(|kind| {
        let word = line(painter, cx.words.kind_text(*kind), Font::SmallStrong);
        icon_size::SMALL + 5.0 + word.size().x + 10.0
    });
    words.sum::<f32>() - 10.0
}

/// The ring around a row that has the keyboard.
pub(super) fn paint_ring(painter: &Painter, cx: &Cx<'_>, rect: Rect) {
    let ring = Stroke::new(FOCUS_WIDTH, cx.tokens.focus);
    painter.rect_stroke(rect.expand(2.0), radius::CARD, ring, StrokeKind::Inside);
}
