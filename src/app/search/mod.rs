//! Searching everything in a case, and everything the program can do.
//!
//! An [`Index`] is made once for each change of the case: every word that stands anywhere, and where it stands. A search
//! compares what is typed with these words, so that its time grows with how many different words there are, not with how
//! much is written.

mod items;
pub mod matching;
pub mod visited;

use std::collections::HashMap;

use self::matching::{Comparer, Needle, needles, words_of};
use super::act::Act;
use crate::model::{Case, ItemRef};
use crate::text::Words;
use crate::text::collation::{Letter, compare, with_double_a};

/// What is found together, in the order it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// Experiences and upbringing conditions.
    Experiences,
    /// Cards of the board.
    Cards,
    /// People, what holds them together, and who could be drawn in.
    People,
    /// Questions nobody has answered yet.
    Questions,
    /// What is known, and answered questions.
    Mapping,
    /// Spans of life and rounds.
    Periods,
    /// Reactions with what was written to them, and what was seen besides.
    Screening,
    /// Aims and sub-goals.
    Goals,
    /// What links between reactions and experiences rest on.
    Links,
    /// What the program can do, and its views.
    Commands,
}

impl Group {
    /// All, in the order they are shown.
    pub const ALL: [Self; 10] = [
        Self::Experiences,
        Self::Cards,
        Self::People,
        Self::Questions,
        Self::Mapping,
        Self::Periods,
        Self::Screening,
        Self::Goals,
        Self::Links,
        Self::Commands,
    ];
}

/// Where a hit leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    /// An item of the case.
    Item(ItemRef),
    /// Something the program does.
    Act(Act),
    /// Something new in the case.
    New(New),
}

/// What can be begun in a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum New {
    /// An experience or a condition of growing up.
    Experience,
    /// A piece of knowledge.
    Entry,
    /// A person of the network.
    Person,
    /// A question nobody has answered yet.
    Question,
    /// A span of time: a placement, a school.
    Period,
    /// A screening, dated today.
    Screening,
    /// A sub-goal.
    SubGoal,
    /// Somebody who could be drawn in.
    Involvement,
}

impl New {
    /// All, in the order they are offered.
    pub const ALL: [Self; 8] = [
        Self::Experience,
        Self::Entry,
        Self::Person,
        Self::Question,
        Self::Period,
        Self::Screening,
        Self::SubGoal,
        Self::Involvement,
    ];

    /// The key of the words that offer it.
    const fn words(self) -> &'static str {
        match self {
            Self::Experience => "experience-new-ask",
            Self::Entry => "search-new-entry",
            Self::Person => "network-new-ask",
            Self::Question => "search-new-question",
            Self::Period => "search-new-period",
            Self::Screening => "screening-new",
            Self::SubGoal => "search-new-sub-goal",
            Self::Involvement => "network-consider",
        }
    }
}

/// Something that can be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Where it leads.
    pub target: Target,
    /// What it is found among.
    pub group: Group,
    /// What it is called.
    pub name: String,
    /// What is written there besides its name; may be empty.
    pub text: String,
    /// Small words beside the name: when, where, whose.
    pub meta: String,
}

/// Where a word stands in an item; worth more in the name than beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Name,
    Text,
    Meta,
}

impl Place {
    const fn weight(self) -> u32 {
        match self {
            Self::Name => 4,
            Self::Text => 2,
            Self::Meta => 1,
        }
    }
}

/// A word and where it stands.
#[derive(Debug)]
struct Word {
    letters: Box<[char]>,
    found_in: Vec<(u32, Place)>,
}

/// Everything that can be found, ready to be searched.
#[derive(Debug)]
pub struct Index {
    items: Vec<Item>,
    /// Where each item stands in a Danish list of all their names.
    ranks: Vec<u32>,
    words: Vec<Word>,
}

/// The hits of one group, best first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hits {
    /// What they are.
    pub group: Group,
    /// Their places in the index.
    pub items: Vec<usize>,
}

impl Index {
    /// Reads everything that can be found in a case, if one is open, and everything the program can do.
    pub fn of(case: Option<&Case>, words: &Words) -> Self {
        let mut items = Vec::new();
        if let Some(case) = case {
            items::of_case(case, words, &mut items);
        }
        items::commands(case.is_some(), words, &mut items);
        Self::from_items(items)
    }

    fn from_items(items: Vec<Item>) -> Self {
        let mut order: Vec<usize> = (0..items.len()).collect();
        order.sort_by(|a, b| compare(&items[*a].name, &items[*b].name));
        let mut ranks = vec![0; items.len()];
        for (rank, at) in order.into_iter().enumerate() {
            ranks[at] = u32::try_from(rank).unwrap_or(u32::MAX);
        }
        let mut words = Vec::new();
        let mut known = HashMap::new();
        for (at, item) in items.iter().enumerate() {
            let at = u32::try_from(at).unwrap_or(u32::MAX);
            let texts = [
                (Place::Name, &item.name),
                (Place::Text, &item.text),
                (Place::Meta, &item.meta),
            ];
            for (place, text) in texts {
                for (_, letters) in words_of(text) {
                    let joined = with_double_a(&letters);
                    for form in [Some(letters), joined].into_iter().flatten() {
                        note(&mut words, &mut known, &form, (at, place));
                    }
                }
            }
        }
        Self {
            items,
            ranks,
            words,
        }
    }

