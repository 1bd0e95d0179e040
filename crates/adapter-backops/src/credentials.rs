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

/// The API key, with the organization token unless the call is the one that issues it.
pub(crate) fn extract(request: &Request, with_organization_token: bool) -> Result<Credentials, Problem> {
    let Bearer::Token(key) = request.bearer() else { return Err(unauthorized()) };
    let key = Secret::new(key);
    if !with_organization_token {
        return Ok(Credentials::Key { family: NAME, key });
    }
    let token = request.headers.get(ORGANIZATION_TOKEN).map(str::trim).filter(|token| !token.is_empty());
    let organization_token = token.map(Secret::new).ok_or_else(unauthorized)?;
    Ok(Credentials::KeyAndOrganization { family: NAME, key, organization_token })
}

/// The answer to missing and to bad credentials alike. The sentence is documented [D B19-B22]; it does not say which
/// of the two was wrong.
pub(crate) fn unauthorized() -> Problem {
    Problem::new(Status::UNAUTHORIZED, "Missing or invalid token.").header("WWW-Authenticate", "Bearer")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::request;

    #[test]
    fn blank_and_unreadable_values_are_missing() {
        for value in ["Bearer", "Bearer  ", ""] {
            let mut call = request("GET", "/", "");
            call.headers.push("Authorization", value);
            assert_eq!(extract(&call, false), Err(unauthorized()), "{value:?}");
        }
        for token in [&b" "[..], b"\xff"] {
            let mut call = request("GET", "/", "");
            call.headers.push("Authorization", "Bearer k");
            call.headers.push(ORGANIZATION_TOKEN, token);
            assert_eq!(extract(&call, true), Err(unauthorized()), "{token:?}");
        }
    }
}
