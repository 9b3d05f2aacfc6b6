//! What a case is called and when the child was born, while it is being filled in.

use chrono::NaiveDate;

use crate::model::date::{NotUnderstood, Point, parse};
use crate::model::{Birth, Child};

/// The form for a new case, or for the child of the case at hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChildForm {
    /// What is filled in so far, the birth as far as it is understood.
    pub child: Child,
    /// What is typed as birth date, year or age.
    pub birth: String,
    /// Whether it begins a new case.
    pub begins_case: bool,
}

/// Why a form cannot become a case yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// The case has no name to know it by.
    Alias,
    /// The alias looks like a CPR number.
    CprInAlias,
    /// The key looks like a CPR number.
    CprInKey,
}

impl ChildForm {
    /// What keeps the form from being used, if anything does.
    pub fn lack(&self) -> Option<Lack> {
        if looks_like_cpr(&self.child.alias) {
            Some(Lack::CprInAlias)
        } else if looks_like_cpr(&self.child.key) {
            Some(Lack::CprInKey)
        } else if self.child.alias.trim().is_empty() {
            Some(Lack::Alias)
        } else {
            None
        }
    }

    /// The child as the form says, with nothing around the words.
    pub fn into_child(self) -> Child {
        Child {
            key: self.child.key.trim().to_owned(),
            alias: self.child.alias.trim().to_owned(),
            functional_age: self.child.functional_age.trim().to_owned(),
            birth: self.child.birth,
        }
    }
}

/// Understands a birth date, a year or an age. Whatever is less exact than a day counts as its year.
pub fn understand_birth(text: &str, today: NaiveDate) -> Result<Birth, NotUnderstood> {
    if text.trim().is_empty() {
        return Ok(Birth::Unknown);
    }
    // A bare small number is an age here, where nothing else it could be makes sense.
    if let Ok(years) = text.trim().parse::<u8>()
        && years < 25
    {
        return Ok(Birth::Age {
            years,
            noted: today,
        });
    }
    match parse(text, today)?.date.point {
        Point::Unknown => Ok(Birth::Unknown),
        Point::Day(day) if day > today => Err(NotUnderstood::TooFar),
        Point::Day(day) => Ok(Birth::Date(day)),
        Point::Week { year, .. }
        | Point::Month { year, .. }
        | Point::Season { year, .. }
        | Point::Year(year) => Ok(Birth::Year(year)),
        Point::Age { years, .. } => Ok(Birth::Age {
            years,
            noted: today,
        }),
    }
}

/// A birth as a person would type it: what the form shows for a case that has one.
pub fn birth_as_typed(birth: Birth) -> String {
    match birth {
        Birth::Unknown => String::new(),
        Birth::Date(day) => day.format("%d-%m-%Y").to_string(),
        Birth::Year(year) => year.to_string(),
        Birth::Age { years, .. } => format!("{years}"),
    }
}

/// Whether a text holds six digits, perhaps a dash or a space, and four digits more, standing alone.
pub fn looks_like_cpr(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    let digits = |from: usize, count: usize| {
        letters
            .get(from..from + count)
            .is_some_and(|part| part.iter().all(char::is_ascii_digit))
    };
    let is_digit = |at: usize| letters.get(at).is_some_and(char::is_ascii_digit);
    (0..letters.len()).any(|start| {
        let alone = start == 0 || !is_digit(start - 1);
        let gap = usize::from(
            letters
                .get(start + 6)
                .is_some_and(|letter| matches!(letter, '-' | ' ' | '–' | '.')),
        );
        let rest = start + 6 + gap;
        alone && digits(start, 6) && digits(rest, 4) && !is_digit(rest + 4)
    })
}

/// The key offered for a new case: a neutral number of the year. `nth` tells cases begun in one day apart.
pub fn suggested_key(today: NaiveDate, nth: usize) -> String {
    use chrono::Datelike as _;
    format!("S-{}-{:04}", today.year(), nth)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cpr_number_is_known_when_seen() {
        for text in [
            "010203-1234",
            "0102031234",
            "Noah 010203 1234",
            "x010203-1234x",
            "010203–1234",
        ] {
            assert!(looks_like_cpr(text), "{text}");
        }
        for text in [
            "S-2026-0001",
            "010203",
            "12345678901",
            "Noah",
            "",
            "2026-11-16",
        ] {
            assert!(!looks_like_cpr(text), "{text}");
        }
    }

    #[test]
    fn a_birth_is_a_day_a_year_or_an_age() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 16).unwrap();
        let day = NaiveDate::from_ymd_opt(2015, 3, 2).unwrap();
        for (text, expect) in [
            ("", Ok(Birth::Unknown)),
            ("2/3-2015", Ok(Birth::Date(day))),
            ("020315", Ok(Birth::Date(day))),
            ("2015", Ok(Birth::Year(2015))),
            ("maj 2015", Ok(Birth::Year(2015))),
            (
                "11 år",
                Ok(Birth::Age {
                    years: 11,
                    noted: today,
                }),
            ),
            (
                "11",
                Ok(Birth::Age {
                    years: 11,
                    noted: today,
                }),
            ),
        ] {
            assert_eq!(understand_birth(text, today), expect, "{text}");
        }
        assert!(understand_birth("i morges engang", today).is_err());
        assert!(understand_birth("1/1-2027", today).is_err());
    }
}
