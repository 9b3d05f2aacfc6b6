//! What holds whatever two people do to a case at the same time.
//!
//! A leaf is what stands in one field of one item. Nothing one of them wrote may be lost: that is said precisely in
//! [`kept`], and every exception from it stands there.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use aoa_tavle::model::merge::{Answers, Fate, Merged, Stop, merge};
use aoa_tavle::model::{
    Card, CardId, Case, Certainty, Clash, Decision, Field, ItemRef, Origin, ReactionId, RoundId,
    Stamp, Tie, Value, Voice, changes, generate,
};
use aoa_tavle::store::SaveId;
use aoa_tavle::store::format::{decode, encode};
use proptest::prelude::*;

use super::{rounds_of, rounds_or_asked};

/// A common beginning and what two made of it.
struct Both {
    base: Case,
    mine: Case,
    theirs: Case,
}

pub fn stamp_of(name: &str, minute: usize) -> Stamp {
    let (hour, minute) = (8 + minute / 60 % 12, minute % 60);
    format!("2026-11-16T{hour:02}:{minute:02}:00+01:00 {name}")
        .parse()
        .unwrap()
}

/// The case after up to so many edits that could be made.
pub fn worked_on(case: &Case, dice: &mut generate::Dice, most: usize, name: &str) -> Case {
    let mut case = case.clone();
    for minute in 0..dice.below(most + 1) {
        let edit = generate::random_edit(&case, dice);
        if let Ok(after) = case.with(&edit, &stamp_of(name, minute)) {
            case = after;
        }
    }
    case
}

fn both(seed: u64, size: usize, most: usize) -> Both {
    let base = generate::random(seed, size);
    let dice = &mut generate::Dice::new(!seed);
    let mine = worked_on(&base, dice, most, "Maja");
    let theirs = worked_on(&base, dice, most, "Jonas");
    Both { base, mine, theirs }
}

/// Merges, and lets everything go that is asked about, as a person may answer.
fn agreed(base: Option<&Case>, mine: &Case, theirs: &Case, erased: Fate) -> Merged {
    let mut answers = Answers::default();
    loop {
        match merge(base, mine, theirs, answers) {
            Ok(merged) => return merged,
            Err(Stop::TakesOut { gone, of }) => {
                assert!(gone >= 5 && gone * 5 > of && answers.many_gone.is_none());
                answers.many_gone = Some(Fate::Go);
            }
            Err(Stop::Erased(items)) => {
                assert!(!items.is_empty() && answers.erased.is_none());
                answers.erased = Some(erased);
            }
        }
    }
}

/// Every item of a case that has fields, rows too.
pub fn all_items(case: &Case) -> Vec<ItemRef> {
    let rows = case
        .screenings
        .iter()
        .flat_map(|it| ReactionId::ALL.map(|reaction| ItemRef::Row(it.id, reaction)));
    std::iter::once(ItemRef::Child)
        .chain(case.items())
        .chain(rows)
        .collect()
}

/// What can be said to stand at a place, whatever stands there now.
fn versions(case: &Case, item: ItemRef, field: Field) -> Vec<Value> {
    let others = case
        .conflicts_of(item)
        .filter_map(|conflict| match &conflict.clash {
            Clash::Values {
                field: it, other, ..
            } if *it == field => Some(other.clone()),
            _ => None,
        });
    case.value(item, field).into_iter().chain(others).collect()
}

/// The same where an item became one with others: what is said at any bond of the same two, for another program may hold two
/// people together twice.
fn versions_at(case: &Case, at: ItemRef, item: ItemRef, field: Field) -> Vec<Value> {
    let mut all = versions(case, at, field);
    if let ItemRef::Bond(id) = at
        && at != item
        && let Some(bond) = case.bond(id)
    {
        for other in &case.bonds {
            let is_same = [(bond.one, bond.other), (bond.other, bond.one)]
                .contains(&(other.one, other.other));
            if is_same && other.id != id {
                all.extend(versions(case, ItemRef::Bond(other.id), field));
            }
        }
    }
    all
}

