//! Every row of the table, as a stranger, under a foreign name, with a foreign form.

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::{Body, Bytes, HttpBody};
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, HOST, ORIGIN, REFERRER_POLICY};
use axum::http::{Method, StatusCode};
use hyper::body::Frame;

use super::{IDLE, NAME, Office, PASSPHRASE, form};
use crate::web::api;
use crate::web::routes::{Access, ROUTES, Route};

/// A path of this row.
fn path(route: &Route) -> String {
    let parts = route.path.split('/').map(|part| if part.starts_with('{') { "P-0001" } else { part });
    parts.collect::<Vec<_>>().join("/")
}

async fn ask(office: &Office, route: &Route) -> super::Answered {
    match route.method {
        Method::POST => office.post(&path(route), &[]).await,
        _ => office.get(&path(route)).await,
    }
}

/// A page leads to where one unlocks; a form is refused.
#[track_caller]
fn refused(route: &Route, answered: &super::Answered) {
    if route.path.starts_with(api::ROOT) {
        let json: serde_json::Value = serde_json::from_str(&answered.body).unwrap();
        assert!(answered.status.is_client_error() && json["schema"] == "volya-trouble-1", "{}", route.path);
    } else if route.method == Method::POST {
        assert!(
            matches!(answered.status, StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN),
            "{}: {}",
            route.path,
            answered.status
        );
    } else {
        assert_eq!((answered.status, answered.leads_to()), (StatusCode::SEE_OTHER, "/unlock"), "{}", route.path);
    }
}

/// By this file `scripts/browser` knows where to go.
#[test]
fn the_browser_tests_know_every_row() {
    let rows: String = ROUTES.iter().map(|route| format!("{} {}\n", route.method, route.path)).collect();
    let known = include_str!("../../../../../scripts/browser/routes.txt");
    assert!(known == rows, "scripts/browser/routes.txt is to be:\n{rows}");
}

#[tokio::test]
async fn a_stranger_is_refused_on_every_row_that_is_not_for_anybody() {
    let office = Office::closed();
    for route in ROUTES.iter().filter(|route| route.access != Access::Anybody) {
        refused(route, &ask(&office, route).await);
    }
}

#[tokio::test]
async fn a_known_browser_is_refused_where_nobody_sits_at_the_desk() {
    let office = Office::known().await;
    for route in ROUTES.iter().filter(|route| route.access == Access::Seated) {
        refused(route, &ask(&office, route).await);
    }
}

#[tokio::test]
async fn what_anybody_may_ask_for_tells_nothing_of_the_archive() {
    let paths: Vec<&str> = ROUTES.iter().filter(|route| route.access == Access::Anybody).map(|route| route.path).collect();
    assert_eq!(paths, ["/enter/{link}", "/unlock", "/assets/{name}"]);
    assert!(ROUTES.iter().all(|route| route.access != Access::Anybody || route.method == Method::GET));
}

#[tokio::test]
async fn a_foreign_name_is_refused_on_every_row() {
    let office = Office::open().await;
    let foreign =
        ["evil.example", "evil.example:7", "127.0.0.1", "127.0.0.1:8", "localhost:70", "127.0.0.1:7.evil.example", "[::1]:7", ""];
    for route in ROUTES {
        for name in foreign {
            let mut request = office.request(route.method.clone(), &path(route)).header(ORIGIN, format!("http://{NAME}"));
            request.headers_mut().unwrap().insert(HOST, name.parse().unwrap());
            let answered = office.send(request.body(form(&office.csrf(), &[])).unwrap()).await;
            assert_eq!(answered.status, StatusCode::MISDIRECTED_REQUEST, "{} {name}", route.path);
            assert!(answered.body.is_empty());
        }
    }
    let mut two = office.request(Method::GET, "/");
    two.headers_mut().unwrap().append(HOST, "evil.example".parse().unwrap());
    office.send(two.body(Body::empty()).unwrap()).await.is(StatusCode::MISDIRECTED_REQUEST);
    let absolute = office.request(Method::GET, "http://evil.example/").body(Body::empty()).unwrap();
    office.send(absolute).await.is(StatusCode::MISDIRECTED_REQUEST);
}

