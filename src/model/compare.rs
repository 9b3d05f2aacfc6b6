//! What is different between two states of a case, item by item and field by field.

use std::collections::HashMap;
use std::sync::Arc;

use super::board::Card;
use super::case::Case;
use super::entry::Entry;
use super::experience::{Experience, Link};
use super::instrument::ReactionId;
use super::merge::order;
use super::period::Period;
use super::person::{Bond, Involvement, Person};
use super::place::{Field, Item, ItemRef, Listed};
use super::plan::{Aim, Step, SubGoal, Turn};
use super::question::Question;
use super::round::{Correction, Departure, Meeting, Round};
use super::screening::Screening;

/// What became of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// It is new.
    Added,
    /// It is not there any more.
    Removed,
    /// These fields stand differently.
    Changed(Vec<Field>),
    /// It has another place among its neighbours and is otherwise the same.
    Reordered,
}

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The item.
    pub item: ItemRef,
    /// What became of it.
    pub what: What,
}

/// What is different, in the order the items stand in a case; empty for equal cases. Each item is named at most once.
///
/// Times of change are no difference of their own. What belongs to a screening that is new or gone as a whole is not named again.
/// The order of screenings and rounds follows their days and is no difference either. What two people have not agreed on yet
/// ([`Case::conflicts`]) and marks of what was erased are not looked at.
pub fn changes(before: &Case, after: &Case) -> Vec<Change> {
    let mut all = Changes(Vec::new());
    all.fields(ItemRef::Child, &before.child, &after.child, false);
    all.list::<Person>(before, after);
    all.screenings(before, after);
    all.list::<Experience>(before, after);
    all.list::<Link>(before, after);
    all.list::<Card>(before, after);
    all.list::<Aim>(before, after);
    all.list::<SubGoal>(before, after);
    all.list::<Entry>(before, after);
    all.list::<Period>(before, after);
    all.list::<Bond>(before, after);
    all.list::<Question>(before, after);
    all.list::<Involvement>(before, after);
    all.by_day::<Round>(before, after);
    all.list::<Correction>(before, after);
    all.list::<Departure>(before, after);
    all.list::<Meeting>(before, after);
    all.list::<Turn>(before, after);
    all.list::<Step>(before, after);
    all.0
}

struct Changes(Vec<Change>);

impl Changes {
    fn add(&mut self, item: ItemRef, what: What) {
        self.0.push(Change { item, what });
    }

    fn fields<T: Item>(&mut self, item: ItemRef, before: &T, after: &T, is_moved: bool) {
        let fields: Vec<Field> = T::FIELDS
            .iter()
            .copied()
            .filter(|field| !before.agrees(after, *field))
            .collect();
        if !fields.is_empty() {
            self.add(item, What::Changed(fields));
        } else if is_moved {
            self.add(item, What::Reordered);
        }
    }

    fn list<T: Listed>(&mut self, before: &Case, after: &Case) {
        self.items(T::list(before), T::list(after), T::id, T::item);
    }

    /// A list whose order follows the days of its items.
    fn by_day<T: Listed>(&mut self, before: &Case, after: &Case) {
        let known = self.0.len();
        self.list::<T>(before, after);
        let mut at = 0;
        self.0.retain(|change| {
            at += 1;
            at <= known || change.what != What::Reordered
        });
    }

    fn items<T: Item, Id: Copy + Eq + Ord + std::hash::Hash>(
        &mut self,
        before: &[Arc<T>],
        after: &[Arc<T>],
        id: impl Fn(&T) -> Id,
        item: impl Fn(Id) -> ItemRef,
    ) {
        if before == after {
            return;
        }
        let ids = |items: &[Arc<T>]| items.iter().map(|it| id(it)).collect::<Vec<Id>>();
        let (old_ids, new_ids) = (ids(before), ids(after));
        let moved = order::moved(&old_ids, &new_ids);
        let old: HashMap<Id, &Arc<T>> = before.iter().map(|it| (id(it), it)).collect();
        let new: HashMap<Id, &Arc<T>> = after.iter().map(|it| (id(it), it)).collect();
        for id in order::order(&[], &old_ids, &new_ids) {
            match (old.get(&id), new.get(&id)) {
                (Some(old), Some(new)) => {
                    if !Arc::ptr_eq(old, new) || moved.contains(&id) {
                        self.fields(item(id), &***old, &***new, moved.contains(&id));
                    }
                }
                (None, Some(_)) => self.add(item(id), What::Added),
                (Some(_), None) => self.add(item(id), What::Removed),
                (None, None) => {}
            }
        }
    }

    fn screenings(&mut self, before: &Case, after: &Case) {
        if before.screenings == after.screenings {
            return;
        }
        let ids = |case: &Case| case.screenings.iter().map(|it| it.id).collect::<Vec<_>>();
        for id in order::order(&[], &ids(before), &ids(after)) {
            let item = ItemRef::Screening(id);
            match (before.screening(id), after.screening(id)) {
                (Some(old), Some(new)) => self.screening(old, new),
                (None, Some(_)) => self.add(item, What::Added),
                (Some(_), None) => self.add(item, What::Removed),
                (None, None) => {}
            }
        }
    }

    fn screening(&mut self, before: &Arc<Screening>, after: &Arc<Screening>) {
        if before == after {
            return;
        }
        let id = after.id;
        self.fields(ItemRef::Screening(id), &**before, &**after, false);
        for reaction in ReactionId::ALL {
            let (old, new) = (before.row_or_empty(reaction), after.row_or_empty(reaction));
            self.fields(ItemRef::Row(id, reaction), &old, &new, false);
        }
        self.items(
            &before.observations,
            &after.observations,
            |seen| seen.id,
            |seen| ItemRef::Observation(id, seen),
        );
    }
}
