//! Who he is, and where: custody, status in law, origin, age, health.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::coded::coded;
use crate::id::Digest;
use crate::place::State;

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
