//! Whole tables of persons, declarations, facts and assessments. The file lies on the tray from looking at it to its import, so that what was looked
//! at is what is taken.

use std::collections::BTreeSet;
use std::sync::Arc;

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};
use volya_bureau::acts::{self, ImportKind, ImportPlan, ImportReport, Watch};
use volya_bureau::core::id::Label;
use volya_bureau::{Bureau, BureauError};

use super::work;
use crate::escape;
use crate::web::page::{self, csrf};
use crate::web::parts::foreign;
use crate::web::seat::Seat;
use crate::web::submitted::Submitted;
use crate::web::tray::Table;
use crate::web::trouble::Trouble;
use crate::web::visitor::Visitor;
use crate::web::words::Words;
use crate::web::work::Doing;

pub(in crate::web) async fn ask(_: Seat, visitor: Visitor, Path(kind): Path<String>) -> Result<Response, Trouble> {
    let kind = ImportKind::parse(&kind).ok_or(Trouble::no_page())?;
    Ok(asking(&visitor, kind, None))
}

/// The file that was handed in last: what importing it would do, or has done.
pub(in crate::web) async fn show(seat: Seat, visitor: Visitor, Path(kind): Path<String>) -> Result<Response, Trouble> {
    let kind = ImportKind::parse(&kind).ok_or(Trouble::no_page())?;
    let table = seat.tray(|tray| tray.table.clone())?.filter(|table| table.kind == kind);
    Ok(match table {
        Some(table) => page::whole(&visitor, &visitor.words.say("import-title"), &of_file(&visitor, &table)),
        None => page::onward(&format!("/import/{}", kind.word())),
    })
}

/// Looks at a file, or takes it whole. Either may take its time, and goes on behind the page that tells how far it is.
pub(in crate::web) async fn take(
    seat: Seat,
    visitor: Visitor,
    Path(kind): Path<String>,
    sent: Submitted,
) -> Result<Response, Trouble> {
    let kind = ImportKind::parse(&kind).ok_or(Trouble::no_page())?;
    let Some(table) = handed_in(&seat, kind, &sent)? else {
        return Ok(asking(&visitor, kind, Some(&Trouble::no_file())));
    };
    let (look, amend) = (sent.text("step") == "look", !sent.text("amend").is_empty());
    let doing = if look { Doing::Looking(kind) } else { Doing::Importing(kind) };
    // It lies there when it is given up, too: one button begins again.
    seat.tray(|tray| tray.work.doing().is_none().then(|| tray.table = Some(table.clone())))?;
    let file = table.file.bytes.clone();
    let act = move |bureau: &mut Bureau, watch: Watch<'_>| done(bureau, kind, &file, (!look).then_some(amend), watch);
    let with = format!("{} {amend}", acts::list_digest(&table.file.bytes));
    seat.begin((doing, with), act, move |tray, report| {
        tray.table = Some(Table { report: Some(Arc::new(report)), ..table });
        doing.begun_at()
    })
    .await?;
    Ok(page::onward(work::PATH))
}

/// The file that came with the form, or the one on the tray which the form has shown.
fn handed_in(seat: &Seat, kind: ImportKind, sent: &Submitted) -> Result<Option<Table>, Trouble> {
    if let Some(file) = sent.file("file").cloned() {
        return Ok(Some(Table { kind, file, report: None }));
    }
    let shown = sent.text("of");
    if shown.is_empty() {
        return Ok(None);
    }
    let table = seat.tray(|tray| tray.table.clone())?.filter(|table| table.kind == kind && digest(table) == shown);
    table.map(Some).ok_or(BureauError::ChangedMeanwhile.into())
}

/// By what a form knows the file that it showed.
fn digest(table: &Table) -> String {
    acts::list_digest(&table.file.bytes).to_string()
}

