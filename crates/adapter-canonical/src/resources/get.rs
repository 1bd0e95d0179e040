//! `GET /v1/resources/{id}`: one resource.

use crate::endpoint::{Endpoint, Input};
use crate::resources::{ResourceObject, answer};
use crate::{JSON, path};
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::GetResource;
use usher_domain::refusal::EntityKind;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<GetResource> = Endpoint {
    descriptor: Descriptor::get("get_resource", "/v1/resources/{id}", Some("resources.read")),
    input: Input::Path,
    errors: &[401, 403, 404],
    read: |_, request| Ok(GetResource { resource: path::id(request, EntityKind::Resource)? }),
    respond: |_, resource| answer(200, resource),
    document: || {
        Document::new("Get a resource", "Reads one resource. The `ETag` is for editing and deleting it.")
            .parameter(ParameterIn::Path, "id", "The resource, `res_...` or a UUID.")
            .answer::<ResourceObject<'_>>(200, JSON, "The resource.")
    },
};
