//! Field by field and list by list: what two sides made of the items both have.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;
use std::sync::Arc;

use super::Policy;
use super::order::order;
use crate::model::case::Case;
use crate::model::conflict::{Clash, Conflict};
use crate::model::date::When;
use crate::model::instrument::{ReactionId, ThemeId};
use crate::model::place::{Item, ItemRef, Listed, Place, Value};
use crate::model::screening::{Row, Screening};
use crate::model::stamp::Stamp;
use crate::model::text::merge_text;

/// Whether a stamp is the later of two; at the same moment the writer decides, so that both sides decide alike.
pub fn is_later(one: &Stamp, other: &Stamp) -> bool {
    let key = |stamp: &Stamp| (stamp.at, stamp.at.offset().local_minus_utc());
    (key(one), &one.by) > (key(other), &other.by)
}

/// What is used for a writer where the item does not say it.
#[derive(Clone, Copy)]
pub struct Writers<'a> {
    /// The last change on this side.
    pub mine: &'a Stamp,
    /// The last change on the other.
    pub theirs: &'a Stamp,
}

/// Three states of one thing.
pub struct Three<'a, T: ?Sized> {
    /// What both began with, where that is known.
    pub base: Option<&'a T>,
    /// What this side has.
    pub mine: &'a T,
    /// What the other side has.
    pub theirs: &'a T,
}

impl<T: ?Sized> Clone for Three<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: ?Sized> Copy for Three<'_, T> {}

/// Puts items together and notes what could not be.
pub struct Loom {
    /// What is done where both wrote.
    pub policy: Policy,
    /// Texts put together of both.
    pub woven: Vec<Place>,
    /// What stands against what.
    pub conflicts: Vec<Conflict>,
}

/// A list of the base, of mine and of theirs.
type Lists<'a, T> = (&'a Vec<Arc<T>>, &'a Vec<Arc<T>>, &'a Vec<Arc<T>>);

impl Loom {
    /// A loom that has woven nothing.
    pub const fn new(policy: Policy) -> Self {
        Self {
            policy,
            woven: Vec::new(),
            conflicts: Vec::new(),
        }
    }

    /// One list of the case.
    pub fn list<T: Listed>(&mut self, base: &Case, mine: &Case, theirs: &Case) -> Vec<Arc<T>> {
        let writers = Writers {
            mine: &mine.changed,
            theirs: &theirs.changed,
        };
        let lists = (T::list(base), T::list(mine), T::list(theirs));
        self.items(lists, T::id, |loom, three| {
            loom.item(T::item(three.mine.id()), three, writers)
        })
    }

    /// The screenings, each with its rows and what was seen outside the list.
    pub fn screenings(&mut self, base: &Case, mine: &Case, theirs: &Case) -> Vec<Arc<Screening>> {
        let lists = (&base.screenings, &mine.screenings, &theirs.screenings);
        let mut screenings = self.items(lists, |it| it.id, Self::screening);
        if screenings != theirs.screenings && screenings != mine.screenings {
            screenings.sort_by_key(|screening| screening.begun);
        }
        screenings
    }

    fn items<T: Item, Id: Copy + Eq + Ord + Hash>(
        &mut self,
        (base, mine, theirs): Lists<'_, T>,
        id: impl Fn(&T) -> Id,
        mut both: impl FnMut(&mut Self, Three<'_, T>) -> T,
    ) -> Vec<Arc<T>> {
        if mine == theirs || base == theirs {
            return mine.clone();
        }
        if base == mine {
            return theirs.clone();
        }
        let ids = |items: &[Arc<T>]| items.iter().map(|it| id(it)).collect::<Vec<Id>>();
        let map = |items: &'_ [Arc<T>]| -> HashMap<Id, Arc<T>> {
            items.iter().map(|it| (id(it), Arc::clone(it))).collect()
        };
        let (was, ours, others) = (map(base), map(mine), map(theirs));
        order(&ids(base), &ids(mine), &ids(theirs))
            .into_iter()
            .filter_map(|id| match (ours.get(&id), others.get(&id)) {
                (Some(mine), Some(theirs)) => {
                    let base = was.get(&id);
                    Some(if mine == theirs || base == Some(theirs) {
                        Arc::clone(mine)
                    } else if base == Some(mine) {
                        Arc::clone(theirs)
                    } else {
                        let three = Three {
                            base: base.map(|base| &**base),
                            mine,
                            theirs,
                        };
                        Arc::new(both(self, three))
                    })
                }
                (Some(only), None) | (None, Some(only)) => Some(Arc::clone(only)),
                (None, None) => None,
            })
            .collect()
    }

