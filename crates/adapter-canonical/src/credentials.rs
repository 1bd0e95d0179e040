//! Where the credentials are: an API key or a JWT as bearer token (RFC 6750 section 2.1), and nowhere else.

use crate::kind::Kind;
use crate::problem::Problem;
use usher_adapter_kit::{Bearer, Request};
use usher_domain::{Credentials, Secret};

/// The bearer token of the request, or the answer where there is none.
pub(crate) fn bearer(request: &Request) -> Result<Credentials, Problem> {
    match request.bearer() {
        Bearer::Token(token) => Ok(Credentials::Bearer(Secret::new(token))),
        Bearer::Absent | Bearer::OtherScheme | Bearer::Empty => Err(missing()),
    }
}

/// The bearer token where the request has an `Authorization` header; nothing where it has none.
pub(crate) fn bearer_if_any(request: &Request) -> Result<Credentials, Problem> {
    if request.headers.contains("authorization") { bearer(request) } else { Ok(Credentials::Nothing) }
}

/// Credentials are missing. The challenge names no error, because nothing was sent (RFC 6750 section 3.1).
pub(crate) fn missing() -> Problem {
    let detail = "Send an API key or an access token in the header `Authorization: Bearer <token>`.";
    challenged(Kind::MISSING_CREDENTIALS, detail)
}

/// Something else than a bearer token that was sent is missing or wrong.
pub(crate) fn challenged(kind: &'static Kind, detail: &str) -> Problem {
    Problem::new(kind, detail).header("WWW-Authenticate", "Bearer")
}

/// The token that was sent is no good.
pub(crate) fn rejected(kind: &'static Kind, detail: &str) -> Problem {
    Problem::new(kind, detail).header("WWW-Authenticate", r#"Bearer error="invalid_token""#)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{request, text};

    #[test]
    fn a_bearer_token_is_taken_and_nothing_else() {
        let mut call = request("GET", "/v1/members", "");
        assert_eq!(bearer_if_any(&call), Ok(Credentials::Nothing));
        assert_eq!(bearer(&call).unwrap_err().respond(&call).status, 401);
        call.headers.push("AUTHORIZATION", "bearer  k ");
        assert_eq!(bearer(&call), Ok(Credentials::Bearer(Secret::new("k"))));
        assert_eq!(bearer_if_any(&call), bearer(&call));
        for value in [&b"Basic eA=="[..], b"Bearer", b"", b"\xff"] {
            let mut call = request("GET", "/v1/members", "");
            call.headers.push("Authorization", value);
            let response = bearer_if_any(&call).unwrap_err().respond(&call);
            assert!(response.headers.contains(&("WWW-Authenticate".to_owned(), "Bearer".to_owned())));
            assert!(text(&response).contains(r#""code":"missing_credentials""#));
        }
    }
}
