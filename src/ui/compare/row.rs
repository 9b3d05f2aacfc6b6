//! One card as it stood beside the same card as it stands, or above it where the window is narrow.

use std::sync::Arc;

use egui::{Align2, Color32, Galley, Painter, Pos2, Rect, Stroke, StrokeKind, pos2, vec2};

use super::read::{Gap, Half, Item, Note};
use super::told;
use crate::design::{Font, Icon, ThemeColors, height, icon_size, radius, space};
use crate::model::rounds::Kind;
use crate::model::text::Which;
use crate::model::{Side, ThemeId};
use crate::ui::Cx;
use crate::ui::widgets::paint::{line, line_within, paint_line, paragraph};
use crate::ui::widgets::shapes::dashed_box;
use crate::ui::widgets::{Bar, CardState, Shown, difference_galley, paint_card, paint_side_bar};

/// From the left edge of a half to its words; the icon of the side stands before them.
const WORDS: f32 = 44.0;
/// From the words to the right edge.
const RIGHT: f32 = 14.0;
/// The icon of the side.
const SIDE_ICON: f32 = 26.0;
/// Between the parts of one half.
const GAP: f32 = 4.0;
/// Where halves stand above each other: room for *før* and *nu* before their words.
const LABEL: f32 = 40.0;

/// How the two halves of a row stand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Shape {
    /// Side by side.
    Beside {
        /// How wide each half is.
        half: f32,
        /// Between them.
        gutter: f32,
        /// Where it is said who says it.
        voices: Voices,
    },
    /// The older above the newer, in one box.
    Above {
        /// How wide the box is.
        wide: f32,
    },
}

/// Where it is said who says a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Voices {
    /// At the right of its words.
    Beside,
    /// Under them.
    Under,
}

impl Shape {
    /// How wide a row is.
    pub fn wide(self) -> f32 {
        match self {
            Self::Beside { half, gutter, .. } => 2.0 * half + gutter,
            Self::Above { wide } => wide,
        }
    }

    /// Air above and under the words of a row.
    const fn air(self) -> f32 {
        match self {
            Self::Beside {
                voices: Voices::Beside,
                ..
            } => 13.0,
            _ => 9.0,
        }
    }

    /// A number that is the same for the same shape at the same size of pixels, to know a height by.
    pub fn key(self, pixels_per_point: f32) -> u64 {
        let kind = match self {
            Self::Beside {
                voices: Voices::Beside,
                ..
            } => 0,
            Self::Beside { .. } => 1,
            Self::Above { .. } => 2,
        };
        (u64::from(self.wide().to_bits()) << 32)
            | (u64::from(pixels_per_point.to_bits()) & !3)
            | kind
    }
}

/// One half laid out.
enum LaidHalf {
    Card {
        theme: ThemeId,
        side: Side,
        text: Arc<Galley>,
        voice: Option<Arc<Galley>>,
        notes: LaidNotes,
    },
    Gap {
        words: Arc<Galley>,
        notes: LaidNotes,
    },
}

type LaidNotes = Vec<(Icon, Arc<Galley>)>;

/// A row laid out.
pub(super) struct Laid {
    shape: Shape,
    before: LaidHalf,
    after: LaidHalf,
    /// Who says it, where that stands beside what became of the card.
    voice: Option<Arc<Galley>>,
    /// How high it is, in points.
    pub tall: f32,
}

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

fn chip_width(voice: Option<&Arc<Galley>>) -> f32 {
    voice.map_or(0.0, |voice| voice.size().x + 2.0 * space::SMALL)
}

impl Laid {
    pub fn out(painter: &Painter, cx: &Cx<'_>, item: &Item, shape: Shape) -> Self {
        let (before, after) = match shape {
            Shape::Beside { half, voices, .. } => {
                let room = half - WORDS - RIGHT;
                let lay = |stands: &Result<Half, Gap>, shown| match stands {
                    Ok(card) => lay_card(painter, cx, item, (card, shown), (room, voices)),
                    Err(gap) => lay_gap(painter, gap, room),
                };
                (
                    lay(&item.before, Shown::Earlier),
                    lay(&item.after, Shown::Half(Which::After)),
                )
            }
            Shape::Above { wide } => {
                let room = wide - WORDS - LABEL - RIGHT;
                let lay = |stands: &Result<Half, Gap>, shown| match stands {
                    Ok(card) => {
                        let voices = Voices::Under;
                        lay_card(painter, cx, item, (card, shown), (room, voices))
                    }
                    Err(gap) => lay_gap(painter, gap, room),
                };
                (
                    lay(&item.before, Shown::Earlier),
                    lay(&item.after, Shown::Half(Which::After)),
                )
            }
        };
        let mut laid = Self {
            shape,
            before,
            after,
            voice: None,
            tall: 0.0,
        };
        laid.share_voice(item);
        laid.tall = laid.height(item).ceil();
        laid
    }

