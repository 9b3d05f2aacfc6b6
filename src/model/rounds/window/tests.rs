//! The window and the first follow-up, day by day.

use super::*;
use crate::model::{
    AimId, Birth, CaseId, Child, PartialDate, Round, RoundId, Stamp, When, generate,
};
use WindowState::{NotYet, Open, Past};

fn ymd(text: &str) -> NaiveDate {
    text.parse().expect("a real day")
}

#[test]
fn weeks_since_a_round_over_the_ends_of_weeks_months_and_years() {
    let usual = Weeks::default();
    let weeks = |earliest, latest| Weeks { earliest, latest };
    #[rustfmt::skip]
    let table = [
        // A Friday; the window of weeks 6 to 10 crosses the end of two months.
        ("2026-10-02", "2026-10-02", usual, 0, "2026-11-13", "2026-12-11", NotYet),
        ("2026-10-02", "2026-10-08", usual, 0, "2026-11-13", "2026-12-11", NotYet),
        ("2026-10-02", "2026-10-09", usual, 1, "2026-11-13", "2026-12-11", NotYet),
        ("2026-10-02", "2026-10-23", usual, 3, "2026-11-13", "2026-12-11", NotYet),
        ("2026-10-02", "2026-11-12", usual, 5, "2026-11-13", "2026-12-11", NotYet),
        ("2026-10-02", "2026-11-13", usual, 6, "2026-11-13", "2026-12-11", Open),
        ("2026-10-02", "2026-11-20", usual, 7, "2026-11-13", "2026-12-11", Open),
        ("2026-10-02", "2026-12-11", usual, 10, "2026-11-13", "2026-12-11", Open),
        ("2026-10-02", "2026-12-12", usual, 10, "2026-11-13", "2026-12-11", Past),
        ("2026-10-02", "2026-12-25", usual, 12, "2026-11-13", "2026-12-11", Past),
        // Over New Year, from a year of 53 weeks.
        ("2026-11-30", "2027-01-10", usual, 5, "2027-01-11", "2027-02-08", NotYet),
        ("2026-11-30", "2027-01-11", usual, 6, "2027-01-11", "2027-02-08", Open),
        ("2026-12-31", "2027-03-11", usual, 10, "2027-02-11", "2027-03-11", Open),
        ("2026-12-31", "2027-12-31", usual, 52, "2027-02-11", "2027-03-11", Past),
        // Over 29 February, on it, and over the end of February where there is none.
        ("2028-01-20", "2028-03-02", usual, 6, "2028-03-02", "2028-03-30", Open),
        ("2027-01-20", "2027-03-02", usual, 5, "2027-03-03", "2027-03-31", NotYet),
        ("2028-01-18", "2028-02-29", usual, 6, "2028-02-29", "2028-03-28", Open),
        ("2028-02-29", "2028-04-11", usual, 6, "2028-04-11", "2028-05-09", Open),
        ("2100-01-20", "2100-03-02", usual, 5, "2100-03-03", "2100-03-31", NotYet),
        // The clocks change on 29 March and 25 October: a day stays a day.
        ("2026-03-28", "2026-05-08", usual, 5, "2026-05-09", "2026-06-06", NotYet),
        ("2026-03-28", "2026-05-09", usual, 6, "2026-05-09", "2026-06-06", Open),
        ("2026-10-24", "2026-12-05", usual, 6, "2026-12-05", "2027-01-02", Open),
        // Other weeks.
        ("2026-10-02", "2026-10-29", weeks(4, 8), 3, "2026-10-30", "2026-11-27", NotYet),
        ("2026-10-02", "2026-10-30", weeks(4, 8), 4, "2026-10-30", "2026-11-27", Open),
        ("2026-10-02", "2026-11-28", weeks(4, 8), 8, "2026-10-30", "2026-11-27", Past),
        ("2026-10-02", "2026-11-20", weeks(7, 7), 7, "2026-11-20", "2026-11-20", Open),
        ("2026-10-02", "2026-11-19", weeks(7, 7), 6, "2026-11-20", "2026-11-20", NotYet),
        ("2026-10-02", "2026-11-21", weeks(7, 7), 7, "2026-11-20", "2026-11-20", Past),
        ("2026-10-02", "2026-10-02", weeks(0, 0), 0, "2026-10-02", "2026-10-02", Open),
        ("2026-10-02", "2026-11-13", weeks(10, 6), 6, "2026-11-13", "2026-12-11", Open),
        ("2026-10-02", "2026-10-03", weeks(255, 255), 0, "2031-08-22", "2031-08-22", NotYet),
        // A round that begins tomorrow, or much later.
        ("2026-10-03", "2026-10-02", usual, 0, "2026-11-14", "2026-12-12", NotYet),
        ("2027-10-03", "2026-10-02", usual, 0, "2027-11-14", "2027-12-12", NotYet),
    ];
    for (begun, today, weeks, week, opens, closes, state) in table {
        let expect = Window {
            week,
            opens: ymd(opens),
            closes: ymd(closes),
            state,
        };
        let found = window(ymd(begun), ymd(today), weeks);
        assert_eq!(found, expect, "{begun} seen from {today}, {weeks:?}");
    }
}

