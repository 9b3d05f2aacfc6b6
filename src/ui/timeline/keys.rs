//! Keys of the line: through the life item by item, along it, in and out, and to another time.

use egui::{EventFilter, Key, Modifiers, Response, Ui};

use super::entries::{ItemId, Lane};
use super::redate::{Grip, Precision};
use super::scale::Scale;
use super::scene::Read;
use super::{Mode, Sizes, TimelineView, grips, node_id};
use crate::ui::Cx;

/// How far a press of an arrow moves the view, as a share of its width.
const KEY_PAN: f32 = 0.12;

impl TimelineView {
    /// Keys that work wherever the keyboard is in the view.
    pub(super) fn keys(&mut self, ui: &Ui, cx: &mut Cx<'_>, read: &Read) {
        let session = cx.session();
        let busy = cx.is_covered()
            || session.is_some_and(|session| {
                session.forms.experience.is_some() || session.forms.sub_goal.is_some()
            })
            || egui::Popup::is_any_open(ui.ctx());
        if busy {
            return;
        }
        let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
        if self.drops_carried(ui) {
            return;
        }
        if self.redating.is_some() || self.dragged.is_some() || self.moved_lane.is_some() {
            if pressed(Modifiers::NONE, Key::Escape) {
                self.redating = None;
                self.dragged = None;
                self.moved_lane = None;
                ui.ctx().stop_dragging();
            }
            return;
        }
        if ui.ctx().text_edit_focused() {
            return;
        }
        if self.selected.is_some()
            && cx.state.find.is_none()
            && pressed(Modifiers::NONE, Key::Escape)
        {
            self.close_panel(cx);
        }
        for (key, forth) in [(Key::ArrowRight, true), (Key::ArrowLeft, false)] {
            if pressed(Modifiers::COMMAND, key) {
                self.step_from_anywhere(ui, read, forth);
            }
        }
    }

    /// To the next item, or the one before, wherever the keyboard is: from the item that has it, from the chosen one, or
    /// from the middle of the view.
    fn step_from_anywhere(&mut self, ui: &Ui, read: &Read, forth: bool) {
        let is_list = self.mode(Sizes::of(ui.ctx().content_rect().width())) == Mode::List;
        let open = |n: usize| is_list && read.shows(n) || read.stands_open(n);
        let focused = ui.memory(egui::Memory::focused);
        let all = &read.entries.all;
        let here = all
            .iter()
            .position(|entry| focused == Some(node_id(entry.id)))
            .or_else(|| read.entries.position(self.chosen()?));
        let next = if let Some(n) = here {
            stepped(all.len(), n, forth, open)
        } else {
            let middle = self.view.map_or(0.0, |(from, days)| from + days / 2.0);
            let at = |n: &usize| all[*n].extent.map(|extent| extent.at);
            let mut dated = (0..read.entries.dated).filter(|n| open(*n));
            if forth {
                dated.find(|n| at(n).is_some_and(|at| at >= middle))
            } else {
                dated.rfind(|n| at(n).is_some_and(|at| at < middle))
            }
        };
        if let Some(n) = next {
            self.focus_next = Some(all[n].id);
            self.reveal = Some(all[n].id);
        }
    }

