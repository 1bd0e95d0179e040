//! What is answered where there is no outcome. Every status and text here is assumed: the vendor documents no error,
//! and these are the defaults of the AWS REST gateway in front of it.

use crate::credentials::unauthorized;
use crate::message::{answer, throttled};
use crate::refusals;
use crate::settings::UnknownRoute;
use usher_adapter_kit::{Response, RoutingError};
use usher_domain::{AuthenticationFailure, Fault};

/// The answer to a fault.
pub(crate) fn refuse(fault: &Fault) -> Response {
    match fault {
        Fault::Unauthenticated(failure) => unauthenticated(*failure),
        Fault::Refused(refused) => refusals::answer_to(&refused.refusal),
        Fault::Unavailable => unavailable(),
        Fault::Internal(_) => defect(),
    }
}

/// The answer where no operation can be run.
pub(crate) fn missed(error: &RoutingError, unknown_route: UnknownRoute) -> Response {
    match error {
        RoutingError::UnknownPath | RoutingError::WrongMethod { .. } => match unknown_route {
            UnknownRoute::MissingAuthenticationToken => answer(403, "Missing Authentication Token"),
            UnknownRoute::NotFound => answer(404, "Not Found"),
        },
        RoutingError::BodyTooLarge { .. } => answer(413, "Request Too Long"),
        RoutingError::BodyEncoded => answer(415, "Unsupported Media Type"),
        RoutingError::BodyTooSlow => answer(408, "Request Timeout"),
        RoutingError::Overloaded { retry_after } => {
            answer(503, "Service Unavailable").header("retry-after", retry_after.to_string())
        }
        RoutingError::RateLimited { retry_after } => throttled(*retry_after),
        RoutingError::Unavailable => unavailable(),
        RoutingError::Internal(_) => defect(),
    }
}

/// The answer to a defect. The incident id stays in the log, because this form of body has no place for it.
pub(crate) fn defect() -> Response {
    answer(502, "Internal server error")
}

fn unavailable() -> Response {
    answer(504, "Endpoint request timed out")
}

fn unauthenticated(failure: AuthenticationFailure) -> Response {
    match failure {
        AuthenticationFailure::Malformed(_)
        | AuthenticationFailure::Unknown(_)
        | AuthenticationFailure::Expired(_)
        | AuthenticationFailure::Revoked(_)
        | AuthenticationFailure::Mismatch
        | AuthenticationFailure::Inactive => unauthorized(),
        // The credentials are good, so new ones would not help: 401 would send the client to log in for ever.
        AuthenticationFailure::MemberBlocked => answer(403, "Forbidden"),
    }
}
