//! What the machine remembers, and what the program is.

use egui::{Sense, Ui, Vec2};

use super::pieces::{beside_ui, section_ui};
use crate::app::Command;
use crate::app::settings::SettingsChange;
use crate::design::{Font, Icon, icon_size, space};
use crate::ui::Cx;
use crate::ui::widgets::{label_ui, paragraph_ui, plain};

pub(super) fn privacy_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let (words, t) = (cx.words, cx.tokens);
    section_ui(ui, t, words.t("settings-privacy"), |ui| {
        let is_empty = cx.state.settings.recent.is_empty();
        let hint = if is_empty {
            words.t("settings-recent-none")
        } else {
            words.t("settings-recent-hint")
        };
        let say = |ui: &mut Ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            label_ui(ui, words.t("start-recent"), Font::Strong, t.text);
            ui.add_space(space::HAIR);
            paragraph_ui(ui, hint, Font::Body, t.muted);
        };
        if is_empty {
            say(ui);
            return;
        }
        let forget = words.t("settings-clear");
        let button = beside_ui(ui, plain(forget).natural_width(ui), say, |ui| {
            plain(forget)
                .name(words.t("settings-clear-recent"))
                .ui(ui, t)
        });
        if button.clicked() {
            cx.push(Command::Set(SettingsChange::ClearRecent));
        }
    });
}

/// What the program is and does not do, and which release this is.
pub(super) fn about_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let (words, t) = (cx.words, cx.tokens);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::SMALL;
        let size = Vec2::new(icon_size::DENSE, Font::Body.line_height());
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        Icon::Lock.paint_in(ui.painter(), rect, icon_size::DENSE, t.muted);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = space::TINY;
            paragraph_ui(ui, words.t("start-nothing-sent"), Font::Body, t.muted);
            paragraph_ui(ui, words.t("about-text"), Font::Body, t.muted);
            let version = env!("CARGO_PKG_VERSION");
            let version = words.tf("about-version", &[("version", version.into())]);
            let about = format!("{}  ·  {version}", words.t("about-title"));
            label_ui(ui, &about, Font::Small, t.muted);
        });
    });
}
