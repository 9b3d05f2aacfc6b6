//! Asking the platform for a file: what is asked, and what becomes of the answer. How the dialog is shown is the
//! desktop's matter.

use std::path::{Path, PathBuf};

use super::child_form::looks_like_cpr;
use super::question::PathPurpose;

/// A dialog that is asked for or stands on the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileDialog {
    /// Open or save.
    pub purpose: PathPurpose,
    /// The name suggested for a file to save.
    pub suggested: String,
    /// The folder to begin in, if one is known.
    pub folder: Option<PathBuf>,
}

/// How a path was chosen: only a platform's dialog has asked about replacing a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// In the platform's dialog.
    InDialog,
    /// Typed by hand.
    Typed,
}

/// What all case files end in.
pub const EXTENSION: &str = "ron";

/// A name for the file of a case: its key, without what no disk takes.
pub fn suggested_name(key: &str, otherwise: &str) -> String {
    named_after(key, otherwise, EXTENSION)
}

/// The same for a file that ends otherwise.
pub fn named_after(key: &str, otherwise: &str, extension: &str) -> String {
    let name: String = key
        .trim()
        .chars()
        .map(|letter| match letter {
            '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => '-',
            letter if letter.is_control() => '-',
            letter => letter,
        })
        .collect();
    let name = name.trim_matches(['.', ' ']);
    let name = if name.is_empty() || looks_like_cpr(name) {
        otherwise
    } else {
        name
    };
    format!("{name}.{extension}")
}

/// The path with the extension of a case file; says whether it had to be added.
pub fn with_extension(path: &Path) -> (PathBuf, bool) {
    with_ending(path, EXTENSION)
}

/// The path with another extension; says whether it had to be added.
pub fn with_ending(path: &Path, wanted: &str) -> (PathBuf, bool) {
    let has_it = path
        .extension()
        .is_some_and(|extension| extension.eq_ignore_ascii_case(wanted));
    if has_it {
        return (path.to_owned(), false);
    }
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(wanted);
    (PathBuf::from(name), true)
}

/// Whether the name of a file gives a CPR number away.
pub fn names_a_cpr(path: &Path) -> bool {
    path.file_name()
        .is_some_and(|name| looks_like_cpr(&name.to_string_lossy()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_after_the_key_and_never_after_a_cpr_number() {
        for (key, expect) in [
            ("S-2026-0001", "S-2026-0001.ron"),
            ("a/b:c", "a-b-c.ron"),
            ("  ", "sag.ron"),
            ("..", "sag.ron"),
            ("010203-1234", "sag.ron"),
        ] {
            assert_eq!(suggested_name(key, "sag"), expect);
        }
    }

    #[test]
    fn the_extension_is_added_where_it_is_missing() {
        for (path, expect, added) in [
            ("a.ron", "a.ron", false),
            ("a.RON", "a.RON", false),
            ("a", "a.ron", true),
            ("a.b", "a.b.ron", true),
        ] {
            assert_eq!(
                with_extension(Path::new(path)),
                (PathBuf::from(expect), added)
            );
        }
    }
}
