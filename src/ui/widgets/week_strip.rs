//! The weeks since a round began: the passed ones full, the window for a new round hatched throughout, the present one edged. A
//! sentence beside it says the same.

use std::ops::RangeInclusive;

use egui::{Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::paint::line;
use super::shapes::hatch;
use crate::design::style::FOCUS_WIDTH;
use crate::design::{Font, Tokens};

/// Whether the weeks are numbered under the strip.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum WeekNumbers {
    /// Under each cell.
    #[default]
    Shown,
    /// Not at all, in small places.
    Hidden,
}

/// The strip as wide as there is room, to the last week of `window`, in which a new round may begin. `week` is the present one, counted
/// from 1; beyond the last all are passed. `sentence` is its accessible name.
pub fn week_strip_ui(
    ui: &mut Ui,
    t: &Tokens,
    week: u32,
    window: &RangeInclusive<u32>,
    sentence: &str,
    numbers: WeekNumbers,
) -> Response {
    const CELL: f32 = 20.0;
    const SLIM_CELL: f32 = 14.0;
    const GAP: f32 = 3.0;
    let (tall, below) = match numbers {
        WeekNumbers::Shown => (CELL, 20.0),
        WeekNumbers::Hidden => (SLIM_CELL, 0.0),
    };
    let wide = ui.available_width();
    let (rect, response) = ui.allocate_exact_size(vec2(wide, tall + below), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, sentence));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let painter = ui.painter();
    let weeks = (*window.end()).max(1);
    let step = (wide + GAP) / weeks as f32;
    for n in 1..=weeks {
        let left = (rect.left() + (n - 1) as f32 * step).round();
        let right = (rect.left() + n as f32 * step - GAP).round();
        let cell = Rect::from_min_max(pos2(left, rect.top()), pos2(right, rect.top() + tall));
        let edge = Stroke::new(1.0, t.text);
        if window.contains(&n) {
            hatch(painter, cell, t.text, t.card);
        } else if n < week {
            painter.rect_filled(cell, 3.0, t.text);
        } else {
            painter.rect(cell, 3.0, t.card, edge, StrokeKind::Inside);
        }
        if n == week {
            let edge = Stroke::new(FOCUS_WIDTH, t.focus);
            painter.rect_stroke(cell, 3.0, edge, StrokeKind::Inside);
        }
        if numbers == WeekNumbers::Shown {
            let (font, ink) = if n == week {
                (Font::SmallStrong, t.text)
            } else {
                (Font::Small, t.muted)
            };
            let number = line(painter, &n.to_string(), font);
            // Of many weeks only some have room for their number.
            if number.size().x + 2.0 > step && n != week {
                continue;
            }
            let at = pos2(cell.center().x - number.size().x / 2.0, cell.bottom() + 3.0);
            painter.galley(at, number, ink);
        }
    }
    response
}
