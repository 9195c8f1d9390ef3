//! The facts of the path, of his handover and of care.

use volya_core::case::{
    Aftercare, Body, Care, Deadline, Direction, Fact, FamilyMessage, Handover, NextMove, Note, Offer, Referral, RelativeEnquiry,
    Sharing, Told,
};

use super::read::Reader;
use crate::error::BureauError;

/// Reads one of them; `None` for any other kind.
pub(super) fn read(kind: &str, r: &Reader<'_>) -> Result<Option<Fact>, BureauError> {
    let yes_no = |key: &str| r.needed(key, r.yes_no(key)?);
    let day = |key: &str| r.needed(key, r.date(key)?);
    let text = |key: &str| r.needed(key, r.owned(key));
    let digest = |key: &str| r.needed(key, r.digest(key)?);
    let body = |key: &str| r.word(key, Body::parse);
    Ok(Some(match kind {
        "offer" => Fact::Offer(Offer {
            by: r.needed("by", r.state("by")?)?,
            authority: text("authority")?,
            on: day("on")?,
            until: r.date("until")?,
            document: digest("document")?,
            names_him: yes_no("names_him")?,
            conditions: r.texts("conditions")?,
            exclusion_asked: yes_no("exclusion_asked")?,
            keeps_him: yes_no("keeps_him")?,
        }),
        "note" => Fact::Note(Note {
            on: day("on")?,
            sender: text("sender")?,
            addressee: text("addressee")?,
            about: text("about")?,
            document: digest("document")?,
        }),
        "next-move" => Fact::NextMove(NextMove { who: text("who")?, what: text("what")?, since: day("since")? }),
        "sharing" => Fact::Sharing(Sharing {
            with: text("with")?,
            on: day("on")?,
            consent: digest("consent")?,
            file: digest("file")?,
            acknowledged: r.digest("acknowledged")?,
        }),
        "handover" => Fact::Handover(Handover {
            at: r.needed("at", r.time("at")?)?,
            place: text("place")?,
            receiver: r.needed("receiver", r.state("receiver")?)?,
            witness: body("witness")?,
            acknowledged_on: r.date("acknowledged_on")?,
            medical_file: yes_no("medical_file")?,
            money: yes_no("money")?,
            documents: yes_no("documents")?,
            effects_kg: r.count("effects_kg")?,
            kept_back: yes_no("kept_back")?,
            packets: r.digest("packets")?,
        }),
        "aftercare" => Fact::Aftercare(Aftercare { on: day("on")?, well: yes_no("well")?, over: yes_no("over")? }),
        "deadline" => Fact::Deadline(Deadline { on: day("on")?, declared_by: text("declared_by")?, ground: text("ground")? }),
        "referral" => {
            let care = r.needed("care", r.word("care", Care::parse)?)?;
            Fact::Referral(Referral { care, on: day("on")?, seen: yes_no("seen")? })
        }
        "family-message" => Fact::FamilyMessage(FamilyMessage {
            on: day("on")?,
            direction: r.needed("direction", r.word("direction", Direction::parse)?)?,
            route: r.needed("route", body("route")?)?,
            harm_assessed: yes_no("harm_assessed")?,
            arrived: yes_no("arrived")?,
        }),
        "relative-enquiry" => Fact::RelativeEnquiry(RelativeEnquiry {
            on: day("on")?,
            route: r.needed("route", body("route")?)?,
            consent: r.yes_no("consent")?,
            told: r.needed("told", r.word("told", Told::parse)?)?,
        }),
        _ => return Ok(None),
    }))
}
