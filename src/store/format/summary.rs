//! The short summary in the head of a case file, kept small enough that the head always fits into [`HEAD_BYTES`].

use std::path::Path;

use super::head;
use super::place::Place;
use super::refusal::{Problem, Refusal, Version};
use crate::model::{Case, Stamp, Summary};
use crate::store::disk::{Disk, Trouble, read_beginning};
use crate::store::open::OpenError;

/// Head and summary lie within this many bytes from the beginning of the file.
pub const HEAD_BYTES: usize = 2048;

/// The most bytes the alias takes in the file.
const ALIAS_BYTES: usize = 800;
/// The most bytes the writer takes in the file.
const WRITER_BYTES: usize = 480;

/// The summary of a case as its file holds it: long names are cut.
pub fn summary(case: &Case) -> Summary {
    let mut summary = case.summary();
    summary.alias = cut(&summary.alias, ALIAS_BYTES);
    summary.changed = Stamp::new(summary.changed.at, cut(&summary.changed.by, WRITER_BYTES));
    summary
}

/// The beginning of a text that takes at most so many bytes between quotes.
fn cut(text: &str, most: usize) -> String {
    let mut bytes = 0;
    text.chars()
        .take_while(|c| {
            bytes += c.escape_debug().map(char::len_utf8).sum::<usize>();
            bytes <= most
        })
        .collect()
}

/// Version and summary of a case file, from its first [`HEAD_BYTES`] alone. What it says holds only if nobody changed the
/// file by hand: opening the case is what checks it.
pub fn read_summary(disk: &dyn Disk, path: &Path) -> Result<(Version, Summary), OpenError> {
    let kind = disk
        .kind(path)
        .map_err(|error| OpenError::Trouble(Trouble::of(&error)))?;
    if !kind.is_file {
        return Err(Refusal::whole(Problem::NotAFile).into());
    }
    let bytes =
        read_beginning(disk, path).map_err(|error| OpenError::Trouble(Trouble::of(&error)))?;
    Ok(summary_of_beginning(&bytes)?)
}

/// The same from the first bytes of a file.
pub fn summary_of_beginning(bytes: &[u8]) -> Result<(Version, Summary), Refusal> {
    if bytes.is_empty() {
        return Err(Refusal::whole(Problem::Empty));
    }
    let text = beginning_as_text(bytes);
    let outline = head::outline_of_beginning(text);
    let refuse = |(problem, at)| Refusal {
        problem,
        place: Some(Place::of(text.as_bytes(), at)),
    };
    let version = outline.version().map_err(refuse)?;
    let summary = outline.read("summary").map_err(refuse)?;
    Ok((version, summary))
}

/// The text some first bytes of a file hold; the last character may be cut in two.
fn beginning_as_text(bytes: &[u8]) -> &str {
    let text = bytes.utf8_chunks().next().map_or("", |chunk| chunk.valid());
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// The version a file that begins with these bytes calls itself, if it is a case file at all.
pub fn version_of_beginning(bytes: &[u8]) -> Option<Version> {
    head::outline_of_beginning(beginning_as_text(bytes))
        .version()
        .ok()
}
