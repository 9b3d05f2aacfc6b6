//! The table: a head that stays, eleven rows, and the rows outside the list under them.

use egui::{
    CornerRadius, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo,
    pos2, vec2,
};

use super::super::Cx;
use super::ScreeningView;
use super::cell::{Editing, GRID_KEYS, RestingCell, beginning, head_label_ui, writing_ui};
use super::measures::{Arrangement, CELL_PADDING, Cells, Measures};
use super::sheet::{Line, Place, Sheet, Spot};
use crate::design::tokens::DIMMED;
use crate::design::{Font, Tokens, height};
use crate::model::{Answer, ReactionId};
use crate::ui::widgets::paint::{line, line_within, lines_within, paint_line};
use crate::ui::widgets::{self, Choice, Density, Mark, Pieces};

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

    /// One row. Gives the cell of its comment while that is being written.
    fn row_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        sheet: &Sheet<'_>,
        reaction: ReactionId,
        rect: Rect,
        m: &Measures,
    ) -> Option<Rect> {
        let t = cx.tokens;
        let words = cx.words;
        let lang = cx.state.lang;
        let line_of = Line::Reaction(reaction);
        self.drawn.push(line_of);
        let answer = sheet.answer(reaction);
        let source = sheet.text(Place::new(line_of, Spot::Source));
        let comment = sheet.text(Place::new(line_of, Spot::Comment));
        let texts = reaction.get();
        let cells = m.cells(rect);
        let is_current = self.current.line == line_of;
        let is_last = reaction.number() == ReactionId::ALL.len();
        let mut places = Places::default();

        let ground = ui.interact(rect, ui.scope_id().with(reaction), Sense::CLICK);
        {
            let names = self.names.as_ref()?;
            ground.widget_info(|| WidgetInfo::labeled(Role::Row, true, &names.of(reaction).row));
        }
        ui.ctx().accesskit_node_builder(ground.id, |node| {
            node.set_row_index(reaction.number());
            node.set_selected(is_current);
        });
        if ground.clicked() {
            let spot = if sheet.editable {
                Spot::Yes
            } else {
                Spot::Comment
            };
            self.focus(Place::new(line_of, spot));
        }
        let mut row = ui.new_child(
            UiBuilder::new()
                .id_salt(reaction)
                .max_rect(rect)
                .accessibility_parent(ground.id),
        );
        if cx.misses([
            texts.name.get(lang),
            texts.example.get(lang),
            source,
            comment,
        ]) {
            row.set_opacity(DIMMED);
        }
        let corners = if is_last {
            CornerRadius {
                nw: 0,
                ne: 0,
                sw: 8,
                se: 8,
            }
        } else {
            CornerRadius::ZERO
        };
        paint_ground(&row, t, rect, is_current, ground.hovered(), corners);
        if !is_last {
            let y = rect.bottom() - 0.5;
            row.painter()
                .hline(rect.x_range().shrink(1.0), y, Stroke::new(1.0, t.border));
        }
        name_ui(&mut row, t, reaction, &cells, lang, is_current);

        // JA and NEJ.
        let names = self.names.as_ref()?.of(reaction);
        let mut answers = row.new_child(UiBuilder::new().id_salt("answer").max_rect(cells.answer));
        if !sheet.editable {
            answers.disable();
        }
        let group = answers.next_auto_id();
        let choices = [
            Choice {
                words: words.t("screening-yes"),
                name: &names.yes,
            },
            Choice {
                words: words.t("screening-no"),
                name: &names.no,
            },
        ];
        let chosen = match answer {
            Answer::Unanswered => None,
            Answer::Yes => Some(0),
            Answer::No => Some(1),
        };
        let density = if m.compact {
            Density::Compact
        } else {
            Density::Roomy
        };
        let given = widgets::answer_ui(&mut answers, t, &choices, chosen, density);
        places.add(group.with(0_usize), Place::new(line_of, Spot::Yes));
        places.add(group.with(1_usize), Place::new(line_of, Spot::No));
        if let Some(given) = given {
            let answer = match given {
                None => Answer::Unanswered,
                Some(0) => Answer::Yes,
                Some(_) => Answer::No,
            };
            sheet.set_answer(cx, reaction, answer);
            let pressed = given.or(chosen).unwrap_or_default();
            let spot = if pressed == 0 { Spot::Yes } else { Spot::No };
            self.focus(Place::new(line_of, spot));
        }

        // Source and comment.
        let quiet = if is_current { t.muted } else { t.faint };
        let hints = if !sheet.editable {
            ("", "")
        } else if answer == Answer::Unanswered && source.is_empty() && !is_current {
            let comment = if comment.is_empty() && ground.contains_pointer() {
                words.t("screening-add-comment")
            } else {
                ""
            };
            (words.t("screening-unanswered"), comment)
        } else {
            (
                words.t("screening-add-source"),
                words.t("screening-add-comment"),
            )
        };
        let hint_font = if answer == Answer::Unanswered && !is_current {
            Font::Small
        } else {
            Font::Body
        };
        self.line_cell_ui(
            &mut row,
            cx,
            sheet,
            Place::new(line_of, Spot::Source),
            CellWords {
                rect: cells.source,
                hint: hints.0,
                hint_look: (hint_font, quiet),
            },
            &mut places,
        );
        let rows = if m.arrangement == Arrangement::Columns {
            2
        } else {
            1
        };
        let written_in = self.comment_cell_ui(
            &mut row,
            cx,
            sheet,
            Place::new(line_of, Spot::Comment),
            CellWords {
                rect: cells.comment,
                hint: hints.1,
                hint_look: (Font::Body, quiet),
            },
            rows,
            is_current,
            &mut places,
        );
        if let (Some(cell), Some(former)) = (cells.former, sheet.former) {
            former_ui(&mut row, cx, former.row(reaction), cell);
        }

        // Help.
        let mut help = row.new_child(UiBuilder::new().id_salt("help").max_rect(cells.help));
        let name = &self.names.as_ref()?.of(reaction).help;
        let ink = if is_current { t.focus } else { t.muted };
        let button = widgets::help_button(name).ink(ink).ui(&mut help, t);
        places.add(button.id, Place::new(line_of, Spot::Help));
        if button.clicked() {
            let same = is_current && self.help_open();
            self.focus(Place::new(line_of, Spot::Help));
            self.show_help(!same);
        }
        if is_current && m.compact && self.popover_open {
            self.popover_ui(cx, sheet, &button, reaction);
        }
        self.settle(&row, places, rect);
        written_in
    }

    /// Remembers the widgets of a row and moves the keyboard where it was asked to go.
    pub(super) fn settle(&mut self, ui: &Ui, places: Places, row: Rect) {
        for (id, place) in places.0 {
            if self.focus_next == Some(place) {
                self.focus_next = None;
                ui.memory_mut(|memory| memory.request_focus(id));
                ui.scroll_to_rect(row, None);
            }
            if ui.memory(|memory| memory.has_focus(id)) {
                ui.memory_mut(|memory| memory.set_focus_lock_filter(id, GRID_KEYS));
            }
            self.ids.push((id, place));
        }
    }

    /// A cell of one line that becomes a field: with suggestions where sources are named.
    pub(super) fn line_cell_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        sheet: &Sheet<'_>,
        place: Place,
        look: CellWords<'_>,
        places: &mut Places,
    ) {
        let t = cx.tokens;
        let id = place.id();
        places.add(id, place);
        let text = sheet.text(place);
        let name = self.cell_name(cx, sheet, place);
        if self
            .editing
            .as_ref()
            .is_none_or(|editing| editing.place != place)
        {
            let (response, set) = RestingCell {
                id,
                rect: look.rect,
                name: &name,
                text,
                hint: look.hint,
                hint_look: look.hint_look,
                rows: 1,
                editable: sheet.editable,
                pencil: false,
            }
            .ui(ui, t);
            if let Some(set) = set {
                sheet.set_text(cx, place, set);
            }
            self.pressed(ui, cx, sheet, place, &response);
            return;
        }
        let tall = height::BUTTON.min(look.rect.height());
        let mut rect = Rect::from_center_size(look.rect.center(), vec2(look.rect.width(), tall));
        rect.set_right(rect.right().max(rect.left() + 150.0));
        let mut cell = ui.new_child(UiBuilder::new().id_salt("field").max_rect(rect));
        let field = widgets::cell_field(id, text, &name, 1).width(rect.width());
        let outcome = if place.spot == Spot::Source {
            let known: Vec<&str> = self.known_sources(cx).iter().map(String::as_str).collect();
            widgets::suggest_field(id, text, field, &known)
                .pieces(Pieces::ByComma)
                .ui(&mut cell, t)
        } else {
            field.ui(&mut cell, t)
        };
        if let Some(text) = outcome.changed {
            sheet.set_text(cx, place, text);
        }
        let listing = egui::Popup::is_id_open(ui.ctx(), id.with("suggestions popup"));
        if outcome.submitted {
            self.stop_writing(cx);
            self.walk(place, 1);
        } else {
            let has_focus = outcome.response.has_focus() || listing;
            self.still_writing(cx, has_focus);
        }
    }

    /// The cell of a comment. While it is written its field lies over the rows, so it is drawn after them: gives its place.
    #[expect(clippy::too_many_arguments, reason = "what a cell needs to be drawn")]
    pub(super) fn comment_cell_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        sheet: &Sheet<'_>,
        place: Place,
        look: CellWords<'_>,
        rows: usize,
        is_current: bool,
        places: &mut Places,
    ) -> Option<Rect> {
        let id = place.id();
        places.add(id, place);
        if self
            .editing
            .as_ref()
            .is_some_and(|editing| editing.place == place)
        {
            return Some(look.rect);
        }
        let name = self.cell_name(cx, sheet, place);
        let (response, set) = RestingCell {
            id,
            rect: look.rect,
            name: &name,
            text: sheet.text(place),
            hint: look.hint,
            hint_look: look.hint_look,
            rows,
            editable: sheet.editable,
            pencil: is_current && sheet.editable && rows > 1,
        }
        .ui(ui, cx.tokens);
        if let Some(set) = set {
            sheet.set_text(cx, place, set);
        }
        self.pressed(ui, cx, sheet, place, &response);
        None
    }

    /// A press on a text cell opens it; in a screening that is only read it makes it the current one.
    fn pressed(
        &mut self,
        ui: &Ui,
        cx: &mut Cx<'_>,
        sheet: &Sheet<'_>,
        place: Place,
        response: &egui::Response,
    ) {
        if self.write_next == Some(place) {
            self.write_next = None;
            self.write(ui.ctx(), cx, sheet, place);
        } else if response.clicked() {
            if sheet.editable {
                self.write(ui.ctx(), cx, sheet, place);
            } else {
                self.focus(place);
            }
        }
    }

    /// The field over a comment that is being written.
    fn comment_field_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        sheet: &Sheet<'_>,
        cell: Rect,
        room: Rect,
    ) {
        let Some(editing) = self.editing.clone() else {
            return;
        };
        let name = self.cell_name(cx, sheet, editing.place);
        let text = sheet.text(editing.place);
        let written = writing_ui(ui, cx.tokens, &editing, cell, room, text, &name);
        if let Some(text) = written.changed {
            sheet.set_text(cx, editing.place, text);
        }
        if let Some(now) = &mut self.editing
            && (now.tall - written.tall).abs() > 0.5
        {
            now.tall = written.tall;
            ui.ctx().request_repaint();
        }
        self.still_writing(cx, written.has_focus);
    }

    /// Writing ends when the keyboard has gone elsewhere.
    fn still_writing(&mut self, cx: &mut Cx<'_>, has_focus: bool) {
        match &mut self.editing {
            Some(Editing { arrived, .. }) if has_focus => *arrived = true,
            Some(Editing { arrived: true, .. }) => self.stop_writing(cx),
            _ => {}
        }
    }
}

