//! Which versions are no longer needed.

use std::collections::HashSet;

use chrono::{DateTime, Datelike as _, FixedOffset, Months, TimeDelta};

use super::Version;
use crate::store::settings::KeepVersions;

/// So many of the newest stay.
const NEWEST: usize = 20;
/// For so long one a day stays.
const DAYS: TimeDelta = TimeDelta::days(30);

/// The versions that go, of all there are, the newest first.
///
/// How old one is counts from when the next was kept: until then it was how the case stood. Those that cannot be read
/// stand in for no other, and go when they are beyond reach.
pub fn superfluous(
    versions: &[Version],
    reach: KeepVersions,
    now: DateTime<FixedOffset>,
) -> Vec<&Version> {
    let months = match reach {
        KeepVersions::ThreeMonths => Some(3),
        KeepVersions::OneYear => Some(12),
        KeepVersions::Whole => None,
    };
    // Before the calendar begins nothing is beyond reach.
    let earliest = months.and_then(|months| now.checked_sub_months(Months::new(months)));
    let mut days = HashSet::new();
    let mut taken_months = HashSet::new();
    let mut readable = 0;
    let mut until = now;
    let mut out = Vec::new();
    for version in versions {
        let at = version.changed.at;
        let is_beyond = earliest.is_some_and(|earliest| until < earliest);
        until = at;
        if version.is_kept {
            continue;
        }
        let stays = if version.is_readable {
            readable += 1;
            // Days and months are those of whoever looks, and each is taken by the first that comes: the last of it.
            let day = at.with_timezone(&now.timezone()).date_naive();
            let is_last_of_day = days.insert(day) && now - at <= DAYS;
            let is_last_of_month = taken_months.insert((day.year(), day.month()));
            readable <= NEWEST || is_last_of_day || is_last_of_month
        } else {
            true
        };
        if is_beyond || !stays {
            out.push(version);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use uuid::{Timestamp, Uuid};

    use super::*;
    use crate::model::{Stamp, Summary};
    use crate::store::SaveId;

    const NOW: &str = "2026-11-16T12:00:00+01:00";

    fn now() -> DateTime<FixedOffset> {
        DateTime::parse_from_rfc3339(NOW).unwrap()
    }

    fn version(at: DateTime<FixedOffset>) -> Version {
        let secs = u64::try_from(at.timestamp()).unwrap();
        let time = Timestamp::from_unix(uuid::NoContext, secs, 0);
        let changed = Stamp::new(at, "Maja");
        Version {
            save_id: SaveId::from_uuid(Uuid::new_v7(time)),
            path: std::path::PathBuf::new(),
            bytes: 0,
            summary: Some(Summary {
                alias: String::new(),
                born: None,
                last_screening: None,
                last_round: None,
                open_questions: 0,
                changed: changed.clone(),
            }),
            changed,
            is_kept: false,
            is_readable: true,
        }
    }

    /// Versions so long ago, the newest first; the last is the oldest.
    fn ago(times: impl IntoIterator<Item = TimeDelta>) -> Vec<Version> {
        let mut versions: Vec<Version> = times
            .into_iter()
            .map(|time| version(now() - time))
            .collect();
        if let Some(oldest) = versions.last_mut() {
            oldest.is_kept = true;
        }
        versions
    }

    fn left(versions: &[Version], reach: KeepVersions) -> Vec<DateTime<FixedOffset>> {
        let out = superfluous(versions, reach, now());
        versions
            .iter()
            .filter(|version| !out.contains(version))
            .map(|version| version.changed.at)
            .collect()
    }

    #[test]
    fn twenty_newest_then_days_then_months() {
        // Every six hours for two years.
        let versions = ago((0..4 * 730).map(|count| TimeDelta::hours(6 * count)));
        let left = left(&versions, KeepVersions::OneYear);
        assert_eq!(left[..20], versions_times(&versions)[..20]);
        // Five days are among the newest already; then the last state of each day up to the thirtieth.
        let days: Vec<_> = left[20..]
            .iter()
            .take_while(|at| now() - **at <= DAYS)
            .collect();
        assert_eq!(days.len(), 25);
        assert!(days.iter().all(|at| at.time().to_string() == "18:00:00"));
        let months = &left[20 + days.len()..left.len() - 1];
        // The last of October is among the days already.
        assert_eq!(months.len(), 11, "{months:?}");
        assert!(
            months
                .iter()
                .all(|at| at.month() != (*at + TimeDelta::hours(6)).month())
        );
        assert_eq!(left.last(), versions_times(&versions).last());
        // A second time there is nothing to do.
        let again: Vec<Version> = versions
            .iter()
            .filter(|version| left.contains(&version.changed.at))
            .cloned()
            .collect();
        assert_eq!(
            superfluous(&again, KeepVersions::OneYear, now()),
            Vec::<&Version>::new()
        );
    }

    fn versions_times(versions: &[Version]) -> Vec<DateTime<FixedOffset>> {
        versions.iter().map(|version| version.changed.at).collect()
    }

    #[test]
    fn the_reach_is_the_outer_bound_and_the_oldest_is_beyond_it() {
        let versions = ago((0..300).map(|count| TimeDelta::days(5 * count)));
        let count = |reach| left(&versions, reach).len();
        assert!(count(KeepVersions::ThreeMonths) < count(KeepVersions::OneYear));
        assert!(count(KeepVersions::OneYear) < count(KeepVersions::Whole));
        for reach in KeepVersions::ALL {
            assert_eq!(
                left(&versions, reach).last(),
                versions_times(&versions).last()
            );
        }
        let whole = left(&versions, KeepVersions::Whole);
        assert!(now() - whole[whole.len() - 2] > TimeDelta::days(1400));
        let short = left(&versions, KeepVersions::ThreeMonths);
        assert!(now() - short[short.len() - 2] < TimeDelta::days(98));
    }

    #[test]
    fn what_stood_until_yesterday_stays_however_old_it_is() {
        // The case rested for three years: what it was all that time is what was lost yesterday.
        let days = [0, 1095, 1096, 1200].map(TimeDelta::days);
        let versions = ago(days);
        let left = left(&versions, KeepVersions::ThreeMonths);
        assert_eq!(left.len(), 3);
        assert_eq!(left[1], versions[1].changed.at);
    }

    #[test]
    fn a_damaged_version_takes_the_place_of_no_other() {
        let mut versions = ago((0..40).map(TimeDelta::hours));
        for version in &mut versions[..20] {
            version.is_readable = false;
        }
        let left = left(&versions, KeepVersions::OneYear);
        assert_eq!(left.len(), 40);
    }

    #[test]
    fn a_clock_that_is_off_takes_nothing_away() {
        let versions = ago([-2, -1, 0, 1, 2].map(TimeDelta::hours));
        assert_eq!(left(&versions, KeepVersions::ThreeMonths).len(), 5);
    }
}
