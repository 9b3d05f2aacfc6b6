//! Giving an item another identity, with everything that points to it.

use std::sync::Arc;

use uuid::Uuid;

use crate::model::board::{Origin, Voice};
use crate::model::case::Case;
use crate::model::conflict::{Clash, Conflict};
use crate::model::ids::{
    AimId, BondId, CardId, CorrectionId, DepartureId, EntryId, ExperienceId, InvolvementId, LinkId,
    MeetingId, ObservationId, PeriodId, PersonId, QuestionId, RoundId, ScreeningId, StepId,
    SubGoalId, TurnId,
};
use crate::model::place::{ItemRef, Value};

/// The same item under another identity. The child and rows have none to change.
pub fn renamed(item: ItemRef, id: Uuid) -> ItemRef {
    match item {
        ItemRef::Child | ItemRef::Row(..) => item,
        ItemRef::Person(_) => ItemRef::Person(PersonId::from_uuid(id)),
        ItemRef::Screening(_) => ItemRef::Screening(ScreeningId::from_uuid(id)),
        ItemRef::Observation(screening, _) => {
            ItemRef::Observation(screening, ObservationId::from_uuid(id))
        }
        ItemRef::Experience(_) => ItemRef::Experience(ExperienceId::from_uuid(id)),
        ItemRef::Link(_) => ItemRef::Link(LinkId::from_uuid(id)),
        ItemRef::Card(_) => ItemRef::Card(CardId::from_uuid(id)),
        ItemRef::Aim(_) => ItemRef::Aim(AimId::from_uuid(id)),
        ItemRef::SubGoal(_) => ItemRef::SubGoal(SubGoalId::from_uuid(id)),
        ItemRef::Entry(_) => ItemRef::Entry(EntryId::from_uuid(id)),
        ItemRef::Period(_) => ItemRef::Period(PeriodId::from_uuid(id)),
        ItemRef::Bond(_) => ItemRef::Bond(BondId::from_uuid(id)),
        ItemRef::Question(_) => ItemRef::Question(QuestionId::from_uuid(id)),
        ItemRef::Involvement(_) => ItemRef::Involvement(InvolvementId::from_uuid(id)),
        ItemRef::Round(_) => ItemRef::Round(RoundId::from_uuid(id)),
        ItemRef::Correction(_) => ItemRef::Correction(CorrectionId::from_uuid(id)),
        ItemRef::Departure(_) => ItemRef::Departure(DepartureId::from_uuid(id)),
        ItemRef::Meeting(_) => ItemRef::Meeting(MeetingId::from_uuid(id)),
        ItemRef::Turn(_) => ItemRef::Turn(TurnId::from_uuid(id)),
        ItemRef::Step(_) => ItemRef::Step(StepId::from_uuid(id)),
    }
}

