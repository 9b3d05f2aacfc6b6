//! From the case to its entries: places in time and words.

use chrono::NaiveDate;

use super::entries::{Entry, Extent, ItemId, Lane, ReactionRow, Shape};
use super::scale::{day_number, end_of, noon};
use crate::app::words_of_changes::{answer_words, kind_label, status_words};
use crate::lang::Lang;
use crate::model::date::{PartialDate, Span};
use crate::model::{
    Answer, Case, Experience, ReactionId, Screening, SubGoal, Until, When, first_sentence,
};
use crate::text::Words;

/// Reads a case in one language, as it stands on one day.
pub(super) struct Reader<'a> {
    pub case: &'a Case,
    pub words: &'a Words,
    pub lang: Lang,
    pub today: NaiveDate,
    pub birth: Option<NaiveDate>,
}

/// How far an end that nobody has named is drawn, in days.
const UNSAID_END_DAYS: f64 = 365.0;

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
        let span = when.span(self.birth);
        let shape = if band {
            Shape::Band {
                sudden: item.course.sudden,
                ongoing,
            }
        } else {
            Shape::Mark {
                approximate: !when.is_exact(),
            }
        };
        let extent = span.map(|span| {
            if band {
                self.band_extent(span, end, ongoing)
            } else {
                mark_extent(span)
            }
        });
        let kind = kind_label(item.kind, self.lang);
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
        let age = self
            .words
            .age_then_text(self.case.child.birth, &when)
            .unwrap_or_default();
        let when_words = self.when_words(item.when.as_ref(), &item.until);
        let links = self.case.links_of_experience(item.id).count();
        let mut parts = vec![name.clone(), kind];
        if item.course.sudden {
            parts.push(self.words.t("character-sudden").to_lowercase());
        }
        if item.course.lasting {
            parts.push(self.words.t("character-long").to_lowercase());
        }
        parts.push(when_words.clone());
        parts.push(age.clone());
        if links > 0 {
            parts.push(self.words.tf("timeline-links", &[("n", links.into())]));
        }
        Entry {
            id: ItemId::Experience(item.id),
            lane: if lasting {
                Lane::Conditions
            } else {
                Lane::Experiences
            },
            placement: item.kind.get().placement,
            shape,
            extent,
            when: when_words,
            age,
            length,
            theme: None,
            links,
            has_two_versions: false,
            spoken: joined(&parts),
            order: when.sort_key(self.birth),
            name,
        }
    }

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

    fn when_words(&self, when: Option<&When>, until: &Until) -> String {
        match when {
            Some(when) if when.date.is_unknown() && !when.written.trim().is_empty() => {
                format!("“{}”", when.written.trim())
            }
            Some(when) => self.words.period_text(&when.date, until),
            None => self.words.t("when-unknown").to_owned(),
        }
    }

    pub fn sub_goal(&self, item: &SubGoal) -> Entry {
        let span = |when: &Option<When>| when.as_ref().and_then(|when| when.date.span(self.birth));
        let (start, check) = (span(&item.start), span(&item.check));
        let extent = match (start, check) {
            (None, None) => None,
            (Some(one), None) | (None, Some(one)) => Some(mark_extent(one)),
            (Some(start), Some(check)) => {
                let (from, from_known) = (day_number(start.earliest), day_number(start.latest));
                let to = end_of(check.latest).max(from_known + 1.0);
                Some(Extent {
                    from,
                    from_known,
                    to_known: end_of(check.earliest).clamp(from_known, to),
                    to,
                    at: noon(start.best()),
                })
            }
        };
        let date = [&item.start, &item.check]
            .into_iter()
            .flatten()
            .map(|when| when.date)
            .find(|date| date.span(self.birth).is_some())
            .unwrap_or_default();
        let when = match (&item.start, &item.check) {
            (Some(start), Some(check)) => self
                .words
                .period_text(&start.date, &Until::At(check.clone())),
            (start, check) => self.when_words(start.as_ref().or(check.as_ref()), &Until::Unsaid),
        };
        let name = match first_sentence(&item.text) {
            "" => self.words.t("lane-subgoals").to_owned(),
            name => name.to_owned(),
        };
        let themes: Vec<&str> = item
            .themes
            .iter()
            .map(|theme| theme.name(self.lang))
            .collect();
        let themes = themes.join(", ");
        let status = status_words(self.words, item.status);
        let spoken = joined(&[
            name.clone(),
            self.words.t("subgoal-text").to_owned(),
            themes,
            status.to_lowercase(),
            when.clone(),
        ]);
        Entry {
            id: ItemId::SubGoal(item.id),
            lane: Lane::SubGoals,
            placement: false,
            shape: Shape::Goal,
            extent,
            age: self
                .words
                .age_then_text(self.case.child.birth, &date)
                .unwrap_or_default(),
            when,
            length: status.to_owned(),
            theme: item.themes.first().copied(),
            links: 0,
            has_two_versions: false,
            spoken,
            order: date.sort_key(self.birth),
            name,
        }
    }

    pub fn screening(&self, item: &Screening) -> Entry {
        let date = PartialDate::day(item.begun);
        let count = item.count();
        let when = self.words.date(item.begun);
        let yes: Vec<String> = ReactionId::ALL
            .into_iter()
            .filter(|reaction| item.answer(*reaction) == Answer::Yes)
            .map(|reaction| reaction.number().to_string())
            .collect();
        let name = match yes.split_last() {
            None => self.words.t("timeline-screening-none").to_owned(),
            Some((only, [])) => self
                .words
                .tf("timeline-screening-yes", &[("list", only.into())]),
            Some((last, others)) => {
                let others = others.join(", ");
                let all = self.words.tf(
                    "list-and",
                    &[("others", (&others).into()), ("last", last.into())],
                );
                self.words
                    .tf("timeline-screening-yes", &[("list", (&all).into())])
            }
        };
        let age = self
            .words
            .age_on_text(self.case.child.birth, item.begun)
            .unwrap_or_default();
        let state = if item.is_open() {
            self.words.t("timeline-screening-open")
        } else {
            ""
        };
        let point = self.words.tf(
            "timeline-screening-point",
            &[
                ("date", (&when).into()),
                ("yes", count.yes.into()),
                ("total", ReactionId::ALL.len().into()),
            ],
        );
        Entry {
            id: ItemId::Screening(item.id),
            lane: Lane::Reactions,
            placement: false,
            shape: Shape::Screening,
            extent: date.span(None).map(mark_extent),
            spoken: joined(&[point, state.to_owned(), age.clone()]),
            name,
            when,
            age,
            length: state.to_owned(),
            theme: None,
            links: 0,
            has_two_versions: false,
            order: date.sort_key(None),
        }
    }

    pub fn reactions(&self) -> Vec<ReactionRow> {
        let case = self.case;
        ReactionId::ALL
            .into_iter()
            .filter(|id| {
                let linked = case.links_of_reaction(*id).next().is_some();
                let seen = case
                    .screenings
                    .iter()
                    .any(|screening| screening.answer(*id) == Answer::Yes);
                seen || (linked && !case.screenings.is_empty())
            })
            .map(|id| {
                let answers: Vec<Answer> = case
                    .screenings
                    .iter()
                    .map(|screening| screening.answer(id))
                    .collect();
                let mut parts = vec![format!("{} {}", id.number(), id.name(self.lang))];
                parts.extend(
                    case.screenings
                        .iter()
                        .zip(&answers)
                        .map(|(screening, answer)| {
                            format!(
                                "{}: {}",
                                self.words.date(screening.begun),
                                answer_words(self.words, *answer)
                            )
                        }),
                );
                ReactionRow {
                    id,
                    name: format!("{} {}", id.number(), id.get().short.get(self.lang)),
                    answers,
                    spoken: joined(&parts),
                }
            })
            .collect()
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

fn joined(parts: &[String]) -> String {
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
