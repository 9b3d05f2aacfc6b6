//! Aims as they were received, and the sub-goals that are worked on with the family: what is agreed, how it goes, and what stands open.

mod head;
mod menu;
mod notes;
mod others;
mod panel;
mod read;
mod steps;
mod story;
mod strip;
mod table;

use std::sync::Arc;

use egui::{
    Id, Key, Modifiers, Panel, Rect, Response, ScrollArea, Sense, Stroke, Ui, UiBuilder, pos2,
    scroll_area::ScrollSource,
};

pub use self::panel::story_ui;
use self::read::Read;
use super::Cx;
use crate::app::{Command, View};
use crate::design::{space, width};
use crate::model::{AimId, Case, CaseId, Edit, ItemRef, StepId, SubGoalId};

/// Which sub-goals are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Shown {
    /// Those at work, and those that ended in this round.
    #[default]
    UnderWay,
    /// All.
    All,
}

/// Something that gets the keyboard when it is drawn next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Focus {
    /// The row of a sub-goal.
    Row(SubGoalId),
    /// What can be done with the sub-goal in the panel.
    Panel(SubGoalId),
    /// The menu of an aim.
    Aim(AimId),
    /// The choice of a status.
    Turn,
    /// The line for a step.
    Step,
    /// The button for a new step.
    NewStep,
    /// A step of the chosen sub-goal.
    StepDone(StepId),
    /// The button that begins the answer in the last box.
    Others,
}

/// The plan, with what it remembers between passes.
#[derive(Debug, Default)]
pub struct PlanView {
    /// The case the rest is about.
    case: Option<CaseId>,
    chosen: Option<SubGoalId>,
    focus_next: Option<Focus>,
    /// The last jump that was made.
    jumped: u64,
    shown: Shown,
    /// The row Tab stops at.
    row: Option<SubGoalId>,
    /// Whether all that stands open is listed.
    lists_all: bool,
    /// Whether the last box is written in.
    answers: bool,
    /// The last box has just been opened and is to come into sight.
    shows_answer: bool,
    read: Option<Arc<Read>>,
}

/// How much room there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Room {
    /// All columns.
    Wide,
    /// *Hvem* and *Fra* in one.
    Medium,
    /// Each sub-goal as a card with labelled lines.
    Narrow,
}

impl Room {
    fn of(wide: f32) -> Self {
        if wide >= 1240.0 {
            Self::Wide
        } else if wide >= 820.0 {
            Self::Medium
        } else {
            Self::Narrow
        }
    }
}

