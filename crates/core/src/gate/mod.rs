//! The gate: every row of the decision table, for every person a line may mean, and the worst of them decides.
//!
//! *Clear is an opinion at these heads.* It moves nobody. There is no override here, and no argument that would be one.

pub mod beside;
mod case;
mod clearance;
mod finding;
mod heading;
mod line;
mod reason;
mod review;
mod route;
mod rows;
mod terms;

pub use case::{CASE_SCHEMA, Case, CaseError, Expectation, ExpectedReview};
pub use clearance::{Clearance, Fault, Ground, Purpose, Shown, Wanted, clear, faults};
pub use finding::{Finding, Group, Resolver, Row, Verdict};
pub use heading::Heading;
pub use line::{Asks, Candidate, Compared, Line, LineProblem, LineVerdict, ListVerdict, MatchedBy};
pub use reason::Reason;
pub use review::{ReviewOutcome, has_thought, review};
pub use route::{Nodes, Route};
pub use terms::{ListAuthor, ListGround, ListKind, Terms};

use crate::fold::Office;
use crate::time::Now;

/// What is screened against what.
#[derive(Clone, Copy, Debug)]
pub struct Question<'a> {
    /// The way the list would take people; without one every line holds.
    pub route: Option<&'a Route>,
    /// What the list says it is.
    pub terms: &'a Terms,
    /// The office's state.
    pub office: &'a Office,
    /// Now, as an interval.
    pub now: Now,
}

/// What makes the whole register doubtful at these heads: a clock, a silent, forked or incomplete device, an unreadable entry of the office.
#[must_use]
pub fn standstill(office: &Office, now: Now) -> Vec<Finding> {
    let terms = Terms::default();
    rows::standing_doubts(&Question { route: None, terms: &terms, office, now })
}

/// Answers a list, line by line. The verdict of the list is its worst line.
///
/// # Source of law
/// GC III arts 12, 109, 118; CAT art. 3; the table is domain §3, the rules are in `law/`.
#[must_use]
pub fn screen(lines: &[Line], question: &Question<'_>) -> ListVerdict {
    let twice = line::named_twice(lines);
    let mut ways = rows::Ways::default();
    let lines = lines.iter().map(|line| rows::judge(line, twice.contains(&line.number), question, &mut ways)).collect();
    ListVerdict::of(lines)
}
