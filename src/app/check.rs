//! `aoa-tavle check FILE…`: what is wrong with case files, said without a window.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::words_of_problems as say;
use crate::lang::Lang;
use crate::store::format::visible;
use crate::store::{Disk, Notice, OpenError, Place, open};
use crate::text::Words;

/// The worst that was found in any file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// Nothing.
    Clean,
    /// Something to say about a file that can be read.
    Findings,
    /// A file that cannot be read as a case.
    Unreadable,
}

impl Outcome {
    /// What the program ends with.
    pub const fn exit_code(self) -> u8 {
        match self {
            Self::Clean => 0,
            Self::Findings => 1,
            Self::Unreadable => 2,
        }
    }
}

/// Writes one line for each finding: `file:line:col: text`. What concerns a whole file stands at its beginning. The
/// files are only read, and nothing of what they hold is written but the names of fields.
pub fn check(
    disk: &dyn Disk,
    paths: &[PathBuf],
    lang: Lang,
    out: &mut impl Write,
) -> io::Result<Outcome> {
    let words = Words::of(lang);
    let mut worst = Outcome::Clean;
    for path in paths {
        match open(disk, path) {
            Ok(opened) => {
                for notice in &opened.notices {
                    worst = worst.max(Outcome::Findings);
                    for (place, text) in lines(words, notice) {
                        line(out, path, place, &text)?;
                    }
                }
            }
            Err(error) => {
                worst = Outcome::Unreadable;
                let place = match &error {
                    OpenError::Refused(refusal) => refusal.place.as_ref(),
                    OpenError::Trouble(_) => None,
                };
                line(out, path, place, &say::open_error(words, &error))?;
            }
        }
    }
    Ok(worst)
}

/// The lines a notice takes: one for each place.
fn lines<'a>(words: &Words, notice: &'a Notice) -> Vec<(Option<&'a Place>, String)> {
    let at_each = |places: &'a [Place], text: &str| {
        places
            .iter()
            .map(|place| (Some(place), text.to_owned()))
            .collect()
    };
    match notice {
        Notice::UnknownFields(places) => at_each(places, words.t("file-unknown-field")),
        Notice::LeftOut(places) => at_each(places, words.t("file-left-out")),
        Notice::Fault { fault, place } => vec![(Some(place), say::fault(words, *fault))],
        Notice::ChangedOutside | Notice::SummaryMismatch | Notice::NewerVersion(_) => {
            vec![(None, say::notice(words, notice))]
        }
    }
}

fn line(out: &mut impl Write, path: &Path, place: Option<&Place>, text: &str) -> io::Result<()> {
    let (line, column) = place.map_or((1, 1), |place| (place.line, place.column));
    // A name may hold anything, a line break too.
    let name = visible(&path.to_string_lossy());
    writeln!(out, "{name}:{line}:{column}: {text}")
}
