//! The validity box (domain §2.3): a pure question, whether a declaration was free, informed and express.

use jiff::{SignedDuration, Timestamp};
use serde::Serialize;

use super::{Authorship, Capacity, Counsel, Declaration, EndedBy, InfluenceKind, Interpretation, LastStrain, Side};
use crate::law::Rule;
use crate::policy::Policy;

/// Why a declaration does not count as Validated. A missing answer is a defect like a wrong one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Defect {
    /// When it was taken is not recorded.
    NoTime,
    /// It claims to have been taken after it was written down.
    FromTheFuture,
    /// The channel is missing or one that can only be reported.
    Channel,
    /// Who was present is not recorded.
    PresenceUnknown,
    /// Somebody was present who taints it.
    NotPrivate,
    /// No neutral taker, or a taker of a side.
    Taker,
    /// What bore on him was not asked.
    InfluencesUnanswered,
    /// Something bore on him shortly before, or nobody knows when.
    Influenced,
    /// Whether he gave his sign was not recorded.
    DuressUnanswered,
    /// He gave his sign.
    Duress,
    /// When he was last interrogated, operated on or harmed himself was not asked.
    StrainUnanswered,
    /// Too soon after it.
    TooSoonAfterStrain,
    /// The talk took too long, or how long is not recorded.
    TooLong,
    /// The custodian ended it, or who ended it is not recorded.
    EndedBy,
    /// Whether it was recorded by a device is not answered.
    RecordingUnanswered,
    /// No information sheet, or one that was never approved.
    Sheet,
    /// The language is missing, or not one he understands.
    Language,
    /// No third way was put to him.
    ThirdOption,
    /// Counsel was not offered.
    Counsel,
    /// The interpreter is missing, of a side, unsworn, in conflict or not accepted.
    Interpreter,
    /// It was not read back.
    ReadBack,
    /// He did not make it his own.
    Authorship,
    /// He was not in a condition to decide, or nobody said.
    Capacity,
    /// Something was given, taken or promised in return for it.
    Bargain,
    /// Shortly before, he was made to listen, or one party spoke to him too long or too often.
    Lectured,
    /// Its interpreter or taker is doubtful for that time.
    Tainted,
}

impl Defect {
    /// The rule it offends.
    #[must_use]
    pub fn rule(self) -> Rule {
        match self {
            Self::NoTime | Self::FromTheFuture => Rule::Will11,
            Self::Channel => Rule::Will6,
            Self::PresenceUnknown | Self::NotPrivate | Self::Taker | Self::RecordingUnanswered => Rule::Will2,
            Self::InfluencesUnanswered | Self::Influenced => Rule::Will5,
            Self::DuressUnanswered | Self::Duress | Self::Authorship => Rule::Will14,
            Self::StrainUnanswered | Self::TooSoonAfterStrain | Self::Capacity => Rule::Will12,
            Self::TooLong | Self::EndedBy => Rule::Will9,
            Self::Sheet => Rule::Will4,
            Self::Language | Self::ReadBack => Rule::Will3,
            Self::ThirdOption => Rule::Hnd3,
            Self::Counsel => Rule::Will13,
            Self::Interpreter => Rule::Doc6,
            Self::Bargain => Rule::Stat6,
            Self::Lectured => Rule::Will9,
            Self::Tainted => Rule::Will2,
        }
    }

