//! Forms that lie over the view at hand: short ones, written in the middle of something else.

use egui::{Context, Id, Key, Modifiers, ScrollArea, Ui};

use super::dates::Life;
use super::experience::history_text;
use super::leave::{Leaving, Question, Verdict, Wish};
use super::sources::Sources;
use crate::app::Command;
use crate::app::forms::{ItemForm, Written};
use crate::design::{Font, space};
use crate::model::{Case, ItemRef, Stamp};
use crate::ui::Cx;
use crate::ui::widgets::{Modal, ModalChoice, label_ui, section_ui};

/// How wide such a form is.
const WIDE: f32 = 720.0;

/// What stands above and below the fields: title, hint, buttons and the air around them.
const AROUND: f32 = 210.0;

/// The words around the fields of a form.
#[derive(Clone, Copy, Debug)]
pub struct Titles {
    /// The title for an item that is not in the case yet.
    pub new: &'static str,
    /// The title for one that is.
    pub edit: &'static str,
    /// The act that saves.
    pub save: &'static str,
    /// Whether to save before leaving.
    pub leave: &'static str,
    /// What is to be written before it can be saved.
    pub need: &'static str,
}

/// An item whose form lies over the view.
pub trait Over: Written {
    /// The keys of its words.
    const TITLES: Titles;
    /// Whether the keyboard goes to the item when it was saved.
    const IS_SHOWN: bool = false;
    /// What gets the keyboard when the form opens.
    fn first_field() -> Id;
    /// The item's place in a case.
    fn item_ref(&self) -> ItemRef;
    /// Who wrote it and who changed it.
    fn stamps(&self) -> (&Stamp, &Stamp);
    /// Who it is known from, if it has that.
    fn sources(&mut self) -> Option<&mut Vec<String>> {
        None
    }
    /// Draws the fields.
    fn fields_ui(ui: &mut Ui, page: &mut Page<'_>, form: &mut ItemForm<Self>);
    /// The commands that keep, commit and drop the form.
    fn keep(form: Box<ItemForm<Self>>) -> Command;
    /// The command that puts it into the case.
    fn commit() -> Command;
    /// The command that closes it.
    fn discard() -> Command;
}

/// What the fields of a form are drawn with.
pub struct Page<'a> {
    /// The surroundings.
    pub cx: &'a Cx<'a>,
    /// The case.
    pub case: &'a Case,
    /// The child's life, against which times are read.
    pub life: Life<'a>,
    /// The sources that can be chosen.
    pub sources: &'a mut Sources,
}

impl Page<'_> {
    /// The heading of a group of fields.
    pub fn section(&self, ui: &mut Ui, words: &str, hint: &str) {
        section_ui(ui, self.cx.tokens, words, hint);
        ui.add_space(space::TINY);
    }
}

/// What the form that is open remembers between passes; one is open at a time.
#[derive(Debug, Default)]
pub struct OverView {
    sources: Sources,
    leaving: Leaving,
    /// The form that was open in the last pass.
    greeted: Option<Id>,
    /// Its first field still waits for the keyboard.
    field_waits: bool,
}

impl OverView {
    /// No form is open.
    pub fn rest(&mut self) {
        if self.greeted.is_some() {
            *self = Self::default();
        }
    }

