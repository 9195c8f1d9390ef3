//! The edge where time comes in. Nothing below the acts reads a clock.

use std::sync::Arc;
use std::sync::Mutex;

use jiff::{Timestamp, Unit};

/// What tells the time of an act.
pub trait Clock: Send + Sync {
    /// The present moment, in whole seconds, as this device claims it.
    fn now(&self) -> Timestamp;
}

/// The machine's clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        whole_seconds(Timestamp::now())
    }
}

/// A clock that a scenario or a test sets. It is handed over in code; no option and no variable of the program reaches it.
#[derive(Clone, Debug)]
pub struct ScenarioClock(Arc<Mutex<Timestamp>>);

impl ScenarioClock {
    /// A clock that stands at `at` until it is set.
    #[must_use]
    pub fn at(at: Timestamp) -> Self {
        Self(Arc::new(Mutex::new(whole_seconds(at))))
    }

    /// Sets it, forwards or back.
    pub fn set(&self, at: Timestamp) {
        *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = whole_seconds(at);
    }
}

impl Clock for ScenarioClock {
    fn now(&self) -> Timestamp {
        *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

fn whole_seconds(at: Timestamp) -> Timestamp {
    at.round(Unit::Second).unwrap_or(at)
}
