//! One card as it stood beside the same card as it stands, or above it where the window is narrow.

use std::sync::Arc;

use egui::{Color32, Galley, Painter, Pos2, Rect, pos2};

use super::marks::{
    GAP, LaidNotes, chip_width, lay_notes, notes_height, paint_bar, paint_gutter, paint_kinds,
    paint_notes, paint_side, paint_voice,
};
use super::read::{Gap, Half, Item};
use crate::design::{Font, ThemeColors, height, space};
use crate::model::rounds::Kind;
use crate::model::text::Which;
use crate::model::{Side, ThemeId};
use crate::ui::Cx;
use crate::ui::widgets::paint::{line, line_within, paint_line, paragraph};
use crate::ui::widgets::shapes::dashed_box;
use crate::ui::widgets::{CardState, Shown, difference_galley, paint_card};

/// From the left edge of a half to its words; the icon of the side stands before them.
const WORDS: f32 = 44.0;
/// From the words to the right edge.
const RIGHT: f32 = 14.0;
/// The icon of the side.
const SIDE_ICON: f32 = 26.0;
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
