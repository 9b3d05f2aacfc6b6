//! The comment line before a kept case: where it came from, and what became of it.

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use crate::store::format::SaveId;
use crate::store::open::{Fingerprint, Hash};

/// How the line before kept work begins.
const WORK: &str = "// aoa-tavle-recovery ";
/// How the line before what the work rests on begins.
const BASE: &str = "// aoa-tavle-base ";

/// What is said of kept work.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Label {
    /// The file it was opened from or saved to.
    pub origin: Option<String>,
    /// What that file held when this session last read or wrote it.
    pub base: Option<Fingerprint>,
    /// When it was kept.
    pub kept: DateTime<FixedOffset>,
    /// The save that brought it into its file. It is not known yet whether it stayed there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub saved: Option<SaveId>,
}

impl Label {
    /// The line, with its end.
    pub fn line(&self) -> Option<String> {
        Some(format!("{WORK}{}\n", ron::to_string(self).ok()?))
    }
}

/// The line before what work rests on: the file it stood in.
pub fn base_line(hash: Hash) -> String {
    format!("{BASE}{}\n", String::from(hash))
}

/// The label of kept work and the case file after it.
pub fn split(bytes: &[u8]) -> Option<(Label, &[u8])> {
    after(WORK, bytes, |text| ron::from_str(text).ok())
}

/// Which file a kept base stood in, and the case file after that line.
pub fn split_base(bytes: &[u8]) -> Option<(Hash, &[u8])> {
    after(BASE, bytes, |text| Hash::try_from(text.to_owned()).ok())
}

fn after<'a, T>(
    mark: &str,
    bytes: &'a [u8],
    read: impl FnOnce(&str) -> Option<T>,
) -> Option<(T, &'a [u8])> {
    let end = bytes.iter().position(|byte| *byte == b'\n')?;
    let line = std::str::from_utf8(&bytes[..end]).ok()?;
    let label = read(line.strip_prefix(mark)?.trim_end())?;
    Some((label, &bytes[end + 1..]))
}
