//! `volya case refer`, `message`, `relative-asks`, `complain`: the facts of care, so that a tired person finds them.

use volya_bureau::acts;
use volya_bureau::core::case::{Body, Care, Direction, Told};
use volya_bureau::fields::{self, Fields};

use crate::cli::args::one_of;
use crate::cli::desk::Desk;
use crate::cli::out::Out;
use crate::cli::receipt::{AWAITS, done_about};
use crate::cli::{Done, Result};

#[derive(clap::Args)]
pub(in crate::cli) struct Refer {
    /// His label, with or without its check digit
    person: String,
    /// To what help
    #[arg(long = "to", value_parser = one_of!(Care))]
    care: Care,
    /// The day, as 2026-03-01; today where nothing is said. The same day with --seen says what became of it
    #[arg(long, value_name = "DAY")]
    on: Option<String>,
    /// He was seen there
    #[arg(long)]
    seen: bool,
}

#[derive(clap::Args)]
pub(in crate::cli) struct Message {
    /// His label, with or without its check digit
    person: String,
    /// Which way it goes
    #[arg(long, value_parser = one_of!(Direction))]
    direction: Direction,
    /// By whose hands: never through the State of origin
    #[arg(long, value_parser = one_of!(Body))]
    route: Body,
    /// The day, as 2026-03-01; today where nothing is said
    #[arg(long, value_name = "DAY")]
    on: Option<String>,
    /// Harm to him and to his family was weighed before it went
    #[arg(long)]
    harm_weighed: bool,
    /// It arrived
    #[arg(long)]
    arrived: bool,
}

#[derive(clap::Args)]
pub(in crate::cli) struct RelativeAsks {
    /// His label, with or without its check digit
    person: String,
    /// By whose hands the question came
    #[arg(long, value_parser = one_of!(Body))]
    route: Body,
    /// The day, as 2026-03-01; today where nothing is said
    #[arg(long, value_name = "DAY")]
    on: Option<String>,
    /// Whether he agrees that they are answered; left out where he was not asked yet
    #[arg(long, value_name = "yes|no", value_parser = ["yes", "no"])]
    consent: Option<String>,
    /// What they were told
    #[arg(long, default_value = "nothing", value_parser = one_of!(Told))]
    told: Told,
}

#[derive(clap::Args)]
pub(in crate::cli) struct Complain {
    /// His label, with or without its check digit
    person: String,
    /// The day, as 2026-03-01; today where nothing is said
    #[arg(long, value_name = "DAY")]
    on: Option<String>,
    /// When it was answered
    #[arg(long, value_name = "DAY")]
    answered_on: Option<String>,
    /// Whether anything was done to him for it
    #[arg(long, value_name = "yes|no", value_parser = ["yes", "no"])]
    reprisal: Option<String>,
}

pub(super) fn refer(args: &Refer, desk: &Desk, out: &mut Out) -> Result<Done> {
    let pairs = vec![pair("care", args.care.word()), pair("seen", yes_no(args.seen))];
    let says = "he is referred. `volya due` asks in two days whether he was seen.";
    record(&args.person, "referral", pairs, args.on.as_deref(), says, desk, out)
}

pub(super) fn message(args: &Message, desk: &Desk, out: &mut Out) -> Result<Done> {
    let pairs = vec![
        pair("direction", args.direction.word()),
        pair("route", args.route.word()),
        pair("harm_assessed", yes_no(args.harm_weighed)),
        pair("arrived", yes_no(args.arrived)),
    ];
    let says = if args.harm_weighed { "the message is recorded" } else { "recorded as gone before harm was weighed: an alarm" };
    record(&args.person, "family-message", pairs, args.on.as_deref(), says, desk, out)
}

pub(super) fn relative_asks(args: &RelativeAsks, desk: &Desk, out: &mut Out) -> Result<Done> {
    let mut pairs = vec![pair("route", args.route.word()), pair("told", args.told.word())];
    pairs.extend(args.consent.as_deref().map(|consent| pair("consent", consent)));
    let says = "the question is recorded. Nothing is told without his consent.";
    record(&args.person, "relative-enquiry", pairs, args.on.as_deref(), says, desk, out)
}

pub(super) fn complain(args: &Complain, desk: &Desk, out: &mut Out) -> Result<Done> {
    let mut pairs = Vec::new();
    pairs.extend(args.answered_on.as_deref().map(|day| pair("answered_on", day)));
    pairs.extend(args.reprisal.as_deref().map(|reprisal| pair("reprisal", reprisal)));
    let says = "the complaint is recorded. `volya due` asks in seven days for the answer.";
    record(&args.person, "complaint", pairs, args.on.as_deref(), says, desk, out)
}

fn pair(key: &str, value: &str) -> String {
    format!("{key}={value}")
}

fn yes_no(said: bool) -> &'static str {
    if said { "yes" } else { "no" }
}

/// The fact as `volya case record` would take it, of today where no day is given.
fn record(
    person: &str,
    kind: &'static str,
    mut pairs: Vec<String>,
    on: Option<&str>,
    says: &str,
    desk: &Desk,
    out: &mut Out,
) -> Result<Done> {
    let mut bureau = desk.open()?;
    let today = || bureau.now().latest().strftime("%Y-%m-%d").to_string();
    pairs.push(pair("on", &on.map_or_else(today, str::to_owned)));
    let fact = fields::fact(kind, &Fields::from_pairs(&pairs)?)?;
    let person = bureau.person_named(person)?;
    let receipt = acts::record_fact(&mut bureau, person, fact)?;
    done_about(&bureau, "fact-recorded", person, &receipt, &format!("{says} {AWAITS}"), out)?;
    Ok(Done::Clear)
}
