//! Every item of a case as a list of fields.
//!
//! Each struct is taken apart whole here: a field added to one of them does not compile until it stands in its list, and
//! by that is compared, merged, carried and chosen like every other.

use std::hash::Hash;
use std::sync::Arc;

use super::{Field, ItemRef, Value};
use crate::model::board::Card;
use crate::model::case::Case;
use crate::model::child::Child;
use crate::model::entry::Entry;
use crate::model::experience::{Experience, Link};
use crate::model::ids::{
    AimId, BondId, CardId, CorrectionId, DepartureId, EntryId, ExperienceId, InvolvementId, LinkId,
    MeetingId, ObservationId, PeriodId, PersonId, QuestionId, RoundId, ScreeningId, StepId,
    SubGoalId, TurnId,
};
use crate::model::instrument::ReactionId;
use crate::model::period::Period;
use crate::model::person::{Bond, Involvement, Person};
use crate::model::plan::{Aim, Step, SubGoal, Turn};
use crate::model::question::Question;
use crate::model::round::{Correction, Departure, Meeting, Round};
use crate::model::screening::{Observation, Row, Screening};
use crate::model::stamp::Stamp;

/// Something made of fields. Stamps are no fields: they follow what happens to the others.
pub trait Item: Clone + Eq {
    /// The fields in the order they are shown and compared.
    const FIELDS: &'static [Field];

    /// What stands in a field.
    fn get(&self, field: Field) -> Option<Value>;

    /// Writes a field; false where the item has no such field or it holds another sort of value.
    fn set(&mut self, field: Field, value: &Value) -> bool;

    /// Whether a field stands the same in both.
    fn agrees(&self, other: &Self, field: Field) -> bool;

    /// Makes a field what it is in another.
    fn take(&mut self, other: &Self, field: Field);

    /// Settles every stamp by what both sides and their beginning say.
    fn settle_stamps(
        &mut self,
        base: Option<&Self>,
        mine: &Self,
        theirs: &Self,
        later: fn(&Stamp, &Stamp) -> bool,
    );

    /// When it was last changed and by whom, where that is known.
    fn changed(&self) -> Option<&Stamp>;

    /// Notes the last change.
    fn touch(&mut self, stamp: &Stamp);

    /// Whether all fields stand the same, and all that lies within; stamps may differ.
    fn same_values(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
            || (Self::FIELDS.iter().all(|field| self.agrees(other, *field))
                && self.same_within(other))
    }

    /// Whether the items that lie within stand the same.
    fn same_within(&self, _other: &Self) -> bool {
        true
    }
}

/// An item that stands in a list of the case.
pub trait Listed: Item {
    /// Its identity.
    type Id: Copy + Eq + Ord + Hash;

    /// Its identity.
    fn id(&self) -> Self::Id;

    /// The item as a place.
    fn item(id: Self::Id) -> ItemRef;

    /// The list it stands in.
    fn list(case: &Case) -> &Vec<Arc<Self>>;

    /// The list it stands in, to be changed.
    fn list_mut(case: &mut Case) -> &mut Vec<Arc<Self>>;
}

/// A stamp, or one that may not be there yet.
trait Moment: Clone + Eq {
    fn moment(&self) -> Option<&Stamp>;
    fn now(stamp: &Stamp) -> Self;
}

impl Moment for Stamp {
    fn moment(&self) -> Option<&Stamp> {
        Some(self)
    }

    fn now(stamp: &Stamp) -> Self {
        stamp.clone()
    }
}

impl Moment for Option<Stamp> {
    fn moment(&self) -> Option<&Stamp> {
        self.as_ref()
    }

    fn now(stamp: &Stamp) -> Self {
        Some(stamp.clone())
    }
}

/// What a stamp becomes: what one side made of it, or which of both `later` says.
fn settled<'a, T: Moment>(
    base: Option<&T>,
    mine: &'a T,
    theirs: &'a T,
    later: fn(&Stamp, &Stamp) -> bool,
) -> &'a T {
    if base == Some(mine) {
        return theirs;
    }
    if base == Some(theirs) {
        return mine;
    }
    match (mine.moment(), theirs.moment()) {
        (Some(one), Some(other)) if later(one, other) => mine,
        (Some(_), None) => mine,
        _ => theirs,
    }
}

