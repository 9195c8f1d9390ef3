//! What the gate answered to "return them all", counted by rule.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use serde::Serialize;
use volya_core::gate::{Reason, Verdict};
use volya_core::id::PersonId;

use super::data::Group;
use crate::acts::Screening;

/// The answer to the lists of all groups together.
#[derive(Clone, Debug, Serialize)]
pub struct Answer {
    /// When it was asked, on the play's clock.
    pub at: Timestamp,
    /// What had happened by then.
    pub after: &'static str,
    /// Lines that would be clear.
    pub clear: u32,
    /// Lines held.
    pub hold: u32,
    /// Lines blocked.
    pub block: u32,
    /// The same, group by group.
    pub groups: Vec<GroupCount>,
    /// The rules that spoke, each with the people for whom it did; the most first.
    pub rules: Vec<RuleCount>,
    /// What kept a yes from counting, where one had been said; the most first.
    pub defects: Vec<DefectCount>,
    #[serde(skip)]
    pub(super) cleared: BTreeSet<PersonId>,
    #[serde(skip)]
    pub(super) lines: u32,
    /// Lines that meant nobody, or more than one.
    #[serde(skip)]
    pub(super) unsure: u32,
}

/// What was answered to one group's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct GroupCount {
    /// Whose.
    pub group: Group,
    /// Lines that would be clear.
    pub clear: u32,
    /// Lines held.
    pub hold: u32,
    /// Lines blocked.
    pub block: u32,
}

/// How often a rule spoke.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RuleCount {
    /// Its id.
    pub rule: &'static str,
    /// What it asks.
    pub says: &'static str,
    /// For how many of those who changed, or were to change, their minds.
    pub of_changed: u32,
    /// For how many of all others.
    pub of_others: u32,
}

/// How often a yes lacked something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DefectCount {
    /// What was wrong with it.
    pub says: &'static str,
    /// For how many people.
    pub people: u32,
}

/// Counts the answers to several lists.
#[derive(Default)]
pub(super) struct Counting {
    rules: BTreeMap<&'static str, RuleCount>,
    defects: BTreeMap<&'static str, u32>,
    groups: Vec<GroupCount>,
    cleared: BTreeSet<PersonId>,
    lines: u32,
    unsure: u32,
}

impl Counting {
    pub(super) fn take(&mut self, group: Group, screening: &Screening, changed: &BTreeSet<PersonId>) {
        // The register claims to hold everybody, so that nobody is without a record.
        let [clear, hold, block, no_record] = screening.verdict.counts();
        self.groups.push(GroupCount { group, clear, hold: hold + no_record, block });
        for line in &screening.verdict.lines {
            self.lines += 1;
            self.unsure += u32::from(line.persons.len() != 1);
            let is_changed = line.persons.iter().any(|person| changed.contains(person));
            if line.verdict == Verdict::Clear {
                self.cleared.extend(&line.persons);
            }
            let rules: BTreeSet<_> = line.findings.iter().map(|finding| finding.rule).collect();
            for rule in rules {
                let none = || RuleCount { rule: rule.id(), says: rule.says(), of_changed: 0, of_others: 0 };
                let count = self.rules.entry(rule.id()).or_insert_with(none);
                count.of_changed += u32::from(is_changed);
                count.of_others += u32::from(!is_changed);
            }
            let defects = line.findings.iter().filter_map(|finding| match &finding.reason {
                Reason::Defective { defects } => Some(defects),
                _ => None,
            });
            let defects: BTreeSet<&'static str> = defects.flatten().map(|defect| defect.says()).collect();
            for says in defects {
                *self.defects.entry(says).or_default() += 1;
            }
        }
    }

    pub(super) fn answer(mut self, at: Timestamp, after: &'static str) -> Answer {
        let sum = |of: fn(&GroupCount) -> u32| self.groups.iter().map(of).sum();
        let (clear, hold, block) = (sum(|count| count.clear), sum(|count| count.hold), sum(|count| count.block));
        let mut rules: Vec<RuleCount> = std::mem::take(&mut self.rules).into_values().collect();
        rules.sort_by_key(|count| std::cmp::Reverse(count.of_changed + count.of_others));
        let mut defects: Vec<DefectCount> =
            std::mem::take(&mut self.defects).into_iter().map(|(says, people)| DefectCount { says, people }).collect();
        defects.sort_by_key(|count| std::cmp::Reverse(count.people));
        let Self { groups, cleared, lines, unsure, .. } = self;
        Answer { at, after, clear, hold, block, groups, rules, defects, cleared, lines, unsure }
    }
}
