//! Everything that can be recorded. One entry holds one event.

mod alarm;
mod clearance;
mod form;
mod guarantee;

pub use alarm::{Alarm, AlarmCause, Answered, Concern, Danger, DangerKind};
pub use clearance::{ClearanceIssued, ClearanceRefused, ClearanceUsed, ClearanceVoided, Footing, Moved};
pub use form::{FormKind, FormLanguage, FormReviewed};
pub use guarantee::Guarantee;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::case::{Body, Fact};
use crate::coded::coded;
use crate::gate::Terms;
use crate::id::{BulkId, DeviceId, Digest, EntryHash, Label, PersonId};
use crate::place::State;
use crate::policy::Policy;
use crate::roster::Compartment;
use crate::will::{Counsel, Declaration, Report, Side, Withdrawal};

/// The plain content of an entry's body: when it was written, and what happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Written {
    /// What the author's clock said. A sealed claim, used for periods only.
    pub at: Timestamp,
    /// The imported file it came with; such a row counts only when that file's closing entry is there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bulk: Option<BulkId>,
    /// What happened.
    pub what: Event,
}

/// Something that happened, was said, or was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// The author's view of all logs: which sizes and roots it has verified. Written after a merge, and as a sign of life.
    Heads(Heads),
    /// A person is registered under a label.
    Registered(Registered),
    /// What he is called and known by. A later one adds; the older forms stay as aliases.
    Identity(Identity),
    /// Two records are of one person.
    SameAs(SameAs),
    /// A [`SameAs`](Event::SameAs) was wrong.
    NotSameAs(NotSameAs),
    /// Entries that should not have been written as they were.
    Mistaken(Mistaken),
    /// His own words about where he wants, or does not want, to go.
    Declaration(Box<Declaration>),
    /// He takes back an earlier declaration.
    Withdrawal(Withdrawal),
    /// What somebody else says that he wants or fears.
    Report(Report),
    /// One party spoke to him about where he should go.
    Talk(Talk),
    /// He wants to go where a real risk awaits him: the review that he is owed is opened.
    ReviewOpened(ReviewOpened),
    /// What the review found.
    ReviewFound(ReviewFound),
    /// One member of the review's panel votes.
    PanelVote(PanelVote),
    /// A review ended in an individual return, escorted by a neutral body. Never a clearance.
    AssistedReturn(AssistedReturn),
    /// A fact of his case.
    Fact(Fact),
    /// Risk in one State, for one person.
    Risk(Risk),
    /// What was found about a State as receiver.
    Standing(Standing),
    /// The archive's policy.
    PolicySet(Policy),
    /// A second member signs entries of others.
    Countersign(Countersign),
    /// A lost or silent device is set aside: nothing it writes beyond this size opens anything, and its silence no longer holds.
    Parked(Parked),
    /// Who interpreted, who took declarations, or what a device wrote in some time is doubtful.
    Taint(Taint),
    /// A [`Taint`](Event::Taint), named as superseded, was found to be unfounded.
    TaintLifted(TaintLifted),
    /// Whom to call, on which matter.
    OnCall(OnCall),
    /// Something that must be answered, and can only be answered.
    Alarm(Alarm),
    /// Somebody is in danger now.
    Danger(Danger),
    /// Somebody answers for an alarm.
    Answered(Answered),
    /// What an authority has promised in public.
    Guarantee(Guarantee),
    /// The wording of a printed form was read.
    FormReviewed(FormReviewed),
    /// A clearance is issued. It counts when a member of another role has signed it, and while nothing it rests on has changed.
    ClearanceIssued(Box<ClearanceIssued>),
    /// A clearance is taken back.
    ClearanceVoided(ClearanceVoided),
    /// A clearance was used.
    ClearanceUsed(ClearanceUsed),
    /// Somebody came with a clearance that could not be used.
    ClearanceRefused(ClearanceRefused),
    /// He was moved, with a clearance or without.
    Moved(Moved),
    /// A list was screened.
    Screened(Screened),
    /// The closing entry of an imported file.
    BulkClosed(BulkClosed),
}

