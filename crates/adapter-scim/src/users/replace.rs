//! `PUT /scim/v2/Users/{id}`.

use super::request::attributes;
use super::response::UserDocument;
use crate::body::{invalid, object};
use crate::dialect::Endpoint;
use crate::error::ScimError;
use crate::input::Input;
use crate::{SCIM_JSON, etag};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Request};
use usher_domain::commands::{DirectoryEdits, EditDirectoryUser};

pub(crate) const ENDPOINT: Endpoint<EditDirectoryUser> = Endpoint {
    descriptor: Descriptor::put("replace_user", super::PATH, Some("members.manage")),
    input: Input::User,
    errors: &[404, 409, 412],
    read: |_, request| read(request),
    respond: |exchange, user| super::answer(200, exchange.request, user),
    document: || {
        let document = Document::new("Replace a user", "What is left out is cleared, except the address and `active`.");
        let document = etag::matching(document).uuid("id", "The user.");
        document.body_of::<UserDocument>(SCIM_JSON, "The user.").answer::<UserDocument>(200, SCIM_JSON, "The user.")
    },
};

fn read(request: &Request) -> Result<EditDirectoryUser, ScimError> {
    let id = super::id(request)?;
    let sent = attributes(&object(request)?)?;
    if sent.user_name.is_none() {
        return Err(invalid("Send a `userName`."));
    }
    // What is left out is cleared, but for the address, which nobody gives up, and whether the person is let in.
    let edits = DirectoryEdits {
        external_id: Some(sent.external_id.flatten()),
        first_name: Some(sent.first_name.unwrap_or_default()),
        last_name: Some(sent.last_name.unwrap_or_default()),
        ..sent
    };
    Ok(EditDirectoryUser { id, edits, expected: etag::expected_user(request)? })
}
