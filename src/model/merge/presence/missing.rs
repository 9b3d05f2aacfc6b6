//! What one side does not have of the beginning any more.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::marks;
use crate::model::board::Card;
use crate::model::case::Case;
use crate::model::entry::Entry;
use crate::model::experience::{Experience, Link};
use crate::model::merge::Fate;
use crate::model::period::Period;
use crate::model::person::{Bond, Involvement, Person};
use crate::model::place::{Item, ItemRef, Listed};
use crate::model::plan::{Aim, Step, SubGoal, Turn};
use crate::model::question::Question;
use crate::model::removal::Gone;
use crate::model::round::{Correction, Departure, Meeting, Round};
use crate::model::screening::Screening;
use crate::model::stamp::Stamp;

/// An item of the beginning that one side does not have any more and the other does.
#[derive(Debug)]
pub struct Missing {
    /// The item.
    pub item: ItemRef,
    /// The last change on the side that has it.
    pub stamp: Stamp,
    /// Whether that side changed it.
    pub is_changed: bool,
}

/// Items of the beginning that are not everywhere any more.
#[derive(Debug, Default)]
pub struct Found {
    /// Those the other side has.
    pub one_sided: Vec<Missing>,
    /// Those neither has.
    pub on_neither: Vec<ItemRef>,
}

/// What one side does not have of the beginning while the other does.
pub fn missing(base: &Case, lacks: &Case, has: &Case, erased: Option<Fate>) -> Found {
    let mut found = Found::default();
    if has_every_item(base, lacks) {
        return found;
    }
    let disputed = disputed(base, has);
    // What a removal made of references is no change of the items that held them.
    let held: HashSet<ItemRef> = has.items().collect();
    let mut gone = Gone::default();
    for item in base.items().filter(|item| !held.contains(item)) {
        gone.add(item);
    }
    let mut before = base.clone();
    before.take_out(&gone);
    // What was erased in a screening does not keep the screening.
    let mut left = has.clone();
    if erased != Some(Fate::Stay) && !lacks.erased.is_empty() {
        let erased = marks(lacks);
        let mut gone = Gone::default();
        for item in has.items().chain(base.items()) {
            if let ItemRef::Observation(_, seen) = item
                && erased.contains(&seen.uuid())
            {
                gone.add(item);
            }
        }
        before.take_out(&gone);
        left.take_out(&gone);
    }
    let (before, left) = (&before, &left);
    missing_of::<Person>(base, before, lacks, has, &disputed, &mut found);
    let left_disputed = self::disputed(base, left);
    missing_of::<Screening>(base, before, lacks, left, &left_disputed, &mut found);
    missing_seen(base, lacks, has, &disputed, &mut found);
    missing_of::<Experience>(base, before, lacks, has, &disputed, &mut found);
    missing_of::<Link>(base, before, lacks, has, &disputed, &mut found);
    missing_of::<Card>(base, before, lacks, has, &disputed, &mut found);
    missing_of::<Aim>(base, before, lacks, has, &disputed, &mut found);
    missing_of::<SubGoal>(base, before, lacks, has, &disputed, &mut found);
    missing_of::<Entry>(base, before, lacks, has, &disputed, &mut found);
    missing_of::<Period>(base, before, lacks, has, &disputed, &mut found);
    missing_of::<Bond>(base, before, lacks, has, &disputed, &mut found);
    missing_of::<Question>(base, before, lacks, has, &disputed, &mut found);
    missing_of::<Involvement>(base, before, lacks, has, &disputed, &mut found);
    missing_of::<Round>(base, before, lacks, has, &disputed, &mut found);
    missing_of::<Correction>(base, before, lacks, has, &disputed, &mut found);
    missing_of::<Departure>(base, before, lacks, has, &disputed, &mut found);
    missing_of::<Meeting>(base, before, lacks, has, &disputed, &mut found);
    missing_of::<Turn>(base, before, lacks, has, &disputed, &mut found);
    missing_of::<Step>(base, before, lacks, has, &disputed, &mut found);
    found
}

