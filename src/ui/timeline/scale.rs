//! Time and its place on the screen. Pure: no drawing, no case.
//!
//! Time is counted in days from the common era as `f64`, so that a point of the screen can lie between two days.

use chrono::{Datelike as _, Days, NaiveDate};

/// Mean length of a year, in days.
pub const YEAR_DAYS: f64 = 365.2425;

/// The least time the line shows, in days: closer, a day would be wider than anybody knows it.
pub const LEAST_DAYS: f64 = 45.0;

/// The years of a life the whole line shows, from birth.
pub const LIFE_YEARS: u32 = 22;

/// A day as the scale counts it; its beginning.
pub fn day_number(date: NaiveDate) -> f64 {
    f64::from(date.num_days_from_ce())
}

/// The date a moment of the scale lies in.
pub fn date_of(day: f64) -> NaiveDate {
    let whole = day.floor().clamp(-3.0e6, 3.0e6) as i32;
    NaiveDate::from_num_days_from_ce_opt(whole).unwrap_or_default()
}

/// The first and last moment that can be looked at, in days.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Life {
    /// Where the line begins.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
}

impl Life {
    /// From birth to the 22nd birthday; without a birth from the first thing known to a year from today. Wider where
    /// something is known to lie outside.
    pub fn of(birth: Option<NaiveDate>, today: NaiveDate, known: Option<(f64, f64)>) -> Self {
        let today_day = day_number(today);
        let (mut from, mut to) = if let Some(birth) = birth {
            let end = birth.checked_add_months(chrono::Months::new(LIFE_YEARS * 12));
            (day_number(birth), day_number(end.unwrap_or(today)))
        } else {
            let first = known.map_or(today_day - 5.0 * YEAR_DAYS, |(first, _)| first);
            (first.min(today_day) - 60.0, today_day + YEAR_DAYS)
        };
        if let Some((first, last)) = known {
            // A small margin, so that what lies outside does not touch the edge.
            if first < from {
                from = first - 0.02 * (to - first);
            }
            if last > to {
                to = last + 0.02 * (last - from);
            }
        }
        to = to.max(today_day + 30.0).max(from + LEAST_DAYS);
        Self { from, to }
    }

    /// Its length in days.
    pub fn days(self) -> f64 {
        self.to - self.from
    }
}

/// How much of the life is in view.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Zoom {
    /// One year.
    Year,
    /// Five years.
    FiveYears,
    /// Ten years.
    TenYears,
    /// All of it.
    Life,
}

impl Zoom {
    /// All in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Life, Self::TenYears, Self::FiveYears, Self::Year];

    /// The time shown, in days.
    pub fn days(self, life: Life) -> f64 {
        match self {
            Self::Life => life.days(),
            Self::TenYears => 10.0 * YEAR_DAYS,
            Self::FiveYears => 5.0 * YEAR_DAYS,
            Self::Year => YEAR_DAYS,
        }
        .min(life.days())
    }

    /// The narrowest that holds birth, today and everything known.
    pub fn holding(life: Life, from: f64, to: f64) -> Self {
        [Self::Year, Self::FiveYears, Self::TenYears]
            .into_iter()
            .find(|zoom| to - from <= zoom.days(life) * 0.9)
            .unwrap_or(Self::Life)
    }
}

/// Where time lies on the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// The moment at the left edge.
    pub from: f64,
    /// How many days are in view.
    pub days: f64,
    /// The left edge, in points.
    pub left: f32,
    /// The width, in points.
    pub width: f32,
}

impl Scale {
    /// The whole life.
    pub fn whole(life: Life, left: f32, width: f32) -> Self {
        Self {
            from: life.from,
            days: life.days(),
            left,
            width: width.max(1.0),
        }
    }

    /// The moment at the right edge.
    pub fn to(&self) -> f64 {
        self.from + self.days
    }

    /// The right edge, in points.
    pub fn right(&self) -> f32 {
        self.left + self.width
    }

    /// Where a moment lies. May be far outside the view; kept to what `f32` holds exactly enough to paint.
    pub fn x(&self, day: f64) -> f32 {
        let share = (day - self.from) / self.days;
        (f64::from(self.left) + share * f64::from(self.width)).clamp(-1.0e5, 1.0e6) as f32
    }

    /// The moment at a place.
    pub fn day(&self, x: f32) -> f64 {
        self.from + f64::from(x - self.left) / f64::from(self.width) * self.days
    }

    /// Points per day.
    pub fn per_day(&self) -> f32 {
        (f64::from(self.width) / self.days) as f32
    }

    /// Whether any of the time between two moments is in view.
    pub fn shows(&self, from: f64, to: f64) -> bool {
        to >= self.from && from <= self.to()
    }

    /// Shows `factor` times as much time, with the moment at `x` staying where it is as far as the life goes.
    pub fn zoomed(self, life: Life, x: f32, factor: f64) -> Self {
        let pivot = self.day(x);
        let days = (self.days * factor).clamp(LEAST_DAYS.min(life.days()), life.days());
        let share = f64::from(x - self.left) / f64::from(self.width);
        Self {
            from: pivot - share * days,
            days,
            ..self
        }
        .kept_within(life)
    }

