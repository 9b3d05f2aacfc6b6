//! Whether a typed word is found in a word of the case, how well, and where.
//!
//! Words are compared one by one: a letter here and a letter there in a long text would find everything. A word is found
//! where it begins another, where it stands within it, and, from four letters on, where a letter or two were left out.

use std::ops::Range;

use nucleo_matcher::{Config, Matcher, Utf32Str};

use crate::text::collation::{Letter, letters, with_double_a};

/// Letters from which on some may be left out.
const LOOSE_FROM: usize = 4;
/// Letters from which on a word is also found within another.
const WITHIN_FROM: usize = 3;

const SAME: u32 = 400;
const BEGINS: u32 = 300;
const WITHIN: u32 = 200;
const LOOSE: u32 = 100;

/// A typed word as it is compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Needle(Vec<char>);

/// The words typed, in order.
pub fn needles(typed: &str) -> Vec<Needle> {
    words_of(typed)
        .map(|(_, word)| {
            let word = with_double_a(&word).unwrap_or(word);
            Needle(word.into_iter().map(|letter| letter.folded).collect())
        })
        .collect()
}

/// The words of a text: where they stand, in bytes, and their letters as they are compared.
pub fn words_of(text: &str) -> impl Iterator<Item = (Range<usize>, Vec<Letter>)> + '_ {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + text[rest..].find(char::is_alphanumeric)?;
        let end = text[start..]
            .find(|letter: char| !letter.is_alphanumeric())
            .map_or(text.len(), |end| start + end);
        rest = end;
        let word = letters(&text[start..end])
            .map(|letter| Letter {
                start: start + letter.start,
                ..letter
            })
            .collect();
        Some((start..end, word))
    })
}

/// Compares words, with the scratch room that takes.
#[derive(Debug)]
pub struct Comparer {
    matcher: Matcher,
    places: Vec<u32>,
}

impl Default for Comparer {
    fn default() -> Self {
        let mut config = Config::DEFAULT;
        // Both sides are small letters without marks already, the Danish way.
        config.ignore_case = false;
        config.normalize = false;
        config.prefer_prefix = true;
        Self {
            matcher: Matcher::new(config),
            places: Vec::new(),
        }
    }
}

impl Comparer {
    /// How well a word holds what was typed, higher is better, and which of its letters do. `None` where it does not.
    pub fn find(&mut self, needle: &Needle, word: &[char]) -> Option<(u32, Range<usize>)> {
        let wanted = needle.0.as_slice();
        if wanted.is_empty() || wanted.len() > word.len() {
            return None;
        }
        let spare = u32::try_from(word.len() - wanted.len()).unwrap_or(u32::MAX);
        if word.starts_with(wanted) {
            let score = if spare == 0 {
                SAME
            } else {
                BEGINS - spare.min(50)
            };
            return Some((score, 0..wanted.len()));
        }
        if wanted.len() < WITHIN_FROM {
            return None;
        }
        if let Some(at) = word.windows(wanted.len()).position(|part| part == wanted) {
            let late = u32::try_from(at).unwrap_or(u32::MAX);
            return Some((WITHIN - late.min(50), at..at + wanted.len()));
        }
        self.find_loosely(wanted, word)
    }

    /// The first letter is the same, and of the others at most every third was left out.
    fn find_loosely(&mut self, wanted: &[char], word: &[char]) -> Option<(u32, Range<usize>)> {
        if wanted.len() < LOOSE_FROM || wanted.first() != word.first() {
            return None;
        }
        self.places.clear();
        self.matcher.fuzzy_indices(
            Utf32Str::Unicode(word),
            Utf32Str::Unicode(wanted),
            &mut self.places,
        )?;
        let first = usize::try_from(*self.places.first()?).ok()?;
        let last = usize::try_from(*self.places.last()?).ok()?;
        let left_out = (last + 1).checked_sub(first + wanted.len())?;
        let penalty = u32::try_from(left_out).unwrap_or(u32::MAX).min(9) * 10;
        (first == 0 && left_out <= wanted.len() / 3).then(|| (LOOSE - penalty, first..last + 1))
    }

