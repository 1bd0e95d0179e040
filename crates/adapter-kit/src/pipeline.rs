//! The one way from a request to an answer: present, authenticate, authorize, decode, perform, encode.
//!
//! It has two halves. [`admit`] needs the head of a request alone, so that whoever may not ask for something is answered
//! before their body is read; [`finish`] needs the body.

use crate::adapter::{Adapter, Check, RoutingError};
use crate::http::{Request, Response};
use crate::mounted::MountedOperation;
use crate::use_cases::{Source, UseCases};
use usher_domain::{
    AuthenticationFailure, Caller, Credentials, Fault, IncidentId, OrganizationId, PermissionCode, Refusal,
};

/// A response, with what logs and metrics need to know of it.
#[derive(Debug)]
pub struct Answer {
    /// What goes out.
    pub response: Response,
    /// The credential behind the request, once it was accepted; for logs.
    pub credential: Option<String>,
    /// The organization of the caller, if there is exactly one.
    pub organization: Option<OrganizationId>,
}

impl Answer {
    /// To a caller, or to nobody who is known.
    fn to(caller: Option<Caller>, response: Response) -> Self {
        let organization = match caller.as_ref().map(Caller::accesses) {
            Some([only]) => Some(only.scope.organization()),
            _ => None,
        };
        Self { response, organization, credential: caller.map(|caller| caller.credential) }
    }
}

/// Runs a whole request through an adapter. `operation` is the one that the path and the method select, or the miss where
/// there is none.
pub async fn answer(
    use_cases: &dyn UseCases,
    adapter: &dyn Adapter,
    operation: Result<&dyn MountedOperation, RoutingError>,
    request: &Request,
) -> Answer {
    match (admit(use_cases, adapter, operation.clone(), request).await, operation) {
        (Err(answer), _) => answer,
        (Ok(caller), Ok(operation)) => finish(use_cases, operation, request, caller).await,
        (Ok(_), Err(error)) => Answer::to(None, adapter.fallback(request, &error)),
    }
}

/// Runs all checks that precede the body. `Err` is the response where one of them fails, or where there is no operation
/// to run.
pub async fn admit(
    use_cases: &dyn UseCases,
    adapter: &dyn Adapter,
    operation: Result<&dyn MountedOperation, RoutingError>,
    request: &Request,
) -> Result<Caller, Answer> {
    let known = !matches!(operation, Err(RoutingError::UnknownPath));
    let mut pipeline = Pipeline { use_cases, adapter, request, caller: None, is_counted: false };
    let refused = match (adapter.intercept(request, known), operation) {
        (Some(response), _) => Some(response),
        (None, Ok(operation)) => pipeline.checks(operation).await.err(),
        (None, Err(error)) => Some(pipeline.missed(&error).await),
    };
    // Whoever shows no good credentials counts by where they come from.
    let refused = match refused {
        None => None,
        Some(response) if pipeline.is_counted => Some(response),
        Some(response) => Some(pipeline.count().err().unwrap_or(response)),
    };
    let caller = pipeline.caller;
    match refused {
        None => Ok(caller.unwrap_or_else(|| Caller { client: request.client, ..Caller::nobody() })),
        Some(response) => Err(Answer::to(caller, response)),
    }
}

/// Does what a request asks for whose head was checked and whose body was read.
pub async fn finish(
    use_cases: &dyn UseCases,
    operation: &dyn MountedOperation,
    request: &Request,
    caller: Caller,
) -> Answer {
    let response = operation.run(use_cases, request, &caller).await;
    Answer::to(Some(caller), response)
}

/// A request on its way through the checks of its head.
struct Pipeline<'a> {
    use_cases: &'a dyn UseCases,
    adapter: &'a dyn Adapter,
    request: &'a Request,
    caller: Option<Caller>,
    /// Whether it was counted by the rate limit.
    is_counted: bool,
}