fn is_erased(case: &Case, item: ItemRef) -> bool {
    let id = match item {
        ItemRef::Row(screening, _) => Some(screening.uuid()),
        _ => item.uuid(),
    };
    let outer = match item {
        ItemRef::Observation(screening, _) => Some(screening.uuid()),
        _ => None,
    };
    case.erased
        .iter()
        .any(|mark| Some(mark.id) == id || Some(mark.id) == outer)
}

fn is_flagged(case: &Case, item: ItemRef) -> bool {
    let removed = |item: ItemRef| {
        case.conflicts_of(item)
            .any(|conflict| matches!(conflict.clash, Clash::Removed { .. }))
    };
    removed(item)
        || match item {
            ItemRef::Row(id, _) | ItemRef::Observation(id, _) => removed(ItemRef::Screening(id)),
            _ => false,
        }
}

/// Whether a side began a round that the other began too, under whatever identity.
fn is_begun_twice(base: &Case, side: &Case, other: &Case, item: ItemRef) -> bool {
    let is_new = |case: &Case, id: RoundId| base.round(id).is_none() && case.round(id).is_some();
    let ItemRef::Round(id) = item else {
        return false;
    };
    let is_open = |case: &Case| case.open_round().is_some_and(|it| is_new(case, it.id));
    is_new(side, id) && (is_new(other, id) || (is_open(side) && is_open(other)))
}

/// Whether nothing is said with a value.
fn says_nothing(value: &Value) -> bool {
    match value {
        Value::Text(text) => text.is_empty(),
        Value::Certainty(certainty) => *certainty == Certainty::Unknown,
        Value::Tie(tie) => *tie == Tie::Unsaid,
        Value::Decision(decision) => *decision == Decision::Unsaid,
        Value::Texts(texts) => texts.is_empty(),
        Value::Agenda(themes) => themes.is_empty(),
        Value::When(when) => when.is_none(),
        _ => false,
    }
}

/// Where a link of one side went: to the link that joins the same two, if both made one. The same of bonds and of rounds both
/// began.
fn place_of(side: &Case, item: ItemRef, merged: &Case) -> ItemRef {
    if let ItemRef::Link(id) = item
        && !merged.has(item)
        && let Some(link) = side.links.iter().find(|link| link.id == id)
    {
        let joined = merged
            .links
            .iter()
            .find(|it| (it.reaction, it.experience) == (link.reaction, link.experience));
        return joined.map_or(item, |link| ItemRef::Link(link.id));
    }
    if let ItemRef::Bond(id) = item
        && !merged.has(item)
        && let Some(bond) = side.bond(id)
    {
        let is_same = |one, other| [(one, other), (other, one)].contains(&(bond.one, bond.other));
        // The two may be named only in what is kept beside another bond, which went to where the file says.
        let names_them = |id| {
            let versions = versions(merged, ItemRef::Bond(id), Field::Pair);
            versions
                .iter()
                .any(|it| matches!(it, Value::Pair(one, other) if is_same(*one, *other)))
        };
        let now = merged.bonds.iter().find(|it| is_same(it.one, it.other));
        let joined = now.or_else(|| merged.bonds.iter().find(|it| names_them(it.id)));
        return joined.map_or(item, |bond| ItemRef::Bond(bond.id));
    }
    if let ItemRef::Round(id) = item
        && !merged.has(item)
        && side.round(id).is_some_and(|round| round.is_open())
    {
        let joined = merged.open_round();
        return joined.map_or(item, |round| ItemRef::Round(round.id));
    }
    item
}

/// Whether a field differs only because what it pointed to was taken out by the same side.
fn is_left_over(base: &Case, side: &Case, item: ItemRef, field: Field) -> bool {
    match (base.value(item, field), side.value(item, field)) {
        (Some(Value::Voice(Voice::Person(person))), Some(Value::Voice(Voice::Named(name)))) => {
            side.person(person).is_none() && base.person(person).unwrap().name == name
        }
        (Some(Value::Origin(Some(origin))), Some(Value::Origin(None))) => match origin {
            Origin::Person(id) => side.person(id).is_none(),
            Origin::Experience(id) => side.experience(id).is_none(),
            Origin::Entry(id) => side.entry(id).is_none(),
            Origin::Reaction(_) => false,
        },
        (Some(Value::Person(Some(id))), Some(Value::Person(None))) => side.person(id).is_none(),
        (Some(Value::Experience(Some(id))), Some(Value::Experience(None))) => {
            side.experience(id).is_none()
        }
        (Some(Value::Aim(Some(aim))), Some(Value::Aim(None))) => side.aim(aim).is_none(),
        (Some(Value::Cards(was)), Some(Value::Cards(is))) => {
            let left = was.into_iter().filter(|card| side.card(*card).is_some());
            left.collect::<Vec<_>>() == is
        }
        (Some(Value::Text(was)), Some(Value::Text(name))) => {
            was.is_empty() && stands_in(base, side, item, field, &name)
        }
        _ => false,
    }
}

