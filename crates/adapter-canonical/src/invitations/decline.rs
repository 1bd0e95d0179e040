//! `POST /v1/invitations/decline`: the invitee refuses, which frees the seat.

use crate::JSON;
use crate::endpoint::{Endpoint, Input};
use crate::invitation::OrganizationObject;
use crate::token::{self, TokenInput};
use serde::Serialize;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::InvitationView;
use usher_domain::commands::DeclineInvitation;
use utoipa::ToSchema;

/// The operation.
pub(super) const ENDPOINT: Endpoint<DeclineInvitation> = Endpoint {
    descriptor: Descriptor::post("decline_invitation", "/v1/invitations/decline", None),
    input: Input::Token,
    errors: &[400, 403, 404, 409, 415, 422],
    read: |_, request| {
        let token = token::read(request)?;
        Ok(DeclineInvitation { token })
    },
    respond: |_, view| Response::json(200, JSON, &DeclineResponse::of(view)),
    document: || {
        let text = "Refuses an invitation on the behalf of the invitee and frees its seat. Public: the token is the credential.";
        Document::new("Decline an invitation", text)
            .body::<TokenInput>("The token of the link in the mail.")
            .answer::<DeclineResponse<'_>>(200, JSON, "The invitation is declined.")
    },
};

/// A declined invitation.
#[derive(Serialize, ToSchema)]
#[schema(as = DeclinedInvitation)]
struct DeclineResponse<'a> {
    /// `declined`.
    status: &'a str,
    /// The organization that invited.
    organization: OrganizationObject<'a>,
    /// The address that was invited.
    email: &'a str,
}

impl<'a> DeclineResponse<'a> {
    fn of(view: &'a InvitationView) -> Self {
        Self {
            status: view.status.as_str(),
            organization: OrganizationObject::of(&view.organization),
            email: view.invitation.email.as_sent(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{self, UUID, request, text};

    #[test]
    fn the_token_is_all_it_takes() {
        let body = format!(r#"{{"token":"{UUID}"}}"#);
        let command = testing::decode(&ENDPOINT, &request("POST", "/", body)).unwrap();
        assert_eq!(command.token.expose(), UUID);
    }

    #[test]
    fn the_answer_shows_no_more_than_the_preview() {
        let response =
            testing::respond(&ENDPOINT, &request("POST", "/", format!(r#"{{"token":"{UUID}"}}"#)), &testing::view());
        assert_eq!(
            text(&response),
            r#"{"status":"pending","organization":{"id":"org_01h455vb4pex5vsknk084sn02q","name":"Acme","slug":"acme"},"email":"Grace@example.com"}"#
        );
    }
}
