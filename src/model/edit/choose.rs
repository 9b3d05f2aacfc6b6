//! Edits that bring in what stands elsewhere: the other version of a conflict, a place of an older version or all of one;
//! and the one that erases for good.

use std::collections::HashSet;
use std::sync::Arc;

use uuid::Uuid;

use super::EditError;
use super::check;
use crate::model::board::{Card, Origin, Voice};
use crate::model::case::Case;
use crate::model::conflict::{Choice, Clash, Conflict, Erased};
use crate::model::entry::Entry;
use crate::model::experience::{Experience, Link};
use crate::model::findings::Fault;
use crate::model::ids::{ConflictId, PersonId};
use crate::model::period::Period;
use crate::model::person::{Bond, Involvement, Person};
use crate::model::place::{Field, Item as _, ItemRef, Listed, Value, find};
use crate::model::plan::{Aim, Step, SubGoal, Turn};
use crate::model::question::Question;
use crate::model::removal::Gone;
use crate::model::round::{Correction, Departure, Meeting, Round};
use crate::model::screening::{Observation, Screening};
use crate::model::stamp::Stamp;

impl Case {
    /// Settles a conflict.
    pub(super) fn settle(
        &mut self,
        id: ConflictId,
        choice: &Choice,
        stamp: &Stamp,
    ) -> Result<(), EditError> {
        let at = self
            .conflicts
            .iter()
            .position(|conflict| conflict.id == id)
            .ok_or(EditError::Gone)?;
        let conflict = self.conflicts.remove(at);
        let Conflict { item, clash, .. } = &*conflict;
        match (clash, choice) {
            (_, Choice::Current) | (Clash::Removed { .. }, Choice::Both(_)) => {
                if self.has(*item) {
                    Ok(())
                } else {
                    Err(EditError::Gone)
                }
            }
            (Clash::Values { field, other, .. }, Choice::Other) => {
                self.write_checked(*item, *field, other, stamp)
            }
            (Clash::Removed { .. }, Choice::Other) => self.remove(*item),
            (Clash::Values { field, other, .. }, Choice::Both(text)) => {
                if matches!(other, Value::Text(_)) {
                    return self.write_checked(*item, *field, &Value::Text(text.clone()), stamp);
                }
                let note = item.note_field().ok_or(EditError::Gone)?;
                let Some(Value::Text(stands)) = self.value(*item, note) else {
                    return Err(EditError::Gone);
                };
                let both = if stands.is_empty() {
                    text.clone()
                } else {
                    format!("{stands}\n{text}")
                };
                self.write_checked(*item, note, &Value::Text(both), stamp)
            }
        }
    }

    /// Makes the content what it was in another version of the case. What was erased stays erased.
    pub(super) fn restore(&mut self, version: &Self) -> Result<(), EditError> {
        if version.id != self.id {
            return Err(EditError::Gone);
        }
        let mut restored = version.clone();
        restored.id = self.id;
        restored.created = self.created.clone();
        restored.instrument = self.instrument.max(version.instrument);
        let known: HashSet<Uuid> = self.erased.iter().map(|mark| mark.id).collect();
        let mut erased = std::mem::take(&mut self.erased);
        erased.extend(
            version
                .erased
                .iter()
                .filter(|mark| !known.contains(&mark.id)),
        );
        restored.erased = erased;
        restored.take_out(&restored.held_though_erased());
        restored.forget_erased_on_boards();
        if restored.rounds.iter().filter(|it| it.is_open()).count() > 1 {
            return Err(EditError::RoundOpen);
        }
        sound(&restored, 0)?;
        *self = restored;
        Ok(())
    }

    /// Items the case holds although they were erased, as an older version of it may.
    pub(in crate::model) fn held_though_erased(&self) -> Gone {
        let mut gone = Gone::default();
        if self.erased.is_empty() {
            return gone;
        }
        let erased: HashSet<Uuid> = self.erased.iter().map(|mark| mark.id).collect();
        for item in self.items() {
            if item.uuid().is_some_and(|id| erased.contains(&id)) {
                gone.add(item);
            }
        }
        gone
    }

    /// Makes one item, or one field of it, what it is in another version.
    pub(super) fn take_over(
        &mut self,
        from: &Self,
        item: ItemRef,
        field: Option<Field>,
        stamp: &Stamp,
    ) -> Result<(), EditError> {
        let faults = self.findings().len();
        self.take_over_unchecked(from, item, field, stamp)?;
        self.forget_erased_on_boards();
        sound(self, faults)
    }

