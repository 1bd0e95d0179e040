//! `POST /v1/invitations`: one person, or up to ten thousand, all or nothing or each for itself, in earnest or for a try.
//!
//! It must never decide any of that: it says so in the fields of the command.

mod decoded;
mod request;
mod response;
mod row;

use crate::JSON;
use crate::endpoint::{Canonical, Endpoint, Input};
use crate::typed_id::encode;
use decoded::{Form, Invite, PERMISSION};
use request::InviteInput;
pub(crate) use response::Summary;
use response::{BatchResponse, InviteResponse, OneResponse};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Exchange, Request, Response};
use usher_domain::commands::{Batch, InviteMembersOutcome, InvitedRow, RowOutcome};

/// The operation.
pub(super) const ENDPOINT: Endpoint<Invite> = Endpoint {
    descriptor: Descriptor::post("invite_members", "/v1/invitations", PERMISSION),
    input: Input::Json,
    errors: &[400, 401, 403, 409, 415, 422],
    read: |api, request| request::read(&request.body, api.settings.max_rows.get()),
    respond,
    document: || {
        let text = "Invites one person, or a batch. A batch is `atomic` (one refused row refuses all and leaves no \
            trace) or `partial` (good rows are carried out, bad ones reported). A dry run decides and reports, but \
            changes nothing and sends nothing; ids in its answer are of nothing that exists.";
        Document::new("Invite people", text)
            .idempotency_key("Repeats of the request are answered like the first.")
            .body::<InviteInput>("One invitation, or a batch of them.")
            .answer::<InviteResponse<'_>>(201, JSON, "The invitation of one person, or the results of a batch.")
            .answer::<InviteResponse<'_>>(200, JSON, "Nothing new: what was there already, or a dry run.")
            .answer::<BatchResponse<'_>>(207, JSON, "Some rows of a partial batch were refused.")
    },
};

fn respond(to: &Exchange<'_, Canonical, Invite>, outcome: &InviteMembersOutcome) -> Response {
    match (to.decoded.form, outcome.rows.as_slice()) {
        (Form::One, [Ok(row)]) => one(to.request, row),
        (form, _) => {
            let response = BatchResponse::of(outcome);
            let status = match form {
                _ if outcome.dry_run => 200,
                Form::Batch(Batch::PerRow) if response.has_refusals() => 207,
                Form::One | Form::Batch(Batch::PerRow | Batch::AllOrNothing) => 201,
            };
            Response::json(status, JSON, &response)
        }
    }
}

/// The answer about one person: the invitation itself, and where to find it if it was made now. Without an invitation
/// (access was granted at once, or the member returned) the result is the answer.
fn one(request: &Request, row: &InvitedRow) -> Response {
    let made = matches!(row.outcome, RowOutcome::Invited | RowOutcome::Granted);
    let location = match &row.invitation {
        Some(view) => format!("/v1/invitations/{}", encode(view.invitation.id)),
        None => format!("/v1/members/{}", encode(row.member.id)),
    };
    let response = Response::json(if made { 201 } else { 200 }, JSON, &OneResponse::of(row));
    if made { response.header("Location", format!("{}{location}", prefix(&request.base))) } else { response }
}

/// The path under which the API is mounted. Scheme and host stay out of the address, because a proxy may have changed
/// them.
fn prefix(base: &str) -> String {
    let path = base.split_once("://").and_then(|(_, rest)| rest.split_once('/'));
    path.map(|(_, path)| format!("/{}", path.trim_end_matches('/'))).filter(|path| path != "/").unwrap_or_default()
}

#[cfg(test)]
mod tests;