#[test]
fn the_ends_of_the_calendar_break_nothing() {
    for (begun, today) in [
        (NaiveDate::MAX, NaiveDate::MIN),
        (NaiveDate::MIN, NaiveDate::MAX),
        (NaiveDate::MAX, NaiveDate::MAX),
    ] {
        let seen = window(begun, today, Weeks::default());
        assert!(seen.opens <= seen.closes);
    }
}

/// Day after day for three years: the window is one run of days, and the week goes up by one every seventh day.
#[test]
fn every_day_follows_from_the_one_before() {
    for begun in ["2026-01-01", "2027-12-29", "2028-02-29"].map(ymd) {
        for (earliest, latest) in [(6, 10), (5, 5), (0, 1)] {
            let weeks = Weeks { earliest, latest };
            let days = begun.iter_days().take(1100);
            let seen: Vec<Window> = days.map(|today| window(begun, today, weeks)).collect();
            let count = |state| seen.iter().filter(|it| it.state == state).count();
            assert_eq!(count(NotYet), 7 * usize::from(earliest));
            assert_eq!(count(Open), 7 * usize::from(latest - earliest) + 1);
            let rank = |state| [NotYet, Open, Past].iter().position(|it| *it == state);
            assert!(seen.is_sorted_by_key(|it| rank(it.state)));
            for (at, window) in seen.iter().enumerate() {
                assert_eq!(window.week as usize, at / 7);
            }
        }
    }
}

fn stamp() -> Stamp {
    "2026-11-16T14:32:05+01:00 Maja".parse().expect("a stamp")
}

fn case_with(aims: &[&str], rounds: &[&str]) -> Case {
    let child = Child {
        key: String::new(),
        alias: String::new(),
        birth: Birth::Unknown,
        functional_age: String::new(),
    };
    let dice = &mut generate::Dice::new(1);
    let mut case = Case::new(CaseId::from_uuid(dice.uuid()), child, &stamp());
    for written in aims {
        let understood = crate::model::date::parse(written, ymd("2026-11-16"));
        let received = When {
            written: (*written).to_owned(),
            date: understood.map_or(PartialDate::UNKNOWN, |it| it.date),
        };
        let mut aim = (*generate::huge(0).aims[0]).clone();
        aim.id = AimId::from_uuid(dice.uuid());
        aim.received = Some(received);
        case.aims.push(aim.into());
    }
    for begun in rounds {
        let round = Round::begin(RoundId::from_uuid(dice.uuid()), ymd(begun), &stamp());
        case.rounds.push(round.into());
    }
    case
}

#[test]
fn the_first_follow_up_is_three_calendar_months_on() {
    use FollowUpBasis::{FirstAim, FirstRound};
    #[rustfmt::skip]
    let table = [
        (&[][..], &[][..], None),
        (&[], &["2026-10-02"], Some(("2027-01-02", FirstRound(ymd("2026-10-02"))))),
        (&["14. august 2026"], &[], Some(("2026-11-14", FirstAim(ymd("2026-08-14"))))),
        (&["14. august 2026"], &["2026-10-02"], Some(("2026-11-14", FirstAim(ymd("2026-08-14"))))),
        // The first aim, not the first in the list.
        (&["1. september 2026", "14. august 2026"], &[], Some(("2026-11-14", FirstAim(ymd("2026-08-14"))))),
        // Short months, with and without 29 February.
        (&["30. november 2026"], &[], Some(("2027-02-28", FirstAim(ymd("2026-11-30"))))),
        (&["30. november 2027"], &[], Some(("2028-02-29", FirstAim(ymd("2027-11-30"))))),
        (&["31. januar 2026"], &[], Some(("2026-04-30", FirstAim(ymd("2026-01-31"))))),
        (&["29. februar 2028"], &[], Some(("2028-05-29", FirstAim(ymd("2028-02-29"))))),
        // What is not one day is not made one.
        (&["august 2026"], &[], None),
        (&["ca. 14. august 2026"], &["2026-10-02"], Some(("2027-01-02", FirstRound(ymd("2026-10-02"))))),
        (&["før 2026", "5. maj 2026"], &[], Some(("2026-08-05", FirstAim(ymd("2026-05-05"))))),
        // Over with the second round.
        (&["14. august 2026"], &["2026-08-20", "2026-10-02"], None),
    ];
    for (aims, rounds, expect) in table {
        let expect = expect.map(|(day, basis)| (ymd(day), basis));
        let found = first_follow_up(&case_with(aims, rounds));
        assert_eq!(found, expect, "{aims:?} {rounds:?}");
    }
}

#[test]
fn the_newest_round_opens_the_window() {
    let weeks = Weeks::default();
    let today = ymd("2026-11-20");
    assert_eq!(window_of(&case_with(&[], &[]), today, weeks), None);
    let case = case_with(&[], &["2026-08-14", "2026-10-02"]);
    let seen = window_of(&case, today, weeks);
    assert_eq!(seen.map(|it| (it.week, it.state)), Some((7, Open)));
}
