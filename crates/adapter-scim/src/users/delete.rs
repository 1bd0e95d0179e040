//! `DELETE /scim/v2/Users/{id}`.

use crate::dialect::Endpoint;
use crate::etag;
use crate::input::Input;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::commands::DeleteDirectoryUser;

pub(crate) const ENDPOINT: Endpoint<DeleteDirectoryUser> = Endpoint {
    descriptor: Descriptor::delete("delete_user", super::PATH, Some("members.manage")),
    input: Input::Reads,
    errors: &[404, 409, 412],
    read: |_, request| Ok(DeleteDirectoryUser { id: super::id(request)?, expected: etag::expected_user(request)? }),
    respond: |_, _| Response::empty(204),
    document: || {
        let document = Document::new("Delete a user", "Ends the membership, or withdraws the invitation.");
        etag::matching(document).uuid("id", "The user.").bare_answer(204, "There is no such user any more.")
    },
};
