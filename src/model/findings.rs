//! What is wrong with a case as a value: found before every save and after every read.

use std::collections::HashSet;
use std::sync::Arc;

use chrono::{Datelike as _, NaiveDate};
use uuid::Uuid;

use super::board::{Card, Origin, Voice};
use super::case::Case;
use super::child::Birth;
use super::conflict::Clash;
use super::date::When;
use super::edit::LONGEST_TEXT;
use super::experience::Until;
use super::place::{ItemRef, Value};
use super::round::Speaker;

use super::date::YEARS;

/// Something a case must not hold. Names places by list and position, never by what a user wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The list the item stands in, by its name in the file ("cards"), and its position there.
    pub place: (&'static str, usize),
    /// What is wrong.
    pub fault: Fault,
}

/// What can be wrong with an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fault {
    /// Another item has the same id.
    DuplicateId,
    /// A screening answers the same reaction twice.
    DuplicateReaction,
    /// A date lies outside the years a case knows.
    DateOutOfRange,
    /// It points to an item that is not there.
    DanglingReference,
    /// It holds a person and the same person together.
    JoinsItself,
    /// A text is longer than [`LONGEST_TEXT`].
    TextTooLong,
}

impl Case {
    /// Everything that is wrong with the case; empty for every case made by edits.
    pub fn findings(&self) -> Vec<Finding> {
        let mut found = Found {
            findings: Vec::new(),
            ids: HashSet::new(),
        };
        found.child(self);
        for (at, person) in self.people.iter().enumerate() {
            let place = ("people", at);
            found.id(place, person.id.uuid());
            found.texts(
                place,
                [
                    &person.name,
                    &person.role,
                    &person.relation,
                    &person.contact,
                    &person.note,
                ],
            );
            found.texts(place, &person.sources);
        }
        for (at, screening) in self.screenings.iter().enumerate() {
            let place = ("screenings", at);
            found.id(place, screening.id.uuid());
            found.day(place, screening.begun);
            if let Some(closed) = screening.closed {
                found.day(place, closed);
            }
            let mut reactions = HashSet::new();
            for row in &screening.rows {
                if !reactions.insert(row.reaction) {
                    found.add(place, Fault::DuplicateReaction);
                }
                found.texts(place, [&row.source, &row.comment]);
            }
            for seen in &screening.observations {
                found.id(place, seen.id.uuid());
                found.texts(place, [&seen.text, &seen.source, &seen.comment]);
            }
            found.texts(place, [&screening.participants]);
        }
        for (at, item) in self.experiences.iter().enumerate() {
            let place = ("experiences", at);
            found.id(place, item.id.uuid());
            found.when(place, item.when.as_ref());
            if let Until::At(when) = &item.until {
                found.when(place, Some(when));
            }
            found.texts(
                place,
                [
                    &item.description,
                    &item.whom,
                    &item.response_note,
                    &item.helped,
                ],
            );
            found.texts(place, &item.sources);
        }
        for (at, link) in self.links.iter().enumerate() {
            let place = ("links", at);
            found.id(place, link.id.uuid());
            found.reference(place, self.experience(link.experience).is_some());
            found.texts(place, [&link.basis]);
            found.texts(place, &link.sources);
        }
        for (at, card) in self.cards.iter().enumerate() {
            let place = ("cards", at);
            found.id(place, card.id.uuid());
            found.texts(place, [&card.text]);
            match &card.voice {
                Voice::Person(id) => found.reference(place, self.person(*id).is_some()),
                Voice::Named(name) => found.texts(place, [name]),
                Voice::Unsaid | Voice::Child => {}
            }
            match card.origin {
                Some(Origin::Experience(id)) => {
                    found.reference(place, self.experience(id).is_some());
                }
                Some(Origin::Person(id)) => found.reference(place, self.person(id).is_some()),
                Some(Origin::Entry(id)) => found.reference(place, self.entry(id).is_some()),
                Some(Origin::Reaction(_)) | None => {}
            }
        }
        for (at, aim) in self.aims.iter().enumerate() {
            let place = ("aims", at);
            found.id(place, aim.id.uuid());
            found.when(place, aim.received.as_ref());
            found.texts(place, [&aim.text, &aim.reference]);
        }
        for (at, goal) in self.sub_goals.iter().enumerate() {
            let place = ("sub_goals", at);
            found.id(place, goal.id.uuid());
            found.when(place, goal.start.as_ref());
            found.when(place, goal.check.as_ref());
            if let Some(aim) = goal.aim {
                found.reference(place, self.aim(aim).is_some());
            }
            for check in &goal.further_checks {
                found.when(place, Some(check));
            }
            for card in &goal.cards {
                found.reference(place, self.card(*card).is_some());
            }
            let texts = [
                &goal.text,
                &goal.family_wording,
                &goal.who,
                &goal.sign,
                &goal.method,
            ];
            found.texts(place, texts);
        }
        found.mapping(self);
        found.rounds(self);
        found.stories(self);
        found.network(self);
        found.conflicts(self);
        found.findings
    }
}

