//! Partial dates, ages and durations in words, never more exact than they are.

use chrono::NaiveDate;

use super::Words;
use crate::model::{
    Birth, Until,
    date::{
        AGES, End, NotUnderstood, PartialDate, Point, Season, Sense, Understood, YEARS, age_at,
    },
};

/// How much room there is for a month.
#[derive(Clone, Copy)]
enum Months {
    Short,
    Long,
}

/// Mean length of a month and a year in the calendar.
const DAYS_PER_MONTH: f64 = 30.4369;
const DAYS_PER_YEAR: f64 = 365.2425;

/// Two ends that are known to the month leave this much doubt about the time between them.
const MONTH_AT_BOTH_ENDS_DAYS: i64 = 62;

impl Words {
    /// A time as it was told, with short months: *3. feb. 2023*, *ca. nov. 2020*, *foråret 2019*, *før 2018*,
    /// *4 år*, *uden tidspunkt*. Typed into a date field it is understood as the same time.
    pub fn when_text(&self, date: &PartialDate) -> String {
        self.sensed(date, Months::Short)
    }

    /// The same with the month in full: *ca. november 2020*.
    pub fn when_text_long(&self, date: &PartialDate) -> String {
        self.sensed(date, Months::Long)
    }

    /// A time with its end: *2016 – sommeren 2021*, *siden ca. 2020*, *maj 2019*.
    pub fn period_text(&self, start: &PartialDate, until: &Until) -> String {
        match until {
            Until::Unsaid => self.when_text(start),
            Until::Ongoing => self.since(start, Months::Short),
            Until::At(end) => {
                let (start, end) = (self.when_text(start), self.when_text(&end.date));
                self.tf(
                    "when-until",
                    &[("start", (&start).into()), ("end", (&end).into())],
                )
            }
        }
    }

    /// How a typed text was understood: *Forstået som november 2020, omtrent.*
    pub fn understood_text(&self, understood: &Understood) -> String {
        let date = &understood.date;
        match &understood.until {
            End::Unsaid if date.sense == Sense::About => {
                let point = self.point(date.point, Months::Long);
                self.tf("understood-about", &[("when", (&point).into())])
            }
            End::Unsaid => {
                let when = self.when_text_long(date);
                self.tf("understood-exactly", &[("when", (&when).into())])
            }
            End::Ongoing => {
                let since = self.since(date, Months::Long);
                self.tf("understood-ongoing", &[("when", (&since).into())])
            }
            End::At(end) => {
                let (start, end) = (self.when_text_long(date), self.when_text_long(end));
                self.tf(
                    "understood-range",
                    &[("start", (&start).into()), ("end", (&end).into())],
                )
            }
        }
    }

    /// Why a typed text was not understood, and what to write instead: *Maj har 31 dage. Ret dagen.*
    pub fn not_understood_text(&self, reason: NotUnderstood) -> String {
        match reason {
            NotUnderstood::EmptyText => self.t("not-understood-empty").to_owned(),
            NotUnderstood::DayOutOfRange { year, month, days } => {
                let month = match year {
                    Some(year) => self.month_year_long(year, month.into()),
                    None => self.month_long(month.into()).to_owned(),
                };
                let month = capitalised(&month);
                self.tf(
                    "not-understood-day",
                    &[("month", (&month).into()), ("days", days.into())],
                )
            }
            NotUnderstood::MonthOutOfRange => self.t("not-understood-month").to_owned(),
            NotUnderstood::WeekOutOfRange { year, weeks } => self.tf(
                "not-understood-week",
                &[("year", year.into()), ("weeks", weeks.into())],
            ),
            NotUnderstood::TooFar => self.tf(
                "not-understood-far",
                &[
                    ("first", (*YEARS.start()).into()),
                    ("last", (*YEARS.end()).into()),
                    ("oldest", (*AGES.end()).into()),
                ],
            ),
            NotUnderstood::YearMissing => self.t("not-understood-year").to_owned(),
            NotUnderstood::EndBeforeStart => self.t("not-understood-end").to_owned(),
            NotUnderstood::NotADate => self.t("not-understood-other").to_owned(),
        }
    }

    /// An age: *5 år*, *4½ år*, *4 år 2 mdr.*, *8 mdr.* Without months none are shown.
    pub fn age_text(&self, years: u8, months: Option<u8>) -> String {
        match (years, months) {
            (_, None) => self.tf("age-years", &[("years", years.into())]),
            (0, Some(months)) => self.tf("age-months", &[("months", months.into())]),
            (_, Some(6)) => self.tf("age-half-years", &[("years", years.into())]),
            (_, Some(months)) => self.tf(
                "age-years-months",
                &[("years", years.into()), ("months", months.into())],
            ),
        }
    }

