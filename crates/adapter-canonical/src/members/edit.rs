//! `PATCH /v1/members/{id}`: what a member has, or will have once it accepts.

use crate::body::{self, body};
use crate::endpoint::{Endpoint, Input};
use crate::grants::{GrantList, PermissionList};
use crate::member::MemberObject;
use crate::members::{answer, of_path};
use crate::{JSON, etag};
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::{EditMember, MemberRef};
use usher_domain::{Attributes, CatalogPolicy, PersonName, ResourceId, RoleCode};
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<EditMember> = Endpoint {
    descriptor: Descriptor::patch("edit_member", "/v1/members/{id}", Some("members.manage")),
    input: Input::Json,
    errors: &[400, 401, 403, 404, 409, 412, 415, 422],
    read: |_, request| {
        let (member, expected) = (of_path(request)?, etag::expected(request)?);
        Ok(body::read::<MemberChanges>(request)?.into_command(member, expected))
    },
    respond: |_, view| answer(view),
    document: || {
        let text = "Changes names and grants: the live grants of an active member, those of the pending invitation of an \
    invited one. What is left out stays; a list replaces the stored one. Sends no mail.";
        etag::documented(Document::new("Edit a member", text))
            .parameter(ParameterIn::Path, "id", "The member, `mem_...` or a UUID.")
            .body::<MemberChanges>("What is to change.")
            .answer::<MemberObject<'_>>(200, JSON, "The member as it is now.")
    },
};

body! {
    /// Changes of a member.
    struct MemberChanges as "EditMember" {
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
    }
}

impl MemberChanges {
    fn into_command(self, member: MemberRef, expected: Option<u32>) -> EditMember {
        let Self { first_name, last_name, permissions, roles, resources } = self;
        let grants = permissions.with(roles, resources);
        let attributes = Attributes::default();
        EditMember { member, first_name, last_name, grants, attributes, catalog: CatalogPolicy::Listed, expected }
    }
}
