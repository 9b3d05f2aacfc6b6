//! A piece of knowledge in the sheet: a bar for its side, its words, and under them who says it, when, and how surely.

use egui::{
    Id, Key, Modifiers, Painter, Popup, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2,
};

use super::cell::adds_pressed;
use super::heights::{EDGE, FOOT_GAP, LEFT, RIGHT, text_lines};
use super::read::Shown;
use super::{Chosen, MappingView};
use crate::app::Command;
use crate::app::find::entry_texts;
use crate::design::tokens::DIMMED;
use crate::design::{Font, height, icon_size, radius, space};
use crate::model::{ItemRef, Origin, Side, first_sentence};
use crate::ui::Cx;
use crate::ui::carried::Carried;
use crate::ui::widgets::paint::{focus_ring, line, line_within, paint_line};
use crate::ui::widgets::{Bar, CONFLICT_MARK, conflict_mark_ui, context_menu_ui, paint_side_bar};

/// An item on the screen.
pub(super) struct Node<'a> {
    pub chosen: Chosen,
    pub rect: Rect,
    pub sense: Sense,
    /// What a screen reader says.
    pub spoken: &'a str,
    /// The column the arrows go through.
    pub column: u8,
}

impl MappingView {
    pub(super) fn piece_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        piece: &Shown,
        rect: Rect,
        column: u8,
    ) {
        let chosen = Chosen::Entry(piece.item.id);
        // What is out of sight keeps its node, so that Tab, arrows and a screen reader reach all of it.
        let sense = if cx.can_edit() {
            Sense::click_and_drag()
        } else {
            Sense::click()
        };
        let node = Node {
            chosen,
            rect,
            sense,
            spoken: &piece.spoken,
            column,
        };
        let response = self.node_ui(ui, cx, &node, |view, ui, cx| view.piece_keys(ui, cx, piece));
        let (is_chosen, focused) = (self.chosen == Some(chosen), response.has_focus());
        if cx.can_edit() {
            response.dnd_set_drag_payload(Carried(Origin::Entry(piece.item.id)));
        }
        if ui.is_rect_visible(rect) {
            let mut painter = ui.painter().clone();
            if cx.misses(entry_texts(&piece.item)) {
                painter.multiply_opacity(DIMMED);
            }
            paint(&painter, cx, piece, rect, is_chosen, response.hovered());
            if focused {
                focus_ring(
                    &painter,
                    rect.shrink2(vec2(1.0, 2.0)),
                    radius::CARD,
                    cx.tokens,
                );
            }
        }
        if piece.has_two_versions {
            mark_ui(ui, cx, piece, rect);
        }
    }

    /// What just got the keyboard is brought into sight, whether by a key or from elsewhere.
    pub(super) fn bring_into_sight(&mut self, response: &Response) {
        if self.reveal == Some(response.id) {
            self.reveal = None;
            response.scroll_to_me(None);
        } else if response.gained_focus() && !response.clicked() {
            response.scroll_to_me(None);
        }
    }

    pub(super) fn choose(&mut self, chosen: Chosen) {
        self.chosen = Some(chosen);
    }

    /// The keys of a piece of knowledge; says whether one was pressed.
    fn piece_keys(&mut self, ui: &Ui, cx: &mut Cx<'_>, piece: &Shown) -> bool {
        if !cx.can_edit() {
            return false;
        }
        let chosen = Chosen::Entry(piece.item.id);
        if self.item_keys(ui, cx, chosen) {
            return true;
        }
        if adds_pressed(ui) {
            self.begin_line(ui, piece.item.heading, piece.item.side);
            return true;
        }
        false
    }

    /// What is drawn of an item: a node that can be chosen, opened, worked with by key, and has a menu.
    pub(super) fn node_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        node: &Node<'_>,
        keys: impl FnOnce(&mut Self, &mut Ui, &mut Cx<'_>) -> bool,
    ) -> Response {
        let (chosen, rect) = (node.chosen, node.rect);
        let id = chosen.node();
        let response = ui.interact(rect, id, node.sense);
        let is_chosen = self.chosen == Some(chosen);
        response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, node.spoken));
        ui.ctx()
            .accesskit_node_builder(id, |node| node.set_selected(is_chosen));
        self.stops.add(id, node.column, rect);
        self.bring_into_sight(&response);
        let focused = response.has_focus();
        let mut is_key = false;
        if focused && !Popup::is_any_open(ui.ctx()) && !cx.is_covered() {
            is_key = keys(self, ui, cx);
        }
        if response.clicked() && !is_key {
            response.request_focus();
            self.choose(chosen);
            self.panel_open = true;
        } else if response.gained_focus() {
            self.choose(chosen);
        }
        if response.double_clicked() && cx.can_edit() {
            Self::open(cx, chosen);
        }
        if cx.can_edit() {
            let name = cx.words.t("mapping-menu");
            context_menu_ui(ui, &response, name, |ui| self.item_menu_ui(ui, cx, chosen));
        }
        response
    }

    /// The keys that every item has: Enter writes in it, Delete takes it out.
    pub(super) fn item_keys(&mut self, ui: &Ui, cx: &mut Cx<'_>, item: Chosen) -> bool {
        if !cx.can_edit() {
            return false;
        }
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if pressed(Key::Enter) || pressed(Key::F2) {
            self.choose(item);
            Self::open(cx, item);
            true
        } else if pressed(Key::Delete) || pressed(Key::Backspace) {
            self.remove(cx, item);
            true
        } else {
            false
        }
    }
}