/// Whether a text is only the name of the person the item was about and who was taken out by this side.
fn stands_in(base: &Case, side: &Case, item: ItemRef, field: Field, text: &str) -> bool {
    let keeps_name = matches!(
        (item, field),
        (ItemRef::Period(_), Field::Text) | (ItemRef::Involvement(_), Field::Who)
    );
    match base.value(item, Field::Person) {
        Some(Value::Person(Some(id))) if keeps_name => {
            side.person(id).is_none() && base.person(id).unwrap().name == text
        }
        _ => false,
    }
}

/// Whether a text is empty on a side but for the name of the person the item was about there, who is out now.
fn keeps_name(side: &Case, merged: &Case, item: ItemRef, field: Field, text: &str) -> bool {
    match side.value(item, Field::Person) {
        Some(Value::Person(Some(id))) if matches!(field, Field::Text | Field::Who) => {
            merged.person(id).is_none() && side.person(id).is_none_or(|it| it.name == text)
        }
        _ => false,
    }
}

/// Whether something joins this that was erased, so that it went along.
fn joins_erased(case: &Case, side: &Case, item: ItemRef) -> bool {
    match item {
        ItemRef::Link(id) => {
            is_erased(case, ItemRef::Experience(side.link(id).unwrap().experience))
        }
        ItemRef::Bond(id) => {
            let bond = side.bond(id).unwrap();
            [bond.one, bond.other]
                .into_iter()
                .any(|id| is_erased(case, ItemRef::Person(id)))
        }
        _ => {
            // What was noted beside a card or about its leaving goes with the card.
            let card = match item {
                ItemRef::Correction(id) => side.correction(id).unwrap().card,
                ItemRef::Departure(id) => Some(side.departure(id).unwrap().card),
                _ => None,
            };
            card.is_some_and(|card| is_erased(case, ItemRef::Card(card)))
                || belongs_to(side, item).is_some_and(|outer| is_erased(case, outer))
        }
    }
}

/// What an item is a part of and goes with.
pub fn belongs_to(case: &Case, item: ItemRef) -> Option<ItemRef> {
    Some(match item {
        ItemRef::Correction(id) => ItemRef::Round(case.correction(id)?.round),
        ItemRef::Departure(id) => ItemRef::Round(case.departure(id)?.round),
        ItemRef::Meeting(id) => ItemRef::Round(case.meeting(id)?.round),
        ItemRef::Turn(id) => ItemRef::SubGoal(case.turn(id)?.sub_goal),
        ItemRef::Step(id) => ItemRef::SubGoal(case.step(id)?.sub_goal),
        _ => return None,
    })
}

