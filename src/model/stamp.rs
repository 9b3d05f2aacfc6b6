//! Who did something and when.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, FixedOffset, SecondsFormat, Timelike as _};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// When something was written, to the second with its offset from UTC, and by whom ("Maja, sagsbehandler").
///
/// In the file it is one string, so that a stamp takes one line: `2026-11-16T14:32:05+01:00 Maja, sagsbehandler`.
/// It is for display and history; order between machines never rests on it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Stamp {
    /// Local time of the machine that wrote it.
    pub at: DateTime<FixedOffset>,
    /// First name and role as the writer gave them; may be empty.
    pub by: String,
}

impl Stamp {
    /// A stamp at whole seconds; what is finer is not kept, so that a case equals itself after reading.
    pub fn new(at: DateTime<FixedOffset>, by: impl Into<String>) -> Self {
        Self {
            at: at.with_nanosecond(0).unwrap_or(at),
            by: by.into().split_whitespace().collect::<Vec<_>>().join(" "),
        }
    }
}

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.at.to_rfc3339_opts(SecondsFormat::Secs, false))?;
        if !self.by.is_empty() {
            write!(f, " {}", self.by)?;
        }
        Ok(())
    }
}

/// A stamp in a file that is not `time by`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StampError;

impl fmt::Display for StampError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a time with offset followed by a writer")
    }
}

impl FromStr for Stamp {
    type Err = StampError;

    fn from_str(text: &str) -> Result<Self, StampError> {
        let (time, by) = text.split_once(' ').unwrap_or((text, ""));
        let at = DateTime::parse_from_rfc3339(time).map_err(|_| StampError)?;
        Ok(Self::new(at, by))
    }
}

impl Serialize for Stamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Stamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}
