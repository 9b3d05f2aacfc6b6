//! Case files with pieces cut out, doubled and thrown in: read or refused, never a crash.

use std::sync::atomic::{AtomicUsize, Ordering};

use aoa_tavle::model::generate::Dice;
use aoa_tavle::store::format::{Access, Notice, decode, encode};

use super::golden;

/// Pieces that mean something to a reader of RON.
const PIECES: [&str; 36] = [
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ",",
    ":",
    "\"",
    "'",
    "\\",
    "//",
    "/*",
    "*/",
    "r#\"",
    "\"#",
    "b\"",
    "\n",
    "\0",
    "Some(",
    "None",
    "-1",
    "1e400",
    "0x",
    "'\\''",
    "#![enable(unwrap_newtypes)]",
    "CaseFile(",
    "case: (",
    "Other",
    "R99",
    "\u{feff}",
    "\u{2028}",
    "æ",
    "case",
    "summary: (",
    "\"\\u{110000}\"",
];

/// Panics in the program, which reading a file turns into a refusal.
static PANICS: AtomicUsize = AtomicUsize::new(0);

#[test]
fn no_salad_of_a_file_makes_the_reader_panic() {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        let is_ours = info
            .location()
            .is_some_and(|place| !place.file().contains("tests"));
        PANICS.fetch_add(usize::from(is_ours), Ordering::Relaxed);
        before(info);
    }));
    let whole = encode(&golden::sample(), &[golden::save_id()]).unwrap();
    let (mut read, mut shown) = (0, 0);
    for seed in 0..3000 {
        let mut dice = Dice::new(seed);
        let mut bytes = whole.clone();
        for _ in 0..=dice.below(3) {
            let at = dice.below(bytes.len());
            let end = (at + 1 + dice.below(40)).min(bytes.len());
            match dice.below(4) {
                0 => drop(bytes.drain(at..end)),
                1 => {
                    let piece = bytes[at..end].to_vec();
                    let to = dice.below(bytes.len());
                    bytes.splice(to..to, piece);
                }
                _ => drop(bytes.splice(at..at, dice.pick(&PIECES).bytes())),
            }
        }
        match decode(&bytes) {
            Ok(decoded) => {
                read += 1;
                assert!(bytes == whole || decoded.notices.contains(&Notice::ChangedOutside));
                if decoded.access == Access::Editable {
                    // What may be changed can be saved.
                    encode(&decoded.case, &decoded.chain).unwrap();
                }
            }
            Err(refusal) => shown += usize::from(refusal.place.is_some()),
        }
    }
    assert_eq!(PANICS.load(Ordering::Relaxed), 0);
    assert!(
        read > 100 && shown > 1000,
        "{read} read, {shown} refused with their line"
    );
}
