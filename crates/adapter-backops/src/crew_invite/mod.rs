//! `POST /crew/invite`: the organization's single way to grant access [D B1]. One call takes one person or many, grants
//! at once where an account exists and invites where there is none, all or nothing [D B1].
//!
//! It must never decide any of that: it says so in the fields of the command.

mod request;
mod response;

use crate::JSON;
use crate::dialect::{Backops, Endpoint, Input};
use crate::problem::Problem;
use request::CrewInviteRequest;
use response::CrewInviteResponse;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Decoded, Descriptor, Request, Response};
use usher_domain::EmailAddress;
use usher_domain::commands::{Batch, ExistingAccount, InviteMembers};
use utoipa::openapi::path::ParameterIn;

/// The operation. `*` is the organization admin [D B1].
pub(crate) const ENDPOINT: Endpoint<CrewInvite> = Endpoint {
    descriptor: Descriptor::post("crew_invite", "/crew/invite", Some("*")),
    input: Input::ADMIN_ROWS,
    errors: &[400, 401, 403, 404, 415],
    read,
    respond: |to, outcome| Response::json(200, JSON, &CrewInviteResponse::of(&to.decoded.addresses, outcome)),
    document: || {
        let text = "Grants people access to the organization of the token: at once where an account exists, by an \
            invitation where there is none. One bad row rejects the whole call, which then has no effect.";
        Document::new("Invite Crew", text)
            .parameter(ParameterIn::Header, "Idempotency-Key", "Not of BackOps: repeats of the call answer the same.")
            .body::<CrewInviteRequest>("The people, each with a license and permissions.")
            .answer::<CrewInviteResponse<'_>>(200, JSON, "What was done for each person, in the order of the request.")
    },
};

/// What a request asks for.
#[derive(Debug)]
pub(crate) struct CrewInvite {
    command: InviteMembers,
    /// The addresses as sent, which the results name, in the order of the rows.
    addresses: Vec<EmailAddress>,
}

impl Decoded for CrewInvite {
    type Command = InviteMembers;

    fn command(&self) -> &InviteMembers {
        &self.command
    }
}

fn read(api: &Backops, request: &Request) -> Result<CrewInvite, Problem> {
    let rows = request::read(&request.body, api.settings.max_members.get())?;
    let addresses = rows.iter().map(|row| row.email.clone()).collect();
    let command = InviteMembers {
        rows,
        batch: Batch::AllOrNothing,
        existing_account: ExistingAccount::GrantNow,
        pending: api.settings.duplicates.pending(),
        existing_member: api.settings.duplicates.member(),
        catalog: api.settings.catalog.policy(),
        dry_run: false,
    };
    Ok(CrewInvite { command, addresses })
}

#[cfg(test)]
mod tests;
