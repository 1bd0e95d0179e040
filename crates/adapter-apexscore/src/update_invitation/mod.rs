//! `PUT /api/v1/organization-invitations/{id}/`: edits an invitation, takes it back, or accepts it (documented, P3: the
//! body and the answer; assumed: all that it does).
//!
//! It must never decide any of that: it says what was sent, and the command's rules do the rest.

mod request;

use crate::error::{self, ErrorDetail, Field, FieldErrors, not_found};
use crate::invitation::OrganizationInvitation;
use crate::media::JSON;
use crate::refusals::not_a_choice;
use crate::{ITEM, ITEM_WITHOUT_SLASH, body, credentials, faults, python_text};
use request::UpdateInvitationRequest;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::UpdateInvitation;
use usher_domain::{CatalogPolicy, Credentials, Fault, InvitationId, InvitationView, Refusal, RowRefusal};
use utoipa::openapi::path::ParameterIn;

pub(crate) struct UpdateOneInvitation {
    name: &'static str,
    path: &'static str,
}

impl UpdateOneInvitation {
    pub(crate) const fn new() -> Self {
        Self { name: "update_invitation", path: ITEM }
    }

    /// The same at the path that should have had a slash.
    pub(crate) const fn without_slash() -> Self {
        Self { name: "update_invitation_without_slash", path: ITEM_WITHOUT_SLASH }
    }
}

impl Operation for UpdateOneInvitation {
    type Command = UpdateInvitation;
    /// The answer to a body that cannot be read.
    type Context = Option<Response>;

    fn descriptor(&self) -> Descriptor {
        // An invitee needs no right; who may do what is decided on the invitation.
        Descriptor { name: self.name, method: Method::Put, path: self.path, required_permission: None }
    }

    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response> {
        credentials::extract_credentials(request)
    }

    /// Whether there is such an invitation, and whether the caller may change it, comes before what is wrong with the
    /// body (assumed: the framework's order). So a bad body still leads to a command, which only looks.
    fn decode(&self, request: &Request) -> Result<(UpdateInvitation, Option<Response>), Response> {
        let invitation = python_text::uuid(request.parameters.get("id")).map(InvitationId).ok_or_else(not_found)?;
        let body = body::check_media_type(request).and_then(|()| UpdateInvitationRequest::read(&request.body));
        let (wanted, refused) = match body {
            Ok(body) => (Some(body.into_wanted()), None),
            Err(response) => (None, Some(response)),
        };
        Ok((UpdateInvitation { invitation, wanted, catalog: CatalogPolicy::Listed }, refused))
    }

    fn encode(&self, _: &Request, refused: &Option<Response>, view: &InvitationView) -> Response {
        refused.clone().unwrap_or_else(|| error::json(200, &OrganizationInvitation::of(view)))
    }

    fn refuse(&self, request: &Request, fault: &Fault) -> Response {
        if let Fault::Refused(RowRefusal { refusal: Refusal::InvalidValue { field: "status", .. }, .. }) = fault
            && let Ok(body) = UpdateInvitationRequest::read(&request.body)
        {
            return FieldErrors::of(Field::Status, not_a_choice(&body.status())).answer(400);
        }
        faults::answer(fault)
    }

    fn document(&self) -> Document {
        let text = "A pending invitation is edited, cancelled (`status` 2), revoked (4), or accepted (1), the last by the \
            invitee only. A request that ends an invitation changes nothing else. Organization and address cannot be \
            changed. What is left out stays.";
        Document::new("Update an organization invitation", text)
            .secured(false)
            .parameter(ParameterIn::Path, "id", "The invitation.")
            .body::<UpdateInvitationRequest>("The invitation as it shall be.")
            .answer::<OrganizationInvitation<'_>>(200, JSON, "The invitation as it is now.")
            .bare_answer(400, "The body is not JSON, or its fields cannot be taken: messages by field. Assumed.")
            .answer::<ErrorDetail<'_>>(401, JSON, "The token is missing or refused. Assumed.")
            .answer::<ErrorDetail<'_>>(403, JSON, "The caller may see this invitation but not change it. Assumed.")
            .answer::<ErrorDetail<'_>>(404, JSON, "There is no such invitation where the caller may look. Assumed.")
            .answer::<ErrorDetail<'_>>(415, JSON, "The body is not declared to be JSON. Assumed.")
    }
}

#[cfg(test)]
mod tests;
