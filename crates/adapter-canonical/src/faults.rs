//! Everything that can go wrong besides a request's shape, as this API says it.

use crate::credentials::rejected;
use crate::error_context::ErrorContext;
use crate::kind::Kind;
use crate::problem::{PROBLEM_JSON, Problem, ProblemDetails};
use crate::refusals;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Request, Response, RoutingError};
use usher_domain::{AuthenticationFailure, Fault, IncidentId};

/// How soon a server that cannot answer now may be asked again, in seconds.
const LATER: &str = "5";

/// Writes the answer to a fault of the engine.
pub(crate) fn respond(request: &Request, fault: &Fault, context: &ErrorContext) -> Response {
    problem(fault, context).respond(request)
}

/// What a fault of the engine is on this API.
pub(crate) fn problem(fault: &Fault, context: &ErrorContext) -> Problem {
    match fault {
        Fault::Unauthenticated(failure) => unauthenticated(*failure),
        Fault::Refused(refused) => refusals::problem(refused, context),
        Fault::Unavailable => unavailable(),
        Fault::Internal(incident) => internal(incident),
    }
}

/// The answer where there is no operation to run, or where one broke.
pub(crate) fn missed(error: &RoutingError) -> Problem {
    match error {
        RoutingError::UnknownPath => {
            let detail = "There is nothing at this path. Check its spelling; no path ends in a slash.";
            Problem::new(Kind::NOT_FOUND, detail)
        }
        RoutingError::WrongMethod { allowed } => {
            let allowed = allowed.join(", ");
            Problem::new(Kind::METHOD_NOT_ALLOWED, format!("Use one of: {allowed}.")).header("Allow", allowed)
        }
        RoutingError::BodyTooLarge { limit } => {
            let detail = format!("Send at most {limit} bytes; split a large batch.");
            Problem::new(Kind::BODY_TOO_LARGE, detail)
        }
        RoutingError::BodyEncoded => {
            let detail = "Send the body as it is, without compressing it and without the header `Content-Encoding`.";
            Problem::new(Kind::UNSUPPORTED_ENCODING, detail).header("Accept-Encoding", "identity")
        }
        RoutingError::BodyTooSlow => {
            Problem::new(Kind::BODY_TOO_SLOW, "Send the request again over a faster connection.")
        }
        RoutingError::Overloaded { retry_after } => {
            let detail = "Too much is under way. Wait as `Retry-After` says, then send the same request again.";
            Problem::new(Kind::OVERLOADED, detail).header("Retry-After", retry_after.to_string())
        }
        RoutingError::RateLimited { retry_after } => {
            let detail = format!("Send the request again in {retry_after} seconds.");
            Problem::new(Kind::RATE_LIMITED, detail).header("Retry-After", retry_after.to_string())
        }
        RoutingError::Unavailable => unavailable(),
        RoutingError::Internal(incident) => internal(incident),
    }
}

/// A blocked member's token is known, and a new one would not help: 403. Everything else is 401.
fn unauthenticated(failure: AuthenticationFailure) -> Problem {
    match failure {
        AuthenticationFailure::Malformed(_) | AuthenticationFailure::Unknown(_) | AuthenticationFailure::Mismatch => {
            rejected(Kind::INVALID_TOKEN, "Check that the token is complete and meant for this server.")
        }
        AuthenticationFailure::Expired(_) => rejected(Kind::EXPIRED_TOKEN, "Get a new token."),
        AuthenticationFailure::Revoked(_) => rejected(Kind::REVOKED_TOKEN, "Use another token."),
        AuthenticationFailure::Inactive => {
            let detail = "The person may not log in or is no longer a member. Use another token.";
            rejected(Kind::INACTIVE_CREDENTIAL, detail)
        }
        AuthenticationFailure::MemberBlocked => {
            let detail = "You are blocked in this organization. Ask one of its administrators.";
            Problem::new(Kind::CALLER_BLOCKED, detail)
        }
    }
}

fn unavailable() -> Problem {
    let detail = "The server cannot do this now. Send the same request again later.";
    Problem::new(Kind::UNAVAILABLE, detail).header("Retry-After", LATER)
}

fn internal(incident: &IncidentId) -> Problem {
    let detail = "The failure was logged. Give `incident` to whoever runs the server.";
    Problem::new(Kind::INTERNAL, detail).logged_as(incident.to_string())
}

/// Adds the error answers of these statuses to an operation's description.
pub(crate) fn documented(document: Document, statuses: &[u16]) -> Document {
    statuses.iter().fold(document, |document, status| {
        let text = match status {
            400 => "The body is not valid JSON.",
            401 => "Credentials are missing or not accepted.",
            403 => "The caller may not do this.",
            404 => "There is nothing with this id or token.",
            409 => "It cannot be done as things stand: there already, in use, no free seat, not pending; `code` says which.",
            412 => "It has changed since it was read.",
            415 => "The body is not declared as JSON.",
            429 => "Too many attempts to log in failed. Wait as `Retry-After` says.",
            _ => "The request was read and something in it is wrong; `field` and `code` say what.",
        };
        document.answer::<ProblemDetails<'_>>(*status, PROBLEM_JSON, text)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{member_of, request, text};
    use usher_domain::Slot;

    fn written(problem: Problem) -> Response {
        problem.respond(&request("GET", "/", ""))
    }

    #[test]
    fn each_failure_of_authentication_has_its_code() {
        use AuthenticationFailure::{Expired, Inactive, Malformed, MemberBlocked, Mismatch, Revoked, Unknown};
        for (failure, status, code) in [
            (Malformed(Slot::Primary), 401, "invalid_token"),
            (Unknown(Slot::Primary), 401, "invalid_token"),
            (Mismatch, 401, "invalid_token"),
            (Expired(Slot::Primary), 401, "expired_token"),
            (Revoked(Slot::Primary), 401, "revoked_token"),
            (Inactive, 401, "inactive_credential"),
            (MemberBlocked, 403, "caller_blocked"),
        ] {
            let response = respond(&request("GET", "/", ""), &failure.into(), &ErrorContext::NOWHERE);
            assert_eq!((response.status, member_of(&response, "code")), (status, format!("\"{code}\"")));
            let challenge = ("WWW-Authenticate".to_owned(), r#"Bearer error="invalid_token""#.to_owned());
            assert_eq!(response.headers.contains(&challenge), status == 401);
        }
    }

    #[test]
    fn every_miss_has_its_status_and_header() {
        let incident = || IncidentId("inc-1".to_owned());
        for (error, status, header) in [
            (RoutingError::UnknownPath, 404, None),
            (RoutingError::WrongMethod { allowed: vec!["GET", "PATCH"] }, 405, Some(("Allow", "GET, PATCH"))),
            (RoutingError::BodyTooLarge { limit: 9 }, 413, None),
            (RoutingError::RateLimited { retry_after: 7 }, 429, Some(("Retry-After", "7"))),
            (RoutingError::Unavailable, 503, Some(("Retry-After", "5"))),
            (RoutingError::Internal(incident()), 500, None),
        ] {
            let response = written(missed(&error));
            assert_eq!(response.status, status);
            let found = response.headers.get(1).map(|(name, value)| (name.as_str(), value.as_str()));
            assert_eq!(found, header, "{error:?}");
        }
        assert!(
            text(&written(problem(&Fault::Internal(incident()), &ErrorContext::NOWHERE)))
                .contains(r#""incident":"inc-1""#)
        );
        assert_eq!(written(problem(&Fault::Unavailable, &ErrorContext::NOWHERE)).status, 503);
    }
}
