//! The facts of a person's case, apart from what he wants.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::coded::coded;
use crate::id::Digest;
use crate::place::{Destination, State};
use crate::will::Counsel;

coded! {
    /// Where he is, in custody terms.
    CustodyStatus {
        /// Held by us.
        InCustody = 1 "in-custody",
        /// Held by us, in hospital.
        Hospital = 2 "hospital",
        /// Handed to another Power.
        Transferred = 3 "transferred",
        /// Released.
        Released = 4 "released",
        /// Returned.
        Repatriated = 5 "repatriated",
        /// Escaped.
        Escaped = 6 "escaped",
        /// Dead.
        Dead = 7 "dead",
        /// Nobody knows.
        Missing = 8 "missing",
        /// Never was, or no longer is.
        NotInCustody = 9 "not-in-custody",
    }
}

coded! {
    /// What he is in law.
    LegalStatus {
        /// A prisoner of war.
        PrisonerOfWar = 1 "prisoner-of-war",
        /// Doubtful: protected as a prisoner of war until a tribunal decides.
        InDoubt = 2 "in-doubt",
        /// A civilian.
        Civilian = 3 "civilian",
        /// Medical personnel or a chaplain.
        MedicalOrChaplain = 4 "medical-or-chaplain",
    }
}

coded! {
    /// His health, in the words of the capture card.
    Health {
        /// Good, or not wounded, or recovered.
        Good = 1 "good",
        /// Convalescent.
        Convalescent = 2 "convalescent",
        /// Sick.
        Sick = 3 "sick",
        /// Slightly wounded.
        SlightlyWounded = 4 "slightly-wounded",
        /// Seriously sick.
        SeriouslySick = 5 "seriously-sick",
        /// Seriously wounded.
        SeriouslyWounded = 6 "seriously-wounded",
    }
}

coded! {
    /// Whether GC III art. 109 and 110 apply to him.
    Art109 {
        /// Eligible for repatriation or neutral accommodation.
        Eligible = 1 "eligible",
        /// Examined; not eligible.
        NotEligible = 2 "not-eligible",
        /// Not examined yet.
        NotExamined = 3 "not-examined",
    }
}

coded! {
    /// Where his appeal stands.
    Appeal {
        /// None lodged, and the time for it has run out.
        NoneInTime = 1 "none-in-time",
        /// Lodged, or the time for it still runs.
        Open = 2 "open",
        /// Decided against him, finally.
        Dismissed = 3 "dismissed",
        /// Decided for him: he is not to be moved.
        Upheld = 4 "upheld",
    }
}

coded! {
    /// Criminal or disciplinary proceedings.
    Proceedings {
        /// None.
        None = 1 "none",
        /// Disciplinary only, which never keeps him back.
        Disciplinary = 2 "disciplinary",
        /// Pending or a sentence unserved, without consent of the Detaining Power to let him go.
        Pending = 3 "pending",
        /// Pending or a sentence unserved; the Detaining Power consents to let him go.
        PendingWithConsent = 4 "pending-with-consent",
    }
}

coded! {
    /// Whether he is of age.
    AgeFinding {
        /// Eighteen or older.
        Adult = 1 "adult",
        /// Under eighteen.
        Under18 = 2 "under-18",
        /// Disputed.
        Disputed = 3 "disputed",
    }
}

/// One fact of a case. A fact that is not recorded holds; a fact that would open counts when a second member of another role has signed it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// Where he is.
    Custody(Custody),
    /// What he is in law.
    Status(Status),
    /// The Power he comes from or depends on.
    Origin(Origin),
    /// His age.
    Age(Age),
    /// His health, and art. 109.
    Medical(Medical),
    /// He was told what is planned, and why.
    Notice(Notice),
    /// The offer of counsel on the transfer.
    Counsel(CounselOffer),
    /// His appeal.
    Appeal(AppealState),
    /// Proceedings against him.
    Proceedings(ProceedingsState),
    /// Whether he is fit to travel.
    Fitness(Fitness),
    /// The manifest he stands on, complete before departure.
    Manifest(Manifest),
    /// He was told of the departure and of his new address in time.
    DepartureNotice(DepartureNotice),
    /// His effects are listed and go with him.
    Effects(Effects),
    /// He was asked once more, shortly before departure.
    FinalConfirmation(FinalConfirmation),
    /// He has died.
    Death(Death),
}

/// Where he is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Custody {
    /// In custody terms.
    pub status: CustodyStatus,
    /// Since when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Date>,
    /// Where, in the words of who recorded it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
}

/// What he is in law.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Status {
    /// In law.
    pub status: LegalStatus,
    /// The tribunal's decision, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<Digest>,
}

/// The Power he comes from or depends on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Origin {
    /// Which State.
    pub state: State,
}

/// His age.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Age {
    /// What was found.
    pub finding: AgeFinding,
    /// Whether a guardian is appointed.
    #[serde(default)]
    pub guardian: bool,
    /// Whether his best interests were determined, and this transfer is in them.
    #[serde(default)]
    pub best_interests: bool,
}

/// His health, and art. 109.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Medical {
    /// His health.
    pub health: Health,
    /// Whether art. 109 applies.
    pub art109: Art109,
}

/// He was told what is planned, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notice {
    /// When.
    pub given_at: Timestamp,
    /// In which language, as a BCP 47 tag.
    pub language: String,
    /// Whether he understands it.
    pub understood: bool,
}

/// The offer of counsel on the transfer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CounselOffer {
    /// What became of it.
    pub counsel: Counsel,
}

/// His appeal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AppealState {
    /// Where it stands.
    pub appeal: Appeal,
}

/// Proceedings against him.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProceedingsState {
    /// What there is.
    pub proceedings: Proceedings,
}

/// Whether he is fit to travel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fitness {
    /// Whether he is.
    pub fit: bool,
    /// Until when that was certified.
    pub until: Timestamp,
}

/// The manifest he stands on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// SHA-256 of the complete list that was made before departure.
    pub list: Digest,
}

/// He was told of the departure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DepartureNotice {
    /// When.
    pub given_at: Timestamp,
    /// Whether he knows his new address, in time to tell his next of kin.
    pub new_address: bool,
}

/// His effects.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Effects {
    /// Whether they are listed and a receipt is made out.
    pub receipt: bool,
}

/// He was asked once more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FinalConfirmation {
    /// When.
    pub at: Timestamp,
    /// About which destination.
    pub to: Destination,
    /// Whether he still wants it. If not, these are his own words against it.
    pub wants: bool,
}

/// He has died (GC III art. 120).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Death {
    /// When.
    pub on: Date,
    /// SHA-256 of the certificate; without it the death is unverified.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certificate: Option<Digest>,
    /// Where, of what, where buried: in the words of the certificate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub particulars: Option<String>,
}
