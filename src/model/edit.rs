//! Every change that can be made to a case, as a value. Applying one either succeeds whole or changes nothing.

mod apply;
mod check;
mod choose;
mod naming;
mod put;
mod rounds;

use std::sync::Arc;

use chrono::NaiveDate;

use super::board::{Origin, Side, Voice};
use super::case::Case;
use super::child::Child;
use super::conflict::Choice;
use super::date::When;
use super::entry::Entry;
use super::experience::{Experience, Link, Until};
use super::ids::{
    AimId, BondId, CardId, ConflictId, CorrectionId, DepartureId, EntryId, ExperienceId,
    InvolvementId, LinkId, MeetingId, ObservationId, PeriodId, PersonId, QuestionId, RoundId,
    ScreeningId, StepId, SubGoalId, TurnId,
};
use super::instrument::{ReactionId, ThemeId};
use super::period::Period;
use super::person::{Bond, Involvement, Person, Seat};
use super::place::{Field, ItemRef};
use super::plan::{Aim, Status, Step, SubGoal, Turn};
use super::question::Question;
use super::round::{Departure, Leaving, Meeting, MeetingText, Round, RoundText};
use super::screening::Answer;

/// The longest text one field takes, in bytes. Far beyond any comment, it only keeps a pasted book out of a field.
pub const LONGEST_TEXT: usize = 1 << 20;

/// A text column of a screening.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Column {
    /// What was seen; only observations have it.
    Text,
    /// *Oplysninger stammer fra*.
    Source,
    /// *Kommentarer*.
    Comment,
}

/// A change of a case. `Put…` adds the item, or replaces the one with the same id and keeps who created it.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "the fields are what the variant's line names")]
pub enum Edit {
    /// Alias, key, birth and functional age.
    SetChild(Box<Child>),
    /// Begins a screening and closes those still open, so that the new one stands beside the old.
    BeginScreening { id: ScreeningId, begun: NaiveDate },
    /// Closes a screening: from then on it is only read.
    CloseScreening { id: ScreeningId, on: NaiveDate },
    /// Opens a closed screening again.
    ReopenScreening { id: ScreeningId },
    /// Changes the day a screening was begun.
    DateScreening { id: ScreeningId, begun: NaiveDate },
    /// Who took part in a screening.
    SetParticipants { id: ScreeningId, text: String },
    /// Takes a screening out of the case.
    RemoveScreening { id: ScreeningId },
    /// Answers a reaction, or clears its answer.
    SetAnswer {
        screening: ScreeningId,
        reaction: ReactionId,
        answer: Answer,
    },
    /// Writes source or comment of a reaction.
    SetRowText {
        screening: ScreeningId,
        reaction: ReactionId,
        column: Column,
        text: String,
    },
    /// Adds a behaviour outside the list.
    AddObservation {
        screening: ScreeningId,
        id: ObservationId,
        text: String,
    },
    /// Writes a column of a behaviour outside the list.
    SetObservationText {
        screening: ScreeningId,
        id: ObservationId,
        column: Column,
        text: String,
    },
    /// Takes a behaviour outside the list away.
    RemoveObservation {
        screening: ScreeningId,
        id: ObservationId,
    },
    /// Adds or replaces an experience.
    PutExperience(Box<Experience>),
    /// Takes an experience away, with its links; cards made from it stay and lose the reference.
    RemoveExperience(ExperienceId),
    /// Changes when an experience was, as by dragging it along the timeline.
    DateExperience {
        id: ExperienceId,
        when: Option<When>,
        until: Until,
    },
    /// Links a reaction and an experience.
    Link {
        id: LinkId,
        reaction: ReactionId,
        experience: ExperienceId,
        basis: String,
    },
    /// Writes what a link rests on, whose view it is and how sure they are; its ends stay.
    SetLink(Box<Link>),
    /// Takes a link away.
    Unlink(LinkId),
    /// Adds a card at the end of a field.
    AddCard {
        id: CardId,
        theme: ThemeId,
        side: Side,
        text: String,
        voice: Voice,
        origin: Option<Origin>,
    },
    /// Writes a card.
    SetCardText { id: CardId, text: String },
    /// Says whose words a card holds.
    SetCardVoice { id: CardId, voice: Voice },
    /// Says where a card came from.
    SetCardOrigin { id: CardId, origin: Option<Origin> },
    /// Moves a card to a field, before another card of that field or to its end.
    MoveCard {
        id: CardId,
        theme: ThemeId,
        side: Side,
        before: Option<CardId>,
    },
    /// Takes a card away.
    RemoveCard(CardId),
    /// Adds or replaces an aim.
    PutAim(Box<Aim>),
    /// Takes an aim away; its sub-goals stay.
    RemoveAim(AimId),
    /// Adds or replaces a sub-goal. One that is there keeps its status: that changes with [`Edit::TurnSubGoal`].
    PutSubGoal(Box<SubGoal>),
    /// Takes a sub-goal away, with its story and its steps.
    RemoveSubGoal(SubGoalId),
    /// Writes a turn in the story of a sub-goal, which stands so from then on. A change of status asks for a reason. Where a
    /// next time is said, it is looked at again then.
    TurnSubGoal {
        id: TurnId,
        sub_goal: SubGoalId,
        status: Status,
        reason: String,
        note: String,
        next: Option<When>,
    },
    /// Words a turn otherwise, or adds one that leaves the status as it is.
    PutTurn(Box<Turn>),
    /// Takes a turn out of the story; the sub-goal stands as it stood.
    RemoveTurn(TurnId),
    /// Adds or replaces a step within a sub-goal.
    PutStep(Box<Step>),
    /// Takes a step away.
    RemoveStep(StepId),
    /// Adds or replaces a person.
    PutPerson(Box<Person>),
    /// Takes a person away, with the bonds to others; cards keep the voice by name.
    RemovePerson(PersonId),
    /// Puts a person somewhere in the picture of the network, or out of it.
    SeatPerson { id: PersonId, seat: Option<Seat> },
    /// Adds or replaces a piece of knowledge.
    PutEntry(Box<Entry>),
    /// Takes a piece of knowledge away; cards made from it stay and lose the reference.
    RemoveEntry(EntryId),
    /// Adds or replaces a span of time.
    PutPeriod(Box<Period>),
    /// Changes when a span of time was.
    DatePeriod {
        id: PeriodId,
        when: Option<When>,
        until: Until,
    },
    /// Takes a span of time away.
    RemovePeriod(PeriodId),
    /// Adds or replaces what holds two people together.
    PutBond(Box<Bond>),
    /// Takes it away.
    RemoveBond(BondId),
    /// Adds or replaces a question.
    PutQuestion(Box<Question>),
    /// Takes a question away.
    RemoveQuestion(QuestionId),
    /// Adds or replaces somebody who could be drawn in.
    PutInvolvement(Box<Involvement>),
    /// Takes it away.
    RemoveInvolvement(InvolvementId),
    /// Begins a round. The one that is open is closed and its board frozen; the present cards are the draft of the new one.
    BeginRound { id: RoundId, on: NaiveDate },
    /// Closes a round and freezes its board: from then on it is only read.
    CloseRound { round: RoundId, on: NaiveDate },
    /// Opens the newest round again, as long as the board is what it was.
    ReopenRound { round: RoundId },
    /// Notes something beside a closed round, or beside a card of its board.
    Correct {
        id: CorrectionId,
        round: RoundId,
        card: Option<CardId>,
        text: String,
    },
    /// Adds a round or replaces an open one. Whether it is closed stays.
    PutRound(Box<Round>),
    /// Writes a text of an open round.
    SetRoundText {
        round: RoundId,
        field: RoundText,
        text: String,
    },
    /// Says when the next round is meant to be, while this one is open.
    SetRoundNext { round: RoundId, next: Option<When> },
    /// Chooses the themes of a session and their order; each is kept once.
    SetAgenda {
        round: RoundId,
        themes: Vec<ThemeId>,
    },
    /// Takes a round away, with its sessions, its corrections and why cards left in it.
    RemoveRound(RoundId),
    /// Takes a card away and notes why: in the open round, or in the newest.
    TakeOut {
        departure_id: DepartureId,
        card: CardId,
        leaving: Leaving,
        reason: String,
    },
    /// Adds or replaces why a card left.
    PutDeparture(Box<Departure>),
    /// Takes it away; the card stays gone.
    RemoveDeparture(DepartureId),
    /// Adds or replaces a session.
    PutMeeting(Box<Meeting>),
    /// Writes a text of a session.
    SetMeetingText {
        meeting: MeetingId,
        field: MeetingText,
        text: String,
    },
    /// Takes a session away.
    RemoveMeeting(MeetingId),
    /// Chooses between two versions of one place, or whether an item stays that one took out. Editing the place does not settle it.
    Settle { id: ConflictId, choice: Choice },
    /// Makes the content what it was in an older version. Identity, first stamp and the marks of what was erased stay, and
    /// nothing erased comes back.
    Restore(Box<Case>),
    /// Makes one item what it is in another version of the case, or one field of it. An item the other version does not have
    /// is removed.
    TakeOver {
        from: Arc<Case>,
        item: ItemRef,
        field: Option<Field>,
    },
    /// Removes an item for good: a mark is left, so that no older copy brings it back.
    Erase(ItemRef),
}

