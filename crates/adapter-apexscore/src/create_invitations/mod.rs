//! `POST /api/v1/organization-invitations/`: invites one person or many (documented, P1). Good invitations are made,
//! the others are listed as failed.
//!
//! It must never decide any of that: it says so in the fields of the command.

mod request;
mod response;

use crate::COLLECTION;
use crate::dialect::{Apexscore, Endpoint, Input};
use crate::error::{self, ErrorDetail};
use crate::media::JSON;
use request::CreateInvitationsRequest;
use response::{Attempt, CreateInvitationsResponse};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Decoded, Descriptor, Exchange, Request, Response};
use usher_domain::CatalogPolicy;
use usher_domain::commands::{
    Batch, ExistingAccount, ExistingMember, InviteMembers, InviteMembersOutcome, PendingInvitation,
};

/// The operation. Assumed: a caller who may not invite anywhere is refused before its body is looked at.
pub(crate) const ENDPOINT: Endpoint<Creation> = Endpoint {
    descriptor: Descriptor::post("create_invitations", COLLECTION, Some("invitations.create")),
    input: Input::TokenAndJson,
    errors: &[401, 415],
    read,
    respond,
    document: || {
        let text = "Invites one person (an object) or many (an array). Good invitations are made even where others \
            fail. A collaborator without portfolios fails; portfolios of other roles are ignored.";
        Document::new("Create organization invitations", text)
            .idempotency_key("Not of Apexscore: repeats of the call answer the same.")
            .body::<CreateInvitationsRequest>("One invitation or an array of them.")
            .answer::<CreateInvitationsResponse<'_>>(201, JSON, "All invitations were made.")
            .answer::<CreateInvitationsResponse<'_>>(202, JSON, "At least one invitation has errors.")
            .bare_answer(400, "The body is not JSON, or has something else than invitations in it. Assumed.")
            .answer::<ErrorDetail<'_>>(403, JSON, "The caller may not invite. Assumed.")
    },
};

/// What a request asks for.
pub(crate) struct Creation {
    command: InviteMembers,
    /// What the request had at each place, rows and others.
    attempts: Vec<Attempt>,
}

impl Decoded for Creation {
    type Command = InviteMembers;

    fn command(&self) -> &InviteMembers {
        &self.command
    }
}

fn read(api: &Apexscore, request: &Request) -> Result<Creation, Response> {
    let elements = request::read(&request.body, api.settings.max_invitations)?;
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
    Ok(Creation { command, attempts })
}

fn respond(to: &Exchange<'_, Apexscore, Creation>, outcome: &InviteMembersOutcome) -> Response {
    let body = CreateInvitationsResponse::of(&to.decoded.attempts, outcome);
    error::json(body.status(), &body)
}

#[cfg(test)]
mod tests;
