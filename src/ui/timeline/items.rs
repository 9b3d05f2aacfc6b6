//! How an item of the line is painted: band, mark, sub-goal, count; and its label.

use std::sync::Arc;

use egui::{Color32, Galley, Painter, Pos2, Rect, Response, Stroke, StrokeKind, Ui, pos2, vec2};

use super::LONGEST_LABEL;
use super::entries::{Entry, Shape};
use super::layout::{CHEVRON, Placed};
use super::packing::{GOAL_STEP, HALF_MARK};
use super::scale::Scale;
use crate::design::tokens::{DIMMED, mix};
use crate::design::{Font, Icon, Tokens, height, icon_size, radius};
use crate::model::ThemeId;
use crate::text::Words;
use crate::ui::widgets::paint::{focus_ring, line, line_within, paint_line};
use crate::ui::widgets::shapes;

/// What an item is going through.
#[derive(Clone, Copy, Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a state of its own that can meet any other"
)]
pub(super) struct Look {
    pub selected: bool,
    pub hovered: bool,
    pub focused: bool,
    pub dimmed: bool,
    /// On the lane of placements.
    pub quiet: bool,
}

/// A label at its natural width, cut where it would be longer than any label may be.
pub(super) fn label(painter: &Painter, words: &str, font: Font) -> Arc<Galley> {
    let galley = line(painter, words, font);
    if galley.size().x > LONGEST_LABEL {
        line_within(painter, words, font, LONGEST_LABEL)
    } else {
        galley
    }
}

/// A line, cut only where it is longer than its room.
fn line_within_if_longer(painter: &Painter, words: &str, font: Font, room: f32) -> Arc<Galley> {
    let galley = line(painter, words, font);
    if galley.size().x > room + 0.5 {
        line_within(painter, words, font, room.max(0.0))
    } else {
        galley
    }
}

/// How wide a label is at most, as it is written while it is selected: glyph by glyph, because laying out thousands of
/// names would be felt when a case opens. What letters beside each other share makes a line shorter, never longer.
pub(super) fn label_width(painter: &Painter, entry: &Entry) -> f32 {
    let font = Font::SmallStrong.id();
    let wide: f32 = painter.fonts_mut(|fonts| {
        entry
            .name
            .chars()
            .map(|letter| fonts.glyph_width(&font, letter))
            .sum()
    });
    // Rounds say when the next one can begin, and the last of them has room.
    let (longest, air) = match entry.shape {
        Shape::Round { .. } => (2.0 * LONGEST_LABEL, 9.0),
        _ => (LONGEST_LABEL, 1.0),
    };
    wide.min(longest) + air
}

/// Between the icon of the mark and its words.
const MARK_GAP: f32 = 18.0;
/// A shock within a long condition, from corner to corner.
const INSIDE: f32 = 10.0;
/// Between the mark of two versions and the name.
const MARK_AIR: f32 = 8.0;

/// The room the mark of two versions takes before a label.
pub(super) fn mark_width(painter: &Painter, words: &Words) -> f32 {
    let said = words.t("merge-mark-short");
    MARK_GAP + line(painter, said, Font::SmallStrong).size().x + MARK_AIR
}

/// Where the mark of two versions stands, to be pressed.
pub(super) fn mark_hit(painter: &Painter, words: &Words, placed: &Placed, origin: f32) -> Rect {
    let wide = mark_width(painter, words) - MARK_AIR;
    let y = origin + placed.label_y;
    Rect::from_min_max(
        pos2(placed.label - 2.0, y - 11.0),
        pos2(placed.label + wide + 2.0, y + 11.0),
    )
}

/// Paints the mark of two versions; gives where the name begins.
fn paint_mark(painter: &Painter, t: &Tokens, words: &Words, left: Pos2) -> f32 {
    Icon::GitFork.paint(painter, left + vec2(7.0, 0.0), icon_size::SMALL, t.warn);
    let said = line(painter, words.t("merge-mark-short"), Font::SmallStrong);
    paint_line(painter, left + vec2(MARK_GAP, 0.0), said, t.text).x + MARK_AIR
}

