//! What shall become of the items that are not everywhere any more.

use std::collections::{HashMap, HashSet};

use super::missing::Missing;
use super::wanted::wanted;
use super::{Lacking, Sides, marks};
use crate::model::case::Case;
use crate::model::conflict::{Clash, Conflict};
use crate::model::ids::{BondId, ExperienceId, LinkId, PersonId};
use crate::model::merge::{Answers, Fate, Policy};
use crate::model::place::{Item as _, ItemRef};
use crate::model::removal::Gone;

/// What shall become of the items one side lacks.
#[derive(Default)]
pub struct Plan {
    /// Items that go.
    pub gone: Gone,
    /// Items put back on this side.
    pub back_in_mine: HashSet<ItemRef>,
    /// Items put back on the other.
    pub back_in_theirs: HashSet<ItemRef>,
    /// Items that stay under a new identity.
    pub renew: Vec<ItemRef>,
    /// Erased items about which a person must be asked.
    pub unanswered: Vec<ItemRef>,
    /// What one removed and the other still needs.
    pub flags: Vec<Conflict>,
}

impl Sides {
    /// Settles what becomes of what one side lacks.
    pub(super) fn plan(
        &self,
        lacking: Lacking,
        missing: Vec<Missing>,
        policy: Policy,
        answers: Answers,
        plan: &mut Plan,
    ) {
        if missing.is_empty() {
            return;
        }
        let (lacks, has) = self.lacking_and_having(lacking);
        let erased = marks(lacks);
        let wanted = wanted(&self.base, lacks, has);
        let lost: HashSet<ItemRef> = missing.iter().map(|missing| missing.item).collect();
        let links: HashMap<LinkId, ExperienceId> =
            has.links.iter().map(|it| (it.id, it.experience)).collect();
        let bonds: HashMap<BondId, [PersonId; 2]> = has
            .bonds
            .iter()
            .map(|it| (it.id, [it.one, it.other]))
            .collect();
        let parents = parents(has);
        // What goes because something it joins or belongs to does.
        let goes_along = |item: ItemRef| match item {
            ItemRef::Link(id) => links
                .get(&id)
                .is_some_and(|experience| lost.contains(&ItemRef::Experience(*experience))),
            ItemRef::Bond(id) => bonds
                .get(&id)
                .is_some_and(|both| both.iter().any(|id| lost.contains(&ItemRef::Person(*id)))),
            _ => parents
                .get(&item)
                .is_some_and(|parent| lost.contains(parent)),
        };
        for Missing {
            item,
            stamp,
            is_changed,
        } in missing
        {
            let wanted_by = wanted.get(&item);
            let changed_by = match wanted_by {
                Some(wanted_by) if !is_changed => wanted_by.clone(),
                _ => stamp,
            };
            let is_needed = is_changed || wanted_by.is_some();
            let is_erased = item.uuid().is_some_and(|id| erased.contains(&id));
            let backs = match lacking {
                Lacking::Mine => &mut plan.back_in_mine,
                Lacking::Theirs => &mut plan.back_in_theirs,
            };
            if policy == Policy::Carry {
                // What others took out stays out; what the change takes out goes unless somebody wrote there since.
                if is_needed && lacking == Lacking::Mine {
                    backs.insert(item);
                } else {
                    plan.gone.add(item);
                }
            } else if is_erased {
                match answers.erased {
                    _ if !is_needed => plan.gone.add(item),
                    None => plan.unanswered.push(item),
                    Some(Fate::Go) => plan.gone.add(item),
                    Some(Fate::Stay) => {
                        backs.insert(item);
                        plan.renew.push(item);
                    }
                }
            } else if lacking == Lacking::Theirs && answers.many_gone == Some(Fate::Stay) {
                backs.insert(item);
            } else if goes_along(item) {
                // It shares what becomes of what it joins.
            } else if is_needed {
                backs.insert(item);
                let by = lacks.changed.clone();
                plan.flags
                    .push(Conflict::new(item, Clash::Removed { by, changed_by }));
            } else {
                plan.gone.add(item);
            }
        }
    }

    /// Items one side erased and the other has, although they are not missing from what both began with: the other brought them
    /// in since, or they lie in a screening that is missing as a whole.
    pub(super) fn revived(
        &self,
        lacking: Lacking,
        policy: Policy,
        answers: Answers,
        plan: &mut Plan,
    ) {
        let (lacks, has) = self.lacking_and_having(lacking);
        let erased = marks(lacks);
        // A change that erased something does not erase it once more where others have made it since.
        if erased.is_empty() || (policy == Policy::Carry && lacking == Lacking::Mine) {
            return;
        }
        let known: HashSet<ItemRef> = self.base.items().collect();
        let held = has
            .items()
            .filter(|item| item.uuid().is_some_and(|id| erased.contains(&id)));
        for item in held {
            let is_untouched = match item {
                ItemRef::Observation(id, seen) if lacks.screening(id).is_none() => {
                    let seen = |case: &Case| case.screening(id)?.observation(seen).cloned();
                    let (was, now) = (seen(&self.base), seen(has));
                    was.zip(now).is_some_and(|(was, now)| now.same_values(&was))
                }
                _ if known.contains(&item) => continue,
                _ => false,
            };
            match answers.erased {
                _ if is_untouched || policy == Policy::Carry => plan.gone.add(item),
                None => plan.unanswered.push(item),
                Some(Fate::Go) => plan.gone.add(item),
                Some(Fate::Stay) => plan.renew.push(item),
            }
        }
    }
}

/// What belongs to a round or a sub-goal, with what it belongs to.
fn parents(case: &Case) -> HashMap<ItemRef, ItemRef> {
    let corrections = case.corrections.iter();
    let corrections = corrections.map(|it| (ItemRef::Correction(it.id), ItemRef::Round(it.round)));
    let departures = case.departures.iter();
    let departures = departures.map(|it| (ItemRef::Departure(it.id), ItemRef::Round(it.round)));
    let meetings = case.meetings.iter();
    let meetings = meetings.map(|it| (ItemRef::Meeting(it.id), ItemRef::Round(it.round)));
    let turns = case.turns.iter();
    let turns = turns.map(|it| (ItemRef::Turn(it.id), ItemRef::SubGoal(it.sub_goal)));
    let steps = case.steps.iter();
    let steps = steps.map(|it| (ItemRef::Step(it.id), ItemRef::SubGoal(it.sub_goal)));
    corrections
        .chain(departures)
        .chain(meetings)
        .chain(turns)
        .chain(steps)
        .collect()
}
