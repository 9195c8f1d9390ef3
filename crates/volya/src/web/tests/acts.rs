//! The acts: every question has its words in every language, every form records, and both doors reach the same.

use std::collections::BTreeSet;
use std::path::Path;

use axum::http::{Method, StatusCode};
use volya_bureau::acts::{About, Group, NamedAct};
use volya_bureau::fields::Shape;

use super::{Office, first_label};
use crate::web::api::API;
use crate::web::pages::acts::{key_ids, key_label, vocabulary, word_label};
use crate::web::routes::ROUTES;
use crate::web::words::{Language, Words};

/// Message ids under which acts, questions and words may stand.
pub(super) fn asked() -> BTreeSet<String> {
    let mut ids: BTreeSet<String> = Group::ALL.iter().map(|group| format!("acts-group-{}", group.word())).collect();
    for act in NamedAct::all() {
        ids.insert(format!("act-{}", act.name));
        for (kind, key) in act.keys() {
            ids.extend(key_ids(kind, key.name).into_iter().filter(|(_, is_paper)| !is_paper).map(|(id, _)| id));
            let words = key.accepts.words.first().map(|(_, words)| words()).unwrap_or_default();
            ids.extend(words.iter().map(|word| format!("{}-{word}", vocabulary(kind, key.name))));
        }
    }
    ids
}

