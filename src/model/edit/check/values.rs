//! What single values must be: texts, dates, and what points to another item.

use chrono::{Datelike as _, NaiveDate};
use uuid::Uuid;

use super::rounds::{cards, freeze, one_open};
use crate::model::date::YEARS;
use crate::model::edit::{EditError, LONGEST_TEXT};
use crate::model::{
    Birth, Case, ExperienceId, ItemRef, LinkId, Origin, PersonId, ReactionId, Until, Value, Voice,
    When,
};

pub(in crate::model::edit) fn text(text: impl AsRef<str>) -> Result<(), EditError> {
    if text.as_ref().len() > LONGEST_TEXT {
        return Err(EditError::TooLong);
    }
    Ok(())
}

pub(in crate::model::edit) fn day(day: NaiveDate) -> Result<(), EditError> {
    if YEARS.contains(&day.year()) {
        Ok(())
    } else {
        Err(EditError::OutOfRange)
    }
}

pub(in crate::model::edit) fn birth(birth: Birth) -> Result<(), EditError> {
    match birth {
        Birth::Date(noted) | Birth::Age { noted, .. } => day(noted),
        Birth::Year(year) if !YEARS.contains(&year) => Err(EditError::OutOfRange),
        Birth::Year(_) | Birth::Unknown => Ok(()),
    }
}

pub(in crate::model::edit) fn when(when: Option<&When>) -> Result<(), EditError> {
    let Some(when) = when else { return Ok(()) };
    text(&when.written)?;
    if when.date.is_valid() {
        Ok(())
    } else {
        Err(EditError::OutOfRange)
    }
}

pub(in crate::model::edit) fn span(start: Option<&When>, end: &Until) -> Result<(), EditError> {
    when(start)?;
    match end {
        Until::At(end) => when(Some(end)),
        Until::Unsaid | Until::Ongoing => Ok(()),
    }
}

pub(in crate::model::edit) fn about(
    case: &Case,
    experience: Option<ExperienceId>,
    person: Option<PersonId>,
) -> Result<(), EditError> {
    there(experience.is_none_or(|id| case.experience(id).is_some()))?;
    there(person.is_none_or(|id| case.person(id).is_some()))
}

pub(in crate::model::edit) fn pair(
    case: &Case,
    one: PersonId,
    other: PersonId,
) -> Result<(), EditError> {
    about(case, None, Some(one))?;
    about(case, None, Some(other))?;
    if one == other {
        return Err(EditError::Itself);
    }
    Ok(())
}

pub(in crate::model::edit) fn there(is_there: bool) -> Result<(), EditError> {
    if is_there {
        Ok(())
    } else {
        Err(EditError::Gone)
    }
}

pub(in crate::model::edit) fn voice(case: &Case, voice: &Voice) -> Result<(), EditError> {
    match voice {
        Voice::Person(id) => there(case.person(*id).is_some()),
        Voice::Named(name) => text(name),
        Voice::Unsaid | Voice::Child => Ok(()),
    }
}

pub(in crate::model::edit) fn origin(case: &Case, origin: Option<Origin>) -> Result<(), EditError> {
    match origin {
        Some(Origin::Experience(id)) => there(case.experience(id).is_some()),
        Some(Origin::Person(id)) => there(case.person(id).is_some()),
        Some(Origin::Entry(id)) => there(case.entry(id).is_some()),
        Some(Origin::Reaction(_)) | None => Ok(()),
    }
}

/// An item that is put replaces the one of its own sort; an identity of another sort is taken.
pub(in crate::model::edit) fn put(case: &Case, id: Uuid, is_known: bool) -> Result<(), EditError> {
    if is_known { Ok(()) } else { new(case, id) }
}

/// A link between two that is no second one.
pub(in crate::model::edit) fn ends(
    case: &Case,
    id: LinkId,
    reaction: ReactionId,
    experience: ExperienceId,
) -> Result<(), EditError> {
    there(case.experience(experience).is_some())?;
    let is_twice = case
        .links_of_experience(experience)
        .any(|link| link.reaction == reaction && link.id != id);
    if is_twice {
        return Err(EditError::LinkedAlready);
    }
    Ok(())
}

/// A value that comes from another version of the case.
pub(in crate::model::edit) fn value(
    case: &Case,
    item: ItemRef,
    value: &Value,
) -> Result<(), EditError> {
    match value {
        Value::Text(written) => text(written),
        Value::Texts(all) => all.iter().try_for_each(text),
        Value::Birth(told) => birth(*told),
        Value::Day(date) | Value::MaybeDay(Some(date)) => day(*date),
        Value::When(told) => when(told.as_ref()),
        Value::Until(Until::At(end)) => when(Some(end)),
        Value::Ends(reaction, experience) => match item {
            ItemRef::Link(id) => ends(case, id, *reaction, *experience),
            _ => Err(EditError::Gone),
        },
        Value::Voice(says) => voice(case, says),
        Value::Origin(from) => origin(case, *from),
        Value::Experience(id) => about(case, *id, None),
        Value::Person(id) => about(case, None, *id),
        Value::Pair(one, other) => pair(case, *one, *other),
        Value::Aim(aim) => there(aim.is_none_or(|aim| case.aim(aim).is_some())),
        Value::Cards(all) => cards(case, all),
        Value::Whens(all) => all.iter().try_for_each(|told| when(Some(told))),
        Value::Freeze(closed, board, voices) => {
            freeze(*closed, board, voices)?;
            match item {
                ItemRef::Round(id) => one_open(case, id, *closed),
                _ => Err(EditError::Gone),
            }
        }
        Value::MaybeDay(None)
        | Value::Until(Until::Unsaid | Until::Ongoing)
        | Value::Answer(_)
        | Value::Kind(_)
        | Value::Course(_)
        | Value::Certainty(_)
        | Value::Response(_)
        | Value::Spot(..)
        | Value::Themes(_)
        | Value::Status(_)
        | Value::Group(_)
        | Value::Tie(_)
        | Value::Support(_)
        | Value::Seat(_)
        | Value::Slot(..)
        | Value::PeriodKind(_)
        | Value::QuestionState(_)
        | Value::Decision(_)
        | Value::Agenda(_)
        | Value::Copy(_)
        | Value::Leaving(_) => Ok(()),
    }
}

pub(in crate::model::edit) fn new(case: &Case, id: Uuid) -> Result<(), EditError> {
    if case.items().any(|item| item.uuid() == Some(id)) {
        Err(EditError::Twice)
    } else {
        Ok(())
    }
}
