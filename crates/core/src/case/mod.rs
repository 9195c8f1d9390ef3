//! The facts of a person's case, apart from what he wants.
//!
//! What a fact says is in the files by topic; [`Fact`] lists every kind once, and everything else that goes by kind follows from that list.

mod care;
mod due;
mod ending;
mod fact;
mod handover;
mod journey;
mod path;
mod procedure;
mod status;
mod welfare;

pub use care::{Care, Direction, FamilyMessage, Referral, RelativeEnquiry, Told};
pub use due::{Alarms, Due, Pressing, Urgency, alarms, due};
pub use ending::{Death, DeathCause, Ended, Ending, Enquiry, Recall};
pub use fact::Fact;
pub(crate) use fact::facts;
pub use handover::{Aftercare, Deadline, Handover};
pub use journey::{Commitment, DepartureNotice, Effects, FinalConfirmation, Fitness, Manifest, Transport};
pub use path::{NextMove, Note, Offer, Sharing};
pub use procedure::{Appeal, AppealState, Body, CounselOffer, Notice, Proceedings, ProceedingsState, ProtectingBody};
pub use status::{Age, AgeFinding, Art109, Custody, CustodyStatus, Health, LegalStatus, Medical, Origin, Status};
pub use welfare::{
    Access, AccessOutcome, CaptureCard, CardOccasion, CardOutcome, Complaint, Forwarding, HealthReport, Mail, Notification,
    ProofOfLife, Search, Separation,
};