    /// What is missing, for who must hear him again.
    #[must_use]
    pub fn says(self) -> &'static str {
        match self {
            Self::NoTime => "when it was taken is not recorded",
            Self::FromTheFuture => "it claims a time after it was written down",
            Self::Channel => "it did not come through a private interview, his own hand, a neutral visitor or his lawyer",
            Self::PresenceUnknown => "who was present is not recorded",
            Self::NotPrivate => "somebody was in hearing who must not be",
            Self::Taker => "no neutral taker alone took it, or one has no pseudonym",
            Self::InfluencesUnanswered => "what bore on him was not asked",
            Self::Influenced => "a threat, promise, gift, message or showing came shortly before it",
            Self::DuressUnanswered => "whether he gave his sign is not recorded",
            Self::Duress => "he gave the sign that he is being forced",
            Self::StrainUnanswered => "his last interrogation, operation or self-harm was not asked about",
            Self::TooSoonAfterStrain => "it was taken too soon after interrogation, operation or self-harm",
            Self::TooLong => "the talk was too long, or its length is not recorded",
            Self::EndedBy => "who ended the talk is not recorded, or it was the custodian",
            Self::RecordingUnanswered => "whether a device recorded it is not answered",
            Self::Sheet => "the information sheet is missing or not approved",
            Self::Language => "the language is missing or not his",
            Self::ThirdOption => "no third way was put to him",
            Self::Counsel => "counsel was not offered",
            Self::Interpreter => "the interpreter is missing or not acceptable",
            Self::ReadBack => "it was not read back to him",
            Self::Authorship => "he did not make the record his own",
            Self::Capacity => "his condition to decide is doubtful or not recorded",
            Self::Bargain => "something was given, taken or promised in return for it",
            Self::Lectured => "he was made to listen, or spoken to too long or too often by one party, shortly before it",
            Self::Tainted => "its interpreter or taker is marked as doubtful for that time",
        }
    }
}

/// Everything that keeps a declaration from being Validated; empty means Validated. `written_at` is the log's time, which bounds the claim.
#[must_use]
pub fn defects(declaration: &Declaration, written_at: Timestamp, policy: &Policy) -> Vec<Defect> {
    let mut found = Vec::new();
    let mut require = |holds: bool, defect: Defect| {
        if !holds {
            found.push(defect);
        }
    };
    let d = declaration;
    require(d.taken_at.is_some(), Defect::NoTime);
    require(d.taken_at.is_none_or(|at| at.duration_since(written_at) <= crate::time::MAX_AHEAD), Defect::FromTheFuture);
    // What reaches the taker by telephone or by a gesture was not heard in private (R-WILL-2).
    let in_person = !matches!(d.how, Some(super::How::Phone | super::How::Sign));
    require(in_person && d.channel.is_some_and(super::Channel::can_validate), Defect::Channel);
    require(d.present.is_some(), Defect::PresenceUnknown);
    let in_hearing = d.present.iter().flatten().filter(|p| p.count > 0).map(|p| p.side).chain(d.heard_by);
    require(in_hearing.into_iter().all(|side| !side.taints()), Defect::NotPrivate);
    require(takers_are_neutral(d), Defect::Taker);
    require(d.influences.is_some(), Defect::InfluencesUnanswered);
    require(!is_influenced(d, policy), Defect::Influenced);
    // What was bargained for stays bargained for, however long ago.
    require(d.influences.iter().flatten().all(|i| i.kind != InfluenceKind::Bargain), Defect::Bargain);
    require(d.duress_sign.is_some(), Defect::DuressUnanswered);
    require(d.duress_sign != Some(true), Defect::Duress);
    require(d.last_strain.is_some(), Defect::StrainUnanswered);
    require(!is_too_soon(d, policy), Defect::TooSoonAfterStrain);
    require(d.minutes.is_some_and(|m| u32::from(m) <= policy.session_max_minutes), Defect::TooLong);
    require(d.ended_by.is_some_and(|by| by != EndedBy::Custodian), Defect::EndedBy);
    require(d.recorded.is_some(), Defect::RecordingUnanswered);
    require(d.sheet.is_some_and(|sheet| policy.information_sheets.contains(&sheet)), Defect::Sheet);
    require(d.language.is_some() && d.understood == Some(true), Defect::Language);
    require(d.third_option_shown == Some(true), Defect::ThirdOption);
    require(d.counsel.is_some_and(|c| c != Counsel::NotOffered), Defect::Counsel);
    require(interpreter_is_acceptable(d.interpretation.as_ref()), Defect::Interpreter);
    require(d.read_back == Some(true), Defect::ReadBack);
    require(d.authorship.is_some_and(|a| a != Authorship::Declined), Defect::Authorship);
    require(d.capacity == Some(Capacity::Able), Defect::Capacity);
    found
}