#[tokio::test]
async fn a_foreign_form_is_refused_on_every_row_that_takes_one() {
    let office = Office::open().await;
    let own = format!("http://{NAME}");
    let origins: [(Option<&str>, Option<&str>, bool); 9] = [
        (Some(&own), None, true),
        (Some(&own), Some("same-origin"), true),
        (Some("null"), Some("same-origin"), true),
        (None, Some("same-origin"), true),
        (None, None, false),
        (Some("null"), None, false),
        (Some(&own), Some("cross-site"), false),
        (Some("http://127.0.0.1:8"), Some("same-site"), false),
        (Some("http://evil.example"), Some("same-origin"), false),
    ];
    for route in ROUTES.iter().filter(|route| route.method == Method::POST) {
        for csrf in ["", "0", &"0".repeat(64), &office.cookie()] {
            office.post_with(&path(route), csrf, &[]).await.is(StatusCode::FORBIDDEN);
        }
        for (origin, site, _) in origins.iter().filter(|(.., passes)| !passes) {
            let mut request = office.request(Method::POST, &path(route));
            if let Some(origin) = origin {
                request = request.header(ORIGIN, *origin);
            }
            if let Some(site) = site {
                request = request.header("sec-fetch-site", *site);
            }
            office.send(request.body(form(&office.csrf(), &[])).unwrap()).await.is(StatusCode::FORBIDDEN);
        }
    }
    for (origin, site, _) in origins.iter().filter(|(.., passes)| *passes) {
        let mut request = office.request(Method::POST, "/seen").header("x-volya-csrf", office.csrf());
        if let Some(origin) = origin {
            request = request.header(ORIGIN, *origin);
        }
        if let Some(site) = site {
            request = request.header("sec-fetch-site", *site);
        }
        office.send(request.body(Body::empty()).unwrap()).await.is(StatusCode::NO_CONTENT);
    }
}

#[tokio::test]
async fn every_answer_forbids_what_it_does_not_need_and_is_kept_nowhere() {
    let office = Office::open().await;
    let mut answers = vec![office.get("/nowhere").await.is(StatusCode::NOT_FOUND)];
    for route in ROUTES.iter().filter(|route| route.method == Method::GET) {
        answers.push(ask(&office, route).await);
    }
    for answered in answers {
        let policy = answered.headers[CONTENT_SECURITY_POLICY].to_str().unwrap().to_owned();
        assert!(policy.starts_with("default-src 'none';") && !policy.contains("unsafe"));
        assert_eq!(answered.headers[CACHE_CONTROL], "no-store");
        assert_eq!(answered.headers[REFERRER_POLICY], "no-referrer");
        assert!(!answered.body.contains(" style=") && !answered.body.contains("<style") && !answered.body.contains("onclick"));
    }
}

#[tokio::test]
async fn the_link_opens_once_and_for_its_first_browser_alone() {
    let office = Office::known().await;
    let first = office.cookie();
    office.get(&format!("/enter/{}", office.link)).await.is(StatusCode::FORBIDDEN);
    Office::closed().get("/unlock").await.is(StatusCode::FORBIDDEN).never("To what is due today");
    assert_eq!(office.cookie(), first);
    office.unlock(PASSPHRASE).await.is(StatusCode::SEE_OTHER);
    assert_ne!(office.cookie(), first, "who fixed the cookie beforehand has nothing of it");
}

#[tokio::test]
async fn a_wrong_passphrase_opens_nothing_and_the_next_waits() {
    let office = Office::known().await;
    office.unlock("six horses").await.is(StatusCode::UNPROCESSABLE_ENTITY).says("the passphrase is wrong").never("six horses");
    office.unlock(PASSPHRASE).await.is(StatusCode::TOO_MANY_REQUESTS);
    office.later(1);
    office.unlock(PASSPHRASE).await.is(StatusCode::SEE_OTHER);
    office.unlock("").await.is(StatusCode::UNPROCESSABLE_ENTITY).says("No passphrase was typed");
}

