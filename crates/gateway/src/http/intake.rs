//! One request from the socket to the answer: cap, request id, the adapter's funnel, log line, metrics.

use super::{State, health, own_pages, respond};
use crate::registry::{Found, Selected};
use actix_web::{HttpRequest, HttpResponse, web};
use futures_util::{FutureExt, StreamExt};
use std::panic::AssertUnwindSafe;
use std::time::Instant;
use usher_adapter_kit::{Answer, Headers, Method, Miss, Request, Response, answer};
use usher_domain::{ClientAddress, IncidentId};
use usher_engine::ports::{Clock, Entropy};
use usher_engine::{SystemClock, SystemEntropy};

/// Serves any request.
pub(super) async fn serve(state: web::Data<State>, http: HttpRequest, payload: web::Payload) -> HttpResponse {
    let started = Instant::now();
    let request_id = request_id(&http);
    let path = http.uri().path();
    let method = Method::of(http.method().as_str());
    let served = match state.registry.find(host(&http), &method, path) {
        Some(found) => through_adapter(&state, &http, payload, found, method, &request_id).await,
        None => own(&state, &method, path).await,
    };
    let took = started.elapsed();
    let status = served.response.status;
    state.metrics.answered(served.adapter, served.operation, status, took);
    tracing::info!(
        request_id,
        adapter = served.adapter,
        operation = served.operation,
        status,
        microseconds = u64::try_from(took.as_micros()).unwrap_or(u64::MAX),
        credential = served.credential.as_deref().unwrap_or("none"),
        "answered"
    );
    respond::to_http(served.response, &request_id)
}

/// A response, with what the log line and the metrics say of it.
struct Served {
    response: Response,
    adapter: &'static str,
    operation: &'static str,
    credential: Option<String>,
}

async fn own(state: &State, method: &Method, path: &str) -> Served {
    let (operation, response) = match (method, path) {
        (Method::Get, "/healthz") => ("healthz", health::alive()),
        (Method::Get, "/readyz") => ("readyz", health::ready(state).await),
        (Method::Get, _) => own_pages::find(state, path),
        _ => ("unknown", own_pages::not_found()),
    };
    Served { response, adapter: "gateway", operation, credential: None }
}

async fn through_adapter(
    state: &State,
    http: &HttpRequest,
    payload: web::Payload,
    found: Found<'_>,
    method: Method,
    request_id: &str,
) -> Served {
    let Found { mount, operation, path } = found;
    let adapter = &*mount.adapter;
    let (operation, name, parameters) = match operation {
        Ok(Selected { operation, name, parameters }) => (Ok(operation), name, parameters),
        Err(miss) => (Err(miss), "none", usher_adapter_kit::PathParameters::default()),
    };
    let mut request = Request {
        method,
        path: path.to_owned(),
        query: http.uri().query().unwrap_or_default().to_owned(),
        base: format!("{}{}", origin(state, http), mount.prefix),
        headers: headers(http),
        parameters,
        body: Vec::new(),
        client: http.peer_addr().map(|peer| ClientAddress::new(peer.ip())),
        request_id: request_id.to_owned(),
    };
    let operation = match state.rate.admit(client(http).as_bytes()) {
        Err(retry_after) => Err(Miss::RateLimited { retry_after }),
        Ok(()) => match read_body(payload, state.config.max_body_bytes).await {
            Ok(body) => {
                request.body = body;
                operation
            }
            Err(miss) => Err(miss),
        },
    };
    let answered = AssertUnwindSafe(answer(&state.desk, adapter, operation, &request)).catch_unwind().await;
    let Answer { response, credential } = answered.unwrap_or_else(|_panic| {
        // The panic hook has logged where and why; the client gets the number that its log line carries.
        tracing::error!(request_id, operation = name, "a request panicked");
        let miss = Miss::Internal(IncidentId(request_id.to_owned()));
        Answer { response: adapter.fallback(&request, &miss), credential: None }
    });
    Served { response, adapter: adapter.name(), operation: name, credential }
}

/// Reads the body whole, up to the limit.
async fn read_body(mut payload: web::Payload, limit: usize) -> Result<Vec<u8>, Miss> {
    let mut body = Vec::new();
    while let Some(chunk) = payload.next().await {
        // A client that breaks off mid-body gets no answer anyway; what is read of it must not be carried out.
        let chunk = chunk.map_err(|_broken| Miss::BodyTooLarge { limit })?;
        if body.len() + chunk.len() > limit {
            return Err(Miss::BodyTooLarge { limit });
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}

fn headers(http: &HttpRequest) -> Headers {
    let mut headers = Headers::default();
    headers.push(":method", http.method().as_str());
    for (name, value) in http.headers() {
        headers.push(name.as_str(), value.as_bytes());
    }
    headers
}

fn host(http: &HttpRequest) -> &str {
    let header = http.headers().get("host").and_then(|value| value.to_str().ok());
    header.or_else(|| http.uri().host()).unwrap_or_default()
}

/// Whom a limit counts: the credential, or the address where there is none.
fn client(http: &HttpRequest) -> String {
    match http.headers().get("authorization") {
        Some(credential) => String::from_utf8_lossy(credential.as_bytes()).into_owned(),
        None => http.peer_addr().map(|address| address.ip().to_string()).unwrap_or_default(),
    }
}

/// The scheme and host that the client used.
fn origin(state: &State, http: &HttpRequest) -> String {
    let forwarded = |name: &str| {
        let value = http.headers().get(name).filter(|_| state.config.trust_forwarded)?.to_str().ok()?;
        Some(value.split(',').next().unwrap_or_default().trim().to_owned())
    };
    let scheme = forwarded("x-forwarded-proto").filter(|scheme| scheme == "https");
    let scheme = scheme.unwrap_or_else(|| "http".to_owned());
    let host = forwarded("x-forwarded-host").unwrap_or_else(|| host(http).to_owned());
    format!("{scheme}://{host}")
}

/// The id the client has given the request, if it is harmless in a log, or a new one.
pub(super) fn request_id(http: &HttpRequest) -> String {
    let given = http.headers().get("x-request-id").and_then(|value| value.to_str().ok());
    let harmless = |id: &&str| {
        (1..=64).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b))
    };
    match given.filter(harmless) {
        Some(id) => id.to_owned(),
        None => SystemEntropy.uuid(SystemClock.now()).as_simple().to_string(),
    }
}
