//! `GET /v1/resources/{id}`: one resource.

use crate::JSON;
use crate::endpoint::{Endpoint, Input};
use crate::path;
use crate::problem::Problem;
use crate::resources::{ResourceObject, answer};
use crate::settings::Settings;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, MountedOperation, Request, Response};
use usher_domain::commands::GetResource;
use usher_domain::refusal::EntityKind;
use usher_domain::{Resource, Versioned};
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) fn operation(settings: Settings) -> Box<dyn MountedOperation> {
    let required_permission = Some("resources.read");
    Box::new(Endpoint::<GetResource> {
        descriptor: Descriptor {
            name: "get_resource",
            method: Method::Get,
            path: "/v1/resources/{id}",
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

fn decode(_: &Settings, request: &Request) -> Result<GetResource, Problem> {
    Ok(GetResource { resource: path::id(request, EntityKind::Resource)? })
}

fn encode(_: &Request, resource: &Versioned<Resource>) -> Response {
    answer(200, resource)
}

fn document() -> Document {
    Document::new("Get a resource", "Reads one resource. The `ETag` is for editing and deleting it.")
        .parameter(ParameterIn::Path, "id", "The resource, `res_...` or a UUID.")
        .answer::<ResourceObject<'_>>(200, JSON, "The resource.")
}
