//! What goes when items go: one set of rules for edits, merging and erasing.
//!
//! An experience takes its links along, a person the bonds with others. Cards made from an item stay and lose the reference, as
//! does knowledge about it; what a person said, and what was considered or told about a person, keeps the person's name.
//! Sub-goals stay without their aim and without the cards they answered, and take their story and their steps along; a round
//! takes along its sessions, its corrections and why cards left. A frozen board keeps its copy of a card. Conflicts about an item that is not there are none.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::board::{Origin, Voice};
use super::case::Case;
use super::conflict::Clash;
use super::ids::{
    AimId, BondId, CardId, CorrectionId, DepartureId, EntryId, ExperienceId, InvolvementId, LinkId,
    MeetingId, ObservationId, PeriodId, PersonId, QuestionId, RoundId, ScreeningId, StepId,
    SubGoalId, TurnId,
};
use super::place::{ItemRef, Value};

/// Items that go.
#[derive(Debug, Default)]
pub struct Gone {
    people: HashSet<PersonId>,
    screenings: HashSet<ScreeningId>,
    observations: HashMap<ScreeningId, HashSet<ObservationId>>,
    experiences: HashSet<ExperienceId>,
    links: HashSet<LinkId>,
    cards: HashSet<CardId>,
    aims: HashSet<AimId>,
    sub_goals: HashSet<SubGoalId>,
    entries: HashSet<EntryId>,
    periods: HashSet<PeriodId>,
    bonds: HashSet<BondId>,
    questions: HashSet<QuestionId>,
    involvements: HashSet<InvolvementId>,
    rounds: HashSet<RoundId>,
    corrections: HashSet<CorrectionId>,
    departures: HashSet<DepartureId>,
    meetings: HashSet<MeetingId>,
    turns: HashSet<TurnId>,
    steps: HashSet<StepId>,
}

impl Gone {
    /// One item that goes.
    pub fn one(item: ItemRef) -> Self {
        let mut gone = Self::default();
        gone.add(item);
        gone
    }

    /// Lets an item go. The child and the rows of a screening always stay.
    pub fn add(&mut self, item: ItemRef) {
        match item {
            ItemRef::Child | ItemRef::Row(..) => false,
            ItemRef::Person(id) => self.people.insert(id),
            ItemRef::Screening(id) => self.screenings.insert(id),
            ItemRef::Observation(id, seen) => self.observations.entry(id).or_default().insert(seen),
            ItemRef::Experience(id) => self.experiences.insert(id),
            ItemRef::Link(id) => self.links.insert(id),
            ItemRef::Card(id) => self.cards.insert(id),
            ItemRef::Aim(id) => self.aims.insert(id),
            ItemRef::SubGoal(id) => self.sub_goals.insert(id),
            ItemRef::Entry(id) => self.entries.insert(id),
            ItemRef::Period(id) => self.periods.insert(id),
            ItemRef::Bond(id) => self.bonds.insert(id),
            ItemRef::Question(id) => self.questions.insert(id),
            ItemRef::Involvement(id) => self.involvements.insert(id),
            ItemRef::Round(id) => self.rounds.insert(id),
            ItemRef::Correction(id) => self.corrections.insert(id),
            ItemRef::Departure(id) => self.departures.insert(id),
            ItemRef::Meeting(id) => self.meetings.insert(id),
            ItemRef::Turn(id) => self.turns.insert(id),
            ItemRef::Step(id) => self.steps.insert(id),
        };
    }

    /// Whether a person goes.
    pub fn has_person(&self, id: PersonId) -> bool {
        self.people.contains(&id)
    }

    /// Whether an experience goes.
    pub fn has_experience(&self, id: ExperienceId) -> bool {
        self.experiences.contains(&id)
    }

    /// Follows a screening to another identity.
    pub fn follow(&mut self, from: ScreeningId, to: ScreeningId) {
        if let Some(seen) = self.observations.remove(&from) {
            self.observations.entry(to).or_default().extend(seen);
        }
    }

