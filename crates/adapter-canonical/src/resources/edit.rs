//! `PATCH /v1/resources/{id}`: another name or kind.

use crate::JSON;
use crate::endpoint::{Endpoint, Input};
use crate::errors::Errors;
use crate::etag;
use crate::fields::{self, Fields};
use crate::path;
use crate::problem::Problem;
use crate::resources::{ResourceObject, answer};
use crate::settings::Settings;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, MountedOperation, Request, Response};
use usher_domain::commands::EditResource;
use usher_domain::refusal::EntityKind;
use usher_domain::{Resource, Versioned};
use utoipa::ToSchema;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) fn operation(settings: Settings) -> Box<dyn MountedOperation> {
    let required_permission = Some("resources.manage");
    Box::new(Endpoint::<EditResource> {
        descriptor: Descriptor {
            name: "edit_resource",
            method: Method::Patch,
            path: "/v1/resources/{id}",
            required_permission,
        },
        input: Input::Json,
        decode,
        encode,
        document,
        errors: &[400, 401, 403, 404, 412, 415, 422],
        settings,
    })
}

fn decode(_: &Settings, request: &Request) -> Result<EditResource, Problem> {
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

fn encode(_: &Request, resource: &Versioned<Resource>) -> Response {
    answer(200, resource)
}

fn document() -> Document {
    etag::documented(Document::new("Edit a resource", "Changes a resource; what is left out stays."))
        .parameter(ParameterIn::Path, "id", "The resource, `res_...` or a UUID.")
        .body::<ResourceChanges>("What is to change.")
        .answer::<ResourceObject<'_>>(200, JSON, "The resource as it is now.")
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
