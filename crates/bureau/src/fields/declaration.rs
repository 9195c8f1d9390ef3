//! His own words, with every circumstance that was asked about.

use volya_core::place::Destination;
use volya_core::will::{
    Authorship, Capacity, Channel, Counsel, Declaration, DestinationStance, EndedBy, How, Influence, InfluenceKind,
    Interpretation, Interpreter, LastStrain, Present, Side, Stance, Taker,
};

use super::Fields;
use super::keys::DECLARATION;
use super::read::{Reader, destination, time};
use crate::error::{BureauError, field};
use crate::table::parse_date;

/// Reads a declaration. Stances stand under destinations (`KR=accept`), or in `to` and `stance` together; without any, it holds circumstances alone,
/// as a confirmation needs them.
///
/// # Errors
/// [`BureauError::Field`], naming the key and what it accepts.
pub fn declaration(fields: &Fields) -> Result<Declaration, BureauError> {
    let is_destination = |key: &str| destination(key).is_some();
    let reader = Reader::of_some(fields, DECLARATION, is_destination, ", and destinations such as KR")?;
    Ok(Declaration {
        stances: stances(fields, &reader)?,
        confirms: None,
        taken_at: reader.time("taken_at")?,
        channel: reader.word("channel", Channel::parse)?,
        how: reader.word("how", How::parse)?,
        heard_by: reader.word("heard_by", Side::parse)?,
        takers: reader.items("taker", taker)?.unwrap_or_default(),
        present: reader.items_or_none("present", present)?,
        influences: reader.items_or_none("influences", influence)?,
        duress_sign: reader.yes_no("duress_sign")?,
        last_strain: reader.parsed("last_strain", last_strain)?,
        minutes: reader.parsed("minutes", |text| text.parse().ok())?,
        ended_by: reader.word("ended_by", EndedBy::parse)?,
        recorded: reader.yes_no("recorded")?,
        sheet: reader.digest("sheet")?,
        language: reader.language("language")?,
        understood: reader.yes_no("understood")?,
        third_option_shown: reader.yes_no("third_option_shown")?,
        counsel: reader.word("counsel", Counsel::parse)?,
        interpretation: reader.parsed("interpretation", interpretation)?,
        read_back: reader.yes_no("read_back")?,
        authorship: reader.word("authorship", Authorship::parse)?,
        capacity: reader.word("capacity", Capacity::parse)?,
        paper: reader.owned("paper"),
        note: reader.owned("note"),
    })
}

fn stances(fields: &Fields, reader: &Reader<'_>) -> Result<Vec<DestinationStance>, BureauError> {
    let mut said: Vec<DestinationStance> = in_columns(reader)?;
    let documented = |key: &str| DECLARATION.iter().any(|known| known.name == key);
    for (key, word) in fields.iter().filter(|(key, _)| !documented(key)) {
        // The reader has let destinations through and nothing else.
        let Some(to) = destination(key) else { continue };
        let words: Vec<&str> = Stance::ALL.iter().map(|stance| stance.word()).collect();
        let unknown = || field(to.word(), format!("is not understood; it accepts one of: {}", words.join(", ")));
        said.push(DestinationStance { to, stance: Stance::parse(&word.to_ascii_lowercase()).ok_or_else(unknown)? });
    }
    let twice = said.iter().enumerate().find(|(at, one)| said[..*at].iter().any(|earlier| earlier.to == one.to));
    match twice {
        Some((_, one)) => Err(field(one.to.word(), "is spoken about twice; one declaration says one thing about a destination")),
        None => Ok(said),
    }
}

fn in_columns(reader: &Reader<'_>) -> Result<Vec<DestinationStance>, BureauError> {
    let to: Vec<Destination> = reader.items("to", destination)?.unwrap_or_default();
    let stances = reader.items("stance", |word| Stance::parse(&word.to_ascii_lowercase()))?.unwrap_or_default();
    if to.len() != stances.len() {
        return Err(field("stance", "needs one stance for each destination in `to`"));
    }
    Ok(to.into_iter().zip(stances).map(|(to, stance)| DestinationStance { to, stance }).collect())
}

fn side(word: &str) -> Option<Side> {
    Side::parse(&word.trim().to_ascii_lowercase())
}

fn taker(item: &str) -> Option<Taker> {
    let (id, of) = item.rsplit_once(':')?;
    let id = id.trim();
    (!id.is_empty()).then_some(Taker { id: id.to_owned(), side: side(of)? })
}

fn present(item: &str) -> Option<Present> {
    let (of, count) = item.split_once(':')?;
    let count: u8 = count.trim().parse().ok()?;
    (count > 0).then_some(Present { side: side(of)?, count })
}

fn influence(item: &str) -> Option<Influence> {
    let mut parts = item.splitn(3, ':').map(str::trim);
    let actor = side(parts.next()?)?;
    let kind = InfluenceKind::parse(&parts.next()?.to_ascii_lowercase())?;
    let on = match parts.next() {
        Some(date) => Some(parse_date(date).ok()?),
        None => None,
    };
    Some(Influence { actor, kind, on })
}

fn last_strain(text: &str) -> Option<LastStrain> {
    match text {
        "never" => Some(LastStrain::Never),
        at => time(at).map(LastStrain::At),
    }
}

fn interpretation(text: &str) -> Option<Interpretation> {
    match text {
        "not-needed" => Some(Interpretation::NotNeeded),
        "machine" => Some(Interpretation::Machine),
        person => interpreter(person).map(Interpretation::Interpreter),
    }
}

fn interpreter(text: &str) -> Option<Interpreter> {
    let parts: Vec<&str> = text.split(':').map(str::trim).collect();
    let (id, hired_by, sworn, accepted, conflict) = match parts.as_slice() {
        [id, by, sworn, accepted] => (*id, *by, *sworn, *accepted, false),
        [id, by, sworn, accepted, "conflict"] => (*id, *by, *sworn, *accepted, true),
        _ => return None,
    };
    let either = |word: &str, yes: &str, no: &str| (word == yes || word == no).then_some(word == yes);
    (!id.is_empty()).then_some(Interpreter {
        id: id.to_owned(),
        hired_by: side(hired_by)?,
        sworn: either(sworn, "sworn", "unsworn")?,
        conflict,
        accepted: either(accepted, "accepted", "not-accepted")?,
    })
}