/// A colour, or the same stepped back.
pub(super) fn stepped_back(t: &Tokens, color: Color32, back: bool) -> Color32 {
    if back {
        mix(t.canvas, color, DIMMED)
    } else {
        color
    }
}

/// The icon of a theme; of a sub-goal without one, that of sub-goals.
pub(super) fn goal_icon(theme: Option<ThemeId>) -> Icon {
    theme.map_or(Icon::Target, crate::ui::theme_icon::theme_icon)
}

/// The ink of a theme.
pub(super) fn theme_ink(t: &Tokens, theme: Option<ThemeId>) -> Color32 {
    theme.map_or(t.muted, |theme| t.theme(theme.index()).ink)
}

/// Where an item can be pressed.
pub(super) fn hit(placed: &Placed, origin: f32) -> Rect {
    let (left, right) = placed.ends();
    let (top, bottom) = (placed.y.min(placed.label_y), placed.y.max(placed.label_y));
    let half = height::MARK_HIT / 2.0;
    // A label over its band: both. A label beside its mark: one row.
    let (above, below) = if bottom - top > 1.0 {
        (9.0, 7.0)
    } else {
        (half - 1.0, half - 1.0)
    };
    Rect::from_min_max(
        pos2(left - 3.0, origin + top - above),
        pos2(
            right.max(left + height::MARK_HIT) + 3.0,
            origin + bottom + below,
        ),
    )
}

/// Name, when and age in full, and what that rests on.
pub(super) fn tooltip_ui(ui: &mut Ui, t: &Tokens, entry: &Entry) {
    ui.label(&entry.name);
    let mut when = entry.when.clone();
    for more in [&entry.age, &entry.length] {
        if !more.is_empty() {
            when.push_str(" · ");
            when.push_str(more);
        }
    }
    ui.colored_label(t.muted, when);
    if !entry.basis.is_empty() {
        ui.colored_label(t.muted, &entry.basis);
    }
}

