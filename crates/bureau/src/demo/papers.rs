//! What is written down about somebody: identity, facts, risk, and the circumstances of his words.

use jiff::{SignedDuration, Timestamp};
use sha2::{Digest as _, Sha256};
use volya_core::case::*;
use volya_core::event::{Identity, Name, NameKind, Risk, RiskGround, RiskLevel, Standing};
use volya_core::id::Digest;
use volya_core::place::{Destination, State};
use volya_core::policy::DEFAULT_TOML;
use volya_core::will::{
    Authorship, Capacity, Channel, Counsel, Declaration, DestinationStance, EndedBy, Interpretation, Interpreter, LastStrain,
    ReportSource, ReportedWish, Side, Stance, Taker,
};

use super::cast::{Parts, Person};
use super::{SHEET_KO, SHEET_RU};
use crate::error::BureauError;

/// What the sources of an invented finding say of themselves.
const INVENTED: &str = "invented for the example";

pub(super) fn hash(bytes: &[u8]) -> Digest {
    Digest(Sha256::digest(bytes).into())
}

pub(super) fn state(code: &str) -> Result<State, BureauError> {
    Ok(State::parse(code)?)
}

fn to(code: &str) -> Result<Destination, BureauError> {
    Ok(Destination::State(state(code)?))
}

/// The defaults, with the two information sheets approved.
pub(super) fn policy() -> String {
    let sheets = format!("information_sheets = [\"{}\", \"{}\"]", hash(SHEET_KO), hash(SHEET_RU));
    DEFAULT_TOML.replace("information_sheets = []", &sheets)
}

/// States as receivers. That Russia is likely to send Koreans on makes the North a node of every way that touches Russia.
pub(super) fn standings(at: Timestamp) -> Result<Vec<Standing>, BureauError> {
    let found = |code: &str, onward: Vec<State>| {
        let sources = vec![INVENTED.to_owned()];
        Ok(Standing {
            state: state(code)?,
            party: true,
            party_since: None,
            reserves_article_12: false,
            other_guarantee: None,
            willing: true,
            able: true,
            onward,
            sources,
            assessed_on: at,
        })
    };
    let north = state("KP")?;
    [("PL", vec![]), ("KR", vec![]), ("RU", vec![north])].into_iter().map(|(code, onward)| found(code, onward)).collect()
}

/// What he is known by.
pub(super) fn identity(person: &Person) -> Identity {
    let own = person.forms.iter().map(|parts| name(NameKind::Own, *parts));
    let whole = Name { kind: Some(NameKind::Own), whole: Some(person.name.to_owned()), ..Name::default() };
    Identity {
        names: own.chain([whole]).collect(),
        custody_id: Some(person.custody_id.to_owned()),
        service_no: person.service_no.map(str::to_owned),
        dob: Some(person.dob.to_owned()),
        ..Identity::default()
    }
}

/// The other identity, on papers that are not his.
pub(super) fn false_identity(person: &Person) -> Option<Identity> {
    let papers = person.papers.as_ref()?;
    Some(Identity {
        names: vec![name(NameKind::FalsePapers, papers.parts)],
        service_no: Some(papers.service_no.to_owned()),
        dob: Some(papers.dob.to_owned()),
        ..Identity::default()
    })
}

fn name(kind: NameKind, (surname, given, patronymic): Parts) -> Name {
    Name {
        kind: Some(kind),
        surname: Some(surname.to_owned()),
        given: Some(given.to_owned()),
        patronymic: patronymic.map(str::to_owned),
        whole: None,
    }
}

/// What is recorded when somebody comes into custody.
pub(super) fn arrival(person: &Person) -> Result<Vec<Fact>, BureauError> {
    let (health, art109) = person.health;
    Ok(vec![
        Fact::Custody(Custody { status: CustodyStatus::InCustody, since: None, place: None }),
        Fact::Status(Status { status: person.status, decision: None }),
        Fact::Origin(Origin { state: state(person.origin)? }),
        Fact::Age(Age { finding: AgeFinding::Adult, guardian: false, best_interests: false }),
        Fact::Medical(Medical { health, art109 }),
    ])
}

