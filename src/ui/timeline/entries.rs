//! What the timeline shows of a case: one entry for each experience, span of time, note of age, sub-goal, round and
//! screening, oldest first, with its place in time and its words. Made once per change of the case; the line and the list
//! both read it.

use std::collections::HashMap;

use chrono::NaiveDate;

pub use super::lane::Lane;
use super::reading::Reader;
use crate::lang::Lang;
use crate::model::date::SortKey;
use crate::model::rounds::Weeks;
use crate::model::{
    Answer, Case, Certainty, EntryId, ExperienceId, ItemRef, KindId, PeriodId, PersonId,
    ReactionId, RoundId, ScreeningId, SubGoalId, ThemeId, Voice,
};
use crate::text::Words;
use crate::ui::widgets::Mark;

/// Something that can be selected on the timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ItemId {
    /// An experience or condition.
    Experience(ExperienceId),
    /// A span or an event of a life.
    Period(PeriodId),
    /// A dated note of functional age.
    Note(EntryId),
    /// A sub-goal.
    SubGoal(SubGoalId),
    /// A round.
    Round(RoundId),
    /// The day until which the first follow-up is made.
    FollowUp,
    /// A dated screening.
    Screening(ScreeningId),
    /// A reaction through the screenings.
    Reaction(ReactionId),
}

impl ItemId {
    /// The item of the case that can have two versions; a reaction has those of its rows in each screening.
    pub const fn item(self) -> Option<ItemRef> {
        match self {
            Self::Experience(id) => Some(ItemRef::Experience(id)),
            Self::Period(id) => Some(ItemRef::Period(id)),
            Self::Note(id) => Some(ItemRef::Entry(id)),
            Self::SubGoal(id) => Some(ItemRef::SubGoal(id)),
            Self::Round(id) => Some(ItemRef::Round(id)),
            Self::Screening(id) => Some(ItemRef::Screening(id)),
            Self::FollowUp | Self::Reaction(_) => None,
        }
    }
}

/// How an entry is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A diamond; hollow when the date is not one known day.
    Mark {
        /// Not one known day.
        approximate: bool,
    },
    /// A band.
    Band {
        /// It began as a shock: a diamond stands at its beginning.
        sudden: bool,
        /// It did not begin on one known day.
        approximate: bool,
        /// It still goes on.
        ongoing: bool,
    },
    /// A sub-goal from its start to the day it is looked at.
    Goal,
    /// A round.
    Round {
        /// It still goes on.
        open: bool,
    },
    /// The day of the first follow-up.
    FollowUp,
    /// A note.
    Note,
    /// A screening.
    Screening,
}

impl Shape {
    /// The same beside words: sudden, lasting or both.
    pub fn mark(self) -> Mark {
        match self {
            Self::Band { sudden: false, .. } => Mark::Band,
            Self::Band {
                approximate: true, ..
            } => Mark::HollowDiamondAndBand,
            Self::Band { .. } => Mark::DiamondAndBand,
            Self::Mark { approximate: false } => Mark::Diamond,
            Self::Mark { approximate: true }
            | Self::Goal
            | Self::Round { .. }
            | Self::FollowUp
            | Self::Note
            | Self::Screening => Mark::HollowDiamond,
        }
    }
}

/// A place in time, in days. `from ≤ from_known ≤ to_known ≤ to`: between the outer and the inner ends it is not known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extent {
    /// The earliest it may have begun.
    pub from: f64,
    /// The latest it may have begun.
    pub from_known: f64,
    /// The earliest it may have ended.
    pub to_known: f64,
    /// The latest it may have ended.
    pub to: f64,
    /// Where a mark stands, and where the entry comes in a list.
    pub at: f64,
}

/// What an entry is found and filtered by.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// The kind of an experience.
    pub kind: Option<KindId>,
    /// Who it is known from, as written.
    pub sources: Vec<String>,
    /// Those of them who are the child or people of the case, and whose words its cards are.
    pub voices: Vec<Voice>,
    /// How sure it is; nothing where nobody is asked.
    pub certainty: Option<Certainty>,
    /// Everything written about it, in small letters.
    pub text: String,
}

