//! `GET /Organizations/{organizationId}/authorize`: an API key gets the organization token that other calls need.
//!
//! The page of this call was not found. Path, credentials and answer are assumed from the calls for events,
//! collaborators and areas [D B9]. It must never take the organization from anywhere but the path.

use crate::dialect::Endpoint;
use crate::input::Input;
use crate::problem::collect;
use crate::{JSON, path};
use serde::Serialize;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::commands::IssueOrganizationToken;
use utoipa::ToSchema;

/// The operation.
pub(crate) const ENDPOINT: Endpoint<IssueOrganizationToken> = Endpoint {
    descriptor: Descriptor::get("authorize_organization", "/Organizations/{organizationId}/authorize", None),
    input: Input::KEY,
    errors: &[400, 401, 403, 404],
    read: |_, request| {
        let organization = collect(|errors| path::organization(request, errors))?;
        Ok(IssueOrganizationToken { organization: Some(organization) })
    },
    respond: |_, issued| Response::json(200, JSON, &AuthorizeResponse { token: issued.token.expose() }),
    document: || {
        let text = "Issues the token that the `x-Organization-Token` header of other calls carries. Assumed by symmetry \
            with the documented calls for events, collaborators and areas.";
        path::with_organization(Document::new("Authorize Organization", text), "The organization, a Guid.")
            .answer::<AuthorizeResponse<'_>>(200, JSON, "The organization token.")
    },
};

/// What an authorize call answers, and nothing else: further members could only be guessed.
#[derive(Serialize, ToSchema)]
pub(crate) struct AuthorizeResponse<'a> {
    /// The token. The name is documented for the authorize call of events [D B9], assumed for organizations.
    pub(crate) token: &'a str,
}
