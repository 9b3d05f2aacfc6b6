//! A reaction and an experience are linked once, and two people are held together once, also where two people did it.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use uuid::Uuid;

use super::Policy;
use super::presence::Sides;
use super::rename::rename;
use crate::model::case::Case;
use crate::model::conflict::{Clash, Conflict};
use crate::model::experience::Link;
use crate::model::ids::{ExperienceId, PersonId};
use crate::model::instrument::ReactionId;
use crate::model::person::Bond;
use crate::model::place::{Field, ItemRef, Listed};
use crate::model::stamp::Stamp;

/// What joins two others, and joins them once.
trait Joint: Listed {
    /// The two, the same whichever is named first.
    type Ends: Copy + Eq + Ord + std::hash::Hash;

    /// The field that names the two.
    const ENDS: Field;

    /// The two.
    fn ends(&self) -> Self::Ends;

    /// The same without a word about it.
    fn saying_nothing(&self) -> Self;

    /// Who last changed it, and when.
    fn last_change(&self) -> &Stamp;
}

impl Joint for Link {
    type Ends = (ReactionId, ExperienceId);

    const ENDS: Field = Field::Ends;

    fn ends(&self) -> Self::Ends {
        (self.reaction, self.experience)
    }

    fn saying_nothing(&self) -> Self {
        Self::new(self.id, self.reaction, self.experience, &self.created)
    }

    fn last_change(&self) -> &Stamp {
        Self::last_change(self)
    }
}

impl Joint for Bond {
    type Ends = (PersonId, PersonId);

    const ENDS: Field = Field::Pair;

    fn ends(&self) -> Self::Ends {
        (self.one.min(self.other), self.one.max(self.other))
    }

    fn saying_nothing(&self) -> Self {
        Self::blank(self.id, self.one, self.other, &self.created)
    }

    fn last_change(&self) -> &Stamp {
        &self.changed
    }
}

/// Gives two links or bonds of the same two one identity, the smaller, so that they are merged like any item both have.
pub fn join(sides: &mut Sides, policy: Policy) {
    join_in::<Link>(sides, policy);
    join_in::<Bond>(sides, policy);
}

fn join_in<T: Joint>(sides: &mut Sides, policy: Policy) {
    if T::list(&sides.mine) == T::list(&sides.theirs) {
        return;
    }
    let ids = |case: &Case| -> HashSet<T::Id> { T::list(case).iter().map(|it| it.id()).collect() };
    let (in_base, in_mine, in_theirs) = (ids(&sides.base), ids(&sides.mine), ids(&sides.theirs));
    let erased = sides.mine.erased.iter().chain(&sides.theirs.erased);
    let erased: HashSet<Uuid> = erased.map(|mark| mark.id).collect();
    // Another program may have joined a pair twice on one side: each of them is met by one of the other's.
    let mut only_theirs: HashMap<T::Ends, Vec<T::Id>> = HashMap::new();
    for item in T::list(&sides.theirs) {
        if !in_mine.contains(&item.id()) {
            only_theirs.entry(item.ends()).or_default().push(item.id());
        }
    }
    for ids in only_theirs.values_mut() {
        ids.sort_unstable_by(|one, other| other.cmp(one));
    }
    let mut only_mine: Vec<(T::Id, T::Ends)> = T::list(&sides.mine)
        .iter()
        .filter(|item| !in_theirs.contains(&item.id()))
        .map(|item| (item.id(), item.ends()))
        .collect();
    only_mine.sort_unstable();
    for (mine, ends) in only_mine {
        let Some(theirs) = only_theirs.get_mut(&ends).and_then(Vec::pop) else {
            continue;
        };
        if in_base.contains(&mine) && in_base.contains(&theirs) {
            continue;
        }
        if policy == Policy::Carry {
            // The two are joined; who did it and on what basis is as it stands.
            T::list_mut(&mut sides.mine).retain(|item| item.id() != mine);
            continue;
        }
        let is_erased = |id: T::Id| T::item(id).uuid().is_some_and(|id| erased.contains(&id));
        let rank = |id: T::Id| (is_erased(id), id);
        let (stays, goes) = if rank(theirs) < rank(mine) {
            (theirs, mine)
        } else {
            (mine, theirs)
        };
        let Some(id) = T::item(stays).uuid() else {
            continue;
        };
        for case in [&mut sides.base, &mut sides.mine, &mut sides.theirs] {
            rename(case, T::item(goes), id);
        }
    }
}

/// Joins what came to hold the same two only by being merged. What the one that goes says is kept as a conflict.
pub fn join_left(case: &mut Case, mine: &Case, theirs: &Case) {
    join_left_in::<Link>(case, mine, theirs);
    join_left_in::<Bond>(case, mine, theirs);
}

fn join_left_in<T: Joint>(case: &mut Case, mine: &Case, theirs: &Case) {
    let twice = twice::<T>(case);
    if twice.is_empty() {
        return;
    }
    // A file another program wrote may hold a pair twice: that is not ours to put right.
    let (in_mine, in_theirs) = (self::twice::<T>(mine), self::twice::<T>(theirs));
    for pair in twice {
        if in_mine.contains(&pair) || in_theirs.contains(&pair) {
            continue;
        }
        let same = T::list(case).iter().filter(|item| item.ends() == pair);
        let Some(stays) = same.min_by_key(|item| item.id()).map(Arc::clone) else {
            continue;
        };
        let (goes, left): (Vec<_>, Vec<_>) = std::mem::take(T::list_mut(case))
            .into_iter()
            .partition(|item| item.ends() == pair && item.id() != stays.id());
        *T::list_mut(case) = left;
        for item in goes {
            let at = T::item(stays.id());
            rename_conflicts(case, T::item(item.id()), at);
            let nothing = item.saying_nothing();
            for field in T::FIELDS.iter().copied().filter(|it| *it != T::ENDS) {
                if item.agrees(&nothing, field) || item.agrees(&stays, field) {
                    continue;
                }
                let Some(other) = item.get(field) else {
                    continue;
                };
                let clash = Clash::Values {
                    field,
                    current_by: stays.last_change().clone(),
                    other,
                    other_by: item.last_change().clone(),
                };
                let conflict = Conflict::new(at, clash);
                if case.conflicts.iter().all(|it| it.id != conflict.id) {
                    case.conflicts.push(Arc::new(conflict));
                }
            }
        }
    }
}

/// Pairs that are joined more than once, in their order.
fn twice<T: Joint>(case: &Case) -> Vec<T::Ends> {
    let mut known = HashMap::new();
    for item in T::list(case) {
        *known.entry(item.ends()).or_insert(0_usize) += 1;
    }
    let mut twice: Vec<T::Ends> = known
        .into_iter()
        .filter(|(_, times)| *times > 1)
        .map(|(ends, _)| ends)
        .collect();
    twice.sort_unstable();
    twice
}

/// What stood against one that goes stands against the one that stays.
fn rename_conflicts(case: &mut Case, from: ItemRef, to: ItemRef) {
    let (about, other): (Vec<_>, Vec<_>) = std::mem::take(&mut case.conflicts)
        .into_iter()
        .partition(|conflict| conflict.item == from);
    case.conflicts = other;
    for conflict in about {
        // It is not taken out but has become one with the other.
        if matches!(conflict.clash, Clash::Removed { .. }) {
            continue;
        }
        let conflict = Conflict::new(to, conflict.clash.clone());
        if case.conflicts.iter().all(|it| it.id != conflict.id) {
            case.conflicts.push(Arc::new(conflict));
        }
    }
}
