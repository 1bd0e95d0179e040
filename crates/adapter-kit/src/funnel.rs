//! The one way from a request to an answer: present, authenticate, authorize, decode, perform, encode.

use crate::adapter::{Adapter, Check, Miss};
use crate::desk::{Desk, Performed, Seal};
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

/// Runs a request through an adapter. `operation` is the one that the path and the method select, or the miss where
/// there is none.
pub async fn answer(
    desk: &dyn Desk,
    adapter: &dyn Adapter,
    operation: Result<&dyn MountedOperation, Miss>,
    request: &Request,
) -> Answer {
    let known = !matches!(operation, Err(Miss::UnknownPath));
    let mut passage = Passage { desk, adapter, request, caller: None };
    let response = match (adapter.screen(request, known), operation) {
        (Some(response), _) => response,
        (None, Ok(operation)) => passage.through(operation).await.unwrap_or_else(|refused| refused),
        (None, Err(miss)) => passage.missed(&miss).await,
    };
    Answer { response, credential: passage.caller.map(|caller| caller.credential) }
}

/// A request on its way through the checks.
struct Passage<'a> {
    desk: &'a dyn Desk,
    adapter: &'a dyn Adapter,
    request: &'a Request,
    caller: Option<Caller>,
}

impl Passage<'_> {
    async fn through(&mut self, operation: &dyn MountedOperation) -> Result<Response, Response> {
        let request = self.request;
        for check in self.adapter.order() {
            match check {
                // The operation was found, so its method is right.
                Check::Method => {}
                Check::Credentials => {
                    let presented = operation.present(request)?;
                    self.authenticate(&presented).await.map_err(|fault| operation.refuse(request, &fault))?;
                }
                Check::Right => {
                    self.authorize(operation).map_err(|fault| operation.refuse(request, &fault))?;
                }
                Check::MediaType => operation.admit(request)?,
                Check::Body => return self.perform(operation, operation.prepare(request)?).await,
            }
        }
        Err(self.broken("the adapter's order of checks does not end in the body"))
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

    fn authorize(&self, operation: &dyn MountedOperation) -> Result<(), Fault> {
        let Some(right) = operation.descriptor().right else { return Ok(()) };
        let right = PermissionCode::parse(right).map_err(|_malformed| Refusal::Forbidden)?;
        let allowed = self.caller.as_ref().is_some_and(|caller| match operation.organization(self.request) {
            Some(named) => caller.access_to(Some(named)).is_some_and(|access| access.held.covers(&right)),
            None => caller.holds_anywhere(&right),
        });
        if allowed { Ok(()) } else { Err(Refusal::Forbidden.into()) }
    }

    async fn perform(&self, operation: &dyn MountedOperation, prepared: Prepared<'_>) -> Result<Response, Response> {
        let request = self.request;
        let nobody = Caller { client: request.client, ..Caller::nobody() };
        let caller = self.caller.as_ref().unwrap_or(&nobody);
        let Prepared { command, encode } = prepared;
        let bytes = |outcome: &AnyOutcome| encode(outcome).map(|response| response.to_bytes()).unwrap_or_default();
        let parts: [&[u8]; 4] =
            [request.method.name().as_bytes(), request.path.as_bytes(), request.query.as_bytes(), &request.body];
        let seal = self.idempotency_key().map(|key| Seal { key, request: &parts, encode: &bytes });
        let response = match self.desk.perform(caller, command, seal).await {
            Ok(Performed::Now(outcome)) => encode(&outcome),
            Ok(Performed::Before(bytes)) => Response::from_bytes(&bytes),
            Err(fault) => return Err(operation.refuse(request, &fault)),
        };
        response.ok_or_else(|| self.broken("the outcome is not that of the command"))
    }

    /// The client's key; only a POST by somebody can be idempotent by key (the others are by nature).
    fn idempotency_key(&self) -> Option<&str> {
        let key = self.request.headers.get("idempotency-key")?.trim();
        let usable = self.request.method == Method::Post && !key.is_empty() && key.len() <= 255;
        let somebody = self.caller.as_ref().is_some_and(|caller| caller.family != "public");
        (usable && somebody).then_some(key)
    }

    fn broken(&self, what: &str) -> Response {
        self.adapter.fallback(self.request, &Miss::Internal(IncidentId(what.to_owned())))
    }
}
