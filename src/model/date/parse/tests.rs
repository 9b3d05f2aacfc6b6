use chrono::NaiveDate;
use proptest::prelude::*;

use super::{End, NotUnderstood, Understood, parse};
use crate::model::date::{PartialDate, Point, Sense};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()
}

/// A short notation for what was understood.
fn told(result: Result<Understood, NotUnderstood>) -> String {
    match result {
        Ok(Understood { date, until }) => match until {
            End::Unsaid => noted(date),
            End::Ongoing => format!("{} ..", noted(date)),
            End::At(end) => format!("{} .. {}", noted(date), noted(end)),
        },
        Err(NotUnderstood::DayOutOfRange { year, month, days }) => {
            let year = year.map_or("any".to_owned(), |year| year.to_string());
            format!("month {month} of {year} has {days} days")
        }
        Err(NotUnderstood::WeekOutOfRange { year, weeks }) => format!("{year} has {weeks} weeks"),
        Err(reason) => format!("{reason:?}"),
    }
}

fn noted(date: PartialDate) -> String {
    let sense = match date.sense {
        Sense::Exactly => "",
        Sense::About => "about ",
        Sense::Before => "before ",
        Sense::After => "after ",
    };
    let point = match date.point {
        Point::Unknown => "unknown".to_owned(),
        Point::Day(day) => day.to_string(),
        Point::Week { year, week } => format!("{year}-W{week}"),
        Point::Month { year, month } => format!("{year}-{month:02}"),
        Point::Season { year, season } => format!("{season:?} {year}"),
        Point::Year(year) => year.to_string(),
        Point::Age {
            years,
            months: None,
        } => format!("{years}y"),
        Point::Age {
            years,
            months: Some(months),
        } => format!("{years}y{months}m"),
    };
    format!("{sense}{point}")
}

