//! Paths that lead out, and texts that end a header: tried wherever a request has a place for them.

use axum::http::{Method, StatusCode};

use super::{Answered, Office};
use crate::web::routes::ROUTES;

const OUT: [&str; 10] = [
    "..%2f..%2farchive.json",
    "..%2F..%2F..%2Fetc%2Fpasswd",
    "%2e%2e%2f%2e%2e%2farchive.json",
    "..%5c..%5carchive.json",
    "%2fetc%2fpasswd",
    "volya.css%00.html",
    "....%2f%2f",
    "%ff%fe",
    "file:%2f%2f%2fetc%2fpasswd",
    "x%0d%0aSet-Cookie:%20planted=1",
];

/// No answer is a file's bytes or a fault of the program's, and none has a header that the request wrote.
#[track_caller]
fn holds(path: &str, answered: &Answered) {
    assert!(!answered.status.is_server_error() && answered.status != StatusCode::OK, "{path}: {}", answered.status);
    for text in ["\"founder\"", "root:x:", "planted=1\r"] {
        assert!(!answered.body.contains(text), "{path}");
    }
    let planted = |value: &axum::http::HeaderValue| value.as_bytes().windows(7).any(|part| part == b"planted");
    let cookies = answered.headers.get_all("set-cookie").iter().any(planted);
    assert!(!cookies && !answered.headers.contains_key("planted"), "{path}");
}

#[tokio::test]
async fn no_path_leads_out_and_none_writes_a_header() {
    let office = Office::open().await;
    for route in ROUTES.iter().filter(|route| route.path.contains('{')) {
        let (before, rest) = route.path.split_once('{').unwrap();
        let after = rest.split_once('}').unwrap().1;
        for out in OUT {
            let path = format!("{before}{out}{after}");
            let answered = if route.method == Method::POST { office.post(&path, &[]).await } else { office.get(&path).await };
            holds(&path, &answered);
        }
    }
}

#[tokio::test]
async fn what_is_asked_for_in_a_query_or_a_field_writes_no_header() {
    let office = Office::open().await;
    let ends = "P-0001\r\nSet-Cookie: planted=1\r\n\r\nplanted=1\r";
    let queries = ["/people?label=P-0001%0d%0aSet-Cookie:%20planted=1", "/proof?entry=%0d%0aplanted:%201", "/people?page=%0d%0a"];
    for path in queries {
        holds(path, &office.get(path).await);
    }
    for field in ["back", "language", "theme"] {
        let form = [("language", "uk"), ("theme", "dark"), (field, ends)];
        let sent: Vec<(&str, &str)> = form.into_iter().rev().collect();
        for path in ["/language", "/theme"] {
            let answered = office.post(path, &sent).await;
            assert!(answered.leads_to().is_empty() || answered.leads_to() == "/", "{path} {field}");
            holds(path, &answered);
        }
    }
}

#[tokio::test]
async fn a_cookie_that_is_none_of_ours_is_nobody() {
    let office = Office::open().await;
    for cookie in
        ["volya-7=", "volya-7=\"; volya-7=", "volya-7=' OR 1=1", "volya-7=%00", ";;;=", "volya-language=../../etc/passwd"]
    {
        let mut request = office.request(Method::GET, "/");
        request.headers_mut().unwrap().insert("cookie", cookie.parse().unwrap());
        let answered = office.send(request.body(axum::body::Body::empty()).unwrap()).await.is(StatusCode::SEE_OTHER);
        assert_eq!(answered.leads_to(), "/unlock", "{cookie}");
    }
}
