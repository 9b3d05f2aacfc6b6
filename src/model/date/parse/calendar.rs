//! Points on the calendar: days, weeks, months, seasons and years.

use chrono::{Datelike, Days, NaiveDate};

use super::NotUnderstood;
use super::tokens::Token::{self, Number, Sign};
use super::words::Word;
use crate::model::date::{Point, Season, YEARS, days_in, weeks_in};

/// Understands a point on the calendar. `NotADate` if the tokens are none.
#[expect(
    clippy::match_same_arms,
    reason = "one arm for each way of writing, in the order people use them"
)]
pub fn point(tokens: &[Token], today: NaiveDate) -> Result<Point, NotUnderstood> {
    use Token::Word as W;
    match *tokens {
        [W(Word::Day(days))] => relative(today, days),

        // 03052019, and if that cannot be, 20190503
        [Number(value, 8)] => {
            let day_first = day(value / 1_000_000, value / 10_000 % 100, value % 10_000);
            let year_first = day(value % 100, value / 100 % 100, value / 10_000);
            day_first
                .or(year_first)
                .map_err(|_| day_first.err().unwrap_or(NotUnderstood::NotADate))
        }
        // 030519
        [Number(value, 6)] => day(
            value / 10_000,
            value / 100 % 100,
            year(value % 100, 2, today)?,
        ),
        // 2019-05-03
        [
            Number(y, 4),
            Sign('-' | '/' | '.'),
            Number(m, 1..=2),
            Sign('-' | '/' | '.'),
            Number(d, 1..=2),
        ] => day(d, m, y),
        // 3/5-2019, 3/5 2019, 3.5.2019, 3.5.-19
        [
            Number(d, 1..=2),
            Sign('-' | '/' | '.'),
            Number(m, 1..=2),
            Sign('-' | '/' | '.'),
            Number(y, digits),
        ]
        | [
            Number(d, 1..=2),
            Sign('-' | '/' | '.'),
            Number(m, 1..=2),
            Number(y, digits),
        ]
        | [
            Number(d, 1..=2),
            Sign('.'),
            Number(m, 1..=2),
            Sign('.'),
            Sign('-' | '/'),
            Number(y, digits),
        ] => day(d, m, year(y, digits, today)?),
        // 3 5 2019
        [Number(d, 1..=2), Number(m, 1..=2), Number(y, 4)] => day(d, m, y),
        // 3/5
        [Number(d, 1..=2), Sign('-' | '/' | '.'), Number(m, 1..=2)] => day_of_no_year(d, m),

        // 5/2019
        [Number(m, 1..=2), Sign('-' | '/' | '.'), Number(y, 4)] => month(m, y),
        // 2019-05
        [Number(y, 4), Sign('-'), Number(m @ 1..=12, 2)] => month(m, y),

        // 3. maj 2019, 3-maj-19
        [Number(d, 1..=2), W(Word::Month(m)), Number(y, digits)]
        | [
            Number(d, 1..=2),
            Sign('-' | '/'),
            W(Word::Month(m)),
            Sign('-' | '/'),
            Number(y, digits),
        ] => day(d, m.into(), year(y, digits, today)?),
        [Number(d, 1..=2), W(Word::Jul), Number(y, 4)] => day(d, 7, y),
        [Number(d, 1..=2), W(Word::Month(m))] => day_of_no_year(d, m.into()),
        // May 3, 2019
        [W(Word::Month(m)), Number(d, 1..=2), Number(y, 4)]
        | [W(Word::Month(m)), Number(d, 1..=2), Sign(','), Number(y, 4)] => day(d, m.into(), y),
        // maj 2019, maj måned 2019, maj i 2019
        [W(Word::Month(m)), Number(y, digits)]
        | [
            W(Word::Month(m)),
            W(Word::Months | Word::In) | Sign('-' | '/'),
            Number(y, digits),
        ] => month(m.into(), year(y, digits, today)?),
        [W(Word::Month(_))] => Err(NotUnderstood::YearMissing),

        // vinteren 2018/19
        [
            W(Word::Season(Season::Winter)),
            Number(from, from_digits),
            Sign('/' | '-'),
            Number(to, to_digits),
        ] => winter((from, from_digits), (to, to_digits), today),
        // foråret 2019, spring in 2019
        [W(Word::Season(season)), Number(y, digits)]
        | [W(Word::Season(season)), W(Word::In), Number(y, digits)] => Ok(Point::Season {
            year: in_range(year(y, digits, today)?)?,
            season,
        }),
        [W(Word::Season(_))] => Err(NotUnderstood::YearMissing),

        // uge 12 2024, uge 12/2024
        [W(Word::Week), Number(w, 1..=2), Number(y, digits)]
        | [
            W(Word::Week),
            Number(w, 1..=2),
            Sign('-' | '/' | '.' | ',') | W(Word::In),
            Number(y, digits),
        ] => week(w, year(y, digits, today)?),
        // 2024-W12
        [Number(y, 4), W(Word::Week), Number(w, 1..=2)]
        | [Number(y, 4), Sign('-'), W(Word::Week), Number(w, 1..=2)] => week(w, y),
        [W(Word::Week), Number(..)] => Err(NotUnderstood::YearMissing),

        // 2019, år 2019
        [Number(y, 4)] | [W(Word::Years), Number(y, 4)] => Ok(Point::Year(in_range(y)?)),
        _ => Err(NotUnderstood::NotADate),
    }
}

