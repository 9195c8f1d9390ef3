//! What the gate found, and what would resolve it.

use volya_bureau::core::fold::{Unreadable, Voice};
use volya_bureau::core::gate::Reason as R;
use volya_bureau::core::place::State;
use volya_bureau::core::time::ClockDoubt;
use volya_bureau::core::will::Defect;

use super::{Message, plain, with};
use crate::words::Words;

impl Words {
    /// What was found.
    pub(crate) fn reason(self, reason: &R) -> String {
        let (id, args) = message(self, reason);
        self.with(id, &args)
    }

    /// What would resolve it, said to whoever can.
    pub(crate) fn remedy(self, reason: &R) -> String {
        self.text("do", reason.remedy())
    }

    /// What keeps a declaration from counting.
    pub(crate) fn defect(self, defect: Defect) -> String {
        self.text("defect", defect.says())
    }
}

fn of(words: Words, id: &'static str, state: State) -> Message {
    with(id, "state", words.state_in_text(state))
}

#[allow(clippy::too_many_lines, reason = "one line for each reason, read top to bottom")]
fn message(words: Words, reason: &R) -> Message {
    match reason {
        R::SeveralCandidates { count } => with("reason-several-candidates", "count", *count),
        R::OtherIdentityMatched => plain("reason-other-identity-matched"),
        R::PossiblyMeant => plain("reason-possibly-meant"),
        R::BirthDateContradicts => plain("reason-birth-date-contradicts"),
        R::CaptureContradicts => plain("reason-capture-contradicts"),
        R::AskedByOtherIdentity => plain("reason-asked-by-other-identity"),
        R::LinkNotSettled => plain("reason-link-not-settled"),
        R::LabelTwice => plain("reason-label-twice"),
        R::RecordsContradict { what } => with("reason-records-contradict", "what", words.text("needed", what)),
        R::EntryUnreadable(Unreadable::NotForThisMember) => plain("reason-unreadable-not-for-this-member"),
        R::EntryUnreadable(Unreadable::KeyPageMissing) => plain("reason-unreadable-key-page-missing"),
        R::EntryUnreadable(Unreadable::Damaged) => plain("reason-unreadable-damaged"),
        R::EntryUnreadable(Unreadable::Newer) => plain("reason-unreadable-newer"),
        R::MistakePending => plain("reason-mistake-pending"),
        R::NoRecordHere => plain("reason-no-record-here"),
        R::BadCell(cell) => (
            "reason-bad-cell",
            vec![("column", words.column(&cell.column).into()), ("problem", words.read(&cell.problem).into())],
        ),
        R::RepeatsLine { line } => with("reason-repeats-line", "line", *line),
        R::NamedTwice => plain("reason-named-twice"),
        R::NotRecorded { what } => with("reason-not-recorded", "what", words.text("needed", what)),
        R::NotCountersigned { what } => with("reason-not-countersigned", "what", words.text("needed", what)),
        R::NotInCustody => plain("reason-not-in-custody"),
        R::MovedAlready => plain("reason-moved-already"),
        R::EndedAlready => plain("reason-ended-already"),
        R::Dead { certified: true } => plain("reason-dead-certified"),
        R::Dead { certified: false } => plain("reason-dead"),
        R::NotAPrisonerOfWar => plain("reason-not-a-prisoner-of-war"),
        R::ChildOnList => plain("reason-child-on-list"),
        R::Under18 => plain("reason-under18"),
        R::AgeDisputed => plain("reason-age-disputed"),
        R::EligibleAndRefuses => plain("reason-eligible-and-refuses"),
        R::NotExaminedForArt109 => plain("reason-not-examined-for-art109"),
        R::Says { voice: Voice::Refusal, to } => with("reason-says-refusal", "to", words.to(*to)),
        R::Says { voice: Voice::NotYet, to } => with("reason-says-not-yet", "to", words.to(*to)),
        R::Says { voice: Voice::Withdrawn, to } => with("reason-says-withdrawn", "to", words.to(*to)),
        R::Says { voice: Voice::Reported, to } => with("reason-says-reported", "to", words.to(*to)),
        R::Says { voice: Voice::Stays, .. } => plain("reason-says-stays"),
        R::Says { voice: Voice::MarkedMistaken, to } => with("reason-says-marked-mistaken", "to", words.to(*to)),
        R::RiskReal { state } => of(words, "reason-risk-real", *state),
        R::WantsRiskyReturn { state } => of(words, "reason-wants-risky-return", *state),
        R::RiskNotAssessed { state } => of(words, "reason-risk-not-assessed", *state),
        R::RiskExpired { state } => of(words, "reason-risk-expired", *state),
        R::RiskNotCountersigned { state } => of(words, "reason-risk-not-countersigned", *state),
        R::RiskFromTheFuture { state } => of(words, "reason-risk-from-the-future", *state),
        R::NeverHeard { to } => with("reason-never-heard", "to", words.state_in_text(*to)),
        R::Defective { defects } => {
            let says: Vec<String> = defects.iter().map(|defect| words.defect(*defect)).collect();
            with("reason-defective", "defects", says.join("; "))
        }
        R::AcceptanceNotCountersigned => plain("reason-acceptance-not-countersigned"),
        R::TooFewDeclarations { have, need } => {
            ("reason-too-few-declarations", vec![("have", (*have).into()), ("need", (*need).into())])
        }
        R::TooFewTakers { have, need } => ("reason-too-few-takers", vec![("have", (*have).into()), ("need", (*need).into())]),
        R::CoolingOff { days } => with("reason-cooling-off", "days", *days),
        R::DeclarationExpired { days } => with("reason-declaration-expired", "days", *days),
        R::NotAParty { state } => of(words, "reason-not-a-party", *state),
        R::NotWillingOrAble { state } => of(words, "reason-not-willing-or-able", *state),
        R::NoStanding { state } => of(words, "reason-no-standing", *state),
        R::StandingExpired { state } => of(words, "reason-standing-expired", *state),
        R::NoRoute => plain("reason-no-route"),
        R::NoticeNotUnderstood => plain("reason-notice-not-understood"),
        R::CounselNotOffered => plain("reason-counsel-not-offered"),
        R::AppealOpen => plain("reason-appeal-open"),
        R::AppealUpheld => plain("reason-appeal-upheld"),
        R::NotFit => plain("reason-not-fit"),
        R::FitnessExpired => plain("reason-fitness-expired"),
        R::NoNewAddress => plain("reason-no-new-address"),
        R::NoReceiptForEffects => plain("reason-no-receipt-for-effects"),
        R::ProceedingsPending => plain("reason-proceedings-pending"),
        R::ConfirmationStale { hours } => with("reason-confirmation-stale", "hours", *hours),
        R::ConfirmationElsewhere => plain("reason-confirmation-elsewhere"),
        R::ClockDoubtful(ClockDoubt::BehindOwnLog) => plain("reason-clock-behind"),
        R::ClockDoubtful(ClockDoubt::OthersInTheFuture) => plain("reason-clock-others"),
        R::DeviceSilent { letter, hours } => {
            ("reason-device-silent", vec![("letter", letter.as_char().to_string().into()), ("hours", (*hours).into())])
        }
        R::DeviceNeverHeard { letter } => with("reason-device-never-heard", "letter", letter.as_char().to_string()),
        R::DeviceForked { letter } => with("reason-device-forked", "letter", letter.as_char().to_string()),
        R::DeviceIncomplete { letter } => with("reason-device-incomplete", "letter", letter.as_char().to_string()),
        R::NamesMissing { letter } => with("reason-names-missing", "letter", letter.as_char().to_string()),
        R::OfficeUnreadable => plain("reason-office-unreadable"),
        R::DroppedFromList => plain("reason-dropped-from-list"),
        R::NotOnCompleteList => plain("reason-not-on-complete-list"),
        R::LeftOut => plain("reason-left-out"),
        R::AllOrNothing => plain("reason-all-or-nothing"),
        R::ManForMan => plain("reason-man-for-man"),
        R::CounterPerson => plain("reason-counter-person"),
        R::WaiverClaimed => plain("reason-waiver-claimed"),
        R::SheetNotCertified => plain("reason-sheet-not-certified"),
        R::NewlyAdded => plain("reason-newly-added"),
        R::NoticeTooLate { hours } => with("reason-notice-too-late", "hours", *hours),
        R::MeasuresNotShown => plain("reason-measures-not-shown"),
        R::TransportUnsafe => plain("reason-transport-unsafe"),
        R::NoProvisions => plain("reason-no-provisions"),
        R::TooLittleBaggage => plain("reason-too-little-baggage"),
        R::NoCommitment => plain("reason-no-commitment"),
        R::ReservesArticle12 { state } => of(words, "reason-reserves-article12", *state),
        R::AssuranceOnly { state } => of(words, "reason-assurance-only", *state),
        R::OfferWanting { state } => of(words, "reason-offer-wanting", *state),
        R::ReceiverNotAsked { state } => of(words, "reason-receiver-not-asked", *state),
        R::Guaranteed { state } => of(words, "reason-guaranteed", *state),
        R::HeldHere => plain("reason-held-here"),
        R::AliveHere => plain("reason-alive-here"),
        R::NoReview => plain("reason-no-review"),
        R::ReviewTooShort { days } => with("reason-review-too-short", "days", *days),
        R::FamilyPressure => plain("reason-family-pressure"),
        R::RiskNotExplained => plain("reason-risk-not-explained"),
        R::NoEscort => plain("reason-no-escort"),
        R::PanelAssents { have, need } => ("reason-panel-assents", vec![("have", (*have).into()), ("need", (*need).into())]),
        R::PanelDissents => plain("reason-panel-dissents"),
        R::VerdictNotRecorded => plain("reason-verdict-not-recorded"),
    }
}
