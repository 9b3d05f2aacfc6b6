//! Ages ("4 år", "da han var 5"), how long ago something was ("for 3 år siden") and how far ahead it lies ("om 14 dage").

use chrono::{Datelike, Days, Months, NaiveDate};

use super::NotUnderstood;
use super::tokens::Token::{self, Half, Number, Sign};
use super::words::Word;
use crate::model::date::{AGES, PartialDate, Point, Sense};

/// Understands an age, and tells whether the words around it leave no doubt that it is one.
pub fn point(tokens: &[Token]) -> Result<(Point, bool), NotUnderstood> {
    if matches!(tokens, [Token::Word(Word::Birth)]) {
        let newborn = Point::Age {
            years: 0,
            months: Some(0),
        };
        return Ok((newborn, true));
    }
    let (mut rest, mut says_age) = match after_was(tokens) {
        Some(rest) => (rest, true),
        None => (tokens, false),
    };
    if let [Token::Word(Word::Age), tail @ ..] = rest {
        (rest, says_age) = (tail, true);
    }
    if let [head @ .., Token::Word(Word::Age | Word::Old)] = rest {
        (rest, says_age) = (head, true);
    }
    let amount = amount(rest).or_else(|| match (rest, says_age) {
        // "da han var 5", "i 5-årsalderen"
        ([number], true) => Some(Amount::years(count(*number)?)),
        ([number, Half], true) => Some(Amount::with_half(count(*number)?)),
        _ => None,
    });
    Ok((amount.ok_or(NotUnderstood::NotADate)?.age()?, says_age))
}

/// What follows "da han var": everything in front of the verb is words, and none of them a time.
fn after_was(tokens: &[Token]) -> Option<&[Token]> {
    let verb = tokens
        .iter()
        .position(|token| *token == Token::Word(Word::Was))?;
    let (subject, rest) = tokens.split_at(verb);
    let is_subject = |token: &Token| {
        matches!(
            token,
            Token::Word(Word::Other | Word::When | Word::And) | Sign('-' | '.')
        )
    };
    subject.iter().all(is_subject).then_some(rest.get(1..)?)
}

/// How long ago something was. That is never said exactly: "for 3 år siden" is some day of about
/// that year.
pub fn ago(tokens: &[Token], sense: Sense, today: NaiveDate) -> Result<PartialDate, NotUnderstood> {
    let past = tokens
        .strip_prefix(&[Token::Word(Word::For)])
        .unwrap_or(tokens);
    let about = |point| PartialDate {
        sense: Sense::About,
        point,
    };
    let date = match *past {
        [number, Token::Word(Word::Days)] => days_before(today, number, 1).map(|day| PartialDate {
            sense,
            point: Point::Day(day),
        }),
        [number, Token::Word(Word::Week)] => {
            days_before(today, number, 7).map(|day| about(week_of(day)))
        }
        _ => {
            let amount = amount(past).ok_or(NotUnderstood::NotADate)?;
            let months = amount.total().ok_or(NotUnderstood::TooFar)?;
            let day = today.checked_sub_months(Months::new(months));
            day.map(|day| {
                about(match amount.months {
                    None => Point::Year(day.year()),
                    Some(_) => month_of(day),
                })
            })
        }
    };
    date.filter(PartialDate::is_valid)
        .ok_or(NotUnderstood::TooFar)
}

/// How far ahead something lies. A day is that day and a week that week, as things are agreed; a longer time is said roughly.
pub fn ahead(
    tokens: &[Token],
    sense: Sense,
    today: NaiveDate,
) -> Result<PartialDate, NotUnderstood> {
    let about = |point| PartialDate {
        sense: Sense::About,
        point,
    };
    let date = match *tokens {
        [number, Token::Word(Word::Days)] => days_after(today, number, 1).map(|day| PartialDate {
            sense,
            point: Point::Day(day),
        }),
        [number, Token::Word(Word::Week)] => days_after(today, number, 7).map(|day| PartialDate {
            sense,
            point: week_of(day),
        }),
        _ => {
            let amount = amount(tokens).ok_or(NotUnderstood::NotADate)?;
            let months = amount.total().ok_or(NotUnderstood::TooFar)?;
            let day = today.checked_add_months(Months::new(months));
            day.map(|day| {
                about(match amount.months {
                    None => Point::Year(day.year()),
                    Some(_) => month_of(day),
                })
            })
        }
    };
    date.filter(PartialDate::is_valid)
        .ok_or(NotUnderstood::TooFar)
}

