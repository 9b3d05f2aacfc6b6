//! What becomes of a form: saved, dropped, or asked about when something was written.

use egui::{Context, Id};

use crate::ui::Cx;
use crate::ui::widgets::{Modal, ModalChoice};

/// What the user asked for at the foot of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Put it into the case.
    Save,
    /// Close the form.
    Leave,
}

/// What is to be done with the form now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It goes into the case.
    Commit,
    /// It goes.
    Drop,
}

/// The words of a form's question.
#[derive(Clone, Copy, Debug)]
pub struct Question<'a> {
    /// The question itself.
    pub title: &'a str,
    /// The act that saves.
    pub save: &'a str,
    /// Why it cannot be saved yet.
    pub need: Option<&'a str>,
}

/// Remembers whether the question is on the screen.
#[derive(Debug, Default)]
pub struct Leaving {
    asked: bool,
}

impl Leaving {
    /// Whether the question is on the screen.
    pub const fn is_asked(&self) -> bool {
        self.asked
    }

    /// Answers a wish at once where nothing can be lost, else asks.
    pub fn ui(
        &mut self,
        ctx: &Context,
        cx: &Cx<'_>,
        wish: Option<Wish>,
        is_written: bool,
        question: Question<'_>,
    ) -> Option<Verdict> {
        match wish {
            Some(Wish::Save) if question.need.is_none() => return Some(Verdict::Commit),
            Some(Wish::Leave) if !is_written => return Some(Verdict::Drop),
            Some(Wish::Leave) => self.asked = true,
            Some(Wish::Save) | None => {}
        }
        if !self.asked {
            return None;
        }
        let choice = Modal::new(
            Id::unique("leave form"),
            question.title,
            cx.words.t("form-leave-stay"),
        )
        .other(cx.words.t("form-leave-discard"))
        .primary(question.save)
        .primary_disabled_because(question.need)
        .show(ctx, cx.tokens, |ui| ui.label(cx.words.t("form-leave-text")))
        .choice?;
        self.asked = false;
        match choice {
            ModalChoice::Plain => None,
            ModalChoice::Other => Some(Verdict::Drop),
            ModalChoice::Primary => Some(Verdict::Commit),
        }
    }
}
