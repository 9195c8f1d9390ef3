//! Tables on the page: looked at, imported, given up, and begun again.

use std::sync::Arc;
use std::sync::mpsc;

use axum::http::StatusCode;
use axum::http::header::REFRESH;
use volya_bureau::BureauError;
use volya_bureau::acts::{self, ImportKind, Reached, Step};

use super::lists::{Part, upload};
use super::{Answered, Office, PASSPHRASE};
use crate::web::work::{Doing, Progress};

const PERSONS: &str = "surname,given,custody_id\nГалка,Остап,C-1\n<script>alert(1)</script>,Nobody,C-2\n";
const IMPORTING: Doing = Doing::Importing(ImportKind::Persons);

async fn handed_in(office: &Office, file: &str, step: &str) -> Answered {
    upload(office, "/import/persons", &[Part::Text("step", step), Part::File("file", "men.csv", file.as_bytes())]).await
}

/// Waits as the page does: where the work has led.
async fn ended(office: &Office) -> String {
    loop {
        let answered = office.get("/work").await;
        if answered.status == StatusCode::SEE_OTHER {
            return answered.leads_to().to_owned();
        }
        assert!(answered.is(StatusCode::OK).headers.contains_key(REFRESH));
        tokio::task::yield_now().await;
    }
}

async fn persons(office: &Office) -> usize {
    let member = office.door.seated(&office.cookie()).unwrap();
    office.door.act(member, acts::list_persons).await.ok().unwrap().len()
}

/// Work that a test moves on by hand.
fn begun(office: &Office, doing: Doing) -> Progress {
    let member = office.door.seated(&office.cookie()).unwrap();
    office.door.entrance().tray(member).unwrap().work.begin(doing, "a file".into()).now()
}

fn end(office: &Office, why: BureauError) {
    let member = office.door.seated(&office.cookie()).unwrap();
    office.door.entrance().tray(member).unwrap().work.end(Err(why.into()));
}

/// By what the page knows the file that it shows.
fn shown(page: &str) -> String {
    page.split("name=\"of\" value=\"").nth(1).map(|rest| rest[..64].to_owned()).unwrap_or_default()
}

#[tokio::test]
async fn a_file_is_looked_at_and_imported_without_being_chosen_again() {
    let office = Office::open().await;
    office.get("/import/persons/file").await.is(StatusCode::SEE_OTHER);
    assert_eq!(handed_in(&office, PERSONS, "look").await.is(StatusCode::SEE_OTHER).leads_to(), "/work");
    assert_eq!(ended(&office).await, "/import/persons/file");
    let page = office.get("/import/persons/file").await.says("Nothing is written").says("men.csv").never("Галка");
    let of = shown(&page.body);
    assert_eq!(persons(&office).await, 0);
    office.get("/import/facts/file").await.is(StatusCode::SEE_OTHER);
    let stale = office.post("/import/persons", &[("of", &"0".repeat(64)), ("step", "import")]).await;
    stale.is(StatusCode::CONFLICT);
    for _ in 0..2 {
        office.post("/import/persons", &[("of", &of), ("step", "import")]).await.is(StatusCode::SEE_OTHER);
        ended(&office).await;
        assert_eq!(persons(&office).await, 2, "sent twice, written once");
    }
    office.get("/import/persons/file").await.says("imported before").never("name=\"of\"");
    office.get("/people").await.is(StatusCode::OK).never("<script>alert");
}

