//! Where the app keeps what belongs to this person on this machine: settings and work not saved yet.

use std::path::{Path, PathBuf};

/// The environment variable that moves the folder, so that tests and scripts never touch a person's profile.
pub const HOME_VARIABLE: &str = "AOA_TAVLE_HOME";

/// The folder of the app. It need not exist yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Home {
    folder: PathBuf,
}

impl Home {
    /// The folder named on the command line, else the one [`HOME_VARIABLE`] names, else the usual place of this system.
    /// `None` where the system has no such place, as for a user without a profile.
    pub fn find(explicit: Option<PathBuf>) -> Option<Self> {
        let variable = std::env::var_os(HOME_VARIABLE)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from);
        let usual = || {
            directories::ProjectDirs::from("dk", "AoA-tavlen", "aoa-tavle")
                .map(|folders| folders.data_local_dir().to_owned())
        };
        explicit.or(variable).or_else(usual).map(Self::at)
    }

    /// This folder.
    pub fn at(folder: impl Into<PathBuf>) -> Self {
        let folder = folder.into();
        // A later change of the working folder must not move it.
        let folder = std::path::absolute(&folder).unwrap_or(folder);
        Self { folder }
    }

    /// The folder itself.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The file of the settings.
    pub fn settings(&self) -> PathBuf {
        self.folder.join("settings.ron")
    }

    /// The folder of work that is not in its file yet.
    pub fn recovery(&self) -> PathBuf {
        self.folder.join("recovery")
    }
}
