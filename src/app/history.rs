//! Undo and redo: former values of the case with the name of the act that left them behind.

use std::collections::VecDeque;
use std::sync::Arc;

use crate::model::{Case, TypingField};

/// How many steps back a user can go. A step costs a few pointers and the one item that changed.
const DEEPEST: usize = 500;

/// The case before and after one act.
#[derive(Clone, Debug)]
pub struct Step {
    /// The stable name of the act.
    pub name: &'static str,
    /// The case before it.
    pub before: Arc<Case>,
    /// The case after it.
    pub after: Arc<Case>,
    typing: Option<Typing>,
}

/// Typing that may still go on: the field and the time of the last key, in seconds of the app's clock.
#[derive(Clone, Copy, Debug)]
struct Typing {
    field: TypingField,
    last_secs: f64,
}

/// A rest longer than this begins a new undo step.
const REST_SECS: f64 = 2.0;

/// The undo and redo stacks of one session.
#[derive(Clone, Debug, Default)]
pub struct History {
    done: VecDeque<Step>,
    undone: Vec<Step>,
}

impl History {
    /// Records an act. Typing in the same field without a rest becomes one step.
    pub fn record(
        &mut self,
        name: &'static str,
        before: Arc<Case>,
        after: Arc<Case>,
        typing: Option<TypingField>,
        now_secs: f64,
    ) {
        self.undone.clear();
        if let (Some(field), Some(step)) = (typing, self.done.back_mut())
            && let Some(going) = &mut step.typing
            && going.field == field
            && now_secs - going.last_secs < REST_SECS
            && Arc::ptr_eq(&step.after, &before)
        {
            going.last_secs = now_secs;
            step.after = after;
            return;
        }
        if self.done.len() == DEEPEST {
            self.done.pop_front();
        }
        let typing = typing.map(|field| Typing {
            field,
            last_secs: now_secs,
        });
        self.done.push_back(Step {
            name,
            before,
            after,
            typing,
        });
    }

    /// Ends a run of typing, so that what comes next is a step of its own.
    pub fn rest(&mut self) {
        if let Some(step) = self.done.back_mut() {
            step.typing = None;
        }
    }

    /// Steps back; gives the step taken back.
    pub fn undo(&mut self) -> Option<Step> {
        let mut step = self.done.pop_back()?;
        step.typing = None;
        self.undone.push(step.clone());
        Some(step)
    }

    /// Forgets the step undo would take back.
    pub fn let_go_of_last(&mut self) {
        self.done.pop_back();
    }

    /// Steps forward again; gives the step done again.
    pub fn redo(&mut self) -> Option<Step> {
        let step = self.undone.pop()?;
        self.done.push_back(step.clone());
        Some(step)
    }

    /// The step undo would take back.
    pub fn last_done(&self) -> Option<&Step> {
        self.done.back()
    }

    /// The step redo would do again.
    pub fn last_undone(&self) -> Option<&Step> {
        self.undone.last()
    }

    /// The name of the act undo would take back.
    pub fn undo_name(&self) -> Option<&'static str> {
        self.done.back().map(|step| step.name)
    }

    /// The name of the act redo would do again.
    pub fn redo_name(&self) -> Option<&'static str> {
        self.undone.last().map(|step| step.name)
    }

    /// How many steps can be undone.
    pub fn depth(&self) -> usize {
        self.done.len()
    }
}
