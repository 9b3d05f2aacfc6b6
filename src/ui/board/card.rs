//! One card: what it says, who says it, where it came from; read, written and moved.

use std::sync::Arc;

use egui::{
    EventFilter, Id, Key, LayerId, Modifiers, Order, Popup, Rect, Role, Sense, Stroke, Ui,
    UiBuilder, WidgetInfo, pos2, vec2,
};

use super::drag::Drag;
use super::heights::{FOOT, FOOT_GAP, PADDING, card_lines};
use super::{BoardView, names};
use crate::app::plan_forms::SubGoalStart;
use crate::app::{Command, words_of_changes};
use crate::design::tokens::{DIMMED, DRAGGED};
use crate::design::{Font, Icon, icon_size, space};
use crate::model::{
    Card, CardId, Case, Edit, ItemRef, Origin, Side, SubGoalId, ThemeId, Voice, first_sentence,
};
use crate::ui::carried::CarriedCard;
use crate::ui::widgets::paint::{line, line_within, paint_line};
use crate::ui::widgets::{
    Bar, CONFLICT_MARK, CardState, conflict_mark_ui, icon_button, paint_card, paint_side_bar,
    text_area,
};
use crate::ui::{Cx, show_origin};

impl BoardView {
    /// The height of a card at rest.
    pub(super) fn card_height(&mut self, ui: &Ui, case: &Case, card: &Arc<Card>) -> f32 {
        let has_foot = card.voice != Voice::Unsaid
            || card.origin.is_some()
            || case.card_is_new_since(card.id).is_some()
            || !self.names.answered(card.id).is_empty();
        self.heights.of(ui.painter(), card, has_foot) + mark_height(case, card)
    }