#[track_caller]
fn check(rows: &[(&str, &str)]) {
    let wrong: Vec<String> = rows
        .iter()
        .map(|(text, expected)| (text, expected, told(parse(text, today()))))
        .filter(|(_, expected, got)| *expected != got)
        .map(|(text, expected, got)| format!("{text:?} gave {got:?}, not {expected:?}"))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn days() {
    check(&[
        ("3/5-2019", "2019-05-03"),
        ("3/5 2019", "2019-05-03"),
        ("3/5/2019", "2019-05-03"),
        ("3.5.2019", "2019-05-03"),
        ("3. 5. 2019", "2019-05-03"),
        ("03-05-2019", "2019-05-03"),
        ("03 05 2019", "2019-05-03"),
        ("3-5-19", "2019-05-03"),
        ("3/5-19", "2019-05-03"),
        ("3.5.19.", "2019-05-03"),
        ("31.12.-2019", "2019-12-31"),
        ("030519", "2019-05-03"),
        ("03052019", "2019-05-03"),
        ("20190503", "2019-05-03"),
        ("2019-05-03", "2019-05-03"),
        ("  3.  maj   2019 ", "2019-05-03"),
        ("3. MAJ 2019", "2019-05-03"),
        ("den 3. maj 2019", "2019-05-03"),
        ("d. 3 maj 2019", "2019-05-03"),
        ("3.maj.2019", "2019-05-03"),
        ("3-maj-2019", "2019-05-03"),
        ("3 May 2019", "2019-05-03"),
        ("3rd of May, 2019", "2019-05-03"),
        ("May 3, 2019", "2019-05-03"),
        ("on May 3rd 2019", "2019-05-03"),
        ("24 Jul 2019", "2019-07-24"),
        ("fredag 3. maj 2019", "2019-05-03"),
        ("fredag den 3. maj 2019", "2019-05-03"),
        ("Fredag, d. 3/5-2019", "2019-05-03"),
        ("on Friday, May 3rd 2019", "2019-05-03"),
        ("ca. fredag 3/5-19", "about 2019-05-03"),
        ("29/2-2020", "2020-02-29"),
        ("15/1-2027", "2027-01-15"),
        ("i dag", "2026-11-21"),
        ("I dag.", "2026-11-21"),
        ("today", "2026-11-21"),
        ("i går", "2026-11-20"),
        ("i ga\u{30a}r", "2026-11-20"),
        ("yesterday", "2026-11-20"),
        ("i forgårs", "2026-11-19"),
        ("i morgen", "2026-11-22"),
        ("i overmorgen", "2026-11-23"),
        ("for 3 dage siden", "2026-11-18"),
        ("3\u{a0}maj\u{a0}2019", "2019-05-03"),
    ]);
}

#[test]
fn what_lies_ahead() {
    check(&[
        ("om 14 dage", "2026-12-05"),
        ("Om fjorten dage.", "2026-12-05"),
        ("om en dag", "2026-11-22"),
        ("om 10 dage", "2026-12-01"),
        ("om 45 dage", "2027-01-05"),
        ("ca. om 14 dage", "about 2026-12-05"),
        ("om ca. 14 dage", "about 2026-12-05"),
        ("in 14 days", "2026-12-05"),
        ("om en uge", "2026-W48"),
        ("om to uger", "2026-W49"),
        ("om 6 uger", "2026-W53"),
        ("in two weeks", "2026-W49"),
        ("in about 2 weeks", "about 2026-W49"),
        ("om en måned", "about 2026-12"),
        ("om 3 mdr.", "about 2027-02"),
        ("in 3 months", "about 2027-02"),
        ("om et halvt år", "about 2027-05"),
        ("om et år", "about 2027"),
        ("på søndag", "2026-11-22"),
        ("på fredag", "2026-11-27"),
        ("på lørdag", "2026-11-28"),
        ("næste uge", "2026-W48"),
        ("i næste uge", "2026-W48"),
        ("next week", "2026-W48"),
        ("næste måned", "2026-12"),
        ("in 2019", "2019"),
        ("in May 2019", "2019-05"),
        ("i 14 dage", "NotADate"),
        ("om sommeren", "NotADate"),
        ("om lidt", "NotADate"),
        ("før om 14 dage", "NotADate"),
        ("om 9999 dage", "TooFar"),
        ("fredag", "NotADate"),
    ]);
}

#[test]
fn years_of_two_digits() {
    check(&[
        ("1/1-00", "2000-01-01"),
        ("1/1-26", "2026-01-01"),
        ("15/1-27", "2027-01-15"),
        ("1/1-36", "2036-01-01"),
        ("1/1-37", "1937-01-01"),
        ("maj 27", "2027-05"),
        ("uge 3 27", "2027-W3"),
        ("maj 99", "1999-05"),
        ("maj 19", "2019-05"),
        ("maj '19", "2019-05"),
        ("sommer 19", "Summer 2019"),
        ("uge 12 24", "2024-W12"),
        ("19", "NotADate"),
    ]);
}

#[test]
fn weeks_months_seasons_and_years() {
    check(&[
        ("uge 12 2024", "2024-W12"),
        ("uge 12, 2024", "2024-W12"),
        ("uge 12,2024", "2024-W12"),
        ("Uge 12/2024", "2024-W12"),
        ("i uge 12 i 2024", "2024-W12"),
        ("week 12 2024", "2024-W12"),
        ("week 12, 2024", "2024-W12"),
        ("2024-W12", "2024-W12"),
        ("2024 uge 12", "2024-W12"),
        ("uge 53 2020", "2020-W53"),
        ("maj 2019", "2019-05"),
        ("i maj 2019", "2019-05"),
        ("maj måned 2019", "2019-05"),
        ("Maj, 2019", "2019-05"),
        ("maj-2019", "2019-05"),
        ("5/2019", "2019-05"),
        ("05-2019", "2019-05"),
        ("5.2019", "2019-05"),
        ("2019-05", "2019-05"),
        ("May 2019", "2019-05"),
        ("okt. 2019", "2019-10"),
        ("Oct 2019", "2019-10"),
        ("juli 2019", "2019-07"),
        ("sept. 2019", "2019-09"),
        ("forår 2019", "Spring 2019"),
        ("foråret 2019", "Spring 2019"),
        ("i foråret 2019", "Spring 2019"),
        ("FORÅRET 2019", "Spring 2019"),
        ("foraaret 2019", "Spring 2019"),
        ("efteråret 2019", "Autumn 2019"),
        ("spring 2019", "Spring 2019"),
        ("spring of 2019", "Spring 2019"),
        ("in the fall of 2019", "Autumn 2019"),
        ("vinteren 2019", "Winter 2019"),
        ("vinteren 2018/19", "Winter 2019"),
        ("vinteren 2018-2019", "Winter 2019"),
        ("winter 18/19", "Winter 2019"),
        ("vinteren 1999/00", "Winter 2000"),
        ("vinteren 2018/20", "NotADate"),
        ("2019", "2019"),
        ("i 2019", "2019"),
        ("in 2019", "2019"),
        ("år 2019", "2019"),
        ("for 3 år siden", "about 2023"),
        ("3 years ago", "about 2023"),
        ("for et halvt år siden", "about 2026-05"),
        ("for ca. 2 måneder siden", "about 2026-09"),
        ("for 2 uger siden", "about 2026-W45"),
    ]);
}

#[test]
fn ages() {
    check(&[
        ("4 år", "4y"),
        ("4år", "4y"),
        ("4 aar", "4y"),
        ("4 år gammel", "4y"),
        ("ca 3 år gammel", "about 3y"),
        ("4 år 6 mdr.", "4y6m"),
        ("4 år og 6 måneder", "4y6m"),
        ("4 years 6 months", "4y6m"),
        ("4 years and 6 months old", "4y6m"),
        ("4 år 0 mdr", "4y0m"),
        ("4 år 13 mdr", "NotADate"),
        ("6 mdr.", "0y6m"),
        ("18 måneder", "1y6m"),
        ("1½ år", "1y6m"),
        ("1 ½ år", "1y6m"),
        ("1,5 år", "1y6m"),
        ("1.5 years", "1y6m"),
        ("4 1/2 år", "4y6m"),
        ("½ år", "0y6m"),
        ("1/2 år", "0y6m"),
        ("et halvt år", "0y6m"),
        ("half a year", "0y6m"),
        ("halvandet år", "1y6m"),
        ("to og et halvt år", "2y6m"),
        ("one and a half years", "1y6m"),
        ("et år", "1y"),
        ("to år", "2y"),
        ("fem år", "5y"),
        ("da han var 5", "5y"),
        ("da hun var 5 år", "5y"),
        ("da barnet fyldte 5 år", "5y"),
        ("da han var fem", "5y"),
        ("da han var 4½", "4y6m"),
        ("da Åse-Marie og bror var 5", "5y"),
        ("da Amalie var 5", "5y"),
        ("da han var ca. 5 år", "about 5y"),
        ("ca. da han var 5", "about 5y"),
        ("when he was 5", "5y"),
        ("when she was 5 years old", "5y"),
        ("at age 5", "5y"),
        ("aged 5", "5y"),
        ("som 5-årig", "5y"),
        ("5-year-old", "5y"),
        ("i 5-årsalderen", "5y"),
        ("i 5 års alderen", "5y"),
        ("4 years", "4y"),
        ("ved fødslen", "0y0m"),
        ("at birth", "0y0m"),
        ("0 år", "0y"),
        ("120 år", "120y"),
        ("121 år", "TooFar"),
        ("9999 mdr", "NotADate"),
        ("i 3 år", "NotADate"),
        ("5", "NotADate"),
    ]);
}

#[test]
fn senses() {
    check(&[
        ("ca. 2019", "about 2019"),
        ("ca.2019", "about 2019"),
        ("CA 2019", "about 2019"),
        ("~2019", "about 2019"),
        ("2019?", "about 2019"),
        ("2019 ca.", "about 2019"),
        ("cirka maj 2019", "about 2019-05"),
        ("omkring nov 2020", "about 2020-11"),
        ("omkring den 3. maj 2019", "about 2019-05-03"),
        ("about 2019", "about 2019"),
        ("in about May 2019", "about 2019-05"),
        ("ca. foråret 2019", "about Spring 2019"),
        ("før 2018", "before 2018"),
        ("inden 3/5-2019", "before 2019-05-03"),
        ("before May 2019", "before 2019-05"),
        ("efter 2018", "after 2018"),
        ("efter sommeren 2018", "after Summer 2018"),
        ("after 3 May 2019", "after 2019-05-03"),
        ("før han fyldte 4", "before 4y"),
        ("før han var 4 år", "before 4y"),
        ("efter 4 år", "after 4y"),
        ("før ca. 2018", "NotADate"),
        ("ca. ukendt", "NotADate"),
    ]);
}

#[test]
fn beginnings_and_ends() {
    check(&[
        ("siden 2020", "2020 .."),
        ("siden ca. maj 2020", "about 2020-05 .."),
        ("since May 2020", "2020-05 .."),
        ("siden han var 4", "4y .."),
        ("siden fødslen", "0y0m .."),
        ("siden i går", "2026-11-20 .."),
        ("siden før 2018", "before 2018 .."),
        ("fra 2020", "2020"),
        ("fra 2020 til nu", "2020 .."),
        ("2020–", "2020 .."),
        ("2019–2022", "2019 .. 2022"),
        ("2019-2022", "2019 .. 2022"),
        ("2019 - 2022", "2019 .. 2022"),
        ("2019 til 2022", "2019 .. 2022"),
        ("fra 2019 til 2022", "2019 .. 2022"),
        ("from 2019 to 2022", "2019 .. 2022"),
        ("ca. 2019–2022", "about 2019 .. 2022"),
        ("maj 2019 til juni 2020", "2019-05 .. 2020-06"),
        ("maj–juni 2019", "2019-05 .. 2019-06"),
        ("maj til juni 2019", "2019-05 .. 2019-06"),
        ("3/5-2019 - 4/6-2019", "2019-05-03 .. 2019-06-04"),
        ("3/5 - 4/6 2019", "2019-05-03 .. 2019-06-04"),
        ("1.-3. maj 2019", "2019-05-01 .. 2019-05-03"),
        ("uge 12-14 2024", "2024-W12 .. 2024-W14"),
        ("4-5 år", "4y .. 5y"),
        ("ca. 4-6 år gammel", "about 4y .. 6y"),
        ("da han var 5-6", "5y .. 6y"),
        ("fra han var 4 til han var 6", "4y .. 6y"),
        ("2022-2019", "EndBeforeStart"),
        ("6-4 år", "EndBeforeStart"),
        ("før 2018-2020", "NotADate"),
        ("2019-20", "NotADate"),
    ]);
}

#[test]
fn nobody_knows() {
    check(&[
        ("ved ikke", "unknown"),
        ("Ved  ikke.", "unknown"),
        ("ukendt", "unknown"),
        ("unknown", "unknown"),
        ("I don't know", "NotADate"),
        ("don’t know", "unknown"),
        ("?", "unknown"),
        ("uden tidspunkt", "unknown"),
    ]);
}

#[test]
fn why_not() {
    check(&[
        ("", "EmptyText"),
        (" \t ", "EmptyText"),
        ("31/2-2019", "month 2 of 2019 has 28 days"),
        ("29/2-2019", "month 2 of 2019 has 28 days"),
        ("30/2-2020", "month 2 of 2020 has 29 days"),
        ("31/2", "month 2 of any has 29 days"),
        ("32. maj", "month 5 of any has 31 days"),
        ("32. maj 2019", "month 5 of 2019 has 31 days"),
        ("0/5-2019", "month 5 of 2019 has 31 days"),
        ("310419", "month 4 of 2019 has 30 days"),
        ("3/13-2019", "MonthOutOfRange"),
        ("5/19", "MonthOutOfRange"),
        ("13/2019", "MonthOutOfRange"),
        ("10-13-2019", "MonthOutOfRange"),
        ("uge 53 2019", "2019 has 52 weeks"),
        ("uge 0 2020", "2020 has 53 weeks"),
        ("3. maj", "YearMissing"),
        ("3/5", "YearMissing"),
        ("maj", "YearMissing"),
        ("sommeren", "YearMissing"),
        ("fredag 3. maj", "YearMissing"),
        ("fredag", "NotADate"),
        ("fredag 2019", "NotADate"),
        ("en fredag i maj 2019", "NotADate"),
        ("uge 12", "YearMissing"),
        ("1850", "TooFar"),
        ("3/5-1850", "TooFar"),
        ("2201", "TooFar"),
        ("efter jul 2019", "NotADate"),
        ("jul 2019", "NotADate"),
        ("denne uge", "NotADate"),
        ("this week", "NotADate"),
        ("siden", "NotADate"),
        ("for længe siden", "NotADate"),
        ("-", "NotADate"),
        ("...", "NotADate"),
        ("ca.", "NotADate"),
        ("123456789012345678901234567890", "NotADate"),
        ("3/5-2019 (cirka)", "NotADate"),
        (
            "mor siger at det var noget der skete i 2019 eller før",
            "NotADate",
        ),
    ]);
}

proptest! {
    #[test]
    fn any_text_is_answered(text in "\\PC{0,60}") {
        let _ = parse(&text, today());
    }

    #[test]
    fn any_odd_bytes_are_answered(bytes in prop::collection::vec(any::<char>(), 0..40)) {
        let _ = parse(&bytes.into_iter().collect::<String>(), today());
    }

    /// Words and signs of dates in any order reach deeper than noise.
    #[test]
    fn any_mix_of_words_is_answered_with_a_valid_date(
        words in prop::collection::vec(prop::sample::select(vec![
            "ca.", "før", "efter", "siden", "fra", "til", "to", "i", "den", "3", "31", "2", "05",
            "2019", "19", "030519", "99999999", "maj", "jul", "vinteren", "uge", "år", "mdr.",
            "½", "/", "-", ".", ",", "–", "da", "han", "var", "gammel", "og", "et", "halvt",
            "dag", "ago", "?", "fødslen", "a\u{30a}r", "İ", "ẞ",
        ]), 0..12),
        spaced in any::<bool>(),
        day in 0_i32..120_000,
    ) {
        let text = words.join(if spaced { " " } else { "" });
        let today = NaiveDate::from_ymd_opt(1900, 1, 1).unwrap()
            + chrono::Duration::days(i64::from(day));
        if let Ok(understood) = parse(&text, today) {
            prop_assert!(understood.date.is_valid(), "{text}: {:?}", understood.date);
            if let End::At(end) = understood.until {
                prop_assert!(end.is_valid(), "{text}: {end:?}");
            }
        }
    }
}
