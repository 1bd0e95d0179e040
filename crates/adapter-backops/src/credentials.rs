//! Where the credentials are: the API key as bearer token [D B1-B22], the organization token in a header of its own
//! [D B1-B8]. The pages mark both as optional; we require them, because nothing but an authorize call works without
//! [D B9].

use crate::NAME;
use crate::problem::Problem;
use crate::status::Status;
use usher_adapter_kit::{Bearer, Request};
use usher_domain::{Credentials, Secret};

/// The header of the organization token [D B1].
pub(crate) const ORGANIZATION_TOKEN: &str = "x-Organization-Token";

/// The API key alone, for the call that issues an organization token.
pub(crate) fn key_alone(request: &Request) -> Result<Credentials, Problem> {
    Ok(Credentials::Key { family: NAME, key: key(request)? })
}

/// The API key and the organization token, for every other call.
pub(crate) fn key_and_organization(request: &Request) -> Result<Credentials, Problem> {
    let key = key(request)?;
    let token = request.headers.get(ORGANIZATION_TOKEN).map(str::trim).filter(|token| !token.is_empty());
    let organization_token = token.map(Secret::new).ok_or_else(unauthorized)?;
    Ok(Credentials::KeyAndOrganization { family: NAME, key, organization_token })
}

/// The answer to missing and to bad credentials alike. The sentence is documented [D B19-B22]; it does not say which
/// of the two was wrong.
pub(crate) fn unauthorized() -> Problem {
    Problem::new(Status::UNAUTHORIZED, "Missing or invalid token.").header("WWW-Authenticate", "Bearer")
}

fn key(request: &Request) -> Result<Secret, Problem> {
    match request.bearer() {
        Bearer::Token(key) => Ok(Secret::new(key)),
        Bearer::Absent | Bearer::OtherScheme | Bearer::Empty => Err(unauthorized()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::request;

    #[test]
    fn both_headers_are_needed() {
        let mut call = request("POST", "/crew/invite", "");
        assert_eq!(key_and_organization(&call), Err(unauthorized()));
        call.headers.push("authorization", "bearer k");
        assert_eq!(key_alone(&call), Ok(Credentials::Key { family: "backops", key: Secret::new("k") }));
        assert_eq!(key_and_organization(&call), Err(unauthorized()));
        call.headers.push("X-ORGANIZATION-TOKEN", " t ");
        let both = Credentials::KeyAndOrganization {
            family: "backops",
            key: Secret::new("k"),
            organization_token: Secret::new("t"),
        };
        assert_eq!(key_and_organization(&call), Ok(both));
    }

    #[test]
    fn other_schemes_and_blank_values_are_missing() {
        for value in ["Basic eA==", "Bearer", "Bearer  ", ""] {
            let mut call = request("GET", "/", "");
            call.headers.push("Authorization", value);
            assert_eq!(key_alone(&call), Err(unauthorized()), "{value:?}");
        }
        let mut call = request("GET", "/", "");
        call.headers.push("Authorization", "Bearer k");
        call.headers.push(ORGANIZATION_TOKEN, &b"\xff"[..]);
        assert_eq!(key_and_organization(&call), Err(unauthorized()));
    }
}
