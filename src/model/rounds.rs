//! Rounds seen together. Nothing here is kept in a file; all of it is read from the case.

mod window;

pub use window::{FollowUpBasis, Weeks, Window, WindowState, first_follow_up, window, window_of};
