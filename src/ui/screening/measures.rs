//! Where things stand in the grid, by the room there is.

use egui::{Rect, pos2, vec2};

use crate::design::{height, width};

/// How the columns of a row share the width.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Arrangement {
    /// Side by side.
    Columns,
    /// The source stands under the comment.
    SourceUnder,
    /// Source and comment stand under name and answer.
    Stacked,
}

/// The measures of one pass, in points.
#[derive(Clone, Copy, Debug)]
pub(super) struct Measures {
    /// Below [`width::ROOMY_WINDOW`].
    pub compact: bool,
    /// How rows are built.
    pub arrangement: Arrangement,
    /// Left and right of the content.
    pub margin: f32,
    /// The height of the line with the heading.
    pub header: f32,
    /// The height of the table's head.
    pub head: f32,
    /// The height of a row.
    pub row: f32,
    /// The height of a row outside the list.
    pub outside_row: f32,
    /// Whether a column shows the former screening.
    pub former: bool,
}

/// The cells of one row. The rectangles of text cells include their padding.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cells {
    /// The number, right-aligned.
    pub number: Rect,
    /// Name and example.
    pub name: Rect,
    /// The question mark.
    pub help: Rect,
    /// The two answer cells.
    pub answer: Rect,
    /// Who it is known from.
    pub source: Rect,
    /// When and how it shows.
    pub comment: Rect,
    /// What the former screening says, if it is shown.
    pub former: Option<Rect>,
}

/// Space inside a text cell at its left and right.
pub(super) const CELL_PADDING: f32 = 8.0;

impl Measures {
    /// Measures for a content of this width and a table of this height, in a window of this width.
    pub(super) fn new(window: f32, content: f32, former: bool) -> Self {
        let compact = window < width::ROOMY_WINDOW;
        let margin = if compact { 16.0 } else { 24.0 };
        let arrangement = if content - 2.0 * margin < 640.0 {
            Arrangement::Stacked
        } else if window < width::NARROW_WINDOW || content < 960.0 {
            Arrangement::SourceUnder
        } else {
            Arrangement::Columns
        };
        Self {
            compact,
            arrangement,
            margin,
            header: if compact { 52.0 } else { 70.0 },
            head: if compact { 26.0 } else { 30.0 },
            row: match arrangement {
                Arrangement::Columns if compact => height::ROW,
                Arrangement::Columns => 55.0,
                Arrangement::SourceUnder => 64.0,
                Arrangement::Stacked => 116.0,
            },
            outside_row: match arrangement {
                Arrangement::Columns => 40.0,
                Arrangement::SourceUnder => 64.0,
                Arrangement::Stacked => 104.0,
            },
            former,
        }
    }

    /// Rows as low as they may be, so that all eleven are seen in `room` where that is possible.
    pub(super) fn fit_rows(&mut self, room: f32) {
        if self.arrangement == Arrangement::Columns
            && self.row > height::ROW
            && room < 11.0 * self.row
        {
            self.row = height::ROW;
        }
    }

    /// The size of the two answer cells.
    pub(super) fn answer_height(&self) -> f32 {
        if self.compact {
            height::BUTTON_COMPACT
        } else {
            height::BUTTON
        }
    }

