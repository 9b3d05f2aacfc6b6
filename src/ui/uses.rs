//! Where something known of the child is used: the cards made from it.

use egui::Ui;

use super::widgets::Level;
use super::widgets::{LinkRow, Mark, heading_ui, label_ui, quiet};
use super::{Cx, theme_icon};
use crate::app::words_of_changes::spot_words;
use crate::app::{Act, Command};
use crate::design::{Font, Icon};
use crate::model::{ItemRef, Origin, first_sentence};

/// *Bruges på temaerne*: a row for each card made from `origin`, which leads to it, and the way to make another one.
/// Every panel that explains an origin ends with it.
pub fn uses_ui(ui: &mut Ui, cx: &mut Cx<'_>, origin: Origin) {
    let Some(case) = cx.case() else { return };
    let t = cx.tokens;
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        heading_ui(ui, t, cx.words.t("uses-title"), Level::Group);
        let mut is_used = false;
        for card in case.cards_from(origin) {
            is_used = true;
            let place = spot_words(cx.words, card.theme, card.side);
            let pressed = ui.push_id(card.id, |ui| {
                LinkRow {
                    mark: Some(Mark::Icon(theme_icon(card.theme))),
                    mark_ink: Some(t.theme(card.theme.index()).ink),
                    title: first_sentence(&card.text),
                    below: Some(&place),
                    ..LinkRow::default()
                }
                .ui(ui, t)
                .clicked()
            });
            if pressed.inner {
                cx.push(Command::ShowItem(ItemRef::Card(card.id)));
            }
        }
        if !is_used {
            label_ui(ui, cx.words.t("uses-none"), Font::Body, t.muted);
        }
        if cx.can_edit()
            && quiet(cx.words.named("act", Act::MakeCard.name()))
                .icon(Icon::Plus)
                .ui(ui, t)
                .clicked()
        {
            cx.push(Command::AskCard(origin));
        }
    });
}