    /// Whether nothing goes.
    pub fn is_empty(&self) -> bool {
        let Self {
            people,
            screenings,
            observations,
            experiences,
            links,
            cards,
            aims,
            sub_goals,
            entries,
            periods,
            bonds,
            questions,
            involvements,
            rounds,
            corrections,
            departures,
            meetings,
            turns,
            steps,
        } = self;
        people.is_empty()
            && screenings.is_empty()
            && observations.is_empty()
            && experiences.is_empty()
            && links.is_empty()
            && cards.is_empty()
            && aims.is_empty()
            && sub_goals.is_empty()
            && entries.is_empty()
            && periods.is_empty()
            && bonds.is_empty()
            && questions.is_empty()
            && involvements.is_empty()
            && rounds.is_empty()
            && corrections.is_empty()
            && departures.is_empty()
            && meetings.is_empty()
            && turns.is_empty()
            && steps.is_empty()
    }
}

impl Case {
    /// Takes items out, with what goes along.
    pub(super) fn take_out(&mut self, gone: &Gone) {
        self.take_out_knowing(gone, &HashMap::new());
    }

    /// The same, where the case may point to people it does not have: these are their names.
    pub(super) fn take_out_knowing(&mut self, gone: &Gone, known: &HashMap<PersonId, String>) {
        if gone.is_empty() {
            return;
        }
        let own = self.people.iter().map(|it| (it.id, &it.name));
        let names: HashMap<PersonId, String> = known
            .iter()
            .map(|(id, name)| (*id, name))
            .chain(own)
            .filter(|(id, _)| gone.people.contains(id))
            .map(|(id, name)| (id, name.clone()))
            .collect();
        self.people.retain(|item| !gone.people.contains(&item.id));
        self.screenings
            .retain(|item| !gone.screenings.contains(&item.id));
        for screening in &mut self.screenings {
            let Some(ids) = gone.observations.get(&screening.id) else {
                continue;
            };
            if screening.observations.iter().any(|it| ids.contains(&it.id)) {
                Arc::make_mut(screening)
                    .observations
                    .retain(|seen| !ids.contains(&seen.id));
            }
        }
        self.experiences
            .retain(|item| !gone.experiences.contains(&item.id));
        self.links.retain(|link| {
            !gone.links.contains(&link.id) && !gone.experiences.contains(&link.experience)
        });
        self.cards.retain(|card| !gone.cards.contains(&card.id));
        self.aims.retain(|item| !gone.aims.contains(&item.id));
        self.sub_goals
            .retain(|item| !gone.sub_goals.contains(&item.id));
        self.entries.retain(|item| !gone.entries.contains(&item.id));
        self.periods.retain(|item| !gone.periods.contains(&item.id));
        self.bonds.retain(|bond| {
            !gone.bonds.contains(&bond.id)
                && !gone.people.contains(&bond.one)
                && !gone.people.contains(&bond.other)
        });
        self.questions
            .retain(|item| !gone.questions.contains(&item.id));
        self.involvements
            .retain(|item| !gone.involvements.contains(&item.id));
        self.rounds.retain(|item| !gone.rounds.contains(&item.id));
        self.corrections
            .retain(|it| !gone.corrections.contains(&it.id) && !gone.rounds.contains(&it.round));
        self.departures
            .retain(|it| !gone.departures.contains(&it.id) && !gone.rounds.contains(&it.round));
        self.meetings
            .retain(|it| !gone.meetings.contains(&it.id) && !gone.rounds.contains(&it.round));
        self.turns
            .retain(|it| !gone.turns.contains(&it.id) && !gone.sub_goals.contains(&it.sub_goal));
        self.steps
            .retain(|it| !gone.steps.contains(&it.id) && !gone.sub_goals.contains(&it.sub_goal));

        let voice = |voice: &Voice| match voice {
            Voice::Person(id) => names.get(id).map(|name| Voice::Named(name.clone())),
            _ => None,
        };
        let loses_origin = |origin: Option<Origin>| match origin {
            Some(Origin::Experience(id)) => gone.experiences.contains(&id),
            Some(Origin::Person(id)) => gone.people.contains(&id),
            Some(Origin::Entry(id)) => gone.entries.contains(&id),
            Some(Origin::Reaction(_)) | None => false,
        };
        let lost = |person: Option<PersonId>| person.filter(|id| gone.people.contains(id));
        for entry in &mut self.entries {
            if lost(entry.person).is_some() {
                Arc::make_mut(entry).person = None;
            }
            if entry
                .experience
                .is_some_and(|id| gone.experiences.contains(&id))
            {
                Arc::make_mut(entry).experience = None;
            }
        }
        for period in &mut self.periods {
            if let Some(id) = lost(period.person) {
                let period = Arc::make_mut(period);
                period.person = None;
                keep_name(&mut period.text, names.get(&id));
            }
        }
        for involvement in &mut self.involvements {
            if let Some(id) = lost(involvement.person) {
                let involvement = Arc::make_mut(involvement);
                involvement.person = None;
                keep_name(&mut involvement.who, names.get(&id));
            }
        }
        for card in &mut self.cards {
            if let Some(named) = voice(&card.voice) {
                Arc::make_mut(card).voice = named;
            }
            if loses_origin(card.origin) {
                Arc::make_mut(card).origin = None;
            }
        }
        for goal in &mut self.sub_goals {
            if goal.aim.is_some_and(|aim| gone.aims.contains(&aim)) {
                Arc::make_mut(goal).aim = None;
            }
            if goal.cards.iter().any(|card| gone.cards.contains(card)) {
                let goal = Arc::make_mut(goal);
                goal.cards.retain(|card| !gone.cards.contains(card));
            }
        }
        for conflict in &mut self.conflicts {
            let Clash::Values { other, .. } = &conflict.clash else {
                continue;
            };
            let new = match other {
                Value::Voice(says) => voice(says).map(Value::Voice),
                Value::Origin(origin) if loses_origin(*origin) => Some(Value::Origin(None)),
                Value::Aim(Some(aim)) if gone.aims.contains(aim) => Some(Value::Aim(None)),
                Value::Cards(cards) if cards.iter().any(|id| gone.cards.contains(id)) => {
                    let left = cards.iter().filter(|id| !gone.cards.contains(id));
                    Some(Value::Cards(left.copied().collect()))
                }
                Value::Person(Some(id)) if gone.people.contains(id) => Some(Value::Person(None)),
                Value::Experience(Some(id)) if gone.experiences.contains(id) => {
                    Some(Value::Experience(None))
                }
                _ => None,
            };
            if let Some(new) = new
                && let Clash::Values { other, .. } = &mut Arc::make_mut(conflict).clash
            {
                *other = new;
            }
        }
        self.drop_idle_conflicts();
    }

    /// Lets conflicts go that are about nothing any more: their item is not there, or what they would join has lost an end.
    pub(super) fn drop_idle_conflicts(&mut self) {
        if self.conflicts.is_empty() {
            return;
        }
        let items: HashSet<ItemRef> = self.items().collect();
        let is_there = |item: ItemRef| match item {
            ItemRef::Child => true,
            ItemRef::Row(screening, _) => items.contains(&ItemRef::Screening(screening)),
            _ => items.contains(&item),
        };
        self.conflicts.retain(|conflict| {
            let can_be = match &conflict.clash {
                Clash::Values {
                    other: Value::Ends(_, experience),
                    ..
                } => is_there(ItemRef::Experience(*experience)),
                Clash::Values {
                    other: Value::Pair(one, other),
                    ..
                } => is_there(ItemRef::Person(*one)) && is_there(ItemRef::Person(*other)),
                _ => true,
            };
            can_be && is_there(conflict.item)
        });
    }
}

/// Where nothing else is written, the name of the person who goes stays.
fn keep_name(text: &mut String, name: Option<&String>) {
    if text.is_empty()
        && let Some(name) = name
    {
        text.clone_from(name);
    }
}
