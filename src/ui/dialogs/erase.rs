//! Erasing an item for good, also from older versions.

use egui::{Context, Id};

use super::{answer, paragraph_ui};
use crate::app::Command;
use crate::app::question::{Question, Reply};
use crate::design::space;
use crate::model::ItemRef;
use crate::ui::Cx;
use crate::ui::widgets::{Modal, checkbox_ui};

pub(super) fn erase_ui(
    ctx: &Context,
    cx: &mut Cx<'_>,
    item: ItemRef,
    versions: usize,
    also_versions: bool,
) {
    let (words, t) = (cx.words, cx.tokens);
    let count = i64::try_from(versions).unwrap_or(i64::MAX);
    let also = words.tf("ask-erase-versions", &[("n", count.into())]);
    let mut wanted = also_versions;
    let outcome = Modal::new(
        Id::unique("erase"),
        words.t("ask-erase-title"),
        words.t("cancel"),
    )
    .primary(words.t("ask-erase-yes"))
    .show(ctx, t, |ui| {
        paragraph_ui(ui, t, words.t("ask-erase-text"));
        if versions > 0 {
            ui.add_space(space::MEDIUM);
            if checkbox_ui(ui, t, &also, wanted).clicked() {
                wanted = !wanted;
            }
        }
    });
    if wanted != also_versions {
        let written = Question::Erase {
            item,
            versions,
            also_versions: wanted,
        };
        cx.push(Command::Reply(Reply::Write(Box::new(written))));
    }
    answer(cx, outcome.choice);
}
