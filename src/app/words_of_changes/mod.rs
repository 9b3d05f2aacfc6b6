//! What was changed in a case, in words of a language: what was done, to what, where; and what stood there before and after.

mod both;
mod conflicts;
mod names;
mod spoken;
mod values;

use chrono::NaiveDate;

pub use both::together;
pub use conflicts::{ConflictWords, Half, both, conflict, first_name, halves};
pub use names::{
    answer_words, field_name, item_and_kind, item_name, item_place, kind_label, origin_item_name,
    status_words,
};
pub use spoken::{spoken_half, spoken_whole};
pub use values::{aside, or_none, origin_words, spot_words, value, voice_words};

use crate::model::{Case, Change, Field, ItemRef, Value, What, first_sentence};
use crate::text::Words;

/// What was done, as an icon tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Deed {
    /// Something new.
    Added,
    /// A new link.
    Linked,
    /// Something was put another way.
    Corrected,
    /// Something lies in another place.
    Moved,
    /// Something is not there any more.
    TakenOut,
}

/// One change in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeWords {
    /// What was done.
    pub deed: Deed,
    /// The same in words ("Ny oplevelse", "Rettet svar", "Flyttet kort").
    pub act: String,
    /// What it was done to ("Låst ude om natten, uden tidspunkt", "9 Uro: fra ubesvaret til JA").
    pub text: String,
    /// Where that is ("Sikkerhed, understøtter", "Screening 16. nov.").
    pub place: String,
}

impl ChangeWords {
    /// The whole change as one sentence, for a screen reader and for the clipboard.
    pub fn sentence(&self) -> String {
        format!("{}. {}. {}", self.act, self.text, self.place)
    }
}

/// A change from `before` to `after` in words. What is gone is read from `before`, everything else from `after`;
/// former values are told where they are short.
pub fn change(words: &Words, change: &Change, before: &Case, after: &Case) -> ChangeWords {
    let (deed, key) = act_of(change, after);
    let case = match change.what {
        What::Removed => before,
        What::Added | What::Changed(_) | What::Reordered => after,
    };
    ChangeWords {
        deed,
        act: words.tf(key, &[("n", 1.into())]),
        text: text_of(words, change, before, after),
        place: item_place(words, case, change.item),
    }
}

