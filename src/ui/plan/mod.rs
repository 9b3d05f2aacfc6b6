//! Aims as they were received, and the sub-goals that are worked on with the family.

use egui::{Ui, UiBuilder};

use super::Cx;
use super::widgets::{EmptyState, Level, heading_ui, label_ui};
use crate::design::{Font, Icon, space};

/// The plan, with what it remembers between passes.
#[derive(Debug, Default)]
pub struct PlanView {}

impl PlanView {
    /// Draws it into the room the frame leaves.
    #[expect(clippy::unused_self, reason = "the plan remembers nothing yet")]
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let Some(case) = cx.case() else { return };
        let room = ui.available_rect_before_wrap().shrink(space::LARGE);
        ui.scope_builder(UiBuilder::new().max_rect(room), |ui| {
            heading_ui(ui, cx.tokens, cx.words.t("nav-plan"), Level::Screen);
            let (aims, goals) = (case.aims.len(), case.sub_goals.len());
            if aims + goals > 0 {
                let counts = [("aims", aims.into()), ("goals", goals.into())];
                let words = cx.words.tf("plan-counts", &counts);
                label_ui(ui, &words, Font::Body, cx.tokens.muted);
                return;
            }
            EmptyState {
                icon: Icon::Target,
                ink: cx.tokens.muted,
                words: cx.words.t("plan-none"),
                action: None,
            }
            .ui(ui, cx.tokens);
        });
    }
}
