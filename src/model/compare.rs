//! What is different between two states of a case, item by item and field by field.

use super::case::Case;
use super::place::{Field, ItemRef};

/// What became of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// It is new.
    Added,
    /// It is not there any more.
    Removed,
    /// These fields stand differently.
    Changed(Vec<Field>),
    /// It has another place among its neighbours and is otherwise the same.
    Reordered,
}

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The item.
    pub item: ItemRef,
    /// What became of it.
    pub what: What,
}

/// What is different, in the order the items stand in a case; empty for equal cases.
///
/// Times of change are no difference of their own. What belongs to a screening that is new or gone as a whole is not named again.
pub fn changes(_before: &Case, _after: &Case) -> Vec<Change> {
    Vec::new()
}
