//! Everything that can be recorded. One entry holds one event.

mod alarm;
mod clearance;
mod form;
mod guarantee;
mod office;
mod person;
mod review;
mod risk;
mod taint;

pub use alarm::{Alarm, AlarmCause, Answered, Concern, Danger, DangerKind};
pub use clearance::{ClearanceIssued, ClearanceRefused, ClearanceUsed, ClearanceVoided, Footing, Moved};
pub use form::{FormKind, FormLanguage, FormReviewed, FormWithdrawn};
pub use guarantee::Guarantee;
pub use office::{Attachment, BulkClosed, BulkKind, Countersign, Duty, Head, Heads, OnCall, Parked, Screened};
pub use person::{Capture, Identity, Mistaken, Name, NameKind, NotMeant, NotSameAs, Registered, SameAs};
pub use review::{AssistedReturn, FamilyPressure, PanelVote, ReviewFound, ReviewOpened, Talk};
pub use risk::{Assurance, Risk, RiskGround, RiskLevel, Standing};
pub use taint::{Doubtful, Taint, TaintLifted};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::case::Fact;
use crate::id::BulkId;
use crate::policy::Policy;
use crate::roster::Compartment;
use crate::will::{Declaration, Report, Withdrawal};

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
    /// What a list wrote sounds like him and means another.
    NotMeant(NotMeant),
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
    /// The wording of a printed form is not to be used.
    FormWithdrawn(FormWithdrawn),
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
            | Self::FormWithdrawn(_)
            | Self::Screened(_)
            | Self::BulkClosed(_) => Compartment::Office,
            Self::Registered(_)
            | Self::SameAs(_)
            | Self::NotSameAs(_)
            | Self::NotMeant(_)
            | Self::Mistaken(_)
            | Self::Fact(_)
            | Self::Risk(_)
            | Self::Danger(_)
            | Self::Answered(_)
            | Self::Moved(_)
            | Self::Countersign(_) => Compartment::Case,
        }
    }

    /// Whether time runs from when it was written, after which something may open: the days of thought after a yes or the opening of a review, the
    /// notice of a departure. Backdated, it would have been waited for already.
    #[must_use]
    pub fn begins_a_wait(&self) -> bool {
        match self {
            Self::Declaration(declaration) => declaration.accepts_something(),
            Self::ReviewOpened(_) | Self::Fact(Fact::DepartureNotice(_)) => true,
            _ => false,
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
                | Self::Talk(_)
                | Self::ReviewOpened(_)
                | Self::PanelVote(_)
                | Self::AssistedReturn(_)
                | Self::Taint(_)
                | Self::OnCall(_)
                | Self::Alarm(_)
                | Self::Danger(_)
                | Self::Answered(_)
                | Self::FormWithdrawn(_)
                | Self::ClearanceVoided(_)
                | Self::ClearanceUsed(_)
                | Self::ClearanceRefused(_)
                | Self::Moved(_)
        )
    }
}
