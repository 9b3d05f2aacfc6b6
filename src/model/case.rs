//! The case as one value.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::board::{Card, Origin, Side};
use super::child::Child;
use super::conflict::{Conflict, Erased};
use super::entry::Entry;
use super::experience::{Experience, Link};
use super::ids::{
    AimId, BondId, CardId, CaseId, EntryId, ExperienceId, InvolvementId, LinkId, PeriodId,
    PersonId, QuestionId, RoundId, ScreeningId, SubGoalId,
};
use super::instrument::{Instrument, ReactionId, ThemeId};
use super::period::Period;
use super::person::{Bond, Involvement, Person};
use super::plan::{Aim, Step, SubGoal, Turn};
use super::question::{Question, QuestionState};
use super::round::{Correction, Departure, Meeting, Round};
use super::screening::{Count, Screening};
use super::stamp::Stamp;

/// Whether a case is about a real child.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Nature {
    /// A real case.
    #[default]
    Real,
    /// An invented case for training, marked as such wherever it is shown.
    Fiction,
}

/// Everything known about one child's case.
///
/// Items are shared: a copy of a case costs a few pointers, which is what makes undo of hundreds of steps cheap.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// Stable identity.
    pub id: CaseId,
    /// Real or invented.
    pub nature: Nature,
    /// The version of the instrument (reactions, kinds, themes) the answers were given to.
    pub instrument: u32,
    /// Who made the case and when.
    pub created: Stamp,
    /// The last change of anything.
    pub changed: Stamp,
    /// The child.
    pub child: Child,
    /// People around the child, as entered.
    pub people: Vec<Arc<Person>>,
    /// Screenings, oldest first.
    pub screenings: Vec<Arc<Screening>>,
    /// Experiences and upbringing conditions, as entered.
    pub experiences: Vec<Arc<Experience>>,
    /// Links between reactions and experiences, as made.
    pub links: Vec<Arc<Link>>,
    /// Cards of the board; within a field in this order.
    pub cards: Vec<Arc<Card>>,
    /// Aims as received.
    pub aims: Vec<Arc<Aim>>,
    /// Sub-goals, as agreed.
    pub sub_goals: Vec<Arc<SubGoal>>,
    /// Pieces of knowledge of the mapping, as entered.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub entries: Vec<Arc<Entry>>,
    /// Dated spans of the child's life and of others', as entered.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub periods: Vec<Arc<Period>>,
    /// What holds two of the people together, as entered.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bonds: Vec<Arc<Bond>>,
    /// Open and answered questions, as asked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<Arc<Question>>,
    /// Who else could be drawn in, as considered.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub involvements: Vec<Arc<Involvement>>,
    /// Rounds, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rounds: Vec<Arc<Round>>,
    /// Notes beside frozen rounds, in the order they were written.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<Arc<Correction>>,
    /// Why cards left the board, in the order it was written.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub departures: Vec<Arc<Departure>>,
    /// Sessions at the board and follow-ups, in the order they were written down.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub meetings: Vec<Arc<Meeting>>,
    /// The stories of the sub-goals, oldest turn first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub turns: Vec<Arc<Turn>>,
    /// Steps within the sub-goals; within one in this order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<Arc<Step>>,
    /// Places where two people wrote different things and nobody has chosen yet.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub conflicts: Vec<Arc<Conflict>>,
    /// What was erased for good, so that no older copy brings it back.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub erased: Vec<Erased>,
}

impl Case {
    /// An empty case.
    pub fn new(id: CaseId, child: Child, stamp: &Stamp) -> Self {
        Self {
            id,
            nature: Nature::Real,
            instrument: Instrument::get().version,
            created: stamp.clone(),
            changed: stamp.clone(),
            child,
            people: Vec::new(),
            screenings: Vec::new(),
            experiences: Vec::new(),
            links: Vec::new(),
            cards: Vec::new(),
            aims: Vec::new(),
            sub_goals: Vec::new(),
            entries: Vec::new(),
            periods: Vec::new(),
            bonds: Vec::new(),
            questions: Vec::new(),
            involvements: Vec::new(),
            rounds: Vec::new(),
            corrections: Vec::new(),
            departures: Vec::new(),
            meetings: Vec::new(),
            turns: Vec::new(),
            steps: Vec::new(),
            conflicts: Vec::new(),
            erased: Vec::new(),
        }
    }

