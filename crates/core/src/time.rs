//! Time that cannot be mixed up: log time, claimed time, and a *now* that is an interval.

use jiff::{SignedDuration, Timestamp};

/// Now, as far as the device can know: not before what the log proves, not after what its clock claims.
///
/// Each rule uses the end that holds: what expires is measured at [`latest`](Now::latest), what must have waited at
/// [`earliest`](Now::earliest).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Now {
    earliest: Timestamp,
    latest: Timestamp,
    doubt: Option<ClockDoubt>,
}

/// Why a clock cannot be believed. While it stands nobody is cleared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClockDoubt {
    /// The clock says less than an entry of the own log.
    BehindOwnLog,
    /// Another device's entries lie more than ten minutes in this clock's future.
    OthersInTheFuture,
}

/// How far another device's clock may be ahead before one of the two is doubted.
pub const MAX_AHEAD: SignedDuration = SignedDuration::from_mins(10);

impl Now {
    /// `own_log` is the latest time in a verified own entry, `others` the latest in anybody else's, `clock` what the device claims.
    #[must_use]
    pub fn new(clock: Timestamp, own_log: Option<Timestamp>, others: Option<Timestamp>) -> Self {
        let doubt = match (own_log, others) {
            (Some(own), _) if clock < own => Some(ClockDoubt::BehindOwnLog),
            (_, Some(other)) if other.duration_since(clock) > MAX_AHEAD => Some(ClockDoubt::OthersInTheFuture),
            _ => None,
        };
        let proven = own_log.unwrap_or(clock);
        Self { earliest: proven.min(clock), latest: proven.max(clock), doubt }
    }

    /// An exact now, for cases that state it.
    #[must_use]
    pub fn exactly(at: Timestamp) -> Self {
        Self { earliest: at, latest: at, doubt: None }
    }

    /// The end at which waiting is measured.
    #[must_use]
    pub fn earliest(&self) -> Timestamp {
        self.earliest
    }

    /// The end at which expiry is measured.
    #[must_use]
    pub fn latest(&self) -> Timestamp {
        self.latest
    }

    /// Why the clock is not believed, if it is not.
    #[must_use]
    pub fn doubt(&self) -> Option<ClockDoubt> {
        self.doubt
    }

    /// Whether something of `at` is older than `hours` at the end that holds. What lies in the future is not old, and
    /// [`is_future`](Now::is_future) asks about that.
    #[must_use]
    pub fn is_older_than(&self, at: Timestamp, hours: u32) -> bool {
        self.latest.duration_since(at) > SignedDuration::from_hours(i64::from(hours))
    }

    /// Whether `at` lies further in the future than a clock's error explains.
    #[must_use]
    pub fn is_future(&self, at: Timestamp) -> bool {
        at.duration_since(self.latest) > MAX_AHEAD
    }
}

/// Whole hours between two times, never negative.
#[must_use]
pub fn hours_between(first: Timestamp, second: Timestamp) -> i64 {
    second.duration_since(first).as_hours().max(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn a_clock_set_back_is_doubted_and_the_log_is_believed() {
        let now = Now::new(at("2026-01-01T00:00:00Z"), Some(at("2026-03-01T00:00:00Z")), None);
        assert_eq!(now.doubt(), Some(ClockDoubt::BehindOwnLog));
        assert_eq!(now.latest(), at("2026-03-01T00:00:00Z"));
        assert_eq!(now.earliest(), at("2026-01-01T00:00:00Z"));
    }

    #[test]
    fn others_far_in_the_future_are_doubted() {
        let clock = at("2026-03-01T00:00:00Z");
        assert_eq!(Now::new(clock, None, Some(at("2026-03-01T00:09:00Z"))).doubt(), None);
        assert_eq!(Now::new(clock, None, Some(at("2026-03-01T00:11:00Z"))).doubt(), Some(ClockDoubt::OthersInTheFuture));
    }

    #[test]
    fn the_end_of_time_is_only_the_future() {
        let end = Timestamp::MAX;
        assert!(Now::exactly(at("2026-03-01T00:00:00Z")).is_future(end));
        assert!(!Now::exactly(end).is_future(end));
        assert_eq!(Now::new(end, None, Some(end)).doubt(), None);
    }

    #[test]
    fn expiry_is_measured_at_the_later_end() {
        let now = Now::new(at("2026-03-05T00:00:00Z"), Some(at("2026-03-01T00:00:00Z")), None);
        assert!(now.is_older_than(at("2026-03-02T00:00:00Z"), 48));
        assert!(!now.is_older_than(at("2026-03-03T00:00:00Z"), 48));
    }
}
