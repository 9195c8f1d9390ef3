//! What comes as a file: whole tables of persons, declarations, facts and assessments; a case from another organisation; the receipt for one.

use std::collections::BTreeSet;

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};
use volya_bureau::BureauError;
use volya_bureau::acts::{self, ImportKind, ImportPlan};
use volya_bureau::core::id::Label;

use super::acts::form::handed_out;
use crate::web::page::{self, csrf};
use crate::web::parts::{english, foreign, person_path};
use crate::web::seat::Seat;
use crate::web::submitted::Submitted;
use crate::web::trouble::Trouble;
use crate::web::visitor::Visitor;
use crate::web::words::Words;

pub(in crate::web) async fn ask_import(_: Seat, visitor: Visitor, Path(kind): Path<String>) -> Result<Response, Trouble> {
    let kind = ImportKind::parse(&kind).ok_or(Trouble::no_page())?;
    Ok(importing(StatusCode::OK, &visitor, kind, None, None))
}

/// Takes a file whole or not at all; with `look` it only says what would be done.
pub(in crate::web) async fn import(
    seat: Seat,
    visitor: Visitor,
    Path(kind): Path<String>,
    sent: Submitted,
) -> Result<Response, Trouble> {
    let kind = ImportKind::parse(&kind).ok_or(Trouble::no_page())?;
    let Some(file) = sent.file("file").cloned() else {
        let trouble = Trouble::no_file();
        return Ok(importing(trouble.status, &visitor, kind, None, Some(&trouble)));
    };
    let (look, amend) = (sent.text("step") == "look", !sent.text("amend").is_empty());
    let read = seat.act(move |bureau| {
        if look {
            return Ok((acts::import::plan(bureau, kind, &file.bytes)?, None));
        }
        match acts::import(bureau, kind, &file.bytes, amend, &mut |_, _| {}) {
            Ok(report) => Ok((report.plan, report.bulk)),
            Err(BureauError::ImportRejected { .. }) => Ok((acts::import::plan(bureau, kind, &file.bytes)?, None)),
            Err(error) => Err(error),
        }
    });
    match read.await {
        Ok((plan, Some(bulk))) => {
            let words = visitor.words;
            let done = words.with("import-done", &[("rows", words.number(plan.new).into()), ("bulk", bulk.to_string().into())]);
            let whom = of_whom(words, &plan).map(|whom| format!(" {whom}")).unwrap_or_default();
            seat.say(done + &whom);
            Ok(page::onward(if kind == ImportKind::Persons { "/people" } else { "/countersign" }))
        }
        Ok((plan, None)) => Ok(importing(StatusCode::OK, &visitor, kind, Some(&plan), None)),
        Err(trouble) => Ok(importing(trouble.status, &visitor, kind, None, Some(&trouble))),
    }
}

