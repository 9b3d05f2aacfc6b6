//! What is wrong with a case as a value: found before every save and after every read.

mod conflicts;
mod rounds;

use std::collections::HashSet;

use chrono::{Datelike as _, NaiveDate};
use uuid::Uuid;

use super::board::{Origin, Voice};
use super::case::Case;
use super::child::Birth;
use super::date::{When, YEARS};
use super::edit::LONGEST_TEXT;
use super::experience::Until;

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
