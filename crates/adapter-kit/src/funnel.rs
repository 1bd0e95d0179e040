//! The one way from a request to an answer: present, authenticate, authorize, decode, perform, encode.
//!
//! It has two halves. [`admit`] needs the head of a request alone, so that whoever may not ask for something is answered
//! before their body is read; [`finish`] needs the body.

use crate::adapter::{Adapter, Check, Miss};
use crate::desk::{Desk, Performed, Seal, Source};
use crate::http::{Method, Request, Response};
use crate::mounted::{MountedOperation, Prepared};
use usher_domain::{AnyOutcome, Caller, Fault, IncidentId, PermissionCode, Presented, Refusal};

/// An answer, with what logs and metrics need to know of it.
#[derive(Debug)]
pub struct Answer {
    /// What goes out.
    pub response: Response,
    /// The credential behind the request, once it was accepted; for logs.
    pub credential: Option<String>,
}

/// Runs a whole request through an adapter. `operation` is the one that the path and the method select, or the miss where
/// there is none.
pub async fn answer(
    desk: &dyn Desk,
    adapter: &dyn Adapter,
    operation: Result<&dyn MountedOperation, Miss>,
    request: &Request,
) -> Answer {
    match (admit(desk, adapter, operation.clone(), request).await, operation) {
        (Err(answer), _) => answer,
        (Ok(caller), Ok(operation)) => finish(desk, adapter, operation, request, caller).await,
        (Ok(_), Err(miss)) => Answer { response: adapter.fallback(request, &miss), credential: None },
    }
}

/// Takes all checks that come before the body. `Err` is the answer where one of them fails, or where there is no
/// operation to run.
pub async fn admit(
    desk: &dyn Desk,
    adapter: &dyn Adapter,
    operation: Result<&dyn MountedOperation, Miss>,
    request: &Request,
) -> Result<Caller, Answer> {
    let known = !matches!(operation, Err(Miss::UnknownPath));
    let mut passage = Passage { desk, adapter, request, caller: None, is_counted: false };
    let refused = match (adapter.screen(request, known), operation) {
        (Some(response), _) => Some(response),
        (None, Ok(operation)) => passage.checks(operation).await.err(),
        (None, Err(miss)) => Some(passage.missed(&miss).await),
    };
    // Whoever shows no good credentials counts by where they come from.
    let refused = match refused {
        None => None,
        Some(response) if passage.is_counted => Some(response),
        Some(response) => Some(passage.count().err().unwrap_or(response)),
    };
    let caller = passage.caller;
    match refused {
        None => Ok(caller.unwrap_or_else(|| Caller { client: request.client, ..Caller::nobody() })),
        Some(response) => Err(Answer { response, credential: caller.map(|caller| caller.credential) }),
    }
}

/// Reads the body of a request that was admitted, and does what it asks for.
pub async fn finish(
    desk: &dyn Desk,
    adapter: &dyn Adapter,
    operation: &dyn MountedOperation,
    request: &Request,
    caller: Caller,
) -> Answer {
    let prepared = operation.prepare(request);
    let response = match prepared {
        Ok(prepared) => perform(desk, adapter, operation, request, &caller, prepared).await,
        Err(refused) => refused,
    };
    Answer { response, credential: Some(caller.credential) }
}

/// A request on its way through the checks of its head.
struct Passage<'a> {
    desk: &'a dyn Desk,
    adapter: &'a dyn Adapter,
    request: &'a Request,
    caller: Option<Caller>,
    /// Whether the limit on requests has counted it.
    is_counted: bool,
}