fn importing(
    status: StatusCode,
    visitor: &Visitor,
    kind: ImportKind,
    plan: Option<&ImportPlan>,
    trouble: Option<&Trouble>,
) -> Response {
    let words = visitor.words;
    let main = html! {
        h1 { (words.say("import-title")) }
        p { (words.say("import-about")) }
        nav.buttons.leading aria-label=(words.say("import-kinds")) {
            @for other in ImportKind::ALL {
                a.button href={ "/import/" (other.word()) } aria-current=[(*other == kind).then_some("page")] { (words.word("import", other.word())) }
            }
        }
        @if let Some(trouble) = trouble { (page::told(visitor, trouble)) }
        @if let Some(plan) = plan { (planned(words, plan)) }
        form.asks method="post" action={ "/import/" (kind.word()) } enctype="multipart/form-data" {
            (csrf(visitor))
            div.field.ask.wide { label for="file" { (words.say("import-file")) } input #file type="file" name="file" accept=".csv,.xlsx,.ods,.txt,.tsv"; p.hint { (words.say("import-hint")) } }
            div.ask.wide { label.tick { input type="checkbox" name="amend" value="1"; (words.say("import-amend")) } }
            div.actions {
                button.main type="submit" name="step" value="look" { (words.say("import-look")) }
                button type="submit" name="step" value="import" { (words.say("import-do")) }
            }
        }
    };
    page::with_status(status, visitor, &words.say("import-title"), &main)
}

/// Of whom the rows were recorded, the first of them by their labels.
fn of_whom(words: Words, plan: &ImportPlan) -> Option<String> {
    const NAMED: usize = 20;
    let labels = plan.concerned.iter().map(|new| new.label.as_ref()).chain(plan.amended.iter().map(|row| row.label.as_ref()));
    let labels: BTreeSet<String> = labels.flatten().map(Label::spoken).collect();
    let named: Vec<&str> = labels.iter().take(NAMED).map(String::as_str).collect();
    let more = if labels.len() > NAMED { " …" } else { "" };
    (!named.is_empty()).then(|| words.with("import-of", &[("who", format!("{}{more}", named.join(", ")).into())]))
}

/// What the file holds, what it would change, and what is wrong with it. Nothing of a cell.
fn planned(words: Words, plan: &ImportPlan) -> Markup {
    const SHOWN: usize = 200;
    let counts = [
        ("import-rows", plan.rows),
        ("import-new", plan.new),
        ("import-unchanged", plan.unchanged),
        ("import-amended", plan.amended.len()),
        ("import-rejected", plan.rejected_rows()),
    ];
    html! {
        section.empty role="status" {
            p { strong { (words.say(if plan.already_imported { "import-earlier" } else { "import-nothing-written" })) } }
            dl.facts { @for (id, count) in counts { dt { (words.find(id)) } dd { (words.number(count)) } } }
            @if !plan.unknown_columns.is_empty() { p { (words.say("import-unknown")) " " (foreign(&plan.unknown_columns.join(", "))) } }
            ul.plain {
                @for new in plan.concerned.iter().take(SHOWN) {
                    li { (words.with("import-row", &[("row", new.row.into())])) " " @if let Some(label) = &new.label { span.label { (label.spoken()) } } }
                }
                @for amended in plan.amended.iter().take(SHOWN) {
                    li { (words.with("import-row", &[("row", amended.row.into())])) " " @if let Some(label) = &amended.label { span.label { (label.spoken()) } } " " span lang="en" { (amended.columns.join(", ")) } }
                }
                @for problem in plan.rejected.iter().take(SHOWN) {
                    li { (words.with("import-row", &[("row", problem.row.into())])) " " code { (foreign(&problem.column)) } " " (english(words, &problem.reason)) }
                }
            }
        }
    }
}

pub(in crate::web) async fn ask_case(_: Seat, visitor: Visitor) -> Response {
    let words = visitor.words;
    one_file(&visitor, words.say("receive-title"), words.say("receive-about"), "/receive", None)
}

/// Takes a case in, and hands out the signed receipt for whoever sent it.
pub(in crate::web) async fn take_case(seat: Seat, visitor: Visitor, sent: Submitted) -> Result<Response, Trouble> {
    let words = visitor.words;
    let taken = match sent.file("file").cloned() {
        Some(file) => seat.act(move |bureau| acts::receive_case(bureau, &file.bytes)).await,
        None => Err(Trouble::no_file()),
    };
    Ok(match taken {
        Ok(taken) => {
            seat.say(words.with("receive-done", &[("label", taken.label.spoken().into()), ("count", taken.reports.into())]));
            handed_out("receipt.txt", taken.answer)
        }
        Err(trouble) => one_file(&visitor, words.say("receive-title"), words.say("receive-about"), "/receive", Some(&trouble)),
    })
}

pub(in crate::web) async fn ask_receipt(seat: Seat, visitor: Visitor, Path(person): Path<String>) -> Result<Response, Trouble> {
    let (path, title) = receipt_of(&seat, &visitor, person).await?;
    Ok(one_file(&visitor, title, visitor.words.say("receipt-about"), &format!("{path}/receipt"), None))
}

/// Records the signed receipt of the organisation that took his case.
pub(in crate::web) async fn take_receipt(
    seat: Seat,
    visitor: Visitor,
    Path(person): Path<String>,
    sent: Submitted,
) -> Result<Response, Trouble> {
    let (path, title) = receipt_of(&seat, &visitor, person.clone()).await?;
    let taken = match sent.file("file").cloned() {
        Some(file) => {
            seat.act(move |bureau| {
                let person = bureau.person_named(&person)?;
                acts::acknowledge_transfer(bureau, person, &file.bytes)
            })
            .await
        }
        None => Err(Trouble::no_file()),
    };
    Ok(match taken {
        Ok(_) => {
            seat.say(visitor.words.say("receipt-done"));
            page::onward(&path)
        }
        Err(trouble) => one_file(&visitor, title, visitor.words.say("receipt-about"), &format!("{path}/receipt"), Some(&trouble)),
    })
}

async fn receipt_of(seat: &Seat, visitor: &Visitor, person: String) -> Result<(String, String), Trouble> {
    let read = seat.act(move |bureau| {
        let person = bureau.person_named(&person)?;
        Ok((person, bureau.label(person)?))
    });
    let (person, label) = read.await?;
    let name = label.as_ref().map_or_else(|| person.to_string(), Label::spoken);
    Ok((person_path(person), visitor.words.with("receipt-title", &[("label", name.into())])))
}

fn one_file(visitor: &Visitor, title: String, about: String, action: &str, trouble: Option<&Trouble>) -> Response {
    let words = visitor.words;
    let main = html! {
        h1 { (title) }
        p { (about) }
        @if let Some(trouble) = trouble { (page::told(visitor, trouble)) }
        form.asks method="post" action=(action) enctype="multipart/form-data" {
            (csrf(visitor))
            div.field.ask.wide { label for="file" { (words.say("import-file")) } input #file type="file" name="file"; }
            div.actions { button.main type="submit" { (words.say("receive-do")) } a href="/acts" { (words.say("cancel")) } }
        }
    };
    page::with_status(trouble.map_or(StatusCode::OK, |trouble| trouble.status), visitor, &title, &main)
}