struct Found {
    findings: Vec<Finding>,
    ids: HashSet<Uuid>,
}

impl Found {
    fn add(&mut self, place: (&'static str, usize), fault: Fault) {
        self.findings.push(Finding { place, fault });
    }

    fn child(&mut self, case: &Case) {
        let place = ("child", 0);
        self.birth(place, case.child.birth);
        self.texts(
            place,
            [
                &case.child.key,
                &case.child.alias,
                &case.child.functional_age,
            ],
        );
    }

    /// What is known, the spans of life and the questions.
    fn mapping(&mut self, case: &Case) {
        for (at, item) in case.entries.iter().enumerate() {
            let place = ("entries", at);
            self.id(place, item.id.uuid());
            self.texts(place, [&item.text]);
            self.texts(place, &item.sources);
            self.when(place, item.when.as_ref());
            let experience = item.experience;
            self.reference(
                place,
                experience.is_none_or(|id| case.experience(id).is_some()),
            );
            self.reference(
                place,
                item.person.is_none_or(|id| case.person(id).is_some()),
            );
        }
        for (at, item) in case.periods.iter().enumerate() {
            let place = ("periods", at);
            self.id(place, item.id.uuid());
            self.texts(place, [&item.text, &item.note]);
            self.texts(place, &item.sources);
            self.when(place, item.when.as_ref());
            if let Until::At(when) = &item.until {
                self.when(place, Some(when));
            }
            self.reference(
                place,
                item.person.is_none_or(|id| case.person(id).is_some()),
            );
        }
        for (at, item) in case.questions.iter().enumerate() {
            let place = ("questions", at);
            self.id(place, item.id.uuid());
            self.texts(place, [&item.text, &item.why, &item.owner, &item.answer]);
            self.when(place, item.when.as_ref());
        }
    }

    /// The rounds with what belongs to them.
    fn rounds(&mut self, case: &Case) {
        for (at, item) in case.rounds.iter().enumerate() {
            let place = ("rounds", at);
            self.id(place, item.id.uuid());
            let texts = [
                &item.participants,
                &item.place,
                &item.note,
                &item.others_note,
            ];
            self.texts(place, texts);
            self.day(place, item.begun);
            if let Some(closed) = item.closed {
                self.day(place, closed);
            }
            self.when(place, item.next.as_ref());
            self.board(place, &item.board, &item.voices);
        }
        let has = |id| case.round(id).is_some();
        for (at, item) in case.corrections.iter().enumerate() {
            let place = ("corrections", at);
            self.id(place, item.id.uuid());
            self.texts(place, [&item.text]);
            self.reference(place, has(item.round));
        }
        for (at, item) in case.departures.iter().enumerate() {
            let place = ("departures", at);
            self.id(place, item.id.uuid());
            self.texts(place, [&item.reason]);
            self.reference(place, has(item.round));
        }
        for (at, item) in case.meetings.iter().enumerate() {
            let place = ("meetings", at);
            self.id(place, item.id.uuid());
            self.texts(place, [&item.participants, &item.note]);
            self.day(place, item.held);
            self.reference(place, has(item.round));
        }
    }

    /// A frozen board. Whom and what its cards point to may have gone since: they are copies.
    fn board(&mut self, place: (&'static str, usize), board: &[Arc<Card>], voices: &[Speaker]) {
        let mut known = HashSet::new();
        for card in board {
            if !known.insert(card.id) {
                self.add(place, Fault::DuplicateId);
            }
            self.texts(place, [&card.text]);
            if let Voice::Named(name) = &card.voice {
                self.texts(place, [name]);
            }
        }
        self.texts(place, voices.iter().map(|speaker| &speaker.name));
    }

    /// The stories of the sub-goals, and the steps within them.
    fn stories(&mut self, case: &Case) {
        for (at, item) in case.turns.iter().enumerate() {
            let place = ("turns", at);
            self.id(place, item.id.uuid());
            self.texts(place, [&item.reason, &item.note]);
            self.when(place, item.next.as_ref());
            self.reference(place, case.sub_goal(item.sub_goal).is_some());
        }
        for (at, item) in case.steps.iter().enumerate() {
            let place = ("steps", at);
            self.id(place, item.id.uuid());
            self.texts(place, [&item.text, &item.who]);
            self.when(place, item.when.as_ref());
            if let Some(done) = item.done {
                self.day(place, done);
            }
            self.reference(place, case.sub_goal(item.sub_goal).is_some());
        }
    }

    /// What holds people together, and who could be drawn in.
    fn network(&mut self, case: &Case) {
        for (at, item) in case.bonds.iter().enumerate() {
            let place = ("bonds", at);
            self.id(place, item.id.uuid());
            self.texts(place, [&item.note]);
            let both = [item.one, item.other].map(|id| case.person(id).is_some());
            self.reference(place, both == [true, true]);
            if item.one == item.other {
                self.add(place, Fault::JoinsItself);
            }
        }
        for (at, item) in case.involvements.iter().enumerate() {
            let place = ("involvements", at);
            self.id(place, item.id.uuid());
            self.texts(place, [&item.who, &item.reason, &item.asks]);
            self.when(place, item.decided.as_ref());
            self.reference(
                place,
                item.person.is_none_or(|id| case.person(id).is_some()),
            );
        }
    }

    fn conflicts(&mut self, case: &Case) {
        if case.conflicts.is_empty() {
            return;
        }
        let items: HashSet<ItemRef> = case.items().collect();
        let has = |item: ItemRef| match item {
            ItemRef::Child => true,
            ItemRef::Row(screening, _) => items.contains(&ItemRef::Screening(screening)),
            _ => items.contains(&item),
        };
        for (at, conflict) in case.conflicts.iter().enumerate() {
            let place = ("conflicts", at);
            self.id(place, conflict.id.uuid());
            self.reference(place, has(conflict.item));
            let Clash::Values { field, other, .. } = &conflict.clash else {
                continue;
            };
            // A place that no such item has leads nowhere either.
            self.reference(place, Case::fields_of(conflict.item).contains(field));
            match other {
                Value::Text(text) => self.texts(place, [text]),
                Value::Texts(texts) => self.texts(place, texts),
                Value::Birth(birth) => self.birth(place, *birth),
                Value::Day(day) | Value::MaybeDay(Some(day)) => self.day(place, *day),
                Value::When(Some(when)) | Value::Until(Until::At(when)) => {
                    self.when(place, Some(when));
                }
                Value::Ends(_, experience)
                | Value::Origin(Some(Origin::Experience(experience))) => {
                    self.reference(place, has(ItemRef::Experience(*experience)));
                }
                Value::Voice(Voice::Person(person))
                | Value::Origin(Some(Origin::Person(person))) => {
                    self.reference(place, has(ItemRef::Person(*person)));
                }
                Value::Voice(Voice::Named(name)) => self.texts(place, [name]),
                Value::Origin(Some(Origin::Entry(entry))) => {
                    self.reference(place, has(ItemRef::Entry(*entry)));
                }
                Value::Experience(Some(id)) => self.reference(place, has(ItemRef::Experience(*id))),
                Value::Person(Some(id)) => self.reference(place, has(ItemRef::Person(*id))),
                Value::Pair(one, other) => {
                    let both = [one, other].map(|id| has(ItemRef::Person(*id)));
                    self.reference(place, both == [true, true]);
                    if one == other {
                        self.add(place, Fault::JoinsItself);
                    }
                }
                Value::Cards(cards) => {
                    for card in cards {
                        self.reference(place, has(ItemRef::Card(*card)));
                    }
                }
                Value::Whens(all) => {
                    for when in all {
                        self.when(place, Some(when));
                    }
                }
                Value::Freeze(closed, board, voices) => {
                    if let Some(closed) = closed {
                        self.day(place, *closed);
                    }
                    self.board(place, board, voices);
                }
                Value::Aim(Some(aim)) => self.reference(place, has(ItemRef::Aim(*aim))),
                Value::MaybeDay(None)
                | Value::When(None)
                | Value::Until(Until::Unsaid | Until::Ongoing)
                | Value::Voice(Voice::Unsaid | Voice::Child)
                | Value::Origin(Some(Origin::Reaction(_)) | None)
                | Value::Aim(None)
                | Value::Answer(_)
                | Value::Kind(_)
                | Value::Course(_)
                | Value::Certainty(_)
                | Value::Response(_)
                | Value::Spot(..)
                | Value::Themes(_)
                | Value::Status(_)
                | Value::Group(_)
                | Value::Tie(_)
                | Value::Support(_)
                | Value::Seat(_)
                | Value::Slot(..)
                | Value::PeriodKind(_)
                | Value::Experience(None)
                | Value::Person(None)
                | Value::QuestionState(_)
                | Value::Decision(_)
                | Value::Agenda(_)
                | Value::Copy(_)
                | Value::Leaving(_) => {}
            }
        }
    }

    fn birth(&mut self, place: (&'static str, usize), birth: Birth) {
        match birth {
            Birth::Date(day) | Birth::Age { noted: day, .. } => self.day(place, day),
            Birth::Year(year) if !YEARS.contains(&year) => self.add(place, Fault::DateOutOfRange),
            Birth::Year(_) | Birth::Unknown => {}
        }
    }

    fn id(&mut self, place: (&'static str, usize), id: Uuid) {
        if !self.ids.insert(id) {
            self.add(place, Fault::DuplicateId);
        }
    }

    fn day(&mut self, place: (&'static str, usize), day: NaiveDate) {
        if !YEARS.contains(&day.year()) {
            self.add(place, Fault::DateOutOfRange);
        }
    }

    fn when(&mut self, place: (&'static str, usize), when: Option<&When>) {
        let Some(when) = when else { return };
        if !when.date.is_valid() {
            self.add(place, Fault::DateOutOfRange);
        }
        self.texts(place, [&when.written]);
    }

    fn reference(&mut self, place: (&'static str, usize), there: bool) {
        if !there {
            self.add(place, Fault::DanglingReference);
        }
    }

    fn texts<'a>(
        &mut self,
        place: (&'static str, usize),
        texts: impl IntoIterator<Item = &'a String>,
    ) {
        if texts.into_iter().any(|text| text.len() > LONGEST_TEXT) {
            self.add(place, Fault::TextTooLong);
        }
    }
}