    /// Draws a form over the window.
    pub fn form_ui<T: Over>(&mut self, ctx: &Context, cx: &mut Cx<'_>, form: &ItemForm<T>) {
        let Some(case) = cx.case() else { return };
        let words = cx.words;
        let mut draft = form.clone();
        let item = form.item.item_ref();
        let is_new = !case.has(item);
        let titles = T::TITLES;
        let hint = if is_new {
            words.t("experience-form-hint").to_owned()
        } else {
            let (created, changed) = form.item.stamps();
            history_text(cx, created, changed)
        };
        let need = (!form.can_be_saved()).then(|| words.t(titles.need));
        let id = Id::unique(("form over the view", item));
        let is_question_open = cx.state.question.is_some();
        let saves = !is_question_open
            && ctx.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
        let life = Life {
            name: case.child.call_name(),
            birth: case.child.birth,
            today: cx.state.today(),
        };
        if self.greeted != Some(id) {
            self.greeted = Some(id);
            self.sources = Sources::default();
            self.field_waits = true;
        }
        // While a window over the view is measured, nothing in it takes the keyboard.
        let field = T::first_field();
        if self.field_waits && ctx.memory(|memory| memory.has_focus(field)) {
            self.field_waits = false;
        } else if self.field_waits {
            ctx.memory_mut(|memory| memory.request_focus(field));
            ctx.request_repaint();
        }
        let title = words.t(if is_new { titles.new } else { titles.edit });
        let choice = Modal::new(id, title, words.t("cancel"))
            .primary(words.t(titles.save))
            .primary_disabled_because(need)
            .covered(self.leaving.is_asked())
            .width(WIDE)
            .show(ctx, cx.tokens, |ui| {
                let most = (ctx.content_rect().height() - AROUND).max(160.0);
                ScrollArea::vertical()
                    .id_salt(id.with("fields"))
                    .max_height(most)
                    .min_scrolled_height(most)
                    .auto_shrink([false, true])
                    .show(ui, |ui| {
                        ui.spacing_mut().item_spacing.y = 0.0;
                        ui.spacing_mut().interact_size.y = 0.0;
                        // Rings around fields lie outside them.
                        egui::Frame::NONE
                            .inner_margin(egui::Margin::symmetric(2, 3))
                            .show(ui, |ui| {
                                label_ui(ui, &hint, Font::Small, cx.tokens.muted);
                                ui.add_space(space::MEDIUM);
                                let mut page = Page {
                                    cx,
                                    case,
                                    life,
                                    sources: &mut self.sources,
                                };
                                T::fields_ui(ui, &mut page, &mut draft);
                                follow_focus(ui, id);
                            });
                    });
            })
            .choice;
        let wish = match choice {
            _ if saves => Some(Wish::Save),
            Some(ModalChoice::Primary) => Some(Wish::Save),
            Some(ModalChoice::Plain | ModalChoice::Other) => Some(Wish::Leave),
            None => None,
        };
        if wish.is_some()
            && let Some(chosen) = draft.item.sources()
        {
            self.sources.finish(chosen);
        }
        let question = Question {
            title: words.t(titles.leave),
            save: words.t(titles.save),
            need,
        };
        let was_asked = self.leaving.is_asked();
        let verdict = self.leaving.ui(ctx, cx, wish, draft.is_written(), question);
        if was_asked && !self.leaving.is_asked() && verdict.is_none() {
            // Who stays goes on writing. The field is asked anew: as long as the question lay over it, it lets go of the keyboard.
            ctx.memory_mut(|memory| memory.surrender_focus(field));
            self.field_waits = true;
        }
        if draft != *form {
            cx.push(T::keep(Box::new(draft)));
        }
        match verdict {
            Some(Verdict::Commit) => {
                cx.push(T::commit());
                if T::IS_SHOWN {
                    cx.push(Command::ShowItem(item));
                }
            }
            Some(Verdict::Drop) => cx.push(T::discard()),
            None => {}
        }
    }
}

/// What gets the keyboard is scrolled into view; egui leaves that to us.
fn follow_focus(ui: &Ui, id: Id) {
    let focused = ui.memory(egui::Memory::focused);
    let id = id.with("focused before");
    let before: Option<Id> = ui.data(|data| data.get_temp(id)).flatten();
    if focused == before {
        return;
    }
    ui.data_mut(|data| data.insert_temp(id, focused));
    if let Some(response) = focused.and_then(|focused| ui.ctx().read_response(focused))
        && response.layer_id == ui.layer_id()
        && !ui.clip_rect().contains_rect(response.rect)
    {
        ui.scroll_to_rect(response.rect.expand(space::WIDE), None);
    }
}

/// The air between two groups of fields.
pub fn gap(ui: &mut Ui) {
    ui.add_space(18.0);
}
