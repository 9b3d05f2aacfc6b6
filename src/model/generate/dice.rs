//! Chance that comes out the same every time.

use chrono::{DateTime, Days, FixedOffset, NaiveDate};
use uuid::{Builder, Uuid};

use crate::model::Stamp;

/// A row of numbers that looks like chance and is decided by its seed (`SplitMix64`).
#[derive(Clone, Debug)]
pub struct Dice(u64);

impl Dice {
    /// The row that belongs to a seed.
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next 64 bits.
    pub const fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        bits ^ (bits >> 31)
    }

    /// A number below `end`; 0 where `end` is 0.
    pub const fn below(&mut self, end: usize) -> usize {
        match end {
            0 => 0,
            // The upper half: the quality is the same and 32 bit machines count alike.
            _ => ((self.bits() >> 32) % end as u64) as usize,
        }
    }

    /// A number from `low` to `high`, both included.
    pub const fn between(&mut self, low: i32, high: i32) -> i32 {
        low + (self.below((high - low + 1) as usize) as u32).cast_signed()
    }

    /// True in so many cases of a hundred.
    pub const fn percent(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of several.
    ///
    /// # Panics
    /// When there is nothing to choose from.
    pub const fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }

    /// An identity, of version 7 like every other in a case.
    pub fn uuid(&mut self) -> Uuid {
        // Some moment between September 2020 and September 2026.
        let millis = 1_600_000_000_000 + self.bits() % 190_000_000_000;
        let mut rest = [0; 10];
        rest[..8].copy_from_slice(&self.bits().to_le_bytes());
        rest[8..].copy_from_slice(&self.bits().to_le_bytes()[..2]);
        Builder::from_unix_timestamp_millis(millis, &rest).into_uuid()
    }

    /// A day so many days after another, or that other day at the end of the calendar.
    pub(super) fn day_after(&mut self, day: NaiveDate, within: usize) -> NaiveDate {
        let days = Days::new(self.below(within + 1) as u64);
        day.checked_add_days(days).unwrap_or(day)
    }

    /// A stamp at some working hour of a day.
    pub(super) fn stamp(&mut self, day: NaiveDate, by: &str) -> Stamp {
        let (hour, minute, second) = (
            8 + self.below(9) as u32,
            self.below(60) as u32,
            self.below(60) as u32,
        );
        let at = day
            .and_hms_opt(hour, minute, second)
            .and_then(|time| {
                let offset = FixedOffset::east_opt(3600)?;
                time.and_local_timezone(offset).single()
            })
            .unwrap_or(DateTime::UNIX_EPOCH.fixed_offset());
        Stamp::new(at, by)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_decides_everything() {
        let (mut one, mut two) = (Dice::new(7), Dice::new(7));
        assert!((0..1000).all(|_| one.bits() == two.bits()));
        assert_eq!(one.uuid(), two.uuid());
        assert_eq!(one.uuid().get_version_num(), 7);
        // The reference row of SplitMix64: the file of a seed must not change with the machine.
        assert_eq!(Dice::new(0).bits(), 0xE220_A839_7B1D_CDAF);
    }

    #[test]
    fn choices_stay_within_their_ends() {
        let mut dice = Dice::new(1);
        for _ in 0..1000 {
            assert!((-3..=4).contains(&dice.between(-3, 4)));
            assert!(dice.below(5) < 5);
        }
        assert_eq!(dice.below(0), 0);
        assert!(!dice.percent(0));
        assert!(dice.percent(100));
    }
}
