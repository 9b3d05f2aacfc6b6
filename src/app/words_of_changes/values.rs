//! What stands at a place, in words.

use std::borrow::Cow;

use super::names::{
    answer_words, departed_card, item_name, kind_label, leaving_words, link_name, status_words,
};
use crate::app::words_of_mapping::{
    decision_words, group_words, heading_words, period_kind_words, question_state_words,
    seat_words, slot_words, support_words, tie_words,
};
use crate::model::{
    Birth, Case, Certainty, Course, ItemRef, Origin, Response, Side, ThemeId, Until, Value, Voice,
    When, first_sentence,
};
use crate::text::Words;

/// A value in words, read in the case it belongs to (people, experiences and aims are named there). Empty where nothing is said;
/// see [`or_none`].
pub fn value(words: &Words, case: &Case, value: &Value) -> String {
    let plain = |key: &str| words.t(key).to_owned();
    match value {
        Value::Text(text) => text.trim().to_owned(),
        Value::Texts(texts) => texts.join(", "),
        Value::Birth(birth) => birth_words(words, *birth),
        Value::Day(day) | Value::MaybeDay(Some(day)) => words.date(*day),
        Value::MaybeDay(None) => plain("screening-in-progress"),
        Value::Answer(answer) => answer_words(words, *answer).to_owned(),
        Value::Kind(kind) => kind_label(*kind, words.lang()),
        Value::When(None) => plain("when-unknown"),
        Value::When(Some(when)) | Value::Until(Until::At(when)) => when_words(words, when),
        Value::Until(Until::Unsaid) => String::new(),
        Value::Until(Until::Ongoing) => plain("experience-ongoing"),
        Value::Course(course) => course_words(words, *course),
        Value::Certainty(certainty) => plain(match certainty {
            Certainty::Unknown => "certainty-unknown",
            Certainty::Sure => "certainty-certain",
            Certainty::Likely => "certainty-likely",
            Certainty::Unsure => "certainty-uncertain",
        }),
        Value::Response(response) => plain(match response {
            Response::Unknown => "response-unknown",
            Response::Understanding => "response-understood",
            Response::Partly => "response-partly",
            Response::Unseen => "response-unseen",
            Response::Overwhelmed => "response-affected",
        }),
        Value::Ends(reaction, experience) => {
            link_name(words, case, *reaction, ItemRef::Experience(*experience))
        }
        Value::Spot(theme, side) => spot_words(words, *theme, *side),
        Value::Voice(voice) => voice_words(words, case, voice).into_owned(),
        Value::Origin(origin) => origin_words(words, case, *origin),
        Value::Aim(aim) => aim
            .and_then(|id| case.aim(id))
            .map_or_else(String::new, |found| found.text.trim().to_owned()),
        Value::Themes(themes) | Value::Agenda(themes) => {
            let names: Vec<&str> = themes.iter().map(|id| id.name(words.lang())).collect();
            names.join(", ")
        }
        Value::Status(status) => status_words(words, *status).to_owned(),
        Value::Group(group) => group_words(words, *group).to_owned(),
        Value::Tie(tie) => tie_words(words, *tie).to_owned(),
        Value::Support(support) => support_words(words, *support).to_owned(),
        Value::Seat(seat) => seat_words(words, *seat).to_owned(),
        Value::Slot(heading, side) => slot_words(words, *heading, *side),
        Value::PeriodKind(kind) => period_kind_words(words, *kind).to_owned(),
        Value::QuestionState(state) => question_state_words(words, *state).to_owned(),
        Value::Leaving(leaving) => leaving_words(words, *leaving).to_owned(),
        Value::Copy(true) => plain("aim-copy"),
        Value::Copy(false) => plain("aim-own"),
        Value::Cards(cards) => {
            let names = cards.iter().map(|id| match departed_card(case, *id) {
                Some(card) => first_sentence(&card.text),
                None => words.t("item-card"),
            });
            names.collect::<Vec<&str>>().join(", ")
        }
        Value::Whens(all) => {
            let all = all.iter().map(|when| when_words(words, when));
            all.collect::<Vec<String>>().join(", ")
        }
        Value::Freeze(None, ..) => plain("round-in-progress"),
        Value::Freeze(Some(closed), board, _) => words.tf(
            "round-closed-with",
            &[
                ("date", (&words.date(*closed)).into()),
                ("n", board.len().into()),
            ],
        ),
        Value::Decision(decision) => decision_words(words, *decision).to_owned(),
        Value::Experience(id) => id.map_or_else(String::new, |id| {
            item_name(words, case, ItemRef::Experience(id))
        }),
        Value::Person(id) => id.map_or_else(String::new, |id| {
            item_name(words, case, ItemRef::Person(id))
        }),
        Value::Pair(one, other) => {
            let both = [*one, *other].map(|id| item_name(words, case, ItemRef::Person(id)));
            super::listed(words, &both)
        }
    }
}

