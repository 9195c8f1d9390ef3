//! The facts of a case.

use volya_core::case::*;
use volya_core::will::{Counsel, Side};

use super::Fields;
use super::keys::FACTS;
use super::read::Reader;
use crate::error::{BureauError, field};

/// Reads a fact of a kind in [`Fact::KINDS`].
///
/// # Errors
/// [`BureauError::Field`], naming the key and what it accepts.
pub fn fact(kind: &str, fields: &Fields) -> Result<Fact, BureauError> {
    let kind = kind.trim().to_ascii_lowercase();
    let known = FACTS.iter().find(|(name, _)| *name == kind);
    let (kind, keys) =
        known.ok_or_else(|| field("fact", format!("is not understood; it accepts one of: {}", Fact::KINDS.join(", "))))?;
    let r = Reader::of(fields, keys)?;
    let yes_no = |key: &str| r.needed(key, r.yes_no(key)?);
    let day = |key: &str| r.needed(key, r.date(key)?);
    if let Some(fact) = super::path::read(kind, &r)? {
        return Ok(fact);
    }
    Ok(match *kind {
        "custody" => Fact::Custody(Custody {
            status: r.needed("status", r.word("status", CustodyStatus::parse)?)?,
            since: r.date("since")?,
            place: r.owned("place"),
        }),
        "status" => Fact::Status(Status {
            status: r.needed("status", r.word("status", LegalStatus::parse)?)?,
            decision: r.digest("decision")?,
        }),
        "origin" => Fact::Origin(Origin { state: r.needed("state", r.state("state")?)? }),
        "age" => Fact::Age(Age {
            finding: r.needed("finding", r.word("finding", AgeFinding::parse)?)?,
            guardian: r.yes_no("guardian")?.unwrap_or(false),
            best_interests: r.yes_no("best_interests")?.unwrap_or(false),
        }),
        "medical" => Fact::Medical(Medical {
            health: r.needed("health", r.word("health", Health::parse)?)?,
            art109: r.needed("art109", r.word("art109", Art109::parse)?)?,
        }),
        "notice" => Fact::Notice(Notice {
            given_at: r.needed("given_at", r.time("given_at")?)?,
            language: r.needed("language", r.language("language")?)?,
            understood: yes_no("understood")?,
            measures: r.digest("measures")?,
        }),
        "counsel" => Fact::Counsel(CounselOffer { counsel: r.needed("counsel", r.word("counsel", Counsel::parse)?)? }),
        "appeal" => {
            Fact::Appeal(AppealState { appeal: r.needed("appeal", r.word("appeal", Appeal::parse)?)?, until: r.date("until")? })
        }
        "proceedings" => {
            let proceedings = r.needed("proceedings", r.word("proceedings", Proceedings::parse)?)?;
            Fact::Proceedings(ProceedingsState { proceedings, communicated_on: r.date("communicated_on")? })
        }
        "fitness" => Fact::Fitness(Fitness { fit: yes_no("fit")?, until: r.needed("until", r.time("until")?)? }),
        "manifest" => Fact::Manifest(Manifest { list: r.needed("list", r.digest("list")?)? }),
        "departure" => Fact::DepartureNotice(DepartureNotice {
            given_at: r.needed("given_at", r.time("given_at")?)?,
            new_address: yes_no("new_address")?,
        }),
        "effects" => Fact::Effects(Effects { receipt: yes_no("receipt")?, allowed_kg: r.count("allowed_kg")? }),
        "confirmation" => Fact::FinalConfirmation(FinalConfirmation {
            at: r.needed("at", r.time("at")?)?,
            to: r.needed("to", r.destination("to")?)?,
            wants: yes_no("wants")?,
        }),
        "protection" => Fact::Protection(ProtectingBody {
            body: r.needed("body", r.word("body", Body::parse)?)?,
            mandate: r.needed("mandate", r.digest("mandate")?)?,
        }),
        "transport" => Fact::Transport(Transport { safe: yes_no("safe")?, provisions: yes_no("provisions")? }),
        "commitment" => Fact::Commitment(Commitment {
            by: r.needed("by", r.state("by")?)?,
            no_active_service: yes_no("no_active_service")?,
            document: r.needed("document", r.digest("document")?)?,
        }),
        "card" => Fact::Card(CaptureCard {
            occasion: r.needed("occasion", r.word("occasion", CardOccasion::parse)?)?,
            outcome: r.needed("outcome", r.word("outcome", CardOutcome::parse)?)?,
            on: day("on")?,
        }),
        "notification" => notification(&r)?,
        "health-report" => Fact::HealthReport(HealthReport { on: day("on")? }),
        "access" => Fact::Access(Access {
            body: r.needed("body", r.word("body", Body::parse)?)?,
            outcome: r.needed("outcome", r.word("outcome", AccessOutcome::parse)?)?,
            on: day("on")?,
            reason: r.owned("reason"),
            until: r.date("until")?,
        }),
        "complaint" => {
            Fact::Complaint(Complaint { on: day("on")?, answered_on: r.date("answered_on")?, reprisal: r.yes_no("reprisal")? })
        }
        "mail" => Fact::Mail(Mail {
            month: day("month")?,
            letters: r.needed("letters", r.count("letters")?)?,
            cards: r.needed("cards", r.count("cards")?)?,
        }),
        "proof-of-life" => Fact::ProofOfLife(ProofOfLife { on: day("on")?, by: r.needed("by", r.word("by", Side::parse)?)? }),
        "search" => Fact::Search(Search {
            opened_on: day("opened_on")?,
            body: r.needed("body", r.word("body", Body::parse)?)?,
            closed_on: r.date("closed_on")?,
        }),
        "separation" => Fact::Separation(Separation { since: day("since")? }),
        "enquiry" => Fact::Enquiry(Enquiry {
            opened_on: day("opened_on")?,
            statements: r.needed("statements", r.count("statements")?)?,
            reported: yes_no("reported")?,
            closed_on: r.date("closed_on")?,
        }),
        "recall" => Fact::Recall(Recall {
            asked_on: day("asked_on")?,
            reason: r.needed("reason", r.owned("reason"))?,
            complied: r.yes_no("complied")?,
        }),
        "ended" => Fact::Ended(Ended {
            how: r.needed("how", r.word("how", Ending::parse)?)?,
            on: day("on")?,
            evidence: r.needed("evidence", r.digest("evidence")?)?,
        }),
        // The list of kinds ends here, and the kind is one of them.
        _ => Fact::Death(Death {
            on: day("on")?,
            cause: r.word("cause", DeathCause::parse)?,
            certificate: r.digest("certificate")?,
            particulars: r.owned("particulars"),
        }),
    })
}

fn notification(r: &Reader<'_>) -> Result<Fact, BureauError> {
    let way = |key: &str| r.needed(key, r.word(key, Forwarding::parse)?);
    let yes_no = |key: &str| r.needed(key, r.yes_no(key)?);
    Ok(Fact::Notification(Notification {
        on: r.needed("on", r.date("on")?)?,
        central_agency: way("central_agency")?,
        family: way("family")?,
        origin: way("origin")?,
        family_consent: yes_no("family_consent")?,
        origin_consent: yes_no("origin_consent")?,
        harm_assessed: yes_no("harm_assessed")?,
    }))
}
