//! Times as people type them in forms, and as the case keeps them. Words that mean another day tomorrow are kept as the day.

use chrono::{Days, NaiveDate};

use crate::model::date::{End, PartialDate, Understood, parse, parse_end};
use crate::model::{Until, When};
use crate::text::Words;

/// What stands in the field of a time.
pub(super) fn written(when: Option<&When>) -> String {
    when.map(|when| when.written.clone()).unwrap_or_default()
}

/// A time in the program's words, which a date field understands as the same time.
pub(super) fn said(date: PartialDate, words: &Words) -> When {
    When {
        written: words.when_text(&date),
        date,
    }
}

/// What was typed as a time: in the words it was typed in, but for those that count from today ("om 14 dage"). What is not
/// understood is kept as it was typed.
pub fn read(text: &str, today: NaiveDate, words: &Words) -> Option<When> {
    let typed = text.trim();
    if typed.is_empty() {
        return None;
    }
    let understood = parse(typed, today).ok();
    let said_anew = understood.filter(|_| counts_from(typed, today));
    Some(When {
        written: said_anew.map_or_else(
            || typed.to_owned(),
            |understood| in_words(&understood, words),
        ),
        date: understood.map_or(PartialDate::UNKNOWN, |understood| understood.date),
    })
}

/// What was typed as an end, read like any other time.
pub(super) fn read_until(text: &str, today: NaiveDate, words: &Words) -> Until {
    match parse_end(text, today) {
        End::Unsaid => Until::Unsaid,
        End::Ongoing => Until::Ongoing,
        End::At(date) => {
            let typed = text.trim();
            let another = another_day(today);
            Until::At(if parse_end(typed, another) == End::At(date) {
                When {
                    written: typed.to_owned(),
                    date,
                }
            } else {
                said(date, words)
            })
        }
    }
}

/// A time whose words count from the day they were typed, in words that do not. `None` where they do not either way.
pub fn settled(when: &When, today: NaiveDate, words: &Words) -> Option<When> {
    let is_loose = !when.date.is_unknown() && counts_from(when.written.trim(), today);
    is_loose.then(|| said(when.date, words))
}

/// Whether a text means another time when it is read on another day.
fn counts_from(text: &str, today: NaiveDate) -> bool {
    parse(text, today) != parse(text, another_day(today))
}

/// A day in another year, month and week, and another weekday.
fn another_day(today: NaiveDate) -> NaiveDate {
    today.checked_add_days(Days::new(400)).unwrap_or(today)
}

fn in_words(understood: &Understood, words: &Words) -> String {
    let until = match &understood.until {
        End::Unsaid => Until::Unsaid,
        End::Ongoing => Until::Ongoing,
        End::At(date) => Until::At(said(*date, words)),
    };
    if matches!(until, Until::Unsaid) {
        return words.when_text(&understood.date);
    }
    words.period_text(&understood.date, &until)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;

    fn on(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn words_that_count_from_today_are_kept_as_the_day() {
        let today = on(2026, 11, 20);
        for words in [Words::of(Lang::Da), Words::of(Lang::En)] {
            for text in [
                "om 14 dage",
                "i morgen",
                "på fredag",
                "næste uge",
                "næste måned",
                "for 2 år siden",
                "siden i går",
            ] {
                let when = read(text, today, words).unwrap();
                assert!(!when.date.is_unknown(), "{text}");
                assert_ne!(when.written, text);
                // The words mean the same on every later day.
                for later in [today, on(2026, 11, 21), on(2027, 12, 30)] {
                    let again = read(&when.written, later, words).unwrap();
                    assert_eq!(again, when, "{text}");
                }
                assert_eq!(settled(&when, today, words), None);
            }
        }
    }

    #[test]
    fn other_words_are_kept_as_they_were_typed() {
        let (today, words) = (on(2026, 11, 20), Words::of(Lang::Da));
        for text in [
            "15/1-27",
            "uge 3 27",
            "da han var 5",
            "sommeren 2019",
            "2019–2022",
            "når skolen er begyndt",
        ] {
            assert_eq!(read(text, today, words).unwrap().written, text);
        }
        assert_eq!(read("  ", today, words), None);
    }

    #[test]
    fn an_end_that_counts_from_today_is_kept_as_the_day() {
        let (today, words) = (on(2026, 11, 20), Words::of(Lang::Da));
        let Until::At(end) = read_until("i går", today, words) else {
            panic!("no end");
        };
        assert_eq!(end.date, PartialDate::day(on(2026, 11, 19)));
        assert_eq!(end.written, words.when_text(&end.date));
        let Until::At(end) = read_until("til 2021", today, words) else {
            panic!("no end");
        };
        assert_eq!(end.written, "til 2021");
    }

    #[test]
    fn a_time_kept_in_such_words_is_told_as_the_day_it_meant() {
        let words = Words::of(Lang::Da);
        let kept = When {
            written: "om 14 dage".to_owned(),
            date: PartialDate::day(on(2026, 12, 4)),
        };
        let told = settled(&kept, on(2027, 3, 1), words).unwrap();
        assert_eq!(told.date, kept.date);
        assert_eq!(told.written, words.when_text(&kept.date));
    }
}
