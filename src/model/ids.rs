//! Identities of the items in a case: `UUIDv7`, so that ids made on two machines never meet and sort by age.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! item_ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// A new identity, unlike any other on any machine.
            pub fn fresh() -> Self {
                Self(Uuid::now_v7())
            }

            /// The identity as a plain UUID.
            pub const fn uuid(self) -> Uuid {
                self.0
            }

            /// An identity that is known already, for generators and tests.
            pub const fn from_uuid(uuid: Uuid) -> Self {
                Self(uuid)
            }
        }
    )*};
}

item_ids! {
    /// Identity of a case through all its copies and saves.
    CaseId
    /// Identity of one dated screening.
    ScreeningId
    /// Identity of a behaviour seen outside the list of eleven.
    ObservationId
    /// Identity of a stressful experience or upbringing condition.
    ExperienceId
    /// Identity of a link between a reaction and an experience.
    LinkId
    /// Identity of a card on the board.
    CardId
    /// Identity of an aim (*indsatsmål*).
    AimId
    /// Identity of a sub-goal (*delmål*).
    SubGoalId
    /// Identity of a person around the child.
    PersonId
    /// Identity of a piece of knowledge of the mapping.
    EntryId
    /// Identity of a dated span of a life.
    PeriodId
    /// Identity of what holds two people together.
    BondId
    /// Identity of an open question.
    QuestionId
    /// Identity of somebody who could be drawn in.
    InvolvementId
    /// Identity of a round.
    RoundId
    /// Identity of a note beside a frozen round.
    CorrectionId
    /// Identity of why a card left the board.
    DepartureId
    /// Identity of a session at the board.
    MeetingId
    /// Identity of a turn in the story of a sub-goal.
    TurnId
    /// Identity of a step within a sub-goal.
    StepId
    /// Identity of two versions that stand against each other.
    ConflictId
}