    fn take_over_unchecked(
        &mut self,
        from: &Self,
        item: ItemRef,
        field: Option<Field>,
        stamp: &Stamp,
    ) -> Result<(), EditError> {
        if let ItemRef::Row(id, _) | ItemRef::Observation(id, _) | ItemRef::Screening(id) = item
            && self.screening(id).is_some_and(|it| !it.is_open())
            && field != Some(Field::Closed)
            && !(field.is_none() && matches!(item, ItemRef::Screening(_)))
        {
            return Err(EditError::Closed);
        }
        if self.is_frozen(item) {
            return Err(EditError::Frozen);
        }
        if let Some(field) = field {
            let value = from.value(item, field).ok_or(EditError::Gone)?;
            if let (ItemRef::SubGoal(_), Field::Status) = (item, field)
                && self.value(item, field).is_some_and(|now| now != value)
            {
                return Err(EditError::OnlyInPlan);
            }
            return self.write_checked(item, field, &value, stamp);
        }
        if !from.has(item) {
            return self.remove(item);
        }
        if item
            .uuid()
            .is_some_and(|id| self.erased.iter().any(|it| it.id == id))
        {
            return Err(EditError::Gone);
        }
        if !self.has(item)
            && let Some(id) = item.uuid()
        {
            check::new(self, id)?;
        }
        match item {
            ItemRef::Child => {
                self.child = from.child.clone();
                Ok(())
            }
            ItemRef::Row(id, reaction) => {
                let row = from.screening(id).map(|it| it.row_or_empty(reaction));
                let row = row.ok_or(EditError::Gone)?;
                for field in Case::fields_of(item) {
                    let value = row.get(*field).ok_or(EditError::Gone)?;
                    self.write_checked(item, *field, &value, stamp)?;
                }
                Ok(())
            }
            ItemRef::Observation(id, seen) => {
                let there = from.screening(id).ok_or(EditError::Gone)?;
                let mut new = Observation::clone(there.observation(seen).ok_or(EditError::Gone)?);
                new.changed = stamp.clone();
                let here = self.screenings.iter_mut().find(|it| it.id == id);
                let here = Arc::make_mut(here.ok_or(EditError::Gone)?);
                here.changed = stamp.clone();
                replace(
                    &mut here.observations,
                    &there.observations,
                    Arc::new(new),
                    |it| it.id,
                );
                Ok(())
            }
            ItemRef::Screening(id) => {
                self.take_item::<Screening>(from, id, stamp, |_, _| Ok(()))?;
                self.screenings.sort_by_key(|screening| screening.begun);
                Ok(())
            }
            ItemRef::Person(id) => self.take_item::<Person>(from, id, stamp, |_, _| Ok(())),
            ItemRef::Experience(id) => self.take_item::<Experience>(from, id, stamp, |_, _| Ok(())),
            ItemRef::Aim(id) => self.take_item::<Aim>(from, id, stamp, |_, _| Ok(())),
            ItemRef::Link(id) => self.take_item::<Link>(from, id, stamp, |case, link| {
                check::ends(case, link.id, link.reaction, link.experience)
            }),
            ItemRef::Card(id) => self.take_item::<Card>(from, id, stamp, |case, card| {
                if let Voice::Person(person) = card.voice
                    && case.person(person).is_none()
                {
                    let name = from.person(person).ok_or(EditError::Gone)?.name.clone();
                    card.voice = Voice::Named(name);
                }
                let is_there = match card.origin {
                    Some(Origin::Experience(id)) => case.experience(id).is_some(),
                    Some(Origin::Person(id)) => case.person(id).is_some(),
                    Some(Origin::Entry(id)) => case.entry(id).is_some(),
                    Some(Origin::Reaction(_)) | None => true,
                };
                if !is_there {
                    card.origin = None;
                }
                Ok(())
            }),
            ItemRef::SubGoal(id) => self.take_item::<SubGoal>(from, id, stamp, |case, goal| {
                goal.let_go_of_gone(case);
                // Its story goes on from where it stands now, and says why it does.
                if let Some(known) = case.sub_goal(goal.id) {
                    goal.status = known.status;
                }
                Ok(())
            }),
            ItemRef::Entry(id) => self.take_item::<Entry>(from, id, stamp, |case, entry| {
                entry.person = entry.person.filter(|id| case.person(*id).is_some());
                entry.experience = entry.experience.filter(|id| case.experience(*id).is_some());
                Ok(())
            }),
            ItemRef::Period(id) => self.take_item::<Period>(from, id, stamp, |case, period| {
                Self::known_or_named(case, from, &mut period.person, &mut period.text);
                Ok(())
            }),
            ItemRef::Involvement(id) => {
                self.take_item::<Involvement>(from, id, stamp, |case, item| {
                    Self::known_or_named(case, from, &mut item.person, &mut item.who);
                    Ok(())
                })
            }
            ItemRef::Bond(id) => self.take_item::<Bond>(from, id, stamp, |case, bond| {
                check::pair(case, bond.one, bond.other)
            }),
            ItemRef::Question(id) => self.take_item::<Question>(from, id, stamp, |_, _| Ok(())),
            ItemRef::Round(id) => {
                self.take_item::<Round>(from, id, stamp, |case, round| {
                    check::one_open(case, round.id, round.closed)
                })?;
                self.rounds.sort_by_key(|round| round.begun);
                Ok(())
            }
            ItemRef::Correction(id) => self
                .take_item::<Correction>(from, id, stamp, |case, it| check::round(case, it.round)),
            ItemRef::Departure(id) => self
                .take_item::<Departure>(from, id, stamp, |case, it| check::round(case, it.round)),
            ItemRef::Meeting(id) => {
                self.take_item::<Meeting>(from, id, stamp, |case, it| check::round(case, it.round))
            }
            ItemRef::Turn(id) => self.take_item::<Turn>(from, id, stamp, |case, turn| {
                check::sub_goal(case, turn.sub_goal)
            }),
            ItemRef::Step(id) => self.take_item::<Step>(from, id, stamp, |case, step| {
                check::sub_goal(case, step.sub_goal)
            }),
        }
    }

