//! Rounds of the AoA model: the days it was taken up again, the board as it stood when each was closed, what was noted beside it
//! later, why cards left, and the sessions held.

use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::board::{Card, Voice};
use super::case::Case;
use super::date::When;
use super::ids::{CardId, CorrectionId, DepartureId, MeetingId, PersonId, RoundId};
use super::instrument::ThemeId;
use super::person::Decision;
use super::place::Item as _;
use super::stamp::Stamp;

/// One round. While it is open the cards of the case are its board; closing it freezes a copy of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    /// Stable identity.
    pub id: RoundId,
    /// The day it began.
    pub begun: NaiveDate,
    /// The day it was closed; `None` while it goes on.
    pub closed: Option<NaiveDate>,
    /// The cards as they stood when it was closed, in the order of the board; empty while it is open.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub board: Vec<Arc<Card>>,
    /// What those people were called then whose words stand on the frozen board.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub voices: Vec<Speaker>,
    /// Who took part.
    pub participants: String,
    /// Where it was held.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// What changed, in a few words.
    pub note: String,
    /// When the next one is meant to be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<When>,
    /// What was decided about drawing in others.
    #[serde(default)]
    pub others: Decision,
    /// The same in words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub others_note: String,
    /// The themes a session takes, in the order they are taken; empty for all in their own order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub agenda: Vec<ThemeId>,
    /// Who wrote it first and when.
    pub created: Stamp,
    /// The last change.
    pub changed: Stamp,
}

/// What somebody was called whose words stand on a frozen board: the person may be called otherwise today, or be gone.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Speaker {
    /// The person.
    pub person: PersonId,
    /// The name then.
    pub name: String,
}

impl Round {
    /// A round that begins.
    pub fn begin(id: RoundId, begun: NaiveDate, stamp: &Stamp) -> Self {
        Self {
            id,
            begun,
            closed: None,
            board: Vec::new(),
            voices: Vec::new(),
            participants: String::new(),
            place: String::new(),
            note: String::new(),
            next: None,
            others: Decision::Unsaid,
            others_note: String::new(),
            agenda: Vec::new(),
            created: stamp.clone(),
            changed: stamp.clone(),
        }
    }

    /// Whether it goes on.
    pub const fn is_open(&self) -> bool {
        self.closed.is_none()
    }

    /// A card of the frozen board.
    pub fn card(&self, id: CardId) -> Option<&Arc<Card>> {
        self.board.iter().find(|card| card.id == id)
    }

    /// What a person was called when the board was frozen.
    pub fn called(&self, person: PersonId) -> Option<&str> {
        let speaker = self.voices.iter().find(|it| it.person == person)?;
        Some(&speaker.name)
    }

    /// Freezes the board. A round never ends before it began.
    pub(super) fn freeze(&mut self, on: NaiveDate, board: Vec<Arc<Card>>, voices: Vec<Speaker>) {
        self.closed = Some(on.max(self.begun));
        self.board = board;
        self.voices = voices;
    }
}

/// A text of a round that is typed where it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RoundText {
    /// Who took part.
    Participants,
    /// Where.
    Place,
    /// What changed, in a few words.
    Note,
    /// What was decided about drawing in others.
    OthersNote,
}

/// A note beside a frozen round: what was wrong or left out then. What stands in the round stays as it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// Stable identity.
    pub id: CorrectionId,
    /// The round.
    pub round: RoundId,
    /// The card of its board it is about; `None` where it is about the round.
    pub card: Option<CardId>,
    /// What it says.
    pub text: String,
    /// Who wrote it and when.
    pub created: Stamp,
}

/// How a card left the board.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Leaving {
    /// It does not hold any more, or never did.
    #[default]
    Gone,
    /// It was resolved.
    Resolved,
}

impl Leaving {
    /// Both in the order they are offered.
    pub const ALL: [Self; 2] = [Self::Gone, Self::Resolved];
}

/// Why a card left the board. A card that was taken away without a word has none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Departure {
    /// Stable identity.
    pub id: DepartureId,
    /// The round in which it left.
    pub round: RoundId,
    /// The card, which is not on the board any more.
    pub card: CardId,
    /// What it said when it left.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// How.
    pub resolved: Leaving,
    /// Why.
    pub reason: String,
    /// Who wrote it first and when.
    pub created: Stamp,
    /// The last change.
    pub changed: Stamp,
}

impl Departure {
    /// A card that left without a word.
    pub fn blank(id: DepartureId, round: RoundId, card: CardId, stamp: &Stamp) -> Self {
        Self {
            id,
            round,
            card,
            text: String::new(),
            resolved: Leaving::Gone,
            reason: String::new(),
            created: stamp.clone(),
            changed: stamp.clone(),
        }
    }
}

