//! Places in a case: an item, a field of it, and what stands there. What two people change apart from each other is
//! compared, merged and chosen between place by place.

mod access;
mod items;

use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::board::{Card, Origin, Side, Voice};
use super::child::Birth;
use super::date::When;
use super::entry::Heading;
use super::experience::{Certainty, Course, Response, Until};
use super::ids::{
    AimId, BondId, CardId, CorrectionId, DepartureId, EntryId, ExperienceId, InvolvementId, LinkId,
    MeetingId, ObservationId, PeriodId, PersonId, QuestionId, RoundId, ScreeningId, StepId,
    SubGoalId, TurnId,
};
use super::instrument::{KindId, ReactionId, ThemeId};
use super::period::PeriodKind;
use super::person::{Decision, Group, Seat, Support, Tie};
use super::plan::Status;
use super::question::QuestionState;
use super::round::{Leaving, Speaker};
use super::screening::Answer;

pub(super) use access::find;
pub(super) use items::{Item, Listed};

/// One item of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ItemRef {
    /// The child.
    Child,
    /// A person around the child.
    Person(PersonId),
    /// A screening, but for its rows and observations.
    Screening(ScreeningId),
    /// A reaction in a screening.
    Row(ScreeningId, ReactionId),
    /// A behaviour outside the list in a screening.
    Observation(ScreeningId, ObservationId),
    /// An experience.
    Experience(ExperienceId),
    /// A link between a reaction and an experience.
    Link(LinkId),
    /// A card of the board.
    Card(CardId),
    /// An aim.
    Aim(AimId),
    /// A sub-goal.
    SubGoal(SubGoalId),
    /// A piece of knowledge of the mapping.
    Entry(EntryId),
    /// A dated span of a life.
    Period(PeriodId),
    /// What holds two people together.
    Bond(BondId),
    /// An open question.
    Question(QuestionId),
    /// Somebody who could be drawn in.
    Involvement(InvolvementId),
    /// A round.
    Round(RoundId),
    /// A note beside a frozen round.
    Correction(CorrectionId),
    /// Why a card left the board.
    Departure(DepartureId),
    /// A session at the board.
    Meeting(MeetingId),
    /// A turn in the story of a sub-goal.
    Turn(TurnId),
    /// A step within a sub-goal.
    Step(StepId),
}

/// A field of an item: what is changed, compared and chosen as one piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[expect(
    missing_docs,
    reason = "each is named as the field of the item it belongs to"
)]
pub enum Field {
    Key,
    Alias,
    Birth,
    FunctionalAge,
    Name,
    Role,
    Note,
    Begun,
    Closed,
    Participants,
    Answer,
    Source,
    Comment,
    Text,
    Kind,
    Description,
    When,
    Until,
    Course,
    Whom,
    Sources,
    Certainty,
    Response,
    ResponseNote,
    Helped,
    /// Which reaction and which experience a link joins.
    Ends,
    Basis,
    /// Theme and side of a card together: a card lies in one field.
    Spot,
    Voice,
    Origin,
    Reference,
    Received,
    Aim,
    Themes,
    Who,
    Start,
    Check,
    Status,
    Relation,
    Group,
    Tie,
    Support,
    Contact,
    Seat,
    /// Heading and side of a piece of knowledge together: it stands in one cell of the sheet.
    Slot,
    /// The experience something is about.
    Experience,
    /// The person something is about.
    Person,
    /// The two people a bond holds together.
    Pair,
    Why,
    Owner,
    State,
    Answered,
    Decision,
    Reason,
    Decided,
    Asks,
    Place,
    Next,
    OthersNote,
    /// Themes in the order they are taken.
    Agenda,
    /// Whether an aim is the wording as it was received.
    Copy,
    FamilyWording,
    /// The cards a sub-goal answers.
    Cards,
    Sign,
    Method,
    FurtherChecks,
    Leaving,
    Held,
    Done,
}

/// A field of one item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The item.
    pub item: ItemRef,
    /// Its field.
    pub field: Field,
}

/// What stands at a place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Value {
    /// Free text; merged paragraph by paragraph.
    Text(String),
    /// A set of texts, as sources; merged one by one.
    Texts(Vec<String>),
    /// When the child was born.
    Birth(Birth),
    /// A day.
    Day(NaiveDate),
    /// A day that may not have come.
    MaybeDay(Option<NaiveDate>),
    /// JA, NEJ or not yet.
    Answer(Answer),
    /// A kind of experience.
    Kind(KindId),
    /// A time as far as known.
    When(Option<When>),
    /// When something stopped.
    Until(Until),
    /// Sudden, lasting.
    Course(Course),
    /// How sure it is.
    Certainty(Certainty),
    /// How the nearest adults responded.
    Response(Response),
    /// The ends of a link.
    Ends(ReactionId, ExperienceId),
    /// A field of the board.
    Spot(ThemeId, Side),
    /// Who says it.
    Voice(Voice),
    /// Where a card came from.
    Origin(Option<Origin>),
    /// The aim a sub-goal serves.
    Aim(Option<AimId>),
    /// Themes; merged one by one.
    Themes(Vec<ThemeId>),
    /// Where a sub-goal stands.
    Status(Status),
    /// Where a person belongs.
    Group(Group),
    /// What holds two people together.
    Tie(Tie),
    /// Whether a person supports the child.
    Support(Support),
    /// A place in the picture of the network.
    Seat(Option<Seat>),
    /// A cell of the sheet of the mapping.
    Slot(Heading, Side),
    /// A kind of span.
    PeriodKind(PeriodKind),
    /// The experience something is about.
    Experience(Option<ExperienceId>),
    /// The person something is about.
    Person(Option<PersonId>),
    /// Two people.
    Pair(PersonId, PersonId),
    /// How far a question has come.
    QuestionState(QuestionState),
    /// What was decided about drawing somebody in.
    Decision(Decision),
    /// The day a round was closed and the board as it stood then, with what people were called: one thing, for neither
    /// means anything without the other.
    Freeze(Option<NaiveDate>, Vec<Arc<Card>>, Vec<Speaker>),
    /// Themes in the order they are taken; merged one by one.
    Agenda(Vec<ThemeId>),
    /// Whether an aim is the wording as it was received.
    Copy(bool),
    /// Cards; merged one by one.
    Cards(Vec<CardId>),
    /// Times; merged one by one.
    Whens(Vec<When>),
    /// How a card left the board.
    Leaving(Leaving),
}
