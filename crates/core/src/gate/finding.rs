//! A finding: which row of the table speaks, on what ground, and what would resolve it.

use serde::{Deserialize, Serialize, Serializer};

use super::reason::Reason;
use crate::event::Duty;
use crate::fold::{Against, Voice};
use crate::id::{EntryHash, PersonId};
use crate::law::{Basis, Rule};
use crate::place::State;

/// What the gate answers: to one line, or in one finding about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Every row passes, at these heads.
    Clear,
    /// Nobody in the register; the register does not claim to hold everybody. Counts as not cleared.
    NoRecord,
    /// Something is missing, doubtful or not asked.
    Hold,
    /// He may not be moved.
    Block,
}

impl Verdict {
    /// `clear`, `no-record`, `hold`, `block`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Clear => "clear",
            Self::NoRecord => "no-record",
            Self::Hold => "hold",
            Self::Block => "block",
        }
    }
}

/// A row of the decision table (domain §3), in the order in which headlines are chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "each variant is the row whose number it carries; the table describes them")]
pub enum Row {
    Identity,
    NoRecord,
    ListData,
    Age,
    Art109,
    OwnRefusal,
    Reported,
    RiskReal,
    NotHeard,
    RiskUnassessed,
    Receiver,
    Procedure,
    Journey,
    Proceedings,
    FinalConfirmation,
    /// Not a row of the table: what the list itself asks for.
    Terms,
    /// Not a row of the table: what makes the whole register doubtful (R-GATE-18).
    Standstill,
}

impl Row {
    /// The row's number in the table; `list` for what the list itself asks, `0` for what makes the whole register doubtful.
    #[must_use]
    pub fn number(self) -> &'static str {
        match self {
            Self::Identity => "1",
            Self::NoRecord => "1b",
            Self::ListData => "2",
            Self::Age => "2b",
            Self::Art109 => "3",
            Self::OwnRefusal => "4",
            Self::Reported => "4b",
            Self::RiskReal => "5",
            Self::NotHeard => "6",
            Self::RiskUnassessed => "7",
            Self::Receiver => "8",
            Self::Procedure => "9",
            Self::Journey => "10",
            Self::Proceedings => "11",
            Self::FinalConfirmation => "12",
            Self::Terms => "list",
            Self::Standstill => "0",
        }
    }

    /// Why, in a word, for somebody who has none to lose.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Identity => "who is it?",
            Self::NoRecord => "no record",
            Self::ListData => "not for this list",
            Self::Age => "age",
            Self::Art109 => "sick or wounded",
            Self::OwnRefusal => "refuses",
            Self::Reported => "said to refuse",
            Self::RiskReal => "danger",
            Self::NotHeard => "not heard",
            Self::RiskUnassessed => "danger not assessed",
            Self::Receiver => "receiver",
            Self::Procedure => "procedure",
            Self::Journey => "journey",
            Self::Proceedings => "proceedings",
            Self::FinalConfirmation => "not asked again",
            Self::Terms => "the list itself",
            Self::Standstill => "the register",
        }
    }

    /// Under which heading it is shown.
    #[must_use]
    pub fn group(self) -> Group {
        match self {
            Self::Art109 | Self::OwnRefusal | Self::Reported => Group::Refuses,
            Self::RiskReal | Self::RiskUnassessed | Self::Receiver => Group::Risk,
            Self::NotHeard | Self::FinalConfirmation => Group::NotHeard,
            Self::Identity | Self::NoRecord | Self::ListData | Self::Age => Group::WhoIsIt,
            Self::Procedure | Self::Journey | Self::Proceedings | Self::Terms | Self::Standstill => Group::Papers,
        }
    }
}

/// The headings under which a tired person reads a list, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// His own word, or a word about him, against it.
    Refuses,
    /// Danger, or danger not assessed.
    Risk,
    /// Nobody has validly asked him.
    NotHeard,
    /// It is not certain whom the line means, or whether he belongs on a list.
    WhoIsIt,
    /// Procedure and papers.
    Papers,
    /// Nobody in the register.
    NoRecord,
    /// Nothing against it.
    Clear,
}

