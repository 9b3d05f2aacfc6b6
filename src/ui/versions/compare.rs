//! What is different between an older version and the present case, worked out once and then only drawn.

use std::cell::Cell;

use chrono::NaiveDateTime;

use crate::app::words_of_changes::{
    self as told, field_name, item_name, item_place, lower_first, or_none, spoken_whole, value,
};
use crate::design::Icon;
use crate::model::text::{Piece, Which, pieces};
use crate::model::{Case, Change, Field, ItemRef, ScreeningId, Value, What, changes};
use crate::text::Words;

/// What became of an item since the older version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Act {
    /// It is new.
    New,
    /// It is written another way.
    Changed,
    /// It lies in another place.
    Moved,
    /// It is not there any more.
    TakenOut,
}

impl Act {
    pub(super) const fn icon(self) -> Icon {
        match self {
            Self::New => Icon::Plus,
            Self::Changed => Icon::Pencil,
            Self::Moved => Icon::ArrowRight,
            Self::TakenOut => Icon::Minus,
        }
    }

    pub(super) const fn words(self) -> &'static str {
        match self {
            Self::New => "versions-new",
            Self::Changed => "versions-changed",
            Self::Moved => "versions-moved",
            Self::TakenOut => "versions-taken-out",
        }
    }
}

/// One line of a difference.
#[derive(Debug)]
pub(super) enum Line {
    /// Text, compared word by word: what went away is struck through.
    Text(Vec<Piece>),
    /// A value, which stands whole on either side.
    Value(Vec<Piece>),
}

impl Line {
    /// What stands in both and what in one of them.
    pub fn pieces(&self) -> &[Piece] {
        match self {
            Self::Text(pieces) | Self::Value(pieces) => pieces,
        }
    }
}

/// One item that stands differently.
#[derive(Debug)]
pub(super) struct Difference {
    pub item: ItemRef,
    pub act: Act,
    /// The fields that were written another way; empty unless that is what happened.
    pub fields: Vec<Field>,
    /// What the lines belong to, where they do not say it themselves.
    pub name: Option<String>,
    /// What stood there and what stands there, line by line.
    pub lines: Vec<Line>,
    /// Where it is or who wrote it, in small words.
    pub note: Option<String>,
    /// The whole difference as a screen reader says it.
    pub spoken: String,
    /// How high it was drawn at which width, in points.
    pub height: Cell<Option<(f32, f32)>>,
}

/// Which part of a case differences belong to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Part {
    Screening(ScreeningId),
    Experiences,
    Mapping,
    Board,
    Plan,
    Network,
    Child,
}

impl Part {
    const fn of(item: ItemRef) -> Self {
        match item {
            ItemRef::Screening(id) | ItemRef::Row(id, _) | ItemRef::Observation(id, _) => {
                Self::Screening(id)
            }
            ItemRef::Experience(_) | ItemRef::Link(_) | ItemRef::Period(_) => Self::Experiences,
            ItemRef::Entry(_) | ItemRef::Question(_) => Self::Mapping,
            ItemRef::Person(_) | ItemRef::Bond(_) | ItemRef::Involvement(_) => Self::Network,
            ItemRef::Card(_) | ItemRef::Departure(_) => Self::Board,
            ItemRef::Aim(_)
            | ItemRef::SubGoal(_)
            | ItemRef::Turn(_)
            | ItemRef::Step(_)
            | ItemRef::Round(_)
            | ItemRef::Correction(_)
            | ItemRef::Meeting(_) => Self::Plan,
            ItemRef::Child => Self::Child,
        }
    }

    /// The order they are shown in; screenings stay in the order they come.
    const fn rank(self) -> u8 {
        match self {
            Self::Screening(_) => 0,
            Self::Experiences => 1,
            Self::Mapping => 2,
            Self::Board => 3,
            Self::Plan => 4,
            Self::Network => 5,
            Self::Child => 6,
        }
    }
}