/// The widgets of a row.
#[derive(Debug, Default)]
pub(super) struct Places(Vec<(egui::Id, Place)>);

impl Places {
    pub(super) fn add(&mut self, id: egui::Id, place: Place) {
        self.0.push((id, place));
    }
}

/// Where a text cell stands and what it says while empty.
#[derive(Clone, Copy, Debug)]
pub(super) struct CellWords<'a> {
    /// With its padding.
    pub rect: Rect,
    /// Shown while it is empty.
    pub hint: &'a str,
    /// The font and colour of the hint.
    pub hint_look: (Font, egui::Color32),
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

/// Number, name and example.
fn name_ui(
    ui: &mut Ui,
    t: &Tokens,
    reaction: ReactionId,
    cells: &Cells,
    lang: crate::lang::Lang,
    is_current: bool,
) {
    let painter = ui.painter();
    let texts = reaction.get();
    let middle = cells.name.center().y;
    let number = line(painter, &reaction.number().to_string(), Font::Strong);
    let name = lines_within(
        painter,
        texts.name.get(lang),
        Font::Strong,
        cells.name.width(),
        2,
    );
    let quiet = if is_current { t.muted } else { t.faint };
    let number_left = cells.number.right() - number.size().x;
    if name.rows.len() > 1 {
        let top = middle - name.size().y / 2.0;
        let first = name.rows.first().map_or(0.0, |row| row.height());
        paint_line(
            painter,
            pos2(number_left, top + first / 2.0),
            number,
            t.muted,
        );
        painter.galley(pos2(cells.name.left(), top), name, t.text);
        return;
    }
    let up = middle - 9.5;
    paint_line(painter, pos2(number_left, up), number, t.muted);
    paint_line(painter, pos2(cells.name.left(), up), name, t.text);
    let example = lines_within(
        painter,
        texts.example.get(lang),
        Font::Small,
        cells.name.width(),
        1,
    );
    let elided = example.elided;
    paint_line(
        painter,
        pos2(cells.name.left(), middle + 9.5),
        example,
        quiet,
    );
    if elided {
        let response = ui.interact(cells.name, ui.scope_id().with("example"), Sense::hover());
        response.on_hover_text(texts.example.get(lang));
    }
}