    /// The screening with this id.
    pub fn screening(&self, id: ScreeningId) -> Option<&Arc<Screening>> {
        self.screenings.iter().find(|item| item.id == id)
    }

    /// The newest screening.
    pub fn last_screening(&self) -> Option<&Arc<Screening>> {
        self.screenings.last()
    }

    /// The experience with this id.
    pub fn experience(&self, id: ExperienceId) -> Option<&Arc<Experience>> {
        self.experiences.iter().find(|item| item.id == id)
    }

    /// The card with this id.
    pub fn card(&self, id: CardId) -> Option<&Arc<Card>> {
        self.cards.iter().find(|item| item.id == id)
    }

    /// The aim with this id.
    pub fn aim(&self, id: AimId) -> Option<&Arc<Aim>> {
        self.aims.iter().find(|item| item.id == id)
    }

    /// The sub-goal with this id.
    pub fn sub_goal(&self, id: SubGoalId) -> Option<&Arc<SubGoal>> {
        self.sub_goals.iter().find(|item| item.id == id)
    }

    /// The person with this id.
    pub fn person(&self, id: PersonId) -> Option<&Arc<Person>> {
        self.people.iter().find(|item| item.id == id)
    }

    /// The piece of knowledge with this id.
    pub fn entry(&self, id: EntryId) -> Option<&Arc<Entry>> {
        self.entries.iter().find(|item| item.id == id)
    }

    /// The span of time with this id.
    pub fn period(&self, id: PeriodId) -> Option<&Arc<Period>> {
        self.periods.iter().find(|item| item.id == id)
    }

    /// The bond with this id.
    pub fn bond(&self, id: BondId) -> Option<&Arc<Bond>> {
        self.bonds.iter().find(|item| item.id == id)
    }

    /// The question with this id.
    pub fn question(&self, id: QuestionId) -> Option<&Arc<Question>> {
        self.questions.iter().find(|item| item.id == id)
    }

    /// The involvement with this id.
    pub fn involvement(&self, id: InvolvementId) -> Option<&Arc<Involvement>> {
        self.involvements.iter().find(|item| item.id == id)
    }

    /// The round with this id.
    pub fn round(&self, id: RoundId) -> Option<&Arc<Round>> {
        self.rounds.iter().find(|item| item.id == id)
    }

    /// The link with this id.
    pub fn link(&self, id: LinkId) -> Option<&Arc<Link>> {
        self.links.iter().find(|item| item.id == id)
    }

    /// Whether something was written after the day the newest round began; without a round nothing is new.
    pub fn is_new_since_last_round(&self, created: &Stamp) -> bool {
        self.last_round()
            .is_some_and(|(_, round)| created.at.date_naive() > round.begun)
    }

    /// The number of the round closed last, where its board does not have this card. `None` where it has, and where no round is
    /// closed.
    pub fn card_is_new_since(&self, card: CardId) -> Option<u32> {
        let rounds = self.rounds_in_order();
        let at = rounds.iter().rposition(|round| !round.is_open())?;
        rounds[at].card(card).is_none().then_some(at as u32 + 1)
    }

    /// Whether somebody has linked a reaction and an experience.
    pub fn is_linked(&self, reaction: ReactionId, experience: ExperienceId) -> bool {
        self.links_of_experience(experience)
            .any(|link| link.reaction == reaction)
    }

    /// The cards made from something.
    pub fn cards_from(&self, origin: Origin) -> impl Iterator<Item = &Arc<Card>> {
        self.cards
            .iter()
            .filter(move |card| card.origin == Some(origin))
    }