/// The differences of one part.
#[derive(Debug)]
pub(super) struct Group {
    pub part: Part,
    pub title: String,
    pub differences: Vec<Difference>,
}

/// All differences, by the parts of the case.
pub(super) fn compare(words: &Words, then: &Case, now: &Case, at: NaiveDateTime) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for change in changes(then, now) {
        let part = Part::of(change.item);
        let difference = difference(words, &change, then, now, at);
        match groups.iter_mut().find(|group| group.part == part) {
            Some(group) => group.differences.push(difference),
            None => groups.push(Group {
                part,
                title: title(words, part, then, now),
                differences: vec![difference],
            }),
        }
    }
    groups.sort_by_key(|group| group.part.rank());
    groups
}

fn title(words: &Words, part: Part, then: &Case, now: &Case) -> String {
    let key = match part {
        Part::Screening(id) => {
            let item = ItemRef::Screening(id);
            let case = if now.has(item) { now } else { then };
            return item_place(words, case, item);
        }
        Part::Experiences => "versions-part-experiences",
        Part::Mapping => "nav-mapping",
        Part::Board => "nav-board",
        Part::Plan => "versions-part-plan",
        Part::Network => "nav-network",
        Part::Child => "versions-part-child",
    };
    words.t(key).to_owned()
}

fn difference(
    words: &Words,
    change: &Change,
    then: &Case,
    now: &Case,
    at: NaiveDateTime,
) -> Difference {
    let item = change.item;
    let mut fields = Vec::new();
    let mut name = None;
    let mut note = None;
    let (act, lines) = match &change.what {
        What::Added => {
            note = Some(since(words, now, item, at));
            (
                Act::New,
                vec![Line::Value(only(whole(words, now, item), Which::After))],
            )
        }
        What::Removed => {
            note = Some(item_place(words, then, item));
            (
                Act::TakenOut,
                vec![Line::Value(only(whole(words, then, item), Which::Before))],
            )
        }
        What::Reordered => {
            note = Some(words.t("versions-order").to_owned());
            let (was, is) = (whole(words, then, item), whole(words, now, item));
            (Act::Moved, vec![Line::Text(pieces(&was, &is))])
        }
        What::Changed(changed) => {
            fields.clone_from(changed);
            let is_move = matches!(changed.as_slice(), [Field::Spot]);
            let lines = match changed.as_slice() {
                [field] => vec![one_line(words, item, *field, then, now)],
                several => {
                    name = Some(called(words, now, item));
                    several
                        .iter()
                        .map(|field| field_line(words, item, *field, then, now))
                        .collect()
                }
            };
            (if is_move { Act::Moved } else { Act::Changed }, lines)
        }
    };
    let note = note.filter(|note| !note.is_empty());
    let said: Vec<String> = std::iter::once(words.t(act.words()).to_owned())
        .chain(name.clone())
        .chain(lines.iter().map(|line| match act {
            // What became of it is said by then.
            Act::New | Act::TakenOut => line.pieces().iter().map(|it| it.text.as_str()).collect(),
            Act::Changed | Act::Moved => spoken_whole(words, line.pieces()),
        }))
        .chain(note.clone())
        .collect();
    Difference {
        item,
        act,
        fields,
        name,
        lines,
        note,
        spoken: sentences(&said),
        height: Cell::new(None),
    }
}

fn only(text: String, which: Which) -> Vec<Piece> {
    vec![Piece {
        text,
        only: Some(which),
    }]
}

