//! A line of a list as the gate sees it, and the answer to it.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::finding::{Finding, Group, Verdict};
use crate::coded::coded;
use crate::fold::Units;
use crate::id::{Digest, PersonId};

coded! {
    /// By what a line was matched to a person.
    MatchedBy {
        /// A name of his own, in some recorded form.
        OwnName = 1 "own-name",
        /// A name that is not his own: an alias, or the name on false papers.
        OtherIdentity = 2 "other-identity",
        /// The number the custodian gave him.
        CustodyId = 3 "custody-id",
        /// His service number.
        ServiceNumber = 4 "service-number",
        /// The label under which he is registered here.
        Label = 5 "label",
        /// How a name of his sounds, written in whatever way.
        Sound = 6 "sound",
    }
}

coded! {
    /// How something on the line compares with the record.
    Compared {
        /// One of them is missing.
        Unknown = 1 "unknown",
        /// They agree as far as both go.
        Agrees = 2 "agrees",
        /// They contradict each other.
        Contradicts = 3 "contradicts",
    }
}

/// Somebody a line may mean.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// His record, or his records while it is not settled which are his; all are judged.
    pub units: Units,
    /// By what he was matched, every way that matched.
    pub matched_by: Vec<MatchedBy>,
    /// How the birth dates compare.
    pub birth_date: Compared,
    /// How the date of capture compares.
    pub capture: Compared,
}

impl Candidate {
    /// Every record that may be his.
    pub fn ids(&self) -> impl Iterator<Item = PersonId> + '_ {
        self.units.iter().flat_map(|unit| unit.ids.iter().copied())
    }

    /// Whether two members have found that this writing means somebody else, in every record that may be his.
    #[must_use]
    pub fn is_not_meant_by(&self, written: Option<Digest>) -> bool {
        written.is_some_and(|written| !self.units.is_empty() && self.units.iter().all(|unit| unit.is_not_meant_by(written)))
    }

    /// The person asked about.
    #[must_use]
    pub fn id(&self) -> Option<PersonId> {
        self.ids().min()
    }
}

/// What is wrong with a line itself. Column names only, never what stood in them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineProblem {
    /// Which column.
    pub column: String,
    /// What is wrong with it.
    pub problem: String,
}

/// What a line asks for beside the person.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Asks {
    /// Whether it names somebody who would be given in return (R-GATE-17).
    pub in_return_for: bool,
    /// Whether it claims that he waives his protection (R-STAT-4).
    pub waiver: bool,
    /// Whether no earlier version of the list had him (LIST-ERR-7).
    pub newly_added: bool,
    /// When he would leave, where the line says so.
    pub departs_on: Option<Date>,
}

/// One line of a list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// Its number in the list, from 1.
    pub number: u32,
    /// Everybody it may mean.
    pub candidates: Vec<Candidate>,
    /// Whom it names where a list says who is meant: by his own name, or by a number beside a name. A remark names nobody.
    pub named: BTreeSet<PersonId>,
    /// Everybody it may mean under another spelling.
    pub possible: Vec<Candidate>,
    /// The keyed form of what it says of who is meant, by which it is known again that it means somebody else.
    pub written: Option<Digest>,
    /// What it asks for beside him.
    pub asks: Asks,
    /// What is wrong with it.
    pub problems: Vec<LineProblem>,
    /// An earlier line that says the same.
    pub repeats: Option<u32>,
}

/// The answer to one line.
#[derive(Clone, Debug, PartialEq)]
pub struct LineVerdict {
    /// Its number in the list.
    pub number: u32,
    /// The worst of all findings.
    pub verdict: Verdict,
    /// Whom it may mean.
    pub persons: Vec<PersonId>,
    /// Every finding, in the order of the table.
    pub findings: Vec<Finding>,
}

impl LineVerdict {
    pub(crate) fn of(number: u32, persons: Vec<PersonId>, mut findings: Vec<Finding>) -> Self {
        // Most lines come in the order of the table already.
        if !findings.is_sorted_by_key(|f| f.row) {
            findings.sort_by_key(|f| f.row);
        }
        let verdict = findings.iter().map(|f| f.verdict).max().unwrap_or(Verdict::Clear);
        Self { number, verdict, persons, findings }
    }

    /// The first finding of the table that has the line's verdict.
    #[must_use]
    pub fn headline(&self) -> Option<&Finding> {
        self.findings.iter().find(|f| f.verdict == self.verdict)
    }

    /// Under which heading a tired person looks for it.
    #[must_use]
    pub fn group(&self) -> Group {
        match self.verdict {
            Verdict::Clear => Group::Clear,
            Verdict::NoRecord => Group::NoRecord,
            Verdict::Hold | Verdict::Block => self.headline().map_or(Group::WhoIsIt, |f| f.row.group()),
        }
    }

    /// The same line when nothing could be recorded: it clears nobody.
    #[must_use]
    pub fn unrecorded(mut self) -> Self {
        self.findings.push(Finding::not_recorded());
        Self::of(self.number, self.persons, self.findings)
    }
}

/// The answer to a list.
#[derive(Clone, Debug, PartialEq)]
pub struct ListVerdict {
    /// Line by line.
    pub lines: Vec<LineVerdict>,
    /// The worst line's.
    pub verdict: Verdict,
}

impl ListVerdict {
    /// The verdict of these lines; of none it holds.
    #[must_use]
    pub fn of(lines: Vec<LineVerdict>) -> Self {
        let verdict = lines.iter().map(|l| l.verdict).max().unwrap_or(Verdict::Hold);
        Self { lines, verdict }
    }

    /// The lines that would clear if the others were taken off.
    pub fn clear_lines(&self) -> impl Iterator<Item = u32> + '_ {
        self.lines.iter().filter(|l| l.verdict == Verdict::Clear).map(|l| l.number)
    }

    /// How many lines are clear, held, blocked, without a record.
    #[must_use]
    pub fn counts(&self) -> [u32; 4] {
        let mut counts = [0; 4];
        for line in &self.lines {
            counts[match line.verdict {
                Verdict::Clear => 0,
                Verdict::Hold => 1,
                Verdict::Block => 2,
                Verdict::NoRecord => 3,
            }] += 1;
        }
        counts
    }

    /// The same verdict when it could not be recorded: it clears nobody.
    #[must_use]
    pub fn unrecorded(self) -> Self {
        Self::of(self.lines.into_iter().map(LineVerdict::unrecorded).collect())
    }
}

/// Lines that name somebody whom another line names too.
pub(super) fn named_twice(lines: &[Line]) -> BTreeSet<u32> {
    let mut named: Vec<(PersonId, u32)> = Vec::with_capacity(lines.len());
    for line in lines {
        named.extend(line.candidates.iter().flat_map(Candidate::ids).map(|id| (id, line.number)));
    }
    named.sort_unstable();
    named.dedup();
    let same = named.windows(2).filter(|pair| pair[0].0 == pair[1].0);
    same.flat_map(|pair| [pair[0].1, pair[1].1]).collect()
}
