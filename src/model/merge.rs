//! Merging what two people did to the same case, from what they both began with. Pure: no clock, no disk.
//!
//! First it is settled which items stay (`presence`), then what both have is put together field by field (`fields`) and
//! list by list (`order`). What the rules are, and why, stands in `docs/merging.md`.

mod fields;
pub(super) mod order;
mod pairs;
mod presence;
mod rename;
mod rounds;

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use uuid::Uuid;

use super::case::{Case, Nature};
use super::compare::{Change, changes};
use super::conflict::{Clash, Conflict, Erased, id_of};
use super::ids::ConflictId;
use super::place::{ItemRef, Place};
use fields::{Loom, Three, Writers, is_later};
use presence::Sides;

pub use rounds::can_carry;

/// Two cases as one.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged {
    /// The case.
    pub case: Case,
    /// What came in from the other side, as seen from this one.
    pub incoming: Vec<Change>,
    /// Texts of both that were put together paragraph by paragraph.
    pub woven: Vec<Place>,
    /// Conflicts that were not there before.
    pub new_conflicts: Vec<ConflictId>,
}

/// Why two cases are not merged without a person's word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stop {
    /// The other side no longer has so many of the items both began with: more than a fifth, and at least five.
    TakesOut {
        /// How many are not there.
        gone: usize,
        /// Of how many.
        of: usize,
    },
    /// One side erased these for good, and the other changed them meanwhile.
    Erased(Vec<ItemRef>),
}

/// What a person said to a [`Stop`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// What shall become of items the other side does not have any more, when they are many.
    pub many_gone: Option<Fate>,
    /// What shall become of items that were erased on one side and changed on the other.
    pub erased: Option<Fate>,
}

/// Whether items stay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// They stay. An erased item stays as a new one.
    Stay,
    /// They go.
    Go,
}

/// What is done where both sides wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Policy {
    /// Both are kept.
    Merge,
    /// What stands in the file stays, and nothing is kept beside it.
    Carry,
}

/// Merges. `theirs` is what stands in the file: where both wrote at one place it stays current, and ours is kept as a conflict.
///
/// Without a common beginning, `base`, everything that differs is a conflict and nothing is taken out.
pub fn merge(
    base: Option<&Case>,
    mine: &Case,
    theirs: &Case,
    answers: Answers,
) -> Result<Merged, Stop> {
    if mine == theirs || base == Some(theirs) {
        return Ok(Merged::unchanged(mine));
    }
    let (case, loom) = together(base, mine, theirs, Policy::Merge, answers)?;
    let known: HashSet<ConflictId> = mine
        .conflicts
        .iter()
        .chain(&theirs.conflicts)
        .map(|conflict| conflict.id)
        .collect();
    let new_conflicts = case
        .conflicts
        .iter()
        .map(|conflict| conflict.id)
        .filter(|id| !known.contains(id))
        .collect();
    Ok(Merged {
        incoming: changes(mine, &case),
        woven: loom.woven,
        new_conflicts,
        case,
    })
}

impl Merged {
    fn unchanged(mine: &Case) -> Self {
        Self {
            case: mine.clone(),
            incoming: Vec::new(),
            woven: Vec::new(),
            new_conflicts: Vec::new(),
        }
    }
}

/// Makes the change from `before` to `after` on a case that has gone on since. Where the case holds something newer at a place,
/// that stays. This is how an act is undone after others' work came in.
///
/// On a case that has not gone on it gives exactly `after`. An item the change takes out goes unless somebody changed it or came
/// to need it since; one it brings in comes unless it was erased; what others took out stays out.
pub fn carry(before: &Case, after: &Case, onto: &Case) -> Case {
    if onto == before || onto == after {
        return after.clone();
    }
    if before == after {
        return onto.clone();
    }
    // Carrying never stops: there is nobody to ask and nothing is lost by what it leaves.
    together(Some(before), after, onto, Policy::Carry, Answers::default())
        .map_or_else(|_| onto.clone(), |(case, _)| case)
}