    /// In one box who says it stands once, beside what became of the card, where it is the same before and now.
    fn share_voice(&mut self, item: &Item) {
        let is_same = match (&item.before, &item.after) {
            (Ok(was), Ok(is)) => was.voice == is.voice,
            _ => true,
        };
        if !is_same || !matches!(self.shape, Shape::Above { .. }) {
            return;
        }
        for half in [&mut self.before, &mut self.after] {
            if let LaidHalf::Card { voice, .. } = half {
                self.voice = voice.take().or(self.voice.take());
            }
        }
    }

    fn height(&self, item: &Item) -> f32 {
        let air = 2.0 * self.shape.air();
        match self.shape {
            Shape::Beside { voices, .. } => {
                let content = self.before.height(voices).max(self.after.height(voices));
                (content + air).max(40.0)
            }
            Shape::Above { .. } => {
                let head = Font::Body.line_height();
                let parts = Part::of(item).iter().map(|part| {
                    GAP + match part {
                        Part::Before => self.before.height(Voices::Under),
                        Part::After => self.after.height(Voices::Under),
                    }
                });
                head + parts.sum::<f32>() + air
            }
        }
    }

    pub fn paint(&self, painter: &Painter, cx: &Cx<'_>, item: &Item, rect: Rect, state: CardState) {
        let colors = cx.tokens.theme(item.theme.index());
        match self.shape {
            Shape::Beside {
                half,
                gutter,
                voices,
            } => {
                let left = rect.with_max_x(rect.left() + half);
                let right = rect.with_min_x(rect.left() + half + gutter);
                let between = rect.with_min_x(left.right()).with_max_x(right.left());
                let chip = (cx.tokens.chip_frozen, cx.tokens.text);
                Self::paint_half(
                    painter,
                    cx,
                    &self.before,
                    (left, CardState::Frozen),
                    (voices, chip),
                );
                let chip = (colors.chip, cx.tokens.text);
                Self::paint_half(painter, cx, &self.after, (right, state), (voices, chip));
                paint_gutter(painter, cx, item, between);
            }
            Shape::Above { .. } => self.paint_box(painter, cx, item, rect, state),
        }
    }

    fn paint_half(
        painter: &Painter,
        cx: &Cx<'_>,
        half: &LaidHalf,
        (rect, state): (Rect, CardState),
        (voices, chip): (Voices, (Color32, Color32)),
    ) {
        let t = cx.tokens;
        let tall = half.height(voices);
        let at = pos2(rect.left() + WORDS, (rect.center().y - tall / 2.0).round());
        match half {
            LaidHalf::Card {
                theme,
                side,
                text,
                voice,
                notes,
            } => {
                paint_card(painter, rect, t, state);
                paint_bar(painter, *side, rect, t.theme(theme.index()));
                let middle = at.y + Font::Body.line_height() / 2.0;
                paint_side(
                    painter,
                    *side,
                    pos2(rect.left() + SIDE_ICON, middle),
                    t.text,
                );
                painter.galley(at, Arc::clone(text), t.text);
                let mut top = at.y + text.size().y;
                if let Some(voice) = voice {
                    match voices {
                        Voices::Beside => {
                            let left = rect.right() - RIGHT - chip_width(Some(voice));
                            paint_voice(painter, voice, pos2(left, middle), chip);
                        }
                        Voices::Under => {
                            top += GAP;
                            let left = pos2(at.x, top + height::CHIP / 2.0);
                            paint_voice(painter, voice, left, chip);
                            top += height::CHIP;
                        }
                    }
                }
                paint_notes(painter, notes, pos2(at.x, top), t.muted);
            }
            LaidHalf::Gap { words, notes } => {
                dashed_box(painter, rect, t.border_strong);
                painter.galley(at, Arc::clone(words), t.muted);
                let under = pos2(at.x, at.y + words.size().y);
                paint_notes(painter, notes, under, t.muted);
            }
        }
    }

