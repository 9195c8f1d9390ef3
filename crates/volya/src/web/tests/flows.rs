//! What a member does, page by page.

use axum::http::StatusCode;
use axum::http::header::HeaderValue;

use volya_bureau::core::event::{Danger, DangerKind};
use volya_bureau::{Bureau, acts};

use super::{Office, first_label};
use crate::web::words::Language;

const SCRIPT: &str = "<script>alert(1)</script>";

#[tokio::test]
async fn somebody_is_registered_and_his_refusal_stands() {
    let office = Office::open().await;
    office.get("/people").await.is(StatusCode::OK).says("Nobody is registered yet");
    office.get("/").await.says("Nobody is on call").says("register the first person").says("/people/register");
    let registered = office.post("/people/register", &[("name", "김봄별"), ("dob", "1999-05"), ("surname", " ")]).await;
    let path = registered.is(StatusCode::SEE_OTHER).leads_to().to_owned();
    office.get(&path).await.is(StatusCode::OK).says(&format!("Registered as {}", first_label())).says("김봄별").says("not heard");
    office.get(&path).await.never("Registered as");
    office.get("/").await.says("Nobody is on call").never("register the first person");
    let refusal = [("how", "spoken"), ("heard_by", "medic"), ("to", "KP")];
    assert_eq!(office.post(&format!("{path}/refuse"), &refusal).await.is(StatusCode::SEE_OTHER).leads_to(), path);
    office.get(&path).await.says("The refusal stands").says("refuses").says("<strong>KP (North Korea)</strong>");
    let typed = [("how", "letter"), ("heard_by", "other"), ("to", "other"), ("other", "RU")];
    office.post(&format!("{path}/refuse"), &typed).await.is(StatusCode::SEE_OTHER);
    office.get(&path).await.says("<strong>RU (Russia)</strong>");
    let wrong = office.get("/people?label=P-0001-9").await.is(StatusCode::UNPROCESSABLE_ENTITY);
    wrong.says("check digit does not fit").says("value=\"P-0001-9\"").says("role=\"search\"");
    let found = office.get(&format!("/people?label={}", first_label())).await;
    assert_eq!(found.is(StatusCode::SEE_OTHER).leads_to(), path);
    office.get("/people").await.says(&first_label()).never("김봄별");
}

#[tokio::test]
async fn what_was_not_chosen_records_nothing() {
    let office = Office::open().await;
    let registered = office.post("/people/register", &[("captured_on", "2025-01-09")]).await.is(StatusCode::SEE_OTHER);
    let path = registered.leads_to().to_owned();
    for form in [vec![], vec![("to", "KP")], vec![("to", "Kim"), ("how", "spoken"), ("heard_by", "medic")]] {
        office.post(&format!("{path}/refuse"), &form).await.is(StatusCode::UNPROCESSABLE_ENTITY).never("Kim");
    }
    office.get(&path).await.says("not heard");
}

#[tokio::test]
async fn a_wrong_form_comes_back_with_what_was_typed() {
    let office = Office::open().await;
    let sent = [("name", "Остап \"Галка\""), ("dob", "1999-99-99")];
    let back = office.post("/people/register", &sent).await.is(StatusCode::UNPROCESSABLE_ENTITY);
    back.says("Birth date: ").says("does not exist").says("Остап &quot;Галка&quot;").says("1999-99-99");
    office.post("/people/register", &[]).await.is(StatusCode::UNPROCESSABLE_ENTITY);
    office.get("/people").await.says("Nobody is registered yet");
}

#[tokio::test]
async fn a_stored_script_is_text() {
    let office = Office::open().await;
    let registered = office.post("/people/register", &[("name", SCRIPT), ("custody_id", "1\u{202e}2")]).await;
    let path = registered.is(StatusCode::SEE_OTHER).leads_to().to_owned();
    office.get(&path).await.says("&lt;script&gt;").never(SCRIPT).never("\u{202e}");
    office.post("/people/register", &[("name", SCRIPT), ("dob", SCRIPT)]).await.says("&lt;script&gt;").never(SCRIPT);
}

