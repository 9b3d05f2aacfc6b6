//! Forms: what is filled in before it becomes one edit. While one is open it takes the place of the view it was opened from; looking at
//! another view in between loses nothing, because what is written stands in the session.

mod aim;
mod certainty;
pub(super) mod dates;
mod entry;
mod experience;
mod kinds;
pub(super) mod leave;
mod mini_axis;
mod over;
mod period;
mod question;
mod radios;
mod sheet;
pub(super) mod sources;
mod sub_goal;
mod sub_goal_parts;
mod times;

use egui::{Context, Ui};

pub use certainty::certainty_words;
pub use experience::history_text;
pub use sub_goal::status_meaning;

pub(super) use radios::radio_group_ui;
pub(super) use sources::Sources;

use super::Cx;

/// The forms, with what they remember between passes.
#[derive(Debug, Default)]
pub struct FormsView {
    experience: experience::ExperienceView,
    sub_goal: sub_goal::SubGoalView,
    over: over::OverView,
}

impl FormsView {
    /// Whether a form is open and wants the room.
    pub fn is_open(cx: &Cx<'_>) -> bool {
        cx.session().is_some_and(|session| {
            session.forms.experience.is_some() || session.forms.sub_goal.is_some()
        })
    }

    /// Draws the open form into the room the frame leaves.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let Some(session) = cx.session() else { return };
        if let Some(form) = &session.forms.experience {
            self.experience.ui(ui, cx, form);
        } else if let Some(form) = &session.forms.sub_goal {
            self.sub_goal.ui(ui, cx, form);
        }
    }

    /// Draws the form that lies over whatever view is shown, if one is open.
    pub fn over_ui(&mut self, ctx: &Context, cx: &mut Cx<'_>) {
        let Some(session) = cx.session() else { return };
        let forms = &session.forms;
        if let Some(form) = &forms.entry {
            self.over.form_ui(ctx, cx, form);
        } else if let Some(form) = &forms.period {
            self.over.form_ui(ctx, cx, form);
        } else if let Some(form) = &forms.question {
            self.over.form_ui(ctx, cx, form);
        } else if let Some(form) = &forms.aim {
            self.over.form_ui(ctx, cx, form);
        } else {
            self.over.rest();
        }
    }
}
