//! How an experience is called, told and marked wherever one stands in a list.

use super::widgets::Mark;
use crate::lang::Lang;
use crate::model::{Case, Experience, Until};
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
    match words.age_beside_text(case.child.birth, &when.date, &experience.until) {
        Some(age) => format!("{period}, {age}"),
        None => period,
    }
}

/// Its shape, as on the timeline: what came as a shock is a diamond, hollow where the day is not known; what lasts is a band; what is
/// both is both.
pub fn experience_mark(item: &Experience) -> Mark {
    let is_exact = item.when.as_ref().is_some_and(|when| when.date.is_exact());
    let lasts = item.course.lasting || item.until != Until::Unsaid;
    match (item.course.sudden, lasts) {
        (true, true) if is_exact => Mark::DiamondAndBand,
        (true, true) => Mark::HollowDiamondAndBand,
        (false, true) => Mark::Band,
        (_, false) if is_exact => Mark::Diamond,
        (_, false) => Mark::HollowDiamond,
    }
}
