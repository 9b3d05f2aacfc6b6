//! The panel with everything about the chosen sub-goal.

use std::sync::Arc;

use egui::{Align, Id, Layout, Rect, Role, ScrollArea, Sense, Ui, UiBuilder, pos2, vec2};

use super::read::goal_name;
use super::{Focus, PlanView, menu};
use crate::app::words_of_changes::{item_name, spot_words, status_words};
use crate::app::words_of_plan::when_words;
use crate::app::{Command, Which};
use crate::design::{Font, Icon, icon_size, space};
use crate::model::{Case, ItemRef, SubGoal, When, first_sentence};
use crate::ui::timeline::told::{muted_ui, pair_ui, rule_ui, written_ui};
use crate::ui::widgets::paint::{line, paint_line};
use crate::ui::widgets::{
    CONFLICT_MARK, Level, LinkRow, Mark, SidePanel, conflict_mark_ui, heading_ui, icon_button,
    more_menu_ui, plain,
};
use crate::ui::{Cx, status_icon, theme_icon};

impl PlanView {
    pub(super) fn panel_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, case: &Arc<Case>) {
        let Some(goal) = self.chosen.and_then(|id| case.sub_goal(id)) else {
            return;
        };
        let t = cx.tokens;
        let panel = SidePanel {
            id: "plan-panel",
            name: cx.words.t("plan-panel"),
            has_foot: cx.can_edit(),
            right: space::LARGE,
        };
        let (mut body, foot) = panel.places(ui, t);
        self.title_ui(&mut body, cx, goal);
        ScrollArea::vertical()
            .id_salt(("plan-panel", goal.id))
            .auto_shrink(false)
            .show(&mut body, |ui| {
                ui.spacing_mut().item_spacing.y = space::SMALL;
                // Rings around what has the keyboard lie outside it.
                egui::Frame::NONE
                    .inner_margin(egui::Margin {
                        left: 3,
                        right: 9,
                        top: 3,
                        bottom: 3,
                    })
                    .show(ui, |ui| self.body_ui(ui, cx, case, goal));
                ui.add_space(space::LARGE);
            });
        if let Some(mut foot) = foot {
            if plain(cx.words.t("details-edit"))
                .icon(Icon::Pencil)
                .ui(&mut foot, t)
                .clicked()
            {
                cx.push(Command::OpenSubGoal(Which::Existing(goal.id)));
            }
            more_menu_ui(&mut foot, t, cx.words.t("details-more"), |ui| {
                menu::goal_items_ui(self, ui, cx, goal);
            });
        }
    }

    fn title_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, goal: &SubGoal) {
        let t = cx.tokens;
        let rect = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), 32.0));
        let (icon, ink) = match goal.themes.first() {
            Some(theme) => (theme_icon(*theme), t.theme(theme.index()).ink),
            None => (Icon::Target, t.muted),
        };
        let at = pos2(rect.left() + 9.0, rect.top() + 14.0);
        icon.paint(ui.painter(), at, icon_size::BODY, ink);
        let close = Rect::from_min_size(
            pos2(rect.right() - 30.0, rect.top() - 3.0),
            vec2(32.0, 32.0),
        );
        let words = Rect::from_min_max(
            pos2(rect.left() + 27.0, rect.top() + 3.0),
            pos2(rect.right() - 38.0, rect.top() + 400.0),
        );
        let mut place = ui.new_child(UiBuilder::new().max_rect(words));
        let name = goal_name(cx.words, goal);
        let heading = heading_ui(&mut place, t, name, Level::Section);
        let mut place = ui.new_child(UiBuilder::new().max_rect(close));
        if icon_button(Icon::X, cx.words.t("plan-panel-close"))
            .ui(&mut place, t)
            .clicked()
        {
            self.close_panel();
        }
        let bottom = heading.rect.bottom().max(rect.top() + 28.0) + space::SMALL;
        ui.advance_cursor_after_rect(rect.with_max_y(bottom));
    }

    fn body_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, case: &Case, goal: &SubGoal) {
        let w = cx.words;
        versions_ui(ui, cx, case, ItemRef::SubGoal(goal.id));
        self.status_ui(ui, cx, goal);
        let themes = goal.themes.iter().map(|theme| theme.name(cx.state.lang));
        pair_ui(
            ui,
            cx,
            w.t("details-theme"),
            &themes.collect::<Vec<_>>().join("\n"),
        );
        let aim = goal.aim.and_then(|id| case.aim(id));
        pair_ui(
            ui,
            cx,
            w.t("details-aim"),
            aim.map_or("", |aim| aim.text.trim()),
        );
        pair_ui(
            ui,
            cx,
            w.t("field-family-wording"),
            goal.family_wording.trim(),
        );
        pair_ui(ui, cx, w.t("details-who"), goal.who.trim());
        let today = cx.state.today();
        let told = |when: &When| when_words(w, when, today);
        let start = goal.start.as_ref().map(told).unwrap_or_default();
        pair_ui(ui, cx, w.t("details-from"), &start);
        let checks: Vec<String> = goal
            .check
            .iter()
            .chain(&goal.further_checks)
            .map(told)
            .collect();
        pair_ui(ui, cx, w.t("details-check"), &checks.join("\n"));
        pair_ui(ui, cx, w.t("plan-sign"), goal.sign.trim());
        pair_ui(ui, cx, w.t("field-method"), goal.method.trim());
        rule_ui(ui, cx);
        self.steps_ui(ui, cx, case, goal);
        rule_ui(ui, cx);
        heading_ui(ui, cx.tokens, w.t("field-cards"), Level::Group);
        cards_ui(ui, cx, case, goal);
        rule_ui(ui, cx);
        story_ui(ui, cx, case, goal);
        written_ui(ui, cx, &goal.created, &goal.changed);
    }

    /// Where it stands, and the way to another status.
    fn status_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, goal: &SubGoal) {
        let t = cx.tokens;
        if self.is_turning(cx) {
            self.turn_ui(ui, cx);
            ui.add_space(space::SMALL);
            return;
        }
        let row = vec2(ui.available_width(), 32.0);
        ui.allocate_ui_with_layout(row, Layout::left_to_right(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = space::SMALL;
            let status = status_words(cx.words, goal.status);
            let galley = line(ui.painter(), status, Font::Strong);
            let wide = icon_size::BODY + 8.0 + galley.size().x;
            let (rect, told) = ui.allocate_exact_size(vec2(wide, 32.0), Sense::hover());
            let icon = rect.left_center() + vec2(icon_size::BODY / 2.0, 0.0);
            status_icon(goal.status).paint(ui.painter(), icon, icon_size::BODY, t.text);
            let left = rect.left_center() + vec2(icon_size::BODY + 8.0, 0.0);
            paint_line(ui.painter(), left, galley, t.text);
            let name = format!("{}: {status}", cx.words.t("details-status"));
            told.widget_info(|| egui::WidgetInfo::labeled(Role::Label, true, &name));
            ui.add_space(space::SMALL);
            if cx.can_edit() {
                let turn = plain(cx.words.t("plan-turn")).icon(Icon::ArrowRightLeft);
                let response = turn.ui(ui, t);
                self.take_focus(Focus::Panel(goal.id), &response);
                if response.clicked() {
                    self.focus_next = Some(Focus::Turn);
                    cx.push(Command::OpenTurn(goal.id));
                }
            }
        });
    }
}

