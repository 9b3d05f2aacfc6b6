//! What became of cards, in words: of one, of a theme, of a whole board; and what was noted beside them.

use chrono::NaiveDate;

use super::moments::Moment;
use super::read::Note;
use crate::app::words_of_changes::{first_name, listed, lower_first};
use crate::design::Icon;
use crate::model::rounds::{Board, Kind, Tally};
use crate::model::{CardId, Case, Departure, Stamp};
use crate::text::Words;

/// The icon of what became of a card.
pub(super) const fn icon(kind: Kind) -> Icon {
    match kind {
        Kind::Added => Icon::Plus,
        Kind::Changed => Icon::Pencil,
        Kind::Moved => Icon::ArrowRightLeft,
        Kind::Carried => Icon::ArrowRight,
        Kind::Gone => Icon::Minus,
        Kind::Resolved => Icon::Check,
    }
}

/// What became of a card: "Ændret og flyttet".
pub(super) fn kinds(words: &Words, all: &[Kind]) -> String {
    let said: Vec<String> = all
        .iter()
        .enumerate()
        .map(|(n, one)| match n {
            0 => words.kind_text(*one).to_owned(),
            _ => lower_first(words.kind_text(*one)),
        })
        .collect();
    listed(words, &said)
}

/// The same of many cards, as a filter is called.
pub(super) fn filter(words: &Words, kind: Kind) -> &str {
    words.t(match kind {
        Kind::Added => "compare-filter-added",
        Kind::Changed => "compare-filter-changed",
        Kind::Moved => "compare-filter-moved",
        Kind::Carried => "compare-filter-carried",
        Kind::Gone => "change-gone",
        Kind::Resolved => "compare-filter-resolved",
    })
}

/// What changed from one board to the other, in one sentence.
pub(super) fn step(words: &Words, older: &Moment, newer: &Moment, tally: &Tally) -> String {
    let changes = words.tally_text(tally);
    let key = if tally.cards() == 0 {
        "compare-step-empty"
    } else if tally.is_unchanged() {
        "compare-step-same"
    } else {
        "compare-step"
    };
    words.tf(
        key,
        &[
            ("older", (&older.name).into()),
            ("newer", (&newer.name).into()),
            ("changes", (&changes).into()),
        ],
    )
}

/// What was noted later beside a card of a round, or beside the round itself.
pub(super) fn corrections(
    words: &Words,
    case: &Case,
    board: Board,
    card: Option<CardId>,
    today: NaiveDate,
) -> Vec<Note> {
    let Board::Round(round) = board else {
        return Vec::new();
    };
    case.corrections_of(round)
        .filter(|it| it.card == card)
        .map(|it| correction(words, &it.created, &it.text, today))
        .collect()
}

/// "Rettelse 9. okt., Jonas: …".
fn correction(words: &Words, by: &Stamp, text: &str, today: NaiveDate) -> Note {
    let text = text.trim();
    let when = written(words, by, today);
    Note {
        icon: Icon::MessageCircle,
        words: words.tf(
            "compare-correction",
            &[("when", (&when).into()), ("text", text.into())],
        ),
    }
}

/// Why a card left and who said so; nothing where no reason was written.
pub(super) fn reason(words: &Words, departure: &Departure, today: NaiveDate) -> Option<Note> {
    let reason = departure.reason.trim();
    if reason.is_empty() {
        return None;
    }
    let when = written(words, &departure.changed, today);
    let reason = ended(reason);
    let said = words.tf(
        "compare-reason",
        &[("reason", (&reason).into()), ("when", (&when).into())],
    );
    Some(Note {
        icon: Icon::MessageCircle,
        words: ended(&said),
    })
}

/// "Jonas 9. okt."
pub(super) fn written(words: &Words, by: &Stamp, today: NaiveDate) -> String {
    let date = words.date_seen_from(by.at.naive_local().date(), today);
    match first_name(by) {
        "" => date,
        name => format!("{name} {date}"),
    }
}

/// Text with a full stop, unless it ends in a mark of its own.
fn ended(text: &str) -> String {
    if text.ends_with(['.', '!', '?', '…']) {
        text.to_owned()
    } else {
        format!("{text}.")
    }
}

/// Sentences after each other, each with one full stop; empty ones are left out.
pub(super) fn sentences(said: &[String]) -> String {
    let ended: Vec<&str> = said
        .iter()
        .map(|part| part.trim().trim_end_matches('.'))
        .filter(|part| !part.is_empty())
        .collect();
    ended.join(". ")
}
