//! What is known of an invented child, spans of its life and of others', and questions.

use std::sync::Arc;

use chrono::{Days, NaiveDate};

use super::told::{told, year_or_month};
use super::{TODAY, day, stamps};
use crate::model::generate::Dice;
use crate::model::generate::sentences::{PEOPLE, SOURCES, sentence, sentences, short};
use crate::model::{
    Case, Certainty, Entry, EntryId, Heading, Origin, PartialDate, Period, PeriodId, PeriodKind,
    Question, QuestionId, QuestionState, Side, Until, When,
};

const CERTAINTIES: [Certainty; 4] = [
    Certainty::Unknown,
    Certainty::Sure,
    Certainty::Likely,
    Certainty::Unsure,
];

/// How many of each sort.
#[derive(Clone, Copy, Debug)]
pub(super) struct Amounts {
    pub entries: usize,
    pub periods: usize,
    pub questions: usize,
    pub rounds: usize,
}

impl Amounts {
    pub const HUGE: Self = Self {
        entries: 400,
        periods: 60,
        questions: 40,
        rounds: 8,
    };
}

/// Fills the mapping of a case, and lets some cards come from it.
pub(super) fn fill(dice: &mut Dice, case: &mut Case, birth: NaiveDate, amounts: Amounts) {
    case.entries = (0..amounts.entries)
        .map(|nth| Arc::new(entry(dice, case, birth, nth)))
        .collect();
    case.periods = (0..amounts.periods)
        .map(|nth| Arc::new(period(dice, case, birth, nth)))
        .collect();
    case.questions = (0..amounts.questions)
        .map(|nth| Arc::new(question(dice, birth, nth)))
        .collect();
    if !case.entries.is_empty() {
        for card in case.cards.iter_mut().filter(|card| card.origin.is_none()) {
            if dice.percent(20) {
                Arc::make_mut(card).origin = Some(Origin::Entry(dice.pick(&case.entries).id));
            }
        }
    }
    for link in &mut case.links {
        let link = Arc::make_mut(link);
        link.certainty = *dice.pick(&CERTAINTIES);
        link.sources = sources(dice);
    }
}

/// A time nobody knows: not said at all, or said to be unknown.
pub(super) fn unknown(dice: &mut Dice) -> Option<When> {
    dice.percent(20).then(|| When {
        written: "ved ikke".to_owned(),
        date: PartialDate::UNKNOWN,
    })
}

fn sources(dice: &mut Dice) -> Vec<String> {
    (0..dice.below(3))
        .map(|_| (*dice.pick(&SOURCES)).to_owned())
        .collect()
}

/// A day of a life, a few of them before it.
fn some_day(dice: &mut Dice, birth: NaiveDate) -> NaiveDate {
    let lived = (TODAY - birth).num_days().unsigned_abs() as usize;
    let day = dice.day_after(birth, lived);
    if dice.percent(3) {
        birth
            .checked_sub_days(Days::new(dice.below(400) as u64))
            .unwrap_or(day)
    } else {
        day
    }
}

fn entry(dice: &mut Dice, case: &Case, birth: NaiveDate, nth: usize) -> Entry {
    let (created, changed) = stamps(dice);
    let id = EntryId::from_uuid(dice.uuid());
    let heading = Heading::ALL[nth % Heading::ALL.len()];
    let when = some_day(dice, birth);
    let is_dated = heading == Heading::Age || dice.percent(40);
    Entry {
        heading,
        side: if heading.is_resource() || dice.percent(55) {
            Side::Supports
        } else {
            Side::Hampers
        },
        text: match dice.below(5) {
            0 => short(dice).to_owned(),
            1..=3 => sentence(dice),
            _ => sentences(dice, 2, 4),
        },
        when: if is_dated {
            Some(told(dice, birth, when))
        } else {
            None
        },
        sources: sources(dice),
        certainty: *dice.pick(&CERTAINTIES),
        experience: (!case.experiences.is_empty() && dice.percent(20))
            .then(|| dice.pick(&case.experiences).id),
        person: (!case.people.is_empty() && dice.percent(25)).then(|| dice.pick(&case.people).id),
        changed,
        ..Entry::blank(id, &created)
    }
}

fn period(dice: &mut Dice, case: &Case, birth: NaiveDate, nth: usize) -> Period {
    let (created, changed) = stamps(dice);
    let id = PeriodId::from_uuid(dice.uuid());
    let kind = PeriodKind::ALL[nth % PeriodKind::ALL.len()];
    let start = some_day(dice, birth);
    let person = (kind.needs_person() && !case.people.is_empty() && dice.percent(90))
        .then(|| dice.pick(&case.people).id);
    let when = match dice.below(10) {
        0 => unknown(dice),
        _ => Some(told(dice, birth, start)),
    };
    let until = match dice.below(10) {
        0 => Until::Unsaid,
        1..=2 => Until::Ongoing,
        3 if kind == PeriodKind::Event => Until::Unsaid,
        3..=5 => {
            let end = dice.day_after(start, 200);
            Until::At(told(dice, birth, end.min(TODAY).max(start)))
        }
        _ => {
            let end = dice.day_after(start, 2000);
            Until::At(year_or_month(dice, end.min(TODAY).max(start)))
        }
    };
    Period {
        kind,
        text: if person.is_some() && dice.percent(15) {
            String::new()
        } else {
            short(dice).to_owned()
        },
        person,
        when,
        until,
        sources: sources(dice),
        certainty: *dice.pick(&CERTAINTIES),
        note: sentences(dice, 0, 2),
        changed,
        ..Period::blank(id, &created)
    }
}

fn question(dice: &mut Dice, birth: NaiveDate, nth: usize) -> Question {
    let (created, changed) = stamps(dice);
    let id = QuestionId::from_uuid(dice.uuid());
    let state = QuestionState::ALL[nth % QuestionState::ALL.len()];
    let asked = dice.day_after(day(2024, 2, 1), 900);
    Question {
        text: sentence(dice).trim_end_matches('.').to_owned() + "?",
        why: sentences(dice, 0, 2),
        owner: match state {
            QuestionState::Untouched => String::new(),
            _ => dice.pick(&PEOPLE).0.to_owned(),
        },
        state,
        when: dice.percent(70).then(|| told(dice, birth, asked)),
        answer: match state {
            QuestionState::Answered => sentences(dice, 1, 3),
            _ => String::new(),
        },
        changed,
        ..Question::blank(id, &created)
    }
}
