//! Others at the same case, in words.

use chrono::{DateTime, FixedOffset};

use crate::model::Stamp;
use crate::store::{Holder, Present};
use crate::text::Words;

/// A person as others are told of them: "Mette, sagsbehandler", or that nobody is named.
fn person<'a>(words: &'a Words, named: &'a str) -> &'a str {
    match named.trim() {
        "" => words.t("team-somebody"),
        named => named,
    }
}

/// A person by the first name alone, as people call each other: "Mette".
fn first_name<'a>(words: &'a Words, named: &'a str) -> &'a str {
    person(words, named.split(',').next().unwrap_or(named))
}

/// Who else has the case open: "Mette har også sagen åben på PC-17, siden i dag 9.12".
pub fn others(words: &Words, others: &[Present], now: DateTime<FixedOffset>) -> String {
    match others {
        [] => String::new(),
        [one] => {
            let since = words.when_exact(one.since.naive_local(), now.naive_local());
            let machine = match one.machine.trim() {
                "" => words.t("team-unknown-machine"),
                named => named,
            };
            words.tf(
                "team-one-present",
                &[
                    ("who", person(words, &one.user).into()),
                    ("machine", machine.into()),
                    ("since", (&since).into()),
                ],
            )
        }
        [one, rest @ ..] => words.tf(
            "team-more-present",
            &[
                ("who", person(words, &one.user).into()),
                ("n", i64::try_from(rest.len()).unwrap_or(i64::MAX).into()),
            ],
        ),
    }
}

/// The same in a few words: "Mette har også sagen åben".
pub fn others_short(words: &Words, others: &[Present]) -> String {
    match others {
        [] => String::new(),
        [one] => words.tf(
            "team-one-present-short",
            &[("who", first_name(words, &one.user).into())],
        ),
        [one, rest @ ..] => words.tf(
            "team-more-present",
            &[
                ("who", first_name(words, &one.user).into()),
                ("n", i64::try_from(rest.len()).unwrap_or(i64::MAX).into()),
            ],
        ),
    }
}

/// Who has a case open that is not open here: "Mette har sagen åben på PC-17, siden i dag 9.12".
pub fn have_open(words: &Words, others: &[Present], now: DateTime<FixedOffset>) -> String {
    let Some((one, rest)) = others.split_first() else {
        return String::new();
    };
    let key = if rest.is_empty() {
        "start-case-open"
    } else {
        "start-case-open-more"
    };
    let since = words.when_exact(one.since.naive_local(), now.naive_local());
    let machine = match one.machine.trim() {
        "" => words.t("team-unknown-machine"),
        named => named,
    };
    words.tf(
        key,
        &[
            ("who", person(words, &one.user).into()),
            ("machine", machine.into()),
            ("since", (&since).into()),
            ("n", rest.len().into()),
        ],
    )
}

/// Who the save under way waits for.
pub fn waiting(words: &Words, holder: &Holder) -> String {
    let who = first_name(words, &holder.user);
    words.tf("save-waits-for", &[("who", who.into())])
}

/// That others changed the file: "Ændret af Maja i dag 9.14".
pub fn changed_by(words: &Words, by: &Stamp, now: DateTime<FixedOffset>) -> String {
    let when = words.when_exact(by.at.naive_local(), now.naive_local());
    words.tf(
        "file-changed-by",
        &[
            ("who", first_name(words, &by.by).into()),
            ("when", (&when).into()),
        ],
    )
}

/// What came in from others, and what there is to choose.
pub fn taken_in(words: &Words, by: &Stamp, new: usize, conflicts: usize) -> String {
    let key = if conflicts == 0 {
        "team-taken-in"
    } else {
        "team-taken-in-choose"
    };
    words.tf(
        key,
        &[
            ("who", first_name(words, &by.by).into()),
            ("n", i64::try_from(new).unwrap_or(i64::MAX).into()),
            (
                "choices",
                i64::try_from(conflicts).unwrap_or(i64::MAX).into(),
            ),
        ],
    )
}
