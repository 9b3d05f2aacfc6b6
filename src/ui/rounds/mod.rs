//! One round: what was written about it, and the board as it stood when it was closed.

use egui::{Ui, UiBuilder};

use super::Cx;
use super::widgets::{EmptyState, Level, heading_ui};
use crate::design::{Icon, space};

/// The page of a round, with what it remembers between passes.
#[derive(Debug, Default)]
pub struct RoundView {}

impl RoundView {
    /// Draws it into the room the frame leaves.
    #[expect(clippy::unused_self, reason = "the page remembers nothing yet")]
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let Some(case) = cx.case() else { return };
        let room = ui.available_rect_before_wrap().shrink(space::LARGE);
        ui.scope_builder(UiBuilder::new().max_rect(room), |ui| {
            let round = cx.state.shown_round();
            let number = case
                .last_round()
                .filter(|(_, last)| round == Some(last.id))
                .map(|(number, _)| number);
            if let Some(number) = number {
                let title = cx.words.tf("round-number", &[("n", number.into())]);
                heading_ui(ui, cx.tokens, &title, Level::Screen);
                return;
            }
            heading_ui(ui, cx.tokens, cx.words.t("rounds-title"), Level::Screen);
            EmptyState {
                icon: Icon::Repeat,
                ink: cx.tokens.muted,
                words: cx.words.t("rounds-none"),
                action: None,
            }
            .ui(ui, cx.tokens);
        });
    }
}