impl Event {
    /// In whose hands the content belongs.
    #[must_use]
    pub fn compartment(&self) -> Compartment {
        match self {
            Self::Identity(_) => Compartment::Identity,
            Self::Declaration(_)
            | Self::Withdrawal(_)
            | Self::Report(_)
            | Self::Talk(_)
            | Self::ReviewOpened(_)
            | Self::ReviewFound(_)
            | Self::PanelVote(_)
            | Self::AssistedReturn(_)
            | Self::ClearanceIssued(_)
            | Self::ClearanceVoided(_)
            | Self::ClearanceUsed(_)
            | Self::ClearanceRefused(_) => Compartment::Will,
            Self::Heads(_)
            | Self::Standing(_)
            | Self::PolicySet(_)
            | Self::Parked(_)
            | Self::Taint(_)
            | Self::TaintLifted(_)
            | Self::OnCall(_)
            | Self::Alarm(_)
            | Self::Guarantee(_)
            | Self::FormReviewed(_)
            | Self::Screened(_)
            | Self::BulkClosed(_) => Compartment::Office,
            Self::Registered(_)
            | Self::SameAs(_)
            | Self::NotSameAs(_)
            | Self::Mistaken(_)
            | Self::Fact(_)
            | Self::Risk(_)
            | Self::Danger(_)
            | Self::Answered(_)
            | Self::Moved(_)
            | Self::Countersign(_) => Compartment::Case,
        }
    }

    /// Whether a second member's signature can change anything: heads, records of screening and closings need none.
    #[must_use]
    pub fn can_be_countersigned(&self) -> bool {
        !matches!(
            self,
            Self::Heads(_)
                | Self::Screened(_)
                | Self::BulkClosed(_)
                | Self::Countersign(_)
                | Self::Registered(_)
                | Self::Identity(_)
                | Self::Talk(_)
                | Self::ReviewOpened(_)
                | Self::PanelVote(_)
                | Self::AssistedReturn(_)
                | Self::Taint(_)
                | Self::OnCall(_)
                | Self::Alarm(_)
                | Self::Danger(_)
                | Self::Answered(_)
                | Self::ClearanceVoided(_)
                | Self::ClearanceUsed(_)
                | Self::ClearanceRefused(_)
                | Self::Moved(_)
        )
    }
}

/// The author's view of all logs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Heads {
    /// Every log the author had verified.
    pub heads: Vec<Head>,
}

/// One log as somebody saw it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// Whose log.
    pub device: DeviceId,
    /// How many entries.
    pub size: u64,
    /// The root at that size.
    pub root: Digest,
}

/// A person comes into the register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Registered {
    /// What people call him.
    pub label: Label,
    /// Where he is known by nothing but his capture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capture: Option<Capture>,
}

/// The event of a capture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Capture {
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
    /// Where, in the words of who recorded it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
}

coded! {
    /// Whose name a name is.
    NameKind {
        /// His own, in whatever script and spelling.
        Own = 1 "own",
        /// One he was given or uses: a call sign, a nickname.
        Alias = 2 "alias",
        /// The name on papers that are another person's, or invented.
        FalsePapers = 3 "false-papers",
    }
}

/// One form of a name, in the parts in which it was given.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Name {
    /// Whose name it is; his own where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<NameKind>,
    /// Surname.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub surname: Option<String>,
    /// Given name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub given: Option<String>,
    /// Patronymic.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub patronymic: Option<String>,
    /// The whole name, where its parts are not told apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub whole: Option<String>,
}

/// What a person is known by. Every part is optional; none of it is shown without the compartment `identity`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Identity {
    /// Forms of names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<Name>,
    /// The number the custodian gave him.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub custody_id: Option<String>,
    /// His service number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service_no: Option<String>,
    /// Birth date as far as known: `1999`, `1999-05` or `1999-05-17`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dob: Option<String>,
    /// Further particulars under the documented column names of an import.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub particulars: Vec<(String, String)>,
}

/// Two records are of one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SameAs {
    /// The other record.
    pub other: PersonId,
}

/// A link between two records was wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NotSameAs {
    /// The other record.
    pub other: PersonId,
}

/// Entries that should not have been written as they were.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mistaken {
    /// Which.
    pub entries: Vec<EntryHash>,
    /// Why.
    pub reason: String,
}

