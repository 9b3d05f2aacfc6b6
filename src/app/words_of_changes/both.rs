//! Two texts as one, when both are to stay.

use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::model::Field;

/// Both texts together: sentences that stand in both once, the others where they stand, those of `first` before those of `second`.
/// In fields of one line ("Far", "Skolen") a comma comes between.
pub fn together(field: Field, first: &str, second: &str) -> String {
    let (first, second) = (first.trim(), second.trim());
    if first == second || second.is_empty() {
        return first.to_owned();
    }
    if first.is_empty() {
        return second.to_owned();
    }
    let (one, other) = (sentences(first), sentences(second));
    let bare = |parts: &[&str]| -> Vec<String> {
        // Whether a last sentence has its full stop makes no difference.
        parts
            .iter()
            .map(|part| part.trim().trim_end_matches('.').to_owned())
            .collect()
    };
    let mut whole = String::new();
    for op in capture_diff_slices(Algorithm::Myers, &bare(&one), &bare(&other)) {
        let (old, new) = (op.old_range(), op.new_range());
        for part in &one[old] {
            add(field, &mut whole, part);
        }
        if !matches!(op, DiffOp::Equal { .. }) {
            for part in &other[new] {
                add(field, &mut whole, part);
            }
        }
    }
    whole.trim_end().to_owned()
}

/// Sentences with the space after them.
fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(end) = end_of_sentence(rest) {
        let (sentence, others) = rest.split_at(end);
        found.push(sentence);
        rest = others;
    }
    if !rest.is_empty() {
        found.push(rest);
    }
    found
}

/// Where the next sentence begins: after a stop with space behind it, or on a new line.
fn end_of_sentence(text: &str) -> Option<usize> {
    let mut letters = text.char_indices().peekable();
    let mut stop = false;
    while let Some((at, letter)) = letters.next() {
        if letter == '\n' || (stop && letter.is_whitespace()) {
            // All the space after it goes along.
            let mut end = at + letter.len_utf8();
            while let Some((next, more)) = letters.next_if(|(_, more)| more.is_whitespace()) {
                end = next + more.len_utf8();
            }
            return (end < text.len()).then_some(end);
        }
        stop = matches!(letter, '.' | '!' | '?' | '…');
    }
    None
}

fn add(field: Field, whole: &mut String, part: &str) {
    if !whole.is_empty() && !whole.ends_with(char::is_whitespace) {
        let is_ended = whole.ends_with(['.', '!', '?', '…', ',', ';', ':']);
        whole.push_str(match (is_ended, is_one_line(field)) {
            (true, _) => " ",
            (false, true) => ", ",
            (false, false) => ". ",
        });
    }
    whole.push_str(part);
}

/// Fields that hold names and the like, not sentences.
const fn is_one_line(field: Field) -> bool {
    matches!(
        field,
        Field::Source
            | Field::Name
            | Field::Role
            | Field::Participants
            | Field::Whom
            | Field::Who
            | Field::Reference
            | Field::FunctionalAge
            | Field::Relation
            | Field::Owner
            | Field::Asks
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_both_say_stands_once() {
        for (first, second, expect) in [
            (
                "Farer sammen ved døre.\n\nSpørger, om døren er låst. Værst søndag aften.",
                "Farer sammen ved døre.\n\nSpørger, om døren er låst. Det er blevet sjældnere.",
                "Farer sammen ved døre.\n\nSpørger, om døren er låst. Værst søndag aften. Det er blevet sjældnere.",
            ),
            ("Bange", "Vred", "Bange. Vred"),
            ("Sover", "", "Sover"),
            ("", "Sover", "Sover"),
            ("Ens.", "Ens.", "Ens."),
            ("Ny først. Ens.", "Ens.", "Ny først. Ens."),
            ("Ens.", "Ens.\nOg mere", "Ens. Og mere"),
        ] {
            assert_eq!(together(Field::Comment, first, second), expect);
        }
        assert_eq!(together(Field::Source, "Far", "Skolen"), "Far, Skolen");
    }
}
