//! Where on the calendar a partial date may lie, and in which order dates come.

use chrono::{Days, Months, NaiveDate, Weekday};

use super::{PartialDate, Point, Season, Sense, birthday};

/// The days a date may lie on, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Span {
    /// The first day it may be.
    pub earliest: NaiveDate,
    /// The last day it may be.
    pub latest: NaiveDate,
    /// It may also be earlier than `earliest`, nobody knows how much.
    pub open_start: bool,
    /// It may also be later than `latest`, nobody knows how much.
    pub open_end: bool,
}

/// The order of dates in a list: as their marks lie on the timeline, then ages that cannot be
/// placed because the birth date is unknown, then what has no time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SortKey {
    /// Lies on the calendar.
    Placed {
        /// Where the mark is drawn.
        best: NaiveDate,
        /// Start of the span, so that of two marks on one day the wider comes first.
        earliest: NaiveDate,
        /// End of the span.
        latest: NaiveDate,
    },
    /// An age, in months, of a child whose birth date is not known.
    Aged {
        /// Age in months.
        months: u16,
        /// Before the age, at it, or after it.
        side: i8,
        /// Whether the months were not said, which makes the age wider.
        whole_year: bool,
    },
    /// No time at all.
    Unknown,
}

/// How far the open end of "before" and "after" is drawn, in months.
const OPEN_REACH: Months = Months::new(12);

impl Span {
    fn closed(earliest: NaiveDate, latest: NaiveDate) -> Self {
        Self {
            earliest,
            latest,
            open_start: false,
            open_end: false,
        }
    }

    /// The middle of a closed span, the known edge of an open one.
    pub fn best(&self) -> NaiveDate {
        match (self.open_start, self.open_end) {
            (true, false) => self.latest,
            (false, true) => self.earliest,
            _ => {
                let half = (self.latest - self.earliest).num_days() / 2;
                let half = Days::new(half.unsigned_abs());
                self.earliest.checked_add_days(half).unwrap_or(self.latest)
            }
        }
    }

    /// Whether the day lies between the two ends.
    pub fn contains(&self, day: NaiveDate) -> bool {
        (self.earliest..=self.latest).contains(&day)
    }
}

impl PartialDate {
    /// The days the date may lie on. `None` for what has no place on a calendar: an unknown time,
    /// and an age when the birth date is not known.
    ///
    /// "About" has no measure of its own. How wide it is drawn is a convention of this program:
    /// a day and a week reach two weeks further to both sides, a month one month, a season one
    /// season, a year one year, an age one year, and an age with months half a year.
    ///
    /// "Before" and "after" exclude the point itself and stay open to the other side, where
    /// `earliest` or `latest` only says how far to draw: to the birth if it is known and lies
    /// that way, else a year. "After" an age is from the birthday on: "efter han fyldte 4".
    pub fn span(&self, birth: Option<NaiveDate>) -> Option<Span> {
        let (earliest, latest) = self.point.ends(birth)?;
        Some(match self.sense {
            Sense::Exactly => Span::closed(earliest, latest),
            Sense::About => {
                let (wider, latest) = self.point.widened(earliest, latest)?;
                // An age is never before the birth.
                let earliest = match (self.point, birth) {
                    (Point::Age { .. }, Some(birth)) => wider.max(birth.min(earliest)),
                    _ => wider,
                };
                Span::closed(earliest, latest)
            }
            Sense::Before => {
                let latest = earliest.pred_opt()?;
                let earliest = match birth {
                    Some(birth) if birth <= latest => birth,
                    _ => latest.checked_sub_months(OPEN_REACH)?,
                };
                Span {
                    open_start: true,
                    ..Span::closed(earliest, latest)
                }
            }
            Sense::After => {
                let earliest = match self.point {
                    Point::Age { .. } => earliest,
                    _ => latest.succ_opt()?,
                };
                Span {
                    open_end: true,
                    ..Span::closed(earliest, earliest.checked_add_months(OPEN_REACH)?)
                }
            }
        })
    }

