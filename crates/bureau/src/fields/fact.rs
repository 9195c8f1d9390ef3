//! The facts of a case.

use volya_core::case::{
    Age, AgeFinding, Appeal, AppealState, Art109, CounselOffer, Custody, CustodyStatus, Death, DepartureNotice, Effects, Fact,
    FinalConfirmation, Fitness, Health, LegalStatus, Manifest, Medical, Notice, Origin, Proceedings, ProceedingsState, Status,
};
use volya_core::will::Counsel;

use super::Fields;
use super::keys::{FACT_KINDS, FACTS};
use super::read::Reader;
use crate::error::{BureauError, field};

/// Reads a fact of a kind in [`FACT_KINDS`].
///
/// # Errors
/// [`BureauError::Field`], naming the key and what it accepts.
pub fn fact(kind: &str, fields: &Fields) -> Result<Fact, BureauError> {
    let kind = kind.trim().to_ascii_lowercase();
    let known = FACTS.iter().find(|(name, _)| *name == kind);
    let (kind, keys) =
        known.ok_or_else(|| field("fact", format!("is not understood; it accepts one of: {}", FACT_KINDS.join(", "))))?;
    let r = Reader::of(fields, keys)?;
    let yes_no = |key: &str| r.needed(key, r.yes_no(key)?);
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
        }),
        "counsel" => Fact::Counsel(CounselOffer { counsel: r.needed("counsel", r.word("counsel", Counsel::parse)?)? }),
        "appeal" => Fact::Appeal(AppealState { appeal: r.needed("appeal", r.word("appeal", Appeal::parse)?)? }),
        "proceedings" => {
            let proceedings = r.needed("proceedings", r.word("proceedings", Proceedings::parse)?)?;
            Fact::Proceedings(ProceedingsState { proceedings })
        }
        "fitness" => Fact::Fitness(Fitness { fit: yes_no("fit")?, until: r.needed("until", r.time("until")?)? }),
        "manifest" => Fact::Manifest(Manifest { list: r.needed("list", r.digest("list")?)? }),
        "departure" => Fact::DepartureNotice(DepartureNotice {
            given_at: r.needed("given_at", r.time("given_at")?)?,
            new_address: yes_no("new_address")?,
        }),
        "effects" => Fact::Effects(Effects { receipt: yes_no("receipt")? }),
        "confirmation" => Fact::FinalConfirmation(FinalConfirmation {
            at: r.needed("at", r.time("at")?)?,
            to: r.needed("to", r.destination("to")?)?,
            wants: yes_no("wants")?,
        }),
        // The list of kinds ends here, and the kind is one of them.
        _ => Fact::Death(Death {
            on: r.needed("on", r.date("on")?)?,
            certificate: r.digest("certificate")?,
            particulars: r.owned("particulars"),
        }),
    })
}
