//! `PUT /api/v1/organization-invitations/{id}/`: edits an invitation, takes it back, or accepts it (documented, P3: the
//! body and the answer; assumed: all that it does).
//!
//! It must never decide any of that: it says what was sent, and the command's rules do the rest.

mod request;

use crate::dialect::{Apexscore, Endpoint, Input};
use crate::error::{self, ErrorDetail, Field, FieldErrors, not_found};
use crate::invitation::OrganizationInvitation;
use crate::media::JSON;
use crate::refusals::not_a_choice;
use crate::{ITEM, body, python_text};
use request::UpdateInvitationRequest;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Decoded, Descriptor, Exchange, Request, Response};
use usher_domain::commands::UpdateInvitation;
use usher_domain::{CatalogPolicy, Fault, InvitationId, InvitationView, Refusal, RowRefusal};
use utoipa::openapi::path::ParameterIn;

/// The operation. An invitee needs no permission; who may do what is decided on the invitation.
pub(crate) const ENDPOINT: Endpoint<Update> = Endpoint {
    descriptor: Descriptor::put("update_invitation", ITEM, None),
    input: Input::Token,
    errors: &[401, 415],
    read,
    respond,
    document: || {
        let text = "A pending invitation is edited, cancelled (`status` 2), revoked (4), or accepted (1), the last by the \
            invitee only. A request that ends an invitation changes nothing else. Organization and address cannot be \
            changed. What is left out stays.";
        Document::new("Update an organization invitation", text)
            .parameter(ParameterIn::Path, "id", "The invitation.")
            .body::<UpdateInvitationRequest>("The invitation as it shall be.")
            .answer::<OrganizationInvitation<'_>>(200, JSON, "The invitation as it is now.")
            .bare_answer(400, "The body is not JSON, or its fields cannot be taken: messages by field. Assumed.")
            .answer::<ErrorDetail<'_>>(403, JSON, "The caller may see this invitation but not change it. Assumed.")
            .answer::<ErrorDetail<'_>>(404, JSON, "There is no such invitation where the caller may look. Assumed.")
    },
};

/// What a request asks for.
pub(crate) struct Update {
    command: UpdateInvitation,
    /// The status as it was sent; or, where the body cannot be read, the response that says why.
    sent: Result<String, Response>,
}

impl Decoded for Update {
    type Command = UpdateInvitation;

    fn command(&self) -> &UpdateInvitation {
        &self.command
    }

    fn refuse(&self, _: &Request, fault: &Fault) -> Option<Response> {
        match (fault, &self.sent) {
            (Fault::Refused(RowRefusal { refusal: Refusal::InvalidValue { field: "status", .. }, .. }), Ok(status)) => {
                Some(FieldErrors::of(Field::Status, not_a_choice(status)).answer(400))
            }
            _ => None,
        }
    }
}

/// Whether there is such an invitation, and whether the caller may change it, comes before what is wrong with the body
/// (assumed: the framework's order). So a bad body still leads to a command, which only looks.
fn read(_: &Apexscore, request: &Request) -> Result<Update, Response> {
    let invitation = python_text::uuid(request.parameters.get("id")).map(InvitationId).ok_or_else(not_found)?;
    let body = body::check_media_type(request).and_then(|()| UpdateInvitationRequest::read(&request.body));
    let sent = body.as_ref().map(UpdateInvitationRequest::status).map_err(Response::clone);
    let wanted = body.ok().map(UpdateInvitationRequest::into_wanted);
    Ok(Update { command: UpdateInvitation { invitation, wanted, catalog: CatalogPolicy::Listed }, sent })
}

fn respond(to: &Exchange<'_, Apexscore, Update>, view: &InvitationView) -> Response {
    match &to.decoded.sent {
        Ok(_) => error::json(200, &OrganizationInvitation::of(view)),
        Err(response) => response.clone(),
    }
}

#[cfg(test)]
mod tests;
