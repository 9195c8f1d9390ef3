//! From what a form sent to fields as every door reads them: several boxes make one text.

use volya_bureau::BureauError;
use volya_bureau::acts::NamedAct;
use volya_bureau::core::will::Side;
use volya_bureau::fields::{Fields, Shape};

use crate::web::submitted::Submitted;

/// Rows in which a destination can be named, beside those that are offered.
pub(super) const FREE_ROWS: usize = 2;
/// Rows of takers and of influences.
pub(super) const ROWS: usize = 3;

/// The fields of an act.
pub(in crate::web) fn fields(act: &NamedAct, sent: &Submitted) -> Result<Fields, BureauError> {
    let filled = act.keys().into_iter().map(|(kind, key)| (key.name, text(kind, key.name, key.shape(), sent)));
    Fields::from_map(filled.filter(|(_, text)| !text.trim().is_empty()))
}

fn text(kind: &str, key: &str, shape: Shape, sent: &Submitted) -> String {
    match (kind, key) {
        ("declaration", "to") => said(sent).map(|(to, _)| to).collect::<Vec<_>>().join(";"),
        ("declaration", "stance") => said(sent).map(|(_, stance)| stance).collect::<Vec<_>>().join(";"),
        ("declaration", "taker") => rows(sent, &["taker", "taker-side"], ":"),
        ("declaration", "present") => or_none(sent, "present-none", present(sent)),
        ("declaration", "influences") => {
            or_none(sent, "influences-none", rows(sent, &["influence-side", "influence", "influence-on"], ":"))
        }
        ("declaration", "last_strain") if !sent.text("last_strain-never").is_empty() => "never".to_owned(),
        ("declaration", "interpretation") => interpretation(sent),
        ("risk", "grounds") => sent.all(key).collect::<Vec<_>>().join(";"),
        _ if shape == Shape::Entries => sent.all(key).collect::<Vec<_>>().join(";"),
        _ => sent.text(key).to_owned(),
    }
}

/// Destinations that were spoken of, each with what he says: those that were offered, then those that were typed.
fn said(sent: &Submitted) -> impl Iterator<Item = (&str, &str)> {
    let offered = sent.beginning("stance-").filter(|(_, stance)| !stance.is_empty());
    let typed = sent.all("to").map(str::trim).zip(sent.all("stance"));
    offered.chain(typed.filter(|(to, stance)| !to.is_empty() || !stance.is_empty()))
}

/// Items divided by `;`, each of the parts of one row; parts that end empty are left out.
fn rows(sent: &Submitted, parts: &[&str], divider: &str) -> String {
    let row = |row: usize| {
        let texts: Vec<&str> = parts.iter().map(|part| sent.all(part).nth(row).unwrap_or_default().trim()).collect();
        texts.join(divider).trim_end_matches(divider).to_owned()
    };
    (0..ROWS).map(row).filter(|text| !text.is_empty()).collect::<Vec<_>>().join(";")
}

fn present(sent: &Submitted) -> String {
    let counted = Side::ALL.iter().map(|side| (side.word(), sent.text(&format!("present-{side}")).trim()));
    let there = counted.filter(|(_, count)| !matches!(*count, "" | "0"));
    there.map(|(side, count)| format!("{side}:{count}")).collect::<Vec<_>>().join(";")
}

/// `none` where its box is ticked. Where both are said the text is nothing that is understood, and is refused.
fn or_none(sent: &Submitted, name: &str, items: String) -> String {
    match (sent.text(name).is_empty(), items.is_empty()) {
        (true, _) => items,
        (false, true) => "none".to_owned(),
        (false, false) => format!("none;{items}"),
    }
}

fn interpretation(sent: &Submitted) -> String {
    let how = sent.text("interpretation");
    if how != "interpreter" {
        return how.to_owned();
    }
    let either = |name: &str, yes: &'static str, no: &'static str| match sent.text(name) {
        "yes" => yes,
        "no" => no,
        _ => "",
    };
    let conflict = if sent.text("interpreter-conflict").is_empty() { "" } else { ":conflict" };
    let (sworn, accepted) =
        (either("interpreter-sworn", "sworn", "unsworn"), either("interpreter-accepted", "accepted", "not-accepted"));
    format!("{}:{}:{sworn}:{accepted}{conflict}", sent.text("interpreter").trim(), sent.text("interpreter-by"))
}

#[cfg(test)]
mod tests {
    use volya_bureau::fields;

    use super::*;

    fn declared(body: &str) -> Result<volya_bureau::core::will::Declaration, BureauError> {
        let sent = Submitted::read_urlencoded(body.as_bytes()).unwrap_or_else(|_| panic!("{body}"));
        fields::declaration(&self::fields(&NamedAct::named("declare").unwrap(), &sent)?)
    }

    #[test]
    fn a_form_says_what_was_ticked_and_nothing_else() {
        let body = "stance-KP=refuse&stance-KR=&to=remain&stance=undecided&to=&stance=&present-none=1&last_strain-never=1\
                    &taker=t-1&taker-side=neutral&taker=&taker-side=&interpretation=interpreter&interpreter=i-1\
                    &interpreter-by=neutral&interpreter-sworn=yes&interpreter-accepted=no&interpreter-conflict=1\
                    &influence-side=custodian&influence=gift&influence-on=&influence-side=&influence=&influence-on=";
        assert!(declared("to=JP&stance=").is_err(), "half an answer is none");
        let said = declared(body).unwrap();
        assert_eq!(said.stances.len(), 2);
        assert_eq!((said.present, said.takers.len(), said.influences.map(|all| all.len())), (Some(vec![]), 1, Some(1)));
        let asked = "duress_sign=&minutes=";
        assert_eq!(declared(asked).unwrap(), Default::default());
    }

    #[test]
    fn nobody_and_somebody_is_refused() {
        assert!(declared("present-none=1&present-medic=1").is_err());
        assert!(declared("present-medic=2").unwrap().present.is_some());
        assert!(declared("influences-none=1&influence-side=press&influence=media").is_err());
    }
}
