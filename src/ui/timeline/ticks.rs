//! Which moments the axes name, chosen by the room there is. Pure.

use chrono::{Datelike as _, Days, Months, NaiveDate, Weekday};

use super::scale::{Scale, day_number};
use crate::model::date::birthday;

/// What a tick of the calendar names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// A year.
    Year,
    /// A month; January says its year too.
    Month,
    /// An ISO week.
    Week,
    /// Nothing: a short tick between two names.
    Nothing,
}

/// A tick of the calendar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tick {
    /// The day it stands at the beginning of.
    pub date: NaiveDate,
    /// What is written beside it.
    pub named: Named,
}

/// A birthday.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AgeTick {
    /// The birthday.
    pub date: NaiveDate,
    /// Whole years; 0 is the birth.
    pub years: u32,
    /// Whether the number is written.
    pub named: bool,
}

/// How far apart the ticks of a calendar are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// So many years.
    Years(i32),
    /// So many months.
    Months(u32),
    /// A week.
    Week,
}

/// Room a name needs, in points.
const YEAR_ROOM: f32 = 72.0;
const MONTH_ROOM: f32 = 62.0;
const MONTHS_ROOM: f32 = 88.0;
const WEEK_ROOM: f32 = 62.0;

/// The closest ticks for which there is room.
pub fn step(scale: &Scale) -> Step {
    let day = scale.per_day();
    if day * 7.0 >= WEEK_ROOM {
        return Step::Week;
    }
    for (months, room) in [(1, MONTH_ROOM), (3, MONTHS_ROOM), (6, MONTHS_ROOM)] {
        if day * 30.4 * months as f32 >= room {
            return Step::Months(months);
        }
    }
    let years = [1, 2, 5, 10, 20, 50];
    let fits = years
        .into_iter()
        .find(|years| day * 365.25 * *years as f32 >= YEAR_ROOM);
    Step::Years(fits.unwrap_or(100))
}

/// The ticks of the calendar in view, with one before the left edge so that no name is missing there.
pub fn calendar(scale: &Scale) -> Vec<Tick> {
    let from = super::scale::date_of(scale.from);
    let to = super::scale::date_of(scale.to());
    let mut ticks = Vec::new();
    match step(scale) {
        Step::Years(years) => {
            let mut year = from.year();
            while year <= to.year() + 1 {
                if let Some(date) = NaiveDate::from_ymd_opt(year, 1, 1) {
                    // Round years, so that panning never moves the names to others.
                    let named = year.rem_euclid(years) == 0;
                    ticks.push(Tick {
                        date,
                        named: if named { Named::Year } else { Named::Nothing },
                    });
                }
                year += 1;
            }
        }
        Step::Months(months) => {
            let first = NaiveDate::from_ymd_opt(from.year(), 1, 1);
            let mut next = first;
            while let Some(date) = next.filter(|date| *date <= to) {
                if date
                    .checked_add_months(Months::new(months))
                    .is_some_and(|end| end > from)
                {
                    ticks.push(Tick {
                        date,
                        named: Named::Month,
                    });
                }
                next = date.checked_add_months(Months::new(months));
            }
        }
        Step::Week => {
            let week = from.iso_week();
            let mut next = NaiveDate::from_isoywd_opt(week.year(), week.week(), Weekday::Mon);
            while let Some(date) = next.filter(|date| *date <= to) {
                ticks.push(Tick {
                    date,
                    named: Named::Week,
                });
                next = date.checked_add_days(Days::new(7));
            }
        }
    }
    ticks.retain(|tick| {
        day_number(tick.date) >= scale.from - 0.001 && day_number(tick.date) <= scale.to()
    });
    ticks
}

/// The birthdays in view.
pub fn ages(scale: &Scale, birth: NaiveDate) -> Vec<AgeTick> {
    let year = scale.per_day() * 365.25;
    let every = [1, 2, 5, 10]
        .into_iter()
        .find(|every| year * *every as f32 >= 56.0)
        .unwrap_or(20);
    (0..=120u32)
        .filter_map(|years| {
            let date = birthday(birth, u8::try_from(years).ok()?, 0)?;
            let day = day_number(date);
            (day >= scale.from - 0.001 && day <= scale.to() + 0.001).then_some(AgeTick {
                date,
                years,
                named: years % every == 0,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::scale::{Life, YEAR_DAYS};
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a real day")
    }

    #[test]
    fn names_have_room_at_every_zoom() {
        let life = Life::of(Some(day(2015, 4, 12)), day(2026, 11, 20), None);
        let mut days = 45.0;
        while days < life.days() {
            for width in [300.0, 700.0, 1144.0, 1500.0] {
                let scale = Scale::whole(life, 0.0, width).around(
                    life,
                    day_number(day(2020, 6, 1)),
                    days,
                    0.5,
                );
                let named: Vec<f32> = calendar(&scale)
                    .into_iter()
                    .filter(|tick| tick.named != Named::Nothing)
                    .map(|tick| scale.x(day_number(tick.date)))
                    .collect();
                assert!(
                    named.windows(2).all(|pair| pair[1] - pair[0] >= 54.0),
                    "{days} days on {width}: {named:?}"
                );
                assert!(!named.is_empty(), "{days} days on {width} name nothing");
                let ages: Vec<f32> = ages(&scale, day(2015, 4, 12))
                    .into_iter()
                    .filter(|tick| tick.named)
                    .map(|tick| scale.x(day_number(tick.date)))
                    .collect();
                assert!(
                    ages.windows(2).all(|pair| pair[1] - pair[0] >= 40.0),
                    "{days} days on {width}: {ages:?}"
                );
            }
            days *= 1.3;
        }
    }

    #[test]
    fn the_finest_names_that_fit_are_chosen() {
        let life = Life::of(Some(day(2015, 4, 12)), day(2026, 11, 20), None);
        let at = |days: f64| {
            step(&Scale::whole(life, 0.0, 1144.0).around(
                life,
                day_number(day(2026, 6, 1)),
                days,
                0.5,
            ))
        };
        assert_eq!(at(life.days()), Step::Years(2));
        assert_eq!(at(10.0 * YEAR_DAYS), Step::Years(1));
        assert_eq!(at(5.0 * YEAR_DAYS), Step::Months(6));
        assert_eq!(at(YEAR_DAYS), Step::Months(1));
        assert_eq!(at(100.0), Step::Week);
    }

    #[test]
    fn a_birth_on_leap_day_has_a_birthday_every_year() {
        let birth = day(2016, 2, 29);
        let life = Life::of(Some(birth), day(2026, 11, 20), None);
        let ages = ages(&Scale::whole(life, 0.0, 1144.0), birth);
        assert_eq!(ages.len(), 23);
        assert_eq!(ages[1].date, day(2017, 2, 28));
    }
}
