//! Experiences as a table.

mod flows;
mod pictures;
