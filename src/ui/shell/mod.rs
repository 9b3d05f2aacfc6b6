//! The frame around every view: top bar, navigation, slim bars, toast, questions and keys.

use egui::{Context, Ui};

use super::Cx;

/// The frame, with what it remembers between passes.
#[derive(Debug, Default)]
pub struct Shell {}

impl Shell {
    /// Turns keys into acts, unless a text field wants them.
    pub fn keys(&mut self, _ctx: &Context, _cx: &mut Cx<'_>) {}

    /// Draws bars and navigation; what is left of `ui` belongs to the view.
    pub fn frame_ui(&mut self, _ui: &mut Ui, _cx: &mut Cx<'_>) {}

    /// Draws what lies over everything: toast and question.
    pub fn over_ui(&mut self, _ui: &mut Ui, _cx: &mut Cx<'_>) {}
}