#[expect(
    clippy::too_many_arguments,
    reason = "an item, its place and its surroundings"
)]
pub(super) fn paint(
    painter: &Painter,
    (t, words): (&Tokens, &Words),
    scale: &Scale,
    placed: &Placed,
    entry: &Entry,
    look: Look,
    origin: f32,
    behind: Color32,
) {
    let back = look.dimmed && !look.selected;
    let ink = stepped_back(t, t.text, back);
    let y = origin + placed.y;
    let label_y = origin + placed.label_y;
    let font = if look.selected {
        Font::SmallStrong
    } else {
        Font::Small
    };
    let mark = if entry.has_two_versions {
        mark_width(painter, words)
    } else {
        0.0
    };
    // Cut where the view ends.
    let room = placed.label_width - mark;
    let galley = line_within_if_longer(painter, &entry.name, font, room);
    let label_wide = mark + galley.size().x;
    let over = placed.over;
    let marked = hit(placed, origin);

    // Over the links and the line of today, under the words.
    if placed.label_width > 0.0 {
        let place = Rect::from_min_max(
            pos2(
                placed.label - if placed.chevron { CHEVRON } else { 2.0 },
                label_y - 9.0,
            ),
            pos2(placed.label + label_wide + 3.0, label_y + 9.0),
        );
        let fill = if look.selected {
            t.card
        } else if look.hovered {
            t.sunk
        } else {
            behind
        };
        if look.selected && !over {
            painter.rect_filled(marked, radius::CONTROL, t.card);
        } else {
            painter.rect_filled(place, 3.0, fill);
        }
    }

    match entry.shape {
        Shape::Band { approximate, .. } if over => {
            let color = stepped_back(t, if look.quiet { t.band_quiet } else { t.band }, back);
            let rect = Rect::from_min_max(
                pos2(placed.x0, y - height::BAND / 2.0),
                pos2(placed.x1, y + height::BAND / 2.0),
            );
            band(painter, scale, placed, rect, color);
            if placed.arrow {
                shapes::arrow(
                    painter,
                    pos2(placed.x1 + 14.0, y),
                    stepped_back(t, t.muted, back),
                );
            }
            if let Some(x) = placed.mark {
                shock(painter, pos2(x, y), approximate, [ink, t.canvas]);
            }
            for (_, x) in &placed.inside {
                // A shock within the long condition, smaller than on its own lane and set off from the band.
                shapes::diamond(painter, pos2(*x, y), INSIDE + 4.0, t.canvas);
                shapes::diamond(painter, pos2(*x, y), INSIDE, ink);
            }
        }
        Shape::Band { approximate, .. } => {
            let color = stepped_back(t, t.band, back);
            let rect = Rect::from_min_max(pos2(placed.x0, y - 2.0), pos2(placed.x1, y + 2.0));
            band(painter, scale, placed, rect, color);
            if placed.arrow {
                shapes::arrow(
                    painter,
                    pos2(placed.x1 + 14.0, y),
                    stepped_back(t, t.muted, back),
                );
            }
            if let Some(x) = placed.mark {
                shock(painter, pos2(x, y), approximate, [ink, t.canvas]);
            }
        }
        Shape::Mark { approximate } => {
            if approximate && placed.x1 - placed.x0 > 2.0 * HALF_MARK + 2.0 {
                // The range behind it, without the part the label stands on.
                let color = stepped_back(t, t.band, back);
                let middle = placed.mark.unwrap_or(f32::midpoint(placed.x0, placed.x1));
                let fades = vec2(middle - placed.x0, placed.x1 - middle);
                let rect = Rect::from_min_max(pos2(placed.x0, y - 2.0), pos2(placed.x1, y + 2.0));
                let before = placed.label > middle;
                let free = if before {
                    Rect::from_min_max(rect.min, pos2(placed.label - 3.0, rect.bottom()))
                } else {
                    rect
                };
                shapes::band(
                    &painter.with_clip_rect(free.intersect(painter.clip_rect())),
                    rect,
                    fades,
                    color,
                );
                if before && placed.x1 > placed.label + label_wide + 6.0 {
                    let after = Rect::from_min_max(
                        pos2(placed.label + label_wide + 4.0, rect.top()),
                        rect.max,
                    );
                    shapes::band(
                        &painter.with_clip_rect(after.intersect(painter.clip_rect())),
                        rect,
                        fades,
                        color,
                    );
                }
            }
            if let Some(x) = placed.mark {
                let ground = if look.selected { t.card } else { t.canvas };
                shock(painter, pos2(x, y), approximate, [ink, ground]);
            }
        }
        Shape::Round { open } => round(painter, t, scale, placed, entry, (y, back, open)),
        Shape::FollowUp => {
            if let Some(x) = placed.mark {
                let ink = stepped_back(t, t.text, back);
                Icon::CalendarCheck.paint(painter, pos2(x, y), 15.0, ink);
            }
        }
        Shape::Note => {
            if let Some(x) = placed.mark {
                let ink = stepped_back(t, t.muted, back);
                Icon::Sprout.paint(painter, pos2(x, y), 15.0, ink);
            }
        }
        Shape::Goal | Shape::Screening => {
            let color = stepped_back(t, theme_ink(t, entry.theme), back);
            let unfolded = placed.x1 - placed.x0 > GOAL_STEP - 1.0;
            if unfolded {
                let begin = placed.x0 + GOAL_STEP + 2.0;
                if placed.x1 > begin {
                    let rect = Rect::from_min_max(
                        pos2(begin, y - height::BAND / 2.0),
                        pos2(placed.x1, y + height::BAND / 2.0),
                    );
                    shapes::band(painter, rect, vec2(placed.fade[0], 0.0), color);
                    if placed.x1 < scale.right() {
                        painter.circle(pos2(placed.x1, y), 5.0, t.card, Stroke::new(2.0, color));
                    }
                }
                goal_icon(entry.theme).paint(painter, pos2(placed.x0 + 9.0, y), 16.0, color);
            } else {
                goal_icon(entry.theme).paint(painter, pos2(placed.x0 + 8.0, y), 16.0, color);
            }
        }
    }

    if placed.label_width > 0.0 {
        if placed.chevron {
            Icon::ChevronLeft.paint(
                painter,
                pos2(placed.label - 7.0, label_y),
                12.0,
                stepped_back(t, t.faint, back),
            );
        }
        let mut left = placed.label;
        if entry.has_two_versions {
            left = paint_mark(painter, t, words, pos2(left, label_y));
        }
        paint_line(painter, pos2(left, label_y), galley, ink);
    }
    if look.selected {
        painter.rect_stroke(
            marked,
            radius::CONTROL,
            Stroke::new(2.0, t.focus),
            StrokeKind::Inside,
        );
    }
    if look.focused {
        focus_ring(painter, marked.expand(1.0), radius::CONTROL, t);
    }
}

