//! The start screen.

use egui::Ui;

use super::Cx;

/// The start screen, with what it remembers between passes.
#[derive(Debug, Default)]
pub struct StartView {}

impl StartView {
    /// Draws it into the room the frame leaves.
    pub fn ui(&mut self, _ui: &mut Ui, _cx: &mut Cx<'_>) {}
}