    fn screening(&mut self, three: Three<'_, Screening>) -> Screening {
        let Three { base, mine, theirs } = three;
        let id = mine.id;
        let writers = Writers {
            mine: &mine.changed,
            theirs: &theirs.changed,
        };
        let mut screening = self.item(ItemRef::Screening(id), three, writers);
        screening.rows = self.rows(three, writers);
        let none = Vec::new();
        let lists = (
            base.map_or(&none, |base| &base.observations),
            &mine.observations,
            &theirs.observations,
        );
        screening.observations = self.items(
            lists,
            |seen| seen.id,
            |loom, three| loom.item(ItemRef::Observation(id, three.mine.id), three, writers),
        );
        screening
    }

    /// The rows. A row that is not there is an untouched one.
    fn rows(&mut self, three: Three<'_, Screening>, writers: Writers<'_>) -> Vec<Row> {
        let Three { base, mine, theirs } = three;
        let reactions = |screening: &Screening| -> Vec<ReactionId> {
            screening.rows.iter().map(|row| row.reaction).collect()
        };
        let are_theirs_as_before = base.is_some_and(|base| reactions(base) == reactions(theirs));
        let mut row = if are_theirs_as_before {
            reactions(mine)
        } else {
            reactions(theirs)
        };
        let mut rows = HashMap::new();
        for reaction in ReactionId::ALL {
            let was = base.map(|base| base.row_or_empty(reaction));
            let (ours, others) = (mine.row_or_empty(reaction), theirs.row_or_empty(reaction));
            let three = Three {
                base: was.as_ref(),
                mine: &ours,
                theirs: &others,
            };
            let item = ItemRef::Row(mine.id, reaction);
            let merged = self.item(item, three, writers);
            if merged != Row::empty(reaction) && !row.contains(&reaction) {
                row.push(reaction);
                row.sort_unstable();
            }
            rows.insert(reaction, merged);
        }
        row.iter()
            .filter_map(|reaction| rows.remove(reaction))
            .collect()
    }

    /// One item, field by field.
    pub fn item<T: Item>(&mut self, item: ItemRef, three: Three<'_, T>, writers: Writers<'_>) -> T {
        let Three { base, mine, theirs } = three;
        let mut merged = theirs.clone();
        for field in T::FIELDS {
            let field = *field;
            if mine.agrees(theirs, field) || base.is_some_and(|base| base.agrees(mine, field)) {
                continue;
            }
            if base.is_some_and(|base| base.agrees(theirs, field)) {
                merged.take(mine, field);
                continue;
            }
            if self.policy == Policy::Carry {
                continue;
            }
            let (Some(ours), Some(others)) = (mine.get(field), theirs.get(field)) else {
                continue;
            };
            let was = base.and_then(|base| base.get(field));
            match together(was.as_ref(), &ours, &others) {
                Together::Theirs => {}
                Together::Value(value) => {
                    if matches!(value, Value::Text(_)) {
                        self.woven.push(Place { item, field });
                    }
                    merged.set(field, &value);
                }
                Together::Conflict => {
                    let current_by = theirs.changed().unwrap_or(writers.theirs).clone();
                    let other_by = mine.changed().unwrap_or(writers.mine).clone();
                    self.conflicts.push(Conflict::new(
                        item,
                        Clash::Values {
                            field,
                            current_by,
                            other: ours,
                            other_by,
                        },
                    ));
                }
            }
        }
        merged.settle_stamps(base, mine, theirs, is_later);
        merged
    }
}

