//! Searching everything.

mod commands;
mod flows;
mod pictures;
