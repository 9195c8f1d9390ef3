//! Every path that is answered, in one table. Tests try each row as a stranger, under a foreign name and with a foreign form.

use std::sync::Arc;

use axum::Router;
use axum::http::Method;
use axum::middleware::from_fn_with_state;
use axum::routing::{self, MethodRouter};

use super::api;
use super::assets;
use super::door::Door;
use super::guard;
use super::pages::{
    acts, clearances, countersign, desk, duplicates, files, import, law, lists, members, office, people, person, policy, proof,
    proven, register, roster, settings, today, unsigned, visit, work,
};

/// Who may ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Access {
    /// Anybody on this machine: it tells nothing of the archive.
    Anybody,
    /// The browser that spent the link.
    Known,
    /// A member at the desk.
    Seated,
}

/// One row.
pub(super) struct Route {
    pub(super) path: &'static str,
    pub(super) method: Method,
    pub(super) access: Access,
    /// Bytes that a form may have.
    pub(super) limit: usize,
    handler: fn() -> MethodRouter<Arc<Door>>,
}

const FORM_BYTES: usize = 256 * 1024;
/// A list, or a picture of one. The command line takes larger ones.
const UPLOAD_BYTES: usize = 16 * 1024 * 1024;

const fn get(path: &'static str, access: Access, handler: fn() -> MethodRouter<Arc<Door>>) -> Route {
    Route { path, method: Method::GET, access, limit: 0, handler }
}

const fn post(path: &'static str, access: Access, handler: fn() -> MethodRouter<Arc<Door>>) -> Route {
    Route { path, method: Method::POST, access, limit: FORM_BYTES, handler }
}

/// A form with a file.
const fn upload(path: &'static str, access: Access, handler: fn() -> MethodRouter<Arc<Door>>) -> Route {
    Route { path, method: Method::POST, access, limit: UPLOAD_BYTES, handler }
}

