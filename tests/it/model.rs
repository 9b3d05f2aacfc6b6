//! The case as a value: what holds for every edit and every sequence of them.

mod board;
mod edits;
mod facts;
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
