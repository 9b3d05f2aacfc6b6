//! What the view shows of a case, made once per change of it.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::app::words_of_changes::{answer_words, kind_label};
use crate::app::{InFocus, Session};
use crate::lang::Lang;
use crate::model::{
    Answer, Case, Count, EntryId, Experience, ExperienceId, Heading, ItemRef, LinkId, ReactionId,
    Screening, ScreeningId, Side, first_sentence,
};
use crate::text::Words;
use crate::ui::experience_words::{experience_mark, experience_name, experience_when};
use crate::ui::widgets::Mark;

/// The most of a comment that is shown on a card, in characters.
const COMMENT: usize = 200;

/// One experience or one reaction.
#[derive(Debug)]
pub(super) struct Thing {
    /// Which.
    pub item: InFocus,
    /// Its shape; for a reaction that of its answer.
    pub mark: Mark,
    /// The number of a reaction, before its name.
    pub number: String,
    /// Its name.
    pub name: String,
    /// What stands under the name: the kind, or the comment.
    pub below: String,
    /// When it was, after that; never cut.
    pub when: String,
    /// What a screen reader says of it: the name first.
    pub spoken: String,
    /// Whether it is linked, in words.
    pub state: String,
    /// How many links it has.
    pub links: usize,
    /// The answer to a reaction; JA for an experience.
    pub answer: Answer,
}

/// A link between two of them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pair {
    /// The link.
    pub link: LinkId,
    /// The place of its reaction among [`Read::reactions`].
    pub reaction: usize,
    /// The place of its experience among [`Read::experiences`].
    pub experience: usize,
}

/// All that the view shows.
#[derive(Debug)]
pub(super) struct Read {
    key: Key,
    /// The case.
    pub case: Arc<Case>,
    /// The screening whose answers are shown.
    pub screening: Option<Arc<Screening>>,
    /// Its count.
    pub count: Count,
    /// Oldest first, those without a time last.
    pub experiences: Vec<Thing>,
    /// All eleven in the order of the instrument.
    pub reactions: Vec<Thing>,
    /// Every link.
    pub pairs: Vec<Pair>,
    /// What protects: knowledge from the mapping, in the order of its headings.
    pub protects: Vec<(EntryId, String)>,
}

type Key = (u64, Lang, Option<ScreeningId>, NaiveDate);

impl Read {
    /// Reads the case of a session, unless `known` still tells it.
    pub(super) fn of(
        known: Option<Self>,
        session: &Session,
        words: &Words,
        chosen: Option<ScreeningId>,
        today: NaiveDate,
    ) -> Self {
        let key = (session.revision(), words.lang(), chosen, today);
        match known {
            Some(known) if known.key == key && Arc::ptr_eq(&known.case, session.case()) => known,
            _ => Self::new(key, Arc::clone(session.case()), words),
        }
    }

    /// Tells one reading from another.
    pub(super) fn revision(&self) -> (u64, Lang, Option<ScreeningId>) {
        (self.key.0, self.key.1, self.key.2)
    }

    fn new(key: Key, case: Arc<Case>, words: &Words) -> Self {
        let screening = key
            .2
            .and_then(|id| case.screening(id))
            .or(case.last_screening())
            .cloned();
        let mut reactions: Vec<Thing> = ReactionId::ALL
            .into_iter()
            .map(|id| reaction(&case, screening.as_deref(), words, id))
            .collect();
        let mut experiences: Vec<(_, Thing)> = case
            .experiences
            .iter()
            .map(|item| {
                let order = item
                    .when
                    .as_ref()
                    .map(|when| when.date.sort_key(case.child.birth.reckoned()));
                ((order.is_none(), order), experience(&case, words, item))
            })
            .collect();
        experiences.sort_by_key(|(order, _)| *order);
        let mut experiences: Vec<Thing> = experiences.into_iter().map(|(_, thing)| thing).collect();
        let places: HashMap<InFocus, usize> = experiences
            .iter()
            .enumerate()
            .map(|(n, thing)| (thing.item, n))
            .collect();
        let mut pairs = Vec::with_capacity(case.links.len());
        for link in &case.links {
            let Some(at) = places.get(&InFocus::Experience(link.experience)) else {
                continue;
            };
            let pair = Pair {
                link: link.id,
                reaction: link.reaction.index(),
                experience: *at,
            };
            experiences[pair.experience].links += 1;
            reactions[pair.reaction].links += 1;
            pairs.push(pair);
        }
        for thing in &mut experiences {
            thing.state = state_words(words, "focus-state-experience", thing.links);
        }
        for thing in &mut reactions {
            thing.state = state_words(words, "focus-state-reaction", thing.links);
        }
        Self {
            protects: protects(&case),
            count: screening
                .as_deref()
                .map_or_else(no_answers, Screening::count),
            key,
            screening,
            experiences,
            reactions,
            pairs,
            case,
        }
    }

