//! One of the eleven rows.

use egui::{CornerRadius, Rect, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::super::Cx;
use super::ScreeningView;
use super::cell::{beginning, flowing};
use super::measures::{Arrangement, CELL_PADDING, Cells, Measures};
use super::sheet::{Line, Place, Sheet, Spot};
use super::table::paint_ground;
use super::writing::{CellWords, Places};
use crate::app::InFocus;
use crate::design::tokens::DIMMED;
use crate::design::{Font, Tokens};
use crate::lang::Lang;
use crate::model::{Answer, Origin, ReactionId, Row};
use crate::ui::carried::Carried;
use crate::ui::widgets::paint::{line, line_within, lines_within, paint_line};
use crate::ui::widgets::{self, Choice, Density, Mark};

impl ScreeningView {
    /// One row. Gives the cell of its comment while that is being written.
    pub(super) fn row_ui(
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

        let sense = if cx.can_edit() {
            Sense::CLICK | Sense::DRAG
        } else {
            Sense::CLICK
        };
        let ground = ui.interact(rect, ui.scope_id().with(reaction), sense);
        ground.dnd_set_drag_payload(Carried(Origin::Reaction(reaction)));
        {
            let names = self.names.as_ref()?;
            ground.widget_info(|| {
                let name = self.line_name(cx, line_of, &names.of(reaction).row);
                WidgetInfo::labeled(Role::Row, true, name)
            });
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
        ]) || cx.steps_back(InFocus::Reaction(reaction))
        {
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
        let second = if self.is_marked(line_of) {
            Second::Mark
        } else {
            Second::Example
        };
        let below = name_ui(&mut row, t, reaction, &cells, lang, is_current, second);
        if second == Second::Mark {
            let name = texts.name.get(lang);
            self.mark_ui(&row, cx, sheet, (line_of, name), below, &mut places);
        }

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
}

/// What stands under the name of a reaction.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Second {
    /// Its examples, where the name leaves them room.
    Example,
    /// The mark that there are two versions.
    Mark,
}

/// Number, name and example. Gives the room under the name.
fn name_ui(
    ui: &mut Ui,
    t: &Tokens,
    reaction: ReactionId,
    cells: &Cells,
    lang: Lang,
    is_current: bool,
    second: Second,
) -> Rect {
    let painter = ui.painter();
    let texts = reaction.get();
    let middle = cells.name.center().y;
    let number = line(painter, &reaction.number().to_string(), Font::Strong);
    let name = lines_within(
        painter,
        texts.name.get(lang),
        Font::Strong,
        cells.name.width(),
        if second == Second::Mark { 1 } else { 2 },
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
        return Rect::NOTHING;
    }
    let up = middle - 9.5;
    paint_line(painter, pos2(number_left, up), number, t.muted);
    paint_line(painter, pos2(cells.name.left(), up), name, t.text);
    let below = Rect::from_min_max(
        pos2(cells.name.left(), middle),
        pos2(cells.name.right(), middle + 19.0),
    );
    if second == Second::Mark {
        return below;
    }
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
    below
}

/// What the former screening says: the answer as shape and word, source and comment.
fn former_ui(ui: &mut Ui, cx: &Cx<'_>, row: Option<&Row>, cell: Rect) {
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
        let said = lines_within(
            painter,
            &flowing(beginning(comment, 400)),
            Font::Small,
            wide,
            1,
        );
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
