//! Everything known, by the three conditions.

use egui::Ui;

use super::Cx;
use super::widgets::{Level, heading_ui};

/// The view, with what it remembers between passes.
#[derive(Debug, Default)]
pub struct MappingView {}

impl MappingView {
    /// Draws the view.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        heading_ui(ui, cx.tokens, cx.words.t("nav-mapping"), Level::Screen);
    }
}
