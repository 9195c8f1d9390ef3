//! `volya case danger`

use volya_bureau::acts;
use volya_bureau::core::event::{Danger, DangerKind};
use volya_bureau::fields;

use crate::cli::args::one_of;
use crate::cli::desk::Desk;
use crate::cli::error::DoorError;
use crate::cli::out::Out;
use crate::cli::receipt::done_about;
use crate::cli::{Done, Result};

#[derive(clap::Args)]
pub(in crate::cli) struct Args {
    /// His label, with or without its check digit
    person: String,
    /// In what danger: he may harm himself, is threatened, is punished for what he said or chose, or a relative is in danger
    #[arg(long, value_parser = one_of!(DangerKind))]
    kind: DangerKind,
    /// When it was seen, as 2026-03-01 10:00 (UTC) or 2026-03-01T10:00:00Z; now where nothing is said
    #[arg(long, value_name = "TIME")]
    seen_at: Option<String>,
    /// What was seen, in one line
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
}

pub(super) fn run(args: &Args, desk: &Desk, out: &mut Out) -> Result<Done> {
    let not_a_time = DoorError::usage("`--seen-at` is no time", "write it as 2026-03-01 10:00, in UTC, or leave it out for now");
    let typed = args.seen_at.as_deref().map(fields::beginning);
    if typed == Some(None) {
        return Err(not_a_time);
    }
    let mut bureau = desk.open()?;
    let person = bureau.person_named(&args.person)?;
    let seen_at = typed.flatten().unwrap_or_else(|| bureau.now().latest());
    let danger = Danger { kind: args.kind, seen_at, note: args.note.clone() };
    let receipt = acts::record_danger(&mut bureau, person, danger)?;
    let says = "the danger stands at the top of `volya due` until a named person answers for it. Call somebody now.";
    done_about(&bureau, "danger", person, &receipt, says, out)?;
    Ok(Done::Clear)
}
