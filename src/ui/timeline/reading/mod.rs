//! From the case to its entries: places in time and words.

mod experience;
mod period;
mod plan;
mod reaction;

pub(super) use self::plan::follow_up_basis_words;

use std::collections::HashMap;

use chrono::NaiveDate;

use super::entries::{Entry, Extent, Facts, ItemId, Lane, Shape};
use super::scale::{day_number, end_of, noon};
use crate::lang::Lang;
use crate::model::date::{PartialDate, Span};
use crate::model::rounds::Weeks;
use crate::model::{Case, ExperienceId, Origin, Until, Voice, When};
use crate::text::Words;

/// Reads a case in one language, as it stands on one day.
pub(super) struct Reader<'a> {
    case: &'a Case,
    words: &'a Words,
    lang: Lang,
    today: NaiveDate,
    birth: Option<NaiveDate>,
    /// In which weeks after a round a new one may begin.
    weeks: Weeks,
    /// How many links each experience has.
    links: HashMap<ExperienceId, usize>,
    /// Who a source is, by its name in small letters.
    known: Vec<(String, Voice)>,
    /// Whose words the cards made from something are.
    spoken_for: HashMap<Origin, Vec<Voice>>,
}

/// How far an end that nobody has named is drawn, in days.
const UNSAID_END_DAYS: f64 = 365.0;

impl<'a> Reader<'a> {
    pub fn new(
        case: &'a Case,
        words: &'a Words,
        lang: Lang,
        today: NaiveDate,
        weeks: Weeks,
    ) -> Self {
        let mut links = HashMap::new();
        for link in &case.links {
            *links.entry(link.experience).or_default() += 1;
        }
        let child = [case.child.call_name(), case.child.alias.trim()];
        let mut known: Vec<(String, Voice)> = child
            .into_iter()
            .map(|name| (name.to_lowercase(), Voice::Child))
            .collect();
        known.extend(
            case.people
                .iter()
                .map(|person| (person.name.trim().to_lowercase(), Voice::Person(person.id))),
        );
        known.retain(|(name, _)| !name.is_empty());
        let mut spoken_for: HashMap<Origin, Vec<Voice>> = HashMap::new();
        for card in case.cards.iter().filter(|card| card.voice != Voice::Unsaid) {
            if let Some(origin) = card.origin {
                spoken_for
                    .entry(origin)
                    .or_default()
                    .push(card.voice.clone());
            }
        }
        Self {
            case,
            words,
            lang,
            today,
            birth: case.child.birth.reckoned(),
            weeks,
            links,
            known,
            spoken_for,
        }
    }

    /// What has a beginning and perhaps an end.
    fn band_extent(&self, start: Span, end: Option<Span>, ongoing: bool) -> Extent {
        let (from, from_known) = (day_number(start.earliest), day_number(start.latest));
        let at = noon(start.best());
        let (to_known, to) = match end {
            Some(end) => (end_of(end.earliest), end_of(end.latest)),
            None if ongoing => {
                let today = end_of(self.today);
                (today, today)
            }
            // Nobody said when it ended: it fades out.
            None => {
                let soonest = end_of(self.today).max(from_known + 60.0);
                (
                    from_known + 1.0,
                    (from_known + UNSAID_END_DAYS).min(soonest),
                )
            }
        };
        let to = to.max(from_known + 1.0);
        let to_known = to_known.clamp(from_known, to);
        Extent {
            from,
            from_known,
            to_known,
            to,
            at,
        }
    }

    /// What has only an end that anybody knows: it fades in.
    fn ended_extent(end: Span) -> Extent {
        let (to_known, to) = (end_of(end.earliest), end_of(end.latest));
        let from = to_known - UNSAID_END_DAYS;
        Extent {
            from,
            from_known: to_known - 1.0,
            to_known,
            to,
            at: noon(end.best()),
        }
    }

    fn when_words(&self, when: Option<&When>, until: &Until) -> String {
        match when {
            Some(when) if when.date.is_unknown() && !when.written.trim().is_empty() => {
                format!("“{}”", when.written.trim())
            }
            Some(when) => self.words.period_text(&when.date, until),
            None => self.words.t("when-unknown").to_owned(),
        }
    }

    fn end_words(&self, until: &Until) -> String {
        match until {
            Until::At(end) => self.words.when_text(&end.date),
            Until::Unsaid | Until::Ongoing => String::new(),
        }
    }

    /// What a date rests on: the words it was written in where they say more than the date, and who it is known from.
    fn basis(&self, when: Option<&When>, sources: &[String]) -> String {
        let mut parts = Vec::new();
        if let Some(when) = when {
            let written = when.written.trim();
            let said = [
                self.words.when_text(&when.date),
                self.words.when_text_long(&when.date),
            ];
            if !written.is_empty() && !said.iter().any(|said| said == written) {
                parts.push(
                    self.words
                        .tf("timeline-basis-written", &[("text", written.into())]),
                );
            }
        }
        if !sources.is_empty() {
            let sources = sources.join(", ");
            parts.push(
                self.words
                    .tf("timeline-basis-source", &[("who", (&sources).into())]),
            );
        }
        parts.join("\n")
    }

    /// Who of the child and the people of the case said something, and whose words the cards made from it are.
    fn voices(&self, sources: &[String], origin: Option<Origin>) -> Vec<Voice> {
        let mut voices: Vec<Voice> = Vec::new();
        let named = sources
            .iter()
            .flat_map(|source| source.split(','))
            .filter_map(|piece| {
                let piece = piece.trim().to_lowercase();
                let found = self.known.iter().find(|(name, _)| *name == piece);
                found.map(|(_, voice)| voice.clone())
            });
        let carded = origin
            .and_then(|origin| self.spoken_for.get(&origin))
            .into_iter()
            .flatten()
            .cloned();
        for voice in named.chain(carded) {
            if !voices.contains(&voice) {
                voices.push(voice);
            }
        }
        voices
    }

    fn age_then(&self, date: &PartialDate) -> String {
        self.words
            .age_then_text(self.case.child.birth, date)
            .unwrap_or_default()
    }
}

/// An entry of which only what it is, its lane, shape and name are known.
fn blank(id: ItemId, lane: Lane, shape: Shape, name: String, date: &PartialDate) -> Entry {
    Entry {
        id,
        lane,
        placement: false,
        home: false,
        shape,
        extent: None,
        window: None,
        window_words: String::new(),
        inside: Vec::new(),
        name,
        when: String::new(),
        age: String::new(),
        length: String::new(),
        basis: String::new(),
        theme: None,
        links: 0,
        has_two_versions: false,
        spoken: String::new(),
        facts: Facts::default(),
        order: date.sort_key(None),
    }
}

fn mark_extent(span: Span) -> Extent {
    let at = noon(span.best());
    Extent {
        from: day_number(span.earliest).min(at),
        from_known: at,
        to_known: at,
        to: end_of(span.latest).max(at),
        at,
    }
}

fn joined(parts: &[&str]) -> String {
    let mut text = String::new();
    for part in parts
        .iter()
        .map(|part| part.trim())
        .filter(|part| !part.is_empty())
    {
        if !text.is_empty() {
            text.push_str(", ");
        }
        text.push_str(part);
    }
    text
}

/// Texts put together to look for words in, in small letters.
fn searched(parts: &[&str], sources: &[String]) -> String {
    let mut text = String::new();
    for part in parts
        .iter()
        .copied()
        .chain(sources.iter().map(String::as_str))
    {
        text.push_str(&part.to_lowercase());
        text.push('\n');
    }
    text
}
