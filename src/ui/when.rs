//! Partial dates, spans and ages in words: never more exact than what was said.

use crate::model::date::{Point, Season, Sense, age_at};
use crate::model::{Birth, PartialDate, Until, When};
use crate::text::Words;

/// A date as it was said: *3. feb. 2023*, *ca. nov. 2020*, *foråret 2022*, *da barnet var 4 år*.
pub fn date_words(words: &Words, date: &PartialDate) -> String {
    if let Point::Age { years, months } = date.point {
        let age = age_of(words, years, months);
        let said = |key, n: &str| words.tf(key, &[("n", n.into())]);
        return match date.sense {
            Sense::Exactly => said("date-age", &age),
            Sense::About => said(
                "date-age",
                &words.tf("date-about", &[("date", (&age).into())]),
            ),
            Sense::Before => said("date-age-before", &age),
            Sense::After => said("date-age-after", &age),
        };
    }
    let point = point_words(words, date.point);
    let key = match date.sense {
        Sense::Exactly => return point,
        Sense::About => "date-about",
        Sense::Before => "date-before",
        Sense::After => "date-after",
    };
    words.tf(key, &[("date", (&point).into())])
}

/// When something was: as it was understood, or in the writer's own words where it was not.
pub fn when_words(words: &Words, when: &When) -> String {
    let written = when.written.trim();
    if when.date.is_unknown() && !written.is_empty() {
        format!("“{written}”")
    } else {
        date_words(words, &when.date)
    }
}

/// From when until when: *siden ca. 2020*, *2018 – sommeren 2023*, *uden tidspunkt*.
pub fn span_words(words: &Words, when: Option<&When>, until: &Until) -> String {
    match (when, until) {
        (None, Until::Unsaid) => words.t("date-unknown").to_owned(),
        (None, Until::Ongoing) => words.t("legend-ongoing").to_owned(),
        (None, Until::At(end)) => {
            let end = when_words(words, end);
            words.tf("date-until", &[("date", (&end).into())])
        }
        (Some(when), Until::Unsaid) => when_words(words, when),
        (Some(when), Until::Ongoing) => match (when.date.sense, when.date.point) {
            (Sense::Exactly, Point::Age { years, months }) => {
                let age = age_of(words, years, months);
                words.tf("date-age-since", &[("n", (&age).into())])
            }
            _ => {
                let begin = when_words(words, when);
                words.tf("date-since", &[("date", (&begin).into())])
            }
        },
        (Some(when), Until::At(end)) => {
            let (from, to) = (when_words(words, when), when_words(words, end));
            words.tf(
                "date-from-to",
                &[("from", (&from).into()), ("to", (&to).into())],
            )
        }
    }
}

/// How old the child was: *5 år*, *6–7 år*, *ca. 2 år*. `None` where it cannot be told.
pub fn age_words(words: &Words, date: &PartialDate, birth: Birth) -> Option<String> {
    let about = date.sense == Sense::About;
    let (youngest, oldest) = match (birth.reckoned(), date.point) {
        (None, Point::Age { years, .. }) => (years, years),
        (Some(birth), _) if about => {
            // "About" is said once, in words: the reach it is drawn with is not part of the age.
            let middle = date.best(Some(birth))?;
            let (years, _) = age_at(birth, middle)?;
            (years, years)
        }
        (Some(birth), _) => date.age_in_years(birth)?,
        (None, _) => return None,
    };
    let roughly = about || (!birth.is_exact() && !matches!(date.point, Point::Age { .. }));
    Some(match (youngest == oldest, roughly) {
        (true, true) => words.tf("age-about", &[("n", youngest.into())]),
        (true, false) => words.tf("age-years", &[("n", youngest.into())]),
        (false, _) => words.tf(
            "age-years-between",
            &[("from", youngest.into()), ("to", oldest.into())],
        ),
    })
}

/// How long something lasted: *5 år*, *6 måneder*, *ca. 2 år*. `None` where it cannot be told or is under a month.
pub fn length_words(
    words: &Words,
    from: &PartialDate,
    to: &PartialDate,
    birth: Birth,
) -> Option<String> {
    let birth = birth.reckoned();
    let days = (to.best(birth)? - from.best(birth)?).num_days();
    let roughly = !matches!(from.point, Point::Day(_) | Point::Month { .. })
        || !matches!(to.point, Point::Day(_) | Point::Month { .. })
        || from.sense != Sense::Exactly
        || to.sense != Sense::Exactly;
    let months = (days as f64 / 30.44).round() as i64;
    let years = (days as f64 / 365.25).round() as i64;
    let length = if months < 1 {
        return None;
    } else if months < 23 {
        words.tf("age-months", &[("n", months.into())])
    } else {
        words.tf("age-years", &[("n", years.into())])
    };
    Some(if roughly {
        words.tf("date-about", &[("date", (&length).into())])
    } else {
        length
    })
}