/// What is recorded before a journey, a day ahead of it.
pub(super) fn journey(person: &Person, at: Timestamp, appeal: Appeal) -> Vec<Fact> {
    let posted = hash(b"the measures as posted, invented for the example");
    vec![
        Fact::Notice(Notice { given_at: at, language: person.language.to_owned(), understood: true, measures: Some(posted) }),
        Fact::Counsel(CounselOffer { counsel: Counsel::Accepted }),
        Fact::Appeal(AppealState { appeal, until: None }),
        Fact::Proceedings(ProceedingsState { proceedings: Proceedings::None, communicated_on: None }),
        Fact::Fitness(Fitness { fit: true, until: at + SignedDuration::from_hours(14 * 24) }),
        Fact::Manifest(Manifest { list: hash(b"the complete list, invented for the example") }),
        Fact::DepartureNotice(DepartureNotice { given_at: at, new_address: true }),
        Fact::Effects(Effects { receipt: true, allowed_kg: Some(25) }),
        Fact::Protection(ProtectingBody { body: Body::Icrc, mandate: hash(b"a mandate, invented for the example") }),
        Fact::Transport(Transport { safe: true, provisions: true }),
    ]
}

/// He was asked once more, and still wants it.
pub(super) fn confirmation(code: &str, at: Timestamp) -> Result<Fact, BureauError> {
    Ok(Fact::FinalConfirmation(FinalConfirmation { at, to: to(code)?, wants: true }))
}

/// He has died.
pub(super) fn death(at: Timestamp) -> Fact {
    Fact::Death(Death {
        on: at.to_zoned(jiff::tz::TimeZone::UTC).date(),
        cause: Some(DeathCause::Illness),
        certificate: Some(hash(b"a certificate, invented for the example")),
        particulars: None,
    })
}

/// Every assessment of his risk.
pub(super) fn risks(person: &Person, at: Timestamp) -> Result<Vec<Risk>, BureauError> {
    let assessed = |code: &&str, level, grounds: &[RiskGround]| {
        let sources = vec![INVENTED.to_owned()];
        Ok(Risk { state: state(code)?, level, grounds: grounds.to_vec(), sources, assurances: Vec::new(), assessed_on: at })
    };
    let grounds = |code: &str| match code {
        "KP" => [RiskGround::PunishedForCapture, RiskGround::Relatives],
        _ => [RiskGround::SentOn, RiskGround::Persecution],
    };
    let real = person.risk.real.iter().map(|code| assessed(code, RiskLevel::Real, &grounds(code)));
    let absent = person.risk.absent.iter().map(|code| assessed(code, RiskLevel::Absent, &[RiskGround::NoneFound]));
    real.chain(absent).collect()
}

/// A newspaper's word.
pub(super) fn press(code: &str) -> Result<volya_core::will::Report, BureauError> {
    Ok(volya_core::will::Report {
        source: ReportSource::Press,
        wish: ReportedWish::Wishes,
        to: to(code)?,
        said_on: None,
        language: None,
        note: Some("an article, invented for the example".to_owned()),
    })
}

/// What he says of each destination.
pub(super) fn stances(accepts: &str, refuses: &[&str]) -> Result<Vec<DestinationStance>, BureauError> {
    let said = |code: &str, stance| Ok(DestinationStance { to: to(code)?, stance });
    let no = refuses.iter().map(|code| said(code, Stance::Refuse));
    std::iter::once(said(accepts, Stance::Accept)).chain(no).collect()
}

/// A private talk with somebody neutral, with nothing missing; the first through an interpreter, the second without.
pub(super) fn talk(person: &Person, at: Timestamp, again: bool) -> Declaration {
    let taker = if again { "interviewer-2" } else { "interviewer-1" };
    let interpreter =
        Interpreter { id: "interpreter-1".to_owned(), hired_by: Side::Neutral, sworn: true, conflict: false, accepted: true };
    Declaration {
        taken_at: Some(at),
        channel: Some(Channel::PrivateInterview),
        takers: vec![Taker { id: taker.to_owned(), side: Side::Neutral }],
        present: Some(Vec::new()),
        influences: Some(Vec::new()),
        duress_sign: Some(false),
        last_strain: Some(LastStrain::Never),
        minutes: Some(if again { 25 } else { 45 }),
        ended_by: Some(if again { EndedBy::Person } else { EndedBy::Taker }),
        recorded: Some(false),
        sheet: Some(hash(if person.language == "ko" { SHEET_KO } else { SHEET_RU })),
        language: Some(person.language.to_owned()),
        understood: Some(true),
        third_option_shown: Some(true),
        counsel: Some(if again { Counsel::Accepted } else { Counsel::Declined }),
        interpretation: Some(if again { Interpretation::NotNeeded } else { Interpretation::Interpreter(interpreter) }),
        read_back: Some(true),
        authorship: Some(Authorship::Signature),
        capacity: Some(Capacity::Able),
        ..Declaration::default()
    }
}
