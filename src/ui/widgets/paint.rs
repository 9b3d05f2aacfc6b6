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

/// How high [`lines_within`] is, in points. Where the widths of the letters alone say how many rows a text takes, it is not laid out:
/// to shape the texts of hundreds of items would take longer than a frame may.
pub fn height_within(
    painter: &Painter,
    text: &str,
    font: Font,
    max_width: f32,
    rows: usize,
) -> f32 {
    // Rows end on whole pixels, so their height is read from rows.
    let known = rows_by_letters(painter, text, font, max_width, rows).map(|rows| {
        let mut as_many = "x\n".repeat(rows);
        as_many.pop();
        as_many
    });
    let text = known.as_deref().unwrap_or(text);
    lines_within(painter, text, font, max_width, rows).size().y
}

/// Whether a text fits into one row, or fills all it may take, by the sum of its letters' widths. `None` where that does not tell:
/// words are not cut at the end of a row, and pairs of letters stand nearer or farther than the sum says.
fn rows_by_letters(
    painter: &Painter,
    text: &str,
    font: Font,
    max_width: f32,
    rows: usize,
) -> Option<usize> {
    const SURELY_FITS: f32 = 0.94;
    const SURELY_TOO_WIDE: f32 = 1.06;
    let id = font.id();
    let full = rows.saturating_sub(1) as f32 * max_width * SURELY_TOO_WIDE;
    painter.fonts_mut(|fonts| {
        let mut wide = 0.0;
        for letter in text.chars() {
            let letter_wide = fonts.glyph_width(&id, letter);
            if letter == '\n' || letter_wide <= 0.0 {
                return None;
            }
            wide += letter_wide;
            if wide > full {
                return Some(rows);
            }
        }
        (wide < max_width * SURELY_FITS).then_some(1)
    })
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::generate;

    #[test]
    fn heights_told_by_letters_are_those_of_the_text_laid_out() {
        let case = generate::huge(3);
        let long = case.entries.iter().map(|entry| entry.text.as_str());
        let short = case.cards.iter().map(|card| card.text.as_str());
        let odd = [
            "",
            "En linje\nog en til",
            "   ",
            "Uden-et-eneste-sted-hvor-ordet-kan-deles-i-to-linjer-uden-bindestreger",
            "AVAVAVAVAVAVAVAVAVAVAVAVAVAVAVAVAV",
            "Tegn uden skrift: \u{E123}\u{E124}",
        ];
        let texts: Vec<&str> = long.chain(short).chain(odd).collect();
        for pixels_per_point in [1.0, 1.25, 1.5, 2.0] {
            let ctx = egui::Context::default();
            crate::design::install(&ctx);
            ctx.set_pixels_per_point(pixels_per_point);
            let mut told = 0;
            for _ in 0..2 {
                told = 0;
                let mut output = ctx.run_ui(egui::RawInput::default(), |ui| {
                    let painter = ui.painter();
                    for text in &texts {
                        for (wide, rows) in [(180.0, 2), (240.0, 3), (423.0, 2)] {
                            let laid = lines_within(painter, text, Font::Body, wide, rows);
                            let high = height_within(painter, text, Font::Body, wide, rows);
                            let high_laid = laid.size().y;
                            assert!((high - high_laid).abs() < 0.01, "{high} {high_laid} {text}");
                            let by = rows_by_letters(painter, text, Font::Body, wide, rows);
                            told += usize::from(by.is_some());
                        }
                    }
                });
                output.textures_delta.clear();
            }
            // Else it would save nothing.
            assert!(told * 2 > texts.len() * 3, "{told} of {}", 3 * texts.len());
        }
    }
}
