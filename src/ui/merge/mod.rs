//! What others changed, and the choices where two people wrote at the same place.

use egui::Ui;

use crate::ui::Cx;
use crate::ui::widgets::{Level, heading_ui};

/// What the view remembers between passes.
#[derive(Debug, Default)]
pub struct MergeView {}

impl MergeView {
    /// Draws the view.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        heading_ui(ui, cx.tokens, cx.words.t("merge-title"), Level::Screen);
    }
}
