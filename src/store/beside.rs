//! The hidden folder beside a case, `.NAME.aoa`: the write lock, who has the case open, and its older versions.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use super::disk::{Disk, Trouble};
use super::temp::tag;

/// The longest name every disk takes, in bytes.
const LONGEST_NAME: usize = 255;
/// How much of a name that is too long is kept, in bytes.
const KEPT: usize = 200;

/// The hidden folder of the case at this path. It need not exist yet, and the path must be the one at the end of any links.
pub fn folder(target: &Path) -> PathBuf {
    let name = target.file_name().unwrap_or_default();
    target.with_file_name(hidden_name(name))
}

/// The hidden folder of a case, its path followed to the end of any links as far as that can be done.
pub fn folder_of(disk: &dyn Disk, case_path: &Path) -> PathBuf {
    match disk.canonical(case_path) {
        Ok(target) => folder(&target),
        Err(_) => folder(case_path),
    }
}

/// Makes the hidden folder with the rights of the folder the case lies in. It may be there already.
pub fn make(disk: &dyn Disk, folder: &Path) -> Result<(), Trouble> {
    disk.make_folder(folder)
        .map_err(|error| Trouble::of(&error))
}

fn hidden_name(name: &std::ffi::OsStr) -> OsString {
    let whole = name.as_encoded_bytes();
    let mut hidden = OsString::from(".");
    // In any spelling, so that a disk that takes `A.RON` and `a.ron` for one file takes their folders for one as well.
    let stem = name.to_str().and_then(|text| {
        let (stem, end) = text.split_at_checked(text.len().checked_sub(4)?)?;
        (end.eq_ignore_ascii_case(".ron") && !stem.is_empty()).then_some(stem)
    });
    if let Some(stem) = stem {
        hidden.push(stem);
    } else {
        hidden.push(name);
        hidden.push("-");
    }
    hidden.push(".aoa");
    if hidden.len() <= LONGEST_NAME {
        return hidden;
    }
    let text = name.to_string_lossy();
    let mut end = KEPT.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    OsString::from(format!(".{}-{}.aoa", &text[..end], tag(whole)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_has_a_folder_of_its_own() {
        for (name, expected) in [
            ("S-2026-0042.ron", ".S-2026-0042.aoa"),
            ("Sag med æøå.RON", ".Sag med æøå.aoa"),
            ("noter", ".noter-.aoa"),
            (".ron", "..ron-.aoa"),
            ("noter.txt", ".noter.txt-.aoa"),
        ] {
            let path = Path::new("sager").join(name);
            assert_eq!(folder(&path), Path::new("sager").join(expected));
        }
        let long = |last: &str| format!("{}{last}.ron", "æ".repeat(125));
        let (one, other) = (long("a"), long("b"));
        let (one, other) = (folder(Path::new(&one)), folder(Path::new(&other)));
        assert_ne!(one, other);
        assert!(one.as_os_str().len() <= LONGEST_NAME);
    }
}
