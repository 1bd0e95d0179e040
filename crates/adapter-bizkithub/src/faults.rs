//! Everything that can go wrong, in the vendor's words. Must never show more of an internal failure than its number.

use crate::error::Code;
use crate::{Settings, refusals};
use usher_adapter_kit::{Response, RoutingError};
use usher_domain::{AuthenticationFailure, Fault, IncidentId, Slot};

/// The answer to a fault.
pub(crate) fn answer(fault: &Fault, settings: Settings) -> Response {
    match fault {
        Fault::Unauthenticated(failure) => unauthenticated(*failure),
        Fault::Refused(refused) => refusals::answer(&refused.refusal, settings),
        Fault::Unavailable => unavailable(),
        Fault::Internal(incident) => internal(incident),
    }
}

/// The answer to refused credentials: a bad key is a missing resource here (\[D\] E).
fn unauthenticated(failure: AuthenticationFailure) -> Response {
    let code = match failure {
        // The second slot is a session's (assumed; the text fits).
        AuthenticationFailure::Unknown(Slot::Companion)
        | AuthenticationFailure::Expired(Slot::Companion)
        | AuthenticationFailure::Revoked(Slot::Companion) => Code::UserMustBeAuthorized,
        AuthenticationFailure::Malformed(_) => Code::KeyIsNotInValidFormat,
        // Two credentials cannot mismatch where there is only one; the text "or is broken" would fit.
        AuthenticationFailure::Unknown(_) | AuthenticationFailure::Mismatch => Code::KeyDoesNotExist,
        AuthenticationFailure::Expired(_) => Code::KeyHasBeenExpired,
        AuthenticationFailure::Revoked(_) => Code::KeyHasBeenDeleted,
        AuthenticationFailure::Inactive => Code::KeyIsNotActive,
        AuthenticationFailure::MemberBlocked => Code::MemberIsBlocked,
    };
    code.answer()
}

/// The answer where no operation can be run. All of it is assumed but the envelope.
pub(crate) fn missed(error: &RoutingError) -> Response {
    match error {
        RoutingError::UnknownPath => Code::ResourceNotFound.answer(),
        // 405 is not among the statuses that the documents tell clients to expect; the header says the rest.
        RoutingError::WrongMethod { allowed } => Code::ResourceNotFound.answer().header("allow", allowed.join(", ")),
        RoutingError::BodyTooLarge { limit } => {
            Code::ValidationFailed.with_status(413, &format!("body: must be at most {limit} bytes."))
        }
        RoutingError::BodyEncoded => {
            Code::ValidationFailed.with_status(415, "Content-Encoding: must not be sent; the body is read as it is.")
        }
        RoutingError::BodyTooSlow => Code::ValidationFailed.with_status(408, "body: did not arrive in time."),
        RoutingError::Overloaded { retry_after } => unavailable().header("retry-after", retry_after.to_string()),
        // The documented limit and reset headers need numbers that an adapter does not get.
        RoutingError::RateLimited { retry_after } => Code::TooManyRequests
            .answer()
            .header("retry-after", retry_after.to_string())
            .header("x-ratelimit-remaining", "0"),
        RoutingError::Unavailable => unavailable(),
        RoutingError::Internal(incident) => internal(incident),
    }
}

fn unavailable() -> Response {
    Code::ServerError.with_status(503, "The service is temporarily unavailable. Please try again later.")
}

fn internal(incident: &IncidentId) -> Response {
    Code::ServerError.describing(&format!("Incident {incident}."))
}

#[cfg(test)]
mod tests {
    use super::*;
    use usher_domain::authentication::Slot;

    fn shown(response: &Response) -> (u16, String) {
        let body: serde_json::Value = serde_json::from_slice(&response.body).unwrap();
        (response.status, format!("{}|{}", body["error"]["code"], body["error"]["description"]).replace('"', ""))
    }

    #[test]
    fn keys_that_fixtures_do_not_show_have_their_codes() {
        for (failure, status, text) in [
            (
                AuthenticationFailure::Malformed(Slot::Primary),
                404,
                "PUBLIC_API_KEY_IS_NOT_IN_VALID_FORMAT|Please use 32 char length key generated from system.",
            ),
            (AuthenticationFailure::Inactive, 404, "PUBLIC_API_KEY_IS_NOT_ACTIVE|"),
        ] {
            assert_eq!(shown(&answer(&failure.into(), Settings::default())), (status, text.to_owned()));
        }
        assert_eq!(
            answer(&AuthenticationFailure::Mismatch.into(), Settings::default()),
            Code::KeyDoesNotExist.answer()
        );
    }

    #[test]
    fn misses_stay_in_the_envelope() {
        for (error, status, text) in [
            (RoutingError::BodyTooLarge { limit: 9 }, 413, "INTERNAL_VALIDATION_FAILED|body: must be at most 9 bytes."),
            (
                RoutingError::BodyEncoded,
                415,
                "INTERNAL_VALIDATION_FAILED|Content-Encoding: must not be sent; the body is read as it is.",
            ),
            (RoutingError::BodyTooSlow, 408, "INTERNAL_VALIDATION_FAILED|body: did not arrive in time."),
            (
                RoutingError::Overloaded { retry_after: 7 },
                503,
                "INTERNAL_SERVER_ERROR|The service is temporarily unavailable. Please try again later.",
            ),
            (RoutingError::RateLimited { retry_after: 7 }, 429, "PUBLIC_API_KEY_TOO_MANY_REQUEST|"),
            (
                RoutingError::Unavailable,
                503,
                "INTERNAL_SERVER_ERROR|The service is temporarily unavailable. Please try again later.",
            ),
            (RoutingError::Internal(IncidentId("i7".to_owned())), 500, "INTERNAL_SERVER_ERROR|Incident i7."),
        ] {
            assert_eq!(shown(&missed(&error)), (status, text.to_owned()));
        }
        let limited = missed(&RoutingError::RateLimited { retry_after: 7 });
        assert!(limited.headers.contains(&("retry-after".to_owned(), "7".to_owned())));
    }

    #[test]
    fn faults_of_the_gateway_show_no_details() {
        assert_eq!(answer(&Fault::Unavailable, Settings::default()), missed(&RoutingError::Unavailable));
        let incident = IncidentId("i7".to_owned());
        assert_eq!(
            answer(&Fault::Internal(incident.clone()), Settings::default()),
            missed(&RoutingError::Internal(incident))
        );
    }
}
