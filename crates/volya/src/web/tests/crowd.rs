//! Thirty at once, reading and acting: nothing is lost, and the log holds.

use std::collections::BTreeSet;
use std::sync::Arc;

use axum::http::StatusCode;
use volya_bureau::store::disk::DiskBlobs;
use volya_bureau::verify_logs;

use super::Office;

const CLIENTS: usize = 30;
const ROUNDS: usize = 2;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_is_lost_among_thirty() {
    let office = Arc::new(Office::open().await);
    let clients: Vec<_> = (0..CLIENTS).map(|client| tokio::spawn(works(office.clone(), client))).collect();
    let mut registered = BTreeSet::new();
    for client in clients {
        registered.extend(client.await.unwrap());
    }
    assert_eq!(registered.len(), CLIENTS * ROUNDS, "each was acknowledged under a path of his own");
    for path in &registered {
        office.get(path).await.is(StatusCode::OK).says("refuses").says("<strong>KP (North Korea)</strong>");
    }
    let persons = office.get("/api/v1/persons").await.is(StatusCode::OK).body;
    assert_eq!(persons.matches("\"person\":").count(), CLIENTS * ROUNDS);
    office.post("/lock", &[]).await.is(StatusCode::SEE_OTHER);
    let report = verify_logs(&DiskBlobs::open_to_read(&office.folder.path().join("archive")).unwrap()).unwrap();
    assert!(report.logs.iter().map(|log| log.size).sum::<u64>() >= (2 * CLIENTS * ROUNDS) as u64);
    assert!(report.logs.iter().all(|log| !log.fork));
}

/// Registers, reads, records a refusal, reads: the paths of whom he registered.
async fn works(office: Arc<Office>, client: usize) -> Vec<String> {
    let mut registered = Vec::new();
    for round in 0..ROUNDS {
        let name = format!("Client {client} {round}");
        let path = office.post("/people/register", &[("name", &name)]).await.is(StatusCode::SEE_OTHER).leads_to().to_owned();
        office.get("/").await.is(StatusCode::OK);
        let refusal = [("how", "spoken"), ("heard_by", "medic"), ("to", "KP")];
        office.post(&format!("{path}/refuse"), &refusal).await.is(StatusCode::SEE_OTHER);
        office.get("/people").await.is(StatusCode::OK);
        office.get(&path).await.is(StatusCode::OK).says(&name);
        registered.push(path);
    }
    registered
}
