//! How much time has passed, for locking alone. No rule of the gate reads this.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime};

/// Tells how much time has passed since some beginning; never less than before.
pub(super) trait Ticks: Send + Sync {
    fn now(&self) -> Duration;
}

/// The machine's. A monotonic clock stands still while a laptop sleeps, so what the wall clock gained counts too: whoever wakes it finds it locked.
pub(super) struct MachineTicks(Mutex<(Instant, SystemTime, Duration)>);

impl MachineTicks {
    pub(super) fn start() -> Self {
        Self(Mutex::new((Instant::now(), SystemTime::now(), Duration::ZERO)))
    }
}

impl Ticks for MachineTicks {
    fn now(&self) -> Duration {
        let mut last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (steady, wall) = (Instant::now(), SystemTime::now());
        let by_wall = wall.duration_since(last.1).unwrap_or_default();
        let passed = last.2 + steady.duration_since(last.0).max(by_wall);
        *last = (steady, wall, passed);
        passed
    }
}
