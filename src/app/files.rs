//! What the store says about files, for those who show it and must not touch a disk themselves.

pub use crate::store::recovery::Copy;
pub use crate::store::{OpenError, Place, Problem, SaveId, Trouble};