    pub(super) fn card_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        case: &Case,
        card: &Arc<Card>,
        rect: Rect,
    ) {
        let id = card_id(card.id);
        let sense = if cx.can_edit() {
            Sense::click_and_drag()
        } else {
            Sense::click()
        };
        // Cards out of sight keep their node, so that Tab and a screen reader reach every one of them.
        let response = ui.interact(rect, id, sense);
        let name = self.names.of(cx, case, card);
        response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, name));
        if self.focus_next == Some(card.id) {
            self.focus_next = None;
            response.request_focus();
            response.scroll_to_me(None);
        }
        if response.gained_focus() && !response.clicked() {
            response.scroll_to_me(None);
        }
        if response.clicked() {
            response.request_focus();
        }
        let focused = response.has_focus();
        let carried = self.drag.is_some_and(|drag| drag.card == card.id);
        if ui.is_rect_visible(rect) && !carried {
            let state = if focused {
                CardState::Focused
            } else if response.hovered() {
                CardState::Hovered
            } else if has_two_versions(case, card) {
                CardState::Conflict
            } else {
                CardState::Rest
            };
            let answered = self.names.answered(card.id);
            let origin = Self::paint(ui, cx, case, card, rect, state, answered.len());
            if let Some(first) = answered.first() {
                answered_ui(ui, cx, case, card, rect, (*first, answered.len()));
            }
            if let (Some(origin), Some(place)) = (card.origin, origin) {
                origin_ui(ui, cx, case, card, origin, place);
            }
        }
        if has_two_versions(case, card) && !carried {
            mark_ui(ui, cx, card, rect);
        }
        if !cx.can_edit() {
            self.reading_ui(ui, cx, case, card, &response);
            return;
        }
        self.card_menus_ui(ui, cx, case, card, &response, rect);
        if response.double_clicked() {
            self.begin_editing(ui, card.id);
        }
        if response.drag_started()
            && let Some(pointer) = ui.ctx().input(|input| input.pointer.press_origin())
        {
            self.drag = Some(Drag {
                card: card.id,
                grip: rect.min - pointer,
                size: rect.size(),
            });
            // Let go over *Mål og plan* it begins a sub-goal.
            egui::DragAndDrop::set_payload(ui.ctx(), CarriedCard(card.id));
        }
        if focused && !Popup::is_any_open(ui.ctx()) {
            self.card_keys(ui, cx, case, card, id);
        }
    }

    /// Paints the card; gives where it says what it came from.
    fn paint(
        ui: &Ui,
        cx: &Cx<'_>,
        case: &Case,
        card: &Card,
        rect: Rect,
        state: CardState,
        answered: usize,
    ) -> Option<Rect> {
        let mut painter = ui.painter().clone();
        let voice = names::voice_name(cx, case, &card.voice);
        if cx.misses([card.text.as_str(), &voice]) {
            painter.multiply_opacity(DIMMED);
        }
        let colors = cx.tokens.theme(card.theme.index());
        paint_card(&painter, rect, cx.tokens, state);
        let bar = match card.side {
            Side::Supports => Bar::Solid,
            Side::Hampers => Bar::Dotted,
        };
        paint_side_bar(&painter, rect, colors.ink, bar);
        let mut inner = rect - PADDING;
        inner.max.y -= mark_height(case, card);
        let text = card_lines(&painter, &card.text, rect.width());
        painter.galley(inner.min, text, cx.tokens.text);
        let foot = pos2(inner.left(), inner.bottom() - FOOT / 2.0);
        let mut left = foot.x;
        if !voice.is_empty() {
            let galley = line_within(&painter, &voice, Font::Small, inner.width() * 0.6);
            let chip = Rect::from_min_size(
                pos2(left, foot.y - FOOT / 2.0),
                vec2(galley.size().x + 2.0 * space::SMALL, FOOT),
            );
            painter.rect_filled(chip, FOOT / 2.0, colors.chip);
            paint_line(
                &painter,
                pos2(left + space::SMALL, foot.y),
                galley,
                cx.tokens.text,
            );
            left = chip.right() + space::SMALL;
        }
        let origin = names::foot_words(cx, case, card);
        (!origin.is_empty()).then(|| {
            // The menu's button comes at the right when the card is pointed at; it takes no room of its own.
            let answered = answered_width(&painter, cx, answered);
            let room = (inner.right() - left - answered - 24.0).max(0.0);
            let galley = line_within(&painter, &origin, Font::Small, room);
            let size = galley.size();
            paint_line(&painter, pos2(left, foot.y), galley, cx.tokens.muted);
            Rect::from_center_size(pos2(left + size.x / 2.0, foot.y), size)
        })
    }

    /// The menu: by right click anywhere, and by the button that comes when the card is pointed at or has the keyboard.
    fn card_menus_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        case: &Case,
        card: &Arc<Card>,
        response: &egui::Response,
        rect: Rect,
    ) {
        Popup::context_menu(response)
            .id(response.id.with("context"))
            .accessible_name(cx.words.t("board-card-menu"))
            .show(|ui| self.card_menu_ui(ui, cx, case, card));
        let menu_id = menu_id(card.id);
        let open = Popup::is_id_open(ui.ctx(), menu_id);
        let pointed = ui.rect_contains_pointer(rect) && self.drag.is_none();
        if !(pointed
            || response.has_focus()
            || open
            || ui.memory(|memory| memory.has_focus(menu_id.with("button"))))
        {
            return;
        }
        let place = Rect::from_min_size(rect.right_bottom() - vec2(30.0, 28.0), vec2(26.0, 24.0));
        let name = cx.words.t("board-card-menu");
        let button = ui
            .scope_builder(
                UiBuilder::new()
                    .max_rect(place)
                    .scope_id(menu_id.with("scope")),
                |ui| icon_button(Icon::Ellipsis, name).small().ui(ui, cx.tokens),
            )
            .inner;
        let mut popup = Popup::menu(&button).id(menu_id).accessible_name(name);
        if response.has_focus()
            && ui.input_mut(|input| input.consume_key(Modifiers::SHIFT, Key::F10))
        {
            popup = popup.open_memory(Some(egui::SetOpenCommand::Bool(true)));
        }
        popup.show(|ui| self.card_menu_ui(ui, cx, case, card));
    }

    /// What there is to do with a card that cannot be changed.
    fn reading_ui(
        &mut self,
        ui: &Ui,
        cx: &mut Cx<'_>,
        case: &Case,
        card: &Card,
        response: &egui::Response,
    ) {
        Popup::context_menu(response)
            .id(response.id.with("context"))
            .accessible_name(cx.words.t("board-card-menu"))
            .show(|ui| self.look_menu_ui(ui, cx, case, card));
        let enter = || ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
        if response.has_focus() && !Popup::is_any_open(ui.ctx()) && enter() {
            self.life.open(card.id, response.id);
        }
    }

    fn card_keys(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, case: &Case, card: &Arc<Card>, id: Id) {
        // Alt with arrows moves the card; without this the arrows would also move the focus.
        let alt = ui.input(|input| input.modifiers.alt);
        let filter = EventFilter {
            horizontal_arrows: alt,
            vertical_arrows: alt,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
        if pressed(Modifiers::ALT, Key::Enter) {
            self.life.open(card.id, id);
        } else if pressed(Modifiers::COMMAND, Key::D) {
            cx.push(Command::BeginSubGoal(SubGoalStart::Card(card.id)));
        } else if pressed(Modifiers::NONE, Key::Enter) || pressed(Modifiers::NONE, Key::F2) {
            self.begin_editing(ui, card.id);
        } else if pressed(Modifiers::SHIFT, Key::Delete) {
            self.take_out(cx, case, card);
        } else if pressed(Modifiers::NONE, Key::Delete) || pressed(Modifiers::NONE, Key::Backspace)
        {
            self.delete(cx, case, card);
        } else if pressed(Modifiers::ALT, Key::ArrowUp) {
            self.step(cx, case, card, Step::Up);
        } else if pressed(Modifiers::ALT, Key::ArrowDown) {
            self.step(cx, case, card, Step::Down);
        } else if pressed(Modifiers::ALT, Key::ArrowLeft) {
            self.step_aside(cx, card, Step::Up);
        } else if pressed(Modifiers::ALT, Key::ArrowRight) {
            self.step_aside(cx, card, Step::Down);
        }
    }

    /// Up or down within the field, among the cards that are shown.
    pub(super) fn step(&mut self, cx: &mut Cx<'_>, case: &Case, card: &Card, step: Step) {
        let cards: Vec<_> = self
            .shown(case, card.theme, card.side)
            .map(|card| card.id)
            .collect();
        let Some(at) = cards.iter().position(|id| *id == card.id) else {
            return;
        };
        let before = match step {
            Step::Up if at == 0 => return,
            Step::Up => Some(cards[at - 1]),
            Step::Down if at + 1 == cards.len() => return,
            Step::Down => cards.get(at + 2).copied(),
        };
        self.focus_next = Some(card.id);
        cx.push(Edit::MoveCard {
            id: card.id,
            theme: card.theme,
            side: card.side,
            before,
        });
    }

    /// To the field before or after, in reading order: a theme's two sides, then the next theme.
    fn step_aside(&mut self, cx: &mut Cx<'_>, card: &Card, step: Step) {
        let at = card.theme.index() * 2 + usize::from(card.side == Side::Hampers);
        let to = match step {
            Step::Up => at.checked_sub(1),
            Step::Down => Some(at + 1),
        };
        let Some(theme) = to.and_then(|to| ThemeId::ALL.get(to / 2)) else {
            return;
        };
        let side = Side::ALL[to.unwrap_or_default() % 2];
        self.move_to(cx, card, *theme, side);
    }

    /// To the end of a field.
    pub(super) fn move_to(&mut self, cx: &mut Cx<'_>, card: &Card, theme: ThemeId, side: Side) {
        if self.filling.is_some() {
            self.filling = Some(theme);
        }
        self.focus_next = Some(card.id);
        cx.push(Command::EditWithToast(Edit::MoveCard {
            id: card.id,
            theme,
            side,
            before: None,
        }));
    }

    /// Takes the card away; the keyboard goes to its neighbour.
    pub(super) fn delete(&mut self, cx: &mut Cx<'_>, case: &Case, card: &Card) {
        self.focus_next = self.neighbour(case, card);
        cx.push(Command::EditWithToast(Edit::RemoveCard(card.id)));
    }

    /// The card that gets the keyboard when this one leaves.
    pub(super) fn neighbour(&self, case: &Case, card: &Card) -> Option<CardId> {
        let cards: Vec<_> = self
            .shown(case, card.theme, card.side)
            .map(|card| card.id)
            .collect();
        let at = cards
            .iter()
            .position(|id| *id == card.id)
            .unwrap_or_default();
        cards
            .get(at + 1)
            .or_else(|| cards.get(at.checked_sub(1)?))
            .copied()
    }

    pub(super) fn begin_editing(&mut self, ui: &Ui, card: CardId) {
        self.editing = Some(card);
        ui.memory_mut(|memory| memory.request_focus(edit_id(card)));
    }

    /// The card as a field with all its text; gives its height.
    pub(super) fn edit_card_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, card: &Card) -> f32 {
        let id = edit_id(card.id);
        // Enter ends the writing; Shift+Enter begins a new line.
        let done = ui.memory(|memory| memory.has_focus(id))
            && ui.input_mut(|input| {
                !input.modifiers.shift && input.consume_key(Modifiers::NONE, Key::Enter)
            });
        let top = ui.cursor().top();
        let room = Rect::from_min_size(ui.cursor().min, vec2(self.heights.width(), 60.0));
        let outcome = ui
            .scope_builder(UiBuilder::new().max_rect(room), |ui| {
                text_area(id, &card.text, cx.words.t("board-card-edit"), 2)
                    .taken_back_by_esc()
                    .ui(ui, cx.tokens)
            })
            .inner;
        let emptied = outcome
            .changed
            .as_ref()
            .map_or(card.text.trim().is_empty(), |text| text.trim().is_empty());
        if let Some(text) = outcome.changed {
            cx.push(Edit::SetCardText { id: card.id, text });
        }
        if done || outcome.submitted || outcome.escaped || outcome.left {
            self.editing = None;
            cx.push(Command::Rest);
            if emptied {
                cx.push(Command::EditWithToast(Edit::RemoveCard(card.id)));
            } else if !outcome.left || outcome.escaped || done {
                self.focus_next = Some(card.id);
            }
        }
        ui.cursor().top() - top
    }

    /// Follows the pointer with the card, shows where it lands and, when it is let go, moves it.
    pub(super) fn drag_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, case: &Case) {
        let Some(drag) = self.drag else { return };
        let Some(card) = case.card(drag.card) else {
            return;
        };
        // Esc takes what is carried from the pointer, and so does the place it was let go over.
        if !egui::DragAndDrop::has_payload_of_type::<CarriedCard>(ui.ctx()) {
            self.drag = None;
            ui.ctx().stop_dragging();
            return;
        }
        let Some(pointer) = ui.ctx().pointer_latest_pos() else {
            return;
        };
        let landing = self.landing(ui);
        if ui.input(|input| input.pointer.any_released() || !input.pointer.any_down()) {
            self.drag = None;
            if let Some(edit) = landing.and_then(|landing| landing.edit(drag.card, &self.places)) {
                self.focus_next = Some(drag.card);
                cx.push(Command::EditWithToast(edit));
            }
            return;
        }
        let layer = LayerId::new(Order::Tooltip, Id::unique("dragged-card"));
        let mut over = ui.new_child(
            UiBuilder::new()
                .layer_id(layer)
                .max_rect(ui.ctx().content_rect()),
        );
        if let Some(landing) = landing {
            let ink = cx.tokens.theme(landing.theme.index()).ink;
            over.painter()
                .line_segment(landing.line, Stroke::new(3.0, ink));
        }
        over.multiply_opacity(DRAGGED);
        let rect = Rect::from_min_size(pointer + drag.grip, drag.size);
        let answered = self.names.answered(card.id).len();
        Self::paint(&over, cx, case, card, rect, CardState::Dragged, answered);
        ui.ctx().set_cursor_icon(egui::CursorIcon::Grabbing);
    }
}

