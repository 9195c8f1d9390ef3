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
async fn each_answers_with_its_shape() {
    let office = Office::open().await;
    office.post("/people/register", &[("captured_on", "2025-01-09")]).await.is(StatusCode::SEE_OTHER);
    let person: Value = json(&office.get(&format!("/api/v1/persons/{}", first_label())).await.body);
    let entry = person["entries"][0]["entry"].as_str().unwrap().to_owned();
    for row in API.iter().filter(|row| row.method == "get") {
        let path = row.path.replace("{person}", &first_label()).replace("{entry}", &entry);
        let answered = office.get(&path).await.is(StatusCode::OK);
        assert_eq!(answered.headers[CONTENT_TYPE], "application/json");
        assert_eq!(json(&answered.body)["schema"], row.shape, "{path}");
    }
    let described = json(&office.get("/api/v1/openapi.json").await.is(StatusCode::OK).body);
    assert_eq!(described["openapi"], "3.1.0");
    assert_eq!(described["paths"].as_object().unwrap().len(), API.len());
}

#[tokio::test]
async fn a_list_is_screened_and_recorded() {
    let office = Office::open().await;
    let fields = [("list", "name\nHalka Ostap\n"), ("from", "UA"), ("to", "KR"), ("via", "PL RO")];
    let lines = json(&office.post("/api/v1/lists/screen", &fields).await.is(StatusCode::OK).body);
    assert_eq!((&lines["schema"], &lines["recorded"]), (&Value::from("volya-lines-1"), &Value::from(true)));
    assert_eq!(lines["route"]["via"], serde_json::json!(["PL", "RO"]));
    let half = json(&office.post("/api/v1/lists/screen", &fields[..2]).await.is(StatusCode::UNPROCESSABLE_ENTITY).body);
    assert_eq!(half["schema"], "volya-trouble-1");
    office.post_with("/api/v1/lists/screen", "", &fields).await.is(StatusCode::FORBIDDEN);
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
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|why| panic!("{why}: {text}"))
}