impl Pipeline<'_> {
    async fn checks(&mut self, operation: &dyn MountedOperation) -> Result<(), Response> {
        let request = self.request;
        for check in self.adapter.order() {
            match check {
                // The operation was found, so its method is right.
                Check::Method => {}
                Check::Credentials => {
                    self.identify(operation).await?;
                    self.count()?;
                }
                Check::Permission => {
                    self.authorize(operation).map_err(|fault| operation.refuse(request, &fault))?;
                }
                Check::MediaType => {
                    operation.check_media_type(request)?;
                    if request.is_encoded() {
                        return Err(self.adapter.fallback(request, &RoutingError::BodyEncoded));
                    }
                }
                Check::Body => return Ok(()),
            }
        }
        Err(broken(self.adapter, request, "the adapter's order of checks does not end in the body"))
    }

    /// Finds out who asks.
    async fn identify(&mut self, operation: &dyn MountedOperation) -> Result<(), Response> {
        let request = self.request;
        let refused = match operation.extract_credentials(request) {
            Err(response) => response,
            Ok(credentials) => match self.authenticate(&credentials).await {
                Ok(()) => return Ok(()),
                // Whoever is known and blocked is told that, and nothing goes on where it cannot be known.
                Err(fault @ Fault::Unauthenticated(AuthenticationFailure::MemberBlocked)) => {
                    return Err(operation.refuse(request, &fault));
                }
                Err(fault @ Fault::Unauthenticated(_)) => operation.refuse(request, &fault),
                Err(fault) => return Err(operation.refuse(request, &fault)),
            },
        };
        if operation.goes_on_without_credentials(request) { Ok(()) } else { Err(refused) }
    }

    async fn missed(&mut self, error: &RoutingError) -> Response {
        let credentials_come_first = matches!(error, RoutingError::WrongMethod { .. })
            && self.adapter.order().iter().find(|check| matches!(check, Check::Method | Check::Credentials))
                == Some(&Check::Credentials);
        if credentials_come_first {
            match self.adapter.extract_credentials_without_operation(self.request) {
                Some(Err(response)) => return response,
                Some(Ok(credentials)) => {
                    if let Err(fault) = self.authenticate(&credentials).await {
                        return self.adapter.refuse_without_operation(self.request, &fault);
                    }
                }
                None => {}
            }
        }
        self.adapter.fallback(self.request, error)
    }

    async fn authenticate(&mut self, credentials: &Credentials) -> Result<(), Fault> {
        let caller = match credentials {
            Credentials::Nothing => Caller::nobody(),
            _ => self.use_cases.authenticate(credentials).await?,
        };
        self.caller = Some(Caller { client: self.request.client, ..caller });
        Ok(())
    }

    /// Counts the request towards the rate limit of its credential, or of its address.
    fn count(&mut self) -> Result<(), Response> {
        self.is_counted = true;
        let somebody = self.caller.as_ref().filter(|caller| caller.is_somebody());
        let source = somebody.map_or(Source::Client(self.request.client), Source::Caller);
        self.use_cases
            .count(&source)
            .map_err(|retry_after| self.adapter.fallback(self.request, &RoutingError::RateLimited { retry_after }))
    }

    fn authorize(&self, operation: &dyn MountedOperation) -> Result<(), Fault> {
        let Some(required_permission) = operation.required_permission(self.request) else {
            return self.stay_in_scope(operation.required_scope());
        };
        let required_permission =
            PermissionCode::parse(required_permission).map_err(|_malformed| Refusal::Forbidden)?;
        let caller = self.caller.as_ref().ok_or(Refusal::Forbidden)?;
        Ok(caller.require(operation.organization(self.request), &required_permission)?)
    }

    fn stay_in_scope(&self, scope: Option<&str>) -> Result<(), Fault> {
        let (Some(scope), Some(caller)) = (scope, &self.caller) else { return Ok(()) };
        let scope = PermissionCode::parse(scope).map_err(|_malformed| Refusal::Forbidden)?;
        Ok(caller.require_scope(&scope)?)
    }
}

fn broken(adapter: &dyn Adapter, request: &Request, what: &str) -> Response {
    adapter.fallback(request, &RoutingError::Internal(IncidentId(what.to_owned())))
}
