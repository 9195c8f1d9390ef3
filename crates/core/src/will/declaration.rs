//! A declaration of will, with every circumstance that decides whether it counts. What was not asked is absent, and absent never helps.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::coded::coded;
use crate::id::{Digest, EntryHash};
use crate::place::Destination;

coded! {
    /// What he says about one destination.
    Stance {
        /// He wants to go there.
        Accept = 1 "accept",
        /// He does not.
        Refuse = 2 "refuse",
        /// He has not decided.
        Undecided = 3 "undecided",
        /// He wants to know more first.
        WantsInformation = 4 "wants-information",
        /// He gave no answer, which is his right and no consent (R-WILL-9).
        NoAnswer = 5 "no-answer",
    }
}

coded! {
    /// Through what his words came (R-WILL-6).
    Channel {
        /// A private interview by somebody neutral.
        PrivateInterview = 1 "private-interview",
        /// Written by his own hand.
        WrittenByHand = 2 "written-by-hand",
        /// To a neutral visitor, at any time.
        ToNeutralVisitor = 3 "to-neutral-visitor",
        /// To his lawyer.
        ToLawyer = 4 "to-lawyer",
        /// To a guard.
        ToGuard = 5 "to-guard",
        /// To a doctor or nurse.
        ToMedic = 6 "to-medic",
        /// To a fellow prisoner, who passed it on.
        ToFellowPrisoner = 7 "to-fellow-prisoner",
        /// Before a camera or a journalist.
        MediaInterview = 8 "media-interview",
        /// A statement made together with others.
        GroupStatement = 9 "group-statement",
        /// During an interrogation.
        Interrogation = 10 "interrogation",
        /// To anybody else.
        Other = 11 "other",
    }
}

impl Channel {
    /// Whether an acceptance through this channel can count at all.
    #[must_use]
    pub fn can_validate(self) -> bool {
        matches!(self, Self::PrivateInterview | Self::WrittenByHand | Self::ToNeutralVisitor | Self::ToLawyer)
    }
}

coded! {
    /// How his words reached who heard them.
    How {
        /// Spoken, face to face.
        Spoken = 1 "spoken",
        /// By telephone.
        Phone = 2 "phone",
        /// In a letter.
        Letter = 3 "letter",
        /// By a sign or gesture.
        Sign = 4 "sign",
    }
}

coded! {
    /// Whom somebody in the room belongs to.
    Side {
        /// A body that is neutral between all of them.
        Neutral = 1 "neutral",
        /// The Power or organ that holds him.
        Custodian = 2 "custodian",
        /// The State he comes from or depends on.
        Origin = 3 "origin",
        /// A State that would receive him.
        Receiver = 4 "receiver",
        /// The press.
        Press = 5 "press",
        /// A fellow prisoner.
        FellowPrisoner = 6 "fellow-prisoner",
        /// His lawyer.
        Lawyer = 7 "lawyer",
        /// A doctor or nurse.
        Medic = 8 "medic",
        /// An organisation that documents.
        Organisation = 9 "organisation",
        /// A relative.
        Relative = 10 "relative",
        /// Anybody else.
        Other = 11 "other",
    }
}

impl Side {
    /// Whether somebody of this side in hearing taints a declaration (R-WILL-2).
    #[must_use]
    pub fn taints(self) -> bool {
        matches!(
            self,
            Self::Custodian | Self::Origin | Self::Receiver | Self::Press | Self::FellowPrisoner | Self::Relative | Self::Other
        )
    }
}

/// One destination with what he says of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DestinationStance {
    /// Where.
    pub to: Destination,
    /// What he says.
    pub stance: Stance,
}

/// Somebody in the room or within hearing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Present {
    /// Whose.
    pub side: Side,
    /// How many of them.
    pub count: u8,
}

/// Who took the declaration, by a pseudonym that stays the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Taker {
    /// Pseudonym.
    pub id: String,
    /// Whose.
    pub side: Side,
}

/// How language was bridged (R-DOC-6).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
pub enum Interpretation {
    /// The taker speaks his language.
    NotNeeded,
    /// A person interpreted.
    Interpreter(Interpreter),
    /// A machine did, which cannot be the only record (R-WILL-3).
    Machine,
}

/// An interpreter, by pseudonym.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Interpreter {
    /// Pseudonym.
    pub id: String,
    /// Who hired him.
    pub hired_by: Side,
    /// Whether he was sworn to confidence.
    pub sworn: bool,
    /// Whether a conflict of interest is known.
    pub conflict: bool,
    /// Whether the person accepted him.
    pub accepted: bool,
}

