//! Lists of which one is chosen: one stop for Tab, arrows choose.

use egui::{EventFilter, Key, Modifiers, Response, Role, Ui, UiBuilder};

use crate::ui::widgets::Reach;

/// Draws a group of `count` choices called `name`. `row` draws one and is told how Tab reaches it. Gives the new choice.
pub fn radio_group_ui(
    ui: &mut Ui,
    name: &str,
    count: usize,
    chosen: usize,
    mut row: impl FnMut(&mut Ui, usize, Reach) -> Response,
) -> Option<usize> {
    let group = UiBuilder::new()
        .accessibility_role(Role::RadioGroup)
        .accessibility_label(name);
    ui.scope_builder(group, |ui| {
        let mut responses = Vec::with_capacity(count);
        for n in 0..count {
            let reach = if n == chosen {
                Reach::Tab
            } else {
                Reach::Arrows
            };
            responses.push(row(ui, n, reach));
        }
        let pressed = responses.iter().position(Response::clicked);
        let stepped = responses
            .get(chosen)
            .filter(|response| response.has_focus())
            .and_then(|response| stepped(ui, response, count, chosen));
        if let Some(next) = pressed.or(stepped).and_then(|n| responses.get(n)) {
            next.request_focus();
        }
        pressed.or(stepped).filter(|n| *n != chosen)
    })
    .inner
}

/// Where an arrow leads from the chosen one; the ends meet.
fn stepped(ui: &Ui, response: &Response, count: usize, chosen: usize) -> Option<usize> {
    let arrows = EventFilter {
        horizontal_arrows: true,
        vertical_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::ArrowDown) || pressed(Key::ArrowRight) {
        Some((chosen + 1) % count)
    } else if pressed(Key::ArrowUp) || pressed(Key::ArrowLeft) {
        Some((chosen + count - 1) % count)
    } else {
        None
    }
}
