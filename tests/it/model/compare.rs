//! What is said to be different between two states of a case.

use std::collections::HashMap;

use aoa_tavle::model::{
    Answer, CardId, Case, Column, Edit, Field, ItemRef, ReactionId, Side, ThemeId, Voice, What,
    changes, generate,
};
use proptest::prelude::*;

use super::merge::{all_items, stamp_of, worked_on};
use super::rounds_or_asked;

proptest! {
    #![proptest_config(rounds_or_asked(2000))]

    #[test]
    fn every_difference_is_named_once(seed in any::<u64>(), size in 0_usize..7) {
        let before = generate::random(seed, size);
        let dice = &mut generate::Dice::new(!seed);
        let after = worked_on(&before, dice, 14, "Maja");
        prop_assert_eq!(changes(&before, &before), vec![]);
        let named = changes(&before, &after);
        let said: HashMap<ItemRef, &What> = named.iter().map(|it| (it.item, &it.what)).collect();
        prop_assert_eq!(said.len(), named.len(), "an item is named twice");
        let whole = |item: ItemRef| match item {
            ItemRef::Row(id, _) | ItemRef::Observation(id, _) => {
                before.screening(id).is_some() && after.screening(id).is_some()
            }
            _ => true,
        };
        let mut items = all_items(&before);
        items.extend(all_items(&after));
        for item in items {
            if !whole(item) {
                prop_assert_eq!(said.get(&item), None);
                continue;
            }
            let fields: Vec<Field> = Case::fields_of(item)
                .iter()
                .copied()
                .filter(|field| before.value(item, *field) != after.value(item, *field))
                .collect();
            match (before.has(item), after.has(item), said.get(&item)) {
                (false, true, what) => prop_assert_eq!(what, Some(&&What::Added)),
                (true, false, what) => prop_assert_eq!(what, Some(&&What::Removed)),
                (true, true, None | Some(What::Reordered)) => prop_assert_eq!(fields, vec![]),
                (true, true, Some(what)) => prop_assert_eq!(*what, &What::Changed(fields)),
                (false, false, what) => prop_assert_eq!(what, None),
            }
        }
    }
}

fn done(case: &Case, edit: &Edit) -> Case {
    case.with(edit, &stamp_of("Maja", 0)).unwrap()
}

#[test]
fn a_card_put_elsewhere_in_its_field_is_reordered_alone() {
    let case = generate::huge(1);
    let field: Vec<CardId> = case
        .field(ThemeId::T2, Side::Hampers)
        .map(|card| card.id)
        .collect();
    let edit = Edit::MoveCard {
        id: field[4],
        theme: ThemeId::T2,
        side: Side::Hampers,
        before: Some(field[1]),
    };
    let named = changes(&case, &done(&case, &edit));
    assert_eq!(named.len(), 1);
    assert_eq!(named[0].item, ItemRef::Card(field[4]));
    assert_eq!(named[0].what, What::Reordered);
}

#[test]
fn changes_stand_in_the_order_of_the_case() {
    let case = generate::huge(2);
    let screening = case.last_screening().unwrap();
    let id = screening.id;
    let open = done(&case, &Edit::ReopenScreening { id });
    let mut after = open.clone();
    for edit in [
        Edit::AddCard {
            id: CardId::fresh(),
            theme: ThemeId::T1,
            side: Side::Supports,
            text: "Ny".to_owned(),
            voice: Voice::Child,
            origin: None,
        },
        Edit::RemoveExperience(case.links[0].experience),
        Edit::SetRowText {
            screening: id,
            reaction: ReactionId::R11,
            column: Column::Comment,
            text: "Ny".to_owned(),
        },
        Edit::SetAnswer {
            screening: id,
            reaction: ReactionId::R02,
            answer: match screening.answer(ReactionId::R02) {
                Answer::Yes => Answer::No,
                _ => Answer::Yes,
            },
        },
        Edit::RemovePerson(case.people[0].id),
    ] {
        after = done(&after, &edit);
    }
    let sort = |item: ItemRef| match item {
        ItemRef::Child => 0,
        ItemRef::Person(_) => 1,
        ItemRef::Screening(_) | ItemRef::Row(..) | ItemRef::Observation(..) => 2,
        ItemRef::Experience(_) => 3,
        ItemRef::Link(_) => 4,
        ItemRef::Card(_) => 5,
        ItemRef::Aim(_) => 6,
        ItemRef::SubGoal(_) => 7,
        ItemRef::Entry(_) => 8,
        ItemRef::Period(_) => 9,
        ItemRef::Bond(_) => 10,
        ItemRef::Question(_) => 11,
        ItemRef::Involvement(_) => 12,
        ItemRef::Round(_) => 13,
        ItemRef::Correction(_) => 14,
        ItemRef::Departure(_) => 15,
        ItemRef::Meeting(_) => 16,
        ItemRef::Turn(_) => 17,
        ItemRef::Step(_) => 18,
    };
    let named = changes(&open, &after);
    assert!(
        named.is_sorted_by_key(|change| sort(change.item)),
        "{named:?}"
    );
    let rows: Vec<ItemRef> = named
        .iter()
        .map(|change| change.item)
        .filter(|item| matches!(item, ItemRef::Row(..)))
        .collect();
    let expect = [ReactionId::R02, ReactionId::R11].map(|reaction| ItemRef::Row(id, reaction));
    assert_eq!(rows, expect);
}
