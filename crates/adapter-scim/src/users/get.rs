//! `GET /scim/v2/Users/{id}`.

use super::response::UserDocument;
use crate::dialect::Endpoint;
use crate::input::Input;
use crate::{SCIM_JSON, etag, query};
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::GetDirectoryUser;

pub(crate) const ENDPOINT: Endpoint<GetDirectoryUser> = Endpoint {
    descriptor: Descriptor::get("get_user", super::PATH, Some("members.read")),
    input: Input::Reads,
    errors: &[404],
    read: |_, request| Ok(GetDirectoryUser { id: super::id(request)? }),
    respond: |exchange, user| super::answer(200, exchange.request, user),
    document: || {
        let document =
            Document::new("Read a user", "A member of the organization, whether invited, active or shut out.");
        let document = etag::none_matching(query::projected(document)).uuid("id", "The user.");
        document.answer::<UserDocument>(200, SCIM_JSON, "The user.")
    },
};