/// The field an item is known by, if it has words of its own.
const fn own_words(item: ItemRef) -> Option<Field> {
    match item {
        ItemRef::Observation(..)
        | ItemRef::Card(_)
        | ItemRef::Aim(_)
        | ItemRef::SubGoal(_)
        | ItemRef::Entry(_)
        | ItemRef::Period(_)
        | ItemRef::Question(_)
        | ItemRef::Correction(_)
        | ItemRef::Step(_) => Some(Field::Text),
        ItemRef::Departure(_) => Some(Field::Reason),
        ItemRef::Meeting(_) => Some(Field::Note),
        ItemRef::Experience(_) => Some(Field::Description),
        ItemRef::Person(_) => Some(Field::Name),
        ItemRef::Child => Some(Field::Alias),
        ItemRef::Screening(_)
        | ItemRef::Row(..)
        | ItemRef::Link(_)
        | ItemRef::Bond(_)
        | ItemRef::Involvement(_)
        | ItemRef::Round(_)
        | ItemRef::Turn(_) => None,
    }
}

/// All the words of an item, not only the first sentence.
fn whole(words: &Words, case: &Case, item: ItemRef) -> String {
    let own = own_words(item).and_then(|field| case.value(item, field));
    match own {
        Some(Value::Text(text)) if !text.trim().is_empty() => text.trim().to_owned(),
        _ => item_name(words, case, item),
    }
}

/// What an item is called beside its fields: the child by what this part is about, for its name is a field of its own.
fn called(words: &Words, case: &Case, item: ItemRef) -> String {
    match item {
        ItemRef::Child => item_place(words, case, item),
        _ => item_name(words, case, item),
    }
}

/// Where something new is, who wrote it and when.
fn since(words: &Words, now: &Case, item: ItemRef, at: NaiveDateTime) -> String {
    let mut parts = Vec::new();
    if let ItemRef::Card(_) | ItemRef::Observation(..) = item {
        parts.push(item_place(words, now, item));
    }
    if let Some(stamp) = now.stamp_of(item) {
        let when = words.when_exact(stamp.at.naive_local(), at);
        parts.push(match told::first_name(stamp) {
            "" => when,
            name => format!("{name}, {when}"),
        });
    }
    parts.join("  ·  ")
}

/// A value as it is shown: its words, or that there are none.
fn shown(words: &Words, case: &Case, item: ItemRef, field: Field) -> String {
    let stands = case
        .value(item, field)
        .map_or_else(String::new, |stands| value(words, case, &stands));
    or_none(words, stands)
}

/// The only difference of an item: its name and the value, or the words it is known by alone.
fn one_line(words: &Words, item: ItemRef, field: Field, then: &Case, now: &Case) -> Line {
    let name = called(words, now, item);
    let explains_itself = matches!(field, Field::Answer | Field::Spot | Field::Status);
    let before = if explains_itself {
        format!("{name}: ")
    } else {
        format!("{name}, {}: ", lower_first(field_name(words, item, field)))
    };
    line(words, item, field, before, then, now)
}

/// One of several differences of an item: the field and its value.
fn field_line(words: &Words, item: ItemRef, field: Field, then: &Case, now: &Case) -> Line {
    let before = format!("{}: ", field_name(words, item, field));
    line(words, item, field, before, then, now)
}

/// What stood in a field and what stands there, behind words that say which it is; the words an item is known by need none.
fn line(
    words: &Words,
    item: ItemRef,
    field: Field,
    before: String,
    then: &Case,
    now: &Case,
) -> Line {
    let (was, is) = (
        shown(words, then, item, field),
        shown(words, now, item, field),
    );
    let names = (own_words(item) != Some(field)).then_some(Piece {
        text: before,
        only: None,
    });
    let both = |case: &Case| matches!(case.value(item, field), Some(Value::Text(text)) if !text.trim().is_empty());
    if both(then) && both(now) {
        return Line::Text(names.into_iter().chain(pieces(&was, &is)).collect());
    }
    let values = [(was, Which::Before), (is, Which::After)].map(|(text, which)| Piece {
        text,
        only: Some(which),
    });
    Line::Value(names.into_iter().chain(values).collect())
}

/// Sentences after each other, each with one full stop.
fn sentences(said: &[String]) -> String {
    let ended: Vec<&str> = said
        .iter()
        .map(|part| part.trim().trim_end_matches('.'))
        .collect();
    ended.join(". ")
}
