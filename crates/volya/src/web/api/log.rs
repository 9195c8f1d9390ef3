//! The logs: the proof of an entry, and everything verified.

use std::time::Duration;

use axum::extract::Path;
use volya_bureau::core::id::EntryHash;
use volya_bureau::{BureauError, acts};

use super::answers::{Answered, answer};
use super::asked::text;
use super::{told, written};
use crate::json::archive::VerifiedShape;
use crate::json::roster::ProvenShape;
use crate::web::seat::Seat;
use crate::web::submitted::Submitted;
use crate::web::trouble::Trouble;
use crate::web::verifying::Ended;

/// How often is looked whether a verification has ended.
const LOOK_EVERY: Duration = Duration::from_millis(20);

pub(in crate::web) async fn proof(seat: Seat, Path(entry): Path<String>) -> Answered {
    let entry = named(&entry)?;
    answer(seat, move |bureau| written(&ProvenShape::of(&acts::prove(bureau, entry)?.0))).await
}

pub(in crate::web) async fn check(_: Seat, sent: Submitted) -> Answered {
    let entry = named(sent.text("entry"))?;
    let proven = acts::check_proof(text(&sent, "proof")?.as_bytes(), entry)?;
    Ok(told(written(&ProvenShape::of(&proven))?))
}

pub(super) fn named(entry: &str) -> Result<EntryHash, Trouble> {
    EntryHash::parse_hex(entry).map_err(|_| Trouble::no_entry())
}

/// Verifies everything beside the work, or waits for the verification that is under way, and answers at its end.
pub(in crate::web) async fn verify(seat: Seat) -> Answered {
    let (verification, now) = seat.act(|bureau| Ok((bureau.verification()?, bureau.now().latest()))).await?;
    seat.verifying().begin(verification, now);
    let stopped = || Trouble::from(BureauError::Stopped);
    let run = seat.verifying().last().ok_or_else(stopped)?;
    loop {
        match run.ended() {
            None => tokio::time::sleep(LOOK_EVERY).await,
            Some(Ended::Held(report)) => return Ok(told(written(&VerifiedShape::of(report))?)),
            Some(Ended::Broken(trouble)) => return Err(trouble.clone()),
            Some(Ended::Stopped) => return Err(stopped()),
        }
    }
}