fn relative(today: NaiveDate, days: i8) -> Result<Point, NotUnderstood> {
    let away = Days::new(days.unsigned_abs().into());
    let day = if days < 0 {
        today.checked_sub_days(away)
    } else {
        today.checked_add_days(away)
    };
    day.map(Point::Day).ok_or(NotUnderstood::TooFar)
}

/// How far ahead a year of two digits may lie: sub-goals are looked at again within a few years.
const YEARS_AHEAD: u32 = 10;

/// A year as written with two or four digits.
fn year(value: u32, digits: u8, today: NaiveDate) -> Result<u32, NotUnderstood> {
    let latest = today.year().unsigned_abs() + YEARS_AHEAD;
    match digits {
        4 => Ok(value),
        // The last year that ends so and is not too far ahead.
        2 => Ok(latest - (latest + 100 - value) % 100),
        _ => Err(NotUnderstood::NotADate),
    }
}

fn in_range(year: u32) -> Result<i32, NotUnderstood> {
    i32::try_from(year)
        .ok()
        .filter(|year| YEARS.contains(year))
        .ok_or(NotUnderstood::TooFar)
}

fn month_number(month: u32) -> Result<u8, NotUnderstood> {
    match month {
        1..=12 => Ok(month as u8),
        _ => Err(NotUnderstood::MonthOutOfRange),
    }
}

fn month(month: u32, year: u32) -> Result<Point, NotUnderstood> {
    Ok(Point::Month {
        month: month_number(month)?,
        year: in_range(year)?,
    })
}

fn day(day: u32, month: u32, year: u32) -> Result<Point, NotUnderstood> {
    let (month, year) = (month_number(month)?, in_range(year)?);
    NaiveDate::from_ymd_opt(year, month.into(), day)
        .map(Point::Day)
        .ok_or(NotUnderstood::DayOutOfRange {
            year: Some(year),
            month,
            days: days_in(year, month),
        })
}

/// A day without a year is none, but the first thing to say about "31/2" is that there is no
/// such day.
fn day_of_no_year(day: u32, month: u32) -> Result<Point, NotUnderstood> {
    const LEAP_YEAR: i32 = 2000;
    let month = month_number(month)?;
    let days = days_in(LEAP_YEAR, month);
    if (1..=days.into()).contains(&day) {
        Err(NotUnderstood::YearMissing)
    } else {
        Err(NotUnderstood::DayOutOfRange {
            year: None,
            month,
            days,
        })
    }
}

fn week(week: u32, year: u32) -> Result<Point, NotUnderstood> {
    let year = in_range(year)?;
    let weeks = weeks_in(year);
    match u8::try_from(week) {
        Ok(week) if (1..=weeks).contains(&week) => Ok(Point::Week { year, week }),
        _ => Err(NotUnderstood::WeekOutOfRange { year, weeks }),
    }
}

/// A winter named by the two years it lies in.
fn winter(from: (u32, u8), to: (u32, u8), today: NaiveDate) -> Result<Point, NotUnderstood> {
    let from = year(from.0, from.1, today)?;
    let to = match to {
        // Of the winter's own century, not of today's.
        (value, 2) => (from + 1) / 100 * 100 + value,
        (value, digits) => year(value, digits, today)?,
    };
    if to != from + 1 {
        return Err(NotUnderstood::NotADate);
    }
    Ok(Point::Season {
        year: in_range(to)?,
        season: Season::Winter,
    })
}
