//! Rows in an order of the user's own: where a dragged one would land.

use egui::{Painter, Rect, Stroke, pos2};

use crate::design::Tokens;

/// Before which row something lands when the pointer is at this height; the number of rows for the end. Rows stand as drawn.
pub fn landing(y: f32, rows: &[Rect]) -> usize {
    rows.iter()
        .position(|row| y < row.center().y)
        .unwrap_or(rows.len())
}

/// The line that shows where it would land.
pub fn paint_landing(painter: &Painter, rows: &[Rect], before: usize, gap: f32, t: &Tokens) {
    let Some((first, last)) = rows.first().zip(rows.last()) else {
        return;
    };
    let y = rows
        .get(before)
        .map_or(last.bottom() + gap / 2.0, |row| row.top() - gap / 2.0);
    painter.line_segment(
        [pos2(first.left(), y), pos2(first.right(), y)],
        Stroke::new(3.0, t.text),
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::vec2;

    #[test]
    fn something_lands_before_the_first_row_whose_middle_is_below() {
        let row = |n: usize| Rect::from_min_size(pos2(0.0, n as f32 * 60.0), vec2(100.0, 54.0));
        let rows = [row(0), row(1), row(2)];
        assert_eq!(landing(5.0, &rows), 0);
        assert_eq!(landing(40.0, &rows), 1);
        assert_eq!(landing(100.0, &rows), 2);
        assert_eq!(landing(500.0, &rows), 3);
        assert_eq!(landing(5.0, &[]), 0);
    }
}
