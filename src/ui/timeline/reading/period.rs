//! Spans and events of lives, and notes of functional age.

use chrono::NaiveDate;

use super::{Reader, blank, joined, mark_extent, searched};
use crate::app::words_of_mapping::period_kind_words;
use crate::model::date::PartialDate;
use crate::model::{
    Entry as Knowledge, Heading, Origin, Period, PeriodKind, Until, first_sentence,
};
use crate::ui::timeline::entries::{Entry, Facts, ItemId, Lane, Shape};

impl Reader<'_> {
    pub fn period(&self, item: &Period) -> Entry {
        let when = item
            .when
            .as_ref()
            .map_or(PartialDate::UNKNOWN, |when| when.date);
        let ongoing = item.until == Until::Ongoing;
        let end = match &item.until {
            Until::At(end) => end.date.span(self.birth),
            Until::Unsaid | Until::Ongoing => None,
        };
        // Somebody's event is a moment until an end is said; all other spans last.
        let lasts = item.kind != PeriodKind::Event || ongoing || end.is_some();
        let shape = if lasts {
            Shape::Band {
                sudden: false,
                approximate: !when.is_exact(),
                ongoing,
            }
        } else {
            Shape::Mark {
                approximate: !when.is_exact(),
            }
        };
        let extent = match when.span(self.birth) {
            Some(span) if lasts => Some(self.band_extent(span, end, ongoing)),
            Some(span) => Some(mark_extent(span)),
            None => end.map(Self::ended_extent),
        };
        let person = item
            .person
            .and_then(|id| self.case.person(id))
            .map_or("", |person| person.name.trim());
        let kind = period_kind_words(self.words, item.kind);
        let text = first_sentence(&item.text);
        let name = match (item.kind, person, text) {
            (PeriodKind::Presence, person, "") if !person.is_empty() => person.to_owned(),
            (PeriodKind::Presence, person, text)
                if !person.is_empty() && !text.to_lowercase().contains(&person.to_lowercase()) =>
            {
                format!("{person} · {text}")
            }
            (_, _, "") => kind.to_owned(),
            (_, _, text) => text.to_owned(),
        };
        let whose = if item.kind == PeriodKind::Event || !name.contains(person) {
            person
        } else {
            ""
        };
        let when_words = match &item.when {
            None if ongoing => self.words.t("duration-ongoing").to_owned(),
            None if end.is_some() => self.words.tf(
                "timeline-until",
                &[("end", (&self.end_words(&item.until)).into())],
            ),
            when => self.when_words(when.as_ref(), &item.until),
        };
        let age = self.age_then(&when);
        let length = self
            .words
            .duration_text(&when, &item.until, self.birth)
            .unwrap_or_default();
        let spoken = joined(&[&name, kind, whose, &when_words, &age, &length]);
        Entry {
            extent,
            home: self.is_home(item),
            age,
            length,
            basis: self.basis(item.when.as_ref(), &item.sources),
            facts: Facts {
                kind: None,
                sources: item.sources.clone(),
                voices: self.voices(&item.sources, None),
                certainty: Some(item.certainty),
                text: searched(
                    &[kind, person, &item.text, &item.note, &when_words],
                    &item.sources,
                ),
            },
            when: when_words,
            spoken,
            order: match &item.until {
                Until::At(end) if when.span(self.birth).is_none() => end.date.sort_key(self.birth),
                _ => when.sort_key(self.birth),
            },
            ..blank(
                ItemId::Period(item.id),
                match item.kind {
                    PeriodKind::Home | PeriodKind::Placement | PeriodKind::School => {
                        Lane::Placement
                    }
                    PeriodKind::Presence => Lane::Presence,
                    PeriodKind::Event => Lane::Life(
                        item.person
                            .filter(|person| self.case.person(*person).is_some()),
                    ),
                },
                shape,
                name,
                &when,
            )
        }
    }

    /// Whether the child lived there: at home, or placed where nothing says that it kept a home at the time. Relief is no move.
    fn is_home(&self, item: &Period) -> bool {
        match item.kind {
            PeriodKind::Home => true,
            PeriodKind::Placement => {
                let Some((from, to)) = self.known(item) else {
                    return false;
                };
                let middle = from + (to - from) / 2;
                !self.case.periods.iter().any(|home| {
                    home.kind == PeriodKind::Home
                        && self
                            .known(home)
                            .is_some_and(|(from, to)| from <= middle && middle <= to)
                })
            }
            PeriodKind::School | PeriodKind::Presence | PeriodKind::Event => false,
        }
    }

    /// The first and the last day a span may have had, as far as it is told.
    fn known(&self, item: &Period) -> Option<(NaiveDate, NaiveDate)> {
        let start = item.when.as_ref()?.date.span(self.birth)?;
        let end = match &item.until {
            Until::At(end) => end.date.span(self.birth)?.latest,
            Until::Ongoing => self.today.max(start.latest),
            Until::Unsaid => start.latest,
        };
        Some((start.earliest, end.max(start.earliest)))
    }

    /// A note of functional age as somebody wrote it; without a time it stays with the mapping.
    pub fn note(&self, item: &Knowledge) -> Option<Entry> {
        let written = item
            .when
            .as_ref()
            .filter(|_| item.heading == Heading::Age)?;
        let date = written.date;
        let name = match first_sentence(&item.text) {
            "" => self.words.t("lane-ages").to_owned(),
            name => name.to_owned(),
        };
        let when = self.when_words(item.when.as_ref(), &Until::Unsaid);
        let age = self.age_then(&date);
        let spoken = joined(&[&name, self.words.t("lane-ages"), &when, &age]);
        Some(Entry {
            extent: date.span(self.birth).map(mark_extent),
            age,
            basis: self.basis(item.when.as_ref(), &item.sources),
            facts: Facts {
                kind: None,
                sources: item.sources.clone(),
                voices: self.voices(&item.sources, Some(Origin::Entry(item.id))),
                certainty: Some(item.certainty),
                text: searched(&[&item.text, &when], &item.sources),
            },
            when,
            spoken,
            order: date.sort_key(self.birth),
            ..blank(ItemId::Note(item.id), Lane::Ages, Shape::Note, name, &date)
        })
    }
}