/// Nothing `side` did since `base` is lost in `merged`, in which `other` has part:
///
/// - an item it made or changed is there, unless it was erased for good and a person let it go; that it lost a reference
///   because this side took out what it pointed to is no change of it;
/// - a value it wrote stands at its place or is one of the versions kept there; of a text woven of both, its new paragraphs
///   stand; of a set, what it added stands and what it took out is out;
/// - a card both moved lies where the file says, as does a person in the picture;
/// - a round both began is one, on the earlier day, with what either said in it; a board both closed a round with is frozen on
///   the earlier day; a round one opened again is closed where the other began a new one;
/// - a name that stood in for a person this side took out goes where the person is back;
/// - what it took out is out, or is there with the mark that one of both took it out, or because what hangs on it is;
///   and then what its removal did to references is undone;
/// - a conflict it brought along is there and one it settled is not, unless both are there once more.
fn kept(base: &Case, side: &Case, other: &Case, merged: &Case) -> Result<(), TestCaseError> {
    let items_of = |case: &Case| all_items(case).into_iter().collect::<HashSet<_>>();
    let (before, now) = (items_of(base), items_of(side));
    for item in &now {
        let at = place_of(side, *item, merged);
        let is_new = !before.contains(item);
        let changed: Vec<Field> = Case::fields_of(*item)
            .iter()
            .copied()
            .filter(|field| is_new || side.value(*item, *field) != base.value(*item, *field))
            .filter(|field| is_new || other.has(*item) || !is_left_over(base, side, *item, *field))
            .collect();
        if changed.is_empty() {
            continue;
        }
        if is_erased(merged, *item) || joins_erased(merged, side, *item) {
            continue;
        }
        prop_assert!(merged.has(at), "{item:?} is lost");
        for field in changed {
            let wrote = side.value(*item, field).unwrap();
            // Of two links that became one, what one did not say is no word against the other.
            let is_twice = is_begun_twice(base, side, other, *item);
            if (at != *item || is_twice) && (says_nothing(&wrote) || field == Field::Begun) {
                continue;
            }
            let stands = versions_at(merged, at, *item, field);
            if stands.contains(&wrote) {
                continue;
            }
            let was = base.value(*item, field);
            let current = stands[0].clone();
            let is_kept = match (&wrote, &current) {
                (Value::Text(wrote), Value::Text(stands)) => {
                    let was = match &was {
                        Some(Value::Text(was)) => was.as_str(),
                        _ => "",
                    };
                    let old: HashSet<&str> = was.split('\n').collect();
                    let stand: HashSet<&str> = stands.split('\n').collect();
                    let is_new = |paragraph: &&str| !old.contains(*paragraph);
                    let mut new = wrote.split('\n').filter(is_new);
                    new.all(|paragraph| stand.contains(paragraph))
                        || (was.is_empty() && stands_in(base, side, *item, field, wrote))
                        || (wrote.is_empty() && keeps_name(side, merged, *item, field, stands))
                }
                (Value::Texts(wrote), Value::Texts(stands)) => {
                    let Some(Value::Texts(was)) = &was else {
                        return Err(TestCaseError::fail("a new set is kept whole"));
                    };
                    let other = other.value(*item, field);
                    let Some(Value::Texts(other)) = &other else {
                        return Err(TestCaseError::fail("both have the set"));
                    };
                    set_is_kept(was, wrote, other, stands)
                }
                (Value::Themes(wrote), Value::Themes(stands)) => {
                    let Some(Value::Themes(was)) = &was else {
                        return Err(TestCaseError::fail("a new set is kept whole"));
                    };
                    let other = other.value(*item, field);
                    let Some(Value::Themes(other)) = &other else {
                        return Err(TestCaseError::fail("both have the set"));
                    };
                    set_is_kept(was, wrote, other, stands)
                }
                (Value::Agenda(wrote), Value::Agenda(stands)) => {
                    let (was, other) = (base.value(*item, field), other.value(at, field));
                    let list = |value: Option<Value>| match value {
                        Some(Value::Agenda(list)) => list,
                        _ => Vec::new(),
                    };
                    is_twice || set_is_kept(&list(was), wrote, &list(other), stands)
                }
                (Value::Whens(wrote), Value::Whens(stands)) => {
                    let list = |value: Option<Value>| match value {
                        Some(Value::Whens(list)) => list,
                        _ => Vec::new(),
                    };
                    let (was, other) = (base.value(*item, field), other.value(*item, field));
                    !is_new && set_is_kept(&list(was), wrote, &list(other), stands)
                }
                (Value::Cards(wrote), Value::Cards(stands)) => {
                    // A card that is out takes the reference along, and one that is back brings it back.
                    let list = |value: Option<Value>| match value {
                        Some(Value::Cards(list)) => list,
                        _ => Vec::new(),
                    };
                    let was = list(base.value(*item, field));
                    let theirs = list(other.value(*item, field));
                    let is_asked = |card: &&CardId| {
                        merged.card(**card).is_some() && side.card(**card).is_some()
                    };
                    let of = |cards: &[CardId]| -> Vec<CardId> {
                        cards.iter().filter(is_asked).copied().collect()
                    };
                    set_is_kept(&of(&was), &of(wrote), &of(&theirs), &of(stands))
                }
                // The same board on the first of both days, without what was erased; and a round that was opened again is not
                // where another is open or something was noted beside it.
                (Value::Freeze(Some(wrote), board, _), Value::Freeze(Some(day), same, _)) => {
                    day <= wrote && told(merged, board) == told(merged, same)
                }
                (Value::Freeze(None, ..), Value::Freeze(Some(_), ..)) => {
                    let is_it = |id| ItemRef::Round(id) == *item;
                    let other = merged.open_round().is_some_and(|it| !is_it(it.id));
                    other || merged.corrections.iter().any(|it| is_it(it.round))
                }
                // Whom of the two one names first says nothing.
                (Value::Pair(one, two), Value::Pair(first, second))
                    if (one, two) == (second, first) =>
                {
                    true
                }
                (Value::Spot(..) | Value::Seat(_), current) => {
                    !is_new && Some(current) == other.value(*item, field).as_ref()
                }
                // What it pointed to was taken out: by this side, and what that wrote is undone or overwritten, or by the
                // other, which wrote the same.
                (Value::Voice(Voice::Named(name)), _) => match was {
                    Some(Value::Voice(Voice::Person(person))) => {
                        let known = base.person(person).unwrap();
                        let is_out =
                            side.person(person).is_none() || merged.person(person).is_none();
                        is_out && known.name == *name
                    }
                    _ => false,
                },
                (Value::Origin(None), _) => match was {
                    Some(Value::Origin(Some(Origin::Person(id)))) => {
                        side.person(id).is_none() || merged.person(id).is_none()
                    }
                    Some(Value::Origin(Some(Origin::Experience(id)))) => {
                        side.experience(id).is_none() || merged.experience(id).is_none()
                    }
                    Some(Value::Origin(Some(Origin::Entry(id)))) => {
                        side.entry(id).is_none() || merged.entry(id).is_none()
                    }
                    _ => false,
                },
                (Value::Person(None), _) => match was {
                    Some(Value::Person(Some(id))) => {
                        side.person(id).is_none() || merged.person(id).is_none()
                    }
                    _ => false,
                },
                (Value::Experience(None), _) => match was {
                    Some(Value::Experience(Some(id))) => {
                        side.experience(id).is_none() || merged.experience(id).is_none()
                    }
                    _ => false,
                },
                (Value::Aim(None), _) => match was {
                    Some(Value::Aim(Some(aim))) => {
                        side.aim(aim).is_none() || merged.aim(aim).is_none()
                    }
                    _ => false,
                },
                // What it points to was erased.
                (Value::Voice(Voice::Person(person)), _) => {
                    is_erased(merged, ItemRef::Person(*person))
                }
                (Value::Origin(Some(Origin::Person(id))) | Value::Person(Some(id)), _) => {
                    is_erased(merged, ItemRef::Person(*id))
                }
                (Value::Origin(Some(Origin::Experience(id))) | Value::Experience(Some(id)), _) => {
                    is_erased(merged, ItemRef::Experience(*id))
                }
                (Value::Origin(Some(Origin::Entry(id))), _) => {
                    is_erased(merged, ItemRef::Entry(*id))
                }
                (Value::Pair(one, other), _) => [one, other]
                    .into_iter()
                    .any(|id| is_erased(merged, ItemRef::Person(*id))),
                (Value::Aim(Some(aim)), _) => is_erased(merged, ItemRef::Aim(*aim)),
                _ => false,
            };
            prop_assert!(
                is_kept,
                "{item:?} {field:?}: {was:?} became {wrote:?}; there is {stands:?}"
            );
        }
    }
    for item in before.difference(&now) {
        if matches!(item, ItemRef::Row(..)) || !merged.has(*item) {
            continue;
        }
        let hangs = match item {
            ItemRef::Link(id) => {
                let link = base.links.iter().find(|link| link.id == *id).unwrap();
                is_flagged(merged, ItemRef::Experience(link.experience))
            }
            ItemRef::Bond(id) => [base, merged]
                .into_iter()
                .filter_map(|case| case.bond(*id))
                .flat_map(|bond| [bond.one, bond.other])
                .any(|id| is_flagged(merged, ItemRef::Person(id))),
            _ => belongs_to(base, *item).is_some_and(|outer| is_flagged(merged, outer)),
        };
        // Another link or bond of the same two got the same identity.
        let is_joined = matches!(item, ItemRef::Link(_) | ItemRef::Bond(_)) && other.has(*item);
        prop_assert!(
            is_flagged(merged, *item) || hangs || is_joined,
            "{item:?} came back without a word"
        );
    }
    let ids = |case: &Case| -> HashSet<_> { case.conflicts.iter().map(|it| it.id).collect() };
    let (before, now, after) = (ids(base), ids(side), ids(merged));
    for conflict in &side.conflicts {
        let goes = is_erased(merged, conflict.item)
            || !merged.has(conflict.item)
            || before.contains(&conflict.id);
        prop_assert!(
            goes || after.contains(&conflict.id),
            "two versions of {:?} are lost",
            conflict.item
        );
    }
    for conflict in &base.conflicts {
        if !now.contains(&conflict.id) && after.contains(&conflict.id) {
            // Settled and there again: both wrote it once more, or it arose anew on the other side.
            let is_new = other
                .conflicts
                .iter()
                .any(|it| it.id == conflict.id && it != conflict);
            if is_new {
                continue;
            }
            let Clash::Values {
                field,
                other: settled,
                ..
            } = &conflict.clash
            else {
                continue;
            };
            let wrote = side.value(conflict.item, *field);
            let theirs = other.value(conflict.item, *field);
            prop_assert!(
                wrote.as_ref() == Some(settled)
                    || theirs.as_ref() == Some(settled)
                    || !side.has(conflict.item),
                "a settled conflict came back"
            );
        }
    }
    Ok(())
}