impl PlanView {
    /// Draws it into the room the frame leaves.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let Some(session) = cx.session() else { return };
        let case = Arc::clone(session.case());
        self.begin(&case);
        self.jump(cx, &case);
        let read = self.read(cx, &case);
        self.keys(ui, cx);
        let is_roomy = ui.ctx().content_rect().width() >= width::ROOMY_WINDOW;
        let mut whole = ui.available_rect_before_wrap();
        if self.chosen.is_some() && is_roomy {
            let frame = egui::Frame::NONE.fill(cx.tokens.card);
            Panel::right("plan-panel")
                .resizable(false)
                .exact_size(width::SIDE_PANEL)
                .frame(frame)
                .show(ui, |ui| self.panel_ui(ui, cx, &case));
            whole = ui.available_rect_before_wrap();
        }
        let below = self.content_ui(ui, cx, &case, &read, whole);
        if self.chosen.is_some() && !is_roomy {
            self.overlay_panel_ui(ui, cx, &case, overlay_rect(whole, below));
        }
    }

    /// Another case begins afresh; what is gone is no longer chosen.
    fn begin(&mut self, case: &Case) {
        if self.case != Some(case.id) {
            *self = Self {
                case: Some(case.id),
                jumped: self.jumped,
                ..Self::default()
            };
        }
        self.chosen.take_if(|id| case.sub_goal(*id).is_none());
    }

    fn read(&mut self, cx: &Cx<'_>, case: &Arc<Case>) -> Arc<Read> {
        let key = read::Key {
            case: Arc::clone(case),
            lang: cx.state.lang,
            today: cx.state.today(),
            shown: self.shown,
            weeks: cx.state.settings.weeks,
        };
        let read = match self.read.take() {
            Some(read) if read.key == key => read,
            _ => Arc::new(Read::of(key, cx.words)),
        };
        self.read = Some(Arc::clone(&read));
        if self
            .row
            .is_none_or(|id| read.rows().all(|row| row.id != id))
        {
            self.row = read.rows().next().map(|row| row.id);
        }
        read
    }

    /// Chooses what is asked for from elsewhere and brings it into sight.
    fn jump(&mut self, cx: &Cx<'_>, case: &Case) {
        let Some(jump) = cx.jump_to(View::Plan, self.jumped) else {
            return;
        };
        self.jumped = jump.serial;
        let goal = match jump.item {
            ItemRef::SubGoal(id) => Some(id),
            ItemRef::Turn(id) => case.turn(id).map(|turn| turn.sub_goal),
            ItemRef::Step(id) => case.step(id).map(|step| step.sub_goal),
            ItemRef::Aim(id) => {
                self.focus_next = Some(Focus::Aim(id));
                None
            }
            _ => None,
        };
        if let Some(id) = goal.filter(|id| case.sub_goal(*id).is_some()) {
            self.chosen = Some(id);
            self.row = Some(id);
            self.focus_next = Some(Focus::Row(id));
            self.show_row(case, id);
        }
    }

    /// A sub-goal that ended earlier shows only among all.
    fn show_row(&mut self, case: &Case, id: SubGoalId) {
        let is_ended = |id| {
            case.sub_goal(id)
                .is_some_and(|goal| crate::app::words_of_plan::is_ended(goal.status))
        };
        if is_ended(id) {
            self.shown = Shown::All;
        }
    }

    /// Esc closes what is open, when nothing else wants the key: the line for a step, the form of a turn, the panel.
    fn keys(&mut self, ui: &Ui, cx: &mut Cx<'_>) {
        let is_busy = cx.is_covered()
            || cx.state.find.is_some()
            || ui.ctx().text_edit_focused()
            || egui::Popup::is_any_open(ui.ctx());
        if is_busy || (self.chosen.is_none() && !self.answers) {
            return;
        }
        if !ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            return;
        }
        let forms = cx.session().map(|session| &session.forms);
        let step = forms.and_then(|forms| forms.step.as_ref());
        let turn = forms.and_then(|forms| forms.turn.as_ref());
        if self.answers {
            self.answers = false;
            self.focus_next = Some(Focus::Others);
        } else if step.is_some_and(|form| !form.is_written()) {
            cx.push(Command::DropStep);
            self.focus_next = Some(Focus::NewStep);
        } else if let (Some(form), Some(id)) = (turn, self.chosen)
            && form.goal.id == id
            && !form.is_written()
        {
            cx.push(Command::DropTurn);
            self.focus_next = Some(Focus::Panel(id));
        } else {
            self.close_panel();
        }
    }

    fn close_panel(&mut self) {
        self.focus_next = self.chosen.take().map(Focus::Row);
    }

    /// Gives the keyboard to what was waiting for it.
    fn take_focus(&mut self, wanted: Focus, response: &Response) {
        if self.focus_next == Some(wanted) {
            self.focus_next = None;
            response.request_focus();
            response.scroll_to_me(None);
        } else if response.gained_focus() && !response.clicked() {
            response.scroll_to_me(None);
        }
    }

    /// Takes a sub-goal out of the case; its neighbour gets the keyboard.
    fn delete(&mut self, cx: &mut Cx<'_>, id: SubGoalId) {
        if let Some(read) = &self.read {
            let order: Vec<SubGoalId> = read.rows().map(|row| row.id).collect();
            let at = order.iter().position(|other| *other == id).unwrap_or(0);
            let next = order.get(at + 1).or_else(|| order.get(at.checked_sub(1)?));
            self.focus_next = next.copied().map(Focus::Row);
        }
        self.chosen.take_if(|chosen| *chosen == id);
        cx.push(Command::EditWithToast(Edit::RemoveSubGoal(id)));
    }

    /// The heading, which stays, and the page below it; gives where the heading ends.
    fn content_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        case: &Arc<Case>,
        read: &Read,
        whole: Rect,
    ) -> f32 {
        let is_roomy = ui.ctx().content_rect().width() >= width::ROOMY_WINDOW;
        let margin = if is_roomy { space::WIDE } else { space::LARGE };
        let head = Rect::from_min_max(
            pos2(whole.left() + margin, whole.top() + space::LARGE),
            pos2(whole.right() - margin, whole.bottom()),
        );
        let room = Room::of(head.width());
        let mut place = ui.new_child(UiBuilder::new().max_rect(head));
        self.head_ui(&mut place, cx, case, read, room);
        let below = place.min_rect().bottom() + space::SMALL;
        let rest = whole.with_min_y(below);
        // What lies under the panel does not take the wheel from it.
        let is_under = self.chosen.is_some()
            && !is_roomy
            && ui.rect_contains_pointer(overlay_rect(whole, below));
        let mut content = ui.new_child(UiBuilder::new().max_rect(rest));
        content.set_clip_rect(rest.intersect(ui.clip_rect()));
        ScrollArea::vertical()
            .id_salt("plan")
            .auto_shrink(false)
            .scroll_source(ScrollSource {
                mouse_wheel: !is_under,
                ..ScrollSource::default()
            })
            .show(&mut content, |ui| {
                let page_room = ui.available_rect_before_wrap();
                let inner = Rect::from_min_max(
                    pos2(page_room.left() + margin, page_room.top() + space::TINY),
                    pos2(page_room.right() - margin, page_room.bottom()),
                );
                let mut page = ui.new_child(UiBuilder::new().max_rect(inner));
                page.spacing_mut().item_spacing = egui::vec2(space::SMALL, 0.0);
                self.page_ui(&mut page, cx, case, read, room);
                let bottom = page.min_rect().bottom() + space::WIDE;
                let bottom = bottom.max(page_room.top());
                ui.advance_cursor_after_rect(page_room.with_max_y(bottom));
            });
        below
    }

    fn page_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, case: &Arc<Case>, read: &Read, room: Room) {
        strip::strip_ui(ui, cx, read, room);
        if case.aims.is_empty() && case.sub_goals.is_empty() {
            ui.add_space(space::SECTION);
            head::empty_ui(ui, cx);
        }
        for group in &read.groups {
            ui.add_space(space::LARGE);
            self.group_ui(ui, cx, case, group, room);
        }
        self.step_between_rows(ui, read);
        // Before anything is agreed the tiles above say all there is to say.
        if !read.groups.is_empty() {
            self.notes_ui(ui, cx, read, room);
        }
        ui.add_space(space::WIDE);
        self.others_ui(ui, cx, case, read);
    }

    /// On small windows the panel covers the content from the right.
    fn overlay_panel_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, case: &Arc<Case>, rect: Rect) {
        let mut over = ui.new_child(UiBuilder::new().max_rect(rect).layer_id(ui.layer_id()));
        // What lies below must not be pressed through the panel.
        over.interact(
            rect,
            Id::unique("plan-panel-ground"),
            Sense::CLICK | Sense::DRAG,
        );
        over.painter().rect_filled(rect, 0.0, cx.tokens.card);
        over.painter().hline(
            rect.x_range(),
            rect.top(),
            Stroke::new(1.0, cx.tokens.border),
        );
        over.set_clip_rect(rect.intersect(ui.clip_rect()));
        self.panel_ui(&mut over, cx, case);
    }
}

/// Where the panel covers the plan, whose heading ends at `below`. What can be done with the plan stays in reach, but in a narrow
/// window.
fn overlay_rect(whole: Rect, below: f32) -> Rect {
    let is_narrow = Room::of(whole.width()) == Room::Narrow;
    let top = if is_narrow { whole.top() } else { below };
    let wide = width::SIDE_PANEL.min(whole.width());
    Rect::from_min_max(pos2(whole.right() - wide, top), whole.max)
}
