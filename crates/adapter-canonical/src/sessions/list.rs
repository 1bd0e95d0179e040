//! `GET /v1/sessions`: where the caller is logged in, newest first.

use crate::endpoint::{Endpoint, Input};
use crate::page::{self, PageResponse};
use crate::sessions::SessionObject;
use crate::{JSON, query};
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::ListSessions;

/// The operation.
pub(super) const ENDPOINT: Endpoint<ListSessions> = Endpoint {
    descriptor: Descriptor::get("list_sessions", "/v1/sessions", None),
    input: Input::Path,
    errors: &[401, 403, 422],
    read: |api, request| {
        let (after, limit) = query::page(request, &api.settings)?;
        Ok(ListSessions { after, limit })
    },
    respond: |_, sessions| page::answer(sessions, SessionObject::of),
    document: || {
        let text = "Your own open sessions of every protocol, in every organization. API keys have none.";
        query::paged(Document::new("List your sessions", text))
            .answer::<PageResponse<SessionObject<'_>>>(200, JSON, "A page.")
    },
};
