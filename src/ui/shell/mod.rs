//! The frame around every view: top bar, navigation, slim bars, toast, questions and keys.

mod bars;
pub mod keys;
mod menu;
mod nav;
pub mod top_bar;

use egui::{Context, Id, Ui};

use super::Cx;
use super::widgets::{Toast, ToastOutcome};
use crate::app::{Act, Command};

/// The frame, with what it remembers between passes.
#[derive(Debug, Default)]
pub struct Shell {
    /// Whether the field that finds text was open in the last pass, so that it gets the keyboard when it opens.
    was_finding: bool,
}

impl Shell {
    /// Turns keys into acts, unless a text field or the view wanted them. Runs after the view has drawn.
    pub fn keys(&mut self, ctx: &Context, cx: &mut Cx<'_>) {
        while let Some(act) = keys::pressed_act(ctx, cx) {
            if act == Act::Find && cx.state.find.is_some() {
                ctx.memory_mut(|memory| memory.request_focus(top_bar::find_field()));
            } else {
                cx.push(act);
            }
        }
    }

    /// Draws bars and navigation; what is left of `ui` belongs to the view.
    pub fn frame_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        top_bar::top_bar_ui(ui, cx);
        let finds = cx.state.find.is_some();
        if finds && !self.was_finding {
            ui.memory_mut(|memory| memory.request_focus(top_bar::find_field()));
        }
        self.was_finding = finds;
        bars::bars_ui(ui, cx);
        nav::nav_ui(ui, cx);
    }

    /// Draws the slim bars where there is no frame.
    pub fn bars_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        bars::bars_ui(ui, cx);
    }

    /// Draws what lies over everything: toast and question.
    pub fn over_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        toast_ui(ui.ctx(), cx);
        super::dialogs::question_ui(ui.ctx(), cx);
    }
}

fn toast_ui(ctx: &Context, cx: &mut Cx<'_>) {
    let Some(toast) = &cx.state.toast else { return };
    let words = cx.words.named("edit", toast.act);
    let words = uppercase_first(words);
    let shown = Toast {
        id: Id::unique(("toast", toast.serial)),
        words: &words,
        action: cx.words.t("toast-undo"),
    }
    .show(ctx, cx.tokens);
    match shown {
        ToastOutcome::Shown => {}
        ToastOutcome::Acted => {
            cx.push(Act::Undo);
            cx.push(Command::DismissToast);
        }
        ToastOutcome::Expired => cx.push(Command::DismissToast),
    }
}

/// The words with a capital at the front, for a label that stands as a sentence.
pub fn uppercase_first(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
