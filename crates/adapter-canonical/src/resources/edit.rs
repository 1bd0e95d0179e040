//! `PATCH /v1/resources/{id}`: another name or kind.

use crate::body::{self, Given, body};
use crate::endpoint::{Endpoint, Input};
use crate::resources::{ResourceObject, answer};
use crate::{JSON, etag, path};
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::EditResource;
use usher_domain::refusal::EntityKind;
use usher_domain::{Label, ResourceId};
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<EditResource> = Endpoint {
    descriptor: Descriptor::patch("edit_resource", "/v1/resources/{id}", Some("resources.manage")),
    input: Input::Json,
    errors: &[400, 401, 403, 404, 412, 415, 422],
    read: |_, request| {
        let resource = path::id(request, EntityKind::Resource)?;
        let expected = etag::expected(request)?;
        let ResourceChanges { kind, name, parent_id } = body::read(request)?;
        let parent = parent_id.map(None, Some);
        Ok(EditResource { resource, kind, name, parent, expected })
    },
    respond: |_, resource| answer(200, resource),
    document: || {
        etag::documented(Document::new("Edit a resource", "Changes a resource; what is left out stays."))
            .parameter(ParameterIn::Path, "id", "The resource, `res_...` or a UUID.")
            .body::<ResourceChanges>("What is to change.")
            .answer::<ResourceObject<'_>>(200, JSON, "The resource as it is now.")
    },
};

body! {
    /// Changes of a resource.
    struct ResourceChanges as "EditResource" {
        /// What it is; at most 200 characters.
        kind: Option<Label>,
        /// Its name; at most 200 characters.
        name: Option<Label>,
        /// The resource that it stands below; null for none. A move changes who has power over it, so it takes a
        /// caller who may do everything.
        parent_id: Given<ResourceId>,
    }
}
