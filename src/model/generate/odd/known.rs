//! People, links, and everything of the mapping and the network, however unlikely.

use std::sync::Arc;

use uuid::Uuid;

use super::{certainty, maybe_when, one, sources, stamp, text, until};
use crate::model::generate::Dice;
use crate::model::{
    Bond, BondId, Case, Decision, Entry, EntryId, ExperienceId, Group, Heading, Involvement,
    InvolvementId, Link, LinkId, Period, PeriodId, PeriodKind, Person, PersonId, Question,
    QuestionId, QuestionState, ReactionId, Ring, Seat, Side, Support, Tie,
};

pub(in crate::model::generate) fn seat(dice: &mut Dice) -> Option<Seat> {
    dice.percent(70).then(|| Seat {
        ring: *dice.pick(&Ring::ALL),
        // A file may hold whole circles more.
        degrees: if dice.percent(90) {
            dice.below(360) as u16
        } else {
            dice.bits() as u16
        },
    })
}

pub(in crate::model::generate) fn person(dice: &mut Dice, id: Uuid) -> Person {
    Person {
        id: PersonId::from_uuid(id),
        name: text(dice),
        role: text(dice),
        relation: text(dice),
        group: *dice.pick(&Group::ALL),
        tie: *dice.pick(&Tie::ALL),
        support: *dice.pick(&Support::ALL),
        contact: text(dice),
        seat: seat(dice),
        sources: sources(dice),
        note: text(dice),
        created: stamp(dice),
        changed: stamp(dice),
    }
}

pub(in crate::model::generate) fn link(
    dice: &mut Dice,
    id: Uuid,
    experience: ExperienceId,
) -> Link {
    Link {
        id: LinkId::from_uuid(id),
        reaction: *dice.pick(&ReactionId::ALL),
        experience,
        basis: text(dice),
        sources: sources(dice),
        certainty: certainty(dice),
        created: stamp(dice),
        changed: dice.percent(50).then(|| stamp(dice)),
    }
}

pub(in crate::model::generate) fn entry(dice: &mut Dice, id: Uuid, case: &Case) -> Entry {
    let heading = *dice.pick(&Heading::ALL);
    Entry {
        id: EntryId::from_uuid(id),
        heading,
        side: if heading.is_resource() {
            Side::Supports
        } else {
            *dice.pick(&Side::ALL)
        },
        text: text(dice),
        when: maybe_when(dice),
        sources: sources(dice),
        certainty: certainty(dice),
        experience: maybe(dice).and_then(|dice| one(dice, &case.experiences, |it| it.id)),
        person: maybe(dice).and_then(|dice| one(dice, &case.people, |it| it.id)),
        created: stamp(dice),
        changed: stamp(dice),
    }
}

pub(in crate::model::generate) fn period(dice: &mut Dice, id: Uuid, case: &Case) -> Period {
    Period {
        id: PeriodId::from_uuid(id),
        kind: *dice.pick(&PeriodKind::ALL),
        text: if dice.percent(30) {
            String::new()
        } else {
            text(dice)
        },
        person: maybe(dice).and_then(|dice| one(dice, &case.people, |it| it.id)),
        when: maybe_when(dice),
        until: until(dice),
        sources: sources(dice),
        certainty: certainty(dice),
        note: text(dice),
        created: stamp(dice),
        changed: stamp(dice),
    }
}

/// Between any two; `None` where there are not two, and now and then.
pub(in crate::model::generate) fn bond(dice: &mut Dice, id: Uuid, case: &Case) -> Option<Bond> {
    let (first, second) = (
        one(dice, &case.people, |it| it.id)?,
        one(dice, &case.people, |it| it.id)?,
    );
    (first != second).then(|| Bond {
        id: BondId::from_uuid(id),
        one: first,
        other: second,
        tie: *dice.pick(&Tie::ALL),
        note: text(dice),
        created: stamp(dice),
        changed: stamp(dice),
    })
}

pub(in crate::model::generate) fn question(dice: &mut Dice, id: Uuid) -> Question {
    Question {
        id: QuestionId::from_uuid(id),
        text: text(dice),
        why: text(dice),
        owner: text(dice),
        state: *dice.pick(&QuestionState::ALL),
        when: maybe_when(dice),
        answer: text(dice),
        created: stamp(dice),
        changed: stamp(dice),
    }
}

pub(in crate::model::generate) fn involvement(
    dice: &mut Dice,
    id: Uuid,
    case: &Case,
) -> Involvement {
    Involvement {
        id: InvolvementId::from_uuid(id),
        person: maybe(dice).and_then(|dice| one(dice, &case.people, |it| it.id)),
        who: if dice.percent(40) {
            String::new()
        } else {
            text(dice)
        },
        decision: *dice.pick(&Decision::ALL),
        reason: text(dice),
        decided: maybe_when(dice),
        asks: text(dice),
        created: stamp(dice),
        changed: stamp(dice),
    }
}

/// Up to `size` of everything that stands behind the sub-goals, but for what is known.
pub(in crate::model::generate) fn known(dice: &mut Dice, case: &mut Case, size: usize) {
    for _ in 0..dice.below(size + 1) {
        let id = dice.uuid();
        case.periods.push(Arc::new(period(dice, id, case)));
    }
    for _ in 0..dice.below(size + 1) {
        let id = dice.uuid();
        if let Some(bond) = bond(dice, id, case) {
            case.bonds.push(Arc::new(bond));
        }
    }
    for _ in 0..dice.below(size + 1) {
        let id = dice.uuid();
        case.questions.push(Arc::new(question(dice, id)));
    }
    for _ in 0..dice.below(size + 1) {
        let id = dice.uuid();
        case.involvements
            .push(Arc::new(involvement(dice, id, case)));
    }
}

fn maybe(dice: &mut Dice) -> Option<&mut Dice> {
    if dice.percent(50) { Some(dice) } else { None }
}