#[tokio::test]
async fn left_alone_it_locks_and_drops_the_archive() {
    let office = Office::open().await;
    office.later(IDLE - 1);
    office.get("/").await.is(StatusCode::OK);
    office.later(IDLE);
    office.door.lock_if_idle().await.ok().unwrap();
    assert_eq!(office.get("/").await.leads_to(), "/unlock");
    // The device is free again for another program.
    volya_bureau::Home::on_disk(&office.folder.path().join("archive"), &office.folder.path().join("data")).unwrap();
}

#[tokio::test]
async fn a_request_that_comes_before_the_look_does_not_keep_the_archive_open() {
    let office = Office::open().await;
    office.later(IDLE);
    assert_eq!(office.get("/").await.leads_to(), "/unlock");
    office.door.lock_if_idle().await.ok().unwrap();
    volya_bureau::Home::on_disk(&office.folder.path().join("archive"), &office.folder.path().join("data")).unwrap();
}

#[tokio::test]
async fn the_lock_button_drops_the_archive() {
    let office = Office::open().await;
    assert_eq!(office.post("/lock", &[]).await.is(StatusCode::SEE_OTHER).leads_to(), "/unlock");
    assert_eq!(office.get("/people").await.leads_to(), "/unlock");
    volya_bureau::Home::on_disk(&office.folder.path().join("archive"), &office.folder.path().join("data")).unwrap();
    office.unlock(PASSPHRASE).await.is(StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn an_act_that_panics_locks_and_says_so() {
    let office = Office::open().await;
    let member = office.door.seated(&office.cookie()).unwrap();
    let stopped = office.door.act::<()>(member, |_| panic!("in an act")).await.err().unwrap();
    assert_eq!(stopped.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert_eq!(office.get("/").await.leads_to(), "/unlock");
    office.unlock(PASSPHRASE).await.is(StatusCode::SEE_OTHER);
    office.get("/").await.is(StatusCode::OK);
}

#[tokio::test]
async fn a_script_that_has_no_seat_is_led_to_one() {
    let office = Office::known().await;
    let request = office.request(Method::GET, "/").header("hx-request", "true").body(Body::empty()).unwrap();
    let answered = office.send(request).await.is(StatusCode::UNAUTHORIZED);
    assert_eq!(answered.headers["hx-redirect"], "/unlock");
}

#[tokio::test]
async fn a_form_that_is_too_large_is_refused_before_it_is_read_whole() {
    let office = Office::open().await;
    let request = office.request(Method::POST, "/people/register").header(ORIGIN, format!("http://{NAME}"));
    let sent = office.send(request.body(Body::from("x".repeat(300 * 1024))).unwrap()).await;
    sent.is(StatusCode::PAYLOAD_TOO_LARGE);
    let many: String = (0..501).map(|n| format!("f{n}=1&")).collect();
    let request = office.request(Method::POST, "/people/register").header(ORIGIN, format!("http://{NAME}"));
    office.send(request.body(Body::from(many)).unwrap()).await.is(StatusCode::BAD_REQUEST);
}

#[tokio::test(start_paused = true)]
async fn a_form_that_dawdles_is_given_up() {
    let office = Office::open().await;
    let request = office.request(Method::POST, "/lock").header(ORIGIN, format!("http://{NAME}"));
    let never = Body::new(Never);
    let started = tokio::time::Instant::now();
    office.send(request.body(never).unwrap()).await.is(StatusCode::REQUEST_TIMEOUT);
    assert!(started.elapsed() < Duration::from_secs(60));
}

/// A body that never comes.
struct Never;

impl HttpBody for Never {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        Poll::Pending
    }
}
