//! The table: a head that stays, eleven rows, and the rows outside the list under them.

use egui::{
    CornerRadius, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, pos2, vec2,
};

use super::super::Cx;
use super::ScreeningView;
use super::cell::head_label_ui;
use super::measures::{Arrangement, CELL_PADDING, Measures};
use super::sheet::Sheet;
use crate::design::{Font, Tokens};
use crate::model::ReactionId;
use crate::ui::widgets::paint::line;

/// The edge at the left of the current row.
const EDGE: f32 = 3.0;

impl ScreeningView {
    /// Head and rows, in all the room between header and foot.
    pub(super) fn table_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        sheet: &Sheet<'_>,
        room: Rect,
        m: &Measures,
    ) {
        let t = cx.tokens;
        let mut table = ui.new_child(
            UiBuilder::new()
                .id_salt("table")
                .max_rect(room)
                .accessibility_role(Role::Table)
                .accessibility_label(cx.words.t("screening-table")),
        );
        let head = Rect::from_min_max(
            pos2(room.left() + m.margin, room.top()),
            pos2(room.right() - m.margin, room.top() + m.head),
        );
        head_ui(&mut table, cx, sheet, head, m);

        let body = room.with_min_y(head.bottom());
        let mut body_ui = table.new_child(UiBuilder::new().id_salt("rows").max_rect(body));
        body_ui.spacing_mut().item_spacing = egui::Vec2::ZERO;
        let mut written_in = None;
        ScrollArea::vertical()
            .id_salt("screening")
            .auto_shrink(false)
            .show(&mut body_ui, |ui| {
                let count = ReactionId::ALL.len();
                let tall = m.row * count as f32;
                let (all, _) =
                    ui.allocate_exact_size(vec2(ui.available_width(), tall), Sense::hover());
                let rows = all.with_min_x(head.left()).with_max_x(head.right());
                paint_box(
                    ui,
                    t,
                    rows,
                    CornerRadius {
                        nw: 0,
                        ne: 0,
                        sw: 8,
                        se: 8,
                    },
                );
                for (n, reaction) in ReactionId::ALL.into_iter().enumerate() {
                    let rect = Rect::from_min_size(
                        pos2(rows.left(), rows.top() + n as f32 * m.row),
                        vec2(rows.width(), m.row),
                    );
                    if let Some(cell) = self.row_ui(ui, cx, sheet, reaction, rect, m) {
                        written_in = Some(cell);
                    }
                }
                if let Some(cell) = self.outside_ui(ui, cx, sheet, head.x_range(), m) {
                    written_in = Some(cell);
                }
                ui.add_space(8.0);
            });
        if let Some(cell) = written_in {
            self.comment_field_ui(&mut body_ui, cx, sheet, cell, body);
        }
    }
}

/// A box around rows: ground and edge.
pub(super) fn paint_box(ui: &Ui, t: &Tokens, rect: Rect, corners: CornerRadius) {
    ui.painter().rect(
        rect,
        corners,
        t.card,
        Stroke::new(1.0, t.border),
        StrokeKind::Inside,
    );
}

/// The ground of a row that is current or pointed at, within the edge of the box.
pub(super) fn paint_ground(
    ui: &Ui,
    t: &Tokens,
    rect: Rect,
    is_current: bool,
    is_hovered: bool,
    corners: CornerRadius,
) {
    let fill = if is_current {
        t.select_half
    } else if is_hovered {
        t.row_hover
    } else {
        return;
    };
    let inner = Rect::from_min_max(rect.min + vec2(1.0, 0.0), rect.max - vec2(1.0, 1.0));
    ui.painter().rect_filled(inner, corners, fill);
    if is_current {
        let edge = Rect::from_min_size(rect.min, vec2(EDGE, rect.height() - 1.0));
        ui.painter().rect_filled(
            edge,
            CornerRadius {
                sw: corners.sw,
                ..CornerRadius::ZERO
            },
            t.focus,
        );
    }
}

fn head_ui(ui: &mut Ui, cx: &Cx<'_>, sheet: &Sheet<'_>, head: Rect, m: &Measures) {
    let t = cx.tokens;
    let words = cx.words;
    let corners = CornerRadius {
        nw: 8,
        ne: 8,
        sw: 0,
        se: 0,
    };
    // One point further down, so that the edge at the bottom is the line above the first row.
    paint_box(ui, t, head.with_max_y(head.bottom() + 1.0), corners);
    let cells = m.cells(head);
    let inside = |rect: Rect| rect.shrink2(vec2(CELL_PADDING, 0.0));
    head_label_ui(
        ui,
        t,
        cells.name.with_min_y(head.top()).with_max_y(head.bottom()),
        words.t("screening-col-reaction"),
    );
    let answer = cells
        .answer
        .with_min_y(head.top())
        .with_max_y(head.bottom());
    match m.arrangement {
        Arrangement::Columns => {
            head_label_ui(ui, t, answer, words.t("screening-col-answer"));
            let long = words.t("screening-col-source");
            let wide = line(ui.painter(), long, Font::Small).size().x;
            let source = inside(cells.source);
            let source_words = if wide > source.width() {
                words.t("screening-col-source-short")
            } else {
                long
            };
            head_label_ui(ui, t, source, source_words);
            head_label_ui(
                ui,
                t,
                inside(cells.comment),
                words.t("screening-col-comment"),
            );
        }
        Arrangement::SourceUnder => {
            head_label_ui(ui, t, answer, words.t("screening-col-answer"));
            let text = inside(
                cells
                    .comment
                    .with_min_y(head.top())
                    .with_max_y(head.bottom()),
            );
            head_label_ui(ui, t, text, words.t("screening-col-comment-source"));
        }
        Arrangement::Stacked => head_label_ui(ui, t, answer, words.t("screening-col-answer")),
    }
    if let (Some(cell), Some(former)) = (cells.former, sheet.former) {
        let rect = inside(cell.with_min_y(head.top()).with_max_y(head.bottom()));
        head_label_ui(ui, t, rect, &words.date(former.begun));
    }
}