    /// The cells of a row. Rows outside the list give name, help and answer to the name.
    pub(super) fn cells(&self, row: Rect) -> Cells {
        const NUMBER: f32 = 44.0;
        const HELP: f32 = 32.0;
        const ANSWER: f32 = 2.0 * width::ANSWER_CELL;
        let answer_tall = self.answer_height();
        let wide = row.width();
        let part = |left: f32, right: f32| {
            Rect::from_min_max(
                pos2(row.left() + left, row.top()),
                pos2(row.left() + right, row.bottom()),
            )
        };
        let square = |left: f32, middle: f32, size: egui::Vec2| {
            Rect::from_center_size(pos2(row.left() + left + size.x / 2.0, middle), size)
        };
        let mut cells = match self.arrangement {
            Arrangement::Columns => {
                let name = (wide * 0.32).clamp(350.0, 440.0).round();
                let source = (130.0 + (wide - 1187.0) * 0.41).clamp(118.0, 210.0).round();
                let gap = if self.compact { 16.0 } else { 24.0 };
                let help = NUMBER + name;
                let answer = help + HELP + 10.0;
                let source_left = answer + ANSWER + gap - CELL_PADDING;
                let comment_left = source_left + source;
                Cells {
                    number: part(0.0, 28.0),
                    name: part(NUMBER, help - 6.0),
                    help: square(help, row.center().y, vec2(HELP, HELP)),
                    answer: square(answer, row.center().y, vec2(ANSWER, answer_tall)),
                    source: part(source_left, comment_left).shrink2(vec2(0.0, 3.0)),
                    comment: part(comment_left, wide - 6.0).shrink2(vec2(0.0, 3.0)),
                    former: None,
                }
            }
            Arrangement::SourceUnder => {
                let number = 36.0;
                let name = (wide * 0.36).clamp(180.0, 340.0).round();
                let help = number + name;
                let answer = help + HELP + 6.0;
                let text_left = answer + ANSWER + 8.0;
                let text = part(text_left, wide - 6.0);
                let split = row.top() + 36.0;
                Cells {
                    number: part(0.0, 26.0),
                    name: part(number, help - 4.0),
                    help: square(help, row.center().y, vec2(HELP, HELP)),
                    answer: square(answer, row.center().y, vec2(ANSWER, answer_tall)),
                    comment: text.with_max_y(split).with_min_y(row.top() + 3.0),
                    source: text.with_min_y(split).with_max_y(row.bottom() - 3.0),
                    former: None,
                }
            }
            Arrangement::Stacked => {
                let number = 36.0;
                let top = row.top() + 26.0;
                let answer = wide - ANSWER - 10.0;
                let help = answer - HELP - 4.0;
                let text = part(number - CELL_PADDING, wide - 6.0);
                let first = row.top() + 50.0;
                let second = row.top() + 82.0;
                Cells {
                    number: part(0.0, 26.0).with_max_y(first),
                    name: part(number, help - 4.0).with_max_y(first),
                    help: square(help, top, vec2(HELP, HELP)),
                    answer: square(answer, top, vec2(ANSWER, answer_tall)),
                    comment: text.with_min_y(first).with_max_y(second),
                    source: text.with_min_y(second).with_max_y(row.bottom() - 3.0),
                    former: None,
                }
            }
        };
        if self.former {
            let text = cells.comment;
            let split = (text.left() + text.width() * 0.54).round();
            cells.comment = text.with_max_x(split);
            cells.former = Some(text.with_min_x(split + 4.0));
        }
        cells
    }

    /// The cells of a row outside the list: the text takes the room of name, help and answer.
    pub(super) fn outside_cells(&self, row: Rect) -> Cells {
        let mut cells = Self {
            former: false,
            ..*self
        }
        .cells(row);
        let right = match self.arrangement {
            Arrangement::Stacked => cells.comment.right(),
            _ => cells.source.left().min(cells.comment.left()) - 6.0,
        };
        cells.name = Rect::from_min_max(
            pos2(cells.name.left() - CELL_PADDING, cells.name.top() + 3.0),
            pos2(
                right,
                if self.arrangement == Arrangement::Stacked {
                    cells.name.bottom()
                } else {
                    row.bottom() - 3.0
                },
            ),
        );
        if self.arrangement == Arrangement::Stacked {
            cells.name.set_bottom(row.top() + 38.0);
            cells.comment = cells
                .comment
                .with_min_y(row.top() + 38.0)
                .with_max_y(row.top() + 70.0);
            cells.source = cells.source.with_min_y(row.top() + 70.0);
        }
        // Room for the bin at the end of the row.
        let bin = row.right() - 40.0;
        cells.comment.set_right(bin);
        if self.arrangement == Arrangement::Stacked {
            cells.name.set_right(bin);
        }
        cells.help =
            Rect::from_center_size(pos2(row.right() - 22.0, row.top() + 20.0), vec2(32.0, 32.0));
        cells
    }
}
