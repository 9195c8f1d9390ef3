//! `volya review …`

use clap::Subcommand;
use volya_bureau::acts;
use volya_bureau::core::event::AssistedReturn;
use volya_bureau::core::gate::{Finding, ReviewOutcome};
use volya_bureau::core::place::State;
use volya_bureau::fields::{self, Fields};

use super::desk::Desk;
use super::out::Out;
use super::receipt::{AWAITS, done_about};
use super::{Done, Result, escape, keys};
use crate::json::review::ReviewShape;

#[derive(Subcommand)]
pub(super) enum Verb {
    /// Open the review of a return that he wants in spite of real risk; the time he is given runs from here
    Open {
        /// His label, with or without its check digit
        person: String,
        /// Where he wants to return
        #[arg(long, value_name = "STATE", value_parser = State::parse)]
        to: State,
    },
    /// Record what the review found
    #[command(after_help = keys::of("review"))]
    Find {
        /// His label, with or without its check digit
        person: String,
        /// The findings
        #[arg(value_name = "KEY=VALUE", required = true)]
        fields: Vec<String>,
    },
    /// Vote as a member of the panel; dissent is kept with its reasons
    Vote {
        /// His label, with or without its check digit
        person: String,
        /// Whether he may be escorted there
        #[arg(long, value_name = "yes|no", value_parser = ["yes", "no"])]
        assent: String,
        /// Why
        #[arg(long)]
        reasons: String,
    },
    /// Show what the review comes to at these heads, and what is wanting
    Show(Where),
    /// End it where nothing is wanting: an individual return, escorted by a neutral body. Never a clearance, never on a list
    Conclude(Where),
}

#[derive(clap::Args)]
pub(super) struct Where {
    /// His label, with or without its check digit
    person: String,
    /// The State that holds him
    #[arg(long, value_name = "STATE", value_parser = State::parse)]
    from: State,
    /// Where he wants to return
    #[arg(long, value_name = "STATE", value_parser = State::parse)]
    to: State,
}

pub(super) fn run(verb: Verb, desk: &Desk, out: &mut Out) -> Result<Done> {
    match verb {
        Verb::Open { person, to } => {
            let mut bureau = desk.open()?;
            let person = bureau.person_named(&person)?;
            let receipt = acts::open_review(&mut bureau, person, to)?;
            done_about(&bureau, "review-opened", person, &receipt, "the review is open; his time to think runs from now", out)?;
        }
        Verb::Find { person, fields } => {
            let found = fields::review(&Fields::from_pairs(&fields)?)?;
            let mut bureau = desk.open()?;
            let person = bureau.person_named(&person)?;
            let receipt = acts::review_found(&mut bureau, person, found)?;
            done_about(&bureau, "review-found", person, &receipt, &format!("the findings are recorded. {AWAITS}"), out)?;
        }
        Verb::Vote { person, assent, reasons } => {
            let mut bureau = desk.open()?;
            let person = bureau.person_named(&person)?;
            let receipt = acts::vote(&mut bureau, person, assent == "yes", reasons)?;
            done_about(&bureau, "voted", person, &receipt, "the vote is recorded with its reasons", out)?;
        }
        Verb::Show(place) => {
            let mut bureau = desk.open()?;
            let person = bureau.person_named(&place.person)?;
            let outcome = acts::judge_review(&mut bureau, person, place.from, place.to)?;
            return match outcome {
                ReviewOutcome::Assisted(_) if out.json() => {
                    out.value(&ReviewShape::of(&outcome, place.to))?;
                    Ok(Done::Clear)
                }
                ReviewOutcome::Assisted(assisted) => assisted_shown(&assisted, out),
                ReviewOutcome::Wanting(wanting) => wanting_shown(&wanting, place.to, out),
            };
        }
        Verb::Conclude(place) => {
            let mut bureau = desk.open()?;
            let person = bureau.person_named(&place.person)?;
            return match acts::conclude_review(&mut bureau, person, place.from, place.to)? {
                Err(wanting) => wanting_shown(&wanting, place.to, out),
                Ok((receipt, assisted)) => {
                    let says = format!(
                        "an assisted return to {}, alone and escorted by {}. It is no clearance; his no at any moment ends it.",
                        assisted.to, assisted.escort
                    );
                    done_about(&bureau, "assisted-return", person, &receipt, &says, out)?;
                    Ok(Done::Clear)
                }
            };
        }
    }
    Ok(Done::Clear)
}

fn assisted_shown(assisted: &AssistedReturn, out: &mut Out) -> Result<Done> {
    out.line(format_args!(
        "An assisted return to {}, escorted by {}, may be concluded. It is no clearance.",
        assisted.to, assisted.escort
    ))?;
    Ok(Done::Clear)
}

fn wanting_shown(wanting: &[Finding], to: State, out: &mut Out) -> Result<Done> {
    if out.json() {
        out.value(&ReviewShape::wanting(wanting, to))?;
        return Ok(Done::Held);
    }
    out.line("Held. Wanting still:")?;
    for found in wanting {
        let (reason, remedy) = (out.words().reason(&found.reason), out.words().remedy(&found.reason));
        out.line(format_args!("  {} {}; {remedy}", found.rule, escape::line(&reason)))?;
    }
    Ok(Done::Held)
}
