//! What a review comes to.

use serde::Serialize;
use volya_bureau::core::case::Body;
use volya_bureau::core::event::AssistedReturn;
use volya_bureau::core::gate::{Finding, ReviewOutcome};
use volya_bureau::core::place::State;

/// An assisted return, or what is wanting.
#[derive(Serialize)]
pub(crate) struct ReviewShape {
    schema: &'static str,
    outcome: &'static str,
    to: State,
    escort: Option<Body>,
    wanting: Vec<Wanting>,
}

#[derive(Serialize)]
struct Wanting {
    rule: &'static str,
    reason: String,
    remedy: &'static str,
    who: &'static str,
}

impl Wanting {
    fn of(found: &Finding) -> Self {
        Self {
            rule: found.rule.id(),
            reason: found.reason.to_string(),
            remedy: found.reason.remedy(),
            who: found.resolver.word(),
        }
    }
}

impl ReviewShape {
    /// `to` is the State that was asked about.
    pub(crate) fn of(outcome: &ReviewOutcome, to: State) -> Self {
        match outcome {
            ReviewOutcome::Assisted(assisted) => Self::assisted(assisted),
            ReviewOutcome::Wanting(wanting) => Self::wanting(wanting, to),
        }
    }

    fn assisted(assisted: &AssistedReturn) -> Self {
        let (to, escort) = (assisted.to, Some(assisted.escort));
        Self { schema: "volya-review-1", outcome: "assisted", to, escort, wanting: Vec::new() }
    }

    pub(crate) fn wanting(wanting: &[Finding], to: State) -> Self {
        let wanting = wanting.iter().map(Wanting::of).collect();
        Self { schema: "volya-review-1", outcome: "wanting", to, escort: None, wanting }
    }
}
