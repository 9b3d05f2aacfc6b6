//! Cases that hold everything a file may hold, however unlikely: whatever a person can type or paste, every shape of
//! every date, empty and overfull lists. They always satisfy [`Case::findings`].

mod known;
mod rounds;
mod text;

use std::sync::Arc;

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta};
use uuid::Uuid;

pub(super) use known::{bond, entry, involvement, known, link, period, person, question, seat};
pub(super) use rounds::{correction, departure, meeting, round, step, turn};
pub(super) use text::text;

use super::Dice;
use crate::model::date::{AGES, Point, Season, Sense, YEARS, weeks_in};
use crate::model::place::Item as _;
use crate::model::{
    Aim, AimId, Answer, Birth, Card, CardId, Case, CaseId, Certainty, Child, Clash, Conflict,
    Course, Erased, Experience, ExperienceId, Field, ItemRef, KindId, Nature, Observation,
    ObservationId, Origin, PartialDate, ReactionId, Response, Row, Screening, ScreeningId, Side,
    Stamp, Status, SubGoal, SubGoalId, ThemeId, Until, Value, Voice, When,
};

/// Any day a case may hold.
pub(super) fn day(dice: &mut Dice) -> NaiveDate {
    let year = dice.between(*YEARS.start(), *YEARS.end());
    let last = if dice.percent(10) {
        // The ends of a year are where weeks, winters and leap days go wrong.
        *dice.pick(&[1, 59, 60, 365])
    } else {
        1 + dice.below(365) as u32
    };
    NaiveDate::from_yo_opt(year, last).unwrap_or_default()
}

/// Any time a case may hold, of every point in every sense.
pub(super) fn date(dice: &mut Dice) -> PartialDate {
    let year = dice.between(*YEARS.start(), *YEARS.end());
    let point = match dice.below(8) {
        0 => return PartialDate::UNKNOWN,
        1 => Point::Day(day(dice)),
        2 => Point::Week {
            year,
            week: 1 + dice.below(usize::from(weeks_in(year))) as u8,
        },
        3 => Point::Month {
            year,
            month: 1 + dice.below(12) as u8,
        },
        4 => Point::Season {
            year,
            season: *dice.pick(&Season::ALL),
        },
        5 => Point::Year(year),
        kind => Point::Age {
            years: dice.below(usize::from(*AGES.end()) + 1) as u8,
            months: (kind == 7).then(|| dice.below(12) as u8),
        },
    };
    let sense = *dice.pick(&[Sense::Exactly, Sense::About, Sense::Before, Sense::After]);
    PartialDate { sense, point }
}

pub(super) fn when(dice: &mut Dice) -> When {
    When {
        written: text(dice),
        date: date(dice),
    }
}

pub(super) fn maybe_when(dice: &mut Dice) -> Option<When> {
    dice.percent(80).then(|| when(dice))
}

pub(super) fn until(dice: &mut Dice) -> Until {
    match dice.below(3) {
        0 => Until::Unsaid,
        1 => Until::Ongoing,
        _ => Until::At(when(dice)),
    }
}

pub(super) fn sources(dice: &mut Dice) -> Vec<String> {
    (0..dice.below(4)).map(|_| text(dice)).collect()
}

pub(super) fn certainty(dice: &mut Dice) -> Certainty {
    *dice.pick(&[
        Certainty::Unknown,
        Certainty::Sure,
        Certainty::Likely,
        Certainty::Unsure,
    ])
}

/// One of them, where there are any.
pub(super) fn one<T, Id>(dice: &mut Dice, items: &[Arc<T>], id: impl Fn(&T) -> Id) -> Option<Id> {
    (!items.is_empty()).then(|| id(&**dice.pick(items)))
}

/// Any moment, in any zone that whole minutes can tell, by anybody.
pub(super) fn stamp(dice: &mut Dice) -> Stamp {
    let minutes = dice.between(-14 * 60, 14 * 60);
    let zone = FixedOffset::east_opt(minutes * 60);
    let seconds = (dice.bits() % 4_000_000_000).cast_signed();
    let at = DateTime::UNIX_EPOCH + TimeDelta::seconds(seconds);
    let at = zone.map_or(at.fixed_offset(), |zone| at.with_timezone(&zone));
    let by = text(dice);
    Stamp::new(at, by)
}

pub(super) fn child(dice: &mut Dice) -> Child {
    let noted = day(dice);
    Child {
        key: text(dice),
        alias: text(dice),
        birth: match dice.below(4) {
            0 => Birth::Unknown,
            1 => Birth::Date(noted),
            2 => Birth::Year(dice.between(*YEARS.start(), *YEARS.end())),
            _ => Birth::Age {
                years: dice.below(usize::from(u8::MAX) + 1) as u8,
                noted,
            },
        },
        functional_age: text(dice),
    }
}

pub(super) fn answer(dice: &mut Dice) -> Answer {
    *dice.pick(&[Answer::Unanswered, Answer::Yes, Answer::No])
}

fn row(dice: &mut Dice, reaction: ReactionId) -> Row {
    Row {
        reaction,
        answer: answer(dice),
        source: text(dice),
        comment: text(dice),
        changed: dice.percent(80).then(|| stamp(dice)),
    }
}