fn takers_are_neutral(d: &Declaration) -> bool {
    // Who has no pseudonym can never be found doubtful.
    let none_of_a_side = d.takers.iter().all(|t| !t.side.taints() && !t.id.trim().is_empty());
    none_of_a_side && d.takers.iter().any(|t| t.side == Side::Neutral)
}

fn is_too_soon(d: &Declaration, policy: &Policy) -> bool {
    match (d.last_strain, d.taken_at) {
        (Some(LastStrain::At(strain)), Some(taken)) => {
            taken.duration_since(strain) < SignedDuration::from_hours(i64::from(policy.interrogation_gap_hours))
        }
        _ => false,
    }
}

/// Whether anything that bore on him, from whichever side and however well meant, lies within the window before the declaration.
fn is_influenced(d: &Declaration, policy: &Policy) -> bool {
    let Some(taken) = d.taken_at.map(|at| at.to_zoned(jiff::tz::TimeZone::UTC).date()) else { return false };
    let window = i32::try_from(policy.influence_window_days).unwrap_or(i32::MAX);
    d.influences.iter().flatten().filter(|i| i.kind != InfluenceKind::Bargain).any(|influence| match influence.on {
        // A day is as precise as it is recorded: the day itself still counts.
        Some(on) => taken.since(on).map_or(true, |span| span.get_days() <= window),
        None => true,
    })
}

