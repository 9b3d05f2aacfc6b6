//! The sub-goals one after another at a meeting, in place of the plan and the navigation.

use egui::{Key, Modifiers, Ui, UiBuilder};

use super::Cx;
use super::widgets::{EmptyState, Level, heading_ui, quiet};
use crate::app::Command;
use crate::design::{Icon, space};

/// The follow-up, with what it remembers between passes.
#[derive(Debug, Default)]
pub struct FollowUpView {}

impl FollowUpView {
    /// Draws it into the window under the top bar.
    #[expect(clippy::unused_self, reason = "the follow-up remembers nothing yet")]
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let Some(case) = cx.case() else { return };
        let room = ui.available_rect_before_wrap().shrink(space::LARGE);
        ui.scope_builder(UiBuilder::new().max_rect(room), |ui| {
            let back = quiet(cx.words.t("nav-plan")).icon(Icon::ArrowLeft);
            if back.ui(ui, cx.tokens).clicked() {
                cx.push(Command::LeaveFollowUp);
            }
            heading_ui(ui, cx.tokens, cx.words.t("follow-up-title"), Level::Screen);
            if case.sub_goals.is_empty() {
                EmptyState {
                    icon: Icon::Target,
                    ink: cx.tokens.muted,
                    words: cx.words.t("follow-up-none"),
                    action: None,
                }
                .ui(ui, cx.tokens);
            }
        });
        let is_busy = cx.is_covered() || ui.ctx().text_edit_focused();
        if !is_busy && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            cx.push(Command::LeaveFollowUp);
        }
    }
}