/// Many changes on one line, the same acts counted: "Ny oplevelse, 2 svar rettet, 3 andre steder". At most `most` kinds of
/// acts are named, in the order they come first; the rest is counted as places. Empty for no changes.
pub fn summary(words: &Words, changes: &[Change], after: &Case, most: usize) -> String {
    let mut counted: Vec<(&'static str, usize)> = Vec::new();
    for change in changes {
        let (_, key) = act_of(change, after);
        match counted.iter_mut().find(|(known, _)| *known == key) {
            Some((_, n)) => *n += 1,
            None => counted.push((key, 1)),
        }
    }
    let rest: usize = counted.iter().skip(most).map(|(_, n)| n).sum();
    let mut parts: Vec<String> = counted
        .iter()
        .take(most)
        .enumerate()
        .map(|(at, (key, n))| {
            let act = words.tf(key, &[("n", (*n).into())]);
            if at == 0 { act } else { lower_first(&act) }
        })
        .collect();
    if rest > 0 {
        parts.push(words.tf("changes-elsewhere", &[("n", rest.into())]));
    }
    parts.join(", ")
}

/// The deed and the words for it; those take how many.
fn act_of(change: &Change, after: &Case) -> (Deed, &'static str) {
    let item = change.item;
    match &change.what {
        What::Added => added(item),
        What::Removed => (Deed::TakenOut, gone(item)),
        What::Reordered => match item {
            ItemRef::Card(_) => (Deed::Moved, "change-card-moved"),
            _ => (Deed::Moved, "change-order"),
        },
        What::Changed(fields) => corrected(item, fields, after),
    }
}

fn added(item: ItemRef) -> (Deed, &'static str) {
    match item {
        ItemRef::Child => (Deed::Corrected, "change-child"),
        ItemRef::Person(_) => (Deed::Added, "change-new-person"),
        ItemRef::Screening(_) => (Deed::Added, "change-new-screening"),
        ItemRef::Row(..) => (Deed::Corrected, "change-row"),
        ItemRef::Observation(..) => (Deed::Added, "change-new-observation"),
        ItemRef::Experience(_) => (Deed::Added, "change-new-experience"),
        ItemRef::Link(_) => (Deed::Linked, "change-new-link"),
        ItemRef::Card(_) => (Deed::Added, "change-new-card"),
        ItemRef::Aim(_) => (Deed::Added, "change-new-aim"),
        ItemRef::SubGoal(_) => (Deed::Added, "change-new-sub-goal"),
        ItemRef::Entry(_) => (Deed::Added, "change-new-entry"),
        ItemRef::Period(_) => (Deed::Added, "change-new-period"),
        ItemRef::Bond(_) => (Deed::Added, "change-new-bond"),
        ItemRef::Question(_) => (Deed::Added, "change-new-question"),
        ItemRef::Involvement(_) => (Deed::Added, "change-new-involvement"),
        ItemRef::Round(_) => (Deed::Added, "change-new-round"),
        ItemRef::Correction(_) => (Deed::Added, "change-new-correction"),
        ItemRef::Departure(_) => (Deed::Added, "change-new-departure"),
        ItemRef::Meeting(_) => (Deed::Added, "change-new-meeting"),
        ItemRef::Turn(_) => (Deed::Added, "change-new-turn"),
        ItemRef::Step(_) => (Deed::Added, "change-new-step"),
    }
}

fn gone(item: ItemRef) -> &'static str {
    match item {
        ItemRef::Child => "change-child",
        ItemRef::Person(_) => "change-gone-person",
        ItemRef::Screening(_) => "change-gone-screening",
        ItemRef::Row(..) => "change-row",
        ItemRef::Observation(..) => "change-gone-observation",
        ItemRef::Experience(_) => "change-gone-experience",
        ItemRef::Link(_) => "change-gone-link",
        ItemRef::Card(_) => "change-gone-card",
        ItemRef::Aim(_) => "change-gone-aim",
        ItemRef::SubGoal(_) => "change-gone-sub-goal",
        ItemRef::Entry(_) => "change-gone-entry",
        ItemRef::Period(_) => "change-gone-period",
        ItemRef::Bond(_) => "change-gone-bond",
        ItemRef::Question(_) => "change-gone-question",
        ItemRef::Involvement(_) => "change-gone-involvement",
        ItemRef::Round(_) => "change-gone-round",
        ItemRef::Correction(_) => "change-gone-correction",
        ItemRef::Departure(_) => "change-gone-departure",
        ItemRef::Meeting(_) => "change-gone-meeting",
        ItemRef::Turn(_) => "change-gone-turn",
        ItemRef::Step(_) => "change-gone-step",
    }
}

fn corrected(item: ItemRef, fields: &[Field], after: &Case) -> (Deed, &'static str) {
    let key = match (item, fields) {
        (ItemRef::Row(..), [Field::Answer]) => "change-answer",
        (ItemRef::Row(..), [Field::Comment]) => "change-comment",
        (ItemRef::Row(..), [Field::Source]) => "change-source",
        (ItemRef::Row(..), _) => "change-row",
        (ItemRef::Screening(id), [Field::Closed]) => {
            let is_open = after.screening(id).is_none_or(|found| found.is_open());
            if is_open {
                "change-screening-opened"
            } else {
                "change-screening-closed"
            }
        }
        (ItemRef::Screening(_), _) => "change-screening",
        (ItemRef::Card(_), [Field::Spot]) => return (Deed::Moved, "change-card-moved"),
        (ItemRef::Card(_), _) => "change-card",
        (ItemRef::Child, _) => "change-child",
        (ItemRef::Person(_), _) => "change-person",
        (ItemRef::Observation(..), _) => "change-observation",
        (ItemRef::Experience(_), _) => "change-experience",
        (ItemRef::Link(_), _) => "change-link",
        (ItemRef::Aim(_), _) => "change-aim",
        (ItemRef::SubGoal(_), _) => "change-sub-goal",
        (ItemRef::Entry(_), _) => "change-entry",
        (ItemRef::Period(_), _) => "change-period",
        (ItemRef::Bond(_), _) => "change-bond",
        (ItemRef::Question(_), _) => "change-question",
        (ItemRef::Involvement(_), _) => "change-involvement",
        (ItemRef::Round(id), [Field::Closed]) => {
            let is_open = after.round(id).is_none_or(|found| found.is_open());
            if is_open {
                "change-round-opened"
            } else {
                "change-round-closed"
            }
        }
        (ItemRef::Round(_), _) => "change-round",
        (ItemRef::Correction(_), _) => "change-correction",
        (ItemRef::Departure(_), _) => "change-departure",
        (ItemRef::Meeting(_), _) => "change-meeting",
        (ItemRef::Turn(_), _) => "change-turn",
        (ItemRef::Step(_), _) => "change-step",
    };
    (Deed::Corrected, key)
}

