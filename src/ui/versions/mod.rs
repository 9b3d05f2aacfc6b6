//! Older versions of the case beside the present one.

use egui::Ui;

use crate::ui::Cx;
use crate::ui::widgets::{Level, heading_ui};

/// What the view remembers between passes.
#[derive(Debug, Default)]
pub struct VersionsView {}

impl VersionsView {
    /// Draws the view.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        heading_ui(ui, cx.tokens, cx.words.t("versions-title"), Level::Screen);
    }
}
