//! `GET /v1/sessions`: where the caller is logged in, newest first.

use crate::JSON;
use crate::endpoint::{Endpoint, Input};
use crate::page::{self, PageResponse};
use crate::problem::Problem;
use crate::query;
use crate::sessions::SessionObject;
use crate::settings::Settings;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, MountedOperation, Request, Response};
use usher_domain::Page;
use usher_domain::commands::{ListSessions, SessionView};

/// The operation.
pub(super) fn operation(settings: Settings) -> Box<dyn MountedOperation> {
    let required_permission = None;
    Box::new(Endpoint::<ListSessions> {
        descriptor: Descriptor {
            name: "list_sessions",
            method: Method::Get,
            path: "/v1/sessions",
            required_permission,
        },
        input: Input::Path,
        decode,
        encode,
        document,
        errors: &[401, 403, 422],
        settings,
    })
}

fn decode(settings: &Settings, request: &Request) -> Result<ListSessions, Problem> {
    let (after, limit) = query::page(request, settings)?;
    Ok(ListSessions { after, limit })
}

fn encode(_: &Request, sessions: &Page<SessionView>) -> Response {
    page::answer(sessions, SessionObject::of)
}

fn document() -> Document {
    let text = "Your own open sessions of every protocol, in every organization. API keys have none.";
    query::paged(Document::new("List your sessions", text))
        .answer::<PageResponse<SessionObject<'_>>>(200, JSON, "A page.")
}
