//! `GET /api/v1/organization-invitations/{id}/`: one invitation. The path is documented (P3), reading it is assumed.

use crate::dialect::{Endpoint, Input};
use crate::error::{self, ErrorDetail, not_found};
use crate::invitation::OrganizationInvitation;
use crate::media::JSON;
use crate::{ITEM, python_text};
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::InvitationId;
use usher_domain::commands::GetInvitation;
use utoipa::openapi::path::ParameterIn;

/// The operation. Which invitations a caller may see is decided per organization.
pub(crate) const ENDPOINT: Endpoint<GetInvitation> = Endpoint {
    descriptor: Descriptor::get("get_invitation", ITEM, None),
    input: Input::Token,
    errors: &[401],
    read: |_, request| {
        let invitation = python_text::uuid(request.parameters.get("id")).map(InvitationId).ok_or_else(not_found)?;
        Ok(GetInvitation { invitation, organization: None })
    },
    respond: |_, view| error::json(200, &OrganizationInvitation::of(view)),
    document: || {
        Document::new("Get one organization invitation", "Not documented by Apexscore.")
            .parameter(ParameterIn::Path, "id", "The invitation.")
            .answer::<OrganizationInvitation<'_>>(200, JSON, "The invitation.")
            .answer::<ErrorDetail<'_>>(404, JSON, "There is no such invitation where the caller may look.")
    },
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{ID, call, decode};

    #[test]
    fn the_id_is_looked_for_in_every_organization() {
        let path = format!("/api/v1/organization-invitations/{}/", ID.to_uppercase());
        let command = decode(&ENDPOINT, &call(&ENDPOINT, &path, "")).unwrap();
        assert_eq!((command.invitation.to_string().as_str(), command.organization), (ID, None));
    }
}
