//! `GET /v1/invitations/{id}`: one invitation, in whatever protocol it was made.

use crate::endpoint::{Endpoint, Input};
use crate::invitation::InvitationObject;
use crate::{JSON, etag, path};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::commands::GetInvitation;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<GetInvitation> = Endpoint {
    descriptor: Descriptor::get("get_invitation", "/v1/invitations/{id}", Some("invitations.read")),
    input: Input::Path,
    errors: &[401, 403, 404],
    read: |_, request| {
        let invitation = path::invitation(request)?;
        Ok(GetInvitation { invitation, organization: None })
    },
    respond: |_, view| etag::tagged(Response::json(200, JSON, &InvitationObject::of(view)), view.invitation.revision),
    document: || {
        let text = "Reads one invitation, in whatever protocol it was made. The token is never shown.";
        Document::new("Get an invitation", text)
            .parameter(ParameterIn::Path, "id", "The invitation, `inv_...` or a UUID.")
            .answer::<InvitationObject<'_>>(200, JSON, "The invitation.")
    },
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{self, DIGITS, UUID, member_of, request};
    use usher_domain::Refusal;

    fn decode(id: &str) -> Result<GetInvitation, Response> {
        testing::decode(&ENDPOINT, &request("GET", &format!("/v1/invitations/{id}"), ""))
    }

    #[test]
    fn both_forms_of_an_id_are_read_and_nothing_else() {
        for id in [UUID.to_owned(), UUID.to_uppercase(), format!("inv_{DIGITS}")] {
            assert_eq!(decode(&id).unwrap().invitation.to_string(), UUID);
        }
        let unknown = testing::refuse(ENDPOINT, &request("GET", "/", ""), &Refusal::UnknownInvitation.into());
        for id in ["preview", &format!("mem_{DIGITS}"), &format!("inv_{UUID}")] {
            assert_eq!(decode(id), Err(unknown.clone()));
        }
    }

    #[test]
    fn the_invitation_is_answered() {
        let response =
            testing::respond(&ENDPOINT, &request("GET", &format!("/v1/invitations/{UUID}"), ""), &testing::view());
        assert_eq!((response.status, member_of(&response, "status")), (200, "\"pending\"".to_owned()));
    }
}
