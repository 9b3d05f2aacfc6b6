//! The AoA board: six themes as panels, each with what supports before what hampers.

mod card;
mod drag;
mod field;
mod filter;
mod heights;
mod layout;
mod menu;
mod names;
mod panel;
mod round;
mod sitting;

use egui::{Rect, ScrollArea, Sense, Ui, UiBuilder, pos2, vec2};

use super::Cx;
use super::compare::LifePanel;
use crate::app::{Command, View};
use crate::design::space;
use crate::model::{CardId, Case, ItemRef, Side, ThemeId, Voice};
use drag::{Drag, FieldPlace};
use heights::Heights;
use layout::BoardLayout;
use names::CardNames;
use sitting::Followed;

/// The board, with what it remembers between passes.
#[derive(Debug, Default)]
pub struct BoardView {
    /// Only cards of this voice are shown.
    voice: Option<Voice>,
    /// The one theme that fills the screen.
    filling: Option<ThemeId>,
    /// Themes whose prompts are shown, by the theme's place.
    prompts: [bool; ThemeId::ALL.len()],
    /// The card being written in.
    editing: Option<CardId>,
    /// The card that gets the keyboard in the next pass.
    focus_next: Option<CardId>,
    /// The card asked about, and the one that gets the keyboard once it is taken out.
    leaving: Option<(CardId, Option<CardId>)>,
    drag: Option<Drag>,
    heights: Heights,
    names: CardNames,
    /// What of a session was followed last.
    followed: Followed,
    /// The last jump that was made.
    jumped: u64,
    /// The fields as drawn in this pass.
    places: Vec<FieldPlace>,
    /// The life of a card that was asked for.
    life: LifePanel,
}

impl BoardView {
    /// Draws it into the room the frame leaves.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let Some(case) = cx.case() else { return };
        let whole = ui.available_rect_before_wrap();
        if self.editing.is_none() && self.drag.is_none() {
            self.life.hear_escape(ui);
        }
        self.forget_what_is_gone(case);
        self.jump(cx, case);
        Self::between_rounds_ui(ui, cx, case);
        let sitting = cx.session().and_then(|session| session.sitting.as_ref());
        self.follow_sitting(sitting);
        let room = ui
            .available_rect_before_wrap()
            .shrink2(vec2(space::MEDIUM, 0.0));
        ui.scope_builder(UiBuilder::new().max_rect(room), |ui| {
            ui.spacing_mut().item_spacing = vec2(space::SMALL, 0.0);
            self.head_ui(ui, cx, case);
            if let Some(sitting) = sitting {
                self.sitting_ui(ui, cx, sitting);
            }
            let body = ui.available_rect_before_wrap();
            let body =
                Rect::from_min_max(body.min, pos2(body.right(), body.bottom() - space::MEDIUM));
            // Read before the board is drawn, written after it: the notes come after the cards.
            let (board, notes) = sitting::rooms(ui, body, sitting);
            self.panels_ui(ui, cx, case, board);
            if let Some(sitting) = sitting {
                sitting::notes_ui(ui, cx, case, sitting, notes);
            }
        });
        self.drag_ui(ui, cx, case);
        self.leave_filling_theme(ui, cx);
        self.life.ui(ui, cx, whole);
    }

    /// Esc goes back from the one theme to all six, when nothing else wants the key.
    fn leave_filling_theme(&mut self, ui: &Ui, cx: &mut Cx<'_>) {
        let busy = self.editing.is_some()
            || ui.ctx().text_edit_focused()
            || egui::Popup::is_any_open(ui.ctx());
        if self.filling.is_some()
            && !busy
            && ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::Escape))
        {
            self.filling = None;
            if self.followed != Followed::Nothing {
                cx.push(Command::TakeTheme(None));
            }
        }
    }

    fn forget_what_is_gone(&mut self, case: &Case) {
        let gone = |id: &CardId| case.card(*id).is_none();
        if let Some((_, next)) = self.leaving.take_if(|(id, _)| gone(id)) {
            self.focus_next = next;
        }
        self.editing.take_if(|id| gone(id));
        self.drag.take_if(|drag| gone(&drag.card));
        if let Some(voice) = &self.voice
            && !case.cards.iter().any(|card| card.voice == *voice)
        {
            self.voice = None;
        }
    }

    /// Brings a card into sight that is asked for from elsewhere: what hides it steps aside, and it gets the keyboard.
    fn jump(&mut self, cx: &Cx<'_>, case: &Case) {
        let Some(jump) = cx.jump_to(View::Board, self.jumped) else {
            return;
        };
        self.jumped = jump.serial;
        let ItemRef::Card(id) = jump.item else { return };
        let Some(card) = case.card(id) else { return };
        self.voice.take_if(|voice| card.voice != *voice);
        if self.filling.is_some() {
            self.filling = Some(card.theme);
        }
        self.editing = None;
        self.focus_next = Some(id);
    }

    fn themes(&self) -> Vec<ThemeId> {
        self.filling
            .map_or_else(|| ThemeId::ALL.to_vec(), |theme| vec![theme])
    }

    fn panels_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, case: &Case, room: Rect) {
        let themes = self.themes();
        let layout = BoardLayout::new(room.size(), themes.len());
        let column = panel::column_width(&layout);
        if let Some(session) = cx.session() {
            self.names.begin(case, session.revision(), cx.state.lang);
        }
        self.heights
            .begin(column, ui.ctx().pixels_per_point(), case.cards.len());
        let wanted: Vec<f32> = themes
            .iter()
            .map(|theme| self.panel_height(ui, cx, case, *theme, &layout))
            .collect();
        self.places.clear();
        ui.scope_builder(UiBuilder::new().max_rect(room), |ui| {
            ScrollArea::vertical()
                .id_salt("board")
                .auto_shrink(false)
                .show(ui, |ui| {
                    let rects = layout.panels(ui.cursor().min, &wanted);
                    for (theme, rect) in themes.iter().zip(&rects) {
                        self.panel_ui(ui, cx, case, *theme, *rect, &layout);
                    }
                    let bottom = rects
                        .iter()
                        .map(Rect::bottom)
                        .fold(ui.cursor().top(), f32::max);
                    let high = bottom - ui.cursor().top();
                    ui.allocate_exact_size(vec2(room.width(), high), Sense::hover());
                    if high > room.height() {
                        self.scroll_while_dragging(ui, room);
                    }
                });
        });
    }

    /// Near the upper and lower edge a dragged card pulls the page along.
    fn scroll_while_dragging(&self, ui: &Ui, room: Rect) {
        const EDGE: f32 = 40.0;
        const STEP: f32 = 12.0;
        let (Some(_), Some(pointer)) = (self.drag, ui.ctx().pointer_latest_pos()) else {
            return;
        };
        let step = if pointer.y < room.top() + EDGE {
            STEP
        } else if pointer.y > room.bottom() - EDGE {
            -STEP
        } else {
            return;
        };
        ui.scroll_with_delta(vec2(0.0, step));
        ui.ctx().request_repaint();
    }

    /// The cards of a field that the filter lets through.
    fn shown<'c>(
        &self,
        case: &'c Case,
        theme: ThemeId,
        side: Side,
    ) -> impl Iterator<Item = &'c std::sync::Arc<crate::model::Card>> + use<'_, 'c> {
        case.field(theme, side)
            .filter(|card| self.voice.as_ref().is_none_or(|voice| card.voice == *voice))
    }
}
