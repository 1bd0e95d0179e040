//! `GET /v1/resources`: what access can be confined to, by name.

use crate::JSON;
use crate::endpoint::{Endpoint, Input};
use crate::page::{self, PageResponse};
use crate::problem::Problem;
use crate::query;
use crate::resources::ResourceObject;
use crate::settings::Settings;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, MountedOperation, Request, Response};
use usher_domain::commands::ListResources;
use usher_domain::{Page, Resource};

/// The operation.
pub(super) fn operation(settings: Settings) -> Box<dyn MountedOperation> {
    let required_permission = Some("resources.read");
    Box::new(Endpoint::<ListResources> {
        descriptor: Descriptor {
            name: "list_resources",
            method: Method::Get,
            path: "/v1/resources",
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

fn decode(settings: &Settings, request: &Request) -> Result<ListResources, Problem> {
    let (after, limit) = query::page(request, settings)?;
    Ok(ListResources { after, limit })
}

fn encode(_: &Request, resources: &Page<Resource>) -> Response {
    page::answer(resources, ResourceObject::of)
}

fn document() -> Document {
    let document = Document::new("List resources", "The resources, ordered by name.");
    query::paged(document).answer::<PageResponse<ResourceObject<'_>>>(200, JSON, "A page.")
}
