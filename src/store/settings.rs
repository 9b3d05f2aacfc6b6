//! What the app remembers on this machine. Never anything of a case but the path of its file.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::lang::Lang;

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
