//! Forms of the network: a person, what holds two people together, and somebody who could be drawn in. They open over the view, one
//! at a time, and become one edit.

use chrono::NaiveDate;

use super::command::Which;
use super::dates;
use super::state::State;
use super::update::make;
use super::writing::{editable, put};
use crate::model::{
    Bond, BondId, Case, Edit, Involvement, InvolvementId, ItemRef, Person, PersonId, Stamp,
};
use crate::text::Words;

/// Which form of the network is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NetworkStart {
    /// Of a person.
    Person(Which<PersonId>),
    /// Of what holds this person and another together.
    NewBond(PersonId),
    /// Of a bond there is.
    Bond(BondId),
    /// Of somebody who could be drawn in: a person of the case, or nobody named yet.
    NewInvolvement(Option<PersonId>),
    /// Of somebody who is considered already.
    Involvement(InvolvementId),
}

/// What a form of the network is about.
#[derive(Clone, Debug, PartialEq)]
pub enum NetworkItem {
    /// A person.
    Person(Person),
    /// What holds two people together. While the other is not chosen, both are the same.
    Bond(Bond),
    /// Somebody who could be drawn in.
    Involvement(Involvement),
}

impl NetworkItem {
    /// The item in the case.
    pub const fn item(&self) -> ItemRef {
        match self {
            Self::Person(item) => ItemRef::Person(item.id),
            Self::Bond(item) => ItemRef::Bond(item.id),
            Self::Involvement(item) => ItemRef::Involvement(item.id),
        }
    }

    fn edit(&self) -> Edit {
        match self {
            Self::Person(item) => Edit::PutPerson(Box::new(item.clone())),
            Self::Bond(item) => Edit::PutBond(Box::new(item.clone())),
            Self::Involvement(item) => Edit::PutInvolvement(Box::new(item.clone())),
        }
    }
}

/// A form of the network being filled in.
#[derive(Clone, Debug, PartialEq)]
pub struct NetworkForm {
    /// The item as it will stand.
    pub item: NetworkItem,
    /// The item when the form was opened.
    pub before: NetworkItem,
    /// Whether the item is in no case yet.
    pub is_new: bool,
    /// What is typed as the day of a decision, understood or not.
    pub decided: String,
}

impl NetworkForm {
    /// The form that is asked for, as the case stands now. `None` where what it is about is gone.
    pub fn open(case: &Case, start: NetworkStart, stamp: &Stamp) -> Option<Self> {
        let (item, is_new) = match start {
            NetworkStart::Person(Which::New) => (
                NetworkItem::Person(Person::blank(PersonId::fresh(), stamp)),
                true,
            ),
            NetworkStart::Person(Which::Existing(id)) => {
                (NetworkItem::Person((**case.person(id)?).clone()), false)
            }
            NetworkStart::NewBond(one) => {
                case.person(one)?;
                let bond = Bond::blank(BondId::fresh(), one, one, stamp);
                (NetworkItem::Bond(bond), true)
            }
            NetworkStart::Bond(id) => (NetworkItem::Bond((**case.bond(id)?).clone()), false),
            NetworkStart::NewInvolvement(person) => {
                let mut item = Involvement::blank(InvolvementId::fresh(), stamp);
                item.person = person;
                (NetworkItem::Involvement(item), true)
            }
            NetworkStart::Involvement(id) => (
                NetworkItem::Involvement((**case.involvement(id)?).clone()),
                false,
            ),
        };
        let decided = match &item {
            NetworkItem::Involvement(item) => dates::written(item.decided.as_ref()),
            _ => String::new(),
        };
        Some(Self {
            before: item.clone(),
            item,
            is_new,
            decided,
        })
    }

    /// Whether anything was written since it was opened.
    pub fn is_written(&self) -> bool {
        self.item != self.before
    }

    /// Whether it holds what it must: a name, two people, or somebody to draw in.
    pub fn can_be_saved(&self) -> bool {
        match &self.item {
            NetworkItem::Person(item) => !item.name.trim().is_empty(),
            NetworkItem::Bond(item) => item.one != item.other,
            NetworkItem::Involvement(item) => item.person.is_some() || !item.who.trim().is_empty(),
        }
    }

    /// The edits that put the item into a case as it was and as it will stand.
    pub fn edits(&self) -> (Edit, Edit) {
        (self.before.edit(), self.item.edit())
    }

    /// Writes the day of the decision.
    pub fn write_decided(&mut self, text: String, today: NaiveDate, words: &Words) {
        if let NetworkItem::Involvement(item) = &mut self.item {
            item.decided = dates::read(&text, today, words);
        }
        self.decided = text;
    }
}

/// Opens a form, unless one of the network is being written: a draft is never replaced.
pub(super) fn open(state: &mut State, start: NetworkStart) {
    let stamp = state.stamp();
    let Some(session) = editable(&mut state.session) else {
        return;
    };
    let is_written = |form: &NetworkForm| form.is_written();
    if session.forms.network.as_deref().is_some_and(is_written) {
        return;
    }
    session.forms.network = NetworkForm::open(session.case(), start, &stamp).map(Box::new);
}

/// Keeps what stands in the form now.
pub(super) fn write(state: &mut State, form: Box<NetworkForm>) {
    if let Some(session) = &mut state.session {
        session.forms.network = Some(form);
    }
}

/// Puts the item of the form into the case and closes the form; where that cannot be done the form stays.
pub(super) fn commit(state: &mut State) {
    let form = state
        .session
        .as_mut()
        .and_then(|session| session.forms.network.take());
    let Some(form) = form else { return };
    // Somebody to draw in may be all there is to say: then the form is saved as it was opened.
    if !form.is_new && !form.is_written() {
        return;
    }
    let (before, after) = form.edits();
    let is_done = if form.is_new {
        make(state, &after)
    } else {
        put(state, &before, &after)
    };
    if !is_done {
        write(state, form);
    }
}

/// Closes the form; what was written in it goes.
pub(super) fn close(state: &mut State) {
    if let Some(session) = &mut state.session {
        session.forms.network = None;
    }
}
