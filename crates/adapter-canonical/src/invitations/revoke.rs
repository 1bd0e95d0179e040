//! `POST /v1/invitations/{id}/revoke`: the invitation ends and its seat is free.

use crate::endpoint::{Endpoint, Input};
use crate::invitation::InvitationObject;
use crate::{JSON, path};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::commands::{WithdrawInvitation, Withdrawal};
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<WithdrawInvitation> = Endpoint {
    descriptor: Descriptor::post("revoke_invitation", "/v1/invitations/{id}/revoke", Some("invitations.manage")),
    input: Input::Nothing,
    errors: &[400, 401, 403, 404, 409, 415, 422],
    read: |_, request| {
        let invitation = path::invitation(request)?;
        path::nothing_else(request)?;
        Ok(WithdrawInvitation { invitation, withdrawal: Withdrawal::Revoke })
    },
    respond: |_, view| Response::json(200, JSON, &InvitationObject::of(view)),
    document: || {
        let text = "Ends a pending or expired invitation: its link stops working and its seat is free. The body is empty or `{}`.";
        Document::new("Revoke an invitation", text)
            .parameter(ParameterIn::Path, "id", "The invitation, `inv_...` or a UUID.")
            .idempotency_key("Repeats of the request are answered like the first.")
            .answer::<InvitationObject<'_>>(200, JSON, "The invitation.")
    },
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{self, DIGITS, UUID, member_of, request, text};

    fn decode(id: &str, body: &str) -> Result<WithdrawInvitation, Response> {
        let call = request("POST", &format!("/v1/invitations/{id}/revoke"), body);
        testing::decode(&ENDPOINT, &call)
    }

    #[test]
    fn the_body_is_empty_or_an_empty_object() {
        for body in ["", "{}", " { } "] {
            assert_eq!(decode(&format!("inv_{DIGITS}"), body).unwrap().invitation.to_string(), UUID);
        }
        let response = decode(UUID, r#"{"reason":"x"}"#).unwrap_err();
        assert!(
            text(&response).contains(r#""detail":"Nothing can be sent here. Leave it out.","code":"unknown_field","#)
        );
        assert_eq!((decode(UUID, "[]").unwrap_err().status, decode(UUID, "x").unwrap_err().status), (422, 400));
        assert_eq!(decode("x", "").unwrap_err().status, 404);
    }

    #[test]
    fn the_invitee_is_shut_out() {
        assert_eq!(decode(UUID, "").unwrap().withdrawal, Withdrawal::Revoke);
    }

    #[test]
    fn the_invitation_is_answered() {
        let response = testing::respond(
            &ENDPOINT,
            &request("POST", &format!("/v1/invitations/{UUID}/revoke"), ""),
            &testing::view(),
        );
        assert_eq!((response.status, member_of(&response, "generation")), (200, "1".to_owned()));
    }
}