impl Passage<'_> {
    async fn checks(&mut self, operation: &dyn MountedOperation) -> Result<(), Response> {
        let request = self.request;
        for check in self.adapter.order() {
            match check {
                // The operation was found, so its method is right.
                Check::Method => {}
                Check::Credentials => {
                    let presented = operation.present(request)?;
                    self.authenticate(&presented).await.map_err(|fault| operation.refuse(request, &fault))?;
                    self.count()?;
                }
                Check::Right => {
                    self.authorize(operation).map_err(|fault| operation.refuse(request, &fault))?;
                }
                Check::MediaType => operation.admit(request)?,
                Check::Body => return Ok(()),
            }
        }
        Err(broken(self.adapter, request, "the adapter's order of checks does not end in the body"))
    }

    async fn missed(&mut self, miss: &Miss) -> Response {
        let credentials_come_first = matches!(miss, Miss::WrongMethod { .. })
            && self.adapter.order().iter().find(|check| matches!(check, Check::Method | Check::Credentials))
                == Some(&Check::Credentials);
        if credentials_come_first {
            match self.adapter.present_without_operation(self.request) {
                Some(Err(response)) => return response,
                Some(Ok(presented)) => {
                    if let Err(fault) = self.authenticate(&presented).await {
                        return self.adapter.refuse_without_operation(self.request, &fault);
                    }
                }
                None => {}
            }
        }
        self.adapter.fallback(self.request, miss)
    }

    async fn authenticate(&mut self, presented: &Presented) -> Result<(), Fault> {
        let caller = match presented {
            Presented::Nothing => Caller::nobody(),
            _ => self.desk.authenticate(presented).await?,
        };
        self.caller = Some(Caller { client: self.request.client, ..caller });
        Ok(())
    }

    /// Counts the request towards the limit of its credential, or of where it comes from.
    fn count(&mut self) -> Result<(), Response> {
        self.is_counted = true;
        let somebody = self.caller.as_ref().filter(|caller| caller.is_somebody());
        let source = somebody.map_or(Source::Client(self.request.client), Source::Caller);
        self.desk
            .count(&source)
            .map_err(|retry_after| self.adapter.fallback(self.request, &Miss::RateLimited { retry_after }))
    }

    fn authorize(&self, operation: &dyn MountedOperation) -> Result<(), Fault> {
        let Some(right) = operation.descriptor().right else { return Ok(()) };
        let right = PermissionCode::parse(right).map_err(|_malformed| Refusal::Forbidden)?;
        let allowed = self.caller.as_ref().is_some_and(|caller| match operation.organization(self.request) {
            Some(named) => caller.access_to(Some(named)).is_some_and(|access| access.held.covers(&right)),
            None => caller.holds_anywhere(&right),
        });
        if allowed { Ok(()) } else { Err(Refusal::Forbidden.into()) }
    }
}

async fn perform(
    desk: &dyn Desk,
    adapter: &dyn Adapter,
    operation: &dyn MountedOperation,
    request: &Request,
    caller: &Caller,
    prepared: Prepared<'_>,
) -> Response {
    let Prepared { command, encode } = prepared;
    let bytes = |outcome: &AnyOutcome| encode(outcome).map(|response| response.to_bytes()).unwrap_or_default();
    let parts: [&[u8]; 4] =
        [request.method.name().as_bytes(), request.path.as_bytes(), request.query.as_bytes(), &request.body];
    let seal = idempotency_key(request, caller).map(|key| Seal { key, request: &parts, encode: &bytes });
    let response = match desk.perform(caller, command, seal).await {
        Ok(Performed::Now(outcome)) => encode(&outcome),
        Ok(Performed::Before(bytes)) => Response::from_bytes(&bytes),
        Err(fault) => return operation.refuse(request, &fault),
    };
    response.unwrap_or_else(|| broken(adapter, request, "the outcome is not that of the command"))
}

/// The client's key; only a POST by somebody can be idempotent by key (the others are by nature).
fn idempotency_key<'a>(request: &'a Request, caller: &Caller) -> Option<&'a str> {
    let key = request.headers.get("idempotency-key")?.trim();
    let usable = request.method == Method::Post && !key.is_empty() && key.len() <= 255;
    (usable && caller.is_somebody()).then_some(key)
}

fn broken(adapter: &dyn Adapter, request: &Request, what: &str) -> Response {
    adapter.fallback(request, &Miss::Internal(IncidentId(what.to_owned())))
}
