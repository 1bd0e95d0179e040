//! One request from the socket to the response: limits, request id, the adapter's pipeline, log line, metrics.

use super::bodies::{Body, Incoming, Sender};
use super::head::Head;
use super::shadow::{self, Passed};
use super::{State, docs_routes, health, respond};
use crate::registry::{Mount, RouteMatch, Selected, below};
use actix_web::http::ConnectionType;
use actix_web::{HttpRequest, HttpResponse, web};
use futures_util::FutureExt;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};
use tokio::runtime::Handle;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout;
use usher_adapter_kit::{
    Answer, Method, MountedOperation, PathParameters, Request, Response, RoutingError, admit, finish,
};
use usher_domain::{Caller, IncidentId};
use usher_engine::ports::{Clock, Entropy};
use usher_engine::{SystemClock, SystemEntropy};

/// Bodies from this size on are not processed by the loop that serves all requests.
const HEAVY: usize = 64 * 1024;

/// How long after its deadline a request may still end by itself.
const GRACE: Duration = Duration::from_secs(1);

/// Serves any request.
pub(super) async fn serve(state: web::Data<State>, http: HttpRequest, payload: web::Payload) -> HttpResponse {
    let started = Instant::now();
    let request_id = request_id(&http);
    let path = http.uri().path();
    let method = Method::of(http.method().as_str());
    let origin = state.proxies.origin(&http);
    let is_shared = !state.cors.is_empty() && state.registry.is_open_to_pages(&origin.host, path);
    if let Some(answer) = is_shared.then(|| state.cors.preflight(&http)).flatten() {
        state.metrics.answered("gateway", "preflight", answer.status, started.elapsed());
        return respond::to_http(answer, &request_id);
    }
    let mut served = match state.registry.find(&origin.host, &method, path) {
        Some(found) => {
            let head = Head { http: &http, origin: &origin, method, request_id: &request_id };
            match shadow::pass(&state, &head, payload, &found).await {
                Ok(passed) => return by_original(&state, passed, &found, &request_id, started),
                Err(payload) => through_adapter(&state, head, payload, found).await,
            }
        }
        None => own(&state, &method, below(path, state.config.public_url.path()).unwrap_or(path)).await,
    };
    if is_shared {
        served.response = state.cors.shared(&http, served.response);
    }
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
    let mut answer = respond::to_http(served.response, &request_id);
    if state.stopping.load(Ordering::Relaxed) {
        answer.head_mut().set_connection_type(ConnectionType::Close);
    }
    answer
}

/// The answer of the original, as it came; one of ours in the protocol's own shape where it came to none.
fn by_original(
    state: &State,
    passed: Passed,
    found: &RouteMatch<'_>,
    request_id: &str,
    started: Instant,
) -> HttpResponse {
    let answer = match passed {
        Passed::Theirs(answer) => answer,
        Passed::Ours(response) => respond::to_http(response, request_id),
    };
    let (adapter, took, status) = (found.mount.adapter.name(), started.elapsed(), answer.status().as_u16());
    let operation = found.operation.as_ref().map_or("none", |selected| selected.name);
    state.metrics.answered(adapter, operation, status, took);
    let microseconds = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
    tracing::info!(request_id, adapter, operation, status, microseconds, "passed on");
    answer
}

/// A response, with what the log line and the metrics report of it.
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
        (Method::Get, _) => docs_routes::find(state, path),
        _ => ("unknown", docs_routes::not_found()),
    };
    Served { response, adapter: "gateway", operation, credential: None }
}

async fn through_adapter(
    state: &web::Data<State>,
    head: Head<'_>,
    payload: web::Payload,
    found: RouteMatch<'_>,
) -> Served {
    let parameters =
        found.operation.as_ref().map_or_else(|_miss| PathParameters::default(), |it| it.parameters.clone());
    let mut request = head.request(&found, parameters);
    let Head { http, request_id, .. } = head;
    let RouteMatch { mount, operation, path } = found;
    let (operation, name) = match operation {
        Ok(Selected { operation, name, .. }) => (Ok(operation), name),
        Err(miss) => (Err(miss), "none"),
    };
    let mut incoming = Incoming::new(http, payload);
    let answered = AssertUnwindSafe(run(state, mount, operation, &mut request, &mut incoming)).catch_unwind().await;
    let answered = answered.unwrap_or_else(|_panic| {
        // The panic hook has logged the location and the reason; the client gets the incident id of that log line.
        tracing::error!(request_id, operation = name, "a request panicked");
        Err(RoutingError::Internal(IncidentId(request_id.to_owned())))
    });
    let missed =
        |miss| Answer { response: mount.adapter.fallback(&request, &miss), credential: None, organization: None };
    let Answer { response, credential, .. } = answered.unwrap_or_else(missed);
    let response = mount.adapter.complete(&|| mount.methods(path), response);
    Served { response, adapter: mount.adapter.name(), operation: name, credential }
}

