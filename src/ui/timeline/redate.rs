//! What dragging an end or a mark means as a date: as exact as the zoom, never more. Pure.

use chrono::{Datelike as _, Days, Months, NaiveDate};

use super::scale::{Scale, date_of};
use crate::model::date::{PartialDate, Point, Season, Sense};
use crate::model::{Until, When};
use crate::text::Words;

/// How exact a date can be meant at a zoom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Precision {
    /// A day.
    Day,
    /// A month.
    Month,
    /// A season.
    Season,
    /// A year.
    Year,
}

/// What can be dragged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Grip {
    /// A mark, or the beginning of a band.
    Start,
    /// The end of a band.
    End,
}

/// When something was.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Times {
    /// When it was or began.
    pub when: Option<When>,
    /// When it stopped.
    pub until: Until,
}

impl Precision {
    /// As exact as places can be told apart: a day is 2.4 points wide, a month 7, a season 12.
    pub fn at(scale: &Scale) -> Self {
        let day = scale.per_day();
        if day >= 2.4 {
            Self::Day
        } else if day * 30.44 >= 7.0 {
            Self::Month
        } else if day * 91.3 >= 12.0 {
            Self::Season
        } else {
            Self::Year
        }
    }

    /// The day, month, season or year a day lies in.
    pub fn point(self, date: NaiveDate) -> Point {
        match self {
            Self::Day => Point::Day(date),
            Self::Month => Point::Month {
                year: date.year(),
                month: date.month() as u8,
            },
            Self::Season => {
                let season = match date.month() {
                    3..=5 => Season::Spring,
                    6..=8 => Season::Summer,
                    9..=11 => Season::Autumn,
                    _ => Season::Winter,
                };
                // December belongs to the winter of the year after.
                let year = date.year() + i32::from(date.month() == 12);
                Point::Season { year, season }
            }
            Self::Year => Point::Year(date.year()),
        }
    }

    /// A day in the next unit, or the one before.
    pub fn stepped(self, date: NaiveDate, forth: bool) -> Option<NaiveDate> {
        let months = match self {
            Self::Day => {
                return if forth {
                    date.checked_add_days(Days::new(1))
                } else {
                    date.checked_sub_days(Days::new(1))
                };
            }
            Self::Month => Months::new(1),
            Self::Season => Months::new(3),
            Self::Year => Months::new(12),
        };
        if forth {
            date.checked_add_months(months)
        } else {
            date.checked_sub_months(months)
        }
    }
}

impl Times {
    /// The day a grip stands at.
    pub fn day(&self, grip: Grip, birth: Option<NaiveDate>, today: NaiveDate) -> Option<NaiveDate> {
        let span = |when: &When| when.date.span(birth).map(|span| span.best());
        match (grip, &self.until) {
            (Grip::Start, _) => self.when.as_ref().and_then(span),
            (Grip::End, Until::At(when)) => span(when),
            (Grip::End, Until::Ongoing) => Some(today),
            (Grip::End, Until::Unsaid) => None,
        }
    }

    /// The same with a grip moved to a day, as exactly as `precision`. "About", "before" and "after" stay what they were.
    /// `None` where an end would come before its beginning, or nothing would change.
    pub fn moved(
        &self,
        grip: Grip,
        day: NaiveDate,
        precision: Precision,
        birth: Option<NaiveDate>,
        today: NaiveDate,
        words: &Words,
    ) -> Option<Self> {
        let sense = |when: Option<&When>| {
            when.filter(|when| !when.date.is_unknown())
                .map_or(Sense::Exactly, |when| when.date.sense)
        };
        let date = |was: Option<&When>| PartialDate {
            sense: sense(was),
            point: precision.point(day),
        };
        let said = |date: PartialDate| When {
            written: words.when_text(&date),
            date,
        };
        let mut moved = self.clone();
        match grip {
            Grip::Start => moved.when = Some(said(date(self.when.as_ref()))),
            Grip::End if self.until == Until::Ongoing && day >= today => {}
            Grip::End => {
                let was = match &self.until {
                    Until::At(when) => Some(when),
                    Until::Unsaid | Until::Ongoing => None,
                };
                moved.until = Until::At(said(date(was)));
            }
        }
        let valid = |when: &When| when.date.is_valid();
        let ends_valid = match &moved.until {
            Until::At(end) => valid(end),
            Until::Unsaid | Until::Ongoing => true,
        };
        let in_order = moved.is_in_order(birth, today);
        let same = moved.is_same(self);
        (!same && in_order && ends_valid && moved.when.as_ref().is_none_or(valid)).then_some(moved)
    }