/// Lists the parts of an item: identities and what is merged on its own (`kept`), stamps, which of them is the last
/// change, and the fields with the value each is told as.
macro_rules! item {
    (
        $name:ident
        kept($($kept:ident),*)
        stamps($($stamp:ident),*)
        changed($($changed:ident)?)
        $(within($within:expr))?
        { $($field:ident: $value:ident($($part:ident),+)),+ $(,)? }
    ) => {
        #[allow(clippy::clone_on_copy, reason = "some parts are copied and some are cloned")]
        impl Item for $name {
            const FIELDS: &'static [Field] = &[$(Field::$field),+];

            fn get(&self, field: Field) -> Option<Value> {
                // Taken apart whole: a part that is not listed does not compile.
                let Self { $($kept: _,)* $($stamp: _,)* $($($part),+),+ } = self;
                match field {
                    $(Field::$field => Some(Value::$value($($part.clone()),+)),)+
                    _ => None,
                }
            }

            fn set(&mut self, field: Field, value: &Value) -> bool {
                match (field, value) {
                    $((Field::$field, Value::$value($($part),+)) => {
                        $(self.$part = $part.clone();)+
                        true
                    })+
                    _ => false,
                }
            }

            fn agrees(&self, other: &Self, field: Field) -> bool {
                match field {
                    $(Field::$field => $(self.$part == other.$part)&&+,)+
                    _ => true,
                }
            }

            fn take(&mut self, other: &Self, field: Field) {
                match field {
                    $(Field::$field => {
                        $(self.$part = other.$part.clone();)+
                    })+
                    _ => {}
                }
            }

            #[allow(unused_variables, reason = "an item may have no stamps")]
            fn settle_stamps(
                &mut self,
                base: Option<&Self>,
                mine: &Self,
                theirs: &Self,
                later: fn(&Stamp, &Stamp) -> bool,
            ) {
                $(self.$stamp =
                    settled(base.map(|it| &it.$stamp), &mine.$stamp, &theirs.$stamp, later).clone();)*
            }

            fn changed(&self) -> Option<&Stamp> {
                #[allow(unused_mut, unused_assignments, reason = "an item may have no stamps")]
                let mut changed = None;
                $(changed = self.$changed.moment();)?
                changed
            }

            #[allow(unused_variables, reason = "an item may have no stamps")]
            fn touch(&mut self, stamp: &Stamp) {
                $(self.$changed = Moment::now(stamp);)?
            }

            $(fn same_within(&self, other: &Self) -> bool {
                let same: fn(&Self, &Self) -> bool = $within;
                same(self, other)
            })?
        }
    };
}

macro_rules! listed {
    ($($name:ident($id:ident) in $list:ident),+ $(,)?) => {$(
        impl Listed for $name {
            type Id = $id;

            fn id(&self) -> $id {
                self.id
            }

            fn item(id: $id) -> ItemRef {
                ItemRef::$name(id)
            }

            fn list(case: &Case) -> &Vec<Arc<Self>> {
                &case.$list
            }

            fn list_mut(case: &mut Case) -> &mut Vec<Arc<Self>> {
                &mut case.$list
            }
        }
    )+};
}

item! {
    Child kept() stamps() changed()
    {
        Key: Text(key),
        Alias: Text(alias),
        Birth: Birth(birth),
        FunctionalAge: Text(functional_age),
    }
}

item! {
    Person kept(id) stamps(created, changed) changed(changed)
    {
        Name: Text(name),
        Role: Text(role),
        Relation: Text(relation),
        Group: Group(group),
        Tie: Tie(tie),
        Support: Support(support),
        Contact: Text(contact),
        Seat: Seat(seat),
        Sources: Texts(sources),
        Note: Text(note),
    }
}

item! {
    Screening kept(id, rows, observations) stamps(created, changed) changed(changed)
    within(Screening::same_rows_and_observations)
    {
        Begun: Day(begun),
        Closed: MaybeDay(closed),
        Participants: Text(participants),
    }
}

item! {
    Row kept(reaction) stamps(changed) changed(changed)
    {
        Answer: Answer(answer),
        Source: Text(source),
        Comment: Text(comment),
    }
}

item! {
    Observation kept(id) stamps(changed) changed(changed)
    {
        Text: Text(text),
        Source: Text(source),
        Comment: Text(comment),
    }
}

item! {
    Experience kept(id) stamps(created, changed) changed(changed)
    {
        Kind: Kind(kind),
        Description: Text(description),
        When: When(when),
        Until: Until(until),
        Course: Course(course),
        Whom: Text(whom),
        Sources: Texts(sources),
        Certainty: Certainty(certainty),
        Response: Response(response),
        ResponseNote: Text(response_note),
        Helped: Text(helped),
    }
}

item! {
    Link kept(id) stamps(created, changed) changed(changed)
    {
        Ends: Ends(reaction, experience),
        Basis: Text(basis),
        Sources: Texts(sources),
        Certainty: Certainty(certainty),
    }
}

item! {
    Card kept(id) stamps(created, changed) changed(changed)
    {
        Text: Text(text),
        Spot: Spot(theme, side),
        Voice: Voice(voice),
        Origin: Origin(origin),
    }
}

item! {
    Aim kept(id) stamps(created, changed) changed(changed)
    {
        Text: Text(text),
        Reference: Text(reference),
        Received: When(received),
        Copy: Copy(is_copy),
    }
}

