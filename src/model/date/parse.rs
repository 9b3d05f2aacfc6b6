//! Reads what people type when asked when something was, in Danish and English.

mod age;
mod calendar;
mod end;
mod range;
#[cfg(test)]
mod tests;
mod tokens;
mod words;

use chrono::NaiveDate;

use super::{PartialDate, Sense};
pub use end::parse_end;
use tokens::Token;
use words::{UNKNOWN, Word};

/// A text that was understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Understood {
    /// When it was, or when it began.
    pub date: PartialDate,
    /// What was said about its end.
    pub until: End,
}

/// What a text says about the end of something. What the case keeps is [`crate::model::Until`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum End {
    /// Nothing.
    #[default]
    Unsaid,
    /// It still goes on: "siden 2020".
    Ongoing,
    /// It ended then: "2019–2022".
    At(PartialDate),
}

/// Why a text was not understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotUnderstood {
    /// Nothing but spaces.
    EmptyText,
    /// The month has fewer days.
    DayOutOfRange {
        /// The year, if one was written.
        year: Option<i32>,
        /// 1 to 12.
        month: u8,
        /// How many days the month has at most.
        days: u8,
    },
    /// There are twelve months.
    MonthOutOfRange,
    /// The year has fewer weeks.
    WeekOutOfRange {
        /// The ISO year.
        year: i32,
        /// 52 or 53.
        weeks: u8,
    },
    /// A year outside [`YEARS`](super::YEARS) or an age outside [`AGES`](super::AGES).
    TooFar,
    /// A day, week, month or season of no year.
    YearMissing,
    /// The end lies before the beginning.
    EndBeforeStart,
    /// Anything else.
    NotADate,
}

/// Understands a text, or says why not.
///
/// `today` gives "i dag" and "om 14 dage" their days and two-digit years their century: the last one in which they lie
/// at most ten years ahead. Days come before months, always. Only what is clear is
/// understood: "efter jul 2019" is not.
pub fn parse(text: &str, today: NaiveDate) -> Result<Understood, NotUnderstood> {
    if text.trim().is_empty() {
        return Err(NotUnderstood::EmptyText);
    }
    let tokens = tokens::tokens(text).ok_or(NotUnderstood::NotADate)?;
    if is_unknown(text) {
        return Ok(Understood::point_in_time(PartialDate::UNKNOWN));
    }
    match tokens.as_slice() {
        [Token::Word(Word::Since), began @ ..] => Ok(Understood {
            date: date(began, today)?,
            until: End::Ongoing,
        }),
        [Token::Word(Word::From), rest @ ..] => date_or_range(rest, today),
        whole => date_or_range(whole, today),
    }
}

impl Understood {
    fn point_in_time(date: PartialDate) -> Self {
        Self {
            date,
            until: End::Unsaid,
        }
    }
}

fn is_unknown(text: &str) -> bool {
    let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
    let words = words.join(" ").replace('’', "'");
    let words = words.trim_end_matches(['.', '!']);
    UNKNOWN.contains(&words)
}

fn date_or_range(tokens: &[Token], today: NaiveDate) -> Result<Understood, NotUnderstood> {
    match date(tokens, today) {
        Ok(date) => Ok(Understood::point_in_time(date)),
        Err(reason @ (NotUnderstood::NotADate | NotUnderstood::YearMissing)) => {
            range::range(tokens, today).map_err(|other| match other {
                NotUnderstood::NotADate => reason,
                other => other,
            })
        }
        Err(reason) => Err(reason),
    }
}

/// One date, with the words that say how it stands to its point.
fn date(tokens: &[Token], today: NaiveDate) -> Result<PartialDate, NotUnderstood> {
    let mut rest = tokens;
    let mut sense = Sense::Exactly;
    let mut preposition = None;
    while let [Token::Word(word), tail @ ..] = rest {
        match (word, sense) {
            (Word::About, Sense::Exactly) => sense = Sense::About,
            (Word::Before, Sense::Exactly) => sense = Sense::Before,
            (Word::After, Sense::Exactly) => sense = Sense::After,
            (Word::In | Word::At, _) if preposition.is_none() => preposition = Some(*word),
            _ => break,
        }
        rest = tail;
    }
    if let [head @ .., Token::Word(Word::About) | Token::Sign('?')] = rest
        && sense == Sense::Exactly
    {
        sense = Sense::About;
        rest = head;
    }
    // "da han var ca. 5", "for ca. 2 år siden", "om ca. 3 uger"
    let without_about;
    let about_age = |pair: &[Token]| {
        matches!(
            pair,
            [
                Token::Word(Word::Was | Word::For | Word::Ahead),
                Token::Word(Word::About)
            ]
        )
    };
    if let Some(verb) = rest.windows(2).position(about_age)
        && sense == Sense::Exactly
    {
        sense = Sense::About;
        without_about = [&rest[..=verb], &rest[verb + 2..]].concat();
        rest = &without_about;
    }
    if let [past @ .., Token::Word(Word::Ago | Word::Since)] = rest {
        return match sense {
            Sense::Exactly | Sense::About => age::ago(past, sense, today),
            Sense::Before | Sense::After => Err(NotUnderstood::NotADate),
        };
    }
    if let [Token::Word(Word::Ahead), ahead @ ..] = rest {
        return match sense {
            Sense::Exactly | Sense::About => age::ahead(ahead, sense, today),
            Sense::Before | Sense::After => Err(NotUnderstood::NotADate),
        };
    }
    if let Some(coming) = age::coming(rest, today)
        && sense == Sense::Exactly
    {
        return Ok(coming);
    }
    let calendar = calendar::point(rest, today);
    let point = match calendar {
        Err(NotUnderstood::NotADate) => {
            let (point, says_age) = age::point(rest)?;
            // "i 3 år" is how long, not when.
            if preposition == Some(Word::In) && !says_age {
                return Err(NotUnderstood::NotADate);
            }
            point
        }
        other => other?,
    };
    let date = PartialDate { sense, point };
    if date.is_valid() {
        Ok(date)
    } else {
        Err(NotUnderstood::TooFar)
    }
}