/// How many rounds are open. No edit leaves more than one, and no merge.
pub fn open_rounds(case: &Case) -> usize {
    case.rounds.iter().filter(|round| round.is_open()).count()
}

fn set_is_kept<T: PartialEq>(was: &[T], wrote: &[T], other: &[T], stands: &[T]) -> bool {
    let added = wrote.iter().filter(|it| !was.contains(it));
    let taken = was.iter().filter(|it| !wrote.contains(it));
    added.clone().all(|it| stands.contains(it))
        && taken.clone().all(|it| !stands.contains(it))
        && stands
            .iter()
            .all(|it| was.contains(it) || wrote.contains(it) || other.contains(it))
}

/// Every version of every place, whichever of them is current.
fn all_versions(case: &Case) -> BTreeMap<(ItemRef, Field), BTreeSet<String>> {
    let mut all = BTreeMap::new();
    for item in all_items(case) {
        for field in Case::fields_of(item) {
            let mut said = BTreeSet::new();
            for value in versions(case, item, *field) {
                said.insert(match value {
                    Value::Texts(mut texts) => {
                        texts.sort();
                        texts.dedup();
                        format!("{texts:?}")
                    }
                    Value::Cards(mut cards) => {
                        cards.sort_unstable();
                        format!("{cards:?}")
                    }
                    Value::Agenda(mut themes) => {
                        themes.sort_unstable();
                        format!("{themes:?}")
                    }
                    Value::Whens(whens) => {
                        let all: BTreeSet<String> =
                            whens.iter().map(|when| format!("{when:?}")).collect();
                        format!("{all:?}")
                    }
                    Value::Pair(one, other) => format!("{:?}", [one.min(other), one.max(other)]),
                    other => format!("{other:?}"),
                });
            }
            all.insert((item, *field), said);
        }
    }
    all
}