/// Gives an item of a case another identity. Nothing happens where it is not there.
pub fn rename(case: &mut Case, from: ItemRef, id: Uuid) {
    if !case.has(from) {
        return;
    }
    let to = renamed(from, id);
    match (from, to) {
        (ItemRef::Person(old), ItemRef::Person(new)) => {
            each(&mut case.people, |it| it.id == old, |it| it.id = new);
            each(
                &mut case.cards,
                |card| card.voice == Voice::Person(old),
                |card| card.voice = Voice::Person(new),
            );
            origins(case, Origin::Person(old), Origin::Person(new));
            let is_old = |person: Option<PersonId>| person == Some(old);
            each(
                &mut case.entries,
                |it| is_old(it.person),
                |it| it.person = Some(new),
            );
            each(
                &mut case.periods,
                |it| is_old(it.person),
                |it| it.person = Some(new),
            );
            each(
                &mut case.involvements,
                |it| is_old(it.person),
                |it| it.person = Some(new),
            );
            each(
                &mut case.bonds,
                |bond| bond.one == old,
                |bond| bond.one = new,
            );
            each(
                &mut case.bonds,
                |bond| bond.other == old,
                |bond| bond.other = new,
            );
        }
        (ItemRef::Experience(old), ItemRef::Experience(new)) => {
            each(&mut case.experiences, |it| it.id == old, |it| it.id = new);
            each(
                &mut case.links,
                |link| link.experience == old,
                |link| link.experience = new,
            );
            origins(case, Origin::Experience(old), Origin::Experience(new));
            each(
                &mut case.entries,
                |it| it.experience == Some(old),
                |it| it.experience = Some(new),
            );
        }
        (ItemRef::Aim(old), ItemRef::Aim(new)) => {
            each(&mut case.aims, |it| it.id == old, |it| it.id = new);
            each(
                &mut case.sub_goals,
                |goal| goal.aim == Some(old),
                |goal| goal.aim = Some(new),
            );
        }
        (ItemRef::Screening(old), ItemRef::Screening(new)) => {
            each(&mut case.screenings, |it| it.id == old, |it| it.id = new);
        }
        (ItemRef::Observation(screening, old), ItemRef::Observation(_, new)) => each(
            &mut case.screenings,
            |it| it.id == screening,
            |it| each(&mut it.observations, |it| it.id == old, |it| it.id = new),
        ),
        (ItemRef::Link(old), ItemRef::Link(new)) => {
            each(&mut case.links, |it| it.id == old, |it| it.id = new);
        }
        (ItemRef::Card(old), ItemRef::Card(new)) => {
            each(&mut case.cards, |it| it.id == old, |it| it.id = new);
            // Frozen boards and what was noted about cards that left keep the identity the card had then.
            each(
                &mut case.sub_goals,
                |goal| goal.cards.contains(&old),
                |goal| rename_card(&mut goal.cards, old, new),
            );
        }
        (ItemRef::SubGoal(old), ItemRef::SubGoal(new)) => {
            each(&mut case.sub_goals, |it| it.id == old, |it| it.id = new);
            each(
                &mut case.turns,
                |it| it.sub_goal == old,
                |it| it.sub_goal = new,
            );
            each(
                &mut case.steps,
                |it| it.sub_goal == old,
                |it| it.sub_goal = new,
            );
        }
        (ItemRef::Entry(old), ItemRef::Entry(new)) => {
            each(&mut case.entries, |it| it.id == old, |it| it.id = new);
            origins(case, Origin::Entry(old), Origin::Entry(new));
        }
        (ItemRef::Period(old), ItemRef::Period(new)) => {
            each(&mut case.periods, |it| it.id == old, |it| it.id = new);
        }
        (ItemRef::Bond(old), ItemRef::Bond(new)) => {
            each(&mut case.bonds, |it| it.id == old, |it| it.id = new);
        }
        (ItemRef::Question(old), ItemRef::Question(new)) => {
            each(&mut case.questions, |it| it.id == old, |it| it.id = new);
        }
        (ItemRef::Involvement(old), ItemRef::Involvement(new)) => {
            each(&mut case.involvements, |it| it.id == old, |it| it.id = new);
        }
        (ItemRef::Round(old), ItemRef::Round(new)) => {
            each(&mut case.rounds, |it| it.id == old, |it| it.id = new);
            let is_old = |round: RoundId| round == old;
            each(
                &mut case.corrections,
                |it| is_old(it.round),
                |it| it.round = new,
            );
            each(
                &mut case.departures,
                |it| is_old(it.round),
                |it| it.round = new,
            );
            each(
                &mut case.meetings,
                |it| is_old(it.round),
                |it| it.round = new,
            );
        }
        (ItemRef::Correction(old), ItemRef::Correction(new)) => {
            each(&mut case.corrections, |it| it.id == old, |it| it.id = new);
        }
        (ItemRef::Departure(old), ItemRef::Departure(new)) => {
            each(&mut case.departures, |it| it.id == old, |it| it.id = new);
        }
        (ItemRef::Meeting(old), ItemRef::Meeting(new)) => {
            each(&mut case.meetings, |it| it.id == old, |it| it.id = new);
        }
        (ItemRef::Turn(old), ItemRef::Turn(new)) => {
            each(&mut case.turns, |it| it.id == old, |it| it.id = new);
        }
        (ItemRef::Step(old), ItemRef::Step(new)) => {
            each(&mut case.steps, |it| it.id == old, |it| it.id = new);
        }
        _ => {}
    }
    for conflict in &mut case.conflicts {
        let item = moved(conflict.item, from, to);
        let clash = pointing(&conflict.clash, from, to);
        if item != conflict.item || clash.is_some() {
            let clash = clash.unwrap_or_else(|| conflict.clash.clone());
            *conflict = Arc::new(Conflict::new(item, clash));
        }
    }
}

