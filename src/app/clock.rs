//! Time, as the app is told it: injected, so that tests live on the day they choose.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Instant;

use chrono::{DateTime, FixedOffset, TimeDelta};

/// Tells the time.
pub trait Clock: Send + Sync {
    /// Local time with its offset from UTC.
    fn now(&self) -> DateTime<FixedOffset>;
    /// Seconds since some fixed moment; never goes back.
    fn seconds(&self) -> f64;
}

/// The clock of the machine.
#[derive(Debug)]
pub struct SystemClock {
    started: Instant,
}

impl Default for SystemClock {
    fn default() -> Self {
        Self {
            started: Instant::now(),
        }
    }
}

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that asks the machine for the time"
    )]
    fn now(&self) -> DateTime<FixedOffset> {
        chrono::Local::now().fixed_offset()
    }

    fn seconds(&self) -> f64 {
        self.started.elapsed().as_secs_f64()
    }
}

/// A clock that stands still until it is moved.
#[derive(Clone, Debug)]
pub struct StillClock {
    start: DateTime<FixedOffset>,
    passed_ms: Arc<AtomicI64>,
}

impl StillClock {
    /// A clock that stands at `start`.
    pub fn at(start: DateTime<FixedOffset>) -> Self {
        Self {
            start,
            passed_ms: Arc::new(AtomicI64::new(0)),
        }
    }

    /// Lets time pass, for all copies of the clock.
    pub fn pass(&self, time: TimeDelta) {
        self.passed_ms
            .fetch_add(time.num_milliseconds(), Ordering::Relaxed);
    }
}

impl Clock for StillClock {
    fn now(&self) -> DateTime<FixedOffset> {
        self.start + TimeDelta::milliseconds(self.passed_ms.load(Ordering::Relaxed))
    }

    fn seconds(&self) -> f64 {
        self.passed_ms.load(Ordering::Relaxed) as f64 / 1000.0
    }
}