    pub(super) fn line_keys(
        &mut self,
        ui: &Ui,
        cx: &mut Cx<'_>,
        read: &Read,
        mut scale: Scale,
        along: &[&Response],
    ) -> Scale {
        let focused = ui.memory(egui::Memory::focused);
        let item = read
            .entries
            .all
            .iter()
            .position(|entry| focused == Some(node_id(entry.id)))
            .filter(|n| *n < read.entries.dated);
        let on_line = along.iter().any(|response| response.has_focus());
        if !(focused.is_none() || on_line || item.is_some()) || egui::Popup::is_any_open(ui.ctx()) {
            return scale;
        }
        if let Some(id) = focused {
            ui.memory_mut(|memory| {
                memory.set_focus_lock_filter(
                    id,
                    EventFilter {
                        horizontal_arrows: true,
                        escape: self.selected.is_some(),
                        ..EventFilter::default()
                    },
                );
            });
        }
        if let Some(n) = item {
            self.redate_by_key(ui, cx, read, &scale, read.entries.all[n].id);
        }
        let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let before = scale;
        let middle = item
            .and_then(|n| read.entries.all[n].extent)
            .map_or(scale.from + scale.days / 2.0, |extent| extent.at);
        if pressed(Key::Plus) || pressed(Key::Equals) {
            scale = scale.zoomed(read.life, scale.x(middle), 0.6);
        }
        if pressed(Key::N) {
            let here = item.map_or(Lane::Experiences, |n| read.entries.all[n].lane);
            Self::begin_at(cx, &scale, here, scale.x(middle));
        }
        if pressed(Key::Minus) {
            scale = scale.zoomed(read.life, scale.x(middle), 1.0 / 0.6);
        }
        let (back, forth) = (pressed(Key::ArrowLeft), pressed(Key::ArrowRight));
        let (home, end) = (pressed(Key::Home), pressed(Key::End));
        if let Some(n) = item {
            let open = |n: usize| read.stands_open(n);
            let last = read.entries.dated;
            let to = match (back, forth, home, end) {
                (true, ..) => stepped(last, n, false, open),
                (_, true, ..) => stepped(last, n, true, open),
                (_, _, true, _) => (0..last).find(|n| open(*n)),
                (_, _, _, true) => (0..last).rfind(|n| open(*n)),
                _ => None,
            };
            if let Some(n) = to {
                let entry = &read.entries.all[n];
                self.focus_next = Some(entry.id);
                self.reveal = Some(entry.id);
                if let Some(extent) = entry.extent {
                    scale = scale.holding(read.life, extent.at, extent.at);
                }
            }
        } else {
            let points = scale.width * KEY_PAN;
            for (key, by) in [
                (back, -points),
                (forth, points),
                (pressed(Key::PageUp), -scale.width),
                (pressed(Key::PageDown), scale.width),
                (home, -1.0e6),
                (end, 1.0e6),
            ] {
                if key {
                    scale = scale.panned(read.life, by);
                }
            }
        }
        self.moved_since |= scale != before;
        scale
    }

    /// Shift and an arrow move the beginning of what has the keyboard by one step of the zoom, Alt and an arrow its end.
    fn redate_by_key(
        &mut self,
        ui: &Ui,
        cx: &mut Cx<'_>,
        read: &Read,
        scale: &Scale,
        item: ItemId,
    ) {
        for (modifiers, grip) in [(Modifiers::SHIFT, Grip::Start), (Modifiers::ALT, Grip::End)] {
            for (key, forth) in [(Key::ArrowRight, true), (Key::ArrowLeft, false)] {
                if !ui.input_mut(|input| input.consume_key(modifiers, key)) || !cx.can_edit() {
                    continue;
                }
                let birth = read.case.child.birth.reckoned();
                let precision = Precision::at(scale);
                let Some(times) = grips::times_of(&read.case, item) else {
                    continue;
                };
                let moved = times
                    .day(grip, birth, read.today)
                    .and_then(|day| precision.stepped(day, forth))
                    .and_then(|day| times.moved(grip, day, precision, birth, read.today, cx.words));
                if let Some(moved) = moved {
                    grips::redate(cx, &read.case, item, moved);
                    self.reveal = Some(item);
                }
            }
        }
    }
}

/// The next of so many for which something holds, or the one before.
fn stepped(count: usize, from: usize, forth: bool, open: impl Fn(usize) -> bool) -> Option<usize> {
    if forth {
        (from + 1..count).find(|n| open(*n))
    } else {
        (0..from.min(count)).rfind(|n| open(*n))
    }
}
