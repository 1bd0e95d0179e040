//! Reads the path and the body.

use crate::field_errors::FieldErrors;
use crate::fields::{self, permissions};
use crate::path;
use crate::problem::Problem;
use crate::settings::Settings;
use usher_adapter_kit::Request;
use usher_domain::commands::{EditPending, MemberRef};
use usher_domain::{MemberId, RequestedGrants};
use utoipa::ToSchema;

/// The body [D B3].
#[derive(ToSchema)]
pub(crate) struct InvitationPermissionsRequest {
    /// Documented. Assumed: an empty list takes everything away.
    permissions: Vec<String>,
}

/// The command; everything that is wrong with the path and the types of the body is named at once.
pub(super) fn read(request: &Request, settings: Settings) -> Result<EditPending, Problem> {
    let mut errors = FieldErrors::default();
    let crew = path::id(request, "crewId", &mut errors);
    let body = InvitationPermissionsRequest::bind(&request.body, &mut errors);
    let (Some(crew), Some(body)) = (crew, body) else { return Err(Problem::of_fields(errors)) };
    let permissions = permissions(&body.permissions, "permissions", &mut errors);
    if !errors.is_empty() {
        return Err(Problem::of_fields(errors));
    }
    Ok(EditPending {
        member: MemberRef::Id(MemberId(crew)),
        grants: RequestedGrants { permissions: Some(permissions), ..RequestedGrants::default() },
        catalog: settings.catalog.policy(),
    })
}

impl InvitationPermissionsRequest {
    fn bind(bytes: &[u8], errors: &mut FieldErrors) -> Option<Self> {
        let permissions = fields::body(bytes, errors)?.texts_or_none("permissions")?;
        errors.is_empty().then_some(Self { permissions })
    }
}