/// What the former screening says: the answer as shape and word, source and comment.
fn former_ui(ui: &mut Ui, cx: &Cx<'_>, row: Option<&crate::model::Row>, cell: Rect) {
    let t = cx.tokens;
    let (answer, source, comment) = row.map_or((Answer::Unanswered, "", ""), |row| {
        (row.answer, row.source.as_str(), row.comment.as_str())
    });
    let (mark, word) = answer_shape(cx, answer);
    let response = ui.interact(cell, ui.scope_id().with("former"), Sense::hover());
    let spoken = [word, comment, source].map(|text| text.trim().trim_end_matches('.'));
    let spoken = spoken.into_iter().filter(|text| !text.is_empty());
    let spoken = spoken.collect::<Vec<_>>().join(". ");
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
    let painter = ui.painter();
    let ground = cell.shrink2(vec2(2.0, 2.0));
    painter.rect_filled(ground, 6.0, t.sunk);
    let left = ground.left() + CELL_PADDING;
    let wide = ground.right() - CELL_PADDING - left;
    let has_comment = !comment.trim().is_empty();
    let middle = ground.center().y;
    let first = if has_comment { middle - 9.5 } else { middle };
    mark.paint(painter, pos2(left + 6.0, first), t.text);
    let end = paint_line(
        painter,
        pos2(left + 18.0, first),
        line(painter, word, Font::SmallStrong),
        t.text,
    );
    if !source.is_empty() {
        let room = left + wide - end.x - 8.0;
        let said = line_within(painter, source, Font::Small, room.max(0.0));
        paint_line(painter, pos2(end.x + 8.0, first), said, t.muted);
    }
    if has_comment {
        let said = lines_within(painter, beginning(comment, 400), Font::Small, wide, 1);
        let elided = said.elided;
        paint_line(painter, pos2(left, middle + 9.5), said, t.text);
        if elided {
            response.on_hover_text(beginning(comment, 2000));
        }
    }
}

/// An answer as shape and word.
pub(super) fn answer_shape<'a>(cx: &Cx<'a>, answer: Answer) -> (Mark, &'a str) {
    let words = cx.words;
    match answer {
        Answer::Yes => (Mark::Dot, words.t("screening-yes")),
        Answer::No => (Mark::Ring, words.t("screening-no")),
        Answer::Unanswered => (Mark::Dashes, words.t("screening-unanswered")),
    }
}
