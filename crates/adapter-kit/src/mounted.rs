//! Operations with their types erased, so that one registry holds those of every adapter.

use crate::descriptor::Descriptor;
use crate::http::{Method, Request, Response};
use crate::openapi::Document;
use crate::use_cases::{BoxFuture, Perform, UseCases};
use usher_domain::{Caller, Credentials, Fault, IdempotencyRequest, IncidentId, OrganizationId, Performed};

/// An operation as the pipeline runs it. An [`Endpoint`](crate::Endpoint) is mounted as one; an operation that does not
/// fit it, such as a page that runs several use cases, implements this by hand.
pub trait MountedOperation: Send + Sync {
    /// Where it is and what it needs.
    fn descriptor(&self) -> Descriptor;
    /// The permission that a request needs.
    fn required_permission(&self, request: &Request) -> Option<&'static str> {
        let _ = request;
        self.descriptor().required_permission
    }
    /// What the scopes of a key must cover, if it has any, where no permission is required. See
    /// [`Dialect::required_scope`](crate::Dialect::required_scope).
    fn required_scope(&self) -> Option<&'static str> {
        None
    }
    /// The organization that the path names. See [`Dialect::organization`](crate::Dialect::organization).
    fn organization(&self, request: &Request) -> Option<OrganizationId>;
    /// Finds the credentials. `Err` is the response where they are missing or malformed.
    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response>;
    /// Whether the credentials may stand in the body. See
    /// [`Dialect::has_credentials_in_body`](crate::Dialect::has_credentials_in_body).
    fn has_credentials_in_body(&self, request: &Request) -> bool {
        let _ = request;
        false
    }
    /// Whether a request goes on as nobody's where its credentials are missing or refused, so that what was typed into a
    /// form is not lost. The operation then says so and carries nothing out, or is the one that goes on with it.
    fn goes_on_without_credentials(&self, request: &Request) -> bool {
        let _ = request;
        false
    }
    /// Whether its body proves who sends it. See [`Dialect::has_signed_body`](crate::Dialect::has_signed_body).
    fn has_signed_body(&self) -> bool {
        false
    }
    /// Whether pages of other sites may call it. See [`Dialect::is_open_to_pages`](crate::Dialect::is_open_to_pages).
    fn is_open_to_pages(&self) -> bool {
        false
    }
    /// Refuses a media type that the operation does not read.
    fn check_media_type(&self, request: &Request) -> Result<(), Response>;
    /// Decodes the request, executes its command and encodes the response.
    fn run<'a>(
        &'a self,
        use_cases: &'a dyn UseCases,
        request: &'a Request,
        caller: &'a Caller,
    ) -> BoxFuture<'a, Response>;
    /// Writes a fault.
    fn refuse(&self, request: &Request, fault: &Fault) -> Response;
    /// Describes it for the OpenAPI document.
    fn document(&self) -> Document;
}

/// Has a command carried out, once for each idempotency key: a repeated request gets the bytes of the first response.
pub(crate) async fn perform<C: Perform>(
    use_cases: &dyn UseCases,
    request: &Request,
    caller: &Caller,
    command: &C,
    respond: &(dyn Fn(&C::Outcome) -> Response + Sync),
) -> Result<Response, Fault> {
    let encode = |outcome: &C::Outcome| respond(outcome).to_bytes();
    let parts = parts(request);
    let idempotency =
        idempotency_key(request, caller).map(|key| IdempotencyRequest { key, request: &parts, encode: &encode });
    match command.perform(use_cases, caller, idempotency).await? {
        Performed::Executed(outcome) => Ok(respond(&outcome)),
        Performed::Replayed(bytes) => Response::from_bytes(&bytes)
            .ok_or_else(|| Fault::Internal(IncidentId("a stored response cannot be read".to_owned()))),
    }
}

/// The bytes by which two requests are the same for idempotency.
fn parts(request: &Request) -> Vec<&[u8]> {
    let mut parts: Vec<&[u8]> =
        vec![request.method.name().as_bytes(), request.path.as_bytes(), request.query.as_bytes(), &request.body];
    // A change on condition of a revision is another request than the same change without one.
    parts.extend(request.headers.get("if-match").map(str::as_bytes));
    parts
}

/// The idempotency key of an authenticated request that may change something.
fn idempotency_key<'a>(request: &'a Request, caller: &Caller) -> Option<&'a str> {
    let key = request.headers.get("idempotency-key")?.trim();
    let usable = request.method != Method::Get && !key.is_empty() && key.len() <= 255;
    (usable && caller.is_somebody()).then_some(key)
}
