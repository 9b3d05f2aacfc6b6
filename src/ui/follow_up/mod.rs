//! The sub-goals one after another at a meeting, in place of the plan and the navigation: the agenda at the left, the wording large in
//! the middle, at the right what is said today.

mod agenda;
mod bar;
mod ending;
mod foot;
mod states;
mod story;
mod wording;
mod writing;

use egui::{Frame, Key, Margin, Modifiers, Popup, Rect, ScrollArea, Stroke, Ui, UiBuilder, vec2};

pub use bar::{end_button_ui, whose_ui};

use super::Cx;
use super::widgets::{
    EmptyState, Level, heading_ui, keep_focus_in_sight, know_focus, reveal_focus,
};
use crate::app::Command;
use crate::app::follow_up::{FollowUp, Stage};
use crate::design::{Icon, space, width};
use crate::model::{Case, SubGoal, SubGoalId};

/// The foot's height.
const FOOT: f32 = 68.0;
/// The agenda with the air around it.
const AGENDA: f32 = 24.0 + 312.0 + 16.0;
/// The air at the sides of the wording.
const MIDDLE: f32 = 48.0;
/// The writing panel, and where the window is small.
const WRITING: f32 = 520.0;
const WRITING_SMALL: f32 = 420.0;

/// The follow-up, with what it remembers between passes.
#[derive(Debug, Default)]
pub struct FollowUpView {
    agenda: agenda::AgendaView,
    /// The sub-goal drawn last: another one begins at its top, with the keyboard in its note.
    shown: Option<SubGoalId>,
    /// Whether it comes up in this pass.
    begins: bool,
    /// Whether the story is shown to its beginning.
    tells_all: bool,
    /// The pass it was drawn in last: one that comes back begins at its top again.
    last_pass: u64,
}

/// What was asked for at the foot or by key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wish {
    /// Saves what is written and goes on.
    Save,
    /// Goes on without a word.
    Skip,
    /// Goes back.
    Previous,
}

