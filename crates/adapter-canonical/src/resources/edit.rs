//! `PATCH /v1/resources/{id}`: another name or kind.

use crate::endpoint::{Canonical, Endpoint, Input};
use crate::errors::Errors;
use crate::fields::{self, Fields};
use crate::problem::Problem;
use crate::resources::{ResourceObject, answer};
use crate::{JSON, etag, path};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Request};
use usher_domain::commands::EditResource;
use usher_domain::refusal::EntityKind;
use utoipa::ToSchema;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<EditResource> = Endpoint {
    descriptor: Descriptor::patch("edit_resource", "/v1/resources/{id}", Some("resources.manage")),
    input: Input::Json,
    errors: &[400, 401, 403, 404, 412, 415, 422],
    read,
    respond: |_, resource| answer(200, resource),
    document: || {
        etag::documented(Document::new("Edit a resource", "Changes a resource; what is left out stays."))
            .parameter(ParameterIn::Path, "id", "The resource, `res_...` or a UUID.")
            .body::<ResourceChanges>("What is to change.")
            .answer::<ResourceObject<'_>>(200, JSON, "The resource as it is now.")
    },
};

fn read(_: &Canonical, request: &Request) -> Result<EditResource, Problem> {
    let resource = path::id(request, EntityKind::Resource)?;
    let expected = etag::expected(request)?;
    let mut errors = Errors::default();
    let fields = Fields::of(fields::parse(&request.body)?, &["kind", "name"], String::new(), None, &mut errors);
    let command = fields.map(|mut fields| {
        let (kind, name) = (fields.label("kind"), fields.label("name"));
        EditResource { resource, kind, name, expected }
    });
    errors.check(command)
}

/// Changes of a resource.
#[derive(ToSchema)]
#[schema(as = EditResource)]
#[expect(dead_code, reason = "describes the request; it is read field by field, to report every error")]
struct ResourceChanges {
    /// What it is; at most 200 characters.
    kind: Option<String>,
    /// Its name; at most 200 characters.
    name: Option<String>,
}
