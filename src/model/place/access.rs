//! Reading and writing a case place by place.

use std::sync::Arc;

use uuid::Uuid;

use super::items::{Item, Listed};
use super::{Field, ItemRef, Value};
use crate::model::board::Card;
use crate::model::case::Case;
use crate::model::child::Child;
use crate::model::conflict::Conflict;
use crate::model::edit::EditError;
use crate::model::entry::Entry;
use crate::model::experience::{Experience, Link};
use crate::model::period::Period;
use crate::model::person::{Bond, Involvement, Person};
use crate::model::plan::{Aim, Step, SubGoal, Turn};
use crate::model::question::Question;
use crate::model::round::{Correction, Departure, Meeting, Round};
use crate::model::screening::{Observation, Row, Screening};
use crate::model::stamp::Stamp;

impl ItemRef {
    /// The field of an item that takes a note beside what stands: where "both" of a value that can stand only once is
    /// written. An aim is the authority's own wording and the child and a screening have no field for remarks: there is
    /// none.
    pub const fn note_field(self) -> Option<Field> {
        match self {
            Self::Row(..) | Self::Observation(..) => Some(Field::Comment),
            Self::Experience(_) => Some(Field::Description),
            Self::Link(_) => Some(Field::Basis),
            Self::Card(_) | Self::Entry(_) | Self::Correction(_) => Some(Field::Text),
            Self::SubGoal(_) | Self::Step(_) => Some(Field::Who),
            Self::Person(_)
            | Self::Period(_)
            | Self::Bond(_)
            | Self::Round(_)
            | Self::Meeting(_)
            | Self::Turn(_) => Some(Field::Note),
            Self::Question(_) => Some(Field::Why),
            Self::Departure(_) | Self::Involvement(_) => Some(Field::Reason),
            Self::Child | Self::Screening(_) | Self::Aim(_) => None,
        }
    }

    /// The identity of the item; the child and the rows of a screening have none of their own.
    pub const fn uuid(self) -> Option<Uuid> {
        match self {
            Self::Child | Self::Row(..) => None,
            Self::Person(id) => Some(id.uuid()),
            Self::Screening(id) => Some(id.uuid()),
            Self::Observation(_, id) => Some(id.uuid()),
            Self::Experience(id) => Some(id.uuid()),
            Self::Link(id) => Some(id.uuid()),
            Self::Card(id) => Some(id.uuid()),
            Self::Aim(id) => Some(id.uuid()),
            Self::SubGoal(id) => Some(id.uuid()),
            Self::Entry(id) => Some(id.uuid()),
            Self::Period(id) => Some(id.uuid()),
            Self::Bond(id) => Some(id.uuid()),
            Self::Question(id) => Some(id.uuid()),
            Self::Involvement(id) => Some(id.uuid()),
            Self::Round(id) => Some(id.uuid()),
            Self::Correction(id) => Some(id.uuid()),
            Self::Departure(id) => Some(id.uuid()),
            Self::Meeting(id) => Some(id.uuid()),
            Self::Turn(id) => Some(id.uuid()),
            Self::Step(id) => Some(id.uuid()),
        }
    }

    /// Whether this item is that one or lies within it.
    pub(in crate::model) fn is_within(self, outer: Self) -> bool {
        self == outer
            || match self {
                Self::Row(screening, _) | Self::Observation(screening, _) => {
                    outer == Self::Screening(screening)
                }
                _ => false,
            }
    }
}

/// The item with an identity.
pub(in crate::model) fn find<T: Listed>(case: &Case, id: T::Id) -> Option<&Arc<T>> {
    T::list(case).iter().find(|item| item.id() == id)
}

fn find_mut<T: Listed>(case: &mut Case, id: T::Id) -> Option<&mut T> {
    T::list_mut(case)
        .iter_mut()
        .find(|item| item.id() == id)
        .map(Arc::make_mut)
}

/// Writes a field and notes when.
fn write<T: Item>(
    item: Option<&mut T>,
    field: Field,
    value: &Value,
    stamp: &Stamp,
) -> Result<(), EditError> {
    let item = item.ok_or(EditError::Gone)?;
    if !item.set(field, value) {
        return Err(EditError::Gone);
    }
    item.touch(stamp);
    Ok(())
}

