//! Dates and times in words, the Danish and the English way.
//!
//! Months and weekdays are messages like all others; the order and the stops between the parts too.

use chrono::{Datelike as _, NaiveDate, NaiveDateTime, NaiveTime, Timelike as _};

use super::Words;

/// Keys of the short month names, January first.
const MONTHS_SHORT: [&str; 12] = [
    "month-short-01",
    "month-short-02",
    "month-short-03",
    "month-short-04",
    "month-short-05",
    "month-short-06",
    "month-short-07",
    "month-short-08",
    "month-short-09",
    "month-short-10",
    "month-short-11",
    "month-short-12",
];

/// Keys of the full month names, January first.
const MONTHS_LONG: [&str; 12] = [
    "month-long-01",
    "month-long-02",
    "month-long-03",
    "month-long-04",
    "month-long-05",
    "month-long-06",
    "month-long-07",
    "month-long-08",
    "month-long-09",
    "month-long-10",
    "month-long-11",
    "month-long-12",
];

/// Keys of the weekdays, Monday first as in Denmark.
const WEEKDAYS: [&str; 7] = [
    "weekday-1",
    "weekday-2",
    "weekday-3",
    "weekday-4",
    "weekday-5",
    "weekday-6",
    "weekday-7",
];

impl Words {
    /// A month's name, shortened: *nov.*, *Nov*. `month` is 1 to 12; anything else gives an empty text.
    pub fn month_short(&self, month: u32) -> &str {
        self.one_of(&MONTHS_SHORT, month)
    }

    /// A month's full name: *november*, *November*. `month` is 1 to 12; anything else gives an empty text.
    pub fn month_long(&self, month: u32) -> &str {
        self.one_of(&MONTHS_LONG, month)
    }

    /// The weekday of a date: *fredag*, *Friday*.
    pub fn weekday(&self, date: NaiveDate) -> &str {
        self.one_of(&WEEKDAYS, date.weekday().number_from_monday())
    }

    /// A date: *16. nov. 2026*, *16 Nov 2026*.
    pub fn date(&self, date: NaiveDate) -> String {
        let (day, month, year) = (date.day(), self.month_short(date.month()), date.year());
        self.tf(
            "date-full",
            &[
                ("day", day.into()),
                ("month", month.into()),
                ("year", year.into()),
            ],
        )
    }

    /// A date whose year is clear from where it stands: *2. okt.*, *2 Oct*.
    pub fn date_no_year(&self, date: NaiveDate) -> String {
        let (day, month) = (date.day(), self.month_short(date.month()));
        self.tf(
            "date-day-month",
            &[("day", day.into()), ("month", month.into())],
        )
    }

    /// A date with the month in full: *16. november 2026*, *16 November 2026*.
    pub fn date_long(&self, date: NaiveDate) -> String {
        let (day, month, year) = (date.day(), self.month_long(date.month()), date.year());
        self.tf(
            "date-full",
            &[
                ("day", day.into()),
                ("month", month.into()),
                ("year", year.into()),
            ],
        )
    }

    /// A date with its weekday: *fredag 20. november 2026*, *Friday 20 November 2026*.
    pub fn weekday_date(&self, date: NaiveDate) -> String {
        let date_long = self.date_long(date);
        self.tf(
            "date-weekday",
            &[
                ("weekday", self.weekday(date).into()),
                ("date", (&date_long).into()),
            ],
        )
    }

    /// A month of a year: *nov. 2020*, *Nov 2020*.
    pub fn month_year(&self, year: i32, month: u32) -> String {
        self.tf(
            "date-month-year",
            &[
                ("month", self.month_short(month).into()),
                ("year", year.into()),
            ],
        )
    }

    /// A month of a year in full: *november 2020*, *November 2020*.
    pub fn month_year_long(&self, year: i32, month: u32) -> String {
        self.tf(
            "date-month-year",
            &[
                ("month", self.month_long(month).into()),
                ("year", year.into()),
            ],
        )
    }

    /// An ISO week of a year: *uge 12, 2024*, *week 12, 2024*.
    pub fn week(&self, year: i32, week: u32) -> String {
        self.tf("date-week", &[("week", week.into()), ("year", year.into())])
    }

    /// Two dates with a dash: *13. nov. – 11. dec. 2026*; the first year stands only where it is another.
    pub fn date_span(&self, from: NaiveDate, to: NaiveDate) -> String {
        let first = if from.year() == to.year() {
            self.date_no_year(from)
        } else {
            self.date(from)
        };
        let last = self.date(to);
        self.tf(
            "date-span",
            &[("from", (&first).into()), ("to", (&last).into())],
        )
    }

    /// A time of day to the minute: *14.32*, *14:32*.
    pub fn time(&self, time: NaiveTime) -> String {
        let minute = format!("{:02}", time.minute());
        self.tf(
            "time-of-day",
            &[("hour", time.hour().into()), ("minute", (&minute).into())],
        )
    }

