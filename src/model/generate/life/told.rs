//! Days as people tell them.

use chrono::{Datelike as _, NaiveDate};

use crate::model::date::{Point, Season, Sense, age_at};
use crate::model::generate::Dice;
use crate::model::{PartialDate, When};

/// A day as people tell it: some days exactly, most of them loosely. With it stands what a Dane would type for it.
pub(in crate::model::generate) fn told(dice: &mut Dice, birth: NaiveDate, day: NaiveDate) -> When {
    let (year, month) = (day.year(), day.month() as u8);
    let (years, months) = age_at(birth, day).unwrap_or((0, 0));
    let (point, words) = match dice.below(12) {
        0..=2 => (
            Point::Day(day),
            format!("{}/{}-{year}", day.day(), day.month()),
        ),
        3 => {
            let week = day.iso_week();
            let (year, week) = (week.year(), week.week() as u8);
            (Point::Week { year, week }, format!("uge {week} {year}"))
        }
        4..=5 => (
            Point::Month { year, month },
            format!("{} {year}", MONTHS[usize::from(month) - 1]),
        ),
        6..=7 => {
            let season = Season::ALL[usize::from(month % 12 / 3)];
            // December belongs to the winter that ends in the year after.
            let year = if month == 12 { year + 1 } else { year };
            let name = SEASONS[usize::from(month % 12 / 3)];
            (Point::Season { year, season }, format!("{name} {year}"))
        }
        8..=9 => (Point::Year(year), year.to_string()),
        10 => (
            Point::Age {
                years,
                months: None,
            },
            format!("{years} år"),
        ),
        _ => (
            Point::Age {
                years,
                months: Some(months),
            },
            format!("{years} år og {months} måneder"),
        ),
    };
    let (sense, before) = match dice.below(12) {
        0..=2 => (Sense::About, "ca. "),
        3 => (Sense::Before, "før "),
        4 => (Sense::After, "efter "),
        _ => (Sense::Exactly, ""),
    };
    When {
        written: format!("{before}{words}"),
        date: PartialDate { sense, point },
    }
}

/// The end of a long time, which people seldom know to the day.
pub(in crate::model::generate) fn year_or_month(dice: &mut Dice, day: NaiveDate) -> When {
    let (year, month) = (day.year(), day.month() as u8);
    if dice.percent(60) {
        When {
            written: year.to_string(),
            date: PartialDate::exactly(Point::Year(year)),
        }
    } else {
        When {
            written: format!("{} {year}", MONTHS[usize::from(month) - 1]),
            date: PartialDate::exactly(Point::Month { year, month }),
        }
    }
}

const MONTHS: [&str; 12] = [
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
];

const SEASONS: [&str; 4] = ["vinter", "forår", "sommer", "efterår"];
