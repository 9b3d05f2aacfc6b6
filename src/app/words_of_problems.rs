//! What files and disks can do wrong, in words that say what to do next.

use crate::model::Fault;
use crate::model::date::YEARS;
use crate::store::format::{LARGEST, Place};
use crate::store::{Notice, OpenError, Problem, SaveError, Trouble, Version};
use crate::text::Words;

/// Bytes in the megabytes that are shown.
const MEGABYTE: u64 = 1 << 20;

/// Why a file was not opened.
pub fn open_error(words: &Words, error: &OpenError) -> String {
    match error {
        OpenError::Refused(refusal) => problem(words, refusal.problem),
        OpenError::Trouble(trouble) => open_trouble(words, *trouble),
    }
}

/// Where in a file: "Linje 12, tegn 5".
pub fn place(words: &Words, place: &Place) -> String {
    let (line, column) = (place.line.to_string(), place.column.to_string());
    words.tf(
        "file-place",
        &[("line", (&line).into()), ("column", (&column).into())],
    )
}

/// What is wrong with a file.
pub fn problem(words: &Words, problem: Problem) -> String {
    match problem {
        Problem::Empty => words.t("file-empty").to_owned(),
        Problem::NotAFile => words.t("file-not-a-file").to_owned(),
        Problem::TooLarge { bytes } => {
            let megabytes = bytes.div_ceil(MEGABYTE).to_string();
            let most = (LARGEST / MEGABYTE).to_string();
            words.tf(
                "file-too-large",
                &[("megabytes", (&megabytes).into()), ("most", (&most).into())],
            )
        }
        Problem::NotText => words.t("file-not-text").to_owned(),
        Problem::NotOurs => words.t("file-not-ours").to_owned(),
        Problem::CutShort => words.t("file-cut-short").to_owned(),
        Problem::Damaged => words.t("file-damaged").to_owned(),
        Problem::BadValue => words.t("file-bad-value").to_owned(),
        Problem::UnknownWord => words.t("file-unknown-word").to_owned(),
        Problem::MissingField(field) => words.tf("file-missing-field", &[("field", field.into())]),
        Problem::RepeatedField(field) => {
            words.tf("file-repeated-field", &[("field", field.into())])
        }
        Problem::TooDeep => words.t("file-too-deep").to_owned(),
        Problem::Newer { version } => with_version(words, "file-newer", version),
        Problem::Fault(found) => fault(words, found),
    }
}

/// What is to be said about a file that was opened.
pub fn notice(words: &Words, notice: &Notice) -> String {
    match notice {
        Notice::ChangedOutside => words.t("file-changed-outside").to_owned(),
        Notice::SummaryMismatch => words.t("file-summary-mismatch").to_owned(),
        Notice::NewerVersion(version) => with_version(words, "file-newer-read-only", *version),
        Notice::UnknownFields(places) => with_lines(words, "file-unknown-fields", places),
        Notice::LeftOut(places) => with_lines(words, "file-left-out-items", places),
        Notice::Fault { place, .. } => {
            let line = place.line.to_string();
            words.tf("file-does-not-fit", &[("line", (&line).into())])
        }
    }
}

/// Why the disk did not give a file.
pub fn open_trouble(words: &Words, trouble: Trouble) -> String {
    match trouble {
        Trouble::Missing => words.t("open-missing").to_owned(),
        Trouble::NoRights => words.t("open-no-rights").to_owned(),
        Trouble::BadName => words.t("open-bad-name").to_owned(),
        Trouble::Busy => words.t("open-busy").to_owned(),
        Trouble::Other(Some(code)) => with_code(words, "open-other-code", code),
        // A full or protected disk can still be read: not said by any that works.
        Trouble::DiskFull | Trouble::ReadOnly | Trouble::Other(None) => {
            words.t("open-other").to_owned()
        }
    }
}

/// Why a case was not saved.
pub fn save_error(words: &Words, error: &SaveError) -> String {
    let key = match error {
        SaveError::DiskFull => "save-disk-full",
        SaveError::NoRights => "save-no-rights",
        SaveError::FolderGone => "save-folder-gone",
        SaveError::ReadOnly => "save-read-only",
        SaveError::WriteProtected => "save-write-protected",
        SaveError::BadName => "save-bad-name",
        SaveError::Busy => "save-busy",
        SaveError::NotAFile => "save-not-a-file",
        SaveError::Exists => "save-exists",
        SaveError::Locked(_) => "save-locked",
        SaveError::Unreadable(_) => "save-unreadable",
        SaveError::OtherCase => "save-other-case",
        SaveError::Stopped { .. } => "save-stopped",
        SaveError::Vanished => "save-vanished",
        SaveError::NewerThere => "save-newer-there",
        SaveError::TooLarge => "save-too-large",
        SaveError::Findings(_) | SaveError::Internal => "save-internal",
        SaveError::Unfaithful => "save-unfaithful",
        SaveError::Unsure { .. } => "save-unsure",
        SaveError::Other(Some(code)) => return with_code(words, "save-other-code", *code),
        SaveError::Other(None) => "save-other",
    };
    words.t(key).to_owned()
}

/// What must not be in a case.
pub fn fault(words: &Words, fault: Fault) -> String {
    match fault {
        Fault::DuplicateId => words.t("file-same-id").to_owned(),
        Fault::DuplicateReaction => words.t("file-same-reaction").to_owned(),
        Fault::DateOutOfRange => {
            let (from, to) = (YEARS.start().to_string(), YEARS.end().to_string());
            words.tf(
                "file-date-out-of-range",
                &[("from", (&from).into()), ("to", (&to).into())],
            )
        }
        Fault::DanglingReference => words.t("file-dangling").to_owned(),
        Fault::JoinsItself => words.t("file-joins-itself").to_owned(),
        Fault::TextTooLong => words.t("file-text-too-long").to_owned(),
    }
}

fn with_version(words: &Words, key: &str, version: Version) -> String {
    let version = format!("{}.{}", version.major, version.minor);
    words.tf(key, &[("version", (&version).into())])
}

fn with_lines(words: &Words, key: &str, places: &[Place]) -> String {
    let lines: Vec<String> = places.iter().map(|place| place.line.to_string()).collect();
    words.tf(key, &[("lines", (&lines.join(", ")).into())])
}

fn with_code(words: &Words, key: &str, code: i32) -> String {
    words.tf(key, &[("code", (&code.to_string()).into())])
}