    /// Whether a text holds every word that was typed.
    pub fn holds(&mut self, needles: &[Needle], text: &str) -> bool {
        let words: Vec<Vec<char>> = words_of(text)
            .flat_map(|(_, word)| [with_double_a(&word), Some(word)])
            .flatten()
            .map(|word| word.into_iter().map(|letter| letter.folded).collect())
            .collect();
        needles
            .iter()
            .all(|needle| words.iter().any(|word| self.find(needle, word).is_some()))
    }

    /// Where any of what was typed stands in a text, in bytes, in order and apart.
    pub fn places(&mut self, needles: &[Needle], text: &str) -> Vec<Range<usize>> {
        let mut found: Vec<Range<usize>> = Vec::new();
        for (whole, word) in words_of(text) {
            let forms = [with_double_a(&word), Some(word)];
            let best = needles
                .iter()
                .filter_map(|needle| {
                    forms
                        .iter()
                        .flatten()
                        .filter_map(|form| {
                            let letters: Vec<char> =
                                form.iter().map(|letter| letter.folded).collect();
                            let (score, at) = self.find(needle, &letters)?;
                            let start = form.get(at.start)?.start;
                            let end = form.get(at.end).map_or(whole.end, |after| after.start);
                            Some((score, start..end))
                        })
                        .max_by_key(|(score, _)| *score)
                })
                .max_by_key(|(score, _)| *score);
            found.extend(best.map(|(_, place)| place));
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(typed: &str, text: &str) -> String {
        let places = Comparer::default().places(&needles(typed), text);
        let mut marked = String::new();
        let mut at = 0;
        for place in places {
            marked.push_str(&text[at..place.start]);
            marked.push('[');
            marked.push_str(&text[place.clone()]);
            marked.push(']');
            at = place.end;
        }
        marked + &text[at..]
    }

    #[test]
    fn words_are_found_where_a_reader_would_find_them() {
        for (typed, text, expect) in [
            ("far", "Så far slå mor", "Så [far] slå mor"),
            ("FAR", "Farmor og far", "[Far]mor og [far]"),
            ("mor", "Farmor", "Far[mor]"),
            ("or", "Farmor", "Farmor"),
            ("f", "efter far", "efter [f]ar"),
            ("far", "forklarer fast", "forklarer fast"),
            ("aarhus", "I Århus", "I [Århus]"),
            ("århus", "I Aarhus", "I [Aarhus]"),
            ("arbejde", "ekstraarbejde", "ekstra[arbejde]"),
            ("ekstraarb", "ekstraarbejde", "[ekstraarb]ejde"),
            ("psyklog", "en psykolog", "en [psykolog]"),
            ("skrhed", "Sikkerhed", "Sikkerhed"),
            ("sikerhed", "Sikkerhed", "[Sikkerhed]"),
            ("ærlig", "Ærligt", "[Ærlig]t"),
            ("slå far", "Så far slå mor", "Så [far] [slå] mor"),
            ("2020", "ca. nov. 2020, 5 år", "ca. nov. [2020], 5 år"),
            ("cafe", "på café", "på [café]"),
            ("", "alt", "alt"),
            ("…", "alt", "alt"),
        ] {
            assert_eq!(marked(typed, text), expect, "“{typed}” in “{text}”");
        }
    }

    #[test]
    fn the_nearer_the_better() {
        let mut comparer = Comparer::default();
        let mut score = |word: &str| {
            let word: Vec<char> = word.chars().collect();
            let needle = needles("skole").remove(0);
            comparer.find(&needle, &word).map_or(0, |(score, _)| score)
        };
        let words = [
            "skole",
            "skolen",
            "skoleskift",
            "folkeskole",
            "skoele",
            "skifte",
        ];
        let scores: Vec<u32> = words.iter().map(|word| score(word)).collect();
        assert!(scores.is_sorted_by(|a, b| a > b), "{scores:?}");
        assert_eq!(scores.last(), Some(&0));
    }
}
