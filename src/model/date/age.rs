//! The child's age at a time, and the time at which the child had an age.

use chrono::{Datelike, Months, NaiveDate};

use super::{PartialDate, Point, Sense};

/// The age in whole years and months on a day, or `None` before the birth.
///
/// A month is full on the same day of the month as the birth. Where a month has no such day it is
/// full on its last: who is born on 29 February turns a year older on the 28th in common years.
pub fn age_at(birth: NaiveDate, day: NaiveDate) -> Option<(u8, u8)> {
    if day < birth {
        return None;
    }
    let begun = (day.year() - birth.year()) * 12 + day.month0().cast_signed()
        - birth.month0().cast_signed();
    let begun = u32::try_from(begun).ok()?;
    let full = match birth.checked_add_months(Months::new(begun)) {
        Some(turned) if turned <= day => begun,
        _ => begun.checked_sub(1)?,
    };
    Some((u8::try_from(full / 12).ok()?, (full % 12) as u8))
}

/// The day on which someone born on `birth` reaches an age.
pub fn birthday(birth: NaiveDate, years: u8, months: u8) -> Option<NaiveDate> {
    birth.checked_add_months(Months::new(u32::from(years) * 12 + u32::from(months)))
}

impl PartialDate {
    /// The youngest and the oldest age in whole years the child may have had.
    ///
    /// `None` where that cannot be told: an unknown time, one before the birth, and "before" and
    /// "after", which have no other end.
    pub fn age_in_years(&self, birth: NaiveDate) -> Option<(u8, u8)> {
        if matches!(self.sense, Sense::Before | Sense::After) {
            return None;
        }
        if let (Sense::Exactly, Point::Age { years, .. }) = (self.sense, self.point) {
            return Some((years, years));
        }
        let span = self.span(Some(birth))?;
        let (oldest, _) = age_at(birth, span.latest)?;
        let youngest = age_at(birth, span.earliest).map_or(0, |(years, _)| years);
        Some((youngest, oldest))
    }
}
