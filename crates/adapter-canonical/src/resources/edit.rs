//! `PATCH /v1/resources/{id}`: another name or kind.

use crate::body::{self, body};
use crate::endpoint::{Endpoint, Input};
use crate::resources::{ResourceObject, answer};
use crate::{JSON, etag, path};
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::Label;
use usher_domain::commands::EditResource;
use usher_domain::refusal::EntityKind;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<EditResource> = Endpoint {
    descriptor: Descriptor::patch("edit_resource", "/v1/resources/{id}", Some("resources.manage")),
    input: Input::Json,
    errors: &[400, 401, 403, 404, 412, 415, 422],
    read: |_, request| {
        let resource = path::id(request, EntityKind::Resource)?;
        let expected = etag::expected(request)?;
        let ResourceChanges { kind, name } = body::read(request)?;
        Ok(EditResource { resource, kind, name, expected })
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
    }
}
