//! The cases opened last, as the start screen lists them: from the beginning of each file alone, with who has it open now.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use super::jobs::{Care, Report, Teller, Watch};
use crate::model::Summary;
use crate::store::format::read_summary;
use crate::store::presence::{self, Seen};
use crate::store::{Disk, OpenError, Present};

/// One case of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct RecentCase {
    /// Its file.
    pub path: PathBuf,
    /// What the beginning of the file says, or why it cannot be read.
    pub content: Result<Summary, OpenError>,
    /// Who has it open, on any machine.
    pub others: Vec<Present>,
}

/// How often the list is read again while it is on the screen.
const EVERY: Duration = Duration::from_mins(1);

/// The watch over the list while it is on the screen.
pub(super) struct RecentWatch {
    disk: Arc<dyn Disk>,
    paths: Vec<PathBuf>,
    /// Who was there when that was last known, and what that rests on.
    seen: HashMap<PathBuf, (Seen, Vec<Present>)>,
    told: Option<Vec<RecentCase>>,
    next: Duration,
}

impl RecentWatch {
    /// A watch over these files, which has not looked yet.
    pub fn new(disk: Arc<dyn Disk>, paths: Vec<PathBuf>) -> Self {
        Self {
            next: disk.elapsed() + EVERY,
            disk,
            paths,
            seen: HashMap::new(),
            told: None,
        }
    }

    fn read(&mut self) -> Vec<RecentCase> {
        let disk = &*self.disk;
        let seen = &mut self.seen;
        self.paths
            .iter()
            .map(|path| {
                let content = read_summary(disk, path).map(|(_, summary)| summary);
                let others = match &content {
                    Ok(_) => {
                        let (seen, last) = seen.entry(path.clone()).or_default();
                        if let Ok(others) = presence::others(disk, path, None, seen) {
                            *last = others;
                        }
                        last.clone()
                    }
                    Err(_) => Vec::new(),
                };
                RecentCase {
                    path: path.clone(),
                    content,
                    others,
                }
            })
            .collect()
    }
}

impl Watch for RecentWatch {
    fn wait(&self) -> Duration {
        self.next.saturating_sub(self.disk.elapsed())
    }

    fn look(&mut self, _care: Care, teller: &Teller) {
        let found = self.read();
        self.next = self.disk.elapsed() + EVERY;
        if self.told.as_ref().is_none_or(|told| !is_same(told, &found)) {
            self.told = Some(found.clone());
            teller.tell(Report::Recent(found));
        }
    }
}

/// Whether two lists say the same to a reader: that somebody is still there is no news.
fn is_same(one: &[RecentCase], other: &[RecentCase]) -> bool {
    let sessions = |case: &RecentCase| -> Vec<_> {
        case.others.iter().map(|present| present.session).collect()
    };
    one.len() == other.len()
        && one.iter().zip(other).all(|(one, other)| {
            one.path == other.path
                && one.content == other.content
                && sessions(one) == sessions(other)
        })
}

/// The name of a file without its folder, for people.
pub fn file_name(path: &Path) -> String {
    path.file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned()
}
