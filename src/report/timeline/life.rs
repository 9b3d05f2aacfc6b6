//! What a life shows in print: each item with its lane, its place in time and its words.

use chrono::{Datelike as _, NaiveDate};

use super::super::naming::Naming;
use super::super::{Extra, Lane, Options, Print};
use crate::model::date::{PartialDate, SortKey, Span};
use crate::model::rounds::{first_follow_up, window_of};
use crate::model::{
    Certainty, Entry, Experience, Heading, ItemRef, Period, PeriodKind, Round, Status, SubGoal,
    Until, When, first_sentence,
};

/// How an item is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// A diamond; hollow when the date is not one known day.
    Mark,
    /// A band; with a diamond at its beginning when that was a shock, with an arrow when it goes on.
    Band { sudden: bool, ongoing: bool },
    /// The window for a new round.
    Window,
    /// What somebody noted that day.
    Note,
}

impl Form {
    /// Whether it has a length of its own.
    pub const fn is_long(self) -> bool {
        matches!(self, Self::Band { .. } | Self::Window)
    }
}

/// A place in time, in days. Between the outer and the inner ends it is not known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Extent {
    pub from: f64,
    pub from_known: f64,
    pub to_known: f64,
    pub to: f64,
    /// Where a mark stands.
    pub at: f64,
    /// Whether it is one known day.
    pub is_exact: bool,
}

/// One thing of a life.
pub(super) struct Item {
    /// What of the case it is; an echo of something told elsewhere is nothing of its own.
    pub of: Option<ItemRef>,
    pub lane: Lane,
    pub form: Form,
    pub extent: Option<Extent>,
    /// The label.
    pub name: String,
    /// When, at what age, and what else is known.
    pub about: String,
    order: SortKey,
}

/// How far an end that nobody has named is drawn, in days.
const UNSAID_END_DAYS: f64 = 365.0;

pub(super) fn day_number(day: NaiveDate) -> f64 {
    f64::from(day.num_days_from_ce())
}

pub(super) fn noon(day: NaiveDate) -> f64 {
    day_number(day) + 0.5
}

pub(super) fn end_of(day: NaiveDate) -> f64 {
    day_number(day) + 1.0
}

/// Reads a life.
pub(super) struct Reader<'a> {
    pub print: Print<'a>,
    pub naming: &'a Naming<'a>,
    pub options: &'a Options,
    pub birth: Option<NaiveDate>,
}