/// The longest value that is told as "fra … til …", in characters.
const SHORT: usize = 48;

fn text_of(words: &Words, change: &Change, before: &Case, after: &Case) -> String {
    let item = change.item;
    let name = |case: &Case| item_name(words, case, item);
    match &change.what {
        What::Removed => name(before),
        What::Reordered => name(after),
        What::Added => match item {
            ItemRef::Experience(id) => {
                let when = after.experience(id).map(|found| found.when.clone());
                let when = value(words, after, &Value::When(when.flatten()));
                format!("{}, {when}", name(after))
            }
            _ => name(after),
        },
        What::Changed(fields) => match fields.as_slice() {
            [] => name(after),
            [field] => one_field(words, item, *field, before, after),
            [..] => {
                let fields: Vec<String> = fields
                    .iter()
                    .map(|field| lower_first(field_name(words, item, *field)))
                    .collect();
                words.tf(
                    "change-fields",
                    &[
                        ("name", (&name(after)).into()),
                        ("fields", (&listed(words, &fields)).into()),
                    ],
                )
            }
        },
    }
}

fn one_field(words: &Words, item: ItemRef, field: Field, before: &Case, after: &Case) -> String {
    let name = item_name(words, after, item);
    let (was, is) = (before.value(item, field), after.value(item, field));
    let names_itself = matches!(
        field,
        Field::Text | Field::Description | Field::Name | Field::Alias
    );
    match (was, is) {
        (_, Some(Value::Text(_))) if names_itself => name,
        (_, Some(Value::Text(text))) if text.trim().is_empty() => words.tf(
            "change-emptied",
            &[
                ("name", (&name).into()),
                (
                    "field",
                    (&lower_first(field_name(words, item, field))).into(),
                ),
            ],
        ),
        (_, Some(Value::Text(text))) => {
            let text = first_sentence(&text);
            words.tf(
                "change-to-text",
                &[("name", (&name).into()), ("text", text.into())],
            )
        }
        (Some(was), Some(is)) => {
            let was = within_sentence(words, before, &was);
            let is = within_sentence(words, after, &is);
            if was == is {
                // A person moved along the same ring of the picture.
                return name;
            }
            let key = if was.chars().count().max(is.chars().count()) > SHORT {
                "change-to-text"
            } else {
                "change-from-to"
            };
            words.tf(
                key,
                &[
                    ("name", (&name).into()),
                    ("before", (&was).into()),
                    ("after", (&is).into()),
                    ("text", (&is).into()),
                ],
            )
        }
        _ => name,
    }
}

/// A value in words as it stands in the middle of a sentence; names keep their first letter.
fn within_sentence(words: &Words, case: &Case, found: &Value) -> String {
    let text = value(words, case, found);
    let is_plain_words = text.is_empty()
        || matches!(
            found,
            Value::Until(_)
                | Value::Course(_)
                | Value::Certainty(_)
                | Value::Response(_)
                | Value::Status(_)
                | Value::Group(_)
                | Value::Tie(_)
                | Value::Support(_)
                | Value::Seat(_)
                | Value::Slot(..)
                | Value::PeriodKind(_)
                | Value::QuestionState(_)
                | Value::Decision(_)
                | Value::Copy(_)
                | Value::Leaving(_)
        );
    let text = or_none(words, text);
    if is_plain_words {
        lower_first(&text)
    } else {
        text
    }
}

/// "a, b og c".
pub fn listed(words: &Words, parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [others @ .., last] => words.tf(
            "list-and",
            &[
                ("others", (&others.join(", ")).into()),
                ("last", last.into()),
            ],
        ),
    }
}

/// Within a sentence a word begins small, but not a name or something written in capitals ("JA").
pub fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => text.to_owned(),
    }
}

/// The day dates of a case are told from: those of its own year stand without the year.
fn seen_from(case: &Case) -> NaiveDate {
    case.changed.at.date_naive()
}
