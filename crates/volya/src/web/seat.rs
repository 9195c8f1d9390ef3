//! The one place through which a handler gets the opened archive and the member who asks.
//!
//! House rule: no handler touches the door's desk. Where an office has accounts, the member and his rights will be settled here.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use volya_bureau::acts::Watch;
use volya_bureau::{Bureau, BureauError};

use super::door::Door;
use super::session::Member;
use super::tray::Tray;
use super::trouble::Trouble;
use super::verifying::Verifying;
use super::work::{Begun, Doing};

/// What is done by then is shown at once.
const SOON: Duration = Duration::from_millis(1500);

/// A member at the desk. The guard alone puts it into a request.
#[derive(Clone)]
pub(super) struct Seat {
    door: Arc<Door>,
    member: Member,
}

impl Seat {
    pub(super) fn new(door: Arc<Door>, member: Member) -> Self {
        Self { door, member }
    }

    /// Does an act, or reads. Refused where somebody else sits there by now, or nobody.
    pub(super) async fn act<T: Send + 'static>(
        &self,
        act: impl FnOnce(&mut Bureau) -> Result<T, BureauError> + Send + 'static,
    ) -> Result<T, Trouble> {
        self.door.act(self.member, act).await
    }

    /// Looks at what lies before him, or changes it.
    pub(super) fn tray<T>(&self, with: impl FnOnce(&mut Tray) -> T) -> Result<T, Trouble> {
        self.door.entrance().tray(self.member).map(with).ok_or(Trouble::locked())
    }

    /// Begins work that may take its time: what it is and with what, an act that is watched, and where it leads. It goes on when this answers. What is under way
    /// already is not begun again, and nothing else beside it.
    pub(super) async fn begin<T: Send + 'static>(
        &self,
        (doing, with): (Doing, String),
        act: impl FnOnce(&mut Bureau, Watch<'_>) -> Result<T, BureauError> + Send + 'static,
        leads_to: impl FnOnce(&mut Tray, T) -> String + Send + 'static,
    ) -> Result<(), Trouble> {
        let progress = match self.tray(|tray| tray.work.begin(doing, with))? {
            Begun::Now(progress) => progress,
            Begun::Already => return Ok(()),
            Begun::Other => return Err(Trouble::busy()),
        };
        let seat = self.clone();
        let task = tokio::spawn(async move {
            let watched = progress.clone();
            let done = seat.act(move |bureau| act(bureau, &mut |reached| watched.reach(reached))).await;
            // Who has got up meanwhile has another tray, or none; what was recorded stands in the archive.
            let _ = seat.tray(|tray| {
                if tray.work.is_at(&progress) {
                    let ended = done.map(|done| leads_to(tray, done));
                    tray.work.end(ended);
                }
            });
        });
        let _ = tokio::time::timeout(SOON, task).await;
        Ok(())
    }

    /// The verification of this archive that goes on beside the work.
    pub(super) fn verifying(&self) -> &Verifying {
        &self.door.verifying
    }

    /// Says something on the next page.
    pub(super) fn say(&self, text: String) {
        self.door.entrance().say(text);
    }
}

impl<S: Sync> FromRequestParts<S> for Seat {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Trouble> {
        parts.extensions.get().cloned().ok_or(Trouble::locked())
    }
}
