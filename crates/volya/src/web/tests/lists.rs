//! Lists and clearances, page by page.

use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, ORIGIN};
use axum::http::{Method, StatusCode};
use tower::ServiceExt;
use volya_bureau::acts;

use super::{Answered, NAME, Office};
use crate::web::work::Doing;

const LIST: &str = "surname,given,dob\nГалка,Остап,1996-11-04\n\"<script>alert(1)</script>\",Nobody,\n";
const BOUNDARY: &str = "----volya";
const PNG: &[u8] = b"\x89PNG\r\n\x1a\nnot looked into";

pub(super) enum Part<'a> {
    Text(&'a str, &'a str),
    File(&'a str, &'a str, &'a [u8]),
}

fn multipart(csrf: &str, parts: &[Part<'_>]) -> Vec<u8> {
    let mut body = Vec::new();
    for part in [Part::Text("csrf", csrf)].iter().chain(parts) {
        let (head, bytes) = match part {
            Part::Text(name, text) => (format!("name=\"{name}\""), text.as_bytes()),
            Part::File(name, file, bytes) => (format!("name=\"{name}\"; filename=\"{file}\"\r\nContent-Type: text/html"), *bytes),
        };
        body.extend(format!("--{BOUNDARY}\r\nContent-Disposition: form-data; {head}\r\n\r\n").bytes());
        body.extend(bytes);
        body.extend(b"\r\n");
    }
    body.extend(format!("--{BOUNDARY}--\r\n").bytes());
    body
}

pub(super) async fn upload(office: &Office, path: &str, parts: &[Part<'_>]) -> Answered {
    let request = office.request(Method::POST, path).header(ORIGIN, format!("http://{NAME}"));
    let request = request.header(CONTENT_TYPE, format!("multipart/form-data; boundary={BOUNDARY}"));
    let of = if path == "/lists/draft" { shown_list(office).await } else { String::new() };
    let parts: Vec<Part<'_>> = parts.iter().map(copied).chain([Part::Text("of", &of)]).collect();
    office.send(request.body(Body::from(multipart(&office.csrf(), &parts))).unwrap()).await
}

/// By what the form of the draft knows its list; nothing where there is none.
async fn shown_list(office: &Office) -> String {
    let page = office.get("/lists/draft").await.body;
    page.split("name=\"of\" value=\"").nth(1).map(|rest| rest[..64].to_owned()).unwrap_or_default()
}

/// Hands in a list; the draft lies on the tray.
async fn handed_in(office: &Office, list: &str) {
    let taken = upload(office, "/lists/new", &[Part::File("file", "exchange.csv", list.as_bytes())]).await;
    assert_eq!(taken.is(StatusCode::SEE_OTHER).leads_to(), "/lists/draft");
}

#[tokio::test]
async fn a_form_of_another_list_than_lies_there_does_nothing() {
    let office = Office::open().await;
    handed_in(&office, LIST).await;
    let of = shown_list(&office).await;
    handed_in(&office, "surname,given\nГнатенко,Лев\n").await;
    let stale = office.post("/lists/draft", &[("do", "screen"), ("of", &of)]).await;
    stale.is(StatusCode::CONFLICT);
    office.get("/lists/draft").await.is(StatusCode::OK).says("Гнатенко");
}

/// Screens what lies on the tray, and waits for it as the page does: the path of the screened list.
async fn screened(office: &Office, said: &[Part<'_>]) -> String {
    let parts: Vec<Part<'_>> = [Part::Text("do", "screen")].into_iter().chain(said.iter().map(copied)).collect();
    let sent = upload(office, "/lists/draft", &parts).await.is(StatusCode::SEE_OTHER);
    assert_eq!(sent.leads_to(), "/work");
    ended(office).await
}

fn copied<'a>(part: &Part<'a>) -> Part<'a> {
    match part {
        Part::Text(name, text) => Part::Text(name, text),
        Part::File(name, file, bytes) => Part::File(name, file, bytes),
    }
}

async fn ended(office: &Office) -> String {
    loop {
        let answered = office.get("/work").await;
        if answered.status == StatusCode::SEE_OTHER {
            return answered.leads_to().to_owned();
        }
        answered.is(StatusCode::OK).says("The list is being screened");
        tokio::task::yield_now().await;
    }
}

const ROUTE: [Part<'_>; 3] = [Part::Text("from", "UA"), Part::Text("to", "KR"), Part::Text("series", "2026-03-B")];

async fn entries(office: &Office) -> usize {
    let member = office.door.seated(&office.cookie()).unwrap();
    let lists = office.door.act(member, acts::screened_lists).await.ok().unwrap();
    lists.len()
}

#[tokio::test]
async fn a_list_is_handed_in_looked_at_and_screened_once() {
    let office = Office::open().await;
    office.get("/lists").await.is(StatusCode::OK).says("No list was screened yet");
    handed_in(&office, LIST).await;
    let draft = office.get("/lists/draft").await.is(StatusCode::OK);
    draft.says("2 lines read").says("exchange.csv").says("Галка").says("&lt;script&gt;").never("<script>alert");
    assert_eq!(entries(&office).await, 0, "nothing is recorded yet");
    let path = screened(&office, &ROUTE).await;
    let page = office.get(&path).await.is(StatusCode::OK);
    page.says("2026-03-B")
        .says("UA (Ukraine) → KR (South Korea)")
        .says("An opinion")
        .says("nobody in the register")
        .never("Галка")
        .never("script>alert");
    assert_eq!(entries(&office).await, 1);
    for _ in 0..2 {
        office.get(&path).await.is(StatusCode::OK);
        let again = upload(&office, "/lists/draft", &[Part::Text("do", "screen")]).await;
        again.is(StatusCode::UNPROCESSABLE_ENTITY).says("There is no list to go on with");
    }
    assert_eq!(entries(&office).await, 1, "a reload screens nothing");
    office.get("/lists").await.says("2026-03-B").says(&path);
    office.get(&format!("{path}/lines/1")).await.is(StatusCode::OK).says("What resolves it").says("R-");
    office.get(&format!("{path}/lines/3")).await.is(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn columns_and_terms_are_set_by_hand_and_a_wrong_word_records_nothing() {
    let office = Office::open().await;
    handed_in(&office, "a;b\nГалка;Остап\n").await;
    office.get("/lists/draft").await.is(StatusCode::UNPROCESSABLE_ENTITY);
    let columns = [("at-1", "#1"), ("is-1", "surname"), ("at-2", "#2"), ("is-2", "given"), ("header_row", "1")]
        .map(|(name, text)| Part::Text(name, text));
    upload(&office, "/lists/draft", &columns).await.is(StatusCode::SEE_OTHER);
    let read = office.get("/lists/draft").await.is(StatusCode::OK);
    read.says("1 line read").says("set by hand").says("value=\"surname\" selected");
    let half = upload(&office, "/lists/draft", &[Part::Text("do", "screen"), Part::Text("from", "UA")]).await;
    half.is(StatusCode::UNPROCESSABLE_ENTITY).says("To: is missing").says("value=\"UA\"");
    assert_eq!(entries(&office).await, 0);
    office.post("/lists/draft/forget", &[]).await.is(StatusCode::SEE_OTHER);
    office.get("/lists/draft").await.is(StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn lines_are_found_by_heading_number_and_label() {
    let office = Office::open().await;
    office.post("/people/register", &[("surname", "Галка"), ("given", "Остап")]).await.is(StatusCode::SEE_OTHER);
    handed_in(&office, LIST).await;
    let path = screened(&office, &ROUTE).await;
    office.get(&path).await.says(&super::first_label());
    let label = super::first_label();
    office.get(&format!("{path}?who={label}")).await.says("1 line<").says(&label);
    office.get(&format!("{path}?who=2&under=who-is-it")).await.says("1 line<").never(&label);
    office.get(&format!("{path}?under=blocked")).await.says("No line is like that");
    office.get(&format!("{path}?under=%3Cscript%3E&who=%22%3E%3Cscript%3E&page=99")).await.is(StatusCode::OK).never("<script>\"");
}

#[tokio::test]
async fn the_stop_page_and_the_answer_say_who_may_not_move_and_who_goes() {
    let office = Office::open().await;
    handed_in(&office, LIST).await;
    office.get("/lists/draft/stop").await.is(StatusCode::OK).says("This page clears nobody").says("exchange.csv");
    assert_eq!(entries(&office).await, 0, "the stop page writes nothing");
    let path = screened(&office, &ROUTE).await;
    let entry = path.trim_start_matches("/lists/");
    office.get(&format!("/lists/stop?list={entry}&list={entry}")).await.is(StatusCode::OK).says("4 lines").says("2026-03-B");
    office.get("/lists/stop").await.is(StatusCode::UNPROCESSABLE_ENTITY);
    let form = office.get(&format!("{path}/answer")).await.is(StatusCode::OK);
    form.says("0 of 2 lines may go").says("the answer would tell who refuses");
    let path_of_form = format!("{path}/answer");
    office.post(&path_of_form, &[("to", "KR")]).await.is(StatusCode::SEE_OTHER);
    assert!(ended(&office).await.ends_with("/answer"), "so few stay: not made without a word");
    office.post(&path_of_form, &[("to", "KR"), ("knowing", "2")]).await.is(StatusCode::SEE_OTHER);
    let made = ended(&office).await;
    office.get(&made).await.is(StatusCode::OK).says("Volya answer to a list").says("to KR");
    let file = office.get(&made.replace("/made", "/file")).await.is(StatusCode::OK);
    assert!(file.headers["content-disposition"].to_str().unwrap().starts_with("attachment"));
    file.says("lines 2");
    office.get(&format!("{path}/answer/made")).await.is(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_list_is_typed_beside_its_picture() {
    let office = Office::open().await;
    let taken = upload(&office, "/lists/new", &[Part::File("file", "scan.html", PNG)]).await;
    assert_eq!(taken.is(StatusCode::SEE_OTHER).leads_to(), "/lists/type");
    let picture =
        office.router.clone().oneshot(office.request(Method::GET, "/lists/picture").body(Body::empty()).unwrap()).await.unwrap();
    assert_eq!(picture.headers()[CONTENT_TYPE], "image/png");
    assert_eq!(picture.headers()["cache-control"], "no-store");
    let typed = [Part::Text("do", "more"), Part::Text("surname-1", "Галка \"О\""), Part::Text("rows", "10")];
    upload(&office, "/lists/type", &typed).await.is(StatusCode::SEE_OTHER);
    office.get("/lists/type").await.says("Галка &quot;О&quot;").says("surname-20").says("/lists/picture");
    let script = upload(&office, "/lists/type", &[Part::File("picture", "x.svg", b"<svg onload=alert(1)>")]).await;
    script.is(StatusCode::UNPROCESSABLE_ENTITY).says("no picture");
    let on = upload(
        &office,
        "/lists/type",
        &[Part::Text("do", "on"), Part::Text("surname-1", "Галка"), Part::Text("given-1", "Остап")],
    )
    .await;
    assert_eq!(on.is(StatusCode::SEE_OTHER).leads_to(), "/lists/draft");
    office.get("/lists/draft").await.is(StatusCode::OK).says("1 line read").says("Остап");
    upload(&office, "/lists/type", &[Part::Text("do", "on")]).await.is(StatusCode::UNPROCESSABLE_ENTITY);
    office.post("/lock", &[]).await.is(StatusCode::SEE_OTHER);
    office.unlock(super::PASSPHRASE).await.is(StatusCode::SEE_OTHER);
    office.get("/lists/draft").await.is(StatusCode::UNPROCESSABLE_ENTITY);
    office.get("/lists/picture").await.is(StatusCode::NOT_FOUND);
    office.get("/lists/type").await.never("Галка");
}

#[tokio::test]
async fn a_screening_is_given_up_before_it_is_recorded() {
    let office = Office::open().await;
    handed_in(&office, LIST).await;
    let member = office.door.seated(&office.cookie()).unwrap();
    let progress = office.door.entrance().tray(member).unwrap().work.begin(Doing::Screening, "another list".into()).now();
    office.get("/work").await.is(StatusCode::OK).says("Give it up");
    // While work is under way nothing else begins.
    let busy = upload(&office, "/lists/draft", &[Part::Text("do", "screen")]).await;
    busy.is(StatusCode::CONFLICT).says("Something else is under way");
    assert_eq!(entries(&office).await, 0);
    office.post("/work/cancel", &[]).await.is(StatusCode::SEE_OTHER);
    assert!(!progress.reach(acts::Step::Recording.into()));
    office.door.entrance().tray(member).unwrap().work.end(Err(volya_bureau::BureauError::GivenUp.into()));
    office
        .get("/work")
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .says("given up before anything was recorded")
        .says("/lists/draft");
    office.get("/work").await.says("given up before anything was recorded");
}

#[tokio::test]
async fn an_upload_is_refused_where_it_is_foreign_or_too_large() {
    let office = Office::open().await;
    let request = office.request(Method::POST, "/lists/new").header(ORIGIN, format!("http://{NAME}"));
    let request = request.header(CONTENT_TYPE, format!("multipart/form-data; boundary={BOUNDARY}"));
    let foreign = request.body(Body::from(multipart("0", &[Part::File("file", "a.csv", LIST.as_bytes())]))).unwrap();
    office.send(foreign).await.is(StatusCode::FORBIDDEN);
    let large = vec![b'a'; 17 << 20];
    upload(&office, "/lists/new", &[Part::File("file", "a.csv", &large)]).await.is(StatusCode::PAYLOAD_TOO_LARGE);
    upload(&office, "/people/register", &[Part::File("name", "a.csv", &large[..300 * 1024])])
        .await
        .is(StatusCode::PAYLOAD_TOO_LARGE);
    let many: Vec<Part<'_>> = (0..501).map(|_| Part::Text("a", "b")).collect();
    upload(&office, "/lists/new", &many).await.is(StatusCode::BAD_REQUEST);
    upload(&office, "/lists/new", &[]).await.is(StatusCode::UNPROCESSABLE_ENTITY);
    upload(&office, "/lists/new", &[Part::Text("text", " \r\n")]).await.is(StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_paper_that_is_no_clearance_is_refused() {
    let office = Office::open().await;
    office.get("/clearances").await.is(StatusCode::OK);
    upload(&office, "/clearances", &[Part::Text("text", "hello")])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .says("no clearance of Volya");
    let forged = format!("volya clearance 1\r\nclearance {}\r\n", "0".repeat(64));
    upload(&office, "/clearances", &[Part::Text("text", &forged)])
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .says("no clearance of this archive");
    office.get(&format!("/clearances/{}", "0".repeat(64))).await.is(StatusCode::NOT_FOUND);
    office.get("/clearances/x").await.is(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_clearance_is_issued_for_a_clear_line_checked_and_taken_back() {
    let office = Office::in_the_example().await;
    handed_in(&office, std::str::from_utf8(volya_bureau::demo::EXCHANGE_LIST).unwrap()).await;
    let way = [("from", "UA"), ("via", "PL"), ("to", "KR")].map(|(name, text)| Part::Text(name, text));
    let list = screened(&office, &way).await;
    office.get(&list).await.says("May not move").says("These lines alone would clear").says("Held: who is it").says("he refuses");
    office.get(&format!("{list}/lines/2")).await.says("he refuses").never("Issue a clearance");
    let form = office.get(&format!("{list}/lines/1")).await.says("Issue a clearance").body.clone();
    let shown = |page: &str, before: &str| page.split(before).nth(1).unwrap()[..32].to_owned();
    let (person, other) = (shown(&form, "name=\"person\" value=\""), office.get(&format!("{list}/lines/2")).await.body);
    let other = shown(&other, "href=\"/people/");
    let wish = |person| [("crossing", "Medyka"), ("device", "A"), ("hours", "24"), ("person", person)];
    let held = office.post(&format!("{list}/lines/2/clearance"), &wish(&other)).await.is(StatusCode::UNPROCESSABLE_ENTITY);
    held.says("the gate does not clear the line now");
    let another = office.post(&format!("{list}/lines/1/clearance"), &wish(&other)).await.is(StatusCode::CONFLICT);
    another.says("role=\"alert\"");
    let wish = wish(&person);
    office.post(&format!("{list}/lines/1/clearance"), &wish[1..]).await.is(StatusCode::UNPROCESSABLE_ENTITY).says("`crossing`");
    let issued = office.post(&format!("{list}/lines/1/clearance"), &wish).await.is(StatusCode::SEE_OTHER);
    let path = issued.leads_to().to_owned();
    office.get(&path).await.is(StatusCode::OK).says("awaits a second signature").says("Medyka").never("He crosses");
    office.get(&list).await.says("Medyka").says(&path);
    office.post(&format!("{path}/countersign"), &[]).await.is(StatusCode::UNPROCESSABLE_ENTITY).says("another role");
    let paper = office.get(&format!("{path}/paper")).await.is(StatusCode::OK).says("crossing Medyka").body;
    let checked =
        upload(&office, "/clearances", &[Part::Text("text", &paper.replace('\n', "\r\n"))]).await.is(StatusCode::SEE_OTHER);
    assert_eq!(checked.leads_to(), path);
    office.get(&path).await.says("The file says what the log says");
    let forged = upload(&office, "/clearances", &[Part::Text("text", &paper.replace("Medyka", "Elsewhere"))]).await;
    let differs = office.get(forged.is(StatusCode::SEE_OTHER).leads_to()).await.is(StatusCode::UNPROCESSABLE_ENTITY);
    differs.says("does not say what the log says").never("Ask the gate and sign").never("He crosses");
    let at = [("crossing", "Medyka"), ("confirmed_at", "2026-03-01 10:00"), ("confirmed_by", "icrc")];
    office.post(&format!("{path}/use"), &at).await.is(StatusCode::UNPROCESSABLE_ENTITY).says("The attempt is recorded");
    office.post(&format!("{path}/void"), &[("reason", " ")]).await.is(StatusCode::UNPROCESSABLE_ENTITY);
    office.post(&format!("{path}/void"), &[("reason", "another crossing")]).await.is(StatusCode::SEE_OTHER);
    office.get(&path).await.says("taken back").never("Ask the gate and sign");
}
