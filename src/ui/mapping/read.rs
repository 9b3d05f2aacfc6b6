//! What the mapping shows of a case, worked out once for each change of it: which knowledge stands in which cell, what is
//! said under it, what the experiences add, and the questions.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::app::words_of_changes::first_name;
use crate::app::words_of_mapping::{heading_words, slot_words};
use crate::lang::Lang;
use crate::model::date::SortKey;
use crate::model::{
    Case, Certainty, Entry, Experience, ExperienceId, Heading, ItemRef, Period, PeriodKind,
    Question, QuestionState, Response, Side, Stamp, Until, When,
};
use crate::text::Words;
use crate::ui::experience_words::experience_mark;
use crate::ui::forms::certainty_words;
use crate::ui::widgets::Mark;

/// Which knowledge is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Filter {
    /// All of it.
    #[default]
    All,
    /// What was written since the last round began.
    New,
    /// What is doubtful.
    Unsure,
}

impl Filter {
    fn lets_through(self, shown: &Shown) -> bool {
        match self {
            Self::All => true,
            Self::New => shown.is_new,
            Self::Unsure => shown.item.certainty == Certainty::Unsure,
        }
    }
}

/// A piece of knowledge as it is shown.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The piece itself.
    pub item: Arc<Entry>,
    /// Its words on one line.
    pub text: String,
    /// Who it is known from.
    pub sources: String,
    /// When, by whom, how sure.
    pub meta: String,
    /// What it is about: a shape and a name.
    pub about: Option<(Mark, String)>,
    /// Whether it was written since the last round began.
    pub is_new: bool,
    /// Whether two people wrote it differently and nobody has chosen yet.
    pub has_two_versions: bool,
    /// The whole of it for a screen reader.
    pub spoken: String,
}

/// An experience, referred to.
#[derive(Clone, Debug)]
pub struct Load {
    /// Which.
    pub id: ExperienceId,
    /// Its shape on the timeline.
    pub mark: Mark,
    /// Its name.
    pub name: String,
    /// Name and time.
    pub spoken: String,
}

/// How those nearest responded, as it stands with an experience.
#[derive(Clone, Debug)]
pub struct Answered {
    /// The experience.
    pub experience: Load,
    /// How they responded, in words.
    pub words: String,
}

/// A span of time as it is shown.
#[derive(Clone, Debug)]
pub struct Span {
    /// The span itself.
    pub item: Arc<Period>,
    /// What it is called.
    pub name: String,
    /// When, in words.
    pub when: String,
    /// The whole of it for a screen reader.
    pub spoken: String,
    /// Whether two people wrote it differently.
    pub has_two_versions: bool,
}

/// A question as it is shown.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The question itself.
    pub item: Arc<Question>,
    /// How far it has come, in words, with its time.
    pub state: String,
    /// The whole of it for a screen reader.
    pub spoken: String,
    /// Whether two people wrote it differently.
    pub has_two_versions: bool,
}

/// All that is shown of a case.
#[derive(Debug)]
pub struct Read {
    /// The case.
    pub case: Arc<Case>,
    /// In which language.
    pub lang: Lang,
    /// On which day.
    pub today: NaiveDate,
    /// Which knowledge is let through.
    pub filter: Filter,
    /// By heading, then by side.
    cells: Vec<[Vec<Shown>; 2]>,
    /// How many there are: all, new, doubtful.
    pub counts: [usize; 3],
    /// The number of the last round.
    pub round: Option<u32>,
    /// The mark of what is new, in words.
    pub new_words: String,
    /// Experiences that lasted, then sudden ones, then those nobody has said it of.
    pub loads: [Vec<Load>; 3],
    /// What the experiences say of those nearest.
    pub responses: Vec<Answered>,
    /// The child's homes, placements and schools.
    pub spans: Vec<Span>,
    /// Who was there, and the lives of others.
    pub spans_of_others: Vec<Span>,
    /// Questions that are open.
    pub open: Vec<Asked>,
    /// Questions that are answered.
    pub answered: Vec<Asked>,
}

