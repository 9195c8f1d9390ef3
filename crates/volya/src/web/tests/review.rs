//! The review of a return: everything about it on one page, and what is wanting said there.

use axum::http::StatusCode;

use super::Office;

#[tokio::test]
async fn a_review_shows_its_findings_every_vote_with_its_reasons_and_what_is_wanting() {
    let office = Office::open().await;
    let registered = office.post("/people/register", &[("captured_on", "2025-01-09")]).await.is(StatusCode::SEE_OTHER);
    let him = registered.leads_to().to_owned();
    let page = format!("{him}/review");
    office.get(&page).await.is(StatusCode::OK).says("No review of a return has been opened").says("/acts/review-open");
    office.get(&him).await.never(&page);
    office.post(&format!("{him}/acts/review-open"), &[("to", "KP")]).await.is(StatusCode::SEE_OTHER);
    office.get(&him).await.says(&page);
    office
        .get(&page)
        .await
        .says("Return to KP")
        .says("runs until")
        .says("Nothing stands found yet")
        .never("held: this is wanting");
    let found = [("to", "KP"), ("family_pressure", "none-found"), ("counsel", "accepted"), ("risk_explained", "yes")];
    office.post(&format!("{him}/acts/review-find"), &found).await.is(StatusCode::SEE_OTHER);
    let votes = [("yes", "he <b>insists</b>"), ("no", "his brother was taken")];
    for (assent, reasons) in votes {
        office.post(&format!("{him}/acts/vote"), &[("assent", assent), ("reasons", reasons)]).await.is(StatusCode::SEE_OTHER);
    }
    let shown = office.get(&page).await.is(StatusCode::OK);
    let shown = shown.says("0 of 2 members assent").says("1 dissent").says("signed by one member only");
    let shown = shown.says("he &lt;b&gt;insists&lt;/b&gt;").says("his brother was taken").never("<b>insists");
    shown.says("a later vote of the same member has taken its place");
    let judged = office.get(&format!("{page}?from=UA")).await.is(StatusCode::OK);
    judged
        .says("held: this is wanting")
        .says("R-GATE-20")
        .says("nothing that it found counts")
        .says("Who can")
        .never("nothing is wanting");
    office.get(&format!("{page}?from=Atlantis")).await.is(StatusCode::UNPROCESSABLE_ENTITY);
    office.get("/people/P-9999/review").await.is(StatusCode::NOT_FOUND);
}
