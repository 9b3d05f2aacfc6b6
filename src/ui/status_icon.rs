//! The icon of where a sub-goal stands, always beside its word. All stand in the same ink: reached is said, not celebrated.

use crate::design::Icon;
use crate::model::Status;

/// The icon of a status.
pub const fn status_icon(status: Status) -> Icon {
    match status {
        Status::Planned => Icon::CircleDashed,
        Status::UnderWay => Icon::CircleDot,
        Status::Paused => Icon::CirclePause,
        Status::Adjusted => Icon::Pencil,
        Status::Reached => Icon::CircleCheck,
        Status::TakenOut => Icon::CircleMinus,
    }
}