    /// What can be found, as it was read.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// The item that leads somewhere.
    pub fn item_of(&self, target: Target) -> Option<usize> {
        self.items.iter().position(|item| item.target == target)
    }

    /// Everything that holds every word typed, by group. Where nothing is typed nothing is found.
    pub fn search(&self, typed: &str, comparer: &mut Comparer) -> Vec<Hits> {
        let needles = needles(typed);
        if needles.is_empty() {
            return Vec::new();
        }
        let mut totals: Vec<u32> = vec![0; self.items.len()];
        let mut best: Vec<u32> = vec![0; self.items.len()];
        for (n, needle) in needles.iter().enumerate() {
            self.score(needle, comparer, &mut best);
            for (total, best) in totals.iter_mut().zip(&mut best) {
                let goes_on = *best > 0 && (n == 0 || *total > 0);
                *total = if goes_on { *total + *best } else { 0 };
                *best = 0;
            }
        }
        Group::ALL
            .into_iter()
            .filter_map(|group| {
                let mut items: Vec<usize> = (0..self.items.len())
                    .filter(|at| totals[*at] > 0 && self.items[*at].group == group)
                    .collect();
                items.sort_unstable_by_key(|at| (u32::MAX - totals[*at], self.ranks[*at]));
                (!items.is_empty()).then_some(Hits { group, items })
            })
            .collect()
    }

    /// How well each item holds one of the words typed.
    fn score(&self, needle: &Needle, comparer: &mut Comparer, best: &mut [u32]) {
        for word in &self.words {
            let Some((score, _)) = comparer.find(needle, &word.letters) else {
                continue;
            };
            for (item, place) in &word.found_in {
                if let Some(best) = best.get_mut(*item as usize) {
                    *best = (*best).max(score * place.weight());
                }
            }
        }
    }
}

/// Notes that a word stands somewhere; once for each place.
fn note(
    words: &mut Vec<Word>,
    known: &mut HashMap<Box<[char]>, usize>,
    letters: &[Letter],
    found: (u32, Place),
) {
    let letters: Box<[char]> = letters.iter().map(|letter| letter.folded).collect();
    let at = *known.entry(letters).or_insert_with_key(|letters| {
        words.push(Word {
            letters: letters.clone(),
            found_in: Vec::new(),
        });
        words.len() - 1
    });
    if let Some(word) = words.get_mut(at)
        && word.found_in.last() != Some(&found)
    {
        word.found_in.push(found);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(group: Group, name: &str, text: &str, meta: &str) -> Item {
        Item {
            target: Target::New(New::Experience),
            group,
            name: name.to_owned(),
            text: text.to_owned(),
            meta: meta.to_owned(),
        }
    }

    fn found(typed: &str) -> Vec<(Group, Vec<&'static str>)> {
        const NAMES: [&str; 8] = [
            "Så far slå mor",
            "Far drikker i perioder",
            "Flyttet med en dags varsel",
            "Søger far, når noget er svært",
            "Farmor",
            "Aase",
            "Ågot",
            "Far",
        ];
        let items = vec![
            item(
                Group::Experiences,
                NAMES[0],
                "Han stod i døren.",
                "nov. 2020",
            ),
            item(Group::Experiences, NAMES[1], "", "2017"),
            item(
                Group::Experiences,
                NAMES[2],
                "Far kørte dem. Far, far!",
                "2022",
            ),
            item(Group::Cards, NAMES[3], "", "Tilknytning"),
            item(Group::People, NAMES[4], "", "nær"),
            item(Group::People, NAMES[5], "", "nær"),
            item(Group::People, NAMES[6], "", "nær"),
            item(Group::People, NAMES[7], "", "helt tæt på"),
        ];
        let index = Index::from_items(items);
        let hits = index.search(typed, &mut Comparer::default());
        hits.into_iter()
            .map(|hits| {
                let names = hits.items.iter().map(|at| NAMES[*at]);
                (hits.group, names.collect())
            })
            .collect()
    }

    #[test]
    fn names_come_before_what_is_written_and_whole_words_before_parts() {
        assert_eq!(
            found("far"),
            [
                (
                    Group::Experiences,
                    vec![
                        "Far drikker i perioder",
                        "Så far slå mor",
                        "Flyttet med en dags varsel"
                    ]
                ),
                (Group::Cards, vec!["Søger far, når noget er svært"]),
                (Group::People, vec!["Far", "Farmor"]),
            ]
        );
    }

    #[test]
    fn every_word_typed_must_be_found_in_any_order() {
        assert_eq!(
            found("mor far"),
            [
                (Group::Experiences, vec!["Så far slå mor"]),
                (Group::People, vec!["Farmor"])
            ]
        );
        assert_eq!(
            found("far 2022"),
            [(Group::Experiences, vec!["Flyttet med en dags varsel"])]
        );
        assert_eq!(found("far cykel"), []);
    }

    #[test]
    fn equals_stand_in_the_order_of_the_danish_alphabet() {
        assert_eq!(
            found("nær"),
            [(Group::People, vec!["Farmor", "Ågot", "Aase"])]
        );
        assert_eq!(found("å"), [(Group::People, vec!["Aase", "Ågot"])]);
    }

    #[test]
    fn nothing_typed_finds_nothing() {
        assert_eq!(found(""), []);
        assert_eq!(found("  … "), []);
    }
}
