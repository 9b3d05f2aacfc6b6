//! Invented cases from a seed, for tests, benches and training.
//!
//! The same seed always gives the same case, down to its ids and times. Nothing in them is about anybody: the
//! sentences are put together from neutral pieces, and every case is marked as fiction.

mod dice;
mod edits;
mod life;
mod odd;
mod sentences;

pub use dice::Dice;
pub use edits::random_edit;
pub use life::{entries, huge, life, rounds};
pub use odd::random;
