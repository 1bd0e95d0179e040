//! `POST /v1/invitations/{id}/resend`: a new term, a new link and a new mail.

use crate::body::{self, body};
use crate::endpoint::{Endpoint, Input};
use crate::invitation::InvitationObject;
use crate::{JSON, path};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::PersonalMessage;
use usher_domain::commands::ResendInvitation;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<ResendInvitation> = Endpoint {
    descriptor: Descriptor::post("resend_invitation", "/v1/invitations/{id}/resend", Some("invitations.manage")),
    input: Input::RemarkOrNothing,
    errors: &[400, 401, 403, 404, 409, 415, 422],
    read: |_, request| {
        let invitation = path::invitation(request)?;
        let ResendInput { message } = body::read_optional(request)?;
        Ok(ResendInvitation { invitation, message })
    },
    respond: |_, view| Response::json(200, JSON, &InvitationObject::of(view)),
    document: || {
        let text =
            "Renews the term, sends a new link and makes the old one useless. Brings an expired invitation back.";
        Document::new("Resend an invitation", text)
            .parameter(ParameterIn::Path, "id", "The invitation, `inv_...` or a UUID.")
            .optional_body::<ResendInput>("What changes. The body may be left out.")
            .idempotency_key("Repeats of the request are answered like the first.")
            .answer::<InvitationObject<'_>>(200, JSON, "The invitation.")
    },
};

body! {
    /// What changes with a resent invitation.
    struct ResendInput as "ResendInvitation" {
        /// What you say to the invitee in place of the earlier message, an empty text for nothing; at most 2000
        /// characters. Left out or null, the earlier message is sent again.
        message: Option<PersonalMessage>,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{self, DIGITS, UUID, member_of, request, text};

    fn decode(id: &str, body: &str) -> Result<ResendInvitation, Response> {
        let call = request("POST", &format!("/v1/invitations/{id}/resend"), body);
        testing::decode(&ENDPOINT, &call)
    }

    #[test]
    fn the_body_may_be_left_out() {
        for body in ["", "{}", " { } ", r#"{"message":null}"#] {
            let command = decode(&format!("inv_{DIGITS}"), body).unwrap();
            assert_eq!((command.invitation.to_string(), command.message), (UUID.to_owned(), None));
        }
        let said = |body: &str| decode(UUID, body).unwrap().message.unwrap().as_str().to_owned();
        assert_eq!(said(r#"{"message":"Come!"}"#), "Come!");
        assert_eq!(said(r#"{"message":""}"#), "");
        let response = decode(UUID, r#"{"reason":"x"}"#).unwrap_err();
        assert!(
            text(&response).contains("There is no such field. The fields here are: message."),
            "{}",
            text(&response)
        );
        assert_eq!((decode(UUID, "[]").unwrap_err().status, decode(UUID, "x").unwrap_err().status), (422, 400));
        assert_eq!(decode("x", "").unwrap_err().status, 404);
    }

    #[test]
    fn the_invitation_is_answered() {
        let response = testing::respond(
            &ENDPOINT,
            &request("POST", &format!("/v1/invitations/{UUID}/resend"), ""),
            &testing::view(),
        );
        assert_eq!((response.status, member_of(&response, "generation")), (200, "1".to_owned()));
    }
}
