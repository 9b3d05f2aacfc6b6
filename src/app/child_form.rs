//! What a case is called and when the child was born, while it is being filled in.

use std::path::PathBuf;

use chrono::{Datelike as _, NaiveDate};

use crate::model::date::{NotUnderstood, Point, Sense, parse};
use crate::model::{Birth, Child};

/// The form for a new case, or for the child of the case at hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChildForm {
    /// What is filled in so far, the birth as far as it is understood.
    pub child: Child,
    /// What is typed as birth date, year or age.
    pub birth: String,
    /// Whether what is typed as birth could be understood, or nothing is.
    pub is_birth_understood: bool,
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
    /// What is typed as birth is not understood; using the form would lose it.
    Birth,
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
        } else if !self.is_birth_understood {
            Some(Lack::Birth)
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
    let date = parse(text, today)?.date;
    match (date.sense, date.point) {
        // A birth before or after a time is nothing ages can be reckoned from.
        (Sense::Before | Sense::After, _) => Err(NotUnderstood::NotADate),
        (Sense::About, Point::Day(day)) => Ok(Birth::Year(day.year())),
        (_, Point::Unknown) => Ok(Birth::Unknown),
        (_, Point::Day(day)) if day > today => Err(NotUnderstood::TooFar),
        (_, Point::Day(day)) => Ok(Birth::Date(day)),
        (
            _,
            Point::Week { year, .. }
            | Point::Month { year, .. }
            | Point::Season { year, .. }
            | Point::Year(year),
        ) => Ok(Birth::Year(year)),
        (_, Point::Age { years, .. }) => Ok(Birth::Age {
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

/// The key offered for a new case: the year and the number after the highest among the cases opened last. Another case
/// may have it all the same; a save asks before it takes the place of any file.
pub fn suggested_key(today: NaiveDate, recent: &[PathBuf]) -> String {
    let start = format!("S-{}-", today.year());
    let highest = recent
        .iter()
        .filter_map(|path| {
            path.file_stem()?
                .to_str()?
                .strip_prefix(&start)?
                .parse()
                .ok()
        })
        .max()
        .unwrap_or(0_u32);
    format!("{start}{:04}", highest.saturating_add(1))
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
            ("ca. 2/3-2015", Ok(Birth::Year(2015))),
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
        assert!(understand_birth("før 2015", today).is_err());
    }

    #[test]
    fn the_key_offered_is_the_next_of_the_year() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 16).unwrap();
        let recent = [
            "/a/S-2026-0012.ron",
            "/a/S-2025-0099.ron",
            "/b/S-2026-0003.ron",
            "/b/noah.ron",
        ];
        let recent: Vec<PathBuf> = recent.iter().map(PathBuf::from).collect();
        assert_eq!(suggested_key(today, &recent), "S-2026-0013");
        assert_eq!(suggested_key(today, &[]), "S-2026-0001");
    }
}
