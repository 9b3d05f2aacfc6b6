//! Where the six panels stand: three beside three, two beside two, or one under another, as the room allows.

use egui::{Rect, pos2, vec2};

use crate::design::space;

/// A board at least this wide has three panels in a row.
const THREE_IN_A_ROW: f32 = 1300.0;
/// A board at least this wide has two panels in a row.
const TWO_IN_A_ROW: f32 = 960.0;
/// A panel narrower than this has its sides under one another, *Understøtter* first.
const SIDES_BESIDE: f32 = 480.0;
/// Panels of the three-by-two board are never lower than this; then the page scrolls.
const LOWEST_PANEL: f32 = 300.0;

/// How the panels are laid out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BoardLayout {
    columns: usize,
    panels: usize,
    size: egui::Vec2,
}

impl BoardLayout {
    /// The layout for so many panels in a room of this size, in points.
    pub fn new(size: egui::Vec2, panels: usize) -> Self {
        let columns = match size.x {
            _ if panels == 1 => 1,
            wide if wide >= THREE_IN_A_ROW => 3,
            wide if wide >= TWO_IN_A_ROW => 2,
            _ => 1,
        };
        Self {
            columns,
            panels,
            size,
        }
    }

    /// The width of each panel.
    pub fn panel_width(&self) -> f32 {
        let gaps = space::MEDIUM * (self.columns - 1) as f32;
        ((self.size.x - gaps) / self.columns as f32).floor()
    }

    /// Whether the two sides of a panel stand beside each other.
    pub fn sides_beside(&self) -> bool {
        self.panel_width() >= SIDES_BESIDE
    }

    /// Whether every panel has the same height and its fields scroll inside when they are full. Otherwise a row is as high
    /// as its fullest panel and the page scrolls.
    pub const fn fills_the_room(&self) -> bool {
        self.columns == 3 || self.panels == 1
    }

    /// The rectangles of the panels, given the height each one's content asks for.
    pub fn panels(&self, origin: egui::Pos2, wanted: &[f32]) -> Vec<Rect> {
        let rows = self.panels.div_ceil(self.columns);
        let equal = ((self.size.y - space::MEDIUM * (rows - 1) as f32) / rows as f32)
            .floor()
            .max(LOWEST_PANEL);
        let wide = self.panel_width();
        let mut rects = Vec::with_capacity(self.panels);
        let mut top = origin.y;
        let asked = |row: &[f32]| row.iter().copied().fold(0.0, f32::max).ceil();
        // A board that is not full grows into the room: more to see, and more to drop a card on.
        let gaps = space::MEDIUM * (rows - 1) as f32;
        let needed: f32 = wanted.chunks(self.columns).map(asked).sum();
        let spare = ((self.size.y - gaps - needed) / rows as f32)
            .floor()
            .max(0.0);
        for row in wanted.chunks(self.columns) {
            let high = if self.fills_the_room() {
                equal
            } else {
                asked(row) + spare
            };
            for column in 0..row.len() {
                let left = origin.x + column as f32 * (wide + space::MEDIUM);
                rects.push(Rect::from_min_size(pos2(left, top), vec2(wide, high)));
            }
            top += high + space::MEDIUM;
        }
        rects
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_board_reflows_with_the_room() {
        let columns = |wide| BoardLayout::new(vec2(wide, 900.0), 6).columns;
        assert_eq!(
            [columns(1700.0), columns(1196.0), columns(830.0)],
            [3, 2, 1]
        );
        assert_eq!(BoardLayout::new(vec2(1700.0, 900.0), 1).columns, 1);
    }

    #[test]
    fn panels_never_overlap_and_rows_are_as_high_as_their_fullest() {
        let wanted = [100.0, 300.0, 250.0, 120.0, 90.0, 500.0];
        for wide in [400.0, 800.0, 1000.0, 1220.0, 1700.0] {
            let layout = BoardLayout::new(vec2(wide, 700.0), 6);
            let rects = layout.panels(pos2(0.0, 0.0), &wanted);
            assert_eq!(rects.len(), 6);
            for (at, rect) in rects.iter().enumerate() {
                assert!(rect.right() <= wide + 0.5, "{wide}: panel {at} sticks out");
                assert!(layout.fills_the_room() || rect.height() >= wanted[at]);
                for other in &rects[at + 1..] {
                    assert!(
                        !rect.shrink(0.1).intersects(*other),
                        "{wide}: {rect:?} {other:?}"
                    );
                }
            }
        }
    }
}
