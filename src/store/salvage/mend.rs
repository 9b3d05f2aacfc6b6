//! Makes what was read of a damaged case fit together again: what points to something lost points to nothing, and what
//! cannot stand in a case is set aside.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use crate::model::{Birth, Case, Fault, LONGEST_TEXT, Origin, Voice};

/// Taking items out may leave others without what they point to, which is a round of its own.
const ROUNDS: usize = 8;

/// The text each item was read from, list by list and in the same order as the items.
pub type Texts<'a> = HashMap<&'static str, Vec<&'a str>>;

/// Takes out what a case must not hold and what joins nothing any more; gives the texts of what was taken out. Afterwards
/// the case has no findings.
pub fn mend<'a>(case: &mut Case, texts: &mut Texts<'a>) -> Vec<&'a str> {
    let mut out = Vec::new();
    for _ in 0..ROUNDS {
        forget_the_lost(case);
        let mut bad: HashMap<&'static str, HashSet<usize>> = HashMap::new();
        for finding in case.findings() {
            let (list, at) = finding.place;
            if list == "child" {
                mend_child(case, finding.fault);
                out.extend(texts.remove(list).unwrap_or_default());
            } else {
                bad.entry(list).or_default().insert(at);
            }
        }
        if bad.is_empty() {
            break;
        }
        for (list, bad) in bad {
            take_out(case, list, &bad);
            if let Some(texts) = texts.get_mut(list) {
                out.extend(take_from(texts, &bad));
            }
        }
    }
    out
}

/// What points to something that could not be read stays and loses the reference.
fn forget_the_lost(case: &mut Case) {
    let people: HashSet<_> = case.people.iter().map(|item| item.id).collect();
    let experiences: HashSet<_> = case.experiences.iter().map(|item| item.id).collect();
    let entries: HashSet<_> = case.entries.iter().map(|item| item.id).collect();
    let aims: HashSet<_> = case.aims.iter().map(|item| item.id).collect();
    for card in &mut case.cards {
        if let Voice::Person(id) = card.voice
            && !people.contains(&id)
        {
            Arc::make_mut(card).voice = Voice::Unsaid;
        }
        let is_lost = match card.origin {
            Some(Origin::Experience(id)) => !experiences.contains(&id),
            Some(Origin::Person(id)) => !people.contains(&id),
            Some(Origin::Entry(id)) => !entries.contains(&id),
            Some(Origin::Reaction(_)) | None => false,
        };
        if is_lost {
            Arc::make_mut(card).origin = None;
        }
    }
    let cards: HashSet<_> = case.cards.iter().map(|item| item.id).collect();
    for goal in &mut case.sub_goals {
        if goal.cards.iter().any(|card| !cards.contains(card)) {
            let goal = Arc::make_mut(goal);
            goal.cards.retain(|card| cards.contains(card));
        }
        if let Some(id) = goal.aim
            && !aims.contains(&id)
        {
            Arc::make_mut(goal).aim = None;
        }
    }
    let is_lost = |person: Option<_>| person.is_some_and(|id| !people.contains(&id));
    for entry in &mut case.entries {
        if is_lost(entry.person) {
            Arc::make_mut(entry).person = None;
        }
        if entry
            .experience
            .is_some_and(|id| !experiences.contains(&id))
        {
            Arc::make_mut(entry).experience = None;
        }
    }
    for period in &mut case.periods {
        if is_lost(period.person) {
            Arc::make_mut(period).person = None;
        }
    }
    for item in &mut case.involvements {
        if is_lost(item.person) {
            Arc::make_mut(item).person = None;
        }
    }
}

/// There is always a child: what cannot stand in it is emptied.
fn mend_child(case: &mut Case, fault: Fault) {
    let child = &mut case.child;
    if fault == Fault::TextTooLong {
        for text in [&mut child.key, &mut child.alias, &mut child.functional_age] {
            if text.len() > LONGEST_TEXT {
                text.clear();
            }
        }
    } else {
        child.birth = Birth::Unknown;
    }
}

/// Takes the items at these places out of a list and gives them.
fn take_from<T>(items: &mut Vec<T>, bad: &HashSet<usize>) -> Vec<T> {
    let mut at = 0;
    items
        .extract_if(.., |_| {
            at += 1;
            bad.contains(&(at - 1))
        })
        .collect()
}

/// Takes the items at these places out of a list of a case.
fn take_out(case: &mut Case, list: &str, bad: &HashSet<usize>) {
    match list {
        "people" => drop(take_from(&mut case.people, bad)),
        "screenings" => drop(take_from(&mut case.screenings, bad)),
        "experiences" => drop(take_from(&mut case.experiences, bad)),
        "links" => drop(take_from(&mut case.links, bad)),
        "cards" => drop(take_from(&mut case.cards, bad)),
        "aims" => drop(take_from(&mut case.aims, bad)),
        "sub_goals" => drop(take_from(&mut case.sub_goals, bad)),
        "entries" => drop(take_from(&mut case.entries, bad)),
        "periods" => drop(take_from(&mut case.periods, bad)),
        "bonds" => drop(take_from(&mut case.bonds, bad)),
        "questions" => drop(take_from(&mut case.questions, bad)),
        "involvements" => drop(take_from(&mut case.involvements, bad)),
        "rounds" => drop(take_from(&mut case.rounds, bad)),
        "corrections" => drop(take_from(&mut case.corrections, bad)),
        "departures" => drop(take_from(&mut case.departures, bad)),
        "meetings" => drop(take_from(&mut case.meetings, bad)),
        "turns" => drop(take_from(&mut case.turns, bad)),
        "steps" => drop(take_from(&mut case.steps, bad)),
        "conflicts" => drop(take_from(&mut case.conflicts, bad)),
        "erased" => drop(take_from(&mut case.erased, bad)),
        _ => {}
    }
}
