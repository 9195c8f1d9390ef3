//! Under which heading a tired person looks for a line: who may not move first, then what holds the others.

use super::finding::{Finding, Group, Row, Verdict};
use super::line::{LineVerdict, ListVerdict};
use super::reason::Reason;

/// The headings, in the order in which they are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Heading {
    /// They may not be moved.
    Blocked,
    /// Held: his own word, or a word about him, against it.
    Refuses,
    /// Held: danger, or danger not assessed.
    Risk,
    /// Held: nobody has validly asked him.
    NotHeard,
    /// Held: it is not certain whom the line means, or whether he belongs on a list.
    WhoIsIt,
    /// Held: procedure and papers.
    Papers,
    /// Held by nothing but what holds every line.
    Everybody,
    /// Nobody in the register.
    NoRecord,
    /// Nothing against it.
    Clear,
}

impl Heading {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Blocked,
        Self::Refuses,
        Self::Risk,
        Self::NotHeard,
        Self::WhoIsIt,
        Self::Papers,
        Self::Everybody,
        Self::NoRecord,
        Self::Clear,
    ];

    /// The word for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Blocked => "blocked",
            Self::Refuses => "refuses",
            Self::Risk => "risk",
            Self::NotHeard => "not-heard",
            Self::WhoIsIt => "who-is-it",
            Self::Papers => "papers",
            Self::Everybody => "everybody",
            Self::NoRecord => "no-record",
            Self::Clear => "clear",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|heading| heading.word() == word)
    }

    /// What the lines under it were answered.
    #[must_use]
    pub fn verdict(self) -> Verdict {
        match self {
            Self::Blocked => Verdict::Block,
            Self::NoRecord => Verdict::NoRecord,
            Self::Clear => Verdict::Clear,
            _ => Verdict::Hold,
        }
    }
}

impl Finding {
    /// Whether it holds every line alike, and is said once.
    #[must_use]
    pub fn is_everybodys(&self) -> bool {
        self.row == Row::Standstill || self.reason == Reason::NoRoute
    }
}

impl LineVerdict {
    /// The finding that stands for the line: the first with its verdict that is about this line, else what holds every line.
    #[must_use]
    pub fn own_headline(&self) -> Option<&Finding> {
        self.findings.iter().find(|found| found.verdict == self.verdict && !found.is_everybodys()).or_else(|| self.headline())
    }

    /// Under which heading it is read.
    #[must_use]
    pub fn heading(&self) -> Heading {
        match self.verdict {
            Verdict::Block => Heading::Blocked,
            Verdict::NoRecord => Heading::NoRecord,
            Verdict::Clear => Heading::Clear,
            Verdict::Hold => match self.own_headline() {
                Some(found) if found.is_everybodys() => Heading::Everybody,
                found => found.map_or(Heading::WhoIsIt, |found| of_group(found.row.group())),
            },
        }
    }
}

fn of_group(group: Group) -> Heading {
    match group {
        Group::Refuses => Heading::Refuses,
        Group::Risk => Heading::Risk,
        Group::NotHeard => Heading::NotHeard,
        Group::WhoIsIt => Heading::WhoIsIt,
        Group::Papers => Heading::Papers,
        Group::NoRecord => Heading::NoRecord,
        Group::Clear => Heading::Clear,
    }
}

impl ListVerdict {
    /// What holds every line alike, each once.
    #[must_use]
    pub fn everybodys(&self) -> Vec<&Finding> {
        let mut common: Vec<&Finding> = Vec::new();
        for found in self.lines.iter().flat_map(|line| &line.findings).filter(|found| found.is_everybodys()) {
            if found.reason != Reason::VerdictNotRecorded && !common.iter().any(|known| known.reason == found.reason) {
                common.push(found);
            }
        }
        common
    }
}
