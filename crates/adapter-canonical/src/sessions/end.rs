//! `DELETE /v1/sessions/{id}`: logging out.

use crate::endpoint::{Endpoint, Input};
use crate::path;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::commands::EndSession;
use usher_domain::refusal::EntityKind;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<EndSession> = Endpoint {
    descriptor: Descriptor::delete("end_session", "/v1/sessions/{id}", None),
    input: Input::Path,
    errors: &[401, 403, 404],
    read: |_, request| Ok(EndSession { session: path::id(request, EntityKind::Session)? }),
    respond: |_, _| Response::empty(204),
    document: || {
        Document::new("Log out", "Ends one of your own sessions: its tokens stop working.")
            .parameter(ParameterIn::Path, "id", "The session, `ses_...` or a UUID.")
            .bare_answer(204, "It is over.")
    },
};
