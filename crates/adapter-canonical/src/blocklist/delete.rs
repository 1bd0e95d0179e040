//! `DELETE /v1/blocklist/{value}`: what nobody has any more.

use crate::blocklist::of_path;
use crate::endpoint::{Endpoint, Input};
use crate::problem::Problem;
use crate::settings::Settings;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, MountedOperation, Request, Response};
use usher_domain::commands::{DeleteBlocklistEntry, Deleted};
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) fn operation(settings: Settings) -> Box<dyn MountedOperation> {
    let required_permission = Some("blocklist.manage");
    Box::new(Endpoint::<DeleteBlocklistEntry> {
        descriptor: Descriptor {
            name: "delete_blocklist_entry",
            method: Method::Delete,
            path: "/v1/blocklist/{value}",
            required_permission,
        },
        input: Input::Path,
        decode,
        encode,
        document,
        errors: &[401, 403, 404, 409, 422],
        settings,
    })
}

fn decode(_: &Settings, request: &Request) -> Result<DeleteBlocklistEntry, Problem> {
    let entry = of_path(request)?;
    Ok(DeleteBlocklistEntry { entry })
}

fn encode(_: &Request, _: &Deleted) -> Response {
    Response::empty(204)
}

fn document() -> Document {
    Document::new("Delete an entry of the blocklist", "Takes an address or a domain off the blocklist.")
        .parameter(ParameterIn::Path, "value", "The address or the domain.")
        .bare_answer(204, "It is deleted.")
}
