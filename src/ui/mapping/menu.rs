//! What can be done with an item of the mapping.

use egui::Ui;

use super::{Chosen, MappingView};
use crate::app::{Act, Command, Which};
use crate::design::Icon;
use crate::model::{Edit, Origin};
use crate::ui::Cx;
use crate::ui::shell::keys::shortcut_text;
use crate::ui::widgets::menu_item_ui;

impl MappingView {
    /// Opens the form of an item.
    pub(super) fn open(cx: &mut Cx<'_>, item: Chosen) {
        cx.push(match item {
            Chosen::Entry(id) => Command::OpenEntry(Which::Existing(id)),
            Chosen::Period(id) => Command::OpenPeriod(Which::Existing(id)),
            Chosen::Question(id) => Command::OpenQuestion(Which::Existing(id)),
        });
    }

    /// Takes an item out; the keyboard goes to its neighbour.
    pub(super) fn remove(&mut self, cx: &mut Cx<'_>, item: Chosen) {
        self.focus_next = self.stops.neighbour(item.node());
        if self.chosen == Some(item) {
            self.chosen = None;
        }
        cx.push(Command::EditWithToast(match item {
            Chosen::Entry(id) => Edit::RemoveEntry(id),
            Chosen::Period(id) => Edit::RemovePeriod(id),
            Chosen::Question(id) => Edit::RemoveQuestion(id),
        }));
    }

    /// The lines of an item's menu.
    pub(super) fn item_menu_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, item: Chosen) {
        let (words, t) = (cx.words, cx.tokens);
        ui.spacing_mut().item_spacing.y = 0.0;
        let edit = words.t("details-edit");
        if menu_item_ui(ui, t, Some(Icon::Pencil), edit, Some(words.t("key-enter"))).clicked() {
            self.choose(item);
            Self::open(cx, item);
        }
        if let Chosen::Entry(id) = item {
            let keys = shortcut_text(words, Act::MakeCard);
            let make = words.t("mapping-to-themes");
            if menu_item_ui(ui, t, Some(Icon::LayoutDashboard), make, keys.as_deref()).clicked() {
                cx.push(Command::AskCard(Origin::Entry(id)));
            }
        }
        let delete = words.t("details-delete");
        let key = words.t("key-delete");
        if menu_item_ui(ui, t, Some(Icon::Trash2), delete, Some(key)).clicked() {
            self.remove(cx, item);
        }
        let forever = words.t("erase-for-good");
        if menu_item_ui(ui, t, None, forever, None).clicked() {
            cx.push(Command::AskErase(item.item()));
        }
    }
}