fn interpreter_is_acceptable(interpretation: Option<&Interpretation>) -> bool {
    match interpretation {
        Some(Interpretation::NotNeeded) => true,
        Some(Interpretation::Interpreter(i)) => {
            !i.id.trim().is_empty() && !i.hired_by.taints() && i.sworn && !i.conflict && i.accepted
        }
        Some(Interpretation::Machine) | None => false,
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::super::{Channel, How, Interpreter, Present, Taker};
    use super::*;
    use crate::id::Digest;
    use crate::place::Destination;

    /// A declaration that nothing can be said against, taken at `at` by `taker`.
    pub(crate) fn flawless(to: Destination, at: Timestamp, taker: &str) -> Declaration {
        Declaration {
            stances: vec![super::super::DestinationStance { to, stance: super::super::Stance::Accept }],
            taken_at: Some(at),
            channel: Some(Channel::PrivateInterview),
            takers: vec![Taker { id: taker.to_owned(), side: Side::Neutral }],
            present: Some(Vec::new()),
            influences: Some(Vec::new()),
            duress_sign: Some(false),
            last_strain: Some(LastStrain::Never),
            minutes: Some(40),
            ended_by: Some(EndedBy::Taker),
            recorded: Some(false),
            sheet: Some(Digest([7; 32])),
            language: Some("ko".to_owned()),
            understood: Some(true),
            third_option_shown: Some(true),
            counsel: Some(Counsel::Declined),
            interpretation: Some(Interpretation::NotNeeded),
            read_back: Some(true),
            authorship: Some(Authorship::Signature),
            capacity: Some(Capacity::Able),
            ..Declaration::default()
        }
    }

    pub(crate) fn policy() -> Policy {
        Policy { information_sheets: vec![Digest([7; 32])], ..Policy::default() }
    }

    fn sound() -> (Declaration, Timestamp) {
        let at: Timestamp = "2026-02-01T10:00:00Z".parse().unwrap();
        (flawless(Destination::parse("KR").unwrap(), at, "t-1"), at)
    }

    #[test]
    fn a_flawless_declaration_is_validated_and_an_empty_one_is_not() {
        let (declaration, at) = sound();
        assert_eq!(defects(&declaration, at, &policy()), []);
        assert!(defects(&Declaration::default(), at, &policy()).len() >= 15);
    }

    #[test]
    fn every_single_flaw_is_named() {
        type Flaw = fn(&mut Declaration);
        let flaws: &[(Flaw, Defect)] = &[
            (|d| d.taken_at = None, Defect::NoTime),
            (|d| d.channel = Some(Channel::MediaInterview), Defect::Channel),
            (|d| d.channel = Some(Channel::ToGuard), Defect::Channel),
            (|d| d.channel = Some(Channel::Interrogation), Defect::Channel),
            (|d| d.channel = None, Defect::Channel),
            (|d| d.how = Some(How::Phone), Defect::Channel),
            (|d| d.how = Some(How::Sign), Defect::Channel),
            (|d| d.present = None, Defect::PresenceUnknown),
            (|d| d.present = Some(vec![Present { side: Side::Custodian, count: 1 }]), Defect::NotPrivate),
            (|d| d.present = Some(vec![Present { side: Side::FellowPrisoner, count: 2 }]), Defect::NotPrivate),
            (|d| d.heard_by = Some(Side::Custodian), Defect::NotPrivate),
            (|d| d.takers.clear(), Defect::Taker),
            (|d| d.ended_by = None, Defect::EndedBy),
            (|d| d.counsel = None, Defect::Counsel),
            (|d| d.authorship = None, Defect::Authorship),
            (|d| d.takers.push(Taker { id: "g".into(), side: Side::Receiver }), Defect::Taker),
            (|d| d.influences = None, Defect::InfluencesUnanswered),
            (|d| d.influences = influence("2026-01-26"), Defect::Influenced),
            (|d| d.influences = influence("2026-02-01"), Defect::Influenced),
            (|d| d.duress_sign = None, Defect::DuressUnanswered),
            (|d| d.duress_sign = Some(true), Defect::Duress),
            (|d| d.last_strain = None, Defect::StrainUnanswered),
            (|d| d.last_strain = Some(LastStrain::At("2026-01-30T10:00:00Z".parse().unwrap())), Defect::TooSoonAfterStrain),
            (|d| d.minutes = Some(61), Defect::TooLong),
            (|d| d.minutes = None, Defect::TooLong),
            (|d| d.ended_by = Some(EndedBy::Custodian), Defect::EndedBy),
            (|d| d.recorded = None, Defect::RecordingUnanswered),
            (|d| d.sheet = Some(Digest([8; 32])), Defect::Sheet),
            (|d| d.understood = None, Defect::Language),
            (|d| d.third_option_shown = Some(false), Defect::ThirdOption),
            (|d| d.counsel = Some(Counsel::NotOffered), Defect::Counsel),
            (|d| d.interpretation = Some(Interpretation::Machine), Defect::Interpreter),
            (
                |d| {
                    let interpreter =
                        Interpreter { id: "i".into(), hired_by: Side::Receiver, sworn: true, conflict: false, accepted: true };
                    d.interpretation = Some(Interpretation::Interpreter(interpreter));
                },
                Defect::Interpreter,
            ),
            (|d| d.read_back = None, Defect::ReadBack),
            (|d| d.authorship = Some(Authorship::Declined), Defect::Authorship),
            (|d| d.capacity = Some(Capacity::Doubtful), Defect::Capacity),
        ];
        for (flaw, defect) in flaws {
            let (mut declaration, at) = sound();
            flaw(&mut declaration);
            assert_eq!(defects(&declaration, at, &policy()), [*defect]);
        }
    }

    fn influence(on: &str) -> Option<Vec<super::super::Influence>> {
        let kind = super::super::InfluenceKind::Promise;
        Some(vec![super::super::Influence { actor: Side::Custodian, kind, on: Some(on.parse().unwrap()) }])
    }

    #[test]
    fn what_bore_on_him_long_before_is_recorded_and_does_not_void() {
        let (mut declaration, at) = sound();
        declaration.influences = influence("2026-01-24");
        assert_eq!(defects(&declaration, at, &policy()), []);
    }

    #[test]
    fn a_claim_from_the_future_does_not_count() {
        let (declaration, at) = sound();
        assert_eq!(defects(&declaration, at - SignedDuration::from_hours(1), &policy()), [Defect::FromTheFuture]);
    }
}
