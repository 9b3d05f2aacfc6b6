//! What the app remembers on this machine. Never anything of a case but the path of its file.

mod timeline;

use std::io;
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::{Deserialize, Serialize};

pub use self::timeline::{LinksShown, TimelineLane, TimelineLook};
use super::disk::{Disk, Rights, Trouble, read_at_most};
use super::home::Home;
use super::replace::{Failure, replace};
use crate::lang::Lang;
use crate::model::rounds::Weeks;

/// Light, dark, or as the system says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Theme {
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// As the system says.
    #[default]
    System,
}

/// The smallest text size offered, in per cent.
pub const SMALLEST_TEXT: u16 = 80;
/// The largest text size offered, in per cent.
pub const LARGEST_TEXT: u16 = 200;
/// The earliest and the latest week after a round that can be set as the window for a new one.
pub const WEEKS: RangeInclusive<u8> = 1..=26;
/// How many cases the start screen remembers.
const RECENT: usize = 12;

/// The settings of one person on one machine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Language of the app; `None` until chosen, then as the system says.
    pub language: Option<Lang>,
    /// Light, dark or system.
    pub theme: Theme,
    /// Size of all text, in per cent of normal, [`SMALLEST_TEXT`] to [`LARGEST_TEXT`].
    pub text_percent: u16,
    /// First name of the writer, stands in stamps.
    pub name: String,
    /// Role of the writer ("sagsbehandler"), stands in stamps.
    pub role: String,
    /// Paths of the cases opened last, newest first.
    pub recent: Vec<PathBuf>,
    /// Whether the prompts of the board are shown.
    pub prompts_open: bool,
    /// Whether movement on the screen is kept to none.
    pub calm: bool,
    /// What this machine is called in the eyes of others who have the same case open; empty for its own name.
    pub machine: String,
    /// How often the file of an open case is looked at for what others changed.
    pub look_every: LookEvery,
    /// How far back versions of a case are kept beside it; `None` keeps none.
    pub keep_versions: Option<KeepVersions>,
    /// In which weeks after a round a new one may begin, within [`WEEKS`].
    pub weeks: Weeks,
    /// How the lanes of the timeline are arranged.
    pub timeline: TimelineLook,
    /// What drew the window last time; tried first.
    pub renderer: Option<Renderer>,
    /// The window as it was left.
    pub window: Option<WindowPlace>,
}

/// How often the file of an open case is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum LookEvery {
    /// Every five seconds, for a quick server.
    Secs5,
    /// Every fifteen seconds.
    #[default]
    Secs15,
    /// Once a minute, for a slow line.
    Minute,
    /// Never by itself: only before a save and when asked to.
    Never,
}

impl LookEvery {
    /// All of them, the quickest first.
    pub const ALL: [Self; 4] = [Self::Secs5, Self::Secs15, Self::Minute, Self::Never];

    /// The time from one look to the next.
    pub const fn time(self) -> Option<Duration> {
        match self {
            Self::Secs5 => Some(Duration::from_secs(5)),
            Self::Secs15 => Some(Duration::from_secs(15)),
            Self::Minute => Some(Duration::from_mins(1)),
            Self::Never => None,
        }
    }
}

/// How far back versions of a case are kept. Within that they are thinned out: twenty newest, then one a day, then one a month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum KeepVersions {
    /// Three months.
    ThreeMonths,
    /// A year.
    #[default]
    OneYear,
    /// As long as the case is there.
    Whole,
}

impl KeepVersions {
    /// All of them, the shortest first.
    pub const ALL: [Self; 3] = [Self::ThreeMonths, Self::OneYear, Self::Whole];
}

/// What draws the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Renderer {
    /// OpenGL: the first frame comes sooner and it takes less memory.
    Glow,
    /// Vulkan, Metal or Direct3D 12: also where a remote desktop has no OpenGL.
    Wgpu,
}

/// The size of the window, in points at normal text size.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WindowPlace {
    /// Width.
    pub width: u16,
    /// Height.
    pub height: u16,
    /// Whether it filled the screen with its title bar on.
    pub maximized: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            theme: Theme::System,
            text_percent: 100,
            name: String::new(),
            role: String::new(),
            recent: Vec::new(),
            prompts_open: false,
            calm: false,
            machine: String::new(),
            look_every: LookEvery::default(),
            keep_versions: Some(KeepVersions::default()),
            weeks: Weeks::default(),
            timeline: TimelineLook::default(),
            renderer: None,
            window: None,
        }
    }
}

