//! `POST /v1/invitations/{id}/move`: the invitation goes to another address of the same person.

use crate::body::{self, body};
use crate::endpoint::{Endpoint, Input};
use crate::invitation::InvitationObject;
use crate::{JSON, etag, path};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::EmailAddress;
use usher_domain::commands::MoveInvitation;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<MoveInvitation> = Endpoint {
    descriptor: Descriptor::post("move_invitation", "/v1/invitations/{id}/move", Some("invitations.manage")),
    input: Input::Json,
    errors: &[400, 401, 403, 404, 409, 412, 415, 422],
    read: |_, request| {
        let (invitation, expected) = (path::invitation(request)?, etag::expected(request)?);
        let MoveInput { email } = body::read(request)?;
        Ok(MoveInvitation { invitation, email, expected })
    },
    respond: |_, view| etag::tagged(Response::json(201, JSON, &InvitationObject::of(view)), view.invitation.revision),
    document: || {
        let text = "Cancels a pending invitation and invites the other address to the same, in one step: its rights, seat, \
            message, language and end stay. The other address gets a mail with a link of its own.";
        etag::documented(Document::new("Move an invitation", text))
            .parameter(ParameterIn::Path, "id", "The invitation, `inv_...` or a UUID.")
            .body::<MoveInput>("The other address.")
            .idempotency_key("Repeats of the request are answered like the first.")
            .answer::<InvitationObject<'_>>(201, JSON, "The invitation of the other address.")
    },
};

body! {
    /// Where an invitation goes instead.
    struct MoveInput as "MoveInvitation" {
        /// The other address.
        email: EmailAddress,
    }
}