coded! {
    /// What an assessment of risk found.
    RiskLevel {
        /// A real risk, foreseeable, personal and present.
        Real = 1 "real",
        /// Looked for and not found.
        Absent = 2 "absent",
        /// Begun, not finished.
        Unassessed = 3 "unassessed",
    }
}

coded! {
    /// What he would be in danger of.
    RiskGround {
        /// Torture.
        Torture = 1 "torture",
        /// Other cruel, inhuman or degrading treatment.
        IllTreatment = 2 "ill-treatment",
        /// Arbitrary killing.
        Killing = 3 "killing",
        /// Persecution.
        Persecution = 4 "persecution",
        /// Enforced disappearance.
        Disappearance = 5 "disappearance",
        /// Punishment for having been captured.
        PunishedForCapture = 6 "punished-for-capture",
        /// Reprisals against relatives.
        Relatives = 7 "relatives",
        /// Being sent on to a State where one of these awaits him.
        SentOn = 8 "sent-on",
        /// Looked for; none found.
        NoneFound = 9 "none-found",
    }
}

/// What a State has promised about one person. It is recorded, and never clears by itself (R-GATE-9).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assurance {
    /// Which State.
    pub by: State,
    /// Whether somebody neutral may see him afterwards, without witnesses.
    pub monitoring: bool,
    /// Whether there is a remedy when it is broken.
    pub remedy: bool,
}

/// Risk in one State, for one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Risk {
    /// Where.
    pub state: State,
    /// What was found.
    pub level: RiskLevel,
    /// What of. Membership of a group is enough to begin with.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grounds: Vec<RiskGround>,
    /// On what: country evidence and personal facts, named.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// What was promised; an absence of risk that rests on nothing else is no absence.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub assurances: Vec<Assurance>,
    /// When it was assessed.
    pub assessed_on: Timestamp,
}

impl Risk {
    /// Whether it says on what it rests. A source without a word is none.
    #[must_use]
    pub fn names_sources(&self) -> bool {
        says_something(&self.sources)
    }

    /// Whether it rests on promises alone (R-GATE-9).
    #[must_use]
    pub fn rests_on_assurances(&self) -> bool {
        self.level == RiskLevel::Absent && !self.names_sources() && !self.assurances.is_empty()
    }
}

/// What was found about a State as a receiver of prisoners.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Standing {
    /// Which State.
    pub state: State,
    /// Whether it is a party to the Third Geneva Convention.
    pub party: bool,
    /// Since when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub party_since: Option<Date>,
    /// Whether it has made a reservation to article 12, so that its duty to give him back cannot be relied on (R-GATE-4).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub reserves_article_12: bool,
    /// What else guarantees that he can be called back, where it has made that reservation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other_guarantee: Option<String>,
    /// Whether it was found willing to apply the Convention.
    pub willing: bool,
    /// Whether it was found able to.
    pub able: bool,
    /// States to which it is likely to send people on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub onward: Vec<State>,
    /// On what this rests.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// When it was assessed.
    pub assessed_on: Timestamp,
}

impl Standing {
    /// Whether it says on what it rests.
    #[must_use]
    pub fn names_sources(&self) -> bool {
        says_something(&self.sources)
    }

    /// Whether nothing binds it to give him back (R-GATE-4). A guarantee without a word is none.
    #[must_use]
    pub fn may_keep_him(&self) -> bool {
        self.reserves_article_12 && self.other_guarantee.as_ref().is_none_or(|guarantee| guarantee.trim().is_empty())
    }
}

fn says_something(sources: &[String]) -> bool {
    sources.iter().any(|source| !source.trim().is_empty())
}

/// A second member signs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Countersign {
    /// Entries, all of them about the subject of this entry.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub entries: Vec<EntryHash>,
    /// Imported files, whole.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bulks: Vec<BulkId>,
}

/// A device is set aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parked {
    /// The last of its log that was seen.
    pub head: Head,
}

/// One party spoke to him about where he should go: an explainer of his State, a receiver, the custodian (R-WILL-9).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Talk {
    /// Whose.
    pub party: Side,
    /// Of which State, where it is a State's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<State>,
    /// When.
    pub at: Timestamp,
    /// How many minutes.
    pub minutes: u16,
    /// Whether he came, stayed and left as he wished.
    pub free: bool,
}

/// A review is opened of a return that he wants in spite of real risk (R-GATE-20).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReviewOpened {
    /// To which State.
    pub to: State,
}