    /// Whether it means the same time, in whichever words.
    fn is_same(&self, other: &Self) -> bool {
        let date = |when: &Option<When>| when.as_ref().map(|when| when.date);
        let until = match (&self.until, &other.until) {
            (Until::At(one), Until::At(another)) => one.date == another.date,
            (one, another) => one == another,
        };
        until && date(&self.when) == date(&other.when)
    }

    /// Whether the end can come after the beginning.
    fn is_in_order(&self, birth: Option<NaiveDate>, today: NaiveDate) -> bool {
        let Some(start) = self.when.as_ref().and_then(|when| when.date.span(birth)) else {
            return true;
        };
        match &self.until {
            Until::Unsaid => true,
            Until::Ongoing => start.earliest <= today,
            Until::At(end) => end
                .date
                .span(birth)
                .is_none_or(|end| start.earliest <= end.latest),
        }
    }
}

/// The day under a place of the line.
pub fn day_under(scale: &Scale, x: f32) -> NaiveDate {
    date_of(scale.day(x.clamp(scale.left, scale.right())))
}

#[cfg(test)]
mod tests {
    use super::super::scale::{Life, YEAR_DAYS};
    use super::*;
    use crate::lang::Lang;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a real day")
    }

    fn precision(days: f64, width: f32) -> Precision {
        let life = Life::of(Some(day(2015, 4, 12)), day(2026, 11, 16), None);
        Precision::at(&Scale {
            days,
            ..Scale::whole(life, 0.0, width)
        })
    }

    #[test]
    fn a_drag_is_as_exact_as_the_zoom() {
        assert_eq!(precision(YEAR_DAYS, 1144.0), Precision::Day);
        assert_eq!(precision(5.0 * YEAR_DAYS, 1144.0), Precision::Month);
        assert_eq!(precision(22.0 * YEAR_DAYS, 1144.0), Precision::Season);
        assert_eq!(precision(22.0 * YEAR_DAYS, 700.0), Precision::Year);
    }

    #[test]
    fn a_point_holds_the_day_it_was_made_of() {
        let mut date = day(2019, 11, 27);
        while date < day(2021, 2, 3) {
            for precision in [
                Precision::Day,
                Precision::Month,
                Precision::Season,
                Precision::Year,
            ] {
                let point = PartialDate::exactly(precision.point(date));
                assert!(point.is_valid());
                assert!(
                    point.span(None).is_some_and(|span| span.contains(date)),
                    "{date} {precision:?}"
                );
            }
            date += chrono::TimeDelta::days(1);
        }
    }

    #[test]
    fn an_end_never_comes_before_its_beginning_and_about_stays_about() {
        let words = Words::of(Lang::Da);
        let today = day(2026, 11, 16);
        let about = PartialDate {
            sense: Sense::About,
            point: Point::Year(2020),
        };
        let times = Times {
            when: Some(When {
                written: "omkring 2020".to_owned(),
                date: about,
            }),
            until: Until::Ongoing,
        };
        let to = |grip, date, precision| times.moved(grip, date, precision, None, today, words);
        let moved = to(Grip::Start, day(2021, 5, 3), Precision::Month).expect("moved");
        let when = moved.when.expect("dated");
        assert_eq!(when.written, "ca. maj 2021");
        assert_eq!(when.date.sense, Sense::About);
        assert_eq!(to(Grip::End, day(2018, 1, 1), Precision::Year), None);
        assert_eq!(
            to(Grip::End, today, Precision::Day),
            None,
            "it still goes on"
        );
        assert_eq!(
            to(Grip::Start, day(2020, 7, 1), Precision::Year),
            None,
            "nothing moved"
        );
        let ended = to(Grip::End, day(2024, 2, 1), Precision::Month).expect("ended");
        assert!(matches!(ended.until, Until::At(end) if end.written == "feb. 2024"));
    }
}
