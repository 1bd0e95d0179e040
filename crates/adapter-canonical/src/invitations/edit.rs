//! `PATCH /v1/invitations/{id}`: whom a pending invitation names, what it grants, of which license it has a seat, and until
//! when it can be accepted.

use crate::body::{self, Given, body};
use crate::endpoint::{Endpoint, Input};
use crate::grants::{GrantList, PermissionList};
use crate::instant::{ExpiresIn, Expiry};
use crate::invitation::InvitationObject;
use crate::{JSON, etag, path};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::commands::{EditInvitation, LicenseEdit};
use usher_domain::{CatalogPolicy, InvitationId, LicenseId, Metadata, PersonName, ResourceId, RoleCode};
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<EditInvitation> = Endpoint {
    descriptor: Descriptor::patch("edit_invitation", "/v1/invitations/{id}", Some("invitations.manage")),
    input: Input::Json,
    errors: &[400, 401, 403, 404, 409, 412, 415, 422],
    read: |_, request| {
        let (invitation, expected) = (path::invitation(request)?, etag::expected(request)?);
        Ok(body::read::<EditInput>(request)?.into_command(invitation, expected))
    },
    respond: |_, view| etag::tagged(Response::json(200, JSON, &InvitationObject::of(view)), view.invitation.revision),
    document: || {
        let text =
            "Changes a pending invitation. What is left out stays; a list replaces the stored one. Sends no mail.";
        etag::documented(Document::new("Edit an invitation", text))
            .parameter(ParameterIn::Path, "id", "The invitation, `inv_...` or a UUID.")
            .body::<EditInput>("What is to change.")
            .answer::<InvitationObject<'_>>(200, JSON, "The invitation as it is now.")
    },
};

body! {
    /// Changes of an invitation.
    struct EditInput as "EditInvitation" {
        /// First name; at most 250 characters.
        first_name: Option<PersonName>,
        /// Last name; at most 250 characters.
        last_name: Option<PersonName>,
        /// The permissions in place of the stored ones, those at single resources too; an entry can also be a plain code.
        permissions: PermissionList,
        /// The roles in place of the stored ones; an entry can also be a plain code.
        roles: GrantList<RoleCode>,
        /// The resources in place of the stored ones; an entry can also be a plain id.
        resources: GrantList<ResourceId>,
        /// For how many seconds from now it can be accepted, 60 to 315360000, in place of `expires_at`.
        expires_in_seconds: ExpiresIn,
        /// A future instant, or null for never.
        expires_at: Expiry,
        /// The license of which a seat is reserved in place of the one before, or null for no seat.
        license_id: Given<LicenseId>,
        /// What you note for yourself in place of all that was noted before; null or an empty object for nothing.
        metadata: Given<Metadata>,
    }
}

impl EditInput {
    fn into_command(self, invitation: InvitationId, expected: Option<u32>) -> EditInvitation {
        let expiry = self.expires_at.edit(&self.expires_in_seconds);
        let metadata = self.metadata.map(None, |sent| Some(sent).filter(|metadata| !metadata.is_empty()));
        let license = self.license_id.map(LicenseEdit::None, LicenseEdit::Of).unwrap_or(LicenseEdit::Keep);
        let Self { first_name, last_name, .. } = self;
        let grants = self.permissions.with(self.roles, self.resources);
        let catalog = CatalogPolicy::Listed;
        EditInvitation { invitation, first_name, last_name, grants, expiry, license, metadata, catalog, expected }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{self, DIGITS, UUID, request, text};
    use usher_domain::commands::ExpiryEdit;
    use usher_domain::{InvitationStatus, Refusal, RequestedGrants, Timestamp};

    fn decode(id: &str, body: &str) -> Result<EditInvitation, Response> {
        testing::decode(&ENDPOINT, &request("PATCH", &format!("/v1/invitations/{id}"), body))
    }

    #[test]
    fn what_is_left_out_stays() {
        let command = decode(UUID, "{}").unwrap();
        assert_eq!((command.grants, command.expiry), (RequestedGrants::default(), ExpiryEdit::Keep));
        let command = decode(&format!("inv_{DIGITS}"), r#"{"permissions":[],"expires_at":null}"#).unwrap();
        assert_eq!(
            (command.grants.permissions, command.grants.roles, command.expiry),
            (Some(vec![]), None, ExpiryEdit::Never)
        );
        let license = |body: &str| decode(UUID, body).unwrap().license;
        assert_eq!(license("{}"), LicenseEdit::Keep);
        assert_eq!(license(r#"{"license_id":null}"#), LicenseEdit::None);
        assert!(matches!(license(&format!(r#"{{"license_id":"{UUID}"}}"#)), LicenseEdit::Of(_)));
        let metadata = |body: &str| decode(UUID, body).unwrap().metadata.map(|noted| noted.is_some());
        let cases = [("{}", None), (r#"{"metadata":null}"#, Some(false)), (r#"{"metadata":{}}"#, Some(false))];
        assert!(cases.iter().all(|(body, expected)| metadata(body) == *expected));
        assert_eq!(metadata(r#"{"metadata":{"a":1}}"#), Some(true));
        let command = decode(UUID, r#"{"expires_in_seconds":60}"#).unwrap();
        assert_eq!(command.expiry, ExpiryEdit::For(60_000));
        for body in [r#"{"expires_in_seconds":60,"expires_at":null}"#, r#"{"expires_in_seconds":59}"#] {
            assert!(text(&decode(UUID, body).unwrap_err()).contains(r#""code":"invalid_value""#));
        }
        let command = decode(UUID, r#"{"expires_at":"1970-01-01T00:00:01Z"}"#).unwrap();
        assert_eq!(command.expiry, ExpiryEdit::Until(Timestamp::from_millis(1000)));
    }

    #[test]
    fn null_is_no_list_and_other_fields_cannot_change() {
        let response = decode(UUID, r#"{"roles":null,"email":"a@b.co"}"#).unwrap_err();
        assert!(text(&response).contains(r#""errors":[{"code":"unknown_field","detail":"There is no such field. The fields here are: first_name, last_name, permissions, roles, resources, expires_in_seconds, expires_at, license_id, metadata.","field":"email"},{"code":"invalid_type","detail":"Send an array (an empty one for none) instead of null.","field":"roles"}]"#));
    }

    #[test]
    fn an_id_that_cannot_be_read_is_not_found_whatever_the_body() {
        let unknown = testing::refuse(ENDPOINT, &request("PATCH", "/", ""), &Refusal::UnknownInvitation.into());
        for id in ["1", "%00", "%ff", &format!("mem_{DIGITS}")] {
            assert_eq!(decode(id, "").unwrap_err(), unknown);
        }
        assert_eq!(unknown.status, 404);
    }

    #[test]
    fn the_invitation_is_answered() {
        let response =
            testing::respond(&ENDPOINT, &request("PATCH", &format!("/v1/invitations/{UUID}"), "{}"), &testing::view());
        assert_eq!(response.status, 200);
        let fault = Refusal::NotPending(InvitationStatus::Declined).into();
        assert_eq!(testing::refuse(ENDPOINT, &request("PATCH", "/", ""), &fault).status, 409);
    }
}