fn removals(case: &Case) -> BTreeSet<ItemRef> {
    let conflicts = case.conflicts.iter();
    conflicts
        .filter(|it| matches!(it.clash, Clash::Removed { .. }))
        .map(|it| it.item)
        .collect()
}

/// What a frozen board tells, without what was erased for good.
fn told<'b>(case: &Case, board: &'b [Arc<Card>]) -> Vec<(CardId, &'b str)> {
    let stays = |card: &&Arc<Card>| !is_erased(case, ItemRef::Card(card.id));
    let cards = board.iter().filter(stays);
    cards.map(|card| (card.id, card.text.as_str())).collect()
}

fn assert_same_but_for_order(one: &Case, two: &Case) -> Result<(), TestCaseError> {
    let differs: Vec<_> = changes(one, two)
        .into_iter()
        .filter(|change| change.what != aoa_tavle::model::What::Reordered)
        .collect();
    prop_assert_eq!(differs, vec![]);
    let ids = |case: &Case| -> BTreeSet<_> { case.conflicts.iter().map(|it| it.id).collect() };
    prop_assert_eq!(ids(one), ids(two));
    Ok(())
}

proptest! {
    #![proptest_config(rounds_or_asked(2000))]

    #[test]
    fn nothing_done_changes_nothing(seed in any::<u64>(), size in 0_usize..7) {
        let Both { base, mine, theirs } = both(seed, size, 8);
        let b = Some(&base);
        prop_assert_eq!(&agreed(b, &base, &base, Fate::Go).case, &base);
        prop_assert_eq!(&agreed(b, &mine, &base, Fate::Go).case, &mine);
        prop_assert_eq!(&agreed(b, &base, &theirs, Fate::Go).case, &theirs);
        prop_assert_eq!(&agreed(b, &mine, &mine, Fate::Go).case, &mine);
        prop_assert_eq!(&agreed(None, &mine, &mine, Fate::Go).case, &mine);
        prop_assert_eq!(agreed(b, &base, &theirs, Fate::Go).incoming, changes(&base, &theirs));
    }

    #[test]
    fn nothing_is_lost(seed in any::<u64>(), size in 0_usize..7) {
        let Both { base, mine, theirs } = both(seed, size, 14);
        let merged = agreed(Some(&base), &mine, &theirs, Fate::Go);
        let case = &merged.case;
        prop_assert_eq!(case.findings(), vec![]);
        prop_assert!(open_rounds(case) <= 1);
        kept(&base, &mine, &theirs, case)?;
        kept(&base, &theirs, &mine, case)?;
        prop_assert_eq!(&merged.incoming, &changes(&mine, case));
        let ids: HashSet<_> = case.conflicts.iter().map(|it| it.id).collect();
        prop_assert!(merged.new_conflicts.iter().all(|id| ids.contains(id)));
        for erased in mine.erased.iter().chain(&theirs.erased) {
            prop_assert!(case.erased.iter().any(|mark| mark.id == erased.id));
            prop_assert!(case.items().all(|item| item.uuid() != Some(erased.id)));
        }
        prop_assert_eq!(&agreed(Some(&base), &mine, &theirs, Fate::Go), &merged);
        let bytes = encode(case, &[SaveId::fresh()]).unwrap();
        prop_assert_eq!(&decode(&bytes).unwrap().case, case);
    }

    #[test]
    fn merging_once_more_adds_nothing(seed in any::<u64>(), size in 0_usize..7) {
        let Both { base, mine, theirs } = both(seed, size, 14);
        let first = agreed(Some(&base), &mine, &theirs, Fate::Go).case;
        let again = agreed(Some(&base), &mine, &first, Fate::Go).case;
        assert_same_but_for_order(&first, &again)?;
        let again = agreed(Some(&base), &theirs, &first, Fate::Go).case;
        assert_same_but_for_order(&first, &again)?;
        prop_assert_eq!(&agreed(Some(&theirs), &first, &theirs, Fate::Go).case, &first);
        prop_assert_eq!(&agreed(Some(&mine), &mine, &first, Fate::Go).case, &first);
    }

    #[test]
    fn both_sides_see_the_same_but_for_what_is_current(seed in any::<u64>(), size in 0_usize..7) {
        let Both { base, mine, theirs } = both(seed, size, 14);
        let one = agreed(Some(&base), &mine, &theirs, Fate::Go).case;
        let two = agreed(Some(&base), &theirs, &mine, Fate::Go).case;
        let (mut ours, mut others) = (all_versions(&one), all_versions(&two));
        // A card or a person both moved is where the file says.
        let is_asked = |field: Field| !matches!(field, Field::Spot | Field::Seat);
        ours.retain(|(_, field), _| is_asked(*field));
        others.retain(|(_, field), _| is_asked(*field));
        for (place, said) in &ours {
            prop_assert_eq!(Some(said), others.get(place), "{:?}", place);
        }
        prop_assert_eq!(ours.len(), others.len());
        prop_assert_eq!(removals(&one), removals(&two));
    }

    #[test]
    fn without_a_beginning_everything_stands(seed in any::<u64>(), size in 0_usize..6) {
        let Both { mine, theirs, .. } = both(seed, size, 14);
        let merged = agreed(None, &mine, &theirs, Fate::Go);
        let case = &merged.case;
        prop_assert_eq!(case.findings(), vec![]);
        for side in [&mine, &theirs] {
            for item in all_items(side) {
                if is_erased(case, item) || joins_erased(case, side, item) {
                    continue;
                }
                let at = place_of(side, item, case);
                prop_assert!(case.has(at), "{item:?}");
                for field in Case::fields_of(item) {
                    let value = side.value(item, *field).unwrap();
                    let is_reference = *field != Field::Pair
                        && super::carry::follows_others(item, *field);
                    let stand = versions_at(case, at, item, *field);
                    let is_same = |stands: &Value| match (stands, &value) {
                        (Value::Freeze(_, board, _), Value::Freeze(_, wrote, _)) => {
                            // Of one board frozen twice the first day stands; an open round beside a newer one is closed.
                            told(case, board) == told(case, wrote) || wrote.is_empty()
                        }
                        (Value::Pair(one, other), Value::Pair(first, second)) => {
                            (one, other) == (second, first) || (one, other) == (first, second)
                        }
                        _ => *stands == value,
                    };
                    prop_assert!(
                        is_reference || stand.iter().any(is_same),
                        "{item:?} {field:?}"
                    );
                }
            }
        }
        let again = agreed(None, &mine, case, Fate::Go).case;
        // What is current stays, and what was kept beside it is kept once.
        prop_assert_eq!(changes(case, &again), vec![]);
    }

    #[test]
    fn an_erased_item_that_stays_is_a_new_one(seed in any::<u64>(), size in 1_usize..7) {
        let Both { base, mine, theirs } = both(seed, size, 14);
        let case = agreed(Some(&base), &mine, &theirs, Fate::Stay).case;
        prop_assert_eq!(case.findings(), vec![]);
        for erased in mine.erased.iter().chain(&theirs.erased) {
            prop_assert!(case.items().all(|item| item.uuid() != Some(erased.id)));
        }
        if let Err(Stop::Erased(items)) = merge(
            Some(&base),
            &mine,
            &theirs,
            Answers { many_gone: Some(Fate::Go), erased: None },
        ) {
            let without = agreed(Some(&base), &mine, &theirs, Fate::Go).case;
            prop_assert!(case.items().count() >= without.items().count() + items.len());
        }
    }

}

