//! The invented case that comes with the program: a case file like any other, built in.

use super::format;
use crate::model::Case;

const FILE: &[u8] = include_bytes!("../../assets/examples/noah.ron");

/// The example case, as fresh as it was shipped.
#[expect(
    clippy::missing_panics_doc,
    reason = "the file is compiled in and a test reads it"
)]
pub fn example() -> Case {
    format::decode(FILE)
        .expect("a built-in file that a test reads")
        .case
}
