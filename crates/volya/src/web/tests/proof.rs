//! Proving and verifying on the page.

use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, REFRESH};

use super::Office;

/// The first entry that a page leads to.
fn entry_on(body: &str) -> String {
    body.split("/proof/entries/").nth(1).map(|rest| rest[..64].to_owned()).unwrap_or_else(|| panic!("no entry on {body}"))
}

#[tokio::test]
async fn everything_is_verified_beside_the_work_and_a_damaged_file_is_named() {
    let office = Office::open().await;
    office.get("/proof").await.is(StatusCode::OK).says("Verify now").says("<strong>A</strong>").never("Read at");
    assert_eq!(office.post("/proof/verify", &[]).await.is(StatusCode::SEE_OTHER).leads_to(), "/proof");
    office.verified().await;
    let page = office.get("/proof").await.says("Everything is as it was signed").says("Verify again");
    assert!(!page.headers.contains_key(REFRESH), "a page that has nothing to wait for stays");
    let keys = office.folder.path().join("archive/keys");
    let page_of_keys = walk(&keys).into_iter().next().unwrap();
    let bytes = std::fs::read(&page_of_keys).unwrap();
    std::fs::write(&page_of_keys, &bytes[..bytes.len() - 1]).unwrap();
    office.post("/proof/verify", &[]).await.is(StatusCode::SEE_OTHER);
    office.verified().await;
    office.get("/proof").await.says("Something does not hold").says("does not have the hash");
    std::fs::write(&page_of_keys, bytes).unwrap();
}

#[tokio::test]
async fn locking_forgets_what_was_found() {
    let office = Office::open().await;
    office.post("/proof/verify", &[]).await.is(StatusCode::SEE_OTHER);
    office.verified().await;
    office.post("/lock", &[]).await.is(StatusCode::SEE_OTHER);
    office.unlock(super::PASSPHRASE).await.is(StatusCode::SEE_OTHER);
    office.get("/proof").await.says("Verify now").never("as it was signed");
    office.post("/proof/verify/stop", &[]).await.is(StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn an_entry_is_proven_saved_and_checked_without_a_word_of_it() {
    let office = Office::open().await;
    let person =
        office.post("/people/register", &[("name", "김봄별"), ("captured_on", "2025-01-09")]).await.leads_to().to_owned();
    let refusal = [("how", "spoken"), ("heard_by", "medic"), ("to", "KP")];
    office.post(&format!("{person}/refuse"), &refusal).await.is(StatusCode::SEE_OTHER);
    let entry = entry_on(&office.get(&person).await.body);
    office.get(&format!("/proof/entries/{entry}")).await.is(StatusCode::OK).says(&entry).says("tlog-proof@v1").never("김봄별");
    let file = office.get(&format!("/proof/entries/{entry}/file")).await.is(StatusCode::OK).never(&entry);
    assert_eq!(file.headers[CONTENT_DISPOSITION], "attachment; filename=\"entry.tlog-proof\"");
    let sent = file.body.replace('\n', "\r\n");
    office.post("/proof/check", &[("entry", &entry), ("text", &sent)]).await.is(StatusCode::OK).says("The proof holds");
    let other = "7".repeat(64);
    office.post("/proof/check", &[("entry", &other), ("text", &sent)]).await.is(StatusCode::UNPROCESSABLE_ENTITY);
    office.post("/proof/check", &[("entry", "abc"), ("text", &sent)]).await.is(StatusCode::UNPROCESSABLE_ENTITY);
    office.get(&format!("/proof/entries/{other}")).await.is(StatusCode::NOT_FOUND);
    office.get("/proof/entries/..%2f..%2farchive.json").await.is(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(office.get(&format!("/proof?entry={entry}")).await.leads_to(), format!("/proof/entries/{entry}"));
}

impl Office {
    /// Waits for the verification that was begun.
    async fn verified(&self) {
        while self.door.verifying.last().unwrap().ended().is_none() {
            tokio::task::yield_now().await;
        }
    }
}

fn walk(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path] }).collect()
}
