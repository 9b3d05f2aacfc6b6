//! Where the keyboard can stop in the sheet, and where the arrows lead from there.

use egui::{EventFilter, Id, Key, Modifiers, Rect, Ui};

/// A place the keyboard can stop at.
#[derive(Clone, Copy, Debug)]
pub struct Stop {
    /// Its node.
    pub id: Id,
    /// Its column: left, right, or the panel.
    pub column: u8,
    /// Where it was drawn.
    pub rect: Rect,
}

/// The stops of a pass, in the order they are read.
#[derive(Debug, Default)]
pub struct Stops {
    all: Vec<Stop>,
}

impl Stops {
    /// A new pass begins.
    pub fn begin(&mut self) {
        self.all.clear();
    }

    /// Adds a stop.
    pub fn add(&mut self, id: Id, column: u8, rect: Rect) {
        self.all.push(Stop { id, column, rect });
    }

    /// The stop after another one, or before it where it is the last of its column: what gets the keyboard when it goes.
    pub fn neighbour(&self, id: Id) -> Option<Id> {
        let at = self.all.iter().position(|stop| stop.id == id)?;
        let same = |stop: &&Stop| stop.column == self.all[at].column;
        let after = self.all[at + 1..].iter().find(same);
        let neighbour = after.or_else(|| self.all[..at].iter().rev().find(same));
        neighbour.map(|stop| stop.id)
    }

    /// Moves the keyboard where an arrow says, if it is at a stop.
    pub fn hear_arrows(&self, ui: &Ui) {
        let Some(focused) = ui.memory(egui::Memory::focused) else {
            return;
        };
        let Some(at) = self.all.iter().position(|stop| stop.id == focused) else {
            return;
        };
        let arrows = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(focused, arrows));
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let to = if pressed(Key::ArrowDown) {
            self.below(at)
        } else if pressed(Key::ArrowUp) {
            self.above(at)
        } else if pressed(Key::ArrowRight) {
            self.beside(at, 1)
        } else if pressed(Key::ArrowLeft) {
            self.beside(at, -1)
        } else if pressed(Key::Home) {
            Some(0)
        } else if pressed(Key::End) {
            self.all.len().checked_sub(1)
        } else {
            None
        };
        if let Some(stop) = to.and_then(|to| self.all.get(to)) {
            ui.memory_mut(|memory| memory.request_focus(stop.id));
        }
    }

    /// The next one further down in the same column.
    fn below(&self, at: usize) -> Option<usize> {
        let here = self.all[at];
        (at + 1..self.all.len()).find(|n| {
            let stop = self.all[*n];
            stop.column == here.column && stop.rect.center().y > here.rect.center().y + 1.0
        })
    }

    fn above(&self, at: usize) -> Option<usize> {
        let here = self.all[at];
        (0..at).rev().find(|n| {
            let stop = self.all[*n];
            stop.column == here.column && stop.rect.center().y < here.rect.center().y - 1.0
        })
    }

    /// One at the same height in the same column if there is one, else the nearest in height of the next column.
    fn beside(&self, at: usize, step: i8) -> Option<usize> {
        let here = self.all[at];
        let y = here.rect.center().y;
        let neighbour = if step > 0 {
            Some(at + 1)
        } else {
            at.checked_sub(1)
        };
        if let Some(n) = neighbour
            && let Some(stop) = self.all.get(n)
            && stop.column == here.column
            && (stop.rect.center().y - y).abs() <= 1.0
        {
            return Some(n);
        }
        let column = here.column.checked_add_signed(step)?;
        let distance = |stop: &Stop| {
            // Within the same rows nothing is far away.
            let overlap = (y - stop.rect.center().y).abs();
            if stop.rect.y_range().contains(y) {
                0.0
            } else {
                overlap
            }
        };
        self.all
            .iter()
            .enumerate()
            .filter(|(_, stop)| stop.column == column)
            .min_by(|(_, a), (_, b)| distance(a).total_cmp(&distance(b)))
            .map(|(n, _)| n)
    }
}
