//! The instrument: eleven reactions, fifteen kinds of experience, six themes.

use serde::{Deserialize, Serialize};

/// A reaction of the screening.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ReactionId {
    /// `R01`.
    R01,
    /// `R02`.
    R02,
    /// `R03`.
    R03,
    /// `R04`.
    R04,
    /// `R05`.
    R05,
    /// `R06`.
    R06,
    /// `R07`.
    R07,
    /// `R08`.
    R08,
    /// `R09`.
    R09,
    /// `R10`.
    R10,
    /// `R11`.
    R11,
}

impl ReactionId {
    /// All of them in order.
    pub const ALL: [Self; 11] = [
        Self::R01,
        Self::R02,
        Self::R03,
        Self::R04,
        Self::R05,
        Self::R06,
        Self::R07,
        Self::R08,
        Self::R09,
        Self::R10,
        Self::R11,
    ];
}

/// A kind of experience; `E00` is *Andet*.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum KindId {
    /// `E00`.
    E00,
    /// `E01`.
    E01,
    /// `E02`.
    E02,
    /// `E03`.
    E03,
    /// `E04`.
    E04,
    /// `E05`.
    E05,
    /// `E06`.
    E06,
    /// `E07`.
    E07,
    /// `E08`.
    E08,
    /// `E09`.
    E09,
    /// `E10`.
    E10,
    /// `E11`.
    E11,
    /// `E12`.
    E12,
    /// `E13`.
    E13,
    /// `E14`.
    E14,
    /// `E15`.
    E15,
}

impl KindId {
    /// All of them in order.
    pub const ALL: [Self; 16] = [
        Self::E00,
        Self::E01,
        Self::E02,
        Self::E03,
        Self::E04,
        Self::E05,
        Self::E06,
        Self::E07,
        Self::E08,
        Self::E09,
        Self::E10,
        Self::E11,
        Self::E12,
        Self::E13,
        Self::E14,
        Self::E15,
    ];
}

/// A theme of the board.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ThemeId {
    /// `T1`.
    T1,
    /// `T2`.
    T2,
    /// `T3`.
    T3,
    /// `T4`.
    T4,
    /// `T5`.
    T5,
    /// `T6`.
    T6,
}

impl ThemeId {
    /// All of them in order.
    pub const ALL: [Self; 6] = [Self::T1, Self::T2, Self::T3, Self::T4, Self::T5, Self::T6];
}

/// The instrument.
#[derive(Debug)]
pub struct Instrument {
    /// Its version.
    pub version: u32,
}

impl Instrument {
    /// The instrument of this program.
    pub fn get() -> &'static Self {
        &Self { version: 1 }
    }
}