    /// What holds a person and others together.
    pub fn bonds_of(&self, person: PersonId) -> impl Iterator<Item = &Arc<Bond>> {
        self.bonds
            .iter()
            .filter(move |bond| bond.one == person || bond.other == person)
    }

    /// The cards of one field in their order.
    pub fn field(&self, theme: ThemeId, side: Side) -> impl Iterator<Item = &Arc<Card>> {
        self.cards
            .iter()
            .filter(move |card| card.theme == theme && card.side == side)
    }

    /// The links of a reaction.
    pub fn links_of_reaction(&self, reaction: ReactionId) -> impl Iterator<Item = &Arc<Link>> {
        self.links
            .iter()
            .filter(move |link| link.reaction == reaction)
    }

    /// The links of an experience.
    pub fn links_of_experience(
        &self,
        experience: ExperienceId,
    ) -> impl Iterator<Item = &Arc<Link>> {
        self.links
            .iter()
            .filter(move |link| link.experience == experience)
    }

    /// Sources named anywhere in the case, each once, most used first, then in the order they were first named.
    pub fn known_sources(&self) -> Vec<String> {
        let rows = self.screenings.iter().flat_map(|screening| {
            let listed = screening.rows.iter().map(|row| row.source.as_str());
            listed.chain(
                screening
                    .observations
                    .iter()
                    .map(|seen| seen.source.as_str()),
            )
        });
        let experiences = self.experiences.iter().flat_map(|item| item.sources.iter());
        let entries = self.entries.iter().flat_map(|item| item.sources.iter());
        let periods = self.periods.iter().flat_map(|item| item.sources.iter());
        let people = self.people.iter().flat_map(|item| item.sources.iter());
        let links = self.links.iter().flat_map(|item| item.sources.iter());
        let named = experiences
            .chain(entries)
            .chain(periods)
            .chain(people)
            .chain(links)
            .map(String::as_str);
        let mut counted: Vec<(&str, usize)> = Vec::new();
        for source in rows
            .chain(named)
            .map(str::trim)
            .filter(|source| !source.is_empty())
        {
            match counted.iter_mut().find(|(known, _)| *known == source) {
                Some((_, uses)) => *uses += 1,
                None => counted.push((source, 1)),
            }
        }
        counted.sort_by_key(|(_, uses)| std::cmp::Reverse(*uses));
        counted
            .into_iter()
            .map(|(source, _)| source.to_owned())
            .collect()
    }

    /// The short summary that stands in the header of the file.
    pub fn summary(&self) -> Summary {
        Summary {
            alias: self.child.alias.chars().take(80).collect(),
            born: self.child.birth.year(),
            last_screening: self.last_screening().map(|screening| ScreeningSummary {
                begun: screening.begun,
                count: screening.count(),
            }),
            last_round: self.last_round().map(|(number, round)| RoundSummary {
                number,
                begun: round.begun,
            }),
            open_questions: u32::try_from(
                self.questions
                    .iter()
                    .filter(|question| question.state != QuestionState::Answered)
                    .count(),
            )
            .unwrap_or(u32::MAX),
            changed: self.changed.clone(),
        }
    }
}

/// What a list of many cases shows of each one without reading all of it. Always derived from the case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// The alias of the child, cut to 80 characters.
    pub alias: String,
    /// Year of birth as far as known.
    pub born: Option<i32>,
    /// The newest screening.
    pub last_screening: Option<ScreeningSummary>,
    /// The newest round, once the case has rounds.
    pub last_round: Option<RoundSummary>,
    /// Open questions, once the case has them.
    pub open_questions: u32,
    /// The last change and by whom.
    pub changed: Stamp,
}

/// The newest screening in a [`Summary`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScreeningSummary {
    /// The day it was begun.
    pub begun: chrono::NaiveDate,
    /// Its answers.
    pub count: Count,
}

/// The newest round in a [`Summary`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundSummary {
    /// 1 for the first round.
    pub number: u32,
    /// The day it began.
    pub begun: chrono::NaiveDate,
}
