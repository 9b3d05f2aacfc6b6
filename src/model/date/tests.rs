use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;

fn ymd(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn read(text: &str) -> PartialDate {
    parse(text, ymd("2026-11-21")).unwrap().date
}

/// `..` stands on the open side.
fn span_of(text: &str, birth: Option<NaiveDate>) -> String {
    read(text).span(birth).map_or("none".to_owned(), |span| {
        let dots = |open| if open { ".." } else { "" };
        format!(
            "{}{} {}{}",
            dots(span.open_start),
            span.earliest,
            span.latest,
            dots(span.open_end)
        )
    })
}

#[test]
fn a_date_knows_the_days_it_may_lie_on() {
    let birth = Some(ymd("2014-06-15"));
    for (text, expected) in [
        ("3/5-2019", "2019-05-03 2019-05-03"),
        ("ca. 3/5-2019", "2019-04-19 2019-05-17"),
        ("uge 12 2024", "2024-03-18 2024-03-24"),
        ("uge 1 2025", "2024-12-30 2025-01-05"),
        ("uge 53 2020", "2020-12-28 2021-01-03"),
        ("ca. uge 53 2020", "2020-12-14 2021-01-17"),
        ("februar 2020", "2020-02-01 2020-02-29"),
        ("februar 2100", "2100-02-01 2100-02-28"),
        ("ca. februar 2020", "2020-01-01 2020-03-31"),
        ("ca. januar 2020", "2019-12-01 2020-02-29"),
        ("vinteren 2019/20", "2019-12-01 2020-02-29"),
        ("vinteren 2019", "2018-12-01 2019-02-28"),
        ("foråret 2019", "2019-03-01 2019-05-31"),
        ("ca. foråret 2019", "2018-12-01 2019-08-31"),
        ("efteråret 2019", "2019-09-01 2019-11-30"),
        ("2019", "2019-01-01 2019-12-31"),
        ("ca. 2019", "2018-01-01 2020-12-31"),
        ("4 år", "2018-06-15 2019-06-14"),
        ("4½ år", "2018-12-15 2019-01-14"),
        ("ca. 4 år", "2017-06-15 2020-06-14"),
        ("ca. 4½ år", "2018-06-15 2019-07-14"),
        ("ca. 3 mdr.", "2014-06-15 2015-04-14"),
        ("før 2018", "..2014-06-15 2017-12-31"),
        ("før 2010", "..2008-12-31 2009-12-31"),
        ("efter maj 2019", "2019-06-01 2020-06-01.."),
        ("før han fyldte 4", "..2014-06-15 2018-06-14"),
        ("efter han fyldte 4", "2018-06-15 2019-06-15.."),
        ("ukendt", "none"),
    ] {
        assert_eq!(span_of(text, birth), expected, "{text}");
    }
    assert_eq!(span_of("4 år", None), "none");
    assert_eq!(span_of("før 4 år", None), "none");
}

#[test]
fn who_is_born_on_a_leap_day_turns_older_on_the_last_of_february() {
    for (birth, day, expected) in [
        ("2016-02-29", "2017-02-27", Some((0, 11))),
        ("2016-02-29", "2017-02-28", Some((1, 0))),
        ("2016-02-29", "2020-02-28", Some((3, 11))),
        ("2016-02-29", "2020-02-29", Some((4, 0))),
        ("2014-06-15", "2014-06-14", None),
        ("2014-06-15", "2014-06-15", Some((0, 0))),
        ("2014-06-15", "2014-07-14", Some((0, 0))),
        ("2014-06-15", "2019-06-14", Some((4, 11))),
        ("2014-06-15", "2019-06-15", Some((5, 0))),
        ("2014-01-31", "2014-02-28", Some((0, 1))),
        ("2014-12-31", "2015-01-01", Some((0, 0))),
        ("1900-01-01", "2020-01-01", Some((120, 0))),
    ] {
        assert_eq!(age_at(ymd(birth), ymd(day)), expected, "{birth} {day}");
    }
}

#[test]
fn a_time_tells_the_ages_the_child_may_have_had() {
    let birth = ymd("2014-06-15");
    for (text, expected) in [
        ("15/6-2019", Some((5, 5))),
        ("2019", Some((4, 5))),
        ("maj 2019", Some((4, 4))),
        ("ca. 2019", Some((3, 6))),
        ("5 år", Some((5, 5))),
        ("ca. 5 år", Some((4, 6))),
        ("2014", Some((0, 0))),
        ("2013", None),
        ("før 2018", None),
        ("ukendt", None),
    ] {
        assert_eq!(read(text).age_in_years(birth), expected, "{text}");
    }
}

#[track_caller]
fn check_order(expected: &[&str], birth: Option<NaiveDate>) {
    let mut texts = expected.to_vec();
    texts.reverse();
    texts.sort_by_key(|text| read(text).sort_key(birth));
    assert_eq!(texts, expected);
}

#[test]
fn dates_sort_as_they_lie_on_the_timeline() {
    check_order(
        &[
            "før 2018",
            "forår 2018",
            "før han fyldte 4",
            "efter han fyldte 4",
            "2018",
            "uge 45 2018",
            "4½ år",
            "maj 2019",
            "17/5-2019",
            "5 år",
            "efter 2019",
            "15/1-2027",
            "ukendt",
        ],
        Some(ymd("2014-06-15")),
    );
}

#[test]
fn ages_of_a_child_without_birth_date_come_after_dates_and_before_nothing() {
    check_order(
        &[
            "1900",
            "2020",
            "6 mdr.",
            "før 4 år",
            "efter 4 år",
            "4 år 1 mdr.",
            "4 år",
            "4 år 7 mdr.",
            "5 år",
            "ukendt",
        ],
        None,
    );
}

#[test]
fn values_from_a_file_are_checked() {
    let valid = |point| PartialDate::exactly(point).is_valid();
    let month = |month| Point::Month { year: 2019, month };
    let age = |years, months| Point::Age { years, months };
    for point in [
        Point::Unknown,
        Point::Year(1900),
        Point::Year(2200),
        month(1),
        month(12),
        Point::Week {
            year: 2020,
            week: 53,
        },
        age(120, Some(11)),
    ] {
        assert!(valid(point), "{point:?}");
    }
    for point in [
        Point::Year(1899),
        Point::Year(2201),
        Point::Day(NaiveDate::MAX),
        month(0),
        month(13),
        Point::Week {
            year: 2021,
            week: 53,
        },
        age(121, None),
        age(4, Some(12)),
    ] {
        assert!(!valid(point), "{point:?}");
    }
    let about_nothing = PartialDate {
        sense: Sense::About,
        point: Point::Unknown,
    };
    assert!(!about_nothing.is_valid());
}

#[test]
fn a_file_shows_what_was_written_and_how_it_was_understood() {
    for (text, understood) in [
        (
            "ca. nov. 2020",
            "sense:About,point:Month(year:2020,month:11)",
        ),
        ("3/5-2019", r#"sense:Exactly,point:Day("2019-05-03")"#),
        ("4 år", "sense:Exactly,point:Age(years:4,months:None)"),
        (
            "foråret 2019",
            "sense:Exactly,point:Season(year:2019,season:Spring)",
        ),
        ("før 2018", "sense:Before,point:Year(2018)"),
    ] {
        let when = When {
            written: text.to_owned(),
            date: read(text),
        };
        let file = format!(r#"(written:"{text}",date:({understood}))"#);
        assert_eq!(ron::to_string(&when).unwrap(), file);
        assert_eq!(ron::from_str::<When>(&file).unwrap(), when);
    }
    for file in [
        "(sense:About)",
        "(sense:About,point:Month(year:2019))",
        "(sense:Roughly,point:Year(2019))",
        "(sense:Exactly,point:Day(\"2019-02-29\"))",
    ] {
        assert!(ron::from_str::<PartialDate>(file).is_err(), "{file}");
    }
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0_i64..109_000).prop_map(|days| {
        NaiveDate::from_ymd_opt(1900, 1, 1).unwrap() + chrono::Duration::days(days)
    })
}

/// Any date that may stand in a case.
pub fn any_date() -> impl Strategy<Value = PartialDate> {
    let point = prop_oneof![
        Just(Point::Unknown),
        any_day().prop_map(Point::Day),
        (YEARS, 1_u8..=53).prop_map(|(year, week)| Point::Week { year, week }),
        (YEARS, 1_u8..=12).prop_map(|(year, month)| Point::Month { year, month }),
        (YEARS, prop::sample::select(Season::ALL.to_vec()))
            .prop_map(|(year, season)| Point::Season { year, season }),
        YEARS.prop_map(Point::Year),
        (AGES, prop::option::of(0_u8..12)).prop_map(|(years, months)| Point::Age { years, months }),
    ];
    let senses = vec![Sense::Exactly, Sense::About, Sense::Before, Sense::After];
    (prop::sample::select(senses), point)
        .prop_map(|(sense, point)| PartialDate { sense, point })
        .prop_filter("exists", PartialDate::is_valid)
}

proptest! {
    #[test]
    fn the_mark_lies_within_the_span(date in any_date(), birth in prop::option::of(any_day())) {
        if let Some(span) = date.span(birth) {
            prop_assert!(span.earliest <= span.latest);
            prop_assert!(span.contains(span.best()));
            prop_assert_eq!(date.best(birth), Some(span.best()));
        }
        let needs_birth = matches!(date.point, Point::Age { .. }) && birth.is_none();
        prop_assert_eq!(date.span(birth).is_none(), date.is_unknown() || needs_birth);
    }

    #[test]
    fn about_is_wider_and_before_and_after_lie_beside(
        date in any_date(),
        birth in prop::option::of(any_day()),
    ) {
        let with = |sense| PartialDate { sense, ..date }.span(birth);
        if let (Some(exact), Some(about), Some(before), Some(after)) = (
            with(Sense::Exactly),
            with(Sense::About),
            with(Sense::Before),
            with(Sense::After),
        ) {
            prop_assert!(about.earliest <= exact.earliest && exact.latest < about.latest);
            prop_assert!(before.open_start && before.latest < exact.earliest);
            prop_assert!(after.open_end && after.earliest >= exact.earliest);
        }
    }

    #[test]
    fn less_said_is_never_narrower(day in any_day()) {
        let (year, month) = (day.year(), day.month() as u8);
        let week = day.iso_week();
        for point in [
            Point::Day(day),
            Point::Week { year: week.year(), week: week.week() as u8 },
            Point::Month { year, month },
            Point::Year(year),
        ] {
            let span = PartialDate::exactly(point).span(None).unwrap();
            prop_assert!(span.contains(day), "{point:?}");
        }
    }

    #[test]
    fn an_age_is_reached_on_its_birthday(birth in any_day(), days in 0_i64..40_000) {
        let day = birth + chrono::Duration::days(days);
        let (years, months) = age_at(birth, day).unwrap();
        prop_assert!(birthday(birth, years, months).unwrap() <= day);
        let next = u32::from(years) * 12 + u32::from(months) + 1;
        prop_assert!(birth + chrono::Months::new(next) > day);
        let age = PartialDate::exactly(Point::Age { years, months: Some(months) });
        prop_assert!(age.span(Some(birth)).unwrap().contains(day));
    }

    /// A file may hold any value; nothing may panic on the way to the message about it.
    #[test]
    fn impossible_values_do_no_harm(
        year in any::<i32>(),
        small in any::<u8>(),
        days in any::<i32>(),
        birth in prop::option::of(any_day()),
    ) {
        for point in [
            Point::Year(year),
            Point::Month { year, month: small },
            Point::Week { year, week: small },
            Point::Season { year, season: Season::Winter },
            Point::Age { years: small, months: Some(small) },
            Point::Day(NaiveDate::from_epoch_days(days).unwrap_or(NaiveDate::MAX)),
        ] {
            for sense in [Sense::Exactly, Sense::About, Sense::Before, Sense::After] {
                let date = PartialDate { sense, point };
                let _ = (date.is_valid(), date.span(birth), date.sort_key(birth));
                let _ = date.age_in_years(birth.unwrap_or(NaiveDate::MIN));
            }
        }
        let _ = age_at(NaiveDate::MIN, NaiveDate::MAX);
    }
}
