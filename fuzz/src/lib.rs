//! What is fuzzed: everything of the program that reads bytes others may have written.
//!
//! Only the floors `model` and `store` are built, from the sources of the program itself: the window would take minutes more
//! and reads nothing. Each function panics where the program breaks a promise.

// The floors are used in part here; the program's own build says what is too much.
#![allow(dead_code, unused_imports, missing_docs)]

#[path = "../../src/lang.rs"]
pub mod lang;
#[path = "../../src/model/mod.rs"]
pub mod model;
#[path = "../../src/store/mod.rs"]
pub mod store;

use model::generate::{self, Dice};
use model::merge::{Answers, Fate, merge};
use model::{Case, Stamp};
use store::format::{Access, decode, encode, summary_of_beginning, version_of_beginning};
use store::SaveId;

/// Whatever is read and may be changed can be written, and reads as the same again.
pub fn case(bytes: &[u8]) {
    let Ok(read) = decode(bytes) else { return };
    if read.access == Access::ReadOnly {
        return;
    }
    let written = encode(&read.case, &read.chain).expect("what may be changed can be saved");
    let again = decode(&written).expect("what was saved can be read");
    assert_eq!(again.case, read.case);
    assert_eq!(again.chain, read.chain);
    assert_eq!(again.notices, [], "a file of our own says nothing odd");
}

/// The head alone says what the whole file says.
pub fn header(bytes: &[u8]) {
    let version = version_of_beginning(bytes);
    if let Ok((said, _)) = summary_of_beginning(bytes) {
        assert_eq!(version, Some(said));
    }
}

/// What lies in the hidden folder beside a case.
pub fn lock(bytes: &[u8]) {
    let _ = store::lock::Record::read(bytes);
    let _ = store::presence::Sign::read(bytes);
}

/// What lies among the copies of unsaved work.
pub fn journal(bytes: &[u8]) {
    if let Ok((label, work)) = store::recovery::understand(bytes) {
        assert!(label.line().is_some(), "what was read can be written");
        if work.access == Access::Editable {
            encode(&work.case, &work.chain).expect("kept work can be saved");
        }
    }
    store::recovery::understand_base(bytes);
}

/// Whatever is left of a file, what is made of it is a case.
pub fn salvage(bytes: &[u8]) {
    let Some(found) = store::salvage::salvage(bytes) else {
        return;
    };
    assert_eq!(found.case.findings(), []);
    assert!(found.read <= found.of);
    let written = encode(&found.case, &[SaveId::fresh()]).expect("what was salvaged can be saved");
    let again = store::salvage::salvage(&written).expect("what was saved is ours");
    assert_eq!(again.case, found.case, "a whole file is read whole");
    assert!(again.lost.is_empty() && !again.ends_early);
}

/// A case, two people's edits of it, and what becomes of both.
pub fn merging(bytes: &[u8]) {
    let [seed, size, answers, edits @ ..] = bytes else {
        return;
    };
    let base = generate::random(u64::from(*seed), usize::from(*size % 9));
    let (mut mine, mut theirs) = (base.clone(), base.clone());
    // Each edit is a byte for whose it is and two for what it is.
    for edit in edits.as_chunks::<3>().0.iter().take(60) {
        let [whose, low, high] = *edit;
        let (case, other) = if whose % 2 == 0 {
            (&mut mine, &theirs)
        } else {
            (&mut theirs, &mine)
        };
        // Now and then both do the same.
        *case = match whose % 16 {
            15 => other.clone(),
            _ => edited(case, u16::from_le_bytes([low, high]), whose / 2),
        };
    }
    let fate = |bits: u8| match bits % 3 {
        0 => None,
        1 => Some(Fate::Stay),
        _ => Some(Fate::Go),
    };
    let answers = Answers {
        many_gone: fate(*answers),
        erased: fate(*answers / 3),
    };
    for base in [Some(&base), None] {
        let Ok(merged) = merge(base, &mine, &theirs, answers) else {
            continue;
        };
        assert_eq!(merged.case.findings(), []);
        let written = encode(&merged.case, &[SaveId::fresh()]).expect("what is merged can be saved");
        let read = decode(&written).expect("what was saved can be read");
        assert_eq!(read.case, merged.case);
        // Nothing is left to merge.
        if let Ok(again) = merge(Some(&merged.case), &merged.case, &merged.case, answers) {
            assert_eq!(again.case, merged.case);
            assert!(again.new_conflicts.is_empty() && again.incoming.is_empty());
        }
    }
}

fn edited(case: &Case, seed: u16, minute: u8) -> Case {
    let mut dice = Dice::new(u64::from(seed));
    let edit = generate::random_edit(case, &mut dice);
    let at = case.changed.at + chrono::TimeDelta::minutes(i64::from(minute));
    let by = if minute % 2 == 0 { "Maja, sagsbehandler" } else { "Jonas" };
    case.with(&edit, &Stamp::new(at, by))
        .unwrap_or_else(|_| case.clone())
}