fn together(
    base: Option<&Case>,
    mine: &Case,
    theirs: &Case,
    policy: Policy,
    answers: Answers,
) -> Result<(Case, Loom), Stop> {
    let mut loom = Loom::new(policy);
    let mut sides = Sides {
        base: base.cloned().unwrap_or_else(|| nothing(theirs)),
        mine: mine.clone(),
        theirs: theirs.clone(),
    };
    if base == Some(mine) && answers.many_gone != Some(Fate::Stay) {
        // Nothing was done on this side: what stands in the file is what there is, to the last stamp.
        if answers.many_gone.is_none() {
            sides.look_out()?;
        }
        return Ok((theirs.clone(), loom));
    }
    pairs::join(&mut sides, policy);
    rounds::join(&mut sides, base.is_some(), policy);
    let flags = sides.settle(policy, answers)?;
    if policy == Policy::Merge {
        rounds::forget_erased(&mut sides, base.is_some());
    }
    let mut case = weave(&mut loom, base.is_some(), &sides, flags);
    if policy == Policy::Merge {
        rounds::close_what_is_corrected(&mut case, base, mine, theirs);
    }
    rounds::keep_one_open(&mut case, base, mine, theirs);
    Ok((case, loom))
}

/// A beginning of which nothing is known.
fn nothing(theirs: &Case) -> Case {
    let mut base = Case::new(theirs.id, theirs.child.clone(), &theirs.created);
    base.instrument = theirs.instrument;
    base
}

/// Puts sides together that agree on which items there are.
fn weave(loom: &mut Loom, has_base: bool, sides: &Sides, flags: Vec<Conflict>) -> Case {
    let Sides { base, mine, theirs } = sides;
    // Taken apart whole: a field added to a case does not compile until it has a rule here.
    let Case {
        id,
        nature: _,
        instrument,
        created: _,
        changed: _,
        child: _,
        people: _,
        screenings: _,
        experiences: _,
        links: _,
        cards: _,
        aims: _,
        sub_goals: _,
        entries: _,
        periods: _,
        bonds: _,
        questions: _,
        involvements: _,
        rounds: _,
        corrections: _,
        departures: _,
        meetings: _,
        turns: _,
        steps: _,
        conflicts: _,
        erased: _,
    } = theirs;
    let writers = Writers {
        mine: &mine.changed,
        theirs: &theirs.changed,
    };
    let child = Three {
        base: has_base.then_some(&base.child),
        mine: &mine.child,
        theirs: &theirs.child,
    };
    let stamp = |of: fn(&Case) -> &super::stamp::Stamp| {
        let (was, ours, others) = (of(base), of(mine), of(theirs));
        let is_mine = was == others || (was != ours && is_later(ours, others));
        if is_mine && has_base || is_later(ours, others) && !has_base {
            ours.clone()
        } else {
            others.clone()
        }
    };
    let mut case = Case {
        id: *id,
        nature: if has_base && base.nature == theirs.nature {
            mine.nature
        } else if has_base || mine.nature == theirs.nature {
            theirs.nature
        } else {
            // Of a case nobody knows to be invented it must not be said that it is.
            Nature::Real
        },
        instrument: mine.instrument.max(*instrument),
        created: stamp(|case| &case.created),
        changed: stamp(|case| &case.changed),
        child: loom.item(ItemRef::Child, child, writers),
        people: loom.list(base, mine, theirs),
        screenings: loom.screenings(base, mine, theirs),
        experiences: loom.list(base, mine, theirs),
        links: loom.list(base, mine, theirs),
        cards: loom.list(base, mine, theirs),
        aims: loom.list(base, mine, theirs),
        sub_goals: loom.list(base, mine, theirs),
        entries: loom.list(base, mine, theirs),
        periods: loom.list(base, mine, theirs),
        bonds: loom.list(base, mine, theirs),
        questions: loom.list(base, mine, theirs),
        involvements: loom.list(base, mine, theirs),
        rounds: loom.list(base, mine, theirs),
        corrections: loom.list(base, mine, theirs),
        departures: loom.list(base, mine, theirs),
        meetings: loom.list(base, mine, theirs),
        turns: loom.list(base, mine, theirs),
        steps: loom.list(base, mine, theirs),
        conflicts: standing(base, mine, theirs),
        erased: erased(mine, theirs),
    };
    case.rounds.sort_by_key(|round| round.begun);
    let mut known: HashSet<ConflictId> = case.conflicts.iter().map(|it| it.id).collect();
    let found = std::mem::take(&mut loom.conflicts);
    for conflict in found {
        if known.insert(conflict.id) {
            case.conflicts.push(Arc::new(conflict));
        } else if let Some(there) = case.conflicts.iter_mut().find(|it| it.id == conflict.id)
            && !says_the_same(there, &conflict)
        {
            // What it pointed to went and came back: it says again what it said when it was made.
            *there = Arc::new(conflict);
        }
    }
    for flag in flags {
        if known.insert(flag.id) {
            case.conflicts.push(Arc::new(flag));
        }
    }
    if loom.policy == Policy::Carry && !case.erased.is_empty() {
        let items: HashSet<Uuid> = case.items().filter_map(ItemRef::uuid).collect();
        case.erased.retain(|mark| !items.contains(&mark.id));
    }
    pairs::join_left(&mut case, mine, theirs);
    part(&mut case);
    case.drop_idle_conflicts();
    case
}

