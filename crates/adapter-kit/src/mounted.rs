//! Operations with their types erased, so that one registry holds those of every adapter.

use crate::http::{Method, Request, Response};
use crate::openapi::Document;
use crate::operation::{Descriptor, Operation};
use crate::use_cases::{BoxFuture, Perform, UseCases};
use usher_domain::{Caller, Command, Credentials, Fault, IdempotencyRequest, IncidentId, OrganizationId, Performed};

/// An operation as the pipeline runs it. Implemented for every [`Operation`]; an operation that does not fit the four
/// functions may implement it by hand.
pub trait MountedOperation: Send + Sync {
    /// See [`Operation::descriptor`].
    fn descriptor(&self) -> Descriptor;
    /// See [`Operation::organization`].
    fn organization(&self, request: &Request) -> Option<OrganizationId>;
    /// See [`Operation::extract_credentials`].
    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response>;
    /// See [`Operation::has_credentials_in_body`].
    fn has_credentials_in_body(&self, request: &Request) -> bool {
        let _ = request;
        false
    }
    /// See [`Operation::check_media_type`].
    fn check_media_type(&self, request: &Request) -> Result<(), Response>;
    /// Decodes the request, executes its command and encodes the response.
    fn run<'a>(
        &'a self,
        use_cases: &'a dyn UseCases,
        request: &'a Request,
        caller: &'a Caller,
    ) -> BoxFuture<'a, Response>;
    /// See [`Operation::refuse`].
    fn refuse(&self, request: &Request, fault: &Fault) -> Response;
    /// See [`Operation::document`].
    fn document(&self) -> Document;
}

impl<O: Operation> MountedOperation for O {
    fn descriptor(&self) -> Descriptor {
        Operation::descriptor(self)
    }

    fn organization(&self, request: &Request) -> Option<OrganizationId> {
        Operation::organization(self, request)
    }

    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response> {
        Operation::extract_credentials(self, request)
    }

    fn has_credentials_in_body(&self, request: &Request) -> bool {
        Operation::has_credentials_in_body(self, request)
    }

    fn check_media_type(&self, request: &Request) -> Result<(), Response> {
        Operation::check_media_type(self, request)
    }

    fn run<'a>(
        &'a self,
        use_cases: &'a dyn UseCases,
        request: &'a Request,
        caller: &'a Caller,
    ) -> BoxFuture<'a, Response> {
        Box::pin(async move {
            let (command, context) = match self.decode(request) {
                Ok(decoded) => decoded,
                Err(refused) => return refused,
            };
            let respond = |outcome: &<O::Command as Command>::Outcome| self.encode(request, &context, outcome);
            match perform(use_cases, request, caller, &command, &respond).await {
                Ok(response) => response,
                Err(fault) => Operation::refuse(self, request, &fault),
            }
        })
    }

    fn refuse(&self, request: &Request, fault: &Fault) -> Response {
        Operation::refuse(self, request, fault)
    }

    fn document(&self) -> Document {
        Operation::document(self)
    }
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
