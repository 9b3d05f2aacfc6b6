//! Two versions of a text with what is different between them: said by weight and lines, never by colour.

use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat};
use egui::{Color32, Galley, Painter, Response, Role, Sense, Stroke, Ui, WidgetInfo};

use crate::design::{Font, Tokens};
use crate::model::text::{Piece, Which};

/// How much of two versions is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// One of them: what stands in it only is semibold and underlined.
    Half(Which),
    /// The earlier of them: what the later leaves out is struck through.
    Earlier,
    /// Both in one: what the later adds is semibold and underlined, what it leaves out is struck through.
    Whole,
}

/// How a piece stands in what is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    Common,
    OnlyHere,
    Gone,
}

impl Shown {
    fn standing(self, piece: &Piece) -> Option<Standing> {
        match (self, piece.only) {
            (_, None) => Some(Standing::Common),
            (Self::Half(which), Some(only)) => (which == only).then_some(Standing::OnlyHere),
            (Self::Earlier, Some(Which::After)) => None,
            (Self::Earlier | Self::Whole, Some(Which::Before)) => Some(Standing::Gone),
            (Self::Whole, Some(Which::After)) => Some(Standing::OnlyHere),
        }
    }
}

/// Lays the text out within `max_width`.
pub fn difference_galley(
    painter: &Painter,
    t: &Tokens,
    pieces: &[Piece],
    shown: Shown,
    ink: Color32,
    max_width: f32,
) -> Arc<Galley> {
    const UNDER: f32 = 2.0;
    const THROUGH: f32 = 1.2;
    let format = |standing| TextFormat {
        font_id: match standing {
            Standing::OnlyHere => Font::Strong.id(),
            Standing::Common | Standing::Gone => Font::Body.id(),
        },
        color: if standing == Standing::Gone {
            t.muted
        } else {
            ink
        },
        line_height: Some(Font::Body.line_height()),
        underline: match standing {
            Standing::OnlyHere => Stroke::new(UNDER, ink),
            Standing::Common | Standing::Gone => Stroke::NONE,
        },
        strikethrough: match standing {
            Standing::Gone => Stroke::new(THROUGH, t.muted),
            Standing::Common | Standing::OnlyHere => Stroke::NONE,
        },
        ..TextFormat::default()
    };
    let mut job = LayoutJob::default();
    job.wrap.max_width = max_width;
    let mut before = None;
    for piece in pieces {
        let Some(standing) = shown.standing(piece) else {
            continue;
        };
        // What went away and what stands there instead are two words also where no space is between them.
        if standing == Standing::OnlyHere
            && before == Some(Standing::Gone)
            && !job.text.ends_with(char::is_whitespace)
        {
            job.append(" ", 0.0, format(Standing::Common));
        }
        before = Some(standing);
        // A line under the space after the last word would say that the space matters.
        let words = piece.text.trim_end();
        job.append(words, 0.0, format(standing));
        job.append(&piece.text[words.len()..], 0.0, format(Standing::Common));
    }
    painter.layout_job(job)
}

/// Draws it as wide as there is room; `spoken` is what a screen reader says, with the differences named.
pub fn difference_ui(
    ui: &mut Ui,
    t: &Tokens,
    pieces: &[Piece],
    shown: Shown,
    spoken: &str,
) -> Response {
    let wide = ui.available_width();
    let galley = difference_galley(ui.painter(), t, pieces, shown, t.text, wide);
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, spoken));
    if ui.is_rect_visible(rect) {
        ui.painter().galley(rect.min, galley, t.text);
    }
    response
}
