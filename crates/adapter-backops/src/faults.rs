//! Everything that can go wrong besides a request's shape, as this API says it. 409 and 422 never appear: BackOps states
//! that conflicts are 400 [D B1].

use crate::credentials::unauthorized;
use crate::input::Input;
use crate::problem::Problem;
use crate::refusals;
use crate::status::Status;
use usher_adapter_kit::RoutingError;
use usher_domain::{AuthenticationFailure, Fault, IncidentId};

/// The answer to a fault of the engine.
pub(crate) fn problem(fault: &Fault, input: &Input) -> Problem {
    match fault {
        Fault::Unauthenticated(failure) => unauthenticated(*failure),
        Fault::Refused(refused) => refusals::problem(refused, input),
        Fault::Unavailable => unavailable(),
        Fault::Internal(incident) => internal(incident),
    }
}

/// The answer where there is no operation to run, or where one broke.
pub(crate) fn missed(error: &RoutingError) -> Problem {
    match error {
        RoutingError::UnknownPath => Problem::not_found("There is nothing at this path."),
        RoutingError::WrongMethod { allowed } => {
            Problem::new(Status::METHOD_NOT_ALLOWED, "This path does not support the method.")
                .header("Allow", allowed.join(", "))
        }
        RoutingError::BodyTooLarge { limit } => {
            Problem::new(Status::PAYLOAD_TOO_LARGE, format!("The request body is larger than {limit} bytes."))
        }
        RoutingError::BodyEncoded => {
            Problem::new(Status::UNSUPPORTED_MEDIA_TYPE, "The request body must not have a content encoding.")
        }
        RoutingError::BodyTooSlow => Problem::new(Status::REQUEST_TIMEOUT, "The request body did not arrive in time."),
        RoutingError::Overloaded { retry_after } => unavailable().header("Retry-After", retry_after.to_string()),
        RoutingError::RateLimited { retry_after } => {
            Problem::new(Status::TOO_MANY_REQUESTS, format!("Too many requests. Retry after {retry_after} seconds."))
                .header("Retry-After", retry_after.to_string())
        }
        RoutingError::Unavailable => unavailable(),
        RoutingError::Internal(incident) => internal(incident),
    }
}

/// A blocked member's credentials are known and good for nothing, which is 403; everything else is 401.
fn unauthenticated(failure: AuthenticationFailure) -> Problem {
    match failure {
        AuthenticationFailure::MemberBlocked => {
            Problem::new(Status::FORBIDDEN, "Your access to this organization is blocked.")
        }
        AuthenticationFailure::Malformed(_)
        | AuthenticationFailure::Unknown(_)
        | AuthenticationFailure::Expired(_)
        | AuthenticationFailure::Revoked(_)
        | AuthenticationFailure::Mismatch
        | AuthenticationFailure::Inactive => unauthorized(),
    }
}

fn unavailable() -> Problem {
    Problem::new(Status::SERVICE_UNAVAILABLE, "The service is not available now. Try again later.")
}

fn internal(incident: &IncidentId) -> Problem {
    Problem::new(Status::INTERNAL_SERVER_ERROR, format!("An unexpected error occurred. Incident: {incident}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::ErrorBody;
    use crate::testing::{request, text};
    use usher_adapter_kit::Response;

    fn written(problem: Problem) -> Response {
        problem.respond(&request("GET", "/", ""), ErrorBody::ProblemDetails)
    }

    #[test]
    fn inactive_credentials_are_unauthorized() {
        assert_eq!(problem(&AuthenticationFailure::Inactive.into(), &Input::ADMIN), unauthorized());
    }

    #[test]
    fn what_keeps_a_request_from_its_operation_has_its_status_and_header() {
        let incident = IncidentId("inc-1".to_owned());
        for (error, status, header) in [
            (RoutingError::BodyTooLarge { limit: 9 }, 413, None),
            (RoutingError::BodyEncoded, 415, None),
            (RoutingError::BodyTooSlow, 408, None),
            (RoutingError::Overloaded { retry_after: 7 }, 503, Some(("Retry-After", "7"))),
            (RoutingError::RateLimited { retry_after: 7 }, 429, Some(("Retry-After", "7"))),
            (RoutingError::Unavailable, 503, None),
            (RoutingError::Internal(incident), 500, None),
        ] {
            let response = written(missed(&error));
            assert_eq!(response.status, status);
            let found = response.headers.get(1).map(|(name, value)| (name.as_str(), value.as_str()));
            assert_eq!(found, header, "{error:?}");
        }
        let incident = Fault::Internal(IncidentId("inc-1".to_owned()));
        assert!(text(&written(problem(&incident, &Input::ADMIN))).contains("inc-1"));
        assert_eq!(written(problem(&Fault::Unavailable, &Input::ADMIN)).status, 503);
    }
}
