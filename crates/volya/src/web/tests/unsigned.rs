//! What awaits a second signature in the whole register, seen by who wrote it and by who may sign it; a file signed whole as it was shown.

use std::path::PathBuf;
use std::sync::Arc;

use axum::http::StatusCode;
use volya_bureau::acts::{self, ImportKind};
use volya_bureau::core::place::{Destination, State};
use volya_bureau::core::roster::Role;
use volya_bureau::core::will::{How, Side};
use volya_bureau::fields::{self, Fields};
use volya_bureau::{Bureau, Home, OsChance, SystemClock, request};

use super::{LOG_N, Office, PASSPHRASE, founded};

const PERSONS: &[u8] = b"Surname;Given;DOB;Custody ID\nSvit;Ivan;1990;V-1\nSvit;Petro;1991;V-2\n";
const FACTS: &[u8] = b"Custody ID;Fact;Status\nV-1;custody;in-custody\nV-2;custody;in-custody\n";

/// Two persons with a fact each out of a file, on the folder of two members: the folder, its archive, both devices' data, and the file's id.
fn imported() -> (tempfile::TempDir, PathBuf, [PathBuf; 2], String) {
    let (folder, archive, data) = founded();
    let second = folder.path().join("data-b");
    let home = Home::on_disk(&archive, &second).unwrap();
    let asked = request(&home, PASSPHRASE, LOG_N, &mut OsChance).unwrap();
    drop(home);
    let home = Home::on_disk(&archive, &data).unwrap();
    let mut bureau = Bureau::open(home, PASSPHRASE, Arc::new(SystemClock), Box::new(OsChance)).unwrap();
    acts::add_member(&mut bureau, &asked, Role::Reviewer).unwrap();
    acts::import(&mut bureau, ImportKind::Persons, PERSONS, false, &mut |_| true).unwrap();
    let facts = acts::import(&mut bureau, ImportKind::Facts, FACTS, false, &mut |_| true).unwrap();
    (folder, archive, [data, second], facts.bulk.unwrap().to_string())
}

async fn at_the_desk(folder: tempfile::TempDir, archive: PathBuf, data: PathBuf) -> Office {
    let office = Office::closed_on(folder, archive, data);
    office.get(&format!("/enter/{}", office.link)).await.is(StatusCode::SEE_OTHER);
    office.unlock(PASSPHRASE).await.is(StatusCode::SEE_OTHER);
    office
}

/// By what the form knows what it showed.
fn of(page: &str) -> String {
    page.split("name=\"of\" value=\"").nth(1).unwrap_or_else(|| panic!("{page}"))[..64].to_owned()
}

#[tokio::test]
async fn a_file_is_signed_whole_as_it_was_shown() {
    let (folder, archive, [_, second], bulk) = imported();
    let office = at_the_desk(folder, archive, second).await;
    let path = format!("/unsigned/files/{bulk}");
    office.get("/").await.says("href=\"/unsigned\"").says("Persons: 2. Entries: 2. For you to sign: 2.");
    office.get("/people").await.says("href=\"/unsigned\"");
    let all = office.get("/unsigned?mine=1").await.is(StatusCode::OK).says("P-0001").says("P-0002").says(&path);
    all.never("not for you").never("in-custody");
    let shown = office.get(&path).await.is(StatusCode::OK).says("in-custody").says("P-0002").says("Sign the whole file");
    let before = of(&shown.body);
    // One of its entries is signed meanwhile, by itself.
    let entry = shown.body.split("href=\"/proof/entries/").nth(1).unwrap()[..64].to_owned();
    office.post("/people/P-0001/countersign", &[("entry", &entry)]).await.is(StatusCode::SEE_OTHER);
    office.post(&path, &[("of", &before)]).await.is(StatusCode::CONFLICT);
    for wrong in ["", "0", &"0".repeat(64)] {
        assert!(office.post(&path, &[("of", wrong)]).await.status.is_client_error());
    }
    let now = office.get(&path).await.is(StatusCode::OK);
    office.post(&path, &[("of", &of(&now.body))]).await.is(StatusCode::SEE_OTHER);
    office.get("/unsigned").await.says("The file is signed whole").says("Nothing awaits a signature here").never(&path);
    office.get("/").await.never("href=\"/unsigned\"");
    office.get(&path).await.is(StatusCode::UNPROCESSABLE_ENTITY);
    office.get("/unsigned/files/zz").await.is(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn who_wrote_it_sees_that_it_waits_and_signs_nothing() {
    let (folder, archive, [first, _], bulk) = imported();
    let office = at_the_desk(folder, archive, first).await;
    let path = format!("/unsigned/files/{bulk}");
    office.get("/").await.says("Persons: 2. Entries: 2. For you to sign: 0.");
    office.get("/unsigned").await.says("not for you").says("P-0001");
    office.get("/unsigned?mine=1").await.says("Nothing awaits a signature here").never("P-0001");
    office.get(&path).await.is(StatusCode::OK).says("It needs another member of another role").never("Sign the whole file");
    let shown = office.post(&path, &[("of", &"0".repeat(64))]).await;
    assert_eq!(shown.status, StatusCode::CONFLICT);
    office.post("/people/register", &[("captured_on", "2025-01-09")]).await.is(StatusCode::SEE_OTHER);
    office.post("/people/P-0003/acts/custody", &[("status", "in-custody")]).await.is(StatusCode::SEE_OTHER);
    office.get("/unsigned").await.says("P-0003").says("Persons: 3. Entries: 3.");
}

#[tokio::test]
async fn who_signs_second_sees_in_words_what_it_takes_away() {
    let (folder, archive, [first, second], _) = imported();
    let home = Home::on_disk(&archive, &first).unwrap();
    let mut bureau = Bureau::open(home, PASSPHRASE, Arc::new(SystemClock), Box::new(OsChance)).unwrap();
    let (one, other) = (bureau.person_named("P-0001").unwrap(), bureau.person_named("P-0002").unwrap());
    let to = Destination::State(State::parse("KP").unwrap());
    let heard = acts::QuickRefusal { to, how: How::Spoken, heard_by: Side::Medic };
    let refused = acts::refuse(&mut bureau, one, heard).unwrap().entries;
    acts::mark_mistaken(&mut bureau, &refused, "said of another man").unwrap();
    let accepts = Fields::from_map([("to", "KP"), ("stance", "accept")].map(|(key, text)| (key, text.to_owned()))).unwrap();
    acts::declare(&mut bureau, one, fields::declaration(&accepts).unwrap()).unwrap();
    acts::same_as(&mut bureau, one, other).unwrap();
    drop(bureau);
    let office = at_the_desk(folder, archive, second).await;
    let page = office.get("/people/P-0001/countersign").await.is(StatusCode::OK);
    let page = page.says("What it marks as a mistake").says("What it takes away").says("The other record:").says("P-0002");
    assert_eq!(page.body.matches("KP (North Korea): refuses").count(), 2);
}
