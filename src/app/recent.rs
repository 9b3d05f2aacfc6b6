//! The cases opened last, as the start screen lists them: from the beginning of each file alone.

use std::path::{Path, PathBuf};

use crate::model::Summary;
use crate::store::format::read_summary;
use crate::store::{Disk, OpenError};

/// One case of the list.
#[derive(Clone, Debug)]
pub struct RecentCase {
    /// Its file.
    pub path: PathBuf,
    /// What the beginning of the file says, or why it cannot be read.
    pub content: Result<Summary, OpenError>,
}

/// Reads the beginnings.
pub fn read(disk: &dyn Disk, paths: &[PathBuf]) -> Vec<RecentCase> {
    paths
        .iter()
        .map(|path| RecentCase {
            path: path.clone(),
            content: read_summary(disk, path).map(|(_, summary)| summary),
        })
        .collect()
}

/// The name of a file without its folder, for people.
pub fn file_name(path: &Path) -> String {
    path.file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned()
}
