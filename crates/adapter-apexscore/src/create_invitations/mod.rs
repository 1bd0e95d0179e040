//! `POST /api/v1/organization-invitations/`: invites one person or many (documented, P1). Good invitations are made,
//! the others are listed as failed.
//!
//! It must never decide any of that: it says so in the fields of the command.

mod request;
mod response;

use crate::error::{self, ErrorDetail};
use crate::media::JSON;
use crate::settings::Settings;
use crate::{COLLECTION, COLLECTION_WITHOUT_SLASH, body, credentials, faults};
use request::CreateInvitationsRequest;
use response::{Attempt, CreateInvitationsResponse};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::{
    Batch, ExistingAccount, ExistingMember, InviteMembers, InviteMembersOutcome, PendingInvitation,
};
use usher_domain::{CatalogPolicy, Credentials, Fault};
use utoipa::openapi::path::ParameterIn;

pub(crate) struct CreateInvitations {
    settings: Settings,
    name: &'static str,
    path: &'static str,
}

impl CreateInvitations {
    pub(crate) fn new(settings: Settings) -> Self {
        Self { settings, name: "create_invitations", path: COLLECTION }
    }

    /// The same at the path that should have had a slash.
    pub(crate) fn without_slash(settings: Settings) -> Self {
        Self { settings, name: "create_invitations_without_slash", path: COLLECTION_WITHOUT_SLASH }
    }
}

impl Operation for CreateInvitations {
    type Command = InviteMembers;
    type Context = Vec<Attempt>;

    fn descriptor(&self) -> Descriptor {
        // Assumed: a caller who may not invite anywhere is refused before its body is looked at.
        Descriptor {
            name: self.name,
            method: Method::Post,
            path: self.path,
            required_permission: Some("invitations.create"),
        }
    }

    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response> {
        credentials::extract_credentials(request)
    }

    fn check_media_type(&self, request: &Request) -> Result<(), Response> {
        body::check_media_type(request)
    }

    fn decode(&self, request: &Request) -> Result<(InviteMembers, Vec<Attempt>), Response> {
        let elements = request::read(&request.body, self.settings.max_invitations)?;
        let mut rows = Vec::with_capacity(elements.len());
        let mut attempts = Vec::with_capacity(elements.len());
        for element in elements {
            let errors = element.row.map(|row| rows.push(row)).err();
            attempts.push(Attempt { email: element.email, errors });
        }
        let command = InviteMembers {
            rows,
            batch: Batch::PerRow,
            existing_account: ExistingAccount::Invite,
            pending: PendingInvitation::Refuse,
            existing_member: ExistingMember::Refuse,
            catalog: CatalogPolicy::Listed,
            dry_run: false,
        };
        Ok((command, attempts))
    }

    fn encode(&self, _: &Request, attempts: &Vec<Attempt>, outcome: &InviteMembersOutcome) -> Response {
        let body = CreateInvitationsResponse::of(attempts, outcome);
        error::json(body.status(), &body)
    }

    fn refuse(&self, _: &Request, fault: &Fault) -> Response {
        faults::answer(fault)
    }

    fn document(&self) -> Document {
        let text = "Invites one person (an object) or many (an array). Good invitations are made even where others \
            fail. A collaborator without portfolios fails; portfolios of other roles are ignored.";
        Document::new("Create organization invitations", text)
            .secured(false)
            .parameter(ParameterIn::Header, "Idempotency-Key", "Not of Apexscore: repeats of the call answer the same.")
            .body::<CreateInvitationsRequest>("One invitation or an array of them.")
            .answer::<CreateInvitationsResponse<'_>>(201, JSON, "All invitations were made.")
            .answer::<CreateInvitationsResponse<'_>>(202, JSON, "At least one invitation has errors.")
            .bare_answer(400, "The body is not JSON, or has something else than invitations in it. Assumed.")
            .answer::<ErrorDetail<'_>>(401, JSON, "The token is missing or refused. Assumed.")
            .answer::<ErrorDetail<'_>>(403, JSON, "The caller may not invite. Assumed.")
            .answer::<ErrorDetail<'_>>(415, JSON, "The body is not declared to be JSON. Assumed.")
    }
}

#[cfg(test)]
mod tests;