fn observation(dice: &mut Dice) -> Observation {
    Observation {
        id: ObservationId::from_uuid(dice.uuid()),
        text: text(dice),
        source: text(dice),
        comment: text(dice),
        changed: stamp(dice),
    }
}

fn screening(dice: &mut Dice, size: usize) -> Screening {
    // A file written by another program may hold its rows in any order, and not all of them.
    let mut rows: Vec<Row> = ReactionId::ALL.into_iter().map(Row::empty).collect();
    if dice.percent(10) {
        rows.retain(|_| dice.percent(70));
        rows.reverse();
    }
    for each in &mut rows {
        if dice.percent(60) {
            *each = row(dice, each.reaction);
        }
    }
    Screening {
        id: ScreeningId::from_uuid(dice.uuid()),
        begun: day(dice),
        closed: dice.percent(50).then(|| day(dice)),
        participants: text(dice),
        rows,
        observations: (0..dice.below(size.min(6) + 1))
            .map(|_| Arc::new(observation(dice)))
            .collect(),
        created: stamp(dice),
        changed: stamp(dice),
    }
}

pub(super) fn experience(dice: &mut Dice, id: Uuid) -> Experience {
    Experience {
        id: ExperienceId::from_uuid(id),
        kind: *dice.pick(&KindId::ALL),
        description: text(dice),
        when: maybe_when(dice),
        until: until(dice),
        course: Course {
            sudden: dice.percent(50),
            lasting: dice.percent(50),
        },
        whom: text(dice),
        sources: sources(dice),
        certainty: certainty(dice),
        response: *dice.pick(&[
            Response::Unknown,
            Response::Understanding,
            Response::Partly,
            Response::Unseen,
            Response::Overwhelmed,
        ]),
        response_note: text(dice),
        helped: text(dice),
        created: stamp(dice),
        changed: stamp(dice),
    }
}

pub(super) fn aim(dice: &mut Dice, id: Uuid) -> Aim {
    Aim {
        id: AimId::from_uuid(id),
        text: text(dice),
        reference: text(dice),
        received: maybe_when(dice),
        is_copy: dice.percent(60),
        created: stamp(dice),
        changed: stamp(dice),
    }
}

pub(super) fn sub_goal(
    dice: &mut Dice,
    id: Uuid,
    aim: Option<AimId>,
    known: &[Arc<Card>],
) -> SubGoal {
    let mut themes = ThemeId::ALL.to_vec();
    themes.retain(|_| dice.percent(30));
    SubGoal {
        id: SubGoalId::from_uuid(id),
        aim,
        text: text(dice),
        family_wording: text(dice),
        themes,
        cards: known
            .iter()
            .map(|card| card.id)
            .filter(|_| dice.percent(25))
            .collect(),
        who: text(dice),
        sign: text(dice),
        method: text(dice),
        start: maybe_when(dice),
        check: maybe_when(dice),
        further_checks: (0..dice.below(3)).map(|_| when(dice)).collect(),
        status: *dice.pick(&Status::ALL),
        created: stamp(dice),
        changed: stamp(dice),
    }
}

pub(super) fn voice(dice: &mut Dice, case: &Case) -> Voice {
    match dice.below(4) {
        0 => Voice::Unsaid,
        1 => Voice::Child,
        2 if !case.people.is_empty() => Voice::Person(dice.pick(&case.people).id),
        _ => Voice::Named(text(dice)),
    }
}

pub(super) fn origin(dice: &mut Dice, case: &Case) -> Option<Origin> {
    match dice.below(5) {
        0 => None,
        1 if !case.experiences.is_empty() => {
            Some(Origin::Experience(dice.pick(&case.experiences).id))
        }
        2 if !case.people.is_empty() => Some(Origin::Person(dice.pick(&case.people).id)),
        3 if !case.entries.is_empty() => Some(Origin::Entry(dice.pick(&case.entries).id)),
        _ => Some(Origin::Reaction(*dice.pick(&ReactionId::ALL))),
    }
}

pub(super) fn card(dice: &mut Dice, case: &Case) -> Card {
    Card {
        id: CardId::from_uuid(dice.uuid()),
        theme: *dice.pick(&ThemeId::ALL),
        side: *dice.pick(&Side::ALL),
        text: text(dice),
        voice: voice(dice, case),
        origin: origin(dice, case),
        created: stamp(dice),
        changed: stamp(dice),
    }
}

