//! The Danish order and sameness of texts: æ, ø and å come last, aa is å, and the size of a letter makes no other word.
//!
//! Cases are written in Danish, so this holds in both languages of the screen.

use std::cmp::Ordering;
use std::sync::OnceLock;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::langid;

/// The order of the Danish alphabet; built at the first call.
fn danish() -> Option<&'static CollatorBorrowed<'static>> {
    static DANISH: OnceLock<Option<CollatorBorrowed<'static>>> = OnceLock::new();
    DANISH
        .get_or_init(|| {
            Collator::try_new(langid!("da").into(), CollatorOptions::default())
                .inspect_err(|error| log::error!("the Danish alphabet is not built in: {error}"))
                .ok()
        })
        .as_ref()
}

/// Which of two texts comes first in a Danish list.
pub fn compare(left: &str, right: &str) -> Ordering {
    danish().map_or_else(
        || left.to_lowercase().cmp(&right.to_lowercase()),
        |danish| danish.compare(left, right),
    )
}

/// A letter of a text as it is compared, and where in the text it begins, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The letter, small and without marks that make no other letter.
    pub folded: char,
    /// Where it begins.
    pub start: usize,
}

/// The letters of a text as they are compared: small; é is e, ä is æ, ö is ø. Two a stay two letters, see [`with_double_a`].
pub fn letters(text: &str) -> impl Iterator<Item = Letter> + '_ {
    text.char_indices().flat_map(|(start, letter)| {
        letter.to_lowercase().map(move |small| Letter {
            folded: without_mark(small),
            start,
        })
    })
}

/// The same with two a as å; `None` where there are no two a.
pub fn with_double_a(letters: &[Letter]) -> Option<Vec<Letter>> {
    let is_double = |pair: &[Letter]| pair.iter().all(|letter| letter.folded == 'a');
    if !letters.windows(2).any(is_double) {
        return None;
    }
    let mut joined = Vec::with_capacity(letters.len());
    let mut at = 0;
    while let Some(letter) = letters.get(at) {
        let pair = letters.get(at..at + 2).is_some_and(is_double);
        joined.push(if pair {
            Letter {
                folded: 'å',
                ..*letter
            }
        } else {
            *letter
        });
        at += if pair { 2 } else { 1 };
    }
    Some(joined)
}

/// A letter without a mark that makes no other letter in Danish.
fn without_mark(letter: char) -> char {
    match letter {
        'ä' => 'æ',
        'ö' | 'ő' => 'ø',
        'ü' | 'ű' | 'ý' | 'ÿ' => 'y',
        'á' | 'à' | 'â' | 'ã' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'õ' => 'o',
        'ú' | 'ù' | 'û' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        'š' => 's',
        'ž' => 'z',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use icu_collator::options::Strength;

    use super::*;

    fn folded(text: &str) -> String {
        let letters: Vec<Letter> = letters(text).collect();
        let letters = with_double_a(&letters).unwrap_or(letters);
        letters.iter().map(|letter| letter.folded).collect()
    }

    #[test]
    fn the_danish_alphabet_ends_in_ae_oe_aa() {
        let mut names = [
            "Ærtehalm",
            "Aase",
            "Zacho",
            "Åse",
            "Øland",
            "anna",
            "Anna",
            "Bo",
            "Ånd",
            "Aalborg",
        ];
        names.sort_by(|a, b| compare(a, b));
        assert_eq!(
            names,
            [
                "Anna",
                "anna",
                "Bo",
                "Zacho",
                "Ærtehalm",
                "Øland",
                "Aalborg",
                "Ånd",
                "Åse",
                "Aase"
            ]
        );
    }

    #[test]
    fn letters_are_the_same_where_the_alphabet_says_so() {
        let mut options = CollatorOptions::default();
        options.strength = Some(Strength::Primary);
        let loose = Collator::try_new(langid!("da").into(), options).expect("built in");
        let words = [
            "Århus", "aarhus", "Aarhus", "arhus", "café", "Cafe", "Øst", "öst", "ost", "Æble",
            "äble", "able", "MÅNE", "maane", "mane", "Müller", "Myller", "Muller", "señor",
            "senor",
        ];
        for one in words {
            for other in words {
                assert_eq!(
                    folded(one) == folded(other),
                    loose.compare(one, other) == Ordering::Equal,
                    "{one} and {other}"
                );
            }
        }
    }

    #[test]
    fn a_letter_knows_where_it_stands() {
        let letters: Vec<Letter> = letters("Blåaa").collect();
        assert_eq!(
            letters
                .iter()
                .map(|letter| (letter.folded, letter.start))
                .collect::<Vec<_>>(),
            [('b', 0), ('l', 1), ('å', 2), ('a', 4), ('a', 5)]
        );
        let joined = with_double_a(&letters).expect("two a");
        assert_eq!(joined.last().map(|letter| letter.start), Some(4));
        assert_eq!(with_double_a(&joined), None);
    }
}
