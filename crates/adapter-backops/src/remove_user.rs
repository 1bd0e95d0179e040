//! `DELETE /Organizations/{organizationId}/users/{userId}`: ends a membership, or invalidates an invitation [D B7].

use crate::dialect::Endpoint;
use crate::input::Input;
use crate::path;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::commands::RemoveMember;

/// The operation. `OrganizationAdmin` [D B7]; that it is `*` is assumed.
pub(crate) const ENDPOINT: Endpoint<RemoveMember> = Endpoint {
    descriptor: Descriptor::delete("remove_user", "/Organizations/{organizationId}/users/{userId}", Some("*")),
    input: Input::ADMIN,
    errors: &[400, 401, 403, 404],
    read: |_, request| Ok(RemoveMember { member: path::user(request)?, expected: None }),
    respond: |_, _| Response::empty(200),
    document: || {
        let text =
            "Takes a user's access away, or invalidates an outstanding invitation; the crew row stays as a contact.";
        path::with_user(Document::new("Remove User", text)).bare_answer(200, "Removed.")
    },
};
