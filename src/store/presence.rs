//! Who else has a case open. Each session keeps one small file beside the case and renews it; nobody is ever shut out.

use std::path::Path;

use chrono::{DateTime, FixedOffset};
use uuid::Uuid;

use super::disk::{Disk, Trouble};
use super::who::Who;

/// Somebody who has the case open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Present {
    /// Who.
    pub user: String,
    /// At which machine.
    pub machine: String,
    /// Since when, by their clock.
    pub since: DateTime<FixedOffset>,
    /// When they last said so, by their clock.
    pub last: DateTime<FixedOffset>,
    /// Their session.
    pub session: Uuid,
}

/// How often a session says that it is there, in seconds.
pub const SHOW_EVERY_SECS: f64 = 60.0;

/// What was last read of each session, and for how long that has stood by the observer's own clock.
#[derive(Debug, Default)]
pub struct Seen {}

/// Says, or says again, that somebody has the case open. An error of [`Trouble::ReadOnly`] or [`Trouble::NoRights`] means
/// that nothing can be saved in this folder.
pub fn show(
    disk: &dyn Disk,
    case_path: &Path,
    who: &Who,
    since: DateTime<FixedOffset>,
    now: DateTime<FixedOffset>,
) -> Result<(), Trouble> {
    let _ = (disk, case_path, who, since, now);
    Ok(())
}

/// Says no longer that this session has the case open.
pub fn leave(disk: &dyn Disk, case_path: &Path, session: Uuid) -> Result<(), Trouble> {
    let _ = (disk, case_path, session);
    Ok(())
}

/// Who else has the case open, the longest there first.
pub fn others(
    disk: &dyn Disk,
    case_path: &Path,
    me: Option<Uuid>,
    seen: &mut Seen,
) -> Vec<Present> {
    let _ = (disk, case_path, me, seen);
    Vec::new()
}
