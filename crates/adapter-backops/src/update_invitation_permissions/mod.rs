//! `PUT /crew/{crewId}/invitation/permissions`: replaces what a pending invitation will grant; nothing is mailed [D B3].
//! It must never touch what somebody has already.

use crate::dialect::{Backops, Endpoint, Input};
use crate::field_errors::FieldErrors;
use crate::fields::{self, permissions};
use crate::path;
use crate::problem::Problem;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Request, Response};
use usher_domain::commands::{EditPending, MemberRef};
use usher_domain::{MemberId, RequestedGrants};
use utoipa::ToSchema;
use utoipa::openapi::path::ParameterIn;

/// Its path.
const PATH: &str = "/crew/{crewId}/invitation/permissions";

/// The operation. `*` is the organization admin [D B3].
pub(crate) const ENDPOINT: Endpoint<EditPending> = Endpoint {
    descriptor: Descriptor::put("update_invitation_permissions", PATH, Some("*")),
    input: Input::ADMIN_BODY,
    errors: &[400, 401, 403, 404, 415],
    read,
    respond: |_, _| Response::empty(200),
    document: || {
        let text = "Replaces the permissions of an outstanding invitation. Sends nothing.";
        Document::new("Update Invitation Permissions", text)
            .parameter(ParameterIn::Path, path::CREW, "The crew row, a Guid.")
            .body::<InvitationPermissionsRequest>("The whole set of permissions.")
            .bare_answer(200, "Replaced.")
    },
};

/// The body [D B3].
#[derive(ToSchema)]
struct InvitationPermissionsRequest {
    /// Documented. Assumed: an empty list takes everything away.
    permissions: Vec<String>,
}

/// The command; everything that is wrong with the path and the types of the body is named at once.
fn read(api: &Backops, request: &Request) -> Result<EditPending, Problem> {
    let mut errors = FieldErrors::default();
    let crew = path::id(request, path::CREW, &mut errors);
    let body = InvitationPermissionsRequest::bind(&request.body, &mut errors);
    let (Some(crew), Some(body)) = (crew, body) else { return Err(Problem::of_fields(errors)) };
    let permissions = permissions(&body.permissions, "permissions", &mut errors);
    if !errors.is_empty() {
        return Err(Problem::of_fields(errors));
    }
    Ok(EditPending {
        member: MemberRef::Id(MemberId(crew)),
        grants: RequestedGrants { permissions: Some(permissions), ..RequestedGrants::default() },
        catalog: api.settings.catalog.policy(),
    })
}

impl InvitationPermissionsRequest {
    fn bind(bytes: &[u8], errors: &mut FieldErrors) -> Option<Self> {
        let permissions = fields::body(bytes, errors)?.texts_or_none("permissions")?;
        errors.is_empty().then_some(Self { permissions })
    }
}

#[cfg(test)]
mod tests;
