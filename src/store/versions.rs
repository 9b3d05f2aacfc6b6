//! Earlier states of a case, kept beside it.

use chrono::{DateTime, FixedOffset};

use super::format::SaveId;

/// When a state was saved, as its id says. Only for display, and where nothing else says it.
pub fn time_of(save_id: SaveId) -> Option<DateTime<FixedOffset>> {
    let (secs, nanos) = save_id.uuid().get_timestamp()?.to_unix();
    let time = DateTime::from_timestamp(i64::try_from(secs).ok()?, nanos)?;
    Some(time.fixed_offset())
}
