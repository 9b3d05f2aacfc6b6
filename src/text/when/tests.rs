use proptest::prelude::*;

use super::*;
use crate::{
    lang::Lang,
    model::{
        When,
        date::{parse, tests::any_date},
    },
};

fn ymd(text: &str) -> NaiveDate {
    text.parse().expect("a real day")
}

fn read(text: &str) -> Understood {
    parse(text, ymd("2026-11-21")).unwrap_or_else(|reason| panic!("{text}: {reason:?}"))
}

/// What `text` says about the end, as a case keeps it.
fn until(text: &str) -> Until {
    match read(text).until {
        End::Unsaid => Until::Unsaid,
        End::Ongoing => Until::Ongoing,
        End::At(date) => Until::At(When {
            written: String::new(),
            date,
        }),
    }
}

#[test]
fn times_in_words() {
    let (danish, english) = (Words::of(Lang::Da), Words::of(Lang::En));
    for (text, short, long, in_english) in [
        ("3/5-2019", "3. maj 2019", "3. maj 2019", "3 May 2019"),
        ("3/2-2023", "3. feb. 2023", "3. februar 2023", "3 Feb 2023"),
        (
            "uge 12 2024",
            "uge 12, 2024",
            "uge 12, 2024",
            "week 12, 2024",
        ),
        ("5/2019", "maj 2019", "maj 2019", "May 2019"),
        ("7/2019", "juli 2019", "juli 2019", "July 2019"),
        ("forår 2019", "foråret 2019", "foråret 2019", "spring 2019"),
        (
            "vinter 2019",
            "vinteren 2018/19",
            "vinteren 2018/19",
            "winter 2018/19",
        ),
        (
            "vinter 2000",
            "vinteren 1999/2000",
            "vinteren 1999/2000",
            "winter 1999/2000",
        ),
        ("2019", "2019", "2019", "2019"),
        ("4 år", "4 år", "4 år", "4 years"),
        ("1 år", "1 år", "1 år", "1 year"),
        ("4 år 6 mdr", "4½ år", "4½ år", "4½ years"),
        ("4 år 1 md", "4 år 1 md.", "4 år 1 md.", "4 years 1 month"),
        ("6 måneder", "6 mdr.", "6 mdr.", "6 months"),
        ("ved fødslen", "ved fødslen", "ved fødslen", "at birth"),
        (
            "omkring november 2020",
            "ca. nov. 2020",
            "ca. november 2020",
            "about Nov 2020",
        ),
        ("før 2018", "før 2018", "før 2018", "before 2018"),
        ("efter 2018", "efter 2018", "efter 2018", "after 2018"),
        (
            "før han var 4",
            "før barnet fyldte 4 år",
            "før barnet fyldte 4 år",
            "before the child turned 4 years",
        ),
        ("ved ikke", "uden tidspunkt", "uden tidspunkt", "no date"),
    ] {
        let date = read(text).date;
        assert_eq!(danish.when_text(&date), short);
        assert_eq!(danish.when_text_long(&date), long);
        assert_eq!(english.when_text(&date), in_english);
    }
}

#[test]
fn the_program_says_how_it_understood() {
    let (danish, english) = (Words::of(Lang::Da), Words::of(Lang::En));
    for (text, expected, in_english) in [
        (
            "omkring nov 2020",
            "Forstået som november 2020, omtrent.",
            "Understood as November 2020, roughly.",
        ),
        (
            "030519",
            "Forstået som 3. maj 2019.",
            "Understood as 3 May 2019.",
        ),
        (
            "da han var 5",
            "Forstået som 5 år.",
            "Understood as 5 years.",
        ),
        (
            "siden ca 2020",
            "Forstået som siden ca. 2020, står på.",
            "Understood as since about 2020, ongoing.",
        ),
        (
            "siden han var 4",
            "Forstået som siden barnet var 4 år, står på.",
            "Understood as since the child was 4 years, ongoing.",
        ),
        (
            "2019–2022",
            "Forstået som 2019 til 2022.",
            "Understood as 2019 to 2022.",
        ),
        (
            "ved ikke",
            "Forstået som uden tidspunkt.",
            "Understood as no date.",
        ),
    ] {
        assert_eq!(danish.understood_text(&read(text)), expected);
        assert_eq!(english.understood_text(&read(text)), in_english);
    }
}

#[test]
fn the_program_says_what_to_write_instead() {
    let words = Words::of(Lang::Da);
    for (text, expected) in [
        ("32. maj", "Maj har 31 dage. Ret dagen."),
        ("31/2-2019", "Februar 2019 har 28 dage. Ret dagen."),
        ("uge 53 2019", "2019 har 52 uger. Ret ugen."),
        ("3. maj", "Skriv også årstallet."),
        (
            "1850",
            "Årstal går fra 1900 til 2200, og en alder kan være op til 120 år.",
        ),
        (
            "3/13-2019",
            "Et år har 12 måneder. Skriv dagen før måneden, som i 3/5-2019.",
        ),
    ] {
        let reason = parse(text, ymd("2026-11-21")).expect_err("not a date");
        assert_eq!(words.not_understood_text(reason), expected);
    }
}

