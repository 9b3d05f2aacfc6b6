//! What gets the keyboard comes into sight where it scrolls.

use egui::{Id, Ui};

use crate::design::space;

/// Scrolls to what has got the keyboard within this place since the last pass. Called inside the scroll area, once its content is
/// drawn.
pub fn keep_focus_in_sight(ui: &Ui) {
    let focused = ui.memory(egui::Memory::focused);
    let before: Option<Id> = ui.data(|data| data.get_temp(known(ui))).flatten();
    if focused != before {
        know_focus(ui, focused);
        reveal_focus(ui);
    }
}

/// Takes what has the keyboard for seen: it is not scrolled to.
pub fn know_focus(ui: &Ui, focused: Option<Id>) {
    ui.data_mut(|data| data.insert_temp(known(ui), focused));
}

/// Scrolls what has the keyboard into sight where it is not all there.
pub fn reveal_focus(ui: &Ui) {
    let focused = ui.memory(egui::Memory::focused);
    let place = focused.and_then(|focused| ui.ctx().read_response(focused));
    if let Some(place) = place.map(|response| response.rect)
        && ui.min_rect().contains(place.left_center())
        && !ui.clip_rect().contains_rect(place)
    {
        ui.scroll_to_rect(place.expand(space::WIDE), None);
    }
}

fn known(ui: &Ui) -> Id {
    ui.scope_id().with("focus before")
}
