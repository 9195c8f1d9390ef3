//! What every request passes before a handler sees it, and what every answer carries. `spec/web.md` is the description.

use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HOST, HeaderName, HeaderValue, LOCATION, ORIGIN, REFERRER_POLICY,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, Method, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::api;
use super::door::Door;
use super::page;
use super::routes::{Access, Route};
use super::seat::Seat;
use super::submitted::Submitted;
use super::trouble::Trouble;
use super::visitor::{Visitor, cookie};

/// The field in which a form shows that it is ours; scripts send the header.
pub(super) const CSRF: &str = "csrf";
const CSRF_HEADER: &str = "x-volya-csrf";

/// How long a body may take to arrive.
const BODY_TIME: Duration = Duration::from_secs(20);

const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
                      form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/// Around everything, unknown paths included: whether we are called by our own name, and what every answer carries.
pub(super) async fn at_the_door(State(door): State<Arc<Door>>, request: Request, next: Next) -> Response {
    let mut response = if is_called_by_name(&door, request.headers(), request.uri()) {
        next.run(request).await
    } else {
        // Somebody's name that leads here is somebody's page that reads along.
        StatusCode::MISDIRECTED_REQUEST.into_response()
    };
    let headers = response.headers_mut();
    let mut set = |name: HeaderName, value: &'static str| headers.insert(name, HeaderValue::from_static(value));
    set(CONTENT_SECURITY_POLICY, POLICY);
    set(CACHE_CONTROL, "no-store");
    set(X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(REFERRER_POLICY, "no-referrer");
    set(HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    set(HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    set(HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=()");
    response
}

/// Before one route's handler: who asks, and whether he may.
pub(super) async fn at_the_desk(
    State((door, route)): State<(Arc<Door>, &'static Route)>,
    request: Request,
    next: Next,
) -> Response {
    let mut visitor = Visitor::of(&request, door.idle);
    match admitted(&door, route, request, &mut visitor).await {
        Ok(request) => shown(next.run(request).await, &visitor),
        Err(trouble) => shown(trouble.into_response(), &visitor),
    }
}

/// A path that is none of ours.
pub(super) async fn nowhere(State(door): State<Arc<Door>>, request: Request) -> Response {
    let visitor = Visitor::of(&request, door.idle);
    shown(Trouble::no_page().into_response(), &visitor)
}

async fn admitted(door: &Arc<Door>, route: &Route, request: Request, visitor: &mut Visitor) -> Result<Request, Trouble> {
    let shown = cookie(request.headers(), &door.cookie).unwrap_or_default().to_owned();
    visitor.csrf = door.entrance().csrf(&shown);
    if route.access == Access::Seated {
        visitor.member = Some(door.seated(&shown).ok_or(Trouble::locked())?);
        if route.method == Method::GET && !visitor.partly {
            visitor.said = door.entrance().said();
        }
    }
    if route.access == Access::Known && visitor.csrf.is_none() {
        return Err(Trouble::stranger());
    }
    let (mut parts, body) = request.into_parts();
    if route.method == Method::POST {
        if !is_from_our_page(door, &parts.headers) {
            return Err(Trouble::not_ours());
        }
        let form = submitted(&parts.headers, body, route.limit).await?;
        let in_header = parts.headers.get(CSRF_HEADER).and_then(|value| value.to_str().ok());
        if !door.entrance().is_own_form(&shown, in_header.unwrap_or_else(|| form.text(CSRF))) {
            return Err(Trouble::not_ours());
        }
        parts.extensions.insert(form);
    }
    if route.path.starts_with(api::ROOT) {
        let form = parts.extensions.remove().unwrap_or_default();
        parts.extensions.insert(api::asked(route, parts.uri.query(), form)?);
    }
    if let Some(member) = visitor.member {
        parts.extensions.insert(Seat::new(door.clone(), member));
    }
    parts.extensions.insert(visitor.clone());
    Ok(Request::from_parts(parts, Body::empty()))
}

/// `Host` is exactly one of our two names, and so is what an absolute request line says.
fn is_called_by_name(door: &Door, headers: &HeaderMap, uri: &Uri) -> bool {
    let is_ours = |name: &str| door.hosts.iter().any(|host| host == name);
    let mut hosts = headers.get_all(HOST).iter();
    let host = hosts.next().and_then(|value| value.to_str().ok());
    host.is_some_and(is_ours) && hosts.next().is_none() && uri.authority().is_none_or(|name| is_ours(name.as_str()))
}

/// Browsers say where a form was sent from. Under our `Referrer-Policy` they call their own origin `null`, and say `same-origin` beside it.
fn is_from_our_page(door: &Door, headers: &HeaderMap) -> bool {
    let said = |name: HeaderName| headers.get(name).map(|value| value.to_str().unwrap_or_default());
    let site = said(HeaderName::from_static("sec-fetch-site"));
    let is_own = |origin: &str| door.hosts.iter().any(|host| origin.strip_prefix("http://") == Some(host));
    match (said(ORIGIN), site) {
        (Some(origin), site) if is_own(origin) => site.is_none_or(|site| site == "same-origin"),
        (None | Some("null"), site) => site == Some("same-origin"),
        (Some(_), _) => false,
    }
}

async fn submitted(headers: &HeaderMap, body: Body, limit: usize) -> Result<Submitted, Trouble> {
    let read = tokio::time::timeout(BODY_TIME, to_bytes(body, limit)).await.map_err(|_| Trouble::too_slow())?;
    Submitted::read(headers, read.map_err(|_| Trouble::too_large())?).await
}

/// The answer as this visitor reads it: trouble becomes a page, and who has no seat is shown the way to one.
fn shown(response: Response, visitor: &Visitor) -> Response {
    // What was asked for in a form that no route takes is nowhere.
    let unread = (response.status() == StatusCode::BAD_REQUEST).then(Trouble::no_page);
    let Some(trouble) = &response.extensions().get::<Trouble>().cloned().or(unread) else { return response };
    if visitor.path.starts_with(api::ROOT) {
        return api::trouble(trouble);
    }
    let leads_to_unlock = trouble.status == StatusCode::UNAUTHORIZED;
    match (leads_to_unlock, visitor.partly) {
        // htmx follows this of any status; a browser does not.
        (true, true) => (StatusCode::UNAUTHORIZED, [(HeaderName::from_static("hx-redirect"), "/unlock")]).into_response(),
        (true, false) if visitor.asks => (StatusCode::SEE_OTHER, [(LOCATION, "/unlock")]).into_response(),
        _ => page::trouble(visitor, trouble),
    }
}
