//! A reaction and an experience are linked once, also where two people linked them.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use uuid::Uuid;

use super::Policy;
use super::presence::Sides;
use super::rename::rename;
use crate::model::case::Case;
use crate::model::conflict::{Clash, Conflict};
use crate::model::experience::Link;
use crate::model::ids::{ExperienceId, LinkId};
use crate::model::instrument::ReactionId;
use crate::model::place::{Field, Item as _, ItemRef, Value};

type Ends = (ReactionId, ExperienceId);

const fn ends(link: &Link) -> Ends {
    (link.reaction, link.experience)
}

/// Gives two links of the same ends one identity, the smaller, so that they are merged like any item both have.
pub fn join(sides: &mut Sides, policy: Policy) {
    if sides.mine.links == sides.theirs.links {
        return;
    }
    let ids = |case: &Case| -> HashSet<LinkId> { case.links.iter().map(|link| link.id).collect() };
    let (in_base, in_mine, in_theirs) = (ids(&sides.base), ids(&sides.mine), ids(&sides.theirs));
    let erased: HashSet<Uuid> = sides
        .mine
        .erased
        .iter()
        .chain(&sides.theirs.erased)
        .map(|mark| mark.id)
        .collect();
    let only_theirs: HashMap<Ends, LinkId> = sides
        .theirs
        .links
        .iter()
        .filter(|link| !in_mine.contains(&link.id))
        .map(|link| (ends(link), link.id))
        .collect();
    let twice: Vec<(LinkId, LinkId)> = sides
        .mine
        .links
        .iter()
        .filter(|link| !in_theirs.contains(&link.id))
        .filter_map(|link| Some((link.id, *only_theirs.get(&ends(link))?)))
        .collect();
    for (mine, theirs) in twice {
        if in_base.contains(&mine) && in_base.contains(&theirs) {
            continue;
        }
        if policy == Policy::Carry {
            // The two are linked; who did it and on what basis is as it stands.
            sides.mine.links.retain(|link| link.id != mine);
            continue;
        }
        let rank = |id: LinkId| (erased.contains(&id.uuid()), id);
        let (stays, goes) = if rank(theirs) < rank(mine) {
            (theirs, mine)
        } else {
            (mine, theirs)
        };
        let goes = ItemRef::Link(goes);
        rename(&mut sides.base, goes, stays.uuid());
        rename(&mut sides.mine, goes, stays.uuid());
        rename(&mut sides.theirs, goes, stays.uuid());
    }
}

/// Joins links that came to have the same ends only by being merged. What the one that goes says is kept as a conflict.
pub fn join_left(case: &mut Case, mine: &Case, theirs: &Case) {
    let twice = links_twice(case);
    if twice.is_empty() {
        return;
    }
    // A file another program wrote may hold a pair twice: that is not ours to put right.
    let (in_mine, in_theirs) = (links_twice(mine), links_twice(theirs));
    for pair in twice {
        if in_mine.contains(&pair) || in_theirs.contains(&pair) {
            continue;
        }
        let links = case.links.iter().filter(|link| ends(link) == pair);
        let Some(stays) = links.min_by_key(|link| link.id).map(Arc::clone) else {
            continue;
        };
        let (goes, left): (Vec<_>, Vec<_>) = std::mem::take(&mut case.links)
            .into_iter()
            .partition(|link| ends(link) == pair && link.id != stays.id);
        case.links = left;
        for link in goes {
            rename_conflicts(case, link.id, stays.id);
            let also = [
                (Field::Basis, Value::Text(link.basis.clone())),
                (Field::Sources, Value::Texts(link.sources.clone())),
                (Field::Certainty, Value::Certainty(link.certainty)),
            ];
            for (field, other) in also {
                let says_nothing =
                    Link::new(link.id, link.reaction, link.experience, &link.created)
                        .get(field)
                        .is_none_or(|nothing| nothing == other);
                if says_nothing || stays.get(field).as_ref() == Some(&other) {
                    continue;
                }
                let conflict = Conflict::new(
                    ItemRef::Link(stays.id),
                    Clash::Values {
                        field,
                        current_by: stays.last_change().clone(),
                        other,
                        other_by: link.last_change().clone(),
                    },
                );
                if case.conflicts.iter().all(|it| it.id != conflict.id) {
                    case.conflicts.push(Arc::new(conflict));
                }
            }
        }
    }
}

/// Pairs that are linked more than once, in the order of the links.
fn links_twice(case: &Case) -> Vec<Ends> {
    let mut known = HashMap::new();
    for link in &case.links {
        *known.entry(ends(link)).or_insert(0_usize) += 1;
    }
    let mut twice: Vec<Ends> = known
        .into_iter()
        .filter(|(_, times)| *times > 1)
        .map(|(ends, _)| ends)
        .collect();
    twice.sort_unstable();
    twice
}

/// What stood against a link that goes stands against the one that stays.
fn rename_conflicts(case: &mut Case, from: LinkId, to: LinkId) {
    let (about, other): (Vec<_>, Vec<_>) = std::mem::take(&mut case.conflicts)
        .into_iter()
        .partition(|conflict| conflict.item == ItemRef::Link(from));
    case.conflicts = other;
    for conflict in about {
        let conflict = Conflict::new(ItemRef::Link(to), conflict.clash.clone());
        if case.conflicts.iter().all(|it| it.id != conflict.id) {
            case.conflicts.push(Arc::new(conflict));
        }
    }
}