coded! {
    /// Whether pressure on him through his family was found.
    FamilyPressure {
        /// Asked, and none found.
        NoneFound = 1 "none-found",
        /// Found.
        Found = 2 "found",
        /// Asked, and he would not or could not say.
        NotSaid = 3 "not-said",
    }
}

/// What a review found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReviewFound {
    /// To which State he wants.
    pub to: State,
    /// Whether he was pressed through his family.
    pub family_pressure: FamilyPressure,
    /// Whether counsel independent of every State concerned advised him, or he declined it.
    pub counsel: Counsel,
    /// Whether the risk was put to him as it was found, in his language.
    pub risk_explained: bool,
    /// Which neutral body would escort him, if one would.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub escort: Option<Body>,
}

/// One member of a review's panel votes. Dissent is kept with its reasons.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PanelVote {
    /// The findings on which the member votes.
    pub on: EntryHash,
    /// Whether he may be escorted there.
    pub assents: bool,
    /// Why.
    pub reasons: String,
}

/// A review ended in an individual return, escorted by a neutral body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AssistedReturn {
    /// To which State.
    pub to: State,
    /// Who escorts him.
    pub escort: Body,
    /// The findings, and the votes that carried them.
    pub rests_on: Vec<EntryHash>,
}

/// What is doubtful.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Doubtful {
    /// An interpreter, by pseudonym.
    Interpreter(String),
    /// A taker of declarations, by pseudonym.
    Taker(String),
    /// Whatever a device wrote.
    Device(DeviceId),
}

/// Who or what is doubtful, and for which time. It counts at once, from anybody: acceptances stop counting, refusals stay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Taint {
    /// Who or what.
    pub what: Doubtful,
    /// From when.
    pub from: Timestamp,
    /// Until when; still, where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Timestamp>,
    /// Why.
    pub reason: String,
}

/// A taint was found to be unfounded. Counts when a second member has signed it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TaintLifted {
    /// Why.
    pub reason: String,
}

coded! {
    /// On which matter somebody is called.
    Duty {
        /// To hear a person in private.
        Interview = 1 "interview",
        /// To countersign.
        Countersign = 2 "countersign",
        /// To assess risk or a State.
        Assessment = 3 "assessment",
        /// Custody and transport: to stop a bus.
        Custody = 4 "custody",
        /// A silent or doubtful device.
        Device = 5 "device",
        /// Whoever sent the list.
        Sender = 6 "sender",
        /// Reviews of returns in spite of risk.
        Review = 7 "review",
        /// Everything else.
        Any = 8 "any",
    }
}

/// Whom to call, on which matter. The last one recorded on a matter is shown first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OnCall {
    /// On which matter.
    pub duty: Duty,
    /// Who, by function or pseudonym, and under which number.
    pub call: String,
}

/// A list was screened: what was asked, and what was answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Screened {
    /// SHA-256 of the list's bytes.
    pub list: Digest,
    /// The list and the verdicts, as an attachment.
    pub attachment: Attachment,
    /// What the list was said to be.
    #[serde(default)]
    pub terms: Terms,
    /// The name under which its versions are compared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub series: Option<String>,
    /// The policy it was screened under.
    pub policy: Digest,
    /// Lines clear, held, blocked, without a record.
    pub counts: [u32; 4],
}

/// Something larger than an entry, kept under `media/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attachment {
    /// SHA-256 of the payload file.
    pub payload: Digest,
    /// SHA-256 of the plain bytes.
    pub plain: Digest,
    /// Plain bytes.
    pub size_bytes: u64,
}

coded! {
    /// What an imported file held.
    BulkKind {
        /// Persons.
        Persons = 1 "persons",
        /// Declarations of will.
        Declarations = 2 "declarations",
        /// Case facts.
        Facts = 3 "facts",
        /// Risk.
        Risks = 4 "risks",
    }
}

/// The closing entry of an imported file. Without it the file's rows do not count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BulkClosed {
    /// Which rows it closes.
    pub bulk: BulkId,
    /// What they are.
    pub kind: BulkKind,
    /// SHA-256 of the file's bytes.
    pub file: Digest,
    /// How many entries carry the bulk's id.
    pub entries: u64,
}