impl Read {
    /// Reads a case.
    pub fn of(case: &Arc<Case>, words: &Words, today: NaiveDate, filter: Filter) -> Self {
        let reader = Reader { case, words, today };
        let round = case.last_round().map(|(number, _)| number);
        let new_words = round.map_or_else(String::new, |number| {
            words.tf("mapping-new-since", &[("n", number.into())])
        });
        let mut cells: Vec<[Vec<Shown>; 2]> = Heading::ALL
            .iter()
            .map(|_| [Vec::new(), Vec::new()])
            .collect();
        let mut counts = [0; 3];
        for item in &case.entries {
            let shown = reader.entry(item, &new_words);
            for (count, filter) in counts
                .iter_mut()
                .zip([Filter::All, Filter::New, Filter::Unsure])
            {
                *count += usize::from(filter.lets_through(&shown));
            }
            if filter.lets_through(&shown) {
                cells[item.heading as usize][side_index(item.side)].push(shown);
            }
        }
        let mut loads = [Vec::new(), Vec::new(), Vec::new()];
        for item in &case.experiences {
            let lasts = item.course.lasting || (!item.course.sudden && item.until != Until::Unsaid);
            let group = if lasts {
                0
            } else if item.course.sudden {
                1
            } else {
                2
            };
            loads[group].push(reader.load(item));
        }
        let responses = case
            .experiences
            .iter()
            .filter(|item| {
                item.response != Response::Unknown || !item.response_note.trim().is_empty()
            })
            .map(|item| reader.response(item))
            .collect();
        let mut spans: Vec<Span> = case.periods.iter().map(|item| reader.span(item)).collect();
        spans.sort_by_key(|span| reader.order(&span.item));
        let (spans, spans_of_others) = spans
            .into_iter()
            .partition(|span| !span.item.kind.needs_person());
        let (answered, open) = case
            .questions
            .iter()
            .map(|item| reader.question(item))
            .partition(|asked| asked.item.state == QuestionState::Answered);
        Self {
            case: Arc::clone(case),
            lang: words.lang(),
            today,
            filter,
            cells,
            counts,
            round,
            new_words,
            loads,
            responses,
            spans,
            spans_of_others,
            open,
            answered,
        }
    }

    /// The knowledge of a cell.
    pub fn cell(&self, heading: Heading, side: Side) -> &[Shown] {
        &self.cells[heading as usize][side_index(side)]
    }

    /// How many experiences there are.
    pub fn load_count(&self) -> usize {
        self.loads.iter().map(Vec::len).sum()
    }

    /// Whether nothing is known at all.
    pub fn is_blank(&self) -> bool {
        self.case.entries.is_empty() && self.case.questions.is_empty()
    }
}

/// The place of a side among two.
pub const fn side_index(side: Side) -> usize {
    match side {
        Side::Supports => 0,
        Side::Hampers => 1,
    }
}

/// The short name of a heading of the table, and what it is above all.
pub fn row_words(words: &Words, heading: Heading) -> (&str, &str) {
    match heading {
        Heading::Age => (words.t("mapping-age"), words.t("mapping-age-hint")),
        Heading::Protection => (
            heading_words(words, heading),
            words.t("mapping-protection-hint"),
        ),
        _ => (heading_words(words, heading), ""),
    }
}

/// A time as it was said, or as it was understood; nothing where nothing is said.
pub fn when_words(words: &Words, when: Option<&When>) -> String {
    match when {
        Some(when) if when.date.is_unknown() => match when.written.trim() {
            "" => String::new(),
            written => format!("“{written}”"),
        },
        Some(when) => words.when_text(&when.date),
        None => String::new(),
    }
}

struct Reader<'a> {
    case: &'a Case,
    words: &'a Words,
    today: NaiveDate,
}

