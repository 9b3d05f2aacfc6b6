//! What one side has come to point to since the beginning.

use std::collections::{HashMap, HashSet};

use crate::model::board::{Origin, Voice};
use crate::model::case::Case;
use crate::model::place::{Item as _, ItemRef, Listed};
use crate::model::plan::{Step, Turn};
use crate::model::round::{Correction, Departure, Meeting};
use crate::model::stamp::Stamp;

/// What a side has come to point to since the beginning, and who last changed what points there.
pub fn wanted(base: &Case, lacks: &Case, has: &Case) -> HashMap<ItemRef, Stamp> {
    let mut wanted: HashMap<ItemRef, Stamp> = HashMap::new();
    let mut want = |item: ItemRef, stamp: &Stamp| {
        wanted.entry(item).or_insert_with(|| stamp.clone());
    };
    let was: HashMap<_, _> = base.links.iter().map(|link| (link.id, link)).collect();
    let kept: HashSet<_> = lacks.links.iter().map(|link| link.id).collect();
    for link in &has.links {
        let is_new = was.get(&link.id).is_none_or(|was| {
            was.experience != link.experience
                || (!kept.contains(&link.id) && !was.same_values(link))
        });
        if is_new {
            want(ItemRef::Experience(link.experience), link.last_change());
        }
    }
    let was: HashMap<_, _> = base.cards.iter().map(|card| (card.id, card)).collect();
    for card in &has.cards {
        let was = was.get(&card.id);
        if let Voice::Person(person) = card.voice
            && was.is_none_or(|was| was.voice != card.voice)
        {
            want(ItemRef::Person(person), &card.changed);
        }
        if was.is_none_or(|was| was.origin != card.origin) {
            match card.origin {
                Some(Origin::Experience(id)) => want(ItemRef::Experience(id), &card.changed),
                Some(Origin::Person(id)) => want(ItemRef::Person(id), &card.changed),
                Some(Origin::Entry(id)) => want(ItemRef::Entry(id), &card.changed),
                Some(Origin::Reaction(_)) | None => {}
            }
        }
    }
    let was: HashMap<_, _> = base.sub_goals.iter().map(|goal| (goal.id, goal)).collect();
    for goal in &has.sub_goals {
        if let Some(aim) = goal.aim
            && was.get(&goal.id).is_none_or(|was| was.aim != goal.aim)
        {
            want(ItemRef::Aim(aim), &goal.changed);
        }
        let known = was.get(&goal.id).map(|was| &was.cards);
        for card in &goal.cards {
            if known.is_none_or(|known| !known.contains(card)) {
                want(ItemRef::Card(*card), &goal.changed);
            }
        }
    }
    wanted_by_mapping(base, has, &mut want);
    wanted_by_bonds(base, lacks, has, &mut want);
    let of = |it: &Correction| (ItemRef::Round(it.round), it.created.clone());
    wanted_by_parts(base, lacks, has, of, &mut want);
    let of = |it: &Departure| (ItemRef::Round(it.round), it.changed.clone());
    wanted_by_parts(base, lacks, has, of, &mut want);
    let of = |it: &Meeting| (ItemRef::Round(it.round), it.changed.clone());
    wanted_by_parts(base, lacks, has, of, &mut want);
    let of = |it: &Turn| (ItemRef::SubGoal(it.sub_goal), it.changed.clone());
    wanted_by_parts(base, lacks, has, of, &mut want);
    let of = |it: &Step| (ItemRef::SubGoal(it.sub_goal), it.changed.clone());
    wanted_by_parts(base, lacks, has, of, &mut want);
    wanted
}

/// People and experiences that knowledge, spans of time and considered people have come to point to.
fn wanted_by_mapping(base: &Case, has: &Case, want: &mut impl FnMut(ItemRef, &Stamp)) {
    let was: HashMap<_, _> = base.entries.iter().map(|it| (it.id, it)).collect();
    for entry in &has.entries {
        let was = was.get(&entry.id);
        if let Some(id) = entry.experience
            && was.is_none_or(|was| was.experience != entry.experience)
        {
            want(ItemRef::Experience(id), &entry.changed);
        }
        if let Some(id) = entry.person
            && was.is_none_or(|was| was.person != entry.person)
        {
            want(ItemRef::Person(id), &entry.changed);
        }
    }
    let was: HashMap<_, _> = base.periods.iter().map(|it| (it.id, it.person)).collect();
    for period in &has.periods {
        if let Some(id) = period.person
            && was.get(&period.id) != Some(&period.person)
        {
            want(ItemRef::Person(id), &period.changed);
        }
    }
    let was: HashMap<_, _> = base
        .involvements
        .iter()
        .map(|it| (it.id, it.person))
        .collect();
    for item in &has.involvements {
        if let Some(id) = item.person
            && was.get(&item.id) != Some(&item.person)
        {
            want(ItemRef::Person(id), &item.changed);
        }
    }
}

/// People whom new or changed bonds hold together.
fn wanted_by_bonds(base: &Case, lacks: &Case, has: &Case, want: &mut impl FnMut(ItemRef, &Stamp)) {
    let was: HashMap<_, _> = base.bonds.iter().map(|it| (it.id, it)).collect();
    let kept: HashSet<_> = lacks.bonds.iter().map(|it| it.id).collect();
    for bond in &has.bonds {
        let is_new = was.get(&bond.id).is_none_or(|was| {
            (was.one, was.other) != (bond.one, bond.other)
                || (!kept.contains(&bond.id) && !was.same_values(bond))
        });
        if is_new {
            want(ItemRef::Person(bond.one), &bond.changed);
            want(ItemRef::Person(bond.other), &bond.changed);
        }
    }
}

/// Rounds and sub-goals to which something new or changed belongs.
fn wanted_by_parts<T: Listed>(
    base: &Case,
    lacks: &Case,
    has: &Case,
    of: impl Fn(&T) -> (ItemRef, Stamp),
    want: &mut impl FnMut(ItemRef, &Stamp),
) {
    let was: HashMap<T::Id, _> = T::list(base).iter().map(|it| (it.id(), it)).collect();
    let kept: HashSet<T::Id> = T::list(lacks).iter().map(|it| it.id()).collect();
    for item in T::list(has) {
        let is_new = was
            .get(&item.id())
            .is_none_or(|was| !kept.contains(&item.id()) && !was.same_values(item));
        if is_new {
            let (parent, stamp) = of(item);
            want(parent, &stamp);
        }
    }
}