/// "på fredag", "næste uge", "næste måned": what comes next, seen from today.
pub fn coming(tokens: &[Token], today: NaiveDate) -> Option<PartialDate> {
    let point = match *tokens {
        [Token::Word(Word::Upon), Token::Word(Word::Weekday(day))] => {
            let until =
                (u64::from(day) + 6 - u64::from(today.weekday().num_days_from_monday())) % 7;
            Point::Day(today.checked_add_days(Days::new(until + 1))?)
        }
        [Token::Word(Word::Next), Token::Word(Word::Week)] => {
            week_of(today.checked_add_days(Days::new(7))?)
        }
        [Token::Word(Word::Next), Token::Word(Word::Months)] => {
            month_of(today.checked_add_months(Months::new(1))?)
        }
        _ => return None,
    };
    Some(PartialDate::exactly(point)).filter(PartialDate::is_valid)
}

fn week_of(day: NaiveDate) -> Point {
    let week = day.iso_week();
    Point::Week {
        year: week.year(),
        week: week.week() as u8,
    }
}

fn month_of(day: NaiveDate) -> Point {
    Point::Month {
        year: day.year(),
        month: day.month() as u8,
    }
}

fn days_after(today: NaiveDate, number: Token, times: u64) -> Option<NaiveDate> {
    today.checked_add_days(Days::new(u64::from(count(number)?) * times))
}

fn days_before(today: NaiveDate, number: Token, times: u64) -> Option<NaiveDate> {
    today.checked_sub_days(Days::new(u64::from(count(number)?) * times))
}

/// So many years and months.
#[derive(Clone, Copy)]
struct Amount {
    years: u32,
    months: Option<u32>,
}

impl Amount {
    const fn years(years: u32) -> Self {
        Self {
            years,
            months: None,
        }
    }

    const fn with_half(years: u32) -> Self {
        Self {
            years,
            months: Some(6),
        }
    }

    fn total(self) -> Option<u32> {
        let years = self.years.checked_mul(12)?;
        years.checked_add(self.months.unwrap_or(0))
    }

    fn age(self) -> Result<Point, NotUnderstood> {
        let total = self.total().ok_or(NotUnderstood::TooFar)?;
        let years = u8::try_from(total / 12)
            .ok()
            .filter(|years| AGES.contains(years))
            .ok_or(NotUnderstood::TooFar)?;
        Ok(Point::Age {
            years,
            months: self.months.map(|_| (total % 12) as u8),
        })
    }
}

fn amount(tokens: &[Token]) -> Option<Amount> {
    use Token::Word as W;
    Some(match *tokens {
        [number, W(Word::Years)] if number != Half => match number {
            W(Word::OneAndHalf) => Amount::with_half(1),
            W(Word::Half) => Amount::with_half(0),
            number => Amount::years(count(number)?),
        },
        [number, W(Word::Months)] => Amount {
            years: 0,
            months: Some(count(number)?),
        },
        // "4 år 6 mdr.", "4 år og 6 måneder"
        [years, W(Word::Years), months, W(Word::Months)]
        | [years, W(Word::Years), W(Word::And), months, W(Word::Months)] => Amount {
            years: count(years)?,
            months: Some(count(months).filter(|months| *months < 12)?),
        },
        // "½ år", "1/2 år", "et halvt år", "half a year"
        [Half, W(Word::Years)]
        | [Number(1, 1), Sign('/'), Number(2, 1), W(Word::Years)]
        | [W(Word::One), W(Word::Half), W(Word::Years)]
        | [W(Word::Half), Number(1, 1), W(Word::Years)] => Amount::with_half(0),
        // "4½ år", "4 1/2 år", "4 og et halvt år", "4 and a half years"
        [years, Half, W(Word::Years)]
        | [years, Number(1, 1), Sign('/'), Number(2, 1), W(Word::Years)]
        | [
            years,
            W(Word::And),
            W(Word::One),
            W(Word::Half),
            W(Word::Years),
        ] => Amount::with_half(count(years)?),
        // "4,5 år"
        [
            Number(years, _),
            Sign(',' | '.'),
            Number(5, 1),
            W(Word::Years),
        ] => Amount::with_half(years),
        _ => return None,
    })
}

fn count(token: Token) -> Option<u32> {
    match token {
        // Four digits are a year: nobody is "2019 år".
        Number(value, 1..=3) => Some(value),
        Token::Word(Word::Number(value)) => Some(value.into()),
        Token::Word(Word::One) => Some(1),
        _ => None,
    }
}
