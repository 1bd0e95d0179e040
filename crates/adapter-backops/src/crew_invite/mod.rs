//! `POST /crew/invite`: the organization's single way to grant access [D B1]. One call takes one person or many, grants
//! at once where an account exists and invites where there is none, all or nothing [D B1].
//!
//! It must never decide any of that: it says so in the fields of the command.

mod request;
mod response;

use crate::JSON;
use crate::dialect::Endpoint;
use crate::input::Input;
use crate::settings::Settings;
use request::CrewInviteRequest;
pub(crate) use request::{check_count, each};
pub(crate) use response::CrewInviteResponse;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::commands::{Batch, ExistingAccount, InviteMembers, InviteRow};

/// The operation. `*` is the organization admin [D B1].
pub(crate) const ENDPOINT: Endpoint<InviteMembers> = Endpoint {
    descriptor: Descriptor::post("crew_invite", "/crew/invite", Some("*")),
    input: Input::ROWS,
    errors: &[400, 401, 403, 404, 415],
    read: |api, request| {
        let body = CrewInviteRequest::read(&request.body, api.settings.max_members.get())?;
        Ok(command(body.into_rows()?, api.settings))
    },
    respond: |exchange, outcome| {
        Response::json(200, JSON, &CrewInviteResponse::of(exchange.decoded.rows.iter().map(|row| (row, None)), outcome))
    },
    document: || {
        let text = "Grants people access to the organization of the token: at once where an account exists, by an \
            invitation where there is none. One bad row rejects the whole call, which then has no effect.";
        Document::new("Invite Crew", text)
            .idempotency_key("Not of BackOps: repeats of the call answer the same.")
            .body::<CrewInviteRequest>("The people, each with a license and permissions.")
            .answer::<CrewInviteResponse<'_>>(200, JSON, "What was done for each person, in the order of the request.")
    },
};

fn command(rows: Vec<InviteRow>, settings: Settings) -> InviteMembers {
    InviteMembers {
        rows,
        batch: Batch::AllOrNothing,
        existing_account: ExistingAccount::GrantNow,
        pending: settings.duplicates.pending(),
        existing_member: settings.duplicates.member(),
        catalog: settings.catalog.policy(),
        dry_run: false,
    }
}

#[cfg(test)]
mod tests;