    /// When something happened, as short as it can be told at `now`: *i dag 14.32*, *i går 15.42*, *18. nov.*,
    /// *18. nov. 2025*. Both are local time.
    pub fn when(&self, moment: NaiveDateTime, now: NaiveDateTime) -> String {
        self.near(moment, now)
            .unwrap_or_else(|| self.date_seen_from(moment.date(), now.date()))
    }

    /// The same with the time of day also for older moments: *18. nov. 16.04*.
    pub fn when_exact(&self, moment: NaiveDateTime, now: NaiveDateTime) -> String {
        self.near(moment, now).unwrap_or_else(|| {
            let date = self.date_seen_from(moment.date(), now.date());
            let time = self.time(moment.time());
            self.tf(
                "date-and-time",
                &[("date", (&date).into()), ("time", (&time).into())],
            )
        })
    }

    /// A date without its year when that is the year of `today`.
    pub fn date_seen_from(&self, date: NaiveDate, today: NaiveDate) -> String {
        if date.year() == today.year() {
            self.date_no_year(date)
        } else {
            self.date(date)
        }
    }

    fn near(&self, moment: NaiveDateTime, now: NaiveDateTime) -> Option<String> {
        let day = match (now.date() - moment.date()).num_days() {
            0 => self.t("date-today"),
            1 => self.t("date-yesterday"),
            _ => return None,
        };
        let time = self.time(moment.time());
        Some(self.tf(
            "date-and-time",
            &[("date", day.into()), ("time", (&time).into())],
        ))
    }

    fn one_of<'a>(&'a self, keys: &[&'static str], number: u32) -> &'a str {
        let index = usize::try_from(number)
            .ok()
            .and_then(|number| number.checked_sub(1));
        index
            .and_then(|index| keys.get(index))
            .map_or("", |key| self.t(key))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a real day")
    }

    fn at(date: NaiveDate, hour: u32, minute: u32) -> NaiveDateTime {
        date.and_hms_opt(hour, minute, 0).expect("a real time")
    }

    #[test]
    fn dates_the_danish_way() {
        let words = Words::of(Lang::Da);
        let friday = day(2026, 11, 20);
        assert_eq!(words.date(day(2026, 11, 16)), "16. nov. 2026");
        assert_eq!(words.date(day(2023, 2, 3)), "3. feb. 2023");
        assert_eq!(words.date(day(2019, 5, 3)), "3. maj 2019");
        assert_eq!(words.date_no_year(day(2026, 10, 2)), "2. okt.");
        assert_eq!(words.date_long(friday), "20. november 2026");
        assert_eq!(words.weekday_date(friday), "fredag 20. november 2026");
        assert_eq!(words.month_year(2020, 11), "nov. 2020");
        assert_eq!(words.month_year_long(2019, 5), "maj 2019");
        assert_eq!(words.week(2024, 12), "uge 12, 2024");
        assert_eq!(
            words.date_span(day(2026, 11, 13), day(2026, 12, 11)),
            "13. nov. – 11. dec. 2026"
        );
        assert_eq!(
            words.date_span(day(2025, 12, 1), day(2026, 1, 2)),
            "1. dec. 2025 – 2. jan. 2026"
        );
        let now = at(friday, 16, 0);
        assert_eq!(words.when(at(friday, 14, 32), now), "i dag 14.32");
        assert_eq!(words.when(at(friday, 9, 5), now), "i dag 9.05");
        assert_eq!(
            words.when(at(day(2026, 11, 19), 15, 42), now),
            "i går 15.42"
        );
        assert_eq!(words.when(at(day(2026, 11, 18), 16, 4), now), "18. nov.");
        assert_eq!(
            words.when(at(day(2025, 11, 18), 16, 4), now),
            "18. nov. 2025"
        );
        assert_eq!(
            words.when_exact(at(day(2026, 11, 18), 16, 4), now),
            "18. nov. 16.04"
        );
        // A file from a machine whose clock runs ahead is shown by its date, not as today.
        assert_eq!(words.when(at(day(2026, 11, 21), 8, 0), now), "21. nov.");
        assert_eq!(words.month_long(0), "");
        assert_eq!(words.month_short(13), "");
    }

    #[test]
    fn dates_the_english_way() {
        let words = Words::of(Lang::En);
        let friday = day(2026, 11, 20);
        assert_eq!(words.date(day(2026, 11, 16)), "16 Nov 2026");
        assert_eq!(words.date_no_year(day(2026, 10, 2)), "2 Oct");
        assert_eq!(words.weekday_date(friday), "Friday 20 November 2026");
        assert_eq!(words.week(2024, 12), "week 12, 2024");
        let now = at(friday, 16, 0);
        assert_eq!(words.when(at(friday, 14, 32), now), "today 14:32");
        assert_eq!(
            words.when(at(day(2026, 11, 19), 15, 42), now),
            "yesterday 15:42"
        );
    }
}