/// The cards a sub-goal answers; each leads to the board.
fn cards_ui(ui: &mut Ui, cx: &mut Cx<'_>, case: &Case, goal: &SubGoal) {
    let cards: Vec<_> = goal.cards.iter().filter_map(|id| case.card(*id)).collect();
    if cards.is_empty() {
        muted_ui(ui, cx, cx.words.t("plan-cards-none"));
    }
    for card in cards {
        let spot = spot_words(cx.words, card.theme, card.side);
        let title = match first_sentence(&card.text) {
            "" => cx.words.t("item-card"),
            text => text,
        };
        let row = LinkRow {
            mark: Some(Mark::Icon(theme_icon(card.theme))),
            mark_ink: Some(cx.tokens.theme(card.theme.index()).ink),
            title,
            below: Some(&spot),
            ..LinkRow::default()
        };
        if row.ui(ui, cx.tokens).clicked() {
            cx.push(Command::ShowItem(ItemRef::Card(card.id)));
        }
    }
}

/// The story of a sub-goal, newest turn first, down to when it was written.
pub fn story_ui(ui: &mut Ui, cx: &mut Cx<'_>, case: &Case, goal: &SubGoal) {
    heading_ui(ui, cx.tokens, cx.words.t("plan-story"), Level::Group);
    let mut turns: Vec<_> = case.turns_of(goal.id).collect();
    turns.reverse();
    if turns.is_empty() {
        muted_ui(ui, cx, cx.words.t("plan-story-none"));
    }
    for turn in turns {
        super::story::told_turn_ui(ui, cx, goal, turn);
        versions_ui(ui, cx, case, ItemRef::Turn(turn.id));
    }
}

/// That there are two versions, and the way to the choice.
pub fn versions_ui(ui: &mut Ui, cx: &mut Cx<'_>, case: &Case, item: ItemRef) {
    if case.conflicts_of(item).next().is_none() {
        return;
    }
    let size = vec2(ui.available_width(), CONFLICT_MARK);
    let (room, _) = ui.allocate_exact_size(size, Sense::hover());
    let name = item_name(cx.words, case, item);
    let name = cx.words.tf("merge-mark-name", &[("name", (&name).into())]);
    let words = cx.words.t("merge-title");
    let id = Id::unique(("plan-conflict", item));
    if conflict_mark_ui(ui, cx.tokens, id, room, words, &name).clicked() {
        cx.push(Command::ShowConflict(item));
    }
}
