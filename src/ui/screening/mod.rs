//! The screening grid.

use egui::Ui;

use super::Cx;

/// The screening grid, with what it remembers between passes.
#[derive(Debug, Default)]
pub struct ScreeningView {}

impl ScreeningView {
    /// Draws it into the room the frame leaves.
    pub fn ui(&mut self, _ui: &mut Ui, _cx: &mut Cx<'_>) {}
}
