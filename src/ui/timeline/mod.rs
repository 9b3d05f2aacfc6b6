//! The child's life.

use egui::Ui;

use super::Cx;

/// The child's life, with what it remembers between passes.
#[derive(Debug, Default)]
pub struct TimelineView {}

impl TimelineView {
    /// Draws it into the room the frame leaves.
    pub fn ui(&mut self, _ui: &mut Ui, _cx: &mut Cx<'_>) {}
}
