//! `POST /v1/resources`: a new thing that access can be confined to.

use crate::JSON;
use crate::endpoint::{Canonical, Endpoint, Input};
use crate::errors::Errors;
use crate::fields::{self, Fields};
use crate::problem::Problem;
use crate::resources::{ResourceObject, answer};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Request};
use usher_domain::commands::CreateResource;
use utoipa::ToSchema;

/// The operation.
pub(super) const ENDPOINT: Endpoint<CreateResource> = Endpoint {
    descriptor: Descriptor::post("create_resource", "/v1/resources", Some("resources.manage")),
    input: Input::Json,
    errors: &[400, 401, 403, 415, 422],
    read,
    respond: |_, resource| answer(201, resource),
    document: || {
        Document::new("Create a resource", "Makes a resource, to which invitations can confine access.")
            .body::<ResourceInput>("The resource.")
            .answer::<ResourceObject<'_>>(201, JSON, "The resource.")
    },
};

fn read(_: &Canonical, request: &Request) -> Result<CreateResource, Problem> {
    let mut errors = Errors::default();
    let fields = Fields::of(fields::parse(&request.body)?, &["kind", "name"], String::new(), None, &mut errors);
    let command = fields.and_then(|mut fields| {
        let kind = fields.required_label("kind");
        let name = fields.required_label("name");
        Some(CreateResource { kind: kind?, name: name? })
    });
    errors.check(command)
}

/// A resource to be made.
#[derive(ToSchema)]
#[schema(as = NewResource)]
#[expect(dead_code, reason = "describes the request; it is read field by field, to report every error")]
struct ResourceInput {
    /// What it is, such as `portfolio`; at most 200 characters.
    kind: String,
    /// Its name; at most 200 characters.
    name: String,
}