fn paint(
    painter: &Painter,
    cx: &Cx<'_>,
    piece: &Shown,
    rect: Rect,
    is_chosen: bool,
    is_hovered: bool,
) {
    let t = cx.tokens;
    let body = rect.shrink2(vec2(0.0, 1.0));
    let (ink, quiet, chip) = if is_chosen {
        painter.rect(
            body,
            radius::CARD,
            t.select,
            egui::Stroke::new(1.0, t.focus),
            egui::StrokeKind::Inside,
        );
        (t.on_select, t.on_select, t.card)
    } else {
        if is_hovered {
            painter.rect_filled(body, radius::CARD, t.row_hover);
        }
        (t.text, t.muted, t.sunk)
    };
    let bar = match piece.item.side {
        Side::Supports => Bar::Solid,
        Side::Hampers => Bar::Dotted,
    };
    paint_side_bar(painter, rect, t.text, bar);
    let text = text_lines(painter, &piece.text, rect.width());
    let at = rect.min + vec2(LEFT, EDGE);
    let middle = at.y + text.size().y + FOOT_GAP + height::CHIP / 2.0;
    painter.galley(at, text, ink);
    let right = rect.right() - RIGHT;
    let mut left = at.x;
    if !piece.sources.is_empty() {
        let most = (right - left) * 0.4;
        let words = line_within(painter, &piece.sources, Font::Small, most - 16.0);
        let pill = Rect::from_min_size(
            pos2(left, middle - height::CHIP / 2.0),
            vec2(words.size().x + 2.0 * space::SMALL, height::CHIP),
        );
        painter.rect_filled(pill, height::CHIP / 2.0, chip);
        paint_line(painter, pos2(left + space::SMALL, middle), words, t.text);
        left = pill.right() + space::SMALL;
    }
    let new = piece
        .is_new
        .then(|| line(painter, &new_words(cx), Font::SmallStrong));
    let dot = line(painter, "·", Font::Small);
    let dot_wide = dot.size().x + 2.0 * space::TINY;
    let new_wide = new.as_ref().map_or(0.0, |new| new.size().x + dot_wide);
    let meta = line_within(
        painter,
        &piece.meta,
        Font::Small,
        (right - left - new_wide).max(20.0),
    );
    let mut end = paint_line(painter, pos2(left, middle), meta, quiet);
    if let Some(new) = new
        && end.x + new_wide <= right + 1.0
    {
        paint_line(painter, end + vec2(space::TINY, 0.0), dot, quiet);
        end = paint_line(painter, end + vec2(dot_wide, 0.0), new, ink);
    }
    if let Some((mark, name)) = &piece.about {
        const MARK: f32 = 20.0;
        let room = right - end.x - space::LARGE - MARK;
        if room >= 60.0 {
            let name = line_within(painter, name, Font::Small, room);
            let start = end.x + space::LARGE;
            mark.paint_small(painter, pos2(start + icon_size::SMALL / 2.0, middle), quiet);
            paint_line(painter, pos2(start + MARK, middle), name, quiet);
        }
    }
}

/// "Nyt siden runde 1".
fn new_words(cx: &Cx<'_>) -> String {
    let number = cx
        .case()
        .and_then(|case| case.last_round())
        .map_or(0, |(number, _)| number);
    cx.words.tf("mapping-new-since", &[("n", number.into())])
}

/// The mark that two people wrote it differently; it leads to the choice.
fn mark_ui(ui: &Ui, cx: &mut Cx<'_>, piece: &Shown, rect: Rect) {
    let room = Rect::from_min_max(
        pos2(rect.left() + LEFT, rect.bottom() - EDGE - CONFLICT_MARK),
        pos2(rect.right() - RIGHT, rect.bottom() - EDGE),
    );
    let name = first_sentence(&piece.item.text);
    let name = cx.words.tf("merge-mark-name", &[("name", name.into())]);
    let words = cx.words.t("merge-title");
    let item = ItemRef::Entry(piece.item.id);
    let id = Id::unique(("mapping-conflict", piece.item.id));
    if conflict_mark_ui(ui, cx.tokens, id, room, words, &name).clicked() {
        cx.push(Command::ShowConflict(item));
    }
}