item! {
    SubGoal kept(id) stamps(created, changed) changed(changed)
    {
        Text: Text(text),
        FamilyWording: Text(family_wording),
        Aim: Aim(aim),
        Themes: Themes(themes),
        Cards: Cards(cards),
        Who: Text(who),
        Sign: Text(sign),
        Method: Text(method),
        Start: When(start),
        Check: When(check),
        FurtherChecks: Whens(further_checks),
        Status: Status(status),
    }
}

item! {
    Entry kept(id) stamps(created, changed) changed(changed)
    {
        Slot: Slot(heading, side),
        Text: Text(text),
        When: When(when),
        Sources: Texts(sources),
        Certainty: Certainty(certainty),
        Experience: Experience(experience),
        Person: Person(person),
    }
}

item! {
    Period kept(id) stamps(created, changed) changed(changed)
    {
        Kind: PeriodKind(kind),
        Text: Text(text),
        Person: Person(person),
        When: When(when),
        Until: Until(until),
        Sources: Texts(sources),
        Certainty: Certainty(certainty),
        Note: Text(note),
    }
}

item! {
    Bond kept(id) stamps(created, changed) changed(changed)
    {
        Pair: Pair(one, other),
        Tie: Tie(tie),
        Note: Text(note),
    }
}

item! {
    Question kept(id) stamps(created, changed) changed(changed)
    {
        Text: Text(text),
        Why: Text(why),
        Owner: Text(owner),
        State: QuestionState(state),
        When: When(when),
        Answered: Text(answer),
    }
}

item! {
    Involvement kept(id) stamps(created, changed) changed(changed)
    {
        Person: Person(person),
        Who: Text(who),
        Decision: Decision(decision),
        Reason: Text(reason),
        Decided: When(decided),
        Asks: Text(asks),
    }
}

item! {
    Round kept(id) stamps(created, changed) changed(changed)
    {
        Begun: Day(begun),
        Closed: Freeze(closed, board, voices),
        Participants: Text(participants),
        Place: Text(place),
        Note: Text(note),
        Next: When(next),
        Decision: Decision(others),
        OthersNote: Text(others_note),
        Agenda: Agenda(agenda),
    }
}

// What these belong to never changes: it is part of what they are.
item! {
    Correction kept(id, round, card) stamps(created) changed()
    {
        Text: Text(text),
    }
}

item! {
    Departure kept(id, round, card) stamps(created, changed) changed(changed)
    {
        Leaving: Leaving(resolved),
        Reason: Text(reason),
        Text: Text(text),
    }
}

item! {
    Meeting kept(id, round) stamps(created, changed) changed(changed)
    {
        Held: Day(held),
        Participants: Text(participants),
        Agenda: Agenda(themes),
        Note: Text(note),
    }
}

item! {
    Turn kept(id, sub_goal) stamps(created, changed) changed(changed)
    {
        Status: Status(status),
        Reason: Text(reason),
        Note: Text(note),
        Next: When(next),
    }
}

item! {
    Step kept(id, sub_goal) stamps(created, changed) changed(changed)
    {
        Text: Text(text),
        Who: Text(who),
        When: When(when),
        Done: MaybeDay(done),
    }
}

listed! {
    Person(PersonId) in people,
    Screening(ScreeningId) in screenings,
    Experience(ExperienceId) in experiences,
    Link(LinkId) in links,
    Card(CardId) in cards,
    Aim(AimId) in aims,
    SubGoal(SubGoalId) in sub_goals,
    Entry(EntryId) in entries,
    Period(PeriodId) in periods,
    Bond(BondId) in bonds,
    Question(QuestionId) in questions,
    Involvement(InvolvementId) in involvements,
    Round(RoundId) in rounds,
    Correction(CorrectionId) in corrections,
    Departure(DepartureId) in departures,
    Meeting(MeetingId) in meetings,
    Turn(TurnId) in turns,
    Step(StepId) in steps,
}

impl Screening {
    /// The row of a reaction, an untouched one where it holds none.
    pub(in crate::model) fn row_or_empty(&self, reaction: ReactionId) -> Row {
        self.row(reaction)
            .cloned()
            .unwrap_or_else(|| Row::empty(reaction))
    }

    /// The observation with this id.
    pub(in crate::model) fn observation(&self, id: ObservationId) -> Option<&Arc<Observation>> {
        self.observations.iter().find(|seen| seen.id == id)
    }

    /// Whether rows and observations say the same; their order and stamps may differ.
    fn same_rows_and_observations(&self, other: &Self) -> bool {
        let rows = ReactionId::ALL.into_iter().all(|reaction| {
            match (self.row(reaction), other.row(reaction)) {
                (Some(one), Some(two)) => one.same_values(two),
                (Some(one), None) | (None, Some(one)) => one.same_values(&Row::empty(reaction)),
                (None, None) => true,
            }
        });
        rows && self.observations.len() == other.observations.len()
            && self.observations.iter().all(|seen| {
                other
                    .observation(seen.id)
                    .is_some_and(|known| seen.same_values(known))
            })
    }
}