/// One thing on the timeline.
#[derive(Clone, Debug)]
pub struct Entry {
    /// What it is.
    pub id: ItemId,
    /// Its lane.
    pub lane: Lane,
    /// Shown on the lane of placements too.
    pub placement: bool,
    /// A home of the child, that can stand behind the lanes.
    pub home: bool,
    /// How it is drawn.
    pub shape: Shape,
    /// Where in time; `None` stands in the tray.
    pub extent: Option<Extent>,
    /// When a new round can begin after this one, in days.
    pub window: Option<(f64, f64)>,
    /// How today stands to that, in words; empty without it.
    pub window_words: String,
    /// Shocks of the same kind within its time, by their places in [`Entries::all`].
    pub inside: Vec<usize>,
    /// The label.
    pub name: String,
    /// When, in words.
    pub when: String,
    /// The age then, in words; empty where it cannot be told.
    pub age: String,
    /// How long, in words; empty where nothing is said.
    pub length: String,
    /// What the date rests on: the words it was written in, and who it is known from.
    pub basis: String,
    /// The theme whose ink and icon a sub-goal has.
    pub theme: Option<ThemeId>,
    /// How many reactions it is linked with.
    pub links: usize,
    /// Whether two people wrote it differently and nobody has chosen yet.
    pub has_two_versions: bool,
    /// The whole entry as one sentence, for a screen reader.
    pub spoken: String,
    /// What it is filtered by.
    pub facts: Facts,
    /// Its place in a list.
    pub order: SortKey,
}

impl Entry {
    /// Whether it stands in a lane; a placement that is an experience stands in two.
    pub fn stands_in(&self, lane: Lane) -> bool {
        self.lane == lane || (lane == Lane::Placement && self.placement)
    }
}

/// A reaction through the screenings.
#[derive(Clone, Debug)]
pub struct ReactionRow {
    /// Which.
    pub id: ReactionId,
    /// The label: number and short name.
    pub name: String,
    /// Its answer in each screening.
    pub answers: Vec<Answer>,
    /// First seen, still so, no longer: in words; empty where it was never answered JA.
    pub course: String,
    /// Number, name, course and answers as one sentence.
    pub spoken: String,
    /// What it is filtered by.
    pub facts: Facts,
}

/// All that the timeline shows of a case.
#[derive(Clone, Debug, Default)]
pub struct Entries {
    /// Oldest first, what has no place in time last.
    pub all: Vec<Entry>,
    /// How many of them have a place in time; the others stand in the tray.
    pub dated: usize,
    /// Reactions that were answered JA once or are linked with an experience.
    pub reactions: Vec<ReactionRow>,
    /// The days of the screenings, oldest first.
    pub screenings: Vec<(ScreeningId, NaiveDate)>,
    /// Whose lives have events, with how many: people as entered, then those nobody named.
    pub lives: Vec<(Option<PersonId>, String, usize)>,
    places: HashMap<ItemId, usize>,
}