/// The table.
pub(super) static ROUTES: &[Route] = &[
    get("/enter/{link}", Access::Anybody, || routing::get(desk::enter)),
    get("/unlock", Access::Anybody, || routing::get(desk::show)),
    post("/unlock", Access::Known, || routing::post(desk::unlock)),
    post("/lock", Access::Known, || routing::post(desk::lock)),
    post("/seen", Access::Seated, || routing::post(desk::seen)),
    post("/language", Access::Known, || routing::post(settings::language)),
    post("/theme", Access::Known, || routing::post(settings::theme)),
    get("/assets/{name}", Access::Anybody, || routing::get(assets::show)),
    get("/", Access::Seated, || routing::get(today::show)),
    post("/alarms/answer", Access::Seated, || routing::post(today::answer)),
    get("/people", Access::Seated, || routing::get(people::show)),
    get("/people/register", Access::Seated, || routing::get(register::show)),
    post("/people/register", Access::Seated, || routing::post(register::register)),
    get("/people/{person}", Access::Seated, || routing::get(person::show)),
    get("/people/duplicates", Access::Seated, || routing::get(duplicates::show)),
    get("/people/{person}/review", Access::Seated, || routing::get(person::review::show)),
    get("/people/{person}/receipt", Access::Seated, || routing::get(files::ask_receipt)),
    upload("/people/{person}/receipt", Access::Seated, || routing::post(files::take_receipt)),
    get("/receive", Access::Seated, || routing::get(files::ask_case)),
    upload("/receive", Access::Seated, || routing::post(files::take_case)),
    get("/import/{kind}", Access::Seated, || routing::get(import::ask)),
    upload("/import/{kind}", Access::Seated, || routing::post(import::take)),
    get("/import/{kind}/file", Access::Seated, || routing::get(import::show)),
    get(work::PATH, Access::Seated, || routing::get(work::show)),
    post("/work/cancel", Access::Seated, || routing::post(work::cancel)),
    get("/office", Access::Seated, || routing::get(office::show)),
    get("/forms/{form}", Access::Seated, || routing::get(office::form)),
    get("/visit", Access::Seated, || routing::get(visit::show)),
    post("/visit", Access::Seated, || routing::post(visit::pack)),
    get("/people/{person}/acts", Access::Seated, || routing::get(acts::of_person)),
    get("/people/{person}/acts/{act}", Access::Seated, || routing::get(acts::form::about_person)),
    post("/people/{person}/acts/{act}", Access::Seated, || routing::post(acts::form::done_about_person)),
    post("/people/{person}/acts/{act}/keep", Access::Seated, || routing::post(acts::kept::about_person)),
    post("/acts/{act}/keep", Access::Seated, || routing::post(acts::kept::about_office)),
    get("/people/{person}/countersign", Access::Seated, || routing::get(countersign::of_person)),
    post("/people/{person}/countersign", Access::Seated, || routing::post(countersign::sign)),
    get("/people/{person}/countersign/{entry}", Access::Seated, || routing::get(countersign::keyed)),
    post("/people/{person}/countersign/{entry}", Access::Seated, || routing::post(countersign::sign_keyed)),
    get("/acts", Access::Seated, || routing::get(acts::show)),
    get("/acts/{act}", Access::Seated, || routing::get(acts::form::about_office)),
    post("/acts/{act}", Access::Seated, || routing::post(acts::form::done_about_office)),
    get("/countersign", Access::Seated, || routing::get(countersign::show)),
    post("/countersign", Access::Seated, || routing::post(countersign::sign_office)),
    get("/unsigned", Access::Seated, || routing::get(unsigned::show)),
    get("/unsigned/files/{bulk}", Access::Seated, || routing::get(unsigned::file)),
    post("/unsigned/files/{bulk}", Access::Seated, || routing::post(unsigned::sign_file)),
    get("/law", Access::Seated, || routing::get(law::show)),
    get("/law/{rule}", Access::Seated, || routing::get(law::rule)),
    post("/people/{person}/refuse", Access::Seated, || routing::post(person::refuse)),
    get("/lists", Access::Seated, || routing::get(lists::show)),
    get("/lists/new", Access::Seated, || routing::get(lists::new::show)),
    upload("/lists/new", Access::Seated, || routing::post(lists::new::take)),
    get("/lists/type", Access::Seated, || routing::get(lists::typing::show)),
    upload("/lists/type", Access::Seated, || routing::post(lists::typing::keep)),
    get("/lists/picture", Access::Seated, || routing::get(lists::typing::picture)),
    get("/lists/draft", Access::Seated, || routing::get(lists::draft::show)),
    upload("/lists/draft", Access::Seated, || routing::post(lists::draft::go_on)),
    get("/lists/draft/stop", Access::Seated, || routing::get(lists::stop::of_draft)),
    post("/lists/draft/forget", Access::Seated, || routing::post(lists::draft::forget)),
    get("/lists/stop", Access::Seated, || routing::get(lists::stop::show)),
    get("/lists/{list}", Access::Seated, || routing::get(lists::screened::show)),
    post("/lists/{list}/again", Access::Seated, || routing::post(lists::draft::again)),
    get("/lists/{list}/possible", Access::Seated, || routing::get(lists::possible::show)),
    get("/lists/{list}/answer", Access::Seated, || routing::get(lists::answer::show)),
    post("/lists/{list}/answer", Access::Seated, || routing::post(lists::answer::make)),
    get("/lists/{list}/answer/made", Access::Seated, || routing::get(lists::answer::made)),
    get("/lists/{list}/answer/file", Access::Seated, || routing::get(lists::answer::file)),
    get("/lists/{list}/lines/{line}", Access::Seated, || routing::get(lists::line::show)),
    post("/lists/{list}/lines/{line}/clearance", Access::Seated, || routing::post(lists::line::issue)),
    post("/lists/{list}/lines/{line}/not-meant", Access::Seated, || routing::post(lists::possible::not_he)),
    get("/clearances", Access::Seated, || routing::get(clearances::ask)),
    upload("/clearances", Access::Seated, || routing::post(clearances::check)),
    get("/clearances/{clearance}", Access::Seated, || routing::get(clearances::show)),
    get("/clearances/{clearance}/paper", Access::Seated, || routing::get(clearances::paper)),
    post("/clearances/{clearance}/countersign", Access::Seated, || routing::post(clearances::countersign)),
    post("/clearances/{clearance}/use", Access::Seated, || routing::post(clearances::use_it)),
    post("/clearances/{clearance}/void", Access::Seated, || routing::post(clearances::void)),
    get("/proof", Access::Seated, || routing::get(proof::show)),
    post("/proof/verify", Access::Seated, || routing::post(proof::verify)),
    post("/proof/verify/stop", Access::Seated, || routing::post(proof::stop)),
    post("/proof/check", Access::Seated, || routing::post(proof::check)),
    get("/proof/entries/{entry}", Access::Seated, || routing::get(proven::show)),
    get("/proof/entries/{entry}/file", Access::Seated, || routing::get(proven::file)),
    get("/settings", Access::Seated, || routing::get(settings::show)),
    get("/settings/policy", Access::Seated, || routing::get(policy::show)),
    post("/settings/policy", Access::Seated, || routing::post(policy::set)),
    get("/settings/members", Access::Seated, || routing::get(members::show)),
    post("/settings/members/add", Access::Seated, || routing::post(roster::add)),
    post("/settings/members/remove", Access::Seated, || routing::post(roster::remove_member)),
    post("/settings/devices/vouch", Access::Seated, || routing::post(roster::vouch)),
    post("/settings/devices/park", Access::Seated, || routing::post(roster::park)),
    post("/settings/devices/remove", Access::Seated, || routing::post(roster::remove_device)),
    post("/settings/heartbeat", Access::Seated, || routing::post(roster::heartbeat)),
    post("/settings/keys/renew", Access::Seated, || routing::post(roster::renew_keys)),
    get("/api/v1/openapi.json", Access::Seated, || routing::get(api::openapi)),
    get("/api/v1/archive", Access::Seated, || routing::get(api::archive)),
    get("/api/v1/persons", Access::Seated, || routing::get(api::persons)),
    get("/api/v1/persons/{person}", Access::Seated, || routing::get(api::person)),
    get("/api/v1/persons/{person}/case", Access::Seated, || routing::get(api::case)),
    get("/api/v1/persons/{person}/signable", Access::Seated, || routing::get(api::signable_of)),
    get("/api/v1/persons/{person}/review", Access::Seated, || routing::get(api::review)),
    get("/api/v1/persons/{person}/drafts/{kind}", Access::Seated, || routing::get(api::draft)),
    get("/api/v1/duplicates", Access::Seated, || routing::get(api::duplicates)),
    get("/api/v1/due", Access::Seated, || routing::get(api::due)),
    get("/api/v1/signable", Access::Seated, || routing::get(api::signable)),
    get("/api/v1/states", Access::Seated, || routing::get(api::states)),
    get("/api/v1/policy", Access::Seated, || routing::get(api::policy)),
    get("/api/v1/on-call", Access::Seated, || routing::get(api::on_call)),
    get("/api/v1/forms", Access::Seated, || routing::get(api::forms)),
    get("/api/v1/guarantees", Access::Seated, || routing::get(api::guarantees)),
    get("/api/v1/members", Access::Seated, || routing::get(api::members)),
    get("/api/v1/devices", Access::Seated, || routing::get(api::devices)),
    get("/api/v1/clearances/{clearance}", Access::Seated, || routing::get(api::clearance)),
    upload("/api/v1/clearances/check", Access::Seated, || routing::post(api::check_clearance)),
    get("/api/v1/entries/{entry}/proof", Access::Seated, || routing::get(api::proof)),
    upload("/api/v1/proofs/check", Access::Seated, || routing::post(api::check)),
    post("/api/v1/log/verify", Access::Seated, || routing::post(api::verify)),
    upload("/api/v1/lists/screen", Access::Seated, || routing::post(api::screen)),
    upload("/api/v1/lists/explain", Access::Seated, || routing::post(api::explain)),
    upload("/api/v1/lists/possible", Access::Seated, || routing::post(api::possible)),
    upload("/api/v1/lists/stop", Access::Seated, || routing::post(api::stop)),
    upload("/api/v1/lists/answer", Access::Seated, || routing::post(api::answer_to)),
    post("/api/v1/names/compare", Access::Seated, || routing::post(api::compare)),
    upload("/api/v1/names/pairs", Access::Seated, || routing::post(api::pairs)),
    post("/api/v1/names/explain", Access::Seated, || routing::post(api::explain_two)),
    upload("/api/v1/gate/eval", Access::Seated, || routing::post(api::gate)),
];

/// The table as a service.
pub(super) fn router(door: &Arc<Door>) -> Router {
    let mut router = Router::new();
    for route in ROUTES {
        let guarded = (route.handler)().layer(from_fn_with_state((door.clone(), route), guard::at_the_desk));
        router = router.route(route.path, guarded);
    }
    router
        .fallback(guard::nowhere)
        .method_not_allowed_fallback(guard::nowhere)
        .layer(from_fn_with_state(door.clone(), guard::at_the_door))
        .with_state(door.clone())
}
