//! What he is owed before anybody moves him: notice, counsel, appeal, proceedings in order, a protecting body.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::coded::coded;
use crate::id::Digest;
use crate::will::Counsel;

coded! {
    /// Who watches over his treatment; the later ones stand in where none of the earlier can (GC III arts. 8, 10).
    Body {
        /// The Protecting Power.
        ProtectingPower = 1 "protecting-power",
        /// The International Committee of the Red Cross.
        Icrc = 2 "icrc",
        /// The UN High Commissioner for Refugees.
        Unhcr = 3 "unhcr",
        /// A human-rights mission of the United Nations.
        Ohchr = 4 "ohchr",
        /// Another neutral State.
        NeutralState = 5 "neutral-state",
        /// Another impartial body.
        Impartial = 6 "impartial",
    }
}

/// The body that watches over his treatment (R-STAT-7).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProtectingBody {
    /// Which.
    pub body: Body,
    /// SHA-256 of its mandate.
    pub mandate: Digest,
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
    /// SHA-256 of the posted measures for repatriation that he was shown (R-GATE-15).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measures: Option<Digest>,
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
    /// The last day on which one may be lodged, while none is decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
}

/// Proceedings against him.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProceedingsState {
    /// What there is.
    pub proceedings: Proceedings,
    /// When his name was communicated to the Power he depends on as one who is kept back (GC III art. 119(6)).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub communicated_on: Option<Date>,
}