impl FollowUpView {
    /// Draws it into the window under the top bar.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let Some(case) = cx.case() else { return };
        let form = cx
            .session()
            .and_then(|session| session.forms.follow_up.as_deref());
        let Some(form) = form else { return };
        let mut follow_up = form.clone();
        // A menu that Esc closes has closed by the end of the pass.
        let popup_was_open = Popup::is_any_open(ui.ctx());
        let pass = ui.ctx().cumulative_pass_nr();
        if pass.saturating_sub(self.last_pass) > 2 {
            self.shown = None;
        }
        self.last_pass = pass;
        let goal = follow_up.goal(case).cloned();
        let stage = follow_up.stage;
        match (goal, stage) {
            (None, Stage::Walk) => none_ui(ui, cx),
            (Some(goal), Stage::Walk) => {
                let wish = self.walk_ui(ui, cx, case, &goal, &mut follow_up);
                if wish == Some(Wish::Save) && !follow_up.draft(goal.id).can_be_saved(&goal) {
                    ui.memory_mut(|memory| memory.request_focus(writing::reason_id(goal.id)));
                }
                fulfil(cx, case, &goal, follow_up, form, wish);
            }
            (_, Stage::Ending) => {
                self.shown = None;
                let ends = ending::ending_ui(ui, cx, case, &mut follow_up);
                write(cx, follow_up, form);
                if ends {
                    cx.push(Command::EndFollowUp);
                }
            }
        }
        let is_busy = cx.is_covered()
            || ui.ctx().text_edit_focused()
            || popup_was_open
            || Popup::is_any_open(ui.ctx());
        if !is_busy && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            if stage == Stage::Ending {
                back_to_walk(cx);
            } else {
                cx.push(Command::LeaveFollowUp);
            }
        }
    }

    fn walk_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        case: &Case,
        goal: &SubGoal,
        follow_up: &mut FollowUp,
    ) -> Option<Wish> {
        let is_new = self.shown != Some(goal.id);
        self.begins = is_new;
        if is_new {
            self.shown = Some(goal.id);
            self.tells_all = false;
        }
        // Read before the fields, so that Ctrl+Enter in a note is not a new line.
        let by_key = self.keys(ui, cx);
        let whole = ui.available_rect_before_wrap();
        let (above, foot) = whole.split_top_bottom_at_y((whole.bottom() - FOOT).max(whole.top()));
        let window = ui.ctx().content_rect().width();
        let leaves;
        if window >= width::ROOMY_WINDOW {
            let (agenda, rest) = above.split_left_right_at_x(above.left() + AGENDA);
            let (middle, writing) = rest.split_left_right_at_x(rest.right() - WRITING);
            self.agenda.column_ui(ui, cx, case, follow_up, agenda);
            self.middle_ui(ui, cx, case, goal, middle.shrink2(vec2(MIDDLE - 24.0, 0.0)));
            leaves = writing_panel_ui(ui, cx, goal, follow_up, writing, space::SECTION);
        } else if window >= width::NARROW_WINDOW {
            let (middle, writing) = above.split_left_right_at_x(above.right() - WRITING_SMALL);
            let (title, middle) = middle.split_top_bottom_at_y(middle.top() + agenda::TITLE);
            self.agenda
                .menu_ui(ui, cx, case, follow_up, title.shrink2(vec2(16.0, 0.0)));
            self.middle_ui(ui, cx, case, goal, middle.shrink2(vec2(8.0, 0.0)));
            leaves = writing_panel_ui(ui, cx, goal, follow_up, writing, space::WIDE);
        } else {
            let (title, rest) = above.split_top_bottom_at_y(above.top() + agenda::TITLE);
            self.agenda
                .menu_ui(ui, cx, case, follow_up, title.shrink2(vec2(16.0, 0.0)));
            leaves = self.one_column_ui(ui, cx, case, goal, follow_up, rest);
        }
        if leaves {
            cx.push(Command::LeaveFollowUp);
        }
        let at_foot = foot::foot_ui(ui, cx, case, goal, follow_up, foot);
        if is_new && cx.can_edit() {
            // Only now: in the pass after the search has closed, a field that is drawn lets go of the keyboard.
            ui.memory_mut(|memory| memory.request_focus(writing::note_id(goal.id)));
            ui.ctx().request_repaint();
        }
        ui.advance_cursor_after_rect(whole);
        by_key.or(at_foot)
    }

    fn keys(&self, ui: &Ui, cx: &Cx<'_>) -> Option<Wish> {
        if cx.is_covered() || Popup::is_any_open(ui.ctx()) || self.agenda.is_dragging() {
            return None;
        }
        let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
        if cx.can_edit() && pressed(Modifiers::COMMAND, Key::Enter) {
            Some(Wish::Save)
        } else if pressed(Modifiers::COMMAND, Key::PageDown) {
            Some(Wish::Skip)
        } else if pressed(Modifiers::COMMAND, Key::PageUp) {
            Some(Wish::Previous)
        } else {
            None
        }
    }

    fn middle_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, case: &Case, goal: &SubGoal, room: Rect) {
        let builder = UiBuilder::new().max_rect(room).id_salt("follow-up wording");
        ui.scope_builder(builder, |ui| {
            ui.set_clip_rect(room.intersect(ui.clip_rect()));
            ScrollArea::vertical()
                .id_salt(("follow-up wording", goal.id))
                .auto_shrink(false)
                .show(ui, |ui| {
                    padded(ui, 24.0, |ui| {
                        wording::wording_ui(ui, cx, case, goal, &mut self.tells_all);
                    });
                    keep_focus_in_sight(ui);
                });
        });
    }

    /// The wording above, what is said today below.
    fn one_column_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        case: &Case,
        goal: &SubGoal,
        follow_up: &mut FollowUp,
        room: Rect,
    ) -> bool {
        let mut leaves = false;
        let builder = UiBuilder::new().max_rect(room).id_salt("follow-up column");
        ui.scope_builder(builder, |ui| {
            ui.set_clip_rect(room.intersect(ui.clip_rect()));
            let mut scroll = ScrollArea::vertical()
                .id_salt(("follow-up column", goal.id))
                .auto_shrink(false);
            if self.begins {
                scroll = scroll.vertical_scroll_offset(0.0);
            }
            scroll.show(ui, |ui| {
                let before = follow_up.draft(goal.id);
                padded(ui, 16.0, |ui| {
                    wording::wording_ui(ui, cx, case, goal, &mut self.tells_all);
                    ui.add_space(space::WIDE);
                    leaves = writing::writing_ui(ui, cx, goal, follow_up);
                });
                if self.begins {
                    // The note gets the keyboard, but what is talked about is read first.
                    know_focus(ui, Some(writing::note_id(goal.id)));
                } else if follow_up.draft(goal.id) != before {
                    // Who writes sees what is written.
                    reveal_focus(ui);
                } else {
                    keep_focus_in_sight(ui);
                }
            });
        });
        leaves
    }
}

