//! From when to when: "2019–2022", "maj 2019 til juni 2020", "4-5 år".

use chrono::NaiveDate;

use super::tokens::Token;
use super::words::Word;
use super::{End, NotUnderstood, Understood, date};
use crate::model::date::{PartialDate, Point, Sense};

/// Understands two dates with "til" or a dash between them.
pub fn range(tokens: &[Token], today: NaiveDate) -> Result<Understood, NotUnderstood> {
    let mut reason = NotUnderstood::NotADate;
    for (index, token) in tokens.iter().enumerate() {
        let (began, ended) = (&tokens[..index], &tokens[index + 1..]);
        let found = match token {
            Token::Word(Word::Until) => between(began, ended, today),
            Token::Sign('-') => between(began, ended, today).and_then(clear),
            _ => continue,
        };
        match found {
            Ok(understood) => return Ok(understood),
            Err(other) if told(other) > told(reason) => reason = other,
            Err(_) => {}
        }
    }
    Err(reason)
}

/// How much a reason tells the user.
fn told(reason: NotUnderstood) -> u8 {
    match reason {
        NotUnderstood::EmptyText | NotUnderstood::NotADate => 0,
        NotUnderstood::YearMissing => 1,
        _ => 2,
    }
}

/// "før 2018-2020" could be read in two ways.
fn clear(understood: Understood) -> Result<Understood, NotUnderstood> {
    let open = |date: PartialDate| matches!(date.sense, Sense::Before | Sense::After);
    match understood.until {
        _ if open(understood.date) => Err(NotUnderstood::NotADate),
        End::At(end) if open(end) => Err(NotUnderstood::NotADate),
        _ => Ok(understood),
    }
}

fn between(
    began: &[Token],
    ended: &[Token],
    today: NaiveDate,
) -> Result<Understood, NotUnderstood> {
    if matches!(ended, [] | [Token::Word(Word::Now)]) {
        return Ok(Understood {
            date: date(began, today)?,
            until: End::Ongoing,
        });
    }
    // What both have in common is said once: the year, the unit, "uge".
    let (end, ended) = with_head_of(began, ended, today)?;
    let start = with_tail_of(began, &ended, today)?;
    if ends_before(start, end) {
        return Err(NotUnderstood::EndBeforeStart);
    }
    Ok(Understood {
        date: start,
        until: End::At(end),
    })
}

/// The end, completed with words from the beginning: "uge 12–14 2024".
fn with_head_of(
    began: &[Token],
    ended: &[Token],
    today: NaiveDate,
) -> Result<(PartialDate, Vec<Token>), NotUnderstood> {
    let alone = date(ended, today).map(|end| (end, ended.to_vec()));
    let Err(reason) = alone else {
        return alone;
    };
    for length in 1..=began.len() {
        // A number is what differs.
        if matches!(began[length - 1], Token::Number(..)) {
            break;
        }
        let completed = [&began[..length], ended].concat();
        if let Ok(end) = date(&completed, today) {
            return Ok((end, completed));
        }
    }
    Err(reason)
}

/// The beginning, completed with words from the end: "maj–juni 2019".
fn with_tail_of(
    began: &[Token],
    ended: &[Token],
    today: NaiveDate,
) -> Result<PartialDate, NotUnderstood> {
    // "1.–3. maj"
    let began = began.strip_suffix(&[Token::Sign('.')]).unwrap_or(began);
    let mut reason = match date(began, today) {
        Err(reason @ (NotUnderstood::NotADate | NotUnderstood::YearMissing)) => reason,
        other => return other,
    };
    if began.is_empty() {
        return Err(reason);
    }
    for start in 1..ended.len() {
        match date(&[began, &ended[start..]].concat(), today) {
            Ok(date) => return Ok(date),
            Err(other) if told(other) > told(reason) => reason = other,
            Err(_) => {}
        }
    }
    Err(reason)
}

fn ends_before(start: PartialDate, end: PartialDate) -> bool {
    if let (Some(start), Some(end)) = (start.span(None), end.span(None)) {
        return end.latest < start.earliest;
    }
    match (start.point, end.point) {
        (
            Point::Age { years, months },
            Point::Age {
                years: end_years,
                months: end_months,
            },
        ) => (end_years, end_months.unwrap_or(11)) < (years, months.unwrap_or(0)),
        _ => false,
    }
}