impl Group {
    /// The word in JSON.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Refuses => "refuses",
            Self::Risk => "risk",
            Self::NotHeard => "not-heard",
            Self::WhoIsIt => "who-is-it",
            Self::Papers => "papers",
            Self::NoRecord => "no-record",
            Self::Clear => "clear",
        }
    }
}

/// Who can resolve a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Resolver {
    /// He himself, heard in private by somebody neutral.
    Person,
    /// A second member of another role, by countersigning.
    SecondMember,
    /// Whoever sent the list.
    Sender,
    /// The bureau, by recording what is missing.
    Bureau,
    /// Who assesses risk and States.
    Assessor,
    /// The Detaining Power.
    DetainingPower,
    /// A voluntary-return review, outside any list.
    Review,
    /// Whoever holds the silent or doubtful device.
    DeviceHolder,
    /// Nobody: it stays so.
    Nobody,
}

impl Resolver {
    /// The word in JSON.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::SecondMember => "second-member",
            Self::Sender => "sender",
            Self::Bureau => "bureau",
            Self::Assessor => "assessor",
            Self::DetainingPower => "detaining-power",
            Self::Review => "review",
            Self::DeviceHolder => "device-holder",
            Self::Nobody => "nobody",
        }
    }
}

impl Resolver {
    /// Whom to call about it.
    #[must_use]
    pub fn duty(self) -> Duty {
        match self {
            Self::Person => Duty::Interview,
            Self::SecondMember => Duty::Countersign,
            Self::Sender => Duty::Sender,
            Self::Bureau => Duty::Any,
            Self::Assessor => Duty::Assessment,
            Self::DetainingPower | Self::Nobody => Duty::Custody,
            Self::Review => Duty::Review,
            Self::DeviceHolder => Duty::Device,
        }
    }
}

impl Serialize for Resolver {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(self.word())
    }
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The row that speaks.
    pub row: Row,
    /// The rule behind it.
    pub rule: Rule,
    /// On what ground.
    pub basis: Basis,
    /// What it says.
    pub verdict: Verdict,
    /// About which of the persons the line may mean.
    pub person: Option<PersonId>,
    /// What was found.
    pub reason: Reason,
    /// Who can resolve it.
    pub resolver: Resolver,
    /// Entries on which it rests.
    pub entries: Box<[EntryHash]>,
}

impl Finding {
    /// What somebody's word against a destination says, of whichever route.
    #[must_use]
    pub fn of_words(person: Option<PersonId>, word: &Against) -> Self {
        let (row, rule, verdict) = match word.voice {
            Voice::Refusal => (Row::OwnRefusal, Rule::Will7, Verdict::Block),
            Voice::Reported => (Row::Reported, Rule::Will6, Verdict::Hold),
            Voice::NotYet | Voice::Withdrawn | Voice::Stays => (Row::NotHeard, Rule::Will8, Verdict::Hold),
            Voice::MarkedMistaken => (Row::NotHeard, Rule::Will7, Verdict::Hold),
        };
        let reason = Reason::Says { voice: word.voice, to: word.to };
        Self {
            row,
            rule,
            basis: Basis::Will,
            verdict,
            person,
            reason,
            resolver: Resolver::Person,
            entries: Box::new([word.entry]),
        }
    }

    /// The finding of a real risk in a State to which somebody may be brought, where nobody has said where he goes.
    #[must_use]
    pub fn of_real_risk(person: Option<PersonId>, state: State, entry: EntryHash) -> Self {
        Self {
            row: Row::RiskReal,
            rule: Rule::Gate5,
            basis: Basis::Risk,
            verdict: Verdict::Hold,
            person,
            reason: Reason::RiskReal { state },
            resolver: Resolver::Nobody,
            entries: Box::new([entry]),
        }
    }

    /// The finding of a verdict that could not be written down.
    #[must_use]
    pub fn not_recorded() -> Self {
        Self {
            row: Row::Standstill,
            rule: Rule::Gate18,
            basis: Basis::Data,
            verdict: Verdict::Hold,
            person: None,
            reason: Reason::VerdictNotRecorded,
            resolver: Resolver::Bureau,
            entries: Box::default(),
        }
    }
}
