//! The way of a call to the original and back.

use super::cookies;
use super::decide::{Call, Decision};
use crate::http::State;
use crate::http::bodies::{Incoming, Sender};
use crate::http::head::Head;
use crate::registry::RouteMatch;
use crate::relay::{NoAnswer, Seen, Tap, forwarded, left, without_hops};
use actix_web::body::{BodyStream, BoxBody, MessageBody, SizedStream};
use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_LENGTH, HeaderName, HeaderValue};
use actix_web::{HttpRequest, HttpResponse, web};
use http_body_util::{BodyExt, Full};
use hyper::body::Bytes;
use std::sync::{Arc, OnceLock};
use usher_adapter_kit::{Response, RoutingError};

/// The longest answer that is compared, in bytes.
const LONGEST: usize = 256 * 1024;

/// What a client gets.
pub(in crate::http) enum Passed {
    /// The original's answer.
    Theirs(HttpResponse),
    /// Why there is none.
    Ours(Response),
}

/// Passes a call on; gives its body back unread where no original answers for the adapter.
pub(in crate::http) async fn pass(
    state: &web::Data<State>,
    head: &Head<'_>,
    payload: web::Payload,
    found: &RouteMatch<'_>,
) -> Result<Passed, web::Payload> {
    let adapter = &found.mount.adapter;
    let Some(shadow) = state.shadows.as_ref().and_then(|shadows| shadows.of(adapter.name())) else {
        return Err(payload);
    };
    let mut call = Call::of(head, found);
    let mut incoming = Incoming::new(head.http, payload);
    let body = match state.bodies.check_declared(&incoming) {
        Ok(()) => state.bodies.read(&mut incoming, Sender::Passed).await,
        Err(error) => Err(error),
    };
    let refused = |call: &Call, error: &RoutingError| {
        let response = adapter.fallback(&call.request, error);
        Ok(Passed::Ours(adapter.complete(&|| found.mount.methods(found.path), response)))
    };
    let body = match body {
        Ok(body) => body,
        Err(error) => return refused(&call, &error),
    };
    call.request.body = body.bytes;
    call.room = body.room;
    let Some(mut request) = theirs(head.http, &call) else { return refused(&call, &RoutingError::UnknownPath) };
    without_hops(request.headers_mut());
    cookies::of_request(request.headers_mut());
    let peer = head.http.peer_addr().map(|peer| peer.ip());
    forwarded(request.headers_mut(), shadow.upstream.authority(), peer, head.origin.scheme.unwrap_or("http"));
    let answered = match shadow.upstream.send(request).await {
        Ok(answered) => answered,
        Err(error @ (NoAnswer::Unreachable(_) | NoAnswer::Late)) => {
            tracing::warn!(request_id = call.request.request_id, error = %error, "the original does not answer");
            state.metrics.shadowed(adapter.name(), call.name, "unanswered");
            return refused(&call, &RoutingError::Unavailable);
        }
    };
    let (mut parts, body) = answered.into_parts();
    without_hops(&mut parts.headers);
    cookies::of_answer(&mut parts.headers);
    let status = parts.status.as_u16();
    let headers = parts.headers.iter();
    call.status = status;
    call.headers = headers
        .map(|(name, value)| (name.as_str().to_owned(), usher_conformance::characters(value.as_bytes())))
        .collect();
    let (slot, shadow, state) = (Arc::new(OnceLock::new()), Arc::clone(shadow), state.clone());
    let filled = Arc::clone(&slot);
    let ended = move || {
        let answer = filled.get().map(left);
        match (answer, Arc::clone(&shadow.decisions).try_acquire_owned()) {
            (Some(Seen::Whole(answer)), Ok(turn)) => Decision { state, shadow, call, answer }.take(turn),
            _ => state.metrics.shadowed(call.adapter.name(), call.name, "passed"),
        }
    };
    let (body, copy) = Tap::new(body, LONGEST, ended);
    let _ = slot.set(copy);
    Ok(Passed::Theirs(ours(status, &parts.headers, body)))
}

/// The request as it goes to the original. There is none for a path with steps that a server may follow upwards, out of
/// the original's base URL.
fn theirs(http: &HttpRequest, call: &Call) -> Option<http::Request<Full<Bytes>>> {
    if leads_upwards(&call.request.path) {
        return None;
    }
    let query = http.uri().query().map_or(String::new(), |query| format!("?{query}"));
    let mut request = http::Request::builder()
        .method(http.method().as_str())
        .uri(format!("{}{query}", call.request.path))
        .body(Full::new(Bytes::from(call.request.body.clone())))
        .ok()?;
    for (name, value) in http.headers() {
        let name = http::HeaderName::from_bytes(name.as_str().as_bytes()).ok()?;
        request.headers_mut().append(name, http::HeaderValue::from_bytes(value.as_bytes()).ok()?);
    }
    Some(request)
}

/// Whether a path has a step that is `.` or `..`, however it is written.
fn leads_upwards(path: &str) -> bool {
    let mut plain = path.to_ascii_lowercase();
    // Twice, for servers that decode what was encoded twice.
    for _ in 0..2 {
        for (code, sign) in [("%25", "%"), ("%2e", "."), ("%2f", "/"), ("%5c", "\\")] {
            plain = plain.replace(code, sign);
        }
    }
    plain.split(['/', '\\', ';']).any(|step| matches!(step, "." | ".."))
}

/// The original's answer as the server sends it.
fn ours<B>(status: u16, headers: &http::HeaderMap, body: B) -> HttpResponse
where
    B: hyper::body::Body<Data = Bytes, Error = hyper::Error> + Unpin + 'static,
{
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::BAD_GATEWAY);
    let length = headers.get(http::header::CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse().ok());
    let parts = body.into_data_stream();
    let body: BoxBody = match length {
        Some(length) => SizedStream::new(length, parts).boxed(),
        None => BodyStream::new(parts).boxed(),
    };
    let mut answer = HttpResponse::with_body(status, body);
    for (name, value) in headers {
        let fields = (HeaderName::from_bytes(name.as_str().as_bytes()), HeaderValue::from_bytes(value.as_bytes()));
        if let (Ok(name), Ok(value)) = fields
            && name != CONTENT_LENGTH
        {
            answer.headers_mut().append(name, value);
        }
    }
    answer
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_that_lead_upwards_are_found_however_they_are_written() {
        let bad = [
            "/crew/../x",
            "/crew/.",
            "/crew/%2e%2E/x",
            "/crew/..%2fx",
            "/crew/%252e%252e/x",
            "/crew/..;/x",
            "/crew\\..\\x",
        ];
        for path in bad {
            assert!(leads_upwards(path), "{path}");
        }
        for path in ["/crew/invite", "/crew/a..b/", "/crew/.hidden", "/crew/...", "/crew/%2e%2ex", "/crew//x"] {
            assert!(!leads_upwards(path), "{path}");
        }
    }
}