/// Whatever may stand at a place of this sort.
pub(super) fn value(dice: &mut Dice, case: &Case, item: ItemRef, field: Field) -> Option<Value> {
    let id = dice.uuid();
    match item {
        ItemRef::Child => child(dice).get(field),
        ItemRef::Person(_) => person(dice, id).get(field),
        ItemRef::Screening(_) => screening(dice, 0).get(field),
        ItemRef::Row(_, reaction) => row(dice, reaction).get(field),
        ItemRef::Observation(..) => observation(dice).get(field),
        ItemRef::Experience(_) => experience(dice, id).get(field),
        // Another pair may be linked already.
        ItemRef::Link(_) if field == Field::Ends => None,
        ItemRef::Link(_) => {
            let experience = one(dice, &case.experiences, |it| it.id)?;
            link(dice, id, experience).get(field)
        }
        ItemRef::Card(_) => card(dice, case).get(field),
        ItemRef::Aim(_) => aim(dice, id).get(field),
        ItemRef::SubGoal(_) => {
            let aim = (!case.aims.is_empty()).then(|| dice.pick(&case.aims).id);
            sub_goal(dice, id, aim, &case.cards).get(field)
        }
        ItemRef::Entry(_) => entry(dice, id, case).get(field),
        ItemRef::Period(_) => period(dice, id, case).get(field),
        ItemRef::Bond(_) => bond(dice, id, case)?.get(field),
        ItemRef::Question(_) => question(dice, id).get(field),
        ItemRef::Involvement(_) => involvement(dice, id, case).get(field),
        ItemRef::Round(_) => round(dice, id, case).get(field),
        ItemRef::Correction(_) => correction(dice, id, case)?.get(field),
        ItemRef::Departure(_) => departure(dice, id, case)?.get(field),
        ItemRef::Meeting(_) => meeting(dice, id, case)?.get(field),
        ItemRef::Turn(_) => turn(dice, id, case)?.get(field),
        ItemRef::Step(_) => step(dice, id, case)?.get(field),
    }
}

/// A conflict about any item, as two people may have left it.
fn conflict(dice: &mut Dice, case: &Case) -> Option<Conflict> {
    let mut items: Vec<ItemRef> = case.items().collect();
    items.push(ItemRef::Child);
    let mut item = *dice.pick(&items);
    if let ItemRef::Screening(id) = item
        && dice.percent(70)
    {
        item = ItemRef::Row(id, *dice.pick(&ReactionId::ALL));
    }
    if dice.percent(20) && item.uuid().is_some() {
        let (by, changed_by) = (stamp(dice), stamp(dice));
        return Some(Conflict::new(item, Clash::Removed { by, changed_by }));
    }
    let field = *dice.pick(Case::fields_of(item));
    let clash = Clash::Values {
        field,
        current_by: stamp(dice),
        other: value(dice, case, item, field)?,
        other_by: stamp(dice),
    };
    Some(Conflict::new(item, clash))
}

/// Any valid case, with up to `size` items of each sort.
pub fn random(seed: u64, size: usize) -> Case {
    let dice = &mut Dice::new(seed);
    let id = CaseId::from_uuid(dice.uuid());
    let nature = *dice.pick(&[Nature::Real, Nature::Fiction]);
    let (created, changed) = (stamp(dice), stamp(dice));
    let mut case = Case::new(id, child(dice), &created);
    case.nature = nature;
    case.changed = changed;

    for _ in 0..dice.below(size + 1) {
        let id = dice.uuid();
        case.people.push(Arc::new(person(dice, id)));
    }
    for _ in 0..dice.below(size + 1) {
        case.screenings.push(Arc::new(screening(dice, size)));
    }
    case.screenings.sort_by_key(|screening| screening.begun);
    for _ in 0..dice.below(size + 1) {
        let id = dice.uuid();
        case.experiences.push(Arc::new(experience(dice, id)));
    }
    for at in 0..case.experiences.len() {
        // At most one link for each: that no pair is linked twice then takes care of itself.
        if dice.percent(50) {
            let id = dice.uuid();
            let link = link(dice, id, case.experiences[at].id);
            case.links.push(Arc::new(link));
        }
    }
    for _ in 0..dice.below(size + 1) {
        let id = dice.uuid();
        let entry = entry(dice, id, &case);
        case.entries.push(Arc::new(entry));
    }
    for _ in 0..dice.below(size + 1) {
        let card = card(dice, &case);
        case.cards.push(Arc::new(card));
    }
    for _ in 0..dice.below(size + 1) {
        let id = dice.uuid();
        case.aims.push(Arc::new(aim(dice, id)));
    }
    for _ in 0..dice.below(size + 1) {
        let id = dice.uuid();
        let aim = (!case.aims.is_empty() && dice.percent(70)).then(|| dice.pick(&case.aims).id);
        let goal = sub_goal(dice, id, aim, &case.cards);
        case.sub_goals.push(Arc::new(goal));
    }
    known(dice, &mut case, size);
    rounds::rounds(dice, &mut case, size);
    for _ in 0..dice.below(size / 2 + 1) {
        if let Some(conflict) = conflict(dice, &case)
            && case.conflicts.iter().all(|it| it.id != conflict.id)
        {
            case.conflicts.push(Arc::new(conflict));
        }
    }
    for _ in 0..dice.below(size / 3 + 1) {
        case.erased.push(Erased {
            id: dice.uuid(),
            at: stamp(dice).at,
        });
    }
    case
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn random_cases_are_valid_and_repeatable() {
        for seed in 0..500 {
            let case = random(seed, 12);
            assert_eq!(case.findings(), [], "seed {seed}");
            assert_eq!(case, random(seed, 12), "seed {seed}");
        }
        assert_eq!(random(3, 0).cards, []);
    }
}
