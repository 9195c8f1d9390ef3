//! The one place through which a handler gets the opened archive and the member who asks.
//!
//! House rule: no handler touches the door's desk. Where an office has accounts, the member and his rights will be settled here.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use volya_bureau::{Bureau, BureauError};

use super::door::Door;
use super::session::Member;
use super::trouble::Trouble;
use super::verifying::Verifying;

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
