//! `GET /Organizations/{organizationId}/authorize`: an API key gets the organization token that other calls need.
//!
//! The page of this call was not found. Path, credentials and answer are assumed from the calls for events,
//! collaborators and areas [D B9]. It must never take the organization from anywhere but the path.

mod request;
mod response;

use crate::settings::Settings;
use crate::{JSON, credentials, faults};
use response::AuthorizeResponse;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::{IssueOrganizationToken, IssuedToken};
use usher_domain::{Credentials, Fault};
use utoipa::openapi::path::ParameterIn;

pub(crate) struct AuthorizeOrganization {
    settings: Settings,
}

impl AuthorizeOrganization {
    pub(crate) fn new(settings: Settings) -> Self {
        Self { settings }
    }
}

impl Operation for AuthorizeOrganization {
    type Command = IssueOrganizationToken;
    type Context = ();

    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "authorize_organization",
            method: Method::Get,
            path: "/Organizations/{organizationId}/authorize",
            required_permission: None,
        }
    }

    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response> {
        credentials::key_alone(request).map_err(|problem| problem.respond(request, self.settings.error_body))
    }

    fn decode(&self, request: &Request) -> Result<(IssueOrganizationToken, ()), Response> {
        let command = request::read(request).map_err(|problem| problem.respond(request, self.settings.error_body))?;
        Ok((command, ()))
    }

    fn encode(&self, _: &Request, (): &(), issued: &IssuedToken) -> Response {
        Response::json(200, JSON, &AuthorizeResponse { token: issued.token.expose() })
    }

    fn refuse(&self, request: &Request, fault: &Fault) -> Response {
        faults::problem(fault).respond(request, self.settings.error_body)
    }

    fn document(&self) -> Document {
        let text = "Issues the token that the `x-Organization-Token` header of other calls carries. Assumed by symmetry \
            with the documented calls for events, collaborators and areas.";
        crate::problem::documented(Document::new("Authorize Organization", text), &[400, 401, 403, 404])
            .secured(false)
            .parameter(ParameterIn::Path, "organizationId", "The organization, a Guid.")
            .answer::<AuthorizeResponse<'_>>(200, JSON, "The organization token.")
    }
}
