//! Searching everything.

mod flows;
mod pictures;