fn point_words(words: &Words, point: Point) -> String {
    match point {
        Point::Unknown | Point::Age { .. } => words.t("date-unknown").to_owned(),
        Point::Day(day) => words.date(day),
        Point::Week { year, week } => words.week(year, u32::from(week)),
        Point::Month { year, month } => words.month_year(year, u32::from(month)),
        Point::Season { year, season } => {
            let key = match season {
                Season::Winter => "season-winter",
                Season::Spring => "season-spring",
                Season::Summer => "season-summer",
                Season::Autumn => "season-autumn",
            };
            words.tf(key, &[("year", year.into())])
        }
        Point::Year(year) => year.to_string(),
    }
}

fn age_of(words: &Words, years: u8, months: Option<u8>) -> String {
    let years = words.tf("age-years", &[("n", years.into())]);
    match months {
        None | Some(0) => years,
        Some(months) => {
            let months = words.tf("age-months", &[("n", months.into())]);
            format!("{years} {months}")
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::lang::Lang;

    fn date(sense: Sense, point: Point) -> PartialDate {
        PartialDate { sense, point }
    }

    fn when(date: PartialDate) -> When {
        When {
            written: String::new(),
            date,
        }
    }

    #[test]
    fn a_date_is_said_as_loosely_as_it_is_known() {
        let words = Words::of(Lang::Da);
        let month = Point::Month {
            year: 2020,
            month: 11,
        };
        let spring = Point::Season {
            year: 2022,
            season: Season::Spring,
        };
        let four = Point::Age {
            years: 4,
            months: None,
        };
        assert_eq!(
            date_words(words, &date(Sense::About, month)),
            "ca. nov. 2020"
        );
        assert_eq!(
            date_words(words, &date(Sense::Exactly, spring)),
            "foråret 2022"
        );
        assert_eq!(
            date_words(words, &date(Sense::Exactly, four)),
            "da barnet var 4 år"
        );
        assert_eq!(
            date_words(words, &date(Sense::About, four)),
            "da barnet var ca. 4 år"
        );
        assert_eq!(
            date_words(words, &date(Sense::Before, four)),
            "før barnet var 4 år"
        );
        let since = when(date(Sense::About, Point::Year(2020)));
        assert_eq!(
            span_words(words, Some(&since), &Until::Ongoing),
            "siden ca. 2020"
        );
        let begin = when(date(Sense::Exactly, Point::Year(2018)));
        assert_eq!(
            span_words(
                words,
                Some(&begin),
                &Until::At(when(date(Sense::Exactly, spring)))
            ),
            "2018 – foråret 2022"
        );
        let unknown = When {
            written: "da de boede i Vejle".to_owned(),
            date: PartialDate::UNKNOWN,
        };
        assert_eq!(when_words(words, &unknown), "“da de boede i Vejle”");
    }

    #[test]
    fn ages_and_lengths_are_said_in_words() {
        let words = Words::of(Lang::Da);
        let birth = Birth::Date(NaiveDate::from_ymd_opt(2015, 4, 12).expect("a real day"));
        let spring = date(
            Sense::Exactly,
            Point::Season {
                year: 2022,
                season: Season::Spring,
            },
        );
        assert_eq!(age_words(words, &spring, birth).as_deref(), Some("6–7 år"));
        let month = date(
            Sense::Exactly,
            Point::Month {
                year: 2020,
                month: 11,
            },
        );
        assert_eq!(age_words(words, &month, birth).as_deref(), Some("5 år"));
        let about = date(Sense::About, Point::Year(2020));
        assert_eq!(age_words(words, &about, birth).as_deref(), Some("ca. 5 år"));
        assert_eq!(age_words(words, &about, Birth::Unknown), None);
        let end = date(
            Sense::Exactly,
            Point::Month {
                year: 2025,
                month: 5,
            },
        );
        assert_eq!(
            length_words(words, &month, &end, birth).as_deref(),
            Some("4 år")
        );
        assert_eq!(
            length_words(words, &about, &end, birth).as_deref(),
            Some("ca. 5 år")
        );
    }
}