impl Settings {
    /// Puts a case at the top of the recent ones.
    pub fn remember(&mut self, path: &Path) {
        self.recent.retain(|known| known != path);
        self.recent.insert(0, path.to_owned());
        self.recent.truncate(RECENT);
    }

    /// Takes a case off the recent ones.
    pub fn forget(&mut self, path: &Path) {
        self.recent.retain(|known| known != path);
    }

    /// How stamps name the writer: "Maja, sagsbehandler".
    pub fn author(&self) -> String {
        match (self.name.trim(), self.role.trim()) {
            (name, "") => name.to_owned(),
            ("", role) => role.to_owned(),
            (name, role) => format!("{name}, {role}"),
        }
    }
}

/// The weeks as near to these as they can be set: within [`WEEKS`], and none before the earliest.
pub fn within(weeks: Weeks) -> Weeks {
    let (first, last) = (*WEEKS.start(), *WEEKS.end());
    let earliest = weeks.earliest.clamp(first, last);
    Weeks {
        earliest,
        latest: weeks.latest.clamp(earliest, last),
    }
}

/// The largest file of settings that is read, in bytes.
const LARGEST: u64 = 1 << 20;

/// What is to be said about the settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SettingsFinding {
    /// They could not be read. The file was put aside here, and the settings are those of a fresh installation.
    Damaged {
        /// Where the damaged file lies now.
        kept: PathBuf,
    },
    /// The disk did not give or take them.
    Trouble(Trouble),
}

impl From<io::Error> for SettingsFinding {
    fn from(error: io::Error) -> Self {
        Self::Trouble(Trouble::of(&error))
    }
}

/// The settings of this home; those of a fresh installation where there are none or they cannot be read.
pub fn load(disk: &dyn Disk, home: &Home) -> (Settings, Option<SettingsFinding>) {
    match read(disk, &home.settings()) {
        Ok(Some(settings)) => (settings, None),
        Ok(None) => (Settings::default(), None),
        Err(finding) => (Settings::default(), Some(finding)),
    }
}

fn read(disk: &dyn Disk, path: &Path) -> Result<Option<Settings>, SettingsFinding> {
    let kind = match disk.kind(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        kind => kind?,
    };
    let bytes = if kind.is_file {
        read_at_most(disk, path, LARGEST)?
    } else {
        None
    };
    let settings = bytes
        .and_then(|bytes| String::from_utf8(bytes).ok())
        .and_then(|text| ron::from_str::<Settings>(text.trim_start_matches('\u{feff}')).ok());
    if let Some(mut settings) = settings {
        settings.text_percent = settings.text_percent.clamp(SMALLEST_TEXT, LARGEST_TEXT);
        settings.weeks = within(settings.weeks);
        settings.recent.truncate(RECENT);
        return Ok(Some(settings));
    }
    let kept = path.with_extension("ron.damaged");
    disk.rename(path, &kept)?;
    Err(SettingsFinding::Damaged { kept })
}

/// Writes the settings, whole or not at all. Only this user can read them: they name case files.
pub fn save(disk: &dyn Disk, home: &Home, settings: &Settings) -> Result<(), Trouble> {
    let mut settings = settings.clone();
    // A path that is no text cannot be written down; it is left out rather than losing the rest.
    settings.recent.retain(|path| path.to_str().is_some());
    let config = ron::ser::PrettyConfig::new().new_line("\n").indentor("  ");
    let text = ron::ser::to_string_pretty(&settings, config).map_err(|_| Trouble::Other(None))?;
    disk.make_private_folder(home.folder())
        .map_err(|error| Trouble::of(&error))?;
    replace(disk, &home.settings(), text.as_bytes(), Rights::Private).map_err(|failure| {
        match failure {
            Failure::Before(trouble) | Failure::Unsure(trouble) => trouble,
            Failure::Unfaithful => Trouble::Other(None),
        }
    })
}
