//! The folder a case lies in, how often it is looked at, the versions beside it, and the copies on this machine.

use egui::{Color32, Sense, Ui, Vec2};

use super::pieces::{beside_ui, between_ui, choices_ui, name_ui, section_ui, switch_row_ui};
use crate::app::settings::{KeepVersions, LookEvery, SettingsChange};
use crate::app::{Access, Act, Command, FileState, Session};
use crate::design::{Font, Icon, icon_size, space};
use crate::ui::Cx;
use crate::ui::widgets::{label_ui, paragraph_ui, plain};

/// How often the file is looked at, with its words.
const LOOKS: [(LookEvery, &str); 4] = [
    (LookEvery::Secs5, "settings-look-5"),
    (LookEvery::Secs15, "settings-look-15"),
    (LookEvery::Minute, "settings-look-60"),
    (LookEvery::Never, "settings-look-never"),
];

/// How far back versions are kept, with its words.
const KEEPS: [(KeepVersions, &str); 3] = [
    (KeepVersions::ThreeMonths, "settings-keep-months"),
    (KeepVersions::OneYear, "settings-keep-year"),
    (KeepVersions::Whole, "settings-keep-whole"),
];

pub(super) fn folder_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let (words, t) = (cx.words, cx.tokens);
    section_ui(ui, t, words.t("settings-folder"), |ui| {
        if let Some(session) = cx.session() {
            case_folder_ui(ui, cx, session);
            between_ui(ui, t);
        }
        let settings = &cx.state.settings;

        let name = words.t("settings-look-every");
        name_ui(ui, t, name, words.t("settings-look-every-hint"));
        let names = LOOKS.map(|(_, key)| words.t(key));
        let chosen = LOOKS
            .iter()
            .position(|(every, _)| *every == settings.look_every);
        if let Some((every, _)) = choices_ui(ui, t, name, &names, chosen).and_then(|n| LOOKS.get(n))
        {
            cx.push(Command::Set(SettingsChange::LookEvery(*every)));
        }

        between_ui(ui, t);
        let keep = settings.keep_versions;
        let name = words.t("settings-versions");
        if switch_row_ui(
            ui,
            cx,
            name,
            words.t("settings-versions-hint"),
            keep.is_some(),
        ) {
            let keep = keep.is_none().then(KeepVersions::default);
            cx.push(Command::Set(SettingsChange::KeepVersions(keep)));
        }
        if let Some(keep) = keep {
            between_ui(ui, t);
            let name = words.t("settings-keep");
            name_ui(ui, t, name, words.t("settings-keep-hint"));
            let names = KEEPS.map(|(_, key)| words.t(key));
            let chosen = KEEPS.iter().position(|(kept, _)| *kept == keep);
            if let Some((keep, _)) =
                choices_ui(ui, t, name, &names, chosen).and_then(|n| KEEPS.get(n))
            {
                cx.push(Command::Set(SettingsChange::KeepVersions(Some(*keep))));
            }
        }

        between_ui(ui, t);
        copies_ui(ui, cx);
    });
}

/// Where the case at hand lies, and how its file stands.
fn case_folder_ui(ui: &mut Ui, cx: &Cx<'_>, session: &Session) {
    let (words, t) = (cx.words, cx.tokens);
    name_ui(ui, t, words.t("settings-case-folder"), "");
    let Some(path) = &session.path else {
        paragraph_ui(ui, words.t("settings-no-file"), Font::Body, t.muted);
        return;
    };
    let folder = path.parent().unwrap_or(path).display().to_string();
    label_ui(ui, &folder, Font::Body, t.text);
    ui.add_space(space::TINY);
    let (icon, ink, said) = file_words(cx, session);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::SMALL;
        let size = Vec2::new(icon_size::DENSE, Font::Body.line_height());
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        icon.paint_in(ui.painter(), rect, icon_size::DENSE, ink);
        paragraph_ui(ui, &said, Font::Body, t.muted);
    });
}

/// How the file stands: icon, its colour, and the sentence.
fn file_words(cx: &Cx<'_>, session: &Session) -> (Icon, Color32, String) {
    let (words, t) = (cx.words, cx.tokens);
    let (icon, ink, state) = match &session.file_state {
        FileState::Same if session.access == Access::ReadOnly || session.is_folder_read_only => {
            (Icon::Lock, t.warn, "settings-file-readable")
        }
        FileState::Same => (Icon::Check, t.ok, "settings-file-writable"),
        FileState::Changed { .. } => (Icon::RefreshCw, t.info, "settings-file-changed"),
        FileState::Unchecked(_) => (Icon::TriangleAlert, t.warn, "settings-file-unchecked"),
        FileState::Vanished => (Icon::TriangleAlert, t.warn, "settings-file-vanished"),
    };
    let mut said = words.t(state).to_owned();
    if let Some(at) = session.looked_at() {
        let when = words.when_exact(at.naive_local(), cx.state.now().naive_local());
        said.push(' ');
        said += &words.tf("settings-file-seen", &[("when", (&when).into())]);
    }
    (icon, ink, said)
}

/// How many copies wait on this machine, and the way to them.
fn copies_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let (words, t) = (cx.words, cx.tokens);
    let waiting = cx.state.recovered.len();
    let said = match waiting {
        0 => words.t("settings-copies-none").to_owned(),
        n => words.tf("settings-copies-wait", &[("n", n.into())]),
    };
    let say = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        label_ui(ui, words.t("settings-copies"), Font::Strong, t.text);
        ui.add_space(space::HAIR);
        paragraph_ui(ui, &said, Font::Body, t.muted);
    };
    if waiting == 0 {
        say(ui);
        return;
    }
    let show = words.t("settings-copies-show");
    let button = beside_ui(ui, plain(show).natural_width(ui), say, |ui| {
        plain(show).ui(ui, t)
    });
    if button.clicked() {
        // The copies stand on the start screen; an open case is left the way it always is, with a question if need be.
        cx.push(Command::LeaveSettings);
        if cx.session().is_some() {
            cx.push(Act::CloseCase);
        }
    }
}
