//! What is set, and who works here.

use axum::http::StatusCode;
use volya_bureau::{Home, OsChance, request};

use super::{LOG_N, Office, PASSPHRASE};

const POLICY: &str = "/settings/policy";
const MEMBERS: &str = "/settings/members";

#[tokio::test]
async fn a_stricter_policy_counts_at_once_and_a_looser_one_waits() {
    let office = Office::open().await;
    office.get(POLICY).await.is(StatusCode::OK).says("at least 7").says("nothing was set");
    office.post(POLICY, &[("cooling_off_days", "7")]).await.is(StatusCode::SEE_OTHER);
    office.get(POLICY).await.says("nothing was recorded").says("nothing was set");
    office.post(POLICY, &[("cooling_off_days", "14")]).await.is(StatusCode::SEE_OTHER);
    let stricter = "name=\"cooling_off_days\" inputmode=\"numeric\" maxlength=\"5\" value=\"14\"";
    office.get(POLICY).await.says("What is stricter counts now").says(stricter).never("nothing was set");
    let looser = |seen| [("cooling_off_days", "10"), ("seen", seen)];
    office.post(POLICY, &looser("")).await.is(StatusCode::CONFLICT).says("role=\"alert\"");
    let page = office.get(POLICY).await.body;
    let seen = page.split("name=\"seen\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    office.post(POLICY, &looser(seen)).await.is(StatusCode::SEE_OTHER);
    office.get(POLICY).await.says(stricter);
    for wrong in
        [("cooling_off_days", "3"), ("cooling_off_days", "<b>"), ("hostilities", "perhaps"), ("information_sheets", "ab")]
    {
        office.post(POLICY, &[wrong]).await.is(StatusCode::UNPROCESSABLE_ENTITY).says("role=\"alert\"").never("<b>");
    }
}

#[tokio::test]
async fn a_device_comes_in_opens_nothing_alone_and_leaves() {
    let office = Office::open().await;
    let written = asked(&office);
    let add = |role| [("request", written.as_str()), ("as", "new"), ("role", role)];
    office.post("/settings/members/add", &add("")).await.is(StatusCode::UNPROCESSABLE_ENTITY);
    office
        .post("/settings/members/add", &[("request", "{}"), ("as", "new"), ("role", "admin")])
        .await
        .says("`volya device request` writes");
    office.post("/settings/members/add", &add("reviewer")).await.is(StatusCode::SEE_OTHER);
    let page = office.get(MEMBERS).await.says("Device B is enrolled").says("reviewer").says("The first two members");
    let device = page.body.split("name=\"device\" value=\"").nth(1).unwrap()[..64].to_owned();
    office.post("/settings/devices/vouch", &[("device", &device)]).await.is(StatusCode::UNPROCESSABLE_ENTITY);
    let park = [("device", device.as_str()), ("at", "many")];
    office.post("/settings/devices/park", &park).await.is(StatusCode::UNPROCESSABLE_ENTITY);
    office.post("/settings/devices/park", &park[..1]).await.is(StatusCode::SEE_OTHER);
    office.get(MEMBERS).await.says("Device B is set aside once");
    let remove = [("device", device.as_str()), ("at", "0"), ("reason", "mistaken")];
    office.post("/settings/devices/remove", &remove[..2]).await.is(StatusCode::UNPROCESSABLE_ENTITY);
    office.post("/settings/devices/remove", &remove).await.is(StatusCode::SEE_OTHER);
    office.get(MEMBERS).await.says("removed at 0").never("name=\"device\" value");
}

#[tokio::test]
async fn a_member_leaves_and_nobody_removes_himself() {
    let office = Office::open().await;
    let written = asked(&office);
    let add = [("request", written.as_str()), ("as", "new"), ("role", "interviewer")];
    office.post("/settings/members/add", &add).await.is(StatusCode::SEE_OTHER);
    let page = office.get(MEMBERS).await;
    let member = page.body.split("name=\"member\" value=\"").nth(1).unwrap()[..32].to_owned();
    office.post("/settings/members/remove", &[("member", &member), ("reason", "left")]).await.is(StatusCode::SEE_OTHER);
    office.get(MEMBERS).await.says("New keys are in use").never("name=\"member\" value");
    let own = office.door.seated(&office.cookie()).unwrap().id.to_string();
    let himself = [("member", own.as_str()), ("reason", "left")];
    office.post("/settings/members/remove", &himself).await.is(StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_sign_of_life_is_written_and_keys_are_handed_on() {
    let office = Office::open().await;
    office.get("/settings").await.is(StatusCode::OK).says("draft").says("Look at the policy");
    office.post("/settings/heartbeat", &[]).await.is(StatusCode::SEE_OTHER);
    office.get(MEMBERS).await.says("This device has reported");
    office.post("/settings/keys/renew", &[]).await.is(StatusCode::SEE_OTHER);
    office.get(MEMBERS).await.says("no new ones were needed");
}

/// What another machine writes that wants to be let in.
fn asked(office: &Office) -> String {
    let home = Home::on_disk(&office.folder.path().join("archive"), &office.folder.path().join("another")).unwrap();
    serde_json::to_string(&request(&home, PASSPHRASE, LOG_N, &mut OsChance).unwrap()).unwrap()
}