/// A session at the board, or a follow-up. Its notes are part of the round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    /// Stable identity.
    pub id: MeetingId,
    /// The round it belongs to.
    pub round: RoundId,
    /// The day it was held.
    pub held: NaiveDate,
    /// Who took part.
    pub participants: String,
    /// The themes that were taken, in that order.
    pub themes: Vec<ThemeId>,
    /// What was noted.
    pub note: String,
    /// Who wrote it first and when.
    pub created: Stamp,
    /// The last change.
    pub changed: Stamp,
}

impl Meeting {
    /// A session of which nothing is written yet.
    pub fn blank(id: MeetingId, round: RoundId, held: NaiveDate, stamp: &Stamp) -> Self {
        Self {
            id,
            round,
            held,
            participants: String::new(),
            themes: Vec::new(),
            note: String::new(),
            created: stamp.clone(),
            changed: stamp.clone(),
        }
    }
}

/// A text of a session that is typed where it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MeetingText {
    /// Who took part.
    Participants,
    /// What was noted.
    Note,
}

impl Case {
    /// The round that goes on; of several, as another program may write them, the newest.
    pub fn open_round(&self) -> Option<&Arc<Round>> {
        let open = self.rounds.iter().filter(|round| round.is_open());
        open.max_by_key(|round| round.begun)
    }

    /// The newest round and its number, counted from 1.
    pub fn last_round(&self) -> Option<(u32, &Arc<Round>)> {
        // A file written by hand may hold them in any order.
        let round = self.rounds.iter().max_by_key(|round| round.begun)?;
        Some((u32::try_from(self.rounds.len()).unwrap_or(u32::MAX), round))
    }

    /// The rounds, oldest first.
    pub fn rounds_in_order(&self) -> Vec<&Arc<Round>> {
        let mut rounds: Vec<&Arc<Round>> = self.rounds.iter().collect();
        rounds.sort_by_key(|round| round.begun);
        rounds
    }

    /// Whether a round goes on, nothing is written in it, and nothing belongs to it: it only was begun.
    pub fn says_nothing(&self, id: RoundId) -> bool {
        let is_blank =
            |round: &Arc<Round>| round.same_values(&Round::begin(id, round.begun, &round.created));
        self.round(id).is_some_and(is_blank)
            && self.meetings_of(id).next().is_none()
            && self.corrections_of(id).next().is_none()
            && self.departures.iter().all(|it| it.round != id)
    }

    /// The number of a round, counted from 1.
    pub fn round_number(&self, id: RoundId) -> Option<u32> {
        let at = self.rounds_in_order().iter().position(|it| it.id == id)?;
        u32::try_from(at + 1).ok()
    }

    /// The note beside a frozen round with this id.
    pub fn correction(&self, id: CorrectionId) -> Option<&Arc<Correction>> {
        self.corrections.iter().find(|item| item.id == id)
    }

    /// The departure with this id.
    pub fn departure(&self, id: DepartureId) -> Option<&Arc<Departure>> {
        self.departures.iter().find(|item| item.id == id)
    }

    /// The session with this id.
    pub fn meeting(&self, id: MeetingId) -> Option<&Arc<Meeting>> {
        self.meetings.iter().find(|item| item.id == id)
    }

    /// What was noted beside a round, in the order it was written.
    pub fn corrections_of(&self, round: RoundId) -> impl Iterator<Item = &Arc<Correction>> {
        self.corrections.iter().filter(move |it| it.round == round)
    }

    /// The sessions of a round, in the order they were written down.
    pub fn meetings_of(&self, round: RoundId) -> impl Iterator<Item = &Arc<Meeting>> {
        self.meetings.iter().filter(move |it| it.round == round)
    }

    /// Why a card left the board in a round; what was written last.
    pub fn departure_of(&self, round: RoundId, card: CardId) -> Option<&Arc<Departure>> {
        let all = self.departures.iter().rev();
        all.into_iter()
            .find(|it| it.round == round && it.card == card)
    }

    /// What those people are called whose words stand on the board, each once.
    pub(super) fn speakers(&self) -> Vec<Speaker> {
        let mut speakers: Vec<Speaker> = Vec::new();
        for card in &self.cards {
            if let Voice::Person(id) = card.voice
                && let Some(person) = self.person(id)
                && speakers.iter().all(|known| known.person != id)
            {
                let name = person.name.clone();
                speakers.push(Speaker { person: id, name });
            }
        }
        speakers
    }
}