/// Checks the head, then reads the body, then runs the operation.
async fn run(
    state: &web::Data<State>,
    mount: &Mount,
    operation: Result<&Arc<dyn MountedOperation>, RoutingError>,
    request: &mut Request,
    incoming: &mut Incoming,
) -> Result<Answer, RoutingError> {
    let (bodies, adapter) = (&state.bodies, &*mount.adapter);
    let operation = bodies.check_declared(incoming).and(operation);
    let mut read = None;
    if let Ok(operation) = &operation {
        if bodies.is_announced(incoming).await? {
            request.headers.push(":body", "announced");
        }
        if operation.has_credentials_in_body(request) {
            let returns = operation.goes_on_without_credentials(request);
            let sender = if returns { Sender::Returning } else { Sender::Unknown };
            read = Some(take(bodies.read(incoming, sender).await?, request));
        }
    }
    let admitted = admit(&state.use_cases, adapter, operation.clone().map(|operation| &**operation), request).await;
    let (caller, operation) = match admitted {
        Ok(caller) => (caller, operation?),
        Err(answer) => {
            bodies.discard(incoming).await;
            return Ok(answer);
        }
    };
    let room = if let Some(room) = read {
        room
    } else {
        let sender = if caller.is_somebody() {
            Sender::Known
        } else if operation.goes_on_without_credentials(request) {
            // What somebody has typed who was known a moment ago.
            Sender::Returning
        } else if operation.has_signed_body() {
            Sender::Signing
        } else {
            Sender::Stranger
        };
        take(bodies.read(incoming, sender).await?, request)
    };
    let lane = if request.body.len() < HEAVY { state.blocking.as_ref() } else { Some(&state.heavy) };
    let Some(lane) = lane else { return Ok(finish(&state.use_cases, &**operation, request, caller).await) };
    // The request is moved; the head stays behind for a fallback response.
    let whole = Request { body: std::mem::take(&mut request.body), ..request.clone() };
    beside(state, lane, Arc::clone(operation), whole, caller, room).await
}

/// Puts a body in its place; gives the room that it takes.
fn take(body: Body, request: &mut Request) -> Option<OwnedSemaphorePermit> {
    request.body = body.bytes;
    body.room
}

/// Runs an operation on a thread of its own, apart from the loops that serve all requests: those with large bodies, and
/// all where the database works on the thread that asks it. A lane bounds how many run concurrently.
async fn beside(
    state: &web::Data<State>,
    lane: &Arc<Semaphore>,
    operation: Arc<dyn MountedOperation>,
    request: Request,
    caller: Caller,
    room: Option<OwnedSemaphorePermit>,
) -> Result<Answer, RoutingError> {
    let deadline = state.use_cases.deadline;
    let turn = timeout(deadline, Arc::clone(lane).acquire_owned()).await;
    let turn = turn.ok().and_then(Result::ok).ok_or(RoutingError::Unavailable)?;
    let (state, handle, id) = (state.clone(), Handle::current(), request.request_id.clone());
    let work = move || {
        let answer = handle.block_on(finish(&state.use_cases, &*operation, &request, caller));
        drop((room, turn));
        answer
    };
    // What waits for something ends by its own deadline, a little earlier; a statement that works cannot be interrupted.
    let answer = timeout(deadline + GRACE, tokio::task::spawn_blocking(work)).await;
    let answer = answer.map_err(|_elapsed| {
        tracing::warn!(request_id = id, "a request was given up");
        RoutingError::Unavailable
    })?;
    answer.map_err(|_panic| {
        tracing::error!(request_id = id, "a request panicked");
        RoutingError::Internal(IncidentId(id))
    })
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