    /// The child's age on a day: whole years, in the first two years also months. `None` before the birth and
    /// while it is unknown; *ca.* where the birth is known only roughly.
    pub fn age_on_text(&self, birth: Birth, day: NaiveDate) -> Option<String> {
        self.age_then_text(birth, &PartialDate::day(day))
    }

    /// The child's age at a partial date: *5 år*, *5–6 år*, *ca. 5 år*, *2 mdr.*
    ///
    /// Two neighbouring ages are both said, more become *ca.* the middle one. `None` where it cannot be told.
    pub fn age_then_text(&self, birth: Birth, date: &PartialDate) -> Option<String> {
        if let Point::Age { .. } = date.point {
            return Some(self.when_text(date));
        }
        let born = birth.reckoned()?;
        let (youngest, oldest) = date.age_in_years(born)?;
        if birth.is_exact() && oldest < 2 {
            return self.age_of_baby(born, date);
        }
        let middle = || date.best(Some(born)).and_then(|day| age_at(born, day));
        if !birth.is_exact() || oldest - youngest > 1 {
            let (years, _) = middle().unwrap_or((oldest, 0));
            let age = self.age_text(years, None);
            Some(self.tf("when-about", &[("point", (&age).into())]))
        } else if youngest == oldest {
            Some(self.age_text(youngest, None))
        } else {
            Some(self.tf(
                "age-range-years",
                &[("from", youngest.into()), ("to", oldest.into())],
            ))
        }
    }

    /// The child's age beside a time that is told already: *5 år*, and of what lasted *fra 5 år*. `None` where the time is
    /// an age itself, or none can be told.
    pub fn age_beside_text(
        &self,
        birth: Birth,
        date: &PartialDate,
        until: &Until,
    ) -> Option<String> {
        if let Point::Age { .. } = date.point {
            return None;
        }
        let age = self.age_then_text(birth, date)?;
        Some(match until {
            Until::Unsaid => age,
            Until::Ongoing | Until::At(_) => self.tf("age-from", &[("age", (&age).into())]),
        })
    }

    /// Under two years the months count.
    fn age_of_baby(&self, born: NaiveDate, date: &PartialDate) -> Option<String> {
        let span = date.span(Some(born))?;
        let in_months = |day| {
            let (years, months) = age_at(born, day).unwrap_or_default();
            u32::from(years) * 12 + u32::from(months)
        };
        let (from, to) = (in_months(span.earliest), in_months(span.latest));
        Some(if to == 0 {
            self.t("age-under-a-month").to_owned()
        } else if from == to {
            self.age_text((to / 12) as u8, Some((to % 12) as u8))
        } else {
            self.tf(
                "age-range-months",
                &[("from", from.into()), ("to", to.into())],
            )
        })
    }

    /// How long something lasted: *5 år*, *ca. 5 år*, *6 mdr.*, *højst 1 år*, *står på*. `None` where nothing is
    /// said about its end or it cannot be told.
    ///
    /// Without *ca.* stands only what both ends are known well enough for.
    pub fn duration_text(
        &self,
        start: &PartialDate,
        until: &Until,
        birth: Option<NaiveDate>,
    ) -> Option<String> {
        let end = match until {
            Until::Unsaid => return None,
            Until::Ongoing => return Some(self.t("duration-ongoing").to_owned()),
            Until::At(end) => &end.date,
        };
        // Between two ages lies the same time for every child.
        let both_ages = matches!(
            (start.point, end.point),
            (Point::Age { .. }, Point::Age { .. })
        );
        let birth = birth.or_else(|| {
            let any = NaiveDate::from_ymd_opt(2000, 1, 1);
            any.filter(|_| both_ages)
        });
        let (start, end) = (start.span(birth)?, end.span(birth)?);
        if start.open_start || start.open_end || end.open_start || end.open_end {
            return None;
        }
        let longest = (end.latest - start.earliest).num_days();
        let doubt = longest - (end.earliest - start.latest).num_days();
        let middle = (end.best() - start.best()).num_days();
        if longest < 0 {
            return None;
        }
        if middle * 2 < doubt {
            // The ends touch or overlap: only the longest is certain.
            let longest = self.days_in_words(longest);
            return Some(self.tf("duration-at-most", &[("duration", (&longest).into())]));
        }
        let duration = self.days_in_words(middle);
        if doubt <= MONTH_AT_BOTH_ENDS_DAYS && (doubt == 0 || middle > doubt) && is_round(middle) {
            Some(duration)
        } else {
            Some(self.tf("duration-about", &[("duration", (&duration).into())]))
        }
    }

