//! The forms of the network: a person, what holds two people together, somebody who could be drawn in. They open over the view.

use egui::{Id, Key, Modifiers, ScrollArea, Ui};

use super::pages::{Heard, Pages};
use crate::app::Command;
use crate::app::network_forms::{NetworkForm, NetworkItem};
use crate::design::space;
use crate::model::Edit;
use crate::ui::Cx;
use crate::ui::forms::leave::{Leaving, Question, Verdict, Wish};
use crate::ui::forms::sources::Sources;
use crate::ui::widgets::{Modal, ModalChoice};

/// The width of a form.
const WIDE: f32 = 660.0;

/// What the forms remember between passes.
#[derive(Debug, Default)]
pub struct NetworkFormsView {
    sources: Sources,
    leaving: Leaving,
    /// The form whose first field was given the keyboard.
    greeted: Option<Id>,
}

impl NetworkFormsView {
    /// Draws the open form over everything, if one is open.
    pub fn ui(&mut self, ui: &Ui, cx: &mut Cx<'_>) {
        let Some(session) = cx.session() else { return };
        let (Some(form), case) = (&session.forms.network, session.case()) else {
            return;
        };
        let words = cx.words;
        let id = Id::unique(("network-form", form.item.item()));
        let (title, save, need) = match (&form.item, form.is_new) {
            (NetworkItem::Person(_), true) => (
                "network-new-title",
                "network-person-save",
                "network-need-name",
            ),
            (NetworkItem::Person(_), false) => (
                "network-edit-title",
                "network-person-save",
                "network-need-name",
            ),
            (NetworkItem::Bond(_), _) => (
                "network-bond-title",
                "network-bond-save",
                "network-need-other",
            ),
            (NetworkItem::Involvement(_), _) => (
                "network-considered-title",
                "network-considered-save",
                "network-need-who",
            ),
        };
        let (title, save) = (words.t(title), words.t(save));
        let need = (!form.can_be_saved()).then(|| words.t(need));
        let mut draft = (**form).clone();
        let mut modal = Modal::new(id, title, words.t("cancel"))
            .primary(save)
            .primary_disabled_because(need)
            .width(WIDE);
        if let (NetworkItem::Bond(_), false) = (&form.item, form.is_new) {
            modal = modal.other(words.t("network-bond-remove"));
        }
        let mut heard = Heard::default();
        let tall = (ui.ctx().content_rect().height() - 190.0).max(160.0);
        let outcome = modal.show(ui.ctx(), cx.tokens, |ui| {
            ScrollArea::vertical()
                .id_salt(id.with("scroll"))
                .max_height(tall)
                .min_scrolled_height(tall)
                .auto_shrink([false, true])
                .show(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = space::TINY;
                    let mut pages = Pages {
                        cx,
                        case,
                        id,
                        heard: &mut heard,
                    };
                    match &mut draft.item {
                        NetworkItem::Person(item) => pages.person_ui(ui, item, &mut self.sources),
                        NetworkItem::Bond(item) => pages.bond_ui(ui, item, form.is_new),
                        NetworkItem::Involvement(item) => {
                            let decided = pages.involvement_ui(ui, item, &draft.decided);
                            if let Some(text) = decided {
                                draft.write_decided(text, cx.state.today(), cx.words);
                            }
                        }
                    }
                });
        });
        if self.greeted != Some(id) {
            self.greeted = Some(id);
            if let Some(first) = heard.first {
                ui.memory_mut(|memory| memory.request_focus(first));
            }
        }
        let by_key = ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
        let wish = match outcome.choice {
            Some(ModalChoice::Primary) => Some(Wish::Save),
            Some(ModalChoice::Plain) => Some(Wish::Leave),
            Some(ModalChoice::Other) => {
                self.remove_bond(cx, form);
                return;
            }
            None if by_key || heard.submitted => Some(Wish::Save),
            None => heard.escaped.then_some(Wish::Leave),
        };
        if wish.is_some()
            && let NetworkItem::Person(person) = &mut draft.item
        {
            self.sources.finish(&mut person.sources);
        }
        let question = Question {
            title: words.t("network-leave-title"),
            save,
            need: (!draft.can_be_saved()).then(|| words.t("network-leave-need")),
        };
        let verdict = self.leaving.ui(ui, cx, wish, draft.is_written(), question);
        if draft != **form {
            cx.push(Command::WriteNetworkForm(Box::new(draft)));
        }
        match verdict {
            Some(Verdict::Commit) => cx.push(Command::CommitNetworkForm),
            Some(Verdict::Drop) => cx.push(Command::DropNetworkForm),
            None => return,
        }
        *self = Self::default();
    }

    fn remove_bond(&mut self, cx: &mut Cx<'_>, form: &NetworkForm) {
        if let NetworkItem::Bond(bond) = &form.item {
            cx.push(Command::DropNetworkForm);
            cx.push(Command::EditWithToast(Edit::RemoveBond(bond.id)));
        }
        *self = Self::default();
    }
}
