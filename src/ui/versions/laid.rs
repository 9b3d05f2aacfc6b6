//! One difference laid out: what stood there beside what stands there, or above it.

use std::sync::Arc;

use egui::{Align2, Color32, Galley, Painter, Rect, pos2, vec2};

use super::compare::{Act, Difference, Line};
use crate::design::{Font, Tokens, icon_size, space};
use crate::model::text::{Piece, Which};
use crate::ui::Cx;
use crate::ui::widgets::paint::{line, line_within, paint_line, paragraph};
use crate::ui::widgets::shapes::dashed_box;
use crate::ui::widgets::{Shown, difference_galley};

/// Above and under the words of a difference.
const AIR: f32 = 9.0;
/// Between two lines of one difference.
const GAP: f32 = 4.0;
/// The words for what became of it, with their icon.
const ACT: f32 = 104.0;
/// From an edge of a half to its words.
pub(super) const EDGE: f32 = 20.0;
/// Where the halves of a difference stand.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Halves {
    /// Side by side; the older one is this wide.
    Beside(f32),
    /// The older one above the present one.
    Above,
}

/// One half of a difference as it is painted.
enum Half {
    /// Its lines.
    Lines(Vec<Arc<Galley>>),
    /// Nothing stood or stands there; a dashed box says so.
    Gap(Arc<Galley>),
}

impl Half {
    /// The heights of its lines.
    fn line(&self, n: usize) -> f32 {
        match self {
            Self::Lines(lines) => lines.get(n).map_or(0.0, |galley| galley.size().y),
            Self::Gap(_) if n == 0 => 32.0,
            Self::Gap(_) => 0.0,
        }
    }

    fn count(&self) -> usize {
        match self {
            Self::Lines(lines) => lines.len(),
            Self::Gap(_) => 1,
        }
    }
}

/// A difference laid out.
pub(super) struct Laid {
    halves: Halves,
    wide: f32,
    name: Option<Arc<Galley>>,
    older: Half,
    now: Half,
    note: Option<Arc<Galley>>,
    /// How high it is, in points.
    pub tall: f32,
}

impl Laid {
    pub fn out(
        painter: &Painter,
        cx: &Cx<'_>,
        difference: &Difference,
        (halves, wide): (Halves, f32),
        ink: Color32,
    ) -> Self {
        let (words, t) = (cx.words, cx.tokens);
        let (older_wide, now_wide) = match halves {
            Halves::Beside(left) => (left - 2.0 * EDGE, wide - left - EDGE - 12.0 - ACT - EDGE),
            Halves::Above => (wide - 2.0 * EDGE - ABOVE, wide - 2.0 * EDGE - ABOVE),
        };
        let lines = |which: Which, wide: f32| {
            let laid = difference.lines.iter().map(|line| {
                let (pieces, shown) = match (line, which) {
                    (Line::Text(pieces), Which::Before) => (pieces.clone(), Shown::Earlier),
                    // What stood there needs no mark: what stands there now has it.
                    (Line::Value(pieces), Which::Before) => {
                        (plain_half(pieces), Shown::Half(which))
                    }
                    (_, Which::After) => (line.pieces().to_vec(), Shown::Half(which)),
                };
                difference_galley(painter, t, &pieces, shown, ink, wide)
            });
            Half::Lines(laid.collect())
        };
        let gap = |key: &str| Half::Gap(line(painter, words.t(key), Font::Body));
        let older = match difference.act {
            Act::New => gap("versions-not-there"),
            _ => lines(Which::Before, older_wide),
        };
        let now = match difference.act {
            Act::TakenOut => gap("versions-no-longer"),
            _ => lines(Which::After, now_wide),
        };
        let name_wide = older_wide.min(now_wide);
        let name = difference
            .name
            .as_ref()
            .map(|name| line_within(painter, name, Font::Small, name_wide));
        let note = difference
            .note
            .as_ref()
            .map(|note| paragraph(painter, note, Font::Small, name_wide.max(120.0)));
        let mut laid = Self {
            halves,
            wide,
            name,
            older,
            now,
            note,
            tall: 0.0,
        };
        laid.tall = laid.height();
        laid
    }

    fn rows(&self) -> usize {
        self.older.count().max(self.now.count())
    }

    fn extras(&self) -> f32 {
        let name = self.name.as_ref().map_or(0.0, |name| name.size().y + 2.0);
        let note = self.note.as_ref().map_or(0.0, |note| note.size().y + 2.0);
        name + note
    }

