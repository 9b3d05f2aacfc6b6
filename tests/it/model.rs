//! The case as a value: what holds for every edit and every sequence of them.

mod between_rounds;
mod board;
mod carry;
mod compare;
mod coverage;
mod edits;
mod erasing;
mod facts;
mod frozen;
mod merge;
mod merge_mapping;
mod merge_rounds;
mod merge_table;

mod undo;

use proptest::prelude::ProptestConfig;

/// So many rounds; a failure prints its seed, which is all it takes to see it again.
pub fn rounds(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// The same, or as many as the variable says: for long runs now and then.
pub fn rounds_or_asked(cases: u32) -> ProptestConfig {
    rounds_of(1, cases)
}

/// The same for rounds that are each worth so many.
pub fn rounds_of(worth: u32, cases: u32) -> ProptestConfig {
    let asked = std::env::var("AOA_TAVLE_CASES").ok();
    let asked = asked.and_then(|asked| asked.parse().ok());
    rounds((asked.unwrap_or(cases) / worth).max(1))
}