coded! {
    /// What bore on him (R-WILL-5).
    InfluenceKind {
        /// A threat.
        Threat = 1 "threat",
        /// A promise.
        Promise = 2 "promise",
        /// A gift or privilege.
        Gift = 3 "gift",
        /// A message from or about his family.
        FamilyMessage = 4 "family-message",
        /// Something he was shown or read.
        Media = 5 "media",
        /// Pressure by others held with him.
        Peers = 6 "peers",
        /// Something given, taken away or promised in return for what he declares, for testimony or for speaking in public (R-STAT-6).
        Bargain = 7 "bargain",
    }
}

/// One thing that bore on him.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Influence {
    /// From whom.
    pub actor: Side,
    /// What.
    pub kind: InfluenceKind,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
}

/// When he was last interrogated, operated on, or harmed himself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
pub enum LastStrain {
    /// Asked; never.
    Never,
    /// At this time.
    At(Timestamp),
}

coded! {
    /// How he made the record his own (R-WILL-14). No fingerprint, ever, as a condition.
    Authorship {
        /// He signed.
        Signature = 1 "signature",
        /// He made his mark, before a witness.
        WitnessedMark = 2 "witnessed-mark",
        /// His voice is recorded.
        RecordedVoice = 3 "recorded-voice",
        /// It was read back and he would not sign.
        Declined = 4 "declined",
    }
}

coded! {
    /// What became of the offer of counsel.
    Counsel {
        /// Offered and taken.
        Accepted = 1 "accepted",
        /// Offered and declined.
        Declined = 2 "declined",
        /// Not offered.
        NotOffered = 3 "not-offered",
    }
}

coded! {
    /// Whether he was in a condition to decide.
    Capacity {
        /// He was.
        Able = 1 "able",
        /// Ill, medicated, fasting, in solitary confinement or in distress: doubtful.
        Doubtful = 2 "doubtful",
        /// He was not.
        Unable = 3 "unable",
    }
}

coded! {
    /// Who ended the talk (R-WILL-9).
    EndedBy {
        /// He did.
        Person = 1 "person",
        /// The taker did, his intention being clear.
        Taker = 2 "taker",
        /// The custodian did.
        Custodian = 3 "custodian",
    }
}

/// His own words. Nothing but the stances is needed for a refusal; for an acceptance all of it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Declaration {
    /// What he says, destination by destination; many at once.
    pub stances: Vec<DestinationStance>,
    /// The earlier declaration that this one confirms, for display; what counts is that both stand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirms: Option<EntryHash>,
    /// When he said it, as claimed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taken_at: Option<Timestamp>,
    /// Through what.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<Channel>,
    /// How it reached who heard it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub how: Option<How>,
    /// Who heard it, where nobody took it formally.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heard_by: Option<Side>,
    /// Who took it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub takers: Vec<Taker>,

    /// Freedom: everybody else in the room or within hearing, also nobody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub present: Option<Vec<Present>>,
    /// Freedom: what bore on him, also nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub influences: Option<Vec<Influence>>,
    /// Freedom: whether he gave his agreed sign that he is being forced.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duress_sign: Option<bool>,
    /// Freedom: when he was last interrogated, operated on or harmed himself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_strain: Option<LastStrain>,
    /// Freedom: minutes that the talk took.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u16>,
    /// Freedom: who ended it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended_by: Option<EndedBy>,
    /// Freedom: whether a device recorded it, and he knew.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recorded: Option<bool>,

    /// Information: which sheet he was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet: Option<Digest>,
    /// Information: in which language, as a BCP 47 tag.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Information: whether he understands that language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub understood: Option<bool>,
    /// Information: whether a third way was put to him: another State, staying, not deciding (R-HND-3).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub third_option_shown: Option<bool>,
    /// Information: the offer of counsel.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counsel: Option<Counsel>,

    /// Expression: how language was bridged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interpretation: Option<Interpretation>,
    /// Expression: whether the record was read back to him.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read_back: Option<bool>,
    /// Expression: how he made it his own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub authorship: Option<Authorship>,
    /// Expression: whether he was in a condition to decide.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capacity: Option<Capacity>,
    /// The serial of the paper on which it was written down, where it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper: Option<String>,
    /// His words, or a remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl Declaration {
    /// What he says about exactly this destination, the last word first where he was recorded saying two things.
    pub fn stances_on(&self, to: Destination) -> impl Iterator<Item = Stance> + '_ {
        self.stances.iter().rev().filter(move |s| s.to == to).map(|s| s.stance)
    }

    /// Whether he accepts exactly this destination, and says nothing else about it.
    #[must_use]
    pub fn accepts(&self, to: Destination) -> bool {
        let mut stances = self.stances_on(to).peekable();
        stances.peek().is_some() && stances.all(|s| s == Stance::Accept)
    }

    /// Whether he accepts going anywhere. To stay where he is held is going nowhere.
    #[must_use]
    pub fn accepts_something(&self) -> bool {
        self.stances.iter().any(|s| s.to != Destination::Remain && self.accepts(s.to))
    }
}