    /// A person this case does not have is left out; where nothing else is written, the name stays.
    fn known_or_named(case: &Self, from: &Self, person: &mut Option<PersonId>, text: &mut String) {
        let Some(id) = person.filter(|id| case.person(*id).is_none()) else {
            return;
        };
        *person = None;
        if text.is_empty()
            && let Some(known) = from.person(id)
        {
            text.clone_from(&known.name);
        }
    }

    /// Removes an item for good and remembers that it was.
    pub(super) fn erase(&mut self, item: ItemRef, stamp: &Stamp) -> Result<(), EditError> {
        let id = item.uuid().ok_or(EditError::Gone)?;
        // A card may stand on boards of closed rounds only.
        let was_on_boards = self.forget_on_boards(&HashSet::from([id]));
        if self.has(item) || !was_on_boards {
            self.remove(item)?;
        }
        self.erased.push(Erased { id, at: stamp.at });
        Ok(())
    }

    /// Takes an item out with what goes along.
    pub(in crate::model) fn remove(&mut self, item: ItemRef) -> Result<(), EditError> {
        if item.uuid().is_none() || !self.has(item) {
            return Err(EditError::Gone);
        }
        self.take_out(&Gone::one(item));
        Ok(())
    }

    /// Writes a place with a value from elsewhere, which may not fit this case any more.
    fn write_checked(
        &mut self,
        item: ItemRef,
        field: Field,
        value: &Value,
        stamp: &Stamp,
    ) -> Result<(), EditError> {
        check::value(self, item, value)?;
        self.write(item, field, value, stamp)
    }

    fn take_item<T: Listed>(
        &mut self,
        from: &Self,
        id: T::Id,
        stamp: &Stamp,
        fit: impl FnOnce(&Self, &mut T) -> Result<(), EditError>,
    ) -> Result<(), EditError> {
        let mut new = T::clone(find::<T>(from, id).ok_or(EditError::Gone)?);
        fit(self, &mut new)?;
        new.touch(stamp);
        replace(T::list_mut(self), T::list(from), Arc::new(new), T::id);
        Ok(())
    }
}

/// Refuses a case with more faults than it may have.
fn sound(case: &Case, faults: usize) -> Result<(), EditError> {
    match case.findings().get(faults..) {
        Some([finding, ..]) => Err(match finding.fault {
            Fault::DuplicateId | Fault::DuplicateReaction => EditError::Twice,
            Fault::DateOutOfRange => EditError::OutOfRange,
            Fault::DanglingReference => EditError::Gone,
            Fault::JoinsItself => EditError::Itself,
            Fault::TextTooLong => EditError::TooLong,
        }),
        _ => Ok(()),
    }
}

/// Replaces the item with the same identity; a new one comes after the neighbour it stands behind elsewhere.
fn replace<T, Id: PartialEq>(
    items: &mut Vec<Arc<T>>,
    there: &[Arc<T>],
    new: Arc<T>,
    id: impl Fn(&T) -> Id,
) {
    if let Some(known) = items.iter_mut().find(|known| id(known) == id(&new)) {
        *known = new;
        return;
    }
    let own = there.iter().position(|item| id(item) == id(&new));
    let at = there[..own.unwrap_or_default()]
        .iter()
        .rev()
        .find_map(|item| items.iter().position(|known| id(known) == id(item)))
        .map_or(0, |at| at + 1);
    items.insert(at, new);
}