    fn height(&self) -> f32 {
        let each: f32 = (0..self.rows())
            .map(|n| match self.halves {
                Halves::Beside(_) => self.older.line(n).max(self.now.line(n)) + GAP,
                Halves::Above => self.older.line(n) + self.now.line(n) + 2.0 * GAP,
            })
            .sum();
        let act = match self.halves {
            Halves::Beside(_) => 0.0,
            Halves::Above => Font::Body.line_height() + GAP,
        };
        (each - GAP + act + self.extras() + 2.0 * AIR).ceil()
    }

    pub fn paint(
        &self,
        painter: &Painter,
        cx: &Cx<'_>,
        act: Act,
        rect: Rect,
        (ink, quiet): (Color32, Color32),
    ) {
        let (words, t) = (cx.words, cx.tokens);
        let mut top = rect.top() + AIR;
        let half = Font::Body.line_height() / 2.0;
        let (older_x, now_x, act_x) = match self.halves {
            Halves::Beside(left) => {
                let act = rect.left() + left + EDGE + 12.0;
                (rect.left() + EDGE, act + ACT, act)
            }
            Halves::Above => {
                let left = rect.left() + EDGE;
                (left + ABOVE, left + ABOVE, left)
            }
        };
        let act_at = Rect::from_min_size(pos2(act_x, top), vec2(ACT, 2.0 * half));
        let icon =
            act.icon()
                .paint_aligned(painter, act_at, Align2::LEFT_CENTER, icon_size::DENSE, ink);
        let word = line(painter, words.t(act.words()), Font::Strong);
        paint_line(
            painter,
            pos2(icon.right() + 7.0, act_at.center().y),
            word,
            ink,
        );
        if self.halves == Halves::Above {
            if let Some(name) = &self.name {
                let at = pos2(act_x + ACT, act_at.center().y);
                paint_line(painter, at, Arc::clone(name), quiet);
            }
            top += 2.0 * half + GAP;
        } else if let Some(name) = &self.name {
            for x in [older_x, now_x] {
                painter.galley(pos2(x, top), Arc::clone(name), quiet);
            }
            top += name.size().y + 2.0;
        }
        for n in 0..self.rows() {
            match self.halves {
                Halves::Beside(left) => {
                    let older_wide = left - 2.0 * EDGE;
                    let now_wide = rect.right() - EDGE - now_x;
                    paint_half(
                        painter,
                        t,
                        &self.older,
                        n,
                        (pos2(older_x, top), older_wide),
                        (ink, quiet),
                    );
                    paint_half(
                        painter,
                        t,
                        &self.now,
                        n,
                        (pos2(now_x, top), now_wide),
                        (ink, quiet),
                    );
                    top += self.older.line(n).max(self.now.line(n)) + GAP;
                }
                Halves::Above => {
                    let wide = self.wide - 2.0 * EDGE - ABOVE;
                    for (half_of, key) in [
                        (&self.older, "versions-before-lower"),
                        (&self.now, "versions-now-lower"),
                    ] {
                        if half_of.line(n) > 0.0 {
                            let label = line(painter, words.t(key), Font::Small);
                            paint_line(painter, pos2(act_x, top + half), label, quiet);
                        }
                        paint_half(
                            painter,
                            t,
                            half_of,
                            n,
                            (pos2(older_x, top), wide),
                            (ink, quiet),
                        );
                        top += half_of.line(n) + GAP;
                    }
                }
            }
        }
        if let Some(note) = &self.note {
            let x = if act == Act::TakenOut { older_x } else { now_x };
            painter.galley(pos2(x, top - 2.0), Arc::clone(note), quiet);
        }
    }
}

/// Where halves stand above each other, room for *før* and *nu* before their words.
const ABOVE: f32 = 44.0;

/// The earlier half of a value, without a mark.
fn plain_half(pieces: &[Piece]) -> Vec<Piece> {
    let earlier = pieces
        .iter()
        .filter(|piece| piece.only != Some(Which::After));
    earlier
        .map(|piece| Piece {
            only: None,
            ..piece.clone()
        })
        .collect()
}

fn paint_half(
    painter: &Painter,
    t: &Tokens,
    half: &Half,
    n: usize,
    (at, wide): (egui::Pos2, f32),
    (ink, quiet): (Color32, Color32),
) {
    match half {
        Half::Lines(lines) => {
            if let Some(galley) = lines.get(n) {
                painter.galley(at, Arc::clone(galley), ink);
            }
        }
        Half::Gap(words) if n == 0 => {
            let rect = Rect::from_min_size(at, vec2(wide, half.line(0)));
            dashed_box(painter, rect, t.border_strong);
            let left = pos2(rect.left() + space::MEDIUM, rect.center().y);
            paint_line(painter, left, Arc::clone(words), quiet);
        }
        Half::Gap(_) => {}
    }
}
