//! Finding, adding and replacing an item in its list.

use std::sync::Arc;

use super::EditError;
use crate::model::entry::Entry;
use crate::model::experience::Experience;
use crate::model::period::Period;
use crate::model::person::{Bond, Involvement, Person};
use crate::model::plan::{Aim, Step, SubGoal, Turn};
use crate::model::question::Question;
use crate::model::round::{Departure, Meeting, Round};
use crate::model::stamp::Stamp;

pub(super) fn find<T: Clone>(
    items: &mut [Arc<T>],
    is_it: impl Fn(&T) -> bool,
) -> Result<&mut T, EditError> {
    items
        .iter_mut()
        .find(|item| is_it(item))
        .map(Arc::make_mut)
        .ok_or(EditError::Gone)
}

/// Keeps the first of those that stand more than once.
pub(super) fn keep_once<T: Copy + Eq>(items: &mut Vec<T>) {
    let mut known = Vec::with_capacity(items.len());
    items.retain(|item| {
        let is_new = !known.contains(item);
        if is_new {
            known.push(*item);
        }
        is_new
    });
}

/// An item that knows who made and who last changed it.
pub(super) trait Stamped {
    fn stamps(&mut self) -> (&mut Stamp, &mut Stamp);
}

macro_rules! stamped {
    ($($name:ty),*) => {$(
        impl Stamped for $name {
            fn stamps(&mut self) -> (&mut Stamp, &mut Stamp) {
                (&mut self.created, &mut self.changed)
            }
        }
    )*};
}

stamped!(
    Experience,
    Aim,
    SubGoal,
    Person,
    Entry,
    Period,
    Bond,
    Question,
    Involvement,
    Round,
    Departure,
    Meeting,
    Turn,
    Step
);

pub(super) fn put<T: Clone + Stamped, Id: PartialEq>(
    items: &mut Vec<Arc<T>>,
    item: &T,
    stamp: &Stamp,
    id: impl Fn(&T) -> Id,
) {
    let mut item = item.clone();
    *item.stamps().1 = stamp.clone();
    if let Some(known) = items.iter_mut().find(|known| id(known) == id(&item)) {
        let known = Arc::make_mut(known);
        *item.stamps().0 = known.stamps().0.clone();
        *known = item;
    } else {
        *item.stamps().0 = stamp.clone();
        items.push(Arc::new(item));
    }
}
