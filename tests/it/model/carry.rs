//! A change made on a case that has gone on: how an act is undone after others' work came in.

use std::collections::HashSet;

use aoa_tavle::model::merge::{can_carry, carry};
use aoa_tavle::model::{Case, Edit, Field, ItemRef, Value, changes, generate};
use proptest::prelude::*;

use super::merge::{all_items, belongs_to, stamp_of, worked_on};
use super::rounds_or_asked;

/// Fields whose value may change because what they point to went or stayed, and those that keep a name then.
pub fn follows_others(item: ItemRef, field: Field) -> bool {
    match field {
        Field::Voice
        | Field::Origin
        | Field::Aim
        | Field::Person
        | Field::Experience
        | Field::Cards
        | Field::Pair => true,
        Field::Text => matches!(item, ItemRef::Period(_)),
        Field::Who => matches!(item, ItemRef::Involvement(_)),
        _ => false,
    }
}

proptest! {
    #![proptest_config(rounds_or_asked(2000))]

    #[test]
    fn a_case_that_has_not_gone_on_becomes_exactly_what_it_was(seed in any::<u64>()) {
        let before = generate::random(seed, 6);
        let dice = &mut generate::Dice::new(!seed);
        let after = worked_on(&before, dice, 10, "Maja");
        let onto = worked_on(&before, dice, 10, "Jonas");
        prop_assert_eq!(&carry(&before, &after, &before), &after);
        prop_assert_eq!(&carry(&before, &before, &onto), &onto);
        prop_assert_eq!(&carry(&before, &after, &after), &after);
    }

    #[test]
    fn what_somebody_wrote_since_stays(seed in any::<u64>()) {
        let before = generate::random(seed, 6);
        let dice = &mut generate::Dice::new(!seed);
        let after = worked_on(&before, dice, 10, "Maja");
        let onto = worked_on(&before, dice, 10, "Jonas");
        let case = carry(&before, &after, &onto);
        prop_assert_eq!(case.findings(), vec![]);
        let items = |case: &Case| all_items(case).into_iter().collect::<HashSet<ItemRef>>();
        let (was, change, now, then) =
            (items(&before), items(&after), items(&onto), items(&case));
        for item in &then {
            prop_assert!(change.contains(item) || now.contains(item));
            for field in Case::fields_of(*item) {
                if follows_others(*item, *field) || *item == ItemRef::Child && *field == Field::Key {
                    continue;
                }
                // There is one open round at a time: one that was opened again is closed where another was begun.
                if *field == Field::Closed && case.open_round().map(|it| ItemRef::Round(it.id)) != Some(*item) {
                    continue;
                }
                let value = |case: &Case| case.value(*item, *field);
                let is_untouched = was.contains(item)
                    && change.contains(item)
                    && value(&onto) == value(&before);
                let expect: Option<Value> = if is_untouched || !now.contains(item) {
                    value(&after)
                } else {
                    value(&onto)
                };
                prop_assert_eq!(value(&case), expect, "{:?} {:?}", item, field);
            }
        }
        // What others made is there, what they took out is not.
        prop_assert!(now.difference(&was).all(|item| then.contains(item) || matches!(item, ItemRef::Link(_) | ItemRef::Bond(_))));
        prop_assert!(was.difference(&now).all(|item| !then.contains(item)));
    }

    #[test]
    fn one_act_is_undone_alone(seed in any::<u64>()) {
        let first = generate::random(seed, 6);
        let dice = &mut generate::Dice::new(!seed);
        let edit = generate::random_edit(&first, dice);
        if let Ok(done) = first.with(&edit, &stamp_of("Maja", 0)) {
            let theirs = worked_on(&first, dice, 6, "Jonas");
            // Their work came in on top of mine.
            let since = carry(&first, &theirs, &done);
            let undone = carry(&done, &first, &since);
            prop_assert_eq!(undone.findings(), vec![]);
            prop_assert!(super::merge::open_rounds(&undone) <= 1);
            if can_carry(&done, &first, &since).is_err() {
                return Ok(());
            }
            let mine: HashSet<ItemRef> = changes(&first, &done).into_iter().map(|it| it.item).collect();
            let foreign: HashSet<ItemRef> = changes(&done, &since).into_iter().map(|it| it.item).collect();
            if mine.is_disjoint(&foreign) && !matches!(edit, Edit::Erase(_) | Edit::Restore(_)) {
                for item in mine {
                    if let ItemRef::Observation(screening, _) | ItemRef::Row(screening, _) = item
                        && !since.has(ItemRef::Screening(screening))
                    {
                        continue;
                    }
                    let ends = first.value(item, Field::Ends);
                    if let Some(Value::Ends(reaction, experience)) = ends {
                        let is_linked = since
                            .links_of_experience(experience)
                            .any(|link| link.reaction == reaction);
                        if is_linked || !since.has(ItemRef::Experience(experience)) {
                            continue;
                        }
                    }
                    if let Some(Value::Pair(one, other)) = first.value(item, Field::Pair) {
                        let is_gone = |id| since.person(id).is_none();
                        let is_tied = since.bonds.iter().any(|it| {
                            [(one, other), (other, one)].contains(&(it.one, it.other))
                        });
                        if is_gone(one) || is_gone(other) || is_tied {
                            continue;
                        }
                    }
                    // What it belonged to was taken out since.
                    if belongs_to(&first, item).is_some_and(|outer| !since.has(outer)) {
                        continue;
                    }
                    // There is one open round at a time.
                    let is_another = since.open_round().is_some_and(|it| ItemRef::Round(it.id) != item);
                    if matches!(item, ItemRef::Round(_)) && is_another {
                        continue;
                    }
                    for field in Case::fields_of(item) {
                        let is_erased = since.erased.iter().any(|mark| Some(mark.id) == item.uuid());
                        if first.has(item) && !is_erased && !follows_others(item, *field) {
                            prop_assert_eq!(undone.value(item, *field), first.value(item, *field), "{:?}", edit);
                        }
                    }
                }
            }
        }
    }
}
