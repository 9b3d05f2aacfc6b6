//! The heading of the plan with what can be done, and what stands where nothing is agreed yet.

use egui::{Align, Layout, Rect, Ui, UiBuilder, pos2, vec2};

use super::read::Read;
use super::{PlanView, Room, Shown};
use crate::app::words_of_plan::plan_text;
use crate::app::{Act, Command, Which};
use crate::design::{Font, Icon, height, space};
use crate::model::Case;
use crate::ui::Cx;
use crate::ui::widgets::{
    Choice, EmptyState, Level, heading_ui, icon_button, label_ui, plain, primary, segmented_ui,
};

impl PlanView {
    pub(super) fn head_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        case: &Case,
        read: &Read,
        room: Room,
    ) {
        let t = cx.tokens;
        let row = Rect::from_min_size(
            ui.cursor().min,
            vec2(ui.available_width(), height::BUTTON + 2.0),
        );
        let line = |rect| {
            UiBuilder::new()
                .max_rect(rect)
                .layout(Layout::left_to_right(Align::Center))
        };
        let mut words = ui.new_child(line(row));
        let heading = heading_ui(&mut words, t, cx.words.t("nav-plan"), Level::Screen);
        // In a narrow window the buttons stand below, so that every one of them can be reached.
        let (acts_row, bottom) = if room == Room::Narrow {
            let below = row.translate(vec2(0.0, row.height() + space::SMALL));
            (below, below.bottom())
        } else {
            (row, row.bottom())
        };
        let id = ui.scope_id().with("plan acts");
        let known: f32 = ui.data(|data| data.get_temp(id)).unwrap_or(640.0);
        let left = if room == Room::Narrow {
            acts_row.left()
        } else {
            (acts_row.right() - known).max(heading.rect.right() + space::SMALL)
        };
        let place = Rect::from_min_max(pos2(left, acts_row.top()), acts_row.max);
        let acts = ui.scope_builder(line(place), |ui| {
            ui.spacing_mut().item_spacing.x = space::SMALL;
            self.acts_ui(ui, cx, case, room);
        });
        let taken = acts.response.rect.width();
        if (taken - known).abs() > 0.5 && room != Room::Narrow {
            ui.data_mut(|data| data.insert_temp(id, taken));
            ui.ctx()
                .request_discard("the acts of the plan are measured");
        }
        let free = Rect::from_min_max(
            pos2(heading.rect.right() + 12.0, row.top() + 2.0),
            pos2(left - space::LARGE, row.bottom() + 2.0),
        );
        let free = if room == Room::Narrow {
            free.with_max_x(row.right())
        } else {
            free
        };
        if free.width() > 100.0 && !read.counts.is_empty() {
            let mut place = ui.new_child(line(free));
            label_ui(&mut place, &read.counts, Font::Body, t.muted);
        }
        ui.advance_cursor_after_rect(row.with_max_y(bottom));
    }

    fn acts_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, case: &Case, room: Room) {
        let (words, t) = (cx.words, cx.tokens);
        if !case.sub_goals.is_empty() {
            let all = [Shown::UnderWay, Shown::All];
            let names = [words.t("plan-show-under-way"), words.t("plan-show-all")];
            let choices = names.map(|words| Choice { words, name: words });
            let chosen = all.iter().position(|shown| *shown == self.shown);
            if let Some(n) = segmented_ui(ui, t, &choices, chosen, 0.0) {
                self.shown = all[n];
            }
        }
        if !(case.aims.is_empty() && case.sub_goals.is_empty()) {
            let copy = words.t("copy-text");
            let button = if room == Room::Wide {
                plain(copy).icon(Icon::Copy)
            } else {
                icon_button(Icon::Copy, copy)
            };
            if button.ui(ui, t).clicked() {
                let text = plan_text(words, case, cx.state.today());
                cx.push(Command::Copy(text));
            }
        }
        if !case.sub_goals.is_empty() {
            let follow = words.named("act", Act::FollowUp.name());
            let button = if room == Room::Wide {
                plain(follow).icon(Icon::Presentation)
            } else {
                icon_button(Icon::Presentation, follow)
            };
            if button.ui(ui, t).clicked() {
                cx.push(Act::FollowUp);
            }
        }
        if cx.can_edit() {
            let aim = plain(words.t("plan-new-aim-ask")).name(words.t("plan-new-aim"));
            if aim.ui(ui, t).clicked() {
                cx.push(Command::OpenAim(Which::New));
            }
            // There is one dark button: while a turn is written it is the one that saves it.
            let ask = words.t("plan-new-goal-ask");
            let goal = if self.is_turning(cx) {
                plain(ask)
            } else {
                primary(ask)
            };
            let goal = goal.name(words.t("subgoal-new"));
            if goal.ui(ui, t).clicked() {
                cx.push(Command::OpenSubGoal(Which::New));
            }
        }
    }
}

/// What the place is for, while neither an aim nor a sub-goal is written.
pub fn empty_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let action = cx
        .can_edit()
        .then(|| (Icon::Plus, cx.words.t("plan-first-aim")));
    let pressed = EmptyState {
        icon: Icon::Target,
        ink: cx.tokens.muted,
        words: cx.words.t("plan-none"),
        action,
    }
    .ui(ui, cx.tokens);
    if pressed {
        cx.push(Command::OpenAim(Which::New));
    }
}