/// The words, or "Ikke skrevet" where there are none.
pub fn or_none(words: &Words, text: String) -> String {
    if text.trim().is_empty() {
        words.t("board-voice-none").to_owned()
    } else {
        text
    }
}

/// What stands under a value to make it plain: the age the child had then. `None` where there is nothing to add.
pub fn aside(words: &Words, case: &Case, value: &Value) -> Option<String> {
    let (Value::When(Some(when)) | Value::Until(Until::At(when))) = value else {
        return None;
    };
    let age = words.age_then_text(case.child.birth, &when.date)?;
    let alias = case.child.call_name();
    Some(words.tf(
        "details-age-then",
        &[("alias", alias.into()), ("age", (&age).into())],
    ))
}

/// "Sikkerhed, understøtter".
pub fn spot_words(words: &Words, theme: ThemeId, side: Side) -> String {
    let side = words.t(match side {
        Side::Supports => "side-supports-lower",
        Side::Hampers => "side-hampers-lower",
    });
    format!("{}, {side}", theme.name(words.lang()))
}

/// A time as it was told; what was not understood stands as it was written.
fn when_words(words: &Words, when: &When) -> String {
    if when.date.is_unknown() && !when.written.trim().is_empty() {
        format!("“{}”", when.written.trim())
    } else {
        words.when_text_long(&when.date)
    }
}

fn birth_words(words: &Words, birth: Birth) -> String {
    match birth {
        Birth::Unknown => String::new(),
        Birth::Date(day) => words.date(day),
        Birth::Year(year) => year.to_string(),
        Birth::Age { years, noted } => {
            let (age, date) = (words.age_text(years, None), words.date(noted));
            words.tf(
                "value-age-noted",
                &[("age", (&age).into()), ("date", (&date).into())],
            )
        }
    }
}

fn course_words(words: &Words, course: Course) -> String {
    let (sudden, lasting) = (words.t("character-sudden"), words.t("character-long"));
    match (course.sudden, course.lasting) {
        (true, true) => format!("{sudden}, {}", lasting.to_lowercase()),
        (true, false) => sudden.to_owned(),
        (false, true) => lasting.to_owned(),
        (false, false) => String::new(),
    }
}

/// Who says it; empty when nobody is named.
pub fn voice_words<'c>(words: &'c Words, case: &'c Case, voice: &'c Voice) -> Cow<'c, str> {
    match voice {
        Voice::Unsaid => Cow::Borrowed(""),
        Voice::Child if case.child.alias.trim().is_empty() => {
            Cow::Borrowed(words.t("board-voice-child"))
        }
        Voice::Child => Cow::Borrowed(case.child.alias.as_str()),
        Voice::Person(id) => {
            Cow::Borrowed(case.person(*id).map_or("", |person| person.name.as_str()))
        }
        Voice::Named(name) => Cow::Borrowed(name.as_str()),
    }
}

/// Where a card came from; empty when nothing is said.
pub fn origin_words(words: &Words, case: &Case, origin: Option<Origin>) -> String {
    match origin {
        None => String::new(),
        Some(Origin::Reaction(reaction)) => {
            words.tf("board-origin-reaction", &[("n", reaction.number().into())])
        }
        Some(Origin::Experience(id)) => case.experience(id).map_or_else(String::new, |item| {
            // The fifteen kinds have numbers; *Andet* has none and is called by its own words.
            let Some(number) = item.kind.number() else {
                return item.name().to_owned();
            };
            match &item.when {
                Some(when) => {
                    let when = words.when_text(&when.date);
                    words.tf(
                        "board-origin-experience-when",
                        &[("n", number.into()), ("when", (&when).into())],
                    )
                }
                None => words.tf("board-origin-experience", &[("n", number.into())]),
            }
        }),
        Some(Origin::Person(id)) => case
            .person(id)
            .map_or_else(String::new, |person| person.name.clone()),
        Some(Origin::Entry(id)) => case.entry(id).map_or_else(String::new, |entry| {
            heading_words(words, entry.heading).to_owned()
        }),
    }
}
