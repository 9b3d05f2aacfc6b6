//! Changes of the settings.

use crate::lang::Lang;
use crate::model::rounds::Weeks;
use crate::store::settings::{LARGEST_TEXT, SMALLEST_TEXT, Settings, within};

pub use crate::store::settings::{
    KeepVersions, LinksShown, LookEvery, Theme, TimelineLane, TimelineLook, WEEKS,
};

/// One change of a setting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SettingsChange {
    /// The language of the app.
    Language(Lang),
    /// Light, dark or as the system.
    Theme(Theme),
    /// Text size in per cent; kept within what is offered.
    TextPercent(u16),
    /// First name of the writer.
    Name(String),
    /// Role of the writer.
    Role(String),
    /// What this machine is called in the eyes of others; empty for its own name.
    Machine(String),
    /// How often the file of an open case is looked at.
    LookEvery(LookEvery),
    /// How far back versions are kept; `None` keeps none.
    KeepVersions(Option<KeepVersions>),
    /// In which weeks after a round a new one may begin; kept within what can be set.
    Weeks(Weeks),
    /// How the lanes of the timeline are arranged.
    Timeline(TimelineLook),
    /// Prompts of the board shown or folded.
    PromptsOpen(bool),
    /// No movement on the screen.
    Calm(bool),
    /// Forgets the recent cases.
    ClearRecent,
}

/// Makes the change.
pub fn apply(settings: &mut Settings, change: SettingsChange) {
    match change {
        SettingsChange::Language(lang) => settings.language = Some(lang),
        SettingsChange::Theme(theme) => settings.theme = theme,
        SettingsChange::TextPercent(percent) => {
            settings.text_percent = percent.clamp(SMALLEST_TEXT, LARGEST_TEXT);
        }
        SettingsChange::Name(name) => settings.name = name,
        SettingsChange::Role(role) => settings.role = role,
        SettingsChange::Machine(machine) => settings.machine = machine,
        SettingsChange::LookEvery(every) => settings.look_every = every,
        SettingsChange::KeepVersions(keep) => settings.keep_versions = keep,
        SettingsChange::Weeks(weeks) => settings.weeks = within(weeks),
        SettingsChange::Timeline(look) => settings.timeline = look,
        SettingsChange::PromptsOpen(open) => settings.prompts_open = open,
        SettingsChange::Calm(calm) => settings.calm = calm,
        SettingsChange::ClearRecent => settings.recent.clear(),
    }
}
