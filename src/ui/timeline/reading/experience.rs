//! Experiences and upbringing conditions.

use super::{Reader, joined, mark_extent, searched};
use crate::app::words_of_changes::kind_label;
use crate::model::date::PartialDate;
use crate::model::{Experience, Origin, Until};
use crate::ui::timeline::entries::{Entry, Facts, ItemId, Lane, Shape};

impl Reader<'_> {
    pub fn experience(&self, item: &Experience) -> Entry {
        let when = item
            .when
            .as_ref()
            .map_or(PartialDate::UNKNOWN, |when| when.date);
        let lasting = item.course.lasting || (!item.course.sudden && item.until != Until::Unsaid);
        let end = match &item.until {
            Until::At(end) => end.date.span(self.birth),
            Until::Unsaid | Until::Ongoing => None,
        };
        let ongoing = item.until == Until::Ongoing;
        let band = lasting || ongoing || end.is_some();
        let shape = if band {
            Shape::Band {
                sudden: item.course.sudden,
                approximate: !when.is_exact(),
                ongoing,
            }
        } else {
            Shape::Mark {
                approximate: !when.is_exact(),
            }
        };
        let extent = when.span(self.birth).map(|span| {
            if band {
                self.band_extent(span, end, ongoing)
            } else {
                mark_extent(span)
            }
        });
        let name = match item.name() {
            "" => item.kind.name(self.lang).to_owned(),
            name => name.to_owned(),
        };
        let length = self
            .words
            .duration_text(&when, &item.until, self.birth)
            .or_else(|| {
                item.course
                    .sudden
                    .then(|| self.words.t("legend-sudden").to_owned())
            })
            .unwrap_or_default();
        let age = self.age_then(&when);
        let when_words = self.when_words(item.when.as_ref(), &item.until);
        let links = self.links.get(&item.id).copied().unwrap_or_default();
        let linked = if links > 0 {
            self.words.tf("timeline-links", &[("n", links.into())])
        } else {
            String::new()
        };
        let said = |told: bool, key: &str| {
            if told {
                self.words.t(key).to_lowercase()
            } else {
                String::new()
            }
        };
        let kind = kind_label(item.kind, self.lang);
        let spoken = joined(&[
            &name,
            &kind,
            &said(item.course.sudden, "character-sudden"),
            &said(item.course.lasting, "character-long"),
            &when_words,
            &age,
            &linked,
        ]);
        Entry {
            id: ItemId::Experience(item.id),
            lane: if lasting {
                Lane::Conditions
            } else {
                Lane::Experiences
            },
            placement: item.kind.get().placement,
            home: false,
            shape,
            extent,
            window: None,
            window_words: String::new(),
            inside: Vec::new(),
            age,
            length,
            basis: self.basis(item.when.as_ref(), &item.sources),
            theme: None,
            links,
            has_two_versions: false,
            facts: Facts {
                kind: Some(item.kind),
                sources: item.sources.clone(),
                voices: self.voices(&item.sources, Some(Origin::Experience(item.id))),
                certainty: Some(item.certainty),
                text: searched(
                    &[
                        &kind,
                        &item.description,
                        &item.whom,
                        &item.response_note,
                        &item.helped,
                        &when_words,
                    ],
                    &item.sources,
                ),
            },
            when: when_words,
            spoken,
            order: when.sort_key(self.birth),
            name,
        }
    }
}
