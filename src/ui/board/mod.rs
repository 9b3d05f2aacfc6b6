//! The AoA board.

use egui::Ui;

use super::Cx;

/// The AoA board, with what it remembers between passes.
#[derive(Debug, Default)]
pub struct BoardView {}

impl BoardView {
    /// Draws it into the room the frame leaves.
    pub fn ui(&mut self, _ui: &mut Ui, _cx: &mut Cx<'_>) {}
}