    /// The day at which the mark is drawn: the middle of the span, or its known edge.
    pub fn best(&self, birth: Option<NaiveDate>) -> Option<NaiveDate> {
        self.span(birth).map(|span| span.best())
    }

    /// The place in a sorted list.
    pub fn sort_key(&self, birth: Option<NaiveDate>) -> SortKey {
        if let Some(span) = self.span(birth) {
            return SortKey::Placed {
                best: span.best(),
                earliest: span.earliest,
                latest: span.latest,
            };
        }
        match self.point {
            Point::Age { years, months } => {
                // As with a birth date: the middle of the year, or the known edge.
                let (middle, side) = match self.sense {
                    Sense::Before => (0, -1),
                    Sense::Exactly | Sense::About => (6, 0),
                    Sense::After => (0, 1),
                };
                SortKey::Aged {
                    months: u16::from(years) * 12 + u16::from(months.unwrap_or(middle)),
                    side,
                    whole_year: months.is_none(),
                }
            }
            _ => SortKey::Unknown,
        }
    }
}

impl Point {
    /// First and last day of the point itself.
    fn ends(self, birth: Option<NaiveDate>) -> Option<(NaiveDate, NaiveDate)> {
        match self {
            Self::Unknown => None,
            Self::Day(day) => Some((day, day)),
            Self::Week { year, week } => Some((
                NaiveDate::from_isoywd_opt(year, u32::from(week), Weekday::Mon)?,
                NaiveDate::from_isoywd_opt(year, u32::from(week), Weekday::Sun)?,
            )),
            Self::Month { year, month } => months_from(year, month, 1),
            Self::Season { year, season } => match season {
                Season::Winter => months_from(year.checked_sub(1)?, 12, 3),
                Season::Spring => months_from(year, 3, 3),
                Season::Summer => months_from(year, 6, 3),
                Season::Autumn => months_from(year, 9, 3),
            },
            Self::Year(year) => months_from(year, 1, 12),
            Self::Age { years, months } => {
                let birth = birth?;
                let (from, length) = match months {
                    Some(months) => (birthday(birth, years, months)?, 1),
                    None => (birthday(birth, years, 0)?, 12),
                };
                // Counted from the birth, not from the birthday: 29 February moves the latter.
                let total = u32::from(years) * 12 + u32::from(months.unwrap_or(0)) + length;
                let next = birth.checked_add_months(Months::new(total))?;
                Some((from, next.pred_opt()?.max(from)))
            }
        }
    }

    /// The ends moved apart by what "about" means for this kind of point.
    fn widened(self, earliest: NaiveDate, latest: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
        let by_months = |count: u32| {
            // From the day after, so that the end of a month meets the end of a month.
            let after = latest.succ_opt()?.checked_add_months(Months::new(count))?;
            Some((
                earliest.checked_sub_months(Months::new(count))?,
                after.pred_opt()?.max(latest),
            ))
        };
        match self {
            Self::Unknown => None,
            Self::Day(_) | Self::Week { .. } => {
                let fortnight = Days::new(14);
                Some((
                    earliest.checked_sub_days(fortnight)?,
                    latest.checked_add_days(fortnight)?,
                ))
            }
            Self::Month { .. } => by_months(1),
            Self::Season { .. } => by_months(3),
            Self::Year(_) | Self::Age { months: None, .. } => by_months(12),
            Self::Age {
                months: Some(_), ..
            } => by_months(6),
        }
    }
}

/// First and last day of some whole months in a row.
fn months_from(year: i32, month: u8, count: u32) -> Option<(NaiveDate, NaiveDate)> {
    let first = NaiveDate::from_ymd_opt(year, u32::from(month), 1)?;
    let next = first.checked_add_months(Months::new(count))?;
    Some((first, next.pred_opt()?))
}
