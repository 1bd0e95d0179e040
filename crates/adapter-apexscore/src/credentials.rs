//! Where the credentials are: `Authorization: Bearer <token>` (documented, P1) and nowhere else.
//!
//! The texts of the 401 answers are assumed: those of Django REST framework's token authentication.

use crate::NAME;
use crate::error::detail;
use usher_adapter_kit::{Bearer, Request, Response};
use usher_domain::{AuthenticationFailure, Credentials, Secret};

/// The token of a request; `Err` is the answer where there is none.
pub(crate) fn extract_credentials(request: &Request) -> Result<Credentials, Response> {
    match request.bearer() {
        Bearer::Absent if is_unreadable(request) => {
            Err(unauthenticated("Invalid token header. Token string should not contain invalid characters."))
        }
        Bearer::Absent | Bearer::OtherScheme => Err(unauthenticated("Authentication credentials were not provided.")),
        Bearer::Empty => Err(unauthenticated("Invalid token header. No credentials provided.")),
        Bearer::Token(token) if token.contains(|c: char| c.is_ascii_whitespace()) => {
            Err(unauthenticated("Invalid token header. Token string should not contain spaces."))
        }
        Bearer::Token(token) => Ok(Credentials::Account { family: NAME, token: Secret::new(token) }),
    }
}

/// The token of a request that needs none (documented, P4). A token that is there has to be good all the same (assumed:
/// as the framework has it).
pub(crate) fn present_if_any(request: &Request) -> Result<Credentials, Response> {
    match request.bearer() {
        Bearer::Absent if is_unreadable(request) => extract_credentials(request),
        Bearer::Absent | Bearer::OtherScheme => Ok(Credentials::Nothing),
        Bearer::Empty | Bearer::Token(_) => extract_credentials(request),
    }
}

/// The answer to a token that does not do. One text for unknown, expired and revoked, so that nothing can be probed.
pub(crate) fn refused(failure: AuthenticationFailure) -> Response {
    unauthenticated(match failure {
        AuthenticationFailure::Malformed(_)
        | AuthenticationFailure::Unknown(_)
        | AuthenticationFailure::Expired(_)
        | AuthenticationFailure::Revoked(_)
        | AuthenticationFailure::Mismatch => "Invalid token.",
        AuthenticationFailure::Inactive | AuthenticationFailure::MemberBlocked => "User inactive or deleted.",
    })
}

/// The header is there but is no text.
fn is_unreadable(request: &Request) -> bool {
    request.headers.contains("authorization") && request.headers.get("authorization").is_none()
}

fn unauthenticated(text: &str) -> Response {
    detail(401, text).header("www-authenticate", "Bearer")
}

/// The answer to a caller who may not do this at all.
pub(crate) fn forbidden() -> Response {
    detail(403, FORBIDDEN)
}

/// The text of that answer.
pub(crate) const FORBIDDEN: &str = "You do not have permission to perform this action.";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{request, text};
    use usher_domain::Slot;

    fn answer(value: &[u8]) -> String {
        let mut request = request("GET", "/", "");
        request.headers.push("Authorization", value);
        let response = extract_credentials(&request).unwrap_err();
        assert_eq!((response.status, response.headers.last().unwrap().1.as_str()), (401, "Bearer"));
        text(&response).to_owned()
    }

    #[test]
    fn every_form_of_a_bad_header_has_its_text() {
        for (value, message) in [
            (&b""[..], "Authentication credentials were not provided."),
            (b"Basic abc", "Authentication credentials were not provided."),
            (b"bearer", "Invalid token header. No credentials provided."),
            (b"Bearer a b", "Invalid token header. Token string should not contain spaces."),
            (b"Bearer \xff", "Invalid token header. Token string should not contain invalid characters."),
        ] {
            assert_eq!(answer(value), format!(r#"{{"detail":"{message}"}}"#));
        }
        assert_eq!(extract_credentials(&request("GET", "/", "")).unwrap_err().status, 401);
    }

    #[test]
    fn a_token_is_taken_as_it_is() {
        let mut request = request("GET", "/", "");
        request.headers.push("authorization", "bEARER  a.b.c ");
        let credentials = Credentials::Account { family: "apexscore", token: Secret::new("a.b.c") };
        assert_eq!(extract_credentials(&request).unwrap(), credentials);
    }

    #[test]
    fn where_none_is_needed_only_a_bad_one_is_refused() {
        let credentials = |value: &[u8]| {
            let mut request = request("GET", "/", "");
            request.headers.push("Authorization", value);
            present_if_any(&request).map_err(|response| response.status)
        };
        assert_eq!(present_if_any(&request("GET", "/", "")), Ok(Credentials::Nothing));
        assert_eq!([credentials(b""), credentials(b"Basic abc")], [Ok(Credentials::Nothing), Ok(Credentials::Nothing)]);
        assert_eq!(
            [credentials(b"Bearer"), credentials(b"Bearer \xff"), credentials(b"Bearer a b")],
            [Err(401), Err(401), Err(401)]
        );
        assert!(matches!(credentials(b"Bearer a.b.c"), Ok(Credentials::Account { .. })));
    }

    #[test]
    fn a_refused_token_says_little() {
        let invalid = r#"{"detail":"Invalid token."}"#;
        let inactive = r#"{"detail":"User inactive or deleted."}"#;
        for (failure, body) in [
            (AuthenticationFailure::Malformed(Slot::Primary), invalid),
            (AuthenticationFailure::Unknown(Slot::Primary), invalid),
            (AuthenticationFailure::Expired(Slot::Primary), invalid),
            (AuthenticationFailure::Revoked(Slot::Primary), invalid),
            (AuthenticationFailure::Mismatch, invalid),
            (AuthenticationFailure::Inactive, inactive),
            (AuthenticationFailure::MemberBlocked, inactive),
        ] {
            let response = refused(failure);
            assert_eq!((response.status, text(&response)), (401, body), "{failure:?}");
        }
    }
}