/// Only looks where nothing is said about amending. A file with rejected rows is looked at too, for its page names them.
fn done(
    bureau: &mut Bureau,
    kind: ImportKind,
    file: &[u8],
    amend: Option<bool>,
    watch: Watch<'_>,
) -> Result<ImportReport, BureauError> {
    if let Some(amend) = amend {
        match acts::import(bureau, kind, file, amend, watch) {
            Err(BureauError::ImportRejected { .. }) => {}
            imported => return imported,
        }
    }
    let plan = acts::import::plan(bureau, kind, file, watch)?;
    Ok(ImportReport { plan, bulk: None, receipt: None, entries: 0, labels: None })
}

fn asking(visitor: &Visitor, kind: ImportKind, trouble: Option<&Trouble>) -> Response {
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
    page::with_status(trouble.map_or(StatusCode::OK, |trouble| trouble.status), visitor, &words.say("import-title"), &main)
}

fn of_file(visitor: &Visitor, table: &Table) -> Markup {
    let words = visitor.words;
    let report = table.report.as_deref();
    let is_done = report.is_some_and(|report| report.bulk.is_some() || report.plan.already_imported);
    html! {
        p { a href={ "/import/" (table.kind.word()) } { "← " (words.say("import-other")) } }
        div.titled { h1 { (words.say("import-title")) } span.quiet { (words.word("import", table.kind.word())) " · " (foreign(&table.file.name)) } }
        @match report {
            Some(report) if report.bulk.is_some() => (imported(words, report)),
            Some(report) => (planned(words, &report.plan)),
            None => p { (words.say("import-not-looked")) },
        }
        @if !is_done { (going_on(visitor, table, report.map(|report| &report.plan))) }
    }
}

/// To look, to import, or to correct the file first.
fn going_on(visitor: &Visitor, table: &Table, plan: Option<&ImportPlan>) -> Markup {
    let words = visitor.words;
    let amends = plan.is_some_and(|plan| !plan.amended.is_empty());
    html! {
        @if plan.is_some_and(|plan| !plan.rejected.is_empty()) { p { (words.say("import-correct")) } }
        @else if plan.is_some_and(|plan| plan.new == 0 && !amends) { p { (words.say("import-adds-nothing")) } }
        @else {
            form.asks method="post" action={ "/import/" (table.kind.word()) } enctype="multipart/form-data" {
                (csrf(visitor))
                input type="hidden" name="of" value=(digest(table));
                @if amends { div.ask.wide { label.tick { input type="checkbox" name="amend" value="1" required; (words.say("import-amend")) } } }
                div.actions {
                    @if plan.is_none() { button.main type="submit" name="step" value="look" { (words.say("import-look")) } }
                    button.main[plan.is_some()] type="submit" name="step" value="import" { (words.say("import-do")) }
                }
            }
        }
    }
}

fn imported(words: Words, report: &ImportReport) -> Markup {
    let bulk = report.bulk.map(|bulk| bulk.to_string()).unwrap_or_default();
    let done = words.with(
        "import-done",
        &[("rows", words.number(report.plan.new + report.plan.amended.len()).into()), ("bulk", bulk.into())],
    );
    html! {
        section.empty role="status" {
            p { strong { (done) } }
            @if let Some((first, last)) = &report.labels {
                p { (words.with("import-labels", &[("first", first.spoken().into()), ("last", last.spoken().into())])) }
            }
            @if let Some(whom) = of_whom(words, &report.plan) { p { (whom) } }
        }
        nav.buttons.leading { a.button.main href="/people" { (words.say("nav-people")) } a.button href="/unsigned" { (words.say("unsigned-title")) } }
    }
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
                    li { (words.with("import-row", &[("row", amended.row.into())])) " " @if let Some(label) = &amended.label { span.label { (label.spoken()) } } " " span { (amended.columns.iter().map(|column| words.column(column)).collect::<Vec<_>>().join(", ")) } }
                }
                @for problem in plan.rejected.iter().take(SHOWN) {
                    li { (words.with("import-row", &[("row", problem.row.into())])) " " strong { (foreign(&words.column(&problem.column))) } " " (escape::line(&words.read(&problem.reason))) }
                }
            }
        }
    }
}