impl Reader<'_> {
    /// Everything that stands in lanes of its own making, oldest first; what has no place in time last.
    pub fn items(&self) -> Vec<Item> {
        let case = self.print.case;
        let mut items = Vec::new();
        for item in &case.experiences {
            let read = self.experience(item);
            if item.kind.get().placement && read.extent.is_some() {
                items.push(self.placed_elsewhere(item, &read));
            }
            items.push(read);
        }
        items.extend(case.periods.iter().map(|item| self.period(item)));
        items.extend(
            case.entries
                .iter()
                .filter(|item| item.heading == Heading::Age && item.when.is_some())
                .map(|item| self.note(item)),
        );
        items.extend(case.sub_goals.iter().map(|item| self.sub_goal(item)));
        let rounds = case.rounds_in_order().into_iter().enumerate();
        items.extend(rounds.map(|(n, item)| self.round(n + 1, item)));
        items.extend(self.next_round());
        items.extend(self.first_follow_up());
        items.extend(self.age_of_the_child());
        items.retain(|item| self.options.has(item.lane));
        items.sort_by_key(|item| (item.lane, item.extent.is_none(), item.order));
        items
    }

    fn experience(&self, item: &Experience) -> Item {
        let lasting = item.course.lasting || (!item.course.sudden && item.until != Until::Unsaid);
        let ongoing = item.until == Until::Ongoing;
        let is_band = lasting || item.until != Until::Unsaid;
        let form = if is_band {
            Form::Band {
                sudden: item.course.sudden,
                ongoing,
            }
        } else {
            Form::Mark
        };
        let words = self.print.words;
        let mut about = vec![self.when_words(item.when.as_ref(), &item.until)];
        about.extend(self.age(item.when.as_ref()));
        about.extend(self.certainty(item.certainty));
        about.extend(self.sources(&item.sources));
        if self.options.shows(Extra::Links) {
            let mut linked: Vec<_> = self
                .print
                .case
                .links_of_experience(item.id)
                .map(|link| link.reaction)
                .collect();
            linked.sort_unstable();
            let linked: Vec<String> = linked.iter().map(|id| id.number().to_string()).collect();
            if !linked.is_empty() {
                about.push(words.tf(
                    "report-linked",
                    &[("list", (&linked.join(",\u{a0}")).into())],
                ));
            }
        }
        let name = match sentence(&item.description) {
            "" => item.kind.name(self.print.lang()),
            name => name,
        };
        Item {
            of: Some(ItemRef::Experience(item.id)),
            lane: if lasting {
                Lane::Conditions
            } else {
                Lane::Experiences
            },
            form,
            extent: self.extent(item.when.as_ref(), &item.until, form),
            name: self.naming.said(name),
            about: told(&about),
            order: self.order(item.when.as_ref()),
        }
    }

    /// A placement is also a measure: it stands beside homes and schools under the name of its kind.
    fn placed_elsewhere(&self, item: &Experience, read: &Item) -> Item {
        Item {
            of: None,
            lane: Lane::Placement,
            form: read.form,
            extent: read.extent,
            name: item.kind.name(self.print.lang()).to_owned(),
            about: self.when_words(item.when.as_ref(), &item.until),
            order: read.order,
        }
    }

    fn period(&self, item: &Period) -> Item {
        let ongoing = item.until == Until::Ongoing;
        let form = match item.kind {
            PeriodKind::Event if item.until == Until::Unsaid => Form::Mark,
            _ => Form::Band {
                sudden: false,
                ongoing,
            },
        };
        let words = self.print.words;
        let text = self.naming.said(&item.text);
        let person = item.person.and_then(|id| self.naming.person(id));
        let name = match (person, text.is_empty()) {
            (Some(person), true) => person,
            (Some(person), false) => words.tf(
                "report-person-and-text",
                &[("person", (&person).into()), ("text", (&text).into())],
            ),
            (None, false) => text,
            (None, true) => words
                .t(match item.kind {
                    PeriodKind::Home => "report-lane-homes",
                    PeriodKind::Placement | PeriodKind::School => "lane-placement",
                    PeriodKind::Presence => "lane-presence",
                    PeriodKind::Event => "report-lane-others",
                })
                .to_owned(),
        };
        let mut about = vec![self.when_words(item.when.as_ref(), &item.until)];
        about.extend(self.noted(&item.note));
        about.extend(self.certainty(item.certainty));
        about.extend(self.sources(&item.sources));
        Item {
            of: Some(ItemRef::Period(item.id)),
            lane: match item.kind {
                PeriodKind::Home => Lane::Homes,
                PeriodKind::Placement | PeriodKind::School => Lane::Placement,
                PeriodKind::Presence => Lane::Presence,
                PeriodKind::Event => Lane::Others,
            },
            form,
            extent: self.extent(item.when.as_ref(), &item.until, form),
            name,
            about: told(&about),
            order: self.order(item.when.as_ref()),
        }
    }

    fn note(&self, item: &Entry) -> Item {
        let mut about = vec![self.when_words(item.when.as_ref(), &Until::Unsaid)];
        about.extend(self.age(item.when.as_ref()));
        about.extend(self.certainty(item.certainty));
        about.extend(self.sources(&item.sources));
        Item {
            of: Some(ItemRef::Entry(item.id)),
            lane: Lane::FunctionalAge,
            form: Form::Note,
            extent: self.extent(item.when.as_ref(), &Until::Unsaid, Form::Note),
            name: self.naming.said(&item.text),
            about: told(&about),
            order: self.order(item.when.as_ref()),
        }
    }

    /// What stands in the child's own form has no date.
    fn age_of_the_child(&self) -> Option<Item> {
        let noted = self.naming.said(&self.print.case.child.functional_age);
        (!noted.is_empty()).then(|| Item {
            of: Some(ItemRef::Child),
            lane: Lane::FunctionalAge,
            form: Form::Note,
            extent: None,
            name: noted,
            about: self.print.words.t("lane-ages").to_owned(),
            order: SortKey::Unknown,
        })
    }

    fn sub_goal(&self, item: &SubGoal) -> Item {
        let words = self.print.words;
        let (when, until) = match (&item.start, &item.check) {
            (Some(start), Some(check)) => (Some(start), Until::At(check.clone())),
            (start, check) => (start.as_ref().or(check.as_ref()), Until::Unsaid),
        };
        let form = match until {
            Until::At(_) => Form::Band {
                sudden: false,
                ongoing: false,
            },
            _ => Form::Mark,
        };
        let themes: Vec<&str> = item
            .themes
            .iter()
            .map(|theme| theme.name(self.print.lang()))
            .collect();
        let mut about = vec![self.when_words(when, &until)];
        about.extend(Some(themes.join(", ")).filter(|themes| !themes.is_empty()));
        about.push(
            words
                .t(match item.status {
                    Status::Planned => "status-planned",
                    Status::UnderWay => "status-under-way",
                    Status::Paused => "status-paused",
                    Status::Adjusted => "status-adjusted",
                    Status::Reached => "status-reached",
                    Status::TakenOut => "status-taken-out",
                })
                .to_owned(),
        );
        let name = match sentence(&item.text) {
            "" => words.t("lane-subgoals"),
            name => name,
        };
        Item {
            of: Some(ItemRef::SubGoal(item.id)),
            lane: Lane::SubGoals,
            form,
            extent: self.extent(when, &until, form),
            name: self.naming.said(name),
            about: told(&about),
            order: self.order(when),
        }
    }

    fn round(&self, number: usize, item: &Round) -> Item {
        let words = self.print.words;
        let ongoing = item.closed.is_none();
        let (from, to) = (
            day_number(item.begun),
            end_of(item.closed.unwrap_or(self.print.today)),
        );
        let mut about = vec![match item.closed {
            Some(closed) => words.date_span(item.begun, closed),
            None => words.tf(
                "report-round-since",
                &[("date", (&words.date(item.begun)).into())],
            ),
        }];
        about.extend(self.noted(&item.participants));
        about.extend(self.noted(&item.note));
        Item {
            of: Some(ItemRef::Round(item.id)),
            lane: Lane::Rounds,
            form: Form::Band {
                sudden: false,
                ongoing,
            },
            extent: Some(Extent {
                from,
                from_known: from,
                to_known: to.max(from),
                to: to.max(from),
                at: from,
                is_exact: true,
            }),
            name: words.tf("report-round", &[("n", number.into())]),
            about: told(&about),
            order: PartialDate::day(item.begun).sort_key(None),
        }
    }

    /// When a new round may begin, after the newest.
    fn next_round(&self) -> Option<Item> {
        let Print {
            words,
            case,
            today,
            weeks,
            ..
        } = self.print;
        let window = window_of(case, today, weeks)?;
        let about = [
            words.date_span(window.opens, window.closes),
            words.window_text(Some(&window)),
        ];
        let (from, to) = (day_number(window.opens), end_of(window.closes));
        Some(Item {
            of: None,
            lane: Lane::Rounds,
            form: Form::Window,
            extent: Some(Extent {
                from,
                from_known: from,
                to_known: to,
                to,
                at: from,
                is_exact: true,
            }),
            name: words.t("legend-next-round").to_owned(),
            about: told(&about),
            order: PartialDate::day(window.opens).sort_key(None),
        })
    }

    /// The day until which the first follow-up is made.
    fn first_follow_up(&self) -> Option<Item> {
        let words = self.print.words;
        let (day, _) = first_follow_up(self.print.case)?;
        let date = PartialDate::day(day);
        let by = words.tf(
            "timeline-follow-up-by",
            &[("date", (&words.date(day)).into())],
        );
        Some(Item {
            of: None,
            lane: Lane::Rounds,
            form: Form::Note,
            extent: date.span(None).map(mark_extent),
            name: words.t("timeline-follow-up").to_owned(),
            about: by,
            order: date.sort_key(None),
        })
    }

    fn extent(&self, when: Option<&When>, until: &Until, form: Form) -> Option<Extent> {
        let date = when?.date;
        let span = date.span(self.birth)?;
        if !form.is_long() {
            return Some(mark_extent(span));
        }
        let (from, from_known) = (day_number(span.earliest), day_number(span.latest));
        let end = match until {
            Until::At(end) => end.date.span(self.birth),
            Until::Unsaid | Until::Ongoing => None,
        };
        let (to_known, to) = match end {
            Some(end) => (end_of(end.earliest), end_of(end.latest)),
            None if *until == Until::Ongoing => {
                let today = end_of(self.print.today);
                (today, today)
            }
            // Nobody said when it ended, or when that was cannot be told: it fades out.
            None => {
                let soonest = end_of(self.print.today).max(from_known + 60.0);
                (
                    from_known + 1.0,
                    (from_known + UNSAID_END_DAYS).min(soonest),
                )
            }
        };
        let to = to.max(from_known + 1.0);
        Some(Extent {
            from,
            from_known,
            to_known: to_known.clamp(from_known, to),
            to,
            at: noon(span.best()),
            is_exact: date.is_exact(),
        })
    }

    fn when_words(&self, when: Option<&When>, until: &Until) -> String {
        match when {
            Some(when) if when.date.is_unknown() && !when.written.trim().is_empty() => {
                format!("“{}”", self.naming.said(&when.written))
            }
            Some(when) => self.print.words.period_text(&when.date, until),
            None => self.print.words.t("when-unknown").to_owned(),
        }
    }

    fn age(&self, when: Option<&When>) -> Option<String> {
        let birth = self.print.case.child.birth;
        self.print.words.age_then_text(birth, &when?.date)
    }

    fn certainty(&self, certainty: Certainty) -> Option<String> {
        let key = match certainty {
            Certainty::Unknown | Certainty::Sure => return None,
            Certainty::Likely => "certainty-likely",
            Certainty::Unsure => "certainty-uncertain",
        };
        Some(self.print.words.t(key).to_lowercase())
    }

    fn sources(&self, sources: &[String]) -> Option<String> {
        if !self.options.shows(Extra::Sources) {
            return None;
        }
        let named: Vec<String> = sources
            .iter()
            .map(|source| self.naming.said(source))
            .filter(|source| !source.is_empty())
            .collect();
        let list = named.join(", ");
        (!list.is_empty()).then(|| {
            self.print
                .words
                .tf("report-from", &[("list", (&list).into())])
        })
    }

    /// A sentence among facts: they are parted by dots already.
    fn noted(&self, text: &str) -> Option<String> {
        let said = self.naming.said(text);
        let said = said.trim_end_matches('.');
        (!said.is_empty()).then(|| said.to_owned())
    }

    fn order(&self, when: Option<&When>) -> SortKey {
        when.map_or(PartialDate::UNKNOWN, |when| when.date)
            .sort_key(self.birth)
    }
}

