//! Everything that can go wrong, in the vendor's words. Must never show more of an internal failure than its number.
//!
//! All of it is assumed: no page of the vendor shows an error body.

use crate::error::{detail, throttled};
use crate::media::HTML;
use crate::{credentials, refusals};
use usher_adapter_kit::{Request, Response, RoutingError};
use usher_domain::{Fault, IncidentId};

/// Django's page for a path that is nothing, byte for byte.
const UNKNOWN_PATH: &str = "
<!doctype html>
<html lang=\"en\">
<head>
  <title>Not Found</title>
</head>
<body>
  <h1>Not Found</h1><p>The requested resource was not found on this server.</p>
</body>
</html>
";

/// The answer to a fault.
pub(crate) fn answer(fault: &Fault) -> Response {
    match fault {
        Fault::Unauthenticated(failure) => credentials::refused(*failure),
        Fault::Refused(refused) => refusals::answer(&refused.refusal),
        Fault::Unavailable => unavailable(),
        Fault::Internal(incident) => internal(incident),
    }
}

/// The answer where no operation can be run.
pub(crate) fn missed(request: &Request, error: &RoutingError) -> Response {
    match error {
        RoutingError::UnknownPath => Response::with_body(404, HTML, UNKNOWN_PATH),
        RoutingError::WrongMethod { .. } => {
            let text = format!("Method \"{}\" not allowed.", request.method.name());
            detail(405, &text)
        }
        RoutingError::BodyTooLarge { limit } => {
            detail(413, &format!("The request body must have at most {limit} bytes."))
        }
        RoutingError::BodyEncoded => detail(415, "Unsupported content encoding in request."),
        RoutingError::BodyTooSlow => detail(408, "The request body did not arrive in time."),
        RoutingError::Overloaded { retry_after } => unavailable().header("retry-after", retry_after.to_string()),
        RoutingError::RateLimited { retry_after } => throttled(*retry_after),
        RoutingError::Unavailable => unavailable(),
        RoutingError::Internal(incident) => internal(incident),
    }
}

/// The methods of a view in Django's own order. HEAD comes with GET, and OPTIONS is always there.
pub(crate) fn allow(methods: &[&'static str]) -> String {
    let has = |method: &&str| match *method {
        "HEAD" => methods.contains(&"GET"),
        "OPTIONS" => true,
        _ => methods.contains(method),
    };
    ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"].into_iter().filter(has).collect::<Vec<_>>().join(", ")
}

fn unavailable() -> Response {
    detail(503, "Service temporarily unavailable, try again later.")
}

fn internal(incident: &IncidentId) -> Response {
    detail(500, &format!("A server error occurred. Incident {incident}."))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{header, request, text};

    #[test]
    fn misses_are_told_as_django_tells_them() {
        let request = request("DELETE", "/", "");
        for (error, status, message) in [
            (RoutingError::BodyTooLarge { limit: 9 }, 413, "The request body must have at most 9 bytes."),
            (RoutingError::BodyEncoded, 415, "Unsupported content encoding in request."),
            (RoutingError::BodyTooSlow, 408, "The request body did not arrive in time."),
            (RoutingError::Overloaded { retry_after: 7 }, 503, "Service temporarily unavailable, try again later."),
            (
                RoutingError::RateLimited { retry_after: 60 },
                429,
                "Request was throttled. Expected available in 60 seconds.",
            ),
            (
                RoutingError::RateLimited { retry_after: 1 },
                429,
                "Request was throttled. Expected available in 1 second.",
            ),
            (RoutingError::Unavailable, 503, "Service temporarily unavailable, try again later."),
            (RoutingError::Internal(IncidentId("i7".to_owned())), 500, "A server error occurred. Incident i7."),
        ] {
            let response = missed(&request, &error);
            assert_eq!((response.status, text(&response)), (status, format!(r#"{{"detail":"{message}"}}"#).as_str()));
        }
        assert_eq!(header(&missed(&request, &RoutingError::RateLimited { retry_after: 60 }), "retry-after"), "60");
    }

    #[test]
    fn faults_of_the_gateway_show_no_details() {
        let request = request("GET", "/", "");
        assert_eq!(answer(&Fault::Unavailable), missed(&request, &RoutingError::Unavailable));
        let incident = IncidentId("i7".to_owned());
        assert_eq!(answer(&Fault::Internal(incident.clone())), missed(&request, &RoutingError::Internal(incident)));
    }
}
