//! What the timeline shows of a case: one entry for each experience, sub-goal and screening, oldest first, with its
//! place in time and its words. Made once per change of the case; the line and the list both read it.

use chrono::NaiveDate;

use super::reading::Reader;
use crate::lang::Lang;
use crate::model::date::SortKey;
use crate::model::{
    Answer, Case, ExperienceId, ItemRef, ReactionId, ScreeningId, SubGoalId, ThemeId,
};
use crate::text::Words;

/// Something that can be selected on the timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ItemId {
    /// An experience or condition.
    Experience(ExperienceId),
    /// A sub-goal.
    SubGoal(SubGoalId),
    /// A dated screening.
    Screening(ScreeningId),
    /// A reaction through the screenings.
    Reaction(ReactionId),
}

/// A lane of the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Lane {
    /// *Opvækstvilkår*: what went on.
    Conditions,
    /// *Belastende oplevelser*: what happened.
    Experiences,
    /// *Reaktioner fra screeninger*.
    Reactions,
    /// *Anbringelse og skole*.
    Placement,
    /// *Delmål*.
    SubGoals,
}

impl ItemId {
    /// The item of the case that can have two versions; a reaction has those of its rows in each screening.
    pub const fn item(self) -> Option<ItemRef> {
        match self {
            Self::Experience(id) => Some(ItemRef::Experience(id)),
            Self::SubGoal(id) => Some(ItemRef::SubGoal(id)),
            Self::Screening(id) => Some(ItemRef::Screening(id)),
            Self::Reaction(_) => None,
        }
    }
}

impl Lane {
    /// All from top to bottom. Rounds will stand below.
    pub const ALL: [Self; 5] = [
        Self::Conditions,
        Self::Experiences,
        Self::Reactions,
        Self::Placement,
        Self::SubGoals,
    ];

    /// Its place from the top.
    pub const fn index(self) -> usize {
        self as usize
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
        /// It still goes on.
        ongoing: bool,
    },
    /// A sub-goal from its start to the day it is looked at.
    Goal,
    /// A screening.
    Screening,
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

/// One thing on the timeline.
#[derive(Clone, Debug)]
pub struct Entry {
    /// What it is.
    pub id: ItemId,
    /// Its lane.
    pub lane: Lane,
    /// Shown on the lane of placements too.
    pub placement: bool,
    /// How it is drawn.
    pub shape: Shape,
    /// Where in time; `None` stands in the tray.
    pub extent: Option<Extent>,
    /// The label.
    pub name: String,
    /// When, in words.
    pub when: String,
    /// The age then, in words; empty where it cannot be told.
    pub age: String,
    /// How long, in words; empty where nothing is said.
    pub length: String,
    /// The theme whose ink and icon a sub-goal has.
    pub theme: Option<ThemeId>,
    /// How many reactions it is linked with.
    pub links: usize,
    /// Whether two people wrote it differently and nobody has chosen yet.
    pub has_two_versions: bool,
    /// The whole entry as one sentence, for a screen reader.
    pub spoken: String,
    /// Its place in a list.
    pub order: SortKey,
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
    /// Number, name and answers as one sentence.
    pub spoken: String,
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
}

impl Entries {
    /// Reads a case.
    pub fn of(case: &Case, words: &Words, lang: Lang, today: NaiveDate) -> Self {
        let birth = case.child.birth.reckoned();
        let reader = Reader {
            case,
            words,
            lang,
            today,
            birth,
        };
        let mut all: Vec<Entry> = Vec::with_capacity(
            case.experiences.len() + case.sub_goals.len() + case.screenings.len(),
        );
        all.extend(case.experiences.iter().map(|item| reader.experience(item)));
        all.extend(case.sub_goals.iter().map(|item| reader.sub_goal(item)));
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
        Self {
            all,
            dated,
            reactions: reader.reactions(),
            screenings: case
                .screenings
                .iter()
                .map(|item| (item.id, item.begun))
                .collect(),
        }
    }

    /// What has no place in time.
    pub fn undated(&self) -> &[Entry] {
        &self.all[self.dated..]
    }

    /// The first and last moment anything is known at.
    pub fn known(&self) -> Option<(f64, f64)> {
        self.all[..self.dated]
            .iter()
            .filter_map(|entry| entry.extent)
            .fold(None, |known, extent| {
                let (first, last): (f64, f64) = known.unwrap_or((extent.from, extent.to));
                Some((first.min(extent.from), last.max(extent.to)))
            })
    }

    /// Where an item stands in [`Self::all`].
    pub fn position(&self, id: ItemId) -> Option<usize> {
        self.all.iter().position(|entry| entry.id == id)
    }
}
