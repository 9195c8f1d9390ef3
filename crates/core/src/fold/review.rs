//! The review of a return that a person wants in spite of real risk, as far as it has come.

use std::collections::BTreeSet;

use jiff::Timestamp;

use super::record::{Record, Trust};
use super::slot::Slot;
use crate::event::{PanelVote, ReviewFound, ReviewOpened};
use crate::id::{EntryHash, MemberId};
use crate::place::State;

/// Everything recorded of reviews of one person.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Review {
    /// Openings, with when each was written.
    pub opened: Vec<(EntryHash, Timestamp, ReviewOpened)>,
    /// What was found.
    pub found: Slot<ReviewFound>,
    /// Votes, in the order of the log.
    pub votes: Vec<Vote>,
}

/// A vote, with who gave it.
#[derive(Clone, Debug, PartialEq)]
pub struct Vote {
    /// The entry.
    pub entry: EntryHash,
    /// Who voted.
    pub member: MemberId,
    /// Votes of the same member that this one names, and so replaces.
    pub replaces: Vec<EntryHash>,
    /// Whether an assent in it may count.
    pub trusted: bool,
    /// The vote.
    pub vote: PanelVote,
}

/// How a panel stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// How many different members assent in a way that counts.
    pub assents: u32,
    /// How many dissent.
    pub dissents: u32,
    /// The votes that carry it.
    pub carried_by: Vec<EntryHash>,
}

impl Vote {
    pub(super) fn of(record: &Record, vote: &PanelVote) -> Self {
        Self {
            entry: record.hash,
            member: record.member,
            replaces: record.supersedes.clone(),
            trusted: record.trust == Trust::Full && record.role.may_open(),
            vote: vote.clone(),
        }
    }
}

impl Review {
    /// When the review of a return to this State was first opened, by the log.
    #[must_use]
    pub fn opened_at(&self, to: State) -> Option<Timestamp> {
        self.opened.iter().filter(|(_, _, opened)| opened.to == to).map(|(_, at, _)| *at).min()
    }

    /// The votes on these findings that stand: a member's dissent stands until a vote of his own, written where it may open, names it.
    pub fn votes_on(&self, findings: EntryHash) -> impl Iterator<Item = &Vote> {
        let replaced = |vote: &Vote| {
            let by_himself = self.votes.iter().filter(|v| v.member == vote.member && (v.trusted || vote.vote.assents));
            by_himself.flat_map(|v| &v.replaces).any(|named| *named == vote.entry)
        };
        self.votes.iter().filter(move |vote| vote.vote.on == findings && !replaced(vote))
    }

    /// How the panel stands on these findings.
    #[must_use]
    pub fn tally(&self, findings: EntryHash) -> Tally {
        let dissents: BTreeSet<_> = self.votes_on(findings).filter(|v| !v.vote.assents).map(|v| v.member).collect();
        let assents = self.votes_on(findings).filter(|v| v.vote.assents && v.trusted && !dissents.contains(&v.member));
        let assents: Vec<(MemberId, EntryHash)> = assents.map(|v| (v.member, v.entry)).collect();
        let members: BTreeSet<MemberId> = assents.iter().map(|(member, _)| *member).collect();
        Tally {
            assents: u32::try_from(members.len()).unwrap_or(u32::MAX),
            dissents: u32::try_from(dissents.len()).unwrap_or(u32::MAX),
            carried_by: assents.into_iter().map(|(_, entry)| entry).collect(),
        }
    }
}