proptest! {
    // Each round is a dozen merges.
    #![proptest_config(rounds_of(10, 1000))]

    #[test]
    fn of_several_people_nothing_is_lost_and_all_come_to_the_same(
        seed in any::<u64>(),
        size in 0_usize..5,
    ) {
        let dice = &mut generate::Dice::new(!seed);
        let mut file = generate::random(seed, size);
        let names = ["Maja", "Jonas", "Åse", "Ida"];
        let mut people: HashMap<&str, (Case, Case)> =
            names.iter().map(|name| (*name, (file.clone(), file.clone()))).collect();
        for round in 0..12 {
            let name = *dice.pick(&names);
            let (ground, work) = people.get_mut(name).unwrap();
            if round < 8 {
                *work = worked_on(work, dice, 5, name);
            }
            let merged = agreed(Some(ground), work, &file, Fate::Go).case;
            prop_assert_eq!(merged.findings(), vec![]);
            kept(ground, work, &file, &merged)?;
            kept(ground, &file, work, &merged)?;
            file = merged.clone();
            (*ground, *work) = (merged.clone(), merged);
        }
        // Everybody saves what is left, then everybody reads.
        for name in names {
            let (ground, work) = people.get_mut(name).unwrap();
            file = agreed(Some(ground), work, &file, Fate::Go).case;
            *ground = file.clone();
            *work = file.clone();
        }
        for (ground, work) in people.values() {
            prop_assert_eq!(&agreed(Some(ground), work, &file, Fate::Go).case, &file);
        }
    }
}
