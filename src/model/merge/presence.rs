//! Which items stay and which go, before anything else is merged.
//!
//! Afterwards an item of the beginning is on both sides or on none: what goes is taken out of all three by the rules that
//! every removal follows, and what stays is put back where it was taken out. So nothing can point to what is not there.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use uuid::Uuid;

use super::order::order;
use super::rename::{rename, renamed};
use super::{Answers, Fate, Policy, Stop};
use crate::model::board::{Card, Origin, Voice};
use crate::model::case::Case;
use crate::model::conflict::{Clash, Conflict, id_of};
use crate::model::entry::Entry;
use crate::model::experience::{Experience, Link};
use crate::model::ids::{BondId, ExperienceId, LinkId, PersonId};
use crate::model::period::Period;
use crate::model::person::{Bond, Involvement, Person};
use crate::model::place::{Item, ItemRef, Listed};
use crate::model::plan::{Aim, SubGoal};
use crate::model::question::Question;
use crate::model::removal::Gone;
use crate::model::round::Round;
use crate::model::screening::Screening;
use crate::model::stamp::Stamp;

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

/// An item of the beginning that one side does not have any more and the other does.
#[derive(Debug)]
struct Missing {
    item: ItemRef,
    /// The last change on the side that has it.
    stamp: Stamp,
    /// Whether that side changed it.
    is_changed: bool,
}

/// Items of the beginning that are not everywhere any more.
#[derive(Debug, Default)]
struct Found {
    one_sided: Vec<Missing>,
    on_neither: Vec<ItemRef>,
}

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

    fn plan(
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
        // What goes because something it joins does.
        let goes_along = |item: ItemRef| match item {
            ItemRef::Link(id) => links
                .get(&id)
                .is_some_and(|experience| lost.contains(&ItemRef::Experience(*experience))),
            ItemRef::Bond(id) => bonds
                .get(&id)
                .is_some_and(|both| both.iter().any(|id| lost.contains(&ItemRef::Person(*id)))),
            _ => false,
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
    fn revived(&self, lacking: Lacking, policy: Policy, answers: Answers, plan: &mut Plan) {
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

    const fn lacking_and_having(&self, lacking: Lacking) -> (&Case, &Case) {
        match lacking {
            Lacking::Mine => (&self.mine, &self.theirs),
            Lacking::Theirs => (&self.theirs, &self.mine),
        }
    }
}

/// What shall become of the items one side lacks.
#[derive(Default)]
struct Plan {
    gone: Gone,
    back_in_mine: HashSet<ItemRef>,
    back_in_theirs: HashSet<ItemRef>,
    /// Items that stay under a new identity.
    renew: Vec<ItemRef>,
    /// Erased items about which a person must be asked.
    unanswered: Vec<ItemRef>,
    flags: Vec<Conflict>,
}

/// The identity an erased item goes on under, the same on every machine.
fn renewed(id: Uuid) -> Uuid {
    id_of(&("again", id))
}

fn marks(case: &Case) -> HashSet<Uuid> {
    case.erased.iter().map(|mark| mark.id).collect()
}

/// What one side does not have of the beginning while the other does.
fn missing(base: &Case, lacks: &Case, has: &Case, erased: Option<Fate>) -> Found {
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

/// What a side has come to point to since the beginning, and who last changed what points there.
fn wanted(base: &Case, lacks: &Case, has: &Case) -> HashMap<ItemRef, Stamp> {
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
    }
    wanted_by_mapping(base, has, &mut want);
    wanted_by_bonds(base, lacks, has, &mut want);
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

/// Puts items back into the case that took them out, as they were at the beginning, with what went along because of that.
fn put_back(lacks: &mut Case, base: &Case, has: &Case, back: &HashSet<ItemRef>) {
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
    let still: HashSet<LinkId> = has.links.iter().map(|link| link.id).collect();
    let ends: HashMap<LinkId, ExperienceId> =
        base.links.iter().map(|it| (it.id, it.experience)).collect();
    put_back_in::<Link>(lacks, base, &|item| match item {
        ItemRef::Link(id) => {
            is_back(item)
                || (still.contains(&id)
                    && !erased.contains(&id.uuid())
                    && ends
                        .get(&id)
                        .is_some_and(|experience| is_back(ItemRef::Experience(*experience))))
        }
        _ => false,
    });
    let still: HashSet<BondId> = has.bonds.iter().map(|bond| bond.id).collect();
    let ends: HashMap<BondId, [PersonId; 2]> = base
        .bonds
        .iter()
        .map(|it| (it.id, [it.one, it.other]))
        .collect();
    put_back_in::<Bond>(lacks, base, &|item| match item {
        ItemRef::Bond(id) => {
            is_back(item)
                || (still.contains(&id)
                    && !erased.contains(&id.uuid())
                    && ends
                        .get(&id)
                        .is_some_and(|both| both.iter().any(|id| is_back(ItemRef::Person(*id)))))
        }
        _ => false,
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