#[test]
fn every_question_and_every_word_stands_in_every_language() {
    let mut missing = BTreeSet::new();
    for language in Language::ALL {
        let words = Words(language);
        for act in NamedAct::all() {
            // Destinations are asked for together with what he says of each.
            for (kind, key) in act.keys().into_iter().filter(|(kind, key)| (*kind, key.name) != ("declaration", "to")) {
                if key_label(words, kind, key.name) == key.name {
                    missing.insert(format!("{} {kind} {}", language.tag(), key.name));
                }
                if key.shape() == Shape::Word || key.name == "grounds" {
                    let all = key.accepts.words.first().map(|(_, words)| words()).unwrap_or_default();
                    let vocabulary = vocabulary(kind, key.name);
                    let unsaid =
                        all.into_iter().filter(|word| word_label(words, vocabulary, word) == format!("{vocabulary}-{word}"));
                    missing.extend(unsaid.map(|word| format!("{} {kind} {} {word}", language.tag(), key.name)));
                }
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

async fn registered(office: &Office) -> String {
    office.post("/people/register", &[("captured_on", "2025-01-09")]).await.is(StatusCode::SEE_OTHER).leads_to().to_owned()
}

#[tokio::test]
async fn every_act_has_a_form_in_which_each_question_stands() {
    let office = Office::open().await;
    let path = registered(&office).await;
    for act in NamedAct::all() {
        let at = if act.about == About::Person { format!("{path}/acts/{}", act.name) } else { format!("/acts/{}", act.name) };
        let page = office.get(&at).await.is(StatusCode::OK);
        for (_, key) in act.keys().into_iter().filter(|(_, key)| key.needed && key.shape() != Shape::Entries) {
            assert!(page.body.contains(&format!("name=\"{}\"", key.name)), "{} does not ask for {}", act.name, key.name);
        }
        let empty = office.post(&at, &[]).await;
        assert!(empty.status.is_client_error(), "{} records something where nothing is said: {}", act.name, empty.status);
    }
}

#[tokio::test]
async fn a_declaration_is_recorded_with_its_circumstances_and_what_is_wrong_comes_back() {
    let office = Office::open().await;
    let path = registered(&office).await;
    let wrong = [("stance-neutral", "accept"), ("taken_at", "yesterday"), ("note", "<script>x</script>")];
    let back = office.post(&format!("{path}/acts/declare"), &wrong).await.is(StatusCode::UNPROCESSABLE_ENTITY);
    back.says("is not understood; it accepts a time")
        .never("`taken_at`")
        .says("yesterday")
        .says("&lt;script&gt;")
        .never("<script>x");
    let said =
        [("to", "KP"), ("stance", "refuse"), ("channel", "private-interview"), ("present-none", "1"), ("duress_sign", "no")];
    let done = office.post(&format!("{path}/acts/declare"), &said).await.is(StatusCode::SEE_OTHER);
    assert_eq!(done.leads_to(), path);
    office.get(&path).await.says("<strong>KP (North Korea)</strong>").says("private-interview");
    let entry = office.get(&format!("{path}/acts/withdraw")).await;
    let entry = entry
        .body
        .split("option value=\"")
        .find(|part| part.len() > 64 && part.as_bytes()[64] == b'"')
        .map(|part| part[..64].to_owned());
    let taken_back = [("entry", entry.as_deref().unwrap_or_default()), ("note", "")];
    office.post(&format!("{path}/acts/withdraw"), &taken_back).await.is(StatusCode::SEE_OTHER);
    office.get(&path).await.says(&first_label());
}

#[tokio::test]
async fn a_half_filled_form_is_there_again_after_a_lock_and_gone_once_it_is_recorded() {
    let office = Office::open().await;
    let path = registered(&office).await;
    let form = format!("{path}/acts/danger");
    office.post(&format!("{form}/keep"), &[("kind", "threat"), ("note", "half a sentence")]).await.is(StatusCode::SEE_OTHER);
    office.post("/lock", &[]).await.is(StatusCode::SEE_OTHER);
    office.unlock(super::PASSPHRASE).await.is(StatusCode::SEE_OTHER);
    office.get(&form).await.says("half a sentence").says("value=\"threat\" selected");
    office.get("/acts").await.says(&form).never("half a sentence");
    office.post(&form, &[("kind", "threat"), ("note", "a whole sentence")]).await.is(StatusCode::SEE_OTHER);
    office.get(&form).await.never("sentence");
    office.post(&format!("{form}/keep"), &[("note", "again")]).await.is(StatusCode::SEE_OTHER);
    office.post(&format!("{form}/keep"), &[("note", "again"), ("forget", "1")]).await.is(StatusCode::SEE_OTHER);
    office.get(&form).await.never("value=\"again\"");
}

#[tokio::test]
async fn what_is_handed_out_is_a_file_and_never_a_page() {
    let office = Office::open().await;
    let path = registered(&office).await;
    let drafted = office.post(&format!("{path}/acts/draft"), &[("kind", "statement")]).await.is(StatusCode::OK);
    assert_eq!(drafted.headers["content-disposition"], "attachment; filename=\"draft.txt\"");
    assert_eq!(drafted.headers["content-type"], "application/octet-stream");
    drafted.says("DRAFT");
}

#[tokio::test]
async fn an_act_that_is_none_and_a_rule_that_is_none_have_no_page() {
    let office = Office::open().await;
    let path = registered(&office).await;
    for nowhere in
        ["/acts/nothing", "/acts/declare", "/law/R-NONE-1", &format!("{path}/acts/taint"), &format!("{path}/acts/nothing")]
    {
        office.get(nowhere).await.is(StatusCode::NOT_FOUND);
    }
    office.get("/law/R-WILL-1").await.is(StatusCode::OK).says("free, informed and express").says("<strong>Our reading.</strong>");
}

#[tokio::test]
async fn nobody_signs_what_he_recorded_himself() {
    let office = Office::open().await;
    let path = registered(&office).await;
    office.post(&format!("{path}/acts/custody"), &[("status", "in-custody")]).await.is(StatusCode::SEE_OTHER);
    let page = office.get(&format!("{path}/countersign")).await.is(StatusCode::OK).says("in-custody").never("type=\"checkbox\"");
    let entry = page.body.split("href=\"/proof/entries/").nth(1).map(|rest| rest[..64].to_owned()).unwrap_or_default();
    office.post(&format!("{path}/countersign"), &[("entry", &entry)]).await.is(StatusCode::UNPROCESSABLE_ENTITY);
    office.post(&format!("{path}/countersign"), &[]).await.is(StatusCode::UNPROCESSABLE_ENTITY);
}

/// A row of the tables in `docs/doors.md`: a command, its page or why there is none, and the same of the API where it is a command.
struct Row {
    command: String,
    page: String,
    api: Option<String>,
}

fn doors() -> Vec<Row> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/doors.md");
    let text = std::fs::read_to_string(path).unwrap();
    let rows = text.lines().filter(|line| line.starts_with("| `")).map(|line| {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let command = cells[0].trim_matches('`').to_owned();
        assert_eq!(cells.len(), if command == "-" { 2 } else { 3 }, "{line}");
        Row { command, page: cells[1].to_owned(), api: cells.get(2).map(ToString::to_string) }
    });
    rows.collect()
}

/// What stands in backticks.
fn quoted(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('`').skip(1).step_by(2)
}

#[test]
fn every_command_has_its_page_or_the_reason_why_it_has_none() {
    let rows = doors();
    let written: BTreeSet<String> = rows.iter().map(|row| row.command.clone()).filter(|command| command != "-").collect();
    let typed: BTreeSet<String> = crate::cli::commands().into_iter().collect();
    assert_eq!(written, typed, "docs/doors.md and the command line do not name the same commands");
    for Row { command, page, .. } in &rows {
        let Some(path) = page.strip_prefix('`').and_then(|rest| rest.split('`').next()) else {
            assert!(page.split_whitespace().count() > 3, "`{command}` has neither a page nor a reason");
            continue;
        };
        let act = path.split_once("/acts/").map(|(_, act)| act);
        let is_act = act.is_some_and(|act| act.starts_with('{') || NamedAct::named(act).is_some());
        assert!(is_act || ROUTES.iter().any(|route| route.path == path), "`{command}` leads to {path}, which there is not");
    }
}

#[test]
fn every_command_has_its_path_in_the_api_or_the_reason_why_it_has_none() {
    let mut written = BTreeSet::new();
    for Row { command, api, .. } in doors() {
        let Some(cell) = api else { continue };
        if cell.starts_with('`') {
            written.extend(quoted(&cell).map(|path| (command.clone(), path.to_owned())));
        } else {
            assert!(cell.split_whitespace().count() > 3, "`{command}` has neither a path in the API nor a reason");
        }
    }
    let described: BTreeSet<(String, String)> =
        API.iter().map(|described| (described.command.to_owned(), described.path.to_owned())).collect();
    assert_eq!(written, described, "docs/doors.md and the table of the API do not say the same");
}

#[test]
fn every_page_that_records_has_its_command_or_a_reason() {
    let cells = doors().into_iter().flat_map(|row| [Some(row.page), row.api]).flatten();
    let written: BTreeSet<String> = cells
        .flat_map(|cell| quoted(&cell).map(str::to_owned).collect::<Vec<_>>())
        .filter(|path| path.starts_with('/'))
        .collect();
    for route in ROUTES.iter().filter(|route| route.method == Method::POST) {
        assert!(written.contains(route.path), "{} stands in no row of docs/doors.md", route.path);
    }
    for act in NamedAct::all().filter(|act| act.group != Group::Facts) {
        let at = if act.about == About::Person { "/people/{person}/acts/" } else { "/acts/" };
        assert!(written.contains(&format!("{at}{}", act.name)), "{} stands in no row of docs/doors.md", act.name);
    }
}