/// Facts in a row. A dot never begins a line.
fn told(facts: &[String]) -> String {
    facts.join("\u{a0}· ")
}

fn mark_extent(span: Span) -> Extent {
    let at = noon(span.best());
    let is_exact = span.earliest == span.latest && !span.open_start && !span.open_end;
    Extent {
        from: if is_exact {
            at
        } else {
            day_number(span.earliest).min(at)
        },
        from_known: at,
        to_known: at,
        to: if is_exact {
            at
        } else {
            end_of(span.latest).max(at)
        },
        at,
        is_exact,
    }
}

/// The first sentence in full, where lists cut it.
fn sentence(text: &str) -> &str {
    let text = text.trim();
    let name = first_sentence(text);
    let rest = &text[name.len()..];
    if rest.is_empty() || rest.starts_with(['.', '!', '?', '\n', '\r']) {
        return name;
    }
    let ends = [". ", "! ", "? ", "\n"];
    let end = ends.iter().filter_map(|end| rest.find(end)).min();
    let end = name.len() + end.unwrap_or(rest.len());
    text[..end].trim_end().trim_end_matches('.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_first_sentence_stands_in_full() {
        let long = "Noah så, at far slog mor i køkkenet, mens lillebror sov, og han løb ned til naboen og bankede på, til hun lukkede op";
        let told = format!("{long}. Siden har han ikke villet sove alene.");
        for (text, expect) in [
            (told.as_str(), long),
            ("Kort", "Kort"),
            ("Kort nok. Og mere.", "Kort nok"),
            ("", ""),
        ] {
            assert_eq!(sentence(text), expect);
        }
    }
}
