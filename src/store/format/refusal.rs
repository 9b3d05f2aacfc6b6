//! Why a file was not read, and what is to be said about one that was. Plain data: the words are found elsewhere,
//! and nothing here holds what a user wrote but [`Place::text`].

use super::place::Place;
use crate::model::Fault;

/// Why a file cannot be read as a case. The file is untouched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Problem {
    /// It holds nothing.
    Empty,
    /// A folder, a device or a pipe.
    NotAFile,
    /// Larger than any case.
    TooLarge {
        /// How large, in bytes.
        bytes: u64,
    },
    /// Bytes that are no UTF-8 text.
    NotText,
    /// Text, but no case file.
    NotOurs,
    /// It ends in the middle.
    CutShort,
    /// Something stands where it cannot stand.
    Damaged,
    /// A value that cannot be: a date that does not exist, letters where a number must be.
    BadValue,
    /// A word this version does not know, where it cannot be left out.
    UnknownWord,
    /// A field every item of its kind has is missing.
    MissingField(&'static str),
    /// A field stands twice.
    RepeatedField(&'static str),
    /// Brackets within brackets beyond anything a case needs.
    TooDeep,
    /// Written by a newer version of the program that this one cannot read.
    Newer {
        /// The version of its format.
        version: Version,
    },
    /// It can be read, but must not be: two items with one id, a date in year 20190.
    Fault(Fault),
}

/// A file that was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// What is wrong.
    pub problem: Problem,
    /// Where, as far as one place can be named.
    pub place: Option<Place>,
}

impl Refusal {
    /// Wrong as a whole.
    pub const fn whole(problem: Problem) -> Self {
        Self {
            problem,
            place: None,
        }
    }

    /// Wrong at a byte.
    pub fn at(problem: Problem, bytes: &[u8], at: usize) -> Self {
        Self {
            problem,
            place: Some(Place::of(bytes, at)),
        }
    }
}

/// A version of the format: larger first numbers change what was there, larger second numbers only add.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Version {
    /// Changes what was there.
    pub major: u32,
    /// Only adds.
    pub minor: u32,
}

/// Something to say about a file that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The checksum is not that of the file: changed outside the program, or damaged.
    ChangedOutside,
    /// The summary in the head does not say what the case says.
    SummaryMismatch,
    /// Written by a newer version of the program.
    NewerVersion(Version),
    /// Fields this version does not know stand at these places, and maybe more.
    UnknownFields(Vec<Place>),
    /// Items with words this version does not know were left out of what is shown; they stand at these places.
    LeftOut(Vec<Place>),
    /// Something that does not fit together, but can be shown.
    Fault {
        /// What.
        fault: Fault,
        /// Where.
        place: Place,
    },
}

/// Whether the case may be changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Access {
    /// It may.
    #[default]
    Editable,
    /// It may not: saving would lose what this version of the app does not know.
    ReadOnly,
}

impl Notice {
    /// Whether a case with it may be changed and saved.
    pub const fn access(&self) -> Access {
        match self {
            Self::ChangedOutside | Self::SummaryMismatch => Access::Editable,
            Self::NewerVersion(_)
            | Self::UnknownFields(_)
            | Self::LeftOut(_)
            | Self::Fault { .. } => Access::ReadOnly,
        }
    }
}