/// An item that is or lies in the renamed one.
fn moved(item: ItemRef, from: ItemRef, to: ItemRef) -> ItemRef {
    match (item, to) {
        (ItemRef::Row(_, reaction), ItemRef::Screening(new)) if item.is_within(from) => {
            ItemRef::Row(new, reaction)
        }
        (ItemRef::Observation(_, seen), ItemRef::Screening(new)) if item.is_within(from) => {
            ItemRef::Observation(new, seen)
        }
        _ if item == from => to,
        _ => item,
    }
}

/// A clash whose value points to the renamed item.
fn pointing(clash: &Clash, from: ItemRef, to: ItemRef) -> Option<Clash> {
    let Clash::Values { other, .. } = clash else {
        return None;
    };
    let new = match (other, from, to) {
        (Value::Voice(Voice::Person(id)), ItemRef::Person(old), ItemRef::Person(new))
            if *id == old =>
        {
            Value::Voice(Voice::Person(new))
        }
        (Value::Origin(Some(Origin::Person(id))), ItemRef::Person(old), ItemRef::Person(new))
            if *id == old =>
        {
            Value::Origin(Some(Origin::Person(new)))
        }
        (
            Value::Origin(Some(Origin::Experience(id))),
            ItemRef::Experience(old),
            ItemRef::Experience(new),
        ) if *id == old => Value::Origin(Some(Origin::Experience(new))),
        (Value::Ends(reaction, id), ItemRef::Experience(old), ItemRef::Experience(new))
            if *id == old =>
        {
            Value::Ends(*reaction, new)
        }
        (Value::Origin(Some(Origin::Entry(id))), ItemRef::Entry(old), ItemRef::Entry(new))
            if *id == old =>
        {
            Value::Origin(Some(Origin::Entry(new)))
        }
        (Value::Person(Some(id)), ItemRef::Person(old), ItemRef::Person(new)) if *id == old => {
            Value::Person(Some(new))
        }
        (Value::Experience(Some(id)), ItemRef::Experience(old), ItemRef::Experience(new))
            if *id == old =>
        {
            Value::Experience(Some(new))
        }
        (Value::Pair(one, other), ItemRef::Person(old), ItemRef::Person(new))
            if *one == old || *other == old =>
        {
            let moved = |id: PersonId| if id == old { new } else { id };
            Value::Pair(moved(*one), moved(*other))
        }
        (Value::Aim(Some(id)), ItemRef::Aim(old), ItemRef::Aim(new)) if *id == old => {
            Value::Aim(Some(new))
        }
        (Value::Cards(cards), ItemRef::Card(old), ItemRef::Card(new)) if cards.contains(&old) => {
            let mut cards = cards.clone();
            rename_card(&mut cards, old, new);
            Value::Cards(cards)
        }
        _ => return None,
    };
    let mut clash = clash.clone();
    if let Clash::Values { other, .. } = &mut clash {
        *other = new;
    }
    Some(clash)
}

fn rename_card(cards: &mut [CardId], old: CardId, new: CardId) {
    for card in cards.iter_mut().filter(|card| **card == old) {
        *card = new;
    }
}

fn origins(case: &mut Case, old: Origin, new: Origin) {
    each(
        &mut case.cards,
        |card| card.origin == Some(old),
        |card| card.origin = Some(new),
    );
}

fn each<T: Clone>(
    items: &mut [Arc<T>],
    is_it: impl Fn(&T) -> bool,
    mut change: impl FnMut(&mut T),
) {
    for item in items.iter_mut().filter(|item| is_it(item)) {
        change(Arc::make_mut(item));
    }
}
