//! Putting items back into the side that took them out.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use uuid::Uuid;

use super::marks;
use crate::model::board::{Card, Origin, Voice};
use crate::model::case::Case;
use crate::model::entry::Entry;
use crate::model::experience::{Experience, Link};
use crate::model::ids::{CardId, PersonId, RoundId, SubGoalId};
use crate::model::merge::order::order;
use crate::model::period::Period;
use crate::model::person::{Bond, Involvement, Person};
use crate::model::place::{ItemRef, Listed};
use crate::model::plan::{Aim, Step, SubGoal, Turn};
use crate::model::question::Question;
use crate::model::round::{Correction, Departure, Meeting, Round};
use crate::model::screening::Screening;

/// Puts items back into the case that took them out, as they were at the beginning, with what went along because of that.
pub fn put_back(lacks: &mut Case, base: &Case, has: &Case, back: &HashSet<ItemRef>) {
    if back.is_empty() {
        return;
    }
    let is_back = |item: ItemRef| back.contains(&item);
    put_back_in::<Person>(lacks, base, &is_back);
    put_back_in::<Screening>(lacks, base, &is_back);
    put_back_in::<Experience>(lacks, base, &is_back);
    put_back_in::<Card>(lacks, base, &is_back);
    put_back_in::<Aim>(lacks, base, &is_back);
    put_back_in::<SubGoal>(lacks, base, &is_back);
    put_back_in::<Entry>(lacks, base, &is_back);
    put_back_in::<Period>(lacks, base, &is_back);
    put_back_in::<Question>(lacks, base, &is_back);
    put_back_in::<Involvement>(lacks, base, &is_back);
    put_back_in::<Round>(lacks, base, &is_back);
    let erased = marks(lacks);
    let joins = |link: &Link| vec![ItemRef::Experience(link.experience)];
    put_back_joining(lacks, base, has, &is_back, &erased, joins);
    let joins = |bond: &Bond| [bond.one, bond.other].map(ItemRef::Person).to_vec();
    put_back_joining(lacks, base, has, &is_back, &erased, joins);
    let of_round = |id: RoundId| vec![ItemRef::Round(id)];
    put_back_joining(lacks, base, has, &is_back, &erased, |it: &Correction| {
        of_round(it.round)
    });
    put_back_joining(lacks, base, has, &is_back, &erased, |it: &Departure| {
        of_round(it.round)
    });
    put_back_joining(lacks, base, has, &is_back, &erased, |it: &Meeting| {
        of_round(it.round)
    });
    let of_goal = |id: SubGoalId| vec![ItemRef::SubGoal(id)];
    put_back_joining(lacks, base, has, &is_back, &erased, |it: &Turn| {
        of_goal(it.sub_goal)
    });
    put_back_joining(lacks, base, has, &is_back, &erased, |it: &Step| {
        of_goal(it.sub_goal)
    });
    for screening in &mut lacks.screenings {
        let Some(was) = base.screening(screening.id) else {
            continue;
        };
        let id = screening.id;
        if was
            .observations
            .iter()
            .any(|it| is_back(ItemRef::Observation(id, it.id)))
        {
            let screening = Arc::make_mut(screening);
            screening.observations = joined(&screening.observations, &was.observations, |seen| {
                (seen.id, is_back(ItemRef::Observation(id, seen.id)))
            });
        }
    }
    put_back_references(lacks, base, &is_back);
    let known: HashSet<_> = lacks.conflicts.iter().map(|it| it.id).collect();
    let still: HashSet<_> = has.conflicts.iter().map(|it| it.id).collect();
    for conflict in &base.conflicts {
        if !known.contains(&conflict.id)
            && still.contains(&conflict.id)
            && back.iter().any(|item| conflict.item.is_within(*item))
        {
            lacks.conflicts.push(Arc::clone(conflict));
        }
    }
}

/// What joins others is back with any of them that is, as long as the other side has it: with those it joined, or joins now.
fn put_back_joining<T: Listed>(
    lacks: &mut Case,
    base: &Case,
    has: &Case,
    is_back: &dyn Fn(ItemRef) -> bool,
    erased: &HashSet<Uuid>,
    joins: impl Fn(&T) -> Vec<ItemRef>,
) {
    let with_others = |case: &Case| -> HashSet<ItemRef> {
        T::list(case)
            .iter()
            .filter(|it| joins(it).into_iter().any(is_back))
            .map(|it| T::item(it.id()))
            .collect()
    };
    let (was, now) = (with_others(base), with_others(has));
    let still: HashSet<ItemRef> = T::list(has).iter().map(|it| T::item(it.id())).collect();
    put_back_in::<T>(lacks, base, &|item| {
        let is_erased = item.uuid().is_some_and(|id| erased.contains(&id));
        let goes_along = was.contains(&item) || now.contains(&item);
        is_back(item) || (goes_along && still.contains(&item) && !is_erased)
    });
}

fn put_back_in<T: Listed>(lacks: &mut Case, base: &Case, is_back: &dyn Fn(ItemRef) -> bool) {
    if T::list(base).iter().any(|item| is_back(T::item(item.id()))) {
        *T::list_mut(lacks) = joined(T::list(lacks), T::list(base), |item| {
            (item.id(), is_back(T::item(item.id())))
        });
    }
}

