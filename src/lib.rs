//! AoA-tavlen: one case file, three ways to see it.

pub mod model;