/// What two changes of one place make together.
enum Together {
    /// The file's stands, and nothing is kept of the other.
    Theirs,
    /// This, of both.
    Value(Value),
    /// Both are kept until somebody chooses.
    Conflict,
}

fn together(base: Option<&Value>, mine: &Value, theirs: &Value) -> Together {
    match (base, mine, theirs) {
        (Some(Value::Text(base)), Value::Text(mine), Value::Text(theirs)) => {
            merge_text(base, mine, theirs).map_or(Together::Conflict, |text| {
                Together::Value(Value::Text(text))
            })
        }
        (Some(Value::Texts(base)), Value::Texts(mine), Value::Texts(theirs)) => {
            let all = united(base, mine, theirs);
            Together::Value(Value::Texts(all.into_iter().cloned().collect()))
        }
        (Some(Value::Themes(base)), Value::Themes(mine), Value::Themes(theirs)) => {
            let mut all: Vec<ThemeId> = united(base, mine, theirs).into_iter().copied().collect();
            all.sort_unstable();
            Together::Value(Value::Themes(all))
        }
        (Some(Value::Agenda(base)), Value::Agenda(mine), Value::Agenda(theirs)) => {
            let all = united(base, mine, theirs).into_iter().copied().collect();
            Together::Value(Value::Agenda(all))
        }
        (Some(Value::Cards(base)), Value::Cards(mine), Value::Cards(theirs)) => {
            let all = united(base, mine, theirs).into_iter().copied().collect();
            Together::Value(Value::Cards(all))
        }
        (Some(Value::Whens(base)), Value::Whens(mine), Value::Whens(theirs)) => {
            Together::Value(Value::Whens(united_times(base, mine, theirs)))
        }
        // Whom of the two one names first says nothing.
        (_, Value::Pair(one, other), Value::Pair(first, second))
            if (one, other) == (second, first) =>
        {
            Together::Theirs
        }
        // The same board was frozen twice: it stands as it did on the first of both days.
        (
            _,
            Value::Freeze(Some(mine), board, voices),
            Value::Freeze(Some(theirs), their_board, their_voices),
        ) if board == their_board && voices == their_voices => {
            let day = *mine.min(theirs);
            Together::Value(Value::Freeze(Some(day), board.clone(), voices.clone()))
        }
        // A card can lie in one field only, and wherever it lies it is seen.
        // So can a person in the picture.
        (Some(_), Value::Spot(..), Value::Spot(..)) | (Some(_), Value::Seat(_), Value::Seat(_)) => {
            Together::Theirs
        }
        _ => Together::Conflict,
    }
}

/// What either added, without what either took out; each once.
fn united<'a, T: Eq + Ord + Hash>(base: &'a [T], mine: &'a [T], theirs: &'a [T]) -> Vec<&'a T> {
    fn once<T: Eq + Hash>(all: &[T]) -> Vec<&T> {
        let mut seen = HashSet::new();
        all.iter().filter(|it| seen.insert(*it)).collect()
    }
    order(&once(base), &once(mine), &once(theirs))
}

/// The same of times, which know no order of their own: their own words give one.
fn united_times(base: &[When], mine: &[When], theirs: &[When]) -> Vec<When> {
    let mut all: Vec<&When> = Vec::new();
    for when in base.iter().chain(mine).chain(theirs) {
        if !all.contains(&when) {
            all.push(when);
        }
    }
    all.sort_by_cached_key(|when| (when.written.clone(), format!("{:?}", when.date)));
    let places = |whens: &[When]| -> Vec<usize> {
        let at = |when: &When| all.iter().position(|known| *known == when);
        whens.iter().filter_map(at).collect()
    };
    let (base, mine, theirs) = (places(base), places(mine), places(theirs));
    let united = united(&base, &mine, &theirs).into_iter();
    united.map(|at| all[*at].clone()).collect()
}
