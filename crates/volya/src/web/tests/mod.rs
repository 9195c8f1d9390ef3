//! The door in process: an archive in a temporary folder, the real router, a clock that the test sets.

mod acts;
mod api;
mod crowd;
mod flows;
mod guard;
mod hostile;
mod import;
mod lists;
mod proof;
mod review;
mod settings;
mod unsigned;
mod words;

use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::header::{CONTENT_TYPE, COOKIE, HOST, LOCATION, ORIGIN, SET_COOKIE};
use axum::http::{HeaderMap, Method, Request, StatusCode};
use tower::ServiceExt;
use volya_bureau::core::id::{Label, Letter};
use volya_bureau::core::roster::Coverage;
use volya_bureau::{Bureau, Home, OsChance, Recovery, StartFounding, SystemClock, demo, found};

use super::door::Door;
use super::routes;
use super::ticks::Ticks;

const PASSPHRASE: &str = "five horses in a field";
/// Fast, for tests.
const LOG_N: u8 = 10;
const PORT: u16 = 7;
const NAME: &str = "127.0.0.1:7";
const IDLE: u64 = 600;

#[derive(Clone, Default)]
struct SetTicks(Arc<AtomicU64>);

impl Ticks for SetTicks {
    fn now(&self) -> Duration {
        Duration::from_secs(self.0.load(Ordering::Relaxed))
    }
}

/// An archive of one member, a door to it, and one browser.
struct Office {
    folder: tempfile::TempDir,
    door: Arc<Door>,
    router: Router,
    link: String,
    ticks: SetTicks,
    cookie: Mutex<String>,
}

/// What was answered.
struct Answered {
    status: StatusCode,
    headers: HeaderMap,
    body: String,
}

impl Answered {
    fn leads_to(&self) -> &str {
        self.headers.get(LOCATION).map_or("", |value| value.to_str().unwrap())
    }

    #[track_caller]
    fn is(self, status: StatusCode) -> Self {
        assert_eq!(self.status, status, "{}", self.body);
        self
    }

    #[track_caller]
    fn says(self, text: &str) -> Self {
        assert!(self.body.contains(text), "`{text}` is missing in {}", self.body);
        self
    }

    #[track_caller]
    fn never(self, text: &str) -> Self {
        assert!(!self.body.contains(text), "`{text}` stands in {}", self.body);
        self
    }
}

fn founded() -> (tempfile::TempDir, PathBuf, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let (archive, data) = (folder.path().join("archive"), folder.path().join("data"));
    let start = StartFounding { coverage: Coverage::All, recovery: Recovery::Refused, passphrase: PASSPHRASE, log_n: LOG_N };
    found(&archive, &data, &start, Arc::new(SystemClock), Box::new(OsChance)).unwrap();
    (folder, archive, data)
}

impl Office {
    /// The door, closed, and a browser that has not been there.
    fn closed() -> Self {
        let (folder, archive, data) = founded();
        Self::closed_on(folder, archive, data)
    }

    /// The same on an archive that is there.
    fn closed_on(folder: tempfile::TempDir, archive: PathBuf, data: PathBuf) -> Self {
        let opener =
            move |typed: &str| Bureau::open(Home::on_disk(&archive, &data)?, typed, Arc::new(SystemClock), Box::new(OsChance));
        let ticks = SetTicks::default();
        let (door, link) = Door::new(PORT, Duration::from_secs(IDLE), Box::new(opener), Box::new(ticks.clone()));
        let door = Arc::new(door);
        let router = routes::router(&door);
        Self { folder, router, door, link, ticks, cookie: Mutex::default() }
    }

    /// A browser that has spent the link.
    async fn known() -> Self {
        let office = Self::closed();
        let entered = office.get(&format!("/enter/{}", office.link)).await.is(StatusCode::SEE_OTHER);
        assert_eq!(entered.leads_to(), "/unlock");
        office
    }

    /// The founder at his desk, in the archive of the worked example.
    async fn in_the_example() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let office = demo::run(&folder.path().join("example"), LOG_N, &mut |_| {}).unwrap().office;
        let office = Self::closed_on(folder, office.archive, office.data);
        office.get(&format!("/enter/{}", office.link)).await.is(StatusCode::SEE_OTHER);
        office.unlock(demo::PASSPHRASE).await.is(StatusCode::SEE_OTHER);
        office
    }

    /// A member at the desk.
    async fn open() -> Self {
        let office = Self::known().await;
        assert_eq!(office.unlock(PASSPHRASE).await.is(StatusCode::SEE_OTHER).leads_to(), "/");
        office
    }

    async fn unlock(&self, passphrase: &str) -> Answered {
        self.post("/unlock", &[("passphrase", passphrase)]).await
    }

    fn later(&self, seconds: u64) {
        self.ticks.0.fetch_add(seconds, Ordering::Relaxed);
    }

    fn cookie(&self) -> String {
        self.cookie.lock().unwrap().clone()
    }

    fn csrf(&self) -> String {
        self.door.entrance().csrf(&self.cookie()).unwrap_or_default()
    }

    async fn get(&self, path: &str) -> Answered {
        self.send(self.request(Method::GET, path).body(Body::empty()).unwrap()).await
    }

    /// Sends a form as our page does.
    async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answered {
        self.post_with(path, &self.csrf(), fields).await
    }

    async fn post_with(&self, path: &str, csrf: &str, fields: &[(&str, &str)]) -> Answered {
        let request = self.request(Method::POST, path).header(ORIGIN, format!("http://{NAME}"));
        self.send(request.body(form(csrf, fields)).unwrap()).await
    }

    fn request(&self, method: Method, path: &str) -> axum::http::request::Builder {
        let cookie = format!("volya-language=en; {}={}", self.door.cookie, self.cookie());
        Request::builder().method(method).uri(path).header(HOST, NAME).header(COOKIE, cookie)
    }

    async fn send(&self, mut request: Request<Body>) -> Answered {
        request.headers_mut().entry(CONTENT_TYPE).or_insert("application/x-www-form-urlencoded".parse().unwrap());
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        for cookie in parts.headers.get_all(SET_COOKIE) {
            let pair = cookie.to_str().unwrap().split(';').next().unwrap();
            if let Some(("volya-7", value)) = pair.split_once('=') {
                value.clone_into(&mut self.cookie.lock().unwrap());
            }
        }
        let body = String::from_utf8(to_bytes(body, 1 << 24).await.unwrap().to_vec()).unwrap();
        Answered { status: parts.status, headers: parts.headers, body }
    }
}

fn form(csrf: &str, fields: &[(&str, &str)]) -> Body {
    let mut text = form_urlencoded::Serializer::new(String::new());
    text.append_pair("csrf", csrf).extend_pairs(fields);
    Body::from(text.finish())
}

fn first_label() -> String {
    Label::new(Letter::nth(0).unwrap(), 1).spoken()
}