#[tokio::test]
async fn rows_that_amend_wait_for_a_word_and_rejected_ones_for_a_correction() {
    let office = Office::open().await;
    handed_in(&office, PERSONS, "import").await.is(StatusCode::SEE_OTHER);
    ended(&office).await;
    office.get("/import/persons/file").await.says("Imported: 2").says("What opens in it counts once");
    handed_in(&office, "custody_id,rank\nC-1,sergeant\n", "import").await.is(StatusCode::SEE_OTHER);
    ended(&office).await;
    let page = office.get("/import/persons/file").await.says("Nothing is written").says("name=\"amend\" value=\"1\" required");
    let sent = [("of", shown(&page.body)), ("step", "import".into()), ("amend", "1".into())];
    office.post("/import/persons", &sent.each_ref().map(|(name, text)| (*name, text.as_str()))).await.is(StatusCode::SEE_OTHER);
    ended(&office).await;
    office.get("/import/persons/file").await.says("Imported: 1");
    handed_in(&office, "surname,custody_id\nMira,C-9\nSol,C-9\n", "import").await.is(StatusCode::SEE_OTHER);
    ended(&office).await;
    office.get("/import/persons/file").await.says("stands in row 1 too").says("hand it in again").never("name=\"of\"");
    assert_eq!(persons(&office).await, 2);
}

#[tokio::test]
async fn an_import_tells_its_rows_and_nothing_else_begins_beside_it() {
    let office = Office::open().await;
    let progress = begun(&office, IMPORTING);
    assert!(progress.reach(Reached::written(4096, 5000)));
    let page = office.get("/work").await.is(StatusCode::OK);
    assert!(page.headers.contains_key(REFRESH));
    page.says("max=\"5000\" value=\"4096\"").says("none of the file’s rows counts").says("Give it up");
    let busy = handed_in(&office, PERSONS, "import").await.is(StatusCode::CONFLICT);
    busy.says("Something else is under way").says("href=\"/work\"");
    office.post("/work/cancel", &[]).await.is(StatusCode::SEE_OTHER);
    office.get("/work").await.says("It is being given up").never("/work/cancel");
    assert!(!progress.reach(Reached::written(4096, 5000)));
    end(&office, BureauError::ImportGivenUp { rows: 4096, of: 5000 });
    for _ in 0..2 {
        let page = office.get("/work").await.is(StatusCode::UNPROCESSABLE_ENTITY);
        page.says("none of them counts").says("import the same file again").says("/import/persons/file");
    }
    assert_eq!(persons(&office).await, 0);
}

#[tokio::test]
async fn an_import_given_up_before_its_first_group_is_begun_again_with_one_button() {
    let office = Arc::new(Office::open().await);
    let member = office.door.seated(&office.cookie()).unwrap();
    // Somebody's act lasts; the import waits for the desk, and is given up there.
    let (go_on, waits) = mpsc::channel::<()>();
    let door = office.door.clone();
    let before = tokio::spawn(async move { door.act(member, move |_| Ok(waits.recv().is_ok())).await.is_ok() });
    let sender = office.clone();
    let sent = tokio::spawn(async move { handed_in(&sender, PERSONS, "import").await.status });
    while office.get("/work").await.status == StatusCode::SEE_OTHER {
        tokio::task::yield_now().await;
    }
    office.post("/work/cancel", &[]).await.is(StatusCode::SEE_OTHER);
    go_on.send(()).unwrap();
    assert!(before.await.unwrap());
    assert_eq!(sent.await.unwrap(), StatusCode::SEE_OTHER);
    office.get("/work").await.is(StatusCode::UNPROCESSABLE_ENTITY).says("given up before anything was recorded");
    assert_eq!(persons(&office).await, 0);
    let page = office.get("/import/persons/file").await.says("Nothing of this file was imported").says("men.csv");
    let of = shown(&page.body);
    office.post("/import/persons", &[("of", &of), ("step", "import")]).await.is(StatusCode::SEE_OTHER);
    ended(&office).await;
    assert_eq!(persons(&office).await, 2);
}

#[tokio::test]
async fn locking_stops_an_import_and_the_next_page_says_so() {
    let office = Office::open().await;
    let progress = begun(&office, IMPORTING);
    office.post("/lock", &[]).await.is(StatusCode::SEE_OTHER);
    assert!(!progress.reach(Step::Matching.into()));
    office.unlock(PASSPHRASE).await.is(StatusCode::SEE_OTHER);
    office.get("/").await.says("locked while a file was being imported").says("Hand the same file in again");
    office.get("/").await.never("locked while a file was being imported");
}
