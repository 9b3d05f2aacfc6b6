//! Questions: what nobody knows yet, who finds out, and how far that has come.

use egui::{Id, Rect, Sense, Ui, pos2, vec2};

use super::fold::Fold;
use super::piece::Node;
use super::read::{Asked, Read};
use super::{Chosen, List, MappingView};
use crate::app::find::question_texts;
use crate::app::{Command, Which};
use crate::design::tokens::DIMMED;
use crate::design::{Font, Icon, height, icon_size, radius, space};
use crate::model::QuestionState;
use crate::ui::Cx;
use crate::ui::widgets::paint::{focus_ring, line_within, lines_within, paint_line, paragraph};
use crate::ui::widgets::{
    CONFLICT_MARK, CardState, Level, conflict_mark_ui, heading_ui, label_ui, paint_card,
    paragraph_ui, quiet,
};

/// The column the keyboard knows the questions in.
const COLUMN: u8 = 2;

/// So many open questions are shown before the rest is asked for.
const MOST: usize = 5;

/// Inside a card.
const PAD_X: f32 = 12.0;
const PAD_Y: f32 = 9.0;

/// The icon of how far a question has come; the words stand beside it.
pub const fn question_icon(state: QuestionState) -> Icon {
    match state {
        QuestionState::Untouched => Icon::CircleDashed,
        QuestionState::Asked => Icon::Clock,
        QuestionState::OnMeeting => Icon::Calendar,
        QuestionState::Answered => Icon::Check,
    }
}

