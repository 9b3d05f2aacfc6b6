//! Which items stay and which go, before anything else is merged.
//!
//! Afterwards an item of the beginning is on both sides or on none: what goes is taken out of all three by the rules that
//! every removal follows, and what stays is put back where it was taken out. So nothing can point to what is not there.

mod back;
mod joining;
mod missing;
mod plan;
mod wanted;

use std::collections::{HashMap, HashSet};

use uuid::Uuid;

use super::rename::{rename, renamed};
use super::{Answers, Fate, Policy, Stop};
use crate::model::case::Case;
use crate::model::conflict::{Conflict, id_of};
use crate::model::ids::PersonId;
use crate::model::place::ItemRef;
use back::put_back;
use missing::{Missing, missing};
use plan::Plan;

/// The three states of a case that become one.
#[derive(Debug)]
pub struct Sides {
    /// What both began with; without any item where that is not known.
    pub base: Case,
    /// This side.
    pub mine: Case,
    /// The other side, which stands in the file.
    pub theirs: Case,
}

/// More missing than one in so many stops a merge.
const BRAKE: usize = 5;

/// The side that does not have an item.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lacking {
    Mine,
    Theirs,
}

impl Sides {
    /// Settles which items stay. Gives the conflicts about those that one side removed and the other still needs.
    pub fn settle(&mut self, policy: Policy, answers: Answers) -> Result<Vec<Conflict>, Stop> {
        let erased = match policy {
            Policy::Merge => answers.erased,
            Policy::Carry => Some(Fate::Stay),
        };
        let out_of_theirs = missing(&self.base, &self.theirs, &self.mine, erased);
        let out_of_mine = missing(&self.base, &self.mine, &self.theirs, erased);
        if policy == Policy::Merge && answers.many_gone.is_none() {
            self.brake(&out_of_theirs.one_sided)?;
        }
        let mut plan = Plan::default();
        for item in out_of_mine.on_neither {
            plan.gone.add(item);
        }
        self.plan(
            Lacking::Theirs,
            out_of_theirs.one_sided,
            policy,
            answers,
            &mut plan,
        );
        self.plan(
            Lacking::Mine,
            out_of_mine.one_sided,
            policy,
            answers,
            &mut plan,
        );
        self.revived(Lacking::Theirs, policy, answers, &mut plan);
        self.revived(Lacking::Mine, policy, answers, &mut plan);
        if !plan.unanswered.is_empty() {
            return Err(Stop::Erased(plan.unanswered));
        }
        // What lies in a screening is found by the screening's old identity.
        plan.renew
            .sort_by_key(|item| !matches!(item, ItemRef::Observation(..)));
        for item in plan.renew {
            if let Some(id) = item.uuid() {
                let id = renewed(id);
                let is_back = |backs: &mut HashSet<ItemRef>| {
                    if backs.remove(&item) {
                        backs.insert(renamed(item, id));
                    }
                };
                is_back(&mut plan.back_in_mine);
                is_back(&mut plan.back_in_theirs);
                if let (ItemRef::Screening(from), ItemRef::Screening(to)) =
                    (item, renamed(item, id))
                {
                    plan.gone.follow(from, to);
                }
                // Neither side that erased it has it, so all may be asked.
                rename(&mut self.base, item, id);
                rename(&mut self.mine, item, id);
                rename(&mut self.theirs, item, id);
            }
        }
        if plan.gone.is_empty() && plan.back_in_mine.is_empty() && plan.back_in_theirs.is_empty() {
            return Ok(plan.flags);
        }
        // What is put back may point to a person who goes.
        let names: HashMap<PersonId, String> = [&self.mine, &self.theirs, &self.base]
            .into_iter()
            .flat_map(|case| &case.people)
            .map(|person| (person.id, person.name.clone()))
            .collect();
        put_back(&mut self.mine, &self.base, &self.theirs, &plan.back_in_mine);
        put_back(
            &mut self.theirs,
            &self.base,
            &self.mine,
            &plan.back_in_theirs,
        );
        joining::follow(self, &plan.gone);
        for case in [&mut self.base, &mut self.mine, &mut self.theirs] {
            case.take_out_knowing(&plan.gone, &names);
        }
        Ok(plan.flags)
    }

    /// Stops where the other side lacks so much that it may be a mishap, and does nothing else.
    pub fn look_out(&self) -> Result<(), Stop> {
        self.brake(&missing(&self.base, &self.theirs, &self.mine, None).one_sided)
    }

    /// Stops where the other side lacks so much that it may be a mishap.
    fn brake(&self, out_of_theirs: &[Missing]) -> Result<(), Stop> {
        let erased = marks(&self.theirs);
        let is_erased = |item: &ItemRef| item.uuid().is_some_and(|id| erased.contains(&id));
        let gone = out_of_theirs
            .iter()
            .filter(|missing| !is_erased(&missing.item))
            .flat_map(|missing| {
                // A screening takes along what was seen in it.
                let seen = match missing.item {
                    ItemRef::Screening(id) => self
                        .mine
                        .screening(id)
                        .map_or(0, |it| it.observations.len()),
                    _ => 0,
                };
                std::iter::once(1 + seen)
            })
            .sum::<usize>();
        if gone < BRAKE {
            return Ok(());
        }
        let mine: HashSet<ItemRef> = self.mine.items().collect();
        let of = self.base.items().filter(|item| mine.contains(item)).count();
        if gone * BRAKE > of {
            return Err(Stop::TakesOut { gone, of });
        }
        Ok(())
    }

    const fn lacking_and_having(&self, lacking: Lacking) -> (&Case, &Case) {
        match lacking {
            Lacking::Mine => (&self.mine, &self.theirs),
            Lacking::Theirs => (&self.theirs, &self.mine),
        }
    }
}

/// The identity an erased item goes on under, the same on every machine.
fn renewed(id: Uuid) -> Uuid {
    id_of(&("again", id))
}

fn marks(case: &Case) -> HashSet<Uuid> {
    case.erased.iter().map(|mark| mark.id).collect()
}
