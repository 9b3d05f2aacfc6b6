//! Times as people remember them: a day, a week, a season, "ca. 2019", "da han var 5".
//!
//! A [`PartialDate`] keeps exactly as much as was said. It can be sorted and drawn, because it
//! knows the [`Span`] of days it may lie in, but it never turns into a more exact date on the way.

mod age;
pub mod parse;
mod span;
#[cfg(test)]
pub(crate) mod tests;

use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

pub use age::{age_at, birthday};
pub use parse::{End, NotUnderstood, Understood, parse, parse_end};
pub use span::{SortKey, Span};

/// Years a date in a case may have. Wide enough for great-grandparents and long plans, narrow
/// enough to catch a slip of the finger.
pub const YEARS: RangeInclusive<i32> = 1900..=2200;

/// Ages in whole years a date in a case may name.
pub const AGES: RangeInclusive<u8> = 0..=120;

/// A quarter of the year, by whole months.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Season {
    /// December of the year before, January and February: winter 2019 is the winter 2018/19.
    Winter,
    /// March, April and May.
    Spring,
    /// June, July and August.
    Summer,
    /// September, October and November.
    Autumn,
}

impl Season {
    /// All seasons in the order they come in a year.
    pub const ALL: [Self; 4] = [Self::Winter, Self::Spring, Self::Summer, Self::Autumn];
}

/// What was said about when, without how sure it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Point {
    /// Nobody knows, or nobody has said.
    #[default]
    Unknown,
    /// One day.
    Day(NaiveDate),
    /// A week of the ISO calendar, which is the Danish one: it starts on a Monday, and week 1
    /// holds the first Thursday of the year.
    Week {
        /// The year the week is counted in, which near New Year is not always that of its days.
        year: i32,
        /// 1 to 52 or 53.
        week: u8,
    },
    /// A calendar month.
    Month {
        /// The calendar year.
        year: i32,
        /// 1 to 12.
        month: u8,
    },
    /// A season of a year.
    Season {
        /// The calendar year; for winter the year in which it ends.
        year: i32,
        /// Which quarter.
        season: Season,
    },
    /// A calendar year.
    Year(i32),
    /// The age the child had.
    Age {
        /// Whole years.
        years: u8,
        /// Whole months on top, 0 to 11, when they were said.
        months: Option<u8>,
    },
}

/// How a date stands to the point it names.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Sense {
    /// Within the point: "maj 2019" is some day of that month.
    #[default]
    Exactly,
    /// Near the point ("ca.", "omkring"). How far is [a convention of drawing](PartialDate::span).
    About,
    /// Earlier than the point.
    Before,
    /// Later than the point.
    After,
}

/// A date that is as exact as what was said, and no more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct PartialDate {
    /// How the date stands to the point.
    pub sense: Sense,
    /// The time that was named.
    pub point: Point,
}

/// What the user wrote together with how it was understood.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct When {
    /// The user's own words, as they were typed.
    pub written: String,
    /// What they were understood as.
    pub date: PartialDate,
}

impl PartialDate {
    /// A time nobody knows.
    pub const UNKNOWN: Self = Self {
        sense: Sense::Exactly,
        point: Point::Unknown,
    };

    /// The point itself, with no "about", "before" or "after".
    pub const fn exactly(point: Point) -> Self {
        Self {
            sense: Sense::Exactly,
            point,
        }
    }

    /// One day.
    pub const fn day(day: NaiveDate) -> Self {
        Self::exactly(Point::Day(day))
    }

    /// Whether nothing is known about when.
    pub fn is_unknown(&self) -> bool {
        self.point == Point::Unknown
    }

    /// Whether the date is one single day.
    pub fn is_exact(&self) -> bool {
        self.sense == Sense::Exactly && matches!(self.point, Point::Day(_))
    }

    /// Whether the date can exist and lies within [`YEARS`] and [`AGES`]. A file may hold
    /// anything; a date from [`parse()`] is always valid.
    pub fn is_valid(&self) -> bool {
        match self.point {
            Point::Unknown => self.sense == Sense::Exactly,
            Point::Day(day) => YEARS.contains(&day.year()),
            Point::Week { year, week } => {
                YEARS.contains(&year) && (1..=weeks_in(year)).contains(&week)
            }
            Point::Month { year, month } => YEARS.contains(&year) && (1..=12).contains(&month),
            Point::Season { year, .. } | Point::Year(year) => YEARS.contains(&year),
            Point::Age { years, months } => {
                AGES.contains(&years) && months.is_none_or(|months| months < 12)
            }
        }
    }
}

impl From<NaiveDate> for PartialDate {
    fn from(day: NaiveDate) -> Self {
        Self::day(day)
    }
}

/// How many weeks the ISO year has, 52 or 53: 28 December always lies in the last one.
pub fn weeks_in(year: i32) -> u8 {
    NaiveDate::from_ymd_opt(year, 12, 28).map_or(52, |day| day.iso_week().week() as u8)
}

/// How many days the month has, or 31 for a month that does not exist.
pub fn days_in(year: i32, month: u8) -> u8 {
    NaiveDate::from_ymd_opt(year, u32::from(month), 1).map_or(31, |day| day.num_days_in_month())
}
