//! The profile `nnrc-1953`: what is recorded as history has it, and what is assumed beyond it. Assumed facts go in by the same acts and are signed by the
//! same two members as any other; no rule, bound or policy number is loosened for them.

use jiff::{Timestamp, ToSpan as _};
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use volya_core::event::Standing;
use volya_core::id::Digest;
use volya_core::policy::DEFAULT_TOML;

use super::data::{Group, state};
use crate::error::BureauError;

/// The profile's name.
pub const NAME: &str = "nnrc-1953";
/// What stands in every record that the profile adds, wherever it has room for words.
pub(super) const ASSUMED: &str = "assumed by the profile nnrc-1953; not established";
/// The paper that an assumed fact names where it must name one: the information sheet, the measures, the mandate, the manifest.
pub(super) const SHEET: &[u8] = include_bytes!("nnrc/information-sheet.txt");
/// Who declares that the time has run out.
pub(super) const DAY_120: &str = include_str!("nnrc/day-120.txt");

/// What the play takes for given, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Assumption {
    /// In which of the two columns.
    pub column: Column,
    /// What.
    pub says: &'static str,
}

/// To which column an assumption belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Column {
    /// To both.
    Both,
    /// To the profile's alone.
    Profile,
}

/// Everything that is assumed, in the order in which it is printed.
pub const ASSUMPTIONS: &[Assumption] = &[
    both("Every person, name, birth year and number is invented; the figures alone are history's."),
    both(
        "Everybody's first word is a refusal of the State he comes from: he was handed over because he did not insist on repatriation.",
    ),
    both(
        "At the explanations an explainer of that State and the detaining side were in the room; who changed his mind elsewhere told a neutral visitor.",
    ),
    both(
        "Nothing more was written down of any talk, and of nobody his risk, his age and health, notice, counsel, appeal or papers.",
    ),
    both(
        "None of the five States was a party to the Third Convention yet: US 1955, China 1956, North Korea and Great Britain 1957, South Korea 1966. \
         These dates are from general knowledge and unconfirmed.",
    ),
    both(
        "The days of changes outside the explanations, of deaths and of disappearances are not known; they are spread evenly. Who escaped and who \
         went missing is not told apart.",
    ),
    both(
        "Nobody had gone home yet when the lists came; in 1953 whoever applied went soon after. Each list goes straight to the State of origin.",
    ),
    profile(
        "Each of those who changed their minds said it again twice, in private and with nobody of a side in hearing, to two takers nine days apart.",
    ),
    profile(
        "Each was given an information sheet with every way on it, which two neutral reviewers had approved; the office approves it.",
    ),
    profile("Each was found to be in no danger at home."),
    profile("Each was an adult in good health, in a condition to decide, and had been put under no pressure."),
    profile("The five States were parties to the Third Convention, and willing and able to apply it."),
    profile("A protecting body watched over each: the ICRC."),
    profile(
        "Each had his notice, the offer of counsel and the time to appeal; his travel papers, his effects and his transport were in order.",
    ),
    profile("Each was asked once more the day before, and still wanted to go."),
];

const fn both(says: &'static str) -> Assumption {
    Assumption { column: Column::Both, says }
}

const fn profile(says: &'static str) -> Assumption {
    Assumption { column: Column::Profile, says }
}

/// SHA-256 of a paper.
pub(super) fn hash(paper: &[u8]) -> Digest {
    Digest(Sha256::digest(paper).into())
}

/// The defaults, with the sheet approved; every number stays.
pub(super) fn policy() -> String {
    DEFAULT_TOML.replace("information_sheets = []", &format!("information_sheets = [\"{}\"]", hash(SHEET)))
}

/// The five States as receivers: as they were, or as the profile takes them.
pub(super) fn standings(party: bool, at: Timestamp) -> Result<Vec<Standing>, BureauError> {
    let source = match party {
        true => ASSUMED,
        false => "not a party on that day; from general knowledge, unconfirmed. Willingness and ability were not looked at",
    };
    let standing = |group: Group| {
        Ok(Standing {
            state: state(group.origin())?,
            party,
            party_since: None,
            reserves_article_12: false,
            other_guarantee: None,
            // Said of a State that is no party it opens nothing; the rule that a party is needed stands alone.
            willing: true,
            able: true,
            onward: Vec::new(),
            sources: vec![source.to_owned()],
            assessed_on: at,
        })
    };
    Group::ALL.into_iter().map(standing).collect()
}

/// Until when an assumed certificate of fitness lasts.
pub(super) fn fit_until(at: Timestamp) -> Timestamp {
    at.saturating_add(240.hours()).unwrap_or(at)
}

#[cfg(test)]
mod tests {
    use volya_core::policy::Policy;

    use super::*;

    #[test]
    fn the_profile_loosens_no_number() {
        let policy: Policy = toml::from_str(&policy()).unwrap();
        assert_eq!(policy, Policy { information_sheets: vec![hash(SHEET)], ..Policy::default() });
    }
}