/// A list with items of another, each behind the neighbour it stood behind there.
fn joined<T, Id: Copy + Ord + std::hash::Hash>(
    items: &[Arc<T>],
    was: &[Arc<T>],
    id_and_is_back: impl Fn(&T) -> (Id, bool),
) -> Vec<Arc<T>> {
    let known: HashMap<Id, &Arc<T>> = items.iter().map(|it| (id_and_is_back(it).0, it)).collect();
    let back: HashMap<Id, &Arc<T>> = was
        .iter()
        .filter(|it| id_and_is_back(it).1)
        .map(|it| (id_and_is_back(it).0, it))
        .collect();
    let now: Vec<Id> = items.iter().map(|it| id_and_is_back(it).0).collect();
    let then: Vec<Id> = was
        .iter()
        .map(|it| id_and_is_back(it).0)
        .filter(|id| known.contains_key(id) || back.contains_key(id))
        .collect();
    order(&[], &then, &now)
        .into_iter()
        .filter_map(|id| known.get(&id).or_else(|| back.get(&id)))
        .map(|item| Arc::clone(item))
        .collect()
}

/// What a removal made of references to the items that are back is as it was.
fn put_back_references(lacks: &mut Case, base: &Case, is_back: &dyn Fn(ItemRef) -> bool) {
    let names: HashMap<_, _> = base.people.iter().map(|it| (it.id, &it.name)).collect();
    let cards: HashMap<_, _> = base.cards.iter().map(|card| (card.id, card)).collect();
    for card in &mut lacks.cards {
        let Some(was) = cards.get(&card.id) else {
            continue;
        };
        if let (Voice::Person(person), Voice::Named(name)) = (&was.voice, &card.voice)
            && is_back(ItemRef::Person(*person))
            && names.get(person).is_some_and(|was| *was == name)
        {
            Arc::make_mut(card).voice = was.voice.clone();
        }
        let is_lost = match was.origin {
            Some(Origin::Person(id)) => is_back(ItemRef::Person(id)),
            Some(Origin::Experience(id)) => is_back(ItemRef::Experience(id)),
            Some(Origin::Entry(id)) => is_back(ItemRef::Entry(id)),
            Some(Origin::Reaction(_)) | None => false,
        };
        if is_lost && card.origin.is_none() {
            Arc::make_mut(card).origin = was.origin;
        }
    }
    let goals: HashMap<_, _> = base.sub_goals.iter().map(|goal| (goal.id, goal)).collect();
    for goal in &mut lacks.sub_goals {
        if let Some(was) = goals.get(&goal.id)
            && let Some(aim) = was.aim
            && is_back(ItemRef::Aim(aim))
            && goal.aim.is_none()
        {
            Arc::make_mut(goal).aim = Some(aim);
        }
        if let Some(was) = goals.get(&goal.id) {
            let lost = |card: &CardId| !goal.cards.contains(card) && is_back(ItemRef::Card(*card));
            if was.cards.iter().any(lost) {
                let then = was.cards.iter().copied();
                let then: Vec<CardId> = then
                    .filter(|card| goal.cards.contains(card) || is_back(ItemRef::Card(*card)))
                    .collect();
                let cards = order(&[], &then, &goal.cards);
                Arc::make_mut(goal).cards = cards;
            }
        }
    }
    put_back_people(lacks, base, &names, is_back);
    let entries: HashMap<_, _> = base.entries.iter().map(|it| (it.id, it)).collect();
    for entry in &mut lacks.entries {
        if let Some(was) = entries.get(&entry.id)
            && let Some(id) = was.experience
            && is_back(ItemRef::Experience(id))
            && entry.experience.is_none()
        {
            Arc::make_mut(entry).experience = Some(id);
        }
    }
}

/// Knowledge, spans of time and considered people point again to people who are back; a name that only stood in for them goes.
fn put_back_people(
    lacks: &mut Case,
    base: &Case,
    names: &HashMap<PersonId, &String>,
    is_back: &dyn Fn(ItemRef) -> bool,
) {
    let back = |was: Option<PersonId>, now: Option<PersonId>| {
        was.filter(|id| now.is_none() && is_back(ItemRef::Person(*id)))
    };
    let stood_in = |id: PersonId, was: &str, now: &str| {
        was.is_empty() && names.get(&id).is_some_and(|name| *name == now)
    };
    let entries: HashMap<_, _> = base.entries.iter().map(|it| (it.id, it.person)).collect();
    for entry in &mut lacks.entries {
        let was = entries.get(&entry.id).copied().flatten();
        if let Some(id) = back(was, entry.person) {
            Arc::make_mut(entry).person = Some(id);
        }
    }
    let periods: HashMap<_, _> = base.periods.iter().map(|it| (it.id, it)).collect();
    for period in &mut lacks.periods {
        if let Some(was) = periods.get(&period.id)
            && let Some(id) = back(was.person, period.person)
        {
            let period = Arc::make_mut(period);
            period.person = Some(id);
            if stood_in(id, &was.text, &period.text) {
                period.text.clear();
            }
        }
    }
    let involvements: HashMap<_, _> = base.involvements.iter().map(|it| (it.id, it)).collect();
    for item in &mut lacks.involvements {
        if let Some(was) = involvements.get(&item.id)
            && let Some(id) = back(was.person, item.person)
        {
            let item = Arc::make_mut(item);
            item.person = Some(id);
            if stood_in(id, &was.who, &item.who) {
                item.who.clear();
            }
        }
    }
}
