//! Rounds seen together: when a new one may begin, what became of the cards from one to the other, the life of one card, and
//! what the plan has taken up. Nothing here is kept in a file; all of it is read from the case.

mod boards;
mod compare;
mod coverage;
mod life;
mod tally;
mod window;

pub use boards::{Board, between, boards};
pub use compare::{Compared, Comparison, Kind, compare};
pub use coverage::{Coverage, PassedCheck, coverage};
pub use life::{CardLife, Stage, life_of};
pub use tally::{Tally, Turned};
pub use window::{FollowUpBasis, Weeks, Window, WindowState, first_follow_up, window, window_of};
