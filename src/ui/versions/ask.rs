//! The questions before something of an older version is brought back.

use egui::{Context, Id, ScrollArea, Ui};

use super::VersionsView;
use super::compare::{Act, Difference, Line};
use crate::app::words_of_changes::{field_name, spoken_half};
use crate::app::{Command, VersionEntry, refusal_of_older};
use crate::design::{Font, Tokens, space};
use crate::model::text::Which;
use crate::model::{Field, ItemRef};
use crate::ui::Cx;
use crate::ui::dialogs::edit_error_words;
use crate::ui::widgets::{
    Level, Modal, ModalChoice, Radio, Shown, difference_ui, heading_ui, paragraph_ui,
};

/// A question on the screen.
#[derive(Clone, Copy, Debug)]
pub(super) enum Dialog {
    /// Whether the case shall become what it was.
    Restore,
    /// Nothing is picked yet that could be brought over.
    PickFirst,
    /// Whether this place shall become what it was; of several fields, which.
    Take { item: ItemRef, field: Option<Field> },
}

impl VersionsView {
    /// The question about the picked difference, or the word that one must be picked.
    pub(super) fn ask_take(&self) -> Dialog {
        self.picked
            .map_or(Dialog::PickFirst, |item| Dialog::Take { item, field: None })
    }

    fn difference(&self, item: ItemRef) -> Option<&Difference> {
        self.compared
            .iter()
            .flat_map(|compared| &compared.groups)
            .flat_map(|group| &group.differences)
            .find(|difference| difference.item == item)
    }

    pub(super) fn dialog_ui(
        &mut self,
        ctx: &Context,
        cx: &mut Cx<'_>,
        entry: Option<&VersionEntry>,
    ) {
        let (Some(dialog), Some(entry)) = (self.dialog, entry) else {
            self.dialog = None;
            return;
        };
        let (words, t) = (cx.words, cx.tokens);
        let changed = &entry.version.changed;
        let when = words.when_exact(changed.at.naive_local(), cx.state.now().naive_local());
        match dialog {
            Dialog::Restore => {
                let title = words.tf("versions-restore-title", &[("when", (&when).into())]);
                let asked = Modal::new(Id::unique("restore"), &title, words.t("cancel"))
                    .primary(words.t("versions-restore-yes"))
                    .show(ctx, t, |ui| {
                        paragraph_ui(ui, words.t("versions-restore-text"), Font::Body, t.text);
                    });
                self.answered(cx, asked.choice, Command::RestoreVersion);
            }
            Dialog::PickFirst => {
                let title = words.t("versions-take-title");
                let asked = Modal::new(Id::unique("pick first"), title, words.t("close")).show(
                    ctx,
                    t,
                    |ui| {
                        paragraph_ui(ui, words.t("versions-pick-first"), Font::Body, t.text);
                    },
                );
                if asked.choice.is_some() {
                    self.dialog = None;
                }
            }
            Dialog::Take { item, field } => {
                let Some(difference) = self.difference(item) else {
                    self.dialog = None;
                    return;
                };
                let mut wanted = field;
                let place = field.or_else(|| only_field(difference));
                let refusal = refusal_of_older(cx.state, item, place)
                    .map(|error| edit_error_words(words, error));
                let asked = Modal::new(
                    Id::unique("take over"),
                    words.t("versions-take-title"),
                    words.t("cancel"),
                )
                .primary(words.t("versions-take-yes"))
                .primary_disabled_because(refusal)
                .show(ctx, t, |ui| {
                    let most = (ui.ctx().content_rect().height() - 240.0).max(120.0);
                    ScrollArea::vertical().max_height(most).show(ui, |ui| {
                        wanted = place_ui(ui, cx, difference, (field, refusal));
                    });
                });
                let field = wanted.or_else(|| only_field(difference));
                self.dialog = Some(Dialog::Take {
                    item,
                    field: wanted,
                });
                self.answered(cx, asked.choice, Command::TakeFromVersion { item, field });
            }
        }
    }

    fn answered(&mut self, cx: &mut Cx<'_>, choice: Option<ModalChoice>, command: Command) {
        match choice {
            None => return,
            Some(ModalChoice::Primary) => cx.push(command),
            Some(ModalChoice::Plain | ModalChoice::Other) => {}
        }
        self.dialog = None;
    }
}

/// The field of a difference of one field: then the rest of the item stays as it is.
fn only_field(difference: &Difference) -> Option<Field> {
    match difference.fields.as_slice() {
        [field] => Some(*field),
        _ => None,
    }
}

/// What stands there now, what it becomes, and of several fields which; gives the choice as it is now.
fn place_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    difference: &Difference,
    (field, refusal): (Option<Field>, Option<&str>),
) -> Option<Field> {
    let (words, t) = (cx.words, cx.tokens);
    let mut wanted = field;
    ui.spacing_mut().item_spacing.y = space::TINY;
    if difference.fields.len() > 1 {
        if let Some(name) = &difference.name {
            heading_ui(ui, t, name, Level::Group);
        }
        let whole = (None, words.t("versions-take-all"));
        let each = difference
            .fields
            .iter()
            .map(|field| (Some(*field), field_name(words, difference.item, *field)));
        for (choice, name) in std::iter::once(whole).chain(each) {
            let radio = Radio {
                words: name,
                chosen: field == choice,
                ..Radio::default()
            };
            if radio.ui(ui, t).clicked() {
                wanted = choice;
            }
        }
        ui.add_space(space::SMALL);
    }
    let lines: Vec<_> = difference
        .lines
        .iter()
        .enumerate()
        .filter(|(n, _)| field.is_none() || difference.fields.get(*n).copied() == field)
        .map(|(_, line)| line)
        .collect();
    match difference.act {
        Act::New => {
            half_ui(ui, cx, t, "versions-take-now", &lines, Which::After);
            paragraph_ui(ui, words.t("versions-take-goes"), Font::Body, t.text);
        }
        Act::TakenOut => {
            half_ui(ui, cx, t, "versions-take-then", &lines, Which::Before);
            paragraph_ui(ui, words.t("versions-take-comes"), Font::Body, t.text);
        }
        Act::Changed | Act::Moved => {
            half_ui(ui, cx, t, "versions-take-now", &lines, Which::After);
            half_ui(ui, cx, t, "versions-take-then", &lines, Which::Before);
        }
    }
    ui.add_space(space::TINY);
    match refusal {
        Some(reason) => paragraph_ui(ui, reason, Font::Body, t.text),
        None => paragraph_ui(ui, words.t("versions-take-undo"), Font::Body, t.muted),
    };
    wanted
}

fn half_ui(ui: &mut Ui, cx: &Cx<'_>, t: &Tokens, title: &str, lines: &[&Line], which: Which) {
    heading_ui(ui, t, cx.words.t(title), Level::Group);
    for line in lines {
        let spoken = spoken_half(cx.words, line.pieces(), which);
        difference_ui(ui, t, line.pieces(), Shown::Half(which), &spoken);
    }
    ui.add_space(space::SMALL);
}