    /// An item as it is shown.
    pub(super) fn thing(&self, item: InFocus) -> Option<&Thing> {
        match item {
            InFocus::Reaction(id) => self.reactions.get(id.index()),
            InFocus::Experience(_) => self.experiences.iter().find(|thing| thing.item == item),
        }
    }

    /// The link between two items, if somebody has made one.
    pub(super) fn link(&self, reaction: ReactionId, experience: ExperienceId) -> Option<LinkId> {
        self.case
            .links_of_experience(experience)
            .find(|link| link.reaction == reaction)
            .map(|link| link.id)
    }
}

/// Whether an item is linked, when nothing is chosen.
fn state_words(words: &Words, key: &str, links: usize) -> String {
    words.tf(key, &[("n", links.into())])
}

fn no_answers() -> Count {
    Count {
        unanswered: ReactionId::ALL.len() as u8,
        ..Count::default()
    }
}

fn reaction(case: &Case, screening: Option<&Screening>, words: &Words, id: ReactionId) -> Thing {
    let lang = words.lang();
    let row = screening.and_then(|screening| screening.row(id));
    let answer = row.map_or(Answer::Unanswered, |row| row.answer);
    let mark = match answer {
        Answer::Yes => Mark::Dot,
        Answer::No => Mark::Ring,
        Answer::Unanswered => Mark::Dashes,
    };
    let comment: String = row.map_or_else(String::new, |row| {
        let comment = row.comment.split_whitespace().collect::<Vec<_>>().join(" ");
        comment.chars().take(COMMENT).collect()
    });
    let name = id.name(lang).to_owned();
    let said = answer_words(words, answer);
    let mut spoken = format!("{name}, {}, {said}", id.number());
    if !comment.is_empty() {
        spoken.push_str(". ");
        spoken.push_str(&comment);
    }
    let has_two_versions = screening.is_some_and(|shown| {
        let row = ItemRef::Row(shown.id, id);
        case.conflicts_of(row).next().is_some()
    });
    if has_two_versions {
        spoken.push_str(". ");
        spoken.push_str(words.t("merge-mark-spoken"));
    }
    Thing {
        item: InFocus::Reaction(id),
        mark,
        number: id.number().to_string(),
        below: if answer == Answer::Yes {
            comment
        } else {
            said.to_owned()
        },
        when: String::new(),
        name,
        spoken,
        state: String::new(),
        links: 0,
        answer,
    }
}

fn experience(case: &Case, words: &Words, item: &Experience) -> Thing {
    let lang = words.lang();
    let name = experience_name(item, lang).to_owned();
    let when = experience_when(words, case, item);
    let below = kind_label(item.kind, lang);
    let mut spoken = format!("{name}, {below}");
    if when.is_empty() {
        spoken.push_str(", ");
        spoken.push_str(words.t("when-unknown"));
    } else {
        spoken.push_str(", ");
        spoken.push_str(&when);
    }
    Thing {
        item: InFocus::Experience(item.id),
        mark: experience_mark(item),
        number: String::new(),
        name,
        below,
        when,
        spoken,
        state: String::new(),
        links: 0,
        answer: Answer::Yes,
    }
}

/// What the mapping holds of protection, safe attachment and resources, where it supports.
fn protects(case: &Case) -> Vec<(EntryId, String)> {
    const HEADINGS: [Heading; 4] = [
        Heading::Protection,
        Heading::Attachment,
        Heading::ChildResource,
        Heading::FamilyResource,
    ];
    HEADINGS
        .into_iter()
        .flat_map(|heading| {
            case.entries
                .iter()
                .filter(move |entry| entry.heading == heading && entry.side == Side::Supports)
        })
        .filter(|entry| !entry.text.trim().is_empty())
        .map(|entry| (entry.id, first_sentence(&entry.text).to_owned()))
        .collect()
}