#[tokio::test]
async fn an_alarm_is_answered_and_stays_with_its_answer() {
    let office = Office::open().await;
    let path = office.post("/people/register", &[("captured_on", "2025-01-09")]).await.leads_to().to_owned();
    let in_danger = move |bureau: &mut Bureau| {
        let person = bureau.person_named(path.trim_start_matches("/people/"))?;
        let danger = Danger { kind: DangerKind::Threat, seen_at: bureau.now().latest(), note: None };
        acts::record_danger(bureau, person, danger)
    };
    let member = office.door.seated(&office.cookie()).unwrap();
    office.door.act(member, in_danger).await.ok().unwrap();
    let today = office.get("/").await.is(StatusCode::OK);
    let code = today.body.split("name=\"code\" value=\"").nth(1).map(|rest| rest[..64].to_owned());
    let code = code.unwrap_or_else(|| panic!("no alarm stands: {}", today.body));
    office.post("/alarms/answer", &[("code", &code), ("by", " "), ("done", "called")]).await.is(StatusCode::UNPROCESSABLE_ENTITY);
    let answer = [("code", code.as_str()), ("by", "duty officer"), ("done", SCRIPT)];
    assert_eq!(office.post("/alarms/answer", &answer).await.is(StatusCode::SEE_OTHER).leads_to(), "/");
    office.get("/").await.says("The answer is recorded").says("duty officer").says("&lt;script&gt;").never(SCRIPT);
    office.post("/alarms/answer", &answer).await.is(StatusCode::UNPROCESSABLE_ENTITY).says("answered");
}

#[tokio::test]
async fn a_script_gets_the_part_that_changed_and_trouble_as_a_notice() {
    let office = Office::open().await;
    office.post("/people/register", &[("captured_on", "2025-01-09")]).await.is(StatusCode::SEE_OTHER);
    let request = office.request(axum::http::Method::POST, "/alarms/answer").header("hx-request", "true");
    let request = request.header("sec-fetch-site", "same-origin").header("x-volya-csrf", office.csrf());
    let answered = office.send(request.body("code=00000000&by=a&done=b".into()).unwrap()).await.is(StatusCode::NOT_FOUND);
    assert_eq!(answered.headers["hx-retarget"], HeaderValue::from_static("#notice"));
    answered.never("<html");
}

#[tokio::test]
async fn every_page_reads_in_every_language() {
    let office = Office::open().await;
    let registered = office.post("/people/register", &[("captured_on", "2025-01-09")]).await.is(StatusCode::SEE_OTHER);
    let lists = ["/lists", "/lists/new", "/lists/type", "/lists/draft", "/clearances"];
    let paths = ["/", "/people", "/people/register", "/unlock", "/nowhere", registered.leads_to()].into_iter().chain(lists);
    for language in Language::ALL {
        for path in paths.clone() {
            let mut request = office.request(axum::http::Method::GET, path);
            let cookie = format!("volya-language={}; {}={}", language.tag(), office.door.cookie, office.cookie());
            request.headers_mut().unwrap().insert("cookie", cookie.parse().unwrap());
            let page = office.send(request.body(Default::default()).unwrap()).await;
            page.says(&format!("<html lang=\"{}\"", language.tag()));
        }
    }
}

#[tokio::test]
async fn the_switches_keep_a_choice_and_lead_back() {
    let office = Office::open().await;
    let chosen = office.post("/language", &[("language", "uk"), ("back", "/people")]).await.is(StatusCode::SEE_OTHER);
    assert_eq!(
        (chosen.leads_to(), chosen.headers["set-cookie"].to_str().unwrap().split(';').next()),
        ("/people", Some("volya-language=uk"))
    );
    let abroad = office.post("/theme", &[("theme", "dark"), ("back", "//evil.example")]).await.is(StatusCode::SEE_OTHER);
    assert_eq!(abroad.leads_to(), "/");
    office.post("/language", &[("language", "xx")]).await.is(StatusCode::UNPROCESSABLE_ENTITY);
}