impl Case {
    /// The fields an item of this sort has, in the order they are shown.
    pub const fn fields_of(item: ItemRef) -> &'static [Field] {
        match item {
            ItemRef::Child => Child::FIELDS,
            ItemRef::Person(_) => Person::FIELDS,
            ItemRef::Screening(_) => Screening::FIELDS,
            ItemRef::Row(..) => Row::FIELDS,
            ItemRef::Observation(..) => Observation::FIELDS,
            ItemRef::Experience(_) => Experience::FIELDS,
            ItemRef::Link(_) => Link::FIELDS,
            ItemRef::Card(_) => Card::FIELDS,
            ItemRef::Aim(_) => Aim::FIELDS,
            ItemRef::SubGoal(_) => SubGoal::FIELDS,
            ItemRef::Entry(_) => Entry::FIELDS,
            ItemRef::Period(_) => Period::FIELDS,
            ItemRef::Bond(_) => Bond::FIELDS,
            ItemRef::Question(_) => Question::FIELDS,
            ItemRef::Involvement(_) => Involvement::FIELDS,
            ItemRef::Round(_) => Round::FIELDS,
            ItemRef::Correction(_) => Correction::FIELDS,
            ItemRef::Departure(_) => Departure::FIELDS,
            ItemRef::Meeting(_) => Meeting::FIELDS,
            ItemRef::Turn(_) => Turn::FIELDS,
            ItemRef::Step(_) => Step::FIELDS,
        }
    }

    /// What stands at a place; `None` where the item is not in the case or has no such field.
    pub fn value(&self, item: ItemRef, field: Field) -> Option<Value> {
        match item {
            ItemRef::Child => self.child.get(field),
            ItemRef::Person(id) => find::<Person>(self, id)?.get(field),
            ItemRef::Screening(id) => self.screening(id)?.get(field),
            ItemRef::Row(id, reaction) => self.screening(id)?.row_or_empty(reaction).get(field),
            ItemRef::Observation(id, seen) => self.screening(id)?.observation(seen)?.get(field),
            ItemRef::Experience(id) => self.experience(id)?.get(field),
            ItemRef::Link(id) => find::<Link>(self, id)?.get(field),
            ItemRef::Card(id) => self.card(id)?.get(field),
            ItemRef::Aim(id) => self.aim(id)?.get(field),
            ItemRef::SubGoal(id) => self.sub_goal(id)?.get(field),
            ItemRef::Entry(id) => self.entry(id)?.get(field),
            ItemRef::Period(id) => self.period(id)?.get(field),
            ItemRef::Bond(id) => self.bond(id)?.get(field),
            ItemRef::Question(id) => self.question(id)?.get(field),
            ItemRef::Involvement(id) => self.involvement(id)?.get(field),
            ItemRef::Round(id) => self.round(id)?.get(field),
            ItemRef::Correction(id) => self.correction(id)?.get(field),
            ItemRef::Departure(id) => self.departure(id)?.get(field),
            ItemRef::Meeting(id) => self.meeting(id)?.get(field),
            ItemRef::Turn(id) => self.turn(id)?.get(field),
            ItemRef::Step(id) => self.step(id)?.get(field),
        }
    }

    /// Every item with an identity of its own, in the order they stand in the case; a screening stands before what was seen in it.
    pub fn items(&self) -> impl Iterator<Item = ItemRef> {
        let people = self.people.iter().map(|item| ItemRef::Person(item.id));
        let screenings = self.screenings.iter().flat_map(|item| {
            let seen = item.observations.iter();
            std::iter::once(ItemRef::Screening(item.id))
                .chain(seen.map(|seen| ItemRef::Observation(item.id, seen.id)))
        });
        people
            .chain(screenings)
            .chain(
                self.experiences
                    .iter()
                    .map(|item| ItemRef::Experience(item.id)),
            )
            .chain(self.links.iter().map(|item| ItemRef::Link(item.id)))
            .chain(self.cards.iter().map(|item| ItemRef::Card(item.id)))
            .chain(self.aims.iter().map(|item| ItemRef::Aim(item.id)))
            .chain(self.sub_goals.iter().map(|item| ItemRef::SubGoal(item.id)))
            .chain(self.entries.iter().map(|item| ItemRef::Entry(item.id)))
            .chain(self.periods.iter().map(|item| ItemRef::Period(item.id)))
            .chain(self.bonds.iter().map(|item| ItemRef::Bond(item.id)))
            .chain(self.questions.iter().map(|item| ItemRef::Question(item.id)))
            .chain(
                self.involvements
                    .iter()
                    .map(|item| ItemRef::Involvement(item.id)),
            )
            .chain(self.rounds.iter().map(|item| ItemRef::Round(item.id)))
            .chain(
                self.corrections
                    .iter()
                    .map(|item| ItemRef::Correction(item.id)),
            )
            .chain(
                self.departures
                    .iter()
                    .map(|item| ItemRef::Departure(item.id)),
            )
            .chain(self.meetings.iter().map(|item| ItemRef::Meeting(item.id)))
            .chain(self.turns.iter().map(|item| ItemRef::Turn(item.id)))
            .chain(self.steps.iter().map(|item| ItemRef::Step(item.id)))
    }

    /// Whether the item is in the case. A screening has every row.
    pub fn has(&self, item: ItemRef) -> bool {
        match item {
            ItemRef::Child => true,
            ItemRef::Person(id) => self.person(id).is_some(),
            ItemRef::Screening(id) | ItemRef::Row(id, _) => self.screening(id).is_some(),
            ItemRef::Observation(id, seen) => self
                .screening(id)
                .is_some_and(|screening| screening.observation(seen).is_some()),
            ItemRef::Experience(id) => self.experience(id).is_some(),
            ItemRef::Link(id) => find::<Link>(self, id).is_some(),
            ItemRef::Card(id) => self.card(id).is_some(),
            ItemRef::Aim(id) => self.aim(id).is_some(),
            ItemRef::SubGoal(id) => self.sub_goal(id).is_some(),
            ItemRef::Entry(id) => self.entry(id).is_some(),
            ItemRef::Period(id) => self.period(id).is_some(),
            ItemRef::Bond(id) => self.bond(id).is_some(),
            ItemRef::Question(id) => self.question(id).is_some(),
            ItemRef::Involvement(id) => self.involvement(id).is_some(),
            ItemRef::Round(id) => self.round(id).is_some(),
            ItemRef::Correction(id) => self.correction(id).is_some(),
            ItemRef::Departure(id) => self.departure(id).is_some(),
            ItemRef::Meeting(id) => self.meeting(id).is_some(),
            ItemRef::Turn(id) => self.turn(id).is_some(),
            ItemRef::Step(id) => self.step(id).is_some(),
        }
    }

    /// Who last changed an item, and when. A row that was never touched and the child know
    /// only the last change of what they lie in.
    pub fn stamp_of(&self, item: ItemRef) -> Option<&Stamp> {
        match item {
            ItemRef::Child => Some(&self.changed),
            ItemRef::Person(id) => find::<Person>(self, id)?.changed(),
            ItemRef::Screening(id) => Item::changed(&**self.screening(id)?),
            ItemRef::Row(id, reaction) => {
                let screening = self.screening(id)?;
                let row = screening.row(reaction).and_then(|row| row.changed.as_ref());
                Some(row.unwrap_or(&screening.changed))
            }
            ItemRef::Observation(id, seen) => {
                Item::changed(&**self.screening(id)?.observation(seen)?)
            }
            ItemRef::Experience(id) => Item::changed(&**self.experience(id)?),
            ItemRef::Link(id) => Some(self.link(id)?.last_change()),
            ItemRef::Card(id) => Item::changed(&**self.card(id)?),
            ItemRef::Aim(id) => Item::changed(&**self.aim(id)?),
            ItemRef::SubGoal(id) => Item::changed(&**self.sub_goal(id)?),
            ItemRef::Entry(id) => Item::changed(&**self.entry(id)?),
            ItemRef::Period(id) => Item::changed(&**self.period(id)?),
            ItemRef::Bond(id) => Item::changed(&**self.bond(id)?),
            ItemRef::Question(id) => Item::changed(&**self.question(id)?),
            ItemRef::Involvement(id) => Item::changed(&**self.involvement(id)?),
            ItemRef::Round(id) => Item::changed(&**self.round(id)?),
            ItemRef::Correction(id) => Some(&self.correction(id)?.created),
            ItemRef::Departure(id) => Item::changed(&**self.departure(id)?),
            ItemRef::Meeting(id) => Item::changed(&**self.meeting(id)?),
            ItemRef::Turn(id) => Item::changed(&**self.turn(id)?),
            ItemRef::Step(id) => Item::changed(&**self.step(id)?),
        }
    }

    /// The conflicts of an item, in the order they arose. Those of its rows and observations are theirs.
    pub fn conflicts_of(&self, item: ItemRef) -> impl Iterator<Item = &Arc<Conflict>> {
        self.conflicts
            .iter()
            .filter(move |conflict| conflict.item == item)
    }

    /// Writes a place. Nothing is checked but that the item is there and the value fits the field.
    pub(in crate::model) fn write(
        &mut self,
        item: ItemRef,
        field: Field,
        value: &Value,
        stamp: &Stamp,
    ) -> Result<(), EditError> {
        match item {
            ItemRef::Child => write(Some(&mut self.child), field, value, stamp),
            ItemRef::Person(id) => write(find_mut::<Person>(self, id), field, value, stamp),
            ItemRef::Experience(id) => write(find_mut::<Experience>(self, id), field, value, stamp),
            ItemRef::Link(id) => write(find_mut::<Link>(self, id), field, value, stamp),
            ItemRef::Card(id) => write(find_mut::<Card>(self, id), field, value, stamp),
            ItemRef::Aim(id) => write(find_mut::<Aim>(self, id), field, value, stamp),
            ItemRef::SubGoal(id) => write(find_mut::<SubGoal>(self, id), field, value, stamp),
            ItemRef::Entry(id) => write(find_mut::<Entry>(self, id), field, value, stamp),
            ItemRef::Period(id) => write(find_mut::<Period>(self, id), field, value, stamp),
            ItemRef::Bond(id) => write(find_mut::<Bond>(self, id), field, value, stamp),
            ItemRef::Question(id) => write(find_mut::<Question>(self, id), field, value, stamp),
            ItemRef::Involvement(id) => {
                write(find_mut::<Involvement>(self, id), field, value, stamp)
            }
            ItemRef::Round(id) => {
                write(find_mut::<Round>(self, id), field, value, stamp)?;
                self.rounds.sort_by_key(|round| round.begun);
                Ok(())
            }
            ItemRef::Correction(id) => write(find_mut::<Correction>(self, id), field, value, stamp),
            ItemRef::Departure(id) => write(find_mut::<Departure>(self, id), field, value, stamp),
            ItemRef::Meeting(id) => write(find_mut::<Meeting>(self, id), field, value, stamp),
            ItemRef::Turn(id) => write(find_mut::<Turn>(self, id), field, value, stamp),
            ItemRef::Step(id) => write(find_mut::<Step>(self, id), field, value, stamp),
            ItemRef::Screening(id) => {
                write(find_mut::<Screening>(self, id), field, value, stamp)?;
                self.screenings.sort_by_key(|screening| screening.begun);
                Ok(())
            }
            ItemRef::Row(id, reaction) => {
                let screening = find_mut::<Screening>(self, id).ok_or(EditError::Gone)?;
                screening.changed = stamp.clone();
                write(Some(screening.row_mut(reaction)), field, value, stamp)
            }
            ItemRef::Observation(id, seen) => {
                let screening = find_mut::<Screening>(self, id).ok_or(EditError::Gone)?;
                screening.changed = stamp.clone();
                let seen = screening.observations.iter_mut().find(|it| it.id == seen);
                write(seen.map(Arc::make_mut), field, value, stamp)
            }
        }
    }
}

impl Screening {
    /// The row of a reaction, made where there is none.
    pub(in crate::model) fn row_mut(&mut self, reaction: crate::model::ReactionId) -> &mut Row {
        let known = self.rows.iter().position(|row| row.reaction == reaction);
        let at = known.unwrap_or_else(|| {
            self.rows.push(Row::empty(reaction));
            self.rows.sort_by_key(|row| row.reaction);
            let made = self.rows.iter().position(|row| row.reaction == reaction);
            made.unwrap_or_default()
        });
        &mut self.rows[at]
    }
}
