//! The foot of the panel: what can be done with the one selected thing.

use egui::Ui;

use super::entries::ItemId;
use super::{TimelineView, tray};
use crate::app::{Act, Command};
use crate::design::Icon;
use crate::model::{Edit, ItemRef};
use crate::ui::Cx;
use crate::ui::widgets::{menu_item_ui, more_menu_ui, plain};

/// The edit that takes an item away, where the timeline may do that.
fn removal(item: ItemId) -> Option<Edit> {
    match item {
        ItemId::Experience(id) => Some(Edit::RemoveExperience(id)),
        ItemId::Period(id) => Some(Edit::RemovePeriod(id)),
        ItemId::SubGoal(id) => Some(Edit::RemoveSubGoal(id)),
        ItemId::Note(_)
        | ItemId::Round(_)
        | ItemId::FollowUp
        | ItemId::Screening(_)
        | ItemId::Reaction(_) => None,
    }
}

/// Whether anything can be done with an item.
pub(super) fn is_footed(cx: &Cx<'_>, item: ItemId) -> bool {
    matches!(item, ItemId::Screening(_) | ItemId::Note(_))
        || cx.can_edit() && removal(item).is_some()
}

impl TimelineView {
    pub(super) fn panel_foot_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, item: ItemId) {
        let t = cx.tokens;
        match item {
            ItemId::Screening(_) => {
                let open = plain(cx.words.t("timeline-open-screening")).icon(Icon::ListChecks);
                if open.ui(ui, t).clicked() {
                    cx.push(Act::GoScreening);
                }
            }
            ItemId::Note(id) => {
                let open = plain(cx.words.t("timeline-open-mapping")).icon(Icon::Map);
                if open.ui(ui, t).clicked() {
                    cx.push(Command::ShowItem(ItemRef::Entry(id)));
                }
            }
            _ => {}
        }
        if tray::has_form(item)
            && cx.can_edit()
            && plain(cx.words.t("details-edit"))
                .icon(Icon::Pencil)
                .ui(ui, t)
                .clicked()
        {
            self.focus_next = Some(item);
            tray::open(cx, item);
        }
        let Some(edit) = removal(item).filter(|_| cx.can_edit()) else {
            return;
        };
        if plain(cx.words.t("details-delete"))
            .icon(Icon::Trash2)
            .ui(ui, t)
            .clicked()
        {
            let next = self.neighbour(item);
            self.close_panel(cx);
            // The neighbour in time takes the keyboard.
            self.focus_next = next;
            cx.push(Command::EditWithToast(edit));
        }
        let Some(erased) = item.item() else { return };
        more_menu_ui(ui, t, cx.words.t("details-more"), |ui| {
            let forever = cx.words.t("erase-for-good");
            if menu_item_ui(ui, t, Some(Icon::Trash2), forever, None).clicked() {
                cx.push(Command::AskErase(erased));
            }
        });
    }

    /// The next item in time that stands open, or the one before.
    fn neighbour(&self, item: ItemId) -> Option<ItemId> {
        let read = self.read.as_ref()?;
        let n = read.entries.position(item)?;
        let all = &read.entries.all;
        (n + 1..all.len())
            .chain((0..n).rev())
            .find(|n| read.shows(*n) && (*n >= read.entries.dated || read.stands_open(*n)))
            .map(|n| all[n].id)
    }
}
