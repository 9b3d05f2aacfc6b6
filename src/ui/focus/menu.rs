//! The menu of a card: all that the mouse can do to it, also by right click and by Shift+F10.

use egui::{Response, Ui};

use super::read::Read;
use super::{FocusView, unlink};
use crate::app::{Act, Command, InFocus, View, Which};
use crate::design::Icon;
use crate::model::{Edit, ItemRef};
use crate::ui::shell::keys::shortcut_text;
use crate::ui::widgets::{context_menu_ui, menu_item_ui};
use crate::ui::{Cx, show_origin};

impl FocusView {
    /// The menu, while it is asked for or open.
    pub(super) fn menu_ui(
        &mut self,
        ui: &Ui,
        cx: &mut Cx<'_>,
        read: &Read,
        chosen: Option<InFocus>,
        item: InFocus,
        response: &Response,
    ) {
        let name = cx.words.t("focus-menu");
        context_menu_ui(ui, response, name, |ui| {
            self.entries_ui(ui, cx, read, chosen, item);
        });
    }

    fn entries_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        read: &Read,
        chosen: Option<InFocus>,
        item: InFocus,
    ) {
        let (w, t) = (cx.words, cx.tokens);
        ui.spacing_mut().item_spacing.y = 0.0;
        let asked = |ui: &mut Ui, icon, words: &str, keys: Option<&str>| {
            menu_item_ui(ui, t, Some(icon), words, keys).clicked()
        };
        if let Some(pair) = Self::pair_with(chosen, item) {
            let link = read.link(pair.0, pair.1);
            match link {
                Some(link) => {
                    if asked(ui, Icon::Link, w.t("focus-look-at-link"), Some("Enter")) {
                        self.look_at(cx, pair);
                    }
                    if cx.can_edit() && asked(ui, Icon::Unlink, w.t("focus-unlink"), Some("Delete"))
                    {
                        unlink(cx, link);
                    }
                }
                None => {
                    if cx.can_edit() && asked(ui, Icon::Link, w.t("focus-link"), Some("Enter")) {
                        self.link(cx, pair);
                    }
                }
            }
            ui.separator();
        }
        if chosen == Some(item) {
            if asked(ui, Icon::Eye, w.t("focus-let-go"), Some("Esc")) {
                self.choose(cx, None);
            }
        } else if asked(ui, Icon::GitCompareArrows, w.t("focus-choose"), None) {
            self.choose(cx, Some(item));
        }
        let origin = item.origin();
        if cx.can_edit() {
            let keys = shortcut_text(w, Act::MakeCard);
            let words = w.named("act", Act::MakeCard.name());
            if asked(ui, Icon::SquarePen, words, keys.as_deref()) {
                cx.push(Command::AskCard(origin));
            }
        }
        match item {
            InFocus::Reaction(_) => {
                if asked(ui, Icon::ListChecks, w.t("focus-show-in-screening"), None) {
                    show_origin(cx, &read.case, origin);
                }
            }
            InFocus::Experience(id) => {
                if asked(ui, Icon::CalendarDays, w.t("focus-show-on-timeline"), None) {
                    let item = ItemRef::Experience(id);
                    cx.push(Command::ShowItemIn(item, View::Timeline));
                }
                if cx.can_edit() {
                    if asked(ui, Icon::Pencil, w.t("focus-edit-experience"), None) {
                        cx.push(Command::OpenExperience(Which::Existing(id)));
                    }
                    if asked(ui, Icon::Trash2, w.t("focus-delete-experience"), None) {
                        cx.push(Command::EditWithToast(Edit::RemoveExperience(id)));
                    }
                }
            }
        }
    }
}
