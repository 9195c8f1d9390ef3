//! What is said about a list on a form, and back: the words of [`fields::list`], and a choice for each column.

use std::sync::Arc;

use volya_bureau::BureauError;
use volya_bureau::acts::{Asked, KeptList};
use volya_bureau::fields;
use volya_bureau::table::{ColumnRef, HeaderRow, Reading};
use zeroize::Zeroizing;

use crate::web::submitted::Submitted;
use crate::web::tray::DraftList;

/// Columns that can be set; a list has no more.
const MOST_COLUMNS: usize = 200;

/// What is asked about a list.
pub(in crate::web) fn asked(said: &Submitted) -> Result<Asked, BureauError> {
    let keys = fields::documented("list").unwrap_or_default();
    let mut asked = fields::list(&said.fields(keys.iter().map(|key| key.name))?)?;
    asked.reading.columns = columns(said)?;
    Ok(asked)
}

/// The field that says which column is meant, and the one that says what it is.
pub(super) fn column_fields(place: usize) -> (String, String) {
    (format!("at-{place}"), format!("is-{place}"))
}

/// A position or a header, so that the one is never taken for the other.
pub(super) fn column_ref(column: &ColumnRef) -> String {
    match column {
        ColumnRef::Position(position) => format!("#{position}"),
        ColumnRef::Header(header) => format!("={header}"),
    }
}

fn parse_ref(text: &str) -> Option<ColumnRef> {
    match text.split_at_checked(1)? {
        ("#", position) => position.parse().ok().map(ColumnRef::Position),
        ("=", header) => Some(ColumnRef::Header(header.to_owned())),
        _ => None,
    }
}

/// As the page's choices say it, or in a line of its own as on the command line.
fn columns(said: &Submitted) -> Result<Vec<(ColumnRef, String)>, BureauError> {
    let accepts = || BureauError::Field { field: "column".to_owned(), why: "is not understood; it accepts 3=dob".to_owned() };
    let typed = said.all("column").filter(|text| !text.is_empty()).map(|text| fields::column(text).ok_or_else(accepts));
    chosen(said).map(Ok).chain(typed).collect()
}

fn chosen(said: &Submitted) -> impl Iterator<Item = (ColumnRef, String)> {
    let column = move |place| {
        let (at, is) = column_fields(place);
        let name = said.text(&is);
        let known = parse_ref(said.text(&at)).filter(|_| !name.is_empty())?;
        Some((known, name.to_owned()))
    };
    (1..=MOST_COLUMNS).filter_map(column)
}

/// A list out of the archive, to be screened anew with what was said about it.
pub(super) fn draft_of(kept: KeptList) -> DraftList {
    DraftList { file: Arc::new(Zeroizing::new(kept.file)), name: String::new(), said: said(&kept.asked) }
}

fn said(asked: &Asked) -> Submitted {
    let Asked { route, terms, series, reading } = asked;
    let mut pairs: Vec<(String, String)> = Vec::new();
    let mut add = |name: &str, text: Option<String>| pairs.extend(text.map(|text| (name.to_owned(), text)));
    let yes = |is: bool| is.then(|| "yes".to_owned());
    if let Some(route) = route {
        let via: Vec<&str> = route.via.iter().map(|state| state.code()).collect();
        add("from", Some(route.from.code().to_owned()));
        add("via", (!via.is_empty()).then(|| via.join("; ")));
        add("to", Some(route.to.code().to_owned()));
        add("counterpart", route.counterpart.map(|state| state.code().to_owned()));
    }
    add("kind", Some(terms.kind.word().to_owned()));
    add("drawn_up_by", Some(terms.author.word().to_owned()));
    add("ground", terms.ground.map(|ground| ground.word().to_owned()));
    add("agreement", terms.agreement.map(|digest| digest.to_string()));
    add("all_or_nothing", yes(terms.all_or_nothing));
    add("departs", terms.departs_on.map(|day| day.to_string()));
    add("certified", terms.sheets_certified.map(|is| if is { "yes" } else { "no" }.to_owned()));
    add("complete", yes(terms.complete));
    add("series", series.clone());
    let Reading { columns, encoding, sheet, header, lines, delimiter } = reading;
    add("encoding", encoding.map(|encoding| encoding.name().to_owned()));
    add("sheet", sheet.clone());
    add("header_row", header.map(header_row));
    add("lines", yes(*lines));
    add("delimiter", delimiter.map(|c| if c == '\t' { "tab".to_owned() } else { c.to_string() }));
    for (place, (column, name)) in (1..).zip(columns.iter().take(MOST_COLUMNS)) {
        let (at, is) = column_fields(place);
        pairs.push((at, column_ref(column)));
        pairs.push((is, name.clone()));
    }
    Submitted::of(pairs.into_iter().map(|(name, text)| (name, Zeroizing::new(text))).collect())
}

fn header_row(row: HeaderRow) -> String {
    match row {
        HeaderRow::At(row) => row.to_string(),
        HeaderRow::Missing => "none".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use volya_bureau::acts::Asked;
    use volya_bureau::core::gate::{ListAuthor, ListGround, ListKind, Route, Terms};
    use volya_bureau::core::place::State;
    use volya_bureau::table::{ColumnRef, HeaderRow, Reading, TextEncoding};

    use super::{asked, said};

    #[test]
    fn what_was_asked_comes_back_from_the_form_as_it_was() {
        let state = |code| State::parse(code).unwrap();
        let route =
            Route { from: state("UA"), via: vec![state("PL"), state("DE")], to: state("KR"), counterpart: Some(state("RU")) };
        let full = Asked {
            route: Some(route),
            terms: Terms {
                kind: ListKind::Incoming,
                author: ListAuthor::Mediator,
                ground: Some(ListGround::Art109),
                agreement: Some(volya_bureau::acts::agreement_digest(b"agreement")),
                all_or_nothing: true,
                departs_on: Some("2026-03-01".parse().unwrap()),
                sheets_certified: Some(false),
                complete: true,
            },
            series: Some("2026-03-B".to_owned()),
            reading: Reading {
                columns: vec![(ColumnRef::Position(3), "dob".to_owned()), (ColumnRef::Header("7".to_owned()), "-".to_owned())],
                encoding: Some(TextEncoding::EucKr),
                sheet: Some("Лист 1".to_owned()),
                header: Some(HeaderRow::Missing),
                lines: true,
                delimiter: Some('\t'),
            },
        };
        for one in [full, Asked::default()] {
            assert_eq!(asked(&said(&one)).unwrap(), one);
        }
    }
}
