//! `GET /Organizations/{organizationId}/users/{userId}/permissions`: what somebody may do in the organization [D B8].

mod response;

use crate::dialect::{Backops, Endpoint, Input};
use crate::{JSON, faults, path};
use response::UserPermissions;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Dialect, Exchange, Response};
use usher_domain::PermissionCode;
use usher_domain::commands::{MembersFound, SearchMembers, Sought};
use utoipa::openapi::path::ParameterIn;

/// Its path.
const PATH: &str = "/Organizations/{organizationId}/users/{userId}/permissions";

/// The operation. `OrganizationAdmin` [D B8]; that it is `*` is assumed.
pub(crate) const ENDPOINT: Endpoint<SearchMembers> = Endpoint {
    descriptor: Descriptor::get("get_user_permissions", PATH, Some("*")),
    input: Input::ADMIN,
    errors: &[400, 401, 403, 404],
    read: |_, request| {
        let sought = Sought::One(path::user(request)?);
        Ok(SearchMembers { sought, required_permission: PermissionCode::everything(), limit: 1 })
    },
    respond,
    document: || {
        let text = "The permissions that somebody has in the organization, or will have by an outstanding invitation.";
        Document::new("Get User Permissions", text)
            .parameter(ParameterIn::Path, path::ORGANIZATION, "The organization of the token, a Guid.")
            .parameter(ParameterIn::Path, path::USER, "The user's or the invitation's id, a Guid.")
            .answer::<UserPermissions<'_>>(200, JSON, "The permissions.")
    },
};

fn respond(to: &Exchange<'_, Backops, SearchMembers>, MembersFound(found): &MembersFound) -> Response {
    match found.first() {
        Some(one) => Response::json(200, JSON, &UserPermissions::of(one)),
        // Nobody found is a refusal, so this cannot come back.
        None => to.dialect.write(to.request, faults::absent("User not found.")),
    }
}
