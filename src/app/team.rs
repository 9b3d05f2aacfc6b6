//! Others at the same case: what they changed, how the file stands, and what waits for a person's word.

use std::sync::Arc;

use crate::model::merge::Stop;
use crate::model::{Case, Change, Stamp};
use crate::store::Trouble;

/// How the file stands to what this session last read or wrote.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum FileState {
    /// As this session knows it.
    #[default]
    Same,
    /// Others have changed it; their work is taken in as soon as nobody is writing in a field.
    Changed {
        /// Who changed it last, and when.
        by: Stamp,
    },
    /// It cannot be looked at: the drive does not answer, or what is there cannot be read. Work goes on; nothing is saved there.
    Unchecked(Trouble),
    /// It is not where it was. It is never taken for deleted and never made again without asking.
    Vanished,
}

/// Something others did that came into the case while it was open here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct News {
    /// What.
    pub change: Change,
    /// The case as it was before it came in, so that what is told stays true whatever is written after.
    pub before: Arc<Case>,
    /// The case with it.
    pub after: Arc<Case>,
    /// Who wrote the file it came with, and when.
    pub by: Stamp,
    /// Whether it was looked at.
    pub is_seen: bool,
}

/// A merge that waits for a person's word. Nothing is saved to the file until then.
#[derive(Clone, Debug)]
pub struct Stopped {
    /// Why it waits.
    pub stop: Stop,
    /// The case as it stands in the file.
    pub theirs: Arc<Case>,
    /// Who wrote the file, and when.
    pub by: Stamp,
}
