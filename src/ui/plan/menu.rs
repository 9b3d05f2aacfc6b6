//! What can be done with an aim and with a sub-goal, by right click, by Shift+F10 and from the panel.

use egui::{Key, Modifiers, Popup, Response, SetOpenCommand, Ui};

use super::read::goal_name;
use super::{Focus, PlanView};
use crate::app::plan_forms::SubGoalStart;
use crate::app::{Command, View, Which};
use crate::design::Icon;
use crate::model::{Aim, Edit, ItemRef, SubGoal, first_sentence};
use crate::ui::Cx;
use crate::ui::widgets::{icon_button, menu_item_ui};

/// The button with the menu of an aim.
pub fn aim_menu_ui(
    view: &mut PlanView,
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    aim: &Aim,
    has_two_versions: bool,
) {
    let t = cx.tokens;
    let name = match first_sentence(&aim.text) {
        "" => cx.words.t("item-aim"),
        name => name,
    };
    let name = cx.words.tf("plan-menu-of", &[("name", name.into())]);
    let button = icon_button(Icon::Ellipsis, &name).ui(ui, t);
    view.take_focus(Focus::Aim(aim.id), &button);
    Popup::menu(&button).accessible_name(&name).show(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut item = |icon, key: &str| {
            let words = cx.words.t(key);
            menu_item_ui(ui, t, Some(icon), words, None).clicked()
        };
        if !cx.can_edit() {
            return;
        }
        if has_two_versions && item(Icon::GitFork, "merge-title") {
            cx.push(Command::ShowConflict(ItemRef::Aim(aim.id)));
        }
        if item(Icon::Plus, "plan-new-goal-ask") {
            cx.push(Command::BeginSubGoal(SubGoalStart::Aim(aim.id)));
        }
        let edit = if aim.is_copy {
            "plan-aim-look"
        } else {
            "network-edit-ask"
        };
        if item(Icon::Pencil, edit) {
            cx.push(Command::OpenAim(Which::Existing(aim.id)));
        }
        let (icon, copy) = if aim.is_copy {
            (Icon::SquarePen, "plan-copy-off")
        } else {
            (Icon::Lock, "plan-copy-on")
        };
        if item(icon, copy) {
            let mut aim = aim.clone();
            aim.is_copy = !aim.is_copy;
            cx.push(Edit::PutAim(Box::new(aim)));
        }
        if item(Icon::Trash2, "details-delete") {
            cx.push(Command::EditWithToast(Edit::RemoveAim(aim.id)));
        }
        if item(Icon::Trash2, "erase-for-good") {
            cx.push(Command::AskErase(ItemRef::Aim(aim.id)));
        }
    });
}

/// The menu of a sub-goal over its row.
pub fn goal_menu_ui(
    view: &mut PlanView,
    ui: &Ui,
    cx: &mut Cx<'_>,
    goal: &SubGoal,
    response: &Response,
) {
    let by_pointer = response.id.with("context");
    let by_key = response.id.with("menu");
    let is_asked =
        response.has_focus() && ui.input_mut(|input| input.consume_key(Modifiers::SHIFT, Key::F10));
    let is_wanted = is_asked
        || response.secondary_clicked()
        || Popup::is_id_open(ui.ctx(), by_pointer)
        || Popup::is_id_open(ui.ctx(), by_key);
    if !is_wanted {
        return;
    }
    let name = goal_name(cx.words, goal);
    let name = cx.words.tf("plan-menu-of", &[("name", name.into())]);
    Popup::context_menu(response)
        .id(by_pointer)
        .accessible_name(&name)
        .show(|ui| goal_items_ui(view, ui, cx, goal));
    Popup::menu(response)
        .id(by_key)
        .accessible_name(&name)
        .open_memory(is_asked.then_some(SetOpenCommand::Bool(true)))
        .show(|ui| goal_items_ui(view, ui, cx, goal));
}

/// What the menu of a sub-goal holds.
pub fn goal_items_ui(view: &mut PlanView, ui: &mut Ui, cx: &mut Cx<'_>, goal: &SubGoal) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let t = cx.tokens;
    let can_edit = cx.can_edit();
    let mut item = |icon, key: &str, keys: Option<&str>| {
        let words = cx.words.t(key);
        menu_item_ui(ui, t, Some(icon), words, keys).clicked()
    };
    if can_edit {
        if item(Icon::ArrowRightLeft, "plan-turn", None) {
            view.chosen = Some(goal.id);
            view.focus_next = Some(Focus::Turn);
            cx.push(Command::OpenTurn(goal.id));
        }
        if item(Icon::Pencil, "network-edit-ask", Some("F2")) {
            cx.push(Command::OpenSubGoal(Which::Existing(goal.id)));
        }
    }
    if item(Icon::CalendarDays, "plan-on-timeline", None) {
        let place = ItemRef::SubGoal(goal.id);
        cx.push(Command::ShowItemIn(place, View::Timeline));
    }
    if can_edit {
        if item(Icon::Trash2, "details-delete", Some("Delete")) {
            view.delete(cx, goal.id);
        }
        if item(Icon::Trash2, "erase-for-good", None) {
            cx.push(Command::AskErase(ItemRef::SubGoal(goal.id)));
        }
    }
}
