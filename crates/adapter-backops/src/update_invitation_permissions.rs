//! `PUT /crew/{crewId}/invitation/permissions`: replaces what a pending invitation will grant; nothing is mailed [D B3].
//! It must never touch what somebody has already.

use crate::dialect::Endpoint;
use crate::field_errors::FieldErrors;
use crate::input::Input;
use crate::problem::collect;
use crate::{fields, path};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Request, Response};
use usher_domain::RequestedGrants;
use usher_domain::commands::EditPending;
use utoipa::ToSchema;

/// The operation. `*` is the organization admin [D B3].
pub(crate) const ENDPOINT: Endpoint<EditPending> = Endpoint {
    descriptor: Descriptor::put("update_invitation_permissions", "/crew/{crewId}/invitation/permissions", Some("*")),
    input: Input::BODY,
    errors: &[400, 401, 403, 404, 415],
    read: |api, request| {
        let (member, body) =
            collect(|errors| path::crew(request, errors).zip(InvitationPermissionsRequest::read(request, errors)))?;
        let permissions = collect(|errors| Some(fields::permissions(&body.permissions, "permissions", errors)))?;
        let grants = RequestedGrants { permissions: Some(permissions), ..RequestedGrants::default() };
        Ok(EditPending { member, grants, catalog: api.settings.catalog.policy() })
    },
    respond: |_, _| Response::empty(200),
    document: || {
        let text = "Replaces the permissions of an outstanding invitation. Sends nothing.";
        path::with_crew(Document::new("Update Invitation Permissions", text))
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

impl InvitationPermissionsRequest {
    fn read(request: &Request, errors: &mut FieldErrors) -> Option<Self> {
        Some(Self { permissions: fields::body(&request.body, errors)?.texts_or_none("permissions")? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::Settings;
    use crate::testing::{ID, call, read};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn no_bytes_panic(bytes in ".{0,200}", crew in "[^/]{1,40}") {
            for crew in [crew.as_str(), ID] {
                let call = call(&ENDPOINT.descriptor, &format!("/crew/{crew}/invitation/permissions"), "", bytes.clone());
                if let Err(status) = read(&ENDPOINT, Settings::default(), &call) {
                    prop_assert_eq!(status, 400);
                }
            }
        }
    }
}
