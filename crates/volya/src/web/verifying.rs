//! The verification that goes on beside the work: one at a time, for whoever sits at the desk.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use jiff::Timestamp;
use volya_bureau::{BureauError, Verification, VerifyReport};

use super::trouble::Trouble;

/// One verification, under way or at its end.
pub(super) struct Run {
    verification: Verification,
    begun: Timestamp,
    ended: OnceLock<Ended>,
}

/// How it ended.
pub(super) enum Ended {
    Held(VerifyReport),
    Broken(Trouble),
    Stopped,
}

impl Run {
    /// When it was begun.
    pub(super) fn begun(&self) -> Timestamp {
        self.begun
    }

    /// Files looked at, of how many.
    pub(super) fn progress(&self) -> (usize, usize) {
        self.verification.progress()
    }

    /// How it ended, where it has.
    pub(super) fn ended(&self) -> Option<&Ended> {
        self.ended.get()
    }

    fn go(&self) {
        let found = catch_unwind(AssertUnwindSafe(|| self.verification.run()));
        let ended = match found {
            Ok(Ok(report)) => Ended::Held(report),
            Ok(Err(BureauError::Stopped)) => Ended::Stopped,
            Ok(Err(error)) => Ended::Broken(error.into()),
            Err(_) => Ended::Broken(Trouble::stopped()),
        };
        // It ends once.
        let _ = self.ended.set(ended);
    }
}

/// The last verification that was begun since the archive was opened.
#[derive(Default)]
pub(super) struct Verifying(Mutex<Option<Arc<Run>>>);

impl Verifying {
    /// Begins one on a thread of its own. Where one is under way, that one goes on.
    pub(super) fn begin(&self, verification: Verification, begun: Timestamp) {
        let mut last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if last.as_ref().is_some_and(|run| run.ended().is_none()) {
            return;
        }
        let run = Arc::new(Run { verification, begun, ended: OnceLock::new() });
        *last = Some(run.clone());
        tokio::task::spawn_blocking(move || run.go());
    }

    /// The last one.
    pub(super) fn last(&self) -> Option<Arc<Run>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Stops the one that is under way.
    pub(super) fn stop(&self) {
        if let Some(run) = self.last() {
            run.verification.stop();
        }
    }

    /// Stops it and forgets what it found: it is nobody's who opens the archive next.
    pub(super) fn forget(&self) {
        self.stop();
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}
