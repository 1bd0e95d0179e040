//! `POST /v1/invitations`: one person, or up to ten thousand, all or nothing or each for itself, in earnest or for a try.
//!
//! It must never decide any of that: it says so in the fields of the command.

mod request;
mod response;
mod row;

use crate::error_context::{BodyShape, ErrorContext};
use crate::settings::Settings;
use crate::typed_id::encode;
use crate::{JSON, admission, credentials, faults};
use request::{Form, InviteInput};
use response::{BatchResponse, InviteResponse, OneResponse};
pub(crate) use response::{Summary, word};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::{Batch, InviteMembers, InviteMembersOutcome, InvitedRow, RowOutcome};
use usher_domain::{Credentials, Fault};
use utoipa::openapi::path::ParameterIn;

const ERROR_CONTEXT: ErrorContext =
    ErrorContext { required_permission: Some("invitations.create"), shape: BodyShape::Object };

/// As the refusals of a batch see it.
const BATCH: ErrorContext = ErrorContext { shape: BodyShape::Batch, ..ERROR_CONTEXT };

pub(crate) struct InviteMembersOperation {
    settings: Settings,
}

impl InviteMembersOperation {
    pub(crate) fn new(settings: Settings) -> Self {
        Self { settings }
    }
}

impl Operation for InviteMembersOperation {
    type Command = InviteMembers;
    /// The form of the request, which decides the form of the answer.
    type Context = Form;

    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "invite_members",
            method: Method::Post,
            path: "/v1/invitations",
            required_permission: ERROR_CONTEXT.required_permission,
        }
    }

    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response> {
        credentials::bearer(request)
    }

    fn check_media_type(&self, request: &Request) -> Result<(), Response> {
        admission::json(request)
    }

    fn decode(&self, request: &Request) -> Result<(InviteMembers, Form), Response> {
        request::read(&request.body, self.settings.max_rows.get()).map_err(|problem| problem.respond(request))
    }

    fn encode(&self, request: &Request, form: &Form, outcome: &InviteMembersOutcome) -> Response {
        match (form, outcome.rows.as_slice()) {
            (Form::One, [Ok(row)]) => one(request, row),
            (Form::One | Form::Batch(_), _) => {
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

    fn refuse(&self, request: &Request, fault: &Fault) -> Response {
        // Only a refusal names a row, and only then does the form matter.
        let context = match fault {
            Fault::Refused(refused) if refused.row.is_some() && request::is_batch(&request.body) => &BATCH,
            Fault::Refused(_) | Fault::Unauthenticated(_) | Fault::Unavailable | Fault::Internal(_) => &ERROR_CONTEXT,
        };
        faults::respond(request, fault, context)
    }

    fn document(&self) -> Document {
        let text = "Invites one person, or a batch. A batch is `atomic` (one refused row refuses all and leaves no \
            trace) or `partial` (good rows are carried out, bad ones reported). A dry run decides and reports, but \
            changes nothing and sends nothing; ids in its answer are of nothing that exists.";
        let statuses = [400, 401, 403, 409, 415, 422];
        faults::documented(Document::new("Invite people", text), &statuses)
            .secured(false)
            .parameter(ParameterIn::Header, "Idempotency-Key", "Repeats of the request are answered like the first.")
            .body::<InviteInput>("One invitation, or a batch of them.")
            .answer::<InviteResponse<'_>>(201, JSON, "The invitation of one person, or the results of a batch.")
            .answer::<InviteResponse<'_>>(200, JSON, "Nothing new: what was there already, or a dry run.")
            .answer::<BatchResponse<'_>>(207, JSON, "Some rows of a partial batch were refused.")
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
