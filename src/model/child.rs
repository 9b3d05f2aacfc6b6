//! The child the case is about. There is no field for a name or a CPR number: a case works with an alias.

use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};

/// What is known of when the child was born.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Birth {
    /// Nothing yet; the timeline then starts at the first dated item.
    #[default]
    Unknown,
    /// The exact day.
    Date(NaiveDate),
    /// Only the year.
    Year(i32),
    /// How old the child was, in whole years, on a day someone noted it.
    Age {
        /// Whole years.
        years: u8,
        /// The day the age was noted.
        noted: NaiveDate,
    },
}

impl Birth {
    /// The day to reckon ages from. Exact only for [`Birth::Date`]; for a year it is 1 July and for an age half
    /// a year before the birthday at hand, so that the error is at most half a year either way.
    pub fn reckoned(self) -> Option<NaiveDate> {
        match self {
            Self::Unknown => None,
            Self::Date(date) => Some(date),
            Self::Year(year) => NaiveDate::from_ymd_opt(year, 7, 1),
            Self::Age { years, noted } => {
                noted.checked_sub_months(chrono::Months::new(u32::from(years) * 12 + 6))
            }
        }
    }

    /// Whether ages reckoned from it are exact.
    pub const fn is_exact(self) -> bool {
        matches!(self, Self::Date(_))
    }

    /// The year of birth as far as it is known.
    pub fn year(self) -> Option<i32> {
        self.reckoned().map(|date| date.year())
    }
}

/// The child, as the case names it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Child {
    /// The neutral key of the case, also the suggested file name: `S-2026-0042`. Never a name or a CPR number.
    pub key: String,
    /// What the child is called in the app: initials or an alias.
    pub alias: String,
    /// When the child was born, as far as known.
    pub birth: Birth,
    /// Functional age as somebody's note ("som en 6-årig, siger psykologen"), never computed.
    pub functional_age: String,
}

impl Child {
    /// The alias without initials at its end: "Noah" of "Noah S.", for sentences about the child.
    pub fn call_name(&self) -> &str {
        let alias = self.alias.trim();
        match alias.rsplit_once(char::is_whitespace) {
            Some((name, last))
                if last.ends_with('.')
                    && last.chars().count() == 2
                    && !name.trim_end().ends_with('.') =>
            {
                name.trim_end()
            }
            _ => alias,
        }
    }
}
