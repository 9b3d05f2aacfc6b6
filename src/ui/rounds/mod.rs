//! One round: what was written about it, the window for the next one, and the board as it stood when it was closed.

mod fields;
mod frozen;
mod head;
mod notes;
mod record;
mod since;
mod told;
mod window;

use egui::{Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

pub use fields::record_fields_ui;
pub use window::window_box_ui;

use super::Cx;
use super::compare::LifePanel;
use super::widgets::{EmptyState, Level, heading_ui};
use crate::app::Act;
use crate::design::{Icon, space, width};
use crate::model::{CardId, Case, Round, RoundId};

/// Two columns from this width on, in points.
const TWO_COLUMNS: f32 = 1000.0;
/// The column with what was written about the round.
const RECORD: f32 = 420.0;
/// Between the columns.
const GUTTER: f32 = 32.0;

/// The page of a round, with what it remembers between passes.
#[derive(Debug, Default)]
pub struct RoundView {
    /// Where a correction is being written: beside the round, or beside a card of its board.
    noting: Option<(RoundId, Option<CardId>)>,
    /// The pass in which that field was asked for; it gets the keyboard in the next.
    focuses_note: Option<u64>,
    /// The card that gets the keyboard in the next pass.
    focus_next: Option<CardId>,
    /// What became of the board since the round before.
    since: Option<since::Since>,
    /// The life of a card that was asked for.
    life: LifePanel,
}

/// What is drawn: the case, the round and its number.
#[derive(Clone, Copy)]
struct Shown<'a> {
    case: &'a Case,
    round: &'a Round,
    number: u32,
    is_newest: bool,
}

impl RoundView {
    /// Draws it into the room the frame leaves.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let Some(case) = cx.case() else { return };
        let is_roomy = ui.ctx().content_rect().width() >= width::ROOMY_WINDOW;
        let margin = if is_roomy { space::WIDE } else { space::LARGE };
        let shown = cx.state.shown_round().and_then(|id| {
            Some(Shown {
                case,
                round: case.round(id)?,
                number: case.round_number(id)?,
                is_newest: case.last_round().is_some_and(|(_, last)| last.id == id),
            })
        });
        let Some(shown) = shown else {
            return Self::empty_ui(ui, cx, margin);
        };
        if self
            .noting
            .is_some_and(|(round, _)| round != shown.round.id)
        {
            self.noting = None;
        }
        let view = ui.available_rect_before_wrap();
        self.life.hear_escape(ui);
        ui.spacing_mut().item_spacing = vec2(space::SMALL, 0.0);
        self.bar_ui(ui, cx, shown);
        let whole = ui.available_rect_before_wrap();
        let room = whole.shrink2(vec2(margin, 0.0));
        ui.scope_builder(UiBuilder::new().max_rect(room), |ui| {
            ui.add_space(if is_roomy { 16.0 } else { space::SMALL });
            Self::head_ui(ui, cx, shown);
            ui.add_space(space::MEDIUM);
            let body = ui.available_rect_before_wrap().with_max_x(whole.right());
            ui.scope_builder(UiBuilder::new().max_rect(body), |ui| {
                ScrollArea::vertical()
                    .id_salt(("round", shown.round.id))
                    .auto_shrink(false)
                    .show(ui, |ui| {
                        let wide = ui.available_width() - margin;
                        self.body_ui(ui, cx, shown, wide);
                        ui.add_space(space::WIDE);
                    });
            });
        });
        self.life.ui(ui, cx, view);
    }

    /// No round yet.
    fn empty_ui(ui: &mut Ui, cx: &mut Cx<'_>, margin: f32) {
        let room = ui.available_rect_before_wrap().shrink(margin);
        ui.scope_builder(UiBuilder::new().max_rect(room), |ui| {
            heading_ui(ui, cx.tokens, cx.words.t("rounds-title"), Level::Screen);
            let begin = EmptyState {
                icon: Icon::Repeat,
                ink: cx.tokens.muted,
                words: cx.words.t("rounds-none"),
                action: cx
                    .can_edit()
                    .then(|| (Icon::Plus, cx.words.t("rounds-new"))),
            };
            if begin.ui(ui, cx.tokens) {
                cx.push(Act::NewRound);
            }
        });
    }

    /// The record and the board, beside each other where there is room.
    fn body_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, shown: Shown<'_>, wide: f32) {
        let origin = ui.cursor().min;
        let below = |left: f32, right: f32, top: f32| {
            Rect::from_min_max(pos2(left, top), pos2(right, f32::INFINITY))
        };
        let right = origin.x + wide;
        let (first, second) = if wide >= TWO_COLUMNS {
            let split = origin.x + RECORD;
            (
                below(origin.x, split, origin.y),
                Some(below(split + GUTTER, right, origin.y)),
            )
        } else {
            (below(origin.x, right, origin.y), None)
        };
        let record = ui.scope_builder(UiBuilder::new().max_rect(first), |ui| {
            ui.spacing_mut().item_spacing = vec2(space::SMALL, 0.0);
            self.record_ui(ui, cx, shown);
        });
        let record = record.response.rect;
        let second =
            second.unwrap_or_else(|| below(origin.x, right, record.bottom() + space::SECTION));
        let board = ui.scope_builder(UiBuilder::new().max_rect(second), |ui| {
            ui.spacing_mut().item_spacing = vec2(space::SMALL, 0.0);
            self.board_ui(ui, cx, shown);
        });
        ui.advance_cursor_after_rect(record.union(board.response.rect));
    }
}
