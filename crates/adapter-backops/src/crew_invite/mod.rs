//! `POST /crew/invite`: the organization's single way to grant access [D B1]. One call takes one person or many, grants
//! at once where an account exists and invites where there is none, all or nothing [D B1].
//!
//! It must never decide any of that: it says so in the fields of the command.

mod request;
mod response;

use crate::json::is_json;
use crate::settings::Settings;
use crate::{JSON, credentials, faults};
use request::CrewInviteRequest;
use response::CrewInviteResponse;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::{Batch, ExistingAccount, InviteMembers, InviteMembersOutcome};
use usher_domain::{Credentials, EmailAddress, Fault};
use utoipa::openapi::path::ParameterIn;

pub(crate) struct CrewInvite {
    settings: Settings,
}

impl CrewInvite {
    pub(crate) fn new(settings: Settings) -> Self {
        Self { settings }
    }
}

impl Operation for CrewInvite {
    type Command = InviteMembers;
    /// The addresses as sent, which the results name, in the order of the rows.
    type Context = Vec<EmailAddress>;

    fn descriptor(&self) -> Descriptor {
        // `*` is the organization admin [D B1].
        Descriptor { name: "crew_invite", method: Method::Post, path: "/crew/invite", required_permission: Some("*") }
    }

    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response> {
        credentials::key_and_organization(request).map_err(|problem| problem.respond(request, self.settings.error_body))
    }

    fn check_media_type(&self, request: &Request) -> Result<(), Response> {
        is_json(request).map_err(|problem| problem.respond(request, self.settings.error_body))
    }

    fn decode(&self, request: &Request) -> Result<(InviteMembers, Vec<EmailAddress>), Response> {
        let rows = request::read(&request.body, self.settings.max_members.get())
            .map_err(|problem| problem.respond(request, self.settings.error_body))?;
        let addresses = rows.iter().map(|row| row.email.clone()).collect();
        let command = InviteMembers {
            rows,
            batch: Batch::AllOrNothing,
            existing_account: ExistingAccount::GrantNow,
            pending: self.settings.duplicates.pending(),
            existing_member: self.settings.duplicates.member(),
            catalog: self.settings.catalog.policy(),
            dry_run: false,
        };
        Ok((command, addresses))
    }

    fn encode(&self, _: &Request, addresses: &Vec<EmailAddress>, outcome: &InviteMembersOutcome) -> Response {
        Response::json(200, JSON, &CrewInviteResponse::of(addresses, outcome))
    }

    fn refuse(&self, request: &Request, fault: &Fault) -> Response {
        faults::problem(fault).respond(request, self.settings.error_body)
    }

    fn document(&self) -> Document {
        let text = "Grants people access to the organization of the token: at once where an account exists, by an \
            invitation where there is none. One bad row rejects the whole call, which then has no effect.";
        crate::problem::documented(Document::new("Invite Crew", text), &[400, 401, 403, 404, 415])
            .secured(true)
            .parameter(ParameterIn::Header, "Idempotency-Key", "Not of BackOps: repeats of the call answer the same.")
            .body::<CrewInviteRequest>("The people, each with a license and permissions.")
            .answer::<CrewInviteResponse<'_>>(200, JSON, "What was done for each person, in the order of the request.")
    }
}

#[cfg(test)]
mod tests;
