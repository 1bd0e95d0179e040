//! `GET /v1/roles/{code}`: one role.

use crate::endpoint::{Endpoint, Input};
use crate::roles::{RoleObject, answer};
use crate::{JSON, path};
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::GetRole;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<GetRole> = Endpoint {
    descriptor: Descriptor::get("get_role", "/v1/roles/{code}", Some("catalog.read")),
    input: Input::Path,
    errors: &[401, 403, 404],
    read: |_, request| Ok(GetRole { code: path::role(request)? }),
    respond: |_, role| answer(200, role),
    document: || {
        Document::new("Get a role", "Reads one role. The `ETag` is for editing and deleting it.")
            .parameter(ParameterIn::Path, "code", "The role's code.")
            .answer::<RoleObject<'_>>(200, JSON, "The role.")
    },
};