impl Reader<'_> {
    fn entry(&self, item: &Arc<Entry>, new_words: &str) -> Shown {
        let words = self.words;
        let sources = item.sources.join(", ");
        let certainty = match item.certainty {
            Certainty::Unknown => String::new(),
            certainty => certainty_words(words, certainty).to_lowercase(),
        };
        let mut when = when_words(words, item.when.as_ref());
        if when.is_empty() {
            when = words.date_seen_from(item.created.at.date_naive(), self.today);
        }
        let meta = joined(" · ", &[&when, first_name(&item.created), &certainty]);
        let about = item
            .experience
            .and_then(|id| self.case.experience(id))
            .map(|experience| {
                (
                    experience_mark(experience),
                    self.experience_name(experience),
                )
            })
            .or_else(|| {
                let person = self.case.person(item.person?)?;
                Some((Mark::Icon(crate::design::Icon::User), person.name.clone()))
            });
        let is_new = self.case.is_new_since_last_round(&item.created);
        let has_two_versions = self.has_two_versions(ItemRef::Entry(item.id));
        let about_words = about.as_ref().map_or("", |(_, name)| name.as_str());
        let spoken = joined(
            ". ",
            &[
                item.text.trim().trim_end_matches('.'),
                &slot_words(words, item.heading, item.side),
                &sources,
                &meta.replace(" · ", ", "),
                about_words,
                if is_new { new_words } else { "" },
                if has_two_versions {
                    words.t("merge-mark-spoken")
                } else {
                    ""
                },
            ],
        );
        Shown {
            item: Arc::clone(item),
            text: item.text.split_whitespace().collect::<Vec<_>>().join(" "),
            sources,
            meta,
            about,
            is_new,
            has_two_versions,
            spoken,
        }
    }

    fn experience_name(&self, item: &Experience) -> String {
        match item.name() {
            "" => item.kind.name(self.words.lang()).to_owned(),
            name => name.to_owned(),
        }
    }

    fn load(&self, item: &Experience) -> Load {
        let name = self.experience_name(item);
        let when = item.when.as_ref().map_or_else(
            || self.words.t("when-unknown").to_owned(),
            |when| self.words.period_text(&when.date, &item.until),
        );
        Load {
            id: item.id,
            mark: experience_mark(item),
            spoken: joined(", ", &[&name, &when]),
            name,
        }
    }

    fn response(&self, item: &Experience) -> Answered {
        let words = match item.response {
            Response::Unknown => "",
            Response::Understanding => self.words.t("response-understood"),
            Response::Partly => self.words.t("response-partly"),
            Response::Unseen => self.words.t("response-unseen"),
            Response::Overwhelmed => self.words.t("response-affected"),
        };
        Answered {
            experience: self.load(item),
            words: joined(": ", &[words, item.response_note.trim()]),
        }
    }

    fn span(&self, item: &Arc<Period>) -> Span {
        let words = self.words;
        let person = item.person.and_then(|id| self.case.person(id));
        let name = joined(
            ": ",
            &[person.map_or("", |person| &person.name), item.text.trim()],
        );
        let when = match (&item.when, &item.until) {
            (Some(when), _) if when.date.is_unknown() => when_words(words, Some(when)),
            (Some(when), until) => words.period_text(&when.date, until),
            (None, Until::At(end)) => {
                let end = words.when_text(&end.date);
                words.tf("mapping-until", &[("when", (&end).into())])
            }
            (None, Until::Ongoing) => words.t("duration-ongoing").to_owned(),
            (None, Until::Unsaid) => words.t("when-unknown").to_owned(),
        };
        let has_two_versions = self.has_two_versions(ItemRef::Period(item.id));
        let spoken = joined(
            ", ",
            &[
                &name,
                crate::app::words_of_mapping::period_kind_words(words, item.kind),
                &when,
                &item.sources.join(", "),
                if has_two_versions {
                    words.t("merge-mark-spoken")
                } else {
                    ""
                },
            ],
        );
        Span {
            item: Arc::clone(item),
            name,
            when,
            spoken,
            has_two_versions,
        }
    }

    /// By kind, homes and placements together; then by beginning.
    fn order(&self, item: &Period) -> (u8, SortKey) {
        let group = match item.kind {
            PeriodKind::Home | PeriodKind::Placement => 0,
            PeriodKind::School => 1,
            PeriodKind::Presence => 2,
            PeriodKind::Event => 3,
        };
        let date = item.when.as_ref().map(|when| when.date).unwrap_or_default();
        (group, date.sort_key(self.case.child.birth.reckoned()))
    }

    fn question(&self, item: &Arc<Question>) -> Asked {
        let words = self.words;
        let when = match &item.when {
            Some(when) if !when.date.is_unknown() => match when.date.point {
                crate::model::date::Point::Day(day) => words.date_seen_from(day, self.today),
                _ => words.when_text(&when.date),
            },
            when => when_words(words, when.as_ref()),
        };
        let state = match item.state {
            _ if when.is_empty() => None,
            QuestionState::Untouched => None,
            QuestionState::Asked => Some("mapping-question-asked"),
            QuestionState::OnMeeting => Some("mapping-question-meeting"),
            QuestionState::Answered => Some("mapping-question-answered"),
        };
        let state = state.map_or_else(
            || crate::app::words_of_mapping::question_state_words(words, item.state).to_owned(),
            |key| words.tf(key, &[("when", (&when).into())]),
        );
        let has_two_versions = self.has_two_versions(ItemRef::Question(item.id));
        let owner = match item.owner.trim() {
            "" => words.t("mapping-owner-none"),
            owner => owner,
        };
        let spoken = joined(
            ". ",
            &[
                item.text.trim().trim_end_matches('.'),
                &state,
                owner,
                item.why.trim(),
                if has_two_versions {
                    words.t("merge-mark-spoken")
                } else {
                    ""
                },
            ],
        );
        Asked {
            item: Arc::clone(item),
            state,
            spoken,
            has_two_versions,
        }
    }

    fn has_two_versions(&self, item: ItemRef) -> bool {
        !self.case.conflicts.is_empty() && self.case.conflicts_of(item).next().is_some()
    }
}

/// First name and role of who wrote something, and when.
pub fn written_words(words: &Words, stamp: &Stamp, today: NaiveDate) -> String {
    let when = words.date_seen_from(stamp.at.date_naive(), today);
    joined(", ", &[stamp.by.trim(), &when])
}

/// What is said, put together; what is empty is left out.
pub fn joined(between: &str, parts: &[&str]) -> String {
    let mut text = String::new();
    for part in parts.iter().filter(|part| !part.is_empty()) {
        if !text.is_empty() {
            text.push_str(between);
        }
        text.push_str(part);
    }
    text
}
