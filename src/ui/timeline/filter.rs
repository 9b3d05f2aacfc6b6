//! What is looked at: entries by lane, kind, source, voice, certainty, time and text, all at once. Pure.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::entries::{Entries, Entry, Extent, Facts, Lane, ReactionRow};
use super::scale::{day_number, end_of};
use crate::model::date::parse;
use crate::model::{Certainty, KindId, Voice};

/// What may be shown. Empty sets and texts choose everything.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// These lanes.
    pub lanes: BTreeSet<Lane>,
    /// Experiences of these kinds.
    pub kinds: BTreeSet<KindId>,
    /// Known from one of these.
    pub sources: BTreeSet<String>,
    /// Said by one of these.
    pub voices: BTreeSet<Voice>,
    /// As sure as one of these.
    pub certainties: Vec<Certainty>,
    /// Not wholly before the time written here.
    pub from: String,
    /// Not wholly after the time written here.
    pub to: String,
    /// Holds all of these words.
    pub text: String,
}

impl Filter {
    /// Whether everything is shown.
    pub fn is_open(&self) -> bool {
        self.lanes.is_empty() && self.beyond_lanes() == 0
    }

    /// How many of the ways to choose are used, besides lanes.
    pub fn beyond_lanes(&self) -> usize {
        [
            !self.kinds.is_empty(),
            !self.sources.is_empty(),
            !self.voices.is_empty(),
            !self.certainties.is_empty(),
            !self.from.trim().is_empty() || !self.to.trim().is_empty(),
            !self.text.trim().is_empty(),
        ]
        .into_iter()
        .filter(|used| *used)
        .count()
    }

    /// What it means on a day for a child born then: texts are understood once and not for each entry.
    pub fn understood(&self, birth: Option<NaiveDate>, today: NaiveDate) -> Understood<'_> {
        let span = |text: &str| {
            let understood = parse(text, today).ok()?;
            understood.date.span(birth)
        };
        Understood {
            filter: self,
            from: span(&self.from).map(|span| day_number(span.earliest)),
            to: span(&self.to).map(|span| end_of(span.latest)),
            words: self
                .text
                .to_lowercase()
                .split_whitespace()
                .map(str::to_owned)
                .collect(),
        }
    }
}

/// A filter whose texts are understood.
#[derive(Clone, Debug)]
pub struct Understood<'a> {
    filter: &'a Filter,
    /// Not wholly before this moment; `None` also while the text is not understood.
    pub from: Option<f64>,
    /// Not wholly after this moment.
    pub to: Option<f64>,
    words: Vec<String>,
}

impl Understood<'_> {
    /// Whether an entry is shown.
    pub fn passes(&self, entry: &Entry) -> bool {
        let lanes = &self.filter.lanes;
        let in_lane = lanes.is_empty() || lanes.iter().any(|lane| entry.stands_in(*lane));
        in_lane && self.holds(&entry.facts) && entry.extent.is_none_or(|at| self.is_within(at))
    }

    /// Whether the row of a reaction is shown.
    pub fn passes_row(&self, row: &ReactionRow) -> bool {
        let lanes = &self.filter.lanes;
        (lanes.is_empty() || lanes.contains(&Lane::Reactions)) && self.holds(&row.facts)
    }

    /// What has no time is never left out by time: it stays in the tray.
    fn is_within(&self, extent: Extent) -> bool {
        self.from.is_none_or(|from| extent.to >= from) && self.to.is_none_or(|to| extent.from <= to)
    }

    fn holds(&self, facts: &Facts) -> bool {
        let Filter {
            kinds,
            sources,
            voices,
            certainties,
            ..
        } = self.filter;
        (kinds.is_empty() || facts.kind.is_some_and(|kind| kinds.contains(&kind)))
            && (sources.is_empty() || facts.sources.iter().any(|source| sources.contains(source)))
            && (voices.is_empty() || facts.voices.iter().any(|voice| voices.contains(voice)))
            && (certainties.is_empty()
                || facts
                    .certainty
                    .is_some_and(|certainty| certainties.contains(&certainty)))
            && self.words.iter().all(|word| facts.text.contains(word))
    }
}

/// What there is to choose from, each with how many entries have it, in the order of the instrument or by name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Offers {
    /// Kinds of experiences.
    pub kinds: Vec<(KindId, usize)>,
    /// Sources as written.
    pub sources: Vec<(String, usize)>,
    /// Voices.
    pub voices: Vec<(Voice, usize)>,
    /// Certainties.
    pub certainties: Vec<(Certainty, usize)>,
}

/// Certainties in the order they are offered.
pub const CERTAINTIES: [Certainty; 4] = [
    Certainty::Sure,
    Certainty::Likely,
    Certainty::Unsure,
    Certainty::Unknown,
];

impl Offers {
    /// What the entries that are switched on offer.
    pub fn of(entries: &Entries, is_on: impl Fn(&Entry) -> bool) -> Self {
        let mut offers = Self::default();
        for certainty in CERTAINTIES {
            offers.certainties.push((certainty, 0));
        }
        let on = entries.all.iter().filter(|entry| is_on(entry));
        let rows = entries.reactions.iter().map(|row| &row.facts);
        for facts in on.map(|entry| &entry.facts).chain(rows) {
            if let Some(kind) = facts.kind {
                count(&mut offers.kinds, kind);
            }
            for source in &facts.sources {
                count(&mut offers.sources, source.clone());
            }
            for voice in &facts.voices {
                count(&mut offers.voices, voice.clone());
            }
            if let Some(certainty) = facts.certainty {
                count(&mut offers.certainties, certainty);
            }
        }
        offers.certainties.retain(|(_, number)| *number > 0);
        offers.kinds.sort();
        offers.voices.sort();
        offers
            .sources
            .sort_by_key(|(source, _)| source.to_lowercase());
        offers
    }
}

fn count<T: PartialEq>(found: &mut Vec<(T, usize)>, value: T) {
    match found.iter_mut().find(|(known, _)| *known == value) {
        Some((_, number)) => *number += 1,
        None => found.push((value, 1)),
    }
}

/// Which entries and rows are shown, and how many are not.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chosen {
    /// Of [`Entries::all`].
    pub entries: Vec<bool>,
    /// Places in [`Entries::reactions`].
    pub rows: Vec<usize>,
    /// How many entries the filters leave out; lives that are switched off are not meant.
    pub hidden: usize,
}

impl Chosen {
    /// Carries a filter out.
    pub fn by(filter: &Understood<'_>, entries: &Entries, is_on: impl Fn(&Entry) -> bool) -> Self {
        let mut hidden = 0;
        let shown = entries
            .all
            .iter()
            .map(|entry| {
                let on = is_on(entry);
                let shown = on && filter.passes(entry);
                hidden += usize::from(on && !shown);
                shown
            })
            .collect();
        let rows = entries
            .reactions
            .iter()
            .enumerate()
            .filter(|(_, row)| filter.passes_row(row))
            .map(|(n, _)| n)
            .collect();
        Self {
            entries: shown,
            rows,
            hidden,
        }
    }
}