/// Where the card came from leads there. Tab passes over it: the card's menu has the same.
fn origin_ui(ui: &Ui, cx: &mut Cx<'_>, case: &Case, card: &Card, origin: Origin, place: Rect) {
    let id = card_id(card.id).with("origin");
    let response = ui.interact(place.expand(3.0), id, Sense::CLICK);
    let name = words_of_changes::origin_item_name(cx.words, case, origin);
    let name = cx
        .words
        .tf("board-card-origin-name", &[("name", (&name).into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &name));
    if response.hovered() {
        let line = Stroke::new(1.0, cx.tokens.muted);
        ui.painter().hline(place.x_range(), place.bottom(), line);
    }
    if response.clicked() {
        show_origin(cx, case, origin);
    }
    response
        .on_hover_cursor(egui::CursorIcon::PointingHand)
        .on_hover_text(name);
}

/// How many sub-goals answer a card, in words.
fn answered_words(cx: &Cx<'_>, count: usize) -> String {
    cx.words.tf("plan-card-answered", &[("n", count.into())])
}

/// The room the words take with their icon; none where no sub-goal answers the card.
fn answered_width(painter: &egui::Painter, cx: &Cx<'_>, count: usize) -> f32 {
    if count == 0 {
        return 0.0;
    }
    let words = line(painter, &answered_words(cx, count), Font::Small);
    icon_size::SMALL + 4.0 + words.size().x + space::SMALL
}

/// That sub-goals answer the card; it leads to the first. Tab passes over it: the card's menu has them all.
fn answered_ui(
    ui: &Ui,
    cx: &mut Cx<'_>,
    case: &Case,
    card: &Card,
    rect: Rect,
    (first, count): (SubGoalId, usize),
) {
    let mut inner = rect - PADDING;
    inner.max.y -= mark_height(case, card);
    let galley = line(ui.painter(), &answered_words(cx, count), Font::Small);
    let wide = icon_size::SMALL + 4.0 + galley.size().x;
    // Left of the menu's button, which comes when the card is pointed at.
    let right = inner.right() - 20.0;
    let place = Rect::from_min_max(
        pos2(right - wide, inner.bottom() - FOOT),
        pos2(right, inner.bottom()),
    );
    let id = card_id(card.id).with("answered");
    let response = ui.interact(place, id, Sense::CLICK);
    let name = case.sub_goal(first).map_or("", |goal| goal.text.trim());
    let name = cx
        .words
        .tf("plan-card-answered-name", &[("name", name.into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &name));
    let ink = cx.tokens.muted;
    let icon = place.left_center() + vec2(icon_size::SMALL / 2.0, 0.0);
    Icon::Target.paint(ui.painter(), icon, icon_size::SMALL, ink);
    let left = place.left_center() + vec2(icon_size::SMALL + 4.0, 0.0);
    paint_line(ui.painter(), left, galley, ink);
    if response.hovered() {
        let line = Stroke::new(1.0, ink);
        ui.painter().hline(place.x_range(), place.bottom(), line);
    }
    if response.clicked() {
        cx.push(Command::ShowItem(ItemRef::SubGoal(first)));
    }
    response
        .on_hover_cursor(egui::CursorIcon::PointingHand)
        .on_hover_text(name);
}

/// Whether two people wrote the card differently and nobody has chosen yet.
fn has_two_versions(case: &Case, card: &Card) -> bool {
    let item = ItemRef::Card(card.id);
    !case.conflicts.is_empty() && case.conflicts_of(item).next().is_some()
}

/// The room a card needs for the mark that it has two versions.
fn mark_height(case: &Case, card: &Card) -> f32 {
    if has_two_versions(case, card) {
        FOOT_GAP + CONFLICT_MARK
    } else {
        0.0
    }
}

/// The mark at the bottom of the card; it leads to the choice.
fn mark_ui(ui: &Ui, cx: &mut Cx<'_>, card: &Card, rect: Rect) {
    let inner = rect - PADDING;
    let room = inner.with_min_y(inner.bottom() - CONFLICT_MARK);
    let name = first_sentence(&card.text);
    let name = cx.words.tf("merge-mark-name", &[("name", name.into())]);
    let words = cx.words.t("merge-title");
    let id = card_id(card.id).with("conflict");
    if conflict_mark_ui(ui, cx.tokens, id, room, words, &name).clicked() {
        cx.push(Command::ShowConflict(ItemRef::Card(card.id)));
    }
}

/// A direction among cards or fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Towards the beginning.
    Up,
    /// Towards the end.
    Down,
}

/// The id of a card's node: it follows the card wherever it moves.
pub fn card_id(card: CardId) -> Id {
    Id::unique(("card", card))
}

fn edit_id(card: CardId) -> Id {
    Id::unique(("card-text", card))
}

fn menu_id(card: CardId) -> Id {
    Id::unique(("card-menu", card))
}
