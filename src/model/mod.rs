//! The case as a value: what is known about a child, and the pure functions on it.

mod board;
mod case;
mod child;
mod compare;
mod conflict;
pub mod date;
mod edit;
mod experience;
mod findings;
pub mod generate;
mod ids;
pub mod instrument;
pub mod merge;
mod place;
mod plan;
mod removal;
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
pub use experience::{Certainty, Course, Experience, Link, Response, Until, first_sentence};
pub use findings::{Fault, Finding};
pub use ids::{
    AimId, CardId, CaseId, ConflictId, ExperienceId, LinkId, ObservationId, PersonId, ScreeningId,
    SubGoalId,
};
pub use instrument::{Instrument, KindId, ReactionId, ThemeId};
pub use place::{Field, ItemRef, Place, Value};
pub use plan::{Aim, Person, Status, SubGoal};
pub use screening::{Answer, Count, Observation, Row, Screening};
pub use stamp::{Stamp, StampError};
