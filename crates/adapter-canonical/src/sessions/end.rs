//! `DELETE /v1/sessions/{id}`: logging out.

use crate::endpoint::{Endpoint, Input};
use crate::path;
use crate::problem::Problem;
use crate::settings::Settings;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, MountedOperation, Request, Response};
use usher_domain::commands::{Deleted, EndSession};
use usher_domain::refusal::EntityKind;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) fn operation(settings: Settings) -> Box<dyn MountedOperation> {
    let required_permission = None;
    Box::new(Endpoint::<EndSession> {
        descriptor: Descriptor {
            name: "end_session",
            method: Method::Delete,
            path: "/v1/sessions/{id}",
            required_permission,
        },
        input: Input::Path,
        decode,
        encode,
        document,
        errors: &[401, 403, 404],
        settings,
    })
}

fn decode(_: &Settings, request: &Request) -> Result<EndSession, Problem> {
    Ok(EndSession { session: path::id(request, EntityKind::Session)? })
}

fn encode(_: &Request, _: &Deleted) -> Response {
    Response::empty(204)
}

fn document() -> Document {
    Document::new("Log out", "Ends one of your own sessions: its tokens stop working.")
        .parameter(ParameterIn::Path, "id", "The session, `ses_...` or a UUID.")
        .bare_answer(204, "It is over.")
}
