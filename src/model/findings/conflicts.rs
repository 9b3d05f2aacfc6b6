//! What is wrong with a place of two versions.

use std::collections::HashSet;

use super::{Fault, Found};
use crate::model::board::{Origin, Voice};
use crate::model::case::Case;
use crate::model::conflict::Clash;
use crate::model::experience::Until;
use crate::model::place::{ItemRef, Value};

impl Found {
    /// The conflicts, with what their other versions point to.
    pub(super) fn conflicts(&mut self, case: &Case) {
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
}
