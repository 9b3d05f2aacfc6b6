//! Somebody on the way with the pointer: onto a ring, out of the picture, or to the themes. Esc takes it back.

use std::sync::Arc;

use egui::{
    CursorIcon, DragAndDrop, Id, Key, LayerId, Modifiers, Order, Response, Stroke, Ui, vec2,
};

use super::NetworkView;
use super::names::{person_name, ring_lower};
use super::strokes::{NodeState, icon_of, on_screen, paint_node};
use crate::design::tokens::DRAGGED;
use crate::design::{Font, style};
use crate::model::network::At;
use crate::model::{Case, Origin, PersonId, Seat};
use crate::ui::Cx;
use crate::ui::carried::Carried;
use crate::ui::widgets::paint::line;

/// Who is being dragged.
#[derive(Clone, Copy, Debug)]
pub struct Drag {
    /// Who.
    pub person: PersonId,
    /// The seat it would be, were the pointer let go now.
    pub over: Option<Seat>,
    /// Whether the pointer is over the list of those who are not placed.
    pub over_tray: bool,
}

impl NetworkView {
    /// Begins to carry somebody whose row or node is dragged.
    pub(super) fn begin_drag(&mut self, response: &Response, person: PersonId) {
        if response.drag_started() {
            self.drag = Some(Drag {
                person,
                over: None,
                over_tray: false,
            });
        }
    }

    /// Where somebody who is carried would land.
    pub(super) fn target(&self) -> Option<Seat> {
        self.drag.and_then(|drag| drag.over)
    }

    /// Follows the pointer; puts whoever is carried where it is let go.
    pub(super) fn drag_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, case: &Arc<Case>) {
        let Some(mut drag) = self.drag else { return };
        let Some(person) = case.person(drag.person).cloned() else {
            self.drag = None;
            return;
        };
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            self.drag = None;
            ui.ctx().stop_dragging();
            DragAndDrop::clear_payload(ui.ctx());
            return;
        }
        let Some(pointer) = ui.ctx().pointer_latest_pos() else {
            return;
        };
        let measures = self.drawn.as_ref().map(|drawn| drawn.measures);
        let (Some(room), Some(measures)) = (self.picture_room, measures) else {
            self.drag = None;
            return;
        };
        let child = room.center().round();
        let is_covered = self.cover.is_some_and(|cover| cover.contains(pointer));
        drag.over = (room.contains(pointer) && !is_covered)
            .then(|| {
                measures.seat_at(At {
                    x: pointer.x - child.x,
                    y: pointer.y - child.y,
                })
            })
            .flatten();
        drag.over_tray = self.tray_room.is_some_and(|tray| tray.contains(pointer));
        if ui.input(|input| input.pointer.any_released() || !input.pointer.any_down()) {
            self.drag = None;
            if let Some(seat) = drag.over {
                self.focus_next = Some(super::Focus::Node(person.id));
                self.seat(cx, &person, Some(seat));
            } else if drag.over_tray && person.seat.is_some() {
                self.focus_next = Some(super::Focus::Row(person.id));
                self.seat(cx, &person, None);
            }
            return;
        }
        self.drag = Some(drag);
        // Over the picture and the tray the person moves; anywhere else the pointer carries what could become a card.
        let is_here = drag.over.is_some() || drag.over_tray;
        if is_here {
            DragAndDrop::clear_payload(ui.ctx());
        } else {
            DragAndDrop::set_payload(ui.ctx(), Carried(Origin::Person(person.id)));
            ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
            return;
        }

        let t = cx.tokens;
        let layer = LayerId::new(Order::Tooltip, Id::unique("dragged-person"));
        let builder = egui::UiBuilder::new()
            .layer_id(layer)
            .max_rect(ui.ctx().content_rect());
        let mut over = ui.new_child(builder);
        let middle = match drag.over {
            // It snaps to the ring; the direction is free.
            Some(seat) => on_screen(
                child,
                At::towards(f32::from(seat.degrees), measures.path(seat.ring)),
            ),
            None => pointer,
        };
        if drag.over.is_some() {
            over.painter()
                .line_segment([child, middle], Stroke::new(1.0, t.focus));
        }
        over.multiply_opacity(DRAGGED);
        let radius = measures.person;
        let square = egui::Rect::from_center_size(middle, vec2(2.0 * radius, 2.0 * radius));
        over.painter()
            .add(style::dragged_shadow().as_shape(square, radius as u8));
        let icon = icon_of(cx.words, &person);
        paint_node(
            over.painter(),
            t,
            middle,
            radius,
            (person.group, icon),
            NodeState::Chosen,
        );
        let name = person_name(cx.words, &person);
        let words = match drag.over {
            Some(seat) => format!("{name} · {}", ring_lower(cx.words, seat.ring)),
            None => format!("{name} · {}", cx.words.t("network-unplaced-lower")),
        };
        let galley = line(over.painter(), &words, Font::SmallStrong);
        let at = egui::Rect::from_center_size(
            middle + vec2(0.0, radius + 18.0),
            galley.size() + vec2(16.0, 6.0),
        );
        over.painter().rect_filled(at, 6.0, t.primary);
        over.painter()
            .galley(at.center() - galley.size() / 2.0, galley, t.on_primary);
        ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
    }
}
