//! The settings of this person on this machine. They apply at once.

use egui::{Context, Id, ScrollArea, Ui};

use super::{answer, paragraph_ui};
use crate::app::Command;
use crate::app::settings::{SettingsChange, Theme};
use crate::design::{Font, Tokens, space};
use crate::lang::Lang;
use crate::ui::Cx;
use crate::ui::widgets::{
    Choice, Level, Modal, heading_ui, label_ui, plain, section_ui, segmented_ui, switch_ui,
    text_field,
};

/// The text sizes offered, in per cent.
const SIZES: [u16; 7] = [80, 90, 100, 115, 130, 150, 200];

/// The themes offered, with their words.
const THEMES: [(Theme, &str); 3] = [
    (Theme::Light, "settings-light"),
    (Theme::Dark, "settings-dark"),
    (Theme::System, "settings-system"),
];

pub(super) fn settings_ui(ctx: &Context, cx: &mut Cx<'_>) {
    let words = cx.words;
    let t = cx.tokens;
    let title = words.t("settings-title");
    let outcome = Modal::new(Id::unique("settings"), title, words.t("close")).show(ctx, t, |ui| {
        label_ui(ui, words.t("settings-hint"), Font::Body, t.muted);
        ui.add_space(space::SMALL);
        let most = (ui.ctx().content_rect().height() - 240.0).max(120.0);
        ScrollArea::vertical()
            .max_height(most)
            .min_scrolled_height(most)
            .content_margin(egui::Margin {
                right: 14,
                ..egui::Margin::ZERO
            })
            .show(ui, |ui| {
                look_ui(ui, cx, t);
                ui.add_space(space::WIDE);
                you_ui(ui, cx, t);
                ui.add_space(space::WIDE);
                about_ui(ui, cx, t);
            });
    });
    answer(cx, outcome.choice);
}

fn look_ui(ui: &mut Ui, cx: &mut Cx<'_>, t: &Tokens) {
    let words = cx.words;
    let settings = &cx.state.settings;

    heading_ui(ui, t, words.t("settings-language"), Level::Section);
    let names = [words.t("lang-da"), words.t("lang-en")];
    let chosen = Lang::ALL.iter().position(|lang| *lang == cx.state.lang);
    if let Some(lang) = choices_ui(ui, t, &names, chosen).and_then(|n| Lang::ALL.get(n)) {
        cx.push(Command::Set(SettingsChange::Language(*lang)));
    }

    ui.add_space(space::MEDIUM);
    let hint = words.t("settings-text-size-hint");
    section_ui(ui, t, words.t("settings-text-size"), hint);
    let names = SIZES.map(|size| words.tf("percent", &[("n", size.into())]));
    let names = names.each_ref().map(String::as_str);
    let chosen = SIZES.iter().position(|size| *size == settings.text_percent);
    if let Some(size) = choices_ui(ui, t, &names, chosen).and_then(|n| SIZES.get(n)) {
        cx.push(Command::Set(SettingsChange::TextPercent(*size)));
    }

    ui.add_space(space::MEDIUM);
    heading_ui(ui, t, words.t("settings-colors"), Level::Section);
    let names = THEMES.map(|(_, key)| words.t(key));
    let chosen = THEMES
        .iter()
        .position(|(theme, _)| *theme == settings.theme);
    if let Some((theme, _)) = choices_ui(ui, t, &names, chosen).and_then(|n| THEMES.get(n)) {
        cx.push(Command::Set(SettingsChange::Theme(*theme)));
    }

    ui.add_space(space::MEDIUM);
    let name = words.t("settings-calm");
    section_ui(ui, t, name, words.t("settings-calm-hint"));
    let state = if settings.calm {
        words.t("settings-on")
    } else {
        words.t("settings-off")
    };
    if switch_ui(ui, t, name, state, settings.calm).clicked() {
        cx.push(Command::Set(SettingsChange::Calm(!settings.calm)));
    }
}

/// Choices beside each other in one outline, as wide as there is room.
fn choices_ui(ui: &mut Ui, t: &Tokens, names: &[&str], chosen: Option<usize>) -> Option<usize> {
    let wide = (ui.available_width() / names.len() as f32).floor();
    let choices: Vec<Choice<'_>> = names
        .iter()
        .map(|name| Choice { words: name, name })
        .collect();
    segmented_ui(ui, t, &choices, chosen, wide)
}

fn you_ui(ui: &mut Ui, cx: &mut Cx<'_>, t: &Tokens) {
    const LONGEST: usize = 80;
    let words = cx.words;
    let settings = &cx.state.settings;
    let name = words.t("settings-name");
    section_ui(ui, t, name, words.t("settings-name-hint"));
    let field = text_field(Id::unique("settings name"), &settings.name, name)
        .char_limit(LONGEST)
        .ui(ui, t);
    if let Some(text) = field.changed {
        cx.push(Command::Set(SettingsChange::Name(text)));
    }
    ui.add_space(space::SMALL);
    let role = words.t("settings-role");
    section_ui(ui, t, role, words.t("settings-role-hint"));
    let field = text_field(Id::unique("settings role"), &settings.role, role)
        .char_limit(LONGEST)
        .ui(ui, t);
    if let Some(text) = field.changed {
        cx.push(Command::Set(SettingsChange::Role(text)));
    }
    if !settings.recent.is_empty() {
        ui.add_space(space::LARGE);
        heading_ui(ui, t, words.t("start-recent"), Level::Section);
        if plain(words.t("settings-clear-recent")).ui(ui, t).clicked() {
            cx.push(Command::Set(SettingsChange::ClearRecent));
        }
    }
}

fn about_ui(ui: &mut Ui, cx: &Cx<'_>, t: &Tokens) {
    let words = cx.words;
    heading_ui(ui, t, words.t("about-title"), Level::Section);
    paragraph_ui(ui, t, words.t("about-text"));
    let version = env!("CARGO_PKG_VERSION");
    let version = words.tf("about-version", &[("version", version.into())]);
    label_ui(ui, &version, Font::Small, t.muted);
}
