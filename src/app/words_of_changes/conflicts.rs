//! Two versions of one place in words: what it is about, who wrote which, and what can be chosen.

use chrono::NaiveDateTime;

use super::names::{field_name, item_and_kind, item_name};
use super::together;
use super::values::{or_none, value};
use crate::model::{Case, Choice, Clash, Conflict, Field, ItemRef, Stamp, Value};
use crate::text::Words;

/// What a conflict is about, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConflictWords {
    /// The field, or that it was taken out.
    pub title: String,
    /// The item.
    pub about: String,
    /// Why it could not be put together ("Her kan kun stå én dato").
    pub why: String,
}

/// One of two versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Half {
    /// Whose it is ("Din udgave", "Majas udgave").
    pub title: String,
    /// The same as short as a choice needs it ("Din", "Majas", "Behold", "Tag ud").
    pub short: String,
    /// Role and time of the writer.
    pub meta: String,
    /// What stands there, in words.
    pub text: String,
    /// The value, if it is one field that stands against another.
    pub value: Option<Value>,
    /// What choosing it means; never [`Choice::Both`].
    pub choice: Choice,
}

/// What a conflict is about.
pub fn conflict(words: &Words, case: &Case, conflict: &Conflict) -> ConflictWords {
    let about = item_and_kind(words, case, conflict.item);
    let (title, why) = match &conflict.clash {
        Clash::Values { field, other, .. } => (
            field_name(words, conflict.item, *field),
            match other {
                Value::Text(_) => "conflict-why-text",
                Value::When(_)
                | Value::Until(_)
                | Value::Day(_)
                | Value::MaybeDay(_)
                | Value::Birth(_) => "conflict-why-date",
                Value::Answer(_) => "conflict-why-answer",
                Value::Spot(..) => "conflict-why-spot",
                _ => "conflict-why-one",
            },
        ),
        Clash::Removed { .. } => (words.t("conflict-removed"), "conflict-why-removed"),
    };
    ConflictWords {
        title: title.to_owned(),
        about,
        why: words.t(why).to_owned(),
    }
}

/// Both versions. The one `me` wrote comes first; where that is neither or both, the one that stands does. Of an item that was
/// taken out by one, keeping it comes first.
pub fn halves(
    words: &Words,
    case: &Case,
    conflict: &Conflict,
    me: &str,
    now: NaiveDateTime,
) -> [Half; 2] {
    match &conflict.clash {
        Clash::Values {
            field,
            current_by,
            other,
            other_by,
        } => {
            let current = case.value(conflict.item, *field);
            let half = |by: &Stamp, value_of: Option<&Value>, choice| Half {
                title: possessive(words, by, me, &WHOLE),
                short: possessive(words, by, me, &SHORT),
                meta: meta(words, by, me, now),
                text: or_none(
                    words,
                    value_of.map_or_else(String::new, |found| value(words, case, found)),
                ),
                value: value_of.cloned(),
                choice,
            };
            let mut both = [
                half(current_by, current.as_ref(), Choice::Current),
                half(other_by, Some(other), Choice::Other),
            ];
            if both[0].short == both[1].short {
                for (half, by) in both.iter_mut().zip([current_by, other_by]) {
                    half.short = words.when_exact(by.at.naive_local(), now);
                }
            }
            if is_me(other_by, me) && !is_me(current_by, me) {
                both.reverse();
            }
            both
        }
        Clash::Removed { by, changed_by } => [
            Half {
                title: did(words, changed_by, me, "half-changed-mine", "half-changed"),
                short: words.t("conflict-keep").to_owned(),
                meta: meta(words, changed_by, me, now),
                text: whole(words, case, conflict.item),
                value: None,
                choice: Choice::Current,
            },
            Half {
                title: did(words, by, me, "half-removed-mine", "half-removed"),
                short: words.t("conflict-take-out").to_owned(),
                meta: meta(words, by, me, now),
                text: item_name(words, case, conflict.item),
                value: None,
                choice: Choice::Other,
            },
        ],
    }
}

