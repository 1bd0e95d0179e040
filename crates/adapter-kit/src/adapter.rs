//! A whole wire format: its operations, and its responses where none of them applies.

use crate::http::{Request, Response};
use crate::mounted::MountedOperation;
use crate::path::PathStyle;
use usher_domain::IncidentId;

/// A protocol that the gateway speaks.
pub trait Adapter: Send + Sync {
    /// Its name in configuration, logs and metrics: lower-case letters and hyphens.
    fn name(&self) -> &'static str;

    /// How its paths compare.
    fn path_style(&self) -> PathStyle;

    /// The path prefixes of this protocol, including paths that match no operation. The longest matching prefix
    /// determines which adapter answers for an unknown path.
    fn path_prefixes(&self) -> &'static [&'static str];

    /// Its operations.
    fn operations(&self) -> Vec<Box<dyn MountedOperation>>;

    /// The order in which a request is checked. Each check occurs once; [`Check::Body`] is last.
    fn order(&self) -> &'static [Check];

    /// Responses that precede every check, such as a redirect to the path with a slash. `known` says whether the path
    /// belongs to an operation of this adapter under some method.
    fn intercept(&self, request: &Request, known: bool) -> Option<Response> {
        let _ = (request, known);
        None
    }

    /// The response where no operation can be run.
    fn fallback(&self, request: &Request, error: &RoutingError) -> Response;

    /// The credentials of a request whose path is known but whose method is not, for protocols that check
    /// credentials before the method. `None` skips the check.
    fn extract_credentials_without_operation(
        &self,
        request: &Request,
    ) -> Option<Result<usher_domain::Credentials, Response>> {
        let _ = request;
        None
    }

    /// The response to refused credentials where there is no operation to encode it.
    fn refuse_without_operation(&self, request: &Request, fault: &usher_domain::Fault) -> Response;

    /// Adds what every response of the protocol has. `methods` lists those of the request's path in the order of
    /// declaration; none for a path that no operation has.
    fn complete(&self, methods: &dyn Fn() -> Vec<&'static str>, response: Response) -> Response {
        let _ = methods;
        response
    }

    /// The title and the introduction of its OpenAPI document.
    fn about(&self) -> crate::openapi::About;
}

/// A step of the pipeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Check {
    /// The method is one that the path has.
    Method,
    /// The credentials are there and good.
    Credentials,
    /// The caller holds the operation's required permission.
    Permission,
    /// The media type is one that the operation reads ([`crate::Dialect::check_media_type`]).
    MediaType,
    /// The body has the operation's shape.
    Body,
}

/// Why no operation can be run, or why one failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RoutingError {
    /// Nothing at this path.
    UnknownPath,
    /// The path exists, with these methods.
    WrongMethod {
        /// The methods' names in the order of declaration.
        allowed: Vec<&'static str>,
    },
    /// The body is larger than this many bytes.
    BodyTooLarge {
        /// The limit.
        limit: usize,
    },
    /// The body has a content coding, such as gzip, which none is read in.
    BodyEncoded,
    /// The body did not arrive completely within its timeout.
    BodyTooSlow,
    /// The gateway is overloaded; the same request may succeed after this many seconds.
    Overloaded {
        /// Seconds.
        retry_after: u32,
    },
    /// Too many requests; the next one may come after this many seconds.
    RateLimited {
        /// Seconds.
        retry_after: u32,
    },
    /// A part that the gateway needs is unavailable.
    Unavailable,
    /// A defect, logged under this id.
    Internal(IncidentId),
}
