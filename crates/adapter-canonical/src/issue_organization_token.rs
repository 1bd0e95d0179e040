//! `POST /v1/tokens/organization`: a token that acts in one organization, for callers who belong to several.

use crate::JSON;
use crate::body::{self, body};
use crate::endpoint::{Endpoint, Input};
use crate::grant::instant;
use crate::typed_id::encode;
use serde::Serialize;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::OrganizationId;
use usher_domain::commands::{IssueOrganizationToken, IssuedToken};
use utoipa::ToSchema;

/// The operation.
pub(crate) const ENDPOINT: Endpoint<IssueOrganizationToken> = Endpoint {
    descriptor: Descriptor::post("issue_organization_token", "/v1/tokens/organization", None),
    input: Input::JsonOrNothing,
    errors: &[400, 401, 403, 415, 422],
    read: |_, request| {
        let OrganizationTokenInput { organization_id } = body::read_optional(request)?;
        Ok(IssueOrganizationToken { organization: organization_id })
    },
    respond: |_, issued| // A secret stays out of caches (RFC 6750 section 5.3).
Response::json(201, JSON, &OrganizationTokenResponse::of(issued)).header("Cache-Control", "no-store"),
    document: || {
        let text = "Mints a bearer token that acts in one organization. Without a body it is the organization that the \
    caller's own token is bound to.";
        Document::new("Issue an organization token", text)
            .optional_body::<OrganizationTokenInput>("Which organization. The body may be left out.")
            .answer::<OrganizationTokenResponse<'_>>(201, JSON, "The token. It is shown once.")
    },
};

body! {
    /// Which organization the token is for.
    struct OrganizationTokenInput as "OrganizationTokenRequest" {
        /// The organization, `org_...` or a UUID; left out, the one that the caller's own token is bound to.
        organization_id: Option<OrganizationId>,
    }
}

/// A token that acts in one organization.
#[derive(Serialize, ToSchema)]
#[schema(as = OrganizationToken)]
struct OrganizationTokenResponse<'a> {
    /// The token. It is shown once.
    token: &'a str,
    /// When it stops working.
    #[schema(format = "date-time")]
    expires_at: String,
    /// The organization, `org_...`.
    organization_id: String,
}

impl<'a> OrganizationTokenResponse<'a> {
    fn of(issued: &'a IssuedToken) -> Self {
        Self {
            token: issued.token.expose(),
            expires_at: instant(issued.expires_at),
            organization_id: encode(issued.organization),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{self, DIGITS, UUID, member_of, request, text};
    use usher_domain::{OrganizationId, Refusal, Secret, Timestamp};

    fn decode(body: &str) -> Result<IssueOrganizationToken, Response> {
        testing::decode(&ENDPOINT, &request("POST", "/", body))
    }

    #[test]
    fn the_organization_may_be_left_out() {
        for body in ["", "{}", r#"{"organization_id":null}"#] {
            assert_eq!(decode(body).unwrap().organization, None);
        }
        let body = format!(r#"{{"organization_id":"org_{DIGITS}"}}"#);
        assert_eq!(decode(&body).unwrap().organization.unwrap().to_string(), UUID);
        assert_eq!(member_of(&decode(r#"{"organization_id":"acme"}"#).unwrap_err(), "code"), "\"invalid_id\"");
    }

    #[test]
    fn the_token_is_shown_and_not_cached() {
        let organization = OrganizationId(UUID.parse().unwrap());
        let issued = IssuedToken { token: Secret::new("a.b.c"), expires_at: Timestamp::from_millis(0), organization };
        let response = testing::respond(&ENDPOINT, &request("POST", "/", ""), &issued);
        assert_eq!(response.status, 201);
        assert_eq!(
            text(&response).replace(DIGITS, "X"),
            r#"{"token":"a.b.c","expires_at":"1970-01-01T00:00:00.000Z","organization_id":"org_X"}"#
        );
        assert!(response.headers.contains(&("Cache-Control".to_owned(), "no-store".to_owned())));
    }

    #[test]
    fn a_foreign_organization_is_unknown() {
        let refusal = Refusal::UnknownOrganization(Some(OrganizationId(UUID.parse().unwrap())));
        let response = testing::refuse(ENDPOINT, &request("POST", "/", ""), &refusal.into());
        assert_eq!((response.status, member_of(&response, "field")), (422, "\"organization_id\"".to_owned()));
    }
}
