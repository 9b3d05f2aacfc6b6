//! The keyboard: arrows go from card to card, Enter chooses and links, Space chooses, Delete takes a link away.

use egui::{EventFilter, Key, Modifiers, Ui};

use super::layout::Laid;
use super::read::Read;
use super::{FocusView, item_id, unlink};
use crate::app::InFocus;
use crate::ui::Cx;

/// Where an arrow leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Up,
    Down,
    Across,
}

impl FocusView {
    /// Takes the keys that belong to the card with the keyboard, before it is drawn.
    pub(super) fn hear_keys(
        &mut self,
        ui: &Ui,
        cx: &mut Cx<'_>,
        read: &Read,
        chosen: Option<InFocus>,
    ) {
        let Some(item) = self.focused else { return };
        let id = item_id(item);
        let is_asked = cx.state.question.is_some() || egui::Popup::is_any_open(ui.ctx());
        if is_asked || !ui.memory(|memory| memory.has_focus(id)) {
            return;
        }
        let arrows = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, arrows));
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if pressed(Key::Enter) {
            self.enter(cx, read, chosen, item);
        } else if pressed(Key::Space) {
            let next = (chosen != Some(item)).then_some(item);
            self.choose(cx, next);
            self.focus_next = Some(item);
        } else if pressed(Key::Delete) || pressed(Key::Backspace) {
            let pair = Self::pair_with(chosen, item).or(self.pair);
            if let Some(link) = pair.and_then(|(reaction, of)| read.link(reaction, of)) {
                unlink(cx, link);
            }
        } else if pressed(Key::ArrowUp) {
            self.step(read, item, Step::Up);
        } else if pressed(Key::ArrowDown) {
            self.step(read, item, Step::Down);
        } else if pressed(Key::ArrowLeft) || pressed(Key::ArrowRight) {
            self.step(read, item, Step::Across);
        }
    }

    /// Enter on the other side of what is chosen links the two, or opens the link; anywhere else it chooses.
    fn enter(&mut self, cx: &mut Cx<'_>, read: &Read, chosen: Option<InFocus>, item: InFocus) {
        let Some(pair) = Self::pair_with(chosen, item) else {
            return self.press(cx, chosen, item);
        };
        if read.link(pair.0, pair.1).is_some() {
            self.look_at(cx, pair);
        } else {
            self.link(cx, pair);
        }
    }

    fn step(&mut self, read: &Read, from: InFocus, step: Step) {
        let Some((_, laid)) = &self.laid else { return };
        let side = side_of(from);
        self.focus_next = match step {
            Step::Up | Step::Down => neighbour(laid, from, step),
            Step::Across => {
                let linked = |item: &InFocus| match Self::pair_with(Some(from), *item) {
                    Some((reaction, experience)) => read.link(reaction, experience).is_some(),
                    None => false,
                };
                let others = || {
                    let placed = laid.placed.iter().map(|placed| placed.item);
                    placed.filter(|item| side_of(*item) != side)
                };
                let last = self.last_focused[1 - side];
                others()
                    .find(linked)
                    .or(last.filter(|last| others().any(|item| item == *last)))
                    .or(others().next())
            }
        }
        .or(self.focus_next);
    }
}

/// 0 for experiences, 1 for reactions.
pub(super) const fn side_of(item: InFocus) -> usize {
    match item {
        InFocus::Experience(_) => 0,
        InFocus::Reaction(_) => 1,
    }
}

/// The item above or below on the same side, in the order they stand.
fn neighbour(laid: &Laid, from: InFocus, step: Step) -> Option<InFocus> {
    let side: Vec<InFocus> = laid
        .placed
        .iter()
        .map(|placed| placed.item)
        .filter(|item| side_of(*item) == side_of(from))
        .collect();
    let at = side.iter().position(|item| *item == from)?;
    match step {
        Step::Up => at.checked_sub(1).and_then(|at| side.get(at)).copied(),
        _ => side.get(at + 1).copied(),
    }
}