    /// Moved by so many points: positive shows later times.
    pub fn panned(self, life: Life, points: f32) -> Self {
        let from = self.from + f64::from(points) / f64::from(self.width) * self.days;
        Self { from, ..self }.kept_within(life)
    }

    /// Shows so much time around a moment, which lies at `share` (0 left, 1 right) of the width.
    pub fn around(self, life: Life, day: f64, days: f64, share: f64) -> Self {
        Self {
            from: day - days * share,
            days,
            ..self
        }
        .kept_within(life)
    }

    /// Moved just so far that the time between two moments is in view with some air; unchanged if it is.
    pub fn holding(self, life: Life, from: f64, to: f64) -> Self {
        let air = self.days * 0.06;
        let start = if from < self.from + air || to - from > self.days {
            from - air
        } else if to > self.to() - air {
            to + air - self.days
        } else {
            return self;
        };
        if self.shows(from, to) && from >= self.from && to <= self.to() {
            return self;
        }
        Self {
            from: start,
            ..self
        }
        .kept_within(life)
    }

    /// Whether all of the life is in view.
    pub fn is_whole(&self, life: Life) -> bool {
        self.days >= life.days() - 0.5
    }

    /// Never beyond the ends of the life.
    pub fn kept_within(self, life: Life) -> Self {
        let days = self.days.clamp(LEAST_DAYS.min(life.days()), life.days());
        let from = self.from.clamp(life.from, life.to - days);
        Self { from, days, ..self }
    }
}

/// A date at the middle of its day.
pub fn noon(date: NaiveDate) -> f64 {
    day_number(date) + 0.5
}

/// The end of a day.
pub fn end_of(date: NaiveDate) -> f64 {
    day_number(date.checked_add_days(Days::new(1)).unwrap_or(date))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn life() -> Life {
        let day = |year, month| NaiveDate::from_ymd_opt(year, month, 1).expect("a real day");
        Life::of(Some(day(2015, 4)), day(2026, 11), None)
    }

    #[test]
    fn a_life_runs_from_birth_to_the_22nd_birthday() {
        let life = life();
        assert_eq!(date_of(life.from).to_string(), "2015-04-01");
        assert_eq!(date_of(life.to).to_string(), "2037-04-01");
        let before = Life::of(
            NaiveDate::from_ymd_opt(2015, 4, 1),
            NaiveDate::from_ymd_opt(2026, 11, 20).expect("a real day"),
            Some((life.from - 400.0, life.from)),
        );
        assert!(
            before.from < life.from - 400.0,
            "what was before the birth is in view"
        );
    }

    #[test]
    fn the_narrowest_zoom_that_holds_everything_is_found() {
        let life = life();
        let year = YEAR_DAYS;
        for (years, expect) in [
            (0.5, Zoom::Year),
            (3.0, Zoom::FiveYears),
            (8.0, Zoom::TenYears),
            (11.0, Zoom::Life),
        ] {
            assert_eq!(
                Zoom::holding(life, life.from, life.from + years * year),
                expect
            );
        }
    }

    proptest! {
        #[test]
        fn later_is_further_right(from in 0.0f64..4000.0, days in 45.0f64..8000.0, a in 0.0f64..9000.0, b in 0.0f64..9000.0) {
            let life = life();
            let scale = Scale { from: life.from + from, days, left: 388.0, width: 1144.0 }.kept_within(life);
            let (x, y) = (scale.x(life.from + a), scale.x(life.from + b));
            let in_order = if a < b { x <= y } else { x >= y };
            prop_assert!(in_order);
        }

        #[test]
        fn what_is_under_the_pointer_stays_there(x in 388.0f32..1532.0, factor in 0.5f64..1.0, from in 0.0f64..3000.0) {
            let life = life();
            let scale = Scale { from: life.from + from, days: 4000.0, left: 388.0, width: 1144.0 };
            let zoomed = scale.zoomed(life, x, factor);
            prop_assert!((zoomed.x(scale.day(x)) - x).abs() < 0.5);
        }

        #[test]
        fn a_view_never_leaves_the_life(moves in prop::collection::vec((0.2f64..5.0, -2000.0f32..2000.0, 388.0f32..1532.0), 0..20)) {
            let life = life();
            let mut scale = Scale::whole(life, 388.0, 1144.0);
            for (factor, points, x) in moves {
                scale = scale.zoomed(life, x, factor).panned(life, points);
                prop_assert!(scale.from >= life.from - 1e-6 && scale.to() <= life.to + 1e-6);
                prop_assert!(scale.days >= LEAST_DAYS - 1e-6);
            }
        }

        #[test]
        fn place_and_day_are_each_others_way_back(day in 0.0f64..8000.0) {
            let life = life();
            let scale = Scale::whole(life, 388.0, 1144.0);
            let day = life.from + day;
            prop_assert!((scale.day(scale.x(day)) - day).abs() < 0.02);
        }
    }
}
