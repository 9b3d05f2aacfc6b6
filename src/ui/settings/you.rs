//! Who writes, and on which machine.

use egui::{Id, Ui};

use super::pieces::{name_ui, section_ui};
use crate::app::Command;
use crate::app::settings::SettingsChange;
use crate::design::space;
use crate::ui::Cx;
use crate::ui::widgets::text_field;

pub(super) fn you_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let (words, t) = (cx.words, cx.tokens);
    section_ui(ui, t, words.t("settings-you"), |ui| {
        let state = cx.state;
        let settings = &state.settings;
        let name = words.t("settings-name");
        name_ui(ui, t, name, words.t("settings-name-hint"));
        if let Some(text) = field_ui(ui, cx, "name", name, &settings.name, "") {
            cx.push(Command::Set(SettingsChange::Name(text)));
        }
        ui.add_space(space::MEDIUM);
        let name = words.t("settings-role");
        name_ui(ui, t, name, words.t("settings-role-hint"));
        if let Some(text) = field_ui(ui, cx, "role", name, &settings.role, "") {
            cx.push(Command::Set(SettingsChange::Role(text)));
        }
        ui.add_space(space::MEDIUM);
        let name = words.t("settings-machine");
        name_ui(ui, t, name, words.t("settings-machine-hint"));
        if let Some(text) = field_ui(ui, cx, "machine", name, &settings.machine, &state.host) {
            cx.push(Command::Set(SettingsChange::Machine(text)));
        }
    });
}

/// A field of one line; gives what it says now if that was changed.
fn field_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    id: &str,
    name: &str,
    text: &str,
    hint: &str,
) -> Option<String> {
    const LONGEST: usize = 80;
    text_field(Id::unique(("settings", id)), text, name)
        .char_limit(LONGEST)
        .hint(hint)
        .ui(ui, cx.tokens)
        .changed
}
