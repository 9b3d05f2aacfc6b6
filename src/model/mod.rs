//! The case as a value: what is known about a child, and the pure functions on it.

mod board;
mod case;
mod child;
mod compare;
mod conflict;
pub mod date;
mod edit;
mod entry;
mod erasing;
mod experience;
mod findings;
pub mod generate;
mod ids;
pub mod instrument;
pub mod merge;
pub mod network;
mod period;
mod person;
mod place;
mod plan;
mod question;
mod removal;
mod round;
pub mod rounds;
mod screening;
mod stamp;
pub mod text;

pub use board::{Card, Origin, Side, Voice};
pub use case::{Case, Nature, RoundSummary, ScreeningSummary, Summary};
pub use child::{Birth, Child};
pub use compare::{Change, What, changes};
pub use conflict::{Choice, Clash, Conflict, Erased};
pub use date::{PartialDate, When};
pub use edit::{Column, Edit, EditError, LONGEST_TEXT, TypingField};
pub use entry::{Entry, Heading};
pub use experience::{Certainty, Course, Experience, Link, Response, Until, first_sentence};
pub use findings::{Fault, Finding};
pub use ids::{
    AimId, BondId, CardId, CaseId, ConflictId, CorrectionId, DepartureId, EntryId, ExperienceId,
    InvolvementId, LinkId, MeetingId, ObservationId, PeriodId, PersonId, QuestionId, RoundId,
    ScreeningId, StepId, SubGoalId, TurnId,
};
pub use instrument::{Instrument, KindId, ReactionId, ThemeId};
pub use period::{Period, PeriodKind};
pub use person::{Bond, Decision, Group, Involvement, Person, Ring, Seat, Support, Tie};
pub use place::{Field, ItemRef, Place, Value};
pub use plan::{Aim, Status, Step, SubGoal, Turn};
pub use question::{Question, QuestionState};
pub use round::{Correction, Departure, Leaving, Meeting, MeetingText, Round, RoundText, Speaker};
pub use screening::{Answer, Count, Observation, Row, Screening};
pub use stamp::{Stamp, StampError};
