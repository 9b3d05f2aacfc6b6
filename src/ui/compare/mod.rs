//! Two rounds beside each other.

use egui::{Ui, UiBuilder};

use super::Cx;
use super::widgets::{EmptyState, Level, heading_ui};
use crate::design::{Icon, space};

/// The comparison, with what it remembers between passes.
#[derive(Debug, Default)]
pub struct CompareView {}

impl CompareView {
    /// Draws it into the room the frame leaves.
    #[expect(clippy::unused_self, reason = "the comparison remembers nothing yet")]
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let Some(case) = cx.case() else { return };
        let room = ui.available_rect_before_wrap().shrink(space::LARGE);
        ui.scope_builder(UiBuilder::new().max_rect(room), |ui| {
            heading_ui(ui, cx.tokens, cx.words.t("compare-title"), Level::Screen);
            if case.rounds.len() < 2 {
                EmptyState {
                    icon: Icon::Columns2,
                    ink: cx.tokens.muted,
                    words: cx.words.t("compare-none"),
                    action: None,
                }
                .ui(ui, cx.tokens);
            }
        });
    }
}