#[test]
fn an_age_beside_a_time_says_that_what_lasted_began_then() {
    let words = Words::of(Lang::Da);
    let birth = Birth::Date(ymd("2015-06-15"));
    let end = When {
        written: "2023".to_owned(),
        date: read("2023").date,
    };
    for (text, until, expected) in [
        ("foråret 2022", Until::Unsaid, Some("6 år")),
        ("foråret 2022", Until::Ongoing, Some("fra 6 år")),
        ("2022", Until::At(end), Some("fra 6–7 år")),
        ("4 år", Until::Ongoing, None),
        ("før 2018", Until::Ongoing, None),
    ] {
        let told = words.age_beside_text(birth, &read(text).date, &until);
        assert_eq!(told.as_deref(), expected, "{text}");
    }
}

#[test]
fn ages_in_words() {
    let words = Words::of(Lang::Da);
    let exact = Birth::Date(ymd("2015-06-15"));
    for (birth, text, expected) in [
        (exact, "ca. nov. 2020", Some("5 år")),
        (exact, "foråret 2022", Some("6 år")),
        (exact, "2022", Some("6–7 år")),
        (exact, "ca. 2020", Some("ca. 5 år")),
        (exact, "20/6-2015", Some("under 1 md.")),
        (exact, "20/8-2015", Some("2 mdr.")),
        (exact, "juli 2015", Some("0–1 mdr.")),
        (exact, "20/12-2016", Some("1½ år")),
        (exact, "3/2-2023", Some("7 år")),
        (exact, "4 år", Some("4 år")),
        (exact, "ca. 4 år", Some("ca. 4 år")),
        (exact, "2014", None),
        (exact, "før 2018", None),
        (exact, "ved ikke", None),
        (Birth::Unknown, "2020", None),
        (Birth::Unknown, "4 år", Some("4 år")),
        (Birth::Year(2015), "3/2-2023", Some("ca. 7 år")),
    ] {
        let told = words.age_then_text(birth, &read(text).date);
        assert_eq!(told.as_deref(), expected, "{text}");
    }
    let today = words.age_on_text(exact, ymd("2026-11-21"));
    assert_eq!(today.as_deref(), Some("11 år"));
    assert_eq!(words.age_on_text(exact, ymd("2015-06-14")), None);
}

#[test]
fn durations_in_words() {
    let words = Words::of(Lang::Da);
    let birth = Some(ymd("2015-06-15"));
    for (text, expected) in [
        ("2020", None),
        ("siden 2020", Some("står på")),
        ("2019–2022", Some("ca. 3 år")),
        ("sep 2022 til mar 2023", Some("6 mdr.")),
        ("aug 2021 til aug 2025", Some("4 år")),
        ("aug 2021 til juni 2025", Some("ca. 4 år")),
        ("ca. 2017 til sep 2022", Some("ca. 5 år")),
        ("maj 2019 til maj 2019", Some("højst 4 uger")),
        ("2019 til 2019", Some("højst 1 år")),
        ("3/5-2019 til 4/5-2019", Some("1 dag")),
        ("3/5-2019 til 24/5-2019", Some("3 uger")),
        ("4-6 år", Some("ca. 2 år")),
        ("fra før 2018 til 2020", None),
    ] {
        let told = words.duration_text(&read(text).date, &until(text), birth);
        assert_eq!(told.as_deref(), expected, "{text}");
    }
}

#[test]
fn periods_in_words() {
    let words = Words::of(Lang::Da);
    for (text, expected) in [
        ("2016 til sommeren 2021", "2016 – sommeren 2021"),
        ("siden ca. 2020", "siden ca. 2020"),
        ("siden fødslen", "siden fødslen"),
        ("maj 2019", "maj 2019"),
    ] {
        assert_eq!(words.period_text(&read(text).date, &until(text)), expected);
    }
}

proptest! {
    /// What the program shows can be typed, and is understood as the same.
    #[test]
    fn words_are_understood_as_the_date_they_came_from(date in any_date()) {
        for lang in Lang::ALL {
            let words = Words::of(lang);
            for text in [words.when_text(&date), words.when_text_long(&date)] {
                let understood = parse(&text, ymd("2026-11-21"));
                prop_assert_eq!(
                    understood,
                    Ok(Understood { date, until: End::Unsaid }),
                    "{}", text
                );
            }
            if date.is_unknown() {
                continue;
            }
            let since = words.period_text(&date, &Until::Ongoing);
            prop_assert_eq!(
                parse(&since, ymd("2026-11-21")),
                Ok(Understood { date, until: End::Ongoing }),
                "{}", since
            );
        }
    }

    #[test]
    fn any_two_dates_have_words(start in any_date(), end in any_date(), birth in 0_i64..109_000) {
        let birth = ymd("1900-01-01") + chrono::Duration::days(birth);
        let until = Until::At(When { written: String::new(), date: end });
        for lang in Lang::ALL {
            let words = Words::of(lang);
            let _ = words.duration_text(&start, &until, Some(birth));
            let _ = words.age_then_text(Birth::Date(birth), &start);
            prop_assert!(!words.period_text(&start, &until).is_empty());
        }
    }
}
