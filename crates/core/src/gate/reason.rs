//! What a finding says: what exactly was found, and what would resolve it.

use std::fmt;

use super::line::LineProblem;
use crate::fold::{Unreadable, Voice};
use crate::id::Letter;
use crate::place::{Destination, State};
use crate::time::ClockDoubt;
use crate::will::Defect;

/// What exactly was found. It names states, times and entries, never people.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the text of each is its documentation, in `Display` below")]
pub enum Reason {
    SeveralCandidates { count: usize },
    OtherIdentityMatched,
    PossiblyMeant,
    BirthDateContradicts,
    CaptureContradicts,
    AskedByOtherIdentity,
    LinkNotSettled,
    LabelTwice,
    RecordsContradict { what: &'static str },
    EntryUnreadable(Unreadable),
    MistakePending,
    NoRecordHere,
    BadCell(Box<LineProblem>),
    RepeatsLine { line: u32 },
    NamedTwice,
    NotRecorded { what: &'static str },
    NotCountersigned { what: &'static str },
    NotInCustody,
    MovedAlready,
    EndedAlready,
    Dead { certified: bool },
    NotAPrisonerOfWar,
    ChildOnList,
    Under18,
    AgeDisputed,
    EligibleAndRefuses,
    NotExaminedForArt109,
    Says { voice: Voice, to: Destination },
    RiskReal { state: State },
    WantsRiskyReturn { state: State },
    RiskNotAssessed { state: State },
    RiskExpired { state: State },
    RiskNotCountersigned { state: State },
    RiskFromTheFuture { state: State },
    NeverHeard { to: State },
    Defective { defects: Box<[Defect]> },
    AcceptanceNotCountersigned,
    TooFewDeclarations { have: u32, need: u32 },
    TooFewTakers { have: u32, need: u32 },
    CoolingOff { days: u32 },
    DeclarationExpired { days: u32 },
    NotAParty { state: State },
    NotWillingOrAble { state: State },
    NoStanding { state: State },
    StandingExpired { state: State },
    NoRoute,
    NoticeNotUnderstood,
    CounselNotOffered,
    AppealOpen,
    AppealUpheld,
    NotFit,
    FitnessExpired,
    NoNewAddress,
    NoReceiptForEffects,
    ProceedingsPending,
    ConfirmationStale { hours: u32 },
    ConfirmationElsewhere,
    ClockDoubtful(ClockDoubt),
    DeviceSilent { letter: Letter, hours: u32 },
    DeviceNeverHeard { letter: Letter },
    DeviceForked { letter: Letter },
    DeviceIncomplete { letter: Letter },
    NamesMissing { letter: Letter },
    OfficeUnreadable,
    DroppedFromList,
    NotOnCompleteList,
    LeftOut,
    AllOrNothing,
    ManForMan,
    CounterPerson,
    WaiverClaimed,
    SheetNotCertified,
    NewlyAdded,
    NoticeTooLate { hours: u32 },
    MeasuresNotShown,
    TransportUnsafe,
    NoProvisions,
    TooLittleBaggage,
    NoCommitment,
    ReservesArticle12 { state: State },
    AssuranceOnly { state: State },
    OfferWanting { state: State },
    ReceiverNotAsked { state: State },
    Guaranteed { state: State },
    HeldHere,
    AliveHere,
    NoReview,
    ReviewTooShort { days: u32 },
    FamilyPressure,
    RiskNotExplained,
    NoEscort,
    PanelAssents { have: u32, need: u32 },
    PanelDissents,
    VerdictNotRecorded,
}

impl fmt::Display for Reason {
    #[allow(clippy::too_many_lines, reason = "one line for each reason, read top to bottom")]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::SeveralCandidates { count } => write!(f, "the line may mean {count} persons"),
            Self::OtherIdentityMatched => f.write_str("the line names another identity of a registered person"),
            Self::PossiblyMeant => {
                f.write_str("the name may be his in another spelling; if it is he, the rest is asked about him")
            }
            Self::BirthDateContradicts => f.write_str("the birth date on the line contradicts the record"),
            Self::LinkNotSettled => f.write_str("it is not settled whether two records are one person"),
            Self::LabelTwice => f.write_str("his label was given to two persons"),
            Self::RecordsContradict { what } => write!(f, "records linked as one person contradict each other: {what}"),
            Self::EntryUnreadable(Unreadable::NotForThisMember) => f.write_str("an entry about him is sealed to others"),
            Self::EntryUnreadable(Unreadable::KeyPageMissing) => f.write_str("the key page of an entry about him is missing"),
            Self::EntryUnreadable(Unreadable::Damaged) => f.write_str("an entry about him is damaged"),
            Self::EntryUnreadable(Unreadable::Newer) => f.write_str("an entry about him was written by a newer Volya"),
            Self::MistakePending => f.write_str("an entry about him was marked as a mistake and awaits a second member"),
            Self::NoRecordHere => f.write_str("nobody in the register matches the line"),
            Self::BadCell(cell) => write!(f, "column `{}`: {}", cell.column, cell.problem),
            Self::RepeatsLine { line } => write!(f, "the line repeats line {line}"),
            Self::NamedTwice => f.write_str("another line of the list may mean the same person"),
            Self::NotRecorded { what } => write!(f, "{what} is not recorded"),
            Self::NotCountersigned { what } => write!(f, "{what} is recorded by one member only"),
            Self::MovedAlready => {
                f.write_str("he was moved, or a clearance for him was used, and two have not recorded him here since")
            }
            Self::NotInCustody => f.write_str("he is recorded as not in our custody"),
            Self::EndedAlready => f.write_str("he is recorded as already transferred, released, repatriated or escaped"),
            Self::Dead { certified: true } => f.write_str("he is recorded as dead"),
            Self::Dead { certified: false } => f.write_str("he is recorded as dead, without a certificate"),
            Self::NotAPrisonerOfWar => f.write_str("he is recorded as a civilian, medical person or chaplain"),
            Self::ChildOnList => f.write_str("he is under eighteen; a child does not belong on a list of prisoners"),
            Self::Under18 => f.write_str("he is under eighteen, without guardian and best-interests finding"),
            Self::AgeDisputed => f.write_str("his age is disputed"),
            Self::EligibleAndRefuses => f.write_str("sick or wounded and eligible, and something speaks against his will"),
            Self::NotExaminedForArt109 => f.write_str("he is sick or wounded and was not examined under art. 109"),
            Self::Says { voice: Voice::Refusal, to } => write!(f, "he refuses: {to}"),
            Self::Says { voice: Voice::NotYet, to } => write!(f, "he has not decided: {to}"),
            Self::Says { voice: Voice::Withdrawn, to } => write!(f, "he took his yes back: {to}"),
            Self::Says { voice: Voice::Reported, to } => write!(f, "somebody reports that he refuses or fears: {to}"),
            Self::Says { voice: Voice::Stays, .. } => f.write_str("he wants to stay where he is"),
            Self::Says { voice: Voice::MarkedMistaken, to } => {
                write!(f, "a word against {to} was marked as a mistake; he has not been heard since")
            }
            Self::RiskReal { state } => write!(f, "a real risk awaits him in {state}"),
            Self::WantsRiskyReturn { state } => {
                write!(f, "he wants to go to {state}, where a real risk awaits him: for review, never for a list")
            }
            Self::RiskNotAssessed { state } => write!(f, "his risk in {state} is not assessed"),
            Self::RiskExpired { state } => write!(f, "the assessment of his risk in {state} is too old"),
            Self::RiskNotCountersigned { state } => write!(f, "the absence of risk in {state} is recorded by one member only"),
            Self::RiskFromTheFuture { state } => write!(f, "the assessment about {state} is dated in the future"),
            Self::NeverHeard { to } => write!(f, "he was never validly heard about {to}"),
            Self::Defective { defects } => {
                f.write_str("his declaration does not count: ")?;
                let mut says = defects.iter().map(|d| d.says());
                if let Some(first) = says.next() {
                    f.write_str(first)?;
                }
                says.try_for_each(|s| write!(f, "; {s}"))
            }
            Self::AcceptanceNotCountersigned => f.write_str("his declaration is signed by one member only"),
            Self::TooFewDeclarations { have, need } => write!(f, "{have} valid declaration of {need}"),
            Self::TooFewTakers { have, need } => write!(f, "heard by {have} interviewer of {need}"),
            Self::CoolingOff { days } => write!(f, "less than {days} days lie between his first and his last declaration"),
            Self::DeclarationExpired { days } => write!(f, "his last declaration is older than {days} days"),
            Self::NotAParty { state } => write!(f, "{state} is not a party to the Third Geneva Convention"),
            Self::NotWillingOrAble { state } => write!(f, "{state} was found unwilling or unable to apply the Convention"),
            Self::NoStanding { state } => write!(f, "nothing counts as found about {state} as a receiver"),
            Self::StandingExpired { state } => write!(f, "the finding about {state} is too old"),
            Self::NoRoute => f.write_str("no route is given"),
            Self::NoticeNotUnderstood => f.write_str("he was told in a language he does not understand"),
            Self::CounselNotOffered => f.write_str("counsel was not offered"),
            Self::AppealOpen => f.write_str("his appeal is open, or the time for it still runs"),
            Self::AppealUpheld => f.write_str("his appeal was upheld"),
            Self::NotFit => f.write_str("he is not fit to travel"),
            Self::FitnessExpired => f.write_str("his certificate of fitness has run out"),
            Self::NoNewAddress => f.write_str("he was not told his new address"),
            Self::NoReceiptForEffects => f.write_str("his effects are not listed"),
            Self::ProceedingsPending => f.write_str("proceedings are pending and the Detaining Power has not consented"),
            Self::ConfirmationStale { hours } => write!(f, "his final confirmation is older than {hours} hours"),
            Self::ConfirmationElsewhere => f.write_str("his final confirmation names another destination"),
            Self::ClockDoubtful(ClockDoubt::BehindOwnLog) => f.write_str("this device's clock is behind its own log"),
            Self::ClockDoubtful(ClockDoubt::OthersInTheFuture) => {
                f.write_str("another device's entries lie in this clock's future: one of the two clocks is wrong")
            }
            Self::DeviceSilent { letter, hours } => {
                write!(f, "device {} has not reported for more than {hours} hours", letter.as_char())
            }
            Self::DeviceNeverHeard { letter } => write!(f, "device {} is enrolled and has never reported", letter.as_char()),
            Self::DeviceForked { letter } => write!(f, "the log of device {} exists in two versions", letter.as_char()),
            Self::DeviceIncomplete { letter } => write!(f, "entries of device {} are missing here", letter.as_char()),
            Self::NamesMissing { letter } => write!(f, "names that device {} recorded cannot be matched here", letter.as_char()),
            Self::OfficeUnreadable => f.write_str("an entry about policy or States cannot be read here"),
            Self::CaptureContradicts => f.write_str("the date of capture on the line contradicts the record"),
            Self::AskedByOtherIdentity => f.write_str("the counterpart asks for a registered person under another identity"),
            Self::DroppedFromList => f.write_str("he stood on an earlier version of the list and is gone from it"),
            Self::NotOnCompleteList => f.write_str("he is held here and missing from a list that claims to be complete"),
            Self::LeftOut => f.write_str("he is seriously sick or wounded and was left out"),
            Self::AllOrNothing => f.write_str("the list wants one answer for all; each person is examined alone"),
            Self::ManForMan => f.write_str("sick and wounded are returned regardless of number or rank, never man for man"),
            Self::CounterPerson => {
                f.write_str("the line ties him to somebody given in return, and he has not validly said that he wants to go")
            }
            Self::WaiverClaimed => f.write_str("the line claims that he waives his protection; nobody can"),
            Self::SheetNotCertified => f.write_str("the sheets of the list are not certified"),
            Self::NewlyAdded => f.write_str("he stood in no earlier version of the list"),
            Self::NoticeTooLate { hours } => write!(f, "he was not told of the departure {hours} hours before it"),
            Self::MeasuresNotShown => f.write_str("the measures for repatriation were not made known to him"),
            Self::TransportUnsafe => f.write_str("the way or the vehicle is not safe"),
            Self::NoProvisions => f.write_str("food, water, clothing, shelter or medical care is not provided for the journey"),
            Self::TooLittleBaggage => f.write_str("he may take less than 25 kg of his effects"),
            Self::NoCommitment => f.write_str("the receiver has not committed itself to keep him from active service"),
            Self::ReservesArticle12 { state } => {
                write!(f, "{state} has made a reservation to art. 12; nothing else guarantees that he can be called back")
            }
            Self::AssuranceOnly { state } => write!(f, "the absence of risk in {state} rests on promises alone"),
            Self::OfferWanting { state } => {
                write!(f, "the offer of {state} has run out, does not name him, or asks something of him in return")
            }
            Self::ReceiverNotAsked { state } => {
                write!(f, "{state} was not asked who is excluded or prosecuted there, or has not undertaken to keep him")
            }
            Self::Guaranteed { state } => write!(f, "it was publicly guaranteed that he is not sent to {state}"),
            Self::HeldHere => f.write_str("he is recorded as held here"),
            Self::AliveHere => f.write_str("he is recorded as alive in our custody"),
            Self::NoReview => f.write_str("no review of his return has been opened, or nothing that it found counts"),
            Self::ReviewTooShort { days } => write!(f, "the review was opened less than {days} days ago"),
            Self::FamilyPressure => f.write_str("pressure through his family was found, or not ruled out"),
            Self::RiskNotExplained => f.write_str("the risk was not put to him as it was found"),
            Self::NoEscort => f.write_str("no neutral body would escort him"),
            Self::PanelAssents { have, need } => write!(f, "{have} of the panel assent; {need} must"),
            Self::PanelDissents => f.write_str("as many of the panel dissent as assent"),
            Self::VerdictNotRecorded => f.write_str("the verdict could not be recorded: NOT RECORDED, CLEARS NOBODY"),
        }
    }
}

impl Reason {
    /// What would resolve it, said to whoever can.
    #[must_use]
    pub fn remedy(&self) -> &'static str {
        match self {
            Self::SeveralCandidates { .. } | Self::OtherIdentityMatched | Self::BirthDateContradicts => {
                "ask the sender for a number or birth date, or open the identities with the custodians"
            }
            Self::PossiblyMeant => {
                "have somebody who may open the names compare them: two record that he is not meant, or the name goes into his record"
            }
            Self::LinkNotSettled => "have a member of another role countersign the link or its undoing",
            Self::LabelTwice => "register one of them anew under another label and mark the two as not the same",
            Self::RecordsContradict { .. } => "undo the link with two signatures, or add to the records what is right of both",
            Self::EntryUnreadable(Unreadable::NotForThisMember) => "ask a member who holds that compartment to screen",
            Self::EntryUnreadable(Unreadable::Newer) => "update Volya",
            Self::EntryUnreadable(_) => "merge a copy of the archive that has it whole",
            Self::MistakePending => "have a member of another role countersign the mark, or record the fact anew",
            Self::NoRecordHere => "register him and hear him",
            Self::BadCell(_) | Self::RepeatsLine { .. } | Self::NamedTwice => "have the sender correct the line",
            Self::NotRecorded { .. } => "record it, and have a member of another role countersign",
            Self::NotCountersigned { .. } | Self::RiskNotCountersigned { .. } | Self::AcceptanceNotCountersigned => {
                "have a member of another role countersign"
            }
            Self::MovedAlready => "record where he is held, and have a member of another role countersign it",
            Self::ChildOnList | Self::NotInCustody | Self::EndedAlready | Self::Dead { .. } | Self::NotAPrisonerOfWar => {
                "take the line off the list, or correct the record with two signatures"
            }
            Self::Under18 | Self::AgeDisputed => "appoint a guardian and determine his best interests",
            Self::EligibleAndRefuses => "nothing overrides it; he himself may change his mind, heard in private",
            Self::NotExaminedForArt109 => "have him examined under arts 109 and 112",
            Self::Says { voice: Voice::Reported, .. } => "hear him in private",
            Self::Says { .. } | Self::NeverHeard { .. } | Self::Defective { .. } => {
                "hear him in private; only his own valid declaration changes this"
            }
            Self::RiskReal { .. } => "another destination; assurances alone never clear",
            Self::WantsRiskyReturn { .. } => "open a voluntary-return review",
            Self::RiskNotAssessed { .. } | Self::RiskExpired { .. } | Self::RiskFromTheFuture { .. } => {
                "assess it, with grounds and sources, and have it countersigned"
            }
            Self::TooFewDeclarations { .. } | Self::DeclarationExpired { .. } => "hear him again in private",
            Self::TooFewTakers { .. } => "let another interviewer hear him",
            Self::CoolingOff { .. } => "give him time, then hear him again",
            Self::NotAParty { .. } | Self::NotWillingOrAble { .. } => "another receiver",
            Self::NoStanding { .. } | Self::StandingExpired { .. } => "assess the State as receiver, and have it countersigned",
            Self::NoRoute => "name the route: --from, --via, --to",
            Self::NoticeNotUnderstood => "tell him in his own language",
            Self::CounselNotOffered => "offer counsel",
            Self::AppealUpheld => "take the line off the list: it was decided that he stays",
            Self::AppealOpen => "wait for the decision; the appeal suspends the transfer",
            Self::NotFit | Self::FitnessExpired => "have a doctor certify that he can travel",
            Self::NoNewAddress => "tell him where he goes, in time to write home",
            Self::NoReceiptForEffects => "list his effects and make out a receipt",
            Self::ProceedingsPending => "obtain the Detaining Power's consent",
            Self::ConfirmationStale { .. } | Self::ConfirmationElsewhere => "ask him once more, about this destination",
            Self::ClockDoubtful(_) => "set the clock right",
            Self::DeviceSilent { .. } | Self::DeviceNeverHeard { .. } => {
                "merge that device's log, or park it with two signatures"
            }
            Self::DeviceForked { .. } => "park that device with two signatures and enrol a new one",
            Self::NamesMissing { .. } => "merge a copy of the archive that has its key pages whole",
            Self::DeviceIncomplete { .. } => "merge the copy that has them",
            Self::OfficeUnreadable => "ask a member who holds the compartment, or merge a whole copy",
            Self::CaptureContradicts | Self::AskedByOtherIdentity => {
                "ask the sender for a number or birth date, or open the identities with the custodians"
            }
            Self::DroppedFromList | Self::NotOnCompleteList | Self::LeftOut => "ask the sender in writing why, and see him today",
            Self::AllOrNothing => "tell the sender that each line is answered by itself",
            Self::ManForMan | Self::CounterPerson => {
                "have the sender take the other person's name off the line; hear him in private"
            }
            Self::WaiverClaimed => "ask him in private who had him sign, and record what he says",
            Self::SheetNotCertified => "have the sender sign or seal each sheet",
            Self::NewlyAdded => "ask the sender why he was added, and settle who is meant before anything else",
            Self::NoticeTooLate { .. } => "tell him, and move the departure",
            Self::MeasuresNotShown => "post the measures in his language, and record which he was shown",
            Self::TransportUnsafe | Self::NoProvisions | Self::TooLittleBaggage => "change the transport, or do not depart",
            Self::NoCommitment => "obtain the receiver's commitment in writing",
            Self::ReservesArticle12 { .. } => "obtain another guarantee that he can be called back, in writing",
            Self::AssuranceOnly { .. } => "assess the risk itself, with sources; a promise clears nothing",
            Self::OfferWanting { .. } => "obtain an offer in writing that names him and asks nothing in return",
            Self::ReceiverNotAsked { .. } => "ask the receiver in writing about exclusion, prosecution and removal",
            Self::Guaranteed { .. } => "another destination; a guarantee is kept",
            Self::HeldHere | Self::AliveHere => "ask the sender whom the line means, and see him today",
            Self::NoReview => "open a review, and have a member of another role countersign what it finds",
            Self::ReviewTooShort { .. } => "give him time, and hear him again",
            Self::FamilyPressure => "find a safe way to his family before anything else",
            Self::RiskNotExplained => "put the risk to him in his own language",
            Self::NoEscort => "find a neutral body that takes him all the way",
            Self::PanelAssents { .. } | Self::PanelDissents => {
                "ask the other members of the panel; record dissent with its reasons"
            }
            Self::VerdictNotRecorded => "make the archive writable and screen again",
        }
    }
}
