//! Small strokes shared by the widgets: text on a line, the focus ring, the fade of a hover.

use std::sync::Arc;

use egui::text::{LayoutJob, TextWrapping};
use egui::{
    Color32, CornerRadius, Galley, Painter, Pos2, Rect, Response, Stroke, StrokeKind, Ui, pos2,
};

use crate::design::style::FOCUS_WIDTH;
use crate::design::tokens::mix;
use crate::design::{Font, Tokens};

/// Lays out one line at its natural width. The colour is given when it is painted, so the layout is shared between states.
pub fn line(painter: &Painter, text: &str, font: Font) -> Arc<Galley> {
    painter.layout_no_wrap(text.to_owned(), font.id(), Color32::PLACEHOLDER)
}

/// Lays out at most `rows` rows within `max_width`; what does not fit ends in "…" (`galley.elided` tells).
pub fn lines_within(
    painter: &Painter,
    text: &str,
    font: Font,
    max_width: f32,
    rows: usize,
) -> Arc<Galley> {
    let mut job = reading_job(text, font, max_width);
    job.wrap = TextWrapping {
        max_width,
        max_rows: rows,
        break_anywhere: rows == 1,
        overflow_character: Some('…'),
    };
    painter.layout_job(job)
}

/// Lays out one line that is cut with "…" where it meets `max_width`.
pub fn line_within(painter: &Painter, text: &str, font: Font, max_width: f32) -> Arc<Galley> {
    lines_within(painter, text, font, max_width, 1)
}

/// Lays out a paragraph that wraps at `max_width`.
pub fn paragraph(painter: &Painter, text: &str, font: Font, max_width: f32) -> Arc<Galley> {
    painter.layout_job(reading_job(text, font, max_width))
}

/// The same with each row in the middle: painted from the middle of its upper edge.
pub fn centred(painter: &Painter, text: &str, font: Font, max_width: f32) -> Arc<Galley> {
    let mut job = reading_job(text, font, max_width);
    job.halign = egui::Align::Center;
    painter.layout_job(job)
}

/// Text with the air between its rows that reading needs.
fn reading_job(text: &str, font: Font, max_width: f32) -> LayoutJob {
    let mut job = LayoutJob::simple(text.to_owned(), font.id(), Color32::PLACEHOLDER, max_width);
    for section in &mut job.sections {
        section.format.line_height = Some(font.line_height());
    }
    job
}

/// Paints a laid-out line with its left end at `left` and its middle at the same height. Returns the right end.
pub fn paint_line(painter: &Painter, left: Pos2, galley: Arc<Galley>, color: Color32) -> Pos2 {
    let size = galley.size();
    painter.galley(pos2(left.x, left.y - size.y / 2.0), galley, color);
    pos2(left.x + size.x, left.y)
}

/// The ring around what has the keyboard: two points, outside, so nothing moves when it comes.
pub fn focus_ring(painter: &Painter, rect: Rect, radius: CornerRadius, t: &Tokens) {
    painter.rect_stroke(
        rect,
        radius,
        Stroke::new(FOCUS_WIDTH, t.focus),
        StrokeKind::Outside,
    );
}

/// How far the pointer's effect has come, 0 to 1. Jumps at once where motion is off.
pub fn hover_share(ui: &Ui, response: &Response) -> f32 {
    let hovered = response.hovered();
    if ui.style().animation_time == 0.0 {
        f32::from(u8::from(hovered))
    } else {
        ui.ctx().animate_bool(response.id, hovered)
    }
}

/// `rest` on its way to `hovered`, as far as the pointer's effect has come.
pub fn hover_mix(ui: &Ui, response: &Response, rest: Color32, hovered: Color32) -> Color32 {
    match hover_share(ui, response) {
        0.0 => rest,
        1.0 => hovered,
        share => mix(rest, hovered, share),
    }
}