    /// Days as days, weeks, months or years, whichever is natural, rounded.
    fn days_in_words(&self, days: i64) -> String {
        let (key, count) = match Unit::natural(days) {
            Unit::Days => ("duration-days", days.max(1)),
            Unit::Weeks => ("duration-weeks", rounded(days, 7.0)),
            Unit::Months => ("duration-months", rounded(days, DAYS_PER_MONTH)),
            Unit::Years => ("duration-years", rounded(days, DAYS_PER_YEAR)),
        };
        self.tf(key, &[("count", count.into())])
    }

    fn sensed(&self, date: &PartialDate, months: Months) -> String {
        let point = self.point(date.point, months);
        let args = [("point", (&point).into())];
        let is_age = matches!(date.point, Point::Age { .. });
        match date.sense {
            Sense::Exactly => point,
            Sense::About if is_birth(date) => self.t("when-about-birth").to_owned(),
            Sense::Before if is_birth(date) => self.t("when-before-birth").to_owned(),
            Sense::After if is_birth(date) => self.t("when-after-birth").to_owned(),
            Sense::About => self.tf("when-about", &args),
            Sense::Before if is_age => self.tf("when-before-age", &args),
            Sense::After if is_age => self.tf("when-after-age", &args),
            Sense::Before => self.tf("when-before", &args),
            Sense::After => self.tf("when-after", &args),
        }
    }

    fn since(&self, date: &PartialDate, months: Months) -> String {
        let when = self.sensed(date, months);
        let args = [("point", (&when).into())];
        match (date.point, date.sense) {
            (_, Sense::Exactly) if is_birth(date) => self.t("when-since-birth").to_owned(),
            (Point::Age { .. }, Sense::Exactly | Sense::About) if !is_birth(date) => {
                self.tf("when-since-age", &args)
            }
            _ => self.tf("when-since", &args),
        }
    }

    fn point(&self, point: Point, months: Months) -> String {
        match (point, months) {
            (Point::Unknown, _) => self.t("when-unknown").to_owned(),
            (Point::Day(day), Months::Short) => self.date(day),
            (Point::Day(day), Months::Long) => self.date_long(day),
            (Point::Week { year, week }, _) => self.week(year, week.into()),
            (Point::Month { year, month }, Months::Short) => self.month_year(year, month.into()),
            (Point::Month { year, month }, Months::Long) => {
                self.month_year_long(year, month.into())
            }
            (Point::Season { year, season }, _) => self.season(year, season),
            (Point::Year(year), _) => year.to_string(),
            (
                Point::Age {
                    years: 0,
                    months: Some(0),
                },
                _,
            ) => self.t("when-at-birth").to_owned(),
            (Point::Age { years, months }, _) => self.age_text(years, months),
        }
    }

    fn season(&self, year: i32, season: Season) -> String {
        let args = [("year", year.into())];
        match season {
            Season::Spring => self.tf("when-spring", &args),
            Season::Summer => self.tf("when-summer", &args),
            Season::Autumn => self.tf("when-autumn", &args),
            Season::Winter => {
                // Both years, else nobody knows which of its winters is meant.
                let years = if year % 100 == 0 {
                    format!("{}/{year}", year - 1)
                } else {
                    format!("{}/{:02}", year - 1, year % 100)
                };
                self.tf("when-winter", &[("years", (&years).into())])
            }
        }
    }
}

/// The unit in which a time is said.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Unit {
    Days,
    Weeks,
    Months,
    Years,
}

impl Unit {
    fn natural(days: i64) -> Self {
        match days {
            ..14 => Self::Days,
            14..50 => Self::Weeks,
            50..345 => Self::Months,
            345.. => Self::Years,
        }
    }
}

fn rounded(days: i64, unit_days: f64) -> i64 {
    (days as f64 / unit_days).round().max(1.0) as i64
}

/// Whether saying it in whole years hides no more than a month.
fn is_round(days: i64) -> bool {
    let years = rounded(days, DAYS_PER_YEAR) as f64 * DAYS_PER_YEAR;
    Unit::natural(days) != Unit::Years || (days as f64 - years).abs() <= DAYS_PER_MONTH
}

fn is_birth(date: &PartialDate) -> bool {
    matches!(
        date.point,
        Point::Age {
            years: 0,
            months: Some(0)
        }
    )
}

/// The text as a sentence begins.
fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

#[cfg(test)]
mod tests;