/// Why an edit could not be made. Nothing was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EditError {
    /// The item, or one it points to, is not in the case (any more).
    Gone,
    /// This id belongs to another item already.
    Twice,
    /// The screening is closed and only read.
    Closed,
    /// The text is longer than [`LONGEST_TEXT`].
    TooLong,
    /// A link between the two is there already.
    LinkedAlready,
    /// A date lies outside the years a case knows.
    OutOfRange,
    /// The round is closed: what was wrong is noted beside it.
    Frozen,
    /// The round cannot be opened again: the board or the next round has gone on since.
    RoundGoneOn,
    /// The round is open, and there is one open round at a time.
    RoundOpen,
    /// No round begins before the newest did.
    RoundEarlier,
    /// A status changes with a reason.
    ReasonNeeded,
    /// The status of a sub-goal is turned in the plan, with a reason, and is not taken from an older version.
    OnlyInPlan,
    /// A person is held together with itself.
    Itself,
}

/// The field a typing edit writes to: edits of the same field in one go are one undo step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TypingField {
    /// A field of the child.
    Child,
    /// The participants of a screening.
    Participants(ScreeningId),
    /// A column of a reaction.
    Row(ScreeningId, ReactionId, Column),
    /// A column of an observation.
    Observation(ScreeningId, ObservationId, Column),
    /// The text of a card.
    Card(CardId),
    /// What a link rests on.
    Link(LinkId),
    /// A text of a round.
    Round(RoundId, RoundText),
    /// When the next round is meant to be.
    RoundNext(RoundId),
    /// A text of a session.
    Meeting(MeetingId, MeetingText),
}
