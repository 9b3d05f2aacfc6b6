//! Something of the line that is dragged off it: over the navigation it is carried, and let go on *Temaer* it becomes a card.

use egui::{CursorIcon, DragAndDrop, Response, Ui};

use super::TimelineView;
use super::choosing::origin;
use super::entries::ItemId;
use crate::model::Origin;
use crate::ui::Cx;
use crate::ui::carried::{Carried, carried};

/// An item the pointer was pressed on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Held {
    item: ItemId,
    /// The time in view then: where it is carried away, the line stays as it was.
    view: Option<(f64, f64)>,
    /// Whether it was handed to the pointer.
    is_carried: bool,
}

impl TimelineView {
    /// Notes what the pointer is pressed on.
    pub(super) fn hold(&mut self, ui: &Ui, item: ItemId, response: &Response) {
        if response.is_pointer_button_down_on() && ui.input(|input| input.pointer.any_pressed()) {
            let view = self.view;
            let is_carried = false;
            self.held = Some(Held {
                item,
                view,
                is_carried,
            });
        }
    }

    /// What is carried while the pointer is beside the view: there a drag means a card and no other time.
    pub(super) fn carries(ui: &Ui, cx: &Cx<'_>, item: ItemId) -> Option<Origin> {
        let pointer = ui.ctx().pointer_latest_pos()?;
        origin(item).filter(|_| cx.can_edit() && pointer.x < ui.clip_rect().left())
    }

    /// Hands what is held to the pointer while it is beside the view, and takes it back when it returns.
    pub(super) fn carry_ui(&mut self, ui: &Ui, cx: &Cx<'_>) {
        let Some(mut held) = self.held else { return };
        if !ui.input(|input| input.pointer.any_down()) {
            self.held = None;
            return;
        }
        let is_carried = carried(ui.ctx()).is_some();
        match Self::carries(ui, cx, held.item) {
            Some(origin) => {
                DragAndDrop::set_payload(ui.ctx(), Carried(origin));
                self.view = held.view;
                held.is_carried = true;
                ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
            }
            None if is_carried => {
                held.is_carried = false;
                DragAndDrop::clear_payload(ui.ctx());
            }
            None => {}
        }
        self.held = Some(held);
    }

    /// Esc, which took it from the pointer, lets go of what is carried. Tells whether it did.
    pub(super) fn drops_carried(&mut self, ui: &Ui) -> bool {
        let drops = self.held.is_some_and(|held| held.is_carried) && carried(ui.ctx()).is_none();
        if drops {
            self.held = None;
            self.redating = None;
            ui.ctx().stop_dragging();
        }
        drops
    }
}