/// A round: quiet when it is closed, and hatched from when a new one can begin.
fn round(
    painter: &Painter,
    t: &Tokens,
    scale: &Scale,
    placed: &Placed,
    entry: &Entry,
    (y, back, open): (f32, bool, bool),
) {
    const TALL: f32 = 12.0;
    let Some(extent) = entry.extent else { return };
    let inside = |day: f64| scale.x(day).clamp(scale.left, scale.right());
    let color = stepped_back(t, if open { t.text } else { t.band_quiet }, back);
    let ends = (placed.x0, inside(extent.to).max(placed.x0 + 2.0));
    let bar = |from: f32, to: f32| {
        Rect::from_min_max(pos2(from, y - TALL / 2.0), pos2(to, y + TALL / 2.0))
    };
    if let Some((first, last)) = entry.window {
        let (first, last) = (inside(first), inside(last));
        if last > first {
            shapes::hatch(painter, bar(first, last), color, t.canvas);
        }
        // What has passed of the window stays hatched.
        let solid = ends.1.min(first.max(ends.0 + 2.0));
        painter.rect_filled(bar(ends.0, solid), 3.0, color);
        // A round that goes on after it goes on to today.
        if ends.1 > last {
            painter.rect_filled(bar(last, ends.1), 3.0, color);
        }
    } else {
        painter.rect_filled(bar(ends.0, ends.1 - 1.0), 3.0, color);
    }
}

/// What came as a shock; hollow where the day is not known. In `ink` on its ground.
fn shock(painter: &Painter, at: Pos2, approximate: bool, [ink, ground]: [Color32; 2]) {
    if approximate {
        shapes::hollow_diamond(painter, at, height::MARK, ink, ground);
    } else {
        shapes::diamond(painter, at, height::MARK, ink);
    }
}

/// A band of which the part in view is painted, fading as far as it is not known.
fn band(painter: &Painter, scale: &Scale, placed: &Placed, rect: Rect, color: Color32) {
    // An end out of view is not an end: no rounding and no fade there.
    let beyond = height::BAND;
    let mut whole = rect;
    let mut fade = vec2(placed.fade[0], placed.fade[1]);
    if placed.chevron {
        whole.min.x -= beyond;
        fade.x = 0.0;
    }
    if whole.right() >= scale.right() - 0.5 && !placed.arrow {
        whole.max.x += beyond;
        fade.y = 0.0;
    }
    let clip = Rect::from_min_max(
        pos2(scale.left, whole.top()),
        pos2(scale.right(), whole.bottom()),
    );
    shapes::band(
        &painter.with_clip_rect(clip.intersect(painter.clip_rect())),
        whole,
        fade,
        color,
    );
}

pub(super) fn paint_cluster(
    painter: &Painter,
    t: &Tokens,
    placed: &Placed,
    count: usize,
    response: &Response,
    origin: f32,
) {
    let y = origin + placed.y;
    let rect = Rect::from_min_max(pos2(placed.x0, y - 10.0), pos2(placed.x1, y + 10.0));
    let fill = if response.hovered() { t.sunk } else { t.card };
    painter.rect(
        rect,
        10.0,
        fill,
        Stroke::new(1.0, stepped_back(t, t.border_strong, !placed.related)),
        StrokeKind::Inside,
    );
    let galley = line(painter, &count.to_string(), Font::SmallStrong);
    painter.galley(
        rect.center() - galley.size() / 2.0,
        galley,
        stepped_back(t, t.text, !placed.related),
    );
    if response.has_focus() {
        focus_ring(painter, rect, egui::CornerRadius::same(10), t);
    }
}
