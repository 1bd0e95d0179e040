//! `GET /v1/invitations`: invitations of every protocol, newest first.

mod response;

use crate::error_context::{BodyShape, ErrorContext};
use crate::settings::Settings;
use crate::{JSON, credentials, faults, query};
use response::InvitationPageResponse;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::{InvitationFilter, ListInvitations, Paging};
use usher_domain::{Credentials, Fault, InvitationStatus, InvitationView, Page};

const ERROR_CONTEXT: ErrorContext =
    ErrorContext { required_permission: Some("invitations.read"), shape: BodyShape::Path };

pub(crate) struct ListInvitationsOperation {
    settings: Settings,
}

impl ListInvitationsOperation {
    pub(crate) fn new(settings: Settings) -> Self {
        Self { settings }
    }
}

impl Operation for ListInvitationsOperation {
    type Command = ListInvitations;
    type Context = ();

    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "list_invitations",
            method: Method::Get,
            path: "/v1/invitations",
            required_permission: ERROR_CONTEXT.required_permission,
        }
    }

    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response> {
        credentials::bearer(request)
    }

    fn decode(&self, request: &Request) -> Result<(ListInvitations, ()), Response> {
        let statuses = InvitationStatus::ALL.map(|status| (status.as_str(), status));
        let listing = query::read(request, &self.settings, &statuses).map_err(|problem| problem.respond(request))?;
        let command = ListInvitations {
            organization: None,
            filter: InvitationFilter {
                status: listing.status,
                email: listing.email,
                search: listing.search,
                token: None,
            },
            paging: Paging::After(listing.after),
            limit: listing.limit,
        };
        Ok((command, ()))
    }

    fn encode(&self, _: &Request, (): &(), page: &Page<InvitationView>) -> Response {
        Response::json(200, JSON, &InvitationPageResponse::of(page))
    }

    fn refuse(&self, request: &Request, fault: &Fault) -> Response {
        faults::respond(request, fault, &ERROR_CONTEXT)
    }

    fn document(&self) -> Document {
        let document = faults::documented(
            Document::new("List invitations", "Invitations of every protocol, newest first."),
            &[401, 403, 422],
        );
        query::documented(document, "`pending`, `accepted`, `declined`, `cancelled`, `revoked` or `expired`.")
            .secured(false)
            .answer::<InvitationPageResponse<'_>>(200, JSON, "A page.")
    }
}

#[cfg(test)]
mod tests;