/// What both versions become together, and how that is to be chosen; `None` where only one can be. Of texts it is one text,
/// of anything else a note about the version that does not stand.
pub fn both(words: &Words, case: &Case, conflict: &Conflict, me: &str) -> Option<Choice> {
    let Clash::Values {
        field,
        other,
        other_by,
        ..
    } = &conflict.clash
    else {
        return None;
    };
    if matches!(field, Field::Key | Field::Alias) {
        return None;
    }
    if let Value::Text(other) = other {
        let Some(Value::Text(current)) = case.value(conflict.item, *field) else {
            return None;
        };
        let whole = if is_me(other_by, me) {
            together(*field, other, &current)
        } else {
            together(*field, &current, other)
        };
        return Some(Choice::Both(whole));
    }
    conflict.item.note_field()?;
    let said = or_none(words, value(words, case, other));
    let date = words.date(other_by.at.date_naive());
    let (key, name) = match first_name(other_by) {
        "" => ("conflict-note-nameless", ""),
        name => ("conflict-note", name),
    };
    Some(Choice::Both(words.tf(
        key,
        &[
            ("field", field_name(words, conflict.item, *field).into()),
            ("value", (&said).into()),
            ("name", name.into()),
            ("date", (&date).into()),
        ],
    )))
}

/// Whether a stamp is this reader's own.
fn is_me(by: &Stamp, me: &str) -> bool {
    !me.trim().is_empty() && by.by == me
}

/// "Maja" of "Maja, sagsbehandler".
pub fn first_name(by: &Stamp) -> &str {
    by.by.split(',').next().unwrap_or_default().trim()
}

/// Keys for something that is somebody's: mine, theirs, of a name that ends in s, of nobody named.
struct Possessive {
    mine: &'static str,
    theirs: &'static str,
    theirs_s: &'static str,
    nameless: &'static str,
}

const WHOLE: Possessive = Possessive {
    mine: "half-mine",
    theirs: "half-theirs",
    theirs_s: "half-theirs-s",
    nameless: "half-nameless",
};

const SHORT: Possessive = Possessive {
    mine: "half-mine-short",
    theirs: "half-theirs-short",
    theirs_s: "half-theirs-s-short",
    nameless: "half-nameless-short",
};

fn possessive(words: &Words, by: &Stamp, me: &str, keys: &Possessive) -> String {
    let name = first_name(by);
    if is_me(by, me) {
        words.t(keys.mine).to_owned()
    } else if name.is_empty() {
        words.t(keys.nameless).to_owned()
    } else {
        let key = if name.ends_with(['s', 'x', 'z']) {
            keys.theirs_s
        } else {
            keys.theirs
        };
        words.tf(key, &[("name", name.into())])
    }
}

fn did(words: &Words, by: &Stamp, me: &str, mine: &str, theirs: &str) -> String {
    if is_me(by, me) {
        return words.t(mine).to_owned();
    }
    let name = match first_name(by) {
        "" => words.t("somebody"),
        name => name,
    };
    words.tf(theirs, &[("name", name.into())])
}

/// Role and time; one's own role needs no saying.
fn meta(words: &Words, by: &Stamp, me: &str, now: NaiveDateTime) -> String {
    let when = words.when_exact(by.at.naive_local(), now);
    let role = by.by.split_once(',').map_or("", |(_, role)| role.trim());
    if role.is_empty() || is_me(by, me) {
        when
    } else {
        format!("{role}, {when}")
    }
}

/// All that is said in an item, a line for each field.
fn whole(words: &Words, case: &Case, item: ItemRef) -> String {
    let mut lines = Vec::new();
    for field in Case::fields_of(item) {
        let Some(found) = case.value(item, *field) else {
            continue;
        };
        let text = value(words, case, &found);
        if text.is_empty() {
            continue;
        }
        if matches!(field, Field::Text | Field::Description | Field::Name) {
            lines.insert(0, text);
        } else {
            lines.push(format!("{}: {text}", field_name(words, item, *field)));
        }
    }
    lines.join("\n")
}