/// Items about which this side has come to hold two versions since the beginning; of what lies in a screening, the screening too.
fn disputed(base: &Case, side: &Case) -> HashSet<ItemRef> {
    if side.conflicts.is_empty() {
        return HashSet::new();
    }
    let known: HashMap<_, _> = base.conflicts.iter().map(|it| (it.id, it)).collect();
    side.conflicts
        .iter()
        .filter(|conflict| known.get(&conflict.id) != Some(conflict))
        .flat_map(|conflict| {
            let outer = match conflict.item {
                ItemRef::Row(id, _) | ItemRef::Observation(id, _) => Some(ItemRef::Screening(id)),
                _ => None,
            };
            std::iter::once(conflict.item).chain(outer)
        })
        .collect()
}

/// Whether a list holds the items of another in front and in their order, which is the usual case and quick to see.
fn begins_with<T, Id: PartialEq>(base: &[Arc<T>], items: &[Arc<T>], id: impl Fn(&T) -> Id) -> bool {
    base.len() <= items.len() && base.iter().zip(items).all(|(one, two)| id(one) == id(two))
}

/// Whether nothing of the beginning is missing, as far as is quick to see.
fn has_every_item(base: &Case, case: &Case) -> bool {
    let has_screenings = begins_with(&base.screenings, &case.screenings, |it| it.id)
        && base
            .screenings
            .iter()
            .zip(&case.screenings)
            .all(|(was, is)| begins_with(&was.observations, &is.observations, |seen| seen.id));
    has_screenings
        && begins_with(&base.people, &case.people, |it| it.id)
        && begins_with(&base.experiences, &case.experiences, |it| it.id)
        && begins_with(&base.links, &case.links, |it| it.id)
        && begins_with(&base.cards, &case.cards, |it| it.id)
        && begins_with(&base.aims, &case.aims, |it| it.id)
        && begins_with(&base.sub_goals, &case.sub_goals, |it| it.id)
        && begins_with(&base.entries, &case.entries, |it| it.id)
        && begins_with(&base.periods, &case.periods, |it| it.id)
        && begins_with(&base.bonds, &case.bonds, |it| it.id)
        && begins_with(&base.questions, &case.questions, |it| it.id)
        && begins_with(&base.involvements, &case.involvements, |it| it.id)
        && begins_with(&base.rounds, &case.rounds, |it| it.id)
        && begins_with(&base.corrections, &case.corrections, |it| it.id)
        && begins_with(&base.departures, &case.departures, |it| it.id)
        && begins_with(&base.meetings, &case.meetings, |it| it.id)
        && begins_with(&base.turns, &case.turns, |it| it.id)
        && begins_with(&base.steps, &case.steps, |it| it.id)
}

fn missing_of<T: Listed>(
    base: &Case,
    before: &Case,
    lacks: &Case,
    has: &Case,
    disputed: &HashSet<ItemRef>,
    found: &mut Found,
) {
    let (base, lacks) = (T::list(base), T::list(lacks));
    if begins_with(base, lacks, T::id) {
        return;
    }
    let there: HashSet<T::Id> = lacks.iter().map(|item| item.id()).collect();
    let mut gone = base
        .iter()
        .filter(|item| !there.contains(&item.id()))
        .peekable();
    if gone.peek().is_none() {
        return;
    }
    let map = |case| -> HashMap<T::Id, &Arc<T>> {
        T::list(case).iter().map(|it| (it.id(), it)).collect()
    };
    let (known, before) = (map(has), map(before));
    for was in gone {
        let item = T::item(was.id());
        let Some(now) = known.get(&was.id()) else {
            found.on_neither.push(item);
            continue;
        };
        let was = before.get(&was.id()).copied().unwrap_or(was);
        found.one_sided.push(Missing {
            item,
            stamp: now.changed().unwrap_or(&has.changed).clone(),
            is_changed: !now.same_values(was) || disputed.contains(&item),
        });
    }
}

/// The same for behaviours outside the list, in screenings that are everywhere.
fn missing_seen(
    base: &Case,
    lacks: &Case,
    has: &Case,
    disputed: &HashSet<ItemRef>,
    found: &mut Found,
) {
    for was in &base.screenings {
        let (Some(lacking), Some(having)) = (lacks.screening(was.id), has.screening(was.id)) else {
            continue;
        };
        for seen in &was.observations {
            if lacking.observation(seen.id).is_some() {
                continue;
            }
            let item = ItemRef::Observation(was.id, seen.id);
            let Some(now) = having.observation(seen.id) else {
                found.on_neither.push(item);
                continue;
            };
            found.one_sided.push(Missing {
                item,
                stamp: now.changed.clone(),
                is_changed: !now.same_values(seen) || disputed.contains(&item),
            });
        }
    }
}