impl MappingView {
    /// Open questions, then the answered ones, folded.
    pub(super) fn questions_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, read: &Read) {
        let (words, t) = (cx.words, cx.tokens);
        let rect = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), 32.0));
        let builder = egui::UiBuilder::new()
            .max_rect(rect)
            .layout(egui::Layout::left_to_right(egui::Align::Center));
        ui.scope_builder(builder, |ui| {
            ui.spacing_mut().item_spacing.x = space::SMALL;
            heading_ui(ui, t, words.t("place-questions"), Level::Section);
            label_ui(ui, &read.open.len().to_string(), Font::Body, t.muted);
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let button = quiet(words.t("mapping-question-add"))
                    .name(words.t("question-new"))
                    .icon(Icon::Plus);
                if cx.can_edit() && button.ui(ui, t).clicked() {
                    cx.push(Command::OpenQuestion(Which::New));
                }
            });
        });
        ui.advance_cursor_after_rect(rect);
        ui.add_space(space::TINY);
        if read.open.is_empty() {
            paragraph_ui(ui, words.t("mapping-questions-none"), Font::Body, t.muted);
            ui.add_space(space::SMALL);
        }
        // What is chosen must not fall out of sight below a long list; a chosen question is always among those shown.
        let most = if self.is_unfolded(List::Open) {
            read.open.len()
        } else {
            MOST
        };
        for (n, asked) in read.open.iter().enumerate() {
            if n < most || self.chosen == Some(Chosen::Question(asked.item.id)) {
                self.question_ui(ui, cx, asked);
                ui.add_space(space::SMALL);
            }
        }
        if read.open.len() > MOST {
            let toggle = if self.is_unfolded(List::Open) {
                words.t("mapping-fewer").to_owned()
            } else {
                words.tf("mapping-more", &[("n", (read.open.len() - MOST).into())])
            };
            let name = format!("{}: {toggle}", words.t("place-questions"));
            if quiet(&toggle).name(&name).ui(ui, t).clicked() {
                self.fold(List::Open);
            }
            ui.add_space(space::TINY);
        }
        if read.answered.is_empty() {
            return;
        }
        let count = words.tf("mapping-answered", &[("n", read.answered.len().into())]);
        let id = Id::unique("mapping answered");
        let fold = Fold {
            id,
            icon: Icon::Check,
            words: &count,
            shown: self.is_unfolded(List::Answered),
        };
        let response = fold.ui(ui, cx);
        self.stops.add(id, COLUMN, response.rect);
        if response.clicked() {
            self.fold(List::Answered);
        }
        if self.is_unfolded(List::Answered) {
            for asked in &read.answered {
                ui.add_space(space::SMALL);
                self.question_ui(ui, cx, asked);
            }
        }
    }

    fn question_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, asked: &Asked) {
        let t = cx.tokens;
        let item = &asked.item;
        let chosen = Chosen::Question(item.id);
        let wide = ui.available_width();
        let inner = wide - 2.0 * PAD_X;
        let text = paragraph(ui.painter(), item.text.trim(), Font::Strong, inner);
        let why = (!item.why.trim().is_empty())
            .then(|| lines_within(ui.painter(), item.why.trim(), Font::Body, inner, 3));
        let why_tall = why.as_ref().map_or(0.0, |why| why.size().y + 2.0);
        let mark = if asked.has_two_versions {
            CONFLICT_MARK + space::TINY
        } else {
            0.0
        };
        let tall = text.size().y + why_tall + 8.0 + height::CHIP + mark + 2.0 * PAD_Y;
        let (_, rect) = ui.allocate_space(vec2(wide, tall.ceil()));
        let node = Node {
            chosen,
            rect,
            sense: Sense::click(),
            spoken: &asked.spoken,
            column: COLUMN,
        };
        let response = self.node_ui(ui, cx, &node, |view, ui, cx| view.item_keys(ui, cx, chosen));
        let (is_chosen, focused) = (self.chosen == Some(chosen), response.has_focus());
        if ui.is_rect_visible(rect) {
            let mut painter = ui.painter().clone();
            if cx.misses(question_texts(item)) {
                painter.multiply_opacity(DIMMED);
            }
            let state = if is_chosen {
                CardState::Chosen
            } else if response.hovered() {
                CardState::Hovered
            } else {
                CardState::Rest
            };
            paint_card(&painter, rect, t, state);
            let (ink, quiet, chip) = if is_chosen {
                (t.on_select, t.on_select, t.card)
            } else {
                (t.text, t.muted, t.sunk)
            };
            let left = rect.left() + PAD_X;
            let mut top = rect.top() + PAD_Y;
            let high = text.size().y;
            painter.galley(pos2(left, top), text, ink);
            top += high;
            if let Some(why) = why {
                let high = why.size().y;
                painter.galley(pos2(left, top + 2.0), why, quiet);
                top += high + 2.0;
            }
            let middle = top + 8.0 + height::CHIP / 2.0;
            let owner = match item.owner.trim() {
                "" => cx.words.t("mapping-owner-none"),
                owner => owner,
            };
            let words = line_within(&painter, owner, Font::Small, inner * 0.4);
            let pill = Rect::from_min_size(
                pos2(left, middle - height::CHIP / 2.0),
                vec2(words.size().x + 2.0 * space::SMALL, height::CHIP),
            );
            painter.rect_filled(pill, height::CHIP / 2.0, chip);
            paint_line(&painter, pos2(left + space::SMALL, middle), words, t.text);
            let at = pill.right() + space::SMALL;
            let icon = question_icon(item.state);
            icon.paint(&painter, pos2(at + 8.0, middle), icon_size::DENSE, quiet);
            let room = rect.right() - PAD_X - at - 22.0;
            let words = line_within(&painter, &asked.state, Font::Small, room);
            paint_line(&painter, pos2(at + 22.0, middle), words, quiet);
            if focused {
                focus_ring(&painter, rect, radius::CARD, t);
            }
        }
        if asked.has_two_versions {
            let room = Rect::from_min_max(
                pos2(rect.left() + PAD_X, rect.bottom() - PAD_Y - CONFLICT_MARK),
                pos2(rect.right() - PAD_X, rect.bottom() - PAD_Y),
            );
            let name = cx
                .words
                .tf("merge-mark-name", &[("name", (&item.text).into())]);
            let words = cx.words.t("merge-title");
            if conflict_mark_ui(ui, t, chosen.node().with("conflict"), room, words, &name).clicked()
            {
                cx.push(Command::ShowConflict(chosen.item()));
            }
        }
    }
}