/// The conflicts neither side has settled, and those either brought along.
fn standing(base: &Case, mine: &Case, theirs: &Case) -> Vec<Arc<Conflict>> {
    let map = |case: &Case| -> HashMap<ConflictId, Arc<Conflict>> {
        let conflicts = case.conflicts.iter();
        conflicts.map(|it| (it.id, Arc::clone(it))).collect()
    };
    let (was, ours, others) = (map(base), map(mine), map(theirs));
    // One that says something else than at the beginning arose anew after it was settled.
    let both = theirs.conflicts.iter().filter_map(|conflict| {
        let id = conflict.id;
        match (was.get(&id), ours.get(&id)) {
            (Some(was), None) if was == conflict => None,
            (Some(was), Some(mine)) if was == conflict => Some(Arc::clone(mine)),
            _ => Some(Arc::clone(conflict)),
        }
    });
    let only_mine = mine
        .conflicts
        .iter()
        .filter(|conflict| {
            !others.contains_key(&conflict.id) && was.get(&conflict.id) != Some(*conflict)
        })
        .map(Arc::clone);
    both.chain(only_mine).collect()
}

/// Whether the other version of two conflicts about one place is the same.
fn says_the_same(one: &Conflict, two: &Conflict) -> bool {
    match (&one.clash, &two.clash) {
        (Clash::Values { other: one, .. }, Clash::Values { other: two, .. }) => one == two,
        _ => true,
    }
}

/// The marks of both sides; what was erased stays so.
fn erased(mine: &Case, theirs: &Case) -> Vec<Erased> {
    let known: HashSet<Uuid> = theirs.erased.iter().map(|mark| mark.id).collect();
    let mut erased = theirs.erased.clone();
    erased.extend(mine.erased.iter().filter(|mark| !known.contains(&mark.id)));
    erased
}

/// Parts items of different sorts that both sides gave the same identity. It does not happen with identities made by this program.
fn part(case: &mut Case) {
    let mut known = HashSet::new();
    let twice: Vec<ItemRef> = case
        .items()
        .filter(|item| item.uuid().is_some_and(|id| !known.insert(id)))
        .collect();
    for item in twice {
        rename::rename(case, item, id_of(&(item, "apart")));
    }
}
