//! What joins two items and was made to join others.
//!
//! It would go with one it joined, although on the other side it does not join that one any more: then what this side
//! wrote in it would be lost. It joins here what it joins there.

use std::collections::HashMap;
use std::sync::Arc;

use super::Sides;
use crate::model::experience::Link;
use crate::model::ids::{ExperienceId, PersonId};
use crate::model::person::Bond;
use crate::model::place::{Field, Listed};
use crate::model::removal::Gone;

/// Lets bonds and links of one side that would go along follow to where the other side put them.
pub fn follow(sides: &mut Sides, gone: &Gone) {
    let goes_with = |id: PersonId| gone.has_person(id);
    follow_in::<Bond>(sides, Field::Pair, |bond| {
        goes_with(bond.one) || goes_with(bond.other)
    });
    let goes_with = |id: ExperienceId| gone.has_experience(id);
    follow_in::<Link>(sides, Field::Ends, |link| goes_with(link.experience));
}

fn follow_in<T: Listed>(sides: &mut Sides, ends: Field, goes: impl Fn(&T) -> bool) {
    let goes_in = |items: &[Arc<T>]| items.iter().any(|item| goes(item));
    if !goes_in(T::list(&sides.mine)) && !goes_in(T::list(&sides.theirs)) {
        return;
    }
    let staying = |items: &[Arc<T>]| -> HashMap<T::Id, Arc<T>> {
        let staying = items.iter().filter(|item| !goes(item));
        staying.map(|item| (item.id(), Arc::clone(item))).collect()
    };
    let (mine, theirs) = (
        staying(T::list(&sides.mine)),
        staying(T::list(&sides.theirs)),
    );
    let follow = |items: &mut Vec<Arc<T>>, there: &HashMap<T::Id, Arc<T>>| {
        let mut followed = HashMap::new();
        for item in items {
            if goes(item)
                && let Some(other) = there.get(&item.id())
            {
                Arc::make_mut(item).take(other, ends);
                followed.insert(item.id(), Arc::clone(other));
            }
        }
        followed
    };
    // The beginning goes along with what followed: then it is no change of the side that did.
    let mine_followed = follow(T::list_mut(&mut sides.mine), &theirs);
    let theirs_followed = follow(T::list_mut(&mut sides.theirs), &mine);
    follow(T::list_mut(&mut sides.base), &mine_followed);
    follow(T::list_mut(&mut sides.base), &theirs_followed);
}
