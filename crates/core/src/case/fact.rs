//! Every kind of fact, once.

use serde::{Deserialize, Serialize};

use super::*;

/// Hands the list of facts to a macro: variant, type, slot in the folded state, word that people type.
macro_rules! facts {
    ($with:ident) => {
        $with! {
            /// Where he is.
            Custody(Custody) custody "custody",
            /// What he is in law.
            Status(Status) status "status",
            /// The Power he comes from or depends on.
            Origin(Origin) origin "origin",
            /// His age.
            Age(Age) age "age",
            /// His health, and art. 109.
            Medical(Medical) medical "medical",
            /// He was told what is planned, and why.
            Notice(Notice) notice "notice",
            /// The offer of counsel on the transfer.
            Counsel(CounselOffer) counsel "counsel",
            /// His appeal.
            Appeal(AppealState) appeal "appeal",
            /// Proceedings against him.
            Proceedings(ProceedingsState) proceedings "proceedings",
            /// Whether he is fit to travel.
            Fitness(Fitness) fitness "fitness",
            /// The manifest he stands on, complete before departure.
            Manifest(Manifest) manifest "manifest",
            /// He was told of the departure and of his new address in time.
            DepartureNotice(DepartureNotice) departure "departure",
            /// His effects are listed and go with him.
            Effects(Effects) effects "effects",
            /// He was asked once more, shortly before departure.
            FinalConfirmation(FinalConfirmation) confirmation "confirmation",
            /// He has died.
            Death(Death) death "death",
            /// The body that watches over his treatment.
            Protection(ProtectingBody) protection "protection",
            /// How he is carried.
            Transport(Transport) transport "transport",
            /// What a receiver has committed itself to for him.
            Commitment(Commitment) commitment "commitment",
            /// A capture card.
            Card(CaptureCard) card "card",
            /// News of him to the Central Agency, his family, his Power.
            Notification(Notification) notification "notification",
            /// Word to the bureau on his health.
            HealthReport(HealthReport) health_report "health-report",
            /// Somebody asked to see him.
            Access(Access) access "access",
            /// He complained.
            Complaint(Complaint) complaint "complaint",
            /// His mail.
            Mail(Mail) mail "mail",
            /// Somebody saw him alive.
            ProofOfLife(ProofOfLife) proof_of_life "proof-of-life",
            /// A search for him.
            Search(Search) search "search",
            /// He is kept apart from those who chose otherwise.
            Separation(Separation) separation "separation",
            /// The enquiry into his death or injury.
            Enquiry(Enquiry) enquiry "enquiry",
            /// He was asked back from a receiver that failed him.
            Recall(Recall) recall "recall",
            /// The evidence that closes his case.
            Ended(Ended) ended "ended",
            /// A State offers to receive him.
            Offer(Offer) offer "offer",
            /// A note between authorities about him.
            Note(Note) note "note",
            /// Whose move it is.
            NextMove(NextMove) next_move "next-move",
            /// His case was handed to another organisation, as he agreed.
            Sharing(Sharing) sharing "sharing",
            /// He was handed over.
            Handover(Handover) handover "handover",
            /// Somebody asked him how he lives where he went.
            Aftercare(Aftercare) aftercare "aftercare",
            /// A deadline after which he is free.
            Deadline(Deadline) deadline "deadline",
            /// He was referred to somebody who can help.
            Referral(Referral) referral "referral",
            /// A message between him and his family.
            FamilyMessage(FamilyMessage) family_message "family-message",
            /// A relative asks after him.
            RelativeEnquiry(RelativeEnquiry) relative_enquiry "relative-enquiry",
        }
    };
}
pub(crate) use facts;

macro_rules! define {
    ($($(#[$doc:meta])* $variant:ident($value:ty) $slot:ident $word:literal),+ $(,)?) => {
        /// One fact of a case. A fact that is not recorded holds; a fact that would open counts when a second member of another role has
        /// signed it.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Fact { $($(#[$doc])* $variant($value)),+ }

        impl Fact {
            /// Every kind, by the word that people type.
            pub const KINDS: &'static [&'static str] = &[$($word),+];

            /// Whether the other is about the same thing, so that this one, once countersigned, may take its place.
            #[must_use]
            pub fn is_about_the_same(&self, other: &Self) -> bool {
                match (self, other) {
                    (Self::Offer(a), Self::Offer(b)) => a.by == b.by,
                    (Self::Sharing(a), Self::Sharing(b)) => a.file == b.file,
                    (Self::Note(a), Self::Note(b)) => a.document == b.document,
                    (Self::Referral(a), Self::Referral(b)) => (a.care, a.on) == (b.care, b.on),
                    (Self::FamilyMessage(a), Self::FamilyMessage(b)) => (a.direction, a.on) == (b.direction, b.on),
                    (Self::RelativeEnquiry(a), Self::RelativeEnquiry(b)) => (a.route, a.on) == (b.route, b.on),
                    (Self::Complaint(a), Self::Complaint(b)) => a.on == b.on,
                    (Self::Access(a), Self::Access(b)) => a.body == b.body,
                    // Nobody puts off the day on which he is free; who erred marks it as a mistake.
                    (Self::Deadline(a), Self::Deadline(b)) => a.on <= b.on,
                    _ => std::mem::discriminant(self) == std::mem::discriminant(other),
                }
            }

            /// The word of its kind.
            #[must_use]
            pub fn kind(&self) -> &'static str {
                match self { $(Self::$variant(_) => $word),+ }
            }
        }
    };
}
facts!(define);
