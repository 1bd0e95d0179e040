//! Everything that can go wrong besides a request's shape, as this protocol says it.

use crate::error::ScimError;
use crate::input::Input;
use crate::refusals;
use usher_adapter_kit::RoutingError;
use usher_domain::{AuthenticationFailure, Fault, IncidentId};

/// The answer to a fault of the engine.
pub(crate) fn error(fault: &Fault, input: Input) -> ScimError {
    match fault {
        Fault::Unauthenticated(AuthenticationFailure::MemberBlocked) => {
            ScimError::new(403, "The member to whom the token belongs is blocked.")
        }
        Fault::Unauthenticated(_) => ScimError::unauthorized(),
        Fault::Refused(refused) => refusals::error(&refused.refusal, input),
        Fault::Unavailable => unavailable(),
        Fault::Internal(incident) => internal(incident),
    }
}

/// The answer where there is no operation to run, or where one broke.
pub(crate) fn missed(error: &RoutingError) -> ScimError {
    match error {
        RoutingError::UnknownPath => ScimError::new(404, "There is nothing at this path."),
        RoutingError::WrongMethod { allowed } => {
            ScimError::new(405, "This path does not support the method.").header("Allow", allowed.join(", "))
        }
        RoutingError::BodyTooLarge { limit } => {
            ScimError::new(413, format!("The request body is larger than {limit} bytes."))
        }
        RoutingError::BodyEncoded => ScimError::new(415, "The request body must not have a content encoding."),
        RoutingError::BodyTooSlow => ScimError::new(408, "The request body did not arrive in time."),
        RoutingError::Overloaded { retry_after } => unavailable().header("Retry-After", retry_after.to_string()),
        RoutingError::RateLimited { retry_after } => {
            ScimError::new(429, format!("Too many requests. Retry after {retry_after} seconds."))
                .header("Retry-After", retry_after.to_string())
        }
        RoutingError::Unavailable => unavailable(),
        RoutingError::Internal(incident) => internal(incident),
    }
}

fn unavailable() -> ScimError {
    ScimError::new(503, "The service is not available now. Try again later.")
}

fn internal(incident: &IncidentId) -> ScimError {
    ScimError::new(500, format!("An unexpected error occurred. Incident: {incident}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_keeps_a_request_from_its_operation_has_its_status() {
        for (problem, status) in [
            (RoutingError::BodyTooLarge { limit: 9 }, 413),
            (RoutingError::BodyEncoded, 415),
            (RoutingError::BodyTooSlow, 408),
            (RoutingError::Overloaded { retry_after: 7 }, 503),
            (RoutingError::RateLimited { retry_after: 7 }, 429),
            (RoutingError::Unavailable, 503),
            (RoutingError::Internal(IncidentId("inc-1".to_owned())), 500),
        ] {
            assert_eq!(missed(&problem).respond().status, status, "{problem:?}");
        }
        assert_eq!(error(&Fault::Unavailable, Input::Reads).respond().status, 503);
        let inactive = Fault::Unauthenticated(AuthenticationFailure::Inactive);
        assert_eq!(error(&inactive, Input::Reads), ScimError::unauthorized());
    }
}
