//! How an experience is called, told and marked wherever one stands in a list.

use super::widgets::Mark;
use crate::lang::Lang;
use crate::model::date::{Point, Sense};
use crate::model::{Case, Experience};
use crate::text::Words;

/// Its first sentence, or its kind while nobody has described it.
pub fn experience_name(experience: &Experience, lang: Lang) -> &str {
    match experience.name() {
        "" => experience.kind.name(lang),
        name => name,
    }
}

/// When it was and how old the child was then; empty where that is not known.
pub fn experience_when(words: &Words, case: &Case, experience: &Experience) -> String {
    let Some(when) = experience
        .when
        .as_ref()
        .filter(|when| !when.date.is_unknown())
    else {
        return String::new();
    };
    let period = words.period_text(&when.date, &experience.until);
    let by_age = matches!(when.date.point, Point::Age { .. });
    match words.age_then_text(case.child.birth, &when.date) {
        Some(age) if !by_age => format!("{period}, {age}"),
        _ => period,
    }
}

/// Sudden or lasting, and whether the time is only roughly known.
pub fn experience_mark(experience: &Experience) -> Mark {
    let exact = experience
        .when
        .as_ref()
        .is_some_and(|when| when.date.sense == Sense::Exactly);
    match (
        experience.course.lasting && !experience.course.sudden,
        exact,
    ) {
        (true, _) => Mark::Band,
        (false, true) => Mark::Diamond,
        (false, false) => Mark::HollowDiamond,
    }
}