/// Goes from the summary back to the sub-goals.
fn back_to_walk(cx: &mut Cx<'_>) {
    let form = cx
        .session()
        .and_then(|session| session.forms.follow_up.as_deref());
    if let Some(form) = form {
        let mut follow_up = form.clone();
        follow_up.stage = Stage::Walk;
        cx.push(Command::WriteFollowUp(Box::new(follow_up)));
    }
}

/// Keeps what was written, then does what was asked for.
fn fulfil(
    cx: &mut Cx<'_>,
    case: &Case,
    goal: &SubGoal,
    mut follow_up: FollowUp,
    before: &FollowUp,
    wish: Option<Wish>,
) {
    match wish {
        Some(Wish::Skip) => {
            follow_up.at = Some(goal.id);
            follow_up.skipped.insert(goal.id);
            follow_up.go_on(case);
        }
        Some(Wish::Previous) => {
            if let Some(previous) = follow_up.previous(case) {
                follow_up.at = Some(previous);
            }
        }
        Some(Wish::Save) | None => {}
    }
    let can_be_saved = follow_up.draft(goal.id).can_be_saved(goal);
    write(cx, follow_up, before);
    if wish == Some(Wish::Save) && can_be_saved {
        cx.push(Command::SaveTurn);
    }
}

/// Keeps the follow-up as it stands now, where that is new.
fn write(cx: &mut Cx<'_>, follow_up: FollowUp, before: &FollowUp) {
    if follow_up != *before {
        cx.push(Command::WriteFollowUp(Box::new(follow_up)));
    }
}

/// No sub-goal is worked on: there is nothing to walk through.
fn none_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let room = ui.available_rect_before_wrap().shrink(space::LARGE);
    ui.scope_builder(UiBuilder::new().max_rect(room), |ui| {
        heading_ui(ui, cx.tokens, cx.words.t("follow-up-title"), Level::Screen);
        let pressed = EmptyState {
            icon: Icon::Target,
            ink: cx.tokens.muted,
            words: cx.words.t("follow-up-none"),
            action: Some((Icon::ArrowLeft, cx.words.t("nav-plan"))),
        }
        .ui(ui, cx.tokens);
        if pressed {
            cx.push(Command::LeaveFollowUp);
        }
    });
}

/// The card at the right, with its line.
fn writing_panel_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    goal: &SubGoal,
    follow_up: &mut FollowUp,
    panel: Rect,
    margin: f32,
) -> bool {
    let mut leaves = false;
    let t = cx.tokens;
    ui.painter().rect_filled(panel, 0.0, t.card);
    ui.painter().vline(
        panel.left() + 0.5,
        panel.y_range(),
        Stroke::new(1.0, t.border),
    );
    let builder = UiBuilder::new()
        .max_rect(panel)
        .id_salt("follow-up writing");
    ui.scope_builder(builder, |ui| {
        ui.set_clip_rect(panel.intersect(ui.clip_rect()));
        ScrollArea::vertical()
            .id_salt(("follow-up writing", goal.id))
            .auto_shrink(false)
            .show(ui, |ui| {
                padded(ui, margin, |ui| {
                    leaves = writing::writing_ui(ui, cx, goal, follow_up);
                });
                keep_focus_in_sight(ui);
            });
    });
    leaves
}

/// Air around what scrolls.
fn padded(ui: &mut Ui, sides: f32, add: impl FnOnce(&mut Ui)) {
    Frame::NONE
        .inner_margin(Margin {
            left: sides as i8,
            right: sides as i8,
            top: 24,
            bottom: 24,
        })
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.spacing_mut().interact_size.y = 0.0;
            add(ui);
        });
}
