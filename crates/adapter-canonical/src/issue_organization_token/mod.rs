//! `POST /v1/tokens/organization`: a token that acts in one organization, for callers who belong to several.

mod request;
mod response;

use crate::error_context::{BodyShape, ErrorContext};
use crate::{JSON, admission, credentials, faults};
use request::OrganizationTokenInput;
use response::OrganizationTokenResponse;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::{IssueOrganizationToken, IssuedToken};
use usher_domain::{Credentials, Fault};

const ERROR_CONTEXT: ErrorContext = ErrorContext { required_permission: None, shape: BodyShape::Object };

pub(crate) struct IssueOrganizationTokenOperation;

impl Operation for IssueOrganizationTokenOperation {
    type Command = IssueOrganizationToken;
    type Context = ();

    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "issue_organization_token",
            method: Method::Post,
            path: "/v1/tokens/organization",
            required_permission: ERROR_CONTEXT.required_permission,
        }
    }

    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response> {
        credentials::bearer(request)
    }

    fn check_media_type(&self, request: &Request) -> Result<(), Response> {
        admission::json_or_nothing(request)
    }

    fn decode(&self, request: &Request) -> Result<(IssueOrganizationToken, ()), Response> {
        Ok((request::read(&request.body).map_err(|problem| problem.respond(request))?, ()))
    }

    fn encode(&self, _: &Request, (): &(), issued: &IssuedToken) -> Response {
        // A secret stays out of caches (RFC 6750 section 5.3).
        Response::json(201, JSON, &OrganizationTokenResponse::of(issued)).header("Cache-Control", "no-store")
    }

    fn refuse(&self, request: &Request, fault: &Fault) -> Response {
        faults::respond(request, fault, &ERROR_CONTEXT)
    }

    fn document(&self) -> Document {
        let text = "Mints a bearer token that acts in one organization. Without a body it is the organization that the \
            caller's own token is bound to.";
        faults::documented(Document::new("Issue an organization token", text), &[400, 401, 403, 415, 422])
            .secured(false)
            .body::<OrganizationTokenInput>("Which organization. The body may be left out.")
            .answer::<OrganizationTokenResponse<'_>>(201, JSON, "The token. It is shown once.")
    }
}

#[cfg(test)]
mod tests;
