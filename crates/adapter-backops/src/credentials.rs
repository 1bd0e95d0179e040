//! Where the credentials are: the API key as bearer token [D B1-B22], the organization token in a header of its own
//! [D B1-B8], and so is the event token [D B9]. The pages mark both as optional; we require them, because nothing but an authorize call works without
//! [D B9].

use crate::input::Companion;
use crate::problem::Problem;
use crate::status::Status;
use crate::{NAME, kinds};
use usher_adapter_kit::{Bearer, Request};
use usher_domain::{Credentials, Secret};

/// The header of the organization token [D B1].
pub(crate) const ORGANIZATION_TOKEN: &str = "x-Organization-Token";

/// The header of the event token [D B9].
pub(crate) const EVENT_TOKEN: &str = "x-Event-Token";

/// The header of the collaborator token [D B9].
pub(crate) const COLLABORATOR_TOKEN: &str = "x-Collaborator-Token";

/// The header of the area token [D B9].
pub(crate) const AREA_TOKEN: &str = "x-Area-Token";

/// The API key, with the token that accompanies it unless the call is the one that issues it.
pub(crate) fn extract(request: &Request, companion: Companion) -> Result<Credentials, Problem> {
    let Bearer::Token(key) = request.bearer() else { return Err(unauthorized()) };
    let key = Secret::new(key);
    match companion {
        Companion::None => Ok(Credentials::Key { family: NAME, key }),
        Companion::Organization => {
            let organization_token = token(request, ORGANIZATION_TOKEN)?;
            Ok(Credentials::KeyAndOrganization { family: NAME, key, organization_token })
        }
        Companion::Event => {
            let resource_tokens = vec![(kinds::EVENT, token(request, EVENT_TOKEN)?)];
            Ok(Credentials::KeyAndResources { family: NAME, key, resource_tokens })
        }
        Companion::EventAlone | Companion::Place => {
            if companion == Companion::EventAlone && request.headers.contains(ORGANIZATION_TOKEN) {
                let detail = "Send either x-Event-Token or x-Organization-Token, which select different operations.";
                return Err(Problem::new(Status::BAD_REQUEST, detail));
            }
            let mut resource_tokens = Vec::new();
            for (kind, header) in
                [(kinds::EVENT, EVENT_TOKEN), (kinds::COLLABORATOR, COLLABORATOR_TOKEN), (kinds::AREA, AREA_TOKEN)]
            {
                if request.headers.contains(header) {
                    resource_tokens.push((kind, token(request, header)?));
                }
            }
            Ok(if resource_tokens.is_empty() {
                Credentials::Key { family: NAME, key }
            } else {
                Credentials::KeyAndResources { family: NAME, key, resource_tokens }
            })
        }
    }
}

fn token(request: &Request, header: &str) -> Result<Secret, Problem> {
    let token = request.headers.get(header).map(str::trim).filter(|token| !token.is_empty());
    token.map(Secret::new).ok_or_else(unauthorized)
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
            assert_eq!(extract(&call, Companion::None), Err(unauthorized()), "{value:?}");
        }
        for token in [&b" "[..], b"\xff"] {
            let mut call = request("GET", "/", "");
            call.headers.push("Authorization", "Bearer k");
            call.headers.push(ORGANIZATION_TOKEN, token);
            call.headers.push(EVENT_TOKEN, token);
            for companion in [Companion::Organization, Companion::Event, Companion::Place] {
                assert_eq!(extract(&call, companion), Err(unauthorized()), "{token:?}");
            }
        }
    }
}
