//! The JSON under the page's guard.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use serde_json::Value;

use super::{Office, first_label};
use crate::web::api::{API, ROOT};
use crate::web::routes::ROUTES;

#[test]
fn every_path_of_it_is_described_and_no_other() {
    let rows = ROUTES.iter().filter(|route| route.path.starts_with(ROOT) && !route.path.ends_with("openapi.json"));
    let routes: BTreeSet<(String, &str)> = rows.map(|route| (route.method.as_str().to_lowercase(), route.path)).collect();
    let described: BTreeSet<(String, &str)> = API.iter().map(|row| (row.method.to_owned(), row.path)).collect();
    assert_eq!(routes, described);
}

#[tokio::test]
async fn each_that_is_read_answers_with_its_shape() {
    let office = Office::open().await;
    office.post("/people/register", &[("captured_on", "2025-01-09")]).await.is(StatusCode::SEE_OTHER);
    let person: Value = json(&office.get(&format!("/api/v1/persons/{}", first_label())).await.body);
    let entry = person["entries"][0]["entry"].as_str().unwrap().to_owned();
    for row in API.iter().filter(|row| row.method == "get" && !row.path.contains("{clearance}")) {
        let named = row.path.replace("{person}", &first_label()).replace("{entry}", &entry).replace("{kind}", "statement");
        let path = if named.ends_with("/review") { format!("{named}?from=UA&to=KP") } else { named };
        let answered = office.get(&path).await.is(StatusCode::OK);
        assert_eq!(answered.headers[CONTENT_TYPE], "application/json");
        assert_eq!(json(&answered.body)["schema"], row.shape, "{path}");
    }
    let described = json(&office.get("/api/v1/openapi.json").await.is(StatusCode::OK).body);
    assert_eq!(described["openapi"], "3.1.0");
    assert_eq!(described["paths"].as_object().unwrap().len(), API.len());
}

const SCREEN: &str = "/api/v1/lists/screen";

#[tokio::test]
async fn a_list_is_screened_and_recorded() {
    let office = Office::open().await;
    let fields = [("list", "name\nHalka Ostap\n"), ("from", "UA"), ("to", "KR"), ("via", "PL; RO"), ("series", "A")];
    let lines = json(&office.post(SCREEN, &fields).await.is(StatusCode::OK).body);
    assert_eq!((&lines["schema"], &lines["recorded"]), (&Value::from("volya-lines-1"), &Value::from(true)));
    assert_eq!(lines["route"]["via"], serde_json::json!(["PL", "RO"]));
    let more = [("list", "name\nHalka Ostap\nSvit Ivan\n"), ("series", "A"), ("kind", "incoming"), ("complete", "yes")];
    let again = json(&office.post(SCREEN, &more).await.is(StatusCode::OK).body);
    assert_eq!((&again["changes"]["earlier"], &again["lines"][1]["line"]), (&1.into(), &2.into()));
    assert_eq!(again["terms"]["kind"], "incoming");
    office.post_with(SCREEN, "", &fields).await.is(StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn what_is_not_described_or_not_understood_is_refused_by_its_name() {
    let office = Office::open().await;
    let list = ("list", "name\nHalka Ostap\n");
    let wrong: &[(&str, &[(&str, &str)])] = &[
        ("`list` is needed", &[("from", "UA"), ("to", "KR")]),
        ("`to` is missing", &[list, ("from", "UA")]),
        ("`from` is not understood", &[list, ("from", "Atlantis"), ("to", "KR")]),
        ("`kind` is not understood", &[list, ("kind", "sideways")]),
        ("`column` is not understood", &[list, ("column", "dob")]),
        ("`farbe` is not a key here", &[list, ("farbe", "rot")]),
        ("`series` is given twice", &[list, ("series", "A"), ("series", "B")]),
        ("`explain` is not understood", &[list, ("explain", "perhaps")]),
    ];
    for (says, fields) in wrong {
        let refused = office.post(SCREEN, fields).await.is(StatusCode::UNPROCESSABLE_ENTITY);
        let trouble = json(&refused.body);
        let error = trouble["error"].as_str().unwrap().replace("`: ", "` ");
        assert!(error.starts_with(says) && trouble["schema"] == "volya-trouble-1", "{says}: {error}");
        assert!(!trouble["hint"].as_str().unwrap().is_empty());
    }
    for path in
        ["/api/v1/due?late=true", "/api/v1/due?later=1", "/api/v1/persons?page=2", "/api/v1/persons/P-0001/review?from=UA"]
    {
        office.get(path).await.is(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let lists = json(&office.get("/api/v1/archive").await.body);
    assert_eq!(lists["logs"][0]["entries"], json(&office.get("/api/v1/devices").await.body)["devices"][0]["entries"]);
}

#[tokio::test]
async fn few_who_do_not_go_are_not_told_to_the_counterpart() {
    let office = Office::in_the_example().await;
    let list = std::str::from_utf8(volya_bureau::demo::EXCHANGE_LIST).unwrap();
    let one_held: String = list.lines().take(3).map(|line| format!("{line}\n")).collect();
    let fields = [("list", one_held.as_str()), ("from", "UA"), ("via", "PL"), ("to", "KR"), ("answer_to", "KR")];
    let few = json(&office.post("/api/v1/lists/answer", &fields).await.is(StatusCode::CONFLICT).body);
    assert!(few["error"].as_str().unwrap().contains("not go"), "{few}");
    let knowing = [&fields[..], &[("knowing_what_it_tells", "1")]].concat();
    let answer = json(&office.post("/api/v1/lists/answer", &knowing).await.is(StatusCode::OK).body);
    assert!(answer["text"].as_str().unwrap().starts_with("Volya answer to a list\nto KR\n"), "{answer}");
}

#[tokio::test]
async fn what_is_nowhere_is_said_in_json() {
    let office = Office::open().await;
    for path in [
        "/api/v1/nothing",
        "/api/v1/persons/%ff",
        "/api/v1/persons/..%2f..",
        "/api/v1/entries/zz/proof",
        "/api/v1/persons/P-9999",
    ] {
        let answered = office.get(path).await;
        assert!(answered.status.is_client_error(), "{path}");
        assert_eq!(json(&answered.body)["schema"], "volya-trouble-1", "{path}");
    }
    let no_entry = "0".repeat(64);
    for path in [
        "/api/v1/persons/P-9999/case".to_owned(),
        "/api/v1/persons/P-9999/review?from=UA&to=KP".to_owned(),
        "/api/v1/persons/P-9999/signable".to_owned(),
        "/api/v1/due?person=P-9999".to_owned(),
        format!("/api/v1/clearances/{no_entry}"),
        format!("/api/v1/entries/{no_entry}/proof"),
    ] {
        office.get(&path).await.is(StatusCode::NOT_FOUND).says("\"hint\"");
    }
    let line = [("list", "name\nHalka Ostap\n"), ("line", "2")];
    office.post("/api/v1/lists/explain", &line).await.is(StatusCode::NOT_FOUND).says("no line with this number");
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|why| panic!("{why}: {text}"))
}
