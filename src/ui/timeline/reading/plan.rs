//! What is planned and looked at: sub-goals, rounds, screenings.

use super::{Reader, blank, joined, mark_extent, searched};
use crate::app::words_of_changes::status_words;
use crate::app::words_of_plan::{last_said, when_words};
use crate::model::date::PartialDate;
use crate::model::rounds::{FollowUpBasis, first_follow_up, window};
use crate::model::{Answer, ReactionId, Screening, SubGoal, ThemeId, Until, When, first_sentence};
use crate::text::Words;
use crate::ui::timeline::entries::{Entry, Extent, Facts, ItemId, Lane, Shape};
use crate::ui::timeline::scale::{day_number, end_of, noon};

/// What the day of the first follow-up is reckoned from, in words.
pub(in crate::ui::timeline) fn follow_up_basis_words(
    words: &Words,
    basis: FollowUpBasis,
) -> String {
    let (key, day) = match basis {
        FollowUpBasis::FirstAim(day) => ("timeline-follow-up-aim", day),
        FollowUpBasis::FirstRound(day) => ("timeline-follow-up-round", day),
    };
    words.tf(key, &[("date", (&words.date(day)).into())])
}

impl Reader<'_> {
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
            .map(|theme: &ThemeId| theme.name(self.lang))
            .collect();
        let themes = themes.join(", ");
        let status = status_words(self.words, item.status);
        let case = &self.case;
        let story = last_said(case, item);
        let checks = item.check.iter().chain(&item.further_checks);
        let checks: Vec<String> = checks
            .map(|check| {
                let when = when_words(self.words, check, self.today);
                self.words
                    .tf("subgoal-check-at", &[("when", (&when).into())])
            })
            .collect();
        let checks = checks.join(", ");
        let spoken = joined(&[
            &name,
            self.words.t("subgoal-text"),
            &themes,
            &status.to_lowercase(),
            &when,
            &checks,
        ]);
        Entry {
            extent,
            age: self.age_then(&date),
            length: status.to_owned(),
            theme: item.themes.first().copied(),
            facts: Facts {
                text: searched(
                    &[
                        &item.text,
                        &item.family_wording,
                        &item.who,
                        &item.sign,
                        &item.method,
                        &themes,
                        status,
                        &story,
                        &when,
                        &checks,
                    ],
                    &[],
                ),
                ..Facts::default()
            },
            when,
            spoken,
            order: date.sort_key(self.birth),
            ..blank(
                ItemId::SubGoal(item.id),
                Lane::SubGoals,
                Shape::Goal,
                name,
                &date,
            )
        }
    }

    /// The round at this place of the case's rounds.
    pub fn round(&self, n: usize) -> Entry {
        let item = &self.case.rounds[n];
        let number = self.case.round_number(item.id).unwrap_or_default();
        let newest = self.case.last_round().map(|(_, round)| round.id);
        let (from, open) = (day_number(item.begun), item.closed.is_none());
        let to = item
            .closed
            .map_or_else(|| end_of(self.today), end_of)
            .max(from + 1.0);
        // The window for the next round stands until that round begins, also where this one is closed.
        let is_newest = newest == Some(item.id);
        let window = is_newest.then(|| window(item.begun, self.today, self.weeks));
        let name = match (item.closed, window) {
            (Some(closed), window) => {
                let closed = self.words.date(closed);
                let mut args = vec![("n", number.into()), ("date", (&closed).into())];
                match window.map(|window| self.words.date_span(window.opens, window.closes)) {
                    None => self.words.tf("timeline-round-closed", &args),
                    Some(span) => {
                        args.push(("span", (&span).into()));
                        self.words.tf("timeline-round-closed-next", &args)
                    }
                }
            }
            (None, Some(window)) => self.words.tf(
                "timeline-round-open",
                &[
                    ("n", number.into()),
                    ("week", window.week.into()),
                    (
                        "span",
                        (&self.words.date_span(window.opens, window.closes)).into(),
                    ),
                ],
            ),
            (None, None) => self.words.tf("timeline-round", &[("n", number.into())]),
        };
        let date = PartialDate::day(item.begun);
        let until = item.closed.map_or(Until::Ongoing, |closed| {
            Until::At(When {
                written: String::new(),
                date: PartialDate::day(closed),
            })
        });
        let when = self.words.period_text(&date, &until);
        let age = self.age_then(&date);
        let window_words = window.map_or_else(String::new, |it| self.words.window_text(Some(&it)));
        Entry {
            extent: Some(Extent {
                from,
                from_known: from,
                to_known: to,
                to,
                at: from,
            }),
            window: window.map(|window| (day_number(window.opens), end_of(window.closes))),
            length: if open {
                self.words.t("timeline-screening-open").to_owned()
            } else {
                String::new()
            },
            spoken: joined(&[&name, &when, &age, &window_words]),
            facts: Facts {
                text: searched(
                    &[&name, &item.participants, &item.place, &item.note, &when],
                    &[],
                ),
                ..Facts::default()
            },
            when,
            age,
            window_words,
            ..blank(
                ItemId::Round(item.id),
                Lane::Rounds,
                Shape::Round { open },
                name,
                &date,
            )
        }
    }

    /// The day until which the first follow-up is made, as long as it lies ahead of a second round.
    pub fn first_follow_up(&self) -> Option<Entry> {
        let (day, basis) = first_follow_up(self.case)?;
        let date = PartialDate::day(day);
        let name = self.words.t("timeline-follow-up").to_owned();
        let when = self.words.tf(
            "timeline-follow-up-by",
            &[("date", (&self.words.date(day)).into())],
        );
        let why = follow_up_basis_words(self.words, basis);
        Some(Entry {
            extent: date.span(None).map(mark_extent),
            spoken: joined(&[&name, &when, &why]),
            facts: Facts {
                text: searched(&[&name, &when, &why], &[]),
                ..Facts::default()
            },
            when,
            ..blank(ItemId::FollowUp, Lane::Rounds, Shape::FollowUp, name, &date)
        })
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
            extent: date.span(None).map(mark_extent),
            spoken: joined(&[&point, state, &age]),
            length: state.to_owned(),
            facts: Facts {
                text: searched(&[&point, &name, &item.participants], &[]),
                ..Facts::default()
            },
            when,
            age,
            ..blank(
                ItemId::Screening(item.id),
                Lane::Reactions,
                Shape::Screening,
                name,
                &date,
            )
        }
    }
}