impl Entries {
    /// Reads a case.
    pub fn of(case: &Case, words: &Words, lang: Lang, today: NaiveDate, weeks: Weeks) -> Self {
        let reader = Reader::new(case, words, lang, today, weeks);
        let mut all: Vec<Entry> = Vec::with_capacity(
            case.experiences.len()
                + case.periods.len()
                + case.sub_goals.len()
                + case.screenings.len(),
        );
        all.extend(case.experiences.iter().map(|item| reader.experience(item)));
        all.extend(case.periods.iter().map(|item| reader.period(item)));
        all.extend(case.entries.iter().filter_map(|item| reader.note(item)));
        all.extend(case.sub_goals.iter().map(|item| reader.sub_goal(item)));
        all.extend((0..case.rounds.len()).map(|n| reader.round(n)));
        all.extend(reader.first_follow_up());
        all.extend(case.screenings.iter().map(|item| reader.screening(item)));
        for conflict in &case.conflicts {
            let marked = all
                .iter_mut()
                .find(|entry| entry.id.item() == Some(conflict.item) && !entry.has_two_versions);
            if let Some(entry) = marked {
                entry.has_two_versions = true;
                entry.spoken.push_str(", ");
                entry.spoken.push_str(words.t("merge-mark-spoken"));
            }
        }
        all.sort_by(|a, b| {
            (a.extent.is_none(), a.order, a.id).cmp(&(b.extent.is_none(), b.order, b.id))
        });
        let dated = all.iter().filter(|entry| entry.extent.is_some()).count();
        note_shocks_inside(&mut all[..dated]);
        let places = all
            .iter()
            .enumerate()
            .map(|(n, entry)| (entry.id, n))
            .collect();
        let lives = lives(case, words, &all);
        Self {
            all,
            dated,
            reactions: reader.reactions(),
            screenings: case
                .screenings
                .iter()
                .map(|item| (item.id, item.begun))
                .collect(),
            lives,
            places,
        }
    }

    /// What has no place in time.
    pub fn undated(&self) -> &[Entry] {
        &self.all[self.dated..]
    }

    /// The first and last moment anything shown is known at.
    pub fn known(&self, shown: impl Fn(usize) -> bool) -> Option<(f64, f64)> {
        self.all[..self.dated]
            .iter()
            .enumerate()
            .filter(|(n, _)| shown(*n))
            .filter_map(|(_, entry)| Some((entry.extent?, entry.window)))
            .fold(None, |known, (extent, window)| {
                let last_own = window.map_or(extent.to, |(_, to)| extent.to.max(to));
                let (first, last): (f64, f64) = known.unwrap_or((extent.from, last_own));
                Some((first.min(extent.from), last.max(last_own)))
            })
    }

    /// Where an item stands in [`Self::all`].
    pub fn position(&self, id: ItemId) -> Option<usize> {
        self.places.get(&id).copied()
    }

    /// What a person's life is called; of those nobody named, the others'.
    pub fn life_name(&self, person: Option<PersonId>) -> &str {
        self.lives
            .iter()
            .find(|(other, ..)| *other == person)
            .map_or("", |(_, name, _)| name)
    }
}

/// Sudden experiences of the same kind that lie wholly within the time of a long one: said by kind and time, not more.
fn note_shocks_inside(dated: &mut [Entry]) {
    let shocks: Vec<(usize, KindId, Extent)> = dated
        .iter()
        .enumerate()
        .filter(|(_, entry)| entry.lane == Lane::Experiences)
        .filter_map(|(n, entry)| Some((n, entry.facts.kind?, entry.extent?)))
        .collect();
    for entry in dated
        .iter_mut()
        .filter(|entry| entry.lane == Lane::Conditions)
    {
        let (Some(kind), Some(band)) = (entry.facts.kind, entry.extent) else {
            continue;
        };
        entry.inside = shocks
            .iter()
            .filter(|(_, other, shock)| {
                *other == kind && shock.from >= band.from && shock.to <= band.to
            })
            .map(|(n, ..)| *n)
            .collect();
    }
}

/// Whose lives have events, with how many.
fn lives(case: &Case, words: &Words, all: &[Entry]) -> Vec<(Option<PersonId>, String, usize)> {
    let mut counts: HashMap<Option<PersonId>, usize> = HashMap::new();
    for entry in all {
        if let Lane::Life(person) = entry.lane {
            *counts.entry(person).or_default() += 1;
        }
    }
    let people = case
        .people
        .iter()
        .map(|person| (Some(person.id), person.name.trim()));
    people
        .chain([(None, "")])
        .filter_map(|(person, name)| {
            let count = counts.get(&person)?;
            let name = if name.is_empty() {
                words.t("timeline-life-unnamed")
            } else {
                name
            };
            Some((person, name.to_owned(), *count))
        })
        .collect()
}
