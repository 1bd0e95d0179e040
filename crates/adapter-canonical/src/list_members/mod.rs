//! `GET /v1/members`: the people of the organization, newest first.

mod response;

use crate::error_context::{BodyShape, ErrorContext};
use crate::settings::Settings;
use crate::{JSON, credentials, faults, query};
use response::MemberPageResponse;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::{ListMembers, MemberFilter};
use usher_domain::{Credentials, Fault, Member, MemberStatus, Page};

const ERROR_CONTEXT: ErrorContext = ErrorContext { required_permission: Some("members.read"), shape: BodyShape::Path };

/// What `status` can be.
const STATUSES: [MemberStatus; 5] =
    [MemberStatus::Contact, MemberStatus::Invited, MemberStatus::Active, MemberStatus::Blocked, MemberStatus::Removed];

pub(crate) struct ListMembersOperation {
    settings: Settings,
}

impl ListMembersOperation {
    pub(crate) fn new(settings: Settings) -> Self {
        Self { settings }
    }
}

impl Operation for ListMembersOperation {
    type Command = ListMembers;
    type Context = ();

    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "list_members",
            method: Method::Get,
            path: "/v1/members",
            required_permission: ERROR_CONTEXT.required_permission,
        }
    }

    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response> {
        credentials::bearer(request)
    }

    fn decode(&self, request: &Request) -> Result<(ListMembers, ()), Response> {
        let statuses = STATUSES.map(|status| (status.as_str(), status));
        let listing = query::read(request, &self.settings, &statuses).map_err(|problem| problem.respond(request))?;
        let filter = MemberFilter { status: listing.status, email: listing.email, search: listing.search };
        let command = ListMembers { filter, after: listing.after, limit: listing.limit };
        Ok((command, ()))
    }

    fn encode(&self, _: &Request, (): &(), page: &Page<Member>) -> Response {
        Response::json(200, JSON, &MemberPageResponse::of(page))
    }

    fn refuse(&self, request: &Request, fault: &Fault) -> Response {
        faults::respond(request, fault, &ERROR_CONTEXT)
    }

    fn document(&self) -> Document {
        let document = faults::documented(
            Document::new(
                "List members",
                "The people of the organization, newest first. Somebody invited is a member from then on.",
            ),
            &[401, 403, 422],
        );
        query::documented(document, "`contact`, `invited`, `active`, `blocked` or `removed`.")
            .secured(false)
            .answer::<MemberPageResponse<'_>>(200, JSON, "A page.")
    }
}

#[cfg(test)]
mod tests;