    /// Both in one box: what became of the card, and *før* over *nu* where they differ.
    fn paint_box(&self, painter: &Painter, cx: &Cx<'_>, item: &Item, rect: Rect, state: CardState) {
        let t = cx.tokens;
        let colors = t.theme(item.theme.index());
        paint_card(painter, rect, t, state);
        paint_bar(painter, item.side, rect, colors);
        let line_tall = Font::Body.line_height();
        let mut top = rect.top() + self.shape.air();
        let middle = top + line_tall / 2.0;
        paint_side(
            painter,
            item.side,
            pos2(rect.left() + SIDE_ICON, middle),
            t.text,
        );
        let left = pos2(rect.left() + WORDS, middle);
        paint_kinds(painter, cx, item, left);
        if let Some(voice) = &self.voice {
            let left = rect.right() - RIGHT - chip_width(Some(voice));
            paint_voice(painter, voice, pos2(left, middle), (colors.chip, t.text));
        }
        top += line_tall;
        let parts = Part::of(item);
        for part in parts {
            top += GAP;
            let (half, key) = match part {
                Part::Before => (&self.before, "compare-before"),
                Part::After => (&self.after, "compare-after"),
            };
            if parts.len() > 1 {
                let label = line(painter, cx.words.t(key), Font::Small);
                let at = pos2(rect.left() + WORDS, top + line_tall / 2.0);
                paint_line(painter, at, label, t.muted);
            }
            let x = if parts.len() > 1 {
                rect.left() + WORDS + LABEL
            } else {
                rect.left() + WORDS
            };
            top = half.paint_plain(painter, cx, pos2(x, top), colors);
        }
    }
}

/// What is shown of a card where the halves stand above each other.
#[derive(Clone, Copy)]
enum Part {
    Before,
    After,
}

impl Part {
    const fn of(item: &Item) -> &'static [Self] {
        match (&item.before, &item.after) {
            (Ok(_), Err(_)) => &[Self::Before, Self::After],
            (Err(_), _) => &[Self::After],
            (Ok(_), Ok(_)) => match item.kinds {
                [Kind::Carried | Kind::Moved] => &[Self::After],
                _ => &[Self::Before, Self::After],
            },
        }
    }
}

impl LaidHalf {
    fn height(&self, voices: Voices) -> f32 {
        match self {
            Self::Card {
                text, voice, notes, ..
            } => {
                let under = match (voice, voices) {
                    (Some(_), Voices::Under) => GAP + height::CHIP,
                    _ => 0.0,
                };
                text.size().y + under + notes_height(notes)
            }
            Self::Gap { words, notes } => words.size().y + notes_height(notes),
        }
    }

    /// Words, voice and notes under each other without a card around them; gives where they end.
    fn paint_plain(&self, painter: &Painter, cx: &Cx<'_>, at: Pos2, colors: &ThemeColors) -> f32 {
        let t = cx.tokens;
        match self {
            Self::Card {
                text, voice, notes, ..
            } => {
                painter.galley(at, Arc::clone(text), t.text);
                let mut top = at.y + text.size().y;
                if let Some(voice) = voice {
                    top += GAP;
                    let left = pos2(at.x, top + height::CHIP / 2.0);
                    paint_voice(painter, voice, left, (colors.chip, t.text));
                    top += height::CHIP;
                }
                paint_notes(painter, notes, pos2(at.x, top), t.muted)
            }
            Self::Gap { words, notes } => {
                painter.galley(at, Arc::clone(words), t.muted);
                let top = at.y + words.size().y;
                paint_notes(painter, notes, pos2(at.x, top), t.muted)
            }
        }
    }
}

fn lay_card(
    painter: &Painter,
    cx: &Cx<'_>,
    item: &Item,
    (card, shown): (&Half, Shown),
    (room, voices): (f32, Voices),
) -> LaidHalf {
    let t = cx.tokens;
    let voice = (!card.voice.is_empty())
        .then(|| line_within(painter, &card.voice, Font::Small, (room * 0.4).max(60.0)));
    let beside = match (voices, &voice) {
        (Voices::Beside, Some(_)) => chip_width(voice.as_ref()) + space::LARGE,
        _ => 0.0,
    };
    LaidHalf::Card {
        theme: card.theme,
        side: card.side,
        text: difference_galley(painter, t, &item.pieces, shown, t.text, room - beside),
        notes: lay_notes(painter, &card.notes, room - beside),
        voice,
    }
}

fn lay_gap(painter: &Painter, gap: &Gap, room: f32) -> LaidHalf {
    LaidHalf::Gap {
        words: paragraph(painter, &gap.words, Font::Body, room),
        notes: lay_notes(painter, &gap.notes, room),
    }
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

fn paint_side(painter: &Painter, side: Side, middle: Pos2, ink: Color32) {
    side_icon(side).paint(painter, middle, icon_size::DENSE, ink);
}

/// The word for what became of a card, with its icon, on the line between its halves; two words stand under each other.
fn paint_gutter(painter: &Painter, cx: &Cx<'_>, item: &Item, rect: Rect) {
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
    let ring = Stroke::new(crate::design::style::FOCUS_WIDTH, cx.tokens.focus);
    painter.rect_stroke(rect.expand(2.0), radius::CARD, ring, StrokeKind::Inside);
}
