//! Language, size, colours, movement.

use egui::Ui;

use super::pieces::{between_ui, choices_ui, name_ui, section_ui, switch_row_ui};
use crate::app::Command;
use crate::app::settings::{SettingsChange, Theme};
use crate::lang::Lang;
use crate::ui::Cx;

/// The text sizes offered, in per cent.
const SIZES: [u16; 7] = [80, 90, 100, 115, 130, 150, 200];

/// The themes offered, with their words.
const THEMES: [(Theme, &str); 3] = [
    (Theme::Light, "settings-light"),
    (Theme::Dark, "settings-dark"),
    (Theme::System, "settings-system"),
];

pub(super) fn look_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let (words, t) = (cx.words, cx.tokens);
    section_ui(ui, t, words.t("settings-look"), |ui| {
        let settings = &cx.state.settings;

        let name = words.t("settings-language");
        name_ui(ui, t, name, "");
        let names = [words.t("lang-da"), words.t("lang-en")];
        let chosen = Lang::ALL.iter().position(|lang| *lang == cx.state.lang);
        if let Some(lang) = choices_ui(ui, t, name, &names, chosen).and_then(|n| Lang::ALL.get(n)) {
            cx.push(Command::Set(SettingsChange::Language(*lang)));
        }

        between_ui(ui, t);
        let name = words.t("settings-text-size");
        name_ui(ui, t, name, words.t("settings-text-size-hint"));
        let names = SIZES.map(|size| words.tf("percent", &[("n", size.into())]));
        let names = names.each_ref().map(String::as_str);
        let chosen = SIZES.iter().position(|size| *size == settings.text_percent);
        if let Some(size) = choices_ui(ui, t, name, &names, chosen).and_then(|n| SIZES.get(n)) {
            cx.push(Command::Set(SettingsChange::TextPercent(*size)));
        }

        between_ui(ui, t);
        let name = words.t("settings-colors");
        name_ui(ui, t, name, "");
        let names = THEMES.map(|(_, key)| words.t(key));
        let chosen = THEMES
            .iter()
            .position(|(theme, _)| *theme == settings.theme);
        if let Some((theme, _)) =
            choices_ui(ui, t, name, &names, chosen).and_then(|n| THEMES.get(n))
        {
            cx.push(Command::Set(SettingsChange::Theme(*theme)));
        }

        between_ui(ui, t);
        let (name, hint) = (words.t("settings-calm"), words.t("settings-calm-hint"));
        if switch_row_ui(ui, cx, name, hint, settings.calm) {
            cx.push(Command::Set(SettingsChange::Calm(!settings.calm)));
        }
    });
}
