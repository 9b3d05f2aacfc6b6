//! The case as a value: what is known about a child, and the pure functions on it.

pub mod date;
