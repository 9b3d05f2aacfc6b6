//! How the people around an invented child stand to it and to each other, and who else could be drawn in.

use std::sync::Arc;

use super::told::told;
use super::{BIRTH, day, stamps};
use crate::model::generate::Dice;
use crate::model::generate::sentences::{PEOPLE, SOURCES, sentence, sentences, short};
use crate::model::{
    Bond, BondId, Case, Decision, Group, Involvement, InvolvementId, Person, Ring, Seat, Support,
    Tie,
};

/// Says everything about the people of a case, ties so many pairs of them together and considers so many.
pub(super) fn fill(dice: &mut Dice, case: &mut Case, bonds: usize, involvements: usize) {
    for (nth, person) in case.people.iter_mut().enumerate() {
        know(dice, nth, Arc::make_mut(person));
    }
    case.bonds = bonds_of(dice, case, bonds);
    case.involvements = (0..involvements)
        .map(|nth| Arc::new(involvement(dice, case, nth)))
        .collect();
}

fn know(dice: &mut Dice, nth: usize, person: &mut Person) {
    person.relation = if nth.is_multiple_of(3) {
        String::new()
    } else {
        person.role.clone()
    };
    person.group = Group::ALL[nth % Group::ALL.len()];
    person.tie = Tie::ALL[dice.below(Tie::ALL.len())];
    person.support = *dice.pick(&Support::ALL);
    person.contact = sentences(dice, 0, 1);
    // Around the circle, with a little unrest; now and then two sit on one place, and one in seven nowhere.
    let degrees = (nth * 47 + dice.below(30)) % 360;
    person.seat = (nth % 7 != 6).then(|| Seat {
        ring: Ring::ALL[nth % Ring::ALL.len()],
        degrees: degrees as u16,
    });
    person.sources = (0..dice.below(3))
        .map(|_| (*dice.pick(&SOURCES)).to_owned())
        .collect();
}

fn bonds_of(dice: &mut Dice, case: &Case, count: usize) -> Vec<Arc<Bond>> {
    let people: Vec<_> = case.people.iter().map(|person| person.id).collect();
    let mut pairs: Vec<_> = people
        .iter()
        .enumerate()
        .flat_map(|(at, one)| people[at + 1..].iter().map(|other| (*one, *other)))
        .collect();
    (0..count.min(pairs.len()))
        .map(|_| {
            let (one, other) = pairs.swap_remove(dice.below(pairs.len()));
            let (created, changed) = stamps(dice);
            let id = BondId::from_uuid(dice.uuid());
            Arc::new(Bond {
                tie: *dice.pick(&Tie::ALL),
                note: sentences(dice, 0, 1),
                changed,
                ..Bond::blank(id, one, other, &created)
            })
        })
        .collect()
}

fn involvement(dice: &mut Dice, case: &Case, nth: usize) -> Involvement {
    let (created, changed) = stamps(dice);
    let id = InvolvementId::from_uuid(dice.uuid());
    let person =
        (nth.is_multiple_of(2) && !case.people.is_empty()).then(|| dice.pick(&case.people).id);
    let decided = dice.day_after(day(2025, 1, 6), 600);
    Involvement {
        who: if person.is_none() {
            format!("{}, {}", dice.pick(&PEOPLE).1, short(dice).to_lowercase())
        } else {
            String::new()
        },
        person,
        decision: Decision::ALL[nth % Decision::ALL.len()],
        reason: sentence(dice),
        decided: dice.percent(70).then(|| told(dice, BIRTH, decided)),
        asks: if dice.percent(60) {
            dice.pick(&PEOPLE).0.to_owned()
        } else {
            String::new()
        },
        changed,
        ..Involvement::blank(id, &created)
    }
}
